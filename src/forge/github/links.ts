/**
 * `via: github` (docs/links.md): links without any service. The envelope is `links/<id>` on the branch
 * `keyturn-links` of a private repository; deleting that file is the claim. The reader's side is in github-reader.ts.
 */

import { makeKey, toBase64url } from '../../links/derive.ts';
import { sealContent } from '../../links/sealing.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Links, Receipt } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import {
  type Ending,
  envelopePath,
  githubShelf,
  LINKS_BRANCH,
  message,
  newMark,
  receiptPath,
  type Story,
  waitingMessage,
} from './link-history.ts';
import { beginBranch, judgeBranch } from './orphan-branch.ts';

export type GithubLinksOptions = {
  /** With `contents: write`. */
  readonly github: () => Promise<GitHub>;
  /** `owner/name`. */
  readonly repository: string;
  readonly clock: Clock;
  readonly random?: Pick<Crypto, 'getRandomValues'>;
  /** Milliseconds. */
  readonly expires: number;
  /** A password for each link, which nothing slows down the guessing of: K is wanted, too. */
  readonly password?: () => Promise<Secret>;
  /** What the token is called in the configuration. */
  readonly tokenName?: string;
};

const tries = 6;
/** What is committed, for the rules that look at it. Envelopes are smaller than any limit for files. */
const id = 'A'.repeat(22);
const writes = {
  paths: ['README.md', envelopePath(id), receiptPath(id)],
  message: message(id, 'opened', id),
  bytes: 262_144,
};

const readme = `# One-time links of Keyturn

A file under \`links/\` is what one link holds, encrypted; its key is in the link only. Whoever opens the link deletes the
file, and that commit is the receipt. \`receipts/\` says which of them were saved. Nothing here is made or changed by hand.
`;

