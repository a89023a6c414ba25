import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectExit, Harness, HOME, HOUR } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.close());

type Options = NonNullable<Parameters<Harness['action']>[0]>;
const doctor = (options: Options = {}) =>
  harness.action({ ...options, inputs: { ...options.inputs, command: 'doctor' } });

/** The first words of each line that tells of a check. */
const told = (log: string) => [...log.matchAll(/^([✓·✗]) (\w+) +(\S+)/gmu)].map(([, ...words]) => words.join(' '));

/** A repository without an environment for the credentials, and without rules. */
const unguarded = ['· environment acme/shop', '· ruleset acme/shop', '· ruleset keyturn-journal'];

describe('doctor', () => {
  it('fails where the environment of the credentials admits whoever may push', async () => {
    const { protections, environments } = harness.github.repository('acme/shop');
    environments.add('keyturn');
    const configuration = harness.configuration('escrow: { github: { environment: keyturn } }');
    const open = await doctor({ configuration });
    expectExit(open, 1);
    expect(open.log).toMatch(/HOME_UNGUARDED: the environment keyturn of acme\/shop admits every branch/);
    protections.set('keyturn', { branches: ['main'] });
    expectExit(await doctor({ configuration }), 0);
  });

  it('tells of everything that a rotation needs, and changes nothing', async () => {
    const ran = await doctor();
    expectExit(ran, 0);
    expect(told(ran.log)).toEqual([
      '✓ journal acme/shop@keyturn-journal',
      '✓ escrow KEYTURN_PENDING',
      '✓ links keyturn',
      '✓ channel webhook',
      '✓ provider recipe',
      '✓ destination production/TOY_KEY',
      '✓ recipients production/TOY_KEY',
      '✓ destination development/TOY_KEY',
      '✓ recipients development/TOY_KEY',
      '✓ signal exposed',
      '✓ signal workflow',
      '✓ rotation production/TOY_KEY',
      '✓ rotation development/TOY_KEY',
      ...unguarded,
    ]);
    expect(ran.log).toContain('13 checks passed, 3 off');
    expect(ran.log).toContain('mona by webhook, hubot by webhook');
    expect(ran.summary).toContain('## Keyturn: 13 checks passed');
    expect(ran.outputs).toEqual({ result: '[]', rotated: '0', overdue: '0', left: '0', 'next-due': '' });
    // A creation without a body asks whether we may create, and creates nothing.
    const writes = ran.requests.filter(({ method, status }) => method !== 'GET' && method !== 'HEAD' && status < 400);
    expect(writes).toEqual([]);
    expect([harness.minted, harness.messages]).toEqual([[], []]);
  });

  it('changes nothing between two rotations either, with links out and a credential that drains', async () => {
    expectExit(await harness.action(), 0);
    harness.clock.advance(HOUR);
    expectExit(await harness.action({ inputs: { force: 'true' } }), 0);
    const state = () => ({
      keys: structuredClone(harness.toy.keys),
      messages: harness.messages.length,
      secrets: harness.github.secretsOf(HOME),
      journal: harness.github.file(HOME, 'keyturn-journal', 'journal.json'),
    });
    const before = state();
    expect(before.journal).toContain('"stage": "previous"');
    expectExit(await doctor(), 0);
    expect(state()).toEqual(before);
  });

  it('tells of everything that is wrong at once, each with what to do, and ends with 1', async () => {
    const configuration = harness
      .configuration()
      .replace('@acme/backend" ] } }\n  dev', '@acme/nobody" ] } }\n  dev')
      .replace('[ { github: {} } ]', '[ { github: { repository: acme/gone } } ]')
      .replace(harness.urls.links, 'http://127.0.0.1:9');
    const ran = await doctor({
      configuration,
      environment: { TOY_ADMIN: 'toy-example-not-a-key-wrong', WEBHOOK_SECRET: undefined },
    });
    expectExit(ran, 1);
    expect(told(ran.log).filter((line) => line.startsWith('✗'))).toEqual([
      '✗ links keyturn',
      '✗ channel webhook',
      '✗ provider recipe',
      '✗ recipients production/TOY_KEY',
      '✗ destination development/TOY_KEY',
    ]);
    for (const code of ['LINK_SERVICE_DOWN', 'PROVIDER_DENIED', 'TEAM_UNREADABLE', 'DESTINATION_MISSING']) {
      expect(ran.log).toContain(code);
      expect(ran.summary).toContain(code);
    }
    expect(ran.log).toMatch(/\d of \d+ checks failed/);
    expect(ran.log.match(/^::error[^:\n]*::/gm)).toHaveLength(5);
    expect(harness.minted).toEqual([]);
  });

  it('names an admin credential that is not there, and goes on with the rest', async () => {
    const ran = await doctor({ environment: { TOY_ADMIN: undefined } });
    expectExit(ran, 2);
    expect(ran.log).toContain('ENVIRONMENT_MISSING');
    expect(told(ran.log)).toContain('✓ destination development/TOY_KEY');
    // Whether it could be rotated is not asked: it could not.
    expect(told(ran.log).some((line) => line.includes('rotation'))).toBe(false);
  });

  it('says what is off: a skipped repository, secret scanning that cannot be read', async () => {
    harness.github.addRepository('acme/old', { archived: true });
    const configuration = harness
      .configuration()
      .replace('[ { github: {} } ]', '[ { github: { repositories: [acme/shop, acme/old] } } ]');
    const token = harness.github.addToken({
      value: 'toy-github-token-without-alerts',
      permissions: { secrets: 'write', environments: 'write', members: 'read' },
    });
    const ran = await doctor({ configuration, inputs: { token } });
    expectExit(ran, 0);
    expect(told(ran.log).filter((line) => line.startsWith('·'))).toEqual([
      '· destination development/TOY_KEY',
      '· signal exposed',
      ...unguarded,
    ]);
    expect(ran.log).toMatch(/acme\/old.* is skipped \(archived\)/);
    expect(ran.log).toContain('Secret scanning alerts: write');
    expect(ran.log).toMatch(/checks passed, 5 off/);
  });

  it('names nobody and no place where everybody can read it', async () => {
    const ran = await doctor({
      configuration: harness.configuration('public: true'),
      payload: { repository: { fork: false, private: false } },
    });
    expectExit(ran, 0);
    for (const text of [ran.log, ran.summary]) expect(text).not.toMatch(/mona|hubot|environment production/);
    expect(told(ran.log)).toContain('✓ recipients production/TOY_KEY');
  });

  it('repairs nothing that was not named', async () => {
    const ran = await doctor({ inputs: { repair: 'all' } });
    expectExit(ran, 2);
    expect(ran.log).toContain('new-journal');
    expect(ran.requests).toEqual([]);
  });
});
