/** The reveal page, in the browser. `fragment` was taken out of the address bar by the first line of the document. */
import { type Bytes, LinkRefused, parseKey, possession, stretch, toBase64url, unlock } from '../../links/derive.ts';
import { type Content, open } from '../../links/envelope.ts';
import { ask, insist, type Told } from './api.ts';
import { button, element, foreign, marked, sentence } from './elements.ts';
import { envBlock } from './env-block.ts';
import { holdToOpen } from './hold.ts';
import { visible } from './visible.ts';
import { fill, languages, pickLanguage, type Word } from './words.ts';

type Look = {
  readonly state: string;
  readonly creator: string;
  readonly password: boolean;
  readonly expiresAt: Date;
  readonly openedAt: Date | undefined;
};

/** One link in this page. */
type Session = { readonly key: Bytes; readonly path: string; readonly access: string; readonly reader: string };

type Opened = { readonly content: Content; readonly creator: string };

const main = document.querySelector('main') as HTMLElement;
const live = document.querySelector('#live') as HTMLElement;
let language = pickLanguage(navigator.languages);
/** Draws what is shown now, again: for another language. */
let draw: () => void = () => {};
/** Whether closing the page would lose something. */
let unsaved = false;

function say(word: Word, values: { readonly [name: string]: string } = {}): string {
  return fill(languages[language]?.words[word] ?? word, values);
}

/** Shows `children` as the whole page; the heading gets the focus, so that a screen reader begins there. */
function show(kind: string, title: readonly (Node | string)[], ...children: readonly (Node | undefined)[]): void {
  const heading = element('h1', { tabindex: '-1' });
  heading.append(...title);
  main.className = kind;
  main.replaceChildren(heading, ...children.filter((child) => child !== undefined));
  heading.focus({ preventScroll: true });
  document.title = `${heading.textContent} · Keyturn`;
}

function text(word: Word, values: { readonly [name: string]: string } = {}, kind = ''): HTMLElement {
  const paragraph = element('p', kind === '' ? {} : { class: kind });
  paragraph.append(...sentence(say(word), values));
  return paragraph;
}

/** A page that says one thing. */
function tell(kind: string, title: Word, explanation: HTMLElement | undefined, ...more: readonly Node[]): void {
  show(kind, [say(title)], explanation, ...more);
}

function become(next: () => void): void {
  draw = next;
  next();
}

function announce(message: string): void {
  live.textContent = message;
}

function moment(at: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

function duration(seconds: number): string {
  const unit = seconds >= 60 ? 'minute' : 'second';
  const value = seconds >= 60 ? Math.ceil(seconds / 60) : Math.ceil(seconds);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

async function start(fragment: string): Promise<void> {
  if (fragment === '') return become(() => tell('plain', 'noLinkTitle', text('noLinkText')));
  let key: Bytes;
  try {
    key = parseKey(fragment);
  } catch {
    return become(() => tell('warn', 'brokenTitle', text('brokenText')));
  }
  const { id, access } = await possession(key);
  const reader = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  await look({ key, path: `/v1/links/${id}`, access: toBase64url(access), reader });
}

async function look(session: Session): Promise<void> {
  become(() => show('busy', [say('title')], text('looking')));
  const told = await ask(`${session.path}/look`, session.access, {});
  if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('unknownText')));
  const seen = readLook(told);
  if (told.status !== 200 || seen === undefined) return offline('offlineText', () => look(session));
  if (told.body['version'] !== 1) return become(() => tell('warn', 'newerTitle', text('newerText')));
  if (seen.state === 'waiting') return waiting(session, seen);
  over(session, seen.state, seen.openedAt, seen.expiresAt);
}

function readLook({ body }: Told): Look | undefined {
  const { state, creator, password } = body;
  const expiresAt = readDate(body['expiresAt']);
  if (typeof state !== 'string' || typeof creator !== 'string' || expiresAt === undefined) return undefined;
  return { state, creator, password: password === true, expiresAt, openedAt: readDate(body['openedAt']) };
}

