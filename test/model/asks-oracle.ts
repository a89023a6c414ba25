/**
 * What must hold about secrets whose keys people make, judged after every effect of a run by the world alone: the destinations,
 * the rows of the service, the escrow's text, the journal's bytes, the mailboxes. What the engine says is never asked.
 */

import { parseRequestLink, requestPossession } from '../../src/links/request-link.ts';
import type { EntryRecord } from '../../src/rotation/model/record.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { sha256 } from '../../src/service/bytes.ts';
import { type AskWorld, codesOf, DAY, HOUR, type Ran } from '../rotation/ask-world.ts';
import { recordOf } from '../state/written.ts';
import { Violation } from './timeline.ts';

/** A request that the service has made. */
export type Made = {
  readonly id: string;
  readonly link: string;
  readonly handle: Uint8Array;
  readonly secret: string;
  readonly rotation: string;
  readonly at: number;
  readonly expires: number;
  /** Whom the first message with this link went to: their id. */
  asked?: string;
  disputedAt?: number;
  /** The same, whatever the service has forgotten since. */
  saidAt?: number;
  toldAt?: number;
  /** S is not in the escrow any more. */
  isSeedLost?: boolean;
  /** The service does not do with it what it says, or cannot be reached: nothing follows from what is left there. */
  excused?: boolean;
};

/** One answer, by whoever has written it. */
export type Given = {
  readonly request: Made;
  readonly value: string;
  readonly code: string;
  /** Their id, or `thief`. */
  readonly by: string;
  readonly at: number;
  /** Only the service says that it was given. */
  readonly isLie?: true;
};

export type Press = { readonly by: string; readonly code: string; readonly at: number };

type Placed = { readonly value: string; readonly at: number };

