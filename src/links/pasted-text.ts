/** Undoes what mail, chat and people do to a text that has a link in it. Text only: nobody is asked anything. */

/** An address in a text, whatever it leads to. */
export const addresses = /https?:\/\/[^\s<>"'`|]+/gi;

/**
 * The text as each program may have meant it: as it is, and without what one after the other of them puts in. A link that
 * stands in two of them is the same.
 */
export function readings(text: string): readonly string[] {
  const seen = new Set<string>();
  let now = visible(text);
  for (const undo of [quotedPrintable, entities, escapes, folded, refanged]) {
    seen.add(now);
    now = undo(now);
  }
  seen.add(now);
  for (const body of base64Bodies(now)) seen.add(body);
  for (const one of [...seen]) for (const decoded of percentDecoded(one)) seen.add(decoded);
  return [...seen];
}

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const hyperlink = new RegExp(String.raw`${ESC}\]8;[^;${ESC}${BEL}]*;([^${ESC}${BEL}]*)(?:${BEL}|${ESC}\\)`, 'g');
const colour = new RegExp(String.raw`${ESC}\[[0-9;]*[A-Za-z]`, 'g');

/** Without what nobody sees: colours and hyperlinks of a terminal, marks of direction, joiners. Line ends are `\n`. */
function visible(text: string): string {
  return text
    .replace(hyperlink, ' $1 ')
    .replace(colour, '')
    .replace(/\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164]/gu, '')
    .replace(/\r\n?|[\u2028\u2029\v\f]|<br\s*\/?>\s*/gi, '\n')
    .replace(/\0/g, ' ');
}

