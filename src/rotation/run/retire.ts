/** `retire`, and what every later run does with a secret that is being retired, or is. */
import type { SecretRun } from '../journal/secret-run.ts';
import { holdSays, isExposed } from '../model/brake.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { liveCredentials, time } from '../model/policy.ts';
import { deletePlaces, endKeys, stopIfUsed } from '../steps/retire.ts';
import { proveUnread, type RetireRequest } from '../steps/retire-proof.ts';

/** How long the keys live on where the journal does not say, milliseconds. */
const GRACE = 7 * 86_400_000;

/** Proves that nothing reads it, journals that it is being retired, and goes as far as it can. Throws NOT_RETIRED, ON_HOLD. */
export async function retire(run: SecretRun, request: RetireRequest): Promise<void> {
  if (run.entry?.retired !== undefined) return sayRetired(run);
  try {
    if (run.entry?.retiring === undefined) await begin(run, request);
  } catch (error) {
    // A person waits for it: that it was not begun is an error, whatever the reason.
    if (!is(error, 'ON_HOLD')) throw error;
    run.outcome.action = 'failed';
    run.outcome.error = error;
    return;
  }
  return goOnRetiring(run);
}

async function begin(run: SecretRun, request: RetireRequest): Promise<void> {
  await run.refuseHeld();
  if (run.entry) run.refuseBraked(run.entry);
  const { unproved } = await proveUnread(run, request);
  const { owner, actor } = run.context.ports;
  const by = { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) };
  await run.change('retiring', (entry) => ({
    ...run.refuseBraked(entry),
    retiring: { since: run.now(), by, grace: request.grace, ...(unproved ? { unproved: true as const } : {}) },
  }));
}

/** Places, grace, keys: from wherever it stands. What leaked has no grace. */
export async function goOnRetiring(run: SecretRun): Promise<void> {
  const { context, outcome, target } = run;
  if (run.entry?.retired !== undefined) return sayRetired(run);
  await run.refuseHeld();
  if (run.entry?.lock) await run.hold();
  if (run.braked) return sayOpen(run, holdSays(run.braked));
  const leaked = run.entry !== undefined && isExposed(run.entry);
  if (!leaked && (await stopIfUsed(run))) return;
  const settled = await deletePlaces(run);
  if (!leaked) {
    if (!settled) return;
    const now = context.ports.clock.now().getTime();
    if (run.entry?.retiring?.until === undefined) {
      const until = new Date(now + (run.entry?.retiring?.grace ?? GRACE)).toISOString();
      await run.change('its places are gone', (entry) =>
        entry.retiring ? { ...entry, retiring: { ...entry.retiring, until } } : entry,
      );
    }
    const { until = '' } = run.entry?.retiring ?? {};
    if (now < time(until)) return sayOpen(run, `its key ends at ${until}, unless it is used before`);
  }
  await endKeys(run);
  if (liveCredentials(run.entry).length > 0) return sayOpen(run, outcome.next);
  await run.change(
    'retired',
    ({ retiring: _, wish: _wish, hold: _hold, human: _human, observed: _observed, ...entry }) => ({
      ...entry,
      retired: run.now(),
    }),
  );
  outcome.action = 'revoked';
  outcome.reason = 'retired';
  run.tell('retired', target.key);
  sayRetired(run);
}

function sayOpen({ outcome, target }: SecretRun, next: string): void {
  outcome.action = outcome.action === 'none' ? 'waiting' : outcome.action;
  outcome.reason = 'retiring';
  outcome.next = next;
  outcome.error ??= new KeyturnError('RETIRING', {
    secret: target.key,
    what: `${target.key} is being retired${next === '' ? '' : `: ${next}`}`,
    hint: `nothing to do, the daily run goes on. To keep the secret after all: keyturn rotate --only '${target.key}' --force`,
  });
}

function sayRetired({ entry, outcome, target }: SecretRun): void {
  const where = target.environment === undefined ? '' : ` of the environment ${target.environment}`;
  outcome.next = `retired at ${entry?.retired}: no key of it lives and none is minted; take ${target.secret} under \`secrets\`${where} out of the file`;
}

/** A person wants it rotated: it is not retired, and minted anew. */
export async function keepAfterAll(run: SecretRun): Promise<void> {
  const { entry } = run;
  if (!entry?.retiring && entry?.retired === undefined) return;
  await run.change('kept after all', ({ retiring: _, retired: _retired, ...rest }) => rest);
}
