import { z } from 'zod';
import type { Answer } from '../http/call.ts';
import { safeUrl } from '../http/safe-url.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type DestinationContext, type DestinationModule, type ExpandRequest, sentTo } from './destination.ts';
import { inTurn, reachable, roundsOf } from './shared-place.ts';
import { askStore, jobTokenFor, neededVariable, timeOfAnswer, unfit, variableName } from './web-store.ts';

const kind = 'doppler';

const slug = z
  .string()
  .max(255)
  .regex(/^[\w-]+$/, 'must be the name that stands in the URL of the dashboard');

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

const address = z.object({
  kind: z.literal(kind),
  key: z.string(),
  value: z.string(),
  api: z.string(),
  project: slug,
  config: slug,
  name: z.string(),
  visibility: z.enum(['masked', 'unmasked', 'restricted']).nullable(),
  token: variableName,
  identity: z.string().nullable(),
  audience: z.string(),
});

type Own = z.infer<typeof address>;

/** Doppler documents no limit; what is larger fits into no environment of a program. */
const largest = 65_536;

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
  if (given.name !== undefined && names.length > 1) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: '`name` under `doppler` is for a secret with one value',
      hint: 'name the secrets under `values` instead',
    });
  }
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
  const own = address.safeParse(given).data;
  if (own === undefined || keyOf(own) !== own.key || nameFault(own.name) !== undefined) {
    throw new KeyturnError('JOURNAL_CORRUPT', { what: 'the journal has an address of Doppler that is none' });
  }
  return secretAt(given, own, context);
}

/** `raw` is what was written, `computed` what programs get: references resolved. Null where the token may not read it. */
const shown = z.object({ raw: z.string().nullable(), computed: z.string().nullable() });

type Shown = z.infer<typeof shown>;

type Login = { readonly token: Secret; readonly until: number };

/** One login for each identity and run. */
const logins = new WeakMap<DestinationContext, Map<string, Promise<Login>>>();

