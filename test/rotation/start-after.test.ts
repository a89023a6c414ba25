/** What `after` starts, judged by the runs that GitHub has: which were made, when, and with what in place. */
import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, type Ran, recipe, Shop } from './shop.ts';

const deploy = (on = 'workflow_dispatch: {}') => `name: Deploy\non:\n  push: {}\n  ${on}\njobs: {}\n`;

const secret = (name: string, more = 'after: [deploy.yml]', places = '{ github: {} }') =>
  `  ${name}: { provider: toy, admin: TOY_ADMIN, destinations: [ ${places} ], ${more} }\n`;

function shopOf(secrets = secret('TOY_KEY'), files: { [file: string]: string } = { 'deploy.yml': deploy() }): Shop {
  const shop = new Shop(`${recipe()}\npolicy: { rotate-when: [] }\nsecrets:\n${secrets}`);
  const paths = Object.entries(files).map(([file, text]) => [`.github/workflows/${file}`, text] as const);
  shop.github.commit('acme/shop', Object.fromEntries(paths));
  return shop;
}

const force = { force: 'true', reason: 'a test' };
const started = ({ github }: Shop) => github.dispatches.map(({ workflow }) => workflow);
const written = ({ github }: Shop, name = 'TOY_KEY') => github.secret('acme/shop', name)!.updatedAt.getTime();
/** A deployment that goes on may hold the old value. */
function deployed({ github }: Shop): void {
  for (const { run } of github.dispatches) github.endRun(run, 'success');
}
const current = ({ journal }: Shop, key = 'TOY_KEY') =>
  journal!.secrets[key]!.credentials.find(({ stage }) => stage === 'current')!;
const notes = ({ report }: Ran) => report!.secrets.flatMap((one) => one.notes).join('\n');
const switchOff = ({ github }: Shop) => github.repository('acme/shop').workflows.set('deploy.yml', 'disabled_manually');
/** The first one of a run asks what the token may. */
const isStart = ({ url, method }: Request) => method === 'POST' && url.endsWith('/dispatches');
const live = ({ toy }: Shop) => toy.live().length;

