/**
 * Whether what a page says of the program is so, where the program itself does not read it: permissions, exit statuses,
 * outputs, defaults, routes, versions. Each is held against the table that decides it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namingOf } from '../../src/commands/init/naming.ts';
import { watchPath } from '../../src/commands/init/watch-workflow.ts';
import { workflowsOf } from '../../src/commands/init/workflows.ts';
import { commands } from '../../src/config/commands.ts';
import { outputs, rows } from '../../src/config/input-table.ts';
import { tokenRows } from '../../src/config/token-permissions.ts';
import { VERSION } from '../../src/config/version.ts';
import { codes } from '../../src/rotation/model/errors.ts';
import { fieldsWrong, isDefault } from './fields.ts';
import { figureComplaints } from './figures.ts';
import { memberComplaints } from './members.ts';
import type { Page } from './page.ts';
import { registryComplaints } from './registries.ts';
import { type Complaint, filesOf, product, root, source, textOf, workshop } from './world.ts';

/** What is wrong with a line outside of blocks. */
const facts: { readonly [kind: string]: (line: string, page: Page) => readonly string[] } = {
  permission: permissionsWrong,
  exit: exitsWrong,
  code: codeLinksWrong,
  output: outputsWrong,
  default: defaultsWrong,
  field: (line) => spansOf(line).flatMap(fieldsWrong),
  word: wordsWrong,
  flag: flagsWrong,
  route: routesWrong,
  version: versionsWrong,
  path: pathsWrong,
  label: labelsWrong,
  export: exportsWrong,
};

export function factComplaints(page: Page): readonly Complaint[] {
  const fenced = new Set(page.blocks.flatMap(({ text, line }) => text.split('\n').map((_, at) => line + at)));
  const said = page.text.split('\n').flatMap((text, at) => {
    const line = at + 1;
    const wrong = fenced.has(line) ? { version: versionsWrong, output: outputsWrong } : facts;
    return Object.entries(wrong).flatMap(([kind, of]) => of(text, page).map((what) => ({ line, kind, what })));
  });
  return [
    ...said,
    ...importComplaints(page),
    ...memberComplaints(page),
    ...registryComplaints(page),
    ...figureComplaints(page),
  ];
}

const spansOf = (line: string) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
const first = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
const strange = (names: readonly string[], known: (name: string) => boolean, what: string) =>
  names.filter((name) => !known(name)).map((name) => `${what} ${name}`);

