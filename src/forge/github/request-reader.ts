/** The side that answers a request in a repository: creating `answers/<id>` with one's own token is the answer. */
import { LinkRefused, toBase64url } from '../../links/derive.ts';
import { answerCode, answerDigest, sealAnswer } from '../../links/request-answer.ts';
import { parseRequestKey, requestPossession } from '../../links/request-link.ts';
import { openQuestion } from '../../links/request-question.ts';
import type { RequestReader } from '../../links/request-reader.ts';
import { requestInvalid, requestOver } from '../../links/request-service.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { type GitHub, GitHubRefusal } from './client.ts';
import { parseGithubLink } from './link-address.ts';
import { GithubShelf, newMark } from './link-history.ts';
import { answerPath, markOf, questionPath, requestMessage, saidOf, untilOf } from './request-history.ts';

export type GithubRequestReaderOptions = {
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** As whoever answers: their own token, with write access to the repository. */
  readonly github: () => Promise<GitHub>;
};

const tries = 6;
const tokenHint =
  'log in as yourself with `gh auth login`, or set GITHUB_TOKEN; answering needs write access to the repository, and an organization may want the token authorized for single sign-on';

/** Throws LINK_INVALID before anything is sent, later also TOKEN_DENIED. */
export async function githubRequestReader(link: Secret, options: GithubRequestReaderOptions): Promise<RequestReader> {
  const { clock, random = crypto } = options;
  const { repository, key } = parse(link);
  const { id, contentKey } = await requestPossession(key);
  const shelf = new GithubShelf({ github: options.github, repository, tokenHint });
  const path = answerPath(id);

  const lost = {
    unsent: 'nothing was sent',
    perhaps: 'the answer may have arrived',
    hint: 'run it again later: it says whether the request was answered; if that was not you, tell who asked',
  };
  return {
    origin: repository,
    id,
    lost,

    async look() {
      const [made, ended] = await shelf.trail(questionPath(id));
      const until = untilOf(id, made?.text);
      if (until === undefined) throw gone();
      if (ended !== undefined) throw requestOver(overOf(saidOf(id, ended.text)));
      if ((await shelf.trail(path)).length > 0) throw requestOver('filled');
      if (until <= clock.now()) throw requestOver('expired');
      const found = await shelf.file(questionPath(id));
      if (found === undefined) throw gone();
      const question = await openQuestion(contentKey, id, toBase64url(found.bytes)).catch((error: unknown) => {
        throw requestInvalid(error, 'what the request asks for is damaged, or was not sealed by who made the link');
      });
      // Whoever may write to the repository can have asked, and nobody else.
      return { creator: repository, expiresAt: until, filledAt: undefined, question };
    },

    async fill(question, entries) {
      const plain: { [name: string]: string } = Object.create(null);
      for (const [name, value] of Object.entries(entries)) plain[name] = value.reveal();
      const answer = await sealAnswer({ key, id }, question, plain);
      const mark = newMark(random);
      const code = await answerCode(await answerDigest(answer));
      let perhaps = false;
      const explained = (error: unknown): unknown => {
        const known = shelf.explained(error);
        if (!perhaps || !(known instanceof KeyturnError)) return known;
        const what = `${known.message}; ${lost.perhaps}, with the code ${code}`;
        return new KeyturnError('LINK_SERVICE_DOWN', { what, hint: lost.hint });
      };
      for (let number = 1; ; number++) {
        try {
          await shelf.put(path, answer, requestMessage(id, 'answered', mark));
          break;
        } catch (error) {
          perhaps ||= is(error, 'HTTP_UNKNOWN');
          if (!isPassing(error) || number === tries) throw explained(error);
        }
        // Somebody was first, somebody else's commit came between, or the answer was lost: what is there decides.
        const [first] = await shelf.trail(path).catch((error: unknown) => {
          throw explained(error);
        });
        if (first !== undefined && markOf(first.text) === mark) break;
        if (first !== undefined) throw requestOver('filled');
        await clock.sleep(250 * 2 ** number);
      }
      return { code, filledAt: clock.now(), writes: 1 };
    },
  };
}

function isPassing(error: unknown): boolean {
  if (error instanceof GitHubRefusal) return !error.ruled && [409, 422].includes(error.status);
  return is(error, 'HTTP_UNKNOWN');
}

function overOf(why: string): string {
  if (why === 'done') return 'taken';
  return why === 'superseded' ? why : 'destroyed';
}

function gone(): KeyturnError {
  return new KeyturnError('LINK_GONE', {
    what: 'there is no such request (any more), or its link was not copied whole',
    hint: 'ask who sent it for a new one',
  });
}

function parse(link: Secret) {
  const whole = 'this is not a whole link of a request: OWNER/REPO#KEY, with 86 characters behind the #';
  const parts = parseGithubLink(link.reveal());
  if (!parts) throw requestInvalid(new LinkRefused('link'), whole);
  try {
    return { repository: parts.repository, key: parseRequestKey(parts.fragment) };
  } catch (error) {
    throw requestInvalid(error, whole);
  }
}
