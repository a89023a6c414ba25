/** Every link back-end with a small working service of its kind, and how a recipient opens what it made. */
import { parse } from 'dotenv';
import { envBlock } from '../../src/destinations/env-block.ts';
import { github } from '../../src/forge/github/client.ts';
import { githubReader } from '../../src/forge/github/link-reader.ts';
import { githubLinks } from '../../src/forge/github/links.ts';
import type { ForeignOptions } from '../../src/links/backends/foreign.ts';
import { otsLinks } from '../../src/links/backends/ots.ts';
import { privatebinLinks } from '../../src/links/backends/privatebin.ts';
import { yopassLinks } from '../../src/links/backends/yopass.ts';
import { links } from '../../src/links/client.ts';
import { reader } from '../../src/links/reader.ts';
import type { Clock, Http, LinkContent, LinkDraft, Links, ReceiptState } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { fakeOts } from '../fakes/ots.ts';
import { fakePrivateBin } from '../fakes/privatebin.ts';
import { fakeYopass } from '../fakes/yopass.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { makeService, monasToken } from '../service/app-parts.ts';
import { readOts, readPrivateBin, readYopass } from './foreign-pages.ts';

export type Stage = {
  readonly links: Links;
  readonly clock: Clock & { advance(milliseconds: number): void };
  /** Opens it as its recipient would; rejects if there is nothing (any more). */
  open(link: Secret): Promise<{ readonly [name: string]: string }>;
  /** Reports that it was saved, where there is a way. */
  readonly saved?: () => Promise<void>;
  /** What `keyturn open` needs here. */
  readonly io: { readonly http: Http; readonly clock: Clock; readonly githubToken?: () => Promise<Secret> };
  /** What somebody may do who knows the address of a link, but not its key. */
  stranger(id: string): Promise<unknown>;
  /** All that was ever sent: method, address, headers and body. */
  readonly sent: readonly string[];
};

export type StageOptions = {
  readonly wire?: (http: Http) => Http;
  readonly expires?: number;
  readonly password?: () => Promise<Secret>;
};

/** What a back-end can tell of a link, and whether it can say no to a creator. */
export type Traits = {
  readonly receipts: 'all' | 'waiting' | 'none';
  /** The link is known before it is made, so nothing is made that the journal does not know. */
  readonly draftsFirst: boolean;
  /** What the job summary has to say of it, whose every part is tried. */
  readonly promises: {
    /** Of however many who ask at once. */
    readonly readers: 'one' | 'some';
    /** Whether somebody without the key can end it. */
    readonly ends: boolean;
  };
};

type Row = Traits & { stage(options?: StageOptions): Stage };

const day = 86_400_000;

/** Notes everything that goes over the wire. */
function noting(http: Http, sent: string[]): Http {
  return async (request) => {
    const body = await request.clone().text();
    sent.push(`${request.method} ${request.url}\n${JSON.stringify([...request.headers])}\n${body}`);
    return http(request);
  };
}

function keyturn({ wire = (http) => http, expires = day, password }: StageOptions = {}): Stage {
  const service = makeService();
  const clock = {
    now: () => new Date(service.clock.now()),
    sleep: async (milliseconds: number) => service.clock.pass(milliseconds),
    advance: (milliseconds: number) => service.clock.pass(milliseconds),
  };
  const sent: string[] = [];
  const http = noting(wire(service.app), sent);
  const creator = async () => new Secret(monasToken);
  const made = links({
    url: 'https://links.example',
    http,
    clock,
    expires,
    creator,
    ...(password === undefined ? {} : { password }),
  });
  let last: Awaited<ReturnType<typeof reader>> | undefined;
  return {
    links: made,
    clock,
    sent,
    io: { http, clock },
    async open(link) {
      last = await reader(link, { http, clock });
      return plain((await last.open()).entries);
    },
    saved: async () => last?.saved(),
    async stranger(id) {
      const body = JSON.stringify({ proof: 'A'.repeat(43), reader: 'A'.repeat(22) });
      for (const access of [undefined, 'A'.repeat(43), id])
        for (const verb of ['look', 'open', 'saved', 'dispute'])
          await service.app(
            new Request(`https://links.example/v1/links/${id}/${verb}`, {
              method: 'POST',
              headers: {
                'content-type': 'application/json',
                ...(access === undefined ? {} : { authorization: `Bearer ${access}` }),
              },
              body,
            }),
          );
      await service.app(new Request(`https://links.example/v1/links/${id}`, { method: 'DELETE' }));
    },
  };
}

