/** Which other secrets hold the value of those that are to be retired, as they were enrolled. */
import { readEnrolled } from '../../rotation/journal/enrolled-file.ts';
import { Session } from '../../rotation/journal/session.ts';
import { stillEnrolled, twinsOf } from '../../rotation/model/enrolled.ts';
import type { Ports, Twins } from '../../rotation/model/ports.ts';

/**
 * Throws what reading the journal and `enrolled.json` throws: what was forged is no reason to delete anything. A slot that
 * Keyturn has written since it was enrolled holds another value today: of that nothing is known.
 */
export function enrolledTwins(ports: Ports): Twins {
  return async (slots) => {
    if (!ports.enrolled) return undefined;
    const session = await Session.look(ports);
    const enrolled = (await readEnrolled(await ports.enrolled(), session))?.enrolled?.slots ?? {};
    const today = stillEnrolled(session.document, enrolled);
    const twins = new Set(slots.flatMap((slot) => twinsOf(today, slot)).filter((twin) => !slots.includes(twin)));
    if (twins.size === 0 && slots.some((slot) => !Object.hasOwn(today, slot))) return undefined;
    return [...twins].sort();
  };
}
