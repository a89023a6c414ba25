import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { inputsFor, workflowsFor } from '../../src/commands/dispatch/workflow-inputs.ts';
import { init } from '../../src/commands/init.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { providers } from '../../src/providers/index.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { workflowOf } from '../fakes/github-workflows.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const root = join(import.meta.dirname, '../..');
const workflows = [
  'keyturn.yml',
  'keyturn-onboard.yml',
  'keyturn-revoke.yml',
  'keyturn-retire.yml',
  'keyturn-hold.yml',
  'keyturn-incident.yml',
].map((name) => `.github/workflows/${name}`);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyturn-init-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Answers in turn; then there are none. */
function answering(...answers: string[]) {
  const asked: string[] = [];
  const said: string[] = [];
  const left = [...answers];
  const done = init({
    directory,
    file: '.github/keyturn.yml',
    repository: 'acme/shop',
    say: (line) => void said.push(line),
    ask: async (question) => {
      asked.push(question);
      return left.shift();
    },
  });
  return { done, asked, said, left };
}

const read = (path: string) => readFileSync(join(directory, path), 'utf8');
const validated = (...paths: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'scripts/validate-workflows.ts'), ...paths.map((path) => join(directory, path))],
    {
      encoding: 'utf8',
      cwd: root,
    },
  );

