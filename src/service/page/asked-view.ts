/** A request that was made here: the link to send and the one to keep. */
import { copy } from './clipboard.ts';
import type { MadeRequest } from './create-request.ts';
import { button, element } from './elements.ts';
import { qrCanvas } from './qr-canvas.ts';
import { become, keepOpen, momentParts, problemLine, say, show, text } from './screen.ts';
import type { Word } from './words.ts';

/** `another` shows the form for one more. */
export function showAsked({ link, kept }: MadeRequest, expiresAt: Date, another: () => void): void {
  // Without the kept link nobody reads the answer.
  keepOpen(true);
  const copying = (value: string, word: Word, kind: string, done: () => void) =>
    button(say(word), kind, (pressed) => {
      void copy(value, pressed).then((copied) => {
        if (copied) done();
      });
    });

  become(() => {
    const send = copying(link, 'askedSendCopy', 'primary', () => {});
    const keep = copying(kept, 'askedKeepCopy', 'primary', () => keepOpen(false));
    const code = qrCanvas(link, say('askedSendCode'));
    show(
      'made',
      [say('askedReadyTitle')],
      element('h2', {}, say('askedSend')),
      text('askedSendText'),
      element('div', { class: 'handover' }, element('div', {}, shownLink(link, say('askedSend')), send), code),
      element('dl', {}, element('dt', {}, say('askedUntil')), element('dd', {}, ...momentParts(expiresAt))),
      element(
        'section',
        { class: 'kept', 'aria-label': say('askedKeep') },
        element('h2', {}, say('askedKeep')),
        text('askedKeepText', {}, 'notice'),
        shownLink(kept, say('askedKeep')),
        keep,
        text('askedKept', {}, 'hint'),
      ),
      problemLine(),
      element('div', { class: 'actions' }, button(say('askAnother'), 'quiet', another)),
    );
  });
}

function shownLink(link: string, label: string): HTMLElement {
  return element(
    'div',
    { class: 'link', tabindex: '0', role: 'group', 'aria-label': label },
    element('code', {}, link),
  );
}
