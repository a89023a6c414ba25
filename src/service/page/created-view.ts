/** A link that was made here: the link, its password, what became of it, and its end. */
import { copier, copy } from './clipboard.ts';
import { destroy, type Sealed } from './create-link.ts';
import { button, element } from './elements.ts';
import { qrCanvas } from './qr-canvas.ts';
import { unopened, watch } from './receipt.ts';
import { headline, receiptSteps } from './receipt-steps.ts';
import { announce, become, focusOn, keepOpen, momentParts, problemLine, retitle, say, show, text } from './screen.ts';

export type Created = { readonly sealed: Sealed; readonly expiresAt: Date; readonly password: string | undefined };

/** `another` shows the form for one more link. */
export function showCreated(created: Created, another: () => void): void {
  const { sealed } = created;
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
    show(
      'made',
      [say('madeTitle')],
      sending(created, () => keepOpen(false)),
      element('section', { class: 'receipt', 'aria-label': say('receipt') }),
      problemLine(),
      element('div', { class: 'ending' }),
      text('madeLost', {}, 'hint lost'),
    );
    redraw();
  }

  /** Only what changes, so that nobody's focus is lost. */
  function redraw(): void {
    document.querySelector('.receipt')?.replaceChildren(...receiptSteps(receipt));
    if (receipt.state !== 'waiting') retire();
    const ending = document.querySelector<HTMLElement>('.ending');
    const kind = `${receipt.state} ${asked} ${ended} ${document.documentElement.lang}`;
    if (ending === null || ending.dataset['kind'] === kind) return;
    ending.dataset['kind'] = kind;
    ending.replaceChildren(...endings());
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

/** The link and what belongs to it; `copied` is called once somebody has copied it. */
function sending({ sealed, expiresAt, password }: Created, copied: () => void): HTMLElement {
  const { link } = sealed;
  const copyLink = button(say('madeCopy'), 'primary', (pressed) => {
    void copy(link, pressed).then((done) => {
      if (done) copied();
    });
  });
  const named = { class: 'link', tabindex: '0', role: 'group', 'aria-label': say('madeLink') };
  const shown = element('div', named, element('code', {}, link));
  const facts = element(
    'dl',
    {},
    element('dt', {}, say('expires')),
    element('dd', {}, ...momentParts(expiresAt)),
    ...(password === undefined ? [] : passwordFact(password)),
  );
  return element(
    'div',
    { class: 'sending' },
    text('madeText'),
    element('div', { class: 'handover' }, element('div', {}, shown, copyLink), qrCanvas(link, say('madeCode'))),
    facts,
  );
}

function passwordFact(password: string): HTMLElement[] {
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

function row(...buttons: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'actions' }, ...buttons);
}
