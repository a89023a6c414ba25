/**
 * One secret of one repository at a small provider that really accepts and refuses, over many runs. The provider can lie:
 * show another tenant, cut its list to one page, leave out keys every other time, or not know a key that lives.
 */
import { expect } from '@jest/globals';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import { awsVariables } from '../destinations/context.ts';
import { FakeSecretsManager } from '../fakes/aws-secrets-manager.ts';
import { type Toy, type ToyKey, type ToyOptions, toy } from '../fakes/toy.ts';
import { type Ended, Runs } from '../http-faults/runs.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const admin = 'toy-example-not-a-key-admin';

export type VendorOptions = {
  readonly provider?: ToyOptions;
  /** The provider cannot list. */
  readonly unlisted?: boolean;
  readonly concurrent?: number;
  /** Where the value goes: a GitHub secret, which shows only when it was written, or a store that can be read. */
  readonly place?: 'github' | 'readable' | 'both';
  readonly adopt?: string;
  /** A person makes the key, in a console. */
  readonly manual?: boolean;
  /** Other secrets of the same account. */
  readonly others?: readonly string[];
  readonly policy?: string;
  readonly seed?: number;
};

export class Vendor extends Runs {
  protected override readonly key = 'TOY_KEY';
  readonly vendor: Toy;
  /** Another tenant at the same address. */
  readonly stranger: Toy;
  readonly store: FakeSecretsManager;
  options: VendorOptions;
  adminVariable = admin;
  /** Decides what the provider's listing shows; undefined leaves it as it is. */
  lie: ((request: Request) => Promise<Response | undefined>) | undefined;
  /** Requests (`METHOD /path`) that fail each time, without an effect. */
  broken: string | undefined;
  /** Answers for another tenant. */
  tenant: 'ours' | 'stranger' = 'ours';

  constructor(options: VendorOptions = {}) {
    super(new Date('2026-01-01T06:00:00Z'), options.seed ?? 1);
    this.options = options;
    const clock = this.time.clockOf(this);
    this.github.addRepository('acme/shop');
    this.vendor = toy(clock, { admin, foreign: 0, lingers: 2_000, ...options.provider });
    this.stranger = toy(clock, { admin, foreign: 3, prefix: 'toy-elsewhere' });
    this.store = new FakeSecretsManager(clock);
    if (this.readable) this.store.put('shop/key');
  }

  get readable(): boolean {
    return this.options.place === 'readable' || this.options.place === 'both';
  }

  protected override get configuration(): string {
    const { unlisted, concurrent, place = 'github', adopt, others = [], policy, manual } = this.options;
    const list =
      'list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }';
    const places = [
      ...(place === 'github' || place === 'both' ? ['{ github: {} }'] : []),
      ...(place === 'readable' || place === 'both' ? ['{ aws-secrets-manager: { secret-id: shop/key } }'] : []),
    ];
    if (manual)
      return `secrets:\n  TOY_KEY: { provider: manual, options: { console: "https://console.toy.example.com/keys" }, destinations: [ { github: {} } ] }`;
    const secret = (name: string) =>
      `\n  ${name}: { provider: toy, admin: TOY_ADMIN, destinations: [ ${name === 'TOY_KEY' ? places.join(', ') : '{ github: {} }'} ]${name === 'TOY_KEY' && adopt !== undefined ? `, adopt: ${adopt}` : ''} }`;
    return `
policy: { max-age: 90d, overlap: 24h, lead: 3d, quiet: 1h${policy === undefined ? '' : `, ${policy}`} }
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    ${concurrent === undefined ? '' : `concurrent: ${concurrent}`}
    propagation: 2s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    ${unlisted ? '' : list}
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403], successes: 2 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:${['TOY_KEY', ...others].map(secret).join('')}
`;
  }

  protected override get environment(): { readonly [name: string]: string } {
    return { TOY_ADMIN: this.adminVariable, ...awsVariables };
  }

  protected override look(): void {}

  readonly serve: Http = async (request) => {
    const { origin, pathname } = new URL(request.url);
    if (`${request.method} ${pathname}` === this.broken) return new Response('{}', { status: 500 });
    if (origin === 'https://api.toy.example.com') {
      const lied = await this.lie?.(request.clone());
      if (lied) return lied;
      // A probe is asked with the key itself, which says whose it is.
      const own = new URL(request.url).pathname === '/whoami';
      return this.tenant === 'stranger' && !own ? this.stranger.http(request) : this.vendor.http(request);
    }
    return origin.includes('amazonaws.com') ? this.store.http(request) : this.github.http(request);
  };

  /** A key that a person made before Keyturn came, in every place of the secret. */
  inPlace(key: ToyKey = this.vendor.make('made by hand')): ToyKey {
    const { place = 'github' } = this.options;
    if (place !== 'readable') this.github.setSecret('acme/shop', 'TOY_KEY', key.key);
    if (this.readable) this.store.put('shop/key', key.key);
    return key;
  }

  get placed(): string | undefined {
    return this.options.place === 'readable'
      ? this.store.current('shop/key')
      : this.github.secret('acme/shop', 'TOY_KEY')?.value;
  }

  isAlive(id: string): boolean {
    return this.vendor.live().includes(id);
  }

  revoke(more: ReconcileOptions = {}): Promise<Ended> {
    return this.run(undefined, { force: 'exposed', exposed: true, ...more });
  }

  /** Runs once a day. */
  async days(count: number): Promise<Ended> {
    let last: Ended | undefined;
    for (let day = 0; day < count; day++) {
      this.time.advance(DAY);
      last = await this.run();
    }
    return last!;
  }

  /** A first rotation, and one 88 days later: the first key drains. */
  async draining(): Promise<ToyKey> {
    expect((await this.run()).failures).toEqual([]);
    const first = this.vendor.keys.find(({ key }) => key === this.placed)!;
    this.time.advance(88 * DAY);
    expect((await this.run()).failures).toEqual([]);
    expect(this.placed).not.toBe(first.key);
    return first;
  }

  stages(): readonly string[] {
    return this.entry?.credentials.map(({ stage, proof }) => (proof ? `${stage}: ${proof}` : stage)) ?? [];
  }
}
