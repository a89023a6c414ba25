/** What people are shown of an inventory. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Inventory, InventorySecret } from '../../src/inventory/report.ts';
import { widthOf } from '../../src/report/fold.ts';
import { inventoryHtml } from '../../src/report/inventory-html.ts';
import { inventoryStyle } from '../../src/report/inventory-style.ts';
import { inventoryOutputs, inventorySummary } from '../../src/report/inventory-summary.ts';
import { inventoryLines } from '../../src/report/inventory-terminal.ts';
import { expected } from '../inventory/umbra.ts';

const umbra = { ...expected, scope: { organization: 'umbra-labs' } } as unknown as Inventory;
const named = (name: string) => {
  const found = umbra.secrets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const hash = createHash('sha256').update(inventoryStyle).digest('base64');
const page = inventoryHtml(umbra, hash);

describe('in a terminal', () => {
  test.each([60, 80, 120])('of %i columns every secret is named, and no line is wider', (columns) => {
    const lines = inventoryLines(umbra, { colours: false, columns }).split('\n');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    for (const { name } of umbra.secrets) expect(lines.some((line) => line.includes(name))).toBe(true);
    expect(lines.at(-1)).toBe('secret debt: 36 of 46 over 90 days, 7 unreferenced');
    // A row each, where there is room for one.
    if (columns === 120) expect(lines.filter((line) => /[█░]{10}/.test(line)).length).toBe(46);
  });

  test.each([
    [0, '░░░░░░░░░░'],
    [35, '░░░░░░░░░░'],
    [36, '█░░░░░░░░░'],
    [359, '█████████░'],
    [360, '██████████'],
    [4_000, '██████████'],
  ])('%i days are %s', (ageDays, bar) => {
    const one = { ...umbra, secrets: [{ ...named('STRIPE_SECRET_KEY'), ageDays }] };
    expect(inventoryLines(one, { colours: false })).toContain(`${bar} ${String(ageDays).padStart(4)}d`);
  });

  test('colours are only where they are wanted, and an identifier has no age', () => {
    expect(inventoryLines(umbra, { colours: false })).not.toContain('\u001b');
    expect(inventoryLines(umbra, { colours: true })).toContain('\u001b[');
    const line = inventoryLines(umbra, { colours: false })
      .split('\n')
      .find((each) => each.includes('AWS_REGION'));
    expect(line).not.toMatch(/[█░]|\dd\b/);
  });

  test('foreign names steer nothing, and no line is a command of a runner', () => {
    const evil = {
      ...named('DB_PASSWORD'),
      environment: '::error::\u001b[2J\u202e\n##[group]x',
      owner: ['::set-output::'],
    };
    const text = inventoryLines({ ...umbra, secrets: [evil] }, { colours: false });
    for (const part of ['\u001b', '\u202e', '##[']) expect(text).not.toContain(part);
    expect(text.split('\n').some((line) => /^\s*::/.test(line))).toBe(false);
  });
});

describe('in a summary', () => {
  test('that everybody can read there are counts, and no name', () => {
    const text = [
      inventorySummary(umbra, true),
      JSON.stringify(inventoryOutputs(umbra, true)),
      inventoryLines(umbra, { colours: false }, true),
    ].join('\n');
    expect(text).toContain('36 of 46');
    for (const { name, repository } of umbra.secrets) {
      expect(text).not.toContain(name);
      if (repository !== null) expect(text).not.toContain(repository);
    }
    expect(text).not.toContain('umbra');
  });

  test('and in the outputs what is too long for GitHub is cut to what fits', () => {
    const secrets = Array.from({ length: 20_000 }, (_, n) => ({ ...named('DB_PASSWORD'), name: `KEY_${n}` }));
    const large = { ...umbra, secrets };
    expect(Buffer.byteLength(inventorySummary(large, false))).toBeLessThan(1_048_576);
    const { result = '', 'secret-debt': debt } = inventoryOutputs(large, false);
    expect(Object.keys(JSON.parse(result))).toEqual(['version', 'at', 'complete', 'summary']);
    expect(debt).toBe('36');
    expect(JSON.parse(inventoryOutputs(umbra, false)['result'] ?? '')).toEqual(umbra);
  });

  test('no name is markup', () => {
    const evil = { ...named('DB_PASSWORD'), environment: '</td><img src=x>|`@everyone [a](http://x)' };
    const text = inventorySummary({ ...umbra, secrets: [evil] }, false);
    expect(text).not.toMatch(/<img|@everyone|[^\\]\]\(http/);
  });
});

describe('the page', () => {
  test('allows its own style alone, and loads and runs nothing', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const found = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${found}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|\son\w+=|style=|<img|<link|href=|src=|url\(|@import/i);
  });

  test('says the debt, names every secret, and where it could not look', () => {
    expect(page).toContain('<b>36 of 46</b> keys are older than 90 days. Nothing uses 7.');
    for (const { name } of umbra.secrets) expect(page).toContain(`>${name}</span>`);
    expect(page).toContain('umbra-labs/hidden: its workflows could not be read');
  });

  test('shows a name of GitHub that is markup as text', () => {
    const evil: InventorySecret = {
      ...named('DB_PASSWORD'),
      environment: `"><script>alert(1)</script>`,
      owner: [`<b onmouseover='x'>`],
      files: ['a/b/.github/workflows/<svg onload=x>.yml'],
    };
    const missing = [{ repository: 'a/<i>', name: 'X', file: '<u>' }];
    const scope = { organization: '</title><script>' };
    const text = inventoryHtml({ ...umbra, scope, secrets: [evil], missing }, hash);
    expect(text).not.toMatch(/<script|<svg|<i>|<u>|onmouseover='/);
    expect(text).toContain('&#60;script&#62;');
  });

  test('of nothing is a page, too', () => {
    const summary = Object.fromEntries(Object.keys(umbra.summary).map((name) => [name, 0])) as Inventory['summary'];
    const text = inventoryHtml({ ...umbra, secrets: [], missing: [], notices: [], summary, complete: true }, hash);
    expect(text).toContain('There are no keys.');
    expect(
      inventoryLines({ ...umbra, secrets: [], missing: [], notices: [] }, { colours: false, columns: 60 }),
    ).toContain('secret debt');
  });
});
