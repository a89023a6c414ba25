/**
 * Whether a rotation can go ahead: everything that it asks of the world before its first effect, asked by `rotate`, by a dry
 * run and by `doctor` through this one function, so that all three agree.
 */
import type { Context } from '../journal/context.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is } from '../model/errors.ts';
import { currentOf, deadAt } from '../model/policy.ts';
import type { Listed } from '../model/ports.ts';
import { type JournalRecord, rotationOf } from '../model/record.ts';
import { secretKeyOf } from '../people/personal-credentials.ts';
import { refuseFullAccount, type SharedAccount, sharedAccounts } from './account-slots.ts';
import { adoptable } from './adoptable.ts';
import { inspect, isKnown, type Prepared, prepare, refuseIfJournalLost } from './preflight.ts';
import { roomAtProvider } from './provider-room.ts';
import { sweepProvider } from './sweep.ts';
import { refuseOwnAdmin, worksWith } from './witness.ts';

export type MintDecision =
  | {
      readonly is: 'now';
      readonly prepared: Prepared;
      /** The current credential ends before its successor is minted. */
      readonly first: boolean;
      /** Takes the escrow's lock within another transition. */
      claim(document: JournalRecord): JournalRecord;
    }
  /** Not in this run but in a later one: the escrow or the provider has no room. */
  | { readonly is: 'full' | 'draining' };

type MintQuestion = {
  /** The current credential is to end first. */
  readonly first: boolean;
  /** Nothing may be changed, not even to make room. */
  readonly readOnly: boolean;
};

/** Throws whatever would stop the rotation later. */
export async function checkMinting(run: SecretRun, { first, readOnly }: MintQuestion): Promise<MintDecision> {
  const { context, target } = run;
  await run.refuseHeld();
  if (!first) refuseFullAccount(await groupsOf(context), { key: secretKeyOf(target.key), policy: target.policy });
  const prepared = await preparedFor(run, readOnly);
  if (!prepared) return { is: 'full' };
  if (prepared.provider.concurrent !== undefined) {
    if (readOnly) Object.assign(prepared, { listed: withoutOrphans(run, prepared) });
    else if (await sweepProvider(run, prepared.provider, prepared.listed)) await listAgain(prepared);
  }
  const space = roomAtProvider(run, prepared, first);
  if (space.is === 'draining') return { is: 'draining' };
  const claim = run.escrowed
    ? await context.escrow.claim(context, target.key, readOnly)
    : (document: JournalRecord) => document;
  const current = currentOf(run.entry);
  if (space.is === 'first' && current) await refuseOwnAdmin(run, prepared.provider, current);
  else if (current && (await worksWith(run, prepared.provider, current))) {
    run.outcome.notes.push(
      `the credential that is replaced is the admin credential of this run: before it can end, the workflow has to be given another one under \`admin\``,
    );
  }
  return { is: 'now', prepared, first: space.is === 'first', claim };
}

/** The shared accounts are worked out once a run. */
const groups = new WeakMap<Context, Promise<readonly SharedAccount[]>>();

function groupsOf(context: Context): Promise<readonly SharedAccount[]> {
  const found = groups.get(context) ?? sharedAccounts(context, context.configured);
  groups.set(context, found);
  return found;
}

/** Undefined: the escrow has no room for its value, and the current credential is not overdue yet. */
async function preparedFor(run: SecretRun, readOnly: boolean): Promise<Prepared | undefined> {
  try {
    return await prepare(run, readOnly);
  } catch (error) {
    if (!is(error, 'ESCROW_FULL') || overdue(run)) throw error;
    return undefined;
  }
}

function overdue(run: SecretRun): boolean {
  const current = currentOf(run.entry);
  return current !== undefined && run.context.ports.clock.now().getTime() >= deadAt(current, run.target.policy);
}

/** Lists again after something has ended, as the baseline of the intent has to be what is there now. */
export async function listAgain(prepared: Prepared): Promise<void> {
  if (prepared.provider.list) Object.assign(prepared, { listed: await prepared.provider.list() });
}

/** The listing without the orphans that a run that acts would have revoked by now. */
function withoutOrphans(run: SecretRun, { provider, listed }: Prepared): readonly Listed[] | undefined {
  const { document } = run.context.session;
  const over = Object.values(document.secrets)
    .flatMap(({ credentials }) => credentials)
    .filter(({ stage }) => stage === 'aborted' || stage === 'revoked');
  if (!provider.tagged) return listed;
  return listed?.filter(
    ({ id, tag }) =>
      !over.some(
        (one) =>
          tag !== undefined &&
          one.rotation === rotationOf(document.id, tag) &&
          (one.id === undefined || provider.idIsSecret || one.id === id),
      ),
  );
}

/**
 * What first contact asks before it takes anything for the current credential. Throws PREFLIGHT_DENIED for an `adopt` that
 * the provider does not list, and what a destination's preflight throws.
 */
export async function checkFirstContact(run: SecretRun, exposed: boolean): Promise<void> {
  const { entry, target } = run;
  if (target.person || isKnown(entry)) return;
  if (entry && !exposed && target.adopt === undefined) return;
  await inspect(run);
  await refuseIfJournalLost(run);
  if (target.adopt !== undefined) await adoptable(run, target.adopt, exposed || entry?.observed?.exposed === true);
}
