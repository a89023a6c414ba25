/** Which programs read a `.env` file, as far as the project around it says so. */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type EnvReaderName, envReaders } from './env-readers.ts';

/** Larger ones are not looked into. */
const largest = 4 * 1_048_576;

/** Package -> what it reads `.env` files with. */
const npmPackages: { readonly [name: string]: EnvReaderName } = {
  next: 'Next.js',
  '@next/env': 'Next.js',
  vite: 'Vite',
  vitest: 'Vite',
  astro: 'Vite',
  '@sveltejs/kit': 'Vite',
  dotenv: 'dotenv',
  'dotenv-expand': 'dotenv-expand',
  'dotenv-cli': 'dotenv-expand',
  '@dotenvx/dotenvx': 'dotenvx',
};

/**
 * Looks from the file's folder up to the top of its repository, or only beside it where there is none: at package.json,
 * requirements, pyproject.toml, Pipfile, go.mod, Compose files, .envrc, and configurations of Next.js and Vite. What cannot
 * be read says nothing. Never throws.
 * @param file absolute
 */
export function readersInUse(file: string): readonly EnvReaderName[] {
  const found = new Set<EnvReaderName>();
  const start = realFolder(dirname(file));
  const real = join(start, basename(file));
  for (const folder of foldersOf(start)) {
    for (const name of namesIn(folder)) {
      const says = rules.find(({ names }) => names.test(name));
      if (says === undefined) continue;
      for (const reader of says.readers(textOf(join(folder, name)), real, folder)) found.add(reader);
    }
  }
  return envReaders.map(({ name }) => name).filter((name) => found.has(name));
}

type Rule = {
  /** Of the files that it is about. */
  readonly names: RegExp;
  readers(text: string, file: string, folder: string): readonly EnvReaderName[];
};

const rules: readonly Rule[] = [
  { names: /^package\.json$/, readers: ofPackageJson },
  {
    names: /^(?:requirements.*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:cfg|py))$/,
    readers: (text) => (/\b(?:python[-_]dotenv|pydantic[-_]settings)\b/i.test(text) ? ['python-dotenv'] : []),
  },
  { names: /^go\.mod$/, readers: (text) => (/\bgithub\.com\/joho\/godotenv\b/.test(text) ? ['godotenv'] : []) },
  {
    // Compose reads the `.env` beside its own file unasked.
    names: /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/,
    readers: (text, file, folder) =>
      text.includes(basename(file)) || join(folder, '.env') === file ? ['Docker Compose'] : [],
  },
  { names: /^\.envrc$/, readers: ofEnvrc },
  { names: /^next\.config\.[cm]?[jt]s$/, readers: () => ['Next.js'] },
  { names: /^vite(?:st)?\.config\.[cm]?[jt]s$/, readers: () => ['Vite'] },
];

function ofPackageJson(text: string): readonly EnvReaderName[] {
  const found: EnvReaderName[] = [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const part = (name: string) => Object.entries(Object(Object(json)[name]) as object);
  for (const name of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
    for (const [dependency] of part(name)) {
      const reader = Object.hasOwn(npmPackages, dependency) ? npmPackages[dependency] : undefined;
      if (reader !== undefined) found.push(reader);
    }
  }
  if (part('scripts').some(([, script]) => /--env-file\b/.test(String(script)))) found.push('Node');
  return found;
}

function ofEnvrc(text: string, file: string): readonly EnvReaderName[] {
  const found: EnvReaderName[] = [];
  if (/^\s*dotenv(?:_if_exists)?\b/m.test(text)) found.push('direnv');
  const sources = text.split('\n').filter((line) => /^\s*(?:\.|source|source_env(?:_if_exists)?)\s/.test(line));
  if (sources.some((line) => line.includes(basename(file)))) found.push('bash');
  return found;
}

function foldersOf(start: string): readonly string[] {
  const folders: string[] = [];
  for (let at = start; ; at = dirname(at)) {
    folders.push(at);
    if (existsSync(join(at, '.git'))) return folders;
    if (dirname(at) === at) return [start];
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  let descriptor: number | undefined;
  try {
    // A pipe of that name is not waited for.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const state = fstatSync(descriptor);
    return state.isFile() && state.size <= largest ? readFileSync(descriptor, 'utf8') : '';
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
