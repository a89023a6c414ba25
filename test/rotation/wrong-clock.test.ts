/**
 * Runs on machines whose clock is wrong, against a GitHub, a provider and people whose clocks are right. What is expected
 * is counted from what GitHub says of the last write, never from what the journal says.
 */
import { describe, expect, it } from '@jest/globals';
import type { Queued } from '../http-faults/runs.ts';
import { DAY, HOUR, MINUTE, type Setting, Stage, settings } from '../http-faults/stage.ts';

const [many] = settings as [Setting];
const skews = [20_000, -20_000, 45_000, -45_000, 10 * MINUTE, -10 * MINUTE, 2 * DAY, -2 * DAY];
/** Longer than any run takes here: a run that is to end before a moment begins this much earlier. */
const RUN = 5 * MINUTE;

/** Nobody opens a link by themselves. */
class Unread extends Stage {
  override async openAll(): Promise<void> {}
}

/** Runs on somebody's own machine. */
class Local extends Stage {
  override environmentOf(queued: Queued) {
    const { GITHUB_ACTIONS: _, ...rest } = super.environmentOf(queued) as { [name: string]: string };
    return rest;
  }
}

function written(stage: Stage): number {
  return stage.github.secret('acme/shop', 'TOY_KEY', { environment: 'production' })!.updatedAt.getTime();
}

/** The next run begins at this moment. */
async function runAt(stage: Stage, at: number) {
  stage.time.advance(at - stage.time.now().getTime() - 20_000);
  const ended = await stage.run();
  return ended;
}

/** A first rotation that has come to its end, and a second one that was due by age; both on this machine. */
async function rotatedTwice(stage: Stage) {
  expect((await stage.run()).failures).toEqual([]);
  const [old] = stage.mine;
  const due = written(stage) + 90 * DAY - HOUR - 3 * DAY;
  await runAt(stage, due - RUN);
  expect(stage.minted).toHaveLength(1);
  const ended = await runAt(stage, due + MINUTE);
  expect(ended.failures).toEqual([]);
  expect(stage.minted).toHaveLength(2);
  return old!;
}

