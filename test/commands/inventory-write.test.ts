/** `keyturn inventory --write`: sixty secrets of our own invention, and a configuration that goes on as it was. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { append } from '../../src/commands/inventory/append.ts';
import type { Block } from '../../src/commands/inventory/blocks.ts';
import { load } from '../../src/config/load.ts';
import { readYaml } from '../../src/config/yaml-source.ts';
import { thrown } from '../config/errors.ts';
import { umbra } from '../inventory/umbra.ts';
import { Scene } from './inventory-scene.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const made of scenes.splice(0)) made.close();
});
function scene(...given: ConstructorParameters<typeof Scene>): Scene {
  const made = new Scene(...given);
  scenes.push(made);
  return made;
}

const now = '2026-11-29T08:00:00Z';
const old = '2026-02-01T08:00:00Z';
const young = '2026-11-01T08:00:00Z';
const at = (name: string, updated: string) => ({ name, created_at: updated, updated_at: updated });
const vendors = [
  'NPM_TOKEN',
  'STRIPE_SECRET_KEY',
  'SLACK_BOT_TOKEN',
  'SNYK_TOKEN',
  'VERCEL_TOKEN',
  'SENDGRID_API_KEY',
  'OPENAI_API_KEY',
];

/** Sixty in three repositories and two environments: five that nothing reads, two of the read ones over 90 days. */
function sixty(): typeof umbra {
  const names = [
    ...vendors,
    ...Array.from({ length: 60 - vendors.length - 5 }, (_, n) => `INVENTED_${n}_TOKEN`),
    ...Array.from({ length: 5 }, (_, n) => `FORGOTTEN_${n}_TOKEN`),
  ];
  const reads = (part: readonly string[]) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ./x\n        env:\n${part
      .filter((name) => !name.startsWith('FORGOTTEN'))
      .map((name) => `          ${name}: \${{ secrets.${name} }}\n`)
      .join('')}`;
  const parts = [names.slice(0, 20), names.slice(20, 40), names.slice(40)];
  return {
    now,
    login: 'invented',
    teams: {},
    secrets: {},
    repositories: parts.map((part, index) => ({
      name: `r${index}`,
      visibility: 'private',
      secrets: { actions: part.map((name, n) => at(name, index === 1 && n < 2 ? old : young)) },
      environments: {},
      files: { '.github/workflows/a.yml': reads(part) },
    })),
  };
}

describe('sixty secrets', () => {
  test('are all named, what is wrong with them too, and the configuration that is written loads', async () => {
    const made = scene(sixty());
    made.repository = 'invented/r0';
    const { inventory, said, exit } = await made.take({ organization: 'invented', write: 'true' });
    expect(exit).toBe(0);
    expect(inventory.secrets.length).toBe(60);
    expect(
      inventory.secrets
        .filter(({ references }) => references === 'none')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Array.from({ length: 5 }, (_, n) => `FORGOTTEN_${n}_TOKEN`));
    expect(inventory.summary).toMatchObject({ keys: 60, unreferenced: 5, over90: 2, missing: 0 });
    const text = made.read('keyturn.yml');
    for (const { name } of inventory.secrets) expect(text).toContain(name);
    const { targets } = await load(text, { environment: {}, repository: 'invented/r0' });
    const live = ['NPM_TOKEN', 'STRIPE_SECRET_KEY', 'SLACK_BOT_TOKEN', 'SNYK_TOKEN', 'VERCEL_TOKEN'];
    expect(targets.map(({ secret }) => secret).sort()).toEqual(live.sort());
    expect(text).toMatch(/# SENDGRID_API_KEY lacks `admin`/);
    expect(text).toMatch(/# INVENTED_3_TOKEN lacks `provider`/);
    expect(said.join()).toContain('5 blocks, and 55 as comments');
    // What is live is named now; what is a comment is offered again by whoever takes it out.
    const again = await made.take({ organization: 'invented', write: 'true', 'dry-run': 'true' }, { text });
    expect(again.diff).not.toContain('STRIPE_SECRET_KEY');
  });
});

const existing = `# Ours.
policy: { max-age: 60d }   # by order of the board

secrets:
    # The one that we had.
    OLD_KEY:
        provider: manual
        options: { console: "https://console.example.com" }   # by hand
        destinations: [ { github: { environment: production } } ]

# Where it remembers.
journal:
  branch: keyturn-journal
`;

describe('a file that is there', () => {
  test('keeps every byte, and gets the blocks behind the last secret, as deep as the others', async () => {
    const made = scene();
    writeFileSync(made.path('keyturn.yml'), existing);
    const { said } = await made.take({ organization: umbra.login, write: 'true' }, { text: existing });
    const text = made.read('keyturn.yml');
    const place = existing.indexOf('\n# Where');
    expect(text.startsWith(existing.slice(0, place))).toBe(true);
    expect(text.endsWith(existing.slice(place))).toBe(true);
    expect(text).toMatch(/^ {4}LEGACY_PAT:$/m);
    expect(text).toMatch(/^ {4}# DEPLOY_SSH_KEY lacks `console`/m);
    expect(said.join()).toContain('.github/keyturn.yml got');
    const before = readYaml(existing, 'a').value as { secrets: object };
    const after = readYaml(text, 'a').value as { secrets: object };
    expect(after).toMatchObject({ ...before, secrets: before.secrets });
    // The same name in two environments is one block; in another repository it has that in front.
    expect(text).toMatch(/VERCEL_TOKEN:\n(?:.*\n)*?.*environment: preview/);
    expect(text).toMatch(/CLUSTER/);
  });

  test('is left alone where it was changed meanwhile, and by --dry-run, which prints what would be added', async () => {
    const made = scene();
    writeFileSync(made.path('keyturn.yml'), `${existing}\n`);
    const error = await thrown(() => made.take({ organization: umbra.login, write: 'true' }, { text: existing }));
    expect(error).toMatchObject({ code: 'FILE_REFUSED', exit: 1 });
    expect(made.read('keyturn.yml')).toBe(`${existing}\n`);
    const { diff } = await made.take(
      { organization: umbra.login, write: 'true', 'dry-run': 'true' },
      { text: existing },
    );
    expect(made.read('keyturn.yml')).toBe(`${existing}\n`);
    // Git takes it, and makes of it what would have been written.
    mkdirSync(made.path('.github'));
    writeFileSync(made.path('.github/keyturn.yml'), existing);
    execFileSync('git', ['apply', '-'], { cwd: made.folder, input: `${diff}\n` });
    writeFileSync(made.path('keyturn.yml'), existing);
    await made.take({ organization: umbra.login, write: 'true' }, { text: existing });
    expect(made.read('keyturn.yml')).toBe(made.read('.github/keyturn.yml'));
  });

  test('that names them all is not touched', async () => {
    const made = scene();
    const { said } = await made.take({
      organization: umbra.login,
      only: 'umbra-labs/web/actions/AWS_REGION',
      write: 'true',
    });
    expect(said).toEqual(['.github/keyturn.yml names every key already']);
  });

  test.each([
    ['a flow', 'secrets: { A: { provider: random } }\n'],
    ['an empty flow', 'secrets: {}\n'],
    ['a list', 'secrets:\n  - a\n'],
    ['no mapping', '- a\n'],
  ])('whose secrets are %s is refused, and stays', async (_says, text) => {
    const blocks: Block[] = [{ name: 'B', entry: { provider: 'random' }, missing: undefined }];
    const error = await thrown(() => append(text, blocks, { file: 'f.yml', repository: 'acme/shop' }));
    expect(error).toMatchObject({ code: 'FILE_REFUSED', exit: 1 });
  });

  test('is never read otherwise than as it was and the blocks', async () => {
    const entry = { provider: 'manual', options: { console: 'https://console.example.com' } };
    const comments = fc.constantFrom('', ' # why', '   # {');
    const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,12}$/).filter((each) => !each.startsWith('GITHUB_'));
    const place = { file: 'f.yml', repository: 'acme/shop' };
    const property = fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
      fc.constantFrom(1, 2, 4, 7),
      comments,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.boolean(),
      async ([fresh = 'A', missing = 'B', ...names], indent, comment, newline, ends, tail) => {
        const pad = ' '.repeat(indent);
        const lines = [
          `secrets:${comment}`,
          ...names.flatMap((each) => [`${pad}${each}:${comment}`, `${pad}  provider: random`, `${pad}  # in between`]),
          ...(tail ? ['', '# below', 'public: true'] : []),
        ];
        const before = `${lines.join(newline)}${ends ? newline : ''}`;
        const blocks: Block[] = [
          { name: fresh, entry, missing: undefined },
          { name: missing, entry, missing: '`admin`' },
        ];
        const { text } = await append(before, blocks, place);
        const old = (readYaml(before, 'f').value ?? {}) as { secrets?: object };
        expect(readYaml(text, 'f').value).toEqual({ ...old, secrets: { ...old.secrets, [fresh]: entry } });
        expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

describe('names from GitHub', () => {
  const hostile = umbra.repositories[2]!;
  const evil = 'x"]}\n  EVIL: {provider: random}\n#';
  test('that YAML, a terminal or a page could take for something else are harmless', async () => {
    const environment = '<img src=x onerror=alert(1)>\u001b[31m\u202e';
    const made = scene({
      ...umbra,
      repositories: [
        {
          ...hostile,
          name: 'ci',
          environments: { [environment]: [at('STRIPE_SECRET_KEY', old)], [evil]: [at('SLACK_BOT_TOKEN', old)] },
        },
      ],
      secrets: {},
    });
    const { inventory } = await made.take({ organization: umbra.login, html: 'p.html', write: 'true' });
    expect(inventory.secrets.map(({ environment: each }) => each)).toEqual(expect.arrayContaining([environment, evil]));
    const page = made.read('p.html');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u001b');
    expect(page).not.toContain('\u202e');
    const text = made.read('keyturn.yml');
    const { targets } = await load(text, { environment: {}, repository: 'umbra-labs/ci' });
    expect(targets.map(({ secret }) => secret)).not.toContain('EVIL');
    expect(text).not.toContain('\u001b');
  });
});
