import { createHash } from 'node:crypto';
import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type AwsService, askAws, awsOrigins, awsTime, refusedAs, regionOf } from './aws-json.ts';
import { type DestinationContext, type DestinationModule, type ExpandRequest, ownAddress } from './destination.ts';
import { memberString, withMember } from './json-member.ts';
import { oneAtATime, reachable, roundsOf, several } from './places.ts';

/*
 * Secrets of AWS Secrets Manager: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html.
 */
const kind = 'aws-secrets-manager';
const secretId = z
  .string()
  .max(2_048)
  .regex(/^[\w/+=.@:-]+$/, 'must be the name or the ARN of a secret');

const options = z.strictObject({
  'secret-id': secretId.describe('Name or ARN of the secret.'),
  field: z.string().min(1).max(255).optional().describe('One field of a JSON object; left out, the whole string.'),
  region: z.string().max(30).optional().describe("Default: the ARN's, then AWS_REGION."),
  create: z.boolean().default(false).describe('Make the secret if there is none.'),
  'kms-key': z.string().min(1).max(2_048).optional().describe('The KMS key of a secret that is made.'),
});

type Options = z.infer<typeof options>;

const address = z.object({
  kind: z.literal(kind),
  key: z.string(),
  value: z.string(),
  region: z.string(),
  secretId,
  field: z.string().nullable(),
  create: z.boolean(),
  kmsKey: z.string().nullable(),
});

type Own = z.infer<typeof address>;

/** Secrets Manager's own limit for one value. */
const largest = 65_536;

function keyOf({ region, secretId, field }: Omit<Own, 'key'>): string {
  return `${kind}:${region}/${secretId}${field === null ? '' : `#${field}`}`;
}

function fits(bytes: number): void {
  if (bytes <= largest) return;
  throw new KeyturnError('VALUE_UNFIT', {
    what: `the value has ${bytes} bytes; a secret of AWS Secrets Manager holds at most ${largest}`,
    hint: 'choose another destination',
  });
}

async function expand(
  given: Options,
  { values }: ExpandRequest,
  context: DestinationContext,
): Promise<readonly Address[]> {
  const names = Object.entries(values);
  if (names.length > 1 && given.field !== undefined) throw several(kind);
  const region = regionOf(given.region, given['secret-id'], context);
  return names.map(([value, name]) => {
    const own = {
      kind: kind as typeof kind,
      value,
      region,
      secretId: given['secret-id'],
      // A pair shares one secret, a field for each value.
      field: given.field ?? (names.length > 1 ? name : null),
      create: given.create,
      kmsKey: given['kms-key'] ?? null,
    };
    return { ...own, key: keyOf(own) };
  });
}

type Version = { readonly id: string; readonly text: string; readonly at: Date; readonly stages: readonly string[] };

function origins(given: Address): readonly Origin[] | undefined {
  const own = address.safeParse(given).data;
  return own && awsOrigins(own);
}

function build(given: Address, context: DestinationContext): Destination {
  const own = ownAddress(given, address, keyOf, 'AWS Secrets Manager');
  return secretAt(given, own, context);
}

/** One secret, or one field of it. Every part of the port takes it first. */
type AwsSecret = {
  readonly own: Own;
  readonly place: string;
  readonly SecretId: string;
  /** One call about this secret. Throws as `askAws` does. */
  ask(action: string, body: object): ReturnType<typeof askAws>;
};

function secretAt(given: Address, own: Own, context: DestinationContext): Destination {
  const place = `AWS Secrets Manager ${own.secretId}${own.field === null ? '' : ` (${own.field})`}`;
  const to: AwsService = { service: 'secretsmanager', target: 'secretsmanager', region: own.region, place };
  const SecretId = own.secretId;
  const ask = (action: string, body: object) => askAws(context, to, action, { SecretId, ...body });

  const secret: AwsSecret = { own, place, ask, SecretId };
  return {
    address: given,
    place,
    preflight: () => reachable(check(secret), place),
    fits,
    write: (value) =>
      oneAtATime(context, `${own.region}/${SecretId}`, () =>
        roundsOf(() => attempt(secret, value), {
          context,
          own: own.key,
          place,
          hint: 'run it again; look in CloudTrail for who calls PutSecretValue on it',
        }),
      ),
    updatedAt: async () => updatedAt(secret, await current(secret)),
    async read() {
      const found = held(secret, await current(secret));
      return found === undefined ? undefined : new Secret(found);
    },
  };
}

/** Undefined: no such secret, or none with a value. */
async function version(
  secret: AwsSecret,
  which: { VersionStage: string } | { VersionId: string },
): Promise<Version | undefined> {
  const { place, ask } = secret;
  try {
    const found = await ask('GetSecretValue', which);
    if (typeof found['SecretString'] !== 'string') {
      throw new KeyturnError('DESTINATION_DENIED', {
        what: `${place} holds bytes, not text`,
        hint: 'name another secret, or put a text there by hand',
      });
    }
    const stages = Array.isArray(found['VersionStages']) ? found['VersionStages'].map(String) : [];
    const at = awsTime(found['CreatedDate'], place);
    return { id: String(found['VersionId']), text: found['SecretString'], at, stages };
  } catch (error) {
    if (refusedAs(error, 'ResourceNotFoundException')) return undefined;
    throw error;
  }
}

