/**
 * GitHub's own validator over workflows and action.yml: `node scripts/validate-workflows.ts FILE...` prints one line for
 * each complaint and exits with 1 if there is one. A process of its own because the validator imports JSON in a way that
 * only a hook in node's loader can satisfy.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context),
});
const { validate } = await import('@actions/languageservice/validate');
const { validateAction } = await import('@actions/languageservice/validate-action');

type Metadata = {
  name: string;
  description: string;
  inputs: { [name: string]: { description: string; required?: boolean } };
};

const ours = parse(readFileSync(fileURLToPath(new URL('../action.yml', import.meta.url)), 'utf8')) as Metadata;

const inputsOf = (...names: string[]): Metadata => ({
  name: '',
  description: '',
  inputs: Object.fromEntries(names.map((name) => [name, { description: '' }])),
});

/** The inputs of foreign actions that our workflows use; an unknown one is a complaint. */
const known: { readonly [action: string]: Metadata } = {
  'keyturn/keyturn': ours,
  'aws-actions/configure-aws-credentials': inputsOf('role-to-assume', 'aws-region'),
  'actions/attest-build-provenance': inputsOf('subject-path'),
  'actions/checkout': inputsOf('persist-credentials', 'ref', 'fetch-depth', 'repository', 'path'),
  'actions/download-artifact': inputsOf('name', 'path'),
  'actions/setup-node': inputsOf('node-version', 'cache', 'registry-url', 'package-manager-cache'),
  'actions/upload-artifact': inputsOf('name', 'path', 'if-no-files-found', 'retention-days'),
};

let complaints = 0;
for (const path of process.argv.slice(2)) {
  const document = TextDocument.create(pathToFileURL(resolve(path)).href, 'yaml', 1, readFileSync(path, 'utf8'));
  const actionsMetadataProvider = {
    fetchActionMetadata: async ({ owner, name }: { owner: string; name: string }) =>
      Object.hasOwn(known, `${owner}/${name}`) ? known[`${owner}/${name}`] : undefined,
  };
  const isAction = /^action\.ya?ml$/.test(basename(path));
  for (const { range, message } of await (isAction ? validateAction : validate)(document, {
    actionsMetadataProvider,
  })) {
    complaints++;
    console.log(`${path}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
  }
}
process.exitCode = complaints > 0 ? 1 : 0;
