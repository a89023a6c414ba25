import * as z from 'zod';
import { safeUrl } from '../http/safe-url.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import {
  type DestinationContext,
  type DestinationModule,
  type ExpandRequest,
  ownAddress,
  sentTo,
  severalNamed,
} from './destination.ts';
import { address, kind, type Own, variableAt } from './gitlab-variable.ts';
import { variableName } from './web-store.ts';

/*
 * CI/CD variables of GitLab, through its REST API: https://docs.gitlab.com/api/project_level_variables/,
 * https://docs.gitlab.com/api/group_level_variables/, https://docs.gitlab.com/api/instance_level_ci_variables/.
 */

const owner = z.union([
  z.int().min(1),
  z
    .string()
    .max(1_024)
    .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'must be an id, or a path such as acme/shop'),
]);

const scopeOfEnvironment = z
  .string()
  .max(255)
  .regex(/^[A-Za-z0-9_/${}.* -]+$/, 'must be * or the name of an environment, perhaps with * in it');

const options = z
  .strictObject({
    project: owner.optional().describe('Id or path of the project whose variable it is.'),
    group: owner.optional().describe('Id or path of the group.'),
    instance: z.literal(true).optional().describe('A variable of the whole instance.'),
    'environment-scope': scopeOfEnvironment.optional().describe('Default: `*`. In groups a feature of paid tiers.'),
    name: z.string().min(1).max(255).optional().describe("The variable's key. Default: the secret's name."),
    masked: z.boolean().optional().describe('Hidden in job logs. A new variable is, unless this says `false`.'),
    hidden: z.boolean().optional().describe('Never shown again. Only a variable that Keyturn makes can become so.'),
    protected: z.boolean().optional().describe('Only for protected branches and tags. A new variable is not.'),
    raw: z.boolean().optional().describe('`$` in it is not expanded. A new variable is, unless this says `false`.'),
    type: z.enum(['env_var', 'file']).optional().describe('A new variable is an `env_var`.'),
    token: variableName.default('GITLAB_TOKEN').describe('The NAME of the environment variable with the token.'),
    'base-url': z.string().max(2_048).optional().describe('Default: CI_API_V4_URL, then https://gitlab.com/api/v4.'),
  })
  .superRefine((given, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const owners = [given.project, given.group, given.instance].filter((one) => one !== undefined);
    if (owners.length !== 1) {
      context.addIssue({ code: 'custom', path: [], message: 'needs exactly one of project, group and instance' });
    }
    if (given.instance && given['environment-scope'] !== undefined)
      say('environment-scope', 'is for projects and groups: variables of an instance have none');
    if (given.instance && given.hidden) say('hidden', 'is for projects and groups');
    if (given.hidden && given.masked === false) say('masked', 'must be true, or left out, where hidden is');
  });

type Options = z.infer<typeof options>;

function keyOf({ api, of, owner, scope, name }: Omit<Own, 'key'>): string {
  return `${kind}:${api}/${of}/${owner}/${scope ?? ''}/${name}`;
}

/** https://docs.gitlab.com/api/project_level_variables/ */
function nameFault(name: string): string | undefined {
  if (/^[A-Za-z0-9_]{1,255}$/.test(name)) return undefined;
  return 'keys of GitLab variables are letters, digits and _, at most 255 of them';
}

async function expand(
  given: Options,
  { values }: ExpandRequest,
  { setting }: DestinationContext,
): Promise<readonly Address[]> {
  const names = Object.entries(values);
  if (given.name !== undefined && names.length > 1) throw severalNamed(kind, 'variables');
  const of = given.project !== undefined ? 'project' : given.group !== undefined ? 'group' : 'instance';
  const api = apiOf(given['base-url'] ?? setting('CI_API_V4_URL') ?? 'https://gitlab.com/api/v4');
  return names.map(([value, named]) => {
    const own = {
      kind: kind as typeof kind,
      value,
      api,
      token: given.token,
      of: of as Own['of'],
      owner: String(given.project ?? given.group ?? ''),
      scope: of === 'instance' ? null : (given['environment-scope'] ?? '*'),
      name: given.name ?? named,
      hidden: given.hidden ?? false,
      masked: given.masked ?? null,
      protected: given.protected ?? null,
      raw: given.raw ?? null,
      type: given.type ?? null,
    };
    return { ...own, key: keyOf(own) };
  });
}

function apiOf(text: string): string {
  const { href } = safeUrl(text, '`base-url` under `gitlab` (or CI_API_V4_URL)');
  const bare = href.replace(/\/+$/, '');
  return bare.endsWith('/api/v4') ? bare : `${bare}/api/v4`;
}

function origins(given: Address): readonly Origin[] | undefined {
  const own = address.safeParse(given).data;
  if (own === undefined) return undefined;
  return [sentTo(own.api, [own.token], own.api === 'https://gitlab.com/api/v4' && own.token === 'GITLAB_TOKEN')];
}

function build(given: Address, context: DestinationContext): Destination {
  const own = ownAddress(
    given,
    address,
    (one) => (nameFault(one.name) === undefined ? keyOf(one) : undefined),
    'a GitLab variable',
  );
  return variableAt(given, own, context);
}

export const gitlab: DestinationModule<Options> = {
  kind,
  title: 'GitLab CI/CD variables',
  sentence: 'A CI/CD variable of a GitLab project, group or instance; flags that were set by hand stay.',
  options,
  insideActions: true,
  nameFault,
  expand,
  origins,
  build,
};
