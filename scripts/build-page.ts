/**
 * Makes the generated documents of src/service/page/: each is one HTML document with its style and script inside, the
 * policy that allows just those two by their hashes, and the document's SHA-256. No bundler: types are stripped, the
 * modules stand one behind the other in one scope, in the order of their imports, so that what a browser runs can be
 * read. A package's module stands in a scope of its own, without what is not used of it. The result depends on the
 * sources and the lock file alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { minifySync, transformSync } from '@swc/core';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/service/page');

/** `new` = src/service/page/new.ts, which becomes new.generated.ts. */
export const documents = ['reveal', 'new'] as const;
export type DocumentName = (typeof documents)[number];

// Before anything else runs, and before the first request.
const first = "const fragment = location.hash.slice(1);\nhistory.replaceState(null, '', location.pathname);\n";

export function renderPage(name: DocumentName): string {
  const script = `\n(() => {\n'use strict';\n${first}\n${joined(join(folder, `${name}.ts`))}})();\n`;
  const style = `\n${read(join(folder, 'page.css'))}`;
  if (/<\/(script|style)/i.test(script + style)) throw new Error('the page would end its own script or style');
  // Functions as replacements: `$` is an ordinary character here.
  const html = read(join(folder, 'page.html'))
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
  const csp = [
    "default-src 'none'",
    `script-src '${integrity(script)}'`,
    `style-src '${integrity(style)}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const sha256 = createHash('sha256').update(html).digest('hex');
  const lines = html.split('\n').map((line) => `  ${JSON.stringify(line)},\n`);
  return `// Made by scripts/build-page.ts from the files beside it; a test makes it again and compares.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
export const html: string = [
${lines.join('')}].join('\\n');
export const csp: string = ${JSON.stringify(csp)};
/** Of \`html\` in UTF-8, hex. */
export const sha256: string = '${sha256}';
`;
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

function integrity(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

if (process.argv[1] === import.meta.filename) {
  for (const name of documents) {
    const made = renderPage(name);
    writeFileSync(join(folder, `${name}.generated.ts`), made);
    process.stdout.write(`${name} page: SHA-256 ${/sha256: string = '([0-9a-f]+)'/.exec(made)?.[1]}\n`);
  }
}
