/**
 * Commands at a terminal that cannot read the escrow: the workflow does them. Its runs are really made, by the engine,
 * against the same stand-in for GitHub, as soon as the terminal waits.
 */
import { describe, expect, it } from '@jest/globals';
import { goesToWorkflow, refuseManual } from '../../src/commands/dispatch/workflow-inputs.ts';
import { dispatch } from '../../src/commands/dispatch.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import { headline } from '../../src/report/report.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Dispatch, FakeToken } from '../fakes/github.ts';
import { recipe, Shop, services } from '../rotation/shop.ts';
import { edited, textOf } from '../state/written.ts';

const configuration = `${services}
${recipe()}
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
    share: { with: ["@acme/backend"] }
`;

const names = ['command', 'only', 'force', 'first', 'reason', 'person', 'ended', 'repair', 'dispatch-id'];
const workflow = (declared = names, runName = 'keyturn ${{ inputs.command }} ${{ inputs.dispatch-id }}') => `
name: Keyturn
run-name: ${runName}
on:
  schedule: [ { cron: '23 4 * * *' } ]
  workflow_dispatch:
    inputs:
${declared.map((name) => `      ${name}: { type: string }`).join('\n')}
jobs: {}
`;

class Desk {
  readonly shop = new Shop(configuration);
  readonly said: string[] = [];
  /** What the terminal itself sent. */
  readonly sent: string[] = [];
  token: Partial<FakeToken> = { kind: 'user', login: 'mona', permissions: { actions: 'write', contents: 'read' } };
  /** What becomes of a run; undefined: it is played. */
  fate: (dispatch: Dispatch, number: number) => 'waits' | 'cancelled' | 'fails' | undefined = () => undefined;
  text = configuration;
  file = '.github/keyturn.yml';
  stop: () => void = () => {};
  readonly interrupted = new Promise<void>((done) => {
    this.stop = done;
  });
  #played = 0;

  constructor(files: { readonly [path: string]: string } = { '.github/workflows/keyturn.yml': workflow() }) {
    this.shop.github.commit('acme/shop', { '.github/keyturn.yml': configuration, ...files });
  }

  get dispatches(): readonly Dispatch[] {
    return this.shop.github.dispatches;
  }

