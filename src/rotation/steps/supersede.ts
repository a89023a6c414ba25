/** Older links that nobody opened are void once newer values are handed over. */
import type { SecretRun } from '../journal/secret-run.ts';
import { is } from '../model/errors.ts';
import { time } from '../model/policy.ts';

/** Links that a current credential of some secret is handed over by. */
export function linksInUse(runs: readonly SecretRun[]): ReadonlySet<string> {
  const document = runs[0]?.context.session.document;
  const current = Object.values(document?.secrets ?? {}).flatMap(({ credentials }) =>
    credentials.filter(({ stage }) => stage === 'current'),
  );
  return new Set(current.flatMap(({ shares }) => shares.flatMap(({ link }) => link ?? [])));
}

/** Ends them; where that cannot be done, it is noted. */
export async function supersedeOrNote(run: SecretRun, needed: ReadonlySet<string>): Promise<void> {
  try {
    await supersede(run, needed);
  } catch (error) {
    // Whoever holds the secret does it.
    if (is(error, 'HELD')) return;
    if (!is(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
      throw error;
    run.outcome.notes.push('an older link that nobody opened could not be ended; it expires by itself');
  }
}

/** So many links are ended side by side, so that what is journalled of them shares commits. */
const AT_ONCE = 8;

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(work));
}

/** Older unopened links are void now, where every rotation in them is superseded. */
async function supersede(run: SecretRun, needed: ReadonlySet<string>): Promise<void> {
  const { ports } = run.context;
  const now = ports.clock.now().getTime();
  for (const credential of run.entry?.credentials ?? []) {
    if (credential.stage === 'current' || credential.stage === 'pending') continue;
    const old = credential.shares.filter(
      ({ state, link, expires }) =>
        state === 'waiting' && link !== undefined && time(expires ?? '') > now && !needed.has(link),
    );
    if (old.length === 0) continue;
    await run.hold();
    await eachOf(old, async ({ link, person }) => {
      await ports.links?.destroy(link as string, 'superseded');
      await run.amend(`older link for ${person.login} superseded`, credential.rotation, (one) => ({
        ...one,
        shares: one.shares.map((other) => (other.link === link ? { ...other, state: 'superseded' as const } : other)),
      }));
    });
  }
}