export class AskOracle {
  readonly #world: AskWorld;
  readonly made: Made[] = [];
  readonly given: Given[] = [];
  readonly presses: Press[] = [];
  /** Everything that may be in memory and in the escrow alone. */
  readonly #hidden = new Set<string>();
  /** Answers of the vendor, in a row. */
  readonly #accepted = new Map<string, number>();
  readonly #proved = new Set<string>();
  /** Values that somebody has typed at a terminal. */
  readonly typed = new Set<string>();
  /** Rotation by which a value was first written; what a new seed made unknown is not here. */
  #written = new Map<string, { readonly rotation: string; readonly secret: string }>();
  /** Accounts of the keys that were published for a secret, where the vendor told it, oldest first. */
  #accounts: { readonly secret: string; readonly account: string; readonly request: Made }[] = [];
  readonly #places = new Map<string, Placed>();
  /** Whoever was first. */
  readonly #writers = new Map<Made, string>();
  /** What decided whose key an answer had to be when it was used: the configuration may be another one when it is written. */
  readonly #used = new Map<string, { readonly mode: string; readonly wanted: string | undefined }>();
  /** Requests that were answered when the run began, and when that was. */
  #filledBefore = new Set<Made>();
  #began = 0;
  readonly #drafts: {
    id: string;
    link: string;
    secret: string;
    rotation: string;
    expires: number;
    seed: string;
  }[] = [];
  readonly #outbox: string[] = [];
  #commits = 0;
  #mails = 0;
  #notices = 0;
  /** Whether the service has lied or failed in this run. */
  isDistrusted = false;
  /** People who were sent away by a command. */
  readonly offboarded = new Set<string>();

  constructor(world: AskWorld) {
    this.#world = world;
    world.watcher = {
      ...world.watcher,
      after: (effect) => this.#after(effect),
      drafted: ({ id, link, seed }, { secret, rotation, expires }) => {
        this.#hidden.add(seed.reveal());
        if (this.#drafts.some((one) => one.id === id)) return;
        this.#drafts.push({
          id,
          link: link.reveal(),
          seed: seed.reveal(),
          secret: secret.replace('production/', ''),
          rotation,
          expires: expires.getTime(),
        });
      },
      probed: (value, answer) => {
        const count = answer === 'accepted' ? (this.#accepted.get(value) ?? 0) + 1 : 0;
        this.#accepted.set(value, count);
        if (count >= 2) this.#proved.add(value);
      },
      sent: (text) => this.#outbox.push(text),
    };
  }

  // ---- what it is told of the world -----------------------------------------------------------------------------------

  gave(one: Given): void {
    this.given.push(one);
    this.#hidden.add(one.value);
    if (one.code === '' || one.isLie) return;
    const first = this.#writers.get(one.request) ?? one.by;
    this.#writers.set(one.request, first);
    if (first !== one.by) this.wrong ??= `the answer of ${first} was replaced by ${one.by}`;
  }

  disputed(request: Made): void {
    request.disputedAt = this.#now;
    request.saidAt ??= this.#now;
  }

  /** The service has lost what it knew, and with that who has disputed what. */
  forgotten(): void {
    this.#writers.clear();
    for (const one of this.made) delete one.disputedAt;
  }

  /** Fingerprints and identities of before cannot be compared any more. */
  newSeed(): void {
    this.#written = new Map();
    this.#accounts = [];
  }

  /** Another text is in the escrow. */
  rolledBack(): void {
    const seeds = Object.values(this.#world.held()).map((one) => one['ask']);
    for (const one of this.made)
      if (!seeds.includes(this.#drafts.find(({ id }) => id === one.id)?.seed)) one.isSeedLost = true;
  }

  /** Somebody else wrote it. */
  placed(secret: string): void {
    const found = this.#world.places.get(`acme/shop/${secret}`);
    if (found) this.#places.set(secret, { value: found.value, at: found.at });
  }

  get #now(): number {
    return this.#world.clock.now().getTime();
  }

  target(secret: string): Target | undefined {
    return this.#world.targets.find((one) => one.secret === secret);
  }

  /** Ids of those who answer for it today. */
  ownersOf(secret: string): readonly string[] {
    const words = this.target(secret)?.owner ?? [];
    const logins = words.flatMap((word) => (word.startsWith('@') ? (this.#world.teams.get(word) ?? []) : [word]));
    return logins.flatMap((login) => {
      const id = this.#world.people.get(login)?.id;
      return id === undefined || this.offboarded.has(id) ? [] : [id];
    });
  }

  /** Whose the next key has to be, where the vendor tells it: undefined for a first one. A disputed one says nothing. */
  wantedOf(secret: string): string | undefined {
    const disputed = Date.parse(this.#world.entry(secret)?.disputed ?? '');
    const believed = this.#accounts.filter(
      (one) => one.secret === secret && !(one.request.saidAt !== undefined && disputed >= one.request.saidAt),
    );
    return this.#world.options.account ?? believed.at(-1)?.account;
  }

  // ---- after every effect ---------------------------------------------------------------------------------------------

  /** What is wrong first; a run never sees it. */
  wrong: string | undefined;

  async #after(effect: string): Promise<void> {
    try {
      await this.#created();
      if (effect === 'journal') this.#journalled();
      if (effect === 'write') this.#wrote();
      if (effect === 'message' || effect === 'notice') this.#told();
      this.#leaks();
      await this.#live();
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      this.wrong ??= `${error.message} (after ${effect})`;
    }
  }

  async #created(): Promise<void> {
    if (this.#world.made.size === this.made.length) return;
    for (const link of this.#world.made) {
      if (this.made.some((one) => one.link === link)) continue;
      const draft = this.#drafts.find((one) => one.link === link);
      if (!draft) throw new Violation('a request was made that nobody has drafted');
      const { access } = await requestPossession(parseRequestLink(link).key);
      const handle = sha256(Buffer.from(draft.id, 'base64url'), sha256(access));
      const { id, secret, rotation, expires } = draft;
      // Another one was made meanwhile.
      if (this.made.some((one) => one.link === link)) continue;
      this.made.push({ id, link, handle, secret, rotation, at: this.#now, expires });
      // Requests of one run are made side by side: their order must not be drawn by the machine.
      this.made.sort((one, other) => one.at - other.at || (one.secret < other.secret ? -1 : 1));
      const held = this.#world.held()[rotation];
      const isNew = link === [...this.#world.made].at(-1);
      if (isNew && held?.['ask'] !== draft.seed)
        throw new Violation(`R5: ${id} was made before its S was in the escrow`);
    }
  }

  /** R2, R9: what becomes a credential, and whose answer it is. */
  #journalled(): void {
    const { secrets } = recordOf(this.#world.journalStore.commits.at(-1)?.text ?? '');
    for (const [key, { credentials }] of Object.entries(secrets)) {
      for (const { rotation, request } of credentials) {
        if (request === undefined || this.#used.has(`${key} ${rotation}`)) continue;
        const secret = key.replace('production/', '');
        const mode = this.target(secret)?.ask?.confirm ?? 'auto';
        this.#used.set(`${key} ${rotation}`, { mode, wanted: this.wantedOf(secret) });
        const found = this.made.find(({ id }) => id === request);
        if (!found) throw new Violation(`R2: ${key} uses the answer to a request that was never made`);
        if (found.rotation !== rotation || `production/${found.secret}` !== key)
          throw new Violation(`R2: the answer to a request for ${found.rotation} serves ${key}, ${rotation}`);
        if (!this.ownersOf(found.secret).includes(found.asked ?? ''))
          throw new Violation(`R9: ${key} uses the answer of ${found.asked}, who answers for it no more`);
      }
    }
  }

  #wrote(): void {
    for (const [place, { value, at }] of this.#world.places) {
      const secret = place.slice('acme/shop/'.length);
      const before = this.#places.get(secret);
      if (before?.at === at && before.value === value) continue;
      this.#places.set(secret, { value, at });
      this.#judge(secret, value);
    }
  }

  /** R2, R3, R4, R7: what was just written by a run. */
  #judge(secret: string, value: string): void {
    const { rotation, request } = this.#carrier(secret, value);
    const first = this.#written.get(value);
    const repeats = this.target(secret)?.policy.repeats === 'allow';
    if (first && first.rotation !== rotation && (first.secret === secret || !repeats))
      throw new Violation(`R4: ${secret} has a value that ${first.secret} had before`);
    if (!first) this.#written.set(value, { rotation, secret });
    if (!this.#proved.has(value)) throw new Violation(`R4: ${secret} has a value that was never proved`);
    // What was in place already when it was disputed is finished, and then replaced as if it had leaked.
    if (!first && request?.disputedAt !== undefined && !this.isDistrusted)
      throw new Violation(`R7: ${secret} has a value that was disputed`);
    this.#whose(secret, value, request, rotation);
    if (this.#world.options.tells && request)
      this.#accounts.push({ secret, account: this.#world.keys.get(value)?.account ?? '', request });
  }

  #carrier(
    secret: string,
    value: string,
  ): { entry: EntryRecord | undefined; rotation: string; request: Made | undefined } {
    const entry = this.#world.entry(secret);
    const credential = entry?.credentials.find(({ stage }) => stage === 'pending');
    if (!credential) throw new Violation(`R3: ${secret} was written while nothing of it is pending`);
    const { rotation, request } = credential;
    if (request === undefined) {
      if (!this.typed.has(value)) throw new Violation(`R3: ${secret} has a value that nobody gave`);
      return { entry, rotation, request: undefined };
    }
    const made = this.made.find(({ id }) => id === request);
    if (!made || !this.given.some((one) => one.request === made && one.value === value))
      throw new Violation(`R2: ${secret} has a value that no answer to its request had`);
    return { entry, rotation, request: made };
  }

  /** R4: of the wanted account, or confirmed by the code of its ciphertext, by who was asked. */
  #whose(secret: string, value: string, request: Made | undefined, rotation: string): void {
    if (!request) return;
    const { tells } = this.#world.options;
    const used = this.#used.get(`production/${secret} ${rotation}`);
    if (!used) throw new Violation(`R2: ${secret} was written before its answer was journalled`);
    const { mode, wanted } = used;
    const is = this.#world.keys.get(value)?.account;
    if (tells && wanted !== undefined && is !== wanted)
      throw new Violation(`R4: ${secret} has a key of ${is} instead of ${wanted}`);
    if (mode === 'never' || (mode === 'auto' && tells && wanted !== undefined)) return;
    const answers = this.given.filter((one) => one.request === request && one.value === value);
    const confirmed = answers.some(({ code, at }) =>
      this.presses.some((press) => press.code === code && press.by === request.asked && press.at >= at),
    );
    if (!confirmed) throw new Violation(`R4: ${secret} has a key that nobody confirmed, by ${answers[0]?.by}`);
  }

  /** R9: who is written to. */
  #told(): void {
    for (const { message } of this.#world.mail.slice(this.#mails)) {
      for (const { secret: key, link } of message.lines) {
        const secret = key.replace('production/', '');
        const { id } = message.person;
        if (!this.ownersOf(secret).includes(id)) throw new Violation(`R9: ${id} is asked for ${secret}`);
        if (!link) continue;
        const request = this.made.find((one) => one.link === link.reveal());
        if (!request) throw new Violation('R5: a link was sent whose request was never made');
        if (request.secret !== secret) throw new Violation(`R2: the link for ${request.secret} was sent for ${secret}`);
        request.asked ??= id;
        request.toldAt ??= this.#now;
        if (request.asked !== id) throw new Violation(`R9: the link of ${request.asked} was sent to ${id}`);
        if (this.#world.entry(secret)?.ask?.id !== request.id)
          throw new Violation('R5: a link was sent whose request is not journalled');
      }
    }
    this.#mails = this.#world.mail.length;
    for (const { to } of this.#world.notices.slice(this.#notices)) {
      const id = this.#world.people.get(to ?? '')?.id;
      if (to !== undefined && to !== 'lisa' && (id === undefined || this.offboarded.has(id)))
        throw new Violation(`R9: ${to}, who has left, is written to`);
    }
    this.#notices = this.#world.notices.length;
  }

  /** R1: what is written or sent somewhere else than into the escrow. */
  #leaks(): void {
    const { commits } = this.#world.journalStore;
    const texts = commits.slice(this.#commits).flatMap(({ text, message }) => [text, message]);
    this.#commits = commits.length;
    for (const { message } of this.#world.notices.slice(-2)) texts.push(JSON.stringify(message));
    for (const { message } of this.#world.mail.slice(-2))
      texts.push(JSON.stringify(message), ...message.lines.map(({ link }) => link?.reveal() ?? ''));
    texts.push(...this.#outbox.splice(0));
    const all = texts.join('\n');
    for (const hidden of this.#hidden) if (all.includes(hidden)) throw new Violation('R1: a value or S is in clear');
  }

  /** R5, R6: what is open at the service has a record, and one for each secret. */
  async #live(): Promise<void> {
    const open = new Map<string, number>();
    for (const request of this.made) {
      // Without S nobody ends what was made at a service that the configuration does not name.
      if (request.isSeedLost && new URL(request.link).origin !== this.#world.url) request.excused = true;
      if (request.excused || !(await this.isHeld(request))) continue;
      if (this.#world.entry(request.secret)?.ask?.id !== request.id)
        throw new Violation(`R5: a request for ${request.secret} is open and has no record`);
      const count = (open.get(request.secret) ?? 0) + 1;
      open.set(request.secret, count);
      if (count > 1) throw new Violation(`R5: two requests for ${request.secret} are open`);
    }
  }

  /** Whether its question, and with that any answer, is still at the service. */
  async isHeld({ link, handle }: Made): Promise<boolean> {
    const found = await this.#world.serviceOf(link).store.requests.look(handle);
    return found !== undefined && found.question !== null && found.state !== 'expired';
  }

  async stateOf({ link, handle }: Made): Promise<string> {
    return (await this.#world.serviceOf(link).store.requests.look(handle))?.state ?? 'unknown';
  }

  /** Whether an answer that is there now is not taken any more at this time. */
  async isAlmostOver({ link, handle }: Made, at: number): Promise<boolean> {
    const found = await this.#world.serviceOf(link).store.requests.look(handle);
    return typeof found?.filledAt === 'number' && at >= found.filledAt + 7 * DAY;
  }

  // ---- after a run that nothing has disturbed ---------------------------------------------------------------------------

  /** To be called before every run: what arrives in the middle of one is a matter for the next. */
  async begins(): Promise<void> {
    this.#began = this.#now;
    this.#filledBefore = new Set();
    for (const request of this.made) if ((await this.stateOf(request)) === 'filled') this.#filledBefore.add(request);
  }

  /** R6 at the end of a whole run, and what waits there for people. */
  async settled(ran: Ran, isDaily: boolean): Promise<void> {
    if (ran.killed || ran.error || this.isDistrusted || !isDaily) return;
    if (codesOf(ran).includes('JOURNAL_CONFLICT')) throw new Violation('a run that was alone met another one');
    const seeds = new Set(
      Object.entries(this.#world.held()).flatMap(([rotation, one]) => ('ask' in one ? rotation : [])),
    );
    for (const { secret } of this.#world.targets) {
      const { ask, lock, human } = this.#world.entry(secret) ?? {};
      if (lock) throw new Violation(`the lock of ${secret} is left`);
      const isOpen = ask?.step === 'asked' || ask?.step === 'sent' || ask?.step === 'taken';
      if (ask && isOpen) seeds.delete(ask.rotation);
      const request = this.made.find(({ id }) => id === ask?.id);
      if (!ask || !request || request.excused || human?.code === 'VALUE_CHANGED') continue;
      if (!isOpen && (await this.isHeld(request)))
        throw new Violation(`R6: the ask for ${secret} is over, and its request is open`);
      if (ask.step === 'used') throw new Violation(`R6: the answer for ${secret} is used, and its ask is left`);
      if (isOpen) await this.#waiting(secret, request);
    }
    for (const [key, { ask }] of Object.entries(this.#world.journal?.secrets ?? {})) {
      if (!ask || this.target(key.replace('production/', ''))) continue;
      if (!this.made.find(({ id }) => id === ask.id)?.excused)
        throw new Violation(`R6: ${key} is not configured any more, and its ask is left`);
    }
    if (seeds.size > 0) throw new Violation(`R6: S of ${[...seeds].join()} is left in the escrow`);
  }

  /** Who is asked is reminded, and told of what waits; what nobody can answer any more is not waited for. */
  async #waiting(secret: string, request: Made): Promise<void> {
    const state = await this.stateOf(request);
    if (state === 'disputed' && (request.disputedAt ?? 0) >= this.#began) return;
    const isNow = this.#now - HOUR < request.expires || !(await this.isAlmostOver(request, this.#now - HOUR));
    if (!['waiting', 'filled', 'taken'].includes(state) && !(state === 'expired' && isNow))
      throw new Violation(`the ask for ${secret} waits for a request that is ${state}`);
    const mails = this.#world.mail.filter(({ message }) =>
      message.lines.some(({ link }) => link?.reveal() === request.link),
    );
    if (mails.length === 0) throw new Violation(`nobody was told that ${secret} is asked for`);
    const half = (request.at + request.expires) / 2;
    if (state === 'waiting' && this.#now - HOUR > Math.max(half, request.toldAt ?? 0) && mails.length < 2)
      throw new Violation(`nobody was reminded of ${secret}`);
    if (state !== 'filled' || !this.#filledBefore.has(request)) return;
    const told = this.#world.notices.some(
      ({ to, message }) =>
        this.#world.people.get(to ?? '')?.id === request.asked &&
        message.notices.some((one) => 'secret' in one && one.secret === `production/${secret}`),
    );
    if (!told) throw new Violation(`an answer for ${secret} waits, and who was asked was not told`);
  }
}
