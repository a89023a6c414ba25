/** `doctor` names secrets that need no key at all; nothing fails for it. */
import { expect, it } from '@jest/globals';
import { recipe, Shop } from '../rotation/shop.ts';

const secrets = (more: string) => `
${recipe()}
secrets:
  NPM_TOKEN:
    provider: manual
    options: { console: "https://www.npmjs.com/settings/~/tokens" }
    ${more}
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
`;

async function advice(more: string): Promise<readonly string[]> {
  const { report } = await new Shop(secrets(more)).doctor();
  return (report?.notices ?? []).filter((notice) => notice.includes('no key needed'));
}

it('says how, what that needs, and what ends the key, of a secret that only jobs read', async () => {
  expect(await advice('destinations: [ { github: {} }, { github: { environment: production } } ]')).toEqual([
    "NPM_TOKEN: no key needed. npm takes the identity of the job instead: trusted publishing: npm 11.5.1 or newer, id-token: write, no token; it needs publish only: installing private packages still needs a token. When no workflow reads the secret any more: keyturn retire --only 'NPM_TOKEN'",
  ]);
});

it('says nothing of one that is read elsewhere', async () => {
  expect(await advice('destinations: [ { github: {} }, { github: { app: dependabot } } ]')).toEqual([]);
});
