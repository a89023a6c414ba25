import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

export type Variable = {
  key: string;
  variable_type: string;
  value: string;
  protected: boolean;
  masked: boolean;
  hidden: boolean;
  raw: boolean;
  environment_scope: string;
  description: string | null;
};

type Filter = { environment_scope?: unknown } | undefined;

const flags = ['value', 'protected', 'masked', 'raw', 'variable_type', 'description'] as const;

/**
 * CI/CD variables of GitLab 18, as its API pages and `Ci::Maskable` say: one variable for each key and scope, a filter
 * without which two of one key are a conflict, masks that refuse what they could not hide, values that are never shown.
 */
export class FakeGitLabVariables {
  /** `projects/acme/shop`, `groups/acme` or `admin/ci` -> its variables. */
  readonly owners = new Map<string, Variable[]>();
  /** Token -> its scopes. */
  readonly tokens = new Map<string, readonly string[]>([['toy-example-not-a-key-gitlab', ['api']]]);
  readonly seen: string[] = [];
  /** Whoever holds the token is Guest here. */
  guest = false;
  /** A tier in which groups have no scopes: what is asked for becomes `*`. */
  free = false;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  put(owner: string, key: string, value: string, more: Partial<Variable> = {}): void {
    const variable = {
      key,
      value,
      variable_type: 'env_var',
      protected: false,
      masked: false,
      hidden: false,
      raw: false,
      environment_scope: '*',
      description: null,
      ...more,
    };
    const others = this.owners.get(owner) ?? [];
    this.owners.set(owner, [...others, variable]);
  }

  variable(owner: string, key: string, scope = '*'): Variable | undefined {
    return this.owners.get(owner)?.find((one) => one.key === key && one.environment_scope === scope);
  }

  http: Http = async (request) => {
    const url = new URL(request.url);
    const text = await request.text();
    this.seen.push(`${request.method} ${url.pathname}${url.search}`);
    const answer = this.#answer(request, url, text === '' ? {} : JSON.parse(text));
    answer.headers.set('date', this.#clock.now().toUTCString());
    return answer;
  };

  #answer(request: Request, url: URL, body: { [name: string]: unknown }): Response {
    const scopes = this.tokens.get(request.headers.get('private-token') ?? '');
    if (scopes === undefined) return json({ message: '401 Unauthorized' }, 401);
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v4\//, ''));
    if (path === 'personal_access_tokens/self') return json({ id: 1, active: true, scopes });
    const [, owner, key] = /^(projects\/.+|groups\/.+|admin\/ci)\/variables(?:\/([^/]+))?$/.exec(path) ?? [];
    const all = this.owners.get(owner ?? '');
    if (all === undefined) return json({ message: '404 Project Not Found' }, 404);
    if (this.guest) return json({ message: '403 Forbidden' }, 403);
    const writes = request.method !== 'GET';
    if (writes && !scopes.includes('api')) return json({ error: 'insufficient_scope' }, 403);
    if (key === undefined) return writes ? this.#create(owner!, all, body) : json(all.map(shown));
    const scope =
      owner === 'admin/ci'
        ? ''
        : String(
            url.searchParams.get('filter[environment_scope]') ?? (body['filter'] as Filter)?.environment_scope ?? '',
          );
    const found = all.filter((one) => one.key === key && (scope === '' || one.environment_scope === scope));
    if (found.length > 1) {
      const message = "There are multiple variables with provided parameters. Please use 'filter[environment_scope]'";
      return json({ message }, 409);
    }
    const [variable] = found;
    if (variable === undefined) return json({ message: '404 Variable Not Found' }, 404);
    if (!writes) return json(shown(variable));
    if (request.method === 'DELETE') {
      all.splice(all.indexOf(variable), 1);
      return new Response(null, { status: 204 });
    }
    const next = { ...variable };
    for (const name of flags) if (Object.hasOwn(body, name)) Object.assign(next, { [name]: body[name] });
    if (typeof body['environment_scope'] === 'string') next.environment_scope = body['environment_scope'];
    const fault = faultOf(next);
    if (fault !== undefined) return json({ message: fault }, 400);
    Object.assign(variable, next);
    return json(shown(variable));
  }

  #create(owner: string, all: Variable[], body: { [name: string]: unknown }): Response {
    const hidden = body['masked_and_hidden'] === true;
    const whole = owner === 'admin/ci' || (this.free && owner.startsWith('groups/'));
    const made = {
      key: String(body['key']),
      value: String(body['value']),
      variable_type: String(body['variable_type'] ?? 'env_var'),
      protected: body['protected'] === true,
      masked: body['masked'] === true || hidden,
      hidden,
      raw: body['raw'] === true,
      environment_scope: whole ? '*' : String(body['environment_scope'] ?? '*'),
      description: null,
    };
    if (all.some((one) => one.key === made.key && one.environment_scope === made.environment_scope)) {
      return json({ message: { key: [`(${made.key}) has already been taken`] } }, 400);
    }
    const fault = faultOf(made);
    if (fault !== undefined) return json({ message: fault }, 400);
    all.push(made);
    return json(shown(made), 201);
  }
}

function faultOf({ value, masked, raw }: Variable): object | undefined {
  const fits = raw ? /^\S{8,}$/ : /^[a-zA-Z0-9_+=/@:.~-]{8,}$/;
  return masked && !fits.test(value) ? { value: ['is invalid'] } : undefined;
}

function shown(variable: Variable): object {
  return { ...variable, value: variable.hidden ? null : variable.value };
}
