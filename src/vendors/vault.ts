import { z } from 'zod';
import { jobToken } from '../forge/job-token.ts';
import { type Answer, call } from '../http/call.ts';
import { type Code, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

/*
 * HashiCorp Vault and OpenBao: one server and namespace, one way in, one request. Its HTTP API:
 * https://openbao.org/api-docs/ (the same as https://developer.hashicorp.com/vault/api-docs).
 */

/** Segments of a path as Vault writes them: no slash at an end, nothing that a URL would read otherwise. */
export const vaultPath = z
  .string()
  .max(512)
  .regex(
    /^(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/,
    'must be a path without a slash at its ends',
  );

/** What the configuration says of every entry that Vault serves; spread into the options. */
export const vaultOptions = {
  address: z.string().max(2_048).optional().describe('Address of the server. Default: VAULT_ADDR.'),
  namespace: vaultPath.optional().describe('Default: VAULT_NAMESPACE.'),
  auth: z
    .strictObject({
      method: z
        .enum(['token', 'approle', 'jwt'])
        .describe(
          "`token`: VAULT_TOKEN. `approle`: VAULT_ROLE_ID and VAULT_SECRET_ID. `jwt`: the job's own OIDC token, nothing stored.",
        ),
      mount: vaultPath.optional().describe("Where the method is mounted. Default: the method's name."),
      role: z
        .string()
        .min(1)
        .max(255)
        .optional()
        .describe('The role of `jwt`. Default: the default role of the mount.'),
      audience: z
        .string()
        .min(1)
        .max(2_048)
        .optional()
        .describe("The audience of the job's OIDC token. Default: the origin of the address."),
    })
    .optional()
    .describe('How Keyturn logs in. Default: VAULT_TOKEN.'),
};

export type VaultOptions = z.infer<z.ZodObject<typeof vaultOptions>>;

/** The same as plain data that the journal can keep: everything but the credentials. */
export const vaultBinding = z.object({
  address: z.string(),
  namespace: z.string().nullable(),
  auth: z.object({
    method: z.enum(['token', 'approle', 'jwt']),
    mount: z.string(),
    role: z.string().nullable(),
    audience: z.string(),
  }),
});

export type VaultBinding = z.infer<typeof vaultBinding>;

/** Standard variables: what is no secret, and what is. */
export const vaultSettings = ['VAULT_ADDR', 'VAULT_NAMESPACE', 'ACTIONS_ID_TOKEN_REQUEST_URL'] as const;
export const vaultVariables = [
  'VAULT_TOKEN',
  'VAULT_ROLE_ID',
  'VAULT_SECRET_ID',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
] as const;

type Setting = (name: (typeof vaultSettings)[number]) => string | undefined;

/** @throws KeyturnError ENVIRONMENT_MISSING without an address, CONFIG_INVALID for one that is none. */
export function bindVault(options: VaultOptions, setting: Setting): VaultBinding {
  const address = options.address ?? setting('VAULT_ADDR');
  if (address === undefined) {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: 'Vault has no address: VAULT_ADDR is not set',
      hint: 'set VAULT_ADDR, e.g. to https://vault.acme.dev:8200, or add `address` to the entry',
    });
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const loopback = /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(url?.hostname ?? '');
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
  if (
    url === undefined ||
    !safe ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: 'the address of Vault is https:// (http:// on this machine), a host, perhaps a path, and nothing behind it',
      hint: 'set VAULT_ADDR (or `address`), e.g. to https://vault.acme.dev:8200',
    });
  }
  const method = options.auth?.method ?? 'token';
  const namespace = (options.namespace ?? setting('VAULT_NAMESPACE'))?.replace(/^\/+|\/+$/g, '');
  return {
    address: url.href.replace(/\/+$/, ''),
    namespace: namespace === undefined || namespace === '' ? null : namespace,
    auth: {
      method,
      mount: options.auth?.mount ?? method,
      role: options.auth?.role ?? null,
      audience: options.auth?.audience ?? url.origin,
    },
  };
}

