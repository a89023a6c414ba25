import { describe, expect, it } from '@jest/globals';
import { memory } from '../../src/journals/memory.ts';
import { Session } from '../../src/rotation/journal/session.ts';
import { isOffboarded } from '../../src/rotation/people/recipients.ts';
import { recordOffboarding, undoOffboarding } from '../../src/rotation/steps/onboard.ts';
import { memoryOf, nobody } from '../state/written.ts';

const mona = { id: '1', login: 'mona' };
const since = '2026-01-01T00:00:00.000Z';

async function open() {
  const clock = { now: () => new Date(since), sleep: async () => {} };
  let drawn = 0;
  const random = { bytes: (length: number) => new Uint8Array(length).fill(drawn++ % 256), ulid: () => '' };
  const session = await Session.open(memoryOf(memory(), clock, random), nobody);
  const away = (...keys: string[]) => keys.map((key) => isOffboarded(session.document, '1', key));
  return { session, away };
}

describe('a person who is offboarded by a command', () => {
  it('is kept from everything, of later too, and from nothing that was not meant', async () => {
    const { session, away } = await open();
    await recordOffboarding(session, { person: mona, since, secrets: ['A'] });
    expect(away('A', 'B')).toEqual([true, false]);
    await recordOffboarding(session, { person: mona, since });
    expect(away('A', 'B', 'made/LATER')).toEqual([true, true, true]);
    expect(isOffboarded(session.document, '2', 'A')).toBe(false);
  });

  it('is brought back for what is named, and for all', async () => {
    const { session, away } = await open();
    await recordOffboarding(session, { person: mona, since });
    await undoOffboarding(session, mona, ['A']);
    expect(away('A', 'B')).toEqual([false, true]);
    await recordOffboarding(session, { person: mona, since, secrets: ['A', 'C'] });
    await undoOffboarding(session, mona, ['C']);
    expect(away('A', 'B', 'C')).toEqual([true, true, false]);
    await undoOffboarding(session, mona, undefined);
    expect(away('A', 'B', 'C')).toEqual([false, false, false]);
    expect(session.document.offboarded).toBeUndefined();
  });

  it('is written down once, however often it is said', async () => {
    const { session } = await open();
    await recordOffboarding(session, { person: mona, since });
    await recordOffboarding(session, { person: mona, since });
    expect(session.document.offboarded).toHaveLength(1);
  });
});
