/**
 * A journal as the engine has it, with what later versions of the engine keep in it as well: what `journal.json` says, each
 * credential whole again.
 */
import type { CredentialRecord, EntryRecord, JournalRecord, ShareRecord } from '../../rotation/model/record.ts';
import type { WrittenCredential, WrittenEntry, WrittenJournal } from './schema.ts';

export type Share = ShareRecord & { readonly channel?: string };

export type Credential = Omit<CredentialRecord, 'shares'> &
  Pick<WrittenCredential, 'request' | 'identity' | 'prints' | 'proofs'> & {
    readonly shares: readonly Share[];
  };

/** The members that a credential has in another form in the file. */
type Parts = 'bindings' | 'places' | 'credentials' | 'observed' | 'fingerprints' | 'ask' | 'human';

export type Entry = Omit<EntryRecord, 'credentials' | 'ask' | 'human'> &
  Pick<WrittenEntry, 'ask' | 'human'> &
  Omit<WrittenEntry, Parts | keyof EntryRecord> & { readonly credentials: readonly Credential[] };

export type Document = Omit<JournalRecord, 'secrets' | 'incidents' | 'alive'> &
  Pick<WrittenJournal, 'incidents' | 'alive'> & { readonly secrets: { readonly [key: string]: Entry } };
