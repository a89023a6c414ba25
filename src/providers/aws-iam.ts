import * as z from 'zod';
import { type Answer, call } from '../http/call.ts';
import { patience } from '../http/retry.ts';
import { identityIn } from '../recipes/identify.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http, Listed, Minted, Probe, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { errorOf, isAnswer, isThrottled, one } from '../vendors/aws-query.ts';
import { type AwsCredentials, signed } from '../vendors/aws-sigv4.ts';
import { keysOf } from './aws-iam-keys.ts';
import { reading } from './before-mint.ts';
import { type BuildContext, type ProviderModule, tenantOfAdmin } from './provider.ts';

const Options = z.strictObject({
  'user-name': z.string().regex(/^[\w+=,.@-]{1,64}$/, { error: 'is not the name of an IAM user' }),
  'base-url': z.url({ protocol: /^https?$/ }).optional(),
});

const permission =
  'iam:ListAccessKeys, iam:GetAccessKeyLastUsed, iam:CreateAccessKey, iam:UpdateAccessKey, iam:DeleteAccessKey on that user';
const versions = { iam: '2010-05-08', sts: '2011-06-15' } as const;
type Service = keyof typeof versions;

/**
 * Access keys of one IAM user. They carry no name: what an interrupted mint left behind is for a human to tell apart.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export const provider: ProviderModule<z.output<typeof Options>> = {
  name: 'aws-iam',
  title: 'AWS IAM',
  sentence:
    'Access keys of an IAM user, of which AWS allows two. Without `admin` the standard variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` are used.',
  options: Options,
  origins: ({ 'base-url': elsewhere }) =>
    elsewhere === undefined ? [{ at: 'https://iam.amazonaws.com', usual: true }] : [{ at: new URL(elsewhere).origin }],
  admin: ['access-key-id', 'secret-access-key'],
  adminOptional: true,
  environment: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  settings: ['AWS_ENDPOINT_URL'],
  values: ['access-key-id', 'secret-access-key'],
  permission,
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  example: { 'user-name': 'deployer' },
  checked: 'moto (IAM and STS)',
  rights: 'owner',
  build: awsIam,
};

/** The access keys of one IAM user. Every part of the port takes it first. */
type User = {
  readonly name: string;
  readonly account: string;
  /** Read only where it is needed, because a probe needs no admin. Throws ENVIRONMENT_MISSING. */
  admin(): AwsCredentials;
  readonly hosts: { readonly [service in Service]: URL };
  readonly http: Http;
  readonly clock: Clock;
  /** The hint of an error that says: the admin credential may not. */
  readonly denied: string;
};

type Question = {
  readonly method: 'GET' | 'POST';
  readonly service: Service;
  readonly parameters: { readonly [name: string]: string };
  readonly credentials: AwsCredentials;
  readonly retry?: 'reads' | 'never';
};

function awsIam(context: BuildContext<z.output<typeof Options>>): Provider {
  const { options, http, clock, settings = {} } = context;
  const name = options['user-name'];
  const admin = adminOf(context);
  const elsewhere = options['base-url'] ?? settings['AWS_ENDPOINT_URL'];
  const hosts = {
    iam: new URL(elsewhere ?? 'https://iam.amazonaws.com/'),
    // A key works at every region's STS; this one is always there.
    sts: new URL(elsewhere ?? 'https://sts.us-east-1.amazonaws.com/'),
  };
  // IAM tells names apart, but not by their case: two spellings share the two slots.
  const account = `${hosts.iam.host}/${name.toLowerCase()}`;
  const denied = `the admin credential for aws-iam needs: ${permission}`;

  const user: User = { name, account, admin, hosts, http, clock, denied };
  return {
    name: 'aws-iam',
    account,
    values: ['access-key-id', 'secret-access-key'],
    concurrent: 2,
    propagation: 15_000,
    successes: 3,
    listLag: 15_000,
    tagged: false,
    // Another account may have a user of that name.
    proofs: tenantOfAdmin,
    showsUse: true,
    idIsSecret: false,
    local: false,
    // 128 is the longest that the API's documentation allows an id to be.
    maxBytes: 128,
    check: async () => void (await list(user)),
    self: () => self(user),
    identify: async (values) => identityIn({ text: '^(?<id>A[KS]IA[A-Z2-7]{16})$', of: 'access-key-id' }, values),
    mint: () => mint(user),
    probe: (credential) => probe(user, credential),
    list: () => list(user),
    async deactivate(id) {
      await change(user, 'UpdateAccessKey', { AccessKeyId: id, Status: 'Inactive' });
    },
    revoke: (id) => revoke(user, id),
  };
}

async function ask(
  user: User,
  { method, service, parameters, credentials, retry = 'reads' }: Question,
): Promise<Answer> {
  const { hosts, http, clock } = user;
  const form = new URLSearchParams({ ...parameters, Version: versions[service] });
  const url = new URL(hosts[service]);
  if (method === 'GET') url.search = form.toString();
  const request = new Request(url, method === 'GET' ? {} : { method, body: form });
  return call(http, await signed(request, { credentials, region: 'us-east-1', service, clock }), { clock, retry });
}

