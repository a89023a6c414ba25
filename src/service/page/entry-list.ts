/** The names and values of /new: rows to type into, and what is pasted or dropped. */
import { type Draft, type Entry, emptyEntry, isBlank, nameProblem, remarks, valueProblem } from './draft.ts';
import { button, element } from './elements.ts';
import { type EnvText, readEnvText, readFileText } from './env-text.ts';
import { amount, focusOn, say, text } from './screen.ts';

export type EntryList = {
  readonly list: HTMLElement;
  readonly draw: () => void;
  readonly add: () => void;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
};

/** Above this a file is not even read; far less fits into a link. */
const mostFileBytes = 1_000_000;
const mostRows = 8;

/** `tellNews` is given what was taken and what was not, `changed` is called for what no field's event tells. */
export function entryList(draft: Draft, tellNews: (news: () => string) => void, changed: () => void): EntryList {
  const list = element('ul', { class: 'entries' });

  function draw(): void {
    list.replaceChildren(...draft.entries.map((entry, index) => row(entry, index)));
    for (const field of list.querySelectorAll('textarea')) grow(field);
    changed();
  }

  function add(): void {
    draft.entries.push(emptyEntry());
    draw();
    focusOn(`#name-${draft.entries.length - 1}`);
  }

  function remove(index: number): void {
    draft.entries.splice(index, 1);
    if (draft.entries.length === 0) draft.entries.push(emptyEntry());
    draw();
    focusOn(`#name-${Math.min(index, draft.entries.length - 1)}`);
  }

  function row(entry: Entry, index: number): HTMLElement {
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
    const notes = element('div', { id: `remarks-${index}`, class: 'remarks' });
    const remover = button('×', 'small cross', () => remove(index));
    remover.setAttribute('aria-label', say('newRemoveOf', { number }));

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

    name.value = entry.name;
    value.value = entry.value;
    name.addEventListener('input', () => {
      entry.name = name.value;
    });
    value.addEventListener('input', () => {
      entry.value = value.value;
      entry.doubtful = false;
      grow(value);
    });
    // Once somebody is done with a row, not while they type.
    const item = element('li', {}, element('div', { class: 'entry-head' }, name, remover), value, notes);
    item.addEventListener('focusout', (event) => {
      if (!item.contains(event.relatedTarget as Node | null)) afterPress(remark);
    });
    name.addEventListener('paste', (event) => {
      if (takePasted(entry, pastedText(event), true)) event.preventDefault();
    });
    value.addEventListener('paste', (event) => {
      const pasted = pastedText(event);
      if (takePasted(entry, pasted, false)) event.preventDefault();
      else if (pasted.includes('\r') && value.value === '') {
        // A text area would make its line endings others.
        event.preventDefault();
        put(pasted);
      }
    });
    if (!isBlank(entry)) remark();
    return item;
  }

  /** Into a name, whatever has assignments; into an empty entry's value, only what is nothing but assignments. */
  function takePasted(entry: Entry, pasted: string, intoName: boolean): boolean {
    const read = readEnvText(pasted);
    if (read.entries.length === 0) return false;
    if (!intoName && (!isBlank(entry) || read.strange.length > 0)) return false;
    take(read, '.env');
    return true;
  }

  function take({ entries, strange }: EnvText, file: string): void {
    draft.entries = [...draft.entries.filter((entry) => !isBlank(entry)), ...entries.map((entry) => ({ ...entry }))];
    draw();
    const names = entries.map(({ name }) => name).join(', ');
    tellNews(() => {
      const taken = say('newTaken', { names });
      return strange.length === 0 ? taken : `${taken}. ${say('newStrange', { file, lines: strange.join(', ') })}`;
    });
    focusOn(`#name-${draft.entries.length - entries.length}`);
  }

  async function takeFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      if (file.size > mostFileBytes) {
        tellNews(() => say('newFileLarge', { file: file.name }));
        continue;
      }
      try {
        const bytes = await file.arrayBuffer();
        take(
          readFileText(file.name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
          file.name,
        );
      } catch {
        tellNews(() => say('newNotText', { file: file.name }));
      }
    }
  }

  return { list, draw, add, takeFiles };
}

/** As many lines as the text takes up in this width, within reason. */
function grow(field: HTMLTextAreaElement): void {
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
