/** What the journal says after a run, of what it was started for. */
import type { Inputs } from '../../config/read-inputs.ts';
import type { Session } from '../../rotation/journal/session.ts';
import { currentOf, pendingOf } from '../../rotation/model/policy.ts';
import type { JournalRecord, LedgerPerson } from '../../rotation/model/record.ts';

/** What the journal does not say, for people; undefined: it says all of it. */
export function notDone(
  inputs: Inputs,
  { document: before, existed }: Session,
  { document: after, exists }: Session,
  keys: readonly string[],
): string | undefined {
  const { command, person = '', repair } = inputs;
  const named = ({ login }: { readonly login: string }) => login.toLowerCase() === person.toLowerCase();
  switch (command) {
    case 'offboard':
      return (after.offboarded ?? []).some((one) => named(one.person)) ? undefined : `${person} is not offboarded`;
    case 'onboard': {
      const old = linksOf(before, named);
      return linksOf(after, named).some((link) => !old.includes(link)) ? undefined : `no link was sent to ${person}`;
    }
    case 'hold': {
      const open = keys.filter((key) => (entryOf(after, key)?.hold === undefined) !== inputs.release);
      return open.length === 0 ? undefined : `${open.join(', ')} ${inputs.release ? 'is still' : 'is not'} on hold`;
    }
    case 'retire': {
      const open = keys.filter((key) => entryOf(after, key)?.retired === undefined);
      return open.length === 0 ? undefined : `${open.join(', ')} is not retired yet`;
    }
    case 'incident': {
      const known = Object.keys(before.incidents ?? {});
      const open = Object.values(before.incidents ?? {}).some(({ closed }) => closed === undefined);
      const isNew = Object.keys(after.incidents ?? {}).some((id) => !known.includes(id));
      return isNew || open ? undefined : 'no incident is there';
    }
    case 'doctor':
      return unmended(repair, { before, after, begun: exists && !existed }, keys);
    default:
      return command === 'revoke' || inputs.force ? withoutSuccessor(before, after, keys) : undefined;
  }
}

const entryOf = ({ secrets }: JournalRecord, key: string) => (Object.hasOwn(secrets, key) ? secrets[key] : undefined);

/** Whether the retirement of this secret has begun. */
export function isBegun(document: JournalRecord, key: string): boolean {
  const { retiring, retired } = entryOf(document, key) ?? {};
  return retiring !== undefined || retired !== undefined;
}

/** Ids of the links that were sent to somebody. */
function linksOf({ secrets }: JournalRecord, isTheirs: (person: LedgerPerson) => boolean): readonly string[] {
  return Object.values(secrets).flatMap(({ credentials }) =>
    credentials.flatMap(({ shares }) =>
      shares.flatMap(({ person, link, sent }) => (link !== undefined && sent && isTheirs(person) ? [link] : [])),
    ),
  );
}

type Around = { readonly before: JournalRecord; readonly after: JournalRecord; readonly begun: boolean };

function unmended(
  repair: Inputs['repair'],
  { before, after, begun }: Around,
  keys: readonly string[],
): string | undefined {
  if (repair === 'new-journal') return begun ? undefined : 'no new journal was begun';
  if (repair === 'new-seed') return after.key === before.key ? 'no new seed signs' : undefined;
  if (repair === 'true') {
    const open = keys.filter((key) => pendingOf(entryOf(after, key)) !== undefined);
    return open.length === 0 ? undefined : `${open.join(', ')} still has a rotation under way`;
  }
  const marked = keys.filter((key) => entryOf(after, key)?.credentials.some(({ unsigned }) => unsigned));
  return marked.length === 0 ? undefined : `${marked.join(', ')} still has records from before the new seed`;
}

function withoutSuccessor(before: JournalRecord, after: JournalRecord, keys: readonly string[]): string | undefined {
  const open = keys.filter((key) => {
    const [was, is] = [currentOf(entryOf(before, key)), entryOf(after, key)];
    if (is?.wish !== undefined) return true;
    // The credential that was current before must have a successor now.
    return was !== undefined && currentOf(is)?.rotation === was.rotation;
  });
  return open.length === 0 ? undefined : `${open.join(', ')} ${open.length === 1 ? 'has' : 'have'} no successor yet`;
}
