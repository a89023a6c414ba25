/**
 * Attacks on the memory of the built Action: by whoever may push to the journal's branch, by whoever writes secrets, by
 * whoever reads them, and what happens to whoever errs. The stand-ins judge: after each, nothing of theirs has changed and
 * nothing but GitHub was read. Then the cure is carried out as it was printed, and the next run goes on.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stateFormat } from '../../src/journals/state.ts';
import { type CredentialRecord, canonical, type JournalRecord } from '../../src/rotation/record.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { edited, recordOf, resigned, textOf } from '../state/written.ts';
import { type Attack, bindings, MARK, malformed, records, said, saying, sentences, texts } from './attacks.ts';
import { BRANCH, clone, headOf, journalText, push, setHead } from './branch.ts';
import { type ActionRan, expectExit, HOME, HOUR, House, type RunOptions } from './harness.ts';

class Scene {
  readonly house: House;
  readonly trace: string;
  /** Requests that reached the host of the attacker. */
  readonly reached: string[] = [];
  #theirs: Served | undefined;
  #turn = 0;

  private constructor(house: House) {
    this.house = house;
    this.trace = join(house.directory, 'trace-of-a-program');
  }

  /** Two secrets, each with a current key and one that drains; links are out. */
  static async open(): Promise<Scene> {
    const scene = new Scene(await House.open());
    scene.#theirs = await serve(async (request) => {
      scene.reached.push(`${request.method} ${request.url} ${request.headers.get('authorization')}`);
      return Response.json({ keys: [] });
    });
    expectExit(await scene.run(), 0);
    scene.house.clock.advance(HOUR);
    expectExit(await scene.run({ inputs: { force: 'true' } }), 0);
    scene.house.clock.advance(HOUR);
    expectExit(await scene.run(), 0);
    return scene;
  }

  async close(): Promise<void> {
    await this.#theirs?.close();
    await this.house.close();
  }

  get theirs() {
    return { trace: this.trace, url: this.#theirs!.url };
  }

  run(options: RunOptions = {}): Promise<ActionRan> {
    return this.house.action(options);
  }

  get pending(): string {
    return this.house.github.secret(HOME, 'KEYTURN_PENDING')!.value;
  }

  set pending(text: string) {
    this.house.github.setSecret(HOME, 'KEYTURN_PENDING', text);
  }

  /** Everything that a run could change, as the services have it. */
  world() {
    const { github, toy, messages } = this.house;
    const secrets = [...github.vaults].flatMap(([vault, { secrets: each }]) =>
      [...each.values()].map(({ name, value, writes }) => `${vault} ${name} ${writes.length} ${value}`),
    );
    const heads = [...github.repositories.values()].map(({ name, git }) => [name, Object.fromEntries(git.heads)]);
    return structuredClone({ secrets, heads, keys: toy.keys, messages: messages.length });
  }

  /** Runs it, and one more command, and sees both stop with this code and touch nothing. */
  async stops(code: string, options: RunOptions = {}): Promise<ActionRan> {
    const before = this.world();
    // What only looks needs no seed.
    const able = /^(SEED_LOST|ESCROW_NOT_WIRED)$/.test(code)
      ? others.filter((one) => 'only' in one || 'person' in one)
      : others;
    const more = able[this.#turn++ % able.length]!;
    // Both only read, so they may do it at once.
    const [ran, other] = await Promise.all([
      this.run(options),
      this.run({ ...options, inputs: { ...options.inputs, ...more } }),
    ]);
    for (const each of [ran, other]) {
      expectExit(each, 1);
      expect(each.log).toMatch(new RegExp(`^::error::${code}: `, 'm'));
      // But for the path of what is wrong, in which a member's name stands as a quoted text.
      const told = [each.log, each.summary, JSON.stringify(each.outputs)].join('\n');
      expect(told.replace(/\$\.noticed\\?\[.*?\\?\] is not/g, '')).not.toContain(MARK);
    }
    const asked = ran.requests.filter(({ host, method }) => host !== 'github' || !/^(GET|HEAD)$/.test(method));
    if (more['command'] !== 'doctor') expect(asked).toEqual([]);
    expect(ran.summary).toMatch(new RegExp(code));
    expect(this.world()).toEqual(before);
    expect([this.reached, existsSync(this.trace)]).toEqual([[], false]);
    return ran;
  }

  /** As `keyturn audit` names it in a clone that was just fetched: the last good commit. */
  async audited(): Promise<string> {
    const directory = await clone(this.house);
    const ran = await this.house.cli(['audit'], { directory });
    expectExit(ran, 1);
    const short = /the last good one is ([0-9a-f]{12})/.exec(ran.stdout)?.[1];
    const found = [...this.house.github.repository(HOME).git.commits.keys()].filter((sha) =>
      sha.startsWith(short ?? '-'),
    );
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  /** The run after the cure: everything is as it was, and what is due goes on. */
  async goesOn(options: RunOptions = {}): Promise<void> {
    const ran = await this.run(options);
    expectExit(ran, 0);
    expect(ran.log).not.toContain('::error::');
    expect(ran.result.map(({ stage }) => stage)).toEqual(['current', 'current']);
    expect(this.house.github.undocumented).toEqual([]);
  }
}

const others: readonly { readonly [input: string]: string }[] = [
  { command: 'revoke', only: '*' },
  { command: 'status' },
  { command: 'offboard', person: 'hubot' },
  { command: 'doctor' },
  { command: 'onboard', person: 'mona' },
  { 'dry-run': 'true' },
];

const stranger = Buffer.alloc(32, 7).toString('base64url');

/** The document as it is signed by that seed. */
function signedBy(seed: string, text: string): string {
  const keys = stateFormat.keys(new Secret(seed));
  return textOf({ ...recordOf(text), key: keys.public }, seed);
}

function within<T extends string>(ran: ActionRan, line: T): T {
  expect(ran.log).toContain(line);
  return line;
}

let scene: Scene;
/** The commit that the last honest run left. */
let good: string;
const opens = () => {
  beforeAll(async () => {
    scene = await Scene.open();
  }, 60_000);
  beforeEach(() => {
    good = headOf(scene.house)!;
  });
  afterEach(() => {
    // A test that failed leaves nothing to the next one.
    const { git } = scene.house.github.repository(HOME);
    if (git.heads.has(BRANCH) && git.history(BRANCH).every(({ author }) => author.login !== 'mallory')) return;
    setHead(scene.house, good);
  });
  afterAll(() => scene.close());
};

/** `keyturn audit` names the last good commit, which is pushed over what is there. */
async function restored(ran: ActionRan): Promise<void> {
  within(ran, `git fetch origin ${BRANCH} && keyturn audit`);
  within(ran, `git push --force origin COMMIT:${BRANCH}`);
  expect(await scene.audited()).toBe(good);
  setHead(scene.house, good);
  await scene.goesOn();
}

describe('who may push to the branch gets a loud stop and nothing else:', () => {
  opens();

  const strike = async ({ code, files }: Pick<Attack, 'code' | 'files'>) => {
    push(scene.house, files(journalText(scene.house), scene.theirs));
    const ran = await scene.stops(code);
    if (code === 'JOURNAL_FORGED') return restored(ran);
    within(ran, 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`');
    expect(await scene.audited()).toBe(good);
    setHead(scene.house, good);
    expectExit(await scene.run({ inputs: { command: 'status' } }), 0);
    await scene.goesOn();
  };

  it.each([...bindings, ...records].map((attack) => [attack.name, attack] as const))('%s', (_, attack) =>
    strike(attack),
  );

  it('the journal of another repository', async () => {
    const other = await House.open();
    try {
      expectExit(await other.action(), 0);
      const foreign = journalText(other);
      push(scene.house, { 'journal.json': foreign });
      await restored(await scene.stops('ESCROW_FOREIGN'));
      // Its records in the place of those that are here.
      const { secrets } = recordOf(foreign);
      push(scene.house, { 'journal.json': edited(journalText(scene.house), (one) => ({ ...one, secrets })) });
      await scene.stops('JOURNAL_CORRUPT');
      setHead(scene.house, good);
      await scene.goesOn();
    } finally {
      await other.close();
    }
  });

  it('a document that a seed of theirs signs, and one that nobody does', async () => {
    push(scene.house, { 'journal.json': signedBy(stranger, journalText(scene.house)) });
    await restored(await scene.stops('JOURNAL_FORGED'));
    const { key: _, signature: _signature, box: _box, ...bare } = recordOf(journalText(scene.house));
    push(scene.house, { 'journal.json': textOf(bare) });
    await restored(await scene.stops('JOURNAL_UNSIGNED'));
  });

  it('an old copy, from before the last write of the escrow', async () => {
    const { git } = scene.house.github.repository(HOME);
    const { anchor } = JSON.parse(scene.pending) as { anchor: { seq: number } };
    const old = git.history(BRANCH).find(({ sha }) => {
      const text = git.blobs.get(git.trees.get(git.commits.get(sha)!.tree)!.get('journal.json')!)!.toString();
      return (JSON.parse(text) as JournalRecord).seq < anchor.seq;
    })!;
    const text = git.blobs.get(git.trees.get(old.tree)!.get('journal.json')!)!;
    for (const how of ['as a commit on top', 'by force']) {
      if (how === 'by force') setHead(scene.house, old.sha);
      else push(scene.house, { 'journal.json': text });
      const ran = await scene.stops('JOURNAL_ROLLED_BACK');
      within(ran, `restore the newest commit from any clone (\`git push --force origin COMMIT:${BRANCH}\`)`);
      setHead(scene.house, good);
      await scene.goesOn();
    }
  });

  it('the branch deleted', async () => {
    setHead(scene.house, undefined);
    const ran = await scene.stops('JOURNAL_MISSING');
    within(ran, `restore the branch from any clone (\`git push origin COMMIT:refs/heads/${BRANCH}\`)`);
    setHead(scene.house, good);
    await scene.goesOn();
  });

  it('an old copy that is not older than the last write of the escrow changes nothing: the run goes on from there', async () => {
    const { git } = scene.house.github.repository(HOME);
    const { anchor } = JSON.parse(scene.pending) as { anchor: { seq: number; hash: string } };
    const back = git.history(BRANCH).find(({ tree }) => {
      const text = git.blobs.get(git.trees.get(tree)!.get('journal.json')!)!.toString();
      return stateFormat.hash(text) === anchor.hash;
    })!;
    expect(back.sha).not.toBe(headOf(scene.house));
    // When a key was last used changes with every proof that it works.
    const keys = () => scene.house.toy.keys.map(({ lastUsed: _, ...key }) => key);
    const lives = structuredClone(keys());
    const messages = scene.house.messages.length;
    setHead(scene.house, back.sha);
    await scene.goesOn();
    await scene.goesOn();
    expect(keys()).toEqual(lives);
    // What the journal forgot is done once more: a link that is sent again holds what is current.
    const current = ['production', undefined].map(
      (environment) => scene.house.github.secret(HOME, 'TOY_KEY', environment ? { environment } : undefined)?.value,
    );
    for (const { link } of scene.house.messages.slice(messages))
      expect(Object.values(await scene.house.openLink(link)).sort()).toEqual([...current].sort());
  });
});

describe('a document that Keyturn did not write is refused, whatever it is:', () => {
  opens();

  it.each(malformed)('%s', async (_, files) => {
    push(scene.house, files(journalText(scene.house)));
    const large = files('{}\n')['journal.json'];
    const ran = await scene.stops(
      Buffer.byteLength(large ?? '') > 8_000_000 ? 'JOURNAL_(CORRUPT|FULL)' : 'JOURNAL_CORRUPT',
    );
    expect(ran.log).toMatch(/git log -p/);
    setHead(scene.house, good);
    await scene.goesOn();
  });

  it('one of an earlier version, with the lines that begin anew', async () => {
    push(scene.house, { 'journal.json': '{\n  "version": 1\n}\n' });
    const ran = await scene.stops('JOURNAL_OLD');
    within(ran, `git push origin --delete ${BRANCH}`);
    within(ran, 'gh secret delete KEYTURN_PENDING');
    setHead(scene.house, good);
    await scene.goesOn();
  });

  it('one of a later version, with the version to use', async () => {
    push(scene.house, {
      'journal.json': canonical({ ...(JSON.parse(journalText(scene.house)) as object), version: 3 }),
    });
    within(await scene.stops('JOURNAL_NEWER'), 'use that version');
    setHead(scene.house, good);
    await scene.goesOn();
  });
});

/** The hint's second way, where the audit finds nothing wrong: the secret goes, and a person asks for a new seed. */
async function begunAnew(ran: ActionRan, configuration?: string): Promise<void> {
  const { house } = scene;
  const options = configuration === undefined ? {} : { configuration };
  const deletes = /`gh secret delete KEYTURN_PENDING --repo acme\/shop`, then/.test(ran.log);
  if (deletes) {
    const { stdout } = await house.cli(['audit'], { directory: await clone(house) });
    expect(stdout).toContain('everything is as Keyturn wrote it');
    house.github.vault(HOME, {}).secrets.delete('KEYTURN_PENDING');
  }
  const repaired = await scene.run({ ...options, inputs: { command: 'doctor', repair: 'new-seed' } });
  expectExit(repaired, 0);
  expect(repaired.log).toMatch(/its key is ed25519:/);
  const keys = house.toy.keys.map(({ id, deletedAt }) => [id, deletedAt]);
  await scene.goesOn(options);
  expect(house.toy.keys.map(({ id, deletedAt }) => [id, deletedAt])).toEqual(keys);
  house.clock.advance(HOUR);
  expectExit(await scene.run({ ...options, inputs: { command: 'doctor', repair: 'unsigned', only: '*' } }), 0);
  await scene.goesOn(options);
  expect(house.toy.accepts(house.github.secret(HOME, 'TOY_KEY')!.value)).toBe(true);
}

describe('who writes secrets puts nothing into production, and takes nothing away, with', () => {
  beforeEach(async () => {
    scene = await Scene.open();
    scene.house.clock.advance(HOUR);
  }, 60_000);
  afterEach(() => scene.close());

  const own = () => JSON.parse(scene.pending) as { seed: string; journal: string };

  it.each<[string, string, () => string]>([
    ['garbage', 'ESCROW_FOREIGN', () => 'something-else'],
    ['half of a seed', 'ESCROW_FOREIGN', () => own().seed.slice(0, 30)],
    ['a member more', 'ESCROW_FOREIGN', () => JSON.stringify({ ...own(), more: 1 })],
    ['a text of another journal', 'ESCROW_FOREIGN', () => JSON.stringify({ ...own(), journal: 'zzzzzzzz' })],
    ['the seed of a stranger', 'JOURNAL_FORGED', () => JSON.stringify({ ...own(), seed: stranger })],
    ['an empty object', 'ESCROW_NOT_WIRED', () => '{}'],
  ])('%s in the place of the escrow', async (_, code, text) => {
    scene.pending = text();
    scene.house.clock.advance(HOUR);
    const ran = await scene.stops(code);
    expect(ran.log).toMatch(/`keyturn doctor --repair new-seed`|\*A lost seed\* in docs\/safety\.md/);
    await begunAnew(ran);
  });

  it('nothing, as the secret is deleted', async () => {
    scene.house.github.vault(HOME, {}).secrets.delete('KEYTURN_PENDING');
    const ran = await scene.stops('SEED_LOST');
    within(ran, '`keyturn doctor --repair new-seed`');
    await begunAnew(ran);
  });

  it('both the escrow and the journal of a stranger, where the key is pinned', async () => {
    const { key } = recordOf(journalText(scene.house));
    const configuration = scene.house.configuration(`journal: { key: "${key}" }`);
    const before = headOf(scene.house)!;
    push(scene.house, { 'journal.json': signedBy(stranger, journalText(scene.house)) });
    scene.pending = JSON.stringify({ ...own(), seed: stranger });
    const ran = await scene.stops('JOURNAL_KEY', { configuration });
    within(ran, 'take `journal: { key }` out by review');
    expect(await scene.audited()).toBe(before);
    setHead(scene.house, before);
    within(
      await scene.stops('JOURNAL_KEY', { configuration }),
      'If it finds nothing wrong, somebody overwrote the escrow',
    );
    await begunAnew(ran);
  });

  it('a value of theirs under the true seed', async () => {
    const { house } = scene;
    const theirs = 'toy-example-not-a-key-of-mallory';
    const place = () => house.github.secret(HOME, 'TOY_KEY', { environment: 'production' })!.value;
    house.github.fault = ({ method, path }) =>
      method === 'PUT' && path.endsWith('/environments/production/secrets/TOY_KEY')
        ? { kind: 'status', status: 422 }
        : undefined;
    house.clock.advance(HOUR);
    const failed = await scene.run({ inputs: { force: 'true', only: 'production/TOY_KEY' } });
    expectExit(failed, 1);
    expect(failed.log).toContain('WRITE_FAILED');
    house.github.fault = () => undefined;
    const text = JSON.parse(scene.pending) as { entries: { [rotation: string]: { values: { value: string } } } };
    const pending = recordOf(journalText(house)).secrets['production/TOY_KEY']!.credentials.find(
      ({ stage }) => stage === 'pending',
    )!;
    text.entries[pending.rotation]!.values.value = theirs;
    scene.pending = JSON.stringify(text);
    const [before, minted, messages] = [place(), house.toy.keys.length, house.messages.length];
    for (let run = 0; run < 2; run++) {
      const ran = await scene.run();
      expectExit(ran, 1);
      within(ran, "`keyturn rotate --only 'production/TOY_KEY' --force --reason checked-by-hand`");
      expect(ran.log).toMatch(/^::error::VALUE_CHANGED: /m);
      expect([place(), house.toy.keys.length, house.messages.length]).toEqual([before, minted, messages]);
      expect(JSON.parse(scene.pending)).toEqual(text);
    }
    const cure = { only: 'production/TOY_KEY', force: 'true', reason: 'checked-by-hand' };
    expectExit(await scene.run({ inputs: cure }), 0);
    await scene.goesOn();
    expect(place()).not.toBe(before);
    expect(house.toy.accepts(place())).toBe(true);
    expect(scene.pending).not.toContain(theirs);
  });
});

describe('who reads the escrow, and so can sign,', () => {
  beforeEach(async () => {
    scene = await Scene.open();
  }, 60_000);
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
        options: JSON.parse(JSON.stringify(recorded().options).replaceAll(scene.house.urls.toy, scene.theirs.url)),
      }),
    ],
  ])('%s', async (_, change) => {
    const { house } = scene;
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
    push(house, { 'journal.json': resigned(journalText(house), scene.pending, edit) });
    house.clock.advance(3 * 24 * HOUR);
    const before = house.minted.length;
    const ran = await scene.run();
    expectExit(ran, 1);
    expect(ran.log).toMatch(/^::error::BINDING_UNKNOWN: /m);
    expect(house.minted.length).toBe(before);
    expect([scene.reached, existsSync(scene.trace)]).toEqual([[], false]);
    // They were not right: it is ended by hand, and that is said.
    for (const key of Object.keys(recordOf(journalText(house)).secrets))
      within(ran, `keyturn rotate --only '${key}' --force --reason checked-by-hand`);
    for (const old of house.minted.slice(0, 2)) house.toy.end(old.id);
    expectExit(await scene.run({ inputs: { force: 'true', reason: 'checked-by-hand' } }), 0);
    await scene.goesOn();
    expect([scene.reached, existsSync(scene.trace)]).toEqual([[], false]);
  });

  function recorded(): CredentialRecord {
    const { secrets } = recordOf(journalText(scene.house));
    return secrets['production/TOY_KEY']!.credentials.find(({ stage }) => stage === 'previous')!;
  }
});

