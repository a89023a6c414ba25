/** The real world, for the entry points: the one place with the real network, clock and randomness. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './compose/world.ts';
import { PlainRequest, takingPlain } from './http/plain.ts';
import { throughProxy } from './http/proxy.ts';
import type { Clock, Http, Progress } from './rotation/model/ports.ts';

export const clock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

export const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };

/**
 * `fetch`, through a proxy where the environment names one; for plain requests without one what is lighter.
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy
 */
export async function network(environment: NodeJS.ProcessEnv): Promise<Http> {
  const direct: Http = async (request) =>
    request instanceof PlainRequest ? (await import('./http/direct.ts')).send(request) : fetch(request);
  return throughProxy(environment, takingPlain(direct));
}

export async function realWorld(progress: (progress: Progress) => void): Promise<World> {
  return {
    http: await network(process.env),
    clock,
    random,
    environment: process.env,
    directory: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
    progress,
  };
}
