/** What the journal knows of people who are asked for a key, or told to end one. Pure: for everything that shows it. */
import type { CredentialRecord, EntryRecord } from './record.ts';

/**
 * `waiting`: nobody has answered. `filled`: an answer is there, and its owner has to say that it is theirs. `taken`: a run has
 * the answer, and what proves it does not say yes or no yet.
 */
export type AskState = 'waiting' | 'filled' | 'taken';

/** A request that can still be answered, or whose answer is being judged. */
export type OpenAsk = {
  readonly login: string;
  /** ISO 8601. */
  readonly since: string;
  readonly until: string;
  /** Where it lies: the origin of a service, or `github`. */
  readonly via: string;
  readonly state: AskState;
  /** How many answers in a row could not be used. */
  readonly refused: number;
};

/** An old key that a person ends, because no API does. */
export type KeyToEnd = {
  /** `observed`: what was in place before Keyturn's first key. */
  readonly rotation: string;
  /** Who ends it, as far as the journal and the configuration say; undefined: nobody answers for it. */
  readonly login: string | undefined;
  /** Since when it is in use, ISO 8601. */
  readonly since: string;
  /** How often they were told, and when last; undefined: not yet. */
  readonly told: { readonly count: number; readonly at: string } | undefined;
};

/** Undefined: nobody is asked. */
export function openAskOf(entry: EntryRecord | undefined): OpenAsk | undefined {
  const { ask } = entry ?? {};
  if (!ask || ask.step === 'refused' || ask.step === 'used') return undefined;
  const { owner, since, expires, via, step, told, refused = 0 } = ask;
  // That an answer waits for them is journalled with the message that says so.
  const state = step === 'taken' ? 'taken' : told === undefined ? 'waiting' : 'filled';
  return { login: owner.login, since, until: expires, via, state, refused };
}

/** The old keys of a secret whose owner is asked, oldest first. `owner`: logins and teams who answer for it. */
export function keysToEnd(entry: EntryRecord | undefined, owner: readonly string[] | undefined): readonly KeyToEnd[] {
  const previous = entry?.credentials.filter(({ stage }) => stage === 'previous') ?? [];
  const before = entry?.observed?.told === undefined ? [] : [ofBefore(entry, entry.observed, owner ?? [])];
  const known = previous.map((one) => ({
    rotation: one.rotation,
    login: whoEnds(one, owner ?? []),
    since: inUseSince(one),
    told: one.told,
  }));
  return [...before, ...known];
}

/** What was in place before Keyturn's first key: whoever made the current one ends it. */
function ofBefore(
  entry: EntryRecord,
  { since, told }: NonNullable<EntryRecord['observed']>,
  owner: readonly string[],
): KeyToEnd {
  const current = entry.credentials.find(({ stage }) => stage === 'current');
  return { rotation: 'observed', login: current ? whoEnds(current, owner) : owner[0], since, told };
}

/** A key is in use from its publication, which may be days after it was asked for. ISO 8601. */
export function inUseSince({ times }: CredentialRecord): string {
  return times.current ?? times.intent;
}

/** Its maker, unless `owner` does not name them any more; who is in a team is not known here. */
function whoEnds({ maker }: CredentialRecord, owner: readonly string[]): string | undefined {
  const isNamed = owner.some((word) => word.startsWith('@') || word.toLowerCase() === maker?.login.toLowerCase());
  return maker && isNamed ? maker.login : owner[0];
}
