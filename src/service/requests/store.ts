import type { Authority, Created, Quota } from '../creation.ts';
import type { Creator } from '../link.ts';
import type { Answer, Fill, RequestState, Take } from './rules.ts';

/** All binary; hashes are SHA-256. */
export type NewRequest = {
  /** 16 bytes. No link and no other request ever had it. */
  readonly id: Uint8Array;
  /** Hash of id and access hash: the only key by which who answers finds a request. */
  readonly handle: Uint8Array;
  readonly manage: Uint8Array;
  readonly question: Uint8Array;
  /** Of the largest padded answer, bytes. */
  readonly size: number;
  /** Seconds. */
  readonly expiresIn: number;
  readonly creator: Creator;
  /** Hash of the whole body and its creator: the same body again is the same request. */
  readonly digest: Uint8Array;
};

export type RequestLook = {
  readonly version: number;
  readonly state: RequestState;
  readonly creator: string;
  readonly question: Uint8Array | null;
  readonly expiresAt: number;
  readonly filledAt: number | null;
};

export type RequestStatus = {
  readonly state: RequestState;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly filledAt: number | null;
  readonly takenAt: number | null;
  readonly disputedAt: number | null;
  readonly digest: Uint8Array | null;
  readonly writes: number;
};

/**
 * Where requests live, beside links in one store. There is no way to read an answer but `take`. As for links, every method
 * is one atomic step that answers after its effect is durable, `undefined` = there is no such request for whoever asks, and
 * each throws StoreUnavailable. What is due is erased by the store's `sweep`, and all is deleted by its `forget`.
 */
export interface RequestStore {
  create(request: NewRequest, quota: Quota): Promise<Created>;
  look(handle: Uint8Array): Promise<RequestLook | undefined>;
  fill(handle: Uint8Array, answer: Answer): Promise<Fill | undefined>;
  /** A state: there is nothing to dispute. */
  dispute(handle: Uint8Array): Promise<'disputed' | RequestState | undefined>;
  /** Only who holds the manage token takes, never the creator. */
  take(id: Uint8Array, manage: Uint8Array, expect: Uint8Array): Promise<Take | undefined>;
  /** Erases what was taken. A state: nobody has taken it. */
  done(id: Uint8Array, manage: Uint8Array): Promise<'done' | RequestState | undefined>;
  status(id: Uint8Array, by: Authority): Promise<RequestStatus | undefined>;
  /** Erases question and answer; false = no such request. A request that is over stays as it is. */
  end(id: Uint8Array, by: Authority, reason: 'destroyed' | 'superseded'): Promise<boolean>;
  /** How many requests still have a question or an answer. */
  held(): Promise<number>;
}

/** The calls that have a deadline and are measured. */
export const requestStoreCalls = [
  'create',
  'look',
  'fill',
  'dispute',
  'take',
  'done',
  'status',
  'end',
  'held',
] as const;
