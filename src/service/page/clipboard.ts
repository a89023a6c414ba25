import { button } from './elements.ts';
import { announce, main, say } from './screen.ts';

/** Copies, and says so on the button that was pressed; resolves to whether the browser allowed it. */
export async function copy(value: string, pressed: HTMLButtonElement): Promise<boolean> {
  const problem = main.querySelector('.problem');
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    if (problem !== null) problem.textContent = say('copyFailed');
    problem?.scrollIntoView({ block: 'nearest' });
    return false;
  }
  if (problem?.textContent === say('copyFailed')) problem.textContent = '';
  // A button that already says so gets its first text back from the first press.
  if (pressed.classList.contains('copied')) return true;
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
