/** One name and its value at /new, and what is to be said about them. */
import { type Draft, type Entry, isBlank, nameProblem, remarks, valueProblem } from './draft.ts';
import { button, element } from './elements.ts';
import { amount, say, text } from './screen.ts';

export type EntryRowOptions = {
  readonly draft: Draft;
  readonly index: number;
  readonly remove: () => void;
  /** Whether what was pasted was taken as entries, so that nothing is typed. */
  readonly takePasted: (pasted: string, intoName: boolean) => boolean;
  /** Called for changes without a field's event. */
  readonly changed: () => void;
};

const mostRows = 8;

export function entryRow(entry: Entry, { draft, index, remove, takePasted, changed }: EntryRowOptions): HTMLElement {
  const { name, value } = entryFields(entry, index);
  const notes = element('div', { id: `remarks-${index}`, class: 'remarks' });
  const remover = button('×', 'small cross', remove);
  remover.setAttribute('aria-label', say('newRemoveOf', { number: amount(index + 1) }));

  function put(next: string): void {
    entry.value = next;
    value.value = next;
    grow(value);
    remark();
    changed();
  }
  function remark(): void {
    const wrong = nameProblem(entry, draft.entries);
    name.setAttribute('aria-invalid', String(wrong !== undefined));
    const unfit = valueProblem(entry);
    value.setAttribute('aria-invalid', String(unfit !== undefined));
    const problems = [wrong, unfit].filter((word) => word !== undefined);
    const all = remarks(entry).map((word) => {
      const line = text(word, {}, 'hint');
      if (word === 'remarkBlank') line.append(' ', button(say('remarkBlankRemove'), 'inline', trim));
      return line;
    });
    notes.replaceChildren(...problems.map((word) => text(word, {}, 'wrong')), ...all);
  }
  function trim(): void {
    put(entry.value.trim());
    value.focus();
  }

  // Once somebody is done with a row, not while they type.
  const item = element('li', {}, element('div', { class: 'entry-head' }, name, remover), value, notes);
  item.addEventListener('focusout', (event) => {
    if (!item.contains(event.relatedTarget as Node | null)) afterPress(remark);
  });
  name.addEventListener('paste', (event) => {
    if (takePasted(pastedText(event), true)) event.preventDefault();
  });
  value.addEventListener('paste', (event) => {
    const pasted = pastedText(event);
    if (takePasted(pasted, false)) event.preventDefault();
    else if (pasted.includes('\r') && value.value === '') {
      // A text area would make its line endings others.
      event.preventDefault();
      put(pasted);
    }
  });
  if (!isBlank(entry)) remark();
  return item;
}

/** Both write what is typed into the entry. */
function entryFields(entry: Entry, index: number) {
  const number = amount(index + 1);
  const common = {
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': `remarks-${index}`,
  };
  const name = element('input', {
    ...common,
    id: `name-${index}`,
    type: 'text',
    class: 'name',
    placeholder: 'API_KEY',
    'aria-label': say('newNameOf', { number }),
  });
  const value = element('textarea', {
    ...common,
    id: `value-${index}`,
    placeholder: say('newValue'),
    'aria-label': say('newValueOf', { number }),
  });
  name.value = entry.name;
  value.value = entry.value;
  name.addEventListener('input', () => {
    entry.name = name.value;
  });
  value.addEventListener('input', () => {
    entry.value = value.value;
    entry.unquotedHash = false;
    grow(value);
  });
  return { name, value };
}

/** As many lines as the text takes up in this width, within reason. */
export function grow(field: HTMLTextAreaElement): void {
  field.rows = 1;
  while (field.rows < mostRows && field.scrollHeight > field.clientHeight) field.rows += 1;
}

function pastedText(event: Event): string {
  return (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
}

let pressed = false;
for (const kind of ['pointerdown', 'pointerup', 'pointercancel']) {
  document.addEventListener(
    kind,
    () => {
      pressed = kind === 'pointerdown';
    },
    true,
  );
}

/** What moves the layout waits until a press is over: the button that is pressed would slip away from under it. */
function afterPress(work: () => void): void {
  if (!pressed) work();
  else {
    for (const kind of ['pointerup', 'pointercancel'])
      document.addEventListener(kind, () => setTimeout(work), { once: true });
  }
}
