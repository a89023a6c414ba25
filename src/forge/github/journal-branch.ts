import { createHash } from 'node:crypto';
import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { JournalStore } from '../../rotation/model/ports.ts';
import { JOURNAL_LIMIT } from '../../rotation/model/record.ts';
import { answeredAt, type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { JournalRefusals } from './journal-refusals.ts';
import { beginBranch, branchExists, judgeBranch, type UncertainRule } from './orphan-branch.ts';

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
  const journal = new JournalBranch(options);
  const { ready } = options;
  return {
    place: journal.place,
    check: () => journal.check(),
    remark: () => journal.remark(),
    read: () => journal.read(),
    write: (text, version, message) => journal.write(text, version, message),
    ...(ready === undefined ? {} : { ready }),
  };
}

class JournalBranch {
  readonly place: string;
  readonly #github: GitHub;
  readonly #at: { readonly owner: string; readonly repo: string };
  readonly #branch: { readonly owner: string; readonly repo: string; readonly branch: string };
  readonly #tokenName: string;
  readonly #public: boolean;
  readonly #refusals: JournalRefusals;
  #exists: boolean | undefined;
  #uncertainRules: readonly UncertainRule[] = [];
  #renamed: string | undefined;

  constructor(options: GitHubBranchOptions) {
    const { repository, branch = JOURNAL_BRANCH, tokenName = 'journal-token' } = options;
    const [owner = '', repo = ''] = repository.split('/');
    this.place = `${repository}@${branch}`;
    this.#github = options.github;
    this.#at = { owner, repo };
    this.#branch = { owner, repo, branch };
    this.#tokenName = tokenName;
    this.#public = options.public === true;
    this.#refusals = new JournalRefusals({ repository, branch, tokenName });
  }

  read(): Promise<{ text: string; version: string; at: Date } | undefined> {
    return this.#read(true);
  }

