import { z } from 'zod';
import type { Answer } from '../http/call.ts';
import { safeUrl } from '../http/safe-url.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type DestinationContext, type DestinationModule, type ExpandRequest, sentTo } from './destination.ts';
import { reachable } from './shared-place.ts';
import { askStore, neededVariable, timeOfAnswer, unfit, variableName } from './web-store.ts';

const kind = 'gitlab';

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

const address = z.object({
  kind: z.literal(kind),
  key: z.string(),
  value: z.string(),
  api: z.string(),
  token: variableName,
  of: z.enum(['project', 'group', 'instance']),
  owner: z.string(),
  scope: z.string().nullable(),
  name: z.string(),
  hidden: z.boolean(),
  masked: z.boolean().nullable(),
  protected: z.boolean().nullable(),
  raw: z.boolean().nullable(),
  type: z.enum(['env_var', 'file']).nullable(),
});

type Own = z.infer<typeof address>;

/** The API allows 10,000 characters for an instance and says nothing of projects; more than this fits into no job. */
const largest = 65_536;
const largestOfInstance = 10_000;

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
  if (given.name !== undefined && names.length > 1) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: '`name` under `gitlab` is for a secret with one value',
      hint: 'name the variables under `values` instead',
    });
  }
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
  const own = address.safeParse(given).data;
  if (own === undefined || keyOf(own) !== own.key || nameFault(own.name) !== undefined) {
    throw new KeyturnError('JOURNAL_CORRUPT', { what: 'the journal has an address of a GitLab variable that is none' });
  }
  return variableAt(given, own, context);
}

/** As GitLab shows it; `value` is null in a hidden one. */
const shown = z.object({
  key: z.string(),
  value: z.string().nullable(),
  variable_type: z.enum(['env_var', 'file']),
  protected: z.boolean(),
  masked: z.boolean(),
  raw: z.boolean(),
  /** Since GitLab 17.4. */
  hidden: z.boolean().nullish(),
  environment_scope: z.string().nullish(),
});

type Shown = z.infer<typeof shown>;

/** What the next write leaves behind: what the configuration names, else what somebody chose by hand, else ours. */
type Flags = { readonly masked: boolean; readonly raw: boolean };

