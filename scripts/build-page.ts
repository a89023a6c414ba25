/**
 * Makes the documents in assets/ from src/service/page: each is one HTML document with its style and its script inside.
 * Our modules see no bundler, so that what a browser runs can be read: types are stripped, and the modules stand one behind
 * the other in one scope, in the order of their imports. The packages of a module stand in a scope of their own, without
 * what is not used of them. The result depends on the sources and the lock file alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minifySync, transformSync } from '@swc/core';
import { type Plugin, rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/service/page');

/** `new` = src/service/page/new.ts, which becomes assets/new.html and stands at /new. */
export const addresses = { reveal: '/l', new: '/new', answer: '/r', ask: '/ask', collect: '/c' } as const;
export type DocumentName = keyof typeof addresses;
/** What does the same in a terminal. */
const commands = { reveal: 'open', new: 'share', answer: 'answer', ask: 'request', collect: 'collect' } as const;
export const documents = Object.keys(addresses) as DocumentName[];

export function documentPath(name: DocumentName, folder = join(root, 'assets')): string {
  return join(folder, `${name}.html`);
}

/** The files of src/service/page/styles/, in the order in which one rule wins over another. */
const styles = ['base', 'controls', 'content', 'form', 'created', 'conditions'] as const;
/** Documents that ask for values, and answer, have one more. */
const more: { readonly [name: string]: readonly string[] } = {
  answer: ['requests'],
  ask: ['requests'],
  collect: ['requests'],
};

/** Before anything else runs, and before the first request. Where a program wrote %23 for the #, the key is in the path or the query. */
export function firstLines(name: DocumentName): string {
  const address = addresses[name];
  const inPath = `(/^\\${address}\\/?(?:\\?.*?)?%(?:25)*23(.*)$/i.exec(location.pathname + location.search)?.[1] ?? '')`;
  return `const fragment = location.hash.slice(1) || ${inPath};\nhistory.replaceState(null, '', '${address}');\n`;
}

/** The whole document. */
export async function renderPage(name: DocumentName): Promise<string> {
  const script = `\n(() => {\n'use strict';\n${firstLines(name)}\n${await joined(join(folder, `${name}.ts`))}})();\n`;
  const sheets = [...styles, ...(more[name] ?? [])];
  const style = `\n${sheets.map((each) => read(join(folder, 'styles', `${each}.css`))).join('')}`;
  if (/<\/?(script|style)/i.test(script + style)) throw new Error('the page would end its own script or style');
  // Functions as replacements: `$` is an ordinary character here.
  return read(join(folder, 'page.html'))
    .replaceAll('<!-- command -->', commands[name])
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
}

// Named ones only, which is all that the page needs.
const imports = /import \{([^}]*)\} from ["']([^"']+)["'];/g;

