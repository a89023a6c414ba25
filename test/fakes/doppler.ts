import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

type Stored = { raw: string; visibility: string };
type Token = { may: 'read' | 'write'; restricted: boolean; until: number };
type Change = {
  name: string;
  originalName: string | null;
  value: string;
  originalValue?: string;
  visibility?: string;
};

/**
 * Doppler's secrets of a config: values that may refer to others, changes that are refused unless the secret still is
 * what the writer believes, visibility, service tokens, service account identities.
 */
export class FakeDoppler {
  /** `project/config` -> its secrets. */
  readonly configs = new Map<string, Map<string, Stored>>();
  readonly tokens = new Map<string, Token>([
    ['toy-example-not-a-key-doppler', { may: 'write', restricted: true, until: Number.POSITIVE_INFINITY }],
  ]);
  /** Identity -> the OIDC token that it takes. */
  readonly identities = new Map<string, string>();
  readonly seen: string[] = [];
  logins = 0;
  /** How many changes there were, as the log of a config has them. */
  changes = 0;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  put(config: string, name: string, raw: string, visibility = 'masked'): void {
    const all = this.configs.get(config) ?? new Map<string, Stored>();
    this.configs.set(config, all.set(name, { raw, visibility }));
  }

  /** What a program gets. */
  computed(config: string, name: string): string | undefined {
    const all = this.configs.get(config);
    return all?.get(name)?.raw.replace(/\$\{(\w+)\}/g, (_, other: string) => all.get(other)?.raw ?? '');
  }

  http: Http = async (request) => {
    const url = new URL(request.url);
    const text = await request.text();
    this.seen.push(`${request.method} ${url.pathname}`);
    const answer = this.#answer(request, url, text === '' ? {} : JSON.parse(text));
    answer.headers.set('date', this.#clock.now().toUTCString());
    return answer;
  };

  #answer(request: Request, url: URL, body: { [name: string]: unknown }): Response {
    if (url.pathname === '/v3/auth/oidc') return this.#login(body);
    const token = this.tokens.get(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    if (token === undefined || token.until <= this.#clock.now().getTime()) return failed(401, 'Invalid Auth token');
    const of = request.method === 'GET' ? Object.fromEntries(url.searchParams) : body;
    const config = `${of['project']}/${of['config']}`;
    const all = this.configs.get(config);
    if (all === undefined) return failed(404, `Could not find requested config '${of['config']}'`);
    const show = (name: string) => {
      const { raw, visibility } = all.get(name)!;
      const hidden = visibility === 'restricted' && !token.restricted;
      const computed = hidden ? null : this.computed(config, name);
      return {
        raw: hidden ? null : raw,
        computed,
        note: '',
        rawVisibility: visibility,
        computedVisibility: visibility,
      };
    };
    if (url.pathname.endsWith('/names')) return json({ names: [...all.keys()] });
    if (request.method === 'GET') {
      const name = String(of['name']);
      return all.has(name)
        ? json({ name, value: show(name) })
        : failed(404, `Could not find requested secret: ${name}`);
    }
    if (token.may === 'read') return failed(403, 'This token does not have access to requested resource');
    const changes = body['change_requests'] as Change[];
    for (const { name, originalName, originalValue } of changes) {
      if (originalName === null ? all.has(name) : !all.has(originalName)) return failed(400, 'Invalid change request');
      if (originalValue !== undefined && all.get(name)?.raw !== originalValue) {
        return failed(400, 'originalValue does not match the existing value');
      }
    }
    for (const { name, value, visibility } of changes) {
      all.set(name, { raw: value, visibility: visibility ?? all.get(name)?.visibility ?? 'masked' });
      this.changes++;
    }
    return json({ secrets: Object.fromEntries([...all.keys()].map((name) => [name, show(name)])) });
  }

  #login({ token, identity }: { [name: string]: unknown }): Response {
    if (this.identities.get(String(identity)) !== token) return failed(403, 'Invalid OIDC token');
    const made = `toy-example-not-a-key-said-${++this.logins}`;
    const until = this.#clock.now().getTime() + 600_000;
    this.tokens.set(made, { may: 'write', restricted: true, until });
    return json({ token: made, expires_at: new Date(until).toISOString() });
  }
}

function failed(status: number, message: string): Response {
  return json({ messages: [message], success: false }, status);
}
