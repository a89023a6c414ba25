/** Who is named: what everybody can read must not say it, in whatever sentence a name stands. Pure. */
import type { JournalRecord } from '../rotation/model/record.ts';

/** A record of a person has `login`, one of a decision `actor`; an incident names a `person` as it was typed. */
const names: ReadonlySet<string> = new Set(['login', 'actor', 'person']);
/** Of what waits for a human these codes have logins as `ids`, and every other has ids of credentials. */
const aboutPeople: ReadonlySet<unknown> = new Set(['DISPUTED_AGAIN', 'ASK_UNANSWERED', 'ASK_REFUSED']);

/** Every login that the journal has, wherever it stands: a new record of a person is found by itself. */
export function loginsIn(document: JournalRecord): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) look(one);
      return;
    }
    const record = value as { readonly [member: string]: unknown };
    for (const [member, one] of Object.entries(record)) {
      if (typeof one === 'string' && names.has(member)) found.add(one);
      if (member === 'causes') for (const login of inCauses(one)) found.add(login);
      if (member === 'ids' && aboutPeople.has(record['code'])) for (const login of one as string[]) found.add(login);
      look(one);
    }
  };
  look(document);
  return [...found];
}

function inCauses(causes: unknown): readonly string[] {
  if (!Array.isArray(causes)) return [];
  return causes.flatMap((cause) => /^(?:person|by):(.+)$/.exec(String(cause))?.[1] ?? []);
}

/** Hides these logins, and GitHub's number of a person behind the key of their own credential. */
export function hiding(logins: readonly string[]): (text: string) => string {
  const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
  return (text) =>
    text
      .replace(/(?<=[A-Za-z0-9_])@\d+\b/g, '')
      .replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => (all.has(name.toLowerCase()) ? 'a recipient' : word));
}
