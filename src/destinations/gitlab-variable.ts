import * as z from 'zod';
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { DestinationContext } from './destination.ts';
import { type Flags, fitsMask, maskHint } from './gitlab-mask.ts';
import { reachable } from './places.ts';
import { type Asked, askStore, neededVariable, timeOfAnswer, unfit, variableName } from './web-store.ts';

/*
 * One variable of a GitLab, read, written and checked: https://docs.gitlab.com/api/project_level_variables/.
 */
export const kind = 'gitlab';

/** Everything that finds the variable again, as the journal keeps it. */
export const address = z.object({
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

export type Own = z.infer<typeof address>;

/** The API allows 10,000 characters for an instance and says nothing of projects; more than this fits into no job. */
const largest = 65_536;
const largestOfInstance = 10_000;

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

type Found = {
  readonly shown: Shown | undefined;
  /** GitLab's time of the answer. */
  readonly at: Date;
};

/** One variable. Every part of the port takes it first. */
type Variable = {
  readonly own: Own;
  readonly context: DestinationContext;
  /** The path or id of its owner, for people. */
  readonly where: string;
  readonly place: string;
  /** What the token's owner must be. */
  readonly role: string;
  readonly asked: Asked;
  /** The path of all variables of the owner, the path of this one, and the query that says which scope is meant. */
  readonly variables: string;
  readonly one: string;
  readonly query: string;
  /** What was there when GitLab was last asked: whether a value fits depends on it, and may be asked without a request. */
  seen(): Shown | undefined;
  see(shown: Shown | undefined): void;
};

/** Sends nothing until it is used. */
export function variableAt(given: Address, own: Own, context: DestinationContext): Destination {
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
  let last: Shown | undefined;

  /** Without the filter GitLab takes the only variable of that key, whatever its scope, and refuses if there are two. */
  const one = `${variables}/${encodeURIComponent(own.name)}`;
  const query = own.scope === null ? '' : `?${new URLSearchParams({ 'filter[environment_scope]': own.scope })}`;

  const variable: Variable = {
    own,
    context,
    where,
    place,
    role,
    asked,
    variables,
    one,
    query,
    seen: () => last,
    see: (shown) => {
      last = shown;
    },
  };
  return {
    address: given,
    place,
    preflight: () => reachable(check(variable), place),
    fits: (bytes, value) => fits(variable, bytes, value),
    write: (value) => write(variable, value),
    remove: () => remove(variable),
    ...(own.hidden
      ? {}
      : {
          async read() {
            const value = (await find(variable)).shown?.value;
            return value == null ? undefined : new Secret(value);
          },
        }),
  };
}

async function ask(variable: Variable, method: string, path: string, body?: object): Promise<Answer> {
  const { own, context, place, asked } = variable;
  const request = new Request(`${own.api}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'private-token': neededVariable(context, own.token, place).reveal(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return askStore(context, request, asked);
}

/** The variable in an answer. Throws HTTP_UNKNOWN, DESTINATION_DENIED if it is another one. */
function shownIn(variable: Variable, answer: Answer): Shown {
  const { own, place } = variable;
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

async function find(variable: Variable): Promise<Found> {
  const { context, one, query, see } = variable;
  const answer = await ask(variable, 'GET', `${one}${query}`);
  const at = timeOfAnswer(answer, context);
  if (answer.status === 404) {
    see(undefined);
    return { shown: undefined, at };
  }
  if (answer.status !== 200) throw refused(variable, answer);
  const shown = shownIn(variable, answer);
  see(shown);
  agree(variable, shown);
  return { shown, at };
}

function refused(variable: Variable, { status }: Answer): KeyturnError {
  const { place } = variable;
  return new KeyturnError('HTTP_REFUSED', { what: `${place}: GitLab refused it (${status})` });
}

/** What is there has to be what the configuration says it is: it decides whether it can be read back. */
function agree(variable: Variable, { hidden }: Shown): void {
  const { own, place } = variable;
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

function flags(variable: Variable): Flags {
  const { own, seen } = variable;
  const known = seen();
  return {
    masked: own.hidden || (own.masked ?? known?.masked ?? true),
    raw: own.raw ?? known?.raw ?? true,
  };
}

function fits(variable: Variable, bytes: number, value?: Secret): void {
  const { own } = variable;
  const most = own.of === 'instance' ? largestOfInstance : largest;
  if (bytes > most) {
    throw unfit(`the value has ${bytes} bytes; this GitLab variable holds at most ${most}`, 'choose another place');
  }
  if (flags(variable).masked && bytes < 8) {
    throw unfit(`the value has ${bytes} bytes; GitLab masks none below 8`, maskHint);
  }
  if (value !== undefined) fitsMask(value.reveal(), flags(variable));
}

async function verified(variable: Variable, answer: Answer, value: Secret): Promise<Date> {
  const { context, place, see } = variable;
  const now = shownIn(variable, answer);
  see(now);
  if (now.value === null || now.value === value.reveal()) return timeOfAnswer(answer, context);
  throw new KeyturnError('HTTP_UNKNOWN', { what: `${place} holds another value than the one that was written` });
}

async function write(variable: Variable, value: Secret): Promise<Date> {
  const { own, one, query } = variable;
  const { shown: before, at } = await find(variable);
  fits(variable, value.bytes, value);
  const wanted = {
    ...(own.masked === null || own.hidden ? {} : { masked: own.masked }),
    ...(own.protected === null ? {} : { protected: own.protected }),
    ...(own.raw === null ? {} : { raw: own.raw }),
    ...(own.type === null ? {} : { variable_type: own.type }),
  };
  if (before === undefined) return create(variable, value, wanted);
  const same = Object.entries(wanted).every(([name, flag]) => before[name as keyof Shown] === flag);
  if (same && before.value === value.reveal()) return at;
  const answer = await ask(variable, 'PUT', `${one}${query}`, { value: value.reveal(), ...wanted });
  if (answer.status !== 200) throw refused(variable, answer);
  return verified(variable, answer, value);
}

/** https://docs.gitlab.com/api/project_level_variables/#delete-a-variable, and the same of groups and the instance. */
async function remove(variable: Variable): Promise<void> {
  const { one, query, see } = variable;
  const answer = await ask(variable, 'DELETE', `${one}${query}`);
  if (answer.status !== 204 && answer.status !== 404) throw refused(variable, answer);
  see(undefined);
}

async function create(variable: Variable, value: Secret, wanted: object): Promise<Date> {
  const { own, variables } = variable;
  const answer = await ask(variable, 'POST', variables, {
    key: own.name,
    value: value.reveal(),
    masked: true,
    raw: true,
    ...wanted,
    ...(own.hidden ? { masked_and_hidden: true } : {}),
    ...(own.scope === null ? {} : { environment_scope: own.scope }),
  });
  if (answer.status === 404) throw missing(variable);
  if (answer.status !== 201) throw refused(variable, answer);
  return verified(variable, answer, value);
}

function missing(variable: Variable): KeyturnError {
  const { own, where, role } = variable;
  return new KeyturnError('DESTINATION_MISSING', {
    what: `GitLab has no ${own.of}${where} that ${own.token} may see`,
    hint: `correct \`${own.of}\`, or give the token's owner the role ${role} there`,
  });
}

async function check(variable: Variable) {
  const { variables } = variable;
  if ((await find(variable)).shown === undefined) {
    const answer = await ask(variable, 'GET', `${variables}?per_page=1`);
    if (answer.status === 404) throw missing(variable);
    if (answer.status !== 200) throw refused(variable, answer);
  }
  await allowed(variable);
  return {};
}

/** `read_api` can read everything that is read before the mint, and write nothing after it. */
async function allowed(variable: Variable): Promise<void> {
  const { own, place } = variable;
  const answer = await ask(variable, 'GET', '/personal_access_tokens/self').catch((error: unknown) => {
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
