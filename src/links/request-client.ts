/** The side of a request that asks: of a rotation, and of `keyturn request` and `keyturn collect`. */
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { RotationQuestion } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { dateOf, down, memberOf, textOf } from './client.ts';
import { type Bytes, fromBase64url, LinkRefused, makeKey, sha256, toBase64url } from './derive.ts';
import { answerCode, answerDigest, openAnswer } from './request-answer.ts';
import { makeRequestLink, requestKeys, requestPossession } from './request-link.ts';
import { type Frame, openQuestion, type Question, sealQuestion } from './request-question.ts';
import {
  type RequestCall,
  requestCaller,
  requestInvalid,
  requestOver,
  requestRefused,
  toldDate,
  type Wire,
} from './request-service.ts';

/** A request that is sealed and made nowhere yet. Whoever has `seed` opens its answer. */
export type RequestDraft = {
  readonly id: string;
  readonly seed: Secret;
  readonly link: Secret;
  readonly body: { readonly [field: string]: string | number };
};

/**
 * @param how `seed`: S of a request that was drafted before, whose id and link this one has again
 * @throws LinkRefused for a question that no reader would accept; LINK_INVALID for a seed that is none
 */
export async function draftRequest(
  origin: string,
  question: Question,
  seconds: number,
  how: {
    readonly random?: Pick<typeof crypto, 'getRandomValues'> | undefined;
    readonly seed?: Secret | undefined;
  } = {},
): Promise<RequestDraft> {
  const { random = crypto } = how;
  const seed = how.seed === undefined ? makeKey(random) : seedBytes(how.seed);
  const { key, manage } = await requestKeys(seed);
  const { id, access, contentKey } = await requestPossession(key);
  const nonce = random.getRandomValues(new Uint8Array(12));
  const hash = async (bytes: Bytes) => toBase64url(await sha256(bytes));
  const body = {
    id,
    access: await hash(access),
    manage: await hash(manage),
    question: toBase64url(await sealQuestion(contentKey, id, question, nonce)),
    size: question.size,
    expiresIn: seconds,
  };
  return { id, seed: new Secret(toBase64url(seed)), link: new Secret(makeRequestLink(origin, key)), body };
}

/** A rotation's question as it is sealed. */
export function rotationQuestion(asked: RotationQuestion): Question {
  const { secret, rotation, fields, from, note, console, size, issued, expires } = asked;
  return {
    ...{ kind: 'rotate', secret, rotation, fields, from, note, size },
    ...(console === undefined ? {} : { console }),
    issued: issued.toISOString(),
    expires: expires.toISOString(),
  };
}

/** For a question that no page would show. Gives back everything that is no such refusal. */
export function unaskable(error: unknown, { secret }: RotationQuestion): unknown {
  if (!(error instanceof LinkRefused)) return error;
  return new KeyturnError('CONFIG_INVALID', {
    what: `what is asked for ${secret} cannot stand in a request (${error.code})`,
    hint: 'its names, its console and its note: names have letters, digits and _, console is an https address as a browser writes it, and a note is one line',
  });
}

/** The 32 bytes of S. Throws LINK_INVALID. */
export function seedBytes(seed: Secret): Bytes {
  const bytes = fromBase64url(seed.reveal());
  if (bytes?.length === 32) return bytes;
  throw new KeyturnError('LINK_INVALID', { what: 'what opens the answer to a request is damaged' });
}

/** Throws LINK_CREATOR_MISSING, HTTP_REFUSED, LINK_SERVICE_DOWN. */
export async function createRequest(origin: string, draft: RequestDraft, creator: Secret, wire: Wire): Promise<Date> {
  const told = await requestCaller(wire, origin)('POST', '/v1/requests', creator, draft.body);
  if (told.status === 201 || told.status === 200) return toldDate(origin, told, 'expiresAt');
  throw creationRefused(origin, told);
}

/** Why the service made no request. */
export function creationRefused(origin: string, told: Answer): KeyturnError {
  if (told.status === 401) {
    return new KeyturnError('LINK_CREATOR_MISSING', {
      what: `${origin} does not let this creator make requests`,
      hint: "start the service with --allow 'owner/*' for this repository, or give KEYTURN_LINK_TOKEN one of its KEYTURN_LINK_TOKENS",
    });
  }
  if (told.status === 429 && textOf(told, 'error') === 'quota') {
    return new KeyturnError('HTTP_REFUSED', {
      what: `${origin} has too many links and requests of this creator waiting`,
    });
  }
  if (told.status === 404)
    return down(origin, `${origin} is no Keyturn link service, or an older one without requests`);
  if (told.status === 400 || told.status === 409 || told.status === 413) {
    return new KeyturnError('HTTP_REFUSED', { what: `${origin} answered ${told.status} and made no request` });
  }
  return requestRefused(origin, told);
}

