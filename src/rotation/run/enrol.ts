/** The last job of `enrol`: what the others read is checked against the forge's lists, and committed once. */
import { type EnrolledFile, readEnrolled } from '../journal/enrolled-file.ts';
import { isAlive } from '../journal/locks.ts';
import { Session } from '../journal/session.ts';
import { type Change, type Found, isOwnWrite, readAgain } from '../model/enrolled.ts';
import type { Enrolled, EnrolledPorts } from '../model/enrolled-ports.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { Ports } from '../model/ports.ts';
import type { Target } from '../model/target.ts';
import { listsTags } from './opening.ts';

const ATTEMPTS = 6;

export type Enrolment = {
  readonly found: Found;
  /** Address key -> when the forge says that it was last written. */
  readonly times: ReadonlyMap<string, string>;
  /** When this run was made: what was written later may be another value than the jobs read. */
  readonly created: Date;
  readonly configured: readonly Target[];
};

export type Enrolling = {
  readonly session: Session;
  readonly enrolled: Omit<Enrolled, 'key' | 'signature'>;
  /** What became of each slot that was read and kept. */
  readonly changes: ReadonlyMap<string, Change>;
  /** Read, but not kept: why, by slot. */
  readonly left: ReadonlyMap<string, 'gone' | 'written' | 'hidden'>;
  /** Everything was enrolled under another print key, and is forgotten. */
  readonly renewed: boolean;
  readonly notices: readonly string[];
};

/**
 * Begins the journal where there is none. Killed anywhere, the same findings can be recorded again. Throws what
 * `Session.open` throws, JOURNAL_FORGED and JOURNAL_CORRUPT for an `enrolled.json` that is not this journal's, and what the
 * stores throw.
 */
export async function recordEnrolled(ports: Ports, enrolled: EnrolledPorts, asked: Enrolment): Promise<Enrolling> {
  const notices: string[] = [];
  const endedOwners = new Set<string>();
  const session = await Session.open(ports, {
    tags: () => listsTags(ports, asked.configured, notices),
    isAlive: (owner) => isAlive({ ports, endedOwners }, owner),
  });
  if (!session.exists) await begin(session, ports);
  const { store, format } = enrolled;
  for (let attempt = 1; ; attempt++) {
    const there = await readEnrolled(enrolled, session);
    const next = after(there, { ports, enrolled, session, asked });
    const text = format.write(next.enrolled, session.keys);
    try {
      await store.write(text, there?.version, `enrolled: ${next.changes.size} slots`);
      return { ...next, session, notices };
    } catch (error) {
      if (!is(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;
      if (attempt >= ATTEMPTS) throw error;
      // The branch may have moved on by a commit of the journal alone, or this write may have arrived.
      await ports.clock.sleep(500 * attempt + (ports.random.bytes(1)[0] ?? 0) * 4);
      if ((await store.read())?.text === text) return { ...next, session, notices };
    }
  }
}

/** The first commit takes the lock of the escrow: nothing else of this run needs it. */
async function begin(session: Session, { owner }: Ports): Promise<void> {
  await session.commit({
    message: 'begun, to enrol',
    apply(document) {
      const { lock, ...escrow } = document.escrow;
      return lock?.owner.key === owner.key ? { ...document, escrow } : document;
    },
  });
}

type Before = {
  readonly ports: Ports;
  readonly enrolled: EnrolledPorts;
  readonly session: Session;
  readonly asked: Enrolment;
};

function after(
  there: EnrolledFile | undefined,
  { ports, enrolled, session, asked }: Before,
): Pick<Enrolling, 'enrolled' | 'changes' | 'left' | 'renewed'> {
  const printKey = enrolled.prints?.key;
  if (printKey === undefined) throw new KeyturnError('INTERNAL', { what: 'slots were to be enrolled without a key' });
  const before = there?.enrolled;
  const renewed = there !== undefined && before?.printKey !== printKey;
  const slots = { ...(renewed ? {} : before?.slots) };
  const at = ports.clock.now().toISOString();
  const changes = new Map<string, Change>();
  const left = new Map<string, 'gone' | 'written' | 'hidden'>();
  for (const [slot, found] of Object.entries(asked.found.slots)) {
    const since = asked.times.get(slot);
    if (since === undefined) left.set(slot, 'gone');
    else if (isHidden(slot, ports.repository, asked.times)) left.set(slot, 'hidden');
    else if (Date.parse(since) >= asked.created.getTime()) left.set(slot, 'written');
    else {
      const own = isOwnWrite(session.document, slot, since);
      const { slot: read, change } = readAgain(slots[slot], found, { at, since, own });
      slots[slot] = read;
      changes.set(slot, change);
    }
  }
  const kept = { version: 2 as const, journal: session.document.id, at, printKey, slots };
  return { enrolled: kept, changes, left, renewed };
}

/** A secret of the organization is not what a job gets where the repository has one of that name. */
function isHidden(slot: string, repository: string | undefined, times: ReadonlyMap<string, string>): boolean {
  const name = /^github:[^/]+\/\*\/actions\/(.+)$/.exec(slot)?.[1];
  return name !== undefined && times.has(`github:${repository?.toLowerCase()}/actions/${name}`);
}
