import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import { PlainHeaders, PlainRequest } from './plain.ts';
import { isLimited, isRead, mayRepeat, type Patience, patience, pause, type Retry, waitFor } from './retry.ts';

/** A whole answer: its body is read, so that nothing can fail or hang after this. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Whether a byte order mark stood in front of the text, which is left out of it. */
  readonly marked: boolean;
  /** The body as JSON, without any `__proto__` member. Throws HTTP_UNKNOWN, without a byte of the body. */
  json(): unknown;
};

/** How a service says "not now" in its own way. */
export type Limits = {
  is(answer: Pick<Answer, 'status' | 'headers' | 'text'>): boolean;
  /** Milliseconds to wait where no header says how long; `waited`: how often that was done before. */
  wait(waited: number): number;
};

/** Waits until a request may be sent; what it resolves to is told the answer, or that there was none. */
export type Admission = (
  request: Pick<Request, 'method' | 'url'>,
) => Promise<(answer: Pick<Answer, 'status' | 'headers'> | undefined) => void>;

export type CallOptions = {
  readonly clock: Clock;
  /** Asked before each sending: the deadline runs from when the request is sent, not from when it was queued. */
  readonly admit?: Admission;
  /** Milliseconds for headers and body together; 30 s. */
  readonly timeout?: number;
  /** Bytes of body; 1 MiB. */
  readonly limit?: number;
  /** What may be sent again once it has been sent; `reads` by default. What was certainly not sent always may. */
  readonly retry?: Retry;
  readonly patience?: Partial<Patience>;
  /** Replaces the usual test for a limit: 429, and 403 with a limit's headers. */
  readonly limits?: Limits;
  /** The path carries a credential, so errors name only the origin. */
  readonly secretPath?: boolean;
};

/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed, because a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors: 5xx after the repetitions that `retry` allows, limits (429, 403 with `retry-after` or
 * an exhausted `x-ratelimit-remaining`) after the waits that `patience` allows. A 403 that is a limit is returned as 429, so
 * that nobody takes it for "may not". A limit had no effect, so with `retry: 'never'` a write waits for it too, and a read
 * does not; nothing else is sent twice.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS, a proxy's refusal).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
export async function call(http: Http, request: Request, options: CallOptions): Promise<Answer> {
  const { clock, retry = 'reads' } = options;
  const patient = { ...patience, ...options.patience };
  const label = describe(request, options.secretPath === true);
  const body = request.body === null ? null : await request.arrayBuffer();
  const again = mayRepeat(request.method, retry);
  let repeats = 0;
  let waits = 0;
  let budget = patient.total;

  for (;;) {
    let answer: Answer;
    const done = await options.admit?.(request);
    try {
      answer = await once(http, { request, body, label }, options);
      done?.(answer);
    } catch (error) {
      done?.(undefined);
      if (error instanceof KeyturnError) throw error;
      const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
      const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
      if (!repeatable || repeats >= patient.repeats) throw refusal(failure, label);
      await clock.sleep(pause(repeats++));
      continue;
    }
    if (answer.status >= 500 && again && repeats < patient.repeats) {
      const wait = answer.headers.has('retry-after') ? waitFor(answer.headers, clock.now(), 0) : pause(repeats);
      if (wait > budget) return answer;
      budget -= wait;
      repeats++;
      await clock.sleep(wait);
      continue;
    }
    // Only a proxy says 407, and then it has passed nothing on.
    if (answer.status === 407) {
      throw new KeyturnError('HTTP_NOT_SENT', {
        what: `${label}: the proxy in between asks for a login (407)`,
        hint: 'put the login into the variable that names the proxy: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
      });
    }
    const limited = options.limits?.is(answer) ?? isLimited(answer.status, answer.headers);
    if (limited && (waits >= patient.waits || (retry === 'never' && isRead(request.method))))
      return { ...answer, status: 429 };
    if (limited) {
      const wait = waitFor(answer.headers, clock.now(), waits, options.limits?.wait);
      if (wait > budget) return { ...answer, status: 429 };
      budget -= wait;
      waits++;
      await clock.sleep(wait);
      continue;
    }
    return answer;
  }
}

