/** Fields of one text, which say who somebody is and what it is about. */
import { element } from './elements.ts';
import { say } from './screen.ts';
import type { Word } from './words.ts';

export function nameField(draft: { from: string }): HTMLElement {
  const input = element('input', {
    id: 'from',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'from-hint',
  });
  input.value = draft.from;
  input.addEventListener('input', () => {
    draft.from = input.value;
  });
  const hint = element('p', { class: 'hint', id: 'from-hint' }, say('newFromHint'));
  return element('div', { class: 'field plain' }, optionalLabel('from', 'newFrom'), input, hint);
}

export function noteField(draft: { note: string }): HTMLElement {
  const input = element('textarea', { id: 'note', rows: '2', autocomplete: 'off' });
  input.value = draft.note;
  input.addEventListener('input', () => {
    draft.note = input.value;
  });
  return element('div', { class: 'field plain' }, optionalLabel('note', 'newNote'), input);
}

export function optionalLabel(id: string, word: Word): HTMLElement {
  return element('label', { for: id }, say(word), ' ', element('span', { class: 'optional' }, say('optional')));
}
