/** Whoever runs `rotate` is told what its links are worth, in the job summary and on the terminal. */
import { describe, expect, it } from '@jest/globals';
import { rotate } from '../../src/commands/rotate.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { fakeOts } from '../fakes/ots.ts';
import { fakePrivateBin } from '../fakes/privatebin.ts';
import { toy } from '../fakes/toy.ts';
import { fakeWebhook } from '../fakes/webhook-receiver.ts';
import { fakeYopass } from '../fakes/yopass.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { inProcess } from '../service/app-parts.ts';

const at = 'https://links.example.com';
const linkToken = 'toy-example-not-a-link-token';
const admin = 'toy-example-not-a-key-admin';

type Place = { readonly config: string; readonly http?: (now: () => Date) => Http; readonly says?: string };

const places: { readonly [via: string]: Place } = {
  keyturn: {
    config: `{ url: "${at}" }`,
    http: (now) => inProcess({ now: () => now().getTime() }, `acme:${linkToken}`).app,
  },
  github: {
    config: '{ via: github }',
    says: "acme/shop@keyturn-links: at most one claim per link, by somebody who may write to the repository; the ciphertext stays in git's history",
  },
  privatebin: {
    config: `{ via: privatebin, url: "${at}" }`,
    http: (now) => fakePrivateBin({ now }).http,
    says: `PrivateBin at ${at}: best effort, two who open at the same moment may both be served; anybody who knows the address can use it up; no receipts`,
  },
  yopass: {
    config: `{ via: yopass, url: "${at}" }`,
    http: (now) => fakeYopass({ now }).http,
    says: `Yopass at ${at}: at most one reader per link; anybody who knows the address without its key can use it up or end it; whether it waits is known, whether it was opened is not`,
  },
  ots: {
    config: `{ via: ots, url: "${at}" }`,
    http: (now) => fakeOts({ now }).http,
    says: `ots at ${at}: at most one reader per link (from 1.21.8 on); anybody who knows the address without its key can use it up; the format does not notice a changed bit; no receipts`,
  },
};

/** A first rotation of one secret, as a job makes it; what its summary and its log say, as somebody reads them. */
async function rotated({ config, http: service }: Place, { shares = true, dryRun = false } = {}) {
  const clock = steppingClock();
  const github = new FakeGitHub({ now: clock.now });
  github.addRepository('acme/shop', { private: true, environments: ['production'] });
  github.addUser('mona');
  const run = github.addRun('acme/shop');
  const provider = toy(clock, { admin });
  const webhook = fakeWebhook();
  const links = service?.(clock.now);
  const http: Http = async (request) => {
    switch (new URL(request.url).origin) {
      case 'https://api.toy.example.com':
        return provider.http(request);
      case 'https://hook.example.com':
        return webhook.http(request);
      case at:
        return links ? links(request) : new Response(null, { status: 404 });
      default:
        return github.http(request);
    }
  };
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'rotate',
    KEYTURN_LINK_TOKEN: linkToken,
    TOY_ADMIN: admin,
  };
  const text = `
links: ${config}
channels: [ { webhook: { url: "https://hook.example.com/keyturn" } } ]
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403] }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: { environment: production } } ]
    ${shares ? 'share: { with: [mona] }' : ''}
`;
  const token = github.addToken();
  const given = inputs(
    { command: 'rotate', token, 'journal-token': github.addRunToken('acme/shop'), 'dry-run': String(dryRun) },
    'action',
  );
  const world = {
    http,
    clock,
    random: { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) },
    environment,
    directory: '/',
    progress: () => {},
  };
  const configuration = await load(text, { environment, repository: 'acme/shop', requireAdmin: true });
  const { exit, report } = await rotate(given, configuration, world, false);
  const sent = webhook.deliveries.length;
  // What Markdown needs in front of a character is not seen.
  const plain = (markdown: string) => markdown.replace(/\\([^\w\s])/g, '$1').replaceAll('&#64;', '@');
  return { exit, sent, summary: plain(summary(report)), log: terminal(report, { colours: false }) };
}

describe.each(Object.entries(places))('rotate with links via %s', (via, place) => {
  const line = place.says === undefined ? undefined : `Links via ${via}: ${place.says}.`;

  it.each([false, true])('says once, by name, what they are worth (dry run: %s)', async (dryRun) => {
    const { exit, sent, ...told } = await rotated(place, { dryRun });
    expect([exit, sent]).toEqual([0, dryRun ? 0 : 1]);
    for (const text of Object.values(told)) {
      expect(text.split('Links via').length - 1).toBe(line === undefined ? 0 : 1);
      if (line !== undefined) expect(text).toContain(line);
    }
  });

  it('says nothing of it where nobody is sent a link', async () => {
    const told = await rotated(place, { shares: false });
    expect([told.exit, told.sent]).toEqual([0, 0]);
    expect(told.summary + told.log).not.toContain('Links via');
  });
});
