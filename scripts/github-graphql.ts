/**
 * Writes test/fixtures/github-graphql.json: the types of GitHub's own GraphQL schema that our query touches.
 *
 *   node scripts/github-graphql.ts FOLDER    where FOLDER is an unpacked `@octokit/graphql-schema`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Type -> the fields that are kept; all of them where it names none. */
const wanted: { readonly [type: string]: readonly string[] } = {
  Query: ['repository'],
  Repository: ['environments', 'defaultBranchRef', 'object', 'refs', 'name', 'nameWithOwner', 'isArchived'],
  EnvironmentConnection: [],
  Environment: ['name', 'id'],
  RefConnection: [],
  Ref: ['name', 'prefix', 'target', 'id'],
  PageInfo: [],
  GitObject: [],
  Tree: [],
  TreeEntry: [],
  Blob: [],
  Commit: ['oid', 'committedDate', 'file', 'tree', 'message'],
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/github-graphql.ts FOLDER');
const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const schema = readFileSync(join(folder, 'schema.graphql'), 'utf8')
  .replace(/"""[\s\S]*?"""/g, '')
  // Defaults.
  .replace(/ = (?:\{[^}]*\}|\[[^\]]*\]|\w+)/g, '');

function typed(text: string): [string, string][] {
  return [...text.matchAll(/(\w+)\s*:\s*([[\]!\w]+)/g)].map(([, field = '', type = '']) => [field, type]);
}

const types = Object.fromEntries(
  Object.entries(wanted).map(([type, only]) => {
    const inside = new RegExp(`\\n(?:type|interface) ${type}\\b[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(schema)?.[1];
    if (inside === undefined) throw new Error(`GitHub's schema has no ${type}`);
    const fields = [...inside.matchAll(/(\w+)(?:\(([^)]*)\))?\s*:\s*([[\]!\w]+)/g)]
      .filter(([, field = '']) => only.length === 0 || only.includes(field))
      .map(([, field = '', args = '', of = '']) => [field, { type: of, args: Object.fromEntries(typed(args)) }]);
    return [type, Object.fromEntries(fields)];
  }),
);

const fixture = new URL('../test/fixtures/github-graphql.json', import.meta.url);
writeFileSync(fixture, `${JSON.stringify({ from: { package: name, version, license }, types }, null, 1)}\n`);
