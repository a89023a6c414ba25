/** From what somebody wants to a request, in this page: S is made here, and what leaves the page are hashes and ciphertext. */
import { type Bytes, makeKey, sha256, toBase64url } from '../../links/derive.ts';
import { makeCollectLink, makeRequestLink, requestKeys, requestPossession } from '../../links/request-link.ts';
import { isConsole, isFieldName, isLine, sealQuestion, usualSize } from '../../links/request-question.ts';
import { amount, say } from './screen.ts';
import type { Word } from './words.ts';

export type WishedField = { name: string; lines: boolean };

/** What is typed at /ask. */
export type Wish = {
  fields: WishedField[];
  any: boolean;
  from: string;
  note: string;
  console: string;
  days: (typeof askDays)[number][0];
};

/** How long a request can be answered, in days, and what that is called. */
export const askDays = [
  [1, 'days1'],
  [7, 'days7'],
  [14, 'days14'],
] as const;

/** The link to send, the one to keep, and the body that makes the request. */
export type MadeRequest = {
  readonly link: string;
  readonly kept: string;
  readonly body: { readonly [name: string]: string | number };
};

export function emptyWish(): Wish {
  return { fields: [{ name: '', lines: false }], any: false, from: '', note: '', console: '', days: 7 };
}

export function isWished({ fields, note, console }: Wish): boolean {
  return note !== '' || console !== '' || fields.some(({ name }) => name !== '');
}

/** The first thing that has to change, and the selector of its field; undefined = the request can be made. */
export function wishProblem(wish: Wish): { readonly says: () => string; readonly at: string } | undefined {
  const { fields, any, from, note, console } = wish;
  for (const [index, { name }] of any ? [] : fields.entries()) {
    const twice = fields.findIndex((other) => other.name === name) < index;
    const word: Word = name === '' ? 'nameMissing' : twice ? 'nameTwice' : 'nameWrong';
    if (isFieldName(name) && !twice) continue;
    const says = () => say('askNameWrong', { number: amount(index + 1), problem: say(word) });
    return { says, at: `#field-${index}` };
  }
  if (console !== '' && !isConsole(console)) return { says: () => say('askConsoleWrong'), at: '#console' };
  if (!isLine(note)) return { says: () => say('askLineWrong'), at: '#note' };
  return isLine(from) ? undefined : { says: () => say('askLineWrong'), at: '#from' };
}

/** Throws LinkRefused for what no reader would accept. */
export async function sealWish(wish: Wish, origin: string, now: Date): Promise<MadeRequest> {
  const seed = makeKey(crypto);
  const { key, manage } = await requestKeys(seed);
  const { id, access, contentKey } = await requestPossession(key);
  const fields = wish.any ? [] : wish.fields.map(({ name, lines }) => ({ name, ...(lines ? { lines } : {}) }));
  const size = usualSize(fields);
  const seconds = wish.days * 86_400;
  const question = {
    kind: 'people',
    fields,
    from: wish.from,
    note: wish.note,
    ...(wish.console === '' ? {} : { console: wish.console }),
    size,
    issued: now.toISOString(),
    expires: new Date(now.getTime() + seconds * 1000).toISOString(),
  } as const;
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const hash = async (bytes: Bytes) => toBase64url(await sha256(bytes));
  return {
    link: makeRequestLink(origin, key),
    kept: makeCollectLink(origin, seed),
    body: {
      id,
      access: await hash(access),
      manage: await hash(manage),
      question: toBase64url(await sealQuestion(contentKey, id, question, nonce)),
      size,
      expiresIn: seconds,
    },
  };
}
