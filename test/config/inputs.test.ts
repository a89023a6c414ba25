// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import { describe, expect, it } from '@jest/globals';
import { argv } from '../../src/config/argv.ts';
import { table } from '../../src/config/input-table.ts';
import { load } from '../../src/config/load.ts';
import { inputs, sourceOf } from '../../src/config/read-inputs.ts';
import { onSecret } from '../../src/rotation/model/secret.ts';
import { thrown } from './errors.ts';

const day = 86_400_000;

describe('inputs', () => {
  it('have these names, and no others', () => {
    const names = Object.entries(table)
      .filter(([, row]) => !('cli' in row))
      .map(([name]) => name);
    expect(names.sort()).toEqual(
      'command, config, only, provider, admin, options, secret, box, values, destinations, share-with, share-as, links-url, expires, channels, notify, max-age, overlap, token, client-id, private-key, journal, journal-token, escrow, pending, person, reason, force, first, ended, confirm, repair, dry-run, slots, found, signals, for, fail-on, selector, expect, dead, accept, until, release, report, days, grace, unproved, organization, repository, html, write, state, fresh'
        .split(', ')
        .sort(),
    );
  });

  it.each([
    ['90m', 90 * 60_000],
    [' 2h ', 2 * 3_600_000],
  ])('give a run its time: %j', (text, milliseconds) => {
    expect(inputs({ for: text }, 'action').for).toBe(milliseconds);
    expect(inputs({ command: 'offboard', person: 'mona', for: text }, 'cli').for).toBe(milliseconds);
  });

  it('without any are a rotation', () => {
    expect(inputs({}, 'action')).toEqual({
      command: 'rotate',
      config: undefined,
      only: undefined,
      person: undefined,
      reason: undefined,
      force: false,
      first: false,
      ended: false,
      until: undefined,
      release: false,
      days: 30 * 86_400_000,
      grace: 7 * 86_400_000,
      unproved: false,
      repair: undefined,
      dryRun: false,
      signals: false,
      failOn: undefined,
      for: 5 * 3_600_000,
      token: undefined,
      clientId: undefined,
      privateKey: undefined,
      journalToken: undefined,
      pending: undefined,
      inline: undefined,
      flags: {},
    });
  });

  it('that a workflow leaves empty are absent, and those that action.yml fills in say nothing', () => {
    const filled = Object.fromEntries(
      Object.entries(table).flatMap(([name, row]) => ('cli' in row ? [] : [[name, 'filled' in row ? row.filled : '']])),
    );
    for (const command of ['rotate', 'status', 'doctor']) {
      const read = inputs({ ...filled, command }, 'action');
      expect(read).toMatchObject({ command, force: false, inline: undefined });
    }
  });

  it('that are credentials are wrapped before anything else can see them', () => {
    const seen: string[] = [];
    const stop = onSecret((value) => seen.push(value));
    const read = inputs({ token: 'toy-token', 'journal-token': 'toy-journal', pending: '{"v":1}' }, 'action');
    stop();
    expect(seen.sort()).toEqual(['toy-journal', 'toy-token', '{"v":1}'].sort());
    expect(JSON.stringify(read)).not.toContain('toy');
    expect(read.token?.reveal()).toBe('toy-token');
  });

  it.each([
    [
      'an input that does not exist',
      { comand: 'rotate' },
      'the input `comand`: there is no such input; the nearest is `command`',
    ],
    [
      'an input that only the command line has',
      { listen: '127.0.0.1:1' },
      'the input `listen`: there is no such input',
    ],
    ['a name that every object has', { toString: 'x' }, 'the input `toString`: there is no such input'],
    [
      'a command that does not exist',
      { command: 'rotat' },
      'the input `command`: there is no such command; the nearest is `rotate`',
    ],
    [
      'a command of the command line',
      { command: 'serve' },
      'the input `command`: `serve` works only on a command line',
    ],
    ['revoke without only', { command: 'revoke' }, 'the input `only`: `revoke` needs it'],
    ['a hold of everything', { command: 'hold', until: '24h' }, 'the input `only`: `hold` needs it'],
    ['a hold without an end', { command: 'hold', only: 'x' }, 'the input `until`: `hold` needs it'],
    [
      'a hold and its end at once',
      { command: 'hold', only: 'x', until: '24h', release: 'true' },
      'the input `until`: `hold` needs it, or the input `release`, and not both',
    ],
    ...['tomorrow', '2026-02-30', '2026-12-04 18:00', '2026-12-04T18:00', '1w', '2026-13-01'].map(
      (until): [string, { [name: string]: string }, string] => [
        `a hold until ${until}`,
        { command: 'hold', only: 'x', until },
        'the input `until`: a duration such as 24h',
      ],
    ),
    ['a time for a rotation', { until: '24h' }, 'the input `until`: `rotate` does not use it; `hold`, `incident` do'],
    ['a retirement of everything', { command: 'retire' }, 'the input `only`: `retire` needs it'],
    ...['0', '-1', '1.5', '30d', '10000'].map((days): [string, { [name: string]: string }, string] => [
      `${days} days of quiet`,
      { command: 'retire', only: 'x', days },
      'the input `days`: a whole number of days, from 1',
    ]),
    ['onboard without a person', { command: 'onboard' }, 'the input `person`: `onboard` needs it'],
    [
      'a person for a rotation',
      { person: 'mona' },
      'the input `person`: `rotate` does not use it; `onboard`, `offboard`, `incident` do',
    ],
    [
      'force for somebody who comes',
      { command: 'onboard', person: 'mona', force: 'true' },
      'the input `force`: `onboard` does not use it; `rotate`, `revoke`, `offboard` do',
    ],
    ['ended without only', { ended: 'true' }, 'the input `only`: the input `ended` needs it: whose old key was ended'],
    [
      'a dry run of a revocation',
      { command: 'revoke', only: 'x', 'dry-run': 'true' },
      'the input `dry-run`: `revoke` does not use it',
    ],
    ['half of a GitHub App', { 'client-id': 'Iv1' }, 'the input `private-key`: `client-id` needs it'],
    ['the other half', { 'private-key': 'x' }, 'the input `client-id`: `private-key` needs it'],
    ['two ways to write', { token: 'a', 'client-id': 'b', 'private-key': 'c' }, 'the input `token`: either'],
    ['a provider without a secret', { provider: 'sendgrid' }, 'the input `secret`: `provider` needs it'],
    ['a policy without a secret', { 'max-age': '30d' }, 'the input `provider`: `max-age` needs it'],
    [
      'a file and inputs that stand for one',
      { config: 'x.yml', provider: 'random', secret: 'A_KEY' },
      'the input `provider`: it stands for a configuration file, and `config` names one',
    ],
  ])('%s is refused', async (_, raw: { [name: string]: string }, says) => {
    const error = await thrown(() => inputs(raw, 'action'));
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toContain(says);
    expect(error.hint).toBeDefined();
  });

  it('that are the default of another command are no mistake', () => {
    expect(inputs({ command: 'status', force: 'false', 'dry-run': 'false' }, 'action').command).toBe('status');
  });

  it.each(['provider', 'links-url', 'reason', 'only'])(
    '%s with a pasted credential is told without it',
    async (name) => {
      const toy = ['SG', 'toyNotAKey'.repeat(3)].join('.');
      const error = await thrown(() => inputs({ [name]: toy }, 'action'));
      expect(error.code).toBe('CONFIG_SECRET_PASTED');
      expect(error.message).toContain(`the input \`${name}\``);
      expect(error.text).not.toContain('toyNotAKey');
    },
  );
});

