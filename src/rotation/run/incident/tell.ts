/** People are told once of each row that only a person can end. */

import { openIncidents, withRows } from '../../journal/incident-rows.ts';
import type { Session } from '../../journal/session.ts';
import { KeyturnError } from '../../model/errors.ts';
import type { Ports } from '../../model/ports.ts';
import { tell } from '../../people/notify.ts';
import { type Configured, untold } from './board.ts';

/** Journals that they are told, and then tells them. Never throws: what could not be sent is said in the progress. */
export async function tellOfRows(ports: Ports, session: Session, configured: Configured): Promise<void> {
  if (ports.notify === undefined || !session.exists) return;
  const rows = untold(session.document, configured);
  if (rows.length === 0) return;
  const names = new Set(rows.map(({ row }) => row));
  try {
    await session.commit({
      message: `incident: ${rows.length} rows are told to people`,
      apply(document) {
        const told = ports.clock.now().toISOString();
        return Object.keys(openIncidents(document)).reduce(
          (next, id) =>
            withRows(next, id, (row, item) => (names.has(row) && item.told === undefined ? { ...item, told } : item)),
          document,
        );
      },
    });
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return ports.progress({ step: 'notify', detail: `nobody was told of the incident: ${error.message}` });
  }
  const failures = await tell(
    ports,
    rows.map(({ row, says, next }) => ({
      about: 'human',
      secret: row,
      what: `an incident is about it: ${says}`,
      hint: next,
    })),
  );
  for (const { message } of failures) ports.progress({ step: 'notify', detail: message });
}
