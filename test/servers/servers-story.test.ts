import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { open } from '../../src/commands/open.ts';
import { rotate } from '../../src/commands/rotate.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Started, start } from '../../src/service/start.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { canary, expectNoLeak, leaks } from '../leaks.ts';

/*
 * The whole story on real input: users of a real RabbitMQ (test/servers/rabbitmq.sh), described by a recipe in a
 * configuration file, sealed into GitHub (the stand-in opens every box with libsodium), handed over by a mail that a real
 * SMTP server took, and revoked until RabbitMQ really refuses them.
 */
const port = process.env.KEYTURN_RABBITMQ_PORT ?? '15672';
const api = 'http://127.0.0.1:1';
const password = 'toy-example-not-a-key-rabbitmq-admin';
const linkToken = canary('toy-example-not-a-key-link-creator', 'KEYTURN_LINK_TOKEN');

let ahead = 0;
const clock = {
  now: () => new Date(Date.now() + ahead),
  sleep: (ms: number) => sleep(Math.min(ms, 300)) as Promise<void>,
};
const github = new FakeGitHub({ now: () => clock.now() });
let smtp: FakeSmtp;
let service: Started;
let token = '';
let runToken = '';
let runs = 0;
const printed: string[] = [];

const http: Http = (request) => (request.url.startsWith(`${api}/`) ? github.http(request) : fetch(request));

beforeAll(async () => {
  // What an earlier, broken run left behind would rightly stop the first rotation.
  for (const name of (await users()).filter((one) => one.startsWith('kt'))) {
    await fetch(`http://127.0.0.1:${port}/api/users/${name}`, {
      method: 'DELETE',
      headers: { authorization: `Basic ${btoa(`keyturn-admin:${password}`)}` },
    });
  }
  github.addRepository('acme/shop', { environments: ['production'] });
  for (const login of ['mona', 'lisa']) github.addUser(login);
  token = canary(github.addToken({ value: 'toy-github-token-of-the-writer-0002' }), 'token');
  runToken = canary(github.addRunToken('acme/shop'), 'journal-token');
  smtp = await fakeSmtp({ auth: false });
  service = await start({
    host: '127.0.0.1',
    port: 0,
    store: 'memory',
    tokens: `shop:${linkToken}`,
    now: () => clock.now().getTime(),
    elapsed: () => clock.now().getTime(),
  });
});

afterAll(async () => {
  await service?.close();
  await smtp?.close();
});

function configuration(): string {
  const recipe = readFileSync(new URL('keyturn-rabbitmq.yml', import.meta.url), 'utf8').replace(':15672/', `:${port}/`);
  return `${recipe.trimEnd()}
    share: { with: [mona, lisa] }
    policy: { overlap: 1h, quiet: 1h }
links: { url: "${service.url}" }
channels: [ { email: { from: keys@example.com } } ]
people: { mona: { email: mona@example.com }, lisa: { email: lisa@example.com } }
`;
}

async function run(more: Record<string, string> = {}) {
  const started = github.addRun('acme/shop');
  runs++;
  const pending = github.secret('acme/shop', 'KEYTURN_PENDING')?.writes.at(-1)?.value;
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: String(started.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'rotate',
    RABBITMQ_ADMIN_USER: 'keyturn-admin',
    RABBITMQ_ADMIN_PASSWORD: password,
    KEYTURN_LINK_TOKEN: linkToken,
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
  };
  const given = inputs(
    { command: 'rotate', token, 'journal-token': runToken, ...(pending === undefined ? {} : { pending }), ...more },
    'action',
  );
  const world = {
    http,
    clock,
    random: { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) },
    environment,
    directory: '/',
    progress: ({ step, detail }: { step: string; detail: string }) => void printed.push(`${step}: ${detail}`),
  };
  const configured = await load(configuration(), { environment, repository: 'acme/shop', requireAdmin: true });
  const ending = await rotate(given, configured, world, false);
  github.endRun(started);
  printed.push(JSON.stringify(ending.report));
  return ending;
}

