/** What docs/dotenv.md says of the readers of `.env` files: made from the models that the matrix holds to the programs. */
import { encodeEnv, plainPlace } from '../src/destinations/env-encode.ts';
import { type EnvReader, envReaders } from '../src/destinations/env-readers.ts';

/** A kind of value -> values of that kind. */
const kinds: readonly (readonly [title: string, values: readonly string[]])[] = [
  ['spaces, `#`, `"`, `&`', ['a b', 'a #b', 'say "hi"', 'a&b;c']],
  ["`'`", ["it's"]],
  ['`\\`', ['a\\b', '\\d+']],
  ['`\\\\`', ['a\\\\b']],
  ['`$NAME`', ['pa$word', 'x$HOME']],
  ['`${NAME}`', [`x\${HOME}`]],
  ['`$(`, backtick', ['a$(id)', 'a`id`']],
  ['`\'` with `"`', [`it's "so"`]],
  ['line breaks', ['two\nlines']],
  ['carriage return', ['a\rb']],
];

const found: { readonly [name: string]: string } = {
  dotenv: '`dotenv` in package.json',
  'dotenv-expand': '`dotenv-expand`, `dotenv-cli`',
  dotenvx: '`@dotenvx/dotenvx`',
  Node: '`--env-file` in a script',
  bash: '`.envrc` that sources the file',
  'Next.js': '`next`, `next.config.*`',
  Vite: '`vite`, `vitest`, `astro`, `@sveltejs/kit`, `vite.config.*`',
  'python-dotenv': 'requirements, pyproject.toml, Pipfile',
  godotenv: 'go.mod',
  'Docker Compose': 'a Compose file that names the file, or beside `.env`',
  direnv: '`dotenv` in `.envrc`',
};

export function envReadersTable(): string {
  const rows = envReaders.map((reader) => {
    const cells = kinds.map(([, values]) => cell(reader, values));
    return [reader.name, found[reader.name] ?? '', ...cells];
  });
  const head = ['reader', 'found by', ...kinds.map(([title]) => title)];
  return [head, head.map(() => '---'), ...rows].map((each) => `| ${each.join(' | ')} |`).join('\n');
}

function cell({ name, reads }: EnvReader, values: readonly string[]): string {
  const gets = (readers: Parameters<typeof encodeEnv>[1]) =>
    values.every((value) => {
      try {
        return reads({ ...plainPlace, raw: encodeEnv(value, readers).raw }) === value;
      } catch {
        return false;
      }
    });
  if (gets([])) return 'yes';
  return gets([name]) ? 'if found' : 'no';
}
