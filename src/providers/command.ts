import * as z from 'zod';
import { childEnvironment, environmentOf } from '../http/child-environment.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Json, Listed, Minted, MintRequest, Probe, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { Failed, type FailedKind } from './accounts/server.ts';
import { type Run, runProgram, type Verb } from './command-run.ts';
import { type Admin, type BuildContext, type ProviderModule, tenantOfAdmin } from './provider.ts';

const Options = z.strictObject({
  /** The program and its words; nothing of a credential is ever added to them. */
  run: z.array(z.string().min(1)).min(1),
  account: z.string().min(1).max(200).optional(),
  values: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*$/))
    .min(1)
    .default(['value']),
  concurrent: z.int().min(1).optional(),
  /** Seconds for one question. */
  timeout: z.int().min(1).max(600).default(60),
  /** Seconds for which a new credential may be unknown, and an ended one still accepted. */
  propagation: z.int().min(0).max(3_600).default(0),
  /** NAMES of variables that the program gets besides those that every program gets. */
  environment: z
    .array(
      z
        .string()
        .regex(
          /^(?!INPUT_|ACTIONS_|GITHUB_TOKEN$|KEYTURN_(?:TOKEN|PENDING|PRIVATE_KEY)$)[A-Za-z_][A-Za-z0-9_]{0,254}$/,
          'this is not the NAME of a variable that a program may be given',
        ),
    )
    .max(50)
    .default([]),
  /** Handed to the program as they are. */
  options: z.record(z.string(), z.json()).default({}),
});

type Options = z.output<typeof Options>;

const Answers = {
  check: z.object({ ok: z.literal(true) }),
  mint: z.object({ id: z.string().min(1), values: z.record(z.string(), z.string().min(1)) }),
  probe: z.object({ probe: z.enum(['accepted', 'rejected', 'inconclusive']) }),
  list: z.object({
    credentials: z.array(
      z.object({
        id: z.string().min(1),
        tag: z.string().optional(),
        active: z.boolean().optional(),
        'last-used': z.iso.datetime({ offset: true }).optional(),
      }),
    ),
  }),
  revoke: z.object({ revoked: z.enum(['revoked', 'gone']) }),
} as const satisfies { readonly [verb in Verb]: z.ZodType };
const Refusal = z.object({ refused: z.enum(['denied', 'refused']) });

type Answer<V extends Verb> = z.output<(typeof Answers)[V]>;

const permission = 'whatever the program asks of it';

/** A program of the user's, started once for each verb: one JSON object in, one out. docs/providers.md has the shapes. */
export function command(run: Run): ProviderModule<Options> {
  return {
    name: 'command',
    title: 'A program of yours',
    sentence: 'Whatever a program can mint and end: one JSON object on its standard input, one on its standard output.',
    options: Options,
    origins: ({ run: words }) => [{ at: JSON.stringify(words) }],
    admin: 'any',
    permission,
    docs: 'docs/providers.md',
    settings: childEnvironment,
    variables: (options) => options.environment,
    example: { run: ['./keys'] },
    checked: 'its tests, with a real program',
    rights: 'named',
    build: (context) => build(context, run),
  };
}

/** One program with its options. Every part of the port takes it first. */
type Program = {
  readonly options: Options;
  readonly admin: Admin;
  readonly clock: Clock;
  readonly run: Run;
  /** What every program gets of the environment, and what `environment` names besides. */
  readonly settings: NonNullable<BuildContext<Options>['settings']>;
  readonly named: NonNullable<BuildContext<Options>['environment']>;
  readonly account: string;
  /** The hint of an error that says: the admin credential may not. */
  readonly needs: string;
};

function build(
  { options, admin, clock, environment: named = {}, settings = {} }: BuildContext<Options>,
  run: Run,
): Provider {
  // One program may serve many tenants, so the options are part of what names the account.
  const suffix = Object.keys(options.options).length === 0 ? [] : [JSON.stringify(sorted(options.options))];
  const account = options.account ?? [...options.run, ...suffix].join(' ');
  const needs = `the admin credential for command needs: ${permission}`;

  const program: Program = { options, admin, clock, run, settings, named, account, needs };
  return {
    name: 'command',
    account,
    values: options.values,
    ...(options.concurrent === undefined ? {} : { concurrent: options.concurrent }),
    propagation: options.propagation * 1_000,
    successes: 2,
    listLag: options.propagation * 1_000,
    tagged: true,
    showsUse: true,
    proofs: tenantOfAdmin,
    idIsSecret: false,
    local: false,
    async check() {
      await read(program, 'check');
    },
    mint: (request) => mint(program, request),
    probe: (credential) => probe(program, credential),
    list: () => list(program),
    revoke: async (id) => (await change(program, 'revoke', { id })).revoked,
  };
}

