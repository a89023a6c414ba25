import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT } from 'jose';
import * as z from 'zod';
import { type Answer, call } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

/*
 * Logins to Google Cloud without an SDK: a service account's key file, and the configuration of a workload identity
 * federation as google-github-actions/auth writes it, which holds no key at all.
 * https://google.aip.dev/auth/4112, https://google.aip.dev/auth/4117
 */

export const scope = 'https://www.googleapis.com/auth/cloud-platform';

const KeyFile = z.object({
  type: z.literal('service_account'),
  client_email: z.string().min(1),
  private_key: z.string().min(1),
  private_key_id: z.string().min(1),
});
export type KeyFile = z.output<typeof KeyFile>;

const Federation = z.object({
  type: z.literal('external_account'),
  audience: z.string().min(1),
  subject_token_type: z.string().min(1),
  token_url: z.string(),
  service_account_impersonation_url: z.string().optional(),
  credential_source: z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()).optional(),
    format: z.object({ type: z.string(), subject_token_field_name: z.string().optional() }).optional(),
  }),
});

export type GoogleHosts = {
  readonly iam: string;
  readonly token: string;
  readonly sts: string;
  readonly delegate: string;
};

/** Google's own addresses, or one origin in place of all of them. */
export function googleHosts(elsewhere: string | undefined): GoogleHosts {
  if (elsewhere !== undefined) {
    const origin = new URL(elsewhere).origin;
    return { iam: origin, token: `${origin}/token`, sts: `${origin}/v1/token`, delegate: origin };
  }
  return {
    iam: 'https://iam.googleapis.com',
    token: 'https://oauth2.googleapis.com/token',
    sts: 'https://sts.googleapis.com/v1/token',
    delegate: 'https://iamcredentials.googleapis.com',
  };
}

export type GoogleWire = { readonly http: Http; readonly clock: Clock; readonly hosts: GoogleHosts };

/** The key file, if this is the text of one. */
export function keyFile(text: Secret): KeyFile | undefined {
  try {
    return KeyFile.safeParse(JSON.parse(text.reveal())).data;
  } catch {
    return undefined;
  }
}

/** A signed assertion that its sender has this key, valid for five minutes at the token endpoint only. Throws if it is no key. */
export async function assertion(file: KeyFile, { clock, hosts }: GoogleWire): Promise<string> {
  const now = Math.floor(clock.now().getTime() / 1_000);
  return new SignJWT({ scope })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: file.private_key_id })
    .setIssuer(file.client_email)
    .setAudience(hosts.token)
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(createPrivateKey(file.private_key));
}

/** Exchanges an assertion for a token. The request changes nothing, so it may be repeated. */
export async function exchange(jwt: string, { http, clock, hosts }: GoogleWire): Promise<Answer> {
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });
  return call(http, new Request(hosts.token, { method: 'POST', body }), { clock, retry: 'any' });
}

/**
 * An access token for what `admin` holds, or else the file that GOOGLE_APPLICATION_CREDENTIALS names; kept until shortly
 * before it ends. Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, ENVIRONMENT_MISSING, HTTP_*.
 */
export function accessToken(
  admin: Secret | undefined,
  path: string | undefined,
  wire: GoogleWire,
): () => Promise<Secret> {
  let kept: { readonly token: Secret; readonly until: number } | undefined;
  return async () => {
    const { clock } = wire;
    if (kept && clock.now().getTime() < kept.until) return kept.token;
    const found = await login(admin ?? (await fileAt(path)), wire);
    kept = { token: found.token, until: clock.now().getTime() + (found.seconds - 120) * 1_000 };
    return found.token;
  };
}

/** The id of the key with which somebody signs in, if it is a service account's own. */
export async function keyId(admin: Secret | undefined, path: string | undefined): Promise<string | undefined> {
  try {
    return keyFile(admin ?? (await fileAt(path)))?.private_key_id;
  } catch {
    return undefined;
  }
}

