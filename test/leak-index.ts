/** Finds any stretch of known texts in another text, for thousands of them in one pass. */

/** What was found: which value, in which disguise. */
export type Hit = { readonly which: string; readonly encoding: string };

/** A text that must not appear. Any `span` characters of it are too many; a shorter text has to be there whole. */
export type Needle = Hit & { readonly text: string; readonly span: number };

/** Shorter texts are looked for one by one. */
const SHORTEST = 12;
/**
 * The length of an anchor. Any `span` characters hold one where anchors begin at each multiple of `span - ANCHOR + 1`, so
 * that these alone are in the index, and what stands around them is compared.
 */
const ANCHOR = 8;
/** Of a text that is longer than this, only a part of what stands in its middle is known. */
const LONG = 16_384;
const BITS = 22;

type Anchor = { readonly needle: Needle; readonly at: number; readonly around: string };

export class LeakIndex {
  readonly #anchors = new Map<string, Anchor[]>();
  readonly #whole: Needle[] = [];
  /** A bit for the hash of each anchor: most places of a text are passed by without a look-up. */
  readonly #bits = new Uint8Array(1 << (BITS - 3));

  add(given: Needle): void {
    const { text } = given;
    const span = Math.min(given.span, text.length);
    const needle = { ...given, span };
    if (span < SHORTEST) {
      if (varied(text, given.encoding)) this.#whole.push(needle);
      return;
    }
    const step = span - ANCHOR + 1;
    const isMiddle = (at: number) => text.length > LONG && at > LONG / 4 && at < text.length - LONG / 4;
    for (let at = 0; at + ANCHOR <= text.length; at += isMiddle(at) ? Math.max(step, 64) : step) this.#put(needle, at);
  }

  #put(needle: Needle, at: number): void {
    const { text, span, encoding } = needle;
    const around = text.slice(Math.max(0, at - span + ANCHOR), at + span);
    if (!varied(around, encoding)) return;
    const start = text.slice(at, at + ANCHOR);
    const bit = hashOf(start);
    this.#bits[bit >> 3]! |= 1 << (bit & 7);
    const found = this.#anchors.get(start);
    if (found === undefined) this.#anchors.set(start, [{ needle, at, around }]);
    // What begins alike in many values is known once: the same text is found, whosever it is.
    else if (!found.some((one) => one.around === around && one.needle.span === span))
      found.push({ needle, at, around });
  }

  *find(text: string): Iterable<Hit> {
    for (const needle of this.#whole) if (text.includes(needle.text)) yield needle;
    if (this.#anchors.size === 0) return;
    let rolling = 0;
    for (let end = 0; end < text.length; end++) {
      rolling = Math.imul(rolling, BASE) + text.charCodeAt(end);
      if (end >= ANCHOR) rolling -= Math.imul(text.charCodeAt(end - ANCHOR), TOP);
      if (end < ANCHOR - 1) continue;
      const bit = rolling >>> (32 - BITS);
      if ((this.#bits[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
      const from = end - ANCHOR + 1;
      for (const { needle, at } of this.#anchors.get(text.slice(from, end + 1)) ?? [])
        if (isThere(needle, at, text, from)) yield needle;
    }
  }
}

const BASE = 0x9e3779b1 | 0;
const TOP = Array.from({ length: ANCHOR }).reduce<number>((power) => Math.imul(power, BASE), 1);

function hashOf(start: string): number {
  let rolling = 0;
  for (let at = 0; at < start.length; at++) rolling = Math.imul(rolling, BASE) + start.charCodeAt(at);
  return rolling >>> (32 - BITS);
}

/** Whether `span` characters of the needle that show something, and the anchor among them, stand around this place. */
function isThere({ text: needle, span, encoding }: Needle, at: number, text: string, from: number): boolean {
  const most = span - ANCHOR;
  let before = 0;
  while (before < most && before < at && before < from && needle[at - before - 1] === text[from - before - 1]) before++;
  let after = ANCHOR;
  while (after < span && at + after < needle.length && needle[at + after] === text[from + after]) after++;
  for (let begin = at - before; begin + span <= at + after; begin++)
    if (varied(needle.slice(begin, begin + span), encoding)) return true;
  return false;
}

/** `xxxxxxxxxxxx` or a row of zeros tells nothing: four different characters do. */
function varied(piece: string, encoding: string): boolean {
  const wide = encoding.startsWith('UTF-16');
  const seen: number[] = [];
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if ((wide && code === 0) || seen.includes(code)) continue;
    if (seen.push(code) === 4) return true;
  }
  return false;
}
