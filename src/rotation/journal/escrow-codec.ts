/** The escrow's text: how it is built, measured, read and put. */
import { is, KeyturnError } from '../model/errors.ts';
import type { Clock, Ports } from '../model/ports.ts';
import type { EscrowEntry, EscrowText } from '../model/record.ts';
import { Secret } from '../model/secret.ts';
import { withNewSeed } from './refusals.ts';
import type { SessionPorts } from './session-ports.ts';

/** The written form of an escrow. */
export function encodeEscrow({ journal: id, seed: secret, counter, anchor, entries }: EscrowText): Secret {
  const shown = Object.entries(entries).map(([rotation, entry]) => [rotation, revealed(entry)] as const);
  const seed = secret.reveal();
  return new Secret(JSON.stringify({ v: 2, journal: id, seed, counter, anchor, entries: Object.fromEntries(shown) }));
}

function revealed(entry: EscrowEntry): unknown {
  if ('ask' in entry) return { ask: entry.ask.reveal() };
  const plain = (values: { readonly [name: string]: Secret }) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
  return { id: entry.id, values: plain(entry.values), ...(entry.old ? { old: plain(entry.old) } : {}) };
}

/** How many bytes a text takes besides its entries, at most. */
const FRAME = 256;

/** How many bytes a text with these entries takes, or some more. */
export function escrowSize(entries: { readonly [rotation: string]: EscrowEntry }): number {
  const shown = Object.entries(entries).map(([rotation, entry]) => [
    rotation,
    'ask' in entry ? entry.ask.reveal() : revealed(entry),
  ]);
  return FRAME + new TextEncoder().encode(JSON.stringify(Object.fromEntries(shown))).length;
}

const PUT_ATTEMPTS = 3;

/** One idempotent PUT, tried up to three times. Throws ESCROW_FAILED; `onFailure` is told of each attempt that failed. */
export async function putEscrow(
  store: NonNullable<Ports['escrow']>,
  value: Secret,
  clock: Clock,
  onFailure: (error: unknown) => void = () => undefined,
): Promise<Date> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.write(value);
    } catch (error) {
      onFailure(error);
      if (attempt < PUT_ATTEMPTS && is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT')) {
        await clock.sleep(1000 * attempt);
        continue;
      }
      throw new KeyturnError('ESCROW_FAILED', {
        what: `${store.place} could not be written: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
        hint:
          error instanceof KeyturnError && error.hint
            ? error.hint
            : 'run again: the credential that was minted is revoked and another one minted',
      });
    }
  }
}

/** What the escrow holds, as far as this run was handed it or can read it. Throws ESCROW_FOREIGN, ESCROW_FAILED. */
export async function escrowOf({ escrow, pending, state }: SessionPorts): Promise<EscrowText | undefined> {
  if (!escrow) return undefined;
  const read = (text: Secret | undefined) => {
    try {
      return text && state.escrow(text, escrow.place);
    } catch (error) {
      throw error instanceof KeyturnError && error.code === 'ESCROW_FOREIGN' ? withNewSeed(error, escrow) : error;
    }
  };
  if (!escrow.read) return read(pending);
  let found: Secret | undefined;
  try {
    found = await escrow.read();
  } catch (error) {
    throw new KeyturnError('ESCROW_FAILED', {
      what: `${escrow.place} could not be read: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
      ...(error instanceof KeyturnError && error.hint ? { hint: error.hint } : {}),
    });
  }
  return read(found);
}

/** Whether the escrow holds anything at this moment. */
export async function isThere(escrow: NonNullable<Ports['escrow']>): Promise<boolean> {
  return (escrow.read ? await escrow.read() : await escrow.updatedAt()) !== undefined;
}
