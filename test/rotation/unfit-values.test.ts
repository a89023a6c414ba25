/** What whoever opens a link cannot put into a `.env` file is said before anybody does. */
import { expect, it } from '@jest/globals';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { put } from '../../src/rotation/steps/write.ts';
import { current, entry, place, secretRunOf } from './secret-run-parts.ts';
import { recipe, Shop } from './shop.ts';

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

it('a value that only its mint shows is named in the run that shares it', async () => {
  const shop = new Shop(
    `${recipe()}
links: { url: "https://links.example.com" }
channels: [ { webhook: { url: "https://hook.example.com/keyturn" } } ]
secrets:
  SIGNING_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ], share: { with: [mona] } }`,
    { prefix: `it's$` },
  );
  expect((await shop.dryRun()).report?.secrets.flatMap(({ notes }) => notes).join()).not.toMatch(says);
  const { exit, report } = await shop.rotate();
  expect(exit).toBe(0);
  expect(report?.secrets[0]?.notes.filter((note) => says.test(note))).toHaveLength(1);
  expect(JSON.stringify(report)).not.toContain('example-not-a-key');
});

it('what a destination has to say of a value is in the summary, once', async () => {
  const { run } = await secretRunOf({ now: 0, entry: entry(current()) });
  const destination = (await run.destination({ address: place })) as { remark?: (value: Secret) => string };
  destination.remark = (value) => `${value.bytes} bytes are read otherwise`;
  run.destination = async () => destination as Destination;
  const minted = { id: 'x', values: { value: new Secret('toy') } };
  await put(run, place, minted);
  await put(run, place, minted);
  expect(run.outcome.notes).toEqual(['3 bytes are read otherwise']);
});

it('a value that fits is not spoken of', async () => {
  const { report } = await new Shop(configuration("abc'd")).rotate();
  expect(report?.secrets.flatMap(({ notes }) => notes).join()).not.toContain('link is shown');
});
