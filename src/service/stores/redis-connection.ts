/**
 * One connection to Redis. The first and every later one is verified before it is used: behind one address there may
 * be another server later, a replica, or one that came back with other settings.
 */
import { SetupRefused, StoreUnavailable } from '../store.ts';
import { closeWithin, inTime } from './deadline.ts';

export type Send = (words: readonly string[]) => Promise<unknown>;

export type RedisConnection = {
  /** Fails at once without a connection: a command that waited for one could be sent long after its caller got an error. */
  readonly send: Send;
  /** Verifies the server again; while that fails, nothing is sent. Throws StoreUnavailable. */
  verify(): Promise<void>;
  /** Cuts the connection and makes another. */
  renew(): void;
  close(): Promise<void>;
};

export type RedisConnectionOptions = {
  readonly url: string;
  /** Milliseconds until a server that says nothing is given up. */
  readonly deadline: number;
  /** Throws SetupRefused. */
  readonly verify: (send: Send) => Promise<void>;
};

/** Throws SetupRefused. */
export async function connectRedis({ url, deadline, verify }: RedisConnectionOptions): Promise<RedisConnection> {
  const { createClient } = await import('@redis/client');
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let opening: Client | undefined;
  /** Connected and verified. */
  let current: Client | undefined;
  let why = new StoreUnavailable('Redis is not connected');

  function make() {
    return createClient({
      url,
      disableOfflineQueue: true,
      // Each call has a deadline of its own (deadline.ts); the client's would keep a signal for every command for 5 s.
      commandOptions: { timeout: 0 },
      // Connections are made again in this module instead, where each is verified and one that hangs is given up.
      socket: { connectTimeout: Math.min(5_000, deadline), reconnectStrategy: false },
    });
  }
  type Client = ReturnType<typeof make>;

  const look = (client: Client) => verify((words) => client.sendCommand([...words]));

  async function open(): Promise<void> {
    const client = make();
    opening = client;
    client.on('error', () => lose(client, new StoreUnavailable('Redis is not connected')));
    try {
      await inTime(
        client.connect().then(() => look(client)),
        deadline,
      );
      if (closed || !client.isReady) throw new StoreUnavailable('Redis is not connected');
      current = client;
    } catch (error) {
      client.destroy();
      throw error;
    }
  }

  function lose(client: Client | undefined, reason: StoreUnavailable): void {
    if (client === undefined || client !== current) return;
    current = undefined;
    why = reason;
    client.destroy();
    reopen(0);
  }

  function reopen(tries: number): void {
    if (closed) return;
    timer = setTimeout(
      () =>
        open().catch((error: unknown) => {
          why = unavailable(error);
          reopen(tries + 1);
        }),
      Math.min(tries * 100, 2_000),
    );
  }

  try {
    await open();
  } catch (error) {
    if (error instanceof SetupRefused) throw error;
    const code = codeOf(error);
    const known = sentences[code] ?? 'Redis cannot be reached, or does not allow CONFIG GET, ROLE and scripts';
    throw new SetupRefused(`${known} (${code}); nothing was changed, start again when that is repaired`);
  }

  return {
    async send(words) {
      if (current === undefined) throw why;
      return current.sendCommand(words);
    },

    async verify() {
      const client = current;
      if (client === undefined) throw why;
      try {
        await look(client);
      } catch (error) {
        const reason = unavailable(error);
        if (error instanceof SetupRefused) lose(client, reason);
        throw reason;
      }
    },

    renew: () => lose(current, new StoreUnavailable('Redis did not answer in time')),

    async close() {
      closed = true;
      clearTimeout(timer);
      if (current?.isOpen) await inTime(current.close(), closeWithin).catch(() => {});
      opening?.destroy();
    },
  };
}

const sentences: { readonly [code: string]: string } = {
  OOM: 'Redis is full and takes no new links; raise its maxmemory',
  MISCONF: 'Redis cannot write to its disk',
  LOADING: 'Redis is reading its files',
  READONLY: 'Redis is a replica',
};

export function unavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  if (error instanceof SetupRefused) return new StoreUnavailable(error.message);
  const code = codeOf(error);
  return new StoreUnavailable(`${sentences[code] ?? 'Redis did not do it'} (${code})`);
}

/** The rest of a message may quote what was sent. Before Redis 7, the code of a command in a script comes after `ERR`. */
function codeOf(error: unknown): string {
  const known = /\b(OOM|MISCONF|LOADING|READONLY|NOREPLICAS|MASTERDOWN|BUSY|NOPERM|NOAUTH|WRONGPASS|ERR)\b/g;
  const codes = String((error as Error).message).match(known) ?? [];
  return codes.find((code) => code !== 'ERR') ?? codes[0] ?? 'no answer';
}