  async run(words: { readonly [name: string]: string }) {
    const { shop } = this;
    const token = new Secret(shop.github.addToken(this.token));
    const environment = { GITHUB_REPOSITORY: 'acme/shop' };
    const given = inputs(words, 'cli');
    const loaded = await load(this.text, { environment, repository: 'acme/shop' });
    expect(goesToWorkflow(given, loaded, environment)).toBe(true);
    const file = { name: this.file, text: this.text };
    try {
      const { exit, report } = await dispatch(given, loaded, {
        world: {
          http: async (request) => {
            this.sent.push(`${request.method} ${new URL(request.url).pathname}`);
            return shop.github.http(request);
          },
          clock: { ...shop.clock, sleep: (milliseconds) => this.#sleep(milliseconds) },
          random: { bytes: (length) => new Uint8Array(length).fill(7) },
          environment,
          directory: '/',
          progress: ({ detail }) => void this.said.push(detail),
        },
        file,
        token,
        interrupted: this.interrupted,
      });
      return { exit, code: undefined, what: '', hint: '', says: headline(report) };
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      return { exit: error.exit as number, code: error.code, what: error.message, hint: error.hint ?? '', says: '' };
    }
  }

  /** Actions goes on while the terminal waits. */
  async #sleep(milliseconds: number): Promise<void> {
    this.shop.clock.advance(milliseconds);
    const next = this.dispatches[this.#played];
    if (next === undefined) return;
    const last = next.run.attempts.at(-1)!;
    const fate = this.fate(next, this.#played);
    if (fate === 'waits') {
      last.status = 'waiting';
      return;
    }
    this.#played++;
    if (fate === 'cancelled') this.shop.github.endRun(next.run, 'cancelled');
    else if (fate === 'fails') this.shop.github.endRun(next.run, 'failure');
    else await this.shop.play(next);
  }
}

describe('a rotation from a laptop', () => {
  it('is done by the workflow, followed, and over when the journal says so', async () => {
    const desk = new Desk();
    const { shop } = desk;
    await shop.rotate();
    const old = shop.github.secret('acme/shop', 'TOY_KEY')!.value;
    const escrow = shop.github.secret('acme/shop', 'KEYTURN_PENDING')!.writes.length;
    const ended = await desk.run({ command: 'rotate', force: 'true', only: 'TOY_KEY', reason: 'a test' });
    expect(ended).toMatchObject({ exit: 0 });
    expect(desk.dispatches.map(({ workflow: file, inputs: given, by }) => ({ file, by, ...given }))).toEqual([
      expect.objectContaining({ file: 'keyturn.yml', by: 'mona', command: 'rotate', only: 'TOY_KEY', force: 'true' }),
    ]);
    // The provider and the place say that it was done, and the escrow was written by the run alone.
    expect(shop.toy.keys).toHaveLength(2);
    expect(shop.toy.accepts(shop.github.secret('acme/shop', 'TOY_KEY')!.value)).toBe(true);
    expect(shop.github.secret('acme/shop', 'TOY_KEY')!.value).not.toBe(old);
    expect(shop.github.secret('acme/shop', 'KEYTURN_PENDING')!.writes.length).toBeGreaterThan(escrow);
    expect(desk.sent.filter((each) => !each.startsWith('GET '))).toEqual([
      'POST /repos/acme/shop/actions/workflows/keyturn.yml/dispatches',
    ]);
    expect(desk.said.join('\n')).toMatch(/was started: https:.*\n[\s\S]*the run is completed\n.*ended well/);
    expect(shop.github.undocumented).toEqual([]);
  });

  it('is found by its name at a server that does not say which run it is', async () => {
    const desk = new Desk();
    desk.shop.github.tellsRuns = false;
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 0 });
    expect(desk.dispatches).toHaveLength(1);
    expect(desk.sent).toContain('GET /repos/acme/shop/actions/workflows/keyturn.yml/runs');
    expect(desk.shop.toy.keys).toHaveLength(1);
  });

  it('is found by its name where the answer was lost, and not started twice', async () => {
    const desk = new Desk();
    desk.shop.github.fault = ({ path }) => (path.endsWith('/dispatches') ? { kind: 'lost', applied: true } : undefined);
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 0 });
    expect(desk.dispatches).toHaveLength(1);
  });

  it('fails with the run, and names it', async () => {
    const desk = new Desk();
    desk.fate = () => 'fails';
    expect(await desk.run({ command: 'rotate' })).toMatchObject({
      exit: 1,
      code: 'DISPATCH_UNFINISHED',
      what: expect.stringMatching(/ended with failure: https:/),
      hint: expect.stringContaining('gh run view'),
    });
  });

  it('fails where the run failed in earnest', async () => {
    const desk = new Desk();
    desk.shop.down.add('api.toy.example.com');
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 1, code: 'DISPATCH_UNFINISHED' });
  });

  it('is not done because a run succeeded that did something else', async () => {
    const desk = new Desk();
    await desk.shop.rotate();
    // A workflow that forgets to hand `force` on.
    const play = desk.shop.play.bind(desk.shop);
    desk.shop.play = ({ run, inputs: { force: _, ...given } }) => play({ run, inputs: given, workflow: '', by: '' });
    expect(await desk.run({ command: 'rotate', force: 'true' })).toMatchObject({
      exit: 1,
      code: 'DISPATCH_UNFINISHED',
      what: expect.stringContaining('TOY_KEY has no successor yet'),
    });
  });

  describe('is not believed to be done', () => {
    const branch = 'keyturn-journal';
    const gitOf = ({ shop }: Desk) => shop.github.repository('acme/shop').git;

    /** The journal that the honest run left is replaced before the terminal reads it; the run itself ended well. */
    async function replaced(how: (desk: Desk, before: string) => void) {
      const desk = new Desk();
      await desk.shop.rotate();
      const before = gitOf(desk).heads.get(branch)!;
      const play = desk.shop.play.bind(desk.shop);
      desk.shop.play = async (one) => {
        const ran = await play(one);
        how(desk, before);
        return ran;
      };
      return desk.run({ command: 'rotate', force: 'true', only: 'TOY_KEY' });
    }

    function push({ shop }: Desk, text: string): void {
      const { git } = shop.github.repository('acme/shop');
      const tree = git.tree(new Map([[`journal.json`, git.blob(Buffer.from(text))]]));
      const author = shop.github.addUser('mallory');
      const parents = [git.heads.get(branch)!];
      git.heads.set(branch, git.commit({ tree, parents, message: 'x', author, date: shop.github.now() }));
    }

    it.each([
      ['though it says so', false],
      ['though it says that a new seed was made', true],
    ])('by a journal that somebody else signs, %s', async (_, reseeds) => {
      const ended = await replaced((desk) => {
        const stranger = Buffer.alloc(32, 7).toString('base64url');
        const keys = stateFormat.keys(new Secret(stranger));
        const { signature: _signature, ...rest } = desk.shop.journal!;
        const reseeded = { from: rest.key!, seq: rest.seq };
        push(desk, textOf({ ...rest, ...(reseeds ? { reseeded } : {}), key: keys.public }, stranger));
      });
      expect(ended).toMatchObject({ exit: 1, code: 'JOURNAL_FORGED', hint: expect.stringContaining('keyturn audit') });
    });

    it('by one that nobody signs', async () => {
      const ended = await replaced((desk) => {
        const { signature: _, key: _key, box: _box, ...bare } = desk.shop.journal!;
        push(desk, textOf(bare));
      });
      expect(ended).toMatchObject({ exit: 1, code: 'JOURNAL_UNSIGNED' });
    });

    it('by one whose text was changed', async () => {
      const ended = await replaced((desk) =>
        push(
          desk,
          edited(desk.shop.github.file('acme/shop', branch, 'journal.json')!, (one) => one),
        ),
      );
      expect(ended).toMatchObject({ exit: 1, code: 'JOURNAL_FORGED' });
    });

    it('by one that is older than what was there before, nor by none', async () => {
      const older = await replaced((desk, before) => {
        const { git } = desk.shop.github.repository('acme/shop');
        git.heads.set(branch, git.commits.get(before)!.parents[0]!);
      });
      expect(older).toMatchObject({ exit: 1, code: 'JOURNAL_ROLLED_BACK' });
      const none = await replaced((desk) => void gitOf(desk).heads.delete(branch));
      expect(none).toMatchObject({ exit: 1, code: 'JOURNAL_MISSING' });
    });

    it('by the one that was there before', async () => {
      const same = await replaced((desk, before) => void gitOf(desk).heads.set(branch, before));
      expect(same).toMatchObject({ exit: 1, code: 'DISPATCH_UNFINISHED' });
    });
  });

  it('says who has to approve it, and where', async () => {
    const desk = new Desk();
    desk.shop.github.repository('acme/shop').protections.set('keyturn', { branches: ['main'], reviewers: ['lisa'] });
    let looks = 0;
    desk.fate = () => (++looks < 3 ? 'waits' : undefined);
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 0 });
    expect(desk.said.filter((each) => /waits for lisa to approve it: https:/.test(each))).toHaveLength(1);
  });

  it('is started again where a newer run took its place, twice at most', async () => {
    const desk = new Desk();
    desk.fate = (_, number) => (number < 2 ? 'cancelled' : undefined);
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 0 });
    expect(desk.dispatches).toHaveLength(3);
    const other = new Desk();
    other.fate = () => 'cancelled';
    expect(await other.run({ command: 'rotate' })).toMatchObject({ exit: 1, code: 'DISPATCH_UNFINISHED' });
    expect(other.dispatches).toHaveLength(3);
  });

  it('goes on when nobody waits for it any more, and that is said', async () => {
    const desk = new Desk();
    desk.fate = () => {
      desk.stop();
      return 'waits';
    };
    const ended = await desk.run({ command: 'rotate' });
    expect(ended).toMatchObject({ exit: 1, code: 'DISPATCH_UNFINISHED', what: expect.stringContaining('goes on') });
    expect(desk.sent.filter((each) => each.includes('cancel'))).toEqual([]);
  });
});

