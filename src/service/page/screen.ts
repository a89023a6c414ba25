/** What both documents show on: one heading and what belongs to it, in the reader's language. */
import { element, sentence } from './elements.ts';
import { fill, languages, pickLanguage, type Word } from './words.ts';

type Values = { readonly [name: string]: string };

export const main = document.querySelector('main') as HTMLElement;
const live = document.querySelector('#live') as HTMLElement;
const chooser = document.querySelector('#languages') as HTMLSelectElement;
let language = pickLanguage(navigator.languages);
/** Draws what is shown now, again: for another language. */
let draw: () => void = () => {};
/** Whether closing the page would lose something. */
let unsaved = false;

export function say(word: Word, values: Values = {}): string {
  return fill(languages[language]?.words[word] ?? word, values);
}

/** Shows `children` as the whole page; the heading gets the focus, so that a screen reader begins there. */
export function show(
  kind: string,
  title: readonly (Node | string)[],
  ...children: readonly (Node | undefined)[]
): void {
  const heading = element('h1', { tabindex: '-1' });
  heading.append(...title);
  main.className = kind;
  main.replaceChildren(heading, ...children.filter((child) => child !== undefined));
  heading.focus({ preventScroll: true });
  document.title = `${heading.textContent} · Keyturn`;
}

/** Another heading for what is shown; the focus stays where it is. */
export function retitle(title: string): void {
  const heading = main.querySelector('h1');
  if (heading !== null) heading.textContent = title;
  document.title = `${title} · Keyturn`;
}

/** Text among `values` is a stranger's; what is ours is a node. */
export function text(word: Word, values: { readonly [name: string]: string | Node } = {}, kind = ''): HTMLElement {
  const paragraph = element('p', kind === '' ? {} : { class: kind });
  paragraph.append(...sentence(say(word), values));
  return paragraph;
}

/** A page that says one thing. */
export function tell(kind: string, title: Word, ...more: readonly (Node | undefined)[]): void {
  show(kind, [say(title)], ...more);
}

/** From now on this is what is shown. */
export function become(next: () => void): void {
  draw = next;
  next();
}

export function isShown(view: () => void): boolean {
  return draw === view;
}

export function announce(message: string): void {
  live.textContent = message;
}

export function focusOn(selector: string): void {
  main.querySelector<HTMLElement>(selector)?.focus();
}

/** For the line in which problems stand; a screen reader reads it at once. */
export function problemLine(message = ''): HTMLElement {
  return element('p', { class: 'problem', role: 'alert' }, message);
}

/** Whether closing the page loses something: then the browser asks first. */
export function keepOpen(yes: boolean): void {
  unsaved = yes;
}

/** The same question, where the browser does not ask it. */
export function mayLeave(): boolean {
  if (unsaved && !confirm(say('leaveUnsaved'))) return false;
  unsaved = false;
  return true;
}

/** A time in the past: `Monday, November 23 at 10:27 PM (5 minutes ago)`. A link lives too short to need a year. */
export function moment(at: Date): string {
  // A time ahead of now means that a clock is wrong, and the distance would be nonsense.
  return at.getTime() > Date.now() ? dateOf(at, 'long') : `${dateOf(at, 'long')} (${distance(at)})`;
}

/** A time to come: `Mon, November 23 at 10:27 PM`, and softer `in 5 minutes`. */
export function momentParts(at: Date): Node[] {
  return [element('span', {}, dateOf(at, 'short')), element('span', { class: 'hint' }, distance(at))];
}

function dateOf(at: Date, weekday: 'long' | 'short'): string {
  const parts = { weekday, month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  // No line ends between `3:02` and `PM`, or before an hour.
  return new Intl.DateTimeFormat(language, parts).format(at).replace(/ (?=\S+$)/, '\u00a0');
}

function distance(at: Date): string {
  const seconds = Math.round((at.getTime() - Date.now()) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const units = [
    ['day', 86_400, 2],
    ['hour', 3600, 1],
    ['minute', 60, 1],
  ] as const;
  for (const [unit, size, least] of units) {
    if (Math.abs(seconds) >= size * least) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(seconds, 'second');
}

/** `8 seconds`, `15 minutes (10:42 PM)` */
export function duration(seconds: number): string {
  const unit = seconds >= 60 ? 'minute' : 'second';
  const value = seconds >= 60 ? Math.ceil(seconds / 60) : Math.ceil(seconds);
  const long = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (unit === 'second') return long;
  const until = new Date(Date.now() + seconds * 1000);
  return `${long} (${new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(until)})`;
}

export function amount(value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

function speak(tag: string): void {
  language = tag;
  document.documentElement.lang = tag;
  for (const part of document.querySelectorAll<HTMLElement>('[data-word]')) {
    part.textContent = say(part.dataset['word'] as Word);
  }
  draw();
}

/** Once for each document: the language, what stands in the footer, and that nothing outlives the page. */
export function begin(promise: Word): void {
  (document.querySelector('footer p') as HTMLElement).dataset['word'] = promise;
  for (const [tag, { name }] of Object.entries(languages))
    chooser.append(element('option', { value: tag, lang: tag }, name));
  chooser.value = language;
  chooser.addEventListener('change', () => {
    speak(chooser.value);
    chooser.focus();
  });
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  // A page that comes back from the browser's cache shows nothing of before.
  addEventListener('pagehide', () => main.replaceChildren());
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  speak(language);
}

/** Browsers offer WebCrypto over https, and on localhost, only. Says so, if that is what is wrong. */
export function canEncrypt(): boolean {
  if (globalThis.crypto?.subtle !== undefined) return true;
  become(() => tell('warn', 'insecureTitle', text('insecureText')));
  return false;
}