describe('one secret without a file', () => {
  const raw = {
    provider: 'sendgrid',
    secret: 'SENDGRID_API_KEY',
    admin: 'SENDGRID_ADMIN_KEY',
    options: 'scopes: [mail.send]',
    destinations: '- github: { environment: production }\n- github: { app: dependabot }',
    'share-with': '@acme/backend, mona',
    'share-as': 'copy',
    'links-url': 'https://links.acme.dev',
    expires: '1h',
    channels: '[ { email: { from: keys@acme.dev } } ]',
    'max-age': '30d',
    overlap: '12h',
    journal: '{ repository: acme/journal }',
    escrow: '{ github: { environment: production } }',
  };

  it('gives the same configuration as the file would', async () => {
    const file = `
links: { url: "https://links.acme.dev", expires: 1h }
channels: [ { email: { from: keys@acme.dev } } ]
journal: { repository: acme/journal }
escrow: { github: { environment: production } }
secrets:
  SENDGRID_API_KEY:
    provider: sendgrid
    admin: SENDGRID_ADMIN_KEY
    options: { scopes: [mail.send] }
    destinations: [ { github: { environment: production } }, { github: { app: dependabot } } ]
    share: { with: ["@acme/backend", mona], as: copy }
    policy: { max-age: 30d, overlap: 12h }
`;
    const context = { environment: {}, repository: 'acme/shop' };
    const read = await load(await inputs(raw, 'action').inline!(), context);
    expect(read).toEqual(await load(file, context));
    expect(read.targets[0]!.policy.maxAge).toBe(30 * day);
  });

  it('may have an admin in parts', async () => {
    const error = await thrown(async () =>
      load(await inputs({ ...raw, admin: '{ api: A_KEY, app: B_KEY }' }, 'cli').inline!(), { environment: {} }),
    );
    expect(error.message).toContain('`--admin`');
    expect(error.message).toContain('SendGrid wants one name here');
  });

  it.each([
    ['action', 'the input `admin`:1:1: this looks like a random key'],
    ['cli', '`--admin`:1:1: this looks like a random key'],
  ] as const)('with a value where a name belongs is told without it (%s)', async (from, says) => {
    const toy = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6';
    const error = await thrown(async () =>
      load(await inputs({ ...raw, admin: toy }, from).inline!(), { environment: {} }),
    );
    expect(error.code).toBe('CONFIG_SECRET_PASTED');
    expect(error.message).toBe(says);
    expect(error.text).not.toContain(toy);
  });
});

