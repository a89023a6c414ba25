/** The organization of test/vectors/enrol/umbra, served by the stand-in for GitHub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { github } from '../../src/forge/github/client.ts';
import { secretLister } from '../../src/forge/github/inventory.ts';
import { admissions } from '../../src/forge/github/limits.ts';
import type { Kept, Memory } from '../../src/inventory/port.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeRepository, type FakeToken, type SecretApp } from '../fakes/github.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const folder = join(import.meta.dirname, '..', 'vectors', 'enrol', 'umbra');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

type Row = {
  name: string;
  created_at: string;
  updated_at: string;
  visibility?: 'all' | 'private' | 'selected';
  repositories?: string[];
};
type Described = {
  now: string;
  login: string;
  teams: { [team: string]: string[] };
  secrets: { [app in SecretApp]?: Row[] };
  repositories: {
    name: string;
    visibility: 'public' | 'private' | 'internal';
    archived?: true;
    denied?: ('secrets' | 'contents')[];
    secrets?: { [app in SecretApp]?: Row[] };
    environments: { [name: string]: Row[] };
    files?: { [path: string]: string };
    branches?: { [name: string]: { [path: string]: string } };
  }[];
};

export const umbra: Described = read('organization.json');
export const cost: { readonly rest: number; readonly graphql: number } = read('cost.json');
export const expected: { readonly [member: string]: unknown } = read('expected.json');

/** What every value of it is, so that a test can look for one. */
export const VALUE = 'umbra-example-not-a-value';

type Place = { readonly environment?: string; readonly app?: SecretApp };

export function put(fake: FakeGitHub, place: string, at: Place, rows: readonly Row[]): void {
  const vault = fake.vault(place, at);
  for (const { name, created_at: createdAt, updated_at: updatedAt, visibility, repositories } of rows) {
    vault.secrets.set(name, {
      name,
      value: VALUE,
      createdAt: new Date(createdAt),
      updatedAt: new Date(updatedAt),
      writes: [],
      ...(visibility === undefined ? {} : { visibility }),
      ...(repositories === undefined
        ? {}
        : { selected: new Set(repositories.map((each) => fake.repository(`${place}/${each}`).id)) }),
    });
  }
}

/** A commit of these files on a branch, in the place of what was there. */
export function commitOn(
  fake: FakeGitHub,
  { git }: FakeRepository,
  branch: string,
  files: { readonly [path: string]: string },
): void {
  const all = new Map(Object.entries(files).map(([path, text]) => [path, git.blob(Buffer.from(text))]));
  const made = { tree: git.tree(all), parents: [], message: 'by hand', author: fake.addUser('mona'), date: fake.now() };
  git.heads.set(branch, git.commit(made));
}

export function fill(fake: FakeGitHub, described: Described = umbra): void {
  const { login } = described;
  fake.addOrganization(login, described.teams);
  for (const {
    name,
    visibility,
    archived = false,
    denied = [],
    secrets = {},
    environments,
    files = {},
    branches = {},
  } of described.repositories) {
    const repository = fake.addRepository(`${login}/${name}`, {
      private: visibility !== 'public',
      internal: visibility === 'internal',
      archived,
      environments: Object.keys(environments),
    });
    for (const each of denied) repository.denied.add(each);
    commitOn(fake, repository, 'main', files);
    for (const [branch, more] of Object.entries(branches)) commitOn(fake, repository, branch, { ...files, ...more });
    for (const [app, rows] of Object.entries(secrets)) put(fake, `${login}/${name}`, { app: app as SecretApp }, rows);
    for (const [environment, rows] of Object.entries(environments))
      put(fake, `${login}/${name}`, { environment }, rows);
  }
  for (const [app, rows] of Object.entries(described.secrets)) put(fake, login, { app: app as SecretApp }, rows);
}

export function memory(): Memory & { readonly all: Map<string, Kept> } {
  const all = new Map<string, Kept>();
  return { all, of: (name) => all.get(name), keep: async (name, kept) => void all.set(name, structuredClone(kept)) };
}

/** The stand-in with the organization, and what reads it. */
export function umbraWorld(token: Partial<FakeToken> = {}, described: Described = umbra) {
  const clock = steppingClock(new Date(described.now));
  const fake = new FakeGitHub({ now: clock.now });
  fill(fake, described);
  const value = fake.addToken(token);
  const isApp = token.kind === 'app';
  // Nobody waits here: what waiting costs is another suite's question.
  const lister = (http: Http = fake.http, baseUrl = 'https://api.github.com') => {
    const queues = admissions({ clock, longest: 0, limits: [] });
    const client = github({ http, clock, token: new Secret(value), admissions: queues, baseUrl });
    return secretLister({ github: client, clock, isApp });
  };
  return { clock, fake, lister, token: value };
}

/** How many requests of each kind there were, and which methods. */
export function counted(fake: FakeGitHub) {
  const graphql = fake.log.filter(({ method, path }) => method === 'POST' && path === '/graphql').length;
  return { rest: fake.log.filter(({ method }) => method === 'GET').length, graphql, all: fake.log.length };
}
