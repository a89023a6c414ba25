import { spawn } from 'node:child_process';
import { z } from 'zod';
import { childEnvironment, environmentOf } from '../http/child-environment.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Json, Listed, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { Failed, type FailedKind } from './accounts/server.ts';
import { type Admin, type ProviderModule, tenantOfAdmin } from './provider.ts';

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
} as const;
const Refusal = z.object({ refused: z.enum(['denied', 'refused']) });

export type Verb = keyof typeof Answers;
type Answer<V extends Verb> = z.output<(typeof Answers)[V]>;

/** Runs the program with one JSON text on its standard input; gives its standard output. Throws `Failed`. */
export type Run = (
  verb: Verb,
  text: string,
  how: {
    readonly words: readonly string[];
    /** Milliseconds. */
    readonly timeout: number;
    /** All of it. */
    readonly environment: { readonly [name: string]: string };
  },
) => Promise<string>;

const permission = 'whatever the program asks of it';

/** A program of the user's, asked once for each verb: one JSON object in, one out. docs/providers.md has the shapes. */
export function command(run: Run): ProviderModule<z.output<typeof Options>> {
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
    build({ options, admin, clock, environment: named = {}, settings = {} }): Provider {
      const { words, timeout, names } = { words: options.run, timeout: options.timeout * 1_000, names: options.values };
      // One program may serve many tenants: what it is told belongs to whose keys they are.
      const told = Object.keys(options.options).length === 0 ? [] : [JSON.stringify(sorted(options.options))];
      const account = options.account ?? [...options.run, ...told].join(' ');
      const needs = `the admin credential for command needs: ${permission}`;

      async function ask<V extends Verb>(verb: V, more: { readonly [name: string]: Json }): Promise<Answer<V>> {
        // A probe asks with the new credential, and with nothing else.
        const known = verb === 'probe' ? {} : { admin: revealed(admin) };
        const environment = environmentOf(
          (name) => settings[name] ?? named[name]?.reveal(),
          verb === 'probe' ? [] : options.environment,
        );
        const how = { words, timeout, environment };
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

      /** Throws PROVIDER_*. */
      async function read<V extends Verb>(verb: V): Promise<Answer<V>> {
        for (let attempt = 1; ; attempt++) {
          try {
            return await ask(verb, {});
          } catch (error) {
            const kind = kindOf(error);
            if (kind === 'unknown' && attempt < 4) {
              await clock.sleep(250 * 2 ** attempt);
              continue;
            }
            if (kind === 'unknown' || kind === 'not-sent')
              throw new KeyturnError('PROVIDER_UNREACHABLE', {
                what: `${account} ${kind === 'unknown' ? `failed at ${verb}` : 'could not be started'}`,
                hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
              });
            if (kind === 'login')
              throw new KeyturnError('PROVIDER_DENIED', {
                what: `${account} answered ${verb} with denied`,
                hint: needs,
              });
            throw new KeyturnError('PROVIDER_UNREADABLE', {
              what: `${account} did not answer ${verb} as docs/providers.md says`,
              hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
            });
          }
        }
      }

      /** Throws HTTP_*. */
      async function change<V extends Verb>(verb: V, more: { readonly [name: string]: Json }): Promise<Answer<V>> {
        try {
          return await ask(verb, more);
        } catch (error) {
          const kind = kindOf(error);
          if (kind === 'not-sent') throw new KeyturnError('HTTP_NOT_SENT', { what: `${account} could not be started` });
          if (kind === 'login' || kind === 'refused')
            throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused to ${verb}`, hint: needs });
          throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} failed at ${verb}` });
        }
      }

      return {
        name: 'command',
        account,
        values: names,
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
          await read('check');
        },
        async mint({ tag, old, expires }) {
          const { id, values } = await change('mint', {
            tag,
            ...(old === undefined ? {} : { old: { id: old.id } }),
            ...(expires === undefined ? {} : { expires: expires.toISOString() }),
          });
          if (!names.every((name) => Object.hasOwn(values, name)))
            throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} minted without all of ${names.join(', ')}` });
          return { id, values: Object.fromEntries(names.map((name) => [name, new Secret(values[name]!)])) };
        },
        async probe({ id, values }) {
          const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
          return ask('probe', { id, values: shown }).then(
            ({ probe }) => probe,
            () => 'inconclusive',
          );
        },
        async list() {
          const { credentials } = await read('list');
          return credentials.map(
            ({ id, tag, active, 'last-used': used }): Listed => ({
              id,
              ...(tag === undefined ? {} : { tag }),
              ...(active === undefined ? {} : { active }),
              ...(used === undefined ? {} : { lastUsed: new Date(used) }),
            }),
          );
        },
        revoke: async (id) => (await change('revoke', { id })).revoked,
      };
    },
  };
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

const limit = 1_048_576;

const run: Run = (_, text, { words, timeout, environment }) =>
  new Promise((resolve, reject) => {
    const [program, ...rest] = words;
    // What it says on standard error is for its author, who runs it by hand: here it could say a value.
    const child = spawn(program!, rest, {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      env: environment,
    });
    const parts: Buffer[] = [];
    let bytes = 0;
    let started = false;
    // Not spawn's own: that one goes on waiting for a program that never started.
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('spawn', () => {
      started = true;
    });
    child.on('error', () => {
      clearTimeout(timer);
      reject(new Failed(started ? 'unknown' : 'not-sent'));
    });
    // A program that does not read ends the pipe early; its exit says what that means.
    child.stdin.on('error', () => {});
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > limit) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (status === 0 && bytes <= limit) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new Failed('unknown'));
    });
    child.stdin.end(text);
  });

export const provider = command(run);
