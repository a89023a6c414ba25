/**
 * The whole stack over HTTP, in one process and in simulated time: the engine as `compose` builds it, the stand-in for
 * GitHub as destination, journal and escrow, a provider by recipe, the real link service, a webhook. Runs can be faulted
 * at any request; what must always hold is looked at after every single effect.
 */
import { reader } from '../../src/links/reader.ts';
import { is } from '../../src/rotation/model/errors.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Toy, type ToyKey, type ToyOptions, toy } from '../fakes/toy.ts';
import { type FakeWebhook, fakeWebhook } from '../fakes/webhook-receiver.ts';
import { seeded } from '../model/timeline.ts';
import { type App, inProcess } from '../service/app-parts.ts';
import { resigned } from '../state/written.ts';
import { type Asked, type Ended, type InjectedFault, type LabelledFault, type Queued, Runs, skews } from './runs.ts';
import { WorldRecord } from './world-record.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Setting = {
  readonly name: string;
  readonly repositories: 1 | 3;
  /** `concurrent` of the recipe and of the provider. */
  readonly concurrent?: 1 | 2 | 3;
  /** The provider cannot list its keys. */
  readonly unlisted?: boolean;
  readonly provider?: ToyOptions;
  /** Nobody is to receive the key. */
  readonly unshared?: boolean;
  /** Lines at the top of the configuration. */
  readonly more?: string;
  /** Whom it is shared with; mona without it. */
  readonly share?: string;
};

const kinds: readonly Omit<Setting, 'repositories'>[] = [
  { name: 'many keys' },
  { name: 'two keys', concurrent: 2 },
  { name: 'one key', concurrent: 1 },
  { name: 'keys that it cannot list', unlisted: true },
];
export const settings: readonly Setting[] = kinds.flatMap((kind) =>
  ([1, 3] as const).map((repositories) => ({
    ...kind,
    name: `${kind.name}, ${repositories === 1 ? 'one repository' : 'three repositories'}`,
    repositories,
  })),
);

const linkToken = 'toy-example-not-a-link-token';
const admin = 'toy-example-not-a-key-admin';

/** Origins. */
export type Hosts = { readonly github: string; readonly api: string; readonly links: string; readonly hook: string };

const elsewhere: Hosts = {
  github: 'https://api.github.com',
  api: 'https://api.toy.example.com',
  links: 'https://links.example.com',
  hook: 'https://hook.example.com',
};

export function configurationOf(setting: Setting, hosts: Hosts = elsewhere): string {
  const { concurrent, unlisted, repositories, unshared, more = '', share = 'mona' } = setting;
  const list = `list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }`;
  return `
${unshared ? '' : `links: { url: "${hosts.links}" }\nchannels: [ { webhook: { url: "${hosts.hook}/keyturn" } } ]`}
${more}
recipes:
  toy:
    base-url: ${hosts.api}
    auth: { bearer: "{{admin}}" }
    ${concurrent === undefined ? '' : `concurrent: ${concurrent}`}
    propagation: 5s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    ${unlisted ? '' : list}
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403], successes: 3 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    policy: { max-age: 90d, overlap: 1h, lead: 3d, quiet: 1h, receipt-deadline: 20h${concurrent === 1 ? ', allow-downtime: true' : ''} }
    destinations: [ { github: { environment: production } }${repositories === 3 ? ', { github: { repositories: [acme/api, acme/site] } }' : ''} ]
    ${unshared ? '' : `share: { with: ["${share}"] }`}
`;
}

/** What goes on around the runs, besides the faults that are injected into them. */
export type Weather = {
  /** The machine of each run is off by something else. */
  readonly clocks?: boolean;
  /** How long mona lets a link lie; never opened where it is infinite, at once where it is left out. */
  readonly opens?: number;
};

export class Stage extends Runs {
  readonly setting: Setting;
  readonly hosts: Hosts;
  readonly provider: Toy;
  readonly webhook: FakeWebhook = fakeWebhook();
  /** What each opened link held, newest last. */
  readonly opened: string[] = [];
  readonly record: WorldRecord;
  weather: Weather = {};
  /** What somebody added to the configuration. */
  more = '';
  protected override readonly key = 'TOY_KEY';
  readonly #service: App;
  readonly #foreign: readonly ToyKey[];
  readonly #draw: () => number;
  #unread: { readonly at: number; readonly link: string }[] = [];
  #begun = false;

  /** With `beside`, another repository with a journal of its own, which shares the account at the provider. */
  constructor(setting: Setting, seed = 1, hosts: Hosts = elsewhere, beside?: Stage) {
    super(new Date('2026-01-01T06:00:00Z'), beside ? seed + 500_000 : seed, beside ? 'acme/desk' : 'acme/shop', beside);
    this.setting = setting;
    this.hosts = hosts;
    this.#draw = seeded(seed ^ 0x3779b97f);
    const { now } = this.time;
    for (const name of beside ? ['desk'] : ['shop', 'api', 'site']) {
      this.github.addRepository(`acme/${name}`, { environments: ['production'] });
    }
    this.github.addUser('mona');
    const quota = setting.concurrent;
    this.provider =
      beside?.provider ??
      toy(this.time.clockOf(this), {
        admin,
        foreign: quota === undefined ? 3 : 0,
        appears: 4_000,
        lingers: 4_000,
        listLag: 3_000,
        ...(quota === undefined ? {} : { quota }),
        ...setting.provider,
      });
    this.#foreign = beside ? beside.#foreign : [...this.provider.keys];
    this.record = new WorldRecord(this);
    this.#service = inProcess({ now: () => now().getTime() }, `acme:${linkToken}`).app;
  }

  // ---- what it looks like ------------------------------------------------------------------------------------------