describe('other commands', () => {
  it('`revoke` and `offboard` are done when the journal says so', async () => {
    const desk = new Desk();
    await desk.shop.rotate();
    const old = desk.shop.github.secret('acme/shop', 'TOY_KEY')!.value;
    const revoked = await desk.run({ command: 'revoke', only: 'TOY_KEY', reason: 'in a chat' });
    expect(revoked).toMatchObject({ exit: 0, says: '1 rotated' });
    expect(desk.shop.toy.accepts(old)).toBe(false);
    // A run that finds nothing to do is not taken for one that did.
    expect(await desk.run({ command: 'rotate' })).toMatchObject({
      exit: 0,
      says: expect.not.stringMatching(/rotated/),
    });
    expect(await desk.run({ command: 'offboard', person: 'mona' })).toMatchObject({ exit: 0 });
    expect(desk.shop.journal?.offboarded?.map(({ person }) => person.login)).toEqual(['mona']);
    desk.shop.environment['TOY_KEY'] = desk.shop.github.secret('acme/shop', 'TOY_KEY')!.value;
    expect(await desk.run({ command: 'onboard', person: 'mona' })).toMatchObject({ exit: 0 });
    expect(desk.shop.journal?.offboarded ?? []).toEqual([]);
  });

  it('`hold` and its end are done when the journal says so', async () => {
    const names = ['only', 'until', 'release', 'reason', 'dispatch-id'];
    const own = workflow(names, 'keyturn hold ${{ inputs.dispatch-id }}');
    const desk = new Desk({ '.github/workflows/keyturn.yml': workflow(), '.github/workflows/keyturn-hold.yml': own });
    await desk.shop.rotate();
    const play = desk.shop.play.bind(desk.shop);
    desk.shop.play = (one) => play({ ...one, inputs: { ...one.inputs, command: 'hold' } });
    expect(await desk.run({ command: 'hold', only: 'TOY_KEY', until: '2d' })).toMatchObject({ exit: 0 });
    expect(desk.dispatches[0]).toMatchObject({ workflow: 'keyturn-hold.yml', inputs: { until: '2d' } });
    expect(desk.shop.journal?.secrets['TOY_KEY']?.hold).toBeDefined();
    expect(await desk.run({ command: 'hold', only: 'TOY_KEY', release: 'true' })).toMatchObject({ exit: 0 });
    expect(desk.shop.journal?.secrets['TOY_KEY']?.hold).toBeUndefined();
    desk.shop.play = (one) => {
      desk.shop.github.endRun(one.run, 'success');
      return desk.shop.status();
    };
    expect(await desk.run({ command: 'hold', only: 'TOY_KEY', until: '2d' })).toMatchObject({
      code: 'DISPATCH_UNFINISHED',
      what: expect.stringContaining('TOY_KEY is not on hold'),
    });
  });

  it('`retire` ends with 1 while its grace lasts, and that is no failure of its run', async () => {
    const names = ['only', 'days', 'grace', 'unproved', 'dispatch-id'];
    const own = workflow(names, 'keyturn retire ${{ inputs.dispatch-id }}');
    const desk = new Desk({ '.github/workflows/keyturn.yml': workflow(), '.github/workflows/keyturn-retire.yml': own });
    const { shop } = desk;
    shop.inventory = {
      references: async (slots) => ({
        complete: true,
        slots: Object.fromEntries(slots.map((slot) => [slot, 'none' as const])),
      }),
    };
    await shop.rotate();
    shop.clock.advance(40 * 86_400_000);
    const play = shop.play.bind(shop);
    shop.play = (one) => play({ ...one, inputs: { ...one.inputs, command: 'retire' } });
    expect(await desk.run({ command: 'retire', only: 'TOY_KEY', grace: '1h' })).toMatchObject({
      exit: 1,
      code: undefined,
    });
    expect(desk.dispatches[0]).toMatchObject({ inputs: { only: 'TOY_KEY', days: '30', grace: '1h' } });
    expect(shop.journal?.secrets['TOY_KEY']?.retiring).toBeDefined();
    shop.inventory = {};
    shop.clock.advance(7_200_000);
    await shop.rotate();
    expect(await desk.run({ command: 'retire', only: 'TOY_KEY' })).toMatchObject({ exit: 0 });
  });

  it('`onboard` is not done where no link was sent, whatever the run says', async () => {
    const desk = new Desk();
    await desk.shop.rotate();
    desk.shop.play = (one) => {
      desk.shop.github.endRun(one.run, 'success');
      return desk.shop.status();
    };
    expect(await desk.run({ command: 'onboard', person: 'mona' })).toMatchObject({
      exit: 1,
      code: 'DISPATCH_UNFINISHED',
      what: expect.stringContaining('no link was sent to mona'),
    });
  });

  it('`doctor --repair` without a word is done when no rotation is under way', async () => {
    const desk = new Desk();
    await desk.shop.rotate();
    await desk.shop.doctor({ repair: 'true' });
    desk.shop.edit((journal) => {
      const [[key, entry]] = Object.entries(journal.secrets) as [[string, (typeof journal.secrets)[string]]];
      const credentials = entry.credentials.map((one) => ({ ...one, unsigned: true as const }));
      return { ...journal, secrets: { ...journal.secrets, [key]: { ...entry, credentials } } };
    });
    // What was recorded before a new seed is another command's.
    expect(await desk.run({ command: 'doctor', repair: 'true' })).toMatchObject({ exit: 0 });
  });

  it('`doctor --repair` is done when the journal says so', async () => {
    const desk = new Desk();
    await desk.shop.rotate();
    const { key } = desk.shop.journal!;
    desk.shop.github.vault('acme/shop', {}).secrets.delete('KEYTURN_PENDING');
    expect(await desk.run({ command: 'doctor', repair: 'new-seed' })).toMatchObject({ exit: 0 });
    expect(desk.shop.journal!.reseeded!.from).toBe(key);
    desk.shop.play = (one) => {
      desk.shop.github.endRun(one.run, 'success');
      return desk.shop.status();
    };
    for (const [repair, told] of [
      ['new-seed', /no new seed signs/],
      ['new-journal', /no new journal was begun/],
      ['unsigned', /TOY_KEY still has records from before the new seed/],
    ] as const) {
      const ended = await desk.run({ command: 'doctor', repair, only: 'TOY_KEY' });
      expect(ended).toMatchObject({ exit: 1, code: 'DISPATCH_UNFINISHED', what: expect.stringMatching(told) });
    }
  });

  it('go to a workflow of their own where there is one', async () => {
    const own = workflow(['only', 'reason', 'dispatch-id'], 'keyturn revoke ${{ inputs.dispatch-id }}');
    const desk = new Desk({
      '.github/workflows/keyturn.yml': workflow(),
      '.github/workflows/keyturn-revoke.yml': own,
    });
    await desk.shop.rotate();
    const play = desk.shop.play.bind(desk.shop);
    desk.shop.play = (one) => play({ ...one, inputs: { ...one.inputs, command: 'revoke' } });
    expect(await desk.run({ command: 'revoke', only: 'TOY_KEY' })).toMatchObject({ exit: 0 });
    expect(desk.dispatches[0]).toMatchObject({ workflow: 'keyturn-revoke.yml' });
  });
});

