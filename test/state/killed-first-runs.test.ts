/**
 * What makes or replaces a journal, killed or refused at every request: a first run, a new seed, a new journal. However it
 * ended, further runs and the commands that their hints name come to one journal, whose seed the escrow holds.
 */
import { describe, expect, it } from '@jest/globals';
import { auditOf } from '../../src/commands/audit/verify.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { Repair } from '../../src/rotation/journal/repair.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { prepared } from '../http-faults/playing.ts';
import { type Ended, type Fate, httpFates, type InjectedFault } from '../http-faults/runs.ts';
import { DAY, type Setting, type Stage, settings } from '../http-faults/stage.ts';
import { isWhole, sample } from '../sample.ts';

const [many] = settings as [Setting];
const HOME = 'acme/shop';
const BRANCH = 'keyturn-journal';

/** A stage of one of the cases, before the run that is faulted. */
type Begun = { readonly stage: Stage; readonly mends?: Repair };

const forget = (stage: Stage) => stage.github.vault(HOME, {}).secrets.delete('KEYTURN_PENDING');
const branches = (stage: Stage) =>
  [...stage.github.repository(HOME).git.heads.keys()].filter((name) => name !== 'main');

/** A second key is current, the first one drains. */
async function running(): Promise<Stage> {
  const stage = await prepared(many, 'revoking');
  stage.time.advance(-DAY / 2);
  return stage;
}

const kills: readonly Fate[] = ['killed before', 'killed after'];
const others = httpFates.filter((fate) => !kills.includes(fate));

/** All of them in CI; else each kill and one of the others in turn. */
function fatesAt(at: number): readonly Fate[] {
  return isWhole ? httpFates : [...kills, others[at % others.length]!];
}

/** The requests that are faulted: 1 for the first. */
function positions(count: number): readonly number[] {
  return sample(
    Array.from({ length: count }, (_, index) => index + 1),
    5,
  );
}

/** What is not as it should be where a journal and its escrow belong together. */
async function apart(stage: Stage): Promise<string[]> {
  const { journal } = stage;
  const pending = stage.github.secret(HOME, 'KEYTURN_PENDING')?.value;
  if (branches(stage).join() !== BRANCH) return [`the branches are ${branches(stage).join()}`];
  if (journal === undefined || pending === undefined) return [`no ${journal ? 'escrow' : 'journal'}`];
  const text = stateFormat.escrow(new Secret(pending), 'the escrow');
  if (!text) return ['an escrow without a seed'];
  const { git } = stage.github.repository(HOME);
  const commits = git.history(BRANCH).map(({ sha, message, tree }) => ({
    sha,
    message,
    text: git.blobs.get(git.trees.get(tree)!.get('journal.json')!)!.toString(),
  }));
  const { findings } = await auditOf(commits.reverse());
  return [
    ...(text.journal === journal.id ? [] : ['the escrow is another journal’s']),
    ...(stateFormat.keys(text.seed).public === journal.key ? [] : ['the seed is another one than signs']),
    ...(text.anchor.seq <= journal.seq && text.counter <= journal.escrow.counter ? [] : ['the escrow is ahead']),
    ...findings.filter(({ kind }) => !['reseed', 'begun again', 'gap'].includes(kind)).map(({ says }) => says),
    ...findings
      .filter(({ kind, says }) => kind === 'gap' && !says.startsWith('the history begins'))
      .map(({ says }) => says),
  ];
}

const loud = /^(JOURNAL_MISSING|SEED_LOST|NEEDS_HUMAN|HELD)$/;

/** What the old journal made is named, by every run that asks its provider, until somebody has adopted or ended it. */
function isOfBefore({ code, message }: { readonly code: string; readonly message: string }, before: readonly string[]) {
  return code === 'JOURNAL_ROLLED_BACK' && before.some((id) => message.includes(`lists ${id}, tagged`));
}

/** Runs a day apart until one is quiet and nothing is open, and does in between what the hints name. */
async function goOn(stage: Stage, isOver: () => string | undefined, before: readonly string[] = []): Promise<string[]> {
  const told: string[] = [];
  for (let run = 0; run < 6; run++) {
    stage.time.advance(DAY);
    const all = (await stage.run()).failures;
    const failures = all.filter((one) => !isOfBefore(one, before));
    const codes = failures.map(({ code }) => code);
    told.push(codes.join() || 'quiet');
    if (codes.length === 0 && isOver() === undefined) return [];
    const strange = failures.find(({ code }) => !loud.test(code));
    if (strange) return [`${strange.code}: ${strange.message}`];
    const cure = failures.map(
      ({ hint }) => /keyturn doctor --repair (new-journal|new-seed|unsigned)/.exec(hint)?.[1],
    )[0];
    if (cure !== undefined) {
      const mended = await stage.run(undefined, { mends: cure as Repair });
      told.push(`${cure}: ${mended.failures.map(({ code }) => code).join() || 'done'}`);
    }
  }
  return [`not over (${isOver() ?? 'never quiet'}) after ${told.join('; ')}`];
}