describe('init', () => {
  it('writes a configuration for a secret that nobody shares, from one answer and the usual ones', async () => {
    const { done, left } = answering('sendgrid', '', '', '');
    const { files, todo } = await done;
    expect(files).toEqual(['.github/keyturn.yml', ...workflows]);
    expect(left).toEqual([]);
    expect(parse(read('.github/keyturn.yml'))).toEqual({
      escrow: { github: { environment: 'keyturn' } },
      secrets: {
        SENDGRID_KEY: {
          provider: 'sendgrid',
          admin: 'SENDGRID_ADMIN',
          options: { scopes: ['mail.send'] },
          destinations: [{ github: {} }],
        },
      },
    });
    expect(todo.map(({ command, why }) => command ?? why)).toEqual([
      expect.stringMatching(/^gh api -X PUT repos\/acme\/shop\/environments\/keyturn /),
      expect.stringMatching(/^gh api -X POST repos\/acme\/shop\/environments\/keyturn\/deployment-branch-policies /),
      expect.stringMatching(/^echo '.*deletion.*' \| gh api -X POST repos\/acme\/shop\/rulesets --input -$/),
      'gh secret set KEYTURN_TOKEN --env keyturn',
      'gh secret set SENDGRID_ADMIN --env keyturn',
      expect.stringMatching(/^openssl rand .* \| gh secret set KEYTURN_PRINT_KEY$/),
      'look at `options` in .github/keyturn.yml: they are an example',
      expect.stringMatching(/^git add \.github\/keyturn\.yml .* && git push -u origin HEAD$/),
      'gh workflow run keyturn.yml -f command=doctor',
      expect.stringMatching(/^echo '.*pull_request.*' \| gh api -X POST repos\/acme\/shop\/rulesets --input -$/),
      'gh workflow run keyturn.yml',
    ]);
  });

  it('keeps the key of an environment apart from the one that people get', async () => {
    const people = ['mona, @acme/backend', 'https://links.acme.dev', 'email', 'keys@acme.dev', 'mona@acme.dev'];
    const { done } = answering('sendgrid', 'MAIL_KEY', 'production', ...people);
    const { todo } = await done;
    expect(parse(read('.github/keyturn.yml'))).toMatchObject({
      links: { url: 'https://links.acme.dev' },
      channels: [{ email: { from: 'keys@acme.dev' } }],
      people: { mona: { email: 'mona@acme.dev' } },
      environments: {
        production: { destinations: [{ github: { environment: 'production' } }] },
        development: { destinations: [{ github: {} }], share: { with: ['mona', '@acme/backend'] } },
      },
    });
    expect(todo.find(({ command }) => command?.includes('KEYTURN_TOKEN'))?.why).toContain('Members: read');
    expect(read('.github/workflows/keyturn-onboard.yml')).toContain('MAIL_KEY: ${{ secrets.MAIL_KEY }}');
    const { targets } = await load(read('.github/keyturn.yml'), { environment: {}, repository: 'acme/shop' });
    expect(targets.map(({ key, share }) => [key, share?.with ?? []])).toEqual([
      ['production/MAIL_KEY', []],
      ['development/MAIL_KEY', ['mona', '@acme/backend']],
    ]);
  });

  it.each(['slack', 'email', 'webhook'])(
    'says what is left to be said about people who are told by %s',
    async (channel) => {
      const more = {
        slack: ['slack', ''],
        email: ['email', 'keys@acme.dev', ''],
        webhook: ['webhook', 'https://hooks.acme.dev/x'],
      };
      const { done, left } = answering(
        'sendgrid',
        '',
        '',
        'mona',
        'https://links.acme.dev',
        ...more[channel as 'slack'],
      );
      const { todo } = await done;
      expect(left).toEqual([]);
      const missing = todo.map(({ why }) => why).filter((why) => why.includes('`people`'));
      expect(missing).toEqual(
        channel === 'webhook' ? [] : [`say under \`people\` in .github/keyturn.yml how ${channel} reaches mona`],
      );
    },
  );

  it.each(Object.keys(providers))('writes what the loader and GitHub take, for %s', async (name) => {
    const people = ['mona', 'https://links.acme.dev', 'webhook', 'https://hooks.acme.dev/x'];
    await answering(name, 'OUR_KEY', 'production', ...people).done;
    const { targets } = await load(read('.github/keyturn.yml'), { environment: {}, repository: 'acme/shop' });
    expect(new Set(targets.map(({ binding }) => binding.provider))).toEqual(new Set([name]));
    const onboard = parse(read(workflows[1]!)) as { jobs: { onboard: { steps: { env?: object }[] } } };
    const wired = Object.keys(onboard.jobs.onboard.steps[1]!.env ?? {});
    expect(wired).toContain('WEBHOOK_SECRET');
    for (const { binding } of targets) {
      const { admin } = binding;
      for (const variable of typeof admin === 'string' ? [admin] : Object.values(admin ?? {}))
        expect(wired).toContain(variable);
    }
  });

  it("writes workflows that pass GitHub's own validator", async () => {
    await answering('aws-iam', '', 'production', 'mona', 'https://links.acme.dev', 'slack', '').done;
    const { stdout, status } = validated(...workflows);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('gives a second configuration of a repository a journal, an escrow and workflows of its own', async () => {
    await answering('sendgrid', '', '', '').done;
    const left = ['sendgrid', 'WEB_KEY', '', ''];
    const file = '.github/keyturn-web.yml';
    const ask = async () => left.shift();
    const { files } = await init({ directory, file, repository: 'acme/shop', say: () => {}, ask });
    const own = [
      'keyturn-web',
      'keyturn-web-onboard',
      'keyturn-web-revoke',
      'keyturn-web-retire',
      'keyturn-web-hold',
      'keyturn-web-incident',
    ].map((name) => `.github/workflows/${name}.yml`);
    expect(files).toEqual([file, ...own]);
    expect(read(own[0]!)).toContain('config: .github/keyturn-web.yml');
    expect(read(own[0]!)).toContain('pending: ${{ secrets.KEYTURN_PENDING_WEB }}');
    const others = [{ name: '.github/keyturn.yml', text: read('.github/keyturn.yml') }];
    await load(read(file), { environment: {}, repository: 'acme/shop', file, others });
    expect(validated(...own)).toMatchObject({ stdout: '', status: 0 });
  });

  it('writes workflows that a terminal can start for every command, and be found again', async () => {
    await answering('sendgrid', '', '', '').done;
    const fake = new FakeGitHub({ now: steppingClock().now });
    const repository = fake.addRepository('acme/shop');
    fake.commit('acme/shop', Object.fromEntries(workflows.map((path) => [path, read(path)])));
    for (const command of ['rotate', 'offboard', 'doctor', 'onboard', 'revoke', 'hold', 'retire']) {
      const own = workflowsFor('.github/keyturn.yml', command as 'rotate');
      const found = own.find(({ file }) => workflowOf(repository, file) !== undefined)!;
      const words = {
        command,
        ...(command === 'doctor' ? { repair: 'new-seed' } : { only: 'KEY' }),
        ...(command === 'doctor' || command === 'retire' ? {} : { reason: 'a leak' }),
        ...(command.endsWith('board') ? { person: 'mona' } : {}),
        ...(command === 'rotate' ? { force: 'true', ended: 'true', confirm: 'SBN1-9QXY-MWDC-9SPJ' } : {}),
        ...(command === 'hold' ? { until: '24h' } : {}),
        ...(command === 'revoke' ? { force: 'true', first: 'true' } : {}),
      };
      const wanted = Object.keys(inputsFor(inputs(words, 'cli'), found.own));
      const known = workflowOf(repository, found.file)!;
      expect({ command, missing: wanted.filter((name) => !Object.hasOwn(known.inputs ?? {}, name)) }).toEqual({
        command,
        missing: [],
      });
      expect(known.runName).toContain('${{ inputs.dispatch-id }}');
    }
  });

  it('asks again, with the reason, until an answer will do', async () => {
    const { done, said, left } = answering(
      ...[
        'sendgird',
        'openai',
        'sendgrid',
        'GITHUB_KEY',
        '__proto__',
        'MAIL_KEY',
        'a/../b',
        'production',
        'mona hubot',
        'mona',
      ],
      ...[
        'links.acme.dev',
        'https://links.acme.dev',
        'pigeon',
        'email',
        'nobody',
        'keys@acme.dev',
        'nobody',
        'mona@acme.dev',
      ],
    );
    await done;
    expect(left).toEqual([]);
    expect(said.length).toBe(10);
    expect(said[0]).toContain('sendgrid');
  });

  it('writes nothing where a file is there already, and asks nothing', async () => {
    mkdirSync(join(directory, '.github/workflows'), { recursive: true });
    writeFileSync(join(directory, workflows[2]!), 'mine');
    const { done, asked } = answering('sendgrid', '', '', '');
    await expect(done).rejects.toMatchObject({ code: 'FILE_REFUSED', message: `${workflows[2]} is there already` });
    expect(asked).toEqual([]);
    expect(readdirSync(join(directory, '.github'))).toEqual(['workflows']);
    expect(read(workflows[2]!)).toBe('mine');
  });

  it('leaves nothing behind when not everything can be written', async () => {
    writeFileSync(join(directory, '.github'), 'a file where a folder has to be');
    const { done } = answering('sendgrid', '', '', '');
    await expect(done).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    expect(readdirSync(directory)).toEqual(['.github']);
  });

  it('leaves no part of a file and no folder behind on a full disk', () => {
    const script = `
      import { init } from ${JSON.stringify(new URL('../../src/commands/init.ts', import.meta.url).href)};
      const answers = ['sendgrid', '', '', ''];
      const [directory] = process.argv.slice(-1);
      const world = { directory, file: '.github/keyturn.yml', ask: async () => answers.shift(), say: () => {} };
      await init(world).then(() => console.log('written'), ({ code }) => console.log(code));`;
    // One block has 512 or 1024 bytes: enough for the configuration, too little for a workflow. Past the limit a write
    // is an error instead of a signal, as on a full disk.
    const shell = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`;
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
    const ran = spawnSync('sh', ['-c', shell, ...node, directory], { encoding: 'utf8' });
    expect(ran.stdout).toBe('FILE_REFUSED\n');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('writes nothing when the answers end', async () => {
    const { done } = answering('sendgrid', '');
    await expect(done).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      hint: expect.stringContaining('nothing was written'),
    });
    expect(readdirSync(directory)).toEqual([]);
  });
});