describe.each(skews)('on a machine that is %i ms ahead', (ahead) => {
  it('a key is rotated when it is due, and the old one lives to the end of its overlap and no longer', async () => {
    const stage = new Stage(many);
    stage.ahead = ahead;
    const old = await rotatedTwice(stage);
    const end = written(stage) + HOUR;
    await runAt(stage, end - RUN);
    expect(stage.time.now().getTime()).toBeLessThan(end);
    expect(stage.provider.accepts(old.key)).toBe(true);
    await runAt(stage, end + MINUTE);
    expect(stage.provider.accepts(old.key)).toBe(false);
    expect(stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });

  it('the old key waits for the receipts until their deadline and no longer', async () => {
    const stage = new Unread(many);
    stage.ahead = ahead;
    const old = await rotatedTwice(stage);
    const deadline = written(stage) + 20 * HOUR;
    await runAt(stage, deadline - RUN);
    expect(stage.provider.accepts(old.key)).toBe(true);
    await runAt(stage, deadline + RUN);
    expect(stage.provider.accepts(old.key)).toBe(false);
  });

  it('a lock on somebody’s own machine lasts six hours for a machine whose clock is right, and no longer', async () => {
    const stage = new Local(many);
    stage.ahead = ahead;
    expect((await stage.run({ fate: 'killed after', label: 'POST /keys' })).end).toBe('killed');
    const from = stage.time.now().getTime();
    stage.ahead = 0;
    const ended = await runAt(stage, from + 6 * HOUR - RUN);
    expect(ended.failures).toMatchObject([{ code: 'HELD' }]);
    await runAt(stage, from + 6 * HOUR + RUN);
    await runAt(stage, from + 12 * HOUR);
    expect(stage.held).toEqual([stage.mine.at(-1)!.key]);
  });

  it('another machine’s lock, taken by a clock that was right, lasts as long', async () => {
    const stage = new Local(many);
    expect((await stage.run({ fate: 'killed after', label: 'POST /keys' })).end).toBe('killed');
    const from = stage.time.now().getTime();
    stage.ahead = ahead;
    const ended = await runAt(stage, from + 6 * HOUR - RUN);
    expect(ended.failures).toMatchObject([{ code: 'HELD' }]);
    await runAt(stage, from + 6 * HOUR + RUN);
    await runAt(stage, from + 12 * HOUR);
    expect(stage.held).toEqual([stage.mine.at(-1)!.key]);
  });

  it('a link expires when its message says', async () => {
    const stage = new Unread(many);
    stage.ahead = ahead;
    await stage.run();
    const [delivery] = stage.webhook.deliveries;
    const { data } = JSON.parse(delivery!.text) as { data: { expiresAt: string } };
    const off = Date.parse(data.expiresAt) - stage.time.now().getTime() - DAY;
    expect(Math.abs(off)).toBeLessThan(RUN);
  });

  it('no commit goes back in time or says a time that has not come', async () => {
    const stage = new Stage(many);
    stage.ahead = ahead;
    await rotatedTwice(stage);
    const { git } = stage.github.repository('acme/shop');
    const alive = git
      .history('keyturn-journal')
      .map(({ tree, date }) => ({
        date: date.getTime(),
        alive: Date.parse(JSON.parse(String(git.blobs.get(git.trees.get(tree)!.get('journal.json')!))).alive),
      }))
      .reverse();
    for (const [at, each] of alive.entries()) {
      expect(each.alive).toBeGreaterThanOrEqual(alive[at - 1]?.alive ?? 0);
      expect(Math.abs(each.alive - each.date)).toBeLessThan(5_000);
    }
  });

  it(`it is ${Math.abs(ahead) > 2 * MINUTE ? '' : 'not '}said that its clock is wrong`, async () => {
    const stage = new Stage(many);
    stage.ahead = ahead;
    const { result } = await stage.run();
    const side = ahead > 0 ? 'ahead of' : 'behind';
    if (Math.abs(ahead) > 2 * MINUTE)
      expect(result!.notices.join()).toMatch(new RegExp(`clock is .* ${side} GitHub's`));
    else expect(result!.notices.filter((one) => one.includes('clock'))).toEqual([]);
  });
});

describe('machines that disagree', () => {
  it('work one after the other without ending anything early', async () => {
    const stage = new Stage(many);
    stage.ahead = 2 * DAY;
    const old = await rotatedTwice(stage);
    const end = written(stage) + HOUR;
    for (const [at, ahead] of [-2 * DAY, 10 * MINUTE, 0, -45_000].entries()) {
      stage.ahead = ahead;
      await runAt(stage, end - (4 - at) * RUN);
      expect(stage.time.now().getTime()).toBeLessThan(end);
      expect(stage.provider.accepts(old.key)).toBe(true);
    }
    stage.ahead = -2 * DAY;
    await runAt(stage, end + MINUTE);
    expect(stage.provider.accepts(old.key)).toBe(false);
    expect(stage.unsettled()).toBeUndefined();
  });
});

describe('a journal of the future', () => {
  it('stops the run before anything else, and says what to do', async () => {
    const stage = new Stage(many);
    await stage.run();
    const late = (milliseconds: number) => new Date(stage.time.now().getTime() + milliseconds).toISOString();
    stage.edit((journal) => ({ ...journal, alive: late(9 * MINUTE) }));
    expect((await stage.run()).failures).toEqual([]);
    for (const change of [
      (journal: object) => ({ ...journal, alive: late(2 * DAY) }),
      (journal: { secrets: { [key: string]: { credentials: readonly { times: object }[] } } }) => ({
        ...journal,
        alive: late(2 * DAY),
        secrets: Object.fromEntries(
          Object.entries(journal.secrets).map(([key, entry]) => [
            key,
            {
              ...entry,
              credentials: entry.credentials.map((one) => ({
                ...one,
                times: { ...one.times, current: late(2 * DAY) },
              })),
            },
          ]),
        ),
      }),
    ]) {
      const right = stage.journal!;
      stage.edit(change as never);
      for (const ahead of [0, 2 * DAY, -2 * DAY]) {
        stage.ahead = ahead;
        const { failures, requests } = await stage.run();
        expect(failures).toMatchObject([
          { code: 'JOURNAL_FUTURE', message: expect.stringContaining("2 days after GitHub's") },
        ]);
        expect(failures[0]!.hint).toContain('git fetch origin keyturn-journal');
        expect(requests.filter((each) => !each.startsWith('GET '))).toEqual([]);
      }
      stage.ahead = 0;
      stage.edit(() => right);
    }
    expect((await stage.run()).failures).toEqual([]);
  });
});
