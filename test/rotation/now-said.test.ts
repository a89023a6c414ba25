/** What is true now, from what a run saw and did: each line of it, and that every effect is counted. */
import { describe, expect, it } from '@jest/globals';
import { type Facts, noFacts, nowOf } from '../../src/rotation/journal/facts.ts';
import { counting } from '../../src/rotation/model/effects.ts';
import type { Now } from '../../src/rotation/model/errors.ts';
import type { Channel, Ports } from '../../src/rotation/model/ports.ts';
import type { EntryRecord } from '../../src/rotation/model/record.ts';
import { at, credential, current, entry, newOne, oldOne, previous, secretRunOf } from './secret-run-parts.ts';

type Said = { readonly entry?: EntryRecord; readonly facts?: Partial<Facts>; readonly sent?: number };

const pending = (step: 'minting' | 'minted' | 'escrowed') => credential(newOne, { stage: 'pending', step });
const dead = (...rotations: readonly string[]) => ({ ended: new Set(rotations) });
const old = () => current({ rotation: oldOne, id: `id-${oldOne}` });
const orphaned = (...others: readonly ReturnType<typeof current>[]): EntryRecord => ({
  ...entry(...others, credential(newOne, { stage: 'orphan' })),
  human: { code: 'MINT_UNKNOWN', since: at(0) },
});
const observed = { since: at(0), destinations: [] };

describe('what a run says is true now', () => {
  it.each<[Now, string, Said]>([
    ['unchanged', 'it sent nothing', { entry: entry(current()) }],
    ['unchanged', 'it sent nothing and knows nothing', {}],
    ['recorded', 'it sent something, and nothing of it was a credential', { entry: entry(current()), sent: 1 }],
    ['both-live', 'it minted beside the old one', { entry: entry(old()), facts: { mint: 'minted' }, sent: 2 }],
    ['both-live', 'it minted beside what was in place', { entry: { ...entry(), observed }, facts: { mint: 'minted' } }],
    ['new-live', 'it minted the first one', { entry: entry(), facts: { mint: 'minted' }, sent: 2 }],
    ['both-live', 'an earlier run minted beside the old one', { entry: entry(old(), pending('escrowed')) }],
    ['new-live', 'an earlier run minted the first one', { entry: entry(pending('minted')) }],
    ['perhaps-minted', 'the answer of the mint was lost', { entry: entry(old()), facts: { mint: 'unknown' }, sent: 2 }],
    ['perhaps-minted', 'an earlier run lost its answer', { entry: entry(old(), pending('minting')) }],
    ['perhaps-minted', 'a human looks for what may have been minted', { entry: orphaned(old()) }],
    [
      'none-known',
      'the old one ended first, and the answer of the mint was lost',
      { entry: entry(pending('minting')), facts: dead(oldOne), sent: 3 },
    ],
    [
      'none-known',
      'an earlier run ended the old one first',
      { entry: entry(credential(oldOne, { stage: 'revoked' }), pending('minting')) },
    ],
    ['both-live', 'the old one drains', { entry: entry(previous(), current()), facts: { published: true }, sent: 4 }],
    ['both-live', 'the old one drains since an earlier run', { entry: entry(previous(), current()) }],
    [
      'replaced',
      'the old one has ended, although the journal could not be told',
      { entry: entry(previous(), current()), facts: dead(oldOne), sent: 2 },
    ],
    [
      'replaced',
      'it published and ended the old one',
      { entry: entry(current()), facts: { published: true, ...dead(oldOne) }, sent: 5 },
    ],
    ['rotated', 'it published the first one', { entry: entry(current()), facts: { published: true }, sent: 4 }],
    [
      'both-live',
      'it published beside what was in place',
      { entry: { ...entry(current()), observed }, facts: { published: true }, sent: 4 },
    ],
    [
      'recorded',
      'a new one was ended again, although the journal could not be told',
      { entry: entry(old(), pending('minted')), facts: { mint: 'ended', ...dead(newOne) }, sent: 3 },
    ],
    ['none-live', 'it ended the only one', { entry: entry(old()), facts: dead(oldOne), sent: 2 }],
  ])('is %s where %s', (now, _where, { entry: known, facts, sent = 0 }) => {
    expect(nowOf({ entry: known, facts: { ...noFacts(), ...facts } }, sent)).toBe(now);
  });
});

describe('is an effect, and counted before it is made:', () => {
  async function counted(work: (ports: Ports) => Promise<unknown>): Promise<number> {
    const { run } = await secretRunOf({ now: 0, entry: entry(current()) });
    let sent = 0;
    const did = async () => {
      throw new Error(`sent with ${sent} counted`);
    };
    const channel: Channel = {
      name: 'toy',
      reaches: () => true,
      check: did,
      send: did,
      sendPassword: did,
      notify: did,
    };
    const provider = await run.context.ports.provider(run.target.binding);
    const world: Ports = {
      ...run.context.ports,
      journal: { ...run.context.ports.journal, write: did },
      escrow: { write: did } as unknown as NonNullable<Ports['escrow']>,
      links: { create: did, destroy: did } as unknown as NonNullable<Ports['links']>,
      alerts: { permission: '*Secret scanning alerts: write*', open: did, news: did, resolve: did },
      channels: [channel],
      provider: async () => ({ ...provider, mint: did, revoke: did, deactivate: did }),
      destination: async (address) => ({ ...(await run.context.ports.destination(address)), write: did }),
      keepAlive: did,
    };
    const { ports, effects } = counting(world);
    await work(ports).catch(() => {
      sent = effects.sent;
    });
    return sent;
  }

  const none = undefined as never;
  const binding = { provider: 'toy', options: {}, admin: undefined };
  const address = { kind: 'toy', key: 'acme/shop/KEY', value: 'value' };
  it.each<[string, (ports: Ports) => Promise<unknown>]>([
    ['a commit to the journal', ({ journal }) => journal.write('', undefined, '')],
    ['a write to the escrow', ({ escrow }) => escrow!.write(none)],
    ['a mint', async ({ provider }) => (await provider(binding)).mint({ tag: '' })],
    ['a revocation', async ({ provider }) => (await provider(binding)).revoke('')],
    ['a deactivation', async ({ provider }) => (await provider(binding)).deactivate!('')],
    ['a write to a destination', async ({ destination }) => (await destination(address)).write(none)],
    ['a link', ({ links }) => links!.create(none)],
    ['the end of a link', ({ links }) => links!.destroy('', none)],
    ['a message', ({ channels }) => channels[0]!.send(none)],
    ['a password', ({ channels }) => channels[0]!.sendPassword!(none)],
    ['a notice', ({ channels }) => channels[0]!.notify!(none, undefined)],
    ['the end of an alert', ({ alerts }) => alerts!.resolve(none, '')],
    ['a sign of life', ({ keepAlive }) => keepAlive()],
  ])('%s', async (_what, work) => {
    expect(await counted(work)).toBe(1);
  });

  it('and a read is none', async () => {
    expect(await counted(({ alerts }) => alerts!.open([]))).toBe(0);
  });
});
