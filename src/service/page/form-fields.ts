/** The fields of the form of /new beside the names and values. Each writes what is typed into the draft. */
import { type Draft, lifetimes } from './draft.ts';
import { button, element } from './elements.ts';
import { passwordField } from './password-field.ts';
import { focusOn, keepOpen, main, say } from './screen.ts';
import { makePassword, strengthOf } from './strength.ts';

export function lifetimeField(draft: Draft): HTMLElement {
  const choices = lifetimes.map(([hours, word]) => {
    const input = element('input', { type: 'radio', name: 'hours', id: word, value: String(hours) });
    input.checked = draft.hours === hours;
    input.addEventListener('change', () => {
      draft.hours = hours;
    });
    return element('div', {}, input, element('label', { for: word }, say(word)));
  });
  const legend = element('legend', {}, say('newExpires'));
  return element('fieldset', {}, legend, element('div', { class: 'choices' }, ...choices));
}

/** Whether the link asks for a password, and which. */
export function protectionField(draft: Draft): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'protect' });
  box.checked = draft.protect;
  const panel = element('div', { class: 'panel' });
  const draw = () => panel.replaceChildren(...(draft.protect ? [choosePassword(draft, draw)] : []));
  box.addEventListener('change', () => {
    draft.protect = box.checked;
    draw();
    if (draft.protect) focusOn('#password');
  });
  draw();
  const label = element('label', { for: 'protect' }, say('newProtect'));
  return element('div', { class: 'protect' }, element('div', { class: 'check' }, box, label), panel);
}

function choosePassword(draft: Draft, draw: () => void): HTMLElement {
  const says = element('span', { class: 'says', role: 'status' });
  const meter = element('div', { class: 'meter', 'aria-hidden': 'true' });
  const strength = element('div', { class: 'strength' }, meter, says);
  function judge(): void {
    const level = strengthOf(draft.password);
    strength.dataset['level'] = draft.password === '' ? '' : String(level);
    says.textContent = draft.password === '' ? '' : `${say('strength')}: ${say(`strength${level}`)}`;
  }
  const field = passwordField('password', 'newPasswordHint', draft.password, (now) => {
    draft.password = now;
    judge();
  });
  const make = button(say('newPasswordMake'), 'small', () => {
    draft.password = makePassword(crypto);
    draw();
    keepOpen(true);
    // Made ones have to be read, to be handed over.
    (main.querySelector('#password-show') as HTMLInputElement).click();
    focusOn('#password');
  });
  field.querySelector('.check')?.append(make);
  field.querySelector('#password')?.after(strength);
  judge();
  return field;
}
