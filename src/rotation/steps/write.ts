/** The writes to the destinations. A PUT is idempotent, and only goes forward. */

import { noteUnknown } from '../journal/context.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { Address, Minted } from '../model/ports.ts';
import { publish, withWriteTimes } from './publish.ts';

const WRITE_ATTEMPTS = 3;

/** So many share a commit; how many of them are sent at once is for each destination to say. */
const WRITES_AT_ONCE = 64;

/** One PUT for each destination that is not done yet, then publication. Throws WRITE_FAILED; from here on it only goes forward. */
export async function write(run: SecretRun, rotation: string, minted: Minted): Promise<void> {
  const todo = run.credential(rotation).destinations.filter((destination) => destination.done === undefined);
  if (todo.length > 0 && !run.minted.has(rotation)) await run.context.escrow.mustBeLatest(run.target.key);
  run.tell('write', `${todo.length} destination${todo.length === 1 ? '' : 's'}`);
  const failures: { readonly place: string; readonly error: unknown }[] = [];
  // Who has many places to write would keep the others waiting for long.
  const together = todo.length <= WRITES_AT_ONCE && !run.isUrgent ? run.context.writing.join() : undefined;
  try {
    for (let from = 0; from < todo.length; from += WRITES_AT_ONCE) {
      const done = new Map<string, string>();
      await Promise.all(
        todo.slice(from, from + WRITES_AT_ONCE).map(async ({ address }) => {
          const destination = await run.destination({ address });
          try {
            done.set(address.key, (await put(run, address, minted)).toISOString());
          } catch (error) {
            failures.push({ place: destination.place, error });
          }
        }),
      );
      const last = from + WRITES_AT_ONCE >= todo.length && failures.length === 0;
      if (last) {
        await together?.arrive();
        await publish(run, rotation, done);
      } else if (done.size > 0) {
        await run.amend(`${done.size} destinations done`, rotation, (credential) => ({
          ...credential,
          destinations: withWriteTimes(credential, done),
        }));
      }
    }
  } finally {
    together?.leave();
  }
  if (todo.length === 0) await publish(run, rotation, new Map());
  const [failure] = failures;
  if (failure) {
    const { error } = failure;
    throw new KeyturnError('WRITE_FAILED', {
      secret: run.target.key,
      what: `${failures.length} of ${todo.length} destinations could not be written, among them ${failure.place}: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
      hint:
        (error instanceof KeyturnError ? error.hint : undefined) ??
        'run again: Keyturn goes on with the destinations that are missing; the old credential stays alive until then',
    });
  }
}

/** Writes one value to one place. A PUT is idempotent: one with an unknown answer is sent again. */
export async function put(run: SecretRun, address: Address, minted: Minted): Promise<Date> {
  const value = minted.values[address.value];
  if (!value) {
    throw new KeyturnError('VALUE_UNFIT', {
      secret: run.target.key,
      what: `the credential has no value named ${address.value}`,
      hint: 'compare `values` in the configuration with what the provider mints',
    });
  }
  const destination = await run.destination({ address });
  for (let attempt = 1; ; attempt++) {
    try {
      const at = await destination.write(value);
      const remark = destination.remark?.(value);
      const { notes } = run.outcome;
      if (remark !== undefined && !notes.includes(remark)) notes.push(remark);
      return at;
    } catch (error) {
      noteUnknown(run.context, error);
      if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= WRITE_ATTEMPTS) throw error;
      await run.context.ports.clock.sleep(1000 * 2 ** attempt);
    }
  }
}
