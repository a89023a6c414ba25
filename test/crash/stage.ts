/**
 * The whole stack over HTTP, in one process and in simulated time: the engine as `compose` builds it, the stand-in for
 * GitHub as destination, journal and escrow, a provider by recipe, the real link service, a webhook. Runs can be struck
 * at any request; what must always hold is looked at after every single effect.
 */
import { reader } from '../../src/links/reader.ts';
import { is } from '../../src/rotation/errors.ts';
import type { Http } from '../../src/rotation/ports.ts';
import type { ReconcileOptions } from '../../src/rotation/reconcile.ts';
import type { JournalRecord } from '../../src/rotation/record.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { type Toy, type ToyKey, type ToyOptions, toy } from '../fakes/toy.ts';
import { type FakeWebhook, fakeWebhook } from '../fakes/webhook-receiver.ts';
import { type App, inProcess } from '../service/app-parts.ts';
import { resigned } from '../state/written.ts';
import { type Blow, type Ended, type LabelledBlow, Runs } from './runs.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Setting = {
  readonly name: string;
  readonly repositories: 1 | 3;
  /** `concurrent` of the recipe and of the provider. */
  readonly concurrent?: 1 | 2;
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

export class Stage extends Runs {
  readonly setting: Setting;
  readonly hosts: Hosts;
  readonly provider: Toy;
  readonly webhook: FakeWebhook = fakeWebhook();
  /** What each opened link held, newest last. */
  readonly opened: string[] = [];
  protected override readonly key = 'TOY_KEY';
  readonly #service: App;
  readonly #foreign: readonly ToyKey[];
  #read = 0;
  #begun = false;

  constructor(setting: Setting, seed = 1, hosts: Hosts = elsewhere) {
    super(new Date('2026-01-01T06:00:00Z'), seed);
    this.setting = setting;
    this.hosts = hosts;
    const { now } = this.time;
    for (const name of ['shop', 'api', 'site']) {
      this.github.addRepository(`acme/${name}`, { environments: ['production'] });
    }
    this.github.addUser('mona');
    const quota = setting.concurrent;
    this.provider = toy(this.time.clockOf(this), {
      admin,
      foreign: quota === undefined ? 3 : 0,
      appears: 4_000,
      lingers: 4_000,
      listLag: 3_000,
      ...(quota === undefined ? {} : { quota }),
      ...setting.provider,
    });
    this.#foreign = [...this.provider.keys];
    this.#service = inProcess({ now: () => now().getTime() }, `acme:${linkToken}`).app;
  }

  // ---- what it looks like ------------------------------------------------------------------------------------------

  /** Ours that live. */
  get mine(): readonly ToyKey[] {
    return this.provider.keys.filter((key) => key.deletedAt === undefined && !this.#foreign.includes(key));
  }

  /** Every key that was ever minted by us. */
  get minted(): readonly ToyKey[] {
    return this.provider.keys.filter((key) => !this.#foreign.includes(key));
  }

  get held(): readonly (string | undefined)[] {
    const first = this.github.secret('acme/shop', 'TOY_KEY', { environment: 'production' })?.value;
    if (this.setting.repositories === 1) return [first];
    return [first, ...['acme/api', 'acme/site'].map((each) => this.#in(each))];
  }

  #in(fullName: string): string | undefined {
    return this.github.repositories.has(fullName) ? this.github.secret(fullName, 'TOY_KEY')?.value : undefined;
  }

  /** Writes the journal by hand, as somebody with an editor and the seed would. */
  edit(change: (journal: JournalRecord) => JournalRecord): void {
    const { git } = this.github.repository('acme/shop');
    const text = this.github.file('acme/shop', 'keyturn-journal', 'journal.json')!;
    const pending = this.github.secret('acme/shop', 'KEYTURN_PENDING')!.value;
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
    if (!this.setting.unshared && this.opened.at(-1) !== only.key) return 'mona was not given the live key';
    if (this.provider.live().length !== this.#foreign.length + 1) return 'a key too many at the provider';
    return undefined;
  }

  /** What must hold after every effect. */
  protected override look(label: string): void {
    const { held } = this;
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
    return configurationOf(this.setting, this.hosts);
  }

  /** One run, from its queueing to its end, alone. */
  override async run(blow?: Blow | LabelledBlow, options: ReconcileOptions = {}): Promise<Ended> {
    const ended = await super.run(blow, options);
    await this.openAll();
    return ended;
  }

  /** The internet, as far as it is here. */
  readonly serve: Http = async (request) => {
    switch (new URL(request.url).origin) {
      case this.hosts.api:
        return this.provider.http(request);
      case this.hosts.links:
        return this.#service(request);
      case this.hosts.hook:
        return this.webhook.http(request);
      default:
        return this.github.http(request);
    }
  };

  /** Mona opens whatever has come, at once. A link that is over must have been replaced by a later one, or be about to. */
  async openAll(): Promise<void> {
    for (const delivery of this.webhook.deliveries.slice(this.#read)) {
      const { link } = (JSON.parse(delivery.text) as { data: { link: string } }).data;
      const clock = this.time.clockOf(this);
      try {
        const opener = await reader(new Secret(link), { http: this.serve, clock });
        const { entries } = await opener.open();
        const value = entries['TOY_KEY']?.reveal() ?? '';
        await opener.saved();
        if (!this.provider.accepts(value)) this.wrong.push('I12: a link held a key that does not work');
        this.opened.push(value);
      } catch (error) {
        if (!is(error, 'LINK_GONE')) throw error;
      }
    }
    this.#read = this.webhook.deliveries.length;
  }
}
