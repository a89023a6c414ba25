import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DestinationContext } from '../../src/destinations/destination.ts';
import { dotenv } from '../../src/destinations/dotenv.ts';
import { readEnvFile, updateEnvFile } from '../../src/destinations/env-file-on-disk.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Address, Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { closed, killed, watched } from '../processes.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-dotenv-')));
  file = join(folder, '.env.local');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const value = new Secret('toy-example-not-a-key-0001');

function context(): DestinationContext {
  return {
    http: () => Promise.reject(new Error('a file needs no HTTP')),
    clock: { now: () => new Date(0), sleep: async () => {} },
    github: () => Promise.reject(new Error('a file needs no GitHub')),
    repository: undefined,
    variable: () => undefined,
    setting: () => undefined,
    directory: folder,
  };
}

async function destination(options: object = {}): Promise<Destination> {
  const [address] = await dotenv.expand(dotenv.options.parse(options), { values: { value: 'TOY_KEY' } }, context());
  return dotenv.build(address!, context());
}

function git(...words: string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=toy', '-c', 'user.email=toy@acme.dev', ...words], {
    stdio: 'ignore',
  });
}

const leftovers = () => readdirSync(folder).filter((name) => name.includes('keyturn-'));

async function refusal(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'KeyturnError' });
  expect(`${(error as KeyturnError).message}${(error as KeyturnError).hint}`).not.toContain(value.reveal());
  return error as KeyturnError;
}

describe('an address', () => {
  it('is plain data that names file, value and secret, the same on every machine', async () => {
    const values = { 'access-key-id': 'AWS_ACCESS_KEY_ID', 'secret-access-key': 'AWS_SECRET_ACCESS_KEY' };
    const addresses = await dotenv.expand({ file: './apps//web/.env' }, { values }, context());
    expect(addresses).toEqual([
      {
        kind: 'dotenv',
        key: 'dotenv:apps/web/.env/AWS_ACCESS_KEY_ID',
        value: 'access-key-id',
        file: 'apps/web/.env',
        name: 'AWS_ACCESS_KEY_ID',
      },
      {
        kind: 'dotenv',
        key: 'dotenv:apps/web/.env/AWS_SECRET_ACCESS_KEY',
        value: 'secret-access-key',
        file: 'apps/web/.env',
        name: 'AWS_SECRET_ACCESS_KEY',
      },
    ]);
    expect(JSON.parse(JSON.stringify(addresses))).toEqual(addresses);
  });

  it('defaults to .env.local', () => {
    expect(dotenv.options.parse({})).toEqual({ file: '.env.local' });
  });

  it.each(['', '/', 'x/', 'a\nb', 'a\0b', '~/.env', 'x'.repeat(1_025)])('has no file like %j', (path) => {
    expect(dotenv.options.safeParse({ file: path }).success).toBe(false);
  });

  it('takes no other option', () => {
    expect(dotenv.options.safeParse({ file: '.env', mode: 7 }).success).toBe(false);
  });

  it.each([{ kind: 'github' }, { file: 1 }, { name: undefined }, { name: 'A\nB=1' }])(
    'that is not its own is refused: %j',
    (change) => {
      const own = { kind: 'dotenv', key: 'k', value: 'value', file: '.env', name: 'A' };
      expect(() => dotenv.build({ ...own, ...change } as unknown as Address, context())).toThrow(
        expect.objectContaining({ code: 'JOURNAL_CORRUPT' }),
      );
    },
  );

  it.each(['1A', 'A-B', '', 'A B'])('says what is wrong with the name %j', (name) => {
    expect(dotenv.nameFault(name)).toContain('letters');
    expect(dotenv.nameFault('TOY_KEY')).toBeUndefined();
  });

  it('is not for a job of GitHub Actions, whose files are gone when it ends', () => {
    expect(dotenv.insideActions).toBe(false);
  });
});