async function ask<V extends Verb>(
  program: Program,
  verb: V,
  more: { readonly [name: string]: Json },
): Promise<Answer<V>> {
  const { options, admin, run, settings, named } = program;
  // A probe asks with the new credential, and with nothing else.
  const known = verb === 'probe' ? {} : { admin: revealed(admin) };
  const environment = environmentOf(
    (name) => settings[name] ?? named[name]?.reveal(),
    verb === 'probe' ? [] : options.environment,
  );
  const how = { words: options.run, timeout: options.timeout * 1_000, environment };
  const text = await run(verb, JSON.stringify({ verb, options: options.options, ...known, ...more }), how);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Failed('unreadable');
  }
  const refusal = Refusal.safeParse(answer);
  if (refusal.success) throw new Failed(refusal.data.refused === 'denied' ? 'login' : 'refused');
  const found = Answers[verb].safeParse(answer);
  if (!found.success) throw new Failed('unreadable');
  return found.data as Answer<V>;
}

/** A question that changes nothing. Throws PROVIDER_*. */
async function read<V extends Verb>(program: Program, verb: V): Promise<Answer<V>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(program, verb, {});
    } catch (error) {
      const kind = kindOf(error);
      if (kind !== 'unknown' || attempt >= 4) throw unread(program, verb, kind);
      await program.clock.sleep(250 * 2 ** attempt);
    }
  }
}

function unread({ account, needs }: Program, verb: Verb, kind: FailedKind): KeyturnError {
  if (kind === 'unknown' || kind === 'not-sent')
    return new KeyturnError('PROVIDER_UNREACHABLE', {
      what: `${account} ${kind === 'unknown' ? `failed at ${verb}` : 'could not be started'}`,
      hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
    });
  if (kind === 'login')
    return new KeyturnError('PROVIDER_DENIED', {
      what: `${account} answered ${verb} with denied`,
      hint: needs,
    });
  return new KeyturnError('PROVIDER_UNREADABLE', {
    what: `${account} did not answer ${verb} as docs/providers.md says`,
    hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
  });
}

/** What changes something, sent once. Throws HTTP_*. */
async function change<V extends Verb>(
  program: Program,
  verb: V,
  more: { readonly [name: string]: Json },
): Promise<Answer<V>> {
  const { account, needs } = program;
  try {
    return await ask(program, verb, more);
  } catch (error) {
    const kind = kindOf(error);
    if (kind === 'not-sent') throw new KeyturnError('HTTP_NOT_SENT', { what: `${account} could not be started` });
    if (kind === 'login' || kind === 'refused')
      throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused to ${verb}`, hint: needs });
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} failed at ${verb}` });
  }
}

async function mint(program: Program, { tag, old, expires }: MintRequest): Promise<Minted> {
  const { account } = program;
  const { values: names } = program.options;
  const { id, values } = await change(program, 'mint', {
    tag,
    ...(old === undefined ? {} : { old: { id: old.id } }),
    ...(expires === undefined ? {} : { expires: expires.toISOString() }),
  });
  if (!names.every((name) => Object.hasOwn(values, name)))
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} minted without all of ${names.join(', ')}` });
  return { id, values: Object.fromEntries(names.map((name) => [name, new Secret(values[name]!)])) };
}

async function probe(program: Program, { id, values }: Minted): Promise<Probe> {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
  return ask(program, 'probe', { id, values: shown }).then(
    ({ probe }) => probe,
    () => 'inconclusive',
  );
}

async function list(program: Program): Promise<readonly Listed[]> {
  const { credentials } = await read(program, 'list');
  return credentials.map(
    ({ id, tag, active, 'last-used': used }): Listed => ({
      id,
      ...(tag === undefined ? {} : { tag }),
      ...(active === undefined ? {} : { active }),
      ...(used === undefined ? {} : { lastUsed: new Date(used) }),
    }),
  );
}

function revealed(admin: Admin): Json {
  if (admin === undefined) return null;
  if (admin instanceof Secret) return admin.reveal();
  return Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, value.reveal()]));
}

function sorted(options: { readonly [name: string]: Json }): Json {
  return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function kindOf(error: unknown): FailedKind {
  return error instanceof Failed ? error.kind : 'unknown';
}

export const provider = command(runProgram);
