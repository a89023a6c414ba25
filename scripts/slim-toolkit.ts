/**
 * The Actions toolkit without what the Action never uses: a client for OIDC tokens, and a report on the platform, bring an HTTP
 * stack and a program runner along, which would be loaded at each start. Writes copies of the toolkit's own files beside
 * the compiled sources, and lets `action.js` import those.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kept = ['command.js', 'file-command.js', 'path-utils.js', 'summary.js', 'utils.js'];

/** Replaces exactly one piece. Throws for a version of the toolkit that is written otherwise. */
function replaced(text: string, piece: string, by: string): string {
  if (text.split(piece).length !== 2) throw new Error(`the toolkit does not have this piece once: ${piece}`);
  return text.replace(piece, () => by);
}

/** @returns what the licences file has to say of the copies */
export function slimToolkit(root: string, lib: string): string {
  const core = join(root, 'node_modules/@actions/core');
  const github = join(root, 'node_modules/@actions/github');
  const toolkit = join(lib, 'toolkit');
  mkdirSync(toolkit, { recursive: true });
  for (const name of kept) copyFileSync(join(core, 'lib', name), join(toolkit, name));
  const absent = 'const OidcClient = { getIDToken() { throw new Error("left out of this bundle"); } };';
  let text = readFileSync(join(core, 'lib/core.js'), 'utf8');
  text = replaced(text, "import { OidcClient } from './oidc-utils.js';", absent);
  text = replaced(text, "export * as platform from './platform.js';", '');
  writeFileSync(join(toolkit, 'core.js'), text);
  copyFileSync(join(github, 'lib/context.js'), join(toolkit, 'context.js'));
  const action = join(lib, 'action.js');
  let entry = readFileSync(action, 'utf8');
  entry = replaced(entry, "from '@actions/core';", "from './toolkit/core.js';");
  entry = replaced(
    entry,
    "import { context } from '@actions/github';",
    "import { Context } from './toolkit/context.js';\nconst context = new Context();",
  );
  writeFileSync(action, entry);
  return ['@actions/core', '@actions/github']
    .map((name) => `${name}\nMIT\n${readFileSync(join(root, 'node_modules', name, 'LICENSE.md'), 'utf8').trim()}\n`)
    .join('\n');
}
