/** What became of a link, asked for as long as it may change, and only while somebody looks at the page. */
import { ask, readDate } from './api.ts';
import type { Sealed } from './create-link.ts';

export type Receipt = {
  readonly state: string;
  readonly openedAt: Date | undefined;
  readonly savedAt: Date | undefined;
  readonly tries: number;
  /** The last request had no answer. */
  readonly silent: boolean;
};

export const unopened: Receipt = {
  state: 'waiting',
  openedAt: undefined,
  savedAt: undefined,
  tries: 0,
  silent: false,
};

/** In these states nothing changes any more. A saved link may still be disputed. */
const final: readonly string[] = ['expired', 'destroyed', 'superseded', 'disputed', 'unknown'];

export function isFinal({ state }: Receipt): boolean {
  return final.includes(state);
}

/** Asks for the receipt again and again. `now` asks at once; `stop` ends it. */
export function watch(
  { path, manage }: Sealed,
  changed: (receipt: Receipt) => void,
): { readonly now: () => Promise<void>; readonly stop: () => void } {
  const began = Date.now();
  let receipt = unopened;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let over = false;

  async function now(): Promise<void> {
    if (asking || over) return;
    asking = true;
    clearTimeout(timer);
    const told = await ask(path, manage);
    asking = false;
    if (over) return;
    const { state, tries } = told.body;
    let wait = told.wait;
    if (told.status === 404) receipt = { ...receipt, state: 'unknown', silent: false };
    else if (told.status !== 200 || typeof state !== 'string') {
      receipt = { ...receipt, silent: true };
      wait = Math.max(wait, 10);
    } else {
      const [openedAt, savedAt] = [readDate(told.body['openedAt']), readDate(told.body['savedAt'])];
      receipt = { state, openedAt, savedAt, tries: Number(tries) || 0, silent: false };
    }
    changed(receipt);
    if (isFinal(receipt)) stop();
    else timer = setTimeout(tick, Math.max(wait, pollInterval(receipt, began)) * 1000);
  }

  function tick(): void {
    // Coming back to the page asks at once.
    if (document.visibilityState === 'visible') void now();
  }

  function stop(): void {
    over = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  }

  document.addEventListener('visibilitychange', tick);
  timer = setTimeout(tick, 3000);
  return { now, stop };
}

/** Seconds: often while it is likely to be opened, rarely later. */
function pollInterval({ state }: Receipt, began: number): number {
  if (state === 'saved') return 60;
  const minutes = (Date.now() - began) / 60_000;
  if (minutes < 3) return 3;
  return minutes < 30 ? 15 : 60;
}
