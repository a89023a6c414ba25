/** The receiver on a socket. */
import { type Listening, listen } from '../listen.ts';
import { metrics } from '../metrics.ts';
import { recorder } from '../record.ts';
import { mostBytes, type ReceiverOptions, receiver } from './receiver.ts';

export type StartOptions = Omit<ReceiverOptions, 'record'> & {
  readonly host: string;
  /** 0 picks one. */
  readonly port: number;
  /** How many reverse proxies of the operator stand in front. */
  readonly proxies?: number;
};

/** Deliveries that hold a body at the same time: with `mostBytes` each, what a flood can take of the memory. */
const mostBodies = 64;

/** Throws SetupRefused. */
export async function start(options: StartOptions): Promise<Listening> {
  const { host, port, proxies, log } = options;
  const record = recorder(metrics(), log);
  const { service, flush } = receiver({ ...options, record });
  const listening = await listen(service, {
    host,
    port,
    record,
    ...(proxies === undefined ? {} : { proxies }),
    ...(log === undefined ? {} : { log }),
    bodies: { most: (path) => (path === '/v1/github' ? mostBytes : 1024), isHeld: (path) => path === '/v1/github' },
    creations: mostBodies,
    // GitHub gives up after ten seconds, so whoever sends longer is not GitHub.
    patience: { headers: 5_000, request: 10_000, refused: 2_000 },
  });
  return {
    url: listening.url,
    async close() {
      await listening.close();
      await flush();
    },
  };
}
