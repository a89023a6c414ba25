/** What was sent: its code, by which who asked and who answered know that it is the same. */
import { answerCode, answerDigest } from '../../links/request-answer.ts';
import type { Question } from '../../links/request-question.ts';
import { copier } from './clipboard.ts';
import { button, element } from './elements.ts';
import { become, problemLine, say, show, text } from './screen.ts';

/** `replace` shows the form again. */
export async function showAnswered(
  answer: Uint8Array<ArrayBuffer>,
  kind: Question['kind'],
  replace: () => void,
): Promise<void> {
  const code = await answerCode(await answerDigest(answer));
  become(() =>
    show(
      'done',
      [say('answeredTitle')],
      text('answeredText'),
      codeLine(code, say('answeredCode')),
      kind === 'rotate' ? text('answeredOld', {}, 'notice') : undefined,
      problemLine(),
      text('answeredForgotten', {}, 'hint'),
      element('div', { class: 'actions' }, button(say('answeredReplace'), 'quiet', replace)),
    ),
  );
}

/** A code in letters that can be read out. */
export function codeLine(code: string, label: string): HTMLElement {
  const named = { class: 'answer-code', tabindex: '0', role: 'group', 'aria-label': label };
  return element('div', named, element('code', {}, code), copier(code, label));
}
