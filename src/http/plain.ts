/**
 * `Request`, `Response` and `Headers` for the one service that every run asks. Node's own bring its whole `fetch` along with
 * the first use of any of them, which costs more than all else that a run with nothing to do needs. These hold what a call
 * needs; whoever asks them for anything else is answered by one of Node's own, made at that moment.
 */
import type { Http } from '../rotation/model/ports.ts';

const TAKES_PLAIN = Symbol('takes plain requests');

/** Marks a way to the network that knows plain requests. `fetch` does not: it would take one for an address. */
export function takingPlain(http: Http): Http {
  return Object.assign(http, { [TAKES_PLAIN]: true });
}

export function takesPlain(http: Http): boolean {
  return TAKES_PLAIN in http;
}

/** `above`, which hands what it is given to `below`, and so takes what that takes. */
export function builtOn(below: Http, above: Http): Http {
  return takesPlain(below) ? takingPlain(above) : above;
}

type Fields = Iterable<readonly [string, string]> | { readonly [name: string]: string };

/** Names in any case, one value for each. What no header can carry is refused by what sends it. */
export class PlainHeaders {
  readonly #values = new Map<string, string>();

  constructor(fields: Fields = []) {
    for (const [name, value] of Symbol.iterator in fields ? fields : Object.entries(fields)) this.set(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value.trim());
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  forEach(heard: (value: string, name: string) => void): void {
    for (const [name, value] of this) heard(value, name);
  }

  entries(): IterableIterator<[string, string]> {
    return [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1)).values();
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
}

export type PlainInit = {
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly body: string | ArrayBuffer | null;
  readonly signal?: AbortSignal;
};

/** Redirects are never followed. Its body can be read more than once. */
export class PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly redirect = 'manual';
  readonly signal: AbortSignal;
  readonly #bytes: Uint8Array<ArrayBuffer> | null;
  #whole: Request | undefined;

  /** As what everything that takes a `Request` may have. */
  static of(url: string, init: PlainInit): Request {
    return new PlainRequest(url, init) as unknown as Request;
  }

  private constructor(url: string, { method, headers, body, signal }: PlainInit) {
    this.url = new URL(url).href;
    this.method = method;
    this.headers = headers;
    this.signal = signal ?? new AbortController().signal;
    this.#bytes =
      body === null ? null : typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  }

  get body(): ReadableStream | null {
    return this.#bytes === null ? null : new Blob([this.#bytes]).stream();
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.#bytes ?? []).buffer;
  }

  /** The same as one of Node's own. */
  whole(): Request {
    const { url, method, headers, redirect, signal } = this;
    this.#whole ??= new Request(url, { method, headers: [...headers], body: this.#bytes, redirect, signal });
    return this.#whole;
  }
}

/** An answer, of a body that is a text or still to be read. */
export class PlainResponse {
  readonly status: number;
  readonly headers: PlainHeaders;
  readonly url = '';
  readonly #body: string | ReadableStream | null;
  #whole: Response | undefined;

  static of(body: string | ReadableStream | null, status: number, headers: PlainHeaders): Response {
    return new PlainResponse(body, status, headers) as unknown as Response;
  }

  private constructor(body: string | ReadableStream | null, status: number, headers: PlainHeaders) {
    this.#body = body;
    this.status = status;
    this.headers = headers;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get body(): ReadableStream | null {
    if (this.#whole === undefined && typeof this.#body !== 'string') return this.#body;
    return this.whole().body;
  }

  async text(): Promise<string> {
    return typeof this.#body === 'string' ? this.#body.replace(/^\ufeff/, '') : this.whole().text();
  }

  whole(): Response {
    const { status, headers } = this;
    this.#whole ??= new Response(this.#body, { status, headers: [...headers] });
    return this.#whole;
  }
}

for (const { prototype } of [PlainRequest, PlainResponse]) {
  for (const name of ['clone', 'json', 'text', 'formData', 'blob', 'bytes', 'arrayBuffer', 'bodyUsed', 'statusText']) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      get(this: PlainRequest | PlainResponse) {
        const whole = this.whole();
        const value: unknown = Reflect.get(whole, name);
        return typeof value === 'function' ? value.bind(whole) : value;
      },
    });
  }
}
