import { afterEach, describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { runName } from '../../../src/forge/github/environment.ts';
import { runs } from '../../../src/forge/github/runs.ts';
import type { Owner } from '../../../src/rotation/model/ports.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

const day = 86_400_000;

function world(
  options: {
    permissions?: { [name: string]: 'read' | 'write' };
    writer?: Partial<FakeToken>;
    owner?: Partial<Owner>;
  } = {},
) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  fake.addRepository('acme/shop');
  fake.addRepository('acme/api');
  const mine = fake.addRun('acme/shop');
  clock.advance(30_000);
  const owner: Owner = { run: String(mine.id), attempt: 1, job: 'rotate', key: 'k', ...options.owner };
  const started = clock.now();
  const client = (token: string) => github({ http: fake.http, clock, token: new Secret(token) });
  const keeper = client(fake.addRunToken('acme/shop', options.permissions ?? { contents: 'write', actions: 'write' }));
  const writer = client(fake.addToken(options.writer ?? {}));
  const port = (at: Owner = owner) =>
    runs({
      keeper: async () => keeper,
      writer: async () => writer,
      repository: 'acme/shop',
      owner: at,
      started: () => started,
    });
  return { clock, fake, mine, owner, port };
}

describe('when this run was queued', () => {
  it('is when GitHub created it, asked once and only when somebody asks', async () => {
    const { fake, mine, port } = world();
    const runs = port();
    expect(fake.log).toEqual([]);
    expect(await Promise.all([runs.queuedAt(), runs.queuedAt()])).toEqual([mine.createdAt, mine.createdAt]);
    expect(fake.requests).toEqual([`GET /repos/acme/shop/actions/runs/${mine.id}/attempts/1`]);
  });

  it('is the start of its attempt for a re-run', async () => {
    const { clock, fake, mine, owner, port } = world();
    clock.advance(day);
    fake.rerun(mine);
    expect(await port({ ...owner, attempt: 2 }).queuedAt()).toEqual(mine.attempts[1]!.startedAt);
  });

  it('is the start of the process outside Actions', async () => {
    const { clock, fake, owner, port } = world();
    expect(await port({ ...owner, run: 'local', lease: '2026-12-01T00:00:00Z' }).queuedAt()).toEqual(clock.now());
    expect(fake.log).toEqual([]);
  });

  it('needs Actions: read, and says so', async () => {
    const { port } = world({ permissions: { contents: 'write' } });
    await expect(port().queuedAt()).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
      message: expect.stringContaining('Actions: read'),
    });
  });
});

describe('a lock’s owner', () => {
  it('is dead only when its attempt is completed', async () => {
    const { clock, fake, mine, owner, port } = world();
    expect(await port().state(owner)).toEqual({ alive: true });
    clock.advance(5_000);
    fake.endRun(mine);
    expect(await port().state(owner)).toEqual({ alive: false, endedAt: mine.attempts[0]!.updatedAt });
  });

  it('is dead if its attempt is completed although a later one runs', async () => {
    const { fake, mine, owner, port } = world();
    fake.endRun(mine);
    fake.rerun(mine);
    expect((await port().state(owner)).alive).toBe(false);
    expect((await port().state({ ...owner, attempt: 2 })).alive).toBe(true);
  });

  it('whose run was deleted ended long ago, if its repository stands in its name and its runs can be read', async () => {
    const { fake, owner, port } = world();
    const other = { ...owner, run: runName('acme/api', '4711') };
    expect(await port().state(other)).toEqual({ alive: false, endedAt: new Date(0) });
    expect(fake.requests.at(-1)).toBe('GET /repos/acme/api/actions/runs');
  });

  it('is taken for alive if the run may be another repository’s', async () => {
    const { owner, port } = world();
    expect(await port().state({ ...owner, run: '4711' })).toEqual({ alive: true });
    expect(await port().state({ ...owner, run: 'local' })).toEqual({ alive: true });
  });

  it('is not taken for dead because the repository is not to be seen', async () => {
    const { owner, port } = world({ writer: { repositories: [] } });
    await expect(port().state({ ...owner, run: runName('acme/api', '4711') })).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
    });
  });
});

