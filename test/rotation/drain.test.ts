import { describe, expect, it } from '@jest/globals';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { drain } from '../../src/rotation/steps/drain.ts';
import {
  at,
  current,
  DAY,
  entry,
  type Given,
  HOUR,
  MINUTE,
  oldOne,
  place,
  previous,
  published,
  secretRunOf,
  share,
} from './secret-run-parts.ts';

const both = entry(current(), previous());
const used =
  (ago: number, now: number): Given['list'] =>
  async () => [{ id: `id-${oldOne}`, lastUsed: new Date(published + now - ago) }];
const busy = async () => ['run 7'];
const unreadable = async (): Promise<never> => {
  throw new KeyturnError('HTTP_UNKNOWN', { what: 'a limit' });
};
const ofMona = (...states: Parameters<typeof share>): NonNullable<Given['entry']> =>
  entry(current({ shares: [share(...states)] }), previous());

/** Drains once. Returns whether the old one ended, and what the outcome says. */
async function drained(given: Given): Promise<readonly [boolean, string]> {
  const { run, ended } = await secretRunOf({ entry: both, ...given });
  await drain(run);
  return [ended(), run.outcome.error?.code ?? run.outcome.next];
}

describe('what cannot be read now is a wait', () => {
  it.each(['HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED', 'DESTINATION_UNREACHABLE'] as const)(
    'for workflow runs that are answered with %s',
    async (code) => {
      const unfinished = async (): Promise<never> => {
        throw new KeyturnError(code, { what: 'not now' });
      };
      expect(await drained({ now: 2 * HOUR, unfinished })).toEqual([
        false,
        expect.stringContaining('it could not be asked'),
      ]);
    },
  );

  it('for a list that is answered with PROVIDER_UNREACHABLE', async () => {
    const list = async (): Promise<never> => {
      throw new KeyturnError('PROVIDER_UNREACHABLE', { what: 'not now' });
    };
    expect(await drained({ now: 9 * HOUR, list })).toEqual([false, expect.stringContaining('it could not be asked')]);
  });
});

describe('the old one waits', () => {
  it.each<[string, Given, RegExp]>([
    ['waits for the overlap', { now: HOUR - 1 }, /overlaps until/],
    [
      'waits while it has no successor',
      { now: 2 * HOUR, entry: entry(previous()) },
      /successor is not in every destination/,
    ],
    [
      'waits while it has no successor that was published after it',
      { now: 2 * HOUR, entry: entry(current(), { ...previous(), revokeNotBefore: undefined } as never) },
      /successor is not in every destination/,
    ],
    [
      'waits until its successor is in every destination',
      { now: 2 * HOUR, entry: entry(current({ destinations: [{ address: place }] }), previous()) },
      /successor is not in every destination/,
    ],
    ['waits for a receipt of who is owed a link', { now: 2 * HOUR, entry: ofMona('owed') }, /1 receipt/],
    ['waits for a receipt of who has not opened', { now: 2 * HOUR, entry: ofMona('waiting') }, /1 receipt/],
    ['waits for a receipt of who let it expire', { now: 2 * HOUR, entry: ofMona('expired') }, /1 receipt/],
    ['waits for a receipt of who only opened', { now: 2 * HOUR, entry: ofMona('opened') }, /1 receipt/],
    ['waits for a receipt until the deadline', { now: 20 * HOUR - 1, entry: ofMona('waiting') }, /1 receipt/],
    [
      'waits for a receipt until the deadline of the first message',
      { now: 21 * HOUR, entry: ofMona('waiting', { sent: at(2 * HOUR), announced: at(2 * HOUR) }) },
      /1 receipt/,
    ],
    ['waits for unfinished workflow runs', { now: 2 * HOUR, unfinished: busy }, /1 workflow run of acme\/shop/],
    ['waits a day where runs may not be read', { now: DAY, unfinished: async () => undefined }, /cannot be read/],
    ['waits while runs cannot be read', { now: 2 * HOUR, unfinished: unreadable }, /could not be asked/],
    ['waits for quiet', { now: 9 * HOUR, list: used(2 * HOUR - 1, 9 * HOUR) }, /last used at/],
    ['waits while its use cannot be read', { now: 9 * HOUR, list: unreadable }, /could not be asked/],
  ])('%s', async (_what, given, says) => {
    const [ended, next] = await drained(given);
    expect(next).toMatch(says);
    expect(ended).toBe(false);
  });

  it('asks for runs that were queued until two minutes after the write', async () => {
    const asked: [string, Date][] = [];
    await drained({
      now: 2 * HOUR,
      unfinished: async (...question) => {
        asked.push(question);
        return [];
      },
    });
    expect(asked).toEqual([['acme/shop', new Date(published + 2 * MINUTE)]]);
  });

  it('looks twice for its last use', async () => {
    let listings = 0;
    const now = 9 * HOUR;
    const list: Given['list'] = async () => (++listings === 1 ? [] : ((await used(HOUR, now)?.()) ?? []));
    expect(await drained({ now, list })).toEqual([false, expect.stringMatching(/last used at/)]);
  });
});