function current(secret: AwsSecret): Promise<Version | undefined> {
  return version(secret, { VersionStage: 'AWSCURRENT' });
}

function held(secret: AwsSecret, found: Version | undefined): string | undefined {
  const { own } = secret;
  return found === undefined || own.field === null ? found?.text : memberString(found.text, own.field);
}

function updatedAt(secret: AwsSecret, found: Version | undefined): Date | undefined {
  return held(secret, found) === undefined ? undefined : found?.at;
}

/** Undefined: there is no such secret. */
async function described(secret: AwsSecret): Promise<{ readonly [name: string]: unknown } | undefined> {
  const { ask } = secret;
  try {
    return await ask('DescribeSecret', {});
  } catch (error) {
    if (refusedAs(error, 'ResourceNotFoundException')) return undefined;
    throw error;
  }
}

function missing(secret: AwsSecret): KeyturnError {
  const { own, place } = secret;
  return new KeyturnError('DESTINATION_MISSING', {
    what: `${place} does not exist in ${own.region}`,
    hint: 'make it, or add `create: true` to the destination',
  });
}

async function check(secret: AwsSecret) {
  const { own, place, SecretId } = secret;
  const found = await described(secret);
  if (found === undefined) {
    if (!own.create) throw missing(secret);
    return {};
  }
  if (typeof found['DeletedDate'] === 'number') {
    throw new KeyturnError('DESTINATION_MISSING', {
      what: `${place} is marked for deletion`,
      hint: `aws secretsmanager restore-secret --region ${own.region} --secret-id ${SecretId}`,
    });
  }
  if (found['RotationEnabled'] === true || typeof found['OwningService'] === 'string') {
    throw new KeyturnError('DESTINATION_DENIED', {
      what: `${place} is rotated or owned by an AWS service; two rotators would undo each other`,
      hint: `aws secretsmanager cancel-rotate-secret --region ${own.region} --secret-id ${SecretId}`,
    });
  }
  const at = updatedAt(secret, await current(secret));
  return at === undefined ? {} : { updatedAt: at };
}

/** Takes AWSPENDING off: a later native rotation would find it stale. */
async function clear(secret: AwsSecret, id: string): Promise<void> {
  const { ask } = secret;
  try {
    await ask('UpdateSecretVersionStage', { VersionStage: 'AWSPENDING', RemoveFromVersionId: id });
  } catch (error) {
    // Another writer has moved it on meanwhile.
    if (!refusedAs(error, 'InvalidParameterException', 'ResourceNotFoundException')) throw error;
  }
}

/** Undefined: another writer was faster, nothing of ours is current. */
async function attempt(secret: AwsSecret, value: Secret): Promise<Date | undefined> {
  const { own, SecretId } = secret;
  const before = await current(secret);
  if (before !== undefined && held(secret, before) === value.reveal()) {
    if (before.stages.includes('AWSPENDING')) await clear(secret, before.id);
    return before.at;
  }
  const text = own.field === null ? value.reveal() : withMember(before?.text ?? '{}', own.field, value.reveal());
  fits(new TextEncoder().encode(text).length);
  const id = tokenOf(own.key, before?.id ?? '', text);
  if (before === undefined && (await described(secret)) === undefined) {
    if (!own.create) throw missing(secret);
    const key = own.kmsKey === null ? {} : { KmsKeyId: own.kmsKey };
    return (await done(secret, 'CreateSecret', {
      SecretId: undefined,
      Name: SecretId,
      ClientRequestToken: id,
      SecretString: text,
      ...key,
    }))
      ? (await version(secret, { VersionId: id }))?.at
      : undefined;
  }
  const put = { ClientRequestToken: id, SecretString: text, VersionStages: ['AWSPENDING'] };
  if (!(await done(secret, 'PutSecretValue', put))) return undefined;
  // RemoveFromVersionId is the compare-and-swap: refused unless AWSCURRENT still stands where it was read.
  const from = before === undefined ? {} : { RemoveFromVersionId: before.id };
  const promoted = await done(secret, 'UpdateSecretVersionStage', {
    VersionStage: 'AWSCURRENT',
    MoveToVersionId: id,
    ...from,
  });
  await clear(secret, id);
  return promoted ? (await version(secret, { VersionId: id }))?.at : undefined;
}

/** Whether it was done; not, if the secret was changed meanwhile. */
async function done(secret: AwsSecret, action: string, body: object): Promise<boolean> {
  const { ask } = secret;
  try {
    await ask(action, body);
    return true;
  } catch (error) {
    if (refusedAs(error, 'InvalidParameterException', 'ResourceExistsException', 'ResourceNotFoundException')) {
      return false;
    }
    throw error;
  }
}

/**
 * The client request token, which makes a repeated request harmless: it is the same for the same change of the same version.
 * It becomes the version's id, which others may see; 128 bits of a hash over a random value say nothing about that value.
 */
function tokenOf(key: string, base: string, text: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([key, base, text]))
    .digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const awsSecretsManager: DestinationModule<Options> = {
  kind,
  title: 'AWS Secrets Manager',
  sentence: 'A secret of AWS Secrets Manager, whole or one field of a JSON object; the other fields stay as they are.',
  options,
  escrow: largest,
  insideActions: true,
  nameFault: () => undefined,
  expand,
  origins,
  build,
};
