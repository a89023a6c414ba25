/**
 * Links in what people paste: between brackets and quotes, in a sentence or a command, escaped, broken over two lines, or
 * inside of the address that a mail gateway or a chat program made of it. Text only: nobody is asked anything.
 */

const KEY = '[A-Za-z0-9_-]{43}';
/** Emphasis around a link may end in underscores, which are characters of a key as well. */
const END = '(?![A-Za-z0-9-])';
const HOST = String.raw`(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::\d{1,5})?`;
/** What a program put before the `#`. With an address in it, it is the link of a redirect, and what counts is inside. */
const QUERY = String.raw`(?:\?(?:(?!https?[:%-]|%23)[^\s#])*)?`;

/** Each kind of link as it stands in a text, and as it is handed on. The others of `linkStores` parse their own again. */
const kinds: readonly { readonly found: RegExp; readonly link: (...parts: string[]) => string | undefined }[] = [
  {
    found: new RegExp(`(https?)://(${HOST})/l/?${QUERY}(?:#|%23)(${KEY})${END}`, 'gi'),
    link: (_, scheme, host, key) => {
      const address = `${scheme?.toLowerCase()}://${host}`;
      return URL.canParse(address) ? `${new URL(address).origin}/l#${key}` : undefined;
    },
  },
  { found: /https?:\/\/[^?#\s<>"'`]+\/\?[0-9a-f]{16}#-[1-9A-HJ-NP-Za-km-z]{32,44}/g, link: (all) => all },
  { found: /https?:\/\/[^?#\s<>"'`]+\/#\/s\/[A-Za-z0-9-]{22,36}\/[A-Za-z0-9]{22}(?![A-Za-z0-9])/g, link: (all) => all },
  {
    found: /https?:\/\/[^?#\s<>"'`]+?\/?#[0-9A-Za-z-]{1,64}(?:%7C|\|)[A-Za-z0-9]{20}(?![A-Za-z0-9])/g,
    link: (all) => all,
  },
  {
    found: new RegExp(
      String.raw`(?<![\w/.:@-])([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?/[A-Za-z0-9._-]{1,100})#(${KEY})${END}`,
      'g',
    ),
    link: (_, repository, key) => `${repository}#${key}`,
  },
];

/**
 * The links in a text, each once, in their order.
 * @returns empty if there is none; a link of which a part is missing is none
 */
export function linksIn(text: string): readonly string[] {
  return [...new Set(readings(text).flatMap((reading) => found(reading)))];
}

/** The text without what programs did to it, then what stands inside of each address in it. */
function readings(text: string): readonly string[] {
  const plain = joined(unescaped(text));
  return [plain, ...(plain.match(/https?:\/\/[^\s<>"'`|]+/gi) ?? []).flatMap((address) => wrapped(address))];
}

function found(text: string): string[] {
  const at: { readonly index: number; readonly link: string }[] = [];
  for (const { found, link } of kinds) {
    for (const match of text.matchAll(found)) {
      const made = link(...match);
      if (made !== undefined) at.push({ index: match.index, link: made });
    }
  }
  return at.sort((one, other) => one.index - other.index).map(({ link }) => link);
}

/** Without what cannot be seen, and without the escapes of HTML, JSON and Markdown. */
function unescaped(text: string): string {
  return text
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/&amp;/g, '&')
    .replace(/&(?:#35|#x23|num);|\\u0023|\uFF03/gi, '#')
    .replace(/\\([/_#*~-])/g, '$1');
}

/** A key that a mail program broke over two lines, where both together are as long as a key of a link or of a request. */
function joined(text: string): string {
  const broken = /(#|%23)([A-Za-z0-9_-]{1,85})=?\r?\n[>\t ]*([A-Za-z0-9_-]{1,85})(?![A-Za-z0-9_-])/g;
  return text.replace(broken, (all, hash, one, other) =>
    [43, 86].includes(one.length + other.length) ? `${hash}${one}${other}` : all,
  );
}

/** The texts inside of an address: percent-encoded, in base64, or as Proofpoint writes them. */
function wrapped(address: string): string[] {
  const texts = [proofpoint2(address), proofpoint3(address), outside(address), ...inBase64(address)];
  let decoded = address;
  for (let layer = 0; layer < 3; layer++) {
    decoded = percentDecoded(decoded);
    texts.push(decoded);
  }
  return texts.filter((text) => text !== undefined);
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (all) => {
    try {
      return decodeURIComponent(all);
    } catch {
      return all;
    }
  });
}

/** A gateway that takes the address alone leaves the key behind its own. */
function outside(address: string): string | undefined {
  const key = /#([A-Za-z0-9_-]{43,})/.exec(address)?.[1];
  if (key === undefined || !URL.canParse(address)) return undefined;
  const inner = [...new URL(address).searchParams.values()].find((value) =>
    /^https?:\/\/[^/]+\/[lrc]\/?$/i.test(value),
  );
  return inner === undefined ? undefined : `${inner}#${key}`;
}

function inBase64(address: string): string[] {
  const parts = address.match(/(?<![A-Za-z0-9_+-])aHR0c[A-Za-z0-9_+/-]+/g) ?? [];
  return parts.map((part) => Buffer.from(part, 'base64').toString('latin1'));
}

/** Version 2: `-` instead of `%`, and `_` instead of `/`. */
function proofpoint2(address: string): string | undefined {
  const inner = /\/v2\/url\?(?:[^#]*&)?u=([^&#]+)/.exec(address)?.[1];
  return inner && percentDecoded(inner.replaceAll('-', '%').replaceAll('_', '/'));
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Version 3: `*` for each character, `**` and a length for several, which stand in base64 behind the address. */
function proofpoint3(address: string): string | undefined {
  const [, inner, kept] = /\/v3\/__(.+?)__;([A-Za-z0-9+/=_-]*)!/.exec(address) ?? [];
  if (inner === undefined || kept === undefined) return undefined;
  const characters = [...Buffer.from(kept, 'base64').toString('utf8')];
  const put = inner.replace(/\*(?:\*(.))?/g, (_, run: string | undefined) =>
    characters.splice(0, run === undefined ? 1 : RUNS.indexOf(run) + 2).join(''),
  );
  return put.replace(/^(https?:)\/(?!\/)/, '$1//');
}

/**
 * The first link of a request in a text, to be answered at `/r` or collected at `/c`, between whatever stands around it.
 *
 * @returns the text as it is where there is none: whoever reads it says what it lacks
 */
export function requestLinkIn(text: string, path: '/r' | '/c'): string {
  const length = path === '/r' ? 86 : 43;
  const found = new RegExp(`(https?)://(${HOST})${path}/?${QUERY}(?:#|%23)([A-Za-z0-9_-]{${length}})${END}`, 'i');
  for (const reading of readings(text)) {
    const [, scheme = '', host, key] = found.exec(reading) ?? [];
    if (key !== undefined) return `${scheme.toLowerCase()}://${host?.toLowerCase()}${path}#${key}`;
  }
  return text.trim();
}

/** Services whose addresses say nothing of where they lead. */
const opaque =
  /(^|\.)(mimecast\.com|mimecastprotect\.com|emailprotection\.link|bit\.ly|t\.co|lnkd\.in|tinyurl\.com|goo\.gl|is\.gd|ow\.ly|sendgrid\.net|list-manage\.com|mandrillapp\.com|hubspotlinks\.com|awstrack\.me)$/;

/** The host of an address in the text that leads on to where only that host knows; undefined if there is none. */
export function opaqueHostIn(text: string): string | undefined {
  for (const address of unescaped(text).match(/https?:\/\/[^\s<>"'`|]+/gi) ?? []) {
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    if (opaque.test(host)) return host;
  }
  return undefined;
}
