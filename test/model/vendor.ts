/**
 * The provider: accounts with a quota, tags, propagation both ways, listings that come late or lie, and a record of when
 * each credential was really used. Several worlds (repositories) may share it.
 */
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Listed, Minted } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Timeline } from './timeline.ts';

export type Key = {
  readonly id: string;
  readonly tag: string | undefined;
  readonly value: string;
  readonly account: string;
  /** Which secret it was made for. */
  readonly secret: string;
  /** Whose engine minted it; undefined if somebody made it manually. */
  readonly by: object | undefined;
  readonly created: number;
  /** Place -> when it first stood there. */
  readonly held: Map<string, number>;
  /** No listing ever shows it: a role, a service account. */
  readonly unlisted?: true;
  revoked?: number;
};

/**
 * `flap`: an item is missing from every other listing. `page`, `tail`: only the first page is there, of the newest or of
 * the oldest. `tenant`: listings and revocations answer for another account.
 */
export type Lie = 'flap' | 'page' | 'tail' | 'tenant';

/** Something that goes on with a value, without asking anybody: a server, a notebook, a workflow run. */
type User = { readonly value: string; readonly from: number; readonly until: number; readonly every: number };

export type VendorOptions = {
  readonly concurrent?: number;
  readonly propagation: number;
  /** How late a new credential is really listed. */
  readonly lag: number;
};

export class Vendor {
  readonly keys: Key[] = [];
  readonly users: User[] = [];
  /** How it lies at the moment. */
  lies: Lie | undefined;
  /** Mints that it refused because the account was full. */
  refusals = 0;
  readonly #time: Timeline;
  readonly #options: VendorOptions;
  #listings = 0;

  constructor(time: Timeline, options: VendorOptions) {
    this.#time = time;
    this.#options = options;
  }

  isAlive(key: Key): boolean {
    return key.revoked === undefined;
  }

  live(account: string): readonly Key[] {
    return this.keys.filter((key) => key.account === account && this.isAlive(key));
  }

  /** A credential that somebody made in the console. */
  manual(account: string, secret: string, more: Partial<Pick<Key, 'tag' | 'unlisted'>> = {}): Key {
    const key: Key = {
      id: `hand-${this.keys.length}`,
      tag: undefined,
      value: `hand-made-${this.keys.length}`,
      account,
      secret,
      by: undefined,
      created: this.#time.now,
      held: new Map(),
      ...more,
    };
    this.keys.push(key);
    return key;
  }

  /** Throws HTTP_REFUSED if the account is full. */
  mint(account: string, secret: string, tag: string, by: object): Minted {
    const { concurrent } = this.#options;
    if (concurrent !== undefined && this.live(account).length >= concurrent) {
      this.refusals++;
      throw new KeyturnError('HTTP_REFUSED', { what: 'no room' });
    }
    const id = `key-${this.keys.length}`;
    const value = `toy-example-not-a-key-${String(this.keys.length).padStart(4, '0')}`;
    this.keys.push({ id, tag, value, account, secret, by, created: this.#time.now, held: new Map() });
    return { id, values: { value: new Secret(value) } };
  }

  /** What a listing of this account answers, lies included. */
  list(account: string): readonly Listed[] {
    const { now } = this.#time;
    this.#listings++;
    if (this.lies === 'tenant') return [{ id: 'of-another-account' }];
    let shown = this.live(account).filter((key) => !key.unlisted && now >= key.created + this.#lagOf(key));
    if (this.lies === 'flap') shown = shown.filter((key) => (this.keys.indexOf(key) + this.#listings) % 2 === 0);
    if (this.lies === 'page') shown = shown.slice(-1);
    if (this.lies === 'tail') shown = shown.slice(0, 1);
    return shown.map((key) => {
      const used = this.lastUse(key);
      return {
        id: key.id,
        ...(key.tag === undefined ? {} : { tag: key.tag }),
        ...(used === undefined ? {} : { lastUsed: new Date(used) }),
      };
    });
  }

  /** The live credential that a revocation of this id would really end. */
  find(account: string, id: string): Key | undefined {
    if (this.lies === 'tenant') return undefined;
    return this.keys.find((key) => key.id === id && key.account === account && this.isAlive(key));
  }

  accepts(value: string | undefined): boolean {
    const { now } = this.#time;
    const key = this.keys.find((one) => one.value === value);
    if (!key) return false;
    if (key.revoked !== undefined) return now < key.revoked + this.#delay(key);
    return now >= key.created + this.#delay(key);
  }

  /** When it was last used by anybody, up to now. */
  lastUse(key: Key, until = this.#time.now): number | undefined {
    let last: number | undefined;
    for (const user of this.users) {
      const end = Math.min(until, user.until, key.revoked ?? until);
      if (user.value !== key.value || end < user.from) continue;
      const at = user.from + Math.floor((end - user.from) / user.every) * user.every;
      if (last === undefined || at > last) last = at;
    }
    return last;
  }

  /** A fixed share of the propagation time for each key, so that runs agree with each other. */
  #delay(key: Key): number {
    return (this.#options.propagation * ((key.created % 7) + 1)) / 8;
  }

  #lagOf(key: Key): number {
    return key.tag === undefined ? 0 : Math.floor(this.#options.lag * ((key.created % 5) / 5));
  }
}
