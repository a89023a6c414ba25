/** Whether the names on a page are names of something: variables, error codes, fields, inputs, files, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { outputs, rows } from '../../src/config/input-table.ts';
import { jsonSchema } from '../../src/config/json-schema.ts';
import { codes } from '../../src/rotation/model/errors.ts';
import { anchorsOf, type Page, pageOf } from './page.ts';
import { type Complaint, product, root, workshop } from './world.ts';

const word = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const variable = /^(?:KEYTURN|GITHUB|ACTIONS|RUNNER|NODE)_/;

/** Names of secrets and variables that the reader makes, and that only workflows know. */
const chosen = /^KEYTURN_(?:TOKEN|CLIENT_ID|PRIVATE_KEY|PENDING_[A-Z]+)$/;

/** Pages for contributors may name what only the tests read. */
const contributors =
  /^(?:CONTRIBUTING|test\/README|docs\/(?:safety|performance|architecture|new-provider|publishing|protocol))\.md$/;

/** Every variable and every error code, in text, in code and in blocks. */
export function wordComplaints(page: Page): readonly Complaint[] {
  const known = (name: string) =>
    product.has(name) || chosen.test(name) || (contributors.test(page.path) && workshop.has(name));
  const variables = page.text
    .split('\n')
    .flatMap((text, at) =>
      (text.match(word) ?? [])
        .filter((name) => variable.test(name) && !known(name))
        .map((name) => ({ line: at + 1, kind: 'variable', what: `nothing reads a variable ${name}` })),
    );
  const declared = new Set(page.blocks.flatMap(({ text }) => text.match(word) ?? []));
  const prose = page.prose.flatMap(({ text, line }) =>
    (text.match(word) ?? [])
      .filter((name) => !variable.test(name) && !Object.hasOwn(codes, name) && !product.has(name))
      .map((name) => ({ line, kind: 'code', what: `there is no error ${name}` })),
  );
  const spans = page.spans.flatMap(({ text, line }) =>
    (text.match(word) ?? [])
      .filter((name) => name === text && !variable.test(name))
      .filter((name) => !product.has(name) && !workshop.has(name) && !declared.has(name))
      .map((name) => ({ line, kind: 'code', what: `neither an error nor a name of an example: ${name}` })),
  );
  return [...variables, ...prose, ...spans];
}

/** Keys of workflows that sentences speak of, and words before a colon that are no keys of a file. */
const otherKeys =
  'ed25519 keyless kind rule concurrency deployment env environment group if jobs on permissions queue run-name runs-on schedule secrets steps uses with cancel-in-progress contents actions statuses keyturn id-token persist-credentials'.split(
    ' ',
  );

let keys: Promise<ReadonlySet<string>> | undefined;

/** Every field of the configuration, whatever it stands in, every input and every output. */
function knownKeys(): Promise<ReadonlySet<string>> {
  keys ??= jsonSchema().then((schema) => {
    const found = new Set([...Object.keys(rows), ...Object.keys(outputs), ...otherKeys]);
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      for (const name of Object.keys((value as { properties?: object }).properties ?? {})) found.add(name);
      for (const inside of Object.values(value)) visit(inside);
    };
    visit(schema);
    return found;
  });
  return keys;
}

/** `field: value` within a sentence names a field of the configuration, an input, or a key of a workflow. */
export async function keyComplaints(page: Page): Promise<readonly Complaint[]> {
  const known = await knownKeys();
  return page.spans.flatMap(({ text, line }) => {
    const [, name = ''] = /^([a-z][a-z0-9-]*):(?: |$)/.exec(text) ?? [];
    if (name === '' || known.has(name) || !isYaml(text)) return [];
    return [{ line, kind: 'name', what: `there is no field or input \`${name}\`` }];
  });
}

function isYaml(text: string): boolean {
  try {
    return typeof parse(text.replace(/\.\.\.\s*\}?$/, '')) === 'object';
  } catch {
    return false;
  }
}

/** Files that sentences name, but for those that the reader makes. */
export function pathComplaints(page: Page): readonly Complaint[] {
  return page.spans.flatMap(({ text, line }) => {
    const [path] = /^(?:src|test|scripts|docs|examples|bench|schema|assets)\/[\w./*-]+$/.exec(text) ?? [];
    if (path === undefined || path.includes('acme') || exists(path)) return [];
    return [{ line, kind: 'path', what: `there is no file ${path}` }];
  });
}

function exists(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(root, path)) || existsSync(join(root, `${path}.test.ts`));
  const folder = path.slice(0, path.lastIndexOf('/'));
  const pattern = new RegExp(
    `^${path
      .slice(folder.length + 1)
      .replaceAll('.', '\\.')
      .replaceAll('*', '.*')}$`,
  );
  return existsSync(join(root, folder)) && readdirSync(join(root, folder)).some((name) => pattern.test(name));
}

const anchors = new Map<string, ReadonlySet<string>>();

/** Links and pictures that lead into the repository, and the headings that they name. */
export function linkComplaints(page: Page): readonly Complaint[] {
  return page.links.flatMap(({ text, line }) => {
    if (/^(?:https?:|mailto:)/.test(text)) return [];
    const [to = '', anchor] = text.split('#');
    const path = to === '' ? page.path : join(dirname(page.path), to);
    if (to !== '' && !existsSync(join(root, path))) return [{ line, kind: 'link', what: `there is no file ${path}` }];
    if (anchor === undefined) return [];
    const there =
      to === '' ? anchorsOf(page.text) : (anchors.get(path) ?? anchorsOf(readFileSync(join(root, path), 'utf8')));
    if (to !== '') anchors.set(path, there);
    return there.has(anchor) ? [] : [{ line, kind: 'anchor', what: `${path} has no heading #${anchor}` }];
  });
}

/** A page of this repository, or a file of YAML, which is one block. */
export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  if (path.endsWith('.md')) return pageOf(path, text);
  return { ...pageOf(path, ''), text, blocks: [{ language: 'yaml', text, line: 1 }] };
}