function variableAt(given: Address, own: Own, context: DestinationContext): Destination {
  const where = own.of === 'instance' ? '' : ` ${own.owner}`;
  const scope = own.scope === null || own.scope === '*' ? '' : ` (${own.scope})`;
  const place = `GitLab ${own.of}${where} ${own.name}${scope}`;
  const role = { project: 'Maintainer', group: 'Owner', instance: 'administrator' }[own.of];
  const asked = {
    place,
    denied: `check ${own.token}: expired, without the scope \`api\`, or of somebody who is not ${role} there?`,
  };
  const variables =
    own.of === 'instance' ? '/admin/ci/variables' : `/${own.of}s/${encodeURIComponent(own.owner)}/variables`;
  /** What was there when it was last asked, and when that was. */
  let known: Shown | undefined;
  let at: Date | undefined;

  const ask = (method: string, path: string, body?: object) =>
    askStore(
      context,
      new Request(`${own.api}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          'private-token': neededVariable(context, own.token, place).reveal(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
      asked,
    );

  /** Without the filter GitLab takes the only variable of that key, whatever its scope, and refuses if there are two. */
  const one = `${variables}/${encodeURIComponent(own.name)}`;
  const query = own.scope === null ? '' : `?${new URLSearchParams({ 'filter[environment_scope]': own.scope })}`;

  function read(answer: Answer): Shown {
    const found = shown.safeParse(answer.json()).data;
    if (found === undefined || found.key !== own.name) {
      throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer that is not this variable` });
    }
    if (own.scope === null || found.environment_scope == null || found.environment_scope === own.scope) return found;
    throw new KeyturnError('DESTINATION_DENIED', {
      what: `${place}: GitLab answers with the variable of another environment scope`,
      hint: 'leave `environment-scope` out: this GitLab, or its tier, knows none here',
    });
  }

  async function find(): Promise<Shown | undefined> {
    const answer = await ask('GET', `${one}${query}`);
    at = timeOfAnswer(answer, context);
    if (answer.status === 404) {
      known = undefined;
      return undefined;
    }
    if (answer.status !== 200) throw refused(answer);
    known = read(answer);
    agree(known);
    return known;
  }

  function refused({ status }: Answer): KeyturnError {
    return new KeyturnError('HTTP_REFUSED', { what: `${place}: GitLab refused it (${status})` });
  }

  /** What is there has to be what the configuration says it is: it decides whether it can be read back. */
  function agree({ hidden }: Shown): void {
    if (hidden === true && !own.hidden) {
      throw new KeyturnError('DESTINATION_DENIED', {
        what: `${place} is hidden, so it cannot be read back`,
        hint: 'add `hidden: true` to the destination',
      });
    }
    if (hidden !== true && own.hidden) {
      throw new KeyturnError('DESTINATION_DENIED', {
        what: `${place} is there and not hidden, and GitLab hides a variable only when it is made`,
        hint: 'delete the variable, or take `hidden: true` out of the destination',
      });
    }
  }

  const flags = (): Flags => ({
    masked: own.hidden || (own.masked ?? known?.masked ?? true),
    raw: own.raw ?? known?.raw ?? true,
  });

  function fits(bytes: number, value?: Secret): void {
    const most = own.of === 'instance' ? largestOfInstance : largest;
    if (bytes > most) {
      throw unfit(`the value has ${bytes} bytes; this GitLab variable holds at most ${most}`, 'choose another place');
    }
    if (flags().masked && bytes < 8) {
      throw unfit(`the value has ${bytes} bytes; GitLab masks none below 8`, maskHint);
    }
    if (value !== undefined) fitsMask(value.reveal(), flags());
  }

  async function verified(answer: Answer, value: Secret): Promise<Date> {
    known = read(answer);
    if (known.value === null || known.value === value.reveal()) return timeOfAnswer(answer, context);
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${place} holds another value than the one that was written` });
  }

  async function write(value: Secret): Promise<Date> {
    const before = await find();
    fits(value.bytes, value);
    const wanted = {
      ...(own.masked === null || own.hidden ? {} : { masked: own.masked }),
      ...(own.protected === null ? {} : { protected: own.protected }),
      ...(own.raw === null ? {} : { raw: own.raw }),
      ...(own.type === null ? {} : { variable_type: own.type }),
    };
    if (before === undefined) return create(value, wanted);
    const same = Object.entries(wanted).every(([name, flag]) => before[name as keyof Shown] === flag);
    if (same && before.value === value.reveal()) return at ?? context.clock.now();
    const answer = await ask('PUT', `${one}${query}`, { value: value.reveal(), ...wanted });
    if (answer.status !== 200) throw refused(answer);
    return verified(answer, value);
  }

  async function create(value: Secret, wanted: object): Promise<Date> {
    const answer = await ask('POST', variables, {
      key: own.name,
      value: value.reveal(),
      masked: true,
      raw: true,
      ...wanted,
      ...(own.hidden ? { masked_and_hidden: true } : {}),
      ...(own.scope === null ? {} : { environment_scope: own.scope }),
    });
    if (answer.status === 404) throw missing();
    if (answer.status !== 201) throw refused(answer);
    return verified(answer, value);
  }

  function missing(): KeyturnError {
    return new KeyturnError('DESTINATION_MISSING', {
      what: `GitLab has no ${own.of}${where} that ${own.token} may see`,
      hint: `correct \`${own.of}\`, or give the token's owner the role ${role} there`,
    });
  }

  async function check() {
    if ((await find()) === undefined) {
      const answer = await ask('GET', `${variables}?per_page=1`);
      if (answer.status === 404) throw missing();
      if (answer.status !== 200) throw refused(answer);
    }
    await allowed();
    return {};
  }

  /** `read_api` can read everything that is read before the mint, and write nothing after it. */
  async function allowed(): Promise<void> {
    const answer = await ask('GET', '/personal_access_tokens/self').catch((error: unknown) => {
      if (error instanceof KeyturnError && error.code === 'DESTINATION_DENIED') return undefined;
      throw error;
    });
    if (answer?.status !== 200) return;
    const { scopes } = answer.json() as { scopes?: unknown };
    if (!Array.isArray(scopes) || scopes.includes('api')) return;
    throw new KeyturnError('DESTINATION_DENIED', {
      what: `${place}: the token in ${own.token} has not the scope \`api\``,
      hint: 'make one with the scope `api`',
    });
  }

  return {
    address: given,
    place,
    preflight: () => reachable(check(), place),
    fits,
    write,
    ...(own.hidden
      ? {}
      : {
          async read() {
            const value = (await find())?.value;
            return value == null ? undefined : new Secret(value);
          },
        }),
  };
}

const maskHint = 'add `masked: false` to the destination, or keep the value in base64 if it is long enough';

/**
 * What GitLab's own check of a masked variable says (`Ci::Maskable`), and what its expansion of `$` would change. Only
 * which rule is broken is told.
 */
function fitsMask(value: string, { masked, raw }: Flags): void {
  if (!raw && value.includes('$')) {
    throw unfit('the value contains `$`, which GitLab would expand', 'add `raw: true` to the destination');
  }
  if (!masked) return;
  if ([...value].length < 8) throw unfit('the value has fewer than 8 characters; GitLab masks none of those', maskHint);
  if (/\s/.test(value)) throw unfit('the value has spaces or lines; GitLab masks none of those', maskHint);
  if (!raw && !/^[a-zA-Z0-9_+=/@:.~-]{8,}$/.test(value)) {
    throw unfit(
      'the value has characters that GitLab masks in a raw variable only',
      'add `raw: true` to the destination',
    );
  }
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
