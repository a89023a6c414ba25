/** What GitHub's refusals mean to a journal on a branch, and what to do about each. */
import { KeyturnError } from '../../rotation/model/errors.ts';
import { about, GitHubRefusal } from './client.ts';

export type JournalAt = {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  /** What the token is called in the configuration. */
  readonly tokenName: string;
};

export class JournalRefusals {
  readonly #repository: string;
  readonly #branch: string;
  readonly #tokenName: string;
  readonly #place: string;

  constructor({ repository, branch, tokenName }: JournalAt) {
    this.#repository = repository;
    this.#branch = branch;
    this.#tokenName = tokenName;
    this.#place = `${repository}@${branch}`;
  }

  corrupt(why: string): KeyturnError {
    return new KeyturnError('JOURNAL_CORRUPT', {
      what: `the journal at ${this.#place}: ${why}`,
      hint: `look at \`git log -p origin/${this.#branch}\`, restore the last good commit, then run \`keyturn status\``,
    });
  }

  empty(): KeyturnError {
    return this.unreachable('the repository has no commit yet', 'push a first commit to its default branch');
  }

  unreachable(why: string, hint: string): KeyturnError {
    return new KeyturnError('JOURNAL_UNREACHABLE', { what: `the journal at ${this.#place}: ${why}`, hint });
  }

  invisible(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the journal at ${this.#place}: \`${this.#tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
      hint: `check the name, and give \`${this.#tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
    });
  }

  mayNotWrite(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the journal at ${this.#place}: \`${this.#tokenName}\` may not write to the repository`,
      hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${this.#repository}`,
    });
  }

  readable(error: unknown): unknown {
    if (!(error instanceof GitHubRefusal)) return error;
    if (error.kind === 'permission') {
      return new KeyturnError('TOKEN_DENIED', {
        what: `the journal at ${this.#place}: ${error.message}`,
        hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${this.#repository}`,
      });
    }
    if (error.code !== 'HTTP_REFUSED') return about(`the journal at ${this.#place}`, error);
    return this.unreachable(error.message, error.hint ?? 'run it again later');
  }
}
