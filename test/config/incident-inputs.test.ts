import { describe, expect, it } from '@jest/globals';
import { inputs } from '../../src/config/read-inputs.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';

const since = '2026-06-01';
const ulid = '01JDQ2Z3V4W5X6Y7Z8A9B0C1D2';

async function read(given: { readonly [name: string]: string }, from: 'action' | 'cli' = 'cli') {
  return (inputs({ command: 'incident', ...given }, from).incident as () => Promise<unknown>)();
}

async function refusal(given: { readonly [name: string]: string }, from: 'action' | 'cli' = 'cli') {
  return read(given, from).then(
    () => undefined,
    (error: KeyturnError) => error,
  );
}

describe('what was breached', () => {
  it.each([
    ['provider', 'sendgrid'],
    ['provider', 'datadog:datadoghq.eu'],
    ['destination', 'vault:secret/web*'],
    ['repository', 'acme/web'],
    ['action', 'acme/deploy@v1'],
    ['action', 'acme/actions/deploy@main'],
    ['channel', 'slack'],
    ['person', 'mona'],
  ])('--%s %s', async (name, value) => {
    const asked = { selector: { [name]: value }, since: '2026-06-01T00:00:00.000Z' };
    expect(await read({ [name]: value, since })).toEqual({ asked, here: false, yes: false });
    const selector = JSON.stringify({ [name]: value, since });
    expect(await read({ selector }, 'action')).toEqual({ asked, here: false, yes: true });
  });

  it('--all, and times with a zone', async () => {
    const given = { all: 'true', since: '2026-06-01T02:30+02:00', until: '2026-06-02T00:00:00Z', here: 'true' };
    expect(await read(given)).toEqual({
      asked: { selector: { all: true }, since: '2026-06-01T00:30:00.000Z', until: '2026-06-02T00:00:00.000Z' },
      here: true,
      yes: false,
    });
  });

  it('what a person decides about rows', async () => {
    expect(await read({ dead: `KEY ${ulid}` })).toMatchObject({ dead: `KEY ${ulid}` });
    expect(await read({ accept: 'A x,B y', reason: 'public anyway' })).toMatchObject({ accept: ['A x', 'B y'] });
    expect(await read({ release: 'mona' })).toMatchObject({ release: 'mona' });
    expect(await read({ report: ulid })).toMatchObject({ report: ulid });
  });
});

const secret = 'x9-bad-value';
const bads: readonly (readonly [field: string, given: { readonly [name: string]: string }])[] = [
  ['since', {}],
  ['since', { provider: 'sendgrid' }],
  ['since', { provider: 'sendgrid', since: secret }],
  ['since', { provider: 'sendgrid', since: '2026-02-30' }],
  ['since', { provider: 'sendgrid', since: '2026-06-01T10:00' }],
  ['until', { provider: 'sendgrid', since, until: secret }],
  ['until', { provider: 'sendgrid', since, until: '2026-05-31' }],
  ['destination', { provider: 'sendgrid', destination: 'vault', since }],
  ['provider', { provider: 'Send Grid', since }],
  ['provider', { provider: 'sendgrid:', since }],
  ['destination', { destination: secret, since }],
  ['destination', { destination: 'vault:', since }],
  ['repository', { repository: secret, since }],
  ['repository', { repository: 'acme/..', since }],
  ['action', { action: secret, since }],
  ['channel', { channel: secret, since }],
  ['channel', { channel: 'Slack!', since }],
  ['person', { person: 'not a login', since }],
  ['expect', { provider: 'sendgrid', since, expect: secret }],
  ['report', { report: secret }],
  ['release', { release: 'not a login' }],
  ['reason', { accept: 'A x' }],
  ['accept', { accept: 'A x,,B y', reason: 'why' }],
  ['dead', { dead: 'A x', provider: 'sendgrid', since }],
  ['dead', { dead: 'A x', release: 'mona' }],
  ['since', { dead: 'A x', since }],
];

describe('bad input is refused with its field, never with what it says', () => {
  it.each(bads)('--%s: %j', async (field, given) => {
    const error = await refusal(given);
    expect([error?.code, error?.exit, error?.now]).toEqual(['INPUT_INVALID', 2, 'unchanged']);
    expect(error?.message).toMatch(new RegExp(`^(?:\`--${field}\`|\`${field}\`)`));
    expect(`${error?.message} ${error?.hint}`).not.toContain(secret);
  });

  it.each([
    ['', 'selector'],
    ['[', 'selector'],
    ['vault', 'selector'],
    ['[a]', 'selector'],
    [`{ destinatoin: vault, since: ${since} }`, 'destination'],
    [`{ destination: vault }`, 'since'],
    [`{ since: ${since} }`, 'since'],
    [`{ destination: vault, provider: x, since: ${since} }`, 'destination'],
    [`{ all: false, since: ${since} }`, 'all'],
    [`{ destination: ${secret}, since: ${since} }`, 'destination'],
    [`{ destination: 7, since: ${since} }`, 'destination'],
    [`{ destination: vault, since: 7 }`, 'since'],
    [`{ destination: &a vault, since: *a }`, 'selector'],
  ])('selector: %s', async (selector, field) => {
    const error = await refusal({ selector }, 'action');
    expect([error?.code, error?.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error?.message).toContain('`selector`');
    expect(`${error?.message} ${error?.hint}`).toContain(`\`${field}\``);
    expect(error?.message).not.toContain(secret);
  });

  it('the Action has its selector in one input', () => {
    expect(() => inputs({ command: 'incident', provider: 'sendgrid' }, 'action')).toThrow('`provider`');
    expect(() => inputs({ command: 'incident', since }, 'action')).toThrow('`since`');
    expect(() => inputs({ command: 'incident', only: 'A', since }, 'cli')).toThrow('`--only`');
  });
});
