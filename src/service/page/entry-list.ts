/** The names and values of /new: rows to type into, and what is pasted or dropped. */
import { type Draft, type Entry, emptyEntry, isBlank } from './draft.ts';
import { element } from './elements.ts';
import { entryRow, grow } from './entry-row.ts';
import { type EnvText, readEnvText, readFileText } from './env-text.ts';
import { focusOn, say } from './screen.ts';

export type EntryList = {
  readonly list: HTMLElement;
  readonly draw: () => void;
  readonly add: () => void;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
};

/** Above this a file is not even read; far less fits into a link. */
const mostFileBytes = 1_000_000;

/** `tellNews` gets the sentence on what was taken and what was not; `changed` is called for changes without a field's event. */
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
    const takeInto = (pasted: string, intoName: boolean) => takePasted(entry, pasted, intoName);
    return entryRow(entry, { draft, index, remove: () => remove(index), takePasted: takeInto, changed });
  }

  /** A name takes any text that has assignments; the value of an empty entry only text that is nothing but assignments. */
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
