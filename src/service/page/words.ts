import { type Word as CommonWord, type Words as CommonWords, english } from './words.en.ts';
import { italian } from './words.it.ts';
import type { RequestWords } from './words-requests.en.ts';

/** Those of all pages, and those that only some add. */
export type Word = CommonWord | keyof RequestWords;
type Words = CommonWords & Partial<RequestWords>;

/** Language tag -> its own name and its words. The first is the fallback. */
export const languages: { readonly [tag: string]: { readonly name: string; words: Words } } = {
  en: { name: 'English', words: english },
  it: { name: 'Italiano', words: italian },
};

/** For the pages that have words of their own. */
export function addWords(tag: string, words: RequestWords): void {
  const language = languages[tag];
  if (language !== undefined) language.words = { ...language.words, ...words };
}

/** The first of the reader's languages that there is. */
export function pickLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (Object.hasOwn(languages, base)) return base;
  }
  return 'en';
}

export function fill(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}
