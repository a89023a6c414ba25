/** What links and requests have in common: who may make them, and who may ask after them. */

/** How many unburned links and requests, and how many bytes of envelopes, questions and answers, one creator may have at a time. */
export type Quota = { readonly links: number; readonly bytes: number };

export type Created =
  | { readonly outcome: 'created' | 'same'; readonly expiresAt: number }
  | { readonly outcome: 'other' }
  | { readonly outcome: 'quota' };

/** The right to ask after a link or a request by its id: the hash of a manage token, a creator's key, or neither, which finds nothing. */
export type Authority = { readonly manage: Uint8Array | undefined; readonly creator: string | undefined };
