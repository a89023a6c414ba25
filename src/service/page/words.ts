import { english, type Words } from './words.en.ts';
import { italian } from './words.it.ts';

export type { Word, Words } from './words.en.ts';

/** Language tag -> its own name and its words. The first is the fallback. */
export const languages: { readonly [tag: string]: { readonly name: string; readonly words: Words } } = {
  en: { name: 'English', words: english },
  it: { name: 'Italiano', words: italian },
};

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
