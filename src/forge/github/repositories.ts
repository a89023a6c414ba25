/**
 * Which repositories are there, and which are archived: from pages of a hundred where that costs fewer requests than asking
 * for each. What a page does not show is asked for by itself, so nothing is ever taken for missing because a list lacks it.
 */
import * as z from 'zod';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import { type GitHub, refusedWith, renamedTo } from './client.ts';
import { missing, reached, shaped } from './secret-store.ts';

export type FoundRepository = {
  readonly id: number;
  readonly archived: boolean;
  /** Of a renamed one: what it is called now, and what to do about it. */
  readonly renamed?: string;
  /** Whoever the token is for may write there, if the token may. */
  readonly writes: boolean;
  /**
   * And the token was given it: what it may do with the secrets of one such repository, it may do with those of every other
   * one of this owner.
   */
  readonly given: boolean;
};

export type ListedRepository = {
  readonly name: string;
  /** Internal ones too. */
  readonly private: boolean;
  readonly archived: boolean;
  readonly topics: readonly string[];
};

const PAGE = 100;
/** So many repositories of one owner are asked for one by one before a page of them all is worth its request. */
const SINGLE = 2;

const shape = z.object({
  id: z.number().int(),
  full_name: z.string().regex(/^[\w-]+\/[\w.-]+$/),
  private: z.boolean().optional(),
  visibility: z.string().optional(),
  archived: z.boolean().optional(),
  topics: z.array(z.string()).optional(),
  owner: z.object({ login: z.string() }).optional(),
  permissions: z.object({ push: z.boolean().optional(), pull: z.boolean().optional() }).optional(),
});
const single = shape.required({ archived: true });
const page = z.array(shape.required({ private: true, owner: true }));
const installed = z.object({ repositories: page });

type Row = z.infer<typeof page>[number];
type Waiting = { readonly name: string; resolve(found: FoundRepository): void; reject(error: unknown): void };

const ofOrganization = 'GET /orgs/{org}/repos';
const ofUser = 'GET /user/repos';
const ofInstallation = 'GET /installation/repositories';

/** What one run has learnt with one client, by lower-case owner: all secrets share it. */
const learnt = new WeakMap<GitHub, Map<string, Owner>>();

function ownerOf(github: GitHub, login: string): Owner {
  const owners = learnt.get(github) ?? new Map<string, Owner>();
  learnt.set(github, owners);
  const id = login.toLowerCase();
  const found = owners.get(id) ?? new Owner(github, login);
  owners.set(id, found);
  return found;
}

/**
 * Throws DESTINATION_MISSING, and what `reached` makes of a refusal. A renamed repository is the same place: GitHub redirects
 * what names the old one.
 */
export function repositoryOf(github: GitHub, fullName: string): Promise<FoundRepository> {
  return ownerOf(github, fullName.split('/')[0] ?? '').find(fullName);
}

/**
 * Every repository of an account that the token sees, over all pages. Not by GitHub's search: its index lags, and a
 * repository that is missed for a day would look removed. Throws DESTINATION_UNREACHABLE, TOKEN_DENIED.
 */
export function repositoriesOf(github: GitHub, owner: string): Promise<readonly ListedRepository[]> {
  return ownerOf(github, owner).all();
}

/** The repositories of one account, as far as this run has asked. */
class Owner {
  readonly #github: GitHub;
  readonly #login: string;
  /** From pages, by lower-case full name. */
  readonly #rows = new Map<string, FoundRepository>();
  readonly #singles = new Map<string, Promise<FoundRepository>>();
  readonly #pages = new Map<number, Promise<readonly Row[]>>();
  #all: Promise<readonly ListedRepository[]> | undefined;
  /** Which list shows them; undefined: not asked yet. */
  #list: string | undefined;
  /** How many pages there are, once one was read. */
  #last: number | undefined;
  /** No list can be had. */
  #unlisted = false;
  /** How many were asked for one by one. */
  #asked = 0;
  #waiting: Waiting[] = [];
  #working = false;

  constructor(github: GitHub, login: string) {
    this.#github = github;
    this.#login = login;
  }

  find(fullName: string): Promise<FoundRepository> {
    const id = fullName.toLowerCase();
    const known = this.#rows.get(id);
    if (known) return Promise.resolve(known);
    return (
      this.#singles.get(id) ??
      new Promise((resolve, reject) => {
        this.#waiting.push({ name: fullName, resolve, reject });
        if (!this.#working) {
          this.#working = true;
          void this.#work();
        }
      })
    );
  }

