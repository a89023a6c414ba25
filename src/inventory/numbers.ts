/** Numbers as GitHub writes them into a text, and reads them out of one. */

/** What stands for any text, as in every pattern of names here. */
const ANY = '*';

/**
 * GitHub keeps fifteen digits. Of a number that needs more of them, or an exponent, its parsers do not write the same: that
 * one may be anything.
 */
export function numberText(value: number): string {
  if (value === 0) return '0';
  if (Number.isNaN(value)) return 'NaN';
  const text = String(value);
  return /^-?[\d.]+$/.test(text) && text.replaceAll(/\D/g, '').length <= 15 ? text : ANY;
}

/** The position in a list that a key means; undefined: none. */
export function indexOf(key: string | number | boolean | null): number | undefined {
  const number = key === null ? 0 : Number(key);
  return Number.isFinite(number) && number >= 0 ? Math.floor(number) : undefined;
}
