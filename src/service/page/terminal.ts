import { copier } from './clipboard.ts';
import { element } from './elements.ts';
import { say, text } from './screen.ts';
import type { Word } from './words.ts';

/** For readers who trust a program on their own machine more than a page from a server. */
export function terminal(): HTMLElement {
  return commandOf('keyturn open', 'terminalText');
}

export function commandOf(command: string, says: Word): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, say('terminal')),
    text(says),
    element('div', { class: 'command' }, element('code', {}, command), copier(command, command)),
  );
}
