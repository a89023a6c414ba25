/** The form of /ask. What is typed lives in the wish, so that neither an error nor another language loses it. */
import { insist, isBusy, readDate, type Told } from './api.ts';
import {
  askDays,
  isWished,
  type MadeRequest,
  sealWish,
  type Wish,
  type WishedField,
  wishProblem,
} from './create-request.ts';
import { button, element } from './elements.ts';
import type { TokenField } from './form-problem.ts';
import { passwordField } from './password-field.ts';
import { amount, become, duration, focusOn, keepOpen, main, problemLine, say, show, text } from './screen.ts';
import { nameField, noteField, optionalLabel } from './text-fields.ts';

type Made = (made: MadeRequest, expiresAt: Date) => void;

export function showAskForm(wish: Wish, token: TokenField, made: Made): void {
  let problem: () => string = () => '';
  let working = false;
  let last: { readonly of: string; readonly request: MadeRequest } | undefined;

  function view(): void {
    const form = element(
      'form',
      { novalidate: '', autocomplete: 'off' },
      namesSection(wish, weigh),
      daysField(wish),
      consoleField(wish),
      noteField(wish),
      nameField(wish),
      token.wanted ? tokenOf(token) : undefined,
      problemLine(problem()),
      element('button', { type: 'submit', class: 'primary' }, say(working ? 'making' : 'askMake')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit();
    });
    form.addEventListener('input', weigh);
    show('new', [say('askTitle')], text('askText'), form);
    weigh();
    if (working) lock(true);
  }

  function weigh(): void {
    keepOpen(isWished(wish));
  }

  async function submit(): Promise<void> {
    if (working) return;
    const found = wishProblem(wish) ?? tokenProblem(token);
    if (found !== undefined) return refuse(found.says, found.at);
    lock(true);
    const told = await insist('/v1/requests', token.wanted ? token.value.trim() : '', (await sealOnce()).body);
    lock(false);
    const expiresAt = readDate(told.body['expiresAt']);
    if ((told.status === 201 || told.status === 200) && expiresAt !== undefined)
      return made((await sealOnce()).request, expiresAt);
    if (told.status === 401) {
      token.wanted = true;
      become(view);
      return refuse(() => say('tokenRefused'), '#token');
    }
    refuse(explained(told), '[type=submit]');
  }

  /** The same wish again is the same request, so that asking again makes no second one. */
  async function sealOnce(): Promise<{ readonly request: MadeRequest; readonly body: MadeRequest['body'] }> {
    const of = JSON.stringify(wish);
    if (last?.of !== of) last = { of, request: await sealWish(wish, location.origin, new Date()) };
    return { request: last.request, body: last.request.body };
  }

  function refuse(why: () => string, at: string): void {
    problem = why;
    const line = main.querySelector('.problem');
    if (line !== null) line.textContent = why();
    focusOn(at);
  }

  function lock(yes: boolean): void {
    working = yes;
    main.querySelector('form')?.toggleAttribute('inert', yes);
    const submitter = main.querySelector<HTMLButtonElement>('[type=submit]');
    if (submitter === null) return;
    submitter.disabled = yes;
    submitter.textContent = say(yes ? 'making' : 'askMake');
  }

  become(view);
}

function explained(told: Told): () => string {
  if (told.status === 0) return () => say('makeOffline');
  if (isBusy(told)) return () => say('makeBusy', { time: duration(Math.max(told.wait, 1)) });
  if (told.status === 429) return () => say('askQuota');
  return () => say('makeRefused', { status: String(told.status) });
}

function tokenProblem(token: TokenField) {
  if (!token.wanted) return undefined;
  const sent = token.value.trim();
  if (sent === '') return { says: () => say('tokenMissing'), at: '#token' };
  // Nothing else can stand in a header.
  return /^[\x21-\x7e]+$/.test(sent) ? undefined : { says: () => say('tokenRefused'), at: '#token' };
}

function tokenOf(token: TokenField): HTMLElement {
  return passwordField('token', 'tokenHint', token.value, (now) => {
    token.value = now;
  });
}

/** The names that are asked for, or the box by which any may come. */
function namesSection(wish: Wish, changed: () => void): HTMLElement {
  const list = element('ul', { class: 'entries asks' });
  const add = button(say('askAdd'), 'quiet', () => {
    wish.fields.push({ name: '', lines: false });
    draw();
    focusOn(`#field-${wish.fields.length - 1}`);
  });
  const any = element('input', { type: 'checkbox', id: 'any' });
  any.checked = wish.any;
  any.addEventListener('change', () => {
    wish.any = any.checked;
    draw();
  });

  function draw(): void {
    list.replaceChildren(...wish.fields.map((field, index) => nameRow(field, index, () => remove(index))));
    list.hidden = wish.any;
    add.hidden = wish.any;
    changed();
  }

  function remove(index: number): void {
    wish.fields.splice(index, 1);
    if (wish.fields.length === 0) wish.fields.push({ name: '', lines: false });
    draw();
    focusOn(`#field-${Math.min(index, wish.fields.length - 1)}`);
  }

  draw();
  return element(
    'section',
    { 'aria-label': say('askNames') },
    list,
    element('div', { class: 'actions' }, add),
    element('div', { class: 'check' }, any, element('label', { for: 'any' }, say('askAny'))),
  );
}

function nameRow(field: WishedField, index: number, remove: () => void): HTMLElement {
  const number = amount(index + 1);
  const input = element('input', {
    id: `field-${index}`,
    type: 'text',
    class: 'name',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'API_KEY',
    'aria-label': say('askName', { number }),
  });
  input.value = field.name;
  input.addEventListener('input', () => {
    field.name = input.value.trim();
  });
  const lines = element('input', {
    type: 'checkbox',
    id: `lines-${index}`,
    'aria-label': say('askLinesOf', { number }),
  });
  lines.checked = field.lines;
  lines.addEventListener('change', () => {
    field.lines = lines.checked;
  });
  const remover = button('×', 'small cross', remove);
  remover.setAttribute('aria-label', say('askRemoveOf', { number }));
  const label = element('label', { for: `lines-${index}`, 'aria-hidden': 'true' }, say('askLines'));
  return element(
    'li',
    {},
    element('div', { class: 'entry-head' }, input, remover),
    element('div', { class: 'check' }, lines, label),
  );
}

function daysField(wish: Wish): HTMLElement {
  const choices = askDays.map(([days, word]) => {
    const input = element('input', { type: 'radio', name: 'days', id: word, value: String(days) });
    input.checked = wish.days === days;
    input.addEventListener('change', () => {
      wish.days = days;
    });
    return element('div', {}, input, element('label', { for: word }, say(word)));
  });
  const legend = element('legend', {}, say('askExpires'));
  return element('fieldset', {}, legend, element('div', { class: 'choices' }, ...choices));
}

function consoleField(wish: Wish): HTMLElement {
  const input = element('input', {
    id: 'console',
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'console-hint',
  });
  input.value = wish.console;
  input.addEventListener('input', () => {
    wish.console = input.value.trim();
  });
  const hint = element('p', { class: 'hint', id: 'console-hint' }, say('askConsoleHint'));
  return element('div', { class: 'field plain' }, optionalLabel('console', 'askConsole'), input, hint);
}