describe('nothing is started', () => {
  const line =
    "gh workflow run keyturn.yml --repo acme/shop --ref main -f command=revoke -f only=TOY_KEY -f reason='in a chat'";

  it('by a token that may not, and the exact line is said, and how the key can be ended by hand', async () => {
    const desk = new Desk();
    await desk.shop.rotate();
    desk.token = { ...desk.token, permissions: { actions: 'read', contents: 'read' } };
    const ended = await desk.run({ command: 'revoke', only: 'TOY_KEY', reason: 'in a chat' });
    expect(ended).toMatchObject({ exit: 1, code: 'DISPATCH_FAILED', what: expect.stringContaining('may not start') });
    expect(ended.hint).toContain(line);
    const { id, account } = desk.shop.journal!.secrets['TOY_KEY']!.credentials.at(-1)!;
    expect(ended.hint).toContain(`TOY_KEY: id ${id}, account ${account}`);
    expect(desk.dispatches).toEqual([]);
  });

  it('by a token that does not see the repository', async () => {
    const desk = new Desk();
    desk.token = { ...desk.token, repositories: ['acme/api'] };
    const ended = await desk.run({ command: 'rotate', only: 'TOY_KEY' });
    expect(ended).toMatchObject({ exit: 1, code: 'DISPATCH_FAILED' });
    expect(ended.hint).toContain('*Actions: write* and *Contents: read*');
  });

  it('by a token without single sign-on, and that is what is said', async () => {
    const desk = new Desk();
    desk.shop.github.policy('acme').sso = new Set();
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 1, code: 'TOKEN_SSO' });
  });

  it('where the workflow is switched off', async () => {
    const desk = new Desk();
    desk.shop.github.repository('acme/shop').workflows.set('keyturn.yml', 'disabled_manually');
    expect(await desk.run({ command: 'rotate' })).toMatchObject({
      exit: 1,
      code: 'DISPATCH_FAILED',
      hint: 'gh workflow enable keyturn.yml --repo acme/shop',
    });
  });

  it.each([
    ['there is none', {}, /has no workflow keyturn-rotate\.yml nor keyturn\.yml/],
    ['it takes no start by hand', { '.github/workflows/keyturn.yml': 'on: push\njobs: {}\n' }, /a start by hand/],
    ['it lacks an input', { '.github/workflows/keyturn.yml': workflow(['command', 'dispatch-id']) }, /`force`/],
  ] as const)('where %s, and the missing lines are said', async (_, files, says) => {
    const desk = new Desk(files);
    const ended = await desk.run({ command: 'rotate', force: 'true' });
    expect(ended).toMatchObject({ exit: 1, code: 'DISPATCH_FAILED', what: expect.stringMatching(says) });
    expect(ended.hint).toMatch(/workflow_dispatch:\n {4}inputs:\n[\s\S]*force: \{ type: string \}/);
    expect(ended.hint).toContain('force: ${{ inputs.force }}');
    expect(desk.dispatches).toEqual([]);
  });

  it('where the configuration here is another one than the workflow would read', async () => {
    const desk = new Desk();
    desk.text = `${configuration}# a thought\n`;
    expect(await desk.run({ command: 'rotate' })).toMatchObject({ exit: 2, code: 'CONFIG_INVALID' });
    const windows = new Desk();
    windows.text = configuration.replaceAll('\n', '\r\n');
    expect(await windows.run({ command: 'rotate' })).toMatchObject({ exit: 0 });
    const other = new Desk();
    other.file = '.github/keyturn-web.yml';
    expect(await other.run({ command: 'rotate' })).toMatchObject({ exit: 2, code: 'CONFIG_INVALID' });
    expect(desk.dispatches).toEqual([]);
  });
});

