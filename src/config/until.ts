/** Times ahead as people write them: a duration from now, a day, or a moment with its offset from UTC. */
import { LONGEST_HOLD } from '../rotation/model/brake.ts';
import { durationPattern, parseDuration } from './duration.ts';
import { bad } from './input-errors.ts';

const momentPattern = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

const untilSays =
  'a duration such as 24h, a day such as 2026-12-04 (its beginning in UTC), or a moment such as 2026-12-04T18:00Z';

/** What is wrong with how it is written; undefined if nothing is. */
export function unfitUntil(text: string): string | undefined {
  if (durationPattern.test(text)) return undefined;
  if (!momentPattern.test(text) || Number.isNaN(Date.parse(text))) return untilSays;
  // A day that the calendar does not have is read as one of the next month.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return day.toISOString().slice(0, 10) === text.slice(0, 10) ? undefined : untilSays;
}

/** The moment that it names. Throws INPUT_INVALID for one that is over, or further ahead than a hold may last. */
export function untilOf(text: string, now: Date, from: 'action' | 'cli'): Date {
  const duration = parseDuration(text);
  const at = duration === undefined ? Date.parse(text) : now.getTime() + duration;
  if (at <= now.getTime()) throw bad('until', from, 'this is over already');
  if (at > now.getTime() + LONGEST_HOLD) throw bad('until', from, 'a hold lasts 90 days at most');
  return new Date(at);
}
