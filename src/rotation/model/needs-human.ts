/**
 * What only a human can decide. The journal keeps a code and its details; the sentences are made here, so that no text
 * from a journal is ever shown as advice.
 */
import { type Code, KeyturnError } from './errors.ts';
import type { CredentialRecord, EntryRecord, HumanCode, HumanRecord } from './record.ts';

type Sentences = { readonly what: string; readonly hint: string };

type Case = {
  readonly key: string;
  readonly human: HumanRecord;
  /** The credential that it is about, where the journal still has it. */
  readonly credential: CredentialRecord | undefined;
  readonly account: string;
};

const table: { readonly [code in HumanCode]: (given: Case) => Sentences } = {
  MINT_UNKNOWN: ({ key, human, credential, account }) => {
    const ids = human.ids ?? [];
    const unproved = `${account} cannot show whether a credential was minted`;
    const seen = ids.length === 0 ? unproved : `${unproved}, but did not list ${ids.join(', ')} before`;
    return {
      what: `${seen}: look for one that was made at ${credential?.times.intent ?? human.since}${credential ? `, named ${credential.tag} where names are kept` : ''}`,
      hint: `end what you find in the console of ${account}, then run \`keyturn rotate --only '${key}' --force --reason suspect-cleared\``,
    };
  },
  WRITTEN_BY_OTHERS: ({ key, human, credential }) => ({
    what: `${human.place ?? 'a destination'} was written by something else since ${credential?.times.intent ?? human.since}, or does not show what it holds, so it may hold ${credential?.tag ?? 'the credential that is to end'}`,
    hint: `put a value that works into ${human.place ?? 'it'} if it has none, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
  }),
  HOLDS_IT: ({ key, human, credential }) => ({
    what: `${human.place ?? 'a destination'} holds ${credential?.tag ?? 'the credential that is to end'}, which the journal never had written there`,
    hint: `put a value that works into ${human.place ?? 'it'}, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
  }),
  VALUE_CHANGED: ({ key, credential }) => ({
    what: `the escrow holds a value for ${credential?.tag ?? key} that is not the one that was minted: whoever may write secrets put it there. It was not used`,
    hint: `find out who wrote the secret (its \`updated_at\`, the audit log), then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\`: it mints anew`,
  }),
  BINDING_UNKNOWN: ({ key, credential, account }) => ({
    what: `${credential?.tag ?? 'a credential'} at ${account} was made with settings that the configuration of today does not name, so it is not talked to with them`,
    hint: `if they were right, add them by review, and the next run ends it with them:\nformer:\n  - ${formerOf(credential)}\nIf they were not: end it by hand in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
  }),
  UNSIGNED: ({ key, credential, account }) => ({
    what: `${credential?.tag ?? 'a credential'} at ${account} is recorded from before the new seed, so nothing shows that Keyturn wrote that record: it does not end by itself`,
    hint: `run \`keyturn doctor --repair unsigned --only '${key}'\`: it shows the record, and takes the mark off`,
  }),
  DISPUTED_AGAIN: ({ key, human }) => ({
    what: `${(human.ids ?? []).join(', ') || 'a recipient'} disputed a link of ${key}, the second time within a day`,
    hint: `find out who opens these links: the mailbox or the chat that carries them may be read by somebody else. Then run \`keyturn revoke --only '${key}' --reason disputed\``,
  }),
  VERIFY_INCONCLUSIVE: ({ key, human, account }) => ({
    what: `a new key of ${key} has been there since ${human.since}, and ${account} neither accepts nor refuses it, or does not say whose it is`,
    hint: `look at \`verify\` of ${key}, and whether the vendor answers: the next run asks again with the same key. To have another one made: \`keyturn rotate --only '${key}' --force --reason key-not-proved\``,
  }),
  ASK_NOBODY: ({ key }) => ({
    what: `nobody is left who can be asked for a new key of ${key}: no owner of it is there any more, or no channel reaches them`,
    hint: `name somebody under \`owner\` of ${key}, with an address under \`people\` or a channel that reaches everybody`,
  }),
  ASK_UNANSWERED: ({ key, human }) => {
    const { place, ids = [] } = human;
    const who = ids.join(', ') || 'the owner';
    const again = `They are asked again once a week; at once by \`keyturn rotate --only '${key}' --force --reason asked-again\``;
    if (place !== undefined) {
      return {
        what: `two requests in a row for a new key of ${key} were over before an answer of ${who} could be used, the last one because ${place} has ended or lost it`,
        hint: `find out what happened there: a store that was emptied or restored, or somebody who ends requests with a token of the service. ${again}`,
      };
    }
    return {
      what: `${who} did not answer the request for a new key of ${key}, and neither did who was asked before`,
      hint: `talk to them, or name others under \`owner\` of ${key}. ${again}`,
    };
  },
  ASK_REFUSED: ({ key, human }) => ({
    what: `three keys in a row that ${(human.ids ?? []).join(', ') || 'the owner'} gave for ${key} could not be used`,
    hint: `find out with them what they make and where, and whether \`verify\` of ${key} asks for the right thing. To ask again: \`keyturn rotate --only '${key}' --force --reason asked-again\``,
  }),
  OLD_KEY_ALIVE: ({ key, human, account }) => {
    const ids = human.ids ?? [];
    const lists =
      ids.length === 0
        ? `${account} shows no id for it`
        : `${account} lists ${ids.join(', ')}, which ${ids.length === 1 ? 'is' : 'are'} not Keyturn's`;
    const adopt = ids.map((id) => `adopt: ${id}`).join('\n');
    return {
      what: `${key} has a new credential, but what was in its place before is not proved dead: ${lists}`,
      hint: `${adopt === '' ? '' : `if it is one of these, add its line to ${key} and run \`keyturn revoke --only '${key}'\`:\n${adopt}\n`}end it in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
    };
  },
  ADOPT_DISAGREES: ({ key, human, account }) => ({
    what: `${key} has a new credential, and what was in its place before is not known: \`adopt\` and what was enrolled name different ones (${(human.ids ?? []).join(', ')}), so neither was ended`,
    hint: `look at both in the console of ${account}, leave the right one in \`adopt\` or take \`adopt\` out, then run \`keyturn revoke --only '${key}'\`; or end it there, then run \`keyturn rotate --only '${key}' --ended\``,
  }),
};