/** A module and all that it imports, once each, dependencies first. */
async function joined(entry: string): Promise<string> {
  const done = new Set<string>();
  const names = new Set<string>();
  let text = '';
  const declare = (name: string): void => {
    if (names.has(name)) throw new Error(`${name} is declared twice in the page's modules`);
    names.add(name);
  };
  const add = async (file: string): Promise<void> => {
    if (done.has(file)) return;
    done.add(file);
    const code = legible(read(file), 'typescript');
    const packages: Wanted[] = [];
    for (const [line, list, specifier = ''] of code.matchAll(imports)) {
      if (line.includes(' as ')) throw new Error(`${file} renames what it imports, which is lost in one scope`);
      if (specifier.startsWith('.')) await add(join(dirname(file), specifier));
      else packages.push({ specifier, names: (list as string).trim().split(/\s*,\s*/) });
    }
    if (packages.length > 0) {
      for (const { names } of packages) names.forEach(declare);
      text += `// ${packages.map(({ specifier }) => specifier).join(', ')}\n${await packaged(packages)}\n\n`;
    }
    const bare = code.replace(imports, '').replace(/\bexport (?=const |let |class |function |async )/g, '');
    if (/^\W*export\b|\bimport *[{*'"]|\bfrom *['"]\./m.test(bare)) {
      throw new Error(`${file} has an import or export that this script does not know`);
    }
    for (const [, name] of bare.matchAll(/^(?:.*\*\/ )?(?:async )?(?:const|let|class|function) ([A-Za-z_$][\w$]*)/gm)) {
      declare(name as string);
    }
    text += `// ${relative(join(root, 'src'), file)}\n${bare.trim()}\n\n`;
  };
  await add(entry);
  return text;
}

/** What a module imports from a package. */
type Wanted = { readonly specifier: string; readonly names: readonly string[] };

/** The packages of one module in one scope. */
async function packaged(packages: readonly Wanted[]): Promise<string> {
  const { code, from } = await bundled(packages);
  const bare = code
    .replace(/^export (?:default \w+|\{[^}]*\});$/gm, '')
    .replace(/^export (?=const |let |class |function |async )/gm, '');
  if (/^\s*(?:import|export)\b/m.test(bare)) throw new Error('a package is more than this script can bring along');
  const names = packages.flatMap((each) => each.names).join(', ');
  const scoped = `const { ${names} } = (() => {\n${bare}\nreturn { ${names} };\n})();`;
  const compress = { defaults: false, unused: true, dead_code: true, side_effects: true, toplevel: false };
  const made = minifySync(scoped, { compress, mangle: false, format: { comments: false } });
  return `${from.map(notice).join('\n')}\n${legible(made.code, 'ecmascript').trim()}`;
}

/** Their modules in one text, and the names of the packages whose these are. */
async function bundled(packages: readonly Wanted[]): Promise<{ code: string; from: string[] }> {
  const entry = packages
    .map(({ specifier, names }) => `export { ${names.join(', ')} } from '${specifier}';`)
    .join('\n');
  // Node's crypto is for runtimes without WebCrypto, which no browser is.
  const virtual: { readonly [id: string]: string } = {
    '\0entry': entry,
    '\0crypto': 'export const webcrypto = undefined;',
  };
  const plugin: Plugin = {
    name: 'packages',
    resolveId: (id) => (Object.hasOwn(virtual, `\0${id}`) ? `\0${id}` : undefined),
    load: (id) => virtual[id],
  };
  const bundle = await rolldown({
    input: 'entry',
    cwd: root,
    plugins: [plugin],
    treeshake: { moduleSideEffects: false },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es', codeSplitting: false, comments: false });
  await bundle.close();
  const [made] = output;
  const names = made.moduleIds.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
  return { code: made.code, from: [...new Set(names.filter((name) => name !== undefined))].sort() };
}

/** What a package's licence asks to be kept. */
function notice(specifier: string): string {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(read(join(folder, 'package.json')));
  const file = ['LICENSE-MIT', 'LICENSE'].map((each) => join(folder, each)).find((each) => existsSync(each));
  const holder = /^.*Copyright \(c\).*$/m.exec(file === undefined ? '' : read(file))?.[0].trim();
  if (holder === undefined) throw new Error(`${name} does not say whose it is`);
  return `/*! ${name} ${version}, ${license}. ${holder} */`;
}

/** Without types, and laid out. */
function legible(text: string, syntax: 'typescript' | 'ecmascript'): string {
  const jsc = { parser: { syntax }, target: 'es2022' } as const;
  return transformSync(text, { jsc, module: { type: 'es6' }, configFile: false, swcrc: false }).code;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

// `--to FOLDER` writes them there.
if (process.argv[1] === import.meta.filename) {
  const to = process.argv[2] === '--to' ? process.argv[3] : undefined;
  for (const name of documents) {
    const html = await renderPage(name);
    writeFileSync(documentPath(name, to), html);
    process.stdout.write(`${name} page: SHA-256 ${createHash('sha256').update(html).digest('hex')}\n`);
  }
}
