/** The room that a journal has to have for a request: its record grows until its answer was used. */
import { expect, it } from '@jest/globals';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { SecretRun } from '../../src/rotation/journal/secret-run.ts';
import { type Plans, refuseFullJournal } from '../../src/rotation/journal/space.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Provider } from '../../src/rotation/model/ports.ts';
import { JOURNAL_LIMIT, type JournalRecord } from '../../src/rotation/model/record.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { AskWorld, DAY, HOUR } from './ask-world.ts';

/** Bytes that a journal which is too full with this in it may come to, when a rotation of `target` begins. */
function comesTo(world: AskWorld, journal: JournalRecord, target: Target): number {
  const full = { ['x'.repeat(JOURNAL_LIMIT)]: { about: 'failed' as const, at: journal.alive ?? '' } };
  const context = {
    session: { document: { ...journal, noticed: full, chain: [] }, key: undefined },
    ports: {
      clock: world.clock,
      owner: { run: '1', attempt: 1, job: 'rotate', key: 'k'.repeat(22) },
      state: stateFormat,
      journal: { place: 'a journal' },
    },
  };
  const provider = { name: 'manual', account: 'console.toy.example.com', values: ['value'] } as unknown as Provider;
  const plans: Plans = { provider, destinations: [], recipients: [], listed: undefined };
  try {
    refuseFullJournal({ context, target, entry: undefined } as unknown as SecretRun, plans, true);
  } catch (error) {
    if (error instanceof KeyturnError) return Number(/could grow to (\d+) bytes/.exec(error.message)?.[1]);
    throw error;
  }
  throw new Error('there was room');
}

it('counts the record of an open request as it will be, and room for that of the one to come', async () => {
  const world = new AskWorld({ secrets: ['OPEN', 'NEXT'] });
  const [open, next] = world.targets;
  if (!open || !next) throw new Error('there are two');
  await world.run({}, undefined, [open]);
  const early = world.journal as JournalRecord;
  world.clock.advance(4 * DAY);
  await world.run({}, undefined, [open]);
  await world.answer(world.make(), world.links()[0]);
  world.clock.advance(HOUR);
  await world.run({}, undefined, [open]);
  const late = world.journal as JournalRecord;
  const ask = late.secrets['production/OPEN']?.ask;
  expect(ask).toMatchObject({ reminded: expect.anything(), told: expect.anything() });
  const secrets = (journal: JournalRecord) => ({ ...late, secrets: journal.secrets });
  expect(comesTo(world, secrets(late), next)).toBe(comesTo(world, secrets(early), next));
  const { ask: _, ...alone } = next;
  const extra = comesTo(world, late, next) - comesTo(world, late, alone);
  // At least as much as the record that the other one has by now.
  expect(extra).toBeGreaterThan(JSON.stringify(ask).length);
}, 900_000);
