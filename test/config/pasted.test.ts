import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/config/load.ts';
import { findPasted, looksLikeKey, looksLikeKeyNotName } from '../../src/config/pasted.ts';
import { thrown } from './errors.ts';

/** Visibly no keys, and put together only here: the shape of a vendor's, filled with words. */
const toy = 'toyExampleNotAKey0001toyExample';
const shaped = {
  SendGrid: `SG.${toy}.${toy}`,
  OpenAI: `sk-proj-${toy}`,
  Stripe: ['sk', 'live', toy].join('_'),
  'Stripe, restricted': ['rk', 'test', toy].join('_'),
  webhook: ['whsec', toy].join('_'),
  'GitHub, classic': ['ghp', toy].join('_'),
  'GitHub, installation': ['ghs', toy].join('_'),
  'GitHub, fine-grained': ['github', 'pat', toy].join('_'),
  GitLab: `glpat-${toy}`,
  Slack: `xoxb-${toy}`,
  npm: ['npm', toy].join('_'),
  Resend: ['re', toy].join('_'),
  Google: `AIza${toy}${toy}`,
  Doppler: `dp.st.prd.${toy}`,
  Vault: `hvs.${toy}`,
  DigitalOcean: ['dop', 'v1', toy].join('_'),
  JWT: `eyJ${toy}.eyJ${toy}.${toy}`,
  PEM: ['-----BEGIN', 'RSA', 'PRIVATE', 'KEY-----'].join(' '),
  'PEM, PKCS 8': ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' '),
  'AWS pair': `AKIA${'TOYEXAMPLE000001'}:${'toyExample/NotAKey+0001toyExample/NotAKe'}`,
  'URL with a password': `https://user:${toy}@api.acme.dev/x`,
  'database URL': `postgres://app:${toy}@db.acme.dev/app`,
  'Slack webhook': `https://hooks.slack.com/services/T000/B000/${toy}`,
  'signed URL': `https://x.logic.azure.com/workflows/1?sp=a&sig=${toy}`,
};

describe('what looks like a credential', () => {
  it.each(Object.entries(shaped))('%s, wherever it stands', async (_, text) => {
    for (const file of [
      `secrets:\n  A_KEY: { provider: sendgrid, admin: ${JSON.stringify(text)} }`,
      `secrets:\n  A_KEY: { provider: random, options: { prefix: [ ${JSON.stringify(text)} ] } }`,
      `secrets:\n  A_KEY: { provider: random, ${JSON.stringify(text)}: 1 }`,
      `secrets:\n  A_KEY: { provider: random } # ${text}`,
      `secrets:\n  A_KEY:\n    provider: |\n      ${text}\n`,
      `secrets: [not even valid\n  A_KEY: "${text}`,
    ]) {
      const error = await thrown(() => load(file, { environment: {} }));
      expect(error.code).toBe('CONFIG_SECRET_PASTED');
      expect(error.exit).toBe(2);
      expect(error.message).toMatch(/^\.github\/keyturn\.yml:\d+:\d+: /);
      expect(error.text).not.toContain(toy);
      expect(error.text).not.toContain('NotAKey');
    }
  });

  it('is named with its field and line', async () => {
    const error = await thrown(() =>
      load(`secrets:\n  A_KEY:\n    provider: sendgrid\n    admin: ${shaped.SendGrid}`, { environment: {} }),
    );
    expect(error.message).toBe('.github/keyturn.yml:4:12: secrets.A_KEY.admin: this looks like a SendGrid API key');
  });

  it.each([
    ['32 hexadecimal digits', '0123456789abcdef0123456789abcdef'],
    ['a UUID without hyphens', 'b7c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5'],
    ['40 mixed characters', 'toy1Example2Not3A4Key5toy6Example7Not8A9'],
  ])('%s, where a NAME belongs', async (_, value) => {
    expect(looksLikeKeyNotName(value)).toBeDefined();
    for (const admin of [value, `{ api: ${value} }`]) {
      const error = await thrown(() =>
        load(`secrets:\n  A_KEY: { provider: sendgrid, admin: ${admin} }`, { environment: {} }),
      );
      expect(error.code).toBe('CONFIG_SECRET_PASTED');
      expect(error.text).not.toContain(value);
    }
  });

  it('but not the public key that a journal is pinned to, however random', async () => {
    const keys = [
      '34bS2yW7hmn8xjBHxD5X9OnQmBCDls43cCL0iwsukIU',
      're_TOYexample1Not2A3Secret4Key5TOYexample67',
      'sk-TOYexample1Not2A3Secret4Key5TOYexample67',
    ];
    for (const key of keys) {
      expect(key).toHaveLength(43);
      const { journal } = await load(
        `journal: { key: "ed25519:${key}" }\nsecrets:\n  A_KEY: { provider: random, destinations: [ { github: {} } ] }`,
        { environment: {}, repository: 'acme/shop' },
      );
      expect(journal.key).toBe(`ed25519:${key}`);
      expect(findPasted(`ed25519:${key}x`) ?? looksLikeKey(`ed25519:${key}x`)).toBeDefined();
    }
  });

  it('a long random text in any field', async () => {
    // What AWS makes has 40 characters; no vendor's prefix is in it.
    const value = ['tOy1ExAmPle2NoT3', 'aKeY4tOy5ExAmPle6', 'nOt7AkE8'].join('');
    expect(looksLikeKey(value)).toBeDefined();
    const error = await thrown(() =>
      load(`secrets:\n  A_KEY: { provider: random, options: { prefix: ${value} } }`, { environment: {} }),
    );
    expect(error.code).toBe('CONFIG_SECRET_PASTED');
    expect(error.message).toContain('secrets.A_KEY.options.prefix');
    expect(error.text).not.toContain(value);
  });
});

