/** The end of a run: unneeded values leave the escrow, locks are released, the schedule is kept alive. */
import { type Context, tell } from '../journal/context.ts';
import { isAlive } from '../journal/locks.ts';
import { guarded } from '../journal/parallel.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, REQUEST_TIMEOUT } from '../model/policy.ts';
import type { Owner } from '../model/ports.ts';
import { type CredentialRecord, sameOwner } from '../model/record.ts';
import { undelivered } from '../steps/deliver.ts';

const ALIVE_EVERY = 20 * 86_400_000;

/**
 * Without room, the oldest values that only wait for their predecessor's end leave the escrow first: every destination has
 * them and nobody is owed a link. A foreign write that is seen later then makes that secret due. Each call removes one, and
 * calls at about the same time share a commit; false: there is none left.
 */
export function evictions(runs: readonly SecretRun[]): () => Promise<boolean> {
  let asked: { resolve(evicted: boolean): void; reject(error: unknown): void }[] = [];
  const serve = async () => {
    // Secrets of one wave ask in the same ticks of the event loop.
    for (let tick = 0; tick < 3; tick++) await undefined;
    while (asked.length > 0) {
      const batch = asked.slice();
      try {
        const evicted = await evict(runs, batch.length);
        for (const [at, { resolve }] of batch.entries()) resolve(at < evicted);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      asked = asked.slice(batch.length);
    }
  };
  return () =>
    new Promise((resolve, reject) => {
      asked.push({ resolve, reject });
      if (asked.length === 1) void serve();
    });
}

/** Returns how many it removed. */
async function evict(runs: readonly SecretRun[], most: number): Promise<number> {
  const idle = runs
    .flatMap((run) => {
      const current = currentOf(run.entry);
      return current?.escrow?.state === 'held' && !current.shares.some(undelivered) ? [{ run, current }] : [];
    })
    .sort((one, other) => (one.current.rotation < other.current.rotation ? -1 : 1));
  let evicted = 0;
  while (evicted < most && idle.length > 0) {
    const next = idle.splice(0, most - evicted);
    const done = await Promise.all(next.map(({ run, current }) => leaveEscrow(run, current)));
    evicted += done.filter(Boolean).length;
  }
  return evicted;
}

async function leaveEscrow(run: SecretRun, { rotation }: CredentialRecord): Promise<boolean> {
  try {
    await run.amend('escrow entry gone (no room)', rotation, (one) =>
      one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' as const } } : one,
    );
    return true;
  } catch (error) {
    if (!is(error, 'HELD', 'JOURNAL_CONFLICT')) throw error;
    return false;
  }
}

/** Every 20 days an idle run commits and re-enables its workflow, before GitHub disables the schedule (after 60). */
export async function keepAlive(context: Context): Promise<void> {
  const { ports, session } = context;
  const last = session.document.alive;
  if (!session.exists || last === undefined || ports.clock.now().getTime() < Date.parse(last) + ALIVE_EVERY) return;
  await guarded([], async () => {
    await session.beat();
    await ports.keepAlive();
  });
}

/** Removes values that the escrow no longer needs, and releases the locks in one commit. */
export async function finish(context: Context, runs: readonly SecretRun[]): Promise<void> {
  const { ports, session, escrow } = context;
  const unanchored = session.notes.hasUnanchoredWish;
  if (ports.escrow && (escrow.stale() || (session.signs && unanchored))) {
    // Ended values must not stay in the secret any longer than necessary; if another run has the lock, its PUT removes them.
    // And a wish is protected against a branch that is set back only by a text that was put after it.
    const wishers = unanchored ? runs.filter(({ entry }) => entry?.wish || entry?.closing) : [];
    await guarded(wishers, async () => {
      const claim = await escrow.claim(context, 'escrow');
      await escrow.numbered((also) =>
        session.commit({ message: 'escrow: tidied', apply: (document) => also(claim(document)) }),
      );
      await escrow.tidy();
      await leavePlace(context);
    });
  }
  const lock = session.document.escrow.lock;
  const holds = lock !== undefined && sameOwner(lock.owner, ports.owner);
  if (lock && !holds) await guarded([], () => liftLock(context, lock.owner));
  if (context.unknownAt !== undefined) {
    const wait = context.unknownAt + 2 * REQUEST_TIMEOUT - ports.clock.now().getTime();
    // A clock that was set back meanwhile must not make the wait longer.
    if (wait > 0) await ports.clock.sleep(Math.min(wait, 2 * REQUEST_TIMEOUT));
  }
  // A PUT with an unknown answer may have landed after those that followed it, and removed their values.
  if (holds && escrow.isPutUncertain) {
    await guarded([], async () => {
      await escrow.numbered((also) => session.commit({ message: 'escrow: put once more', apply: also }));
      await escrow.tidy();
    });
  }
  const releases = runs.filter((run) => run.holds).map((run) => guarded([run], () => run.release()));
  if (holds) {
    releases.push(
      session
        .commit({
          message: 'escrow: released',
          apply(document) {
            const found = document.escrow.lock;
            if (!found || !sameOwner(found.owner, ports.owner)) return document;
            const { lock: _, ...rest } = document.escrow;
            return { ...document, escrow: rest };
          },
        })
        .catch(() =>
          tell(context, undefined, 'release', 'the lock on the escrow could not be released: it lapses with this run'),
        ),
    );
  }
  await Promise.all(releases);
}

/**
 * The escrow has moved: what it held stands in its new place, and the old secret would go on holding the seed. The journal
 * names the old place until that is gone, so the next run finishes what a killed run left.
 */
async function leavePlace({ ports: { escrow }, session, notices }: Context): Promise<void> {
  const { place, at } = session.document.escrow;
  if (!escrow?.leave || place === undefined || escrow.home === undefined || place === escrow.home) return;
  const unknown = 'the journal does not say when it was written';
  const why = at === undefined ? unknown : await escrow.leave(place, new Date(at)).catch(refused);
  session.notes.noteOldPlaceGone();
  if (why === undefined) return;
  const deletion = escrow.cures?.deletion(place);
  notices.push(
    `the escrow has moved to ${escrow.home}; its old secret in ${place}, which holds the seed, was left there: ${why}. Look at it${deletion === undefined ? '' : `, then: ${deletion}`}`,
  );
}

function refused(error: unknown): string {
  if (!(error instanceof KeyturnError)) throw error;
  if (['HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'].includes(error.code)) throw error;
  return error.message;
}

/** A run that was killed after its last PUT left its lock on the escrow; every later run would have to ask about it. */
async function liftLock(context: Context, owner: Owner): Promise<void> {
  if (await isAlive(context, owner)) return;
  await context.session.check();
  await context.session.commit({
    message: 'escrow: the lock of a run that has ended is lifted',
    apply(document) {
      const found = document.escrow.lock;
      if (!found || !sameOwner(found.owner, owner)) return document;
      const { lock: _, ...rest } = document.escrow;
      return { ...document, escrow: rest };
    },
  });
}
