/** The form of /new. What is typed lives in the draft, so that neither an error nor another language loses it. */
import { LinkRefused } from '../../links/derive.ts';
import type { Told } from './api.ts';
import { type Creation, create, destroy, type Sealed, sealDraft } from './create-link.ts';
import { type Draft, isTyped } from './draft.ts';
import { button, element, foreign } from './elements.ts';
import { type EntryList, entryList } from './entry-list.ts';
import { acceptDrops, fileChooser } from './file-input.ts';
import { lifetimeField, protectionField } from './form-fields.ts';
import { formProblem, showRoom, type TokenField } from './form-problem.ts';
import { passwordField } from './password-field.ts';
import {
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
import { nameField, noteField } from './text-fields.ts';

export type FormOptions = {
  readonly draft: Draft;
  readonly token: TokenField;
  readonly created: (sealed: Sealed, expiresAt: Date) => void;
};

export function showForm({ draft, token, created }: FormOptions): void {
  let problem: () => string = () => '';
  let news: () => string = () => '';
  let working = false;
  const sealOnce = sealer(draft);
  const entries = entryList(draft, (next) => tellNews(next), weigh);

  function view(): void {
    const form = element(
      'form',
      { novalidate: '', autocomplete: 'off' },
      entriesSection(entries),
      lifetimeField(draft),
      protectionField(draft),
      noteField(draft),
      nameField(draft),
      token.wanted ? tokenField(token) : undefined,
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

  function weigh(): void {
    keepOpen(isTyped(draft));
    showRoom(draft);
  }

  async function submit(): Promise<void> {
    if (working) return;
    const found = formProblem(draft, token);
    if (found !== undefined) {
      entries.draw();
      return refuse(found.says, found.at);
    }
    work(true);
    try {
      const sealed = await sealOnce();
      const creation = await create(sealed, token.wanted ? token.value.trim() : '');
      work(false);
      if (creation.outcome === 'made') created(sealed, creation.expiresAt);
      else explain(creation);
    } catch (error) {
      work(false);
      if (!(error instanceof LinkRefused)) throw error;
      refuse(() => say(error.code === 'password' ? 'newPasswordUnfit' : 'valueUnfit'), '[type=submit]');
    }
  }

  function explain(creation: NotCreated): void {
    if (creation.outcome === 'refused') {
      token.wanted = true;
      become(view);
      refuse(() => say('tokenRefused'), '#token');
    } else refuse(explanation(creation.outcome, creation.told), '[type=submit]');
  }

  function work(yes: boolean): void {
    working = yes;
    if (yes) {
      refuse(() => '', undefined);
      announce(say('making'));
    }
    lockForm(yes);
  }

  function refuse(why: () => string, at: string | undefined): void {
    problem = why;
    const line = main.querySelector('.problem');
    if (line !== null) line.textContent = why();
    if (at !== undefined) focusOn(at);
  }

  acceptDrops(() => isShown(view), entries.takeFiles);
  become(view);
}

/** Seals the draft. The same draft again is the same link, so that asking again makes no second one. */
function sealer(draft: Draft): () => Promise<Sealed> {
  let last: { readonly of: string; readonly sealed: Sealed } | undefined;
  return async () => {
    const of = JSON.stringify(draft);
    if (last?.of === of) return last.sealed;
    // An earlier one may have been made, with its answer lost.
    if (last !== undefined) void destroy(last.sealed);
    const sealed = await sealDraft(draft, location.origin, new Date());
    last = { of, sealed };
    return sealed;
  };
}

type NotCreated = Exclude<Creation, { outcome: 'made' }>;

const explanations = { quota: 'makeQuota', busy: 'makeBusy', offline: 'makeOffline', other: 'makeRefused' } as const;

function explanation(outcome: keyof typeof explanations, told: Told): () => string {
  const values = { time: duration(Math.max(told.wait, 1)), status: String(told.status) };
  return () => say(explanations[outcome], values);
}

/** What is typed while the link is made would not be in it. */
function lockForm(yes: boolean): void {
  main.querySelector('form')?.toggleAttribute('inert', yes);
  const submitter = main.querySelector<HTMLButtonElement>('[type=submit]');
  if (submitter === null) return;
  submitter.disabled = yes;
  submitter.textContent = say(yes ? 'making' : 'make');
}

function entriesSection(entries: EntryList): HTMLElement {
  const add = button(say('newAdd'), 'quiet', entries.add);
  return element(
    'section',
    { 'aria-label': say('newEntries') },
    entries.list,
    element('div', { class: 'actions' }, add, ...fileChooser(entries.takeFiles)),
    text('newDrop', {}, 'hint'),
    element('p', { class: 'news', role: 'status' }),
  );
}

function tokenField(token: TokenField): HTMLElement {
  return passwordField('token', 'tokenHint', token.value, (now) => {
    token.value = now;
  });
}