function readDate(value: unknown): Date | undefined {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function offline(explanation: Word, again: () => Promise<void>): void {
  become(() => {
    const retry = button(say('tryAgain'), 'primary', () => void again());
    tell('warn', 'offlineTitle', text(explanation), retry);
  });
}

function waiting(session: Session, seen: Look): void {
  /** Survives a change of language. */
  let typed = '';
  let problem: () => string = () => '';
  let blockedUntil = 0;

  function render(): void {
    const facts = element(
      'dl',
      {},
      element('dt', {}, say('sender')),
      element('dd', {}, foreign(seen.creator), element('span', { class: 'badge' }, say('verified'))),
      element('dt', {}, say('expires')),
      element('dd', {}, moment(seen.expiresAt)),
    );
    const status = element('p', { class: 'problem', role: 'alert' }, problem());
    const input = seen.password ? passwordField() : undefined;
    const hint = element('p', { class: 'hint', id: 'hold-hint' }, say('holdHint'));
    const label = element('span', {}, say('hold'));
    const hold = element('button', { type: 'button', class: 'primary hold', 'aria-describedby': 'hold-hint' }, label);
    hold.disabled = Date.now() < blockedUntil;
    holdToOpen(
      hold,
      () => void submit(hold, label),
      () => {
        label.textContent = say('holdOnce');
        announce(say('holdOnce'));
      },
    );
    const title = sentence(say('waitingTitle'), { creator: seen.creator });
    show('waiting', title, text('waitingText'), facts, input, status, hold, hint, terminal());
  }

  function passwordField(): HTMLElement {
    const input = element('input', {
      id: 'password',
      type: 'password',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-describedby': 'password-hint',
    });
    input.value = typed;
    input.addEventListener('input', () => {
      typed = input.value;
    });
    const reveal = element('input', { type: 'checkbox', id: 'password-show' });
    reveal.addEventListener('change', () => {
      input.type = reveal.checked ? 'text' : 'password';
    });
    const form = element(
      'form',
      { class: 'field' },
      element('label', { for: 'password' }, say('password')),
      input,
      element('div', { class: 'check' }, reveal, element('label', { for: 'password-show' }, say('passwordShow'))),
      element('p', { class: 'hint', id: 'password-hint' }, say('passwordHint')),
    );
    // Enter is no decision to open; it leads to the button that is.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      main.querySelector<HTMLElement>('.hold')?.focus();
    });
    return form;
  }

  async function submit(hold: HTMLButtonElement, label: HTMLElement): Promise<void> {
    if (seen.password && typed === '') return refuse(() => say('passwordMissing'));
    hold.disabled = true;
    label.textContent = say('opening');
    announce(say('opening'));
    const password = seen.password ? typed : undefined;
    try {
      const { proof, contentKey } = await unlock(session.key, await stretch(session.key, password));
      await send(proof, contentKey);
    } catch (error) {
      if (error instanceof LinkRefused) return refuse(() => say('passwordWrong'));
      throw error;
    }
  }

  async function send(proof: Bytes, contentKey: Bytes): Promise<void> {
    const told = await insist(`${session.path}/open`, session.access, {
      proof: toBase64url(proof),
      reader: session.reader,
    });
    if (told.status === 200) return unseal(session, contentKey, told);
    if (told.status === 403) return refuse(() => say('passwordWrong'));
    if (told.status === 429) return slowDown(told);
    if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('unknownText')));
    if (told.status === 410) {
      return over(session, String(told.body['state']), readDate(told.body['openedAt']), seen.expiresAt);
    }
    offline('offlineOpening', () => send(proof, contentKey));
  }

  function slowDown({ body, wait }: Told): void {
    const word = body['error'] === 'wait' ? 'passwordNotJudged' : 'passwordWait';
    blockedUntil = Date.now() + wait * 1000;
    refuse(() => {
      const left = Math.ceil((blockedUntil - Date.now()) / 1000);
      return left > 0 ? say(word, { time: duration(left) }) : say('passwordAgain');
    });
    const timer = setInterval(() => {
      const status = main.querySelector('.problem');
      if (draw !== render || status === null) return clearInterval(timer);
      status.textContent = problem();
      if (Date.now() < blockedUntil) return;
      clearInterval(timer);
      const hold = main.querySelector<HTMLButtonElement>('.hold');
      if (hold !== null) hold.disabled = false;
    }, 1000);
  }

  function refuse(why: () => string): void {
    problem = why;
    become(render);
    main.querySelector<HTMLElement>('#password')?.focus();
  }

  become(render);
}

