/** One secret in a run: its lock, what the run found and did, and the outcome. */

import { bindingOf, isConfigured, isItsOwn, isPaired } from '../model/bindings.ts';
import { holdOf, refuseOnHold } from '../model/brake.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { humanError } from '../model/needs-human.ts';
import type { Address, Destination, Minted, Person, Provider } from '../model/ports.ts';
import type { CredentialRecord, EntryRecord, HoldRecord, JournalRecord } from '../model/record.ts';
import { Secret } from '../model/secret.ts';
import type { Target } from '../model/target.ts';
import { type Context, now, tell } from './context.ts';
import { type Facts, noFacts } from './facts.ts';
import { type EntryChange, EntryLock, heldBy, otherOwner } from './locks.ts';
import type { Outcome } from './outcome.ts';
import { base64url } from './random-text.ts';
import { remembered } from './remembered.ts';

/** One secret (or one person's personal credential) in one run. */
export class SecretRun {
  readonly context: Context;
  readonly target: Target;
  readonly outcome: Outcome;
  /** It is not known that its person is still among the recipients: what was begun is finished, nothing is minted. */
  readonly unconfirmed: boolean;
  /** The words of `share: { with }` in the configuration that this run goes back to, and of the `owner` who is asked for it. */
  readonly shareWith: readonly string[];
  /** Rotations whose credential this very run minted. */
  readonly minted = new Set<string>();
  /** Values that stood in a place before this run wrote there, of credentials that the escrow never held. */
  readonly found = new Map<string, Minted>();
  /** What this run did with the secret so far. */
  readonly facts: Facts = noFacts();
  #lock: EntryLock | undefined;
  #taking: Promise<void> | undefined;
  #lacksRoom = false;
  #recipients: readonly Person[] = [];
  /** The rotation whose credential somebody has ended manually, because its settings are not known. */
  #ended: string | undefined;
  #enrolledId: string | undefined;
  readonly #destinations = new Map<string, Promise<Destination>>();
  readonly #providers = new Map<string, Promise<Provider>>();

  constructor(
    context: Context,
    target: Target,
    more: { readonly unconfirmed?: boolean; readonly shareWith?: readonly string[] } = {},
  ) {
    this.context = context;
    this.target = target;
    this.unconfirmed = more.unconfirmed ?? false;
    this.shareWith = more.shareWith ?? [...(target.share?.with ?? []), ...(target.ask ? (target.owner ?? []) : [])];
    this.outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
  }

  /** Id of what was in place before Keyturn, which may be ended: as the configuration names it, else as a leak showed it. */
  get adopt(): string | undefined {
    return this.target.adopt ?? this.#enrolledId;
  }

  /** What leaked is known by this id: nothing but a leak makes it one that may be ended. */
  noteEnrolledId(id: string | undefined): void {
    this.#enrolledId = id;
  }

  /** Something of it has leaked: it waits for no other secret. */
  get isUrgent(): boolean {
    const { wish, credentials = [] } = this.entry ?? {};
    return wish?.exposed !== undefined || credentials.some(({ stage, exposed }) => exposed && stage !== 'revoked');
  }

  /** Whether it was due and the escrow had no room for its value. */
  get lacksRoom(): boolean {
    return this.#lacksRoom;
  }

  noteLackOfRoom(): void {
    this.#lacksRoom = true;
  }

  /** It is tried again: nothing was begun. */
  noteNewAttempt(): void {
    this.#lacksRoom = false;
  }

  /** The hold that is in force by the clock of this run. */
  get braked(): HoldRecord | undefined {
    return holdOf(this.entry, this.context.ports.clock.now());
  }

  /** Throws ON_HOLD for the entry as a transition finds it. */
  refuseBraked(entry: EntryRecord): EntryRecord {
    refuseOnHold(this.target.key, entry, this.context.ports.clock.now());
    return entry;
  }

  get entry(): EntryRecord | undefined {
    return this.context.session.entry(this.target.key);
  }

  /** Whether a person whose word counts says that its old key was ended. */
  get saidEnded(): boolean {
    return this.context.ended && !this.facts.othersWord;
  }

  /** Whether its values survive a crash in the escrow. A person's own need not: until they have a link nobody holds them. */
  get escrowed(): boolean {
    const { person, manual, ask } = this.target;
    return this.context.ports.escrow !== undefined && person === undefined && (!manual || ask !== undefined);
  }

  /** What the journal has of one credential. Throws INTERNAL if it has none under this rotation. */
  credential(rotation: string): CredentialRecord {
    const found = this.entry?.credentials.find((one) => one.rotation === rotation);
    if (!found)
      throw new KeyturnError('INTERNAL', { secret: this.target.key, what: `${rotation} is not in the journal` });
    return found;
  }

  /** Whether this run has the lock. */
  get holds(): boolean {
    return this.#lock !== undefined;
  }

  /** Who receives this secret, as far as this run has asked; empty before that. */
  get recipients(): readonly Person[] {
    return this.#recipients;
  }

  /** To be called with everybody who receives this secret today, once that has been asked. */
  noteRecipients(people: readonly Person[]): void {
    this.#recipients = people;
  }

  /** Throws HELD if another run that may still act has the lock. */
  async refuseHeld(): Promise<void> {
    const other = await otherOwner(this.context, this.entry?.lock);
    if (other) throw heldBy(other, this.target.key);
  }

  tell(step: string, detail: string): void {
    tell(this.context, this.target.key, step, detail);
  }

