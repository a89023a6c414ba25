/** One list of permissions, and everything that names a permission says the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { appNeeds } from '../../src/config/app-needs.ts';
import type { Command } from '../../src/config/commands.ts';
import { jobFeatures, jobPermissions } from '../../src/config/job-permissions.ts';
import { load } from '../../src/config/load.ts';
import { shownPermission, tokenFeatures } from '../../src/config/token-permissions.ts';
import { readPage } from '../documented/names.ts';
import { root } from '../documented/world.ts';

type Asked = { readonly [permission: string]: string };

/** What an App's token is asked for, whatever of it is optional, for all owners together; `all` where it has no name. */
async function asked(destinations: string, more = '', secret = ''): Promise<Asked | 'all'> {
  const file = `${more}\nsecrets: { KEY: { provider: random, destinations: [ ${destinations} ]${secret} } }`;
  const found = [...appNeeds(await load(file, { environment: {}, repository: 'acme/shop' }), 'acme/shop').values()];
  if (found.some(({ permissions }) => permissions === 'all')) return 'all';
  return Object.assign({}, ...found.map(({ permissions }) => permissions)) as Asked;
}

describe('the list of what the token needs', () => {
  it.each([
    ['repository', '{ github: {} }'],
    ['environment', '{ github: { environment: production } }'],
    ['dependabot', '{ github: { app: dependabot } }'],
    ['organization', '{ github: { organization: acme, visibility: all } }'],
    ['runs', '{ github: { repositories: [acme/api] } }'],
    ['exposed', '{ github: {} }'],
  ] as const)('has what an App is asked for: %s', async (feature, destinations) => {
    expect(await asked(destinations)).toMatchObject(tokenFeatures[feature].permissions);
  });

  it('has what an App is asked for: people', async () => {
    const shared = ', share: { with: ["@acme/backend"] }';
    const links =
      'links: { url: "https://links.acme.dev" }\nchannels: [ { webhook: { url: "https://hooks.acme.dev/k" } } ]';
    expect(await asked('{ github: {} }', links, shared)).toMatchObject(tokenFeatures.people.permissions);
  });

  it('has what an App is asked for: proof', async () => {
    const proof = ', policy: { proof: [deploy.yml] }';
    expect(await asked('{ github: {} }', '', proof)).toMatchObject(tokenFeatures.proof.permissions);
  });

  it.each(['codespaces', 'agents'] as const)('knows that an App can ask for no less: %s', async (app) => {
    expect(await asked(`{ github: { app: ${app} } }`)).toBe('all');
  });

  it('leaves out nothing that an App is asked for', async () => {
    const known = Object.assign({ metadata: 'read' }, ...Object.values(tokenFeatures).map((one) => one.permissions));
    const everything = await asked(
      '{ github: { environment: x } }, { github: { app: dependabot } }, { github: { organization: acme, visibility: all } }',
    );
    expect(Object.keys(everything).filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });
});

const named = (folder: string, end: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));
const pages = ['README.md', ...named('docs', '.md')];

/** Each `*Secrets: write*` of a text, as it stands there. */
const namedIn = (text: string) => [...text.matchAll(/\*([A-Z][A-Za-z ]+: (?:read|write))\*/g)].map(([, name]) => name!);

/** The inventory reads more than a rotation, and a maker of environments writes more; the scope of this list ends there. */
const elsewhere = [
  'Metadata: read',
  'Environments: read',
  'Secrets: read',
  'Dependabot secrets: read',
  'Codespaces secrets: read',
  'Agent secrets: read',
  'Actions: write',
];

const all = Object.values(tokenFeatures).flatMap(({ permissions }) => Object.entries(permissions));
const known = [...all.map(([name, level]) => shownPermission(name, level)), ...elsewhere];
const strangeIn = (text: string) => namedIn(text).filter((name) => !known.includes(name));

describe('a permission of the token on pages and in messages', () => {
  const texts = [...pages, ...named('src', '.ts'), 'scripts/cures.ts'].map(
    (path) => [path, readFileSync(join(root, path), 'utf8')] as const,
  );

  it('is one of the list', () => {
    expect(texts.flatMap(([, text]) => namedIn(text)).length).toBeGreaterThan(30);
    expect(texts.flatMap(([path, text]) => strangeIn(text).map((name) => `${path}: ${name}`))).toEqual([]);
  });

  it('is seen where it is another one', () => {
    expect(strangeIn('It needs *Secrets: write* and *Members: write*.')).toEqual(['Members: write']);
  });
});

describe('a permission of the job in messages and in action.yml', () => {
  const ofJobs = Object.values(jobFeatures).flatMap(({ permissions }) =>
    Object.entries(permissions).map(([name, level]) => `${name}: ${level}`),
  );
  const saidIn = (text: string) =>
    [...text.matchAll(/\b(?:contents|actions|id-token): (?:read|write)\b/g)].map(([said]) => said);

  it('is one of the list, and writing the journal is never asked for with less', () => {
    const texts = [...named('src', '.ts'), 'scripts/cures.ts', 'action.yml'].map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    const said = texts.flatMap(saidIn);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one) => !ofJobs.includes(one))).toEqual([]);
  });
});

type Job = {
  permissions?: Asked;
  steps?: { uses?: string; with?: { command?: string } }[];
};
type Workflow = { permissions?: Asked; jobs: { [job: string]: Job } };

/** Jobs that run Keyturn and give themselves more or less than the list says, each with what it gives. */
function astray(text: string): readonly string[] {
  const { jobs, permissions } = parse(text) as Workflow;
  return Object.entries(jobs).flatMap(([id, job]) =>
    (job.steps ?? []).flatMap(({ uses, with: given }) => {
      if (uses?.startsWith('keyturn/keyturn@') !== true) return [];
      const said = given?.command ?? 'rotate';
      const command = (said.includes('inputs.command') ? 'rotate' : said) as Command;
      const all = job.permissions ?? permissions;
      // A proof is a step of a job that does something else, with permissions of its own.
      const has = command === 'prove' && typeof all === 'object' ? { statuses: all['statuses'] } : all;
      const allowed = [false, true].map((identity) => jobPermissions(command, { identity }));
      return allowed.some((one) => isDeepStrictEqual({ ...one }, has)) ? [] : [`${id}: ${JSON.stringify(has)}`];
    }),
  );
}

describe('a workflow gives its job what the list says:', () => {
  const blocks = pages.flatMap((path) =>
    readPage(path)
      .blocks.filter(({ language, text }) => language === 'yaml' && /^jobs:/m.test(text))
      .map(({ text, line }) => [`${path}:${line}`, text] as const),
  );
  const files = named('examples/workflows', '.yml').map(
    (path) => [path, readFileSync(join(root, path), 'utf8')] as const,
  );

  it.each([...blocks, ...files])('%s', (_, text) => {
    expect(astray(text)).toEqual([]);
  });

  it('and one that does not is seen', () => {
    const text = readFileSync(join(root, 'examples/workflows/rotate.yml'), 'utf8');
    expect(astray(text.replace('actions: write', 'actions: read'))).toHaveLength(1);
    expect(astray(text.replace(/ +contents: write.*\n/, ''))).toHaveLength(1);
  });
});
