/**
 * A client that costs little beside a service: requests are bytes before the clock starts, and answers are looked into no
 * further than to find their end. One request at a time on each of its connections.
 */
import { connect, type Socket } from 'node:net';

export type Ask = {
  readonly method: 'POST' | 'GET';
  readonly path: string;
  readonly bearer?: string;
  readonly body?: string;
};

export type Load = {
  /** Answers per second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Bodies, in the order of the requests. */
  readonly answers: readonly string[];
};

/** Throws an answer above 201. */
export async function load(port: number, connections: number, asks: readonly Ask[]): Promise<Load> {
  const requests = asks.map(bytesOf);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const answers: string[] = Array.from({ length: asks.length });
  const times = new Float64Array(asks.length);
  let next = 0;
  const started = performance.now();
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((done, fail) => {
          let at = -1;
          let sent = 0;
          let text = '';
          const turn = () => {
            at = next++;
            if (at >= requests.length) return done();
            sent = performance.now();
            socket.write(requests[at] as Buffer);
          };
          socket.on('error', fail).on('close', () => fail(new Error('the service closed a connection')));
          socket.on('data', (chunk: string) => {
            text += chunk;
            const body = bodyOf(text);
            if (body === undefined) return;
            times[at] = performance.now() - sent;
            const status = Number(text.slice(9, 12));
            if (status > 201) return fail(new Error(`answered ${status}: ${body.slice(0, 200)}`));
            answers[at] = body;
            text = '';
            turn();
          });
          turn();
        }),
    ),
  );
  const rate = (asks.length * 1000) / (performance.now() - started);
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  times.sort();
  return { rate, p99: times[Math.floor(times.length * 0.99)] ?? 0, answers };
}

function open(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => done(socket.off('error', fail)));
    socket.setEncoding('latin1').once('error', fail);
  });
}

function bytesOf({ method, path, bearer, body }: Ask): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1'];
  if (bearer !== undefined) lines.push(`authorization: Bearer ${bearer}`);
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** Undefined until all of it is there. */
function bodyOf(text: string): string | undefined {
  const end = text.indexOf('\r\n\r\n') + 4;
  if (end < 4) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  if (length !== undefined) return text.length < end + Number(length) ? undefined : text.slice(end);
  // Chunked: one chunk, as these servers send a short text.
  return text.endsWith('0\r\n\r\n')
    ? text.slice(text.indexOf('\r\n', end) + 2, text.lastIndexOf('\r\n0\r\n\r\n'))
    : undefined;
}

/** The middle one of a list. */
export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
