/** What a rotation needs to ask a person for a value: request links (docs/protocol.md#requests). */
import type { Secret } from './secret.ts';

/** What a request asks for and how it is judged: bytes of the largest padded answer in `size`. */
export type RequestFrame = {
  readonly fields: readonly { readonly name: string; readonly lines?: boolean }[];
  readonly size: number;
};

/** What stands in the question of a rotation's request, for whoever has its link. */
export type RotationQuestion = RequestFrame & {
  /** `environment/NAME`. */
  readonly secret: string;
  /** ULID. */
  readonly rotation: string;
  readonly from: string;
  readonly note: string;
  /** Where such a key is made: a canonical https address. */
  readonly console?: string;
  readonly issued: Date;
  readonly expires: Date;
};

/** A request that exists only here: its id can be journalled, and S put into the escrow, before it is made. */
export type RequestDraft = {
  readonly id: string;
  /** S: the only thing that opens an answer. */
  readonly seed: Secret;
  /** What the person who answers gets. It reads no answer. */
  readonly link: Secret;
};

/** What a service says of a request, and nobody has to believe: an answer counts by its digest alone. */
export type RequestState =
  | { readonly state: 'waiting' | 'expired' | 'destroyed' | 'superseded' | 'disputed' | 'unknown' }
  | {
      readonly state: 'filled' | 'taken';
      /** SHA-256 of the answer in base64url, and the code that its writer's page shows. */
      readonly digest: string;
      readonly code: string;
      readonly filledAt: Date;
    };

/**
 * The place of request links. All calls may be repeated. Throws LINK_SERVICE_DOWN, LINK_CREATOR_MISSING, HTTP_REFUSED.
 */
export interface Requests {
  /** What the journal calls it: the origin of a service, or the name of another kind of place. */
  readonly via: string;
  /** Somebody other than who answers could have put an answer there; `confirm` is needed whatever `verify` tells. */
  readonly confirms?: true;
  /** The host that a careful person compares the link with. */
  readonly host: string;
  /** Reads only: the place answers and would accept us. */
  check(): Promise<void>;
  /** A new request; with `seed` the same one again, whose link is the same. Sends nothing. */
  draft(question: RotationQuestion, seed?: Secret): Promise<RequestDraft>;
  /** Makes it. Done already: nothing happens. */
  create(draft: RequestDraft, question: RotationQuestion): Promise<void>;
  state(seed: Secret): Promise<RequestState>;
  /**
   * The answer of exactly this digest, opened; undefined: it was replaced meanwhile, or the place handed out another one, and
   * nothing was opened. Again until `done`. Throws LINK_GONE, and LINK_INVALID where it was not sealed for this request or
   * does not fit its frame.
   */
  take(seed: Secret, expect: string, frame: RequestFrame): Promise<{ readonly [name: string]: Secret } | undefined>;
  /** The answer was taken and is kept: question and answer are erased. Succeeds if it is over already. */
  done(seed: Secret): Promise<void>;
  /**
   * Whether whoever has its link said that somebody else had answered it; asked by whoever made it, when S is gone. False
   * also where that is not known (any more).
   */
  isDisputed(id: string): Promise<boolean>;
  /** Ends it without an answer, by whoever made it. Succeeds if it is over already, or unknown. */
  end(id: string, reason?: 'superseded'): Promise<void>;
}

/**
 * The place that a request was made at, where the configuration may name another one by now. S alone acts there: nothing that
 * says who makes requests is sent to it. All calls may be repeated. Throws as `Requests` does.
 */
export interface FormerRequests extends Pick<Requests, 'host' | 'state' | 'take' | 'done'> {
  /** Ends it without an answer. Succeeds if it is over already, or unknown. */
  withdraw(seed: Secret): Promise<void>;
}

/** A line of the message to an owner: one request. */
export type AskLine = {
  /** `environment/NAME`. */
  readonly secret: string;
  /** Left out: nothing is to be answered, its old key is to be ended. */
  readonly link?: Secret;
  readonly console?: string;
  readonly note?: string;
  readonly until?: Date;
  /** Nothing is taken before whoever answers has given the code of their answer, in a run that they start. */
  readonly confirm?: true;
  /** Why it is asked for again, or urgently. */
  readonly why?: string;
};

/** Who started this run, where a person did by hand: event, actor and triggering actor as the forge's API tells them. */
export type Pressed = { readonly id: string; readonly login: string };
