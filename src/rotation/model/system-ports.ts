/** What every adapter uses of the machine that it runs on: HTTP, time, randomness, and JSON as data. */

/** The one shape of HTTP: production passes `fetch`, tests and the demo pass small working services. */
export type Http = (request: Request) => Promise<Response>;

export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export interface Random {
  bytes(length: number): Uint8Array;
  /** A new ULID (26 characters, upper case) whose time part is `at`. */
  ulid(at: Date): string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

// ---- providers -----------------------------------------------------------------------------------------------------