describe('while its secret is on hold', () => {
  const hold = { since: at(0), until: at(30 * DAY), by: { run: '7', attempt: 1, actor: 'mona' }, reason: 'a test' };
  const asking = (asked: string[]): Partial<Given> => ({
    unfinished: async () => {
      asked.push('runs');
      return [];
    },
    list: async () => {
      asked.push('list');
      return [];
    },
  });

  it('is kept, says by whom and why, and nobody is asked anything', async () => {
    const asked: string[] = [];
    const [ended, next] = await drained({ now: HOUR, entry: { ...both, hold }, ...asking(asked) });
    expect([ended, asked]).toEqual([false, []]);
    expect(next).toContain(`KEY is on hold until ${hold.until} by mona (a test)`);
  });

  it('is kept after its max-age, and is overdue', async () => {
    expect(await drained({ now: 3 * DAY, entry: { ...both, hold } })).toEqual([false, 'OVERDUE']);
  });

  it('ends once the time of the hold is over', async () => {
    const over = { ...hold, until: at(HOUR) };
    expect((await drained({ now: HOUR - 1, entry: { ...both, hold: over } }))[0]).toBe(false);
    expect((await drained({ now: HOUR, entry: { ...both, hold: over } }))[0]).toBe(true);
  });

  it('ends if it is exposed', async () => {
    const exposed = { ...entry(current(), previous({ exposed: true })), hold };
    expect((await drained({ now: 0, entry: exposed }))[0]).toBe(true);
  });
});

describe('the old one waits no longer', () => {
  it.each<[string, Given]>([
    ['once the overlap is over', { now: HOUR }],
    ['a day after the write, where runs may not be read', { now: 25 * HOUR, unfinished: async () => undefined }],
    ['once everybody has saved', { now: HOUR, entry: ofMona('saved') }],
    ['for who opened, where that is enough', { now: HOUR, entry: ofMona('opened'), policy: { receipt: 'opened' } }],
    ['for who has left', { now: HOUR, entry: ofMona('waiting', { left: at(0) }) }],
    ['waits for no receipt after the deadline', { now: 20 * HOUR, entry: ofMona('waiting') }],
    ['for what is quiet', { now: 9 * HOUR, list: used(2 * HOUR, 9 * HOUR) }],
    ['for what was never used', { now: HOUR, list: async () => [{ id: `id-${oldOne}` }] }],
    ['for quiet, where nothing is asked for', { now: HOUR, list: used(0, HOUR), policy: { quiet: 0 } }],
  ])('%s', async (_what, given) => {
    expect((await drained(given))[0]).toBe(true);
  });

  it('waits for nobody if it is exposed, once its successor is everywhere', async () => {
    const exposed = entry(current({ shares: [share('owed')] }), previous({ exposed: true }));
    expect((await drained({ now: 0, entry: exposed, unfinished: busy, list: used(0, 0) }))[0]).toBe(true);
    const half = entry(current({ destinations: [{ address: place }] }), previous({ exposed: true }));
    expect((await drained({ now: 0, entry: half }))[0]).toBe(false);
  });
});

describe('after max-age', () => {
  // It was born 88 days before its successor was published.
  const now = 2 * DAY;

  it('holds what is in use after its max-age, and is loud', async () => {
    expect(await drained({ now, unfinished: busy })).toEqual([false, 'IN_USE']);
    expect(await drained({ now, list: used(HOUR, now) })).toEqual([false, 'IN_USE']);
  });

  it('ends what is in use at its max-age with `in-use: revoke`, not before', async () => {
    const inUse = { policy: { inUse: 'revoke' as const }, unfinished: busy };
    expect((await drained({ now: now - 1, ...inUse }))[0]).toBe(false);
    expect((await drained({ now, ...inUse }))[0]).toBe(true);
  });

  it('is overdue while it waits for anything else', async () => {
    const late = ofMona('waiting', { sent: at(now - HOUR), announced: at(now - HOUR) });
    expect(await drained({ now, entry: late, policy: { inUse: 'revoke' } })).toEqual([false, 'OVERDUE']);
  });
});

describe('before the old one ends', () => {
  const written = (offset: number) => ({ [place.key]: { updatedAt: new Date(published + offset) } });

  it('writes a destination again that was written later, then ends it', async () => {
    const late = await secretRunOf({ entry: both, now: 2 * HOUR, places: written(11_000), value: 'toy-new' });
    await drain(late.run);
    expect(late.written).toEqual(['toy-new']);
    expect(late.ended()).toBe(true);
    const untouched = await secretRunOf({ entry: both, now: 2 * HOUR, places: written(10_000), value: 'toy-new' });
    await drain(untouched.run);
    expect(untouched.written).toEqual([]);
    expect(untouched.ended()).toBe(true);
  });

  it('keeps it and makes the secret due where the value is not at hand, or the place is empty', async () => {
    for (const places of [written(11_000), { [place.key]: {} }]) {
      const { run, ended } = await secretRunOf({ entry: both, now: 2 * HOUR, places });
      await drain(run);
      expect(ended()).toBe(false);
      expect(run.entry?.wish?.reason).toBe('foreign-write');
    }
  });
});
