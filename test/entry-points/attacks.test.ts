/**
 * Attacks on the memory of the built Action by whoever may push to the journal's branch, and what happens to whoever errs.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { sample } from '../sample.ts';
import { edited, recordOf, textOf } from '../state/written.ts';
import { type Attack, bindings, records } from './attacks.ts';
import { BRANCH, headOf, journalText, push, setHead, signedBy } from './branch.ts';
import { expectExit, Harness, HOME } from './harness.ts';
import { restored, Scene, stranger, within } from './scene.ts';

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

describe('who may push to the branch gets a loud stop and nothing else:', () => {
  opens();

  const strike = async ({ code, files }: Pick<Attack, 'code' | 'files'>) => {
    push(scene.harness, files(journalText(scene.harness), scene.theirs));
    const ran = await scene.stops(code);
    if (code === 'JOURNAL_FORGED') return restored(scene, ran, good);
    within(ran, 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`');
    expect(await scene.audited()).toBe(good);
    setHead(scene.harness, good);
    expectExit(await scene.run({ inputs: { command: 'status' } }), 0);
    await scene.goesOn();
  };

  it.each(sample([...bindings, ...records], 4).map((attack) => [attack.name, attack] as const))('%s', (_, attack) =>
    strike(attack),
  );

  it('the journal of another repository', async () => {
    const other = await Harness.open();
    try {
      expectExit(await other.action(), 0);
      const foreign = journalText(other);
      push(scene.harness, { 'journal.json': foreign });
      await restored(scene, await scene.stops('ESCROW_FOREIGN'), good);
      // Its records in the place of those that are here.
      const { secrets } = recordOf(foreign);
      push(scene.harness, { 'journal.json': edited(journalText(scene.harness), (one) => ({ ...one, secrets })) });
      await scene.stops('JOURNAL_CORRUPT');
      setHead(scene.harness, good);
      await scene.goesOn();
    } finally {
      await other.close();
    }
  });

  it('a document that a seed of theirs signs, and one that nobody does', async () => {
    push(scene.harness, { 'journal.json': signedBy(stranger, journalText(scene.harness)) });
    await restored(scene, await scene.stops('JOURNAL_FORGED'), good);
    const { key: _, signature: _signature, box: _box, ...bare } = recordOf(journalText(scene.harness));
    push(scene.harness, { 'journal.json': textOf(bare) });
    await restored(scene, await scene.stops('JOURNAL_UNSIGNED'), good);
  });

  it('an old copy, from before the last write of the escrow', async () => {
    const { git } = scene.harness.github.repository(HOME);
    const { anchor } = JSON.parse(scene.pending) as { anchor: { seq: number } };
    const old = git.history(BRANCH).find(({ sha }) => {
      const text = git.blobs.get(git.trees.get(git.commits.get(sha)!.tree)!.get('journal.json')!)!.toString();
      return (JSON.parse(text) as JournalRecord).seq < anchor.seq;
    })!;
    const text = git.blobs.get(git.trees.get(old.tree)!.get('journal.json')!)!;
    for (const how of ['as a commit on top', 'by force']) {
      if (how === 'by force') setHead(scene.harness, old.sha);
      else push(scene.harness, { 'journal.json': text });
      const ran = await scene.stops('JOURNAL_ROLLED_BACK');
      within(ran, `restore the newest commit from any clone (\`git push --force origin COMMIT:${BRANCH}\`)`);
      setHead(scene.harness, good);
      await scene.goesOn();
    }
  });

  it('the branch deleted', async () => {
    setHead(scene.harness, undefined);
    const ran = await scene.stops('JOURNAL_MISSING');
    within(ran, `restore the branch from any clone (\`git push origin COMMIT:refs/heads/${BRANCH}\`)`);
    setHead(scene.harness, good);
    await scene.goesOn();
  });

  it('an old copy that is not older than the last write of the escrow changes nothing: the run goes on from there', async () => {
    const { git } = scene.harness.github.repository(HOME);
    const { anchor } = JSON.parse(scene.pending) as { anchor: { seq: number; hash: string } };
    const back = git.history(BRANCH).find(({ tree }) => {
      const text = git.blobs.get(git.trees.get(tree)!.get('journal.json')!)!.toString();
      return stateFormat.hash(text) === anchor.hash;
    })!;
    expect(back.sha).not.toBe(headOf(scene.harness));
    // When a key was last used changes with every proof that it works.
    const keys = () => scene.harness.toy.keys.map(({ lastUsed: _, ...key }) => key);
    const lives = structuredClone(keys());
    const messages = scene.harness.messages.length;
    setHead(scene.harness, back.sha);
    await scene.goesOn();
    await scene.goesOn();
    expect(keys()).toEqual(lives);
    // What the journal forgot is done once more: a link that is sent again holds what is current.
    const current = ['production', undefined].map(
      (environment) => scene.harness.github.secret(HOME, 'TOY_KEY', environment ? { environment } : undefined)?.value,
    );
    for (const { link } of scene.harness.messages.slice(messages))
      expect(Object.values(await scene.harness.openLink(link)).sort()).toEqual([...current].sort());
  });
});

describe('who errs is told, and nothing is lost:', () => {
  opens();

  it('a branch that is spelt wrong', async () => {
    const ran = await scene.stops('JOURNAL_MISSING', {
      configuration: scene.harness.configuration('journal: { branch: keyturn-jurnal }'),
    });
    within(ran, 'is that the right branch? `journal: { branch }` names it');
    await scene.goesOn();
  });

  it('a workflow that does not hand the escrow over, and one whose branch is spelt wrong as well', async () => {
    for (const journal of ['', 'journal: { branch: keyturn-jurnal }']) {
      const configuration = scene.harness.configuration(journal);
      const ran = await scene.stops('ESCROW_NOT_WIRED', { configuration, inputs: { pending: '' } });
      within(ran, 'add `pending: ${{ secrets.KEYTURN_PENDING }}` to the `with:` of the Keyturn step');
    }
    await scene.goesOn();
  });

  it('a branch that is spelt wrong, after the secret was deleted', async () => {
    const { secrets } = scene.harness.github.vault(HOME, {});
    const kept = secrets.get('KEYTURN_PENDING')!;
    secrets.delete('KEYTURN_PENDING');
    const before = scene.world();
    const ran = await scene.run({ configuration: scene.harness.configuration('journal: { branch: keyturn-jurnal }') });
    expectExit(ran, 1);
    expect(ran.log).toMatch(/^::error[^:\n]*::JOURNAL_MISSING: /m);
    expect(scene.world()).toEqual(before);
    secrets.set('KEYTURN_PENDING', kept);
    await scene.goesOn();
  });
});
