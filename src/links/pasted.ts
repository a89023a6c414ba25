/**
 * Links in what people paste: between brackets and quotes, in a sentence or a command, escaped, broken over lines, or
 * inside of the address that a mail gateway or a chat program made of it. Text only: nobody is asked anything.
 */
import { addresses, inside, readings, unbroken } from './pasted-text.ts';

/** Marks of emphasis and dashes around a link are characters of a key as well. */
const END = String.raw`[_-]*(?![A-Za-z0-9_-]|:\/\/)`;
/** What a program put before the `#`. With an address in it, it is the link of a redirect, and what counts is inside. */
const QUERY = String.raw`(?:\?(?:(?!https?[:%-]|%23)[^\s#])*)?`;
const HASH = '(?:#|%23)';
const HOST = String.raw`(?:\[[0-9a-fA-F:.]+\]|[\p{L}\p{N}.\u3002-]+)(?::\d{1,5})?`;
const POINTED = String.raw`(?:[\p{L}\p{N}-]+[.\u3002])+\p{L}{2,}(?::\d{1,5})?`;
const REPOSITORY = '[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?/[A-Za-z0-9._-]{1,100}';
/** Of 32 and of 64 bytes: the last character has bits to spare, which are 0. So most that is cut, or too long, is none. */
const last: { readonly [length: number]: string } = { 43: '[AEIMQUYcgkosw048]', 86: '[AQgw]' };
const key = (length: 43 | 86) => `([A-Za-z0-9_-]{${length - 1}}${last[length]})${END}`;

/** A kind of link as it stands in a text, and as it is handed on; undefined: it is none after all. */
type Kind = { readonly found: RegExp; readonly link: (...parts: string[]) => string | undefined };

/** Of a service of ours: its page, and how long its key is. */
function atService(path: 'l' | 'r' | 'c', length: 43 | 86): Kind {
  return {
    found: new RegExp(`(https?)://(${HOST})/${path}/?${QUERY}${HASH}${key(length)}`, 'giu'),
    link: (_, scheme, host, key) => addressOf(`${scheme?.toLowerCase()}://${host}`, path, key),
  };
}

/** The same where a program took the scheme away. */
function withoutScheme(path: 'l' | 'r' | 'c', length: 43 | 86): Kind {
  return {
    found: new RegExp(String.raw`(?<![\w/.:@%-])(?://)?(${POINTED})/${path}/?${QUERY}${HASH}${key(length)}`, 'giu'),
    link: (_, host, key) => addressOf(`https://${host}`, path, key),
  };
}

function addressOf(address: string, path: string, key: string | undefined): string | undefined {
  return URL.canParse(address) ? `${new URL(address).origin}/${path}#${key}` : undefined;
}

function inRepository(length: 43 | 86): Kind {
  const address = String.raw`(?:https?://(?:www\.)?github\.com/)?`;
  return {
    found: new RegExp(String.raw`(?<![A-Za-z0-9/.:@\\%-])${address}(${REPOSITORY})${HASH}${key(length)}`, 'g'),
    link: (_, repository, key) => `${repository}#${key}`,
  };
}

/** At other people's services, whose readers parse them again. */
const FOREIGN = String.raw`https?://(?:(?!https?:)[^?#\s<>"'${'`'}])+`;
const foreign: readonly Kind[] = [
  { found: new RegExp(String.raw`${FOREIGN}/\?[0-9a-f]{16}#-[1-9A-HJ-NP-Za-km-z]{32,44}`, 'g'), link: (all) => all },
  {
    found: new RegExp(`${FOREIGN}/#/s/[A-Za-z0-9-]{22,36}/[A-Za-z0-9]{22}(?![A-Za-z0-9])`, 'g'),
    link: (all) => all,
  },
  {
    found: new RegExp(String.raw`(${FOREIGN})#([0-9A-Za-z-]{1,64})(?:%7C|\|)([A-Za-z0-9]{20})(?![A-Za-z0-9])`, 'g'),
    link: (_, address, id, password) => `${address}#${id}|${password}`,
  },
];

type Kinds = { readonly kinds: readonly Kind[]; readonly bold: readonly Kind[] };

