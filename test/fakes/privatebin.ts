import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Http } from '../../src/rotation/ports.ts';

/**
 * A small working PrivateBin, as far as its JSON API goes: format version 2, expiry, burn after reading, one document
 * from an address in ten seconds, everything answered with 200.
 */
export function fakePrivateBin(options: { now(): Date; limiter?: boolean; sizeLimit?: number }) {
  const { now, limiter = false, sizeLimit = 10_000_000 } = options;
  type Stored = { readonly document: Document; readonly until: number; readonly deletetoken: string };
  const stored = new Map<string, Stored>();
  let last = Number.NEGATIVE_INFINITY;

  const http: Http = async (request) => {
    const url = new URL(request.url);
    if (url.pathname !== '/') return new Response('Not Found', { status: 404 });
    if (request.headers.get('x-requested-with') !== 'JSONHttpRequest')
      return new Response('<!DOCTYPE html>PrivateBin', { headers: { 'content-type': 'text/html' } });
    const id = url.searchParams.get('pasteid');
    if (request.method === 'POST' && id === null) return create(await request.text());
    return id === null ? refuse('Invalid document ID.') : read(id);
  };
  return { http, stored };

  function create(text: string): Response {
    if (limiter && now().getTime() < last + 10_000) return refuse('Please wait 10 seconds between each post.');
    const document = JSON.parse(text) as Document;
    if (!isVersion2(document)) return refuse('Invalid data.');
    if (document.ct.length > sizeLimit) return refuse('Document is limited to 10 MB of encrypted data.');
    last = now().getTime();
    const id = randomBytes(8).toString('hex');
    const deletetoken = randomBytes(32).toString('hex');
    const lives = (Object.hasOwn(choices, document.meta.expire) ? choices[document.meta.expire] : choices['1week'])!;
    stored.set(id, { document, until: now().getTime() + lives * 1_000, deletetoken });
    return Response.json({ status: 0, id, url: `/?${id}`, deletetoken });
  }

  function read(id: string): Response {
    if (!/^[0-9a-f]{16}$/.test(id)) return refuse('Invalid document ID.');
    const found = stored.get(id);
    if (found === undefined || found.until <= now().getTime())
      return refuse('Document does not exist, has expired or has been deleted.');
    const { adata, ct, v } = found.document;
    if (adata[3] === 1) stored.delete(id);
    const meta = { time_to_live: Math.ceil((found.until - now().getTime()) / 1_000) };
    return Response.json({ status: 0, id, url: `/?${id}`, v, adata, ct, meta, comments: [], comment_count: 0 });
  }
}

export type Document = {
  readonly v: number;
  readonly adata: readonly [
    readonly [string, string, number, number, number, string, string, string],
    string,
    number,
    number,
  ];
  readonly ct: string;
  readonly meta: { readonly expire: string };
};

const choices: { readonly [name: string]: number } = {
  '5min': 300,
  '10min': 600,
  '1hour': 3_600,
  '1day': 86_400,
  '1week': 604_800,
  '1month': 2_592_000,
  '1year': 31_536_000,
};

function refuse(message: string): Response {
  return Response.json({ status: 1, message });
}

function isVersion2(document: Document): boolean {
  const names = (value: object, wanted: string) => Object.keys(value).sort().join() === wanted;
  if (!names(document, 'adata,ct,meta,v') || !names(document.meta, 'expire') || document.v !== 2) return false;
  const [spec, format, discussion, burn] = document.adata;
  const [iv, salt, iterations, keySize, tagSize, algorithm, mode, compression] = spec;
  const bytes = Buffer.from(document.ct, 'base64');
  return (
    spec.length === 8 &&
    document.adata.length === 4 &&
    iv.length <= 24 &&
    salt.length <= 14 &&
    Buffer.from(iv, 'base64').toString('base64') === iv &&
    Buffer.from(salt, 'base64').toString('base64') === salt &&
    iterations > 10_000 &&
    [128, 192, 256].includes(keySize) &&
    [64, 96, 104, 112, 120, 128].includes(tagSize) &&
    algorithm === 'aes' &&
    ['ctr', 'cbc', 'gcm'].includes(mode) &&
    ['none', 'zlib'].includes(compression) &&
    ['plaintext', 'syntaxhighlighting', 'markdown'].includes(format) &&
    [0, 1].includes(discussion) &&
    [0, 1].includes(burn) &&
    bytes.toString('base64') === document.ct &&
    // What compresses was not encrypted.
    gzipSync(bytes).length >= bytes.length
  );
}
