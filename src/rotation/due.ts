/** Whether a secret is due, and what its places say of one that the journal does not know. */

import { currentOf, dueReason } from './policy.ts';
import { inspect } from './prepare.ts';
import type { EntryRecord } from './record.ts';
import type { Turn } from './turn.ts';

export async function reasonOf(turn: Turn): Promise<string | undefined> {
  const { ports } = turn.context;
  if (!turn.entry) return 'new';
  const addresses = (await ports.addresses(turn.target)).map((address) => address.key);
  const removed = known(turn.entry).filter((key) => !addresses.includes(key));
  if (removed.length > 0)
    turn.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
  return dueReason(turn.entry, turn.target.policy, ports.clock.now(), addresses);
}

function known(entry: EntryRecord): readonly string[] {
  const current = currentOf(entry);
  return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}

/** First contact: a secret that the journal does not know takes its age from its destinations. */
export async function contact(turn: Turn): Promise<void> {
  if (turn.entry || turn.target.person) return;
  const { adopt, binding } = turn.target;
  const found = await inspect(turn);
  const there = found.filter(({ state }) => state.updatedAt !== undefined);
  if (there.length === 0 && adopt === undefined) return;
  const oldest = Math.min(...there.map(({ state }) => state.updatedAt?.getTime() ?? 0));
  const since = Number.isFinite(oldest) ? new Date(oldest).toISOString() : turn.now();
  // Anything missing makes the secret due as a whole: all places get the same value.
  const destinations =
    there.length < found.length && adopt === undefined ? [] : there.map(({ destination }) => destination.address.key);
  if (adopt === undefined) {
    await turn.change(`first contact, in place since ${since}`, (entry) => ({
      ...entry,
      observed: { since, destinations },
    }));
    return;
  }
  const provider = await turn.provider(binding);
  const rotation = turn.context.ports.random.ulid(turn.context.ports.clock.now());
  await turn.change(`first contact, adopted`, (entry) => ({
    ...entry,
    credentials: [
      {
        rotation,
        tag: `adopted-${rotation.toLowerCase()}`,
        stage: 'current',
        step: 'done',
        reason: 'adopted',
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        id: adopt,
        adopted: true,
        times: { intent: since, current: since },
        destinations: found.map(({ destination, state }) => ({
          address: destination.address,
          ...(state.updatedAt ? { done: state.updatedAt.toISOString() } : {}),
        })),
        shares: [],
      },
    ],
  }));
}
