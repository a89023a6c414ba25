/** What has to change before the form of /new can be sent, and how much room is left in the link. */
import { type Draft, isBlank, mostBytes, nameProblem, sizeOf, valueProblem } from './draft.ts';
import { amount, main, say } from './screen.ts';

/** A creator's token, kept from link to link in this page's memory; `wanted`: the service asks for one. */
export type TokenField = { value: string; wanted: boolean };

/** `says` in the language of the moment; `at`: the selector of the field. */
export type FormProblem = { readonly says: () => string; readonly at: string };

/** The first thing that has to change; undefined = the form can be sent. */
export function formProblem(draft: Draft, token: TokenField): FormProblem | undefined {
  if (draft.entries.every(isBlank)) return { says: () => say('nothingYet'), at: '#name-0' };
  for (const [index, entry] of draft.entries.entries()) {
    const name = nameProblem(entry, draft.entries);
    const word = name ?? valueProblem(entry);
    if (word === undefined) continue;
    const says = () => say('newEntryWrong', { number: amount(index + 1), problem: say(word) });
    return { says, at: name === undefined ? `#value-${index}` : `#name-${index}` };
  }
  const excess = sizeOf(draft) - mostBytes;
  if (excess > 0) return { says: () => say('tooLarge', { bytes: amount(excess) }), at: '#value-0' };
  if (draft.protect && draft.password === '') return { says: () => say('newPasswordMissing'), at: '#password' };
  if (!token.wanted) return undefined;
  const sent = token.value.trim();
  if (sent === '') return { says: () => say('tokenMissing'), at: '#token' };
  // Nothing else can stand in a header.
  return /^[\x21-\x7e]+$/.test(sent) ? undefined : { says: () => say('tokenRefused'), at: '#token' };
}

/** Says how full the link is, once that matters. */
export function showRoom(draft: Draft): void {
  const room = main.querySelector<HTMLElement>('.room');
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
