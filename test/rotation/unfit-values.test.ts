/** What whoever opens a link cannot put into a `.env` file is said before anybody does. */
import { expect, it } from '@jest/globals';
import { Shop } from './shop.ts';

const configuration = (alphabet: string) => `
links: { url: "https://links.example.com" }
channels: [ { webhook: { url: "https://hook.example.com/keyturn" } } ]
secrets:
  SIGNING_KEY:
    provider: random
    options: { bytes: 16, alphabet: ${JSON.stringify(alphabet)} }
    destinations: [ { github: {} } ]
    share: { with: [mona] }`;

const says =
  /SIGNING_KEY: the value contains an apostrophe together with .*: whoever opens its link is shown it instead/;

it.each([
  ['in doctor', (shop: Shop) => shop.doctor()],
  ['in a dry run', (shop: Shop) => shop.dryRun()],
  ['in the run that shares it, once', (shop: Shop) => shop.rotate()],
])('a value that fits no .env file is named %s', async (_, run) => {
  const shop = new Shop(configuration('abc\'"'));
  const { exit, report } = await run(shop);
  expect(exit).toBe(0);
  const told = [...(report?.checks ?? []), ...(report?.secrets ?? []).flatMap(({ notes }) => notes)];
  expect(told.filter((each) => says.test(JSON.stringify(each)))).toHaveLength(1);
});

it('a value that fits is not spoken of', async () => {
  const { report } = await new Shop(configuration("abc'd")).rotate();
  expect(report?.secrets.flatMap(({ notes }) => notes).join()).not.toContain('link is shown');
});
