/** The app on a socket. Everything that a stranger could make grow has a limit here, before the app sees it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerOf } from './address.ts';
import type { App } from './app.ts';
import { bodyLimit } from './body.ts';
import { connections } from './connections.ts';
import type { Metrics } from './metrics.ts';
import type { Log, Recorder } from './record.ts';
import { SetupRefused } from './store.ts';

export type ListenOptions = {
  readonly host: string;
  /** 0 picks one. */
  readonly port: number;
  /** How many reverse proxies of ours stand in front and add to X-Forwarded-For (address.ts). */
  readonly proxies?: number;
  readonly connections?: number;
  /** Requests that are worked on at the same time; more are told to come back in a second. */
  readonly inFlight?: number;
  /** Creations among them, which hold an envelope each. */
  readonly creations?: number;
  /** Milliseconds that running requests get when the service stops. */
  readonly grace?: number;
  /** Milliseconds that a request's headers, and a whole request, may take to arrive. */
  readonly patience?: { readonly headers: number; readonly request: number };
  readonly metrics?: Metrics;
  /** Told of what was refused before the app saw it. */
  readonly record?: Recorder;
  readonly log?: Log;
};

export type Listening = { readonly url: string; close(): Promise<void> };

/** Throws SetupRefused if the address cannot be had. */
export async function listen(app: App, options: ListenOptions): Promise<Listening> {
  const { inFlight = 1024, creations = 128, grace = 10_000, proxies = 0, metrics } = options;
  const patience = options.patience ?? { headers: 10_000, request: 30_000 };
  let running = 0;
  let creating = 0;
  let stopping = false;
  const full = (what: 'requests' | 'creations' | 'connections') => metrics?.count('keyturn_overload_total', { what });
  const places = connections(options.connections ?? 2048, () => full('connections'));
  metrics?.gauge('keyturn_requests_in_flight', () => running);
  metrics?.gauge('keyturn_connections', places.count);
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    // Longer than proxies keep theirs, so that none sends a request into a connection that is being closed.
    keepAliveTimeout: 75_000,
    connectionsCheckingInterval: Math.min(5_000, patience.headers),
  };
  const server = createServer(limits, (incoming, outgoing) => void handle(incoming, outgoing));
  server.timeout = 80_000;
  server.on('connection', places.enter);

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { socket } = incoming;
    try {
      const path = incoming.url?.split('?')[0] ?? '';
      if (!path.startsWith('/')) return refuse(incoming, outgoing, 400, 'invalid');
      const most = bodyLimit(path);
      if (Number(incoming.headers['content-length'] ?? 0) > most) return refuse(incoming, outgoing, 413, 'too_large');
      // What is small is read before it takes a place, so that slow senders take none. A creation is read by the app,
      // which first asks who creates; it has places of its own, so that slow creators keep no reader waiting.
      const creation = incoming.method === 'POST' && path === '/v1/links';
      const body = creation ? incoming : await readBody(incoming, most);
      if (body === undefined) return refuse(incoming, outgoing, 413, 'too_large');
      if (running >= inFlight || (creation && creating >= creations)) {
        full(running >= inFlight ? 'requests' : 'creations');
        return refuse(incoming, outgoing, 503, 'unavailable');
      }
      running++;
      if (creation) creating++;
      places.busy(socket);
      try {
        const address = socket.remoteAddress ?? '';
        const request = toRequest(incoming, body);
        const caller = callerOf(address, request.headers.get('x-forwarded-for'), proxies);
        const answer = await app(request, { local: isLoopback(address), caller });
        await send(outgoing, answer, stopping);
      } finally {
        running--;
        if (creation) creating--;
        places.quiet(socket);
      }
      // What the app did not want to read has to go before the connection can be used again; its time is limited too.
      if (!incoming.complete) incoming.resume();
    } catch {
      // The other side went away, or sent what no request can be: there is nobody to tell.
      if (!outgoing.headersSent && outgoing.writable) refuse(incoming, outgoing, 400, 'invalid');
      else outgoing.destroy();
    }
  }

  /** The body was not read, so the connection cannot be used again. */
  function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, error: string): void {
    options.record?.({ method: incoming.method ?? '', route: 'refused', status });
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' };
    outgoing.writeHead(status, status === 503 ? { ...headers, 'retry-after': '1' } : headers);
    outgoing.end(JSON.stringify({ error }), () => incoming.destroy());
  }

  await new Promise<void>((done, fail) => {
    server.once('error', () =>
      fail(new SetupRefused(`cannot listen on ${options.host}:${options.port}: not free, or not allowed`)),
    );
    server.listen(options.port, options.host, done);
  });
  server.on('error', () => options.log?.({ event: 'the listener failed' }));
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((done) => {
        stopping = true;
        const late = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(late);
          done();
        });
        // The server's own way would wait for connections on which nothing was ever asked.
        places.dismiss();
      }),
  };
}

/** undefined = longer than allowed. */
async function readBody(incoming: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer> | undefined> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toRequest(incoming: IncomingMessage, body: Buffer<ArrayBuffer> | IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const { method = 'GET' } = incoming;
  // Which host the client named decides nothing, so it is not asked.
  const url = `http://service${incoming.url}`;
  if (Buffer.isBuffer(body)) return new Request(url, { method, headers, ...(body.length === 0 ? {} : { body }) });
  const init = { method, headers, body: streamOf(body), duplex: 'half' };
  return new Request(url, init as RequestInit);
}

/** Read when it is asked for, and not before. */
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  const source = {
    async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

async function send(outgoing: ServerResponse, answer: Response, last: boolean): Promise<void> {
  const body = answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer());
  const length = body === undefined ? {} : { 'content-length': body.length };
  const close = last ? { connection: 'close' } : {};
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...length, ...close });
  outgoing.end(body);
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}
