/** Whether a shared store is one that this process may use: made by a Keyturn that it knows, under the same key. */
import { SetupRefused, StoreUnavailable } from '../store.ts';

/** The version of the PostgreSQL and Redis stores. Version 1 was never released, and such stores do not name it; version 2 has no requests. */
export const schemaVersion = 3;

/** What a store keeps about itself: its version, and the mark of its key (wrap.ts). */
export type Kept = { readonly version: number; readonly mark: Uint8Array };

/** Throws SetupRefused. `forgets`: `serve --forget` takes the store over with any key. */
export function checkCompatible(store: string, kept: Kept, mark: Uint8Array, forgets: boolean): void {
  if (kept.version > schemaVersion) {
    throw new SetupRefused(`the links in ${store} were written by a newer Keyturn; start that version, or a newer one`);
  }
  if (forgets || Buffer.compare(kept.mark, mark) === 0) return;
  throw new SetupRefused(
    `KEYTURN_STORE_KEY is not the key of the links in ${store}, none of which was touched; start with the right key, or delete them all and take this one: keyturn serve --forget`,
  );
}

/** Throws SetupRefused: there are links of version 1. */
export function refuseUnreleased(store: string): never {
  throw new SetupRefused(
    `the links in ${store} were written by a Keyturn from before its first release, which this one cannot open; delete them all: keyturn serve --forget`,
  );
}

/** For a claim that met a link of another key: another process took the store over while this one ran. */
export function otherKey(): StoreUnavailable {
  return new StoreUnavailable('a link is wrapped with another KEYTURN_STORE_KEY; it was not opened');
}
