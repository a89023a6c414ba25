import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Http } from '../../src/rotation/model/ports.ts';

/**
 * A small working PrivateBin, as far as its JSON API goes: format version 2, expiry, burn after reading, everything
 * answered with 200; of its page what says which choices there are. `limit`: seconds between two documents. `offers`: the
 * choices of its configuration; any other becomes a week.
 */
export function fakePrivateBin(options: {
  now(): Date;
  limit?: number;
  sizeLimit?: number;
  offers?: readonly string[];
}) {
  const { now, limit = 0, sizeLimit = 10_000_000, offers = Object.keys(choices) } = options;
  type Stored = { readonly document: Document; readonly until: number; readonly deletetoken: string };
  const stored = new Map<string, Stored>();
  let last = Number.NEGATIVE_INFINITY;

  const http: Http = async (request) => {
    const url = new URL(request.url);
    if (url.pathname !== '/') return new Response('Not Found', { status: 404 });
    if (request.headers.get('x-requested-with') !== 'JSONHttpRequest')
      return new Response(page(offers), { headers: { 'content-type': 'text/html; charset=UTF-8' } });
    const id = url.searchParams.get('pasteid');
    if (request.method === 'POST' && id === null) return create(await request.text());
    return id === null ? refuse('Invalid document ID.') : read(id);
  };
  return { http, stored };

  function create(text: string): Response {
    const second = Math.floor(now().getTime() / 1_000);
    if (limit > 0 && last + limit >= second) return refuse(`Please wait ${limit} seconds between each post.`);
    // Also what it refuses for another reason.
    last = second;
    const document = JSON.parse(text) as Document;
    if (!isVersion2(document)) return refuse('Invalid data.');
    if (document.ct.length > sizeLimit) return refuse('Document is limited to 10.00 MB of encrypted data.');
    const id = randomBytes(8).toString('hex');
    const deletetoken = randomBytes(32).toString('hex');
    const { expire } = document.meta;
    const lives = choices[offers.includes(expire) ? expire : '1week']!;
    stored.set(id, { document, until: now().getTime() + lives * 1_000, deletetoken });
    return Response.json({ status: 0, id, url: `/?${id}`, deletetoken });
  }

  async function read(id: string): Promise<Response> {
    if (!/^[0-9a-f]{16}$/.test(id)) return refuse('Invalid document ID.');
    const found = stored.get(id);
    if (found === undefined || found.until <= now().getTime())
      return refuse('Document does not exist, has expired or has been deleted.');
    const { adata, ct, v } = found.document;
    // It reads, and then deletes: who asks in between is served as well.
    await new Promise((resolve) => setImmediate(resolve));
    if (adata[3] === 1) stored.delete(id);
    const meta = { time_to_live: Math.ceil((found.until - now().getTime()) / 1_000) };
    const comments = { comments: [], comment_count: 0, comment_offset: 0, '@context': '?jsonld=paste' };
    return Response.json({ status: 0, id, url: `/?${id}`, v, adata, ct, meta, ...comments });
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

function page(offers: readonly string[]): string {
  const options = offers.map((choice) => `<option value="${choice}">${choice}</option>`).join('\n');
  return `<!DOCTYPE html><title>PrivateBin</title><select id="pasteExpiration" name="pasteExpiration">${options}</select>`;
}

function refuse(message: string): Response {
  return Response.json({ status: 1, message });
}

function isVersion2(document: Document): boolean {
  const names = (value: object, wanted: string) => Object.keys(value).sort().join() === wanted;
  if (!names(document, 'adata,ct,meta,v') || !names(document.meta, 'expire') || document.v < 2) return false;
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
    [64, 96, 128].includes(tagSize) &&
    algorithm === 'aes' &&
    ['ctr', 'cbc', 'gcm'].includes(mode) &&
    ['none', 'zlib'].includes(compression) &&
    ['plaintext', 'syntaxhighlighting', 'markdown'].includes(format) &&
    [0, 1].includes(discussion) &&
    [0, 1].includes(burn) &&
    bytes.toString('base64') === document.ct &&
    // What compresses was not encrypted.
    deflateRawSync(bytes).length >= bytes.length
  );
}
