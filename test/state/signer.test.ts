/** Whoever runs Keyturn learns which key signs, and whether the configuration pins it. */
import { expect, it } from '@jest/globals';
import { recipe, Shop } from '../rotation/shop.ts';

const secrets =
  'secrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }';

it('the first run, a dry run, status and doctor say it; later runs are silent', async () => {
  const shop = new Shop(`${recipe()}\n${secrets}`);
  const before = await shop.doctor();
  expect(JSON.stringify(before.report?.checks)).not.toContain('ed25519:');
  const first = await shop.rotate();
  const { key } = shop.journal!;
  const box = `. Steps with \`command: prove\` take \`box: "${shop.journal!.box}"\``;
  const unpinned = `is signed by ${key}; nothing pins that key yet: add \`journal: { key: "${key}" }\`${box}`;
  const notice = `the journal at acme/shop@keyturn-journal ${unpinned}`;
  expect(first.report?.notices).toContain(notice);
  expect((await shop.rotate()).report?.notices).not.toContain(notice);
  expect((await shop.dryRun()).report?.notices).toContain(notice);
  expect((await shop.status()).report?.notices).toContain(notice);
  const saysOf = async () => (await shop.doctor()).report?.checks?.find(({ subject }) => subject === 'journal')?.says;
  expect(await saysOf()).toBe(unpinned);
  shop.configuration = `journal: { key: "${key}" }\n${shop.configuration}`;
  expect(await saysOf()).toBe(`is signed by ${key}, which the configuration pins${box}`);
  expect((await shop.status()).report?.notices).toContain(
    `the journal at acme/shop@keyturn-journal is signed by ${key}, which the configuration pins${box}`,
  );
});
