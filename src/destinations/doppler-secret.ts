import * as z from 'zod';
import { ownJobToken } from '../forge/job-token.ts';
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { DestinationContext } from './destination.ts';
import { oneAtATime, reachable, roundsOf } from './places.ts';
import { type Asked, askStore, neededVariable, timeOfAnswer, unfit, variableName } from './web-store.ts';

/*
 * One secret of a Doppler config, read, written and checked: https://docs.doppler.com/reference/secrets-update.
 */
export const kind = 'doppler';

export const slug = z
  .string()
  .max(255)
  .regex(/^[\w-]+$/, 'must be the name that stands in the URL of the dashboard');

/** Everything that finds the secret again, as the journal keeps it. */
export const address = z.object({
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

export type Own = z.infer<typeof address>;

/** Doppler documents no limit; what is larger fits into no environment of a program. */
const largest = 65_536;

/** `raw` is what was written, `computed` what programs get: references resolved. Null where the token may not read it. */
const shown = z.object({ raw: z.string().nullable(), computed: z.string().nullable() });

type Shown = z.infer<typeof shown>;

type Login = { readonly token: Secret; readonly until: number };

/** One login for each identity and run. */
const logins = new WeakMap<DestinationContext, Map<string, Promise<Login>>>();

type Found = {
  readonly shown: Shown | undefined;
  /** Doppler's time of the answer. */
  readonly at: Date;
};

/** One secret. Every part of the port takes it first. */
type DopplerSecret = {
  readonly own: Own;
  readonly context: DestinationContext;
  readonly place: string;
  /** The variable or the identity, for people. */
  readonly credential: string;
  readonly asked: Asked;
  /** Which config, as the query of a request. */
  readonly where: string;
};

/** Sends nothing until it is used. */
export function secretAt(given: Address, own: Own, context: DestinationContext): Destination {
  const place = `Doppler ${own.project}/${own.config} ${own.name}`;
  const credential = own.identity === null ? own.token : `the service account identity ${own.identity}`;
  const asked = {
    place,
    denied: `check ${credential}: expired, of another config, or without write access to ${own.project}/${own.config}?`,
  };
  const where = `project=${own.project}&config=${own.config}`;

  const secret: DopplerSecret = { own, context, place, credential, asked, where };
  return {
    address: given,
    place,
    preflight: () => reachable(check(secret), place),
    fits,
    async write(value) {
      fits(value.bytes, value);
      return oneAtATime(context, own.key, () =>
        roundsOf(() => attempt(secret, value), {
          context,
          own: own.key,
          place,
          hint: `run it again; look at the log of ${own.project}/${own.config} for who writes it`,
        }),
      );
    },
    async read() {
      const value = (await find(secret)).shown?.computed;
      return value == null ? undefined : new Secret(value);
    },
  };
}

async function ask(secret: DopplerSecret, method: string, path: string, body?: object): Promise<Answer> {
  const { own, context, place, asked } = secret;
  const token = own.identity === null ? neededVariable(context, own.token, place) : await login(secret);
  return askStore(context, request(own.api, { method, path, body, token }), asked);
}

async function login(secret: DopplerSecret): Promise<Secret> {
  const { own, context } = secret;
  const all = logins.get(context) ?? new Map<string, Promise<Login>>();
  logins.set(context, all);
  const name = JSON.stringify([own.api, own.identity, own.audience]);
  for (;;) {
    const made = all.get(name) ?? exchange(secret);
    all.set(name, made);
    const { token, until } = await made.catch((error: unknown) => {
      all.delete(name);
      throw error;
    });
    if (context.clock.now().getTime() < until) return token;
    all.delete(name);
  }
}

/** Exchanges the job's OIDC token for one of Doppler's. https://docs.doppler.com/reference/auth-oidc */
async function exchange(secret: DopplerSecret): Promise<Login> {
  const { own, context, place } = secret;
  const now = context.clock.now().getTime();
  const token = await ownJobToken(context, own.audience, place);
  const body = { token: token.reveal(), identity: own.identity };
  const answer = await askStore(context, request(own.api, { method: 'POST', path: '/v3/auth/oidc', body }), {
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
  // A minute early, so that it does not end during a request; with a wrong clock it can still be used once.
  return { token: new Secret(parsed.token), until: Math.max(Number.isNaN(until) ? 0 : until - 60_000, now + 60_000) };
}

async function find(secret: DopplerSecret): Promise<Found> {
  const { own, context, place, where } = secret;
  const answer = await ask(secret, 'GET', `/v3/configs/config/secret?${where}&name=${own.name}`);
  const at = timeOfAnswer(answer, context);
  if (answer.status === 404) return { shown: undefined, at };
  const found = z.object({ name: z.literal(own.name), value: shown }).safeParse(document(answer)).data?.value;
  if (answer.status === 200 && found !== undefined) return { shown: readable(secret, found), at };
  if (answer.status === 200) throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without it` });
  throw refused(secret, answer);
}

function readable(secret: DopplerSecret, found: Shown): Shown {
  const { place, credential } = secret;
  if (found.raw !== null) return found;
  throw new KeyturnError('DESTINATION_DENIED', {
    what: `${place} is restricted, and ${credential} may not read it`,
    hint: 'use a service token or a service account: those may read restricted secrets, personal tokens may not',
  });
}

function refused(secret: DopplerSecret, { status }: Answer): KeyturnError {
  const { own, place } = secret;
  return new KeyturnError('HTTP_REFUSED', {
    what: `${place}: Doppler refused it (${status})`,
    hint: `look at ${own.project}/${own.config} in the dashboard: do changes need a review there?`,
  });
}

async function check(secret: DopplerSecret) {
  const { place, credential, where } = secret;
  if ((await find(secret)).shown !== undefined) return {};
  // The same answer stands for a secret and for a config that are not there; the names tell them apart.
  const answer = await ask(secret, 'GET', `/v3/configs/config/secrets/names?${where}&include_managed_secrets=false`);
  if (answer.status === 200) return {};
  throw new KeyturnError('DESTINATION_MISSING', {
    what: `${place}: there is no such project or config that ${credential} may see`,
    hint: 'correct `project` and `config`, or give the token access to them',
  });
}

/** Undefined: another writer was faster, nothing of ours is there. */
async function attempt(secret: DopplerSecret, value: Secret): Promise<Date | undefined> {
  const { own } = secret;
  const { shown: before, at } = await find(secret);
  if (before?.raw === value.reveal() && before.computed === value.reveal()) return at;
  const answer = await ask(secret, 'POST', '/v3/configs/config/secrets', {
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
  if (answer.status === 200) return written(secret, answer, value);
  // Whether another writer was faster is seen in what is there now, not in the words of the refusal.
  if ((await find(secret)).shown?.raw === before?.raw) throw refused(secret, answer);
  return undefined;
}

async function written(secret: DopplerSecret, answer: Answer, value: Secret): Promise<Date> {
  const { own, context, place } = secret;
  const all = z.object({ secrets: z.record(z.string(), z.unknown()) }).safeParse(document(answer)).data?.secrets ?? {};
  const now =
    shown.safeParse(Object.hasOwn(all, own.name) ? all[own.name] : undefined).data ?? (await find(secret)).shown;
  if (now?.computed === value.reveal()) return timeOfAnswer(answer, context);
  throw new KeyturnError('HTTP_UNKNOWN', { what: `${place} gives another value than the one that was written` });
}

/** An answer's JSON; undefined where it is none. A refusal may be anything. */
function document(answer: Answer): unknown {
  return answer.status === 200 || answer.text.startsWith('{') ? answer.json() : undefined;
}

type Question = {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
  readonly token?: Secret;
};

function request(api: string, { method, path, body, token }: Question): Request {
  return new Request(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function fits(bytes: number, value?: Secret): void {
  if (bytes > largest) {
    throw unfit(`the value has ${bytes} bytes; a secret of Doppler may have ${largest}`, 'choose another destination');
  }
  if (value?.reveal().includes('${')) {
    throw unfit('the value contains `${`, which Doppler takes for a reference', 'keep the value in base64');
  }
}
