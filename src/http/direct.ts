/** Sends a plain request over `node:http` and `node:https`, whose agents keep connections open and trust what Node trusts. */
import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import { PlainHeaders, type PlainRequest, PlainResponse } from './plain.ts';

/** Milliseconds until there is a connection, as long as `fetch` waits for one. */
const CONNECT = 10_000;

/** Resolves with the answer's head; the body arrives as it is read. Rejects with Node's own error, which has a `code`. */
export async function send(request: PlainRequest): Promise<Response> {
  const { url, method, signal } = request;
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const headers = {
    ...Object.fromEntries(request.headers),
    'accept-encoding': 'gzip',
    // Node counts by itself, but not for DELETE.
    ...(body === undefined ? {} : { 'content-length': body.byteLength }),
  };
  const begin = url.startsWith('https:') ? (await import('node:https')).request : overHttp;
  const answer = await answerOf(begin, url, { method, headers, signal }, body);
  const fields = new PlainHeaders();
  for (const [name, values] of Object.entries(answer.headersDistinct)) fields.set(name, (values ?? []).join(', '));
  const status = answer.statusCode ?? 0;
  // These have none, whatever their headers say.
  const empty = method === 'HEAD' || status === 204 || status === 304;
  if (empty) answer.resume();
  return PlainResponse.of(empty ? null : await streamOf(answer), status, fields);
}

function answerOf(
  begin: typeof overHttp,
  url: string,
  options: RequestOptions,
  body: Uint8Array | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sending = begin(url, options, resolve);
    sending.on('error', reject);
    // Nothing is written before there is a connection, so that its failure has its own code and was certainly before.
    sending.on('socket', (socket) => {
      if (!socket.connecting) return void sending.end(body);
      const late = setTimeout(() => {
        // The code that `fetch` has for it: nothing was sent.
        sending.destroy(Object.assign(new Error('no connection in time'), { code: 'UND_ERR_CONNECT_TIMEOUT' }));
      }, CONNECT);
      socket.once(url.startsWith('https:') ? 'secureConnect' : 'connect', () => {
        clearTimeout(late);
        sending.end(body);
      });
      socket.once('close', () => clearTimeout(late));
    });
  });
}

async function streamOf(answer: IncomingMessage): Promise<ReadableStream> {
  if (answer.headers['content-encoding']?.toLowerCase() !== 'gzip') return Readable.toWeb(answer) as ReadableStream;
  const [{ createGunzip }, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const unzipped = createGunzip();
  // A failure of either ends the other, and whoever reads hears of it.
  pipeline(answer, unzipped, () => {});
  return Readable.toWeb(unzipped) as ReadableStream;
}
