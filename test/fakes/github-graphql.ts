/**
 * GitHub's GraphQL as far as repositories and their files go: it reads any query over the types of GitHub's own schema that
 * test/fixtures/github-graphql.json has, refuses what the schema does not know, and changes nothing, because no mutation is known.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeRepository } from './github.ts';
import type { Files } from './github-git.ts';

type Field = { readonly type: string; readonly args: { readonly [name: string]: string } };
const { types } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'github-graphql.json'), 'utf8'),
) as { types: { [type: string]: { [field: string]: Field } } };

type Value = string | number | boolean | null;
type Selection =
  | {
      readonly field: string;
      readonly as: string;
      readonly args: { readonly [name: string]: Value };
      readonly include: Value;
      readonly inside: readonly Selection[] | undefined;
    }
  | { readonly on: string; readonly inside: readonly Selection[] };

export type GraphError = { readonly message: string; readonly type?: string; readonly path?: readonly string[] };
export type GraphRequest = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: { readonly [name: string]: Value };
};

class Refused extends Error {}

/** The query's selections, with its variables and fragments filled in. Throws for what is not in the language used here. */
function parse({ query, variables, operationName }: GraphRequest): readonly Selection[] {
  const tokens = query.match(/\.\.\.|[A-Za-z_]\w*|\$\w+|"(?:[^"\\]|\\.)*"|-?\d+|[{}():!@[\]=]/g) ?? [];
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (next() !== token) throw new Refused(`Parse error: expected ${token}`);
  };
  const value = (): Value => {
    const token = next();
    if (token.startsWith('$')) {
      if (!Object.hasOwn(variables, token.slice(1))) throw new Refused(`Variable ${token} was not provided`);
      return variables[token.slice(1)] ?? null;
    }
    if (token === 'null') return null;
    return JSON.parse(token) as Value;
  };
  const argsOf = () => {
    const args: { [name: string]: Value } = {};
    if (tokens[at] !== '(') return args;
    at++;
    while (tokens[at] !== ')') {
      const name = next();
      expect(':');
      args[name] = value();
    }
    at++;
    return args;
  };
  const selections = (): Selection[] => {
    expect('{');
    const found: Selection[] = [];
    while (tokens[at] !== '}') {
      if (tokens[at] === '...') {
        at++;
        if (tokens[at] === 'on') {
          at++;
          found.push({ on: next(), inside: selections() });
        } else found.push({ on: `fragment ${next()}`, inside: [] });
        continue;
      }
      let field = next();
      const as = field;
      if (tokens[at] === ':') {
        at++;
        field = next();
      }
      const args = argsOf();
      let include: Value = true;
      if (tokens[at] === '@') {
        at++;
        expect('include');
        include = argsOf()['if'] ?? null;
      }
      found.push({ field, as, args, include, inside: tokens[at] === '{' ? selections() : undefined });
    }
    at++;
    return found;
  };
  const fragments = new Map<string, { on: string; inside: readonly Selection[] }>();
  let asked: readonly Selection[] | undefined;
  while (at < tokens.length) {
    const kind = next();
    const name = next();
    if (kind === 'fragment') {
      expect('on');
      fragments.set(name, { on: next(), inside: selections() });
    } else if (kind === 'query') {
      if (operationName !== undefined && name !== operationName) throw new Refused('No operation of that name');
      while (tokens[at] !== '{') at++;
      asked = selections();
    } else throw new Refused(`${kind}: only queries are read`);
  }
  const filled = (given: readonly Selection[]): readonly Selection[] =>
    given.map((each) => {
      if ('on' in each && each.on.startsWith('fragment ')) {
        const fragment = fragments.get(each.on.slice('fragment '.length));
        if (fragment === undefined) throw new Refused('No fragment of that name');
        return { on: fragment.on, inside: filled(fragment.inside) };
      }
      return 'on' in each
        ? { ...each, inside: filled(each.inside) }
        : { ...each, inside: each.inside === undefined ? undefined : filled(each.inside) };
    });
  return filled(asked ?? []);
}

/** One object of the schema: its type, and what its fields are. */
type Node = { readonly is: string; readonly fields: { readonly [field: string]: (args: Args) => unknown } };
type Args = { readonly [name: string]: Value };

function answer(selections: readonly Selection[], node: Node): { [name: string]: unknown } {
  const found: { [name: string]: unknown } = {};
  for (const each of selections) {
    if ('on' in each) {
      if (types[each.on] === undefined) throw new Refused(`No such type ${each.on}`);
      // What is asked of another type is still checked.
      if (each.on === node.is) Object.assign(found, answer(each.inside, node));
      else check(each.inside, each.on);
      continue;
    }
    check([each], node.is);
    if (each.include === false) continue;
    const value = node.fields[each.field]?.(each.args);
    found[each.as] = shown(value, each.inside);
  }
  return found;
}

function shown(value: unknown, inside: readonly Selection[] | undefined): unknown {
  if (Array.isArray(value)) return value.map((each) => shown(each, inside));
  if (value === null || value === undefined) return null;
  return inside === undefined ? value : answer(inside, value as Node);
}

