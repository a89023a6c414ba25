/** The recipient's side of a link, for `keyturn open`: the page does the same in the browser. */
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http, ReceiptState } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { dateOf, down, isLimited, type Lost, limited, lostAnswer, memberOf, textOf, unanswered } from './client.ts';
import { type Bytes, LinkRefused, parseLink, possession, sha256, stretch, toBase64url, unlock } from './derive.ts';
import { ask } from './request.ts';
import { openContent } from './sealing.ts';

export type Look = {
  readonly state: ReceiptState;
  /** Who the service verified. */
  readonly creator: string;
  readonly password: boolean;
  /** Left out where the service does not tell. */
  readonly expiresAt?: Date;
  readonly openedAt?: Date;
};

export type Opened = {
  /** In the order in which they were put in. */
  readonly entries: { readonly [key: string]: Secret };
  /** KEY -> ULID of the rotation. */
  readonly rotations: { readonly [key: string]: string };
  /** What the sender says; only `creator` was verified. */
  readonly from: string;
  readonly creator: string;
  readonly note: string;
  readonly issued: Date;
};

export interface Reader {
  /** Of the link's service. */
  readonly origin: string;
  readonly id: string;
  /** Whether `saved` reaches the sender. */
  readonly receipts: boolean;
  /** `open` consumes the link even if the password is wrong: it can be tried only on what the service gave out. */
  readonly passwordSpends?: true;
  /** For how many milliseconds after `open` another run of the same person may open it again; left out: it may not. */
  readonly again?: number;
  /** Consumes nothing. Throws LINK_GONE, LINK_INVALID, LINK_SERVICE_DOWN. */
  look(): Promise<Look>;
  /**
   * May be asked again for a minute by the same Reader: a lost answer loses nothing.
   * Throws PASSWORD_WRONG, PASSWORD_WAIT for one that was not judged (their hints say how long to wait), LINK_GONE,
   * LINK_INVALID, LINK_SERVICE_DOWN.
   */
  open(password?: Secret): Promise<Opened>;
  saved(): Promise<void>;
  /** "It was not me who opened it." Throws LINK_GONE for an unknown link, INPUT_INVALID for an unopened one. */
  dispute(): Promise<void>;
}

export type ReaderOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** What this person's runs on this computer have in common; left out: each Reader is one of its own. */
  readonly identity?: Secret | undefined;
};

/** For as long the service gives an envelope to its one reader again (docs/protocol.md#calls-of-the-link-service). */
const AGAIN = 60_000;

