/** A link that waits to be opened: who sends it, its password if it has one, and the button that opens it. */
import { type Bytes, LinkRefused, stretch, toBase64url, unlock } from '../../links/derive.ts';
import { open } from '../../links/envelope.ts';
import { anybodyName, bareTokenName } from '../creator-names.ts';
import { insist, isBusy, readDate, type Told } from './api.ts';
import { element, foreign, sentence } from './elements.ts';
import { showExpired } from './expired-view.ts';
import { linkSays, showOpened } from './opened-view.ts';
import { passwordField } from './password-field.ts';
import { holdToOpen } from './press-and-hold.ts';
import {
  announce,
  become,
  duration,
  focusOn,
  isShown,
  keepOpen,
  main,
  momentParts,
  problemLine,
  say,
  show,
  tell,
  text,
} from './screen.ts';
import { type Look, type Session, unanswered } from './session.ts';
import { terminal } from './terminal.ts';

export function showWaiting(session: Session, seen: Look): void {
  // These three survive a change of language.
  let typed = '';
  let problem: () => string = () => '';
  let blockedUntil = 0;

  function render(): void {
    const { title, facts, warning } = senderParts(seen);
    const status = problemLine(problem());
    const input = seen.password ? passwordForm(typed, type) : undefined;
    const hint = element('p', { class: 'hint', id: 'hold-hint' }, say('holdHint'));
    const label = element('span', {}, say('hold'));
    const hold = element('button', { type: 'button', class: 'primary hold', 'aria-describedby': 'hold-hint' }, label);
    hold.disabled = Date.now() < blockedUntil;
    const pressOnceMore = () => {
      label.textContent = say('holdOnce');
      announce(say('holdOnce'));
    };
    holdToOpen(hold, () => void submit(hold, label), pressOnceMore);
    show('waiting', title, text('waitingText'), facts, warning, input, status, hold, hint, terminal());
  }

  function type(now: string): void {
    typed = now;
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
      return showExpired(session, String(told.body['state']), readDate(told.body['openedAt']), seen.expiresAt);
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
    countDown(
      () => blockedUntil,
      () => problem(),
      () => isShown(render),
    );
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

/** Who sends it, whether that is known, and until when it can be opened. */
function senderParts({ creator, expiresAt }: Look) {
  const known = creator !== anybodyName;
  const called = creator === bareTokenName ? say('senderToken') : creator;
  const name = known ? foreign(called) : document.createTextNode(say('senderUnknown'));
  const badge = element(
    'span',
    { class: known ? 'badge' : 'badge unverified' },
    say(known ? 'verified' : 'notVerified'),
  );
  const facts = element(
    'dl',
    {},
    element('dt', {}, say('sender')),
    element('dd', {}, name, badge),
    element('dt', {}, say('expires')),
    element('dd', {}, ...momentParts(expiresAt)),
  );
  const title = known ? sentence(say('waitingTitle'), { creator: called }) : [say('waitingTitleUnknown')];
  return { title, facts, warning: known ? undefined : text('notVerifiedText', {}, 'hint') };
}

function passwordForm(value: string, typed: (now: string) => void): HTMLElement {
  const form = element('form', {}, passwordField('password', 'passwordHint', value, typed));
  // Enter is no decision to open; it leads to the button that is.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    focusOn('.hold');
  });
  return form;
}

/** Writes the problem anew every second, and lets the link be opened again once the time has come. */
function countDown(until: () => number, problem: () => string, shown: () => boolean): void {
  const timer = setInterval(() => {
    const status = main.querySelector('.problem');
    if (!shown() || status === null) return clearInterval(timer);
    // A screen reader heard it once; it need not count along.
    status.removeAttribute('role');
    status.textContent = problem();
    if (Date.now() < until()) return;
    clearInterval(timer);
    status.classList.add('over');
    announce(problem());
    const hold = main.querySelector<HTMLButtonElement>('.hold');
    if (hold !== null) hold.disabled = false;
  }, 1000);
}

async function unseal(session: Session, contentKey: Bytes, told: Told): Promise<void> {
  const id = session.path.slice(session.path.lastIndexOf('/') + 1);
  try {
    const content = await open(contentKey, id, String(told.body['envelope']));
    keepOpen(true);
    const creator = String(told.body['creator']);
    const save = () => insist(`${session.path}/saved`, session.access, { reader: session.reader });
    become(() => showOpened(content, { creator, save, says: linkSays }));
  } catch (error) {
    const code = error instanceof LinkRefused ? error.code : 'unknown';
    become(() => tell('warn', 'damagedTitle', text('damagedText', { code })));
  }
}