/** RFC 2045, where something in the text shows that it is. */
function quotedPrintable(text: string): string {
  if (!/=(?:3D|23|2F|3A)|=[ \t]*\n/i.test(text)) return text;
  return text
    .replace(/=[ \t]*\n[>| \t]*/g, '')
    .replace(/(?:=[0-9A-F]{2})+/gi, (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString('utf8'));
}

const named: { readonly [name: string]: string } = {
  ...{ amp: '&', num: '#', sol: '/', colon: ':', period: '.', lowbar: '_', hyphen: '-', dash: '-', equals: '=' },
  ...{ quest: '?', percnt: '%', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', vert: '|', ensp: ' ', emsp: ' ' },
  ...{
    shy: '',
    zwnj: '',
    zwj: '',
    lrm: '',
    rlm: '',
    newline: '\n',
    tab: '\t',
    excl: '!',
    commat: '@',
    lpar: '(',
    rpar: ')',
  },
};

/** Of HTML, also where they were escaped again, and without the tags that mark a part of a word. */
function entities(text: string): string {
  let now = text.replace(/<\/?(?:wbr|mark|b|i|u|em|strong|span|font|code)\b(?![^<>]*http)[^<>]{0,300}>/gi, '');
  for (let layer = 0; layer < 3; layer++) {
    now = now.replace(/&(?:#(\d{1,7});?|#x([0-9a-f]{1,6});?|([a-z]{2,8});)/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
  }
  return now;
}

/** Of JSON, JavaScript, Markdown and shells. */
function escapes(text: string): string {
  let now = text;
  for (let layer = 0; layer < 3; layer++) {
    now = now
      .replace(/(?:\\|%)u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four, two) =>
        String.fromCharCode(Number.parseInt(four ?? two, 16)),
      )
      .replace(/\\[nrt](?![A-Za-z]:)/g, '\n')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/\^(?=[#&^])/g, '');
  }
  return now;
}

/** One form for characters that are the same: full and half width, typographic hyphens. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\u2010\u2011\u00ad]/g, '-');
}

/** An address that was made harmless to click is made one again, and a scheme gets its slashes. */
function refanged(text: string): string {
  return text
    .replace(/\b(?:hxxp|h\*\*p|htxp|hXXp|meow)(s?)(?=[[({]?:)/gi, 'http$1')
    .replace(/\s?[[({](?:\.|dot)[\])}]\s?/gi, '.')
    .replace(/[[({](:\/\/|:|\/|#)[\])}]/g, '$1')
    .replace(/\b(https?):[ \t]*(?:\/[ \t]*){1,3}(?=[^\s/])/gi, '$1://');
}

/** Once, twice and so on, as far as something in the text is encoded. */
function percentDecoded(text: string): readonly string[] {
  const all: string[] = [];
  let now = text;
  for (let layer = 0; layer < 4 && /%[0-9a-f]{2}/i.test(now); layer++) {
    now = now.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
    all.push(now);
  }
  return all;
}

/** Bodies of mails, and addresses that stand in others in base64. */
function base64Bodies(text: string): readonly string[] {
  const parts = text
    .replace(/%(2B|2F|3D)/gi, (one) => decodeURIComponent(one))
    .match(/[A-Za-z0-9+/_-]{40,}(?:\n[A-Za-z0-9+/_-]+)*/g);
  return (parts ?? [])
    .map((part) => Buffer.from(part.replaceAll('\n', ''), 'base64').toString('latin1'))
    .filter((body) => /https?:\/\/|#/.test(body) && !/[^\t\n\r -~]/.test(body));
}

/** What stands inside of an address in a way of its own. */
export function inside(address: string): readonly string[] {
  const amp = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/s\/(.+)/i.exec(address)?.[1];
  const texts = [proofpoint2(address), proofpoint3(address), outside(address), amp && `https://${amp}`];
  return texts.filter((text): text is string => text !== undefined && text !== '');
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

/** Version 2: `-` instead of `%`, and `_` instead of `/`. */
function proofpoint2(address: string): string | undefined {
  const inner = /\/v2\/url\?(?:[^#]*&)?u=([^&#]+)/.exec(address)?.[1];
  return inner?.replaceAll('-', '%').replaceAll('_', '/');
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

/** How much of a text one link may take up, with all that a gateway added, in how many lines; and how many are looked at. */
const span = 2_000;
const lines = 12;
const most = 1_000;

/** What is in every link, but for where it is broken. */
const keyed = /[A-Za-z0-9_-]{40}|#\/s\/|\?[0-9a-f]{16}#-|(?:%7C|\|)[A-Za-z0-9]{20}/;

/**
 * The places at which a link may begin that was broken, each as if two, three and more of its lines were one.
 *
 * @param how `lines`: between lines, as mail programs do, with the marks of what they quote; `blanks`: at blanks, too
 */
export function* unbroken(text: string, how: 'lines' | 'blanks'): Generator<readonly string[]> {
  const between = how === 'lines' ? /[ \t]*\\?\n[ \t>|]*/ : /[ \t]*\\?\n[ \t>|]*|[ \t]+/;
  const starts = /https?:|(?<![\w/.:@-])[A-Za-z0-9][\w-]{0,49}\/[\w.-]{1,100}(?=\s*(?:#|%23))/gi;
  let seen = 0;
  for (const { index } of text.matchAll(starts)) {
    if (++seen > most) return;
    // Behind an empty line, or before one that begins with another address, it is another text.
    const [part = ''] = text.slice(index, index + span).split(/\n[ \t>|]*(?=\n|https?:)/i, 1);
    const pieces = part.split(between, lines);
    if (pieces.length > 1 && keyed.test(pieces.join(''))) yield joined(pieces);
  }
}

function joined(pieces: readonly string[]): readonly string[] {
  const all: string[] = [];
  let now = pieces[0] ?? '';
  for (const next of pieces.slice(1)) {
    // What no word begins with is a sign of a list, or of an end.
    if (!/^(?:#|%|&|[\w./:-]*[A-Za-z0-9])/.test(next)) break;
    now += next;
    all.push(now);
  }
  return all;
}
