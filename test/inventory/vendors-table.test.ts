import { describe, expect, test } from '@jest/globals';
import { identifiers, vendorOf, vendors, weights } from '../../src/inventory/vendors.ts';
import { providers } from '../../src/providers/index.ts';

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

  test('an unknown id is undefined', () => {
    expect(vendorOf('aws')?.title).toBe('AWS');
    expect(vendorOf('nobody')).toBeUndefined();
    expect(identifiers).toContain('REGION');
  });
});