describe('where the configuration comes from', () => {
  const file = { name: '.github/keyturn.yml', text: 'secrets: {}' };

  it('is the file that was found', async () => {
    expect((await sourceOf(inputs({}, 'cli'), file)).name).toBe('.github/keyturn.yml');
  });

  it('is never both', async () => {
    const error = await thrown(() => sourceOf(inputs({ provider: 'random', secret: 'A_KEY' }, 'cli'), file));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain('.github/keyturn.yml');
  });

  it('is somewhere', async () => {
    const error = await thrown(() => sourceOf(inputs({ config: 'other.yml' }, 'cli'), undefined));
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toContain('other.yml was not found');
  });
});

describe('a command line', () => {
  it.each([
    [
      ['rotate', '--dry-run', '--only', 'production/*'],
      { command: 'rotate', 'dry-run': 'true', only: 'production/*' },
      [],
    ],
    [['--only=a=b'], { only: 'a=b' }, []],
    [['status', '--force=false'], { command: 'status', force: 'false' }, []],
    [
      ['open', 'https://links.acme.dev/l#x', '--print'],
      { command: 'open', print: 'true' },
      ['https://links.acme.dev/l#x'],
    ],
    [['open', '--', '--print'], { command: 'open' }, ['--print']],
    [['open', '-'], { command: 'open' }, ['-']],
    [['collect', '--wO70eJAGd_sdI-7oUNjm'], { command: 'collect' }, ['--wO70eJAGd_sdI-7oUNjm']],
    [['collect', '-_O70eJAGd_sdI-7oUNjmQ', '--yes'], { command: 'collect', yes: 'true' }, ['-_O70eJAGd_sdI-7oUNjmQ']],
    [['serve', '--allow', 'acme/*', '--allow', 'other/x'], { command: 'serve', allow: 'acme/*,other/x' }, []],
    [['-h'], { help: 'true' }, []],
  ])('%j', (words, raw, rest) => {
    const read = argv(words);
    expect({ ...read.raw }).toEqual(raw);
    expect(read.rest).toEqual(rest);
    expect(() => inputs(read.raw, 'cli')).not.toThrow();
  });

  it.each([
    [['--dryrun'], '`--dryrun`: there is no such flag; the nearest is `dry-run`'],
    [['--__proto__', 'x'], 'there is no such flag'],
    [['-f'], 'there is no such flag'],
    [['-force'], 'there is no such flag'],
    [['--only'], '`--only`: its value is missing'],
    [['--only', 'a', '--only', 'b'], '`--only`: it is there twice'],
  ])('%j is refused', async (words, says) => {
    const error = await thrown(() => argv(words));
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toContain(says);
  });

  it.each([
    [['rotat'], '`--command`: there is no such command; the nearest is `rotate`'],
    [['status', '--print'], '`--print`: `status` does not use it; `open`, `collect`, `request` do'],
    [['rotate', '--only', ''], '`--only`: this is empty'],
    [['share', '--secret', '1X'], "`--secret`: a secret's name"],
  ])('%j is refused when it is read', async (words, says) => {
    expect((await thrown(() => inputs(argv(words).raw, 'cli'))).message).toContain(says);
  });

  it('hands the flags of share to share, and makes no configuration of them', () => {
    const read = inputs(
      argv(['share', '--secret', 'TOY_KEY', '--expires', '1h', '--links-url', 'https://links.acme.dev', '--json']).raw,
      'cli',
    );
    expect(read.inline).toBeUndefined();
    expect(read.flags).toEqual({
      secret: 'TOY_KEY',
      expires: '1h',
      'links-url': 'https://links.acme.dev',
      json: 'true',
    });
  });
});
