/**
 * Makes src/service/page/page.generated.ts: one HTML document with its style and script inside, the policy that allows
 * just those two by their hashes, and the document's SHA-256. No bundler: types are stripped, the modules stand one
 * behind the other in one scope, in the order of their imports, so that what a browser runs can be read. The result
 * depends on the sources alone.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/service/page');

// Before anything else runs, and before the first request.
const first = "const fragment = location.hash.slice(1);\nhistory.replaceState(null, '', location.pathname);\n";

export function renderPage(): string {
  const script = `\n(() => {\n'use strict';\n${first}\n${joined(join(folder, 'main.ts'))}})();\n`;
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
const imports = /import \{[^}]*\} from ["']([^"']+)["'];/g;

/** A module and all that it imports, once each, dependencies first. */
function joined(entry: string): string {
  const done = new Set<string>();
  const names = new Set<string>();
  let text = '';
  const add = (file: string): void => {
    if (done.has(file)) return;
    done.add(file);
    const code = withoutTypes(read(file));
    for (const [, specifier] of code.matchAll(imports)) add(join(dirname(file), specifier as string));
    const bare = code.replace(imports, '').replace(/\bexport (?=const |let |class |function |async )/g, '');
    if ((code.match(imports) ?? []).some((line) => line.includes(' as '))) {
      throw new Error(`${file} renames what it imports, which is lost in one scope`);
    }
    if (/^\W*export\b|\bimport *[{*'"]|\bfrom *['"]\./m.test(bare)) {
      throw new Error(`${file} has an import or export that this script does not know`);
    }
    for (const [, name] of bare.matchAll(/^(?:.*\*\/ )?(?:async )?(?:const|let|class|function) ([A-Za-z_$][\w$]*)/gm)) {
      if (names.has(name as string)) throw new Error(`${name} is declared twice in the page's modules`);
      names.add(name as string);
    }
    text += `// ${relative(join(root, 'src'), file)}\n${bare.trim()}\n\n`;
  };
  add(entry);
  return text;
}

function withoutTypes(text: string): string {
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' } as const;
  return transformSync(text, { jsc, module: { type: 'es6' }, configFile: false, swcrc: false }).code;
}

function integrity(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

if (process.argv[1] === import.meta.filename) {
  const file = join(folder, 'page.generated.ts');
  const page = renderPage();
  writeFileSync(file, page);
  process.stdout.write(`reveal page: SHA-256 ${/sha256: string = '([0-9a-f]+)'/.exec(page)?.[1]}\n`);
}
