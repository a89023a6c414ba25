import * as z from 'zod';
import { type Answer, call } from '../http/call.ts';
import { identityIn } from '../recipes/identify.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Listed, Minted, Probe, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { accessToken, assertion, exchange, type GoogleWire, googleHosts, keyFile, keyId } from '../vendors/google.ts';
import { reading } from './before-mint.ts';
import type { BuildContext, ProviderModule } from './provider.ts';

const Options = z.strictObject({
  'service-account': z.string().regex(/^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/, {
    error: 'is not the e-mail address of a service account',
  }),
  'base-url': z.url({ protocol: /^https?$/ }).optional(),
});

const permission =
  'iam.serviceAccountKeys.create, .list, .disable and .delete on that service account (roles/iam.serviceAccountKeyAdmin)';

/**
 * Keys of one service account, made by Google. Nothing of a key carries a name, so what an interrupted mint left behind is
 * for a human to tell apart. To upload a public key of our own would not change that: its certificate may have a name, but
 * Google promises nowhere to show it again, and a name that is missing from a list would be taken for a key that is not
 * there. So Google makes the keys, which is documented and whose answer can be checked.
 * https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys
 */
export const provider: ProviderModule<z.output<typeof Options>> = {
  name: 'gcp-service-account-key',
  title: 'Google Cloud service account keys',
  sentence:
    "Keys of a Google Cloud service account, of which Google allows ten; the value is the JSON key file on one line. `admin` names a variable with a service account's key file or a federation's configuration; without it, the file that `GOOGLE_APPLICATION_CREDENTIALS` names is read, which google-github-actions/auth writes. Access tokens that were made with an ended key live on for up to an hour.",
  options: Options,
  origins: ({ 'base-url': elsewhere }) =>
    elsewhere === undefined ? [{ at: 'https://iam.googleapis.com', usual: true }] : [{ at: new URL(elsewhere).origin }],
  admin: 'one',
  adminOptional: true,
  settings: ['GOOGLE_APPLICATION_CREDENTIALS'],
  permission,
  docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
  example: { 'service-account': 'deployer@toy.iam.gserviceaccount.com' },
  checked: "requests of the vendor's SDK, @googleapis/iam 38.0.1 and google-auth-library",
  rights: 'owner',
  build: gcpServiceAccountKey,
};

/** The keys of one service account. Every part of the port takes it first. */
type ServiceAccount = {
  readonly email: string;
  readonly account: string;
  /** The address of its keys. */
  readonly keys: string;
  readonly wire: GoogleWire;
  /** The access token with which everything but a probe is asked. */
  token(): Promise<Secret>;
  /** The hint of an error that says: the admin credential may not. */
  readonly denied: string;
};

type Question = { readonly method: 'GET' | 'POST' | 'DELETE'; readonly url: string; readonly body?: object };

type Change = Question & {
  /** For people, in errors. */
  readonly what: 'a key' | 'to disable a key' | 'to delete a key';
};

function gcpServiceAccountKey(context: BuildContext<z.output<typeof Options>>): Provider {
  const { options, admin, http, clock, settings = {} } = context;
  if (admin !== undefined && !(admin instanceof Secret))
    throw new KeyturnError('CONFIG_INVALID', { what: '`admin` must be the name of one variable' });
  const email = options['service-account'];
  const hosts = googleHosts(options['base-url']);
  const wire = { http, clock, hosts };
  const token = accessToken(admin, settings['GOOGLE_APPLICATION_CREDENTIALS'], wire);
  // With `-` instead of the project Google calls an account that is not there forbidden.
  const project = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
  const keys = `${hosts.iam}/v1/projects/${project}/serviceAccounts/${email}/keys`;
  const account = `${new URL(hosts.iam).host}/${email}`;
  const denied = `the admin credential for gcp-service-account-key needs: ${permission}`;

  const service: ServiceAccount = { email, account, keys, wire, token, denied };
  return {
    name: 'gcp-service-account-key',
    account,
    values: ['value'],
    concurrent: 10,
    // "You might need to wait for 60 seconds or more" before a new key can be used.
    propagation: 60_000,
    successes: 3,
    listLag: 60_000,
    tagged: false,
    idIsSecret: false,
    local: false,
    maxBytes: 4_096,
    async check() {
      await list(service);
    },
    self: () => keyId(admin, settings['GOOGLE_APPLICATION_CREDENTIALS']),
    identify: async (values) => identityIn({ json: '/private_key_id', account: '/client_email' }, values),
    mint: () => mint(service),
    probe: (credential) => probe(service, credential),
    list: () => list(service),
    async deactivate(id) {
      await change(service, {
        method: 'POST',
        url: `${keys}/${encodeURIComponent(id)}:disable`,
        body: {},
        what: 'to disable a key',
      });
    },
    revoke: (id) => revoke(service, id),
  };
}

/** Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, PROVIDER_UNREACHABLE for the login, HTTP_* for the request. */
async function ask(
  service: ServiceAccount,
  { method, url, body }: Question,
  retry: 'reads' | 'never',
): Promise<Answer> {
  const { http, clock } = service.wire;
  const authorization = `Bearer ${(await signedIn(service)).reveal()}`;
  const request = new Request(url, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return call(http, request, { clock, retry });
}

async function signedIn(service: ServiceAccount): Promise<Secret> {
  const { token, denied } = service;
  try {
    return await token();
  } catch (error) {
    if (is(error, 'PROVIDER_DENIED')) throw new KeyturnError('PROVIDER_DENIED', { what: error.message, hint: denied });
    throw unreachable(error);
  }
}

function unreachable(error: unknown): unknown {
  if (!is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN')) return error;
  return new KeyturnError('PROVIDER_UNREACHABLE', { what: error.message, hint: 'check the network, then run again' });
}

async function list(service: ServiceAccount): Promise<readonly Listed[]> {
  const { account, keys, wire, denied } = service;
  const answer = await ask(service, { method: 'GET', url: `${keys}?keyTypes=USER_MANAGED` }, 'reads').catch(
    (error: unknown) => {
      throw unreachable(error);
    },
  );
  const { status } = answer;
  const what = `${account} answered ${status}`;
  if (status === 401 || status === 403) throw new KeyturnError('PROVIDER_DENIED', { what, hint: denied });
  if (status === 429 || status >= 500)
    throw new KeyturnError('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
  const parsed = status === 200 ? Keys.safeParse(unread(answer)).data : undefined;
  if (!parsed)
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: status === 200 ? `${account} answered with something that is not IAM's` : what,
      hint: 'check service-account and base-url',
    });
  return (parsed.keys ?? []).map(({ name, disabled, validBeforeTime: until }) => ({
    id: name.slice(name.lastIndexOf('/') + 1),
    active: disabled !== true && !(until !== undefined && Date.parse(until) <= wire.clock.now().getTime()),
  }));
}

/** Sent once. Throws HTTP_*; undefined if there is no such key. */
async function change(service: ServiceAccount, wanted: Change): Promise<Answer | undefined> {
  const { email, account, denied } = service;
  const { what } = wanted;
  await reading(signedIn(service));
  const answer = await ask(service, wanted, 'never');
  const { status } = answer;
  if (status === 200) return answer;
  if (status === 404 && what !== 'a key') return undefined;
  if (status >= 500 || status === 408 || (status >= 200 && status <= 299))
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} was asked for ${what} and answered ${status}` });
  const full = what === 'a key' && status === 400;
  throw new KeyturnError('HTTP_REFUSED', {
    what: `${account} refused ${what} (${status})${full ? ': it has ten, or a policy of the organization forbids keys' : ''}`,
    ...(status === 401 || status === 403 ? { hint: denied } : {}),
    ...(full ? { hint: `gcloud iam service-accounts keys list --iam-account ${email}` } : {}),
  });
}

async function probe(service: ServiceAccount, { values }: Minted): Promise<Probe> {
  const { wire } = service;
  const text = values['value'];
  if (text === undefined) return 'inconclusive';
  const file = keyFile(text);
  // What is no key file is accepted nowhere.
  if (!file) return 'rejected';
  try {
    const answer = await exchange(await assertion(file, wire), wire);
    const body = unread(answer) as { access_token?: unknown; error?: unknown; error_description?: unknown } | undefined;
    if (answer.status === 200) return typeof body?.access_token === 'string' ? 'accepted' : 'inconclusive';
    // The same error is given to a clock that is wrong: only what it says of the key counts.
    const says = String(body?.error_description);
    return answer.status === 400 && body?.error === 'invalid_grant' && /signature|not found|disabled/i.test(says)
      ? 'rejected'
      : 'inconclusive';
  } catch {
    return 'inconclusive';
  }
}

async function mint(service: ServiceAccount): Promise<Minted> {
  const { email, account, keys } = service;
  const body = { privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE', keyAlgorithm: 'KEY_ALG_RSA_2048' };
  const answer = await change(service, { method: 'POST', url: keys, body, what: 'a key' });
  const made = Made.safeParse(answer?.json()).data;
  const text = new Secret(Buffer.from(made?.privateKeyData ?? '', 'base64').toString('utf8'));
  const file = keyFile(text);
  if (!made || !file || file.client_email !== email)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
  // On one line, as an environment file and a mask can hold it.
  const value = new Secret(JSON.stringify(JSON.parse(text.reveal())));
  return { id: made.name.slice(made.name.lastIndexOf('/') + 1), values: { value } };
}

async function revoke(service: ServiceAccount, id: string): Promise<'revoked' | 'gone'> {
  const { account, keys } = service;
  const answer = await change(service, {
    method: 'DELETE',
    url: `${keys}/${encodeURIComponent(id)}`,
    what: 'to delete a key',
  });
  if (answer === undefined) {
    // The same is said of a service account that is not there.
    await reading(list(service));
    return 'gone';
  }
  // Google answers a deletion with an empty object; anything else comes from something in between.
  if (Object.keys((answer.json() ?? { no: 0 }) as object).length > 0)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered the deletion with something else` });
  return 'revoked';
}

const Keys = z.strictObject({
  keys: z
    .array(
      z.object({ name: z.string().min(1), disabled: z.boolean().optional(), validBeforeTime: z.string().optional() }),
    )
    .optional(),
});

const Made = z.object({ name: z.string().regex(/\/keys\/[^/]+$/), privateKeyData: z.string().min(1) });

function unread(answer: Answer): unknown {
  try {
    return answer.json();
  } catch {
    return undefined;
  }
}
