/** The recipient's side of `OWNER/REPO#K`: deleting the file with its `sha` is the claim. */

import { LinkRefused, parseKey, possession, toBase64url } from '../../links/derive.ts';
import { gone, invalid, perhapsSpent, type Reader, unlocked } from '../../links/reader.ts';
import { openContent, type Unsealed } from '../../links/sealing.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { type GitHub, GitHubRefusal } from './client.ts';
import { parseGithubLink } from './link-address.ts';
import {
  type Aftermath,
  envelopePath,
  GithubShelf,
  message,
  newMark,
  receiptPath,
  type Story,
} from './link-history.ts';

export type GithubReaderOptions = {
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** As whoever opens: their own token, with write access to the repository. */
  readonly github: () => Promise<GitHub>;
};

const tries = 6;
const whole = 'this is not a whole link: OWNER/REPO#KEY, with 43 characters behind the #';
const tokenHint =
  'log in as yourself with `gh auth login`, or set GITHUB_TOKEN; opening needs write access to the repository, and an organization may want the token authorized for single sign-on';

/**
 * A `Reader` whose `open` reads and decrypts first, so that a wrong password or a damaged file claims nothing, and hands
 * out what it read only after its own delete went through. Throws LINK_INVALID before anything is sent, later also
 * TOKEN_DENIED.
 */
export async function githubReader(link: Secret, options: GithubReaderOptions): Promise<Reader> {
  const { clock, random = crypto } = options;
  const { repository, key } = parse(link);
  const { id } = await possession(key);
  const shelf = new GithubShelf({ github: options.github, repository, tokenHint });
  const mark = newMark(random);
  let mine: Unsealed | undefined;

  return {
    origin: repository,
    id,
    receipts: true,

    async look() {
      const story = await waiting();
      return { state: 'waiting', creator: story.maker, password: story.password, expiresAt: story.until };
    },

    async open(password) {
      const story = await waiting();
      if (mine) return { ...mine, creator: story.maker };
      const { contentKey } = await unlocked(key, password);
      const found = await shelf.file(envelopePath(id));
      if (!found) throw over(await shelf.story(id));
      const content = await openContent(contentKey, id, toBase64url(found.bytes)).catch((error) => {
        if (error instanceof LinkRefused && error.code === 'authentication' && story.password)
          throw new KeyturnError('PASSWORD_WRONG', password ? {} : { what: 'this link asks for a password' });
        throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender');
      });
      if (content.expires === undefined || content.expires <= clock.now()) throw gone('the link has expired');
      await claim(found.sha);
      mine = content;
      return { ...content, creator: story.maker };
    },

    async saved() {
      await leave('saved');
    },

    async dispute() {
      const story = await shelf.story(id);
      if (!story) throw over(story);
      if (story.state === 'waiting')
        throw new KeyturnError('INPUT_INVALID', { what: 'nobody has opened this link yet' });
      await leave('disputed');
    },
  };

  /** Throws LINK_GONE unless it waits, or this reader has opened it. */
  async function waiting(): Promise<Story> {
    const story = await shelf.story(id);
    if (story?.end?.mark === mark) return story;
    if (story?.state !== 'waiting') throw over(story);
    if (story.until <= clock.now()) throw gone('the link has expired');
    return story;
  }

  /** Only one delete of this `sha` succeeds; a lost answer is found again by the mark in the commit. */
  async function claim(sha: string): Promise<void> {
    let perhaps = false;
    const explained = (error: unknown): unknown => {
      const known = shelf.explained(error);
      if (!perhaps || !(known instanceof KeyturnError)) return known;
      const { perhaps: what, hint } = perhapsSpent(false);
      return new KeyturnError('LINK_SERVICE_DOWN', { what: `${known.message}; ${what}`, hint });
    };
    for (let number = 1; ; number++) {
      try {
        return await shelf.remove(envelopePath(id), sha, message(id, 'opened', mark));
      } catch (error) {
        perhaps ||= is(error, 'HTTP_UNKNOWN');
        if (!isPassing(error) || number === tries) throw explained(error);
      }
      await clock.sleep(250 * 2 ** number);
      const story = await shelf.story(id).catch((error: unknown) => {
        throw explained(error);
      });
      if (story?.end?.mark === mark) return;
      if (story?.state !== 'waiting') throw over(story);
    }
  }

  async function leave(what: Aftermath['state']): Promise<void> {
    const path = receiptPath(id);
    for (let number = 1; ; number++) {
      const found = await shelf.file(path);
      if (found?.bytes.toString() === `${what}\n`) return;
      try {
        return await shelf.put(path, Buffer.from(`${what}\n`), message(id, what, mark), found?.sha);
      } catch (error) {
        if (!isPassing(error) || number === tries) throw shelf.explained(error);
      }
      await clock.sleep(250 * 2 ** number);
    }
  }
}

/** Somebody else's commit to the branch came between, or the answer was lost: what is there decides. */
function isPassing(error: unknown): boolean {
  if (error instanceof GitHubRefusal) return !error.ruled && [404, 409, 422].includes(error.status);
  return is(error, 'HTTP_UNKNOWN');
}

function parse(link: Secret) {
  const parts = parseGithubLink(link.reveal());
  if (!parts) throw invalid(new LinkRefused('link'), whole);
  try {
    return { repository: parts.repository, key: parseKey(parts.fragment) };
  } catch (error) {
    throw invalid(error, whole);
  }
}

function over(story: Story | undefined): KeyturnError {
  switch (story?.state) {
    case undefined:
      return gone('there is no such link (any more), or it was not copied whole');
    case 'opened': {
      const { by, at } = story.end!;
      return new KeyturnError('LINK_GONE', {
        what: `the link was opened by ${by} at ${at.toISOString()}; it opens once`,
        hint: 'was that you? If not, tell the sender at once: what it held has to be replaced (`keyturn revoke`). If it was, ask for a new link',
      });
    }
    case 'expired':
      return gone('the link has expired');
    case 'superseded':
      return gone('a newer link has taken the place of this one');
    default:
      return gone('the sender has ended this link');
  }
}
