/**
 * `via: github` for requests (docs/protocol.md#requests-in-a-repository): the question is `requests/<id>` on the branch
 * `keyturn-links` of a private repository, the answer is `answers/<id>`, and deleting that file by its `sha` is the take.
 */
import { type Bytes, fromBase64url, makeKey, toBase64url } from '../../links/derive.ts';
import { answerCode, answerDigest, openAnswer } from '../../links/request-answer.ts';
import { rotationQuestion, seedBytes, unaskable } from '../../links/request-client.ts';
import { requestKeys, requestPossession } from '../../links/request-link.ts';
import { sealQuestion } from '../../links/request-question.ts';
import { requestInvalid, requestOver } from '../../links/request-service.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, RequestFrame, RequestState, Requests, RotationQuestion } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type GitHub, refusedWith } from './client.ts';
import { newMark } from './link-history.ts';
import { begin, type Home, homeOf, mustServe, persist } from './links.ts';
import { answerPath, questionPath, requestMessage, saidOf, untilOf } from './request-history.ts';

export type GithubRequestsOptions = {
  /** With `contents: write`. */
  readonly github: () => Promise<GitHub>;
  /** `owner/name` of a private repository. */
  readonly repository: string;
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
};

type Place = Home & { readonly random: Pick<typeof crypto, 'getRandomValues'> };

/** Everything throws TOKEN_DENIED, LINK_SERVICE_DOWN, HTTP_NOT_SENT or HTTP_UNKNOWN; `check` LINK_PUBLIC, too. */
export function githubRequests(options: GithubRequestsOptions): Requests {
  const { repository, random = crypto } = options;
  const home: Place = { ...homeOf(options), random };
  const sealed = async (question: RotationQuestion, seed: Bytes) => {
    const { key } = await requestKeys(seed);
    const { id, contentKey } = await requestPossession(key);
    const nonce = random.getRandomValues(new Uint8Array(12));
    const bytes = await sealQuestion(contentKey, id, rotationQuestion(question), nonce).catch((error: unknown) => {
      throw unaskable(error, question);
    });
    return { id, key, bytes };
  };
  return {
    via: 'github',
    // Whoever may push can put an answer there, whoever has the link.
    confirms: true,
    host: repository,
    check: () => mustServe(home),

    async draft(question, given) {
      const seed = given === undefined ? makeKey(random) : seedBytes(given);
      const { id, key } = await sealed(question, seed);
      return { id, seed: new Secret(toBase64url(seed)), link: new Secret(`${repository}#${toBase64url(key)}`) };
    },

    async create({ seed }, question) {
      const { id, bytes } = await sealed(question, seedBytes(seed));
      const text = requestMessage(id, `waiting until ${question.expires.toISOString()}`, newMark(random));
      await persist(home, async () => {
        // It is there, or it was: what ended it is not undone.
        if ((await home.shelf.trail(questionPath(id))).length > 0) return true;
        try {
          await home.shelf.put(questionPath(id), bytes, text);
          return true;
        } catch (error) {
          if (refusedWith(error) !== 404) throw error;
          await begin(home);
          return false;
        }
      });
    },

    state: async (seed) => stateOf(home, await requestIdOf(seed)),
    take: (seed, expect, frame) => take(home, seed, expect, frame),

    async done(seed) {
      const id = await requestIdOf(seed);
      const { state } = await stateOf(home, id);
      if (state === 'waiting' || state === 'filled') {
        throw new KeyturnError('HTTP_REFUSED', { what: `the answer at ${home.place} was never taken` });
      }
      await remove(home, id, questionPath(id), 'done');
    },

    // Nobody can dispute an answer there: the history of the branch says who put it.
    isDisputed: async () => false,

    async end(id, reason) {
      const why = reason ?? 'destroyed';
      // The question first: without it nobody answers any more.
      await remove(home, id, questionPath(id), why);
      await remove(home, id, answerPath(id), why);
    },
  };
}

/** The id of the request that this S is of. Throws LINK_INVALID. */
export async function requestIdOf(seed: Secret): Promise<string> {
  const { key } = await requestKeys(seedBytes(seed));
  return (await requestPossession(key)).id;
}