/** As tokens and Apps call them, `Secrets: write`, and as a workflow does, `contents: write`. */
const permissions = new Set([
  ...tokenRows().flatMap(([, named]) => first(named, /\*([^*]+)\*/g)),
  ...first(source, /\b(?:[a-z]+ )?\*?([A-Z][a-z]+(?: [a-z]+)*: (?:read|write))\b/g),
  ...first(source, /\b([a-z]+(?:-[a-z]+)*: '?(?:read|write))\b/g).map((one) => one.replace("'", '')),
]);

function permissionsWrong(line: string): readonly string[] {
  const named = first(line, /\*([A-Z][a-z]+(?: [a-z]+)*: \w+)\*/g);
  const granted = spansOf(line).flatMap((span) => first(span, /\b([a-z]+(?:-[a-z]+)*: (?:read|write|admin))\b/g));
  return strange([...named, ...granted], (one) => permissions.has(one), 'nothing here asks for the permission');
}

/** What keys are derived with and what stands before a signed message: `keyturn/v2/print`, `D("sign")`, `keyturn/journal/2`. */
function labelsWrong(line: string): readonly string[] {
  const quoted = (text: string) => deriving.includes(`'${text}`) || deriving.includes(`\`${text}`);
  const spans = spansOf(line);
  const derived = spans.flatMap((span) => first(span, /(?<![\w/])(keyturn\/v\d(?:\/[a-z-]+)*)/g));
  const signed = spans.flatMap((span) => first(span, /(?<![\w/])(keyturn\/[a-z]+\/\d)\b/g));
  const named = spans.flatMap((span) => first(span, /\b[DH]\((?:[A-Za-z ]+, )?"([a-z-]+)"/g));
  const known = (label: string) => {
    const [, version, rest] = /^(keyturn\/v\d)(?:\/(.*))?$/.exec(label)!;
    return source.includes(`${version}/`) && (rest === undefined || deriving.includes(label) || quoted(rest));
  };
  const written = (label: string) =>
    source.includes(`/${label.at(-1)}\\n`) && source.includes(`'${label.split('/')[1]!}'`);
  return [
    ...strange(derived, known, 'no key is derived with'),
    ...strange(signed, written, 'nothing is signed with'),
    ...strange(named, (name) => quoted(name) || deriving.includes(`/${name}'`), 'no key is derived with'),
  ];
}

const deriving = textOf('src/crypto', 'src/links');

const meanings = ['done', 'something failed', 'bad input', 'another run holds'];

/** A code with its exit status within one sentence, and the table of the four. */
function exitsWrong(line: string): readonly string[] {
  const [, status, meaning] = /^\| ([0-3]) \| ([^|]*) \|/.exec(line) ?? [];
  const row = status !== undefined && /^(?:done|something|bad|another)/.test(meaning!) ? meanings[Number(status)]! : '';
  return [
    ...(meaning?.startsWith(row) === false ? [`exit status ${status} means: ${row}`] : []),
    ...line.split(/(?<=[.;]) /).flatMap((sentence) => {
      const named = first(sentence, /\b([A-Z]+(?:_[A-Z]+)*)\b/g).filter((name) => Object.hasOwn(codes, name));
      const [exit] = first(sentence, /\bexits? (?:status |with )?([0-3])\b/gi);
      return exit === undefined
        ? []
        : [...new Set(named)]
            .map((name) => [name, codes[name as keyof typeof codes].exit] as const)
            .filter(([, own]) => own !== Number(exit))
            .map(([name, own]) => `the exit status of ${name} is ${own}`);
    }),
  ];
}

function codeLinksWrong(line: string): readonly string[] {
  return [...line.matchAll(/\[`?([A-Z_]+)`?\]\((?:errors\.md|[\w./]*\/errors\.md)?#([\w-]+)\)/g)]
    .filter(([, name, anchor]) => name!.toLowerCase() !== anchor)
    .map(([, name, anchor]) => `${name} leads to #${anchor}`);
}

function outputsWrong(line: string): readonly string[] {
  const listed = first(
    line,
    /\boutputs?\b(?:\]\([^)]*\))?(?: \|)? (`[^`]+`(?:(?:, | and |, and )`[a-z-]+`)*)/g,
  ).flatMap(spansOf);
  const read = first(line, /\bsteps\.keyturn\.outputs\.([\w-]+)/g);
  return strange([...listed, ...read], (name) => Object.hasOwn(outputs, name), 'the Action has no output');
}

/** `--days` (30), `proof-deadline` (7d), `--grace`, 7 days. */
function defaultsWrong(line: string): readonly string[] {
  return [...line.matchAll(/`(?:--)?([a-z-]+)`(?: \(|, )(\d+ ?(?:[smhd]|days?|hours?)?)\b/g)]
    .filter(([, name, told]) => isDefault(name!, told!.replace(/ (?=[dh])|(?<=[dh])(?:ay|our)s?/g, '')) === false)
    .map(([, name, told]) => `the default of ${name} is not ${told}`);
}

/** Words of a program (`a-b`, `aB`, `a_b`, `X-Y`) are somewhere in it, or in what the pages make others type. */
function wordsWrong(line: string, page: Page): readonly string[] {
  const words = spansOf(line).filter((span) =>
    /^[a-zA-Z]+(?:[-_][a-z0-9]+)+$|^[a-z]{2,}[A-Z]\w*$|^[A-Z][a-z]*(?:-[A-Z]\w+)+$/.test(span),
  );
  const declared = new Set(page.blocks.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []));
  const known = (word: string) =>
    [product, workshop, foreign].some((set) => set.has(word) || set.has(word.toLowerCase())) || declared.has(word);
  return strange(words, known, 'nothing here is called');
}

/** Of servers that the pages speak of, and what the program puts together. */
const foreign = new Set(['synchronous_standby_names', 'token_num_uses', 'webhook-public']);

/** In a sentence with one command, a flag that stands beside it is one of that command's. */
function flagsWrong(line: string): readonly string[] {
  return line.split(/(?<=[.;:]) |\|/).flatMap((sentence) => {
    const spans = spansOf(sentence);
    const named = new Set(spans.flatMap((span) => first(span, /^keyturn ([a-z]+)\b/g)));
    const [command = ''] = named;
    if (named.size !== 1 || !Object.hasOwn(commands, command)) return [];
    return spans
      .flatMap((span) => first(span, /^--([a-z-]+)/g))
      .filter((flag) => Object.hasOwn(rows, flag) && !rows[flag]!.commands.some((one) => one === command))
      .map((flag) => `\`${command}\` does not use --${flag}`);
  });
}

const routes = new Set([
  'POST /v1/github',
  ...[...readFileSync(join(root, 'src/service/app.ts'), 'utf8').matchAll(/^ {4}'(\/[^']*)': (.*)$/gm)].flatMap(
    ([, path, work]) => (work!.match(/\b(?:GET|POST|DELETE)(?=:)/g) ?? ['GET']).map((method) => `${method} ${path}`),
  ),
]);

/** The addresses of our own services; those of others are theirs to change. */
function routesWrong(line: string, page: Page): readonly string[] {
  const called = first(
    line,
    /\b((?:GET|POST|PUT|PATCH|DELETE) \/(?:v1\/(?:links|requests|github)|healthz|metrics)[\w{}/]*)/g,
  );
  const ours = /^docs\/(?:link-service|links|requests|protocol|monitoring|threats|dotenv|webhooks)\.md$/.test(
    page.path,
  );
  const opened = ours ? spansOf(line).filter((span) => /^\/[a-z]+$/.test(span) && span !== '/data') : [];
  return [
    ...strange(called, (route) => routes.has(route), 'no service answers'),
    ...strange(opened, (path) => routes.has(`GET ${path}`), 'no service answers'),
  ];
}

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
/** What `engines` allows, what SQLite needs, and the versions that `.ci/run` plays. */
const nodes = new Set([
  engines.node.replace('>=', ''),
  ...first(source, /needs Node ([\d.]+) or newer/g),
  ...first(readFileSync(join(root, 'package.json'), 'utf8'), /"node": "(\d+\.\d+)\.\d+"/g),
  ...['20', '22', '24'],
]);

function versionsWrong(line: string): readonly string[] {
  const versions = first(line, /\bkeyturn\/keyturn@v(\d[\d.]*)/g).filter((one) => one !== VERSION && one !== '1');
  const needed = [...line.matchAll(/\bNode (\d+(?:\.\d+)?)((?:, \d+)*)(?: (?:or|and) (\d+)\b)?/g)];
  const told = needed.flatMap(([, one, more, last]) => [one!, ...(more!.match(/\d+/g) ?? []), ...(last ? [last] : [])]);
  return [
    ...versions.map((one) => `the version is ${VERSION}, not ${one}`),
    ...strange(told, (one) => nodes.has(one), 'nothing here needs or tries Node'),
  ];
}

/** Of a repository with one configuration, and of one with a second. */
const flows = new Set(
  ['.github/keyturn.yml', '.github/keyturn-web.yml']
    .map(namingOf)
    .flatMap((naming) => [...Object.keys(workflowsOf(naming)), watchPath(naming), 'keyturn-enrol.yml'])
    .map((path) => basename(path)),
);
const files = ['src', 'test', 'scripts', 'bench'].flatMap(filesOf);
const suites = files.flatMap((file) => (file.endsWith('.test.ts') ? [file, file.slice('test/'.length)] : []));

/** Files by the end of their path, and workflows that the program or an example has. */
function pathsWrong(line: string, page: Page): readonly string[] {
  const spans = spansOf(line).filter((span) => !span.includes('acme'));
  const programs = spans.filter((span) => /^[\w./-]+\.ts$/.test(span));
  const rooms =
    page.path === 'docs/architecture.md' ? spans.filter((span) => /^[a-z]+(?:\/[a-z-]+)*\/$/.test(span)) : [];
  const layers =
    page.path === 'test/README.md' ? spans.filter((span) => /^[a-z-]+(?:\/[\w-]+)+$|^[a-z-]+\/$/.test(span)) : [];
  const named = spans.flatMap((span) => first(span, /(?:^|workflows\/| )(keyturn(?:-[a-z]+)*\.yml)$/g));
  const ends = (path: string) => files.some((file) => `/${file}`.endsWith(`/${path}`));
  const layer = (path: string) =>
    ['test', '.'].some((folder) => existsSync(join(root, folder, path))) ||
    suites.some((suite) => suite.startsWith(path));
  return [
    ...strange(
      programs,
      (path) => ends(path) || page.blocks.some(({ text }) => text.includes(path)),
      'there is no file',
    ),
    ...strange(rooms, (path) => existsSync(join(root, 'src', path)), 'there is no room'),
    ...strange(layers, layer, 'there are no tests at'),
    ...strange(named, (name) => flows.has(name), 'nothing writes a workflow'),
  ];
}

const exported = new Set(readFileSync(join(root, 'src/index.ts'), 'utf8').match(/\b\w+\b/g));

/** A call on the library's page is of something that it exports. */
function exportsWrong(line: string, page: Page): readonly string[] {
  if (page.path !== 'docs/library.md') return [];
  const called = first(line, /^\| `(\w+)\(/g);
  const named = spansOf(line).filter((span) =>
    /^(?:define|create|open|request|collect|answer|seal)[A-Z]\w+$/.test(span),
  );
  return strange([...called, ...named], (name) => exported.has(name), 'the library exports no');
}

function importComplaints(page: Page): readonly Complaint[] {
  return page.blocks.flatMap(({ text, line }) =>
    [...text.matchAll(/^import \{([^}]*)\} from 'keyturn'/gm)].flatMap(({ 1: names = '', index }) =>
      strange(names.match(/\b(?!type\b)\w+/g) ?? [], (name) => exported.has(name), 'the library exports no').map(
        (what) => ({
          line: line + text.slice(0, index).split('\n').length - 1,
          kind: 'export',
          what,
        }),
      ),
    ),
  );
}
