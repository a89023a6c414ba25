import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { cures } from '../scripts/cures.ts';
import { outdated } from '../scripts/describe.ts';
import { actionYml, errorsPage, fill } from '../src/config/describe.ts';
import { table } from '../src/config/input-table.ts';
import { jsonSchema } from '../src/config/json-schema.ts';
import { load } from '../src/config/load.ts';
import { inputs } from '../src/config/read-inputs.ts';
import { codes } from '../src/rotation/model/errors.ts';
import { anchorsOf } from './documented/page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yml'));
const workflows = readdirSync(join(root, 'examples/workflows'));

describe('what is generated', () => {
  it('is up to date: npm run describe', async () => {
    expect(await outdated()).toEqual([]);
  });

  it('describes every error, once, with its exit status and what to do', () => {
    const page = errorsPage(cures);
    for (const [name, row] of Object.entries(codes)) {
      expect(page.split(`## ${name}\n`)).toHaveLength(2);
      expect(page).toContain(`Exit status ${row.exit}.\n\n${cures[name as keyof typeof cures]}`);
    }
  });

  it('replaces only what stands between its markers', () => {
    const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb <!-- y -->';
    const once = fill(text, { x: 'new', y: 'never', z: 'never' });
    expect(once).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb <!-- y -->');
    expect(fill(once, { x: 'new' })).toBe(once);
  });
});

it('nothing tells people to run a package whose name nobody owns', () => {
  const folders = ['src', 'docs', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const texts = [...folders, 'README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'action.yml'].filter((path) =>
    /\.(?:ts|md|yml|html|css)$/.test(path),
  );
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((path) => /\bnpx (?:--?\w+ )*keyturn\b/.test(read(path)))).toEqual([]);
});

describe('action.yml', () => {
  const action = parse(actionYml()) as {
    inputs: { [name: string]: { default?: string } };
    outputs: object;
    runs: object;
  };

  it('has every input and output, and runs on node 24', () => {
    expect(Object.keys(action.inputs)).toEqual(
      Object.entries(table)
        .filter(([, row]) => !('cli' in row))
        .map(([name]) => name),
    );
    expect(Object.keys(action.outputs)).toEqual([
      'result',
      'rotated',
      'left',
      'overdue',
      'secret-debt',
      'unreferenced',
      'next-due',
      'found',
    ]);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
    expect(action.inputs['journal-token']?.default).toBe(`\${{ github.token }}`);
  });

  it('fills in nothing that stands for a configuration file', () => {
    const filled = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
    );
    expect(inputs(filled, 'action')).toMatchObject({ command: 'rotate', inline: undefined });
  });

  it('has no expression in a description: the runner would evaluate it', () => {
    const descriptions = actionYml()
      .split('\n')
      .filter((line) => line.trim().startsWith('description:'));
    expect(descriptions.length).toBeGreaterThan(30);
    expect(descriptions.join('\n')).not.toContain(`\${{`);
  });
});

describe('the schema for editors', () => {
  let validate: ValidateFunction;
  // Compiling it takes a second and a half.
  beforeAll(async () => {
    validate = new Ajv({ strict: false, allErrors: true }).compile(await jsonSchema());
  });

  it.each(examples)('accepts examples/%s', (name) => {
    validate(parse(read(`examples/${name}`)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['an unknown field', { secrets: {}, secret: {} }],
    ['no secrets', {}],
    ['a bad duration', { secrets: {}, policy: { 'max-age': '1.5h' } }],
    ['a bad choice', { secrets: {}, policy: { 'in-use': 'stop' } }],
    ['an unknown destination', { secrets: { A_KEY: { destinations: [{ gihub: {} }] } } }],
    ['two destinations in one', { secrets: { A_KEY: { destinations: [{ github: {}, dotenv: {} }] } } }],
    ['an unknown option of a destination', { secrets: { A_KEY: { destinations: [{ github: { enviroment: 'x' } }] } } }],
    ['an unknown option of a provider', { secrets: { A_KEY: { provider: 'sendgrid', options: { scope: ['a'] } } } }],
    ['the same in an environment', { secrets: {}, environments: { a: { provider: 'random', options: { byte: 32 } } } }],
    ['an unknown option of a channel', { secrets: {}, channels: [{ email: { form: 'x' } }] }],
    ['a name of GitHub', { secrets: { GITHUB_X: {} } }],
    [
      'a recipe without verify',
      { secrets: {}, recipes: { toy: { 'base-url': 'https://x', mint: { path: '/x', id: '/id' } } } },
    ],
  ])('refuses %s', (_, file) => {
    expect(validate(file)).toBe(false);
  });

  it('describes every field', async () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (
        typeof value !== 'object' ||
        value === null ||
        path.includes('/options') ||
        path.includes('/recipes') ||
        path.includes('definitions/destination') ||
        path.includes('definitions/channel')
      )
        return;
      for (const [name, inside] of Object.entries((value as { properties?: object }).properties ?? {})) {
        if (typeof (inside as { description?: unknown }).description !== 'string') bare.push(`${path}/${name}`);
      }
      for (const [name, inside] of Object.entries(value)) visit(inside, `${path}/${name}`);
    };
    visit(await jsonSchema(), '');
    expect(bare).toEqual([]);
  });
});

