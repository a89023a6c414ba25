import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type AwsService, askAws, awsOrigins, awsTime, refusedAs, regionOf } from './aws-json.ts';
import { type DestinationContext, type DestinationModule, type ExpandRequest, ownAddress } from './destination.ts';
import { oneAtATime, reachable, roundsOf } from './places.ts';

/*
 * Parameters of the AWS Systems Manager: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
const kind = 'aws-ssm-parameter';

/** Bytes of one value, by tier. */
const largest = { standard: 4_096, advanced: 8_192, 'intelligent-tiering': 8_192 } as const;
const tiers = { standard: 'Standard', advanced: 'Advanced', 'intelligent-tiering': 'Intelligent-Tiering' } as const;

const parameterName = z
  .string()
  .max(1_011)
  .regex(/^\/?[\w.-]+(?:\/[\w.-]+)*$/, 'must be the name of a parameter, such as /shop/api-key');

const options = z.strictObject({
  name: parameterName.describe(
    'Name of the parameter. A credential with several values becomes one parameter for each below it.',
  ),
  region: z.string().max(30).optional().describe('Default: AWS_REGION.'),
  create: z.boolean().default(false).describe('Make the parameter if there is none.'),
  'kms-key': z
    .string()
    .min(1)
    .max(2_048)
    .optional()
    .describe("The KMS key. Default: the parameter's own, which needs ssm:DescribeParameters to be seen."),
  tier: z
    .enum(['standard', 'advanced', 'intelligent-tiering'])
    .optional()
    .describe('`standard` holds 4 KB, the others 8 KB. Default: the tier that the parameter has.'),
  tags: z.record(z.string().max(128), z.string().max(256)).optional().describe('Tags of a parameter that is made.'),
});

type Options = z.infer<typeof options>;

const address = z.object({
  kind: z.literal(kind),
  key: z.string(),
  value: z.string(),
  region: z.string(),
  name: parameterName,
  create: z.boolean(),
  kmsKey: z.string().nullable(),
  tier: z.enum(['standard', 'advanced', 'intelligent-tiering']).nullable(),
  tags: z.record(z.string(), z.string()),
});

type Own = z.infer<typeof address>;

function keyOf({ region, name }: Omit<Own, 'key'>): string {
  return `${kind}:${region}/${name}`;
}

async function expand(
  given: Options,
  { values }: ExpandRequest,
  context: DestinationContext,
): Promise<readonly Address[]> {
  const names = Object.entries(values);
  const several = names.length > 1;
  if (several && !given.name.startsWith('/')) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: `\`name\` under \`${kind}\` has no slash at its start, so nothing can stand below it`,
      hint: 'a credential with several values becomes one parameter for each: name: /shop/datadog',
    });
  }
  const region = regionOf(given.region, '', context);
  return names.map(([value, name]) => {
    const own = {
      kind: kind as typeof kind,
      value,
      region,
      name: several ? `${given.name}/${name}` : given.name,
      create: given.create,
      kmsKey: given['kms-key'] ?? null,
      tier: given.tier ?? null,
      tags: given.tags ?? {},
    };
    return { ...own, key: keyOf(own) };
  });
}

function origins(given: Address): readonly Origin[] | undefined {
  const own = address.safeParse(given).data;
  return own && awsOrigins(own);
}

function build(given: Address, context: DestinationContext): Destination {
  const own = ownAddress(given, address, keyOf, 'an SSM parameter');
  return parameterAt(given, own, context);
}

type Version = { readonly text: string; readonly type: string; readonly at: Date };

/** One parameter. Every part of the port takes it first. */
type Parameter = {
  readonly own: Own;
  readonly place: string;
  readonly region: string;
  readonly name: string;
  /** One call of the service. Throws as `askAws` does. */
  ask(action: string, body: { readonly [name: string]: unknown }): ReturnType<typeof askAws>;
};

function parameterAt(given: Address, own: Own, context: DestinationContext): Destination {
  const { region, name } = own;
  const place = `AWS SSM parameter ${name}`;
  const to: AwsService = { service: 'ssm', target: 'AmazonSSM', region, place };
  const ask = (action: string, body: { readonly [name: string]: unknown }) => askAws(context, to, action, body);

  const parameter: Parameter = { own, place, region, name, ask };
  return {
    address: given,
    place,
    preflight: () => reachable(check(parameter), place),
    fits: (bytes, value) => fits(parameter, bytes, value),
    async write(value) {
      fits(parameter, value.bytes, value);
      const hint = 'run it again; look in CloudTrail for who calls PutParameter on it';
      return oneAtATime(context, own.key, () =>
        roundsOf(() => attempt(parameter, value), { context, own: own.key, place, hint }),
      );
    },
    remove: () => remove(parameter),
    updatedAt: async () => (await found(parameter))?.at,
    async read() {
      const there = await found(parameter);
      return there === undefined ? undefined : new Secret(there.text);
    },
  };
}

