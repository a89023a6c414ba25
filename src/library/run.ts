/** `rotate`, `plan` and `status`: the commands of the same names, for programs. */
import type { ChannelModule } from '../channels/channel.ts';
import type { Ending } from '../commands/ending.ts';
import type { Environment, OwnAdapters, World } from '../compose/world.ts';
import { confirmCode, confirmSays } from '../config/confirm-code.ts';
import { type Configuration, load } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { registriesWith } from '../config/registries.ts';
import type { DestinationModule } from '../destinations/destination.ts';
import type { LinkStore } from '../links/store.ts';
import type { ProviderModule } from '../providers/provider.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http, Json, Progress } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { network, random, clock as realClock } from '../world.ts';
import { rowsOf } from './define.ts';

/** How a run ended: `exit` as the command's status, `report` as its outputs and summary are made of. */
export type RunResult = Ending;

/** What a run works on, and with. */
export type RunOptions = {
  /** The text of a configuration file, or the same as plain data (docs/configuration.md). */
  readonly configuration: string | { readonly [field: string]: Json };
  /** Narrows the run: a glob over `environment/SECRET`. */
  readonly only?: string;
  /** Where admin credentials and settings are read from; default `process.env`. */
  readonly environment?: Environment;
  /** `owner/name` that the run is for; default GITHUB_REPOSITORY of the environment. */
  readonly repository?: string;
  /** What relative paths of the configuration are relative to; default the working directory. */
  readonly directory?: string;
  /** Writes secrets at GitHub: a fine-grained token. */
  readonly token?: Secret | string;
  /** Reads and writes the journal at GitHub; default `token`. */
  readonly journalToken?: Secret | string;
  /** A GitHub App, instead of `token`. */
  readonly app?: { readonly clientId: string; readonly privateKey: Secret | string };
  /** The text of the escrow, where it lies in a secret that only a job can read. */
  readonly pending?: Secret | string;
  /** Adapters of your own, beside those that Keyturn has. */
  readonly providers?: readonly ProviderModule[];
  readonly destinations?: readonly DestinationModule[];
  readonly channels?: readonly ChannelModule[];
  /** Makes the links of the run, whatever `links` of the configuration says. */
  readonly linkStore?: Pick<LinkStore, 'create'>;
  /** Told of each step, as it is begun. */
  readonly progress?: (progress: Progress) => void;
  /** Default: `fetch`, through a proxy where the environment names one. */
  readonly http?: Http;
  readonly clock?: Clock;
};

/** What `rotate` may be told beyond what is due. */
export type RotateOptions = RunOptions & {
  /** Rotate now, whatever the age, for this reason: one line of at most 200 characters. */
  readonly force?: string;
  /** The credential that `only` names is exposed: its successor is published and it is ended at once. */
  readonly exposed?: true;
  /** With `exposed`: end it before its successor is minted. */
  readonly first?: true;
  /** The code that an owner saw where they answered a request for a key: `XXXX-XXXX-XXXX-XXXX`. */
  readonly confirm?: string;
  /** Milliseconds in which the run begins something new; default 5 hours. */
  readonly budget?: number;
};

/** Five hours: a job at GitHub has six. */
const BUDGET = 5 * 3_600_000;

/**
 * Finishes what an earlier run left open, rotates what is due, ends what may be ended. May be killed at any moment: the
 * next run goes on from the journal.
 *
 * @returns what was done with each secret, and the exit status that the command would have: 0 done, 1 something failed or
 * waits for a human, 3 another run holds it
 * @throws KeyturnError what stops the run as a whole: CONFIG_INVALID, INPUT_INVALID, ENVIRONMENT_MISSING, TOKEN_DENIED, and
 * what is wrong with the journal (docs/errors.md)
 */