type Over = (stage: Stage, before: readonly string[]) => string | undefined;

/** What a journal that has just begun still has open. */
const idle = ({ journal }: Stage) => (journal && !journal.escrow.lock ? undefined : 'no journal without a lock');

/** A rotation that somebody asks for, under the journal that is there. */
async function forced(stage: Stage, before: readonly string[], over: Over): Promise<string[]> {
  stage.time.advance(DAY);
  const { failures } = await stage.run(undefined, { force: 'test' });
  const left = over(stage, before);
  const strange = failures.filter((one) => !isOfBefore(one, before));
  return [...strange.map(({ code, message }) => `${code}: ${message}`), ...(left === undefined ? [] : [left])];
}

/** Plays every schedule of a case; what is wrong, each with its schedule. `more`: a rotation is asked for at the end. */
async function faulted(begin: () => Promise<Begun>, over: Over, more = false) {
  const begun = await begin();
  const { requests, failures } = await run(begun);
  expect(failures).toEqual([]);
  const found: string[] = [];
  let schedules = 0;
  for (const at of positions(requests.length)) {
    for (const fate of fatesAt(at)) {
      const next = await begin();
      const { stage } = next;
      const before = stage.mine.map(({ id }) => id);
      const fault = { at, fate };
      await run(next, fault);
      schedules++;
      const wrong = [
        ...(await goOn(stage, () => (more ? idle(stage) : over(stage, before)), more ? before : [])),
        ...(more ? await forced(stage, before, over) : []),
        ...(await apart(stage)),
        ...stage.wrong,
        ...stage.github.undocumented,
      ];
      if (wrong.length > 0) found.push(`${fate} at ${at} (${requests[at - 1]}): ${[...new Set(wrong)].join('; ')}`);
    }
  }
  return { found, schedules, requests };
}

function run({ stage, mends }: Begun, fault?: InjectedFault): Promise<Ended> {
  return stage.run(fault, mends === undefined ? {} : { mends });
}

const settled = (stage: Stage) => stage.unsettled();

/** Of what the old journal made nothing has ended by itself; one new key is known, and in its place. */
function anew(stage: Stage, before: readonly string[]): string | undefined {
  const live = stage.mine.map(({ id }) => id);
  const lost = before.filter((id) => !live.includes(id));
  if (lost.length > 0) return `${lost.join()} ended`;
  const [current, ...others] = live.filter((id) => !before.includes(id));
  if (current === undefined || others.length > 0) return `${live.length - before.length} new keys live`;
  const { entry } = stage;
  if (entry?.credentials.find((one) => one.stage === 'current')?.id !== current) return 'it is not the journal’s';
  if (entry.lock || stage.journal?.escrow.lock || entry.wish) return 'something is open';
  const key = stage.mine.find(({ id }) => id === current)?.key;
  return stage.held.every((value) => value === key) ? undefined : 'a place does not hold it';
}

describe('killed or refused at every request,', () => {
  it('a first run leaves one journal and one key', async () => {
    const { found, schedules } = await faulted(async () => ({ stage: await prepared(many, 'first') }), settled);
    expect(found).toEqual([]);
    expect(schedules).toBeGreaterThan(isWhole ? 100 : 15);
  }, 1_800_000);

  it('a new seed leaves one journal under it, and every key that worked works', async () => {
    const begin = async (): Promise<Begun> => {
      const stage = await running();
      forget(stage);
      return { stage, mends: 'new-seed' };
    };
    const { found, schedules } = await faulted(begin, settled);
    expect(found).toEqual([]);
    expect(schedules).toBeGreaterThan(isWhole ? 30 : 5);
  }, 1_800_000);

  it.each([
    ['under the seed of the lost one', false],
    ['where the seed is lost as well', true],
  ])(
    'a new journal %s leaves one journal, and ends nothing that the old one made',
    async (_, seedless) => {
      const begin = async (): Promise<Begun> => {
        const stage = await running();
        stage.github.repository(HOME).git.heads.delete(BRANCH);
        if (seedless) forget(stage);
        return { stage, mends: 'new-journal' };
      };
      const { found, schedules } = await faulted(begin, anew, true);
      expect(found).toEqual([]);
      expect(schedules).toBeGreaterThan(isWhole ? 30 : 5);
    },
    1_800_000,
  );
});

