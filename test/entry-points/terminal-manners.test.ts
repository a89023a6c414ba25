import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { built } from '../built.ts';
import { watched } from '../processes.ts';
import { expectExit, Harness } from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

const local = () => `journal: { file: journal.json }
${harness.recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { dotenv: {} } ] }
`;

/** A git repository with a configuration, and a folder deep in it. */
async function checkout(name: string, text: string, path = '.github/keyturn.yml') {
  const root = join(harness.directory, name);
  const inside = join(root, 'packages/shop');
  await mkdir(inside, { recursive: true });
  await mkdir(join(root, '.github'), { recursive: true });
  await writeFile(join(root, path), text);
  await writeFile(join(root, '.gitignore'), '.env.local\n');
  execFileSync('git', ['init', '-q'], { cwd: root });
  return { root, inside };
}

type Closed = 'stdout' | 'stderr';

/** Runs the CLI while nobody reads one of its streams. */
function unread(words: readonly string[], closed: Closed, directory: string, stdin = '') {
  const child = watched(
    spawn(process.execPath, [join(built(), 'cli/index.js'), ...words], {
      cwd: directory,
      env: { ...harness.shell(harness.directory) },
    }),
  );
  child[closed].destroy();
  const other = closed === 'stdout' ? child.stderr : child.stdout;
  let said = '';
  other.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise<{ exit: number | null; said: string }>((done) => {
    child.on('close', (exit) => done({ exit, said }));
  });
}

describe('a pipe that nobody reads any more', () => {
  it.each([[['providers']], [['help']], [['providers', '--json']]])('is no crash for %j', async (words) => {
    expect(await unread(words, 'stdout', harness.directory)).toEqual({ exit: 0, said: '' });
  });

  it('does not stop a rotation half-way, and does not hide how it ended', async () => {
    const { root } = await checkout('unread', local());
    for (const closed of ['stdout', 'stderr'] as const) {
      const minted = harness.toy.keys.length;
      expect((await unread(['rotate', '--force'], closed, root)).exit).toBe(0);
      expect(harness.toy.keys.length).toBe(minted + 1);
      expect(JSON.parse(readFileSync(join(root, 'journal.json'), 'utf8'))).not.toHaveProperty('secrets.TOY_KEY.lock');
    }
    expect((await unread(['rotat'], 'stderr', root)).exit).toBe(2);
  });

  it('takes no value of a link: it is still to be had, and the sender is not told that it is saved', async () => {
    const folder = await Harness.open();
    try {
      expectExit(await folder.action(), 0);
      const { link } = folder.messages[0]!;
      const ended = await unread(['open', '--print'], 'stdout', harness.directory, `${link}\n`);
      expect(ended.exit).toBe(1);
      expect(ended.said).toMatch(/standard output is closed.*neither in a file nor shown/s);
      folder.watch();
      const again = await harness.cli(['open', '--print'], {
        directory: harness.directory,
        stdin: `${link}\n`,
        prints: 'values',
      });
      expectExit(again, 0);
    } finally {
      await folder.close();
    }
  });
});

describe('`keyturn help`', () => {
  const said = async (...words: string[]) => {
    const ran = await harness.cli(words, { directory: harness.directory });
    expect(ran.requests).toEqual([]);
    return ran;
  };

  it('is the list of the commands, and with one of them its flags', async () => {
    const [all, flags] = [await said('--help'), await said('rotate', '--help')];
    for (const words of [['help'], ['help', 'help']]) expect(await said(...words)).toEqual(all);
    expect(await said('help', 'rotate')).toEqual(flags);
    expect(all.stdout).toContain('keyturn help COMMAND');
    expect(flags.stdout).toContain('--dry-run');
  });

  it('of a command that does not exist names the nearest', async () => {
    const ran = await said('help', 'rotat');
    expectExit(ran, 2);
    expect(ran.stderr).toContain('`rotate`');
  });
});

it('a demo without a terminal comes to its end', async () => {
  const ran = await harness.cli(['demo'], { directory: harness.directory });
  expectExit(ran, 0);
  expect(ran.stdout).toContain('Played by the demo');
  expect(ran.stdout).toContain('What you saw');
});

