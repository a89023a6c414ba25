/** Files for the form of /new: chosen, or dropped anywhere on the page. */
import { button, element } from './elements.ts';
import { main, say } from './screen.ts';

type TakeFiles = (files: readonly File[]) => Promise<void>;

/** A button, and the input that it stands for. */
export function fileChooser(takeFiles: TakeFiles): readonly HTMLElement[] {
  const files = element('input', {
    type: 'file',
    class: 'unseen',
    tabindex: '-1',
    multiple: '',
    'aria-hidden': 'true',
  });
  files.addEventListener('change', () => {
    void takeFiles([...(files.files ?? [])]).then(() => {
      files.value = '';
    });
  });
  return [button(say('newFile'), 'quiet', () => files.click()), files];
}

/** On the whole page, because a file that misses its field would replace the page. `active`: whether files are wanted now. */
export function acceptDrops(active: () => boolean, takeFiles: TakeFiles): void {
  for (const kind of ['dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(kind, (event) => {
      if (!active()) return;
      const files = event.dataTransfer?.types.includes('Files') ?? false;
      main.classList.toggle('dropping', kind === 'dragover' && files);
      if (!files) return;
      event.preventDefault();
      if (kind === 'drop') void takeFiles([...(event.dataTransfer?.files ?? [])]);
    });
  }
}
