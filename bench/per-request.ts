/**
 * What the ways cost in which the link service does small things, each beside the ordinary way: nanoseconds for one, the
 * median of rounds that alternate (docs/performance.md#per-request).
 *   node bench/per-request.ts [rounds]
 */
import { createCipheriv, createHmac, createSecretKey, hash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { median } from './load.ts';

const rounds = Number(process.argv[2] ?? 15);
const [key, id, envelope, nonce] = [randomBytes(32), randomBytes(16), randomBytes(2077), randomBytes(12)];
const text = envelope.toString('base64url');
const inner = Buffer.concat([randomBytes(64), id]);
const sha256 = (bytes: Uint8Array) => Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
const db = new DatabaseSync(':memory:');
db.exec(
  'CREATE TABLE t (n, a, b, c, d, e, f, g, h, i, j, k, l, m); INSERT INTO t VALUES (1,2,3,4,5,6,7,8,9,10,11,12,13,14)',
);
const [rows, arrays] = [db.prepare('SELECT * FROM t'), db.prepare('SELECT * FROM t')];
arrays.setReturnArrays(true);
const object = ([n, a, b, c, d, e, f, g, h, i, j, k, l, m]: readonly unknown[]) => ({
  n,
  a,
  b,
  c,
  d,
  e,
  f,
  g,
  h,
  i,
  j,
  k,
  l,
  m,
});
const keyObject = createSecretKey(key);
const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const body = JSON.stringify({ envelope: text, creator: 'acme/backend' });

const pairs: { readonly [what: string]: readonly [ours: () => unknown, ordinary: () => unknown] } = {
  'a request and its answer: plain fields, or Request and Response': [
    () => [
      { method: 'POST', path: '/v1/links', body },
      { status: 200, headers, body },
    ],
    () => [
      new Request('http://localhost/v1/links', { method: 'POST', headers, body }),
      new Response(body, { headers }),
    ],
  ],
  'SHA-256: by its text, or as a Buffer at once': [() => sha256(id), () => hash('sha256', id, 'buffer')],
  'the JSON of an envelope: put together, or JSON.stringify': [
    () => Buffer.from(`{"envelope":"${text}","creator":${JSON.stringify('acme/backend')}}`),
    () => Buffer.from(JSON.stringify({ envelope: text, creator: 'acme/backend' })),
  ],
  'HMAC-SHA-256: by its definition, or createHmac': [
    () => sha256(Buffer.concat([key, key, sha256(inner)])),
    () => createHmac('sha256', key).update(id).digest(),
  ],
  'a cipher: of a key object, or of the bytes': [
    () => createCipheriv('aes-256-gcm', keyObject, nonce),
    () => createCipheriv('aes-256-gcm', key, nonce),
  ],
  'a row, copied: made of an array, or by SQLite': [
    () => ({ ...object(arrays.get() as unknown as readonly unknown[]) }),
    () => ({ ...rows.get() }),
  ],
};

/** Nanoseconds for one. */
function time(work: () => unknown): number {
  const count = 5_000;
  const started = process.hrtime.bigint();
  for (let done = 0; done < count; done++) work();
  return Number(process.hrtime.bigint() - started) / count;
}

for (const [what, [ours, ordinary]] of Object.entries(pairs)) {
  const times = Array.from({ length: rounds }, () => [time(ours), time(ordinary)] as const);
  const ratio = median(times.map(([one, other]) => other / one));
  const [one, other] = [median(times.map(([each]) => each)), median(times.map(([, each]) => each))];
  console.log(`${what}: ${one.toFixed(0)} and ${other.toFixed(0)} ns, ${ratio.toFixed(1)} times`);
}
