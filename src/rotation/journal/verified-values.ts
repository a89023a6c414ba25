/** What a run may believe of the values in the escrow's text: only what the signed journal has the fingerprint of. */
import type { Minted, StateKeys } from '../model/ports.ts';
import type { CredentialRecord, EscrowText, JournalRecord, PutRecord } from '../model/record.ts';
import { Secret } from '../model/secret.ts';

type VerifiedValues = {
  readonly known: ReadonlyMap<string, Minted>;
  /** Values of the previous credential, by the rotation of its successor. */
  readonly old: ReadonlyMap<string, Minted['values']>;
  /** Rotation -> the path of what is not what the journal says. */
  readonly changed: ReadonlyMap<string, string>;
};

/** Compares every entry with the journal. What the journal has no fingerprint of is ignored. */
export function verifyValues(
  text: EscrowText,
  journal: JournalRecord,
  keys: Pick<StateKeys, 'fingerprint'>,
): VerifiedValues {
  const known = new Map<string, Minted>();
  const old = new Map<string, Minted['values']>();
  const changed = new Map<string, string>();
  for (const [rotation, kept] of Object.entries(text.entries)) {
    const path = `$.entries[${JSON.stringify(rotation)}]`;
    if ('ask' in kept) continue;
    const found = recordOf(journal, rotation);
    if (found?.credential.fingerprint === undefined) continue;
    const { salt, credential, before } = found;
    const hashed = keys.fingerprint(salt, new Secret(kept.id));
    if (credential.id !== undefined && credential.id !== kept.id && credential.id !== hashed) {
      changed.set(rotation, `${path}.id`);
    } else if (!isWhole(kept.values, credential, salt, keys)) {
      changed.set(rotation, path);
    } else {
      known.set(rotation, { id: kept.id, values: kept.values });
      if (kept.old && before.some((one) => isWhole(kept.old ?? {}, one, salt, keys))) old.set(rotation, kept.old);
    }
  }
  return { known, old, changed };
}

function isWhole(
  values: Minted['values'],
  { fingerprint }: CredentialRecord,
  salt: string,
  keys: Pick<StateKeys, 'fingerprint'>,
): boolean {
  const names = Object.keys(fingerprint ?? {});
  if (names.length === 0 || names.length !== Object.keys(values).length) return false;
  return names.every((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value !== undefined && keys.fingerprint(salt, value) === fingerprint?.[name];
  });
}

/** What the escrow must keep: the value of a credential, or S of a request. */
export type Referenced = {
  readonly rotation: string;
  readonly escrow: PutRecord;
  readonly is: 'value' | 'ask';
};

/**
 * Everything that the next text has to hold. S is kept until the value that its answer became is journalled as held: till then
 * the answer is taken again. The answer of a request that was refused is opened by nobody.
 */
export function referencedBy({ secrets }: JournalRecord): readonly Referenced[] {
  return Object.values(secrets).flatMap(({ ask, credentials }) => {
    const values = credentials.flatMap(({ rotation, escrow }): readonly Referenced[] =>
      escrow?.state === 'held' ? [{ rotation, escrow, is: 'value' }] : [],
    );
    const isNeeded = ask?.step !== 'refused' && !values.some(({ rotation }) => rotation === ask?.rotation);
    return ask?.escrow?.state === 'held' && isNeeded
      ? [...values, { rotation: ask.rotation, escrow: ask.escrow, is: 'ask' }]
      : values;
  });
}

type Found = {
  readonly salt: string;
  readonly credential: CredentialRecord;
  readonly before: readonly CredentialRecord[];
};

function recordOf(journal: JournalRecord, rotation: string): Found | undefined {
  for (const { salt, credentials } of Object.values(journal.secrets)) {
    const credential = credentials.find((one) => one.rotation === rotation);
    if (credential) return { salt, credential, before: credentials.filter((one) => one !== credential) };
  }
  return undefined;
}

/**
 * What may be inferred of a held value that is not in the text. No time but that of the text itself proves a loss.
 * @param text the text's number; undefined: this run has no text
 * @param late this run was created so long after the escrow's last write that it was handed that one
 */
export function inferredState(
  put: Pick<PutRecord, 'counter'>,
  text: number | undefined,
  late: boolean,
): 'lost' | 'unseen' {
  return (text !== undefined && text >= put.counter) || late ? 'lost' : 'unseen';
}
