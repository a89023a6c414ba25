import { describe, expect, test } from '@jest/globals';
import { inventory } from '../../src/inventory/inventory.ts';
import { isUnreferenced } from '../../src/inventory/risk.ts';
import { organizationOf } from './generated.ts';

/** Each has ten to twenty workflows. */
const SEEDS = Number(process.env['KEYTURN_SEEDS'] ?? 120);
const first = Number(process.env['KEYTURN_SEED'] ?? 1);

describe('a slot that a job reads', () => {
  test(`is never called unreferenced, from seed ${first} on`, () => {
    const wrong: string[] = [];
    let workflows = 0;
    let read = 0;
    let unreferenced = 0;
    for (let seed = first; seed < first + SEEDS && wrong.length < 5; seed++) {
      const organization = organizationOf(seed);
      workflows += organization.workflows.length;
      read += organization.read.size;
      for (const { slot, references } of inventory(organization.facts, new Map()).secrets) {
        if (!isUnreferenced(references)) continue;
        unreferenced++;
        const by = organization.read.get(slot);
        if (by !== undefined) wrong.push(`seed ${seed}: ${slot} is ${references}, and ${by.join(', ')} reads it`);
      }
    }
    expect(wrong).toEqual([]);
    expect(workflows).toBeGreaterThan(SEEDS * 10);
    // It says `none` where that is so: a scanner that calls everything read would be of no use.
    expect(unreferenced).toBeGreaterThan(read / 10);
  });
});