  async #read(again: boolean): Promise<{ text: string; version: string; at: Date } | undefined> {
    try {
      // As it is: within JSON GitHub shows no more than 1 MB of it.
      const mediaType = { format: 'raw' } as const;
      const { data, headers } = await this.#github.rest.repos.getContent({
        ...this.#at,
        path: PATH,
        ref: this.#branch.branch,
        mediaType,
      });
      const text: unknown = data;
      if (typeof text !== 'string') throw this.#refusals.corrupt(`${PATH} is not a file`);
      const bytes = Buffer.from(text);
      const announced = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
      if (announced !== undefined && Number(announced) > bytes.length)
        throw new KeyturnError('HTTP_UNKNOWN', { what: `the journal at ${this.place} came incomplete` });
      // What is no text was replaced by this on its way, and no journal has it.
      if (text.includes('\ufffd')) throw this.#refusals.corrupt(`${PATH} is not UTF-8`);
      if (text.trim() === '') throw this.#refusals.corrupt(`${PATH} is empty`);
      if (bytes.length > JOURNAL_LIMIT)
        throw this.#refusals.corrupt(`${PATH} is too large to be a journal (${bytes.length} bytes)`);
      this.#exists = true;
      return { text, version: blobOf(bytes), at: answeredAt(headers) };
    } catch (error) {
      if (refusedWith(error) !== 404) throw this.#refusals.readable(error);
      this.#exists = await this.#isThere();
      if (!this.#exists) return undefined;
      // Another run may have made the branch between the two questions.
      if (again) return this.#read(false);
      throw this.#refusals.corrupt(`the branch has no ${PATH}`);
    }
  }

  async #isThere(): Promise<boolean> {
    const found = await branchExists(this.#github, this.#branch).catch((error) => {
      throw this.#refusals.readable(error);
    });
    if (found === 'invisible') throw this.#refusals.invisible();
    if (found === 'empty') throw this.#refusals.empty();
    return found;
  }

  async check(): Promise<void> {
    const judged = await judgeBranch(this.#github, this.#branch, writes, this.#exists).catch((error) => {
      throw this.#refusals.readable(error);
    });
    const { hindrance } = judged;
    this.#uncertainRules = judged.uncertainRules;
    this.#renamed = judged.renamed;
    if (hindrance?.kind === 'invisible') throw this.#refusals.invisible();
    if (hindrance?.kind === 'archived')
      throw this.#refusals.unreachable(
        'the repository is archived',
        'unarchive it, or move the journal: `journal: { repository: OWNER/NAME }`',
      );
    if (!judged.private && this.#public !== true) {
      throw new KeyturnError('JOURNAL_PUBLIC', {
        what: `the journal at ${this.place} would be public: it says who holds which key`,
        hint: 'set `journal: { repository: OWNER/NAME }` to a private repository, or accept it with `public: true`',
      });
    }
    if (hindrance?.kind === 'read-only') throw this.#refusals.mayNotWrite();
    if (hindrance?.kind === 'empty') throw this.#refusals.empty();
    if (hindrance?.kind === 'ruled') {
      const { rule, ruleset } = hindrance;
      throw this.#refusals.unreachable(
        `the rule \`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`} refuses writes to the branch`,
        `exclude \`${this.#branch.branch}\` from that ruleset, let the actor of \`${this.#tokenName}\` bypass it, or name a free branch: \`journal: { branch: NAME }\``,
      );
    }
    this.#exists ??= judged.exists;
  }

  remark(): string | undefined {
    return [this.#renamed, this.#mayRefuse()].filter((each) => each !== undefined).join('; ') || undefined;
  }

  /** What may refuse a write; only the first write, before anything is minted, can tell. */
  #mayRefuse(): string | undefined {
    if (this.#uncertainRules.length === 0) return undefined;
    const named = this.#uncertainRules.map(
      ({ rule, ruleset }) => `\`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`}`,
    );
    return `${named.join(' and ')} may refuse writes to the branch: exclude \`${this.#branch.branch}\` from it, or let the actor of \`${this.#tokenName}\` bypass it`;
  }

  async write(text: string, version: string | undefined, message: string): Promise<string> {
    const bytes = Buffer.from(text);
    if (bytes.length > JOURNAL_LIMIT) {
      throw new KeyturnError('JOURNAL_FULL', {
        what: `the journal at ${this.place} would have ${bytes.length} bytes; ${JOURNAL_LIMIT} fit`,
      });
    }
    try {
      return version === undefined ? await this.#begin(text, message) : await this.#replace(bytes, version, message);
    } catch (error) {
      const status = refusedWith(error);
      if (error instanceof GitHubRefusal && error.ruled) {
        throw this.#refusals.unreachable(
          `a ruleset or branch protection refuses the write${this.#uncertainRules.length === 0 ? '' : ` (perhaps ${this.#uncertainRules.map(({ rule }) => `\`${rule}\``).join(', ')})`}`,
          `exclude \`${this.#branch.branch}\` from it, or let the actor of \`${this.#tokenName}\` bypass it`,
        );
      }
      if (status === 409 || status === 422)
        throw new KeyturnError('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${this.place}` });
      if (error instanceof GitHubRefusal && error.kind === 'permission') throw this.#refusals.mayNotWrite();
      if (status !== 404) throw this.#refusals.readable(error);
      if ((await this.#read(true)) !== undefined) throw this.#refusals.mayNotWrite();
      throw new KeyturnError('JOURNAL_MISSING', {
        what: `the journal at ${this.place} disappeared during this run`,
        hint: 'restore the branch from its last commit, then run again',
      });
    }
  }

  async #begin(text: string, message: string): Promise<string> {
    const version = await beginBranch(this.#github, this.#branch, { path: PATH, content: text, message });
    if (version === undefined) throw this.#refusals.empty();
    this.#exists = true;
    return version;
  }

  async #replace(bytes: Buffer, version: string, message: string): Promise<string> {
    const content = bytes.toString('base64');
    const { data } = await this.#github.rest.repos.createOrUpdateFileContents({
      ...this.#branch,
      path: PATH,
      message,
      content,
      sha: version,
    });
    return this.#shaped(written, data).content.sha;
  }

  #shaped<T>(schema: z.ZodType<T>, data: unknown): T {
    const found = schema.safeParse(data);
    if (!found.success)
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `GitHub answered a write to ${this.place} with something unexpected`,
      });
    return found.data;
  }
}

/** The name that git gives a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