/** Whether an answer is a page for people: it then comes from something in between, a proxy or a guest network. */
export function isPage({ headers }: Pick<Answer, 'headers'>): boolean {
  return /^text\/html/i.test(headers.get('content-type') ?? '');
}

/** Method, origin and path for people; never a query, never user information. */
export function describe(request: Request, secretPath = false): string {
  const url = new URL(request.url);
  return `${request.method} ${url.origin}${secretPath ? '/...' : url.pathname}`;
}

/** What is known about a request that got no answer. `reason` is one of this file's own sentences. */
class Failure extends Error {
  readonly code: 'HTTP_NOT_SENT' | 'HTTP_UNKNOWN';
  readonly reason: string;
  /** Whether another try could go better. */
  readonly passing: boolean;

  constructor(code: 'HTTP_NOT_SENT' | 'HTTP_UNKNOWN', reason: string, passing: boolean) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.passing = passing;
  }
}

function refusal(failure: Failure, label: string): KeyturnError {
  return new KeyturnError(failure.code, { what: `${label}: ${failure.reason}` });
}

type Attempt = {
  readonly request: Request;
  /** Read from the request, whose own body can be sent only once. */
  readonly body: ArrayBuffer | null;
  /** Names the request in errors. */
  readonly label: string;
};

async function once(
  http: Http,
  { request, body, label }: Attempt,
  { timeout = 30_000, limit = 1_048_576 }: CallOptions,
): Promise<Answer> {
  const late = new AbortController();
  const attempt = attemptOf(request, body, AbortSignal.any([request.signal, late.signal]));
  let expire: () => void = () => {};
  const expired = new Promise<never>((_, reject) => {
    expire = () => reject(new Failure('HTTP_UNKNOWN', `no complete answer within ${timeout / 1_000} s`, true));
  });
  // The deadline is the machine's, not the domain's: an injected clock may stand still or jump.
  const timer = setTimeout(() => {
    expire();
    late.abort();
  }, timeout);
  const answered = (async () => {
    let response: Response;
    try {
      response = await http(attempt);
    } catch (error) {
      if (error instanceof KeyturnError) throw error;
      throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
    }
    const whole = await read(response, limit);
    const marked = whole.startsWith('\ufeff');
    const text = marked ? whole.slice(1) : whole;
    return { status: response.status, headers: response.headers, text, marked, json: () => parse(text, label) };
  })();
  try {
    return await Promise.race([answered, expired]);
  } finally {
    clearTimeout(timer);
  }
}

function attemptOf(request: Request, body: ArrayBuffer | null, signal: AbortSignal): Request {
  const isPlain = request instanceof PlainRequest;
  const headers = isPlain ? new PlainHeaders(request.headers) : new Headers(request.headers);
  if (!headers.has('user-agent')) headers.set('user-agent', 'keyturn');
  const { url, method } = request;
  if (headers instanceof PlainHeaders) return PlainRequest.of(url, { method, headers, body, signal });
  return new Request(url, { method, headers, body, redirect: 'manual', signal });
}

