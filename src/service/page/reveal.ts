/** The reveal page, in the browser. `fragment` was taken out of the address bar by the first line of the document. */
import { type Bytes, LinkRefused, parseKey, possession, stretch, toBase64url, unlock } from '../../links/derive.ts';
import { open } from '../../links/envelope.ts';
import { anybodyName, bareTokenName } from '../creator-names.ts';
import { ask, insist, isBusy, readDate, type Told } from './api.ts';
import { element, foreign, sentence } from './elements.ts';
import { over } from './expired-view.ts';
import { showOpened } from './opened-view.ts';
import { passwordField } from './password-field.ts';
import { holdToOpen } from './press-and-hold.ts';
import {
  announce,
  become,
  begin,
  canEncrypt,
  duration,
  focusOn,
  isShown,
  keepOpen,
  main,
  mayLeave,
  momentParts,
  problemLine,
  say,
  show,
  tell,
  text,
} from './screen.ts';
import { type Look, readLook, type Session, unanswered } from './session.ts';
import { terminal } from './terminal.ts';

async function start(fragment: string): Promise<void> {
  if (fragment === '')
    return become(() => {
      const make = element('a', { href: '/new' }, say('noLinkMake'));
      tell('plain', 'noLinkTitle', text('noLinkText'), element('p', {}, make));
    });
  let key: Bytes;
  try {
    key = parseKey(fragment);
  } catch {
    return become(() => tell('warn', 'brokenTitle', text('brokenText')));
  }
  if (!canEncrypt()) return;
  const { id, access } = await possession(key);
  const reader = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  await look({ key, path: `/v1/links/${id}`, access: toBase64url(access), reader });
}

async function look(session: Session): Promise<void> {
  become(() => show('busy', [say('title')], text('looking')));
  const told = await ask(`${session.path}/look`, session.access, {});
  if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('unknownText')));
  const seen = readLook(told);
  if (told.status !== 200 || seen === undefined) return unanswered(told, 'offlineText', () => look(session));
  if (told.body['version'] !== 1) return become(() => tell('warn', 'newerTitle', text('newerText')));
  if (seen.state === 'waiting') return waiting(session, seen);
  over(session, seen.state, seen.openedAt, seen.expiresAt);
}

/** Who sends it, and whether that is known. */
function sender(creator: string): { readonly title: Node[]; readonly name: Node; readonly known: boolean } {
  if (creator === anybodyName) {
    const name = document.createTextNode(say('senderUnknown'));
    return { title: [document.createTextNode(say('waitingTitleUnknown'))], name, known: false };
  }
  const called = creator === bareTokenName ? say('senderToken') : creator;
  return { title: sentence(say('waitingTitle'), { creator: called }), name: foreign(called), known: true };
}

function waiting(session: Session, seen: Look): void {
  /** Survives a change of language. */
  let typed = '';
  let problem: () => string = () => '';
  let blockedUntil = 0;

  function render(): void {
    const { title, name, known } = sender(seen.creator);
    const badge = element('span', { class: known ? 'badge' : 'badge doubt' }, say(known ? 'verified' : 'notVerified'));
    const facts = element(
      'dl',
      {},
      element('dt', {}, say('sender')),
      element('dd', {}, name, badge),
      element('dt', {}, say('expires')),
      element('dd', {}, ...momentParts(seen.expiresAt)),
    );
    const status = problemLine(problem());
    const input = seen.password ? passwordForm() : undefined;
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
    const doubt = known ? undefined : text('notVerifiedText', {}, 'hint');
    show('waiting', title, text('waitingText'), facts, doubt, input, status, hold, hint, terminal());
  }

  function passwordForm(): HTMLElement {
    const field = passwordField('password', 'passwordHint', typed, (now) => {
      typed = now;
    });
    const form = element('form', {}, field);
    // Enter is no decision to open; it leads to the button that is.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      focusOn('.hold');
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
    if (told.status === 429 && !isBusy(told)) return slowDown(told);
    if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('unknownText')));
    if (told.status === 410) {
      return over(session, String(told.body['state']), readDate(told.body['openedAt']), seen.expiresAt);
    }
    unanswered(told, 'offlineOpening', () => send(proof, contentKey));
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
      if (!isShown(render) || status === null) return clearInterval(timer);
      // A screen reader heard it once; it need not count along.
      status.removeAttribute('role');
      status.textContent = problem();
      if (Date.now() < blockedUntil) return;
      clearInterval(timer);
      status.classList.add('over');
      announce(problem());
      const hold = main.querySelector<HTMLButtonElement>('.hold');
      if (hold !== null) hold.disabled = false;
    }, 1000);
  }

  function refuse(why: () => string): void {
    problem = why;
    become(render);
    // Selected, so that typing replaces what was wrong.
    if (seen.password) focusOn('#password');
    main.querySelector<HTMLInputElement>('#password')?.select();
  }

  become(render);
}

async function unseal(session: Session, contentKey: Bytes, told: Told): Promise<void> {
  const id = session.path.slice(session.path.lastIndexOf('/') + 1);
  try {
    const content = await open(contentKey, id, String(told.body['envelope']));
    keepOpen(true);
    become(() => showOpened(session, content, String(told.body['creator'])));
  } catch (error) {
    const code = error instanceof LinkRefused ? error.code : 'unknown';
    become(() => tell('warn', 'damagedTitle', text('damagedText', { code })));
  }
}

// Another link pasted into the same tab.
addEventListener('hashchange', () => {
  const next = location.hash.slice(1);
  if (next === '') return;
  history.replaceState(null, '', location.pathname);
  if (mayLeave()) void start(next);
});

begin('promise');
void start(fragment);
