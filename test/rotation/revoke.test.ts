/** Absence proves nothing alone: what may be called dead, judged by an account that knows what lives in it. */
import { describe, expect, it } from '@jest/globals';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Listed, Minted, Proofs, Provider } from '../../src/rotation/model/ports.ts';
import type { CredentialRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { endCredential } from '../../src/rotation/steps/end.ts';
import { type Ended, locate, type RevokeRequest, revokeLocated } from '../../src/rotation/steps/revoke.ts';
import type { Witness } from '../../src/rotation/steps/witness.ts';
import { at, current, entry, oldOne, previous, secretRunOf } from './secret-run-parts.ts';

const id = `id-${oldOne}`;
const seen = { seen: at(0) };

type Lies = {
  /** What the listings show, one after the other and the last one for ever; true = the old one, false = not. */
  readonly shows?: readonly boolean[];
  /** What comes of a revocation; `stubborn` says that it ended it, and does not. */
  readonly ends?: 'ends' | 'stubborn' | 'unknown';
  readonly proofs?: Proofs;
  /** The vendor refuses whoever asks, whatever they ask with. */
  readonly refuses?: boolean;
  readonly unlisted?: boolean;
  /** What has to be there is listed. */
  readonly witnessed?: boolean;
};

/** An account with the old credential and its successor. */
class Account {
  alive = true;
  told = 0;
  listings = 0;
  now = 0;
  readonly #lies: Lies;

  constructor(lies: Lies) {
    this.#lies = lies;
  }

  get provider(): Provider {
    const { unlisted = false, proofs } = this.#lies;
    return {
      name: 'toy',
      account: 'toy',
      values: ['value'],
      propagation: 1_000,
      successes: 1,
      listLag: 0,
      tagged: true,
      idIsSecret: false,
      local: false,
      ...(proofs === undefined ? {} : { proofs }),
      check: async () => undefined,
      mint: async () => ({ id: '', values: {} }),
      probe: async () => (this.#lies.refuses || !this.alive ? 'rejected' : 'accepted'),
      ...(unlisted ? {} : { list: async () => this.#list() }),
      revoke: async () => {
        this.told++;
        if (this.#lies.ends === 'unknown' || !this.alive) return 'gone';
        if (this.#lies.ends !== 'stubborn') this.alive = false;
        return 'revoked';
      },
    };
  }

  #list(): Listed[] {
    const { shows, witnessed = true } = this.#lies;
    const shown = shows?.[Math.min(this.listings, shows.length - 1)] ?? this.alive;
    this.listings++;
    return [...(witnessed ? [{ id: 'successor' }] : []), ...(shown ? [{ id, tag: previous().tag }] : [])];
  }

  request(more: Partial<CredentialRecord>, given: { ids?: readonly string[]; value?: Minted } = {}): RevokeRequest {
    const { ids = ['successor'], value } = given;
    const witness: Witness = { ids, in: async (listed) => listed.some((one) => ids.includes(one.id)) };
    return {
      provider: this.provider,
      credential: previous(more),
      secret: 'KEY',
      clock: {
        now: () => new Date(this.now),
        sleep: async (ms) => {
          this.now += ms;
        },
      },
      adopt: undefined,
      value,
      witness,
      hash: async () => '',
    };
  }
}

async function ended(request: RevokeRequest): Promise<Ended> {
  return revokeLocated(request, await locate(request));
}

describe('an id that is not listed', () => {
  it('is absent if it was shown before and two whole listings lack it, and is told to end all the same', async () => {
    const account = new Account({ shows: [false] });
    account.alive = false;
    expect(await ended(account.request(seen))).toEqual({ proof: 'absent', sure: true, asked: 0 });
    expect(account.told).toBe(1);
  });

  it('is not absent if it was never shown, whatever whole listings show', async () => {
    const account = new Account({ shows: [false], ends: 'unknown' });
    await expect(ended(account.request({}))).rejects.toMatchObject({ code: 'OLD_KEY_ALIVE' });
    expect(account.alive).toBe(true);
  });

  it('is not absent after one whole listing: the next one may show it', async () => {
    const account = new Account({ shows: [false, true] });
    expect(await locate(account.request(seen))).toMatchObject({ is: 'listed' });
  });

  it('is not absent where the listing does not show what has to be there', async () => {
    const account = new Account({ shows: [false], witnessed: false });
    expect(await locate(account.request(seen))).toEqual({ is: 'unseen' });
  });

  it('is never absent at a provider whose listings prove nothing', async () => {
    const proofs = { refused: true, absent: false, gone: true };
    const account = new Account({ shows: [false], ends: 'unknown', proofs });
    expect(await locate(account.request(seen))).toEqual({ is: 'unseen' });
    await expect(ended(account.request(seen))).rejects.toMatchObject({ code: 'REVOKE_UNCONFIRMED' });
    expect(account.alive).toBe(true);
  });

  it('is dead, but not for sure, where nothing is known that has to be there', async () => {
    const account = new Account({ shows: [false], ends: 'unknown', witnessed: false });
    expect(await ended(account.request(seen, { ids: [] }))).toEqual({ proof: 'absent', sure: false, asked: 2 });
  });

  it('is dead for sure where the provider ended it when told to', async () => {
    const account = new Account({ shows: [false], witnessed: false });
    expect(await ended(account.request(seen, { ids: [] }))).toMatchObject({ sure: true });
    expect(account.alive).toBe(false);
  });
});

it('an id that a listing shows for the first time is remembered as shown, whatever comes of its revocation', async () => {
  const { run } = await secretRunOf({
    now: 0,
    entry: entry(previous(), current()),
    list: async () => [{ id, tag: previous().tag }],
  });
  const stuck = async () => {
    throw new KeyturnError('HTTP_REFUSED', { what: 'no' });
  };
  Object.assign(await run.provider(run.target.binding), { local: false, revoke: stuck });
  await expect(endCredential(run, previous(), 'ends')).rejects.toMatchObject({ code: 'REVOKE_FAILED' });
  expect(run.entry?.credentials[0]?.seen).toBe(at(0));
});

describe('after its revocation', () => {
  it('a credential that a listing leaves out once and then shows is not dead', async () => {
    const account = new Account({ shows: [true, false, true, false, true], ends: 'stubborn' });
    await expect(ended(account.request(seen))).rejects.toMatchObject({ code: 'REVOKE_UNCONFIRMED' });
    expect(account.alive).toBe(true);
  });

  it('a refusal of whoever asks proves nothing at a provider that refuses more than dead values', async () => {
    const proofs = { refused: false, absent: true, gone: true };
    const account = new Account({ ends: 'stubborn', refuses: true, proofs });
    const value = { id, values: { value: new Secret('toy-old') } };
    await expect(ended(account.request(seen, { value }))).rejects.toMatchObject({ code: 'REVOKE_UNCONFIRMED' });
    expect(account.alive).toBe(true);
  });

  it('*gone* is asked for twice where there is no listing', async () => {
    const account = new Account({ unlisted: true });
    expect(await ended(account.request(seen))).toEqual({ proof: 'gone', sure: true, asked: 2 });
    expect(account.told).toBe(3);
  });

  it('*gone* is no proof at a provider that says it of what lives', async () => {
    const proofs = { refused: true, absent: true, gone: false };
    const account = new Account({ unlisted: true, ends: 'unknown', proofs });
    await expect(ended(account.request(seen))).rejects.toMatchObject({ code: 'REVOKE_UNCONFIRMED' });
    expect(account.alive).toBe(true);
  });

  it('*gone* of an id that was never shown is no proof', async () => {
    const account = new Account({ unlisted: true, ends: 'unknown' });
    await expect(ended(account.request({}))).rejects.toMatchObject({ code: 'OLD_KEY_ALIVE' });
  });
});
