/** How the demo is told: lines that fit the terminal for a person, or one event at a time for a machine. */

import { fold } from '../../report/fold.ts';

/** A key, as it is shown. */
export type ToldKey = {
  readonly id: string;
  /** Where it is in use, or whose it is. */
  readonly place: string;
  readonly days: number;
  /** The first characters of an HMAC of the value under a salt of this demo. */
  readonly fingerprint: string;
  /** What the provider really answered to it. */
  readonly accepted: boolean;
};

/** No event has a value; `link` is the only one that carries a link, because here the reader is the recipient. */
export type DemoEvent =
  | { readonly event: 'started'; readonly service: string }
  | { readonly event: 'keys'; readonly when: 'before' | 'after'; readonly keys: readonly ToldKey[] }
  | { readonly event: 'step'; readonly secret?: string; readonly step: string; readonly detail: string }
  | {
      readonly event: 'outcome';
      readonly run: number;
      readonly secret: string;
      readonly action: string;
      readonly reason?: string;
      readonly next: string;
    }
  | {
      readonly event: 'sealed';
      readonly place: string;
      readonly name: string;
      /** Length of the sealed box in bytes. */
      readonly sealed: number;
      /** The provider's id of the key that GitHub's private key found inside; undefined for the escrow. */
      readonly key?: string;
      readonly same: boolean;
    }
  | { readonly event: 'commit'; readonly sha: string; readonly message: string }
  | {
      readonly event: 'message';
      readonly person: string;
      readonly channel: string;
      readonly secrets: readonly string[];
      readonly expiresAt: string;
    }
  | { readonly event: 'link'; readonly link: string }
  | { readonly event: 'receipt'; readonly person: string; readonly state: string }
  | { readonly event: 'clock'; readonly hours: number }
  | { readonly event: 'idle'; readonly requests: number }
  | { readonly event: 'done' };

export type Colour = 'bold' | 'dim' | 'good' | 'bad';
/** The text in a colour, or as it is where there are none. */
export type Paint = (colour: Colour, text: string) => string;

const codes: { readonly [colour in Colour]: string } = { bold: '1', dim: '2', good: '32', bad: '31' };

export function paint(coloured: boolean): Paint {
  return (colour, text) => (coloured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text);
}

const widest = 80;

/** Words in lines of at most 80 columns; `first` stands before the first line, as much space before the others. */
export function wrap(text: string, first = '  ', width = widest): readonly string[] {
  const indent = ' '.repeat(first.length);
  return fold(first + text.split(/\s+/).join(' '), Math.min(width, widest), indent);
}

/** A heading over the whole width: `-- 2. Keyturn runs ----`. */
export function heading(text: string, width = widest): string {
  return `-- ${text} `.padEnd(Math.min(width, widest), '-');
}