async function read(response: Response, limit: number): Promise<string> {
  if (response.body === null) return '';
  const tooLong = () => new Failure('HTTP_UNKNOWN', `the answer is longer than ${limit} bytes`, false);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const part = await reader.read().catch(() => {
      throw new Failure('HTTP_UNKNOWN', 'the answer broke off', true);
    });
    if (part.done) return text + decoder.decode();
    bytes += part.value.byteLength;
    if (bytes > limit) {
      await reader.cancel().catch(() => {});
      throw tooLong();
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

function parse(text: string, label: string): unknown {
  try {
    // A member of that name would become the prototype of a copy made with Object.assign.
    if (!/__proto__|\\u005f/i.test(text)) return JSON.parse(text);
    return JSON.parse(text, (name, value) => (name === '__proto__' ? undefined : value));
  } catch {
    // The engine's own message quotes the body.
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
  }
}

/** Codes with which Node says that no byte of the request reached the other side. Everything else is unknown. */
const notSent: { readonly [code: string]: { readonly reason: string; readonly passing: boolean } } = {
  ENOTFOUND: { reason: 'the host name was not found', passing: true },
  EAI_AGAIN: { reason: 'the host name could not be looked up', passing: true },
  EAI_FAIL: { reason: 'the host name could not be looked up', passing: true },
  ECONNREFUSED: { reason: 'the connection was refused', passing: true },
  EHOSTUNREACH: { reason: 'the host cannot be reached', passing: true },
  ENETUNREACH: { reason: 'the network cannot be reached', passing: true },
  EADDRNOTAVAIL: { reason: 'no address to connect from', passing: true },
  UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection within the time allowed', passing: true },
  ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'the TLS certificate is for another host', passing: false },
  CERT_HAS_EXPIRED: { reason: 'the TLS certificate has expired', passing: false },
  CERT_NOT_YET_VALID: { reason: 'the TLS certificate is not valid yet', passing: false },
  CERT_REVOKED: { reason: 'the TLS certificate was revoked', passing: false },
  CERT_UNTRUSTED: { reason: 'the TLS certificate is not trusted', passing: false },
  CERT_REJECTED: { reason: 'the TLS certificate is not trusted', passing: false },
  CERT_SIGNATURE_FAILURE: { reason: 'the TLS certificate is not valid', passing: false },
  CERT_CHAIN_TOO_LONG: { reason: 'the TLS certificate is not trusted', passing: false },
  INVALID_CA: { reason: 'the TLS certificate is not trusted', passing: false },
  INVALID_PURPOSE: { reason: 'the TLS certificate is not for servers', passing: false },
  DEPTH_ZERO_SELF_SIGNED_CERT: { reason: 'the TLS certificate is self-signed', passing: false },
  SELF_SIGNED_CERT_IN_CHAIN: { reason: 'the TLS certificate chain is self-signed', passing: false },
  UNABLE_TO_GET_ISSUER_CERT: { reason: 'the TLS certificate is not trusted', passing: false },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: 'the TLS certificate is not trusted', passing: false },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: 'the TLS certificate is not trusted', passing: false },
  ERR_SSL_WRONG_VERSION_NUMBER: { reason: 'the host does not speak TLS there', passing: false },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: { reason: 'the host does not speak TLS there', passing: false },
  ERR_SSL_UNSUPPORTED_PROTOCOL: { reason: 'the host speaks no TLS version that is allowed', passing: false },
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: { reason: 'the host speaks no TLS version that is allowed', passing: false },
  ERR_SSL_TLSV1_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
  ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
};

function classify(error: unknown): Failure {
  const found = codesOf(error);
  // Several addresses may be tried: only if every one failed before sending was nothing sent.
  const known = found.length > 0 && found.every((code) => Object.hasOwn(notSent, code));
  const first = known ? notSent[found[0]!] : undefined;
  if (first !== undefined) return new Failure('HTTP_NOT_SENT', first.reason, first.passing);
  if (refusedLocally(error)) return new Failure('HTTP_NOT_SENT', 'requests to this port or scheme are not made', false);
  return new Failure('HTTP_UNKNOWN', 'the connection broke before the answer came', true);
}

/** `fetch` wraps what happened in `cause`; a failure of every address is an AggregateError with `errors`. */
function codesOf(error: unknown): string[] {
  const cause = member(error, 'cause') ?? error;
  const all = member(cause, 'errors');
  const several = Array.isArray(all) && all.length > 0 ? all : [cause];
  return several.map((each) => String(member(each, 'code') ?? ''));
}

function refusedLocally(error: unknown): boolean {
  const message = member(member(error, 'cause'), 'message');
  return message === 'bad port' || message === 'unknown scheme';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown })[name] : undefined;
}
