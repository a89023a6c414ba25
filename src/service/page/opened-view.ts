/** What was in the link: shown on demand, copied, downloaded, and reported as saved. */
import type { Content } from '../../links/envelope.ts';
import type { Told } from './api.ts';
import { copier, copy } from './clipboard.ts';
import { button, element, foreign, marked } from './elements.ts';
import { envBlock } from './env-block.ts';
import { amount, become, keepOpen, problemLine, say, show, tell, text } from './screen.ts';
import { visible } from './visible.ts';
import type { Word } from './words.ts';

export type OpenedOptions = {
  /** Who the service verified. */
  readonly creator: string;
  /** Tells the service that the values are saved; 204 = it knows. */
  readonly save: () => Promise<Told>;
  readonly says: { readonly title: Word; readonly text: Word; readonly hint: Word; readonly done: Word };
};

/** What is said of a link. */
export const linkSays = { title: 'openedTitle', text: 'openedText', hint: 'savedHint', done: 'savedText' } as const;

export function showOpened(content: Content, { creator, save: saved, says }: OpenedOptions): void {
  const groups = new Map<string, [name: string, value: string][]>();
  for (const [key, value] of Object.entries(content.entries)) {
    const slash = key.lastIndexOf('/');
    const environment = key.slice(0, Math.max(slash, 0));
    groups.set(environment, [...(groups.get(environment) ?? []), [key.slice(slash + 1), value]]);
  }
  const strange = Object.values(content.entries).some((value) =>
    visible(value, true).some(({ mark }) => mark !== undefined && mark !== '↵'),
  );
  const problem = problemLine();
  const save = button(say('saved'), 'primary', (pressed) => void report(pressed));

  async function report(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    pressed.textContent = say('saving');
    const told = await saved();
    if (told.status === 204) {
      keepOpen(false);
      return become(() => tell('done', 'savedTitle', text(says.done)));
    }
    pressed.disabled = false;
    pressed.textContent = say('saved');
    problem.textContent = say('savedFailed');
  }

  show(
    'opened',
    [say(says.title)],
    text(says.text),
    content.from === '' || content.from === creator ? undefined : text('openedFrom', { from: content.from }, 'hint'),
    content.note === '' ? undefined : element('blockquote', { 'aria-label': say('note') }, ...noteLines(content.note)),
    ...[...groups].map(([environment, entries]) => group(environment, entries)),
    strange ? text('escapes', {}, 'hint') : undefined,
    problem,
    save,
    text(says.hint, {}, 'hint'),
  );
}

/** A note may have lines; each is isolated, so that none reorders another. */
function noteLines(note: string): HTMLElement[] {
  return note.split('\n').map((line) => element('div', {}, foreign(line)));
}

function group(environment: string, entries: readonly [name: string, value: string][]): HTMLElement {
  const made = element('section', environment === '' ? {} : { 'aria-label': environment });
  if (environment !== '') made.append(element('h2', {}, foreign(environment)));
  made.append(element('ul', { class: 'entries' }, ...entries.map(([name, value]) => entry(name, value))));
  const block = envBlock(entries);
  if (block.text !== '') {
    made.append(
      element(
        'div',
        { class: 'actions' },
        button(say('copyBlock'), 'quiet', (pressed) => void copy(block.text, pressed)),
        button(say('download'), 'quiet', () => download(block.text, environment)),
      ),
    );
  }
  for (const name of block.unfit) made.append(text('unfit', { name }, 'hint'));
  for (const name of block.hiding) made.append(text('hiding', { name }, 'hint'));
  return made;
}

function entry(name: string, value: string): HTMLElement {
  const box = element('pre', { class: 'value', tabindex: '0', role: 'group', 'aria-label': name });
  const toggle = button('', 'small', () => shown(box.dataset['shown'] !== 'yes'));
  function shown(yes: boolean): void {
    box.dataset['shown'] = yes ? 'yes' : 'no';
    const hidden = value === '' ? say('empty') : `•••••••• ${say('characters', { count: amount([...value].length) })}`;
    box.replaceChildren(...(yes && value !== '' ? marked(visible(value, true)) : [hidden]));
    toggle.textContent = say(yes ? 'hide' : 'show');
    toggle.setAttribute('aria-label', say(yes ? 'hideValue' : 'showValue', { name }));
  }
  shown(false);
  const head = element('div', { class: 'entry-head' }, element('code', {}, name), toggle, copier(value, name));
  return element('li', {}, head, box);
}

function download(block: string, environment: string): void {
  const url = URL.createObjectURL(new Blob([block], { type: 'text/plain' }));
  const safe = environment.replace(/[^A-Za-z0-9_-]+/g, '-');
  // A leading dot would be taken away by most browsers.
  const anchor = element('a', { href: url, download: safe === '' ? 'keyturn.env' : `keyturn-${safe}.env` });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
