import type { Clock, Http } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';

export type Asked = { readonly method: string; readonly path: string; readonly url: URL; readonly body: unknown };

/** What the small fakes of stores share: a token, the time in every answer, and being shut. */
export class FakeStore {
  token = 'toy-example-not-a-key-store';
  /** Tokens that a login gave. */
  readonly given = new Set<string>();
  readonly seen: string[] = [];
  forbidden = false;
  readonly clock: Clock;
  readonly #answer: (asked: Asked) => Response;

  constructor(clock: Clock, answer: (asked: Asked) => Response) {
    this.clock = clock;
    this.#answer = answer;
  }

  now(): Date {
    return this.clock.now();
  }

  http: Http = async (request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const type = request.headers.get('content-type') ?? '';
    const form = type.startsWith('application/x-www-form-urlencoded');
    const body: unknown =
      text === '' ? undefined : form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
    this.seen.push(`${request.method} ${url.pathname}`);
    const answer = this.#judged(request, { method: request.method, path: decodeURIComponent(url.pathname), url, body });
    answer.headers.set('date', this.now().toUTCString());
    return answer;
  };

  #judged(request: Request, asked: Asked): Response {
    const bearer = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const enters = /token/.test(asked.url.pathname) || asked.url.host === 'token.actions.test';
    if (!enters && bearer !== this.token && !this.given.has(bearer)) return json({ error: 'unauthorized' }, 401);
    // GitHub itself gives the job its token, whatever the store says.
    const shut = this.forbidden && asked.url.host !== 'token.actions.test';
    return shut ? json({ error: 'forbidden' }, 403) : this.#answer(asked);
  }
}

export const throttled = () => json({ error: 'too many requests' }, 429, { 'retry-after': '1' });
