/** What `status` says of secrets that were enrolled: which have changed since, by the forge's own times. */
import { readEnrolled } from '../rotation/journal/enrolled-file.ts';
import type { Session } from '../rotation/journal/session.ts';
import { isOwnWrite } from '../rotation/model/enrolled.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Ports } from '../rotation/model/ports.ts';

/**
 * Sentences of ours; empty where nothing was ever enrolled. What cannot be asked is a sentence as well.
 * @param times asks when the secrets of these environments, and of the repository, were last written
 */
export async function enrolledStatus(
  { enrolled: ports }: Pick<Ports, 'enrolled'>,
  session: Session,
  times: (environments: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  isPublic: boolean,
): Promise<readonly string[]> {
  if (!ports || !session.exists) return [];
  try {
    const there = await readEnrolled(await ports(), session);
    if (!there) return [];
    const { enrolled } = there;
    if (!enrolled) return ['what was enrolled was signed under a seed that is gone: start keyturn-enrol.yml again'];
    const slots = Object.entries(enrolled.slots);
    const now = await times([...new Set(slots.flatMap(([slot]) => environmentOf(slot)))]);
    const changed = slots.flatMap(([slot, { since }]) => {
      const at = now.get(slot);
      if (at === undefined || Date.parse(at) <= Date.parse(since)) return [];
      return isOwnWrite(session.document, slot, at) ? [] : [slot];
    });
    const count = `${slots.length} secrets are enrolled, last at ${enrolled.at}`;
    if (changed.length === 0) return [count];
    const named = isPublic ? '' : `: ${changed.join(', ')}`;
    return [`${count}; ${changed.length} changed since enrolled${named}`];
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return [`what was enrolled cannot be told: ${error.message}`];
  }
}

function environmentOf(slot: string): readonly string[] {
  const environment = /^github:[^/]+\/[^/]+\/actions\/(.+)\/[^/]+$/.exec(slot)?.[1];
  return environment === undefined ? [] : [environment];
}
