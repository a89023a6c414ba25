import type { Authority, Created, Quota } from './creation.ts';
import type { Claim, Creator, Saved, State } from './link.ts';
import type { RequestStore } from './requests/store.ts';

export type { Authority, Created, Quota };

/** All binary; hashes are SHA-256. */
export type NewLink = {
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** Hash of id and access hash: the only key by which a reader finds a link. */
  readonly handle: Uint8Array;
  readonly proof: Uint8Array;
  readonly manage: Uint8Array;
  readonly envelope: Uint8Array;
  /** Seconds. */
  readonly expiresIn: number;
  readonly password: boolean;
  readonly creator: Creator;
  /** Hash of the whole request and its creator: the same body again is the same link. */
  readonly digest: Uint8Array;
};

export type Look = {
  readonly version: number;
  readonly state: State;
  readonly creator: string;
  readonly password: boolean;
  readonly expiresAt: number;
  readonly openedAt: number | null;
};

export type Status = {
  readonly state: State;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly openedAt: number | null;
  readonly savedAt: number | null;
  readonly disputedAt: number | null;
  readonly tries: number;
};

/**
 * Where links live. There is no way to read an envelope but `claim`. Every method is one atomic step on the store's own
 * clock (milliseconds since 1970) and answers only after its effect is durable. `undefined` = there is no such link for
 * whoever asks. Throws StoreUnavailable: the effect did not happen as far as the store knows, or its answer did not come
 * in time; repeating the same call is safe, and its answer tells which.
 */
export interface Store {
  readonly kind: string;
  /** Links that ask for a value. They share ids and quotas with the others. */
  readonly requests: RequestStore;
  create(link: NewLink, quota: Quota): Promise<Created>;
  look(handle: Uint8Array): Promise<Look | undefined>;
  claim(handle: Uint8Array, proof: Uint8Array, reader: Uint8Array): Promise<Claim | undefined>;
  saved(handle: Uint8Array, reader: Uint8Array): Promise<Saved | undefined>;
  /** `waiting`: nobody has opened it, so there is nothing to dispute. */
  dispute(handle: Uint8Array): Promise<'disputed' | 'waiting' | undefined>;
  status(id: Uint8Array, by: Authority): Promise<Status | undefined>;
  /** Erases the content; false = no such link. A link that is over stays as it is. */
  end(id: Uint8Array, by: Authority, reason: 'destroyed' | 'superseded'): Promise<boolean>;
  /** Erases all that is due, of links and requests, however much, and purges old tombstones. To be called at least once a second. */
  sweep(): Promise<void>;
  /** Whether it can write. */
  check(): Promise<void>;
  /** How many links still have an envelope. Cheap enough to be asked every few seconds. */
  held(): Promise<number>;
  /**
   * Deletes every link and request, for use after a backup was restored; their ids stay refused. A store that wraps belongs to the
   * present key from then on. Returns how many there were.
   */
  forget(): Promise<number>;
  close(): Promise<void>;
}

/** The store could not do it now. The message is ours and safe to log. */
export class StoreUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreUnavailable';
  }
}

/** The service cannot start like this. The message says what to change. */
export class SetupRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SetupRefused';
  }
}
