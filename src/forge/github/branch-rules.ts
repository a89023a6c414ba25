/**
 * What each rule of a ruleset does to a commit of Keyturn's on a branch of its own
 * (https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets;
 * the types are those of `repository-rule-detailed` in GitHub's OpenAPI description).
 */

/** As `GET /repos/{owner}/{repo}/rules/branches/{branch}` lists them. */
export type BranchRule = {
  readonly type: string;
  readonly ruleset_id?: number | undefined;
  readonly parameters?: { readonly [name: string]: unknown } | undefined;
};

/** What will be written. */
export type Push = {
  readonly branch: string;
  /** The branch is there already. */
  readonly exists: boolean;
  /** Of the files, from the root. */
  readonly paths: readonly string[];
  /** A commit message as ours are. */
  readonly message: string;
  /** The most bytes of a file. */
  readonly bytes: number;
  /** By an App or a workflow's own token, whose commits through the API GitHub signs; nobody signs a user's. */
  readonly byInstallation: () => Promise<boolean>;
};

/** `may`: it depends on what cannot be known before, or the rule is newer than this table. */
export type Verdict = 'allows' | 'may' | 'refuses';

type Judge = (push: Push, parameters: NonNullable<BranchRule['parameters']>) => Verdict | Promise<Verdict>;

const allows: Judge = () => 'allows';
/** What only a pull request, a check or somebody else's approval can bring about. */
const refuses: Judge = () => 'refuses';

/** https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification */
const addresses = ['noreply@github.com', '1+keyturn[bot]@users.noreply.github.com'];

const rules: { readonly [type: string]: Judge } = {
  // A branch of one line, only ever added to.
  deletion: allows,
  non_fast_forward: allows,
  required_linear_history: allows,
  tag_name_pattern: allows,
  // It asks for a review where there is a pull request, and holds nothing up.
  copilot_code_review: allows,

  creation: ({ exists }) => (exists ? 'allows' : 'refuses'),
  update: refuses,
  pull_request: refuses,
  merge_queue: refuses,
  required_deployments: refuses,
  code_scanning: refuses,
  // Where they spare new branches, the first commit passes and the second does not.
  required_status_checks: refuses,
  workflows: refuses,
  license_compliance_scanning: () => 'may',

  required_signatures: async ({ byInstallation }) => ((await byInstallation()) ? 'allows' : 'refuses'),

  branch_name_pattern: ({ branch, exists }, parameters) => {
    const fits = matches(parameters, branch);
    if (fits === undefined) return 'may';
    return fits ? 'allows' : exists ? 'may' : 'refuses';
  },
  commit_message_pattern: ({ message }, parameters) => verdict(matches(parameters, message)),
  commit_author_email_pattern: whose,
  committer_email_pattern: whose,

  file_path_restriction: ({ paths }, { restricted_file_paths: globs }) =>
    verdict(isTexts(globs) ? !paths.some((path) => globs.some((glob) => isBelow(path, glob))) : undefined),
  file_extension_restriction: ({ paths }, { restricted_file_extensions: extensions }) =>
    verdict(
      isTexts(extensions)
        ? !paths.some((path) => extensions.some((each) => path.endsWith(`.${each.replace(/^\*?\.?/, '')}`)))
        : undefined,
    ),
  max_file_path_length: ({ paths }, { max_file_path_length: most }) =>
    verdict(typeof most === 'number' ? paths.every((path) => path.length <= most) : undefined),
  max_file_size: ({ bytes }, { max_file_size: megabytes }) =>
    verdict(typeof megabytes === 'number' ? bytes <= megabytes * 1_000_000 : undefined),
};

/** What one rule does to this push. */
export async function judgeRule({ type, parameters = {} }: BranchRule, push: Push): Promise<Verdict> {
  return Object.hasOwn(rules, type) ? rules[type]!(push, parameters) : 'may';
}

/** The types that the table knows, for those who compare it with GitHub's description. */
export const knownRules: readonly string[] = Object.keys(rules);

function whose(_: Push, parameters: NonNullable<BranchRule['parameters']>): Verdict {
  // Whose address GitHub writes there depends on the token: only what fits all of ours is sure.
  return addresses.every((each) => matches(parameters, each)) ? 'allows' : 'may';
}

function verdict(fits: boolean | undefined): Verdict {
  if (fits === undefined) return 'may';
  return fits ? 'allows' : 'refuses';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Undefined: it cannot be told here, for example because GitHub's regular expressions (RE2) are not ours. */
function matches(parameters: NonNullable<BranchRule['parameters']>, text: string): boolean | undefined {
  const { operator, pattern, negate } = parameters;
  if (typeof pattern !== 'string') return undefined;
  const found = () => {
    if (operator === 'starts_with') return text.startsWith(pattern);
    if (operator === 'ends_with') return text.endsWith(pattern);
    if (operator === 'contains') return text.includes(pattern);
    // A pattern of somebody else's may be made to take for ever; such a length does not.
    if (operator !== 'regex' || pattern.length > 200 || /[+*}]\)?[+*{]/.test(pattern)) return undefined;
    try {
      return new RegExp(pattern, 'm').test(text);
    } catch {
      return undefined;
    }
  };
  const is = found();
  return is === undefined ? undefined : is !== (negate === true);
}

/** As fnmatch with FNM_PATHNAME, `**` over folders, and a folder for everything below it. */
function isBelow(path: string, glob: string): boolean {
  const source = glob
    .replace(/^\/+|\/+$/g, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (each) =>
      each === '**/' ? '(?:[^/]+/)*' : each === '**' ? '.*' : each === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${source}(?:/.*)?$`).test(path);
}
