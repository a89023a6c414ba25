/**
 * What was in place before the first key that an owner gave. Nothing is known of it but since when it was there, so no run can
 * see it die. Whoever gave the new key was told to leave it alone: they are told when it can go, until an owner says that it is
 * gone.
 */
import type { SecretRun } from '../../journal/secret-run.ts';
import { isAboutPredecessor } from '../../model/needs-human.ts';
import { dueReason, revokeNotBefore, time } from '../../model/policy.ts';
import type { EntryRecord } from '../../model/record.ts';
import { stillNeeded } from '../drain.ts';
import { isTimeToTell, replacedBy, whoEnds } from './old-key.ts';
import { isOpen } from './record.ts';
import { toTell } from './send.ts';

/** Tells the maker of the new key, else the first owner, that it can be ended, when that is due. */
export async function tellOfBefore(run: SecretRun): Promise<void> {
  const { entry, outcome, target, context } = run;
  const current = replacedBy(run);
  if (!current || !entry?.observed || run.braked) return;
  const exposed = isAboutPredecessor(entry.human);
  if (!exposed) {
    // Beside a request for the next key it would be taken for the one that is in use.
    if (isOpen(entry.ask) || dueReason(entry, target.policy, context.ports.clock.now(), []) !== undefined) return;
    const published = new Date(time(current.times.current ?? current.times.intent));
    if (await stillNeeded(run, current, revokeNotBefore(published, target.policy, false))) return;
  }
  const owner = await whoEnds(run, current);
  if (outcome.action === 'none' && !exposed) {
    outcome.action = 'waiting';
    outcome.next = `what was in place before Keyturn's first key, since ${entry.observed.since.slice(0, 10)}, is to be ended by ${owner?.login ?? 'nobody'}`;
  }
  if (!owner) return;
  outcome.endedBy ??= owner.login;
  const { told } = entry.observed;
  if (!isTimeToTell(run, { told, exposed })) return;
  const { console } = (await run.provider(target.binding)).manual ?? {};
  toTell({
    run,
    person: owner,
    kind: 'end',
    line: {
      secret: target.key,
      ...(console === undefined ? {} : { console }),
      why: `It was in place before Keyturn's first one, since ${entry.observed.since.slice(0, 10)}, and ${
        exposed ? 'has leaked: end it now.' : 'has been replaced everywhere: it can be ended now.'
      } No run can see that it is dead, so say so when you have ended it.`,
    },
    journal: (message, at) => run.change(message, (found) => withTold(found, at)),
  });
}

function withTold({ observed, ...entry }: EntryRecord, at: string): EntryRecord {
  return observed
    ? { ...entry, observed: { ...observed, told: { count: (observed.told?.count ?? 0) + 1, at } } }
    : entry;
}
