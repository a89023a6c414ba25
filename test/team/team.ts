/**
 * A team over many days: people who join, leave, are renamed, lose links and find them opened; a stand-in for GitHub that
 * knows the teams, a provider that really accepts and refuses, the real link service, a webhook as everybody's channel.
 */

import { reader } from '../../src/links/reader.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { EntryRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import type { FakeUser } from '../fakes/github.ts';
import { type Toy, toy } from '../fakes/toy.ts';
import { type FakeWebhook, fakeWebhook } from '../fakes/webhook-receiver.ts';
import { type Ended, type InjectedFault, Runs } from '../http-faults/runs.ts';
import { type App, inProcess } from '../service/app-parts.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const linkToken = 'toy-example-not-a-link-token';
const admin = 'toy-example-not-a-key-admin';

/** What somebody does with a message: opens and saves; leaves it; lets somebody else open it, and says so. */
export type Habit = 'saves' | 'ignores' | 'is robbed';

const own = `
secrets:
  OWN_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: []
    share: { with: ["@acme/backend"], as: own }`;
const copy = `
  COPY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: { environment: production } } ]
    share: { with: ["@acme/backend", "@acme/frontend"] }`;
const both = `
  BOTH_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: { environment: production } } ]
    share: { with: ["@acme/frontend"], as: own }`;

export class Team extends Runs {
  protected override readonly key = 'COPY_KEY';
  readonly provider: Toy;
  readonly webhook: FakeWebhook = fakeWebhook();
  readonly habits = new Map<string, Habit>();
  /** Login -> NAME -> every value that they were given, newest last. */
  readonly has = new Map<string, Map<string, string[]>>();
  readonly #service: App;
  #seen = 0;
  readonly more: string;
  extra: { readonly [name: string]: string } = {};

  constructor(seed = 1, more = '') {
    super(new Date('2026-01-01T06:00:00Z'), seed);
    this.more = more;
    const { now } = this.time;
    this.github.addRepository('acme/shop', { environments: ['production'] });
    this.github.addOrganization('acme', { backend: ['mona', 'lisa'], frontend: ['hubot'] });
    this.provider = toy(this.time.clockOf(this), { admin, foreign: 3, appears: 4_000, lingers: 4_000, listLag: 3_000 });
    this.#service = inProcess({ now: () => now().getTime() }, `acme:${linkToken}`).app;
  }

  protected override get configuration(): string {
    return `
links: { url: "https://links.example.com" }
channels: [ { webhook: { url: "https://hook.example.com/keyturn" } } ]
policy: { max-age: 90d, overlap: 24h, lead: 3d, quiet: 1h, receipt-deadline: 72h }
${this.more}
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    propagation: 5s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403], successes: 3 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
${own}${copy}${both}
`;
  }

  protected override get environment(): { readonly [name: string]: string } {
    return { KEYTURN_LINK_TOKEN: linkToken, TOY_ADMIN: admin, ...this.extra };
  }

  protected override look(label: string): void {
    for (const name of ['COPY_KEY', 'BOTH_KEY']) {
      const value = this.placed(name);
      if (value !== undefined && !this.provider.accepts(value))
        this.wrong.push(`I1: ${name} does not work after ${label} at ${this.time.now().toISOString()}`);
    }
  }

  readonly serve: Http = async (request) => {
    switch (new URL(request.url).origin) {
      case 'https://api.toy.example.com':
        return this.provider.http(request);
      case 'https://links.example.com':
        return this.#service(request);
      case 'https://hook.example.com':
        return this.webhook.http(request);
      default:
        return this.elsewhere(request);
    }
  };

  protected elsewhere(request: Request): Promise<Response> {
    return this.github.http(request);
  }

  // ---- people ------------------------------------------------------------------------------------------------------

  user(login: string): FakeUser {
    const found = this.github.users.get(login.toLowerCase());
    if (!found) throw new Error(`nobody named ${login}`);
    return found;
  }

  members(team: string): FakeUser[] {
    const found = this.github.organizations.get('acme')?.teams.get(team);
    if (!found) throw new Error(`no team ${team}`);
    return found;
  }

  join(team: string, login: string): void {
    this.members(team).push(this.github.addUser(login));
  }

  leave(team: string, login: string): void {
    const members = this.members(team);
    members.splice(
      members.findIndex((one) => one.login === login),
      1,
    );
  }

  placed(name: string): string | undefined {
    return this.github.secret('acme/shop', name, { environment: 'production' })?.value;
  }

  /** Values of this secret that the provider accepts and this person was given. */
  working(login: string, name: string): readonly string[] {
    return (this.has.get(login)?.get(name) ?? []).filter((value) => this.provider.accepts(value));
  }

  ownEntry(name: string, login: string): EntryRecord | undefined {
    return this.journal?.secrets[`${name}@${this.user(login).id}`];
  }

