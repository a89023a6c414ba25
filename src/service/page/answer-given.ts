/** What was typed at /r, as entries to be sealed, or the first thing that has to change. */
import { type Entries, unfit } from '../../links/request-answer.ts';
import type { Typed } from './answer-fields.ts';
import { type Draft, isBlank, nameProblem } from './draft.ts';
import { say } from './screen.ts';

/** `says` in the language of the moment; `at`: the selector of the field. */
export type AnswerProblem = { readonly says: () => string; readonly at: string };
export type Given = { readonly entries: Entries } | { readonly problem: AnswerProblem };

const unfits = { value: 'answerValue', 'value-lines': 'answerLines', 'value-space': 'answerSpace' } as const;

/** Of the fields that were asked for. */
export function givenFields(typed: readonly Typed[]): Given {
  const entries: { [name: string]: string } = Object.create(null);
  for (const [index, { field, called, value }] of typed.entries()) {
    const says = wrong(called, value, field.lines === true);
    if (says !== undefined) return { problem: { says, at: `#answer-${index}` } };
    entries[field.name] = value;
  }
  return { entries };
}

/** Of names that whoever answers chose. */
export function givenDraft(draft: Draft): Given {
  const entries: { [name: string]: string } = Object.create(null);
  if (draft.entries.every(isBlank)) return { problem: { says: () => say('nothingYet'), at: '#name-0' } };
  for (const [index, entry] of draft.entries.entries()) {
    if (isBlank(entry)) continue;
    const word = nameProblem(entry, draft.entries);
    if (word !== undefined) return { problem: { says: () => say(word), at: `#name-${index}` } };
    const says = wrong(entry.name, entry.value, true);
    if (says !== undefined) return { problem: { says, at: `#value-${index}` } };
    entries[entry.name] = entry.value;
  }
  return { entries };
}

function wrong(name: string, value: string, lines: boolean): (() => string) | undefined {
  if (value === '') return () => say('answerMissing', { name });
  const reason = unfit(value, { name, lines });
  return reason && (() => say(unfits[reason], { name }));
}
