import { wordlist } from '@scure/bip39/wordlists/english.js';

const words: ReadonlySet<string> = new Set(wordlist);
const perWord = 5;

/** `acid-zebra-lamp-orbit-tide`: 5 of 2048 words, 55 bits. */
export function makePassword(random: Pick<typeof crypto, 'getRandomValues'>): string {
  // 2048 divides 65536, so every word is as likely as any other.
  const drawn = random.getRandomValues(new Uint16Array(perWord));
  return [...drawn].map((number) => wordlist[number % wordlist.length]).join('-');
}

// What everybody tries first, whatever stands around it.
const common = /passw[o0]rd|qwert[yz]|asdf|letmein|welcome|admin|secret|iloveyou|monkey|dragon|football/gi;

/**
 * Bits, estimated low: a word of the list is worth its place there, other letters what letters in words are worth, and
 * repetitions and runs such as 1234 one character. A guess at the service needs the link as well and has to wait longer
 * every time, so the estimate is for an attacker who has a copy of link and envelope.
 */
export function estimate(password: string): number {
  let bits = 0;
  const text = password.normalize('NFKC').replace(common, 'a');
  for (const [part] of text.matchAll(/\p{L}+|[^\p{L}]+/gu)) {
    if (words.has(part.toLowerCase())) bits += 11;
    else bits += estimatePart(part);
  }
  return bits;
}

function estimatePart(part: string): number {
  let bits = 0;
  let before = Number.NaN;
  let step = Number.NaN;
  for (const character of part) {
    const code = character.codePointAt(0) ?? 0;
    const run = code - before === step || code === before;
    step = code - before;
    before = code;
    if (run) bits += 0.5;
    else if (/\p{Ll}/u.test(character)) bits += mixed(part) ? 4.5 : 2.5;
    else if (/\p{Lu}/u.test(character)) bits += mixed(part) ? 4.5 : 3;
    else if (/\d/.test(character)) bits += 3;
    else bits += 4;
  }
  return bits;
}

/** Upper and lower case in disorder, as in random text; not a capital at the beginning. */
function mixed(part: string): boolean {
  return /\p{L}\p{Lu}/u.test(part) && /\p{Ll}/u.test(part);
}

/** 0 weak, 1 fair, 2 good, 3 strong. */
export function strengthOf(password: string): 0 | 1 | 2 | 3 {
  const bits = estimate(password);
  if (bits < 25) return 0;
  if (bits < 40) return 1;
  return bits < 52 ? 2 : 3;
}
