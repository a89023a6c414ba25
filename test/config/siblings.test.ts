/** Several configurations in one repository have a journal and an escrow each, or none of them runs. */
import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/config/load.ts';

const secrets = 'secrets: { KEY: { provider: random, destinations: [ { github: { name: KEY } } ] } }';
const apart = 'journal: { branch: keyturn-journal-web }\nescrow: { github: { name: KEYTURN_PENDING_WEB } }';

async function beside(own: string, other: string, name = '.github/keyturn-web.yml') {
  const others = [{ name, text: `${other}\n${secrets}` }];
  return load(`${own}\n${secrets}`, { environment: {}, repository: 'acme/shop', others });
}

describe('refused, with the line to add', () => {
  it.each([
    ['the same journal', '', '', 'journal', '.github/keyturn-web.yml: add `journal: { branch: keyturn-journal-web }`'],
    [
      'the same journal by its whole name',
      'journal: { repository: Acme/shop, branch: keyturn-journal }',
      'escrow: { github: { name: OTHER } }',
      'journal',
      'keyturn-journal-web',
    ],
    ['the same file', 'journal: { file: j.json }', 'journal: { file: ./j.json }', 'journal', 'file: keyturn-web.json'],
    [
      'the same escrow',
      '',
      'journal: { branch: keyturn-journal-web }',
      'escrow',
      'add `escrow: { github: { name: KEYTURN_PENDING_WEB } }`, and hand it over: `pending: ${{ secrets.KEYTURN_PENDING_WEB }}`',
    ],
    [
      'the same escrow in an environment, in other letters',
      'escrow: { github: { environment: Keyturn } }',
      'journal: { branch: web }\nescrow: { github: { environment: keyturn, name: keyturn_pending } }',
      'escrow',
      'escrow: { github: { environment: Keyturn, name: KEYTURN_PENDING_WEB } }',
    ],
    [
      'the same place of another store',
      'escrow: { vault: { address: "https://vault.test", path: keyturn } }',
      'journal: { branch: web }\nescrow: { vault: { path: keyturn, address: "https://vault.test" } }',
      'escrow',
      'name another place under `escrow`',
    ],
  ])('%s', async (_, own, other, what, hint) => {
    await expect(beside(own, other)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      exit: 2,
      message: expect.stringContaining(`.github/keyturn.yml and .github/keyturn-web.yml have the same ${what}`),
      hint: expect.stringContaining(hint),
    });
  });
});

describe('another configuration is accepted with', () => {
  it.each([
    ['a journal and an escrow of its own', '', apart],
    [
      'an environment of its own',
      'escrow: { github: { environment: keyturn } }',
      'journal: { branch: web }\nescrow: { github: { environment: web } }',
    ],
    ['a journal on one machine, which has no escrow', '', 'journal: { file: j.json }'],
    ['what cannot be read, and so never runs', '', 'journal: ['],
    ['what is no configuration, and so never runs', '', 'jurnal: {}'],
  ])('%s', async (_, own, other) => {
    await expect(beside(own, other)).resolves.toMatchObject({ targets: [{ key: 'KEY' }] });
  });
});

describe('the name of an escrow', () => {
  it('is refused where it is that of a secret that is rotated', async () => {
    const text = `escrow: { github: { name: key } }\n${secrets}`;
    await expect(load(text, { environment: {}, repository: 'acme/shop' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('key is where Keyturn keeps pending values there'),
    });
  });

  it.each(['GITHUB_X', '1X', 'A-B'])('is refused where GitHub would refuse it: %s', async (name) => {
    const text = `escrow: { github: { name: ${name} } }\n${secrets}`;
    await expect(load(text, { environment: {} })).rejects.toMatchObject({ code: 'CONFIG_INVALID', exit: 2 });
  });
});
