/** Who is asked for a key, and who is to end one: what every report lists, so that a message about it can be checked. */
import type { AskState, KeyToEnd, OpenAsk } from '../rotation/model/asked.ts';
import { shortTime } from '../rotation/model/short-time.ts';

/** An open request, without its link and without the code of its answer: that comes from the owner's own page. */
export type AskReport = {
  /** Empty where it may not be read. */
  readonly login: string;
  readonly since: Date;
  readonly until: Date;
  /** The host of its link, or `github`. */
  readonly host: string;
  readonly state: AskState;
  /** How many answers in a row could not be used. */
  readonly refused: number;
};

/** An old key that a person has been told to end. */
export type EndReport = {
  /** Empty where it may not be read. */
  readonly login: string;
  /** Since when it is in use. */
  readonly since: Date;
  /** How often they were told, and when last. */
  readonly told: { readonly count: number; readonly at: Date };
};

/** @param host of links that a service has; undefined: it names none any more */
export function askReportOf(ask: OpenAsk, host: string | undefined): AskReport {
  const { login, since, until, via, state, refused } = ask;
  return { login, since: new Date(since), until: new Date(until), host: hostOf(via, host), state, refused };
}

/** A record of before says `keyturn`, and not which service. */
function hostOf(via: string, host: string | undefined): string {
  if (via === 'keyturn') return host ?? 'a service that is not configured any more';
  return URL.canParse(via) ? new URL(via).host : via;
}

/** Those that somebody was told of. `login`: who ends them, where the run has asked. */
export function endReportsOf(keys: readonly KeyToEnd[], login: string | undefined): readonly EndReport[] {
  return keys.flatMap(({ since, told, login: known = '' }) =>
    told === undefined
      ? []
      : [
          {
            login: login ?? known,
            since: new Date(since),
            told: { count: told.count, at: new Date(told.at) },
          },
        ],
  );
}

export type Word = (name: string) => string;

/** One sentence without its point. `name` marks logins and hosts. */
export function askSays({ login, since, until, host, state, refused }: AskReport, now: Date, name: Word): string {
  const who = login === '' ? 'its owner' : name(login);
  const where = host === 'github' ? 'in this repository' : `by a link to ${name(host)}`;
  const again = refused === 0 ? '' : `; ${refused} ${refused === 1 ? 'answer was' : 'answers were'} refused before`;
  const asked = `asked of ${who} ${where}, since ${shortTime(since, now)}, until ${shortTime(until, now)}`;
  return `${asked}: ${states[state](who)}${again}`;
}

const states: { readonly [state in AskState]: (who: string) => string } = {
  waiting: () => 'waits for an answer',
  filled: (who) =>
    `an answer waits for ${who} to confirm it, by Run workflow with \`confirm\` = the code that their page showed`,
  taken: () => 'the answer is taken, and a run goes on as soon as it is proved',
};

/** One sentence without its point. */
export function endSays({ login, since, told }: EndReport, now: Date, name: Word): string {
  const who = login === '' ? 'its owner' : name(login);
  const times = told.count === 1 ? 'told' : `told ${told.count} times, last`;
  return `an old key, in use since ${shortTime(since, now)}, is to be ended by ${who}, who was ${times} ${shortTime(told.at, now)}`;
}
