import { KeyturnError } from '../rotation/errors.ts';
import type { Clock } from '../rotation/ports.ts';
import type { Secret } from '../rotation/secret.ts';
import { type Started, start } from '../service/start.ts';
import { SetupRefused } from '../service/store.ts';

export type ServeInput = {
  /** `host:port`, `[::1]:port`; port 0 picks one. */
  readonly listen: string;
  /** `memory`, `sqlite:FILE`. */
  readonly store: string;
  /** The value of KEYTURN_LINK_TOKENS. */
  readonly tokens?: Secret | undefined;
  readonly openCreation?: boolean;
  /** The value of KEYTURN_METRICS_TOKEN: opens /healthz and /metrics beyond loopback. */
  readonly metricsToken?: Secret | undefined;
  /** Delete every link first, after a backup was restored. */
  readonly forget?: boolean;
};

export type ServeIo = {
  readonly clock: Clock;
  readonly log?: (event: { readonly event: string; readonly call?: string }) => void;
};

/**
 * Starts the link service; `close()` of what it returns stops it gracefully.
 *
 * @throws KeyturnError INPUT_INVALID with what to change: an address, a store, nobody who could create links.
 */
export async function serve(input: ServeInput, io: ServeIo): Promise<Started> {
  const { host, port } = parseListen(input.listen);
  const { tokens, metricsToken, openCreation, forget } = input;
  try {
    return await start({
      host,
      port,
      store: input.store,
      now: () => io.clock.now().getTime(),
      ...(io.log === undefined ? {} : { log: io.log }),
      ...(tokens === undefined ? {} : { tokens: tokens.reveal() }),
      ...(metricsToken === undefined ? {} : { operatorToken: metricsToken.reveal() }),
      ...(openCreation === undefined ? {} : { openCreation }),
      ...(forget === undefined ? {} : { forget }),
    });
  } catch (error) {
    if (!(error instanceof SetupRefused)) throw error;
    throw new KeyturnError('INPUT_INVALID', { what: error.message, hint: 'keyturn serve --help' });
  }
}

function parseListen(listen: string): { host: string; port: number } {
  const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen);
  const port = Number(parts?.[3]);
  if (parts === null || port > 65_535) {
    throw new KeyturnError('INPUT_INVALID', { what: 'listen is HOST:PORT', hint: '--listen 127.0.0.1:8787' });
  }
  return { host: parts[1] ?? parts[2] ?? '', port };
}
