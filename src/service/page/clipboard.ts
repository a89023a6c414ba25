import { button } from './elements.ts';
import { announce, main, say } from './screen.ts';

/** Says on the button that was pressed that it is done; resolves to whether it is. */
export async function copy(value: string, pressed: HTMLButtonElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    const problem = main.querySelector('.problem');
    if (problem !== null) problem.textContent = say('copyFailed');
    return false;
  }
  const before = pressed.textContent;
  pressed.textContent = say('copied');
  pressed.classList.add('copied');
  announce(say('copied'));
  setTimeout(() => {
    pressed.textContent = before;
    pressed.classList.remove('copied');
  }, 1600);
  return true;
}

/** `name` says what is copied, where the button stands among others. */
export function copier(value: string, name: string): HTMLButtonElement {
  const made = button(say('copy'), 'small', (pressed) => void copy(value, pressed));
  made.setAttribute('aria-label', say('copyValue', { name }));
  return made;
}
