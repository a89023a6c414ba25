/** What a new reading of a slot says of the one before: judged by values, under a key of this test's own. */
import { describe, expect, it } from '@jest/globals';
import { printsUnder } from '../../src/crypto/prints.ts';
import { readAgain, twinGroups, twinsOf } from '../../src/rotation/model/enrolled.ts';
import type { EnrolledSlot } from '../../src/rotation/model/enrolled-ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const prints = printsUnder(new Secret(Buffer.alloc(32, 7).toString('base64url')));
const VALUE = 'value-of-nobody-0001';
const PEM = '-----BEGIN NOTHING-----\nvalue-of-nobody-0002\nvalue-of-nobody-0003\n-----END NOTHING-----\n';
const read = (text: string) => ({ prints: prints.of(new Secret(text)) });
const slot = (text: string): EnrolledSlot => ({
  at: '2026-11-01T00:00:00Z',
  since: '2026-10-01T00:00:00Z',
  ...read(text),
  id: 'k1',
});
const again = (before: string, after: string) =>
  readAgain(slot(before), read(after), { at: '2026-11-02T00:00:00Z', since: '2026-11-01T12:00:00Z', own: false });

describe('a value that was written again', () => {
  it.each([
    [VALUE, `${VALUE}\n`],
    [`${VALUE}\n`, VALUE],
    [`${VALUE}\n`, `  ${VALUE}\r\n`],
    [PEM, PEM.trim()],
    [PEM, PEM.replaceAll('\n', '\r\n')],
    [PEM.replaceAll('\n', '\r\n'), PEM.trim()],
  ])('with other white space around it or other line ends is touched, not changed', (before, after) => {
    const { change, slot: now } = again(before, after);
    expect([change, now.former, now.id]).toEqual(['touched', undefined, 'k1']);
    expect(now.prints).toEqual(read(after).prints);
  });

  it.each([
    [VALUE, 'value-of-nobody-0009'],
    [VALUE, `A=${VALUE}`],
    [`{"a":"${VALUE}"}`, VALUE],
    [VALUE, `${VALUE} ${VALUE}`],
  ])('otherwise is changed, though a part of it may be the same', (before, after) => {
    const { change, slot: now } = again(before, after);
    expect([change, now.former?.length, now.id]).toEqual(['changed', 1, undefined]);
  });
});

describe('twins', () => {
  it.each([
    [VALUE, `\n${VALUE}\t`],
    [PEM, PEM.replaceAll('\n', '\r\n').trim()],
    [PEM, Buffer.from(PEM.replaceAll('\n', '\r\n')).toString('base64')],
    [VALUE, `{"token":"${VALUE}\\n"}`],
    [VALUE, `export A='${VALUE}'\nB=x\n`],
  ])('are known whatever stands around the value and ends its lines', (one, other) => {
    const slots = { one: slot(one), other: slot(other), third: slot('value-of-nobody-0004') };
    expect([twinsOf(slots, 'one'), twinsOf(slots, 'third')]).toEqual([['other'], []]);
    expect(twinGroups(slots)).toEqual([['one', 'other']]);
  });
});

describe('a text that was found', () => {
  it('is known with other line ends', () => {
    const stored = Object.values(read(PEM).prints);
    expect(prints.whole(new Secret(PEM.replaceAll('\n', '\r\n'))).some((print) => stored.includes(print))).toBe(true);
    const other = Object.values(read(PEM.replaceAll('\n', '\r\n')).prints);
    expect(prints.whole(new Secret(PEM.trim())).some((print) => other.includes(print))).toBe(true);
  });
});
