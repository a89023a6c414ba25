import { copier } from './clipboard.ts';
import { element } from './elements.ts';
import { say, text } from './screen.ts';

/** For readers who trust a program on their own machine more than a page from a server. */
export function terminal(): HTMLElement {
  const command = 'keyturn open';
  return element(
    'details',
    {},
    element('summary', {}, say('terminal')),
    text('terminalText'),
    element('div', { class: 'command' }, element('code', {}, command), copier(command, command)),
  );
}