/** The text of a good answer to a question. Throws PROVIDER_*. */
async function read(user: User, action: string, parameters: { readonly [name: string]: string }): Promise<string> {
  const { name, account, admin, denied } = user;
  let answer: Answer;
  try {
    answer = await ask(user, {
      method: 'GET',
      service: 'iam',
      parameters: { Action: action, ...parameters },
      credentials: admin(),
    });
  } catch (error) {
    if (!is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN')) throw error;
    throw new KeyturnError('PROVIDER_UNREACHABLE', {
      what: error.message,
      hint: 'check the network, then run again',
    });
  }
  const { status, text } = answer;
  const what = `${account} answered ${status}`;
  if (status === 401 || status === 403) throw new KeyturnError('PROVIDER_DENIED', { what, hint: denied });
  if (status === 429 || status >= 500 || isThrottled(text))
    throw new KeyturnError('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
  if (status === 404 && errorOf(text) === 'NoSuchEntity') {
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: `there is no IAM user ${name} in the account of the admin credential`,
      hint: 'correct user-name, or give the credential of the right account',
    });
  }
  if (status !== 200 || !isAnswer(text, action))
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: status === 200 ? `${account} answered with something that is not IAM's` : what,
      hint: 'check base-url and user-name',
    });
  return text;
}

function list(user: User): Promise<readonly Listed[]> {
  return keysOf(user, (action, parameters) => read(user, action, parameters));
}

/** Sends a change again later while AWS throttles it, because then it had no effect. Throws HTTP_REFUSED, HTTP_*. */
async function unthrottled(user: User, parts: { readonly [name: string]: string }): Promise<Answer> {
  const { account, admin, clock } = user;
  for (let waits = 0; ; waits++) {
    const answer = await ask(user, {
      method: 'POST',
      service: 'iam',
      parameters: parts,
      credentials: admin(),
      retry: 'never',
    });
    if (answer.status === 200 || !isThrottled(answer.text)) return answer;
    if (waits >= patience.waits)
      throw new KeyturnError('HTTP_REFUSED', {
        what: `${account} is asked more often than AWS allows: ${parts['Action']} was not done`,
        hint: 'run again later',
      });
    await clock.sleep(2_000 * 4 ** waits);
  }
}

/** Changes something; the text of the answer, or `gone` if there is no such key. Throws HTTP_REFUSED, HTTP_UNKNOWN. */
async function change(
  user: User,
  action: string,
  parameters: { readonly [name: string]: string },
): Promise<string | 'gone'> {
  const { name, account, denied } = user;
  const parts = { Action: action, UserName: name, ...parameters };
  const { status, text } = await unthrottled(user, parts);
  if (status === 200 && isAnswer(text, action)) return text;
  if (status === 404 && errorOf(text) === 'NoSuchEntity' && action !== 'CreateAccessKey') return 'gone';
  const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
  if (!refused) throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered ${action} with ${status}` });
  if (errorOf(text) === 'LimitExceeded') {
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${account} has two access keys already`,
      hint: `aws iam list-access-keys --user-name ${name}   and end the one that nobody uses`,
    });
  }
  throw new KeyturnError('HTTP_REFUSED', {
    what: `${account} refused ${action} with ${status}`,
    ...(status === 401 || status === 403 ? { hint: denied } : {}),
  });
}

async function probe(user: User, { values }: Minted): Promise<Probe> {
  const { name } = user;
  const id = values['access-key-id'];
  const secretAccessKey = values['secret-access-key'];
  if (id === undefined || secretAccessKey === undefined) return 'inconclusive';
  try {
    const credentials = { accessKeyId: id.reveal(), secretAccessKey };
    const { status, text } = await ask(user, {
      method: 'GET',
      service: 'sts',
      parameters: { Action: 'GetCallerIdentity' },
      credentials,
      retry: 'never',
    });
    if (status === 200 && isAnswer(text, 'GetCallerIdentity'))
      return one(text, 'Arn')?.toLowerCase().endsWith(`/${name.toLowerCase()}`) === true ? 'accepted' : 'inconclusive';
    const code = errorOf(text);
    // A clock that is wrong gets the same code.
    const isMismatch = code === 'SignatureDoesNotMatch' && !/Signature (?:expired|not yet current)/.test(text);
    return status === 403 && (code === 'InvalidClientTokenId' || isMismatch) ? 'rejected' : 'inconclusive';
  } catch {
    return 'inconclusive';
  }
}

async function self(user: User): Promise<string | undefined> {
  const { admin } = user;
  try {
    const { accessKeyId, sessionToken } = admin();
    // Temporary credentials are no key of a user.
    return sessionToken === undefined ? accessKeyId : undefined;
  } catch {
    return undefined;
  }
}

async function mint(user: User): Promise<Minted> {
  const { account } = user;
  const text = await change(user, 'CreateAccessKey', {});
  const id = one(text, 'AccessKeyId');
  const secret = one(text, 'SecretAccessKey');
  if (id === undefined || secret === undefined)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
  return { id, values: { 'access-key-id': new Secret(id), 'secret-access-key': new Secret(secret) } };
}

async function revoke(user: User, id: string): Promise<'revoked' | 'gone'> {
  if ((await change(user, 'DeleteAccessKey', { AccessKeyId: id })) !== 'gone') return 'revoked';
  // The same is said of a user that is not there, as in another account.
  await reading(list(user));
  return 'gone';
}

function adminOf({ admin, environment = {} }: BuildContext<unknown>): () => AwsCredentials {
  return () => {
    const named = admin === undefined || admin instanceof Secret ? undefined : admin;
    const id = named?.['access-key-id'] ?? environment['AWS_ACCESS_KEY_ID'];
    const secretAccessKey = named?.['secret-access-key'] ?? environment['AWS_SECRET_ACCESS_KEY'];
    if (id === undefined || secretAccessKey === undefined) {
      throw new KeyturnError('ENVIRONMENT_MISSING', {
        what: 'aws-iam has no `admin`, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set',
        hint: 'in the workflow, before Keyturn: uses: aws-actions/configure-aws-credentials',
      });
    }
    const sessionToken = named === undefined ? environment['AWS_SESSION_TOKEN'] : undefined;
    return { accessKeyId: id.reveal(), secretAccessKey, sessionToken };
  };
}
