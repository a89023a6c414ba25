/** What a listing has to show so that its silence means anything, and which credential a run works with. */
import { describe, expect, it } from '@jest/globals';
import type { Provider } from '../../src/rotation/model/ports.ts';
import type { CredentialRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { refuseOwnAdmin, witnessOf } from '../../src/rotation/steps/witness.ts';
import { at, current, entry, newOne, oldOne, previous, secretRunOf } from './secret-run-parts.ts';

const seen = { seen: at(0) };

async function witness(one: CredentialRecord, more: Partial<Provider> = {}) {
  const { run } = await secretRunOf({ now: 0, entry: entry(previous(seen), one) });
  const provider = { ...(await run.provider(run.target.binding)), ...more };
  return witnessOf(run, provider, previous(seen));
}

describe('the witness of a listing', () => {
  it('is the current credential of the same secret, where this account has shown it', async () => {
    expect((await witness(current(seen))).ids).toEqual([`id-${newOne}`]);
  });

  it.each<[string, Partial<CredentialRecord>]>([
    ['was never shown', {}],
    ['is of another account', { ...seen, account: 'elsewhere' }],
    ['is being ended', { ...seen, times: { intent: at(0), current: at(0), revoking: at(1) } }],
    ['has ended', { ...seen, stage: 'revoked' }],
  ])('is none that %s', async (_what, more) => {
    expect((await witness(current(more))).ids).toEqual([]);
  });

  it('is never the credential itself', async () => {
    const { run } = await secretRunOf({ now: 0, entry: entry(current(seen)) });
    expect((await witnessOf(run, await run.provider(run.target.binding), current(seen))).ids).toEqual([]);
  });

  it('is the admin’s own where there is no other, unless that is the one that ends', async () => {
    expect((await witness(current({}), { self: async () => 'id-admin' })).ids).toEqual(['id-admin']);
    expect((await witness(current({}), { self: async () => `id-${oldOne}` })).ids).toEqual([]);
  });

  it('shows nothing in an empty listing, and something where it stands', async () => {
    const found = await witness(current(seen));
    expect(await found.in([])).toBe(false);
    expect(await found.in([{ id: 'another' }])).toBe(false);
    expect(await found.in([{ id: 'another' }, { id: `id-${newOne}` }])).toBe(true);
  });
});

describe('the admin credential of the run is not ended by it', () => {
  async function refused(admin: string, more: Partial<CredentialRecord>, self?: string) {
    const { run } = await secretRunOf({
      now: 0,
      entry: entry(current()),
      target: { binding: { provider: 'toy', options: {}, admin: 'ADMIN' } },
    });
    const variable = (name: string) => (name === 'ADMIN' ? new Secret(admin) : undefined);
    const world = Object.assign(run.context, { ports: { ...run.context.ports, variable } });
    expect(world).toBe(run.context);
    const provider = await run.provider(run.target.binding);
    return refuseOwnAdmin(
      run,
      self === undefined ? provider : { ...provider, self: async () => self },
      previous(more),
    ).then(
      () => 'may end',
      ({ code }) => code as string,
    );
  }

  it.each<[string, string, Partial<CredentialRecord>, string | undefined]>([
    ['its value', 'toy-admin', { fingerprint: { value: 'c2FsdA:toy-admin' } }, undefined],
    ['its id', `id-${oldOne}`, {}, undefined],
    ['what the provider says of who asks', 'toy-admin', {}, `id-${oldOne}`],
  ])('known by %s', async (_how, admin, more, self) => {
    expect(await refused(admin, more, self)).toBe('OLD_KEY_ALIVE');
  });

  it('and another one is', async () => {
    expect(await refused('toy-admin', { fingerprint: { value: 'c2FsdA:toy-other' } }, 'id-admin')).toBe('may end');
  });
});