function check(selections: readonly Selection[], type: string): void {
  for (const each of selections) {
    if ('on' in each) {
      check(each.inside, each.on);
      continue;
    }
    const field = types[type]?.[each.field];
    if (field === undefined) throw new Refused(`Field '${each.field}' doesn't exist on type '${type}'`);
    for (const name of Object.keys(each.args))
      if (!Object.hasOwn(field.args, name))
        throw new Refused(`Field '${each.field}' doesn't accept argument '${name}'`);
    for (const [name, of] of Object.entries(field.args))
      if (of.endsWith('!') && each.args[name] == null) throw new Refused(`Argument '${name}' is missing`);
    const of = field.type.replace(/[[\]!]/g, '');
    if (each.inside !== undefined) check(each.inside, of);
    else if (types[of] !== undefined) throw new Refused(`Field '${each.field}' must have selections`);
  }
}

/** Longer texts are cut. */
const LONGEST = 512_000;

/** What GitHub answers for one repository; undefined: whoever asks does not see it. */
export function graphAnswer(
  request: GraphRequest,
  repositoryOf: (
    owner: string,
    name: string,
  ) => { readonly repository: FakeRepository; readonly contents: boolean } | undefined,
): { readonly data: unknown; readonly errors?: readonly GraphError[] } {
  const errors: GraphError[] = [];
  const root: Node = {
    is: 'Query',
    fields: {
      repository: ({ owner, name }) => {
        const found = repositoryOf(String(owner), String(name));
        if (found === undefined) {
          errors.push({ type: 'NOT_FOUND', message: 'Could not resolve to a Repository with that name.' });
          return null;
        }
        // A field that is never null takes what it is a part of along.
        if (found.repository.denied.has('actions')) {
          errors.push({ type: 'FORBIDDEN', path: ['repository', 'environments'], message: 'Resource not accessible' });
          return null;
        }
        return repositoryNode(found.repository, found.contents, errors);
      },
    },
  };
  try {
    const data = answer(parse(request), root);
    return errors.length === 0 ? { data } : { data, errors };
  } catch (error) {
    if (error instanceof Refused) return { data: null, errors: [{ message: error.message }] };
    throw error;
  }
}

function repositoryNode(repository: FakeRepository, contents: boolean, errors: GraphError[]): Node {
  const { git, environments } = repository;
  const forbidden = <T>(value: () => T): T | null => {
    if (contents) return value();
    errors.push({ type: 'FORBIDDEN', message: 'Resource not accessible by personal access token' });
    return null;
  };
  const files = git.files('main') ?? new Map<string, string>();
  return {
    is: 'Repository',
    fields: {
      environments: ({ first }) => ({
        is: 'EnvironmentConnection',
        fields: {
          totalCount: () => environments.size,
          nodes: () =>
            [...environments]
              .sort()
              .slice(0, Number(first))
              .map((name) => ({ is: 'Environment', fields: { name: () => name } })),
        },
      }),
      defaultBranchRef: () => (git.heads.has('main') ? { is: 'Ref', fields: { name: () => 'main' } } : null),
      object: ({ expression }) =>
        forbidden(() => objectNode(repository, files, String(expression).replace(/^HEAD:/, ''))),
      refs: ({ first, after }) =>
        forbidden(() => {
          const names = [...git.heads.keys()].sort();
          const from = after === null || after === undefined ? 0 : Number(after);
          const to = from + Number(first);
          const nodes = names.slice(from, to).map((name) => ({
            is: 'Ref',
            fields: { name: () => name, target: () => commitNode(repository, name) },
          }));
          const pageInfo = {
            is: 'PageInfo',
            fields: { hasNextPage: () => to < names.length, endCursor: () => String(to) },
          };
          return {
            is: 'RefConnection',
            fields: { totalCount: () => names.length, nodes: () => nodes, pageInfo: () => pageInfo },
          };
        }),
    },
  };
}

function commitNode(repository: FakeRepository, branch: string): Node {
  const { git } = repository;
  const files = git.files(branch)!;
  return {
    is: 'Commit',
    fields: {
      committedDate: () => git.commits.get(git.heads.get(branch)!)!.date.toISOString(),
      file: ({ path }) => {
        const object = objectNode(repository, files, String(path));
        return object && { is: 'TreeEntry', fields: { oid: object.fields.oid } };
      },
    },
  };
}

function objectNode(repository: FakeRepository, files: Files, path: string): Node | null {
  const { git } = repository;
  const sha = files.get(path);
  if (sha !== undefined) {
    const content = git.blobs.get(sha)!;
    const isBinary = content.includes(0);
    return {
      is: 'Blob',
      fields: {
        oid: () => sha,
        byteSize: () => content.length,
        isBinary: () => isBinary,
        isTruncated: () => content.length > LONGEST,
        text: () => (isBinary ? null : content.subarray(0, LONGEST).toString('utf8')),
      },
    };
  }
  const below = new Map(
    [...files].filter(([each]) => each.startsWith(`${path}/`)).map(([each, oid]) => [each.slice(path.length + 1), oid]),
  );
  if (below.size === 0) return null;
  const names = [...new Set([...below.keys()].map((each) => each.split('/')[0]!))].sort();
  return {
    is: 'Tree',
    fields: {
      oid: () => git.tree(below),
      entries: () =>
        names.map((name) => {
          const object = objectNode(repository, files, `${path}/${name}`)!;
          return {
            is: 'TreeEntry',
            fields: {
              name: () => name,
              type: () => (object.is === 'Tree' ? 'tree' : 'blob'),
              oid: object.fields.oid,
              object: () => object,
            },
          };
        }),
    },
  };
}
