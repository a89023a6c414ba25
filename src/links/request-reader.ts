/** The side of a request that answers, for `keyturn answer`. */
import type { Secret } from '../rotation/model/secret.ts';
import { dateOf, down, type Lost, lostAnswer, memberOf, textOf } from './client.ts';
import { sha256, toBase64url } from './derive.ts';
import { answerCode, answerDigest, sealAnswer } from './request-answer.ts';
import { parseRequestLink, requestPossession } from './request-link.ts';
import { openQuestion, type Question } from './request-question.ts';
import { requestCaller, requestInvalid, requestOver, requestRefused, toldDate, type Wire } from './request-service.ts';

export type RequestSeen = {
  /** Who the service verified; `from` in the question is only what the asker says. */
  readonly creator: string;
  readonly expiresAt: Date;
  /** When it was answered, which only the same writer may replace. */
  readonly filledAt: Date | undefined;
  readonly question: Question;
};

/** What was sent. `code`: by which both sides know that it is the same answer. */
export type Answered = { readonly code: string; readonly filledAt: Date; readonly writes: number };

export interface RequestReader {
  /** Of the service. */
  readonly origin: string;
  readonly id: string;
  /** What is true while `fill` is on its way, or where its answer was lost. */
  readonly lost: Lost;
  /** Consumes nothing. Throws LINK_GONE where it cannot be answered from here, LINK_INVALID, LINK_SERVICE_DOWN. */
  look(): Promise<RequestSeen>;
  /** May be repeated by the same writer, until it is taken. Throws LinkRefused for what the asker would refuse, LINK_GONE, LINK_SERVICE_DOWN. */
  fill(question: Question, entries: { readonly [name: string]: Secret }): Promise<Answered>;
}

export type RequestReaderOptions = Wire & {
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** What this person's runs on this computer have in common: then another run may replace the answer. */
  readonly identity?: Secret | undefined;
};

/** Throws LINK_INVALID, before anything is sent. */
export async function requestReader(link: Secret, options: RequestReaderOptions): Promise<RequestReader> {
  const { origin, key } = parse(link);
  const { id, access, contentKey } = await requestPossession(key);
  const { random = crypto, identity } = options;
  const writer = identity ? await writerOf(identity, id) : random.getRandomValues(new Uint8Array(16));
  const call = requestCaller(options, origin);
  const path = `/v1/requests/${id}`;
  const lost: Lost = {
    unsent: 'nothing was sent',
    perhaps: 'the answer may have arrived',
    hint: identity
      ? 'the same command on this computer sends it again, in the place of the first'
      : 'look at the link in a browser: it says whether it was answered; who asked can ask again',
  };
  return {
    origin,
    id,
    lost,

    async look() {
      const told = await call('POST', `${path}/look`, access, {});
      if (told.status !== 200) throw requestRefused(origin, told);
      if (memberOf(told, 'version') !== 1)
        throw down(origin, `${origin} has a newer kind of request than this Keyturn`);
      const state = textOf(told, 'state') ?? '';
      // What this computer answered before may be replaced by it.
      const mayReplace = state === 'filled' && identity !== undefined;
      if (state !== 'waiting' && !mayReplace) throw requestOver(state);
      const question = await openQuestion(contentKey, id, textOf(told, 'question') ?? '').catch((error: unknown) => {
        throw requestInvalid(error, 'what the request asks for is damaged, or was not sealed by who made the link');
      });
      const filledAt = dateOf(told, 'filledAt');
      return {
        creator: textOf(told, 'creator') ?? '',
        expiresAt: toldDate(origin, told, 'expiresAt'),
        filledAt,
        question,
      };
    },

    async fill(question, entries) {
      const plain: { [name: string]: string } = Object.create(null);
      for (const [name, value] of Object.entries(entries)) plain[name] = value.reveal();
      const answer = await sealAnswer({ key, id }, question, plain);
      const body = { writer: toBase64url(writer), answer: toBase64url(answer) };
      const told = await requestCaller(options, origin, lost)('POST', `${path}/fill`, access, body);
      if (told.status === 409) throw requestOver('filled');
      if (told.status !== 200) throw requestRefused(origin, told);
      const filledAt = dateOf(told, 'filledAt');
      if (filledAt === undefined) throw lostAnswer(`${origin} does not answer as a Keyturn link service`, lost);
      const code = await answerCode(await answerDigest(answer));
      return { code, filledAt, writes: Number(memberOf(told, 'writes')) };
    },
  };
}

/** 16 bytes that tell nobody whose they are, and are others for another request. */
async function writerOf(identity: Secret, id: string): Promise<Uint8Array> {
  const text = new TextEncoder().encode(`keyturn writer ${identity.reveal()} ${id}`);
  return (await sha256(text)).subarray(0, 16);
}

function parse(link: Secret) {
  try {
    return parseRequestLink(link.reveal());
  } catch (error) {
    throw requestInvalid(
      error,
      'this is not a whole link of a request: https://HOST/r#KEY, with 86 characters behind the #',
    );
  }
}