describe('writing', () => {
  it('makes a file that only its owner may read', async () => {
    const at = await (await destination()).write(value);
    expect(readFileSync(file, 'utf8')).toBe(`TOY_KEY=${value.reveal()}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(at).toEqual(statSync(file).mtime);
    expect(leftovers()).toEqual([]);
  });

  it('takes a file that everybody could read from the others', async () => {
    writeFileSync(file, 'A=1\n', { mode: 0o644 });
    await (await destination()).write(value);
    expect(readFileSync(file, 'utf8')).toBe(`A=1\nTOY_KEY=${value.reveal()}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is read back, with the time of the file', async () => {
    const toy = await destination();
    expect(await toy.read!()).toBeUndefined();
    expect(await toy.updatedAt!()).toBeUndefined();
    expect(await toy.preflight()).toEqual({});
    await toy.write(value);
    utimesSync(file, 1_800_000_000, 1_800_000_000);
    expect((await toy.read!())?.reveal()).toBe(value.reveal());
    expect(await toy.updatedAt!()).toEqual(new Date(1_800_000_000_000));
    expect(await toy.preflight()).toEqual({ updatedAt: new Date(1_800_000_000_000) });
  });

  it('says nothing is there where the file has only other names', async () => {
    writeFileSync(file, 'OTHER=1\n');
    const toy = await destination();
    expect(await toy.updatedAt!()).toBeUndefined();
    expect(await toy.read!()).toBeUndefined();
  });

  it('sets several names in one step', async () => {
    writeFileSync(file, '# mine\nB=2\n');
    await updateEnvFile(
      file,
      new Map([
        ['B', new Secret('new')],
        ['C', new Secret('a b')],
      ]),
    );
    expect(readFileSync(file, 'utf8')).toBe("# mine\nB=new\nC='a b'\n");
  });

  it('leaves the file as it was when a value does not fit', async () => {
    writeFileSync(file, 'B=2\n', { mode: 0o640 });
    const entries = new Map([
      ['B', new Secret('new')],
      ['C', new Secret('it\'s "both"')],
    ]);
    expect((await refusal(updateEnvFile(file, entries))).code).toBe('VALUE_UNFIT');
    expect(readFileSync(file, 'utf8')).toBe('B=2\n');
    expect(leftovers()).toEqual([]);
  });

  it('says how long a value is, and no more, when it is too long', async () => {
    const toy = await destination();
    expect(() => toy.fits(65_536)).not.toThrow();
    expect(() => toy.fits(65_537)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    expect((await refusal(toy.write(new Secret('x'.repeat(65_537))))).code).toBe('VALUE_UNFIT');
    expect(existsSync(file)).toBe(false);
  });

  it('says before it is written that no line carries a value, and what would be hidden in one', async () => {
    const toy = await destination();
    const judged = (text: string) => () => toy.fits(text.length, new Secret(text));
    expect(judged('toy')).not.toThrow();
    expect(judged('x\ny')).not.toThrow();
    expect(judged(`it's "so"`)).toThrow(/apostrophe .* to every reader/);
    expect(judged('x\nPATH=/evil')).toThrow(/has a line that looks like an assignment/);
    expect((await refusal(toy.write(new Secret('x\nPATH=/evil')))).code).toBe('VALUE_UNFIT');
    expect(existsSync(file)).toBe(false);
  });

  it('quotes for the programs of the project, reads that back, and names who will misread it', async () => {
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"next":"1"}}');
    const toy = await destination();
    const dollar = new Secret('pa$word');
    await toy.write(dollar);
    expect(readFileSync(file, 'utf8')).toBe('TOY_KEY="pa\\$word"\n');
    expect((await toy.read!())?.reveal()).toBe('pa$word');
    expect(toy.remark!(dollar)).toBeUndefined();
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"next":"1","dotenv":"1"}}');
    await toy.write(dollar);
    expect((await toy.read!())?.reveal()).toBe('pa$word');
    expect(toy.remark!(dollar)).toMatch(/^Next\.js will take another value for TOY_KEY from \.env\.local /);
    // What the best quoting of two is may be one that dotenv itself reads otherwise.
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"next":"1","vite":"1","dotenv":"1"}}');
    await toy.write(dollar);
    expect(readFileSync(file, 'utf8')).toBe('TOY_KEY="pa\\$word"\n');
    expect((await toy.read!())?.reveal()).toBe('pa$word');
    expect(toy.remark!(dollar)).toMatch(/^dotenv will take/);
  });

  it('loses nothing when several write at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `N${index}`);
    await Promise.all(names.map((name) => updateEnvFile(file, new Map([[name, new Secret(name.toLowerCase())]]))));
    const values = (await readEnvFile(file))!.values;
    expect(names.map((name) => values.get(name)?.reveal())).toEqual(names.map((name) => name.toLowerCase()));
    expect(leftovers()).toEqual([]);
  });
});