/** What somebody may give for an input; a code has a shape of its own, and is left out. */
const anyOf = (input: string) => (input === 'confirm' ? '' : 'toy-value');

describe('examples', () => {
  it('are more than a few', () => {
    expect(examples.length + workflows.length).toBeGreaterThanOrEqual(7);
  });

  it.each(examples)('examples/%s is a configuration', async (name) => {
    const { targets } = await load(read(`examples/${name}`), {
      environment: { GITHUB_ACTIONS: 'true' },
      repository: 'example/shop',
    });
    expect(targets.length).toBeGreaterThan(0);
  });

  it.each(workflows)('examples/workflows/%s gives inputs that are read', async (name) => {
    const workflow = parse(read(`examples/workflows/${name}`)) as {
      jobs: { [job: string]: { steps: { uses?: string; with?: { [input: string]: unknown } }[] } };
    };
    const steps = Object.values(workflow.jobs)
      .flatMap((job) => job.steps)
      .filter((step) => step.uses?.startsWith('keyturn/'));
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const given = Object.entries(step.with!).map(([input, value]): [string, string] => {
        const text = String(value);
        // What an expression gives: a boolean where one is wanted, else one word.
        return [
          input,
          !text.includes(`\${{`)
            ? text
            : table[input as keyof typeof table].type === 'boolean'
              ? 'false'
              : anyOf(input),
        ];
      });
      const { inline, pending, command } = inputs(Object.fromEntries(given), 'action');
      // What only reads the journal, or shows which value it used, needs nothing that the escrow holds.
      expect(pending === undefined).toBe(command === 'prove' || command === 'status');
      const context = { environment: { GITHUB_ACTIONS: 'true' }, repository: 'example/shop' };
      if (inline) expect((await load(await inline(), context)).targets).toHaveLength(1);
    }
  });

  const validator = (...files: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/validate-workflows.ts'), ...files], {
      encoding: 'utf8',
      cwd: root,
    });

  it("pass GitHub's own validator, as do action.yml and our own workflow", () => {
    const files = workflows.map((name) => `examples/workflows/${name}`);
    const { stdout, status } = validator('action.yml', '.github/workflows/ci.yml', ...files);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('would not pass it with a mistake', () => {
    const directory = mkdtempSync(join(tmpdir(), 'keyturn-'));
    const wrong = join(directory, 'wrong.yml');
    writeFileSync(wrong, read('examples/workflows/rotate.yml').replace('only: ${', 'olny: ${'));
    const { stdout, status } = validator(wrong);
    rmSync(directory, { recursive: true });
    expect(stdout).toContain("Invalid action input 'olny'");
    expect(status).toBe(1);
  });
});

describe('pages', () => {
  it('are what the comments of src cite, to the heading, and nothing else is cited', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.ts'),
    );
    const cited = files.flatMap((file) =>
      [...read(join('src', file)).matchAll(/docs\/([\w-]+\.md)(?:#([\w-]+))?/g)].map(([, page, anchor]) => ({
        page,
        anchor,
      })),
    );
    expect(cited.length).toBeGreaterThan(10);
    for (const { page, anchor } of cited) {
      const headings = anchorsOf(read(`docs/${page}`));
      if (anchor !== undefined) expect([...headings]).toContain(anchor);
    }
    expect(files.filter((file) => /\bDESIGN\b/.test(read(join('src', file))))).toEqual([]);
  });

  it('show the step of a proof as its inputs are read', () => {
    const blocks = [...read('docs/proof-of-use.md').matchAll(/^ *```yaml\n([^`]*)```/gm)].map((match) => match[1]!);
    const [step] = parse(blocks.find((block) => block.includes('- uses:')) ?? '') as {
      with: { [name: string]: string };
    }[];
    expect(inputs(step!.with, 'action').prove).toMatchObject({ names: ['STRIPE_SECRET_KEY'] });
  });
});
