/** What the asker says of itself and of the key, marked as that: nobody verified it. */
import type { Question } from '../../links/request-question.ts';
import { copier } from './clipboard.ts';
import { element, foreign } from './elements.ts';
import { say, text } from './screen.ts';
import type { Word } from './words.ts';

export function askerWords({ from, note, secret, console }: Question): HTMLElement | undefined {
  const facts: HTMLElement[] = [];
  const fact = (word: Word, ...children: (Node | undefined)[]) =>
    facts.push(element('dt', {}, say(word)), element('dd', {}, ...children));
  if (secret !== undefined) fact('askerSecret', element('code', {}, foreign(secret)));
  if (from !== '') fact('askerName', foreign(from));
  if (note !== '') fact('askerNote', foreign(note));
  if (console !== undefined) {
    const hint = element('span', { class: 'hint' }, say('askerConsoleHint'));
    // Text to copy: a link would bring people to whatever address a stranger wrote.
    fact('askerConsole', element('code', {}, foreign(console)), copier(console, say('askerConsole')), hint);
  }
  if (facts.length === 0) return undefined;
  const named = { class: 'claims', 'aria-label': say('askerSays') };
  return element('section', named, text('askerSays', {}, 'hint'), element('dl', {}, ...facts));
}