describe('a file is refused', () => {
  it.each(['a file that is there', 'nothing'])(
    'that is a symbolic link to %s, and what it leads to stays',
    async (target) => {
      const real = join(folder, 'real');
      if (target !== 'nothing') writeFileSync(real, 'A=1\n');
      symlinkSync(real, file);
      const toy = await destination();
      for (const work of [() => toy.preflight(), () => toy.write(value)]) {
        expect(await refusal(work())).toMatchObject({ code: 'FILE_REFUSED', message: '.env.local is a symbolic link' });
      }
      expect(lstatSync(file).isSymbolicLink()).toBe(true);
      expect(existsSync(real) && readFileSync(real, 'utf8')).toBe(target === 'nothing' ? false : 'A=1\n');
    },
  );

  it('that is a folder', async () => {
    mkdirSync(file);
    expect((await refusal((await destination()).write(value))).code).toBe('FILE_REFUSED');
  });

  it('whose folder does not exist', async () => {
    const error = await refusal((await destination({ file: 'no/such/.env' })).preflight());
    expect(error.code).toBe('DESTINATION_MISSING');
    expect(error.hint).toBe(`mkdir -p ${join(folder, 'no/such')}`);
  });

  it('that is not UTF-8', async () => {
    writeFileSync(file, Buffer.from([0x41, 0x3d, 0xff, 0xfe, 0x0a]));
    expect((await refusal((await destination()).write(value))).message).toContain('UTF-8');
    expect([...readFileSync(file)]).toEqual([0x41, 0x3d, 0xff, 0xfe, 0x0a]);
  });

  it('that is larger than any such file', async () => {
    writeFileSync(file, `#${'x'.repeat(1_048_576)}`);
    expect((await refusal((await destination()).write(value))).message).toContain('1 MiB');
  });

  it('that git tracks, even if it is ignored, too', async () => {
    git('init', '-q');
    writeFileSync(file, 'A=1\n');
    git('add', '-f', '.env.local');
    writeFileSync(join(folder, '.gitignore'), '.env.local\n');
    const toy = await destination();
    for (const work of [() => toy.preflight(), () => toy.write(value)]) {
      const error = await refusal(work());
      expect(error).toMatchObject({ code: 'FILE_REFUSED' });
      expect(error.message).toContain('git tracks .env.local');
      expect(error.hint).toContain('git rm --cached .env.local');
    }
    expect(readFileSync(file, 'utf8')).toBe('A=1\n');
  });

  it('that git does not ignore, and the hint mends it', async () => {
    git('init', '-q');
    const toy = await destination();
    const error = await refusal(toy.preflight());
    expect(error.code).toBe('FILE_REFUSED');
    expect(error.message).toContain('does not ignore');
    execFileSync('sh', ['-c', error.hint!.replace(/ {3}\(in .*\)$/, '')], { cwd: folder });
    await toy.preflight();
    await toy.write(value);
    expect(existsSync(file)).toBe(true);
  });

  it('in a folder below the top of the repository, as well', async () => {
    git('init', '-q');
    mkdirSync(join(folder, 'apps/web'), { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '/apps/*/.env\n');
    await (await destination({ file: 'apps/web/.env' })).write(value);
    expect((await refusal((await destination({ file: 'apps/.env' })).write(value))).code).toBe('FILE_REFUSED');
  });

  it('whose name is a pattern for git', async () => {
    git('init', '-q');
    writeFileSync(join(folder, '.gitignore'), 'other\n');
    writeFileSync(join(folder, '*'), 'A=1\n');
    git('--literal-pathspecs', 'add', '*');
    expect((await refusal((await destination({ file: '*' })).preflight())).message).toContain('tracks');
    expect((await refusal((await destination({ file: ':(top)x' })).preflight())).message).toContain('ignore');
  });

  it('when git cannot tell', async () => {
    writeFileSync(join(folder, '.git'), 'gitdir: /no/such/place\n');
    expect((await refusal((await destination()).preflight())).message).toContain('git cannot say');
  });
});

const writer = fileURLToPath(new URL('./keep-writing.ts', import.meta.url));

async function start(name: string, rounds: number): Promise<ChildProcess> {
  const child = watched(
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', writer, file, name, String(rounds)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  await once(child.stdout!, 'data');
  return child;
}

describe('a process that is killed while it writes', () => {
  it('leaves the old file or the new one, and the next write clears away what it left', async () => {
    writeFileSync(file, 'KEPT=1\nA=old\n', { mode: 0o600 });
    let caught = 0;
    for (let kill = 0; kill < 12; kill++) {
      const child = await start('A', 1_000_000);
      await new Promise((resolve) => setTimeout(resolve, 5 + kill * 3));
      await killed(child);
      const { values } = (await readEnvFile(file))!;
      expect(values.get('KEPT')?.reveal()).toBe('1');
      expect(values.get('A')?.reveal()).toMatch(/^(old|(\d+):x{200000}:\2)$/);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      for (const name of leftovers()) {
        caught++;
        expect(name).toMatch(/^\.env\.keyturn-[0-9a-f]{16}\.local$/);
        expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      }
      await updateEnvFile(file, new Map([['B', new Secret(String(kill))]]));
      expect(leftovers()).toEqual([]);
    }
    // Otherwise this test shows nothing.
    expect(caught).toBeGreaterThan(0);
  });

  it('does not disturb another that writes the same file', async () => {
    const children = await Promise.all([start('A', 15), start('B', 15)]);
    const codes = await Promise.all(children.map(async (child) => (await closed(child))[0]));
    expect(codes).toEqual([0, 0]);
    const { values } = (await readEnvFile(file))!;
    expect(values.get('A')?.reveal()).toMatch(/^15:/);
    expect(values.get('B')?.reveal()).toMatch(/^15:/);
    expect(leftovers()).toEqual([]);
  });

  it('does not have files removed that only look similar', async () => {
    const similar = [
      '.env.keyturn-short.local',
      '.env.keyturn-0123456789abcdef',
      'x.env.keyturn-0123456789abcdef.local',
    ];
    for (const name of similar) writeFileSync(join(folder, name), 'mine');
    await (await destination()).write(value);
    expect(leftovers().sort()).toEqual(similar.sort());
  });
});