/** The same workflow run once more: it is handed what its first attempt was. */
async function again(stage: Stage, first: ReturnType<Stage['queue']>): Promise<Ended> {
  stage.github.rerun(first.workflow);
  stage.attempt = 2;
  stage.time.advance(20_000);
  const [ended] = await stage.time.drive(stage.start({ ...first, requests: [], denied: new Set() }));
  stage.attempt = 1;
  return ended;
}

describe('a first run', () => {
  const length = async () => (await (await prepared(many, 'first')).run()).requests.length;
  it('that was killed is run again, as the same workflow run, and goes on or waits', async () => {
    const most = await length();
    const found: string[] = [];
    for (const at of positions(most)) {
      for (const fate of kills) {
        const stage = await prepared(many, 'first');
        const first = stage.queue();
        stage.time.advance(20_000);
        await stage.time.drive(stage.start(first, { at, fate }));
        await stage.openAll();
        const { failures } = await again(stage, first);
        await stage.openAll();
        const strange = failures
          .filter(({ code }) => code !== 'HELD')
          .map(({ code, message }) => `${code}: ${message}`);
        const wrong = [
          ...strange,
          ...(await goOn(stage, () => settled(stage))),
          ...(await apart(stage)),
          ...stage.wrong,
        ];
        if (wrong.length > 0) found.push(`${fate} at ${at}: ${wrong.join('; ')}`);
      }
    }
    expect(found).toEqual([]);
  }, 1_800_000);

  it('meets another one at each of its requests, and there is one journal and one key', async () => {
    const most = await length();
    const found: string[] = [];
    let meetings = 0;
    for (const at of positions(most)) {
      for (const how of ['whole', 'beside'] as const) {
        const stage = await prepared(many, 'first', at);
        const [first, second] = [stage.queue(), stage.queue()];
        stage.time.advance(20_000);
        let met: Promise<Ended> | undefined;
        stage.meanwhile = () => {
          if (met !== undefined || first.requests.length !== at) return undefined;
          met = stage.start(second);
          return how === 'whole' ? met : undefined;
        };
        const [one] = await stage.time.drive(stage.start(first));
        stage.meanwhile = undefined;
        if (met === undefined) continue;
        const [other] = await stage.time.drive(met);
        await stage.openAll();
        meetings++;
        const failures = [...one.failures, ...other.failures];
        const strange = failures.filter(({ code }) => !/^(HELD|JOURNAL_CONFLICT)$/.test(code)).map(({ code }) => code);
        const wrong = [
          ...strange,
          ...(await goOn(stage, () => settled(stage))),
          ...(await apart(stage)),
          ...stage.wrong,
        ];
        if (stage.minted.length !== 1) wrong.push(`${stage.minted.length} keys were minted`);
        if (wrong.length > 0) found.push(`${how} at ${at} (${first.requests[at - 1]}): ${wrong.join('; ')}`);
      }
    }
    expect(found).toEqual([]);
    expect(meetings).toBeGreaterThan(isWhole ? 50 : 8);
  }, 1_800_000);

  it('that was killed is not begun a second time under a name that is spelt wrong, once its seed is put away', async () => {
    const most = await length();
    const found: string[] = [];
    let refused = 0;
    for (const at of positions(most)) {
      for (const fate of kills) {
        const stage = await prepared(many, 'first');
        await stage.run({ at, fate });
        const seed = stage.github.secret(HOME, 'KEYTURN_PENDING')?.value;
        const keys = stage.mine.length;
        stage.more = 'journal: { branch: keyturn-jurnal }';
        stage.time.advance(DAY);
        const { failures } = await stage.run();
        const codes = failures.map(({ code }) => code).join();
        if (seed === undefined) {
          // Nothing was there but perhaps a journal without an entry: whoever comes first begins.
          if (codes !== '' || stage.mine.length !== 1)
            found.push(`${fate} at ${at}: ${codes} and ${stage.mine.length} keys`);
          continue;
        }
        refused++;
        const wrong = [
          ...(codes === 'JOURNAL_MISSING' ? [] : [`it ended with ${codes || 'nothing'}`]),
          ...(stage.github.secret(HOME, 'KEYTURN_PENDING')?.value === seed ? [] : ['the escrow was written']),
          ...(stage.mine.length === keys ? [] : ['a key was minted or ended']),
        ];
        stage.more = '';
        wrong.push(...(await goOn(stage, () => settled(stage))), ...(await apart(stage)), ...stage.wrong);
        if (wrong.length > 0) found.push(`${fate} at ${at}: ${wrong.join('; ')}`);
      }
    }
    expect(found).toEqual([]);
    expect(refused).toBeGreaterThan(isWhole ? 20 : 3);
  }, 1_800_000);
});
