import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { JournalStore } from '../../rotation/model/ports.ts';
import { JOURNAL_LIMIT } from '../../rotation/model/record.ts';
import { about, answeredAt, type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { beginBranch, branchExists, type Doubt, judgeBranch } from './orphan-branch.ts';

export type GitHubBranchOptions = {
  readonly github: GitHub;
  /** `owner/name`. */
  readonly repository: string;
  /** `keyturn-journal` without it. */
  readonly branch?: string;
  /** The file says `public: true`: the journal may live in a public repository. */
  readonly public?: boolean;
  /** What the token is called in the configuration. */
  readonly tokenName?: string;
  /** Resolves when a commit may be sent. */
  readonly ready?: () => Promise<void>;
};

const PATH = 'journal.json';
/** Few journals are larger; one that is meets a rule about size when it is written. */
const USUAL = 1_000_000;
/** What is committed, for the rules that look at it: messages begin with a secret's key. */
const writes = { paths: [PATH], message: 'production/EXAMPLE: pending -> current (max-age)', bytes: USUAL };
export const JOURNAL_BRANCH = 'keyturn-journal';

const written = z.object({ content: z.object({ sha: z.string().min(1) }) });

/**
 * `journal.json` on an orphan branch, through the contents API with the blob's `sha` as compare-and-swap
 * (https://docs.github.com/rest/repos/contents). Reading an existing journal is one request.
 *
 * Everything throws JOURNAL_CONFLICT, JOURNAL_CORRUPT, JOURNAL_FULL, JOURNAL_MISSING, JOURNAL_PUBLIC,
 * JOURNAL_UNREACHABLE, RATE_LIMITED (nothing was written), TOKEN_DENIED and what else `github` throws of a token,
 * HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
export function githubBranch(options: GitHubBranchOptions): JournalStore {
  const { github, repository, branch = JOURNAL_BRANCH, tokenName = 'journal-token' } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  const onBranch = { ...at, branch };
  const place = `${repository}@${branch}`;
  let exists: boolean | undefined;
  let doubts: readonly Doubt[] = [];

  let renamed: string | undefined;

  const { ready } = options;
  return { place, check, remark, read: () => read(true), write, ...(ready === undefined ? {} : { ready }) };

  async function read(again: boolean): Promise<{ text: string; version: string; at: Date } | undefined> {
    try {
      // As it is: within JSON GitHub shows no more than 1 MB of it.
      const mediaType = { format: 'raw' } as const;
      const { data, headers } = await github.rest.repos.getContent({ ...at, path: PATH, ref: branch, mediaType });
      const text: unknown = data;
      if (typeof text !== 'string') throw corrupt(`${PATH} is not a file`);
      const bytes = Buffer.from(text);
      const announced = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
      if (announced !== undefined && Number(announced) > bytes.length)
        throw new KeyturnError('HTTP_UNKNOWN', { what: `the journal at ${place} came incomplete` });
      // What is no text was replaced by this on its way, and no journal has it.
      if (text.includes('\ufffd')) throw corrupt(`${PATH} is not UTF-8`);
      if (text.trim() === '') throw corrupt(`${PATH} is empty`);
      if (bytes.length > JOURNAL_LIMIT) throw corrupt(`${PATH} is too large to be a journal (${bytes.length} bytes)`);
      exists = true;
      return { text, version: blobOf(bytes), at: answeredAt(headers) };
    } catch (error) {
      if (refusedWith(error) !== 404) throw readable(error);
      exists = await isThere();
      if (!exists) return undefined;
      // Another run may have made the branch between the two questions.
      if (again) return read(false);
      throw corrupt(`the branch has no ${PATH}`);
    }
  }

  async function isThere(): Promise<boolean> {
    const found = await branchExists(github, onBranch).catch((error) => {
      throw readable(error);
    });
    if (found === 'invisible') throw invisible();
    if (found === 'empty') throw empty();
    return found;
  }

  async function check(): Promise<void> {
    const judged = await judgeBranch(github, onBranch, writes, exists).catch((error) => {
      throw readable(error);
    });
    const { hindrance } = judged;
    ({ doubts, renamed } = judged);
    if (hindrance?.kind === 'invisible') throw invisible();
    if (hindrance?.kind === 'archived')
      throw unreachable(
        'the repository is archived',
        'unarchive it, or move the journal: `journal: { repository: OWNER/NAME }`',
      );
    if (!judged.private && options.public !== true) {
      throw new KeyturnError('JOURNAL_PUBLIC', {
        what: `the journal at ${place} would be public: it says who holds which key`,
        hint: 'set `journal: { repository: OWNER/NAME }` to a private repository, or accept it with `public: true`',
      });
    }
    if (hindrance?.kind === 'read-only') throw mayNotWrite();
    if (hindrance?.kind === 'empty') throw empty();
    if (hindrance?.kind === 'ruled') {
      const { rule, ruleset } = hindrance;
      throw unreachable(
        `the rule \`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`} refuses writes to the branch`,
        `exclude \`${branch}\` from that ruleset, let the actor of \`${tokenName}\` bypass it, or name a free branch: \`journal: { branch: NAME }\``,
      );
    }
    exists ??= judged.exists;
  }

  function remark(): string | undefined {
    return [renamed, doubt()].filter((each) => each !== undefined).join('; ') || undefined;
  }

  /** What may refuse a write; only the first write, before anything is minted, can tell. */
  function doubt(): string | undefined {
    if (doubts.length === 0) return undefined;
    const named = doubts.map(
      ({ rule, ruleset }) => `\`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`}`,
    );
    return `${named.join(' and ')} may refuse writes to the branch: exclude \`${branch}\` from it, or let the actor of \`${tokenName}\` bypass it`;
  }

  async function write(text: string, version: string | undefined, message: string): Promise<string> {
    const bytes = Buffer.from(text);
    if (bytes.length > JOURNAL_LIMIT) {
      throw new KeyturnError('JOURNAL_FULL', {
        what: `the journal at ${place} would have ${bytes.length} bytes; ${JOURNAL_LIMIT} fit`,
      });
    }
    try {
      return version === undefined ? await begin(text, message) : await replace(bytes, version, message);
    } catch (error) {
      const status = refusedWith(error);
      if (error instanceof GitHubRefusal && error.ruled) {
        throw unreachable(
          `a ruleset or branch protection refuses the write${doubts.length === 0 ? '' : ` (perhaps ${doubts.map(({ rule }) => `\`${rule}\``).join(', ')})`}`,
          `exclude \`${branch}\` from it, or let the actor of \`${tokenName}\` bypass it`,
        );
      }
      if (status === 409 || status === 422)
        throw new KeyturnError('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${place}` });
      if (error instanceof GitHubRefusal && error.kind === 'permission') throw mayNotWrite();
      if (status !== 404) throw readable(error);
      if ((await read(true)) !== undefined) throw mayNotWrite();
      throw new KeyturnError('JOURNAL_MISSING', {
        what: `the journal at ${place} disappeared during this run`,
        hint: 'restore the branch from its last commit, then run again',
      });
    }
  }

  async function begin(text: string, message: string): Promise<string> {
    const version = await beginBranch(github, onBranch, { path: PATH, content: text, message });
    if (version === undefined) throw empty();
    exists = true;
    return version;
  }

  async function replace(bytes: Buffer, version: string, message: string): Promise<string> {
    const content = bytes.toString('base64');
    const { data } = await github.rest.repos.createOrUpdateFileContents({
      ...at,
      path: PATH,
      branch,
      message,
      content,
      sha: version,
    });
    return shaped(written, data).content.sha;
  }

  function shaped<T>(schema: z.ZodType<T>, data: unknown): T {
    const found = schema.safeParse(data);
    if (!found.success)
      throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub answered a write to ${place} with something unexpected` });
    return found.data;
  }

  function corrupt(why: string): KeyturnError {
    return new KeyturnError('JOURNAL_CORRUPT', {
      what: `the journal at ${place}: ${why}`,
      hint: `look at \`git log -p origin/${branch}\`, restore the last good commit, then run \`keyturn status\``,
    });
  }

  function empty(): KeyturnError {
    return unreachable('the repository has no commit yet', 'push a first commit to its default branch');
  }

  function unreachable(why: string, hint: string): KeyturnError {
    return new KeyturnError('JOURNAL_UNREACHABLE', { what: `the journal at ${place}: ${why}`, hint });
  }

  function invisible(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the journal at ${place}: \`${tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
      hint: `check the name, and give \`${tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
    });
  }

  function mayNotWrite(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the journal at ${place}: \`${tokenName}\` may not write to the repository`,
      hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
    });
  }

  function readable(error: unknown): unknown {
    if (!(error instanceof GitHubRefusal)) return error;
    if (error.kind === 'permission') {
      return new KeyturnError('TOKEN_DENIED', {
        what: `the journal at ${place}: ${error.message}`,
        hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
      });
    }
    if (error.code !== 'HTTP_REFUSED') return about(`the journal at ${place}`, error);
    return unreachable(error.message, error.hint ?? 'run it again later');
  }
}

/** The name that git gives a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
