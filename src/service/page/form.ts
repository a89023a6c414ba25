/** The form of /new. What is typed lives in the draft, so that neither an error nor another language loses it. */
import { LinkRefused } from '../../links/derive.ts';
import { type Creation, create, destroy, type Sealed, sealDraft } from './create-link.ts';
import { type Draft, isBlank, isTyped, lifetimes, mostBytes, nameProblem, sizeOf, valueProblem } from './draft.ts';
import { button, element, foreign } from './elements.ts';
import { entryList } from './entry-list.ts';
import { passwordField } from './password-field.ts';
import {
  amount,
  announce,
  become,
  duration,
  focusOn,
  isShown,
  keepOpen,
  main,
  problemLine,
  say,
  show,
  text,
} from './screen.ts';
import { makePassword, strengthOf } from './strength.ts';
import type { Word } from './words.ts';

export type FormOptions = {
  readonly draft: Draft;
  /** Kept from link to link, in this page's memory. */
  readonly token: { value: string; wanted: boolean };
  readonly made: (sealed: Sealed, expiresAt: Date) => void;
};

export function showForm({ draft, token, made }: FormOptions): void {
  let problem: () => string = () => '';
  let news: () => string = () => '';
  /** What was sealed of which draft: asking again for the same one makes no second link. */
  let last: { readonly of: string; readonly sealed: Sealed } | undefined;
  let working = false;
  const entries = entryList(draft, (next) => tellNews(next), weigh);

  function view(): void {
    const add = button(say('newAdd'), 'quiet', entries.add);
    const files = element('input', {
      type: 'file',
      class: 'unseen',
      tabindex: '-1',
      multiple: '',
      'aria-hidden': 'true',
    });
    files.addEventListener('change', () => {
      void entries.takeFiles([...(files.files ?? [])]).then(() => {
        files.value = '';
      });
    });
    const form = element(
      'form',
      { novalidate: '', autocomplete: 'off' },
      element(
        'section',
        { 'aria-label': say('newEntries') },
        entries.list,
        element(
          'div',
          { class: 'actions' },
          add,
          button(say('newFile'), 'quiet', () => files.click()),
          files,
        ),
        text('newDrop', {}, 'hint'),
        element('p', { class: 'news', role: 'status' }),
      ),
      lifetime(),
      protection(),
      area('note', 'newNote', draft.note, (now) => {
        draft.note = now;
      }),
      nameField(),
      token.wanted
        ? passwordField('token', 'tokenHint', token.value, (now) => {
            token.value = now;
          })
        : undefined,
      problemLine(problem()),
      element('button', { type: 'submit', class: 'primary' }, say(working ? 'making' : 'make')),
      element('p', { class: 'room hint', role: 'status' }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit();
    });
    form.addEventListener('input', weigh);
    show('new', [say('newTitle')], text('newText'), form);
    entries.draw();
    tellNews(news);
    weigh();
    if (working) work(true);
  }

  function tellNews(next: () => string): void {
    news = next;
    main.querySelector('.news')?.replaceChildren(foreign(news()));
  }

  function lifetime(): HTMLElement {
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

  function protection(): HTMLElement {
    const box = element('input', { type: 'checkbox', id: 'protect' });
    box.checked = draft.protect;
    const panel = element('div', { class: 'panel' });
    const draw = () => panel.replaceChildren(...(draft.protect ? passwordParts(draw) : []));
    box.addEventListener('change', () => {
      draft.protect = box.checked;
      draw();
      if (draft.protect) focusOn('#password');
    });
    draw();
    const label = element('label', { for: 'protect' }, say('newProtect'));
    return element('div', { class: 'protect' }, element('div', { class: 'check' }, box, label), panel);
  }

  function passwordParts(draw: () => void): HTMLElement[] {
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
    return [field];
  }

  function nameField(): HTMLElement {
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

  function weigh(): void {
    const room = main.querySelector<HTMLElement>('.room');
    keepOpen(isTyped(draft));
    if (room === null) return;
    const size = sizeOf(draft);
    room.classList.toggle('wrong', size > mostBytes);
    if (size > mostBytes) room.textContent = say('tooLarge', { bytes: amount(size - mostBytes) });
    else if (size < mostBytes / 8) room.textContent = '';
    else {
      const kilobytes = (bytes: number) => amount(Math.round(bytes / 100) / 10);
      room.textContent = say('room', { used: kilobytes(size), all: kilobytes(mostBytes) });
    }
  }

  /** The first thing that has to change, and where. */
  function fault(): { readonly says: () => string; readonly at: string } | undefined {
    if (draft.entries.every(isBlank)) return { says: () => say('nothingYet'), at: '#name-0' };
    for (const [index, entry] of draft.entries.entries()) {
      const name = nameProblem(entry, draft.entries);
      const word = name ?? valueProblem(entry);
      if (word === undefined) continue;
      const says = () => say('newEntryWrong', { number: amount(index + 1), problem: say(word) });
      return { says, at: name === undefined ? `#value-${index}` : `#name-${index}` };
    }
    const over = sizeOf(draft) - mostBytes;
    if (over > 0) return { says: () => say('tooLarge', { bytes: amount(over) }), at: '#value-0' };
    if (draft.protect && draft.password === '') return { says: () => say('newPasswordMissing'), at: '#password' };
    if (!token.wanted) return undefined;
    const sent = token.value.trim();
    if (sent === '') return { says: () => say('tokenMissing'), at: '#token' };
    // Nothing else can stand in a header.
    return /^[\x21-\x7e]+$/.test(sent) ? undefined : { says: () => say('tokenRefused'), at: '#token' };
  }

  async function submit(): Promise<void> {
    if (working) return;
    const found = fault();
    if (found !== undefined) {
      entries.draw();
      return refuse(found.says, found.at);
    }
    work(true);
    try {
      const sealed = await sealOnce();
      const creation = await create(sealed, token.wanted ? token.value.trim() : '');
      work(false);
      if (creation.outcome === 'made') made(sealed, creation.expiresAt);
      else explain(creation);
    } catch (error) {
      work(false);
      if (!(error instanceof LinkRefused)) throw error;
      refuse(() => say(error.code === 'password' ? 'newPasswordUnfit' : 'valueUnfit'), '[type=submit]');
    }
  }

  async function sealOnce(): Promise<Sealed> {
    const of = JSON.stringify(draft);
    if (last?.of === of) return last.sealed;
    // An earlier one may have been made, with its answer lost.
    if (last !== undefined) void destroy(last.sealed);
    const sealed = await sealDraft(draft, location.origin, new Date());
    last = { of, sealed };
    return sealed;
  }

  function explain({ outcome, told }: Exclude<Creation, { outcome: 'made' }>): void {
    if (outcome === 'refused') {
      token.wanted = true;
      become(view);
      refuse(() => say('tokenRefused'), '#token');
      return;
    }
    const words = { quota: 'makeQuota', busy: 'makeBusy', offline: 'makeOffline', other: 'makeRefused' } as const;
    const values = { time: duration(Math.max(told.wait, 1)), status: String(told.status) };
    refuse(() => say(words[outcome], values), '[type=submit]');
  }

  function work(yes: boolean): void {
    working = yes;
    if (yes) {
      refuse(() => '', undefined);
      announce(say('making'));
    }
    // What is typed meanwhile would not be in the link.
    main.querySelector('form')?.toggleAttribute('inert', yes);
    const submitter = main.querySelector<HTMLButtonElement>('[type=submit]');
    if (submitter === null) return;
    submitter.disabled = yes;
    submitter.textContent = say(yes ? 'making' : 'make');
  }

  function refuse(why: () => string, at: string | undefined): void {
    problem = why;
    const line = main.querySelector('.problem');
    if (line !== null) line.textContent = why();
    if (at !== undefined) focusOn(at);
  }

  // On the whole page, because a file that misses its field would replace the page.
  for (const kind of ['dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(kind, (event) => {
      if (!isShown(view)) return;
      const files = event.dataTransfer?.types.includes('Files') ?? false;
      main.classList.toggle('dropping', kind === 'dragover' && files);
      if (!files) return;
      event.preventDefault();
      if (kind === 'drop') void entries.takeFiles([...(event.dataTransfer?.files ?? [])]);
    });
  }

  become(view);
}

function area(id: string, word: Word, value: string, typed: (now: string) => void): HTMLElement {
  const input = element('textarea', { id, rows: '2', autocomplete: 'off' });
  input.value = value;
  input.addEventListener('input', () => typed(input.value));
  return element('div', { class: 'field plain' }, optionalLabel(id, word), input);
}

function optionalLabel(id: string, word: Word): HTMLElement {
  return element('label', { for: id }, say(word), ' ', element('span', { class: 'optional' }, say('optional')));
}
