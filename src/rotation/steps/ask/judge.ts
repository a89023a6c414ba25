/** Whether an answer can be used: its form, whether it is new, whether it works. Whose key it is, is another question. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import type { Minted, Provider } from '../../model/ports.ts';
import type { EntryRecord, JournalRecord } from '../../model/record.ts';
import { streak } from '../manual.ts';
import type { Prepared } from '../preflight.ts';
import { isInPlace, lineOf } from './not-new.ts';

/** What its person is told of a key that another secret has. */
export const REPEATED = 'it is the key of another secret';

export type Verdict =
  | { readonly is: 'good' }
  | { readonly is: 'refused'; readonly code: 'unfit' | 'old' | 'repeat' | 'rejected'; readonly says: string }
  /** The provider says neither yes nor no. */
  | { readonly is: 'unknown' };

export async function judge(
  run: SecretRun,
  { provider, destinations }: Pick<Prepared, 'provider' | 'destinations'>,
  minted: Minted,
): Promise<Verdict> {
  for (const { destination } of destinations) {
    const value = minted.values[destination.address.value];
    try {
      if (value) destination.fits(value.bytes, value);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      return { is: 'refused', code: 'unfit', says: error.message };
    }
  }
  const name = lineOf(run, minted.values);
  if (name !== undefined)
    return {
      is: 'refused',
      code: 'unfit',
      says: `it begins with \`${name}=\`, as a line of a file does: the key alone is wanted, without its name`,
    };
  const known = whereKnown(run, minted.values, run.context.session.document);
  if (known === 'here') return { is: 'refused', code: 'old', says: 'it is a key that was given before' };
  if (known === 'elsewhere' && run.target.policy.repeats !== 'allow')
    return { is: 'refused', code: 'repeat', says: REPEATED };
  if (await isInPlace(run, destinations, minted.values))
    return { is: 'refused', code: 'old', says: 'it is the key that is in place already, and a new one is wanted' };
  return works(provider, run, minted);
}

async function works(provider: Provider, run: SecretRun, minted: Minted): Promise<Verdict> {
  if (!provider.manual?.proves) return { is: 'good' };
  const probe = await streak(run, provider, minted);
  if (probe === 'accepted') return { is: 'good' };
  if (probe === 'inconclusive') return { is: 'unknown' };
  return { is: 'refused', code: 'rejected', says: `${provider.account} refuses it` };
}

/** Whether the journal has the fingerprints of all these values, of this secret or of another one. */
export function whereKnown(
  run: SecretRun,
  values: Minted['values'],
  { secrets }: JournalRecord,
): 'here' | 'elsewhere' | undefined {
  const { keys } = run.context.session;
  if (!keys) return undefined;
  const isIn = ({ salt, credentials, fingerprints }: EntryRecord): boolean => {
    const prints = new Set(fingerprints);
    for (const { fingerprint } of credentials) for (const print of Object.values(fingerprint ?? {})) prints.add(print);
    return prints.size > 0 && Object.values(values).every((value) => prints.has(keys.fingerprint(salt, value)));
  };
  if (run.entry && isIn(run.entry)) return 'here';
  const others = Object.entries(secrets).filter(([key]) => key !== run.target.key);
  return others.some(([, entry]) => isIn(entry)) ? 'elsewhere' : undefined;
}
