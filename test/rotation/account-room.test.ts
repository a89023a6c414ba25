/** One account, many secrets: what takes a place at a provider, whoever it belongs to. */
import { describe, expect, it } from '@jest/globals';
import type { Listed } from '../../src/rotation/model/ports.ts';
import type { CredentialRecord, EntryRecord } from '../../src/rotation/model/record.ts';
import { roomAtProvider } from '../../src/rotation/steps/provider-room.ts';
import { at, credential, current, DAY, entry, type Given, newOne, previous, secretRunOf } from './secret-run-parts.ts';

const otherOne = '01KSPJQW06A82QXSTY7Z9HCPRM';
const other = (more: Partial<CredentialRecord> = {}): CredentialRecord =>
  credential(otherOne, { times: { intent: at(0), minted: at(0) }, ...more });
const listedAs = ({ id, tag }: CredentialRecord): Listed => ({ id: id!, tag });
const own = listedAs(current());
const anotherJournals: Listed = { id: 'theirs', tag: `ktzzzzzzzz${newOne.toLowerCase()}` };

type World = Partial<Omit<Given, 'places' | 'others'>> & {
  readonly places: number;
  readonly listed: readonly Listed[];
};

async function roomIn({ places: concurrent, listed, ...given }: World, theirs?: CredentialRecord) {
  const others: { readonly [key: string]: EntryRecord } = theirs ? { OTHER: entry(theirs) } : {};
  const { run } = await secretRunOf({ now: 0, entry: entry(current()), ...given, others });
  const toy = await run.provider(run.target.binding);
  const provider = { ...toy, local: false, listLag: 5_000, concurrent };
  try {
    return roomAtProvider(run, { provider, destinations: [], listed }, false).is;
  } catch (error) {
    const { code, message, hint } = error as { code: string; message: string; hint: string };
    return `${code}: ${message}: ${hint}`;
  }
}

describe('a place at the provider is taken by', () => {
  it('the current credential, and one more fits', async () => {
    expect(await roomIn({ places: 2, listed: [own] })).toBe('free');
  });

  it('another secret’s credential, which is named', async () => {
    const found = await roomIn({ places: 2, listed: [own, listedAs(other())] }, other());
    expect(found).toMatch(/^PROVIDER_FULL: .* has 2, of which 1 belongs to OTHER: .*with OTHER it shares one/);
  });

  it('another secret’s credential also where only the next rotation would find no room', async () => {
    const first = { entry: { ...entry(), observed: { since: at(0), destinations: [] } } };
    expect(await roomIn({ places: 2, listed: [listedAs(other())], ...first }, other())).toMatch(/^PROVIDER_FULL/);
  });

  it('what was minted a moment ago and is not listed yet', async () => {
    expect(await roomIn({ places: 2, listed: [own] }, other())).toMatch(/^PROVIDER_FULL.*OTHER/);
  });

  it('what this secret itself was given a moment ago and is not listed yet', async () => {
    const both = entry(previous(), current());
    expect(await roomIn({ places: 2, listed: [listedAs(previous())], entry: both })).toBe('draining');
  });

  it('nobody who was minted long ago and is not listed', async () => {
    expect(await roomIn({ places: 2, listed: [own], now: DAY }, other())).toBe('free');
  });

  it('nobody of another account', async () => {
    expect(await roomIn({ places: 2, listed: [own] }, other({ account: 'elsewhere' }))).toBe('free');
  });

  it('another journal’s credential, which nobody is told to end', async () => {
    const found = await roomIn({ places: 2, listed: [own, anotherJournals] });
    expect(found).toMatch(/^PROVIDER_FULL: .*theirs belongs to the Keyturn journal zzzzzzzz of another repository/);
    expect(found).toMatch(/leave that credential alone/);
    expect(found).not.toMatch(/adopt|end it/);
  });

  it('a stranger, which is named', async () => {
    const found = await roomIn({ places: 2, listed: [own, { id: 'by-hand' }] });
    expect(found).toMatch(/^PROVIDER_FULL: .*by-hand is not Keyturn's: .*`adopt: by-hand`/);
  });

  it('what is adopted, which is no stranger', async () => {
    const first = {
      entry: { ...entry(), observed: { since: at(0), destinations: [] } },
      target: { adopt: 'by-hand' },
    };
    expect(await roomIn({ places: 2, listed: [{ id: 'by-hand' }], ...first })).toBe('free');
  });
});

describe('room is made', () => {
  it('by the end of what drains', async () => {
    const both = entry(previous(), current());
    expect(await roomIn({ places: 2, listed: [own, listedAs(previous())], entry: both })).toBe('draining');
  });

  it('by ending the current one first, where downtime is allowed', async () => {
    expect(await roomIn({ places: 1, listed: [own], policy: { allowDowntime: true } })).toBe('first');
    expect(await roomIn({ places: 1, listed: [own] })).toMatch(/^PROVIDER_FULL.*allow-downtime: true/);
  });

  it('by nobody’s end where another secret has the only place', async () => {
    const found = await roomIn({ places: 1, listed: [listedAs(other())], policy: { allowDowntime: true } }, other());
    expect(found).toMatch(/^PROVIDER_FULL.*OTHER/);
  });
});