describe('what stays in the terminal', () => {
  const here = { GITHUB_REPOSITORY: 'acme/shop' };
  const goes = async (words: { [name: string]: string }, text = configuration, environment: object = here) =>
    goesToWorkflow(inputs(words, 'cli'), await load(text, { environment: {}, repository: 'acme/shop' }), {
      ...environment,
    });

  it.each([
    { command: 'status' },
    { command: 'doctor' },
    { command: 'rotate', 'dry-run': 'true' },
    { command: 'open' },
    { command: 'rotate', pending: '{}' },
  ])('%j', async (words) => {
    expect(await goes(words)).toBe(false);
  });

  it('everything with a journal in a file, with an escrow that can be read, and in Actions', async () => {
    expect(await goes({ command: 'rotate' })).toBe(true);
    expect(await goes({ command: 'doctor', repair: 'new-seed' })).toBe(true);
    expect(await goes({ command: 'rotate' }, `journal: { file: j.json }\n${configuration}`)).toBe(false);
    const vault = 'escrow: { vault: { address: "https://vault.test", path: keyturn } }';
    expect(await goes({ command: 'rotate' }, `${vault}\n${configuration}`)).toBe(false);
    expect(await goes({ command: 'rotate' }, configuration, { ...here, GITHUB_ACTIONS: 'true' })).toBe(false);
  });

  it('a key that is made by hand, and then the journal has to be a file', async () => {
    const manual = 'provider: manual, options: { console: "https://console.test/keys" }';
    const text = `secrets: { HAND_KEY: { ${manual}, destinations: [ { github: {} } ] } }`;
    const loaded = await load(text, { environment: {}, repository: 'acme/shop' });
    expect(() => refuseManual(inputs({ command: 'rotate' }, 'cli'), loaded)).toThrow(
      expect.objectContaining({ exit: 2, hint: expect.stringContaining('journal: { file: keyturn-manual.json }') }),
    );
    const asked = await load(text.replace('destinations', 'ask: {}, owner: mona, destinations'), {
      environment: {},
      repository: 'acme/shop',
    });
    expect(() => refuseManual(inputs({ command: 'rotate' }, 'cli'), asked)).not.toThrow();
  });
});