describe('the remote of a checkout', () => {
  /** The remote of the server that GITHUB_API_URL names. */
  async function withRemote(name: string, text: string) {
    const { root, inside } = await checkout(name, text);
    const host = new URL(harness.urls.github).hostname;
    execFileSync('git', ['remote', 'add', 'origin', `git@${host}:acme/shop.git`], { cwd: root });
    return inside;
  }

  it('gives the repository of a destination that names none', async () => {
    const text = local().replace('{ dotenv: {} }', '{ github: { environment: production } }');
    const directory = await withRemote('remote', text);
    const ran = await harness.cli(['doctor'], { directory, environment: { GITHUB_API_URL: harness.urls.github } });
    expect(ran.stdout).toContain('acme/shop');
    expect(ran.stdout + ran.stderr).not.toContain('does not say which repository');
  });

  it('asks GitHub nothing for keys that are kept on this machine alone', async () => {
    const directory = await withRemote('remote-local', local());
    const ran = await harness.cli(['doctor'], { directory, environment: { GITHUB_API_URL: harness.urls.github } });
    expect(ran.stdout).toContain('✓ destination');
    expect(ran.stdout).not.toContain('acme/shop');
    expect(ran.requests.filter(({ host }) => host === 'github')).toEqual([]);
  });
});

describe('in a folder of a repository', () => {
  it('the configuration of its root is used, with the paths that are meant there', async () => {
    const { root, inside } = await checkout('below', local());
    // What an earlier test minted at this provider has a journal of its own.
    const words = ['rotate', '--force', '--reason', 'new-journal'];
    expectExit(await harness.cli(words, { directory: inside }), 0);
    const ran = await harness.cli(['status', '--json'], { directory: root });
    expect(JSON.parse(ran.stdout.split('\n')[0]!)).toMatchObject({ secret: 'TOY_KEY', stage: 'current' });
    expect(readFileSync(join(root, '.env.local'), 'utf8')).toMatch(/^TOY_KEY=/m);
    const named = await harness.cli(['status', '--json', '--config', '../../.github/keyturn.yml'], {
      directory: inside,
    });
    expect(JSON.parse(named.stdout.split('\n')[0]!)).toMatchObject({ stage: 'current' });
  });

  it('a wrong configuration is named by the path from there', async () => {
    const { inside } = await checkout('below-wrong', 'secrets:\n  A_KEY: { provider: none-such }\n');
    const ran = await harness.cli(['status'], { directory: inside });
    expectExit(ran, 2);
    expect(ran.stderr).toContain('../../.github/keyturn.yml:2:');
  });

  it('one that is there stays the one, and so does one that is named', async () => {
    const { inside } = await checkout('own', 'secrets: [ nothing ]');
    await mkdir(join(inside, '.github'));
    await writeFile(join(inside, '.github/keyturn.yml'), local());
    expectExit(await harness.cli(['status'], { directory: inside }), 0);
    await writeFile(join(inside, 'mine.yml'), local().replace('journal.json', 'mine.json'));
    expectExit(await harness.cli(['status', '--config', 'mine.yml'], { directory: inside }), 0);
  });

  it('`open` writes where the person stands', async () => {
    const folder = await Harness.open();
    try {
      expectExit(await folder.action(), 0);
      const { inside } = await checkout('reader', `links: { url: "${folder.urls.links}" }\nsecrets: {}\n`);
      const words = ['open', '--yes', '--environment', 'development', '--file', '.env.local'];
      expectExit(await harness.cli(words, { directory: inside, stdin: `${folder.messages[0]!.link}\n` }), 0);
      expect(readFileSync(join(inside, '.env.local'), 'utf8')).toContain('TOY_KEY=');
    } finally {
      await folder.close();
    }
  });

  it('git is asked about the file where it stands, whatever the environment of a hook names', async () => {
    const { root } = await checkout('hook', `links: { url: "${harness.urls.links}" }\nsecrets: {}\n`);
    const other = await checkout('hook-other', 'secrets: {}\n');
    const theirs = { GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root };
    await writeFile(join(root, '.gitignore'), '');
    await writeFile(join(root, 'all'), '*\n');
    const ignoring = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.excludesFile',
      GIT_CONFIG_VALUE_0: join(root, 'all'),
    };
    for (const environment of [theirs, ignoring]) {
      const words = ['open', '--yes', '--file', '.env.local'];
      const ran = await harness.cli(words, {
        directory: root,
        environment,
        stdin: `${harness.urls.links}/l#${'A'.repeat(43)}\n`,
      });
      // The link is none, which is only seen once the file was found to be ignored: by the line that --yes added.
      expect(ran.stderr).toContain('LINK_GONE');
      expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('/.env.local\n');
      await writeFile(join(root, '.gitignore'), '');
    }
  });
});
