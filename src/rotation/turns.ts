/** Turns side by side: what is thrown in one of them ends up in its outcome, and the others go on. */
import type { Effects } from './effects.ts';
import { is, KeyturnError } from './errors.ts';
import { nowOf } from './now.ts';
import type { Turn } from './turn.ts';

const TURNS_AT_ONCE = 4;

/** A few secrets side by side: their transitions share commits, and a failure of one is its own. */
export async function eachOf(turns: readonly Turn[], work: (turn: Turn) => Promise<void>): Promise<void> {
  const queue = [...turns];
  const worker = async () => {
    for (let turn = queue.shift(); turn; turn = queue.shift()) {
      const one = turn;
      await guarded([one], () => work(one));
    }
  };
  await Promise.all(Array.from({ length: Math.min(TURNS_AT_ONCE, turns.length) }, worker));
}

export async function guarded(turns: readonly Turn[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    for (const turn of turns) fail(turn, error);
  }
}

export function fail(turn: Turn, error: unknown): void {
  const known = error instanceof KeyturnError ? error : internal(error);
  turn.tell('failed', `${known.code}: ${known.message}`);
  if (is(known, 'JOURNAL_CONFLICT')) turn.lost();
  turn.outcome.error ??= known;
  turn.outcome.action = is(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : forHumans(known) ? 'human' : 'failed';
}

function forHumans(error: KeyturnError): boolean {
  return is(error, 'NEEDS_HUMAN', 'OLD_KEY_ALIVE', 'VALUE_CHANGED', 'BINDING_UNKNOWN');
}

/** At the end of a run: whoever threw knew less than the turn does now. */
export function settleNow(turn: Turn, { sent }: Effects): void {
  const { outcome } = turn;
  if (outcome.error) outcome.error = outcome.error.knowing(nowOf(turn, sent));
}

/** The class and the place, never the message: a foreign error may quote a header or a body. */
function internal(error: unknown): KeyturnError {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const place = error instanceof Error ? (/\((?:.*\/)?([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  return new KeyturnError('INTERNAL', {
    what: `Keyturn has a bug (${name}${place ? ` at ${place}` : ''})`,
    hint: 'please report it; run again to go on',
  });
}