  /** Changes this secret's entry, taking its lock in the same commit if this run does not hold it yet. Throws HELD. */
  async change(
    message: string,
    change: (entry: EntryRecord) => EntryRecord,
    also?: (document: JournalRecord) => JournalRecord,
  ): Promise<void> {
    // Of several changes that are asked for side by side, one takes the lock for all.
    while (this.#taking !== undefined) await this.#taking.catch(() => undefined);
    if (this.#lock) return this.#lock.change({ message, change, also });
    this.#taking = this.#take({ message, change, also });
    try {
      await this.#taking;
    } finally {
      this.#taking = undefined;
    }
  }

  async #take(change: EntryChange): Promise<void> {
    const { session, ports } = this.context;
    await session.check();
    const seen = this.entry;
    await this.refuseHeld();
    const locked = {
      key: this.target.key,
      owner: ports.owner,
      since: this.now(),
      seen,
      fresh: () => this.#emptyEntry(),
    };
    this.#lock = await EntryLock.take(session, locked, change);
  }

  #emptyEntry(): EntryRecord {
    const { person } = this.target;
    return {
      revision: 0,
      ...(person ? { person: remembered(person) } : {}),
      salt: base64url(this.context.ports.random.bytes(16)),
      credentials: [],
      fingerprints: [],
    };
  }

  /** Takes the lock if this run does not hold it: nothing outside the journal is changed without it. */
  async hold(): Promise<void> {
    if (!this.#lock) await this.change('taken up', (entry) => entry);
  }

  /** Changes one credential of the entry. */
  amend(
    message: string,
    rotation: string,
    change: (credential: CredentialRecord, entry: EntryRecord) => CredentialRecord,
    also?: (document: JournalRecord) => JournalRecord,
  ): Promise<void> {
    return this.change(message, (entry) => replace(entry, rotation, (credential) => change(credential, entry)), also);
  }

  async release(): Promise<void> {
    const { action } = this.outcome;
    await this.#lock?.release(`released (${action})`);
    this.#lock = undefined;
  }

  /** To be called when the journal shows that another run changed this entry: this run has no lock on it any more. */
  noteLockLost(): void {
    this.#lock = undefined;
  }

  /** Throws BINDING_UNKNOWN where the configuration sends nothing to the host of a recorded destination. */
  destination({ address }: { readonly address: Address }): Promise<Destination> {
    const { key } = address;
    let found = this.#destinations.get(key);
    if (!found) {
      found = this.#destinationAt(address);
      this.#destinations.set(key, found);
    }
    return found;
  }

  async #destinationAt(address: Address): Promise<Destination> {
    const { ports, configured } = this.context;
    if (await isConfigured(ports, [this.target, ...configured], address)) return ports.destination(address);
    throw new KeyturnError('BINDING_UNKNOWN', {
      secret: this.target.key,
      what: `${this.target.key} is recorded with the destination ${address.key}, and the configuration of today sends nothing there with that credential: it was not asked`,
      hint: `if it was right, name it by review, with the options that it had, and run again:\nformer:\n  - destination: { ${address.kind}: { ... } }`,
    });
  }

  /**
   * The provider as a credential recorded it: revocation uses that, not today's configuration. Throws BINDING_UNKNOWN where
   * the configuration does not send this admin credential to those places, NEEDS_HUMAN for a record from before a new seed.
   */
  async providerOf(credential: CredentialRecord): Promise<Provider> {
    const binding = bindingOf(credential);
    const { ports, configured, session } = this.context;
    if (credential.unsigned) throw this.#unfit('UNSIGNED', credential);
    // A personal credential, and one with the settings of today, has the target's own binding.
    const known =
      session.key === undefined
        ? isItsOwn(ports, this.target, binding)
        : await isPaired(ports, [this.target, ...configured], binding);
    if (!known) throw this.#unfit('BINDING_UNKNOWN', credential);
    return this.provider(binding);
  }

  /**
   * The same; undefined where its settings are not known and a person says that they ended it manually. That is the one which
   * was named: the first that is asked for, and never what this very run has replaced.
   */
  async providerUnlessEnded(credential: CredentialRecord): Promise<Provider | undefined> {
    try {
      return await this.providerOf(credential);
    } catch (error) {
      if (!this.saidEnded || this.facts.published || !is(error, 'BINDING_UNKNOWN')) throw error;
      this.#ended ??= credential.rotation;
      if (this.#ended !== credential.rotation) throw error;
      return undefined;
    }
  }

  #unfit(code: 'UNSIGNED' | 'BINDING_UNKNOWN', credential: CredentialRecord): KeyturnError {
    const entry = this.entry ?? { revision: 0, salt: '', credentials: [credential], fingerprints: [] };
    return humanError(this.target.key, entry, { code, since: this.now(), rotation: credential.rotation });
  }

  provider(binding: Target['binding']): Promise<Provider> {
    const name = JSON.stringify([binding.provider, binding.options, binding.admin ?? null]);
    let found = this.#providers.get(name);
    if (!found) {
      found = this.context.ports.provider(binding);
      this.#providers.set(name, found);
    }
    return found;
  }

  now(): string {
    return now(this.context);
  }

  /** What the journal keeps of an id that is itself a credential. */
  hashed(id: string): Promise<string> {
    return this.context.ports.fingerprint(this.entry?.salt ?? '', new Secret(id));
  }
}

/** The entry with one of its credentials changed. */
export function replace(
  entry: EntryRecord,
  rotation: string,
  change: (credential: CredentialRecord) => CredentialRecord,
): EntryRecord {
  return {
    ...entry,
    credentials: entry.credentials.map((credential) =>
      credential.rotation === rotation ? change(credential) : credential,
    ),
  };
}