/** For people: `https://vault.acme.dev:8200 (namespace team)`. */
export function vaultPlace({ address, namespace }: VaultBinding): string {
  return namespace === null ? address : `${address} (namespace ${namespace})`;
}

export type VaultWire = {
  readonly http: Http;
  readonly clock: Clock;
  setting: Setting;
  variable(name: (typeof vaultVariables)[number]): Secret | undefined;
  /** The code of an error that says: may not. */
  readonly denied: Code;
};

export type VaultRequest = {
  readonly method: 'GET' | 'LIST' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/v1/`, e.g. `secret/data/shop`; escaped here. */
  readonly path: string;
  /** JSON text as it stands, or what becomes JSON. */
  readonly body?: string | object;
  /** Vault takes PUT and POST for the same; only PUT is sent again after an unknown answer. */
  readonly retry?: 'never';
};

export type Vault = {
  /**
   * One request. Answers below 300, 400 and 404 come back as they are.
   * @throws KeyturnError VaultRefusal with the code `denied` (401, 403), HTTP_REFUSED (any other 3xx and 4xx: no effect),
   * HTTP_UNKNOWN, HTTP_NOT_SENT, ENVIRONMENT_MISSING
   */
  ask(request: VaultRequest): Promise<Answer>;
};

/** What Vault refused or could not do, with its status. */
export class VaultRefusal extends KeyturnError {
  readonly status: number;

  constructor(status: number, ...details: ConstructorParameters<typeof KeyturnError>) {
    super(...details);
    this.status = status;
  }
}

/** A client that logs in when it is first used, and again when the token's time is over. Sends nothing until then. */
export function vault(binding: VaultBinding, wire: VaultWire): Vault {
  const { clock } = wire;
  let token: Promise<{ readonly token: Secret; readonly until: number }> | undefined;

  async function current(): Promise<Secret> {
    token ??= login(binding, wire);
    let found = await forgetting(token);
    if (clock.now().getTime() >= found.until) {
      token = login(binding, wire);
      found = await forgetting(token);
    }
    return found.token;
  }

  /** A login that failed is tried again by the next request. */
  async function forgetting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      token = undefined;
      throw error;
    }
  }

  return {
    async ask(request) {
      const answer = await send(binding, wire, request, await current());
      if (answer.status < 300 || answer.status === 400 || answer.status === 404) return answer;
      throw refusal(binding, request, answer.status, wire.denied);
    },
  };
}

/** What stands in `errors` of a 400, for telling one from the other; never for people. */
export function vaultErrors(answer: Answer): readonly string[] {
  try {
    const { errors } = answer.json() as { errors?: unknown };
    return Array.isArray(errors) ? errors.map(String) : [];
  } catch {
    return [];
  }
}

/** An answer's `data`. Throws HTTP_UNKNOWN if it has none. */
export function vaultData(answer: Answer, place: string): { readonly [name: string]: unknown } {
  const data = (answer.json() as { data?: unknown } | null)?.data;
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as { [name: string]: unknown };
  throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without data` });
}