const opened: Kinds = {
  kinds: [atService('l', 43), ...foreign, inRepository(43)],
  bold: [withoutScheme('l', 43)],
};
const answered: Kinds = { kinds: [atService('r', 86), inRepository(86)], bold: [withoutScheme('r', 86)] };
const collected: Kinds = { kinds: [atService('c', 43)], bold: [withoutScheme('c', 43)] };

/**
 * The links in a text, each once, in their order.
 * @returns empty if there is none; a link of which a part is missing is none
 */
export function linksIn(text: string): readonly string[] {
  return allIn(text, opened);
}

/** The links of requests in a text, to be answered at `/r` or in a repository, or to be collected at `/c`. */
export function requestLinksIn(text: string, path: '/r' | '/c'): readonly string[] {
  return allIn(text, path === '/r' ? answered : collected);
}

function allIn(text: string, { kinds, bold }: Kinds): readonly string[] {
  const found = inReadings(text, kinds, 'lines', 0);
  if (found.length > 0) return whole(found);
  // Only where there is no other: what these take for a link may be a part of one.
  const all = [...kinds, ...bold];
  for (const reading of new Set([text, text.replace(/[\p{Pd}\u2212]/gu, '-')])) {
    const found = [...inReadings(reading, all, 'lines', 0), ...inReadings(reading, all, 'blanks', 0)];
    if (found.length > 0) return whole(found, true);
  }
  return [];
}

/**
 * Each once, without what is only the end of another: what a reading takes for a repository, or for a host without a scheme,
 * may begin in the middle of a name.
 */
function whole(links: readonly string[], isBold = false): readonly string[] {
  const bare = (link: string) => link.replace(/^https?:\/\//, '');
  const each = [...new Set(links)];
  const isEnd = (link: string) => each.some((other) => other !== link && bare(other).endsWith(bare(link)));
  return each.filter((link) => !((isBold || !link.includes('://')) && isEnd(link)));
}

/** A gateway may stand in another, and that in a third. */
const deepest = 3;

function inReadings(text: string, kinds: readonly Kind[], how: 'lines' | 'blanks', depth: number): readonly string[] {
  return readings(text).flatMap((reading) => {
    const whole = inOne(reading, kinds, depth);
    const broken = [...unbroken(reading, how)].flatMap((joined) => {
      for (const one of joined) {
        const [first] = inOne(one, kinds, depth);
        if (first !== undefined) return [first];
      }
      return [];
    });
    return [...whole, ...broken];
  });
}

/** The links of one reading, and those inside of the addresses in it. */
function inOne(text: string, kinds: readonly Kind[], depth: number): readonly string[] {
  const at = new Map<number, string>();
  for (const { found, link } of kinds) {
    for (const match of text.matchAll(found)) {
      const made = link(...match);
      if (made !== undefined && !at.has(match.index)) at.set(match.index, made);
    }
  }
  const here = [...at].sort(([one], [other]) => one - other).map(([, link]) => link);
  if (depth === deepest) return here;
  const within = [...text.matchAll(addresses)].flatMap(([address]) =>
    inside(address).flatMap((text) => inReadings(text, kinds, 'lines', depth + 1)),
  );
  return [...here, ...within];
}

/** Services whose addresses say nothing of where they lead. */
const opaque =
  /(^|\.)(mimecast\.com|mimecastprotect\.com|emailprotection\.link|bit\.ly|t\.co|lnkd\.in|tinyurl\.com|goo\.gl|is\.gd|v\.gd|ow\.ly|rb\.gy|t\.ly|cutt\.ly|buff\.ly|rebrand\.ly|tiny\.cc|shorturl\.at|dlvr\.it|aka\.ms|fb\.me|sendgrid\.net|list-manage\.com|mandrillapp\.com|hubspotlinks\.com|awstrack\.me|mjt\.lu|pstmrk\.it|exct\.net|mailgun\.org|secure-web\.cisco\.com|sendibt\d\.com|linksynergy\.com)$/;

/** The host of an address in the text that leads on to where only that host knows; undefined if there is none. */
export function opaqueHostIn(text: string): string | undefined {
  for (const reading of readings(text)) {
    for (const [address] of reading.matchAll(addresses)) {
      const host = URL.canParse(address) ? new URL(address).hostname : '';
      if (opaque.test(host)) return host;
    }
  }
  return undefined;
}
