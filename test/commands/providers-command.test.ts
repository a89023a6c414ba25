import { describe, expect, it } from '@jest/globals';
import { catalogue, providerFacts } from '../../src/commands/providers/catalogue.ts';
import { exampleFile, secretName } from '../../src/commands/providers/facts.ts';
import { shown } from '../../src/commands/providers.ts';
import { load } from '../../src/config/load.ts';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';

const names = Object.keys(providers) as ProviderName[];

describe('what is known of the providers', () => {
  it('is there for each of them, and for what no API mints', async () => {
    const all = await catalogue();
    expect(all.providers.map(({ name }) => name)).toEqual(names);
    expect(all.manual.map(({ name }) => name)).toEqual(expect.arrayContaining(['stripe', 'anthropic', 'npm']));
    for (const { name, why, console } of all.manual) {
      expect(Object.hasOwn(providers, name)).toBe(false);
      expect(why).toMatch(/\.$/);
      expect(new URL(console).protocol).toBe('https:');
    }
  });

  it('is what the provider itself says', async () => {
    expect(await providerFacts('aws-iam')).toMatchObject({
      lists: true,
      tagged: false,
      lastUsed: true,
      deactivates: true,
      atMost: 2,
      perPerson: false,
      values: ['access-key-id', 'secret-access-key'],
    });
    expect(await providerFacts('manual')).toMatchObject({ manual: true, lists: false, perPerson: false, admin: [] });
    expect(await providerFacts('algolia')).toMatchObject({ idIsSecret: true });
  });

  it.each(names)('has an example for %s that is a valid configuration', async (name) => {
    const facts = await providerFacts(name);
    const { targets } = await load(await exampleFile(facts), {
      environment: { GITHUB_REPOSITORY: 'acme/shop' },
      repository: 'acme/shop',
    });
    expect(targets.map(({ key, binding }) => [key, binding.provider])).toEqual([[secretName(facts), name]]);
  });
});

describe('the terminal', () => {
  it.each([80, 120])('has no line that is too long for %i columns', async (width) => {
    const lines = (await shown(undefined, width)).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    for (const name of names) expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true);
  });

  it('says of which vendors a job needs no key, and for whom that does not hold', async () => {
    const text = (await shown(undefined, 120)).replace(/\s+/g, ' ');
    expect(text).toContain('OpenAI: workload identity federation');
    expect(text).toMatch(/OpenRouter \(limited\): workload identity: .* \(Business and Enterprise plans\)/);
    expect(text).toContain('Anthropic: workload identity federation');
    expect(await shown('aws-iam', 200)).toContain('yes: aws-actions/configure-aws-credentials with role-to-assume');
    expect(await shown('cloudflare', 200)).toMatch(/without a key +no\n/);
    expect(await shown('sendgrid', 200)).toMatch(/without a key +unknown\n/);
  });

  it('says all about one', async () => {
    const text = await shown('sendgrid', 80);
    expect(text).toContain('at most 100');
    expect(text).toContain('provider: sendgrid');
    expect(text).toContain('admin: SENDGRID_ADMIN');
  });

  it.each([
    ['sendgird', /nearest is `sendgrid`/],
    ['stripe', /Stripe .*A person makes them, in https:\/\/dashboard\.stripe\.com/],
    ['__proto__', /there is no such provider/],
    ['zzzzzzzzzzzzzzzz', /there is no such provider$/],
  ])('knows what was meant by %s', async (name, says) => {
    const error = await shown(name, 80).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KeyturnError);
    expect(error).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
    expect((error as Error).message).toMatch(says);
  });
});

it('a configuration that names a vendor without such an API is told the way', async () => {
  const error = await load('secrets:\n  A_KEY: { provider: stripe, destinations: [{ github: {} }] }\n', {
    environment: {},
    repository: 'acme/shop',
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'CONFIG_INVALID', exit: 2 });
  expect((error as Error).message).toContain(
    'Write `provider: manual`, with `options: { console: https://dashboard.stripe.com/apikeys }`',
  );
});
