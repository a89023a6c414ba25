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
  GithubShelf,
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
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
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

/** Where the links are, and how its branch is spoken to. */
export type Home = {
  readonly github: () => Promise<GitHub>;
  readonly clock: Clock;
  readonly shelf: GithubShelf;
  readonly branch: { readonly owner: string; readonly repo: string; readonly branch: string };
  /** For people. */
  readonly place: string;
  readonly tokenName: string;
  readonly tokenHint: string;
};

/** Everything throws TOKEN_DENIED, LINK_SERVICE_DOWN, HTTP_NOT_SENT or HTTP_UNKNOWN; `check` LINK_PUBLIC, too. */
export function githubLinks(options: GithubLinksOptions): Links {
  const { clock, repository, expires, random = crypto } = options;
  const home = homeOf(options);
  const { shelf } = home;
  /** Envelopes and first messages by id: ciphertext only, so nothing to wrap. */
  const drafts = new Map<string, { readonly bytes: Uint8Array; readonly text: string }>();
  const attempted = new Set<string>();

  return {
    via: 'github',
    strength: `${home.place}: at most one claim per link, by somebody who may write to the repository; the ciphertext stays in git's history`,
    check: () => mustServe(home),

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
      await persist(home, async () => {
        // Once the file may have been there, only the history knows whether it still has to be made: it may be opened.
        if (attempted.has(id) && (await shelf.story(id)) !== undefined) return true;
        attempted.add(id);
        try {
          await shelf.put(envelopePath(id), draft.bytes, draft.text);
          return true;
        } catch (error) {
          if (refusedWith(error) !== 404) throw error;
          await begin(home);
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
        const ended = await end(home, { id, why: 'expired', mark: newMark(random) });
        return receiptOf(home, id, ended ?? { ...story, state: 'expired' });
      }
      return receiptOf(home, id, story);
    },

    async destroy(id, reason) {
      await end(home, { id, why: reason ?? 'destroyed', mark: newMark(random) });
    },
  };
}

export function homeOf({
  github,
  clock,
  repository,
  tokenName = 'journal-token',
}: Pick<GithubLinksOptions, 'github' | 'clock' | 'repository' | 'tokenName'>): Home {
  const [owner = '', repo = ''] = repository.split('/');
  const tokenHint = `in the workflow: \`permissions: { contents: write }\`; for another token: give \`${tokenName}\` *Contents: write* for ${repository}`;
  return {
    github,
    clock,
    shelf: new GithubShelf({ github, repository, tokenHint }),
    branch: { owner, repo, branch: LINKS_BRANCH },
    place: `${repository}@${LINKS_BRANCH}`,
    tokenName,
    tokenHint,
  };
}

/** Reads only: is the branch private, and may it be written to. */
export async function mustServe(home: Home): Promise<void> {
  const judged = await judgeBranch(await home.github(), home.branch, writes).catch((error) => {
    throw home.shelf.explained(error);
  });
  const { hindrance } = judged;
  if (!judged.private) {
    throw new KeyturnError('LINK_PUBLIC', {
      what: `the links at ${home.place} would be public: everybody could keep what they hold, and see who opened them`,
      hint: 'name a link service: `links: { url: https://links.example.com }`; `keyturn serve` starts one',
    });
  }
  if (hindrance?.kind === 'invisible' || hindrance?.kind === 'read-only') throw denied(home, hindrance.kind);
  if (hindrance?.kind === 'archived')
    throw down(home, 'the repository is archived', 'unarchive it, or name a link service');
  if (hindrance?.kind === 'empty') throw empty(home);
  if (hindrance?.kind === 'ruled') {
    throw down(
      home,
      `the rule \`${hindrance.rule}\`${hindrance.ruleset === undefined ? '' : ` of ruleset ${hindrance.ruleset}`} refuses writes to the branch`,
      `exclude \`${LINKS_BRANCH}\` from it: the workflow and every recipient have to write there`,
    );
  }
}

async function receiptOf({ shelf }: Home, id: string, story: Story): Promise<Receipt> {
  if (story.state !== 'opened' || !story.end) return { state: story.state };
  const opened = { openedAt: story.end.at, openedBy: story.end.by };
  const after = await shelf.aftermath(id);
  if (after?.state === 'disputed') return { state: 'disputed', ...opened };
  // Whoever claimed it knows whether it was saved; nobody else does.
  if (after?.by === story.end.by) return { state: 'saved', ...opened, savedAt: after.at };
  return { state: 'opened', ...opened };
}

type End = { readonly id: string; readonly why: Exclude<Ending, 'opened'>; readonly mark: string };

/** Deletes the file, if it is there. What the link's history says afterwards; undefined if this ended it. */
async function end(home: Home, { id, why, mark }: End): Promise<Story | undefined> {
  const { shelf } = home;
  let ended = false;
  await persist(home, async () => {
    const found = await shelf.file(envelopePath(id));
    if (!found) return true;
    await shelf.remove(envelopePath(id), found.sha, message(id, why, mark));
    ended = true;
    return true;
  });
  return ended ? undefined : shelf.story(id);
}

/**
 * Commits to a branch collide: somebody else's, to another file, makes GitHub answer 409. And an answer may be lost:
 * `attempt` first looks what is there.
 */
export async function persist({ clock, shelf, place }: Home, attempt: () => Promise<boolean>): Promise<void> {
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

export async function begin(home: Home): Promise<void> {
  const file = { path: 'README.md', content: readme, message: 'Begin' };
  try {
    if ((await beginBranch(await home.github(), home.branch, file)) === undefined) throw empty(home);
  } catch (error) {
    // Somebody else was faster.
    if (refusedWith(error) !== 422 || (error as GitHubRefusal).ruled) throw error;
  }
}

function denied({ place, tokenName, tokenHint }: Home, kind: 'invisible' | 'read-only'): KeyturnError {
  const why = kind === 'invisible' ? 'does not see the repository' : 'may not write to the repository';
  return new KeyturnError('TOKEN_DENIED', {
    what: `the links at ${place}: \`${tokenName}\` ${why}`,
    hint: tokenHint,
  });
}

function empty(home: Home): KeyturnError {
  return down(home, 'the repository has no commit yet', 'push a first commit to its default branch');
}

function down({ place }: Home, why: string, hint: string): KeyturnError {
  return new KeyturnError('LINK_SERVICE_DOWN', { what: `the links at ${place}: ${why}`, hint });
}
