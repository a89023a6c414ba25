/**
 * Which pushes the rulesets of the stand-in refuse, as GitHub says that they do
 * (https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets).
 * What each refusal is called was seen in what `git push` and the contents API print (GH013).
 */
import type { FakeRepository, FakeRule } from './github.ts';

export type FakePush = {
  readonly branch: string;
  readonly created: boolean;
  readonly message: string;
  readonly author: string;
  readonly committer: string;
  /** GitHub signed it: made through the API by an App or a workflow's token, and no author given. */
  readonly signed: boolean;
  readonly merge: boolean;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
};

export function rulesFor(repository: FakeRepository, branch: string): readonly FakeRule[] {
  return repository.rules.filter((rule) =>
    rule.branch.endsWith('*') ? branch.startsWith(rule.branch.slice(0, -1)) : branch === rule.branch,
  );
}

/** The first sentence that GitHub refuses this push with; undefined = it goes through. */
export function violation(repository: FakeRepository, push: FakePush): string | undefined {
  return rulesFor(repository, push.branch)
    .filter(({ bypass }) => bypass !== 'always' && bypass !== 'exempt')
    .map((rule) => sentence(rule, push))
    .find((each) => each !== undefined);
}

function sentence({ type, parameters = {} }: FakeRule, push: FakePush): string | undefined {
  const { created, files, signed, merge } = push;
  const spared = created && parameters.do_not_enforce_on_create === true;
  switch (type) {
    case 'creation':
      return created ? 'Cannot create ref due to creations being restricted.' : undefined;
    case 'update':
      return created ? undefined : 'Cannot update this protected ref.';
    case 'required_linear_history':
      return merge ? 'This branch must not contain merge commits.' : undefined;
    case 'required_signatures':
      return signed ? undefined : 'Commits must have verified signatures.';
    case 'pull_request':
      return 'Changes must be made through a pull request.';
    case 'merge_queue':
      return 'Changes must be made through the merge queue';
    case 'required_status_checks':
      return spared ? undefined : 'Required status check "ci" is expected.';
    case 'workflows':
      return spared ? undefined : 'Required workflow is expected.';
    case 'required_deployments':
      return 'Required deployment to production is expected.';
    case 'code_scanning':
      return 'Code scanning is waiting for results from CodeQL.';
    case 'commit_message_pattern':
      return fits(parameters, push.message) ? undefined : 'Commit message must match a given pattern.';
    case 'commit_author_email_pattern':
      return fits(parameters, push.author) ? undefined : 'Commit author email must match a given pattern.';
    case 'committer_email_pattern':
      return fits(parameters, push.committer) ? undefined : 'Committer email must match a given pattern.';
    case 'branch_name_pattern':
      return !created || fits(parameters, push.branch) ? undefined : 'Branch name must match a given pattern.';
    case 'file_path_restriction': {
      const all = parameters.restricted_file_paths as string[];
      return files.some(({ path }) => all.some((each) => below(path, each))) ? 'File path is restricted.' : undefined;
    }
    case 'file_extension_restriction': {
      const all = (parameters.restricted_file_extensions as string[]).map((each) => each.slice(each.lastIndexOf('.')));
      return files.some(({ path }) => all.some((each) => path.endsWith(each)))
        ? 'File extension is restricted.'
        : undefined;
    }
    case 'max_file_path_length':
      return files.some(({ path }) => path.length > Number(parameters.max_file_path_length))
        ? 'File path is too long.'
        : undefined;
    case 'max_file_size':
      return files.some(({ bytes }) => bytes > Number(parameters.max_file_size) * 1_048_576)
        ? 'File is too large.'
        : undefined;
    default:
      // Deletions, force pushes, tags and reviews: a push of one more commit is none of them.
      return undefined;
  }
}

function fits({ operator, pattern, negate }: { readonly [name: string]: unknown }, text: string): boolean {
  const wanted = String(pattern);
  const found = {
    starts_with: () => text.startsWith(wanted),
    ends_with: () => text.endsWith(wanted),
    contains: () => text.includes(wanted),
    // RE2 has flags inside.
    regex: () => new RegExp(wanted.replace(/^\(\?i\)/, ''), wanted.startsWith('(?i)') ? 'i' : '').test(text),
  }[String(operator)]!();
  return found !== (negate === true);
}

/** Enough of fnmatch for the tests: a whole path, a folder with `/**` behind it, or everything. */
function below(path: string, glob: string): boolean {
  if (glob.endsWith('/**') || glob.endsWith('/**/*')) return path.startsWith(glob.slice(0, glob.indexOf('**')));
  return glob === '**' || glob === '**/*' || path === glob || (glob.startsWith('**/') && path.endsWith(glob.slice(2)));
}
