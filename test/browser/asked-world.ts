/**
 * What a key needs that a person makes, as it is run: the built Action, the built link service over SQLite in a process of
 * its own, a mail server, and a vendor whose console only its people use. All of them have the story's time.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { requestKeys, requestPossession } from '../../src/links/request-link.ts';
import { built } from '../built.ts';
import { type ActionRan, Harness, HOME, linkToken } from '../entry-points/harness.ts';
import type { Dispatch } from '../fakes/github.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { canary, LeakMatcher } from '../leaks.ts';

const programs = built();
const SECRET = 'STRIPE_SECRET_KEY';
/** Its second consumer. */
export const API = 'acme/api';

/** Of a vendor that makes keys for whoever is signed in, and for nobody else. */
export class Vendor {
  /** Key -> the account that it is of, as long as it lives. */
  readonly keys = new Map<string, string>();
  /** Keys that were tried, in their order. */
  readonly tried: string[] = [];
  served: Served | undefined;

  make(key: string, account = 'acct_1'): string {
    this.keys.set(key, account);
    return canary(key, 'a key of the vendor');
  }

  async open(): Promise<void> {
    this.served = await serve(async (request) => {
      const key = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      if (new URL(request.url).pathname !== '/v1/account') return new Response(null, { status: 404 });
      this.tried.push(key);
      const account = this.keys.get(key);
      return account === undefined ? new Response('{}', { status: 401 }) : Response.json({ id: account });
    });
  }
}

/** `keyturn serve` as it is built. */
class LinkService {
  readonly folder: string;
  readonly said: Buffer[] = [];
  readonly #child: ChildProcess;
  url = '';

  private constructor(folder: string, clock: string) {
    this.folder = folder;
    const words = ['serve', '--listen', '127.0.0.1:0', '--store', `sqlite:${join(folder, 'links.sqlite')}`];
    const preload = join(import.meta.dirname, 'shared-clock.mjs');
    this.#child = spawn(process.execPath, ['--import', preload, join(programs, 'cli/index.js'), ...words], {
      cwd: folder,
      env: { KEYTURN_CLOCK: clock, KEYTURN_LINK_TOKENS: `shop:${linkToken}`, HOME: folder, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => this.said.push(chunk));
    this.#child.stdout?.on('data', (chunk: Buffer) => this.said.push(chunk));
  }

  static async start(folder: string, clock: string): Promise<LinkService> {
    await mkdir(folder);
    const service = new LinkService(folder, clock);
    const lines = createInterface({ input: service.#child.stdout! });
    for await (const line of lines) {
      service.url = /listens at (\S+)/.exec(line)?.[1] ?? '';
      if (service.url !== '') break;
    }
    if (service.url === '') throw new Error(`the service did not start: ${Buffer.concat(service.said).toString()}`);
    return service;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exited;
  }

  /** What it printed and what it left on the disk. */
  kept(): readonly (readonly [string, Buffer])[] {
    const files = readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(this.folder, name))
      .filter((path) => statSync(path).isFile());
    return [['what it printed', Buffer.concat(this.said)], ...files.map((path) => [path, readFileSync(path)] as const)];
  }
}

const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as somebody could keep them who means no harm. */
function disguised(bytes: Buffer): readonly Buffer[] {
  const hex = bytes.toString('hex');
  const reversed = Buffer.from(bytes).reverse();
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const texts = [
    hex,
    hex.toUpperCase(),
    (hex.match(/../g) ?? []).join(':'),
    (hex.match(/../g) ?? []).join(' '),
    `\\x${(hex.match(/../g) ?? []).join('\\x')}`,
    (hex.match(/../g) ?? []).map((pair) => `%${pair}`).join(''),
    [...bytes].join(','),
    [...bytes].join(', '),
    reversed.toString('hex'),
    (bits.match(/.{5}/g) ?? []).map((five) => base32[Number.parseInt(five, 2)]).join(''),
    // Inside a longer text the first and the last letters are its neighbours'.
    ...[0, 1, 2].flatMap((shift) => {
      const text = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '')
        .slice(shift + 1, -1);
      return [text, text.replaceAll('+', '-').replaceAll('/', '_'), text.toLowerCase()];
    }),
  ];
  return [
    bytes,
    reversed,
    Buffer.from(bytes.toString('latin1'), 'utf8'),
    Buffer.from(hex, 'utf16le'),
    ...[...new Set(texts)].map((text) => Buffer.from(text)),
  ];
}

