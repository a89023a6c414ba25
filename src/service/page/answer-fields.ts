/** The fields of /r: what is typed into each is hidden, and lives here until it is sealed. */
import type { Field } from '../../links/request-question.ts';
import { button, element, foreign } from './elements.ts';
import { say } from './screen.ts';

/** `called`: what the person reads; the answer has the name of `field`. */
export type Typed = { readonly field: Field; readonly called: string; value: string };

/** `failed` is called where a chosen file is no text. */
export function answerField(typed: Typed, index: number, failed: () => void): HTMLElement {
  const { lines } = typed.field;
  const { called } = typed;
  const id = `answer-${index}`;
  const common = { id, class: 'masked', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };
  const input = lines
    ? element('textarea', { ...common, rows: '4' })
    : element('input', { ...common, type: 'password' });
  input.value = typed.value;
  input.addEventListener('input', () => {
    typed.value = input.value;
  });
  if (!lines) keepPasted(input, typed);
  const reveal = element('input', { type: 'checkbox', id: `${id}-show` });
  reveal.addEventListener('change', () => {
    if (input instanceof HTMLInputElement) input.type = reveal.checked ? 'text' : 'password';
    input.classList.toggle('masked', !reveal.checked);
  });
  const put = (value: string) => {
    typed.value = value;
    input.value = value;
  };
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, element('code', {}, foreign(called))),
    input,
    element(
      'div',
      { class: 'check' },
      reveal,
      element('label', { for: `${id}-show` }, say('answerShow')),
      ...oneFile(called, put, failed),
    ),
  );
}

/** A field of one line would drop line breaks without a word; the value is to be refused instead. */
function keepPasted(input: HTMLInputElement | HTMLTextAreaElement, typed: Typed): void {
  input.addEventListener('paste', (event) => {
    const pasted = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
    if (input.value !== '' || !/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    input.value = pasted;
    typed.value = pasted;
  });
}

function oneFile(name: string, put: (value: string) => void, failed: () => void): readonly HTMLElement[] {
  const file = element('input', { type: 'file', class: 'unseen', tabindex: '-1', 'aria-hidden': 'true' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    void chosen
      ?.arrayBuffer()
      .then((bytes) => put(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)))
      .catch(failed)
      .finally(() => {
        file.value = '';
      });
  });
  const choose = button(say('answerFile'), 'small', () => file.click());
  choose.setAttribute('aria-label', `${say('answerFile')}: ${name}`);
  return [choose, file];
}
