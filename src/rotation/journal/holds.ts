/** Holds: the brake of a secret, journalled without its lock, so that a run at work cannot keep it from being pulled. */
import type { HoldRecord, JournalRecord } from '../model/record.ts';
import type { Session } from './session.ts';

/** Several secrets in one commit; `message` is one line for each. Leaves those alone that the journal does not know. */
export async function recordHold(
  session: Session,
  keys: readonly string[],
  hold: HoldRecord | undefined,
  message: string,
): Promise<void> {
  if (keys.length === 0) return;
  await session.commit({
    message: `${keys.join(', ')}: ${message}`,
    apply(document): JournalRecord {
      const secrets = { ...document.secrets };
      for (const key of keys) {
        const entry = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
        if (!entry) continue;
        const { hold: _, ...rest } = entry;
        secrets[key] = hold === undefined ? rest : { ...rest, hold };
      }
      return { ...document, secrets };
    },
  });
}
