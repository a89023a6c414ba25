/** A link that was made here: the link, its password, what became of it, and its end. */
import { copier, copy } from './clipboard.ts';
import { destroy, type Sealed } from './create-link.ts';
import { button, element } from './elements.ts';
import { qrCanvas } from './qr-canvas.ts';
import { type Receipt, unopened, watch } from './receipt.ts';
import {
  amount,
  announce,
  become,
  focusOn,
  keepOpen,
  moment,
  momentParts,
  problemLine,
  retitle,
  say,
  show,
  text,
} from './screen.ts';
import type { Word } from './words.ts';

export type Made = { readonly sealed: Sealed; readonly expiresAt: Date; readonly password: string | undefined };

export function showMade({ sealed, expiresAt, password }: Made, another: () => void): void {
  let receipt = unopened;
  let asked = false;
  let ended = false;
  // A link that nobody has copied would be lost with the page.
  keepOpen(true);
  const watching = watch(sealed, (now) => {
    const changed = now.state !== receipt.state;
    receipt = now;
    redraw();
    if (changed) announce(`${say('receipt')}: ${headline(now)}`);
  });

  function view(): void {
    const { link } = sealed;
    const copyLink = button(say('madeCopy'), 'primary', (pressed) => {
      void copy(link, pressed).then((done) => {
        if (done) keepOpen(false);
      });
    });
    const named = { class: 'link', tabindex: '0', role: 'group', 'aria-label': say('madeLink') };
    const shown = element('div', named, element('code', {}, link));
    const facts = element(
      'dl',
      {},
      element('dt', {}, say('expires')),
      element('dd', {}, ...momentParts(expiresAt)),
      ...(password === undefined ? [] : secretFact(password)),
    );
    show(
      'made',
      [say('madeTitle')],
      element(
        'div',
        { class: 'sending' },
        text('madeText'),
        element('div', { class: 'handover' }, element('div', {}, shown, copyLink), qrCanvas(link, say('madeCode'))),
        facts,
      ),
      element('section', { class: 'receipt', 'aria-label': say('receipt') }),
      problemLine(),
      element('div', { class: 'ending' }),
      text('madeLost', {}, 'hint lost'),
    );
    redraw();
  }

  function secretFact(password: string): HTMLElement[] {
    return [
      element('dt', {}, say('madePassword')),
      element(
        'dd',
        {},
        element('code', {}, password),
        copier(password, say('madePassword')),
        element('span', { class: 'hint' }, say('newPasswordHint')),
      ),
    ];
  }

  /** Only what changes, so that nobody's focus is lost. */
  function redraw(): void {
    document.querySelector('.receipt')?.replaceChildren(...story(receipt));
    if (receipt.state !== 'waiting') retire();
    const ending = document.querySelector<HTMLElement>('.ending');
    const kind = `${receipt.state} ${asked} ${ended} ${document.documentElement.lang}`;
    if (ending === null || ending.dataset['kind'] === kind) return;
    ending.dataset['kind'] = kind;
    ending.replaceChildren(...endings());
  }

  /** What opens no more is not to be sent, and nothing is lost with it. */
  function retire(): void {
    const sending = document.querySelector('.sending');
    if (sending === null) return;
    const focused = sending.contains(document.activeElement);
    sending.remove();
    document.querySelector('.lost')?.remove();
    keepOpen(false);
    retitle(say('madeOver'));
    if (focused) focusOn('h1');
  }

  function endings(): HTMLElement[] {
    const more = button(say('another'), 'quiet', () => {
      watching.stop();
      another();
    });
    // Known only afterwards: it may have been opened since this page last asked.
    if (ended && receipt.openedAt !== undefined) return [text('destroyLate', {}, 'hint'), row(more)];
    if (ended || (receipt.state !== 'waiting' && receipt.state !== 'opened')) return [row(more)];
    if (!asked)
      return [
        row(
          more,
          button(say('destroy'), 'danger', () => ask(true)),
        ),
      ];
    const no = button(say('disputeNo'), 'quiet', () => ask(false));
    const yes = button(say('destroyYes'), 'danger', (pressed) => void end(pressed));
    return [text('destroyAsk'), row(no, yes)];
  }

  function ask(yes: boolean): void {
    asked = yes;
    redraw();
    focusOn('.ending button');
  }

  async function end(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    const problem = document.querySelector('.problem') as HTMLElement;
    problem.textContent = '';
    if (!(await destroy(sealed))) {
      pressed.disabled = false;
      problem.textContent = say('destroyFailed');
      return;
    }
    asked = false;
    ended = true;
    keepOpen(false);
    await watching.now();
    redraw();
    focusOn('.ending button');
  }

  become(view);
}

function row(...buttons: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'actions' }, ...buttons);
}

const ends: { readonly [state: string]: Word } = {
  waiting: 'receiptWaiting',
  opened: 'receiptOpened',
  saved: 'receiptSaved',
  expired: 'receiptExpired',
  destroyed: 'receiptDestroyed',
  superseded: 'receiptDestroyed',
  disputed: 'receiptDisputed',
};

function headline({ state }: Receipt): string {
  return say(Object.hasOwn(ends, state) ? (ends[state] ?? 'receiptUnknown') : 'receiptUnknown');
}

/** The steps that a link takes; those ahead are faint. */
function story(receipt: Receipt): HTMLElement[] {
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
    ...(tries > 0 ? [text('receiptTries', { count: amount(tries) }, 'hint')] : []),
    ...(silent ? [text('receiptOffline', {}, 'hint')] : []),
  ];
}