  /** Ours that live. */
  get mine(): readonly ToyKey[] {
    return this.minted.filter((key) => key.deletedAt === undefined);
  }

  /** Every key that was ever minted by us. */
  get minted(): readonly ToyKey[] {
    return this.provider.keys.filter((key) => this.record.minted.has(key));
  }

  get held(): readonly (string | undefined)[] {
    return [...this.places().values()];
  }

  /** What each destination holds. */
  places(): ReadonlyMap<string, string | undefined> {
    const { repository } = this;
    const first = this.github.secret(repository, 'TOY_KEY', { environment: 'production' })?.value;
    const others = this.setting.repositories === 1 ? [] : ['acme/api', 'acme/site'];
    return new Map([[repository, first], ...others.map((each) => [each, this.#in(each)] as const)]);
  }

  #in(fullName: string): string | undefined {
    return this.github.repositories.has(fullName) ? this.github.secret(fullName, 'TOY_KEY')?.value : undefined;
  }

  /** Writes the journal manually, as somebody with an editor and the seed would. */
  edit(change: (journal: JournalRecord) => JournalRecord): void {
    const { git } = this.github.repository(this.repository);
    const text = this.github.file(this.repository, 'keyturn-journal', 'journal.json')!;
    const pending = this.github.secret(this.repository, 'KEYTURN_PENDING')!.value;
    const blob = git.blob(Buffer.from(resigned(text, pending, change)));
    const parents = [git.heads.get('keyturn-journal')!];
    const author = this.github.addUser('mona');
    const tree = git.tree(new Map([['journal.json', blob]]));
    git.heads.set(
      'keyturn-journal',
      git.commit({ tree, parents, message: 'by hand', author, date: this.github.now() }),
    );
  }

  /** Of everything that must have come to an end, what has not. */
  unsettled(): string | undefined {
    const [only, ...others] = this.mine;
    if (only === undefined || others.length > 0) return `${this.mine.length} live keys of ours`;
    if (this.held.some((value) => value !== only.key)) return 'a destination does not hold the live key';
    const open = this.open();
    if (open !== undefined) return open;
    if (!this.setting.unshared) {
      if (this.weather.opens === undefined && this.opened.at(-1) !== only.key) return 'mona was not given the live key';
      if (!this.record.sent.some(({ at }) => at >= only.createdAt)) return 'mona was never sent the live key';
    }
    if (this.#foreign.some((key) => key.deletedAt !== undefined)) return 'a foreign key was ended';
    return undefined;
  }

  /** What must hold after every effect. */
  protected override look(label: string): void {
    const { held } = this;
    this.record.look(label);
    if (held.every((value) => value !== undefined)) this.#begun = true;
    const broken = held.filter((value) => value === undefined || !this.provider.accepts(value)).length;
    if (this.#begun && broken > 0 && this.setting.concurrent !== 1)
      this.wrong.push(`I1: ${broken} destinations hold no working key after ${label}`);
    if (this.#foreign.some((key) => key.deletedAt !== undefined || !key.active))
      this.wrong.push(`I4: a foreign key was ended by ${label}`);
  }

  protected override readonly environment = { KEYTURN_LINK_TOKEN: linkToken, TOY_ADMIN: admin };

  protected override get gitHubUrl(): string {
    return this.hosts.github;
  }

  protected override get configuration(): string {
    return configurationOf({ ...this.setting, more: `${this.setting.more ?? ''}\n${this.more}` }, this.hosts);
  }

  /** One run, from its queueing to its end, alone. */
  override async run(fault?: InjectedFault | LabelledFault, options: Asked = {}): Promise<Ended> {
    await this.openAll();
    const ended = await super.run(fault, options);
    await this.openAll();
    return ended;
  }

  /** To be driven. */
  override async start(queued: Queued, fault?: InjectedFault | LabelledFault, options: Asked = {}): Promise<Ended> {
    if (this.weather.clocks) this.ahead = skews[Math.floor(this.#draw() * skews.length)]!;
    this.record.begin(queued, options);
    const ended = await super.start(queued, fault, options);
    this.record.end(queued, ended);
    return ended;
  }

  /** The internet, as far as it is here. */
  readonly serve: Http = async (request) => {
    switch (new URL(request.url).origin) {
      case this.hosts.api:
        return this.record.watch(request, this.provider.http);
      case this.hosts.links:
        return this.#service(request);
      case this.hosts.hook:
        return this.#post(request);
      default:
        return this.github.http(request);
    }
  };

  async #post(request: Request): Promise<Response> {
    const { deliveries } = this.webhook;
    const before = deliveries.length;
    const answer = await this.webhook.http(request);
    const at = this.time.now().getTime();
    for (const { text } of deliveries.slice(before)) {
      const { data } = JSON.parse(text) as { data: { link: string } };
      this.#unread.push({ at, link: data.link });
      this.record.sent.push({ at });
    }
    return answer;
  }

  /** Mona opens what has lain long enough. A link that is over must have been replaced by a later one, or be about to. */
  async openAll(): Promise<void> {
    const now = this.time.now().getTime();
    const { opens = 0 } = this.weather;
    const ripe = this.#unread.filter(({ at }) => now >= at + opens);
    this.#unread = this.#unread.filter((one) => !ripe.includes(one));
    for (const { link } of ripe) {
      const clock = this.time.clockOf(this);
      try {
        const opener = await reader(new Secret(link), { http: this.serve, clock });
        const { entries } = await opener.open();
        const value = entries['TOY_KEY']?.reveal() ?? '';
        await opener.saved();
        if (opens === 0 && !this.provider.accepts(value)) this.wrong.push('I12: a link held a key that does not work');
        this.opened.push(value);
      } catch (error) {
        if (!is(error, 'LINK_GONE')) throw error;
      }
    }
  }
}