describe('a workflow under `after`', () => {
  it('is started once, on the default branch, when every place has the value and runs are handed it', async () => {
    const shop = shopOf();
    const ran = await shop.rotate();
    expect(ran).toMatchObject({ exit: 0, codes: [] });
    const [{ run, inputs, by } = {} as never, ...more] = shop.github.dispatches;
    expect([more, inputs, by]).toEqual([[], {}, 'github-actions[bot]']);
    expect(run!.createdAt.getTime()).toBeGreaterThanOrEqual(written(shop) + 120_000);
    const { times, after } = current(shop);
    expect(after).toEqual({
      'deploy.yml': { at: times.current, started: expect.any(String), run: `acme/shop#${run!.id}` },
    });
    expect(notes(ran)).toContain(`deploy.yml was started: https://github.com/acme/shop/actions/runs/${run!.id}`);
  });

  it('is not started again by the days after, and once more by the next rotation', async () => {
    const shop = shopOf();
    await shop.rotate();
    for (let day = 0; day < 3; day++) {
      shop.clock.advance(DAY);
      const { requests } = await shop.rotate();
      expect(requests).toEqual(['GET api.github.com/repos/acme/shop/contents/journal.json']);
    }
    await shop.rotate(force);
    deployed(shop);
    shop.clock.advance(2 * DAY);
    await shop.rotate();
    expect(started(shop)).toEqual(['deploy.yml', 'deploy.yml']);
    expect(live(shop)).toBe(1);
  });

  it('is started once for all secrets of a run that name it', async () => {
    const names = ['A_KEY', 'B_KEY', 'C_KEY'];
    const shop = shopOf(names.map((name) => secret(name)).join('') + secret('D_KEY', 'after: [web.yml, deploy.yml]'), {
      'deploy.yml': deploy(),
      'web.yml': deploy(),
    });
    const ran = await shop.rotate();
    expect(ran).toMatchObject({ exit: 0, codes: [] });
    // Its state, what the token may, the start; and beside these its file and the default branch, once.
    const asked = ran.requests.filter((each) => each.includes('/workflows/deploy.yml'));
    expect(asked.map((each) => each.replace(/ .*\//, ' '))).toEqual([
      'GET deploy.yml',
      'POST dispatches',
      'POST dispatches',
    ]);
    expect(started(shop).sort()).toEqual(['deploy.yml', 'web.yml']);
    const runs = [...names, 'D_KEY'].map((key) => current(shop, key).after?.['deploy.yml']?.run);
    expect(new Set(runs).size).toBe(1);
  });

  it('waits until every place has the value', async () => {
    const shop = shopOf(
      secret('TOY_KEY', 'after: [deploy.yml]', '{ github: { repositories: [acme/shop, acme/api] } }'),
    );
    shop.github.fault = ({ method, path }) =>
      method === 'PUT' && path.includes('/acme/api/') ? { kind: 'status', status: 500 } : undefined;
    expect(await shop.rotate()).toMatchObject({ exit: 1, codes: ['WRITE_FAILED'] });
    expect(started(shop)).toEqual([]);
    shop.github.fault = undefined;
    shop.clock.advance(DAY);
    expect(await shop.rotate()).toMatchObject({ exit: 0 });
    expect(started(shop)).toEqual(['deploy.yml']);
    const place = shop.github.secret('acme/api', 'TOY_KEY')!.updatedAt.getTime();
    expect(shop.github.dispatches[0]!.run.createdAt.getTime()).toBeGreaterThan(place);
  });

  it('is planned by a dry run, and not started', async () => {
    const shop = shopOf();
    const { report } = await shop.dryRun();
    expect(report!.secrets[0]!.next).toMatch(/, then start deploy\.yml$/);
    expect(started(shop)).toEqual([]);
  });

  it('is not started for what was published before it was named', async () => {
    const shop = shopOf(secret('TOY_KEY', 'after: []'));
    await shop.rotate();
    shop.configuration = shop.configuration.replace('after: []', 'after: [deploy.yml]');
    shop.clock.advance(DAY);
    await shop.rotate();
    expect(started(shop)).toEqual([]);
  });

  it('is not started because the journal alone names it', async () => {
    const shop = shopOf(secret('TOY_KEY'), { 'deploy.yml': deploy(), 'web.yml': deploy() });
    expect(await shop.faulted(2, 'before', {}, isStart)).toBe(true);
    expect(current(shop).after).toEqual({ 'deploy.yml': { at: expect.any(String) } });
    shop.configuration = shop.configuration.replace('[deploy.yml]', '[web.yml]');
    shop.clock.advance(DAY);
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    expect(started(shop)).toEqual([]);
  });

  it('is not started while its secret is on hold', async () => {
    const shop = shopOf();
    expect(await shop.faulted(2, 'before', {}, isStart)).toBe(true);
    await shop.run({ command: 'hold', only: 'TOY_KEY', until: '30h' });
    shop.clock.advance(DAY);
    await shop.rotate();
    expect(started(shop)).toEqual([]);
    shop.clock.advance(DAY);
    await shop.rotate();
    expect(started(shop)).toEqual(['deploy.yml']);
  });
});

describe('a run that is killed', () => {
  /** From the first write of the value on. */
  const sinceWrite = () => {
    let wrote = false;
    return ({ method, url }: Request) => {
      wrote ||= method === 'PUT' && url.endsWith('/actions/secrets/TOY_KEY');
      return wrote;
    };
  };

  it.each(['before', 'after'] as const)(
    '%s any of its requests leaves one start for the runs that follow',
    async (when) => {
      let met = 0;
      for (let at = 1; ; at++) {
        const shop = shopOf();
        if (!(await shop.faulted(at, when, {}, sinceWrite()))) break;
        met++;
        for (let day = 0; day < 3; day++) {
          shop.clock.advance(DAY);
          await shop.rotate();
        }
        const after = shop.github.dispatches.filter(({ run }) => run.createdAt.getTime() > written(shop));
        expect({ at, started: after.length }).toEqual({ at, started: 1 });
        expect(current(shop).after?.['deploy.yml']?.run).toBe(`acme/shop#${after[0]!.run.id}`);
      }
      expect(met).toBeGreaterThan(5);
    },
  );

  it('leaves a second start where nobody can tell whether there was a first', async () => {
    const shop = shopOf();
    expect(await shop.faulted(2, 'after', {}, isStart)).toBe(true);
    shop.github.lists = (template, all) => (template.includes('/workflows/') ? [] : all);
    shop.clock.advance(DAY);
    await shop.rotate();
    shop.clock.advance(DAY);
    await shop.rotate();
    expect(started(shop)).toEqual(['deploy.yml', 'deploy.yml']);
  });

  it('does not take for its own start what somebody else started', async () => {
    const shop = shopOf();
    expect(await shop.faulted(2, 'before', {}, isStart)).toBe(true);
    shop.clock.advance(HOUR);
    const token = shop.github.addToken({ kind: 'user', login: 'mona' });
    const url = 'https://api.github.com/repos/acme/shop/actions/workflows/deploy.yml/dispatches';
    const headers = { authorization: `Bearer ${token}` };
    await shop.github.http(new Request(url, { method: 'POST', headers, body: JSON.stringify({ ref: 'main' }) }));
    await shop.rotate();
    expect(shop.github.dispatches.map(({ by }) => by)).toEqual(['mona', 'github-actions[bot]']);
  });

  it('does not take for its own start one that may have been handed the value from before', async () => {
    const shop = shopOf();
    expect(await shop.faulted(2, 'after', {}, isStart)).toBe(true);
    // Another workflow of the repository starts it too, under the same account.
    Object.assign(shop.github.dispatches[0]!.run, { createdAt: new Date(written(shop) + 30_000) });
    shop.clock.advance(HOUR);
    await shop.rotate();
    expect(started(shop)).toEqual(['deploy.yml', 'deploy.yml']);
    expect(current(shop).after?.['deploy.yml']?.run).toBe(`acme/shop#${shop.github.dispatches[1]!.run.id}`);
  });
});

describe('a start whose answer is lost', () => {
  it.each([true, false])('is looked for, and sent again where there is none (it took effect: %s)', async (applied) => {
    const shop = shopOf();
    let lost = false;
    shop.github.fault = ({ method, path }) => {
      if (lost || !path.endsWith('/dispatches') || method !== 'POST') return undefined;
      lost = shop.github.secret('acme/shop', 'TOY_KEY') !== undefined;
      return lost ? { kind: 'lost', applied } : undefined;
    };
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    expect([lost, started(shop)]).toEqual([true, ['deploy.yml']]);
  });
});

const hindrances: readonly (readonly [string, (shop: Shop) => void, RegExp])[] = [
  [
    'is not there',
    (shop) => {
      shop.configuration = shop.configuration.replace('[deploy.yml]', '[deploy.yaml]');
    },
    /gh workflow list --repo acme\/shop/,
  ],
  ['is switched off', switchOff, /gh workflow enable deploy\.yml --repo acme\/shop/],
  [
    'has no workflow_dispatch',
    ({ github }) => github.commit('acme/shop', { '.github/workflows/deploy.yml': deploy('release: {}') }),
    /workflow_dispatch/,
  ],
  [
    'demands an input',
    ({ github }) =>
      github.commit('acme/shop', {
        '.github/workflows/deploy.yml': deploy('workflow_dispatch: { inputs: { to: { required: true } } }'),
      }),
    /`to`/,
  ],
  [
    'may not be started',
    (shop) => {
      shop.permissions = { contents: 'write', actions: 'read' };
    },
    /actions: write/,
  ],
];

describe.each(hindrances)('one that %s', (_, hinder, cure) => {
  it('is named before anything is minted, and by doctor', async () => {
    const shop = shopOf();
    hinder(shop);
    const ran = await shop.rotate();
    expect(ran).toMatchObject({ exit: 1, codes: ['AFTER_FAILED'] });
    expect(ran.report!.secrets[0]!.error).toMatchObject({ hint: expect.stringMatching(cure), now: 'unchanged' });
    expect(live(shop)).toBe(0);
    const { report } = await shop.doctor();
    const rows = report!.checks!.filter(({ error }) => error?.code === 'AFTER_FAILED');
    expect(rows.map(({ subject, name }) => [subject, name])).toEqual([
      ['workflow', expect.stringMatching(/^deploy\.ya?ml$/)],
    ]);
  });

  it('does not hold back the successor of what leaked', async () => {
    const shop = shopOf();
    await shop.rotate();
    hinder(shop);
    shop.clock.advance(DAY);
    const before = started(shop).length;
    const ran = await shop.run({ command: 'revoke', only: 'TOY_KEY' });
    expect(ran).toMatchObject({ exit: 1, codes: ['AFTER_FAILED'] });
    expect([live(shop), started(shop).length - before]).toEqual([1, 0]);
    expect(notes(ran)).toMatch(/deploy\.ya?ml was not started/);
  });
});

describe('one that fails after publication', () => {
  it('is an error until it is started, and the old key ends by its own rules', async () => {
    const shop = shopOf();
    await shop.rotate();
    const old = shop.toy.keys[0]!.key;
    let published = false;
    shop.github.hook = ({ method, path }, when) => {
      published ||= method === 'PUT' && when === 'after' && path.endsWith('/actions/secrets/TOY_KEY');
      if (published) switchOff(shop);
    };
    shop.clock.advance(10 * DAY);
    const ran = await shop.rotate(force);
    shop.github.hook = undefined;
    expect(ran).toMatchObject({ exit: 1, codes: ['AFTER_FAILED'] });
    expect(ran.report!.secrets[0]).toMatchObject({ action: 'rotated', error: { now: 'both-live' } });
    expect([started(shop).length, shop.toy.accepts(old)]).toEqual([1, true]);
    deployed(shop);
    shop.clock.advance(2 * DAY);
    expect(await shop.rotate()).toMatchObject({ exit: 1, codes: ['AFTER_FAILED'] });
    expect(shop.toy.accepts(old)).toBe(false);
    shop.github.repository('acme/shop').workflows.delete('deploy.yml');
    shop.clock.advance(DAY);
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    expect(started(shop)).toHaveLength(2);
    expect(current(shop).after?.['deploy.yml']?.run).toBe(`acme/shop#${shop.github.dispatches[1]!.run.id}`);
  });
});

it('doctor says what is started after what', async () => {
  const shop = shopOf(secret('A_KEY') + secret('B_KEY'));
  const { report } = await shop.doctor();
  const [row, ...more] = report!.checks!.filter(({ subject }) => subject === 'workflow');
  expect([row, more]).toMatchObject([{ name: 'deploy.yml', state: 'ok', says: 'after A_KEY, B_KEY' }, []]);
  expect(started(shop)).toEqual([]);
});