export class AskedWorld {
  readonly harness: Harness;
  readonly vendor = new Vendor();
  readonly smtp: FakeSmtp;
  #service: LinkService | undefined;

  private constructor(harness: Harness, smtp: FakeSmtp) {
    this.harness = harness;
    this.smtp = smtp;
  }

  static async open(): Promise<AskedWorld> {
    const [harness, smtp] = await Promise.all([Harness.open(), fakeSmtp()]);
    const world = new AskedWorld(harness, smtp);
    await world.vendor.open();
    const { directory } = harness;
    world.#service = await LinkService.start(join(directory, 'service'), join(directory, 'clock'));
    for (const login of ['mona', 'hubot']) harness.github.addUser(login);
    harness.github.addRepository(API);
    harness.github.commit(HOME, { '.github/workflows/keyturn.yml': workflow, '.github/workflows/deploy.yml': deploy });
    return world;
  }

  async close(): Promise<void> {
    await this.#service?.stop();
    await this.vendor.served?.close();
    await this.smtp.close();
    await this.harness.close();
  }

  get service(): LinkService {
    return this.#service!;
  }

  get configuration(): string {
    const { url } = this.service;
    return `links: { url: "${url}" }
channels: [ { email: { from: keys@acme.example } } ]
people: { mona: { email: mona@acme.example }, hubot: { email: hubot@acme.example } }
notify: { to: [mona] }
policy: { rotate-when: [disputed], quiet: 24h }
owner: [mona]
secrets:
  ${SECRET}:
    provider: manual
    options:
      console: https://dashboard.vendor.example/apikeys
      note: the restricted key for charges
      base-url: ${this.vendor.served!.url}
      verify: { path: /v1/account, auth: { bearer: "{{value}}" }, accept: [200], reject: [401] }
    ask: { expires: 7d }
    policy: { max-age: 90d, overlap: 2d }
    destinations: [ { github: { environment: production } }, { github: { repository: ${API} } } ]
    after: [deploy.yml]`;
  }

  /** What jobs of the environment get, and those of the other repository: each once. */
  get placed(): readonly (string | undefined)[] {
    const { github } = this.harness;
    const places = [github.secret(HOME, SECRET, { environment: 'production' }), github.secret(API, SECRET)];
    return [...new Set(places.map((place) => place?.value))];
  }

  /** As a person did by hand, before Keyturn came. */
  place(value: string): void {
    this.harness.github.setSecret(HOME, SECRET, value, { environment: 'production' });
    this.harness.github.setSecret(API, SECRET, value);
  }

  /** How often the deployment was started. */
  get deployed(): number {
    return this.harness.github.dispatches.filter(({ workflow: file }) => file === 'deploy.yml').length;
  }

