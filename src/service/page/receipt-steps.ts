/** What became of a link, as a list of steps. */
import { element, own } from './elements.ts';
import type { Receipt } from './receipt.ts';
import { amount, moment, say, text } from './screen.ts';
import type { Word } from './words.ts';

const ends: { readonly [state: string]: Word } = {
  waiting: 'receiptWaiting',
  opened: 'receiptOpened',
  saved: 'receiptSaved',
  expired: 'receiptExpired',
  destroyed: 'receiptDestroyed',
  superseded: 'receiptDestroyed',
  disputed: 'receiptDisputed',
};

/** Where the link is, in one sentence. */
export function headline({ state }: Receipt): string {
  return say(Object.hasOwn(ends, state) ? (ends[state] ?? 'receiptUnknown') : 'receiptUnknown');
}

/** The steps that a link takes; those ahead are faint. */
export function receiptSteps(receipt: Receipt): HTMLElement[] {
  const { state, openedAt, savedAt, tries, silent } = receipt;
  const step = (kind: string, says: string, at?: Date) =>
    element(
      'li',
      kind === 'now' ? { class: kind, 'aria-current': 'step' } : { class: kind },
      says,
      at === undefined ? undefined : element('span', { class: 'hint' }, ` ${moment(at)}`),
    );
  const steps: HTMLElement[] = [];
  if (openedAt !== undefined) {
    steps.push(step(savedAt === undefined && state === 'opened' ? 'now' : 'past', say('receiptOpened'), openedAt));
    if (savedAt !== undefined) steps.push(step('past', say('receiptSaved'), savedAt));
    else if (state === 'opened') steps.push(step('ahead', say('receiptSaved')));
    if (state === 'disputed') steps.push(step('wrong', say('receiptDisputed')));
  } else if (state === 'waiting') {
    steps.push(
      step('now', say('receiptWaiting')),
      step('ahead', say('receiptOpened')),
      step('ahead', say('receiptSaved')),
    );
  } else steps.push(step('wrong', headline(receipt)));
  return [
    element('h2', {}, say('receipt')),
    element('ol', { class: 'steps' }, ...steps),
    ...(tries > 0 ? [text('receiptTries', { count: own(amount(tries)) }, 'hint')] : []),
    ...(silent ? [text('receiptOffline', {}, 'hint')] : []),
  ];
}