async function whoami(user: string, key: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/whoami`, {
    headers: { authorization: `Basic ${btoa(`${user}:${key}`)}` },
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function users(): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/users`, {
    headers: { authorization: `Basic ${btoa(`keyturn-admin:${password}`)}` },
  });
  return ((await answer.json()) as { name: string }[]).map(({ name }) => name);
}

const sealed = (name: string) =>
  github.secret('acme/shop', name, { environment: 'production' })?.writes.at(-1)?.value ?? '';

describe('with a real RabbitMQ and a real SMTP server', () => {
  let old = { user: '', key: '' };

  it('mints a user, proves it, seals it, and mails one link to each person', async () => {
    const { exit, report } = await run();
    expect({ exit, errors: report.secrets.map((secret) => secret.error) }).toEqual({ exit: 0, errors: [undefined] });
    old = { user: sealed('RABBITMQ_USERNAME'), key: sealed('RABBITMQ_PASSWORD') };
    expect(await whoami(old.user, old.key)).toBe(200);
    expect(await whoami(old.user, 'toy-example-not-a-key')).toBe(401);
    expect(smtp.mails.flatMap((mail) => mail.to).sort()).toEqual(['lisa@example.com', 'mona@example.com']);
  });

  it('gives each link to one reader, who finds what was sealed', async () => {
    for (const mail of smtp.mails) {
      const found = /https?:\/\/\S+\/l#[A-Za-z0-9_-]{43}/.exec(mail.parsed.text ?? '')?.[0] ?? '';
      const link = new Secret(found);
      const opened = await open({ link, print: true }, { http, clock });
      expect(
        Object.fromEntries(
          opened.entries.map((entry) => [entry.key, entry.value.equals(new Secret(sealed(entry.key)))]),
        ),
      ).toEqual({
        RABBITMQ_USERNAME: true,
        RABBITMQ_PASSWORD: true,
      });
      await opened.saved();
      await expect(open({ link, print: true }, { http, clock })).rejects.toMatchObject({ code: 'LINK_GONE' });
    }
  });

  it('rotates again, and leaves the old user alone while it overlaps', async () => {
    ahead += 87 * 86_400_000;
    const { exit } = await run();
    expect(exit).toBe(0);
    expect(sealed('RABBITMQ_USERNAME')).not.toBe(old.user);
    expect(await whoami(sealed('RABBITMQ_USERNAME'), sealed('RABBITMQ_PASSWORD'))).toBe(200);
    expect(await whoami(old.user, old.key)).toBe(200);
  });

  it('revokes exactly the old user when everything has moved over; RabbitMQ refuses it', async () => {
    const before = await users();
    // Nobody opened the second links: the deadline for receipts passes.
    ahead += 4 * 86_400_000;
    const { exit, report } = await run();
    expect({ exit, errors: report.secrets.map((secret) => secret.error) }).toEqual({ exit: 0, errors: [undefined] });
    expect(await users()).toEqual(before.filter((name) => name !== old.user));
    expect(await whoami(old.user, old.key)).toBe(401);
    expect(await whoami(sealed('RABBITMQ_USERNAME'), sealed('RABBITMQ_PASSWORD'))).toBe(200);
    expect(runs).toBe(3);
  });

  it('says nothing of it anywhere', () => {
    // RabbitMQ's user name is the tag, which the journal and the log name; the escrow's text holds it beside the password.
    for (const name of ['RABBITMQ_USERNAME', 'KEYTURN_PENDING']) {
      for (const place of [{}, { environment: 'production' }]) {
        for (const write of github.secret('acme/shop', name, place)?.writes ?? []) leaks.allow(write.value);
      }
    }
    expectNoLeak(printed.join('\n'));
    expect(github.undocumented).toEqual([]);
  });
});