  all(): Promise<readonly ListedRepository[]> {
    this.#all ??= this.#readAll();
    this.#all.catch(() => {
      this.#all = undefined;
    });
    return this.#all;
  }

  async #readAll(): Promise<readonly ListedRepository[]> {
    const found: ListedRepository[] = [];
    for (let number = 1; ; number++) {
      let rows: readonly Row[];
      try {
        rows = await this.#page(number, [ofOrganization, ofUser]);
      } catch (error) {
        throw reached(error, `the repositories of ${this.#login}`);
      }
      for (const { full_name: name, owner, archived = false, topics = [], private: hidden } of rows) {
        if (owner.login.toLowerCase() === this.#login.toLowerCase())
          found.push({ name, private: hidden, archived, topics });
      }
      if (rows.length < PAGE) return found;
    }
  }

  /** Answers everybody who waits, with the fewest requests that can be known of. */
  async #work(): Promise<void> {
    for (;;) {
      // Places that are inspected side by side ask in the same ticks of the event loop.
      for (let before = -1; before !== this.#waiting.length; ) {
        before = this.#waiting.length;
        for (let tick = 0; tick < 4; tick++) await undefined;
      }
      const open = this.#answer();
      if (open.length === 0) {
        this.#working = false;
        return;
      }
      const left = this.#pagesLeft();
      if (!this.#unlisted && left.length > 0 && open.length + this.#asked > Math.max(SINGLE, left.length)) {
        await this.#read(left);
        continue;
      }
      this.#waiting = [];
      for (const waiting of open) this.#ask(waiting.name).then(waiting.resolve, waiting.reject);
    }
  }

  /** Tells those whose repository a page has shown; gives the others. */
  #answer(): readonly Waiting[] {
    const open: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const known = this.#rows.get(waiting.name.toLowerCase());
      if (known) waiting.resolve(known);
      else open.push(waiting);
    }
    this.#waiting = open;
    return open;
  }

  #pagesLeft(): readonly number[] {
    if (this.#last === undefined) return [1];
    return Array.from({ length: this.#last }, (_, at) => at + 1).filter((number) => !this.#pages.has(number));
  }

  /** Where no list can be had, each is asked for by itself, and says why if it cannot be. */
  async #read(numbers: readonly number[]): Promise<void> {
    try {
      await Promise.all(numbers.map((number) => this.#page(number, [ofOrganization, ofUser, ofInstallation])));
    } catch (error) {
      if (!(error instanceof KeyturnError)) return this.#fail(error);
      if (is(error, 'RATE_LIMITED')) return this.#fail(reached(error, `the repositories of ${this.#login}`));
      this.#unlisted = true;
    }
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting) reject(error);
    this.#waiting = [];
  }

  /** One page, from the first of these lists that the token may ask; what it shows is known from then on. */
  #page(number: number, lists: readonly string[]): Promise<readonly Row[]> {
    const found = this.#pages.get(number);
    if (found !== undefined) return found;
    const asked = this.#list === undefined ? this.#first(number, lists) : this.#request(this.#list, number);
    const kept = asked.then(({ rows, last }) => {
      this.#last = Math.max(this.#last ?? 1, last);
      for (const { archived, ...row } of rows) {
        const { full_name: name } = row;
        // A list may leave out whether it is archived: then it has not shown the repository.
        if (archived !== undefined) this.#rows.set(name.toLowerCase(), foundIn({ ...row, archived }, name));
      }
      return rows;
    });
    this.#pages.set(number, kept);
    kept.catch(() => this.#pages.delete(number));
    return kept;
  }

  /** An organization has a list of its own; a personal account's is for itself only; an App that is installed there has its. */
  async #first(number: number, [list = ofOrganization, ...others]: readonly string[]): Promise<Page> {
    try {
      const found = await this.#request(list, number);
      this.#list = list;
      return found;
    } catch (error) {
      const status = refusedWith(error);
      if (others.length === 0 || status !== (list === ofOrganization ? 404 : 403)) throw error;
      return this.#first(number, others);
    }
  }

  async #request(list: string, number: number): Promise<Page> {
    const place = `the repositories of ${this.#login}`;
    const { data, headers } = await this.#github.request(list, {
      ...(list === ofOrganization ? { org: this.#login } : {}),
      ...(list === ofUser ? { affiliation: 'owner' } : {}),
      per_page: PAGE,
      page: number,
    });
    const rows = list === ofInstallation ? shaped(installed, data, place).repositories : shaped(page, data, place);
    return { rows, last: lastOf(headers.link) ?? number };
  }

  /** One request, however many ask; a failure is not kept. */
  #ask(fullName: string): Promise<FoundRepository> {
    const id = fullName.toLowerCase();
    const found = this.#singles.get(id);
    if (found !== undefined) return found;
    this.#asked++;
    const asked = this.#single(fullName);
    this.#singles.set(id, asked);
    asked.catch(() => this.#singles.delete(id));
    return asked;
  }

  async #single(fullName: string): Promise<FoundRepository> {
    const [owner = '', repo = ''] = fullName.split('/');
    try {
      const { data } = await this.#github.request('GET /repos/{owner}/{repo}', { owner, repo });
      return foundIn(shaped(single, data, fullName), fullName);
    } catch (error) {
      if (refusedWith(error) !== 404) throw reached(error, fullName);
      throw missing(
        `there is no repository ${fullName}, or the token does not see it`,
        `correct the name, or give the token access to ${fullName}`,
      );
    }
  }
}

type Page = { readonly rows: readonly Row[]; readonly last: number };

function foundIn(row: z.infer<typeof single>, asked: string): FoundRepository {
  const { id, archived, full_name: name } = row;
  const renamed = renamedTo(asked, name);
  const { private: hidden, visibility = 'private', permissions } = row;
  const seenAsPrivate = hidden === true && visibility === 'private';
  // A person's token shows what the person may do, an installation's no right at all.
  const writes = permissions?.push === true || (seenAsPrivate && permissions?.pull === false);
  // Public and internal repositories are seen by tokens that were not given them.
  const given = writes && seenAsPrivate;
  return { id, archived, writes, given, ...(renamed === undefined ? {} : { renamed }) };
}

/** The number of the last page, of GitHub's Link header; undefined where this is the last. */
function lastOf(link: string | undefined): number | undefined {
  const found = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