describe('who errs is told, and nothing is lost:', () => {
  opens();

  it('a branch that is spelt wrong', async () => {
    const ran = await scene.stops('JOURNAL_MISSING', {
      configuration: scene.house.configuration('journal: { branch: keyturn-jurnal }'),
    });
    within(ran, 'is that the right branch? `journal: { branch }` names it');
    await scene.goesOn();
  });

  it('a workflow that does not hand the escrow over, and one whose branch is spelt wrong as well', async () => {
    for (const journal of ['', 'journal: { branch: keyturn-jurnal }']) {
      const configuration = scene.house.configuration(journal);
      const ran = await scene.stops('ESCROW_NOT_WIRED', { configuration, inputs: { pending: '' } });
      within(ran, 'add `pending: ${{ secrets.KEYTURN_PENDING }}` to the `with:` of the Keyturn step');
    }
    await scene.goesOn();
  });

  it('a branch that is spelt wrong, after the secret was deleted', async () => {
    const { secrets } = scene.house.github.vault(HOME, {});
    const kept = secrets.get('KEYTURN_PENDING')!;
    secrets.delete('KEYTURN_PENDING');
    const before = scene.world();
    const ran = await scene.run({ configuration: scene.house.configuration('journal: { branch: keyturn-jurnal }') });
    expectExit(ran, 1);
    expect(ran.log).toMatch(/^::error::JOURNAL_MISSING: /m);
    expect(scene.world()).toEqual(before);
    secrets.set('KEYTURN_PENDING', kept);
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

  it.each(texts.map((member, at) => [member, sentences[at % sentences.length]![1]] as const))(
    'in `%s`, by whoever may push',
    async (member, sentence) => {
      push(scene.house, { 'journal.json': saying(journalText(scene.house), member, sentence) });
      expectHarmless(await scene.stops('JOURNAL_(FORGED|CORRUPT)'));
      setHead(scene.house, good);
      await scene.goesOn();
    },
  );

  it.each(sentences)('where the seed has leaked as well: %s', async (_, sentence) => {
    const changed = (one: JournalRecord) =>
      texts.reduce<JournalRecord>((document, member) => said(document, member, sentence), one);
    push(scene.house, { 'journal.json': resigned(journalText(scene.house), scene.pending, changed) });
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
    setHead(scene.house, good);
    await scene.goesOn();
  });
});