describe('unfinished runs', () => {
  it('are those that were created before and are not completed', async () => {
    const { clock, fake, mine, port } = world();
    const before = ['queued', 'waiting', 'completed', 'requested', 'pending'].map((status) =>
      fake.addRun('acme/shop', { status }),
    );
    clock.advance(60_000);
    const moment = clock.now();
    clock.advance(60_000);
    fake.addRun('acme/shop');
    const open = [mine, ...before.filter(({ attempts }) => attempts[0]!.status !== 'completed')];
    const found = (await port().unfinished('acme/shop', moment)) ?? [];
    expect([...found].sort()).toEqual(open.map(({ id }) => `acme/shop#${id}`).sort());
    expect(fake.log.length).toBe(1);
  });

  it('are found among hundreds of finished ones in a few requests', async () => {
    const { clock, fake, mine, port } = world();
    const waiting = fake.addRun('acme/shop', {
      status: 'waiting',
      createdAt: new Date(clock.now().getTime() - 20 * day),
    });
    for (let n = 0; n < 450; n++) fake.addRun('acme/shop', { status: 'completed' });
    const found = (await port().unfinished('acme/shop', new Date(clock.now().getTime() + 1))) ?? [];
    expect([...found].sort()).toEqual([`acme/shop#${mine.id}`, `acme/shop#${waiting.id}`].sort());
    expect(fake.log.length).toBeLessThanOrEqual(8);
  });

  it('leave out what GitHub itself must have ended', async () => {
    const { clock, fake, port } = world();
    fake.addRun('acme/api', { status: 'queued', createdAt: new Date(clock.now().getTime() - 40 * day) });
    expect(await port().unfinished('acme/api', clock.now())).toEqual([]);
  });

  it('are asked for once for several secrets, but again for a later moment', async () => {
    const { clock, fake, port } = world();
    const runs = port();
    const moment = new Date(clock.now().getTime() - 1_000);
    await runs.unfinished('acme/api', moment);
    await runs.unfinished('acme/api', new Date(moment.getTime() - day));
    expect(fake.log.length).toBe(1);
    clock.advance(60_000);
    fake.addRun('acme/api');
    clock.advance(1_000);
    expect((await runs.unfinished('acme/api', clock.now()))?.length).toBe(1);
  });

  it('are asked for once by several secrets at the same time', async () => {
    const { clock, fake, port } = world();
    const runs = port();
    const moments = [5, 4, 3, 2, 1].map((seconds) => new Date(clock.now().getTime() - seconds * 1_000));
    await Promise.all(moments.map((moment) => runs.unfinished('acme/api', moment)));
    expect(fake.log.length).toBe(1);
  });

  it('that may not be read are said to be so, and not asked for twice', async () => {
    const { clock, fake, port } = world({ writer: { permissions: { secrets: 'write' } } });
    const runs = port();
    expect(await runs.unfinished('acme/api', clock.now())).toBeUndefined();
    clock.advance(60_000);
    expect(await runs.unfinished('acme/api', clock.now())).toBeUndefined();
    expect(fake.log.length).toBe(1);
  });

  it.each(['acme/shop,acme/api', 'acme/*', 'acme'])(
    'are asked for by the name of one repository: %s is none',
    async (name) => {
      const { clock, fake, port } = world();
      fake.addRun('acme/api');
      await expect(port().unfinished(name, clock.now())).rejects.toMatchObject({ code: 'INTERNAL' });
      expect(fake.log).toEqual([]);
    },
  );

  it('are never guessed after a server error', async () => {
    const { clock, fake, port } = world();
    fake.fault = () => ({ kind: 'status', status: 503 });
    await expect(port().unfinished('acme/api', clock.now())).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });
});