async function fileAt(path: string | undefined): Promise<Secret> {
  const hint = 'in the workflow, before Keyturn: uses: google-github-actions/auth';
  if (path === undefined)
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: 'there is no `admin`, and GOOGLE_APPLICATION_CREDENTIALS is not set',
      hint,
    });
  try {
    return new Secret(await readFile(path, 'utf8'));
  } catch {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read',
      hint,
    });
  }
}

type Login = { readonly token: Secret; readonly seconds: number };

async function login(text: Secret, wire: GoogleWire): Promise<Login> {
  const file = keyFile(text);
  if (file) {
    const jwt = await assertion(file, wire).catch(() => undefined);
    if (jwt === undefined) throw refused('holds a key file whose private key is none');
    return tokenIn(await exchange(jwt, wire), 'access_token', 'expires_in');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.reveal());
  } catch {
    throw refused('is no JSON');
  }
  const federation = Federation.safeParse(parsed).data;
  if (!federation) throw refused("is neither a service account's key file nor the configuration of a federation");
  return federated(federation, wire);
}

async function federated(from: z.output<typeof Federation>, { http, clock, hosts }: GoogleWire): Promise<Login> {
  const { credential_source: source, service_account_impersonation_url: impersonate } = from;
  // The file itself says where tokens are sent, so anything but Google's own addresses is refused.
  if (from.token_url !== hosts.sts) throw refused('sends its token elsewhere than to Google');
  if (impersonate !== undefined && !impersonate.startsWith(`${hosts.delegate}/v1/projects/`))
    throw refused('impersonates elsewhere than at Google');
  if (!URL.canParse(source.url) || new URL(source.url).protocol !== 'https:')
    throw refused('has its proof from no https address');
  const asked = await call(http, new Request(source.url, { headers: source.headers ?? {} }), {
    clock,
    secretPath: true,
  });
  if (asked.status !== 200) throw refused(`is refused its proof (${asked.status})`);
  const field = source.format?.type === 'json' ? (source.format.subject_token_field_name ?? '') : undefined;
  const subject = field === undefined ? asked.text : (asked.json() as { readonly [name: string]: unknown })[field];
  if (typeof subject !== 'string' || subject === '') throw refused('is given no proof');
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    audience: from.audience,
    scope,
    subject_token: new Secret(subject).reveal(),
    subject_token_type: from.subject_token_type,
  });
  const sts = await call(http, new Request(hosts.sts, { method: 'POST', body }), { clock, retry: 'any' });
  const own = tokenIn(sts, 'access_token', 'expires_in');
  if (impersonate === undefined) return own;
  const request = new Request(impersonate, {
    method: 'POST',
    headers: { authorization: `Bearer ${own.token.reveal()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ scope: [scope], lifetime: '3600s' }),
  });
  // The answer has no `expires_in`, so the lifetime is the one that was requested.
  return tokenIn(await call(http, request, { clock, retry: 'any' }), 'accessToken', undefined);
}

function tokenIn(answer: Answer, name: string, seconds: string | undefined): Login {
  const { status } = answer;
  if (status === 429 || status >= 500)
    throw new KeyturnError('PROVIDER_UNREACHABLE', { what: `Google answered ${status}`, hint: 'run again later' });
  if (status >= 400) throw refused(`is refused a token by Google (${status})`);
  let body: { readonly [name: string]: unknown } | undefined;
  try {
    body = answer.json() as typeof body;
  } catch {
    body = undefined;
  }
  const token = body?.[name];
  if (status !== 200 || typeof token !== 'string' || token === '')
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: `Google answered a request for a token with something else (${status})`,
      hint: 'check base-url and the network',
    });
  const lives = seconds === undefined ? 3_600 : body?.[seconds];
  return { token: new Secret(token), seconds: typeof lives === 'number' ? lives : 300 };
}

function refused(why: string): KeyturnError {
  return new KeyturnError('PROVIDER_DENIED', { what: `the admin credential ${why}` });
}
