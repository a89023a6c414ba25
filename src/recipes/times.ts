/** A time in somebody's JSON: seconds, milliseconds, or ISO 8601 more or less. Undefined: it is none. */
export function foreignTime(value: unknown): Date | undefined {
  let at = Number.NaN;
  // Seconds until the year 5138, milliseconds from 1973 on.
  if (typeof value === 'number') at = value < 100_000_000_000 ? value * 1_000 : value;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
    at = Date.parse(value.length === 10 ? value : zoned(value.replace(' ', 'T')));
  }
  return Number.isNaN(at) ? undefined : new Date(at);
}

/** A time without a zone is UTC; PostgreSQL writes `+00`. */
function zoned(value: string): string {
  if (/[+-]\d\d$/.test(value)) return `${value}:00`;
  return /([zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
}
