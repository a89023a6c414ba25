/** Documents that are none of Keyturn's, and sentences of others, in the journal that the built Action reads. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { canonical } from '../../src/rotation/model/record-text.ts';
import { sample } from '../sample.ts';
import { resigned } from '../state/written.ts';
import { MARK, malformed, said, saying, sentences, texts } from './attacks.ts';
import { BRANCH, headOf, journalText, push, setHead } from './branch.ts';
import { type ActionRan, HOME } from './harness.ts';
import { Scene, within } from './scene.ts';

// A dozen programs are started one after another.

let scene: Scene;
/** The commit that the last honest run left. */
let good: string;
const opens = () => {
  beforeAll(async () => {
    scene = await Scene.open();
  });
  beforeEach(() => {
    good = headOf(scene.harness)!;
  });
  afterEach(() => {
    // A test that failed leaves nothing to the next one.
    const { git } = scene.harness.github.repository(HOME);
    if (git.heads.has(BRANCH) && git.history(BRANCH).every(({ author }) => author.login !== 'mallory')) return;
    setHead(scene.harness, good);
  });
  afterAll(() => scene.close());
};

describe('a document that Keyturn did not write is refused, whatever it is:', () => {
  opens();

  it.each(sample(malformed, 5))('%s', async (_, files) => {
    push(scene.harness, files(journalText(scene.harness)));
    const large = files('{}\n')['journal.json'];
    const ran = await scene.stops(
      Buffer.byteLength(large ?? '') > 8_000_000 ? 'JOURNAL_(CORRUPT|FULL)' : 'JOURNAL_CORRUPT',
    );
    expect(ran.log).toMatch(/git log -p/);
    setHead(scene.harness, good);
    await scene.goesOn();
  });

  it('one of an earlier version, with the lines that begin anew', async () => {
    push(scene.harness, { 'journal.json': '{\n  "version": 1\n}\n' });
    const ran = await scene.stops('JOURNAL_OLD');
    within(ran, `git push origin --delete ${BRANCH}`);
    within(ran, 'gh secret delete KEYTURN_PENDING');
    setHead(scene.harness, good);
    await scene.goesOn();
  });

  it('one of a later version, with the version to use', async () => {
    push(scene.harness, {
      'journal.json': canonical({ ...(JSON.parse(journalText(scene.harness)) as object), version: 3 }),
    });
    within(await scene.stops('JOURNAL_NEWER'), 'use that version');
    setHead(scene.harness, good);
    await scene.goesOn();
  });
});

/** Nothing in it is a command to the runner or markup of theirs. */
function expectHarmless(ran: ActionRan): void {
  for (const line of [...ran.stdout.split('\n'), ...ran.stderr.split('\n')]) {
    expect(line).not.toMatch(/^\s*::(set-env|add-mask)\b.*sentence-of-mallory/);
    expect(line).not.toContain('##[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(line).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066]/);
  }
  // Within a code span nothing is markup, and a name in one has no backtick.
  const markup = ran.summary.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  expect(markup).not.toMatch(/<|`|@|(?<!\\)\]\(/);
}

describe('a sentence of theirs reaches nobody:', () => {
  opens();

  it.each(
    sample(
      texts.map((member, at) => [member, sentences[at % sentences.length]![1]] as const),
      3,
    ),
  )('in `%s`, by whoever may push', async (member, sentence) => {
    push(scene.harness, { 'journal.json': saying(journalText(scene.harness), member, sentence) });
    expectHarmless(await scene.stops('JOURNAL_(FORGED|CORRUPT)'));
    setHead(scene.harness, good);
    await scene.goesOn();
  });

  it.each(sample(sentences, 5))('where the seed has leaked as well: %s', async (_, sentence) => {
    const changed = (one: JournalRecord) =>
      texts.reduce<JournalRecord>((document, member) => said(document, member, sentence), one);
    push(scene.harness, { 'journal.json': resigned(journalText(scene.harness), scene.pending, changed) });
    const told = await Promise.all([
      scene.run({ inputs: { command: 'status' } }),
      scene.run({ inputs: { command: 'doctor' } }),
      scene.run({ inputs: { 'dry-run': 'true' } }),
    ]);
    for (const each of told) expectHarmless(each);
    // A line that is none is refused; any other one is shown to people, as a text.
    const isLine = !/[\p{C}]/u.test(sentence);
    for (const { log } of told) expect(/JOURNAL_CORRUPT/.test(log)).toBe(!isLine);
    expect(told[0]!.summary.includes(MARK)).toBe(isLine);
    setHead(scene.harness, good);
    await scene.goesOn();
  });
});
