import { describe, expect, it } from '@jest/globals';
import { teams } from '../../src/channels/teams.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http, Notice } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakeTeams } from '../fakes/teams.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const url = 'https://toy.logic.azure.test/workflows/1/triggers/manual/paths/invoke?sig=toy-not-a-signature';
const from = { repository: 'acme/shop', run: 'https://github.com/acme/shop/actions/runs/4711', actor: 'octo-boss' };
const notice: Notice = { about: 'overdue', secret: 'production/TOY_KEY', what: 'the credential is 91 days old' };

function build(http: Http, value: string | undefined = url) {
  return teams.build({
    options: teams.options.parse({}),
    environment: { TEAMS_WEBHOOK_URL: value === undefined ? undefined : new Secret(value) },
    http,
    clock: steppingClock(),
  });
}

async function thrownBy(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  const said = `${(error as KeyturnError).message} ${(error as KeyturnError).hint} ${(error as Error).stack}`;
  for (const hidden of ['toy-not-a-signature', 'toy.logic', '/workflows']) expect(said).not.toContain(hidden);
  return error as KeyturnError;
}

describe('a card', () => {
  it('says what is wrong, where, and how to check it', async () => {
    const fake = fakeTeams(url);
    await build(fake.http).notify!({ notices: [notice], from }, undefined);
    expect(fake.cards).toHaveLength(1);
    expect(fake.cards[0]!.text).toMatchInlineSnapshot(`
"acme/shop: production/TOY_KEY is overdue
Keyturn, which rotates the credentials of acme/shop, has something to tell.
production/TOY_KEY is overdue:
the credential is 91 days old
Is this real?
Sent by a workflow run of acme/shop, started by octo-boss: https://github.com/acme/shop/actions/runs/4711
Go to GitHub by yourself, not through this message, find that run under Actions, and compare: its summary says the same.
Run a command from here only after you have found it there, too. This message has no link to open and no password to type in."
`);
    expect(fake.cards[0]!.links).toEqual([from.run]);
  });

  it('stays below what Teams takes, however much there is to tell', async () => {
    const fake = fakeTeams(url);
    const long = {
      ...notice,
      what: `${String.fromCodePoint(0x202e).repeat(5_000)}\n`.repeat(20),
      hint: 'x'.repeat(9_000),
    };
    await build(fake.http).notify!({ notices: Array.from({ length: 300 }, () => notice), from }, undefined);
    await build(fake.http).notify!({ notices: Array.from({ length: 300 }, () => long), from }, undefined);
    expect(fake.cards[0]!.text).toContain('And 260 more');
    expect(fake.cards[1]!.text).toMatch(/And (299|300) more/);
  });
});

it('never carries a link', async () => {
  const fake = fakeTeams(url);
  const channel = build(fake.http);
  const person = { id: '1', login: 'mona', reach: { teams: 'mona' } };
  expect(channel.reaches(person)).toBe(false);
  expect(channel.sendPassword).toBeUndefined();
  const message = { person, link: new Secret('https://x'), secrets: [], expiresAt: new Date(0), from, again: false };
  expect((await thrownBy(channel.send(message))).code).toBe('RECIPIENT_UNREACHABLE');
  expect(fake.cards).toEqual([]);
});

describe('its URL', () => {
  it.each([
    ['missing', undefined, 'ENVIRONMENT_MISSING'],
    ['blank', ' ', 'ENVIRONMENT_MISSING'],
    ['in the clear', 'http://toy.logic.azure.test/?sig=toy-not-a-signature', 'INPUT_INVALID'],
    ['with a password', 'https://u:toy-not-a-signature@toy.logic.azure.test/', 'INPUT_INVALID'],
    ['two lines', `${url}\r\nx`, 'INPUT_INVALID'],
    ['no URL', 'toy-not-a-signature', 'INPUT_INVALID'],
  ])('is refused before anything is sent: %s', async (_, value, code) => {
    const asked: string[] = [];
    const channel = teams.build({
      options: teams.options.parse({}),
      environment: { TEAMS_WEBHOOK_URL: value === undefined ? undefined : new Secret(value) },
      http: async (request) => {
        asked.push(request.url);
        return new Response(null, { status: 202 });
      },
      clock: steppingClock(),
    });
    expect((await thrownBy(channel.check())).code).toBe(code);
    expect((await thrownBy(channel.notify!({ notices: [notice], from }, undefined))).code).toBe(code);
    expect(asked).toEqual([]);
  });

  it.each([url, 'TEAMS URL', '1X', ''])('is named, never given: %j is no name', (text) => {
    expect(teams.options.safeParse({ url: text }).success).toBe(false);
  });

  it('of another workflow, and of one that is gone, fails in our words', async () => {
    const other = await thrownBy(build(fakeTeams(`${url}x`).http).notify!({ notices: [notice], from }, undefined));
    expect(other.message).toBe('the Teams workflow refuses who asks (401)');
    const fake = fakeTeams(url);
    fake.status = 404;
    expect((await thrownBy(build(fake.http).notify!({ notices: [notice], from }, undefined))).message).toContain('404');
  });
});
