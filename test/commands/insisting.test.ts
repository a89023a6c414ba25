/** Several rounds of one run, for what another run holds: what the first ones found out is never lost. */
import { describe, expect, it } from '@jest/globals';
import { insisting } from '../../src/commands/insisting.ts';
import type { Outcome } from '../../src/rotation/journal/outcome.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Result } from '../../src/rotation/run/options.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const outcome = (key: string, action: Outcome['action'], next = ''): Outcome => ({
  key,
  action,
  next,
  notes: [],
  skipped: [],
});
const round = (outcomes: readonly Outcome[], more: Partial<Result> = {}): Result =>
  ({ outcomes, people: [], notices: [], targets: [], failures: [], ...more }) as unknown as Result;
const asked = outcome('ASKED', 'waiting', 'waits for the answer of mona');
const failure = (what: string) => new KeyturnError('NEEDS_HUMAN', { what });

/** One round after the other. */
async function rounds(...given: readonly (Result | Error)[]): Promise<Result> {
  const left = [...given];
  const run = async () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next as Result;
  };
  return insisting(run, { clock: steppingClock(new Date(0)) }, { over: () => false });
}

describe('a run of several rounds', () => {
  it('keeps what was asked and what was opened where a later round fails, and fails itself', async () => {
    const opened = { is: 'new', id: '01JD' } as const;
    const first = round([asked, outcome('HELD', 'busy')], { incident: opened, failures: [failure('a stray leak')] });
    const lost = new KeyturnError('JOURNAL_UNREACHABLE', { what: 'GitHub is down' });
    const result = await rounds(first, lost);
    expect(result.outcomes[0]).toEqual(asked);
    expect(result.outcomes[1]?.action).toBe('busy');
    expect(result.incident).toEqual(opened);
    expect(result.failures?.map(({ message }) => message)).toEqual(['a stray leak', 'GitHub is down']);
  });

  it('keeps the failures of each round, each once', async () => {
    const first = round([asked, outcome('HELD', 'busy')], { failures: [failure('one'), failure('both')] });
    const second = round([outcome('HELD', 'rotated')], { failures: [failure('both'), failure('two')] });
    const result = await rounds(first, second);
    expect(result.outcomes.map(({ action }) => action)).toEqual(['waiting', 'rotated']);
    expect(result.failures?.map(({ message }) => message)).toEqual(['one', 'both', 'two']);
  });

  it('ends with the failure of its first round', async () => {
    await expect(rounds(failure('at once'))).rejects.toThrow('at once');
  });

  it('does not hide a bug of a later round', async () => {
    await expect(rounds(round([outcome('HELD', 'busy')]), new TypeError('bug'))).rejects.toThrow('bug');
  });
});