/** One request with this token or with none. Throws HTTP_UNKNOWN, HTTP_NOT_SENT. */
export async function send(
  { address, namespace }: VaultBinding,
  { http, clock }: VaultWire,
  { method, path, body, retry }: VaultRequest,
  token: Secret | undefined,
): Promise<Answer> {
  const headers = new Headers({ 'x-vault-request': 'true' });
  if (token !== undefined) headers.set('x-vault-token', token.reveal());
  if (namespace !== null) headers.set('x-vault-namespace', namespace);
  if (body !== undefined) headers.set('content-type', 'application/json');
  const request = new Request(`${address}/v1/${path.split('/').map(encodeURIComponent).join('/')}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  // A read replica that has not caught up with an earlier write says 412.
  for (let waited = 0; ; waited++) {
    const answer = await call(http, request.clone(), { clock, retry: retry ?? 'idempotent' });
    if (answer.status >= 500) {
      throw new VaultRefusal(answer.status, 'HTTP_UNKNOWN', {
        what: `Vault at ${address} answered ${answer.status}`,
        ...(answer.status === 503 ? { hint: 'it may be sealed or without a leader: bao status' } : {}),
      });
    }
    if (answer.status !== 412 || waited >= 3) return answer;
    await clock.sleep(500 * 2 ** waited);
  }
}

const capabilities = {
  GET: '"read"',
  LIST: '"list"',
  PUT: '"create", "update"',
  POST: '"create", "update"',
  DELETE: '"delete"',
} as const;

function refusal(binding: VaultBinding, { method, path }: VaultRequest, status: number, denied: Code): VaultRefusal {
  const what = `Vault at ${vaultPlace(binding)} refused ${method} ${path} (${status})`;
  if (status === 401 || status === 403) {
    const { method: auth, role } = binding.auth;
    const who = auth === 'token' ? 'VAULT_TOKEN' : `the ${auth} role${role === null ? '' : ` ${role}`}`;
    return new VaultRefusal(status, denied, {
      what,
      hint: `check that ${who} is not expired and that its policy has: path "${path}" { capabilities = [${capabilities[method]}] }`,
    });
  }
  if (status >= 300 && status < 400) {
    return new VaultRefusal(status, 'HTTP_REFUSED', {
      what: `${what}: it points elsewhere, and the token is not sent there`,
      hint: 'set VAULT_ADDR to the address of the active server or of the load balancer before it',
    });
  }
  return new VaultRefusal(status, 'HTTP_REFUSED', { what });
}

async function login(binding: VaultBinding, wire: VaultWire): Promise<{ token: Secret; until: number }> {
  const { method, mount } = binding.auth;
  if (method === 'token') return { token: needed(wire, 'VAULT_TOKEN'), until: Number.POSITIVE_INFINITY };
  const began = wire.clock.now().getTime();
  const request: VaultRequest = { method: 'PUT', path: `auth/${mount}/login`, body: await proof(binding, wire) };
  const answer = await send(binding, wire, request, undefined);
  const auth =
    answer.status === 200 ? (answer.json() as { auth?: { [name: string]: unknown } } | null)?.auth : undefined;
  const token = auth?.['client_token'];
  if (typeof token !== 'string' || token === '') {
    throw new VaultRefusal(answer.status, wire.denied, {
      what: `Vault at ${vaultPlace(binding)} refused the login at auth/${mount} (${answer.status})`,
      hint:
        method === 'approle'
          ? 'check VAULT_ROLE_ID and VAULT_SECRET_ID: expired, used up, of another role or namespace?'
          : `check the role: bound_audiences must have ${binding.auth.audience}, bound_claims this repository`,
    });
  }
  const seconds = Number(auth?.['lease_duration'] ?? 0);
  // A little early, so that the token does not end under way. 0 is a token without an end.
  return { token: new Secret(token), until: seconds > 0 ? began + seconds * 900 : Number.POSITIVE_INFINITY };
}

async function proof({ auth }: VaultBinding, wire: VaultWire): Promise<object> {
  if (auth.method === 'approle') {
    return {
      role_id: needed(wire, 'VAULT_ROLE_ID').reveal(),
      secret_id: needed(wire, 'VAULT_SECRET_ID').reveal(),
    };
  }
  const requestUrl = wire.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
  const requestToken = wire.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
  const missing = (what: string) =>
    new KeyturnError('ENVIRONMENT_MISSING', {
      what: `the login at auth/${auth.mount} needs the job's OIDC token, and ${what}`,
      hint: 'give the job `permissions: { id-token: write }`',
    });
  if (requestUrl === undefined || requestToken === undefined) throw missing('there is none here');
  const jwt = await jobToken({ requestUrl, requestToken }, auth.audience, wire, (status) =>
    missing(`GitHub did not issue one (HTTP ${status})`),
  );
  return { jwt: jwt.reveal(), ...(auth.role === null ? {} : { role: auth.role }) };
}

function needed({ variable }: VaultWire, name: (typeof vaultVariables)[number]): Secret {
  const value = variable(name);
  if (value !== undefined) return value;
  throw new KeyturnError('ENVIRONMENT_MISSING', {
    what: `Vault needs ${name}, and it is not set`,
    hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }, or log in with auth: { method: jwt, role: ... }`,
  });
}
