import { inspect } from 'node:util';
import { afterEach, expect, it } from '@jest/globals';
import { canary, leaks } from '../leaks.ts';
import { admin, expectExit, Harness, HOME, HOUR, linkToken } from './harness.ts';
import { privateHalves, seedOf } from './private-halves.ts';

// Every run of every test here is looked through (harness.ts): what it printed but for masks, its outputs, its summary,
// every file it left, the journal, its command line. This file has the cases in which others try to make it talk.

let harness: Harness | undefined;
afterEach(async () => {
  await harness?.close();
  harness = undefined;
});

/** Says everything back that it was sent. */
async function echo(request: Request, status: number): Promise<Response> {
  const said = `${request.url}\n${JSON.stringify(Object.fromEntries(request.headers))}\n${await request.text()}`;
  return new Response(JSON.stringify({ error: said, message: `::warning::${said}` }), {
    status,
    headers: { 'content-type': 'application/json', 'x-echo': encodeURIComponent(said).slice(0, 4_000) },
  });
}

it('the oracle sees what it is to see: with the masks it finds every value', async () => {
  harness = await Harness.open();
  const ran = await harness.action();
  expectExit(ran, 0);
  const found = leaks.scan(ran.stdout).map(({ which }) => which);
  const wanted = ['token', 'journal-token', 'TOY_ADMIN', 'KEYTURN_LINK_TOKEN', 'WEBHOOK_SECRET'];
  expect(found).toEqual(expect.arrayContaining([...wanted, 'the link of mona', 'the link of hubot']));
  expect(found.filter((which) => /^the value of toy_000[56]$/.test(which)).length).toBe(2);
  expect(harness.commandLines.join(' ')).toContain('action/index.js');
});

it('the oracle knows the seed and everything private that follows from it, and a run that is handed the seed shows none of it', async () => {
  harness = await Harness.open();
  expectExit(await harness.action(), 0);
  const handed = harness.github.secret(HOME, 'KEYTURN_PENDING')!.value;
  const seed = seedOf(handed)!;
  const bytes = Buffer.from(seed, 'base64url');
  for (const said of [seed, `x${bytes.toString('hex')}`, inspect(bytes), [...bytes].join(), bytes.toString('base64')])
    expect(leaks.scan(said).map(({ which }) => which)).not.toEqual([]);
  for (const [half, label] of privateHalves(handed))
    expect(leaks.scan(`key: ${half}`).map(({ which }) => which)).toContain(label);
  harness.clock.advance(HOUR);
  const ran = await harness.action({ inputs: { force: 'true' }, environment: { RUNNER_DEBUG: '1' } });
  expectExit(ran, 0);
  expect(ran.masks).toEqual(expect.arrayContaining([seed, handed]));
  expect(leaks.scan([ran.log, ran.stderr, ran.summary, JSON.stringify(ran.outputs)].join('\n'))).toEqual([]);
});

it('nothing is masked outside of Actions, where a mask would be printed', async () => {
  harness = await Harness.open();
  const ran = await harness.action({ environment: { GITHUB_ACTIONS: undefined } });
  expectExit(ran, 0);
  expect(ran.masks).toEqual([]);
});

it.each([
  ['to every request', 500, () => true],
  ['to a mint', 400, (request: Request) => request.method === 'POST'],
  ['to a mint, as if it were a credential', 201, (request: Request) => request.method === 'POST'],
  ['to a new key', 400, (request: Request) => new URL(request.url).pathname === '/whoami'],
  ['to a listing', 403, (request: Request) => request.method === 'GET'],
])('a provider that repeats what it was sent %s (%i) makes nothing appear', async (_, status, when) => {
  harness = await Harness.open({ provider: async (request) => (when(request) ? echo(request, status) : undefined) });
  expectExit(await harness.action({ environment: { RUNNER_DEBUG: '1' } }), 1);
});

it.each([400, 500])('a receiver of messages that repeats the link (%i) makes nothing appear', async (status) => {
  harness = await Harness.open();
  let link = '';
  harness.webhook.http = async (request) => {
    const answer = await echo(request, status);
    link ||= (
      JSON.parse(
        JSON.parse(await answer.clone().text())
          .error.split('\n')
          .at(-1),
      ) as Posted
    ).data.link;
    canary(link, 'the link that was repeated');
    return answer;
  };
  const ran = await harness.action({ environment: { RUNNER_DEBUG: '1' } });
  expectExit(ran, 1);
  expect(link).toContain('#');
  expect(leaks.scan(ran.log)).toEqual([]);
  expect(ran.log).toContain('DELIVER_FAILED');
});

type Posted = { readonly data: { readonly link: string } };

it('a value with quotes, spaces, percent and line breaks is masked line by line and appears nowhere', async () => {
  const tail = ' "50%" \\ toy\nsecond-line-of-the-toy-value\r\nthird=line&of?the#toy+value';
  harness = await Harness.open({
    async provider(request) {
      if (request.method !== 'POST') return undefined;
      const body = (await request.clone().text()) || '{}';
      if (new URL(request.url).pathname === '/whoami') {
        const { key } = JSON.parse(body) as { key: string };
        return Response.json({}, { status: harness!.toy.accepts(key.slice(0, -tail.length)) ? 200 : 401 });
      }
      const minted = (await (await harness!.toy.http(request)).json()) as { key: string };
      return Response.json({ ...minted, key: canary(minted.key + tail, 'a strange value') }, { status: 201 });
    },
  });
  const asked =
    '{ method: POST, path: /whoami, auth: { none: true }, body: { key: "{{value}}" }, accept: [200], reject: [401] }';
  const ran = await harness.action({ configuration: harness.configuration().replace(/(?<=verify: ){.*}/, asked) });
  expectExit(ran, 0);
  expect(harness.github.secret(HOME, 'TOY_KEY')?.value).toContain(tail);
  expect(ran.masks).toEqual(expect.arrayContaining(['second-line-of-the-toy-value', 'third=line&of?the#toy+value']));
  expect(Object.values(await harness.openLink(harness.messages[0]!.link)).every((value) => value.endsWith(tail))).toBe(
    true,
  );
});

it('what the environment holds is told to nobody who needs it not', async () => {
  harness = await Harness.open();
  const heard = new Map<string, string>();
  const { http } = harness.github;
  Object.assign(harness.github, {
    http: async (request: Request) => {
      heard.set('github', `${heard.get('github') ?? ''}${JSON.stringify([...request.headers])}`);
      return http(request);
    },
  });
  const { http: receive } = harness.webhook;
  harness.webhook.http = async (request) => {
    heard.set('webhook', JSON.stringify([...request.headers]));
    return receive(request);
  };
  expectExit(await harness.action(), 0);
  for (const [host, text] of heard)
    for (const value of [admin, linkToken]) expect([host, text.includes(value)]).toEqual([host, false]);
  expect([...heard.keys()].sort()).toEqual(['github', 'webhook']);
  expect(heard.get('webhook')).not.toContain(harness.token);
});
