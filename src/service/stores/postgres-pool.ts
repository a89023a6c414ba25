/**
 * The connections to PostgreSQL. Each is verified before it is used, the first and every later one: behind one address
 * there may be another server later, a standby, or one that was configured not to flush.
 */
import { Socket } from 'node:net';
import type { ClientBase, QueryResultRow } from 'pg';
import { SetupRefused, StoreUnavailable } from '../store.ts';
import { closeWithin, inTime } from './deadline.ts';

export type Database = {
  /** Throws StoreUnavailable. */
  query(text: string, values: readonly unknown[]): Promise<QueryResultRow[]>;
  /** Verifies the server again; while that fails, no query is sent. Throws StoreUnavailable. */
  verify(): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly connections: number;
  /** Milliseconds for a query. */
  readonly deadline: number;
  /** Once, before anything else. Throws SetupRefused. */
  readonly setUp: (client: ClientBase) => Promise<void>;
  /** For each connection after that. Throws SetupRefused. */
  readonly verify: (client: ClientBase) => Promise<void>;
};

/** Throws SetupRefused. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { deadline } = options;
  const pg = await import('pg');
  const sockets = new Set<Socket>();
  let isSetUp = false;
  let refused: SetupRefused | undefined;

  async function look(client: ClientBase): Promise<void> {
    await checkSettings(client);
    if (isSetUp) await options.verify(client);
  }

  const pool = new pg.default.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: Math.min(5_000, deadline),
    query_timeout: deadline,
    keepAlive: true,
    options: `-c default_transaction_isolation=read\\ committed -c synchronous_commit=on -c statement_timeout=${deadline}`,
    onConnect: look,
    // A frozen server never closes its end, so the sockets are kept here to be cut.
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
  });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});

  async function close(): Promise<void> {
    await inTime(pool.end(), closeWithin).catch(() => {});
    for (const socket of sockets) socket.destroy();
  }

  /** Discards the client when the work fails: it may be in a transaction, or broken. */
  async function withClient(work: (client: ClientBase) => Promise<void>): Promise<void> {
    const client = await pool.connect();
    // An error reaches the running query as well; without a listener it would end the process.
    const ignore = () => {};
    client.on('error', ignore);
    try {
      await work(client);
      client.off('error', ignore);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async function verify(): Promise<void> {
    try {
      await withClient(look);
      refused = undefined;
    } catch (error) {
      if (error instanceof SetupRefused) refused = error;
      throw unavailable(error);
    }
  }

  try {
    await withClient(options.setUp);
    isSetUp = true;
  } catch (error) {
    await close();
    if (error instanceof SetupRefused) throw error;
    const state = stateOf(error);
    const known = sentences[state] ?? 'PostgreSQL cannot be reached, or the role may not create its tables';
    throw new SetupRefused(`${known} (${state}); nothing was changed, start again when that is repaired`);
  }

  return {
    async query(text, values) {
      if (refused !== undefined) await verify();
      try {
        return (await pool.query({ name: nameOf(text), text, values: [...values] })).rows;
      } catch (error) {
        throw unavailable(error);
      }
    },
    verify,
    close,
  };
}

/** A statement with a name is parsed and planned once for each connection (docs/performance.md#stores). */
function nameOf(text: string): string {
  const there = names.get(text) ?? `keyturn_${names.size}`;
  names.set(text, there);
  return there;
}
const names = new Map<string, string>();

const sentences: { readonly [state: string]: string } = {
  '25006': 'PostgreSQL is a standby, or read-only',
  '53100': 'the disk of PostgreSQL is full',
  '57P03': 'PostgreSQL is starting or stopping',
};

function unavailable(error: unknown): StoreUnavailable {
  if (error instanceof SetupRefused) return new StoreUnavailable(error.message);
  const state = stateOf(error);
  return new StoreUnavailable(`${sentences[state] ?? 'the database did not do it'} (${state})`);
}

/** The SQLSTATE says why without a value; the message may quote one. */
function stateOf(error: unknown): string {
  return /^[0-9A-Z]{5}$/.exec(String((error as { code?: unknown }).code))?.[0] ?? 'no answer';
}

const needs = { synchronous_commit: 'on', fsync: 'on', transaction_isolation: 'read committed' } as const;

async function checkSettings(client: ClientBase): Promise<void> {
  const asked = Object.keys(needs).map((name) => `current_setting('${name}') AS ${name}`);
  const found = (await client.query(`SELECT ${asked.join(', ')}, pg_is_in_recovery() AS standby`)).rows[0];
  if (found.standby) {
    throw new SetupRefused('this PostgreSQL is a standby, which can keep nothing; connect to the primary');
  }
  for (const [name, value] of Object.entries(needs)) {
    if (found[name] === value) continue;
    throw new SetupRefused(`PostgreSQL must run with ${name} = ${value}; a claim would be answered before it is kept`);
  }
}
