/** What the pages are compared with: the files and the words of this repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Complaint = {
  readonly line: number;
  /** `command`, `flag`, `yaml`, `workflow`, `variable`, `code`, `name`, `path`, `link`, `anchor`. */
  readonly kind: string;
  readonly what: string;
};

const inFolder = (folder: string, end: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => `${folder}/${name}`);

/** The pages, and the examples beside them. */
export const documented = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'test/README.md',
  ...inFolder('docs', /\.md$/),
  ...inFolder('examples', /\.yml$/),
];

/** Words that stand in no sentence: WORD_LIKE_THIS, like_this, like-this, likeThis. */
const word = /\b[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)+\b|\b[a-z]+[A-Z]\w*\b/g;

/** The files of a folder that somebody has written, or the file itself. */
export function filesOf(path: string): readonly string[] {
  return /\.\w+$|\/run$/.test(path)
    ? [path]
    : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|js|json|mjs|sh|ya?ml|service)$|Dockerfile$/.test(name))
        .map((name) => join(path, name));
}

/** The tests of the pages name what is not there. */
export const textOf = (...paths: readonly string[]) =>
  paths
    .flatMap(filesOf)
    .filter((file) => !file.startsWith('test/documented-'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(word));

/** All of what runs at a user's. */
export const source = textOf('src');

/** The words of what runs at a user's: error codes, environment variables, names that we write into workflows. */
export const product = wordsOf(source);

/** The words of what a contributor runs besides, and of the examples. */
export const workshop = wordsOf(
  textOf('test', 'scripts', 'bench', '.ci/run', 'docs/deploy', 'examples', 'package.json', 'jest.config.js'),
);
