import * as z from 'zod';
import { safeUrl } from '../http/safe-url.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import {
  type DestinationContext,
  type DestinationModule,
  type ExpandRequest,
  ownAddress,
  sentTo,
  severalNamed,
} from './destination.ts';
import { address, kind, type Own, secretAt, slug } from './doppler-secret.ts';
import { variableName } from './web-store.ts';

/*
 * Secrets of a Doppler config, through its REST API: https://docs.doppler.com/reference/secrets-update.
 */

const options = z.strictObject({
  project: slug.optional().describe('Default: DOPPLER_PROJECT.'),
  config: slug.optional().describe('Default: DOPPLER_CONFIG.'),
  name: z.string().min(1).max(200).optional().describe("Default: the secret's name."),
  visibility: z
    .enum(['masked', 'unmasked', 'restricted'])
    .optional()
    .describe('Left out, a secret keeps its own, and a new one is masked.'),
  token: variableName.default('DOPPLER_TOKEN').describe('The NAME of the environment variable with the token.'),
  identity: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'must be the id of a service account identity')
    .optional()
    .describe("Service account identity: log in with the job's OIDC token instead, nothing stored."),
  audience: z
    .string()
    .min(1)
    .max(2_048)
    .optional()
    .describe(
      "Audience of the job's OIDC token. Default: what GitHub itself gives, https://github.com/OWNER (on a GitHub Enterprise Server https://HOST/OWNER).",
    ),
  'base-url': z.string().max(2_048).optional().describe('Default: DOPPLER_API_HOST, then https://api.doppler.com.'),
});

type Options = z.infer<typeof options>;

function keyOf({ api, project, config, name }: Omit<Own, 'key'>): string {
  return `${kind}:${api}/${project}/${config}/${name}`;
}

function nameFault(name: string): string | undefined {
  if (/^DOPPLER_(PROJECT|CONFIG|ENVIRONMENT)$/.test(name)) return `${name} is made by Doppler itself`;
  if (/^[A-Z_][A-Z0-9_]{0,199}$/.test(name)) return undefined;
  return 'names in Doppler are capital letters, digits and _, and do not begin with a digit';
}

async function expand(
  given: Options,
  { values }: ExpandRequest,
  { setting, repository }: DestinationContext,
): Promise<readonly Address[]> {
  const names = Object.entries(values);
  if (given.name !== undefined && names.length > 1) throw severalNamed(kind, 'secrets');
  const api = safeUrl(
    given['base-url'] ?? setting('DOPPLER_API_HOST') ?? 'https://api.doppler.com',
    '`base-url` under `doppler` (or DOPPLER_API_HOST)',
  ).href.replace(/\/+$/, '');
  const project = named('project', given.project ?? setting('DOPPLER_PROJECT'));
  const config = named('config', given.config ?? setting('DOPPLER_CONFIG'));
  const server = setting('GITHUB_SERVER_URL') ?? 'https://github.com';
  const owner = repository === undefined ? undefined : `${server}/${repository.split('/')[0]}`;
  return names.map(([value, name]) => {
    const own = {
      kind: kind as typeof kind,
      value,
      api,
      project,
      config,
      name: given.name ?? name,
      visibility: given.visibility ?? null,
      token: given.token,
      identity: given.identity ?? null,
      audience: given.audience ?? owner ?? api,
    };
    return { ...own, key: keyOf(own) };
  });
}

function named(field: 'project' | 'config', text: string | undefined): string {
  if (text !== undefined && slug.safeParse(text).success) return text;
  throw new KeyturnError('CONFIG_INVALID', {
    what: `the destination \`doppler\` has ${text === undefined ? 'no' : 'an impossible'} \`${field}\``,
    hint: `add \`${field}\` to it, or set DOPPLER_${field.toUpperCase()}`,
  });
}

function origins(given: Address): readonly Origin[] | undefined {
  const own = address.safeParse(given).data;
  if (own === undefined) return undefined;
  const usual = own.api === 'https://api.doppler.com' && own.identity === null && own.token === 'DOPPLER_TOKEN';
  return [sentTo(own.api, [own.identity === null ? own.token : `the job's token for ${own.audience}`], usual)];
}

function build(given: Address, context: DestinationContext): Destination {
  const own = ownAddress(
    given,
    address,
    (one) => (nameFault(one.name) === undefined ? keyOf(one) : undefined),
    'Doppler',
  );
  return secretAt(given, own, context);
}

export const doppler: DestinationModule<Options> = {
  kind,
  title: 'Doppler',
  sentence: 'One secret of a Doppler config, changed only if nobody else has changed it meanwhile.',
  options,
  insideActions: true,
  nameFault,
  expand,
  origins,
  build,
};
