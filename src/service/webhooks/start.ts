/** The receiver on a socket. */
import { type Listening, listen } from '../listen.ts';
import { metrics } from '../metrics.ts';
import { recorder } from '../record.ts';
import { deliveries, mostBytes, type ReceiverOptions, receiver } from './receiver.ts';

export type StartOptions = Omit<ReceiverOptions, 'record'> & {
  readonly host: string;
  /** 0 picks one. */
  readonly port: number;
  /** How many reverse proxies of the operator stand in front. */
  readonly proxies?: number;
};

/**
 * Deliveries that hold a body at the same time: with `mostBytes` each, what a flood can take of the memory. An address
 * has half of them at most: nobody is known before the whole body is there.
 */
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
    bodies: {
      most: (method, path) => (method === 'POST' && path === deliveries ? mostBytes : 0),
      isHeld: (path) => path === deliveries,
    },
    held: { deliveries: { most: mostBodies, each: mostBodies / 2 } },
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
