import { describe, expect, it } from '@jest/globals';
import type { FakeToken } from '../fakes/github.ts';
import { neighbours, quotas } from './neighbours.ts';
import { prepared, recover } from './playing.ts';
import { limits } from './refusing.ts';
import type { Ended } from './runs.ts';
import { DAY, HOUR, MINUTE, type Setting, Stage, settings } from './stage.ts';
import { together } from './together.ts';

const [many, three, two, , one, , blind] = settings as [Setting, Setting, Setting, Setting, Setting, Setting, Setting];

const journalRequest = 'GET /repos/acme/shop/contents/journal.json';

/** A key that somebody else makes at the provider, under any name. */
async function foreign(stage: Stage, name: string): Promise<{ id: string; key: string }> {
  const answer = await stage.provider.http(
    new Request('https://api.toy.example.com/keys', {
      method: 'POST',
      headers: { authorization: 'Bearer toy-example-not-a-key-admin', 'content-type': 'application/json' },
      body: JSON.stringify({ name, scopes: ['read'] }),
    }),
  );
  return (await answer.json()) as { id: string; key: string };
}

describe('a rotation over HTTP', () => {
  it('goes through undisturbed, and an idle run costs one request for the journal, the organization and each repository whose alerts it reads, and each person named', async () => {
    const stage = await prepared(three, 'rotating');
    const [before] = stage.mine;
    expect((await stage.run()).failures).toEqual([]);
    stage.time.advance(DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(stage.unsettled()).toBeUndefined();
    expect(stage.mine[0]!.id).not.toBe(before!.id);
    stage.time.advance(DAY);
    expect((await stage.run()).requests).toEqual([
      journalRequest,
      // The organization keeps its list from this token.
      'GET /orgs/acme/secret-scanning/alerts',
      'GET /repos/acme/shop/secret-scanning/alerts',
      'GET /repos/acme/api/secret-scanning/alerts',
      'GET /repos/acme/site/secret-scanning/alerts',
      'GET /users/mona',
      'GET /orgs/acme/memberships/mona',
    ]);
    expect(stage.wrong).toEqual([]);
    expect(stage.github.undocumented).toEqual([]);
  });

  it('is written down: every step is a commit, none of which holds a value or a link', async () => {
    const stage = await prepared(many, 'revoking');
    await stage.run();
    const { git } = stage.github.repository('acme/shop');
    const history = git.history('keyturn-journal');
    expect(history.length).toBeGreaterThan(20);
    expect(history.at(-1)!.parents).toEqual([]);
    const written = history
      .map(({ tree, message }) => `${message}${git.blobs.get(git.trees.get(tree)!.get('journal.json')!)}`)
      .join();
    for (const { key } of stage.minted) expect(written).not.toContain(key);
    for (const { text } of stage.webhook.deliveries)
      expect(written).not.toContain(JSON.parse(text).data.link.split('#')[1]);
    expect(stage.webhook.deliveries.length).toBe(2);
  });

  it('is replayed by its seed', async () => {
    const play = async () => {
      const stage = await prepared(three, 'rotating', 7);
      await stage.run({ fate: 'answer lost', at: 20 });
      await recover(stage);
      return stage.github.requests;
    };
    expect(await play()).toEqual(await play());
  });
});

describe('the old key', () => {
  it.each([['acme/shop'], ['acme/api']])(
    'is not revoked while a run of %s that was queued before the write still goes on, and is by the next run after its end',
    async (repository) => {
      const stage = await prepared(three, 'rotating');
      const old = stage.mine[0]!;
      const holder = stage.github.addRun(repository, { status: 'queued' });
      stage.time.advance(MINUTE);
      await stage.run();
      for (let day = 1; day <= 2; day++) {
        stage.time.advance(DAY);
        const { result } = await stage.run();
        expect(result!.outcomes[0]!.next).toMatch(/run/);
        expect(stage.provider.accepts(old.key)).toBe(true);
      }
      stage.github.endRun(holder);
      stage.time.advance(DAY);
      await stage.run();
      expect(stage.provider.accepts(old.key)).toBe(false);
      expect(stage.unsettled()).toBeUndefined();
      expect(stage.wrong).toEqual([]);
    },
  );

  it('may go although a run that was queued well after the write still goes on', async () => {
    const stage = await prepared(many, 'rotating');
    const old = stage.mine[0]!;
    await stage.run();
    stage.time.advance(HOUR);
    stage.github.addRun('acme/shop');
    stage.time.advance(DAY);
    await stage.run();
    expect(stage.provider.accepts(old.key)).toBe(false);
  });

  it('is not revoked while somebody uses it', async () => {
    const stage = await prepared(many, 'revoking');
    const old = stage.mine[0]!;
    const use = () =>
      stage.provider.http(
        new Request('https://api.toy.example.com/whoami', { headers: { authorization: `Bearer ${old.key}` } }),
      );
    await use();
    expect((await stage.run()).result!.outcomes[0]!.next).toMatch(/last used/);
    expect(stage.provider.accepts(old.key)).toBe(true);
    stage.time.advance(DAY);
    await stage.run();
    expect(stage.unsettled()).toBeUndefined();
  });
});

describe('a limit is a wait', () => {
  const shop = 'acme/shop';
  const goingOn: readonly (readonly [string, string, (stage: Stage) => void])[] = [
    ['a workflow run holds', `GET /repos/${shop}/actions/runs`, ({ record }) => record.consume(shop, 40 * HOUR)],
    ['a server uses', 'GET /keys', ({ record }) => record.use(40 * HOUR)],
  ];
  const each = goingOn.flatMap(([what, label, begins]) =>
    limits.map((name, kind) => [what, label, name, kind, begins] as const),
  );
  it.each(each)(
    'the old key, which %s, lives on when %s is refused, once or for longer than a run lasts, and ends after that (%s)',
    async (_, label, __, kind, begins) => {
      const stage = await prepared(many, 'revoking', 1, undefined, { begins });
      const [old] = stage.mine;
      for (const fate of ['limited', 'limited for long'] as const) {
        stage.time.advance(HOUR);
        const { requests } = await stage.run({ fate, label, kind });
        expect(requests).toContain(label);
        expect(stage.provider.accepts(old!.key)).toBe(true);
      }
      await recover(stage);
      expect(stage.unsettled()).toBeUndefined();
      expect(stage.provider.accepts(old!.key)).toBe(false);
      expect(stage.wrong).toEqual([]);
    },
  );

  it.each([0, 1])('a short one at a mint is waited for, and one key is minted (%i)', async (kind) => {
    const stage = await prepared(many, 'rotating');
    const { failures } = await stage.run({ fate: 'limited', label: 'POST /keys', kind });
    expect(failures).toEqual([]);
    expect(stage.minted.length).toBe(2);
    expect(stage.held).toEqual([stage.minted[1]!.key]);
  });

  it('a long one at a mint leaves nothing behind, and the next run mints', async () => {
    const stage = await prepared(many, 'rotating');
    const { failures } = await stage.run({ fate: 'limited for long', label: 'POST /keys', kind: 0 });
    expect(failures.length).toBe(1);
    expect(stage.minted.length).toBe(1);
    await recover(stage);
    expect(stage.minted.length).toBe(2);
    expect(stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });
});

describe('a permission that is given later', () => {
  it('to end a key: it is said that the old one lives, and the next run ends it', async () => {
    const stage = await prepared(many, 'revoking');
    const [old] = stage.mine;
    const { failures } = await stage.run({ fate: 'denied', label: `DELETE /keys/${old!.id}` });
    expect(failures.map(({ code }) => code)).toEqual(['REVOKE_FAILED']);
    expect(stage.provider.accepts(old!.key)).toBe(true);
    await recover(stage);
    expect(stage.provider.accepts(old!.key)).toBe(false);
    expect(stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });
});

describe('two repositories on one account', () => {
  it.each(quotas.map((quota) => [quota ?? 'any number of'] as const))(
    'leave each other alone where it may have %s keys',
    async (quota) => {
      for (let seed = 1; seed <= 2; seed++)
        expect(await neighbours(seed, [typeof quota === 'number' ? quota : undefined])).toBeUndefined();
    },
  );
});

describe('a key that is not ours is never revoked:', () => {
  it('foreign ones, of another journal, and with names that look like our tags', async () => {
    const stage = await prepared(many, 'rotating');
    const id = stage.journal!.id;
    const [ours] = stage.mine;
    const names = [
      'production',
      `kt${id === '00000000' ? '11111111' : '00000000'}${'0'.repeat(26)}`,
      `kt${id}`,
      `kt${id}${'0'.repeat(26)}`,
      `${ours!.name}0`,
      ours!.name.slice(0, -1),
      ours!.name.toUpperCase(),
    ];
    const others = await Promise.all(names.map((name) => foreign(stage, name)));
    for (let day = 0; day < 4; day++) {
      await stage.run();
      stage.time.advance(DAY);
    }
    await stage.run(undefined, { force: 'to be sure' });
    stage.time.advance(2 * DAY);
    await stage.run();
    expect(others.filter(({ key }) => !stage.provider.accepts(key))).toEqual([]);
    expect(stage.provider.accepts(ours!.key)).toBe(false);
    expect(stage.wrong).toEqual([]);
  });

  const victim = (stage: Stage) => stage.provider.keys[0]!;
  it.each<[string, Setting, (stage: Stage) => object]>([
    ['its id', many, (stage) => ({ id: victim(stage).id })],
    ['its id and name', many, (stage) => ({ id: victim(stage).id, tag: victim(stage).name })],
    ['its id, as if it had been adopted', many, (stage) => ({ id: victim(stage).id, adopted: true })],
    ['its id, name and adoption', many, (stage) => ({ id: victim(stage).id, tag: victim(stage).name, adopted: true })],
    [
      'its id and a journal entry of its own',
      many,
      (stage) => ({ id: victim(stage).id, stage: 'previous', revokeNotBefore: '2026-01-01T00:00:00.000Z' }),
    ],
  ])('a journal that was edited manually names %s', async (_, setting, change) => {
    const stage = await prepared(setting, 'revoking');
    const target = victim(stage);
    stage.edit((journal) => ({
      ...journal,
      secrets: {
        TOY_KEY: {
          ...journal.secrets['TOY_KEY']!,
          credentials: journal.secrets['TOY_KEY']!.credentials.map((one) =>
            one.stage === 'previous' ? { ...one, ...change(stage) } : one,
          ),
        },
      },
    }));
    const ends: Ended[] = [];
    for (let day = 0; day < 3; day++) {
      ends.push(await stage.run());
      stage.time.advance(DAY);
    }
    expect(target.deletedAt).toBeUndefined();
    expect(target.active).toBe(true);
    expect(stage.wrong).toEqual([]);
    // Loud, every day, and with what to do.
    for (const { failures } of ends) {
      expect(failures.map(({ code }) => code).join()).toMatch(/^(NEEDS_HUMAN|JOURNAL_CORRUPT)$/);
      expect(failures[0]!.hint).not.toBe('');
    }
  });
});

describe('found before anything is minted, with the fix:', () => {
  const shared = { ...many, share: '@acme/backend' };
  const permissions = (given: FakeToken['permissions']) => (stage: Stage) => {
    stage.token = stage.github.addToken({ permissions: given });
  };
  it.each<[string, Setting, (stage: Stage) => unknown, RegExp, RegExp]>([
    [
      'a ruleset that lets nobody create the journal branch',
      many,
      (stage) => stage.github.addRule('acme/shop', 'creation', '*'),
      /^JOURNAL_UNREACHABLE: .*acme\/shop@keyturn-journal.*`creation` of ruleset/,
      /exclude `keyturn-journal` from that ruleset.*journal: \{ branch: NAME \}/,
    ],
    [
      'a ruleset that wants pull requests on every branch',
      many,
      (stage) => stage.github.addRule('acme/shop', 'pull_request', '*', 'pull_requests_only'),
      /^JOURNAL_UNREACHABLE: .*`pull_request`/,
      /exclude `keyturn-journal` from that ruleset/,
    ],
    [
      'a public repository without a private journal',
      many,
      (stage) => Object.assign(stage.github.repository('acme/shop'), { private: false }),
      /^JOURNAL_PUBLIC: .*acme\/shop@keyturn-journal/,
      /`journal: \{ repository: OWNER\/NAME \}`.*`public: true`/,
    ],
    [
      'a team that GitHub answers 404 for',
      shared,
      (stage) => stage.github.addOrganization('acme', { other: ['lisa'] }),
      /^TEAM_UNREADABLE: .*@?acme\/backend/,
      /Members: read/,
    ],
    [
      'a token without *Environments*',
      many,
      permissions({ secrets: 'write', metadata: 'read', contents: 'write' }),
      /^(TOKEN_DENIED|DESTINATION_DENIED): .*environment/i,
      /Environments: (read|write)/,
    ],
    [
      'an environment that does not exist',
      many,
      (stage) => stage.github.repository('acme/shop').environments.clear(),
      /^DESTINATION_MISSING: .*production/,
      /make the environment under Settings/,
    ],
    [
      'a repository that does not exist',
      three,
      (stage) => stage.github.repositories.delete('acme/api'),
      /^DESTINATION_MISSING: .*acme\/api/,
      /acme\/api|token/,
    ],
    [
      'a public key that is none',
      three,
      (stage) => Object.assign(stage.github.vault('acme/api'), { publicKey: 'AAAA' }),
      /public key/,
      /./,
    ],
  ])('%s', async (_, setting, change, says, hint) => {
    const stage = new Stage(setting);
    change(stage);
    const { failures, requests } = await stage.run();
    expect(failures.map(({ code, message }) => `${code}: ${message}`).join()).toMatch(says);
    expect(failures[0]!.hint).toMatch(hint);
    expect(requests.filter((each) => each === 'POST /keys' || each.startsWith('PUT '))).toEqual([]);
    expect(stage.minted).toEqual([]);
    expect(stage.github.undocumented).toEqual([]);
  });

  it('a token that may only read *Environments* shows at the first write: the old key lives on, and the right token ends it', async () => {
    const stage = await prepared(many, 'rotating');
    const right = stage.token;
    permissions({ secrets: 'write', environments: 'read', metadata: 'read' })(stage);
    const { failures } = await stage.run();
    expect(failures[0]!.code).toBe('WRITE_FAILED');
    expect(`${failures[0]!.message} ${failures[0]!.hint}`).toMatch(/Environments: write/);
    stage.token = right;
    await recover(stage);
    expect(stage.unsettled()).toBeUndefined();
    expect(stage.minted.length).toBe(2);
    expect(stage.wrong).toEqual([]);
  });

  it('an archived repository is left out, and the others are rotated', async () => {
    const stage = new Stage(three);
    stage.github.repository('acme/site').archived = true;
    expect((await stage.run()).failures).toEqual([]);
    const [only] = stage.mine;
    expect(stage.held).toEqual([only!.key, only!.key, undefined]);
  });
});

describe('two runs at once', () => {
  it.each([many, three, two, one, blind])('$name: one does the work, nothing is minted twice', async (setting) => {
    for (let seed = 1; seed <= 2; seed++) expect(await together(setting, seed)).toBeUndefined();
  });

  it('a run that meets another one between drafting a link and journalling it as sent leaves that link alone', async () => {
    const stage = await prepared(many, 'rotating');
    let second: Promise<Ended> | undefined;
    stage.meanwhile = (label) => {
      if (label !== 'POST /keyturn' || second) return undefined;
      second = stage.start(stage.queue());
      return second;
    };
    expect((await stage.run()).failures).toEqual([]);
    expect((await second!).failures.map(({ code }) => code)).toEqual(['HELD']);
    expect((await second!).requests.filter((each) => /^(POST|PUT|DELETE)/.test(each))).toEqual([]);
    expect(stage.opened.at(-1)).toBe(stage.held[0]);
    await recover(stage);
    expect(stage.unsettled()).toBeUndefined();
  });
});