function fits(parameter: Parameter, bytes: number, value?: Secret): void {
  const { own, place } = parameter;
  const limit = largest[own.tier ?? 'standard'];
  if (bytes > limit) {
    throw new KeyturnError('VALUE_UNFIT', {
      what: `the value has ${bytes} bytes; ${place} holds at most ${limit}`,
      hint: limit < largest.advanced ? 'add `tier: advanced`, which AWS charges for' : 'choose another destination',
    });
  }
  if (value !== undefined && /\{\{[\s\S]*\}\}/.test(value.reveal())) {
    throw new KeyturnError('VALUE_UNFIT', {
      what: `the value has {{ and }} in it, which SSM reads as the name of another parameter`,
      hint: 'choose another destination',
    });
  }
}

/** Undefined: no such parameter. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
async function found(parameter: Parameter, selector = ''): Promise<Version | undefined> {
  const { place, name, ask } = parameter;
  try {
    const answer = await ask('GetParameter', { Name: `${name}${selector}`, WithDecryption: true });
    const one = answer['Parameter'] as { readonly [name: string]: unknown } | undefined;
    if (typeof one?.['Value'] !== 'string' || typeof one['Type'] !== 'string') {
      throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without a value` });
    }
    return { text: one['Value'], type: one['Type'], at: awsTime(one['LastModifiedDate'], place) };
  } catch (error) {
    if (refusedAs(error, 'ParameterNotFound', 'ParameterVersionNotFound')) return undefined;
    throw error;
  }
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html */
async function remove({ name, ask }: Parameter): Promise<void> {
  try {
    await ask('DeleteParameter', { Name: name });
  } catch (error) {
    if (!refusedAs(error, 'ParameterNotFound')) throw error;
  }
}

/**
 * Without a key, an overwrite would go over to the account's default key. Throws DESTINATION_DENIED where the parameter is
 * there and not described.
 */
async function keyNow(parameter: Parameter): Promise<string | undefined> {
  const { name, place, ask } = parameter;
  let next: unknown;
  // A page may be empty although more follow.
  for (let page = 0; page < 20; page++) {
    const answer = await ask('DescribeParameters', {
      ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [name] }],
      ...(next === undefined ? {} : { NextToken: next }),
    });
    const [one] = Array.isArray(answer['Parameters']) ? (answer['Parameters'] as { KeyId?: unknown }[]) : [];
    if (one !== undefined) return typeof one.KeyId === 'string' ? one.KeyId : undefined;
    next = answer['NextToken'];
    if (typeof next !== 'string' || next === '') break;
  }
  throw new KeyturnError('DESTINATION_DENIED', {
    what: `AWS does not describe ${place}, so its KMS key is not known, and a write could go over to the default one`,
    hint: 'name the key: `kms-key`, or run it again in a minute if the parameter is new',
  });
}

function missing(parameter: Parameter): KeyturnError {
  const { place, region } = parameter;
  return new KeyturnError('DESTINATION_MISSING', {
    what: `${place} does not exist in ${region}`,
    hint: 'make it as a SecureString, or add `create: true` to the destination',
  });
}

function mustBeSecure(parameter: Parameter, { type }: Version): void {
  const { place, region, name } = parameter;
  if (type === 'SecureString') return;
  throw new KeyturnError('DESTINATION_DENIED', {
    what: `${place} is of type ${/^\w{1,20}$/.test(type) ? type : 'another kind'}: it is kept unencrypted, and AWS does not change a type`,
    hint: `choose a new name, or: aws ssm delete-parameter --region ${region} --name ${name}, and \`create: true\``,
  });
}

async function check(parameter: Parameter) {
  const { own } = parameter;
  const there = await found(parameter);
  if (there === undefined) {
    if (!own.create) throw missing(parameter);
    return {};
  }
  mustBeSecure(parameter, there);
  if (own.kmsKey === null) await keyNow(parameter);
  return { updatedAt: there.at };
}

/** Undefined: somebody else made it meanwhile. */
async function attempt(parameter: Parameter, value: Secret): Promise<Date | undefined> {
  const { own, name, ask } = parameter;
  const before = await found(parameter);
  if (before !== undefined) mustBeSecure(parameter, before);
  if (before?.text === value.reveal()) return before.at;
  if (before === undefined && !own.create) throw missing(parameter);
  const keyId = own.kmsKey ?? (before === undefined ? undefined : await keyNow(parameter));
  const tags = Object.entries(own.tags).map(([Key, Value]) => ({ Key, Value }));
  try {
    const { Version: version } = await ask('PutParameter', {
      Name: name,
      Value: value.reveal(),
      Type: 'SecureString',
      ...(keyId === undefined ? {} : { KeyId: keyId }),
      ...(own.tier === null ? {} : { Tier: tiers[own.tier] }),
      // AWS takes tags only with a parameter that it makes; those of one that is there stay.
      ...(before !== undefined ? { Overwrite: true } : tags.length > 0 ? { Tags: tags } : {}),
    });
    return (await found(parameter, typeof version === 'number' ? `:${version}` : ''))?.at;
  } catch (error) {
    if (refusedAs(error, 'ParameterAlreadyExists')) return undefined;
    throw error;
  }
}

export const awsSsmParameter: DestinationModule<Options> = {
  kind,
  title: 'AWS SSM Parameter Store',
  sentence: 'A SecureString in the Parameter Store of AWS Systems Manager, under the KMS key that it has.',
  options,
  insideActions: true,
  nameFault: () => undefined,
  expand,
  origins,
  build,
};
