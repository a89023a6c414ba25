import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { inventory } from '../../src/inventory/inventory.ts';
import type { Inventory } from '../../src/inventory/report.ts';
import { factsOf, type Invented } from './invented.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const organization = read('test/vectors/enrol/umbra/organization.json') as Invented;
const expected = read('test/vectors/enrol/umbra/expected.json') as Inventory;
const found = inventory(factsOf(organization), new Map());

describe('the inventory of the invented organization', () => {
  test.each(expected.secrets.map((secret) => [secret.slot, secret] as const))('%s', (slot, secret) => {
    expect(found.secrets.find((one) => one.slot === slot)).toEqual(secret);
  });

  test('is in order, and has nothing else', () => {
    expect(found.secrets.map(({ slot }) => slot)).toEqual(expected.secrets.map(({ slot }) => slot));
    const { secrets: _secrets, notices, ...rest } = found;
    const { secrets: _expected, notices: told, ...others } = expected;
    expect(rest).toEqual(others);
    expect(notices.map(({ code, repository }) => ({ code, repository }))).toEqual(told);
  });

  test('is what its schema says', () => {
    const ajv = new Ajv2020({ strict: false });
    (formats as unknown as (ajv: Ajv2020) => void)(ajv);
    const validate = ajv.compile(read('schema/inventory.schema.json') as object);
    validate(JSON.parse(JSON.stringify(found)));
    expect(validate.errors).toBeNull();
  });
});