/** What waits for who asked. `code`: compared with what the page of whoever answered shows. */
export type Collectable = { readonly digest: string; readonly code: string; readonly filledAt: Date };

export type Collector = {
  readonly id: string;
  /** What was asked for, as the link's holder sees it. Throws LINK_GONE, LINK_INVALID, LINK_SERVICE_DOWN. */
  question(): Promise<Question>;
  /** Undefined: nobody has answered yet. Throws LINK_GONE, LINK_SERVICE_DOWN. */
  waiting(): Promise<Collectable | undefined>;
  /**
   * The answer that `waiting` told; undefined: it was replaced meanwhile. Nothing of another answer is ever opened.
   * Throws LINK_GONE, LINK_INVALID (the service handed out another one, or it was not sealed for this request), LINK_SERVICE_DOWN.
   */
  take(meant: Collectable, frame: Frame): Promise<{ readonly [name: string]: Secret } | undefined>;
  /** Erases question and answer at the service. Throws LINK_SERVICE_DOWN. */
  done(): Promise<void>;
};

/** What S is at a service: the calls and keys of who asked. */
export type Asker = {
  readonly id: string;
  readonly path: string;
  readonly call: RequestCall;
  readonly access: Bytes;
  readonly contentKey: Bytes;
  readonly manage: Bytes;
  readonly sealing: Bytes;
};

/** @param seed S in base64url. Throws LINK_INVALID for one that is none. */
export async function asker(origin: string, seed: Secret, wire: Wire): Promise<Asker> {
  const { key, manage, sealing } = await requestKeys(seedBytes(seed));
  const { id, access, contentKey } = await requestPossession(key);
  return { id, path: `/v1/requests/${id}`, call: requestCaller(wire, origin), access, contentKey, manage, sealing };
}

/**
 * Takes the answer of this digest. `changed`: the service has another one by now; `other`: it handed out another one than
 * it was asked for. Nothing of another answer is ever opened.
 *
 * @throws KeyturnError LINK_GONE, LINK_INVALID (not sealed for this request, or unfit for its frame), LINK_SERVICE_DOWN
 */
export async function takeAnswer(
  origin: string,
  { id, path, call, manage, sealing }: Asker,
  digest: string,
  frame: Frame,
): Promise<{ readonly [name: string]: Secret } | 'changed' | 'other'> {
  const told = await call('POST', `${path}/take`, manage, { expect: digest });
  if (told.status === 409 && memberOf(told, 'error') === 'changed') return 'changed';
  if (told.status !== 200) throw requestRefused(origin, told);
  const answer = textOf(told, 'answer') ?? '';
  const bytes = fromBase64url(answer) ?? new Uint8Array(0);
  if (toBase64url(await answerDigest(bytes)) !== digest) return 'other';
  try {
    const entries = await openAnswer({ sealing, id }, frame, answer);
    return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, new Secret(value)]));
  } catch (error) {
    throw requestInvalid(error, 'the answer is damaged, or was not sealed for this request');
  }
}

/** Throws LINK_INVALID, before anything is sent. */
export async function collector(origin: string, seed: Secret, wire: Wire): Promise<Collector> {
  const me = await asker(origin, seed, wire);
  const { id, path, call, access, contentKey, manage } = me;
  return {
    id,

    async question() {
      const told = await call('POST', `${path}/look`, access, {});
      if (told.status !== 200) throw requestRefused(origin, told);
      const sealed = textOf(told, 'question');
      if (sealed === undefined) throw requestOver(textOf(told, 'state') ?? 'over');
      return openQuestion(contentKey, id, sealed).catch((error: unknown) => {
        throw requestInvalid(error, 'what was asked for is damaged');
      });
    },

    async waiting() {
      const told = await call('GET', path, manage);
      if (told.status !== 200) throw requestRefused(origin, told);
      const state = textOf(told, 'state') ?? '';
      if (state === 'waiting') return undefined;
      const digest = textOf(told, 'digest') ?? '';
      const bytes = fromBase64url(digest);
      if ((state !== 'filled' && state !== 'taken') || bytes?.length !== 32) throw requestOver(state);
      return { digest, code: await answerCode(bytes), filledAt: dateOf(told, 'filledAt') ?? wire.clock.now() };
    },

    async take({ digest }, frame) {
      const taken = await takeAnswer(origin, me, digest, frame);
      if (taken === 'changed') return undefined;
      if (taken !== 'other') return taken;
      throw new KeyturnError('LINK_INVALID', {
        what: `${origin} handed out another answer than the one that it named; nothing of it was opened`,
        hint: 'ask again at another service, and tell whoever runs this one',
      });
    },

    async done() {
      const told = await call('POST', `${path}/done`, manage, {});
      if (told.status !== 204) throw requestRefused(origin, told);
    },
  };
}
