import { visible } from '../rotation/model/foreign-text.ts';

/** Foreign text of several lines, each of them harmless; at most ten. `indented`: what they begin with stays. */
export function visibleLines(text: string, indented = false): readonly string[] {
  return text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .map((line) => (indented ? line.trimEnd() : line.trim()))
    .filter((line) => line !== '')
    .slice(0, 10)
    .map((line) => visible(line, 500));
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** A URL that a reader may be given to click on. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text) && !/["'<>\\`|]/.test(text) && URL.canParse(text);
}