/** One line of YAML; a flow mapping of JSON is one. */
function formerOf(credential: CredentialRecord | undefined): string {
  const { provider = 'PROVIDER', admin, options = {} } = credential ?? {};
  return JSON.stringify({ provider, ...(admin === null || admin === undefined ? {} : { admin }), options });
}

/** The error that says what the human of this entry is to do. */
export function humanError(key: string, entry: EntryRecord, human: HumanRecord, account?: string): KeyturnError {
  const credential = entry.credentials.find(({ rotation }) => rotation === human.rotation);
  const at = credential?.account ?? entry.credentials.at(-1)?.account ?? account ?? 'the provider';
  const { what, hint } = table[human.code]({ key, human, credential, account: at });
  const own: readonly Code[] = [
    'OLD_KEY_ALIVE',
    'ADOPT_DISAGREES',
    'VALUE_CHANGED',
    'BINDING_UNKNOWN',
    'VERIFY_INCONCLUSIVE',
    'ASK_NOBODY',
    'ASK_UNANSWERED',
    'ASK_REFUSED',
  ];
  const code = own.find((one) => one === human.code) ?? 'NEEDS_HUMAN';
  return new KeyturnError(code, { secret: key, what, hint });
}

/** Whether the new credential is in place and only what was there before waits for a human: rotations go on then. */
export function isAboutPredecessor(human: HumanRecord | undefined): boolean {
  return human?.code === 'OLD_KEY_ALIVE' || human?.code === 'ADOPT_DISAGREES';
}

/** Whether it waits for an answer, and ends by itself when a good one comes: only refused ones wait for a review. */
export function isAboutAsk(human: HumanRecord | undefined): boolean {
  return human?.code === 'ASK_NOBODY' || human?.code === 'ASK_UNANSWERED' || human?.code === 'VERIFY_INCONCLUSIVE';
}
