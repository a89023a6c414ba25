/** `rotate`, `plan` and `status`: the commands of the same names, for programs. */
import type { ChannelModule } from '../channels/channel.ts';
import type { Ending } from '../commands/ending.ts';
import type { Environment, World } from '../compose/world.ts';
import { confirmCode, confirmSays } from '../config/confirm-code.ts';
import { type Configuration, load } from '../config/load.ts';
import { repositoryPattern } from '../config/names.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { registriesWith } from '../config/registries.ts';
import type { DestinationModule } from '../destinations/destination.ts';
import type { LinkStore } from '../links/store.ts';
import type { ProviderModule } from '../providers/provider.ts';
import type { Clock, Http, Json, Progress } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { random } from '../world.ts';
import { listening, wireOf, wireRules } from './callbacks.ts';
import { adaptersOf } from './define.ts';
import {
  anySecret,
  anyText,
  either,
  fields,
  having,
  invalid,
  listOf,
  method,
  numberFrom,
  optional,
  plainData,
  recordOf,
  secret,
  text,
  textLike,
  truth,
  variables,
} from './judge.ts';

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
  /** Told of each step, as it is begun; what it throws changes nothing. */
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

function configurationText(value: unknown, path: string): string {
  const given = anyText(value, path);
  if (/^\S+\.ya?ml$/.test(given)) throw invalid(path, 'this is the path of a file: its text is wanted');
  return given;
}

const runRules = {
  configuration: either((value) => typeof value === 'string', configurationText, recordOf(plainData)),
  only: optional(text),
  environment: optional(variables),
  repository: optional(textLike(repositoryPattern, 'it is `owner/name`')),
  directory: optional(text),
  token: optional(secret),
  journalToken: optional(secret),
  app: optional(fields<{ clientId: string; privateKey: Secret }>({ clientId: text, privateKey: secret })),
  pending: optional(anySecret),
  // Each is judged by its kind, together with the others.
  providers: optional(listOf(having())),
  destinations: optional(listOf(having())),
  channels: optional(listOf(having())),
  linkStore: optional(having<Pick<LinkStore, 'create'>>('create')),
  progress: optional(method),
  ...wireRules,
};

const rotateRules = {
  ...runRules,
  force: optional(textLike(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u, 'a reason is one line of at most 200 characters')),
  exposed: optional(truth),
  first: optional(truth),
  confirm: optional(text),
  budget: optional(numberFrom(1, Number.MAX_SAFE_INTEGER, 'milliseconds, from 1 on')),
};

const OF_ROTATE = 'this is an option of `rotate` alone';

const rotating = fields<RotateOptions>(rotateRules as never);
const reading = fields<RunOptions>(runRules as never, {
  force: OF_ROTATE,
  exposed: OF_ROTATE,
  first: OF_ROTATE,
  confirm: OF_ROTATE,
  budget: OF_ROTATE,
});

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
  const judged = rotating(options, 'options');
  const { exposed = false, first = false, force, only, budget = BUDGET } = judged;
  if (exposed && only === undefined) throw invalid('only', '`exposed` needs it: which credential is exposed');
  if (first && !exposed) throw invalid('first', 'it is for what is `exposed`');
  const confirm = judged.confirm === undefined ? undefined : confirmCode(judged.confirm);
  if (judged.confirm !== undefined && confirm === undefined) throw invalid('confirm', confirmSays);
  const { configuration, inputs, world } = await prepared(judged, {
    command: exposed ? 'revoke' : 'rotate',
    force: force !== undefined,
    reason: force,
    first,
    confirm,
    for: budget,
  });
  return (await import('../commands/rotate.ts')).rotate(inputs, configuration, world, configuration.public);
}

/**
 * Says what `rotate` would do, and changes nothing.
 *
 * @throws KeyturnError as `rotate` does
 */
export async function plan(options: RunOptions): Promise<RunResult> {
  const { configuration, inputs, world } = await prepared(reading(options, 'options'), { dryRun: true });
  return (await import('../commands/rotate.ts')).rotate(inputs, configuration, world, configuration.public);
}

/**
 * What the journal says: ages against the policy, open rotations, receipts. Needs no admin credential and changes nothing.
 *
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID, TOKEN_DENIED, and what is wrong with the journal
 */
export async function status(options: RunOptions): Promise<RunResult> {
  const { configuration, inputs, world } = await prepared(reading(options, 'options'), { command: 'status' });
  return (await import('../commands/status.ts')).status(inputs, configuration, world, configuration.public);
}

async function prepared(
  options: RunOptions,
  wanted: Partial<Inputs>,
): Promise<{ readonly configuration: Configuration; readonly inputs: Inputs; readonly world: World }> {
  const environment = options.environment ?? process.env;
  const token = options.token as Secret | undefined;
  if (token !== undefined && options.app !== undefined) throw invalid('token', 'either `token` or `app`');
  const own = adaptersOf(options);
  const { configuration: said } = options;
  const configuration = await load(typeof said === 'string' ? said : JSON.stringify(said), {
    environment,
    repository: options.repository ?? environment['GITHUB_REPOSITORY'],
    file: 'the configuration',
    registries: registriesWith(own),
    // A leaked secret that is not configured is told so before any variable is looked for.
    requireAdmin: wanted.command !== 'status' && wanted.command !== 'revoke',
    only: options.only,
  });
  const world: World = {
    ...(await wireOf(options, environment)),
    random,
    environment,
    directory: options.directory ?? process.cwd(),
    progress: listening(options.progress),
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
      privateKey: options.app?.privateKey as Secret | undefined,
      journalToken: (options.journalToken as Secret | undefined) ?? token,
      pending: pendingOf(options.pending as Secret | undefined),
      inline: undefined,
      flags: {},
      ...wanted,
    },
  };
}

/** A variable that a workflow sets to a secret which is not there is empty. */
function pendingOf(given: Secret | undefined): Secret | undefined {
  return given === undefined || given.bytes === 0 ? undefined : given;
}
