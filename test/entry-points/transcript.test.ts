import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionRan, admin, expectExit, Harness, HOME, linkToken, webhookSecret } from './harness.ts';
import { formsOf, NormalForm, type Word } from './normal-form.ts';
import { privateHalves, seedOf } from './private-halves.ts';

const approved = join(import.meta.dirname, 'approved/first-rotation.txt');

/** What whoever uses this value can show: SHA-256, base64url. */
const shown = (name: string, value: string) =>
  createHash('sha256').update(`keyturn/v1/proof/value\0${name}\0${value}`).digest('base64url');

describe('the first rotation of one secret for a team of two', () => {
  let harness: Harness;
  let ran: ActionRan;
  /** Every value and link that there is, by name. */
  let values: Word[];

  beforeAll(async () => {
    harness = await Harness.open();
    ran = await harness.action({ configuration: harness.configuration().replace(', development]', ']') });
    const escrow = harness.github.secret(HOME, 'KEYTURN_PENDING')!.writes;
    values = [
      [harness.token, '[token]'],
      [harness.runToken, '[journal-token]'],
      [admin, '[TOY_ADMIN]'],
      [linkToken, '[KEYTURN_LINK_TOKEN]'],
      [webhookSecret, '[WEBHOOK_SECRET]'],
      [harness.minted[0]!.key, '[the new key]'],
      ...harness.messages.map(({ person, link }): Word => [link, `[the link of ${person}]`]),
      ...escrow.map(({ value }, at): Word => [value, `[the escrow, PUT ${at + 1}]`]),
      [seedOf(escrow[0]!.value)!, '[the seed]'],
      [shown('TOY_KEY', harness.minted[0]!.key), '[what a proof of the new key shows]'],
    ];
  });
  afterAll(() => harness.close());

  const escrowed = () => harness.github.secret(HOME, 'KEYTURN_PENDING')!.writes.map(({ value }) => value);

  it('is, from the first request to the summary, what was approved', () => {
    expectExit(ran, 0);
    const normal = new NormalForm(harness, values);
    const text = [
      '# Standard output. All the forms in which one value is masked stand on one line.',
      normal.output(ran),
      '# Standard error',
      normal.text(ran.stderr),
      '# Requests, to whichever service, in order',
      normal.requests(ran.requests),
      '# Outputs',
      ...Object.entries(ran.outputs).map(([name, value]) => normal.text(`${name}=${readable(name, value)}`)),
      '',
      '# Summary',
      normal.text(ran.summary),
      '# The journal, oldest commit first',
      ...harness
        .history()
        .map(({ message }) => normal.text(message))
        .reverse(),
      '',
      '# Messages',
      ...harness.webhook.deliveries.map((delivery) => normal.text(delivery.text)),
      '',
    ].join('\n');
    const secret = [
      ...values.map(([value]) => value),
      ...escrowed()
        .flatMap(privateHalves)
        .map(([half]) => half),
    ];
    expect(secret.filter((value) => text.includes(value))).toEqual([]);
    expect(text).not.toContain('without a name');
    if (process.env['KEYTURN_APPROVE'] === '1') writeFileSync(approved, text);
    try {
      expect(text).toBe(readFileSync(approved, 'utf8'));
    } catch (error) {
      (error as Error).message +=
        '\n\nIf that is as it should be: KEYTURN_APPROVE=1 npm test -- test/entry-points/transcript.test.ts, and read the diff.';
      throw error;
    }
  });

  it('masks every value in every form before a line follows that could hold it', () => {
    const lines = ran.stdout.split('\n');
    const first = (text: string) => lines.findIndex((line) => line.startsWith(text));
    // The line that is printed once the value exists.
    const follows: { readonly [word: string]: string } = {
      '[token]': '::group::',
      '[journal-token]': '::group::',
      '[WEBHOOK_SECRET]': '::group::',
      '[TOY_ADMIN]': 'mint: ',
      '[KEYTURN_LINK_TOKEN]': 'mint: ',
      '[the new key]': 'escrow: ',
      '[the seed]': '::group::',
      '[the escrow, PUT 1]': 'mint: ',
      '[the escrow, PUT 2]': 'verify: ',
      '[the link of mona]': 'deliver: ',
    };
    for (const [value, word] of values) {
      const last = lines.findLastIndex((line) => line.startsWith('deliver: '));
      const until = word === '[the link of hubot]' ? last : first(follows[word] ?? '✓ ');
      expect({ word, until }).toEqual({ word, until: expect.any(Number) });
      expect(until).toBeGreaterThan(0);
      const before = new Set(lines.slice(0, until));
      const missing = formsOf(value).filter((form) => !before.has(`::add-mask::${form.replaceAll('%', '%25')}`));
      expect({ word, missing: missing.length }).toEqual({ word, missing: 0 });
    }
  });
});

function readable(name: string, value: string): string {
  return name === 'result' ? JSON.stringify(JSON.parse(value), null, 2) : value;
}
