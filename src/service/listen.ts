/** The app on a socket. Everything that a stranger could make grow has a limit here, before the app sees it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from './app.ts';
import { maxBodyBytes } from './body.ts';
import { SetupRefused } from './store.ts';

export type ListenOptions = {
  readonly host: string;
  /** 0 picks one. */
  readonly port: number;
  readonly connections?: number;
  /** Requests that are worked on at the same time; more are told to come back in a second. */
  readonly inFlight?: number;
  /** Milliseconds that running requests get when the service stops. */
  readonly grace?: number;
  readonly log?: (event: { readonly event: string }) => void;
};

export type Listening = { readonly url: string; close(): Promise<void> };

/** Throws SetupRefused if the address cannot be had. */
export async function listen(app: App, options: ListenOptions): Promise<Listening> {
  const { inFlight = 1024, grace = 10_000 } = options;
  let running = 0;
  let stopping = false;
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: 5_000,
  };
  const server = createServer(limits, (incoming, outgoing) => {
    if (running >= inFlight) return refuse(incoming, outgoing, 503, 'unavailable');
    running++;
    void handle(incoming, outgoing).finally(() => running--);
  });
  server.maxConnections = options.connections ?? 2048;
  server.timeout = 60_000;

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      if (!incoming.url?.startsWith('/')) return refuse(incoming, outgoing, 400, 'invalid');
      if (Number(incoming.headers['content-length'] ?? 0) > maxBodyBytes)
        return refuse(incoming, outgoing, 413, 'too_large');
      const body = await readBody(incoming);
      if (body === undefined) return refuse(incoming, outgoing, 413, 'too_large');
      const request = toRequest(incoming, body);
      const answer = await app(request, { local: isLoopback(incoming.socket.remoteAddress) });
      if (stopping) outgoing.setHeader('connection', 'close');
      await send(outgoing, answer);
    } catch {
      // The other side went away, or sent what no request can be: there is nobody to tell.
      if (!outgoing.headersSent && outgoing.writable) refuse(incoming, outgoing, 400, 'invalid');
      else outgoing.destroy();
    }
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
        server.closeIdleConnections();
      }),
  };
}

/** undefined = longer than allowed. */
async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toRequest(incoming: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const { method = 'GET' } = incoming;
  // Which host the client named decides nothing, so it is not asked.
  return new Request(`http://service${incoming.url}`, { method, headers, ...(body.length === 0 ? {} : { body }) });
}

async function send(outgoing: ServerResponse, answer: Response): Promise<void> {
  const body = answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer());
  const length = body === undefined ? {} : { 'content-length': body.length };
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...length });
  outgoing.end(body);
}

/** Before the body was read, so the connection cannot be used again. */
function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, error: string): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' };
  outgoing.writeHead(status, status === 503 ? { ...headers, 'retry-after': '1' } : headers);
  outgoing.end(JSON.stringify({ error }), () => incoming.destroy());
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address);
}
