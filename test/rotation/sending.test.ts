/** A message goes by the next channel where one has surely not taken it, and never where it may have arrived. */
import { describe, expect, it } from '@jest/globals';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Channel, Person } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { sendPassword } from '../../src/rotation/people/link-password.ts';
import { AskWorld, codesOf, DAY } from './ask-world.ts';
import { recipe, Shop, services } from './shop.ts';

const no = (untaken: boolean) => new KeyturnError('DELIVER_FAILED', { what: 'it said no', untaken });

describe('a link', () => {
  const configuration = `${services.replace(/channels:.*/, 'channels: [ { webhook: { url: "https://hook.example.com/one" } }, { webhook: { url: "https://hook.example.com/two" } } ]')}
${recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ], share: { with: [mona] } }
`;

  it.each([404, 401])('goes by the next channel where the first one says %i', async (status) => {
    const shop = new Shop(configuration);
    shop.webhook.answers = [status, 204];
    const { exit, report } = await shop.rotate();
    expect(exit).toBe(0);
    expect(shop.webhook.deliveries).toHaveLength(1);
    expect(report?.secrets[0]?.notes.join('\n')).toContain('the link for mona went by webhook, because webhook: ');
  });

  it('goes no other way where it may have arrived', async () => {
    const shop = new Shop(configuration);
    shop.webhook.answers = [500, 204];
    const { codes } = await shop.rotate();
    expect(codes).toEqual(['DELIVER_FAILED']);
    expect(shop.webhook.deliveries).toHaveLength(0);
  });
});

describe('a request', () => {
  it.each([
    [true, ['chat'], []],
    [false, [], ['DELIVER_FAILED']],
  ])('goes by the next channel where the first one has surely not taken it (%s)', async (untaken, ways, codes) => {
    const world = new AskWorld();
    world.refuse = (name) => (name === 'mail' ? no(untaken) : undefined);
    expect(codesOf(await world.run())).toEqual(codes);
    expect(world.mail.map(({ by }) => by)).toEqual(ways);
  });

  it('does not go by the channel that somebody else may read, even where every other one says no', async () => {
    const world = new AskWorld();
    await world.run();
    await world.answer(world.make());
    await world.dispute(world.links()[0]!);
    world.mail.length = 0;
    world.refuse = (name) => (name === 'chat' ? no(true) : undefined);
    world.clock.advance(DAY);
    expect(codesOf(await world.run())).toEqual(['DELIVER_FAILED']);
    expect(world.mail).toEqual([]);
  });
});

describe('a password', () => {
  const person: Person = { id: '1', login: 'mona', reach: {} };
  const channel = (name: string, taken: string[], fails?: KeyturnError): Channel => ({
    name,
    reaches: () => true,
    check: async () => {},
    send: async () => {},
    sendPassword: async () => {
      if (fails) throw fails;
      taken.push(name);
    },
  });
  const message = { person, password: new Secret('toy words'), secrets: [], expiresAt: new Date(0), from: {} };

  it('never goes the way that its link went, whichever that was', async () => {
    const taken: string[] = [];
    const ways = ['one', 'two', 'three'].map((name) => channel(name, taken));
    await sendPassword(message, ways, ways[1]!);
    expect(taken).toEqual(['one']);
  });

  it('goes no other way where it may have arrived', async () => {
    const taken: string[] = [];
    const ways = [channel('one', taken), channel('two', taken, no(false)), channel('three', taken)];
    await expect(sendPassword(message, ways, ways[0]!)).rejects.toMatchObject({ code: 'DELIVER_FAILED' });
    expect(taken).toEqual([]);
  });
});
