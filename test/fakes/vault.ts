import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

type Version = { readonly text: string; readonly at: Date; deleted?: Date };
type Login = (body: { [name: string]: unknown }) => number | undefined;

/**
 * Vault's HTTP API as far as Keyturn asks it: KV v2 with versions and check-and-set, logins, tokens that end, namespaces,
 * capabilities. The texts of its refusals are those of OpenBao 2.7.
 */
export class FakeVault {
  /** `namespace|mount/path` -> versions, the first of which is number 1. */
  readonly secrets = new Map<string, Version[]>();
  /** Token -> when it ends, and the policy: what it may do with each path; left out = everything. */
  readonly tokens = new Map<string, { until: number; may?: { readonly [path: string]: readonly string[] } }>();
  /** `auth/approle` -> the seconds that a token lives, or undefined for a refused login. */
  readonly logins = new Map<string, Login>();
  readonly seen: string[] = [];
  readonly namespaces = new Set(['']);
  /** Mount -> version of its KV engine. */
  readonly mounts = new Map([
    ['secret', '2'],
    ['team/kv', '2'],
  ]);
  /** Called before a request has its effect; what it returns is the answer. */
  before: (asked: string) => Response | undefined = () => undefined;
  /** Called after it. */
  after: (asked: string) => Response | undefined = () => undefined;
  readonly #clock: Clock;
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.tokens.set('toy-example-not-a-key-root', { until: Number.POSITIVE_INFINITY });
  }

  put(path: string, text: string, namespace = ''): void {
    const key = `${namespace}|${path}`;
    this.secrets.set(key, [...(this.secrets.get(key) ?? []), { text, at: this.#clock.now() }]);
  }

  current(path: string, namespace = ''): string | undefined {
    const version = this.secrets.get(`${namespace}|${path}`)?.at(-1);
    return version?.deleted ? undefined : version?.text;
  }

  http: Http = async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname.replace(/^\/v1\//, ''));
    const asked = `${request.method} ${path}`;
    this.seen.push(asked);
    const early = this.before(asked);
    if (early !== undefined) return early;
    const text = await request.text();
    const answer = this.#answer(request, path, text === '' ? {} : JSON.parse(text), text);
    return this.after(asked) ?? answer;
  };

  #answer(request: Request, path: string, body: { [name: string]: unknown }, text: string): Response {
    const namespace = request.headers.get('x-vault-namespace') ?? '';
    if (!this.namespaces.has(namespace)) return errors(404, 'namespace not found');
    const login = /^(auth\/.+)\/login$/.exec(path)?.[1];
    if (login !== undefined) {
      const seconds = this.logins.get(login)?.(body);
      if (seconds === undefined) return errors(400, 'toy-example-foreign-words');
      const token = `toy-example-not-a-key-login-${++this.#count}`;
      this.tokens.set(token, { until: this.#clock.now().getTime() + seconds * 1_000 });
      return json({ auth: { client_token: token, lease_duration: seconds } });
    }
    const token = this.tokens.get(request.headers.get('x-vault-token') ?? '');
    if (token === undefined || token.until <= this.#clock.now().getTime()) return errors(403, 'permission denied');
    const able = (at: string) => (token.may === undefined ? ['root'] : (token.may[at] ?? ['deny']));
    if (path === 'sys/capabilities-self') {
      if (token.may !== undefined && !able(path).includes('update')) return errors(403, 'permission denied');
      const paths = body['paths'] as string[];
      return json({ data: Object.fromEntries(paths.map((each) => [each, able(each)])) });
    }
    const [, shown] = /^sys\/internal\/ui\/mounts\/(.+?)\/data\//.exec(path) ?? [];
    if (shown !== undefined) {
      const version = this.mounts.get(shown);
      if (version === undefined) return errors(403, 'preflight capability check returned 403');
      return json({ data: { type: 'kv', path: `${shown}/`, options: { version } } });
    }
    const [, mount, name] = /^(.+?)\/data\/(.+)$/.exec(path) ?? [];
    if (mount === undefined || name === undefined) return errors(404);
    if (!this.mounts.has(mount)) return errors(404, `no handler for route "${path}". route entry not found.`);
    const key = `${namespace}|${mount}/${name}`;
    const versions = this.secrets.get(key) ?? [];
    const wanted = request.method === 'GET' ? 'read' : versions.length === 0 ? 'create' : 'update';
    if (!able(path).some((each) => each === 'root' || each === wanted)) return errors(403, 'permission denied');
    const last = versions.at(-1);
    if (request.method === 'GET') {
      if (last === undefined) return errors(404);
      const deletion = last.deleted?.toISOString() ?? '';
      const data = `{"data":${last.deleted ? 'null' : last.text},"metadata":${JSON.stringify({ created_time: last.at.toISOString(), deletion_time: deletion, destroyed: false, version: versions.length })}}`;
      return new Response(`{"request_id":"toy","data":${data},"warnings":null}`, { status: last.deleted ? 404 : 200 });
    }
    const cas = (body['options'] as { cas?: number } | undefined)?.cas;
    if (cas !== undefined && cas !== versions.length)
      return errors(400, 'check-and-set parameter did not match the current version');
    // As it was sent: the real one keeps what JavaScript's numbers cannot hold no better.
    const data = /"data":(\{.*\})\}$/s.exec(text)?.[1] ?? '{}';
    this.put(`${mount}/${name}`, data, namespace);
    return json({ data: { created_time: this.#clock.now().toISOString(), version: versions.length + 1 } });
  }
}

function errors(status: number, ...texts: string[]): Response {
  return json({ errors: texts }, status);
}
