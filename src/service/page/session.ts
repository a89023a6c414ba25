import type { Bytes } from '../../links/derive.ts';
import { isBusy, readDate, type Told } from './api.ts';
import { button } from './elements.ts';
import { announce, become, duration, isShown, problemLine, say, tell, text } from './screen.ts';
import type { Word } from './words.ts';

/** One link in this page. By `reader` the service knows this page again as the one that opened the link. */
export type Session = { readonly key: Bytes; readonly path: string; readonly access: string; readonly reader: string };

export type Look = {
  readonly state: string;
  readonly creator: string;
  readonly password: boolean;
  readonly expiresAt: Date;
  readonly openedAt: Date | undefined;
};

export function readLook({ body }: Told): Look | undefined {
  const { state, creator, password } = body;
  const expiresAt = readDate(body['expiresAt']);
  if (typeof state !== 'string' || typeof creator !== 'string' || expiresAt === undefined) return undefined;
  return { state, creator, password: password === true, expiresAt, openedAt: readDate(body['openedAt']) };
}

/** For a missing or useless answer: a busy service is asked again by itself, everything else waits for a press. */
export function unanswered(told: Told, lost: Word, again: () => Promise<void>): void {
  if (isBusy(told)) busy(Math.min(Math.max(told.wait, 2), 120), again);
  else become(() => tell('warn', 'offlineTitle', text(lost), retryButton(again)));
}

function retryButton(again: () => Promise<void>): HTMLButtonElement {
  return button(say('tryAgain'), 'primary', (pressed) => {
    pressed.disabled = true;
    void again();
  });
}

function busy(seconds: number, again: () => Promise<void>): void {
  const until = Date.now() + seconds * 1000;
  const left = () => Math.max(Math.ceil((until - Date.now()) / 1000), 0);
  const line = () => say('busyAgain', { time: duration(left()) });
  function view(): void {
    const status = problemLine();
    status.setAttribute('role', 'status');
    status.className = 'hint countdown';
    status.textContent = line();
    tell('warn', 'busyTitle', text('busyText'), status, retryButton(again));
  }
  become(view);
  announce(line());
  const timer = setInterval(() => {
    if (!isShown(view)) return clearInterval(timer);
    const status = document.querySelector('.countdown');
    if (status !== null) status.textContent = line();
    if (left() > 0) return;
    clearInterval(timer);
    void again();
  }, 500);
}
