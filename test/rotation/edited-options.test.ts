/** Settings that are edited while a key lives are noticed, and nothing of their values is said. */
import { describe, expect, it } from '@jest/globals';
import { DAY, recipe, Shop } from './shop.ts';

const secret = (more = 'admin: TOY_ADMIN') =>
  `TOY_KEY: { provider: toy, ${more}, destinations: [ { github: { environment: production } } ] }`;
const canary = 'toy-canary-of-an-option';

describe('what changed since the key was minted', () => {
  it.each<[string, (text: string) => string, string]>([
    ['a recipe', (text) => text.replace('scopes: [send]', `scopes: [send, ${canary}]`), '`options.recipe` of TOY_KEY'],
    ['the admin credential', (text) => text.replace('admin: TOY_ADMIN', 'admin: OTHER_ADMIN'), '`admin` of TOY_KEY'],
    [
      'the provider',
      (text) => text.replace('provider: toy, admin: TOY_ADMIN', 'provider: random'),
      '`provider` of TOY_KEY',
    ],
  ])('%s is said by a rotation, a dry run and status, until it is minted again', async (_, edited, what) => {
    const shop = new Shop(`${recipe()}\nsecrets:\n  ${secret()}`);
    shop.environment['OTHER_ADMIN'] = shop.environment['TOY_ADMIN']!;
    await shop.rotate();
    shop.clock.advance(DAY);
    const before = await shop.status();
    expect(before.report?.secrets[0]?.notes).toEqual([]);
    shop.configuration = edited(shop.configuration);
    for (const ran of [await shop.status(), await shop.dryRun(), await shop.rotate()]) {
      expect(ran.report?.secrets[0]?.notes).toEqual([
        `${what} changed since its credential was minted: the next rotation mints with the new settings; \`keyturn rotate --only 'TOY_KEY' --force\` does it now`,
      ]);
      expect(JSON.stringify(ran.report)).not.toContain(canary);
    }
    await shop.rotate({ force: 'true' });
    shop.clock.advance(DAY);
    expect((await shop.status()).report?.secrets[0]?.notes).toEqual([]);
  });

  it('is nothing where only the order of members did', async () => {
    const shop = new Shop(`${recipe()}\nsecrets:\n  ${secret()}`);
    await shop.rotate();
    shop.configuration = shop.configuration.replace(
      'body: { name: "{{tag}}", scopes: [send] }, id: /id',
      'id: /id, body: { scopes: [send], name: "{{tag}}" }',
    );
    expect((await shop.status()).report?.secrets[0]?.notes).toEqual([]);
  });
});