  // ---- days --------------------------------------------------------------------------------------------------------

  override async run(fault?: InjectedFault, options: ReconcileOptions = {}): Promise<Ended> {
    const ended = await super.run(fault, options);
    await this.readMail();
    return ended;
  }

  /** A day's scheduled run, and what people do about it. Returns what went wrong, by code. */
  async day(): Promise<readonly string[]> {
    this.time.advance(DAY);
    const { failures } = await this.run();
    return failures.map(({ code, message }) => `${code}: ${message}`);
  }

  async days(count: number): Promise<void> {
    for (let day = 0; day < count; day++) {
      const failures = await this.day();
      if (failures.length > 0) throw new Error(`on ${this.time.now().toISOString()}: ${failures.join('; ')}`);
      const faults = this.faults();
      if (faults.length > 0) throw new Error(`on ${this.time.now().toISOString()}: ${faults.join('; ')}`);
    }
  }

  async readMail(): Promise<void> {
    for (const delivery of this.webhook.deliveries.slice(this.#seen)) {
      const { type, data } = JSON.parse(delivery.text) as { type: string; data: { person: string; link: string } };
      if (type !== 'keyturn.link') continue;
      const habit = this.habits.get(data.person) ?? 'saves';
      if (habit === 'ignores') continue;
      if (habit === 'is robbed') {
        await this.read(data.link, 'mallory');
        const victim = await this.reader(data.link);
        await victim.dispute();
        this.habits.delete(data.person);
        continue;
      }
      await this.read(data.link, data.person);
    }
    this.#seen = this.webhook.deliveries.length;
  }

  reader(link: string) {
    return reader(new Secret(link), { http: this.serve, clock: this.time.clockOf(this) });
  }

  async read(link: string, login: string): Promise<void> {
    const opener = await this.reader(link);
    try {
      const { entries } = await opener.open();
      await opener.saved();
      const mine = this.has.get(login) ?? new Map<string, string[]>();
      for (const [name, value] of Object.entries(entries)) mine.set(name, [...(mine.get(name) ?? []), value.reveal()]);
      this.has.set(login, mine);
    } catch (error) {
      if (!(error instanceof KeyturnError) || error.code !== 'LINK_GONE') throw error;
    }
  }

  /** Messages since the last call, as `person: secret, secret (again|reminder)`. */
  letters(): readonly string[] {
    const fresh = this.webhook.deliveries.slice(this.#told);
    this.#told = this.webhook.deliveries.length;
    return fresh.map(({ text }) => {
      const { type, data } = JSON.parse(text) as {
        type: string;
        data: {
          person?: string;
          secrets?: string[];
          reminder?: boolean;
          notices?: { about: string; secret: string }[];
        };
      };
      if (type === 'keyturn.notice')
        return `notice: ${data.notices?.map(({ about, secret }) => `${about} ${secret}`).join(', ')}`;
      return `${data.person}: ${[...(data.secrets ?? [])].sort().join(' ')}${data.reminder ? ' (reminder)' : ''}`;
    });
  }
  #told = 0;

  /** What must be true at the end of every day: journal, provider and destinations tell the same story. */
  faults(): readonly string[] {
    const found = [...this.wrong];
    const { journal } = this;
    if (!journal) return ['no journal'];
    const live = new Map<string, string>();
    for (const [key, entry] of Object.entries(journal.secrets)) {
      if (entry.lock) found.push(`${key} is locked`);
      for (const one of entry.credentials) {
        if (one.stage === 'pending') found.push(`${key} is pending`);
        if (one.stage === 'current' || one.stage === 'previous') live.set(one.id ?? '', key);
      }
    }
    const ours = this.provider.keys.filter(({ name, deletedAt }) => deletedAt === undefined && name.startsWith('kt'));
    for (const { id } of ours) if (!live.has(id)) found.push(`${id} lives, and the journal does not know it`);
    for (const [id, key] of live)
      if (!ours.some((one) => one.id === id)) found.push(`${key}: ${id} is live in the journal only`);
    for (const name of ['COPY_KEY', 'BOTH_KEY']) {
      const current = journal.secrets[name]?.credentials.find(({ stage }) => stage === 'current');
      const key = ours.find(({ id }) => id === current?.id);
      if (key === undefined || key.key !== this.placed(name)) found.push(`${name} does not hold its current value`);
    }
    for (const [name, team] of [
      ['OWN_KEY', 'backend'],
      ['BOTH_KEY', 'frontend'],
    ] as const) {
      const members = this.members(team).map(({ id }) => String(id));
      for (const [key, entry] of Object.entries(journal.secrets)) {
        if (!entry.person || !key.startsWith(`${name}@`)) continue;
        const has = entry.credentials.some(({ stage }) => stage === 'current');
        if (has && !members.includes(entry.person.id)) found.push(`${entry.person.login} left ${team} and has ${name}`);
      }
    }
    return found;
  }
}