function secretAt(given: Address, own: Own, context: DestinationContext): Destination {
  const place = `Doppler ${own.project}/${own.config} ${own.name}`;
  const credential = own.identity === null ? own.token : `the service account identity ${own.identity}`;
  const asked = {
    place,
    denied: `check ${credential}: expired, of another config, or without write access to ${own.project}/${own.config}?`,
  };
  /** When the last read was answered, and what that was: another writer is told from a refusal by it. */
  let at: Date | undefined;

  async function ask(method: string, path: string, body?: object): Promise<Answer> {
    const token = own.identity === null ? neededVariable(context, own.token, place) : await login();
    return askStore(context, request(method, path, body, token), asked);
  }

  function request(method: string, path: string, body: object | undefined, token?: Secret): Request {
    return new Request(`${own.api}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async function login(): Promise<Secret> {
    const all = logins.get(context) ?? new Map<string, Promise<Login>>();
    logins.set(context, all);
    const name = JSON.stringify([own.api, own.identity, own.audience]);
    for (;;) {
      const made = all.get(name) ?? exchange();
      all.set(name, made);
      const { token, until } = await made.catch((error: unknown) => {
        all.delete(name);
        throw error;
      });
      if (context.clock.now().getTime() < until) return token;
      all.delete(name);
    }
  }

  /** The job's OIDC token for one of Doppler's. https://docs.doppler.com/reference/auth-oidc */
  async function exchange(): Promise<Login> {
    const now = context.clock.now().getTime();
    const token = await jobTokenFor(context, own.audience, place);
    const body = { token: token.reveal(), identity: own.identity };
    const answer = await askStore(context, request('POST', '/v3/auth/oidc', body), {
      place: 'Doppler',
      denied: `check the identity ${own.identity}: its audience must be ${own.audience}, its subject this repository`,
    });
    const parsed = z.object({ token: z.string().min(1), expires_at: z.string() }).safeParse(document(answer)).data;
    if (answer.status !== 200 || parsed === undefined) {
      throw new KeyturnError('DESTINATION_DENIED', {
        what: `Doppler did not take the job's OIDC token (${answer.status})`,
        hint: `check the identity ${own.identity}: its audience must be ${own.audience}, its subject this repository`,
      });
    }
    const until = Date.parse(parsed.expires_at);
    // A minute early, so that it does not end under way; an odd clock still gets one use out of it.
    return { token: new Secret(parsed.token), until: Math.max(Number.isNaN(until) ? 0 : until - 60_000, now + 60_000) };
  }

  const where = `project=${own.project}&config=${own.config}`;

  async function find(): Promise<Shown | undefined> {
    const answer = await ask('GET', `/v3/configs/config/secret?${where}&name=${own.name}`);
    at = timeOfAnswer(answer, context);
    if (answer.status === 404) return undefined;
    const found = z.object({ name: z.literal(own.name), value: shown }).safeParse(document(answer)).data?.value;
    if (answer.status === 200 && found !== undefined) return readable(found);
    if (answer.status === 200) throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without it` });
    throw refused(answer);
  }

  function readable(found: Shown): Shown {
    if (found.raw !== null) return found;
    throw new KeyturnError('DESTINATION_DENIED', {
      what: `${place} is restricted, and ${credential} may not read it`,
      hint: 'use a service token or a service account: those may read restricted secrets, personal tokens may not',
    });
  }

  function refused({ status }: Answer): KeyturnError {
    return new KeyturnError('HTTP_REFUSED', {
      what: `${place}: Doppler refused it (${status})`,
      hint: `look at ${own.project}/${own.config} in the dashboard: do changes need a review there?`,
    });
  }

  async function check() {
    if ((await find()) !== undefined) return {};
    // The same answer stands for a secret and for a config that are not there; the names tell them apart.
    const answer = await ask('GET', `/v3/configs/config/secrets/names?${where}&include_managed_secrets=false`);
    if (answer.status === 200) return {};
    throw new KeyturnError('DESTINATION_MISSING', {
      what: `${place}: there is no such project or config that ${credential} may see`,
      hint: 'correct `project` and `config`, or give the token access to them',
    });
  }

  /** Undefined: another writer was faster, nothing of ours is there. */
  async function attempt(value: Secret): Promise<Date | undefined> {
    const before = await find();
    if (before?.raw === value.reveal() && before.computed === value.reveal()) return at;
    const answer = await ask('POST', '/v3/configs/config/secrets', {
      project: own.project,
      config: own.config,
      change_requests: [
        {
          name: own.name,
          // Refused by Doppler itself unless the secret still is what was read.
          originalName: before === undefined ? null : own.name,
          ...(before === undefined ? {} : { originalValue: before.raw }),
          value: value.reveal(),
          ...(own.visibility === null ? {} : { visibility: own.visibility }),
          ...(own.visibility === null && before === undefined ? { visibility: 'masked' } : {}),
        },
      ],
    });
    if (answer.status === 200) return written(answer, value);
    // What was refused is told by what is there now, not by the words of the refusal.
    if ((await find())?.raw === before?.raw) throw refused(answer);
    return undefined;
  }

  async function written(answer: Answer, value: Secret): Promise<Date> {
    const all =
      z.object({ secrets: z.record(z.string(), z.unknown()) }).safeParse(document(answer)).data?.secrets ?? {};
    const now = shown.safeParse(Object.hasOwn(all, own.name) ? all[own.name] : undefined).data ?? (await find());
    if (now?.computed === value.reveal()) return timeOfAnswer(answer, context);
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${place} gives another value than the one that was written` });
  }

  function fits(bytes: number, value?: Secret): void {
    if (bytes > largest) {
      throw unfit(
        `the value has ${bytes} bytes; a secret of Doppler may have ${largest}`,
        'choose another destination',
      );
    }
    if (value?.reveal().includes('${')) {
      throw unfit('the value contains `${`, which Doppler takes for a reference', 'keep the value in base64');
    }
  }

  return {
    address: given,
    place,
    preflight: () => reachable(check(), place),
    fits,
    async write(value) {
      fits(value.bytes, value);
      return inTurn(context, own.key, () =>
        roundsOf(() => attempt(value), {
          context,
          own: own.key,
          place,
          hint: `run it again; look at the log of ${own.project}/${own.config} for who writes it`,
        }),
      );
    },
    async read() {
      const value = (await find())?.computed;
      return value == null ? undefined : new Secret(value);
    },
  };
}

/** An answer's JSON; undefined where it is none. A refusal may be anything. */
function document(answer: Answer): unknown {
  return answer.status === 200 || answer.text.startsWith('{') ? answer.json() : undefined;
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