async function unseal(session: Session, contentKey: Bytes, told: Told): Promise<void> {
  const id = session.path.slice(session.path.lastIndexOf('/') + 1);
  try {
    const content = await open(contentKey, id, String(told.body['envelope']));
    unsaved = true;
    const opened = { content, creator: String(told.body['creator']) };
    become(() => showOpened(session, opened));
  } catch (error) {
    const code = error instanceof LinkRefused ? error.code : 'unknown';
    become(() => tell('warn', 'damagedTitle', text('damagedText', { code })));
  }
}

function showOpened(session: Session, { content, creator }: Opened): void {
  const groups = new Map<string, [name: string, value: string][]>();
  for (const [key, value] of Object.entries(content.entries)) {
    const slash = key.lastIndexOf('/');
    const environment = key.slice(0, Math.max(slash, 0));
    groups.set(environment, [...(groups.get(environment) ?? []), [key.slice(slash + 1), value]]);
  }
  const strange = Object.values(content.entries).some((value) =>
    visible(value, true).some(({ escaped, text }) => escaped && text !== '↵\n'),
  );
  const problem = element('p', { class: 'problem', role: 'alert' });
  const save = button(say('saved'), 'primary', (pressed) => void report(pressed));

  async function report(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    pressed.textContent = say('saving');
    const told = await insist(`${session.path}/saved`, session.access, { reader: session.reader });
    if (told.status === 204) {
      unsaved = false;
      return become(() => tell('done', 'savedTitle', text('savedText')));
    }
    pressed.disabled = false;
    pressed.textContent = say('saved');
    problem.textContent = say('savedFailed');
  }

  show(
    'opened',
    [say('openedTitle')],
    text('openedText'),
    content.from === creator ? undefined : text('openedFrom', { from: content.from }, 'hint'),
    content.note === '' ? undefined : element('blockquote', { 'aria-label': say('note') }, foreign(content.note)),
    ...[...groups].map(([environment, entries]) => group(environment, entries)),
    strange ? text('escapes', {}, 'hint') : undefined,
    problem,
    save,
    text('savedHint', {}, 'hint'),
  );
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
  return made;
}

function entry(name: string, value: string): HTMLElement {
  const box = element('pre', { class: 'value', tabindex: '0', 'aria-label': name });
  const toggle = button('', 'small', () => shown(box.dataset['shown'] !== 'yes'));
  function shown(yes: boolean): void {
    box.dataset['shown'] = yes ? 'yes' : 'no';
    const count = new Intl.NumberFormat(language).format([...value].length);
    const hidden = value === '' ? say('empty') : `•••••••• ${say('characters', { count })}`;
    box.replaceChildren(...(yes && value !== '' ? marked(visible(value, true)) : [hidden]));
    toggle.textContent = say(yes ? 'hide' : 'show');
    toggle.setAttribute('aria-label', say(yes ? 'hideValue' : 'showValue', { name }));
  }
  shown(false);
  const copier = button(say('copy'), 'small', (pressed) => void copy(value, pressed));
  copier.setAttribute('aria-label', say('copyValue', { name }));
  const head = element('div', { class: 'entry-head' }, element('code', {}, name), toggle, copier);
  return element('li', {}, head, box);
}

async function copy(value: string, pressed: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    const problem = main.querySelector('.problem');
    if (problem !== null) problem.textContent = say('copyFailed');
    return;
  }
  const before = pressed.textContent;
  pressed.textContent = say('copied');
  pressed.classList.add('copied');
  announce(say('copied'));
  setTimeout(() => {
    pressed.textContent = before;
    pressed.classList.remove('copied');
  }, 1600);
}

