/** Times for people: UTC, to the minute. What machines read keeps ISO 8601. */

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Within half a year of now no year has to be said. */
const HALF_A_YEAR = 183 * 86_400_000;

/** `29 Nov 09:02 UTC`, and with the year where that is not near to now, or where now is not known: `29 Nov 2027 09:02 UTC`. */
export function shortTime(at: Date, now: Date | undefined): string {
  const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()].map((each) => String(each).padStart(2, '0'));
  const isNear = now !== undefined && Math.abs(at.getTime() - now.getTime()) < HALF_A_YEAR;
  const year = isNear ? '' : ` ${at.getUTCFullYear()}`;
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]}${year} ${hours}:${minutes} UTC`;
}

/** A sentence with every time in it made short. */
export function withShortTimes(text: string, now?: Date): string {
  return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z\b/g, (time) => {
    const at = new Date(time);
    return Number.isNaN(at.getTime()) ? time : shortTime(at, now);
  });
}
