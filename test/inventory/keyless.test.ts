import { describe, expect, it } from '@jest/globals';
import { type Held, keyless, keylessSays, vendorOfSecret } from '../../src/inventory/keyless.ts';
import { vendorOf } from '../../src/inventory/vendors.ts';

const actions = { kind: 'github', app: 'actions' };
const held = (more: Partial<Held> = {}): Held => ({
  secret: 'AWS_ACCESS_KEY',
  provider: 'aws-iam',
  destinations: [actions, actions],
  shared: false,
  ...more,
});

describe('a secret that needs no key', () => {
  it('stands in slots of Actions alone, is nobody’s, and is of a vendor that takes the identity of a job', () => {
    expect(keyless(held())?.id).toBe('aws');
    expect(keyless(held({ provider: 'manual', secret: 'MY_NPM_TOKEN' }))?.id).toBe('npm');
  });

  it.each<[string, Partial<Held>]>([
    ['one of its places is elsewhere', { destinations: [actions, { kind: 'vault' }] }],
    ['one of its places is Dependabot’s', { destinations: [actions, { kind: 'github', app: 'dependabot' }] }],
    ['it has no place', { destinations: [] }],
    ['somebody is given a copy', { shared: true }],
    ['its vendor takes none', { provider: 'cloudflare' }],
    ['its vendor takes some alone', { provider: 'openrouter' }],
    ['nothing is known of its vendor', { provider: 'sendgrid' }],
    ['its vendor is not known', { provider: 'manual', secret: 'SOME_KEY' }],
    ['a program of your own mints it', { provider: 'command' }],
  ])('is none where %s', (_, more) => {
    expect(keyless(held(more))).toBeUndefined();
  });

  it('is of the vendor with the longest words in its name, at its underscores', () => {
    expect(vendorOfSecret({ provider: 'manual', secret: 'TEST_PYPI_TOKEN' })?.id).toBe('pypi');
    expect(vendorOfSecret({ provider: 'manual', secret: 'XNPM_TOKENS' })).toBeUndefined();
  });

  it('is told with what it needs and for whom it does not hold', () => {
    expect(keylessSays(vendorOf('npm')!)).toContain('; it needs publish only');
    expect(keylessSays(vendorOf('openrouter')!)).toMatch(/\(Business and Enterprise plans\)$/);
  });
});