export async function rotate(options: RotateOptions): Promise<RunResult> {
  if (options.exposed && options.only === undefined)
    throw invalid('only', '`exposed` needs it: which credential is exposed');
  if (options.force !== undefined && !/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u.test(options.force))
    throw invalid('force', 'a reason is one line of at most 200 characters');
  const confirm = options.confirm === undefined ? undefined : confirmCode(options.confirm);
  if (options.confirm !== undefined && confirm === undefined) throw invalid('confirm', confirmSays);
  const { configuration, inputs, world } = await prepared(options, {
    command: options.exposed ? 'revoke' : 'rotate',
    force: options.force !== undefined,
    reason: options.force,
    first: options.first ?? false,
    confirm,
    for: options.budget ?? BUDGET,
  });
  return (await import('../commands/rotate.ts')).rotate(inputs, configuration, world, configuration.public);
}

/**
 * Says what `rotate` would do, and changes nothing.
 *
 * @throws KeyturnError as `rotate` does
 */
export async function plan(options: RunOptions): Promise<RunResult> {
  const { configuration, inputs, world } = await prepared(options, { dryRun: true });
  return (await import('../commands/rotate.ts')).rotate(inputs, configuration, world, configuration.public);
}

/**
 * What the journal says: ages against the policy, open rotations, receipts. Needs no admin credential and changes nothing.
 *
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID, TOKEN_DENIED, and what is wrong with the journal
 */
export async function status(options: RunOptions): Promise<RunResult> {
  const { configuration, inputs, world } = await prepared(options, { command: 'status' });
  return (await import('../commands/status.ts')).status(inputs, configuration, world, configuration.public);
}

async function prepared(
  options: RunOptions,
  wanted: Partial<Inputs>,
): Promise<{ readonly configuration: Configuration; readonly inputs: Inputs; readonly world: World }> {
  const environment = options.environment ?? process.env;
  const token = secretOf(options.token);
  const own: OwnAdapters = {
    providers: rowsOf(options.providers, ({ name }) => name),
    destinations: rowsOf(options.destinations, ({ kind }) => kind),
    channels: rowsOf(options.channels, ({ name }) => name),
    ...(options.linkStore === undefined ? {} : { links: options.linkStore }),
  };
  const text =
    typeof options.configuration === 'string' ? options.configuration : JSON.stringify(options.configuration);
  const configuration = await load(text, {
    environment,
    repository: options.repository ?? environment['GITHUB_REPOSITORY'],
    file: 'the configuration',
    registries: registriesWith(own),
    // A leaked secret that is not configured is told so before any variable is looked for.
    requireAdmin: wanted.command !== 'status' && wanted.command !== 'revoke',
    only: options.only,
  });
  const world: World = {
    http: options.http ?? (await network({ ...environment })),
    clock: options.clock ?? realClock,
    random,
    environment,
    directory: options.directory ?? process.cwd(),
    progress: options.progress ?? (() => undefined),
    adapters: own,
  };
  return {
    configuration,
    world,
    inputs: {
      command: 'rotate',
      config: undefined,
      only: options.only,
      person: undefined,
      reason: undefined,
      force: false,
      first: false,
      ended: false,
      confirm: undefined,
      until: undefined,
      release: false,
      days: 0,
      grace: 0,
      unproved: false,
      repair: undefined,
      dryRun: false,
      signals: false,
      inventory: undefined,
      prove: undefined,
      incident: undefined,
      slots: undefined,
      found: undefined,
      failOn: undefined,
      for: BUDGET,
      token,
      clientId: options.app?.clientId,
      privateKey: secretOf(options.app?.privateKey),
      journalToken: secretOf(options.journalToken) ?? token,
      pending: secretOf(options.pending),
      inline: undefined,
      flags: {},
      ...wanted,
    },
  };
}

export function secretOf(given: Secret | string | undefined): Secret | undefined {
  return given === undefined || given instanceof Secret ? given : new Secret(given);
}

export function invalid(field: string, says: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `${field}: ${says}`,
    hint: 'docs/library.md describes each option',
  });
}