export function githubStage({ wire = (http) => http, expires = day, password }: StageOptions = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addRepository('acme/shop', { private: true });
  const sent: string[] = [];
  const http = noting(wire(fake.http), sent);
  const clients = new Map<string, ReturnType<typeof github>>();
  const client = (token: string) => async () => {
    const known = clients.get(token) ?? github({ http, clock, token: new Secret(token) });
    clients.set(token, known);
    return known;
  };
  const made = githubLinks({
    github: client(fake.addRunToken('acme/shop')),
    repository: 'acme/shop',
    clock,
    expires,
    ...(password === undefined ? {} : { password }),
  });
  /** A teammate with the token that `gh auth token` prints. */
  const readerOf = async (login: string, link: Secret) =>
    githubReader(link, { clock, github: client(fake.addToken({ kind: 'user', login })) });
  let last: Awaited<ReturnType<typeof githubReader>> | undefined;
  return {
    fake,
    readerOf,
    links: made,
    clock,
    sent,
    io: { http, clock, githubToken: async () => new Secret(fake.addToken({ kind: 'user', login: 'mona' })) },
    async open(link: Secret) {
      last = await readerOf('mona', link);
      return plain((await last.open()).entries);
    },
    saved: async () => last?.saved(),
    async stranger(id: string) {
      for (const method of ['GET', 'DELETE'])
        await fake.http(
          new Request(`https://api.github.com/repos/acme/shop/contents/links/${id}?ref=keyturn-links`, { method }),
        );
    },
  };
}

type Foreign = {
  readonly make: (options: ForeignOptions & { password?: () => Promise<Secret> }) => Links;
  readonly fake: (now: () => Date) => { readonly http: Http };
  /** What its own page does with a link, written from what is published of it. */
  readonly read: (link: string, http: Http) => Promise<string>;
  /** The path under which it gives out what it has. */
  readonly at: (id: string) => string;
};

function foreign({ make, fake, read, at }: Foreign) {
  return ({ wire = (http) => http, expires = day, password }: StageOptions = {}): Stage => {
    const clock = steppingClock();
    const { http } = fake(clock.now);
    const sent: string[] = [];
    const options = { url: 'https://links.example', http: noting(wire(http), sent), clock, expires, block: envBlock };
    return {
      io: { http: options.http, clock },
      links: make({ ...options, ...(password === undefined ? {} : { password }) }),
      clock,
      sent,
      open: async (link) => parse(await read(link.reveal(), http)),
      stranger: async (id) =>
        http(new Request(`https://links.example${at(id)}`, { headers: { 'x-requested-with': 'JSONHttpRequest' } })),
    };
  };
}

function plain(entries: { readonly [key: string]: Secret }): { [name: string]: string } {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, value.reveal()]));
}

export const stages: { readonly [via: string]: Row } = {
  keyturn: { receipts: 'all', draftsFirst: true, promises: { readers: 'one', ends: false }, stage: keyturn },
  github: { receipts: 'all', draftsFirst: true, promises: { readers: 'one', ends: false }, stage: githubStage },
  privatebin: {
    receipts: 'none',
    draftsFirst: false,
    promises: { readers: 'some', ends: true },
    stage: foreign({
      make: privatebinLinks,
      fake: (now) => fakePrivateBin({ now }),
      read: readPrivateBin,
      at: (id) => `/?pasteid=${id}`,
    }),
  },
  yopass: {
    receipts: 'waiting',
    draftsFirst: false,
    promises: { readers: 'one', ends: true },
    stage: foreign({
      make: yopassLinks,
      fake: (now) => fakeYopass({ now }),
      read: readYopass,
      at: (id) => `/secret/${id}`,
    }),
  },
  ots: {
    receipts: 'none',
    draftsFirst: false,
    promises: { readers: 'one', ends: true },
    stage: foreign({ make: otsLinks, fake: (now) => fakeOts({ now }), read: readOts, at: (id) => `/api/get/${id}` }),
  },
};

export const toyValue = 'sample/key+that=is.none-0042';

export function content(change: Partial<LinkContent> = {}): LinkContent {
  return {
    entries: { API_KEY: new Secret(toyValue), WORDS: new Secret('two words') },
    rotations: { API_KEY: '01JZZZZZZZZZZZZZZZZZZZZZZZ' },
    from: 'acme/shop',
    note: '',
    ...change,
  };
}

/** The part of a link that opens it. */
export function keyOf({ link }: LinkDraft): string {
  return link
    .reveal()
    .split(/#-|#|\/|%7C/)
    .at(-1)!;
}

export type { ReceiptState };