/** Everything throws TOKEN_DENIED, LINK_SERVICE_DOWN, HTTP_NOT_SENT or HTTP_UNKNOWN; `check` LINK_PUBLIC, too. */
export function githubLinks(options: GithubLinksOptions): Links {
  const { clock, repository, expires, random = crypto, tokenName = 'journal-token' } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo, branch: LINKS_BRANCH };
  const place = `${repository}@${LINKS_BRANCH}`;
  const tokenHint = `in the workflow: \`permissions: { contents: write }\`; for another token: give \`${tokenName}\` *Contents: write* for ${repository}`;
  const shelf = githubShelf({ github: options.github, repository, tokenHint });
  /** Envelopes and first messages by id: ciphertext only, so nothing to wrap. */
  const drafts = new Map<string, { readonly bytes: Uint8Array; readonly text: string }>();
  const attempted = new Set<string>();

  return {
    via: 'github',
    strength: `${place}: at most one claim per link, by somebody who may write to the repository; the ciphertext stays in git's history`,

    async check() {
      const judged = await judgeBranch(await options.github(), at, writes).catch((error) => {
        throw shelf.explained(error);
      });
      const { hindrance } = judged;
      if (!judged.private) {
        throw new KeyturnError('LINK_PUBLIC', {
          what: `the links at ${place} would be public: everybody could keep what they hold, and see who opened them`,
          hint: 'name a link service: `links: { url: https://links.example.com }`; `keyturn serve` starts one',
        });
      }
      if (hindrance?.kind === 'invisible' || hindrance?.kind === 'read-only') throw denied(hindrance.kind);
      if (hindrance?.kind === 'archived')
        throw down('the repository is archived', 'unarchive it, or name a link service');
      if (hindrance?.kind === 'empty') throw empty();
      if (hindrance?.kind === 'ruled') {
        throw down(
          `the rule \`${hindrance.rule}\`${hindrance.ruleset === undefined ? '' : ` of ruleset ${hindrance.ruleset}`} refuses writes to the branch`,
          `exclude \`${LINKS_BRANCH}\` from it: the workflow and every recipient have to write there`,
        );
      }
    },

    async draft(content) {
      const issued = clock.now();
      const expiresAt = new Date(issued.getTime() + expires);
      const key = makeKey(random);
      const password = await options.password?.();
      const { id, envelope } = await sealContent(key, content, { issued, expires: expiresAt, password, random });
      drafts.set(id, { bytes: envelope, text: waitingMessage(id, expiresAt, password !== undefined) });
      const link = new Secret(`${repository}#${toBase64url(key)}`);
      return { id, link, expiresAt, ...(password === undefined ? {} : { password }) };
    },

    async create({ id }) {
      const draft = drafts.get(id);
      if (!draft) throw new KeyturnError('INTERNAL', { what: "a link was to be made from another run's draft" });
      await persist(async () => {
        // Once the file may have been there, only the history knows whether it still has to be made: it may be opened.
        if (attempted.has(id) && (await shelf.story(id)) !== undefined) return true;
        attempted.add(id);
        try {
          await shelf.put(envelopePath(id), draft.bytes, draft.text);
          return true;
        } catch (error) {
          if (refusedWith(error) !== 404) throw error;
          await begin();
          return false;
        }
      });
    },

    async receipt(id) {
      const story = await shelf.story(id);
      if (!story) return { state: 'unknown' };
      if (story.state === 'waiting') {
        if (clock.now() < story.until) return { state: 'waiting' };
        // Readers refuse it from now on, and the branch gets rid of it.
        return receiptOf(id, (await end(id, 'expired')) ?? { ...story, state: 'expired' });
      }
      return receiptOf(id, story);
    },

    async destroy(id, reason) {
      await end(id, reason ?? 'destroyed');
    },
  };

  async function receiptOf(id: string, story: Story): Promise<Receipt> {
    if (story.state !== 'opened' || !story.end) return { state: story.state };
    const opened = { openedAt: story.end.at, openedBy: story.end.by };
    const after = await shelf.aftermath(id);
    if (after?.state === 'disputed') return { state: 'disputed', ...opened };
    // Whoever claimed it knows whether it was saved; nobody else does.
    if (after?.by === story.end.by) return { state: 'saved', ...opened, savedAt: after.at };
    return { state: 'opened', ...opened };
  }

  /** Deletes the file, if it is there. What the link's story is afterwards; undefined if this ended it. */
  async function end(id: string, why: Exclude<Ending, 'opened'>): Promise<Story | undefined> {
    let ended = false;
    await persist(async () => {
      const found = await shelf.file(envelopePath(id));
      if (!found) return true;
      await shelf.remove(envelopePath(id), found.sha, message(id, why, newMark(random)));
      ended = true;
      return true;
    });
    return ended ? undefined : shelf.story(id);
  }

  /**
   * Commits to a branch collide: somebody else's, to another file, makes GitHub answer 409. And an answer may be lost:
   * `attempt` first looks what is there.
   */
  async function persist(attempt: () => Promise<boolean>): Promise<void> {
    for (let number = 1; ; number++) {
      try {
        if (await attempt()) return;
      } catch (error) {
        const passing =
          is(error, 'HTTP_UNKNOWN') ||
          (error instanceof GitHubRefusal && !error.ruled && [404, 409, 422].includes(error.status));
        if (!passing || number === tries) throw shelf.explained(error);
      }
      if (number === tries)
        throw new KeyturnError('HTTP_UNKNOWN', { what: `the links at ${place} could not be written` });
      await clock.sleep(250 * 2 ** number);
    }
  }

  async function begin(): Promise<void> {
    const file = { path: 'README.md', content: readme, message: 'Begin' };
    try {
      if ((await beginBranch(await options.github(), at, file)) === undefined) throw empty();
    } catch (error) {
      // Somebody else was faster.
      if (refusedWith(error) !== 422 || (error as GitHubRefusal).ruled) throw error;
    }
  }

  function denied(kind: 'invisible' | 'read-only'): KeyturnError {
    const why = kind === 'invisible' ? 'does not see the repository' : 'may not write to the repository';
    return new KeyturnError('TOKEN_DENIED', {
      what: `the links at ${place}: \`${tokenName}\` ${why}`,
      hint: tokenHint,
    });
  }

  function empty(): KeyturnError {
    return down('the repository has no commit yet', 'push a first commit to its default branch');
  }

  function down(why: string, hint: string): KeyturnError {
    return new KeyturnError('LINK_SERVICE_DOWN', { what: `the links at ${place}: ${why}`, hint });
  }
}
