/**
 * A call and its answer as the service sees them. Plain fields, because making a Request, its stream and a Response took
 * longer than all that the service does with them.
 */
export type Ask = {
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  /** By its name in lower case. */
  header(name: string): string | undefined;
  /** All of it, read when it is asked for and not before. Throws BodyRefused: more than `most` bytes, no place for it. */
  body(most: number): Promise<Uint8Array>;
};

export type Answer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** Bytes where many may be given the same ones at a time. */
  readonly body?: string | Uint8Array;
};

/** Who is at the other end of the socket; none where the service is called without one. */
export type Peer = {
  readonly local: boolean;
  /** Whose calls are counted together (address.ts). Asked for only where somebody is counted. */
  readonly caller: string;
};

export type Service = (ask: Ask, peer?: Peer) => Promise<Answer>;
