import { describe, expect, test } from '@jest/globals';
import { whatItIs } from '../../src/inventory/identity.ts';
import { identifiers, vendorOf, vendors, weights } from '../../src/inventory/vendors.ts';
import { providers, unmintable } from '../../src/providers/index.ts';

describe('the table of vendors', () => {
  test('no id stands twice', () => {
    expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
  });

  test.each(vendors.map((vendor) => [vendor.id, vendor] as const))(
    '%s is of a class with a weight, and its words are names',
    (_id, vendor) => {
      expect(weights[vendor.class]).toBeGreaterThan(0);
      for (const word of [...vendor.words, ...(vendor.parts ?? []).flat()]) expect(word).toMatch(/^[A-Z][A-Z0-9_]*$/);
      for (const action of vendor.actions) expect(action).toMatch(/^[\w-]+\/[\w.-]+$/);
    },
  );

  test('each provider that it names is one of ours', () => {
    const ours = Object.keys(providers);
    expect(
      vendors.flatMap(({ provider }) => (provider === null ? [] : [provider])).filter((name) => !ours.includes(name)),
    ).toEqual([]);
  });

  /** They mint for whatever is on the other side, or nothing that is kept. */
  const anybodys = ['command', 'manual', 'recipe', 'vault-dynamic'];

  test('what can be minted here is of a vendor', () => {
    const named = vendors.map(({ provider }) => provider);
    expect(Object.keys(providers).filter((name) => !named.includes(name) && !anybodys.includes(name))).toEqual([]);
  });

  test('what a person makes is made where `keyturn providers` says', () => {
    const consoles = vendors.flatMap(({ provider, console }) => (provider === null ? [console] : []));
    expect(Object.values(unmintable).flatMap(({ console }) => (consoles.includes(console) ? [] : [console]))).toEqual(
      [],
    );
  });

  test('the name of each provider is enough to know its vendor', () => {
    for (const { id, words, provider } of vendors.filter((vendor) => vendor.provider !== null))
      for (const word of words)
        expect([word, whatItIs(word)]).toMatchObject([word, { vendor: { id, provider }, rotatable: 'api' }]);
  });

  test('an unknown id is undefined', () => {
    expect(vendorOf('aws')?.title).toBe('AWS');
    expect(vendorOf('nobody')).toBeUndefined();
    expect(identifiers).toContain('REGION');
  });
});
