/** Attacks on the memory of the built Action by whoever writes secrets, and by whoever reads them. */
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CredentialRecord, JournalRecord } from '../../src/rotation/model/record.ts';
import { sample } from '../sample.ts';
import { recordOf, resigned } from '../state/written.ts';
import { headOf, journalText, push, setHead, signedBy } from './branch.ts';
import { expectExit, HOME, HOUR } from './harness.ts';
import { begunAnew, Scene, stranger, within } from './scene.ts';

// A dozen programs are started one after another.

let scene: Scene;

describe('who writes secrets puts nothing into production, and takes nothing away, with', () => {
  beforeEach(async () => {
    scene = await Scene.open();
    scene.harness.clock.advance(HOUR);
  });
  afterEach(() => scene.close());

  const own = () => JSON.parse(scene.pending) as { seed: string; journal: string };

  const texts: readonly (readonly [string, string, () => string])[] = [
    ['garbage', 'ESCROW_FOREIGN', () => 'something-else'],
    ['half of a seed', 'ESCROW_FOREIGN', () => own().seed.slice(0, 30)],
    ['a member more', 'ESCROW_FOREIGN', () => JSON.stringify({ ...own(), more: 1 })],
    ['a text of another journal', 'ESCROW_FOREIGN', () => JSON.stringify({ ...own(), journal: 'zzzzzzzz' })],
    ['the seed of a stranger', 'JOURNAL_FORGED', () => JSON.stringify({ ...own(), seed: stranger })],
    ['an empty object', 'ESCROW_NOT_WIRED', () => '{}'],
  ];
  it.each(sample(texts, 6))('%s in the place of the escrow', async (_, code, text) => {
    scene.pending = text();
    scene.harness.clock.advance(HOUR);
    const ran = await scene.stops(code);
    expect(ran.log).toMatch(/`keyturn doctor --repair new-seed`/);
    await begunAnew(scene, ran);
  });

  it('nothing, as the secret is deleted', async () => {
    scene.harness.github.vault(HOME, {}).secrets.delete('KEYTURN_PENDING');
    const ran = await scene.stops('SEED_LOST');
    within(ran, '`keyturn doctor --repair new-seed`');
    await begunAnew(scene, ran);
  });

  it('both the escrow and the journal of a stranger, where the key is pinned', async () => {
    const { key } = recordOf(journalText(scene.harness));
    const configuration = scene.harness.configuration(`journal: { key: "${key}" }`);
    const before = headOf(scene.harness)!;
    push(scene.harness, { 'journal.json': signedBy(stranger, journalText(scene.harness)) });
    scene.pending = JSON.stringify({ ...own(), seed: stranger });
    const ran = await scene.stops('JOURNAL_KEY', { configuration });
    within(ran, 'take `journal: { key }` out by review');
    expect(await scene.audited()).toBe(before);
    setHead(scene.harness, before);
    within(
      await scene.stops('JOURNAL_KEY', { configuration }),
      'If it finds nothing wrong, somebody overwrote the escrow',
    );
    await begunAnew(scene, ran);
  });

  it('a value of theirs under the true seed', async () => {
    const { harness } = scene;
    const theirs = 'toy-example-not-a-key-of-mallory';
    const place = () => harness.github.secret(HOME, 'TOY_KEY', { environment: 'production' })!.value;
    harness.github.fault = ({ method, path }) =>
      method === 'PUT' && path.endsWith('/environments/production/secrets/TOY_KEY')
        ? { kind: 'status', status: 422 }
        : undefined;
    harness.clock.advance(HOUR);
    const failed = await scene.run({ inputs: { force: 'true', only: 'production/TOY_KEY' } });
    expectExit(failed, 1);
    expect(failed.log).toContain('WRITE_FAILED');
    harness.github.fault = () => undefined;
    const text = JSON.parse(scene.pending) as { entries: { [rotation: string]: { values: { value: string } } } };
    const pending = recordOf(journalText(harness)).secrets['production/TOY_KEY']!.credentials.find(
      ({ stage }) => stage === 'pending',
    )!;
    text.entries[pending.rotation]!.values.value = theirs;
    scene.pending = JSON.stringify(text);
    const [before, minted, messages] = [place(), harness.toy.keys.length, harness.messages.length];
    for (let run = 0; run < 2; run++) {
      const ran = await scene.run();
      expectExit(ran, 1);
      within(ran, "`keyturn rotate --only 'production/TOY_KEY' --force --reason checked-by-hand`");
      expect(ran.log).toMatch(/^::error[^:\n]*::VALUE_CHANGED: /m);
      expect([place(), harness.toy.keys.length, harness.messages.length]).toEqual([before, minted, messages]);
      expect(JSON.parse(scene.pending)).toEqual(text);
    }
    const cure = { only: 'production/TOY_KEY', force: 'true', reason: 'checked-by-hand' };
    expectExit(await scene.run({ inputs: cure }), 0);
    await scene.goesOn();
    expect(place()).not.toBe(before);
    expect(harness.toy.accepts(place())).toBe(true);
    expect(scene.pending).not.toContain(theirs);
  });
});

describe('who reads the escrow, and so can sign,', () => {
  beforeEach(async () => {
    scene = await Scene.open();
  });
  afterEach(() => scene.close());

  it.each<[string, () => Partial<CredentialRecord>]>([
    ['runs no program', () => ({ provider: 'command', options: { run: ['/usr/bin/touch', scene.trace] } })],
    [
      'sends no admin credential to a Vault of theirs',
      () => ({ provider: 'vault-dynamic', options: { address: scene.theirs.url, path: 'database/creds/shop' } }),
    ],
    [
      'sends no admin credential to a service of theirs',
      () => ({
        provider: 'recipe',
        options: JSON.parse(JSON.stringify(recorded().options).replaceAll(scene.harness.urls.toy, scene.theirs.url)),
      }),
    ],
  ])('%s', async (_, change) => {
    const { harness } = scene;
    const changed = change();
    const edit = (one: JournalRecord): JournalRecord => ({
      ...one,
      secrets: Object.fromEntries(
        Object.entries(one.secrets).map(([key, entry]) => [
          key,
          {
            ...entry,
            credentials: entry.credentials.map((each) => (each.stage === 'previous' ? { ...each, ...changed } : each)),
          },
        ]),
      ),
    });
    push(harness, { 'journal.json': resigned(journalText(harness), scene.pending, edit) });
    harness.clock.advance(3 * 24 * HOUR);
    const before = harness.minted.length;
    const ran = await scene.run();
    expectExit(ran, 1);
    expect(ran.log).toMatch(/^::error[^:\n]*::BINDING_UNKNOWN: /m);
    expect(harness.minted.length).toBe(before);
    expect([scene.reached, existsSync(scene.trace)]).toEqual([[], false]);
    // They were not right: it is ended manually, and that is said.
    for (const old of harness.minted.slice(0, 2)) harness.toy.end(old.id);
    for (const only of Object.keys(recordOf(journalText(harness)).secrets)) {
      within(ran, `keyturn rotate --only '${only}' --ended`);
      expectExit(await scene.run({ inputs: { only, ended: 'true' } }), 0);
    }
    await scene.goesOn();
    expect([scene.reached, existsSync(scene.trace)]).toEqual([[], false]);
  });

  function recorded(): CredentialRecord {
    const { secrets } = recordOf(journalText(scene.harness));
    return secrets['production/TOY_KEY']!.credentials.find(({ stage }) => stage === 'previous')!;
  }
});