/** What the histories of two paths say: what ended a request first counts, whatever is put there later. */
async function stateOf({ shelf, clock }: Home, id: string): Promise<RequestState> {
  const [made, ended] = await shelf.trail(questionPath(id));
  const until = untilOf(id, made?.text);
  if (until === undefined) return { state: 'unknown' };
  const why = ended === undefined ? undefined : saidOf(id, ended.text);
  if (why === 'superseded') return { state: why };
  if (why !== undefined && why !== 'done') return { state: 'destroyed' };
  const answered = await shelf.trail(answerPath(id));
  const taken = answered.map(({ text }) => takenDigest(id, text)).find((digest) => digest !== undefined);
  if (taken !== undefined) return told('taken', taken, answered[0]?.at);
  const found = why === undefined ? await shelf.file(answerPath(id)) : undefined;
  if (found !== undefined) return told('filled', toBase64url(await digestOf(found.bytes)), answered[0]?.at);
  if (why !== undefined) return { state: 'destroyed' };
  return { state: clock.now() < until ? 'waiting' : 'expired' };
}

async function told(state: 'filled' | 'taken', digest: string, at: Date | undefined): Promise<RequestState> {
  const code = await answerCode(fromBase64url(digest) as Bytes);
  return { state, digest, code, filledAt: at ?? new Date(0) };
}

function takenDigest(id: string, text: string): string | undefined {
  return /^taken ([A-Za-z0-9_-]{43})$/.exec(saidOf(id, text))?.[1];
}

function digestOf(bytes: Uint8Array): Promise<Bytes> {
  return answerDigest(Uint8Array.from(bytes));
}

async function take(
  home: Place,
  seed: Secret,
  expect: string,
  frame: RequestFrame,
): Promise<{ readonly [name: string]: Secret } | undefined> {
  const { key, sealing } = await requestKeys(seedBytes(seed));
  const { id } = await requestPossession(key);
  const bytes = await taken(home, id, expect);
  if (bytes === undefined) return undefined;
  try {
    const entries = await openAnswer({ sealing, id }, frame, toBase64url(bytes));
    return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, new Secret(value)]));
  } catch (error) {
    throw requestInvalid(error, 'the answer is damaged, or was not sealed for this request');
  }
}

/** The bytes of exactly this answer, once its file is gone; undefined: another one is there, or was taken. */
async function taken({ shelf, random, ...home }: Place, id: string, expect: string): Promise<Uint8Array | undefined> {
  const path = answerPath(id);
  const mark = newMark(random);
  let bytes: Uint8Array | undefined;
  await persist({ shelf, ...home }, async () => {
    const steps = await shelf.trail(path);
    const at = steps.findIndex(({ text }) => takenDigest(id, text) !== undefined);
    if (at >= 0) {
      // Taken before, by this run or an earlier one: it is as it was in the commit before that.
      const before = steps[at - 1];
      const kept = before && (await shelf.file(path, before.sha));
      bytes = kept && (await isMeant(kept.bytes, expect)) ? kept.bytes : undefined;
      return true;
    }
    const found = await shelf.file(path);
    if (found === undefined) {
      const { state } = await stateOf({ shelf, ...home }, id);
      throw requestOver(state === 'unknown' ? 'destroyed' : state);
    }
    if (!(await isMeant(found.bytes, expect))) return true;
    // Only one delete of this `sha` succeeds, so nothing took its place meanwhile.
    await shelf.remove(path, found.sha, requestMessage(id, `taken ${expect}`, mark));
    bytes = found.bytes;
    return true;
  });
  return bytes;
}

async function isMeant(bytes: Uint8Array, expect: string): Promise<boolean> {
  return toBase64url(await digestOf(bytes)) === expect;
}

/** Deletes the file, if it is there. */
async function remove(home: Place, id: string, path: string, why: string): Promise<void> {
  await persist(home, async () => {
    const found = await home.shelf.file(path);
    if (found) await home.shelf.remove(path, found.sha, requestMessage(id, why, newMark(home.random)));
    return true;
  });
}
