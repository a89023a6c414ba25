// A process whose files may not grow (`ulimit -f` as a full disk): started by sqlite.test.ts.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { app } from '../../src/service/app.ts';
import { tokens } from '../../src/service/creators.ts';
import { page } from '../../src/service/document.ts';
import { sqliteStore } from '../../src/service/stores/sqlite.ts';
import { hash, makeNewLink } from './link-parts.ts';
import { makeAnswer, makeNewRequest } from './request-parts.ts';

const roomy = { links: 1e6, bytes: 1e9 };
const file = process.argv[2] as string;
const store = await sqliteStore({ file, now: Date.now });
const { link } = makeNewLink();
const first = (await store.create(link, roomy)).outcome;
const request = makeNewRequest({ size: 92_160 });
await store.requests.create(request, roomy);
const answer = makeAnswer('me', 92_160);

function limit(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}

// Past the limit a write is an error instead of a signal, as on a full disk.
process.on('SIGXFSZ', () => {});
limit(statSync(`${file}-wal`).size);
const large = () => makeNewLink({ envelope: Buffer.alloc(90_000, 1) }).link;
const batch = await Promise.all(
  [
    store.create(large(), roomy),
    store.claim(link.handle, link.proof, hash('me')),
    store.requests.fill(request.handle, answer),
    store.create(large(), roomy),
  ].map((work) =>
    work.then(
      () => 'answered',
      (error: Error) => error.name,
    ),
  ),
);
const service = app({
  store,
  creators: tokens('toy-example-not-a-token'),
  page: page('<!doctype html>'),
  elapsed: () => performance.now(),
});
const health = async () => {
  const request = { method: 'GET', path: '/healthz', header: () => undefined, body: async () => new Uint8Array(0) };
  return (await service(request)).status;
};
const healthWhileFull = await health();
limit('unlimited');
const healthAfter = await health();
const unfilled = (await store.requests.look(request.handle))?.state;
const filled = (await store.requests.fill(request.handle, answer))?.outcome;
const after = (await store.claim(link.handle, link.proof, hash('other')))?.outcome;
await store.close();
console.log(JSON.stringify({ first, batch, after, unfilled, filled, healthWhileFull, healthAfter }));
