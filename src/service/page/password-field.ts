import { element } from './elements.ts';
import { say } from './screen.ts';
import type { Word } from './words.ts';

/** A field for something secret, with a box to show it. `word` is its label, and names its element. */
export function passwordField(
  word: 'password' | 'token',
  hint: Word,
  value: string,
  typed: (now: string) => void,
): HTMLElement {
  const input = element('input', {
    id: word,
    type: 'password',
    // Anything else, and browsers offer to keep it.
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': `${word}-hint`,
  });
  input.value = value;
  input.addEventListener('input', () => typed(input.value));
  const reveal = element('input', { type: 'checkbox', id: `${word}-show` });
  reveal.addEventListener('change', () => {
    input.type = reveal.checked ? 'text' : 'password';
  });
  return element(
    'div',
    { class: 'field' },
    element('label', { for: word }, say(word)),
    input,
    element('div', { class: 'check' }, reveal, element('label', { for: `${word}-show` }, say(`${word}Show`))),
    element('p', { class: 'hint', id: `${word}-hint` }, say(hint)),
  );
}
