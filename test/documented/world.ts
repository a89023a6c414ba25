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

const word = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

/** Every WORD_LIKE_THIS of these files and folders. */
function wordsIn(...paths: readonly string[]): ReadonlySet<string> {
  const files = paths.flatMap((path) =>
    /\.\w+$|\/run$/.test(path)
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(?:ts|js|json|mjs|sh|ya?ml|service)$|Dockerfile$/.test(name))
          .map((name) => join(path, name)),
  );
  return new Set(files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(word) ?? []));
}

/** The words of what runs at a user's: error codes, environment variables, names that we write into workflows. */
export const product = wordsIn('src');

/** The words of what a contributor runs besides, and of the examples. */
export const workshop = wordsIn('test', 'scripts', 'bench', '.ci/run', 'docs/deploy', 'examples');
