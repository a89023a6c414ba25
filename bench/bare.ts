/**
 * Stores driven bare, to compare the link service's with: one insert for a creation and one update for an opening, as
 * durable as ours, with nothing else that a link service needs: no creators, no quotas, no tombstones, no erasure.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes the id in the path (none: a creation) and the body as it came; gives the body of the answer. */
type Work = (id: string | undefined, body: string) => Promise<string>;

const opened = (envelope: unknown) => JSON.stringify({ envelope: envelope ?? null });

/** What HTTP alone costs. */
export const constant: Work = async () => '{"ok":true}';

export async function bareSqlite(file: string): Promise<Work> {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE links (id TEXT PRIMARY KEY, envelope TEXT, opened INTEGER)',
  );
  const insert = db.prepare('INSERT INTO links VALUES (?, ?, NULL)');
  const open = db.prepare('UPDATE links SET opened = 1 WHERE id = ? AND opened IS NULL RETURNING envelope');
  let waiting: (() => () => void)[] = [];
  function flush(): void {
    const jobs = waiting;
    waiting = [];
    db.exec('BEGIN IMMEDIATE');
    const tell = jobs.map((job) => job());
    db.exec('COMMIT');
    for (const one of tell) one();
  }
  return (id, body) =>
    new Promise((done) => {
      const sent = JSON.parse(body);
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(() => {
        const result = id === undefined ? insert.run(sent.id, sent.envelope) : open.all(id)[0];
        return () => done(opened((result as { envelope?: string } | undefined)?.envelope));
      });
    });
}

export async function bareRedis(url: string): Promise<Work> {
  const { createClient } = await import('@redis/client');
  const client = await createClient({ url, commandOptions: { timeout: 0 } }).connect();
  const claim =
    "if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then return redis.call('HGET', KEYS[1], 'envelope') end return false";
  const sha = await client.scriptLoad(claim);
  return async (id, body) => {
    const sent = JSON.parse(body);
    if (id !== undefined) return opened(await client.evalSha(sha, { keys: [`bare:${id}`] }));
    await client.hSet(`bare:${sent.id}`, 'envelope', sent.envelope);
    return opened(null);
  };
}

export async function barePostgres(url: string): Promise<Work> {
  const pg = await import('pg');
  // As many connections as our own store has.
  const pool = new pg.default.Pool({ connectionString: url, max: 10 });
  await pool.query('CREATE TABLE bare (id text PRIMARY KEY, envelope text, opened boolean)');
  return async (id, body) => {
    const sent = JSON.parse(body);
    if (id === undefined) {
      await pool.query({ name: 'insert', text: 'INSERT INTO bare VALUES ($1, $2)', values: [sent.id, sent.envelope] });
      return opened(null);
    }
    const text = 'UPDATE bare SET opened = true WHERE id = $1 AND opened IS NULL RETURNING envelope';
    const { rows } = await pool.query({ name: 'open', text, values: [id] });
    return opened(rows[0]?.envelope);
  };
}

/** `node:http` before one of these; the address that it listens at. */
export async function serveBare(work: Work): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const body = await work(incoming.url?.split('/')[3], await textOf(incoming));
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    outgoing.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function textOf(incoming: IncomingMessage): Promise<string> {
  return new Promise((done, fail) => {
    const read: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => read.push(chunk));
    incoming.on('end', () => done(Buffer.concat(read).toString()));
    incoming.on('error', fail);
  });
}
