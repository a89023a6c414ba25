/** The service on a socket. Everything that a client could make grow is limited here, before the service sees it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admission } from './admission.ts';
import { type After, realAfter } from './after.ts';
import { BodyRefused, bodyLimit, isLarge, type TimeLimit } from './body.ts';
import { connections } from './connections.ts';
import { inFlight, type Places } from './in-flight.ts';
import type { Metrics } from './metrics.ts';
import { discard, heldBody, isAmbiguous, OtherEnd, readBody, requestOf, send } from './node-http.ts';
import type { Log, Recorder } from './record.ts';
import type { Held, Service } from './request.ts';
import { SetupRefused } from './store.ts';

export type ListenOptions = {
  readonly host: string;
  /** 0 picks one. */
  readonly port: number;
  /** How many reverse proxies of the operator stand in front and add to X-Forwarded-For (address.ts). */
  readonly proxies?: number;
  readonly connections?: number;
  /** Requests that are worked on at the same time; more get 503 with a retry after one second. */
  readonly inFlight?: number;
  /** Those among them that hold a large body each, by what it is for. The link service's unless told. */
  readonly held?: { readonly [what in Held]?: Places };
  /** Limits in bytes, and the paths of POST whose bodies the app reads itself. The link service's unless told. */
  readonly bodies?: { most(method: string, path: string): number; isHeld(path: string): boolean };
  /** Milliseconds that running requests get when the service stops. */
  readonly grace?: number;
  /** Milliseconds that a request's headers, a whole request, and the rest of a refused one may take to arrive. */
  readonly patience?: { readonly headers: number; readonly request: number; readonly refused: number };
  /** Ends the time of a body that is read, and of one that is not. */
  readonly after?: After;
  readonly metrics?: Metrics;
  /** Gets the requests that were refused before the app saw them. */
  readonly record?: Recorder;
  readonly log?: Log;
};

/** Of one, four, eight and sixteen, this answers most requests per second (docs/performance.md#admission). */
const begunPerTick = 8;

/**
 * Fewer than requests, so that slow senders keep no reader waiting. A creator has half of them at most, and a request a
 * quarter: whoever may send there slowly keeps nobody else out.
 */
const usualHeld = { creations: { most: 256, each: 128 }, answers: { most: 512, each: 128 } };

export type Listening = { readonly url: string; close(): Promise<void> };

function serverLimits(patience: { readonly headers: number; readonly request: number }) {
  return {
    maxHeaderSize: 16 * 1024,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    // Longer than proxies keep theirs, so that none sends a request into a connection that is being closed.
    keepAliveTimeout: 75_000,
    connectionsCheckingInterval: Math.min(5_000, patience.headers),
  };
}

/** Throws SetupRefused if the address cannot be had. */
export async function listen(service: Service, options: ListenOptions): Promise<Listening> {
  const {
    inFlight: requests = 1024,
    held = usualHeld,
    grace = 10_000,
    proxies = 0,
    metrics,
    after = realAfter,
  } = options;
  const bodies = options.bodies ?? { most: bodyLimit, isHeld: isLarge };
  const patience = options.patience ?? { headers: 10_000, request: 30_000, refused: 2_000 };
  const admit = admission(begunPerTick);
  let stopping = false;
  const full = (what: 'requests' | 'connections' | Held) => metrics?.count('keyturn_overload_total', what);
  const inTime: TimeLimit = (late) => after(patience.request, late);
  const rest: TimeLimit = (late) => after(patience.refused, late);
  const places = connections(options.connections ?? 2048, () => full('connections'));
  const working = inFlight({ requests, held }, full);
  metrics?.gauge('keyturn_requests_in_flight', working.running);
  metrics?.gauge('keyturn_connections', places.count);
  const server = createServer(serverLimits(patience), (incoming, outgoing) => void handle(incoming, outgoing));
  // Who waits to be asked for the body is asked when it is read, and not before its sender is judged.
  server.on('checkContinue', (incoming, outgoing) => void handle(incoming, outgoing, () => outgoing.writeContinue()));
  server.timeout = 80_000;
  server.on('connection', places.enter);

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse, invite = () => {}): Promise<void> {
    const { socket } = incoming;
    if (!places.asks(socket, outgoing)) return;
    try {
      const path = incoming.url?.split('?')[0] ?? '';
      if (!path.startsWith('/') || isAmbiguous(incoming)) return refuse(incoming, outgoing, 400, 'invalid');
      const method = incoming.method ?? '';
      const most = bodies.most(method, path);
      if (Number(incoming.headers['content-length'] ?? 0) > most) return refuse(incoming, outgoing, 413, 'too_large');
      // A small body is read before its request takes a place, so that slow senders take none. The body of a creation or
      // an answer is read by the app, once its sender is known; these have places of their own, so that slow senders
      // keep no reader waiting.
      const isHeld = method === 'POST' && bodies.isHeld(path);
      const read = isHeld ? undefined : await readBody(incoming, most, invite, inTime);
      const place = working.enter();
      if (place === undefined) return refuse(incoming, outgoing, 503, 'unavailable');
      places.busy(socket);
      try {
        await admit();
        const request = requestOf(incoming, path, read ?? heldBody(incoming, place, invite, inTime));
        send(outgoing, await service(request, new OtherEnd(incoming, proxies)), stopping);
      } finally {
        place.leave();
        places.quiet(socket);
      }
      // A body that the app did not read has to be drained before the connection can be used again.
      discard(incoming, rest);
    } catch (error) {
      if (error instanceof BodyRefused) return refuse(incoming, outgoing, error.status, error.code);
      // The client went away, so there may be nobody to answer.
      if (!outgoing.headersSent && outgoing.writable) refuse(incoming, outgoing, 400, 'invalid');
      else outgoing.destroy();
    }
  }

  /** Answers a request whose body was not read. */
  function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, error: string): void {
    options.record?.({ method: incoming.method ?? '', route: 'refused', status });
    const retry = status === 503 ? { 'retry-after': '1' } : {};
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', ...retry };
    send(outgoing, { status, headers, body: JSON.stringify({ error }) }, stopping);
    discard(incoming, rest);
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
        // server.close() alone would wait for connections on which no request was ever sent.
        places.dismiss();
      }),
  };
}