describe('what does not', () => {
  it('a public key under `journal: { key }`, whatever its letters', async () => {
    for (let at = 0; at < 100; at++) {
      const key = `ed25519:${createHash('sha256').update(`toy ${at}`).digest('base64url')}`;
      const text = `journal: { key: "${key}" }\nsecrets: { A_KEY: { provider: random, destinations: [ { github: {} } ] } }`;
      await load(text, { environment: {}, repository: 'acme/shop' });
    }
    expect(findPasted(`ed25519:${'re_'.padEnd(43, 'a')}`)).toBeUndefined();
    // The same letters without the word in front are what they look like.
    const bare = Array.from({ length: 100 }, (_, at) => createHash('sha256').update(`toy ${at}`).digest('base64'));
    expect(bare.filter((value) => looksLikeKey(value)).length).toBeGreaterThan(50);
  });

  it.each([
    'AKIAEXAMPLE',
    'AKIATOYEXAMPLE000001',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    'https://links.acme.dev/v1/links',
    'https://api.acme.dev/v2/organizations/Acme1/projects/42/keys',
    'redis://cache.acme.dev:6379/0',
    'https://hooks.slack.com',
    'mona@acme.dev',
    'U0123ABCDEF',
    'arn:aws:secretsmanager:eu-west-1:012345678901:secret:shop/datadog-AbCdEf',
    'projects/acme-prod-1/serviceAccounts/deployer@acme-prod-1.iam.gserviceaccount.com',
    '550e8400-e29b-41d4-a716-446655440000',
    '0123456789abcdef0123456789abcdef',
    'skip-verify, sketchy, sk-short',
    'ghp_',
    'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0',
    'mail.send, api_keys.read, 2fa_required',
    '{{admin}} and {{old.id}}',
    'keyturn-journal',
  ])('%s', (text) => {
    expect(findPasted(text)).toBeUndefined();
    expect(looksLikeKey(text)).toBeUndefined();
  });

  it.each([
    'SENDGRID_ADMIN_KEY',
    'AWS_SECRET_ACCESS_KEY_2',
    'sendgridAdminKeyOfProduction',
    'TOKEN',
    'KEY_1_2_3_4_5_6_7_8_9_10',
    '_x',
  ])('the NAME %s', (name) => {
    expect(looksLikeKeyNotName(name)).toBeUndefined();
  });

  it('an id to adopt, however random', async () => {
    const { targets } = await load(
      'secrets:\n  A_KEY: { provider: sendgrid, admin: ADMIN_KEY, adopt: tOy1ExAmPle2NoT3aKeY4tOy5ExAmPle6nOt7AkE8 }',
      { environment: {} },
    );
    expect(targets[0]!.adopt).toContain('tOy1');
  });
});