  /** The scheduled workflow, or what somebody has started by *Run workflow*. */
  async run(dispatch?: Dispatch): Promise<ActionRan> {
    const { harness } = this;
    const pending = harness.github.secret(HOME, 'KEYTURN_PENDING')?.value ?? '';
    const run = dispatch?.run ?? harness.github.addRun(HOME, { status: 'in_progress', event: 'schedule' });
    const { 'dispatch-id': _, ...inputs } = dispatch?.inputs ?? {};
    return harness.action({
      configuration: this.configuration,
      event: dispatch === undefined ? 'schedule' : 'workflow_dispatch',
      queued: { run, pending },
      inputs: Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== '')),
      environment: {
        SMTP_URL: `smtp://keys:toy-example-not-a-password@127.0.0.1:${this.smtp.port}`,
        // The workflow hands over what is in place: `env: { NAME: ${{ secrets.NAME }} }`.
        [SECRET]: this.placed[0],
        GITHUB_ACTOR: dispatch?.by ?? 'mona',
      },
    });
  }

  /** *Run workflow* by this person. */
  async press(login: string, inputs: { readonly [name: string]: string }): Promise<ActionRan> {
    const { github } = this.harness;
    const token = github.addToken({ kind: 'user', login });
    const url = `https://api.github.com/repos/${HOME}/actions/workflows/keyturn.yml/dispatches`;
    const body = JSON.stringify({ ref: 'main', inputs });
    const headers = { authorization: `Bearer ${token}` };
    const answer = await github.http(new Request(url, { method: 'POST', headers, body }));
    if (!answer.ok) throw new Error(`GitHub does not start it: ${await answer.text()}`);
    return this.run(github.dispatches.at(-1)!);
  }

  /** Texts of the mails to a person, oldest first. */
  mails(login: string): readonly string[] {
    return this.smtp.mails
      .filter(({ to }) => to.includes(`${login}@acme.example`))
      .map(({ parsed }) => `${parsed.subject}\n${parsed.text}`);
  }

  /** The request link of the last mail that has one. */
  linkTo(login: string): string {
    const links = this.mails(login).flatMap((text) => text.match(/http:\/\/127\.0\.0\.1:\d+\/r#[\w-]{86}/g) ?? []);
    return canary(links.at(-1) ?? 'no link', 'a request link');
  }

  /** Waits for a moment: the next one of that hour of the day on that day of the week, in UTC. */
  until(day: 'Sat' | 'Sun' | 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri', hour: number, minute = 0): void {
    const { clock } = this.harness;
    const number = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(day);
    const now = clock.now();
    const at = new Date(now);
    at.setUTCHours(hour, minute, 0, 0);
    while (at.getUTCDay() !== number || at <= now) at.setUTCDate(at.getUTCDate() + 1);
    clock.advance(at.getTime() - now.getTime());
  }

  /** Every S that the escrow has held. */
  seeds(): readonly Buffer[] {
    const writes = this.harness.github.secret(HOME, 'KEYTURN_PENDING')?.writes ?? [];
    const found = writes.flatMap(({ value }) => {
      const { entries } = JSON.parse(value) as { entries: { [rotation: string]: { ask?: string } } };
      return Object.values(entries).flatMap(({ ask }) => ask ?? []);
    });
    return [...new Set(found)].map((seed) => Buffer.from(seed, 'base64url'));
  }

  /**
   * What the service has that opens an answer or is one: nothing, or where it is. What it may know are the hashes of what it
   * is shown, and ciphertext.
   */
  async opened(values: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    const words = new LeakMatcher();
    const bytes = new Map<string, Buffer>();
    for (const value of values) words.watch(value, 'a value');
    for (const [number, seed] of this.seeds().entries()) {
      const { key, manage, sealing } = await requestKeys(new Uint8Array(seed));
      const { access, contentKey } = await requestPossession(key);
      const all = { S: seed, K: key.slice(0, 32), manage, sealing, access, 'content key': contentKey, link: key };
      for (const [name, one] of Object.entries(all)) bytes.set(`${name} of request ${number}`, Buffer.from(one));
      words.watch(seed.toString('base64url'), `S of request ${number}`);
      words.watch(Buffer.from(key).toString('base64url'), `the link of request ${number}`);
    }
    for (const [where, kept] of this.service.kept()) {
      for (const { which, encoding } of words.scan(kept, where)) found.push(`${where}: ${which}, ${encoding}`);
      for (const [name, one] of bytes)
        if (disguised(one).some((text) => kept.includes(text))) found.push(`${where}: ${name}`);
    }
    return found;
  }
}

const deploy = 'name: Deploy\non: { workflow_dispatch: {} }\njobs: {}\n';

const workflow = `name: Keyturn
run-name: keyturn \${{ inputs.command || 'rotate' }} \${{ inputs.dispatch-id }}
on:
  schedule: [ { cron: '17 4 * * *' } ]
  workflow_dispatch:
    inputs:
      command: { type: string, default: rotate }
      only: { type: string }
      confirm: { type: string }
      ended: { type: boolean }
      dispatch-id: { type: string }
jobs: {}
`;
