import type { Inputs } from '../../config/read-inputs.ts';
import { providers } from '../../providers/index.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { currentOf } from '../../rotation/model/policy.ts';
import type { JournalRecord } from '../../rotation/model/record.ts';

/** For `revoke` the error also says where the key can be ended: one that leaked must be, whatever Actions does. */
export async function withConsoleHint(
  error: KeyturnError,
  { secrets }: JournalRecord,
  keys: readonly string[],
  inputs: Inputs,
): Promise<KeyturnError> {
  if (inputs.command !== 'revoke') return error;
  const ways = keys.flatMap((key) => {
    const credential = currentOf(Object.hasOwn(secrets, key) ? secrets[key] : undefined);
    return credential?.id === undefined ? [] : [{ key, ...credential }];
  });
  if (ways.length === 0) return error;
  const lines = ways.map(async ({ key, provider, account, id }) => {
    const rows: { readonly [name: string]: () => Promise<{ readonly docs: string }> } = providers;
    const docs = Object.hasOwn(rows, provider) ? (await rows[provider]?.())?.docs : undefined;
    return `${key}: id ${id}, account ${account}${docs?.startsWith('https:') ? `, see ${docs}` : ''}`;
  });
  return new KeyturnError(error.code, {
    what: error.message,
    hint: `${error.hint ?? ''}\nor end it in the console of its provider:\n${(await Promise.all(lines)).join('\n')}`,
  });
}
