import { compose } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { requireAdmin } from '../config/require-admin.ts';
import { select } from '../config/select.ts';
import { timeBudget } from '../http/time-budget.ts';
import type { Outcome } from '../rotation/journal/outcome.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Links } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import { noticesOf, tellOfFailure, tellPeople } from '../rotation/run/failure-notices.ts';
import type { ReconcileOptions } from '../rotation/run/options.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import type { Ending } from './ending.ts';
import { insisting } from './insisting.ts';
import { endingOf } from './reporting.ts';

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
  const budget = timeBudget(inputs.for, world.clock);
  const exposed = inputs.command === 'revoke';
  const chosen = exposed ? leaked(configuration, inputs.only) : select(configuration.targets, inputs.only);
  requireAdmin(chosen, world.environment);
  const ports = await compose(configuration, inputs, world);
  const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
  const options: ReconcileOptions = {
    ...(force === undefined ? {} : { force }),
    exposed,
    successor: exposed && inputs.force,
    first: inputs.first,
    ended: inputs.ended,
    ...(inputs.confirm === undefined ? {} : { confirm: inputs.confirm }),
    dryRun: inputs.dryRun,
    signals: inputs.signals,
    ...(inputs.dryRun ? {} : { budget }),
  };
  const run = (keys?: readonly string[]) =>
    reconcile(ports, chosen, configuration.targets, { ...options, ...(keys ? { keys } : {}) }).catch(
      async (error: unknown) => {
        if (error instanceof KeyturnError) await tellOfFailure(ports, error);
        throw error;
      },
    );
  // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
  const result = exposed ? await insisting(run, world, budget) : await run();
  if (!inputs.dryRun) await tellPeople(ports, result.session, noticesOf(result));
  const hasWorked = result.outcomes.some(({ action }) => action !== 'none');
  const notices = [...(hasWorked ? promises(ports.links, result.targets) : []), ...result.notices];
  const about = exposed ? { about: result.outcomes.flatMap(deaths) } : {};
  const ending = endingOf({ ...result, notices }, { inputs, configuration, publicHome, insists: exposed, ...about });
  const journal = result.session.document;
  if (Object.values(journal.incidents ?? {}).every(({ closed }) => closed !== undefined)) return ending;
  const [{ withBoards }, { configuredOf }, { tellOfRows }] = await Promise.all([
    import('./incident/showing.ts'),
    import('./incident/known.ts'),
    import('../rotation/run/incident/tell.ts'),
  ]);
  if (!inputs.dryRun) await tellOfRows(ports, result.session, configuredOf(configuration));
  return withBoards(ending, { configuration, journal: result.session.document, insists: !exposed && !inputs.dryRun });
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

/** What of a secret that leaked is dead, and how that is known; the error says what is not. */
function deaths({ key, ended = [], error }: Outcome): readonly string[] {
  if (ended.length > 0) return ended.map((sentence) => `${key}: ${sentence}`);
  return error === undefined ? [`${key}: this run had nothing to end; \`keyturn status\` shows what lives`] : [];
}

/** What a link is worth at somebody else's service, for whoever shares through one. */
function promises(links: Links | undefined, targets: readonly Target[]): readonly string[] {
  if (!links || links.via === 'keyturn' || !targets.some(({ share }) => share)) return [];
  return [`Links via ${links.via}: ${links.strength}.`];
}
