/**
 * Makes assets/reveal.html and assets/new.html from src/service/page: each is one HTML document with its style and its
 * script inside. There is no bundler, so that what a browser runs can be read: types are stripped, and the modules stand
 * one behind the other in one scope, in the order of their imports. A package's module stands in a scope of its own,
 * without what is not used of it. The result depends on the sources and the lock file alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { minifySync, transformSync } from '@swc/core';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/service/page');

/** `new` = src/service/page/new.ts, which becomes assets/new.html. */
export const documents = ['reveal', 'new'] as const;
export type DocumentName = (typeof documents)[number];

export function documentPath(name: DocumentName): string {
  return join(root, 'assets', `${name}.html`);
}

/** The files of src/service/page/styles/, in the order in which one rule wins over another. */
const styles = ['base', 'controls', 'content', 'form', 'created', 'conditions'] as const;

// Before anything else runs, and before the first request. Where a program wrote %23 for the #, the key is in the path.
const first =
  "const fragment = location.hash.slice(1) || (/^\\/l\\/?%23(.*)$/i.exec(location.pathname)?.[1] ?? '');\nhistory.replaceState(null, '', location.pathname === '/new' ? '/new' : '/l');\n";

/** The whole document. */
export function renderPage(name: DocumentName): string {
  const script = `\n(() => {\n'use strict';\n${first}\n${joined(join(folder, `${name}.ts`))}})();\n`;
  const style = `\n${styles.map((each) => read(join(folder, 'styles', `${each}.css`))).join('')}`;
  if (/<\/?(script|style)/i.test(script + style)) throw new Error('the page would end its own script or style');
  // Functions as replacements: `$` is an ordinary character here.
  return read(join(folder, 'page.html'))
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
}

// Named ones only, which is all that the page needs.
const imports = /import \{([^}]*)\} from ["']([^"']+)["'];/g;

/** A module and all that it imports, once each, dependencies first. */
function joined(entry: string): string {
  const done = new Set<string>();
  const names = new Set<string>();
  let text = '';
  const declare = (name: string): void => {
    if (names.has(name)) throw new Error(`${name} is declared twice in the page's modules`);
    names.add(name);
  };
  const add = (file: string): void => {
    if (done.has(file)) return;
    done.add(file);
    const code = legible(read(file), 'typescript');
    for (const [line, list, specifier] of code.matchAll(imports)) {
      if (line.includes(' as ')) throw new Error(`${file} renames what it imports, which is lost in one scope`);
      if (specifier?.startsWith('.')) add(join(dirname(file), specifier));
      else if (!done.has(line)) {
        done.add(line);
        const wanted = (list as string).trim().split(/\s*,\s*/);
        for (const name of wanted) declare(name);
        text += `// ${specifier}\n${packaged(specifier as string, wanted)}\n\n`;
      }
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
  add(entry);
  return text;
}

/** Only packages of one file that imports nothing. */
function packaged(specifier: string, wanted: readonly string[]): string {
  const file = createRequire(import.meta.url).resolve(specifier);
  const bare = read(file)
    .replace(/^export (?:default \w+|\{[^}]*\});$/gm, '')
    .replace(/^export (?=const |let |class |function |async )/gm, '');
  if (/^\s*(?:import|export)\b/m.test(bare)) throw new Error(`${specifier} is more than this script can bring along`);
  const scoped = `const { ${wanted.join(', ')} } = (() => {\n${bare}\nreturn { ${wanted.join(', ')} };\n})();`;
  const compress = { defaults: false, unused: true, dead_code: true, side_effects: true, toplevel: false };
  const made = minifySync(scoped, { compress, mangle: false, format: { comments: false } });
  return `${notice(specifier)}\n${legible(made.code, 'ecmascript').trim()}`;
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

if (process.argv[1] === import.meta.filename) {
  for (const name of documents) {
    const html = renderPage(name);
    writeFileSync(documentPath(name), html);
    process.stdout.write(`${name} page: SHA-256 ${createHash('sha256').update(html).digest('hex')}\n`);
  }
}
