/** What the inventory asks GitHub's GraphQL: a constant text, and the shape of its answer. It only reads. */
import * as z from 'zod';

/**
 * Environments, the files below `.github` on the default branch, CODEOWNERS in its three places, and of each branch which
 * tree its workflows are. Below the folder of an action only names are asked for: what is built may be large.
 */
export const query = `query KeyturnFiles($owner: String!, $name: String!, $after: String, $first: Boolean!) {
  repository(owner: $owner, name: $name) {
    environments(first: 100) @include(if: $first) { totalCount nodes { name } }
    defaultBranchRef @include(if: $first) { name }
    workflows: object(expression: "HEAD:.github/workflows") @include(if: $first) {
      ... on Tree { oid entries { name type oid object { ...file } } }
    }
    actions: object(expression: "HEAD:.github/actions") @include(if: $first) {
      ... on Tree {
        entries {
          name type oid
          object { ...file ... on Tree { entries { name type oid object { ...file ... on Tree { entries { name type oid } } } } } }
        }
      }
    }
    dependabotYml: object(expression: "HEAD:.github/dependabot.yml") @include(if: $first) { ...file }
    dependabotYaml: object(expression: "HEAD:.github/dependabot.yaml") @include(if: $first) { ...file }
    ownersInGithub: object(expression: "HEAD:.github/CODEOWNERS") @include(if: $first) { ...file }
    ownersAtRoot: object(expression: "HEAD:CODEOWNERS") @include(if: $first) { ...file }
    ownersInDocs: object(expression: "HEAD:docs/CODEOWNERS") @include(if: $first) { ...file }
    refs(refPrefix: "refs/heads/", first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { name target { ... on Commit { committedDate file(path: ".github/workflows") { oid } } } }
    }
  }
}
fragment file on Blob { oid isBinary isTruncated text }
`;

const oid = z.string().regex(/^[0-9a-f]{40,64}$/);

/** What there is of it depends on what it is: a file, a folder, or nothing. */
const file = z.object({
  oid: oid.optional(),
  isBinary: z.boolean().nullable().optional(),
  isTruncated: z.boolean().optional(),
  text: z.string().nullable().optional(),
});
const name = { name: z.string(), type: z.string(), oid };
const entry = z.object({ ...name, object: file.nullable().optional() });
const innermost = z.object({ ...name });
const inner = z.object({
  ...name,
  object: file
    .extend({ entries: z.array(innermost).nullable().optional() })
    .nullable()
    .optional(),
});
const outer = z.object({
  ...name,
  object: file
    .extend({ entries: z.array(inner).nullable().optional() })
    .nullable()
    .optional(),
});

export const branches = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(
    z.object({
      name: z.string(),
      target: z
        .object({ committedDate: z.string().optional(), file: z.object({ oid }).nullable().optional() })
        .nullable(),
    }),
  ),
});

const repository = z.object({
  environments: z
    .object({ totalCount: z.number().int(), nodes: z.array(z.object({ name: z.string() })) })
    .nullable()
    .optional(),
  defaultBranchRef: z.object({ name: z.string() }).nullable().optional(),
  workflows: z
    .object({ oid: oid.optional(), entries: z.array(entry).nullable().optional() })
    .nullable()
    .optional(),
  actions: z
    .object({ entries: z.array(outer).nullable().optional() })
    .nullable()
    .optional(),
  dependabotYml: file.nullable().optional(),
  dependabotYaml: file.nullable().optional(),
  ownersInGithub: file.nullable().optional(),
  ownersAtRoot: file.nullable().optional(),
  ownersInDocs: file.nullable().optional(),
  refs: branches.nullable().optional(),
});

export const answer = z.object({
  data: z.object({ repository: repository.nullable() }).nullable().optional(),
  errors: z
    .array(z.object({ type: z.string().optional(), path: z.array(z.union([z.string(), z.number()])).optional() }))
    .optional(),
});

export type FileNode = z.infer<typeof file>;
export type RepositoryNode = z.infer<typeof repository>;
export type GraphAnswer = z.infer<typeof answer>;
/** An entry of a folder. */
export type NamedNode = z.infer<typeof innermost>;