function download(block: string, environment: string): void {
  const url = URL.createObjectURL(new Blob([block], { type: 'text/plain' }));
  const safe = environment.replace(/[^A-Za-z0-9_-]+/g, '-');
  // A leading dot would be taken away by most browsers.
  const anchor = element('a', { href: url, download: safe === '' ? 'keyturn.env' : `keyturn-${safe}.env` });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Somebody's link that opens no more. */
function over(session: Session, state: string, openedAt: Date | undefined, expiresAt: Date): void {
  const when = () => ({ when: moment(openedAt ?? expiresAt) });
  const views: { readonly [state: string]: () => void } = {
    opened: () => taken(session, when()),
    saved: () => taken(session, when()),
    disputed: () => tell('warn', 'disputedTitle', text('disputedText')),
    superseded: () => tell('plain', 'supersededTitle', text('supersededText')),
    destroyed: () => tell('plain', 'destroyedTitle', text('destroyedText')),
  };
  const expired = () => tell('plain', 'expiredTitle', text('expiredText', when()));
  become(Object.hasOwn(views, state) ? (views[state] ?? expired) : expired);
}

function taken(session: Session, when: { readonly when: string }): void {
  const mine = () => become(() => tell('done', 'takenMeTitle', text('takenMeText')));
  const back = () => become(() => taken(session, when));
  const ask = () => become(() => confirmDispute(session, back));
  const answers = element(
    'div',
    { class: 'actions' },
    button(say('takenMe'), 'quiet', mine),
    button(say('takenNotMe'), 'danger', ask),
  );
  tell('warn', 'takenTitle', text('takenText', when), text('takenAsk'), answers);
}

function confirmDispute(session: Session, back: () => void): void {
  const problem = element('p', { class: 'problem', role: 'alert' });
  async function report(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    const told = await insist(`${session.path}/dispute`, session.access, {});
    if (told.status === 204) return become(() => tell('warn', 'disputedTitle', text('disputedText')));
    pressed.disabled = false;
    problem.textContent = say('disputeFailed');
  }
  const answers = element(
    'div',
    { class: 'actions' },
    button(say('disputeNo'), 'quiet', back),
    button(say('disputeYes'), 'danger', (pressed) => void report(pressed)),
  );
  tell('warn', 'disputeTitle', text('disputeText'), problem, answers);
}

/** For who would rather trust a program on the own machine than a page from a server. */
function terminal(): HTMLElement {
  const command = 'npx keyturn open';
  return element(
    'details',
    {},
    element('summary', {}, say('terminal')),
    text('terminalText'),
    element('div', { class: 'command' }, element('code', {}, command), copier(command)),
  );
}

function copier(command: string): HTMLButtonElement {
  const made = button(say('copy'), 'small', (pressed) => void copy(command, pressed));
  made.setAttribute('aria-label', say('copyValue', { name: command }));
  return made;
}

function speak(tag: string): void {
  language = tag;
  document.documentElement.lang = tag;
  for (const part of document.querySelectorAll<HTMLElement>('[data-word]')) {
    part.textContent = say(part.dataset['word'] as Word);
  }
  draw();
}

const chooser = document.querySelector('#languages') as HTMLSelectElement;
for (const [tag, { name }] of Object.entries(languages))
  chooser.append(element('option', { value: tag, lang: tag }, name));
chooser.value = language;
chooser.addEventListener('change', () => {
  speak(chooser.value);
  chooser.focus();
});

addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});
// A page that comes back from the browser's cache shows nothing of before.
addEventListener('pagehide', () => main.replaceChildren());
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
// Another link pasted into the same tab.
addEventListener('hashchange', () => {
  const next = location.hash.slice(1);
  if (next === '') return;
  history.replaceState(null, '', location.pathname);
  void start(next);
});

speak(language);
void start(fragment);
