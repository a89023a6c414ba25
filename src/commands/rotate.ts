import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { requireAdmin } from '../config/require-admin.ts';
import { select } from '../config/select.ts';
import type { Outcome } from '../rotation/journal/secret-run.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Links } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import { noticesOf, tellOfFailure, tellPeople } from '../rotation/run/failure-notices.ts';
import type { ReconcileOptions, Result } from '../rotation/run/options.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import { portsOf } from './ports.ts';
import { type Ending, exitOf, namedIn, reportOf } from './reporting.ts';

const WAITS = 10;
const WAIT = 30_000;

/**
 * `rotate`, `revoke`, `onboard` and `offboard`: reconcile. Finishes what is open, rotates what is due, revokes what may be
 * revoked. Throws what stops the run as a whole (the journal cannot be read, an input is wrong); what concerns one secret
 * is in the report.
 */
export async function rotate(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const exposed = inputs.command === 'revoke';
  const chosen = exposed ? leaked(configuration, inputs.only) : select(configuration.targets, inputs.only);
  requireAdmin(chosen, world.environment);
  const ports = await portsOf(configuration, inputs, world);
  const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
  const options: ReconcileOptions = {
    ...(force === undefined ? {} : { force }),
    exposed,
    successor: exposed && inputs.force,
    first: inputs.first,
    ended: inputs.ended,
    dryRun: inputs.dryRun,
  };
  const run = (keys?: readonly string[]) =>
    reconcile(ports, chosen, configuration.targets, { ...options, ...(keys ? { keys } : {}) }).catch(
      async (error: unknown) => {
        if (error instanceof KeyturnError) await tellOfFailure(ports, error);
        throw error;
      },
    );
  // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
  const result = exposed ? await insisting(run, world) : await run();
  if (!inputs.dryRun) await tellPeople(ports, result.session, noticesOf(result));
  const notices = [...promises(ports.links, result.targets), ...result.notices];
  return endingOf({ ...result, notices }, inputs, configuration, publicHome, exposed);
}

/**
 * What leaked has to be in the configuration: nothing else says who minted it, and where it is written. Throws what `select`
 * throws, and CONFIG_INVALID for the name of one secret that is not there.
 */
function leaked({ targets }: Configuration, only: string | undefined): readonly Target[] {
  try {
    return select(targets, only);
  } catch (error) {
    const [, environment, name] = /^(?:([\w .-]+)\/)?(\w+)$/.exec(only ?? '') ?? [];
    if (!is(error, 'INPUT_INVALID') || name === undefined) throw error;
    const inside = environment === undefined ? '' : `, environments: [${environment}]`;
    throw new KeyturnError('CONFIG_INVALID', {
      what: `${only} is not in the configuration, so Keyturn can neither replace nor end what leaked`,
      hint: `${error.hint ?? ''}\nend it in the console of its provider, or add a block and run this again:\nsecrets:\n  ${name}: { provider: NAME, admin: NAME_OF_THE_VARIABLE${inside} }`,
    });
  }
}

/**
 * Runs again, for the secrets that another run holds and that this one must not leave alone. Those that were done stay
 * done: a second round would take a fresh successor for what leaked.
 */
export async function insisting(run: (keys?: readonly string[]) => Promise<Result>, world: World): Promise<Result> {
  let result = await run();
  for (let wait = 0; wait < WAITS; wait++) {
    const busy = result.outcomes.filter(({ action }) => action === 'busy').map(({ key }) => key);
    if (busy.length === 0) return result;
    await world.clock.sleep(WAIT);
    result = merged(result, await run(busy), new Set(busy));
  }
  return result;
}

/** The second round's word on what was busy in the first, and the first's on everything else. */
function merged(first: Result, again: Result, busy: ReadonlySet<string>): Result {
  const outcomes = first.outcomes.map((one): Outcome => {
    if (!busy.has(one.key)) return one;
    const later = again.outcomes.find(({ key }) => key === one.key);
    if (later) return later;
    const { error: _, ...rest } = one;
    return { ...rest, action: 'none', next: 'another run has done it' };
  });
  return {
    ...again,
    outcomes,
    targets: first.targets,
    people: [...new Set([...first.people, ...again.people])],
    notices: [...new Set([...first.notices, ...again.notices])],
  };
}

export function endingOf(
  { outcomes, abandoned, people, notices, session, targets, at }: Result,
  inputs: Inputs,
  configuration: Configuration,
  publicHome: boolean,
  insists: boolean,
): Ending {
  const report = reportOf(targets, outcomes, session.document, {
    at,
    dryRun: inputs.dryRun,
    publicHome: publicHome || configuration.public,
    abandoned,
    notices,
    people: [...people, ...namedIn(configuration)],
  });
  const exit = exitOf(outcomes);
  return { report, exit: insists && exit === 3 ? 1 : exit };
}

/** What a link is worth at somebody else's service, for whoever shares through one. */
function promises(links: Links | undefined, targets: readonly Target[]): readonly string[] {
  if (!links || links.via === 'keyturn' || !targets.some(({ share }) => share)) return [];
  return [`Links via ${links.via}: ${links.strength}.`];
}
