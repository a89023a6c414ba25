/** The row of a key that a person makes and ends, and who is asked for its successor by a request link. Pure. */
import { type KeyToEnd, keysToEnd, type OpenAsk, openAskOf } from '../../model/asked.ts';
import { humanError } from '../../model/needs-human.ts';
import { pendingOf } from '../../model/policy.ts';
import type { CredentialRecord, EntryRecord } from '../../model/record.ts';
import { inQuotes } from '../../model/shell-word.ts';

/** A row of the board without its name. */
export type Said = { readonly state: 'alive' | 'asked' | 'rotating'; readonly says: string; readonly next: string };

export type Asked = {
  readonly key: string;
  readonly entry: EntryRecord;
  readonly credential: CredentialRecord | undefined;
  /** Logins and teams who answer for it. */
  readonly owner: readonly string[];
  /** The console where such keys are made and ended. */
  readonly where: string;
};

/** Lives until it is seen dead; whoever has to do something is named, with since when they know. */
export function askedRow({ key, entry, credential, owner, where }: Asked): Said {
  const again = `keyturn rotate --only ${inQuotes(key)}`;
  const ending = keysToEnd(entry, owner).find(({ rotation }) => rotation === credential?.rotation);
  if (ending) return ofEnding(ending, where, key);
  if (entry.human) {
    const { message, hint } = humanError(key, entry, entry.human);
    return { state: 'alive', says: message, next: hint ?? again };
  }
  const pending = pendingOf(entry);
  if (pending && pending !== credential)
    return { state: 'rotating', says: `the answer is there, and its successor is ${pending.step}`, next: again };
  const ask = openAskOf(entry);
  if (ask) return ofAsk(ask, where, again);
  return {
    state: 'rotating',
    says: `the next run asks its owner (${owner.join(', ')}) for its successor`,
    next: again,
  };
}

function ofAsk({ login, since, until, state, refused }: OpenAsk, where: string, again: string): Said {
  const before = refused === 0 ? '' : `; ${refused} ${refused === 1 ? 'answer was' : 'answers were'} refused before`;
  const asked = `${login} was asked for its successor at ${since}`;
  if (state === 'taken')
    return { state: 'rotating', says: `${asked}, and the answer is being proved${before}`, next: again };
  if (state === 'filled')
    return {
      state: 'asked',
      says: `${asked}, and an answer waits for them to confirm it${before}`,
      next: `${login} runs the workflow with \`confirm\` = the code that their page showed`,
    };
  return {
    state: 'asked',
    says: `${asked}, and can answer until ${until}${before}`,
    next: `${login} makes a key in ${where} and pastes it into the page of the link that they have`,
  };
}

function ofEnding({ login = 'its owner', told }: KeyToEnd, where: string, key: string): Said {
  const again = `keyturn rotate --only ${inQuotes(key)}`;
  if (told === undefined)
    return { state: 'rotating', says: `its successor is in place, and ${login} is told next to end it`, next: again };
  const times = told.count === 1 ? '' : `${told.count} times, last `;
  return {
    state: 'asked',
    says: `its successor is in place; ${login} was told ${times}at ${told.at} to end it`,
    next: `${login} ends it in ${where}; where no run can see that it is dead, they say so: ${again} --ended`,
  };
}
