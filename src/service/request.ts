/**
 * One request to the service and its response. They are plain fields, because making a Request, its stream and a Response
 * took longer than all that the service does with them (docs/performance.md#per-request).
 */
export type ServiceRequest = {
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  /** By its name in lower case. */
  header(name: string): string | undefined;
  /**
   * All of it, read only when this is called. `holder`: whose it is, where it may be large. Throws BodyRefused: more than
   * `most` bytes, too slow, or no place for it.
   */
  body(most: number, holder?: Holder): Promise<Uint8Array>;
};

/** What a large body is for. Each kind has places of its own. */
export type Held = 'creations' | 'answers' | 'deliveries';

/** Whose body it is: who creates, the request that is answered, an address. Nobody has all the places of a kind. */
export type Holder = { readonly what: Held; readonly who: string };

export type ServiceResponse = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** Bytes where many responses share one body. */
  readonly body?: string | Uint8Array;
};

/** Who is at the other end of the socket; there is none where the service is called without one. */
export type Peer = {
  readonly local: boolean;
  /** Whose calls are counted together (address.ts). It is read only where somebody is counted. */
  readonly caller: string;
};

export type Service = (request: ServiceRequest, peer?: Peer) => Promise<ServiceResponse>;