/** Throws LINK_INVALID, before anything is sent. */
export async function reader(link: Secret, options: ReaderOptions): Promise<Reader> {
  const { http, clock, random = crypto, identity } = options;
  const { origin, key } = parse(link);
  const { id, access } = await possession(key);
  const me = identity ? await readerOf(identity, id) : toBase64url(random.getRandomValues(new Uint8Array(16)));

  const lost = perhapsSpent(identity !== undefined);

  async function post(verb: string, body: { readonly [field: string]: string }): Promise<Answer> {
    const headers = { authorization: `Bearer ${toBase64url(access)}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return ask(http, clock, `${origin}/v1/links/${id}/${verb}`, init).catch((error: unknown) => {
      throw unanswered(origin, error, verb === 'open' ? lost : undefined);
    });
  }

  function refused(answer: Answer): KeyturnError {
    if (answer.status === 404) return gone('there is no such link (any more), or it was not copied whole');
    if (isLimited(answer)) return limited(origin, answer, 'was asked for too many links that it does not have');
    if (answer.status !== 410) return down(origin, `${origin} answered ${answer.status}`);
    return over(textOf(answer, 'state') ?? 'over', dateOf(answer, 'openedAt'));
  }

  return {
    origin,
    id,
    receipts: true,
    ...(identity ? { again: AGAIN } : {}),

    async look() {
      const answer = await post('look', {});
      if (answer.status !== 200) throw refused(answer);
      if (memberOf(answer, 'version') !== 1) {
        throw new KeyturnError('LINK_INVALID', {
          what: 'the link was made by a newer Keyturn',
          hint: 'open it with a newer version of Keyturn, or in a browser',
        });
      }
      const expiresAt = dateOf(answer, 'expiresAt');
      const openedAt = dateOf(answer, 'openedAt');
      const state = textOf(answer, 'state');
      const creator = textOf(answer, 'creator');
      const password = memberOf(answer, 'password');
      if (expiresAt === undefined || state === undefined || creator === undefined || typeof password !== 'boolean') {
        throw down(origin, `${origin} does not answer as a Keyturn link service`);
      }
      return {
        state: state as ReceiptState,
        creator,
        password,
        expiresAt,
        ...(openedAt === undefined ? {} : { openedAt }),
      };
    },

    async open(password) {
      const { proof, contentKey } = await unlocked(key, password);
      const answer = await post('open', { proof: toBase64url(proof), reader: me });
      if (answer.status === 403 || (answer.status === 429 && !isLimited(answer))) throw wrongPassword(answer, password);
      if (answer.status >= 500) throw lostAnswer(`${origin} answered ${answer.status}`, lost);
      if (answer.status !== 200) throw refused(answer);
      const creator = textOf(answer, 'creator') ?? '';
      const envelope = textOf(answer, 'envelope');
      if (envelope === undefined) throw lostAnswer(`${origin} does not answer as a Keyturn link service`, lost);
      try {
        const { expires: _, ...content } = await openContent(contentKey, id, envelope);
        return { ...content, creator };
      } catch (error) {
        throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender; the link is spent');
      }
    },

    async saved() {
      const answer = await post('saved', { reader: me });
      if (answer.status !== 204) throw refused(answer);
    },

    async dispute() {
      const answer = await post('dispute', {});
      if (answer.status === 409) throw new KeyturnError('INPUT_INVALID', { what: 'nobody has opened this link yet' });
      if (answer.status !== 204) throw refused(answer);
    },
  };
}

/** `again`: whether another run of the same person may open the link once more. */
export function perhapsSpent(again: boolean): Lost {
  return {
    unsent: 'the link was not opened',
    perhaps: 'the link may be spent now',
    hint: again
      ? 'for a minute the same command opens it once more on this computer; after that, ask the sender for a new link'
      : 'run it again; if the link is spent, ask the sender for a new one',
  };
}

/** 16 bytes that tell nobody whose they are, and are others for another link. */
async function readerOf(identity: Secret, id: string): Promise<string> {
  const text = new TextEncoder().encode(`keyturn reader ${identity.reveal()} ${id}`);
  return toBase64url((await sha256(text)).subarray(0, 16));
}

function parse(link: Secret) {
  try {
    return parseLink(link.reveal());
  } catch (error) {
    if (/\/r(?:#|%23)/i.test(link.reveal())) {
      throw invalid(error, 'this link asks for a value, and holds none', 'answer it: keyturn answer');
    }
    const what = 'this is not a whole link of a Keyturn service: https://HOST/l#KEY, with 43 characters behind the #';
    throw invalid(error, what);
  }
}

/** Throws PASSWORD_WRONG for an empty one. */
export async function unlocked(key: Bytes, password: Secret | undefined) {
  try {
    return await unlock(key, await stretch(key, password?.reveal()));
  } catch (error) {
    if (!(error instanceof LinkRefused)) throw error;
    throw new KeyturnError('PASSWORD_WRONG', {
      what: 'an empty password is none',
      hint: 'ask the sender for the password',
    });
  }
}

function wrongPassword(answer: Answer, password: Secret | undefined): KeyturnError {
  const seconds = Number(answer.headers.get('retry-after') ?? 0);
  if (textOf(answer, 'error') === 'wait')
    return new KeyturnError('PASSWORD_WAIT', {
      what: 'too many wrong passwords were tried, so this one was not judged',
      hint: `wait ${Math.max(seconds, 1)} s, then give it again`,
    });
  const wait = seconds > 0 ? `wait ${seconds} s, then try again` : 'try again';
  if (password === undefined)
    return new KeyturnError('PASSWORD_WRONG', { what: 'this link asks for a password', hint: wait });
  return new KeyturnError('PASSWORD_WRONG', { hint: wait });
}

/** What a reader is told of an envelope or a link that was refused. */
export function invalid(
  error: unknown,
  what: string,
  hint = 'copy the link again, whole, or ask the sender for a new one',
): unknown {
  if (!(error instanceof LinkRefused)) return error;
  return new KeyturnError('LINK_INVALID', { what, hint });
}

export function gone(what: string): KeyturnError {
  return new KeyturnError('LINK_GONE', { what, hint: 'ask the sender for a new link' });
}

/** Why a link in this state cannot be opened. */
export function over(state: string, openedAt: Date | undefined): KeyturnError {
  const when = openedAt === undefined ? '' : ` at ${openedAt.toISOString()}`;
  const wasItYou = 'was that you? If not, open the link in a browser and report it, and ask the sender for a new one';
  switch (state) {
    case 'opened':
    case 'saved':
      return new KeyturnError('LINK_GONE', { what: `the link was opened${when}; it opens once`, hint: wasItYou });
    case 'disputed':
      return gone(`the link was opened${when}, and somebody reported that it was not the recipient`);
    case 'expired':
      return gone('the link has expired');
    case 'superseded':
      return gone('a newer link has taken the place of this one');
    case 'destroyed':
      return gone('the sender has ended this link');
    default:
      return gone('the link is over');
  }
}
