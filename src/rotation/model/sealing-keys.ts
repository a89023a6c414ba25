/** Public keys under which a place takes its values sealed: asked for once, and kept in the signed journal from then on. */

/** A public key of 32 bytes in base64 with padding, and what its host calls it. */
export type SealingKey = { readonly id: string; readonly key: string };

/**
 * By scope: what stands before the last `/` in the keys of its addresses. A key that the host has exchanged meanwhile is
 * refused by its id, so what is known here may be old, and is never proof that a place is there.
 */
export class SealingKeys {
  readonly #known = new Map<string, SealingKey>();
  readonly #seen = new Map<string, SealingKey>();

  /** Keys of earlier runs. */
  know(keys: { readonly [scope: string]: SealingKey }): void {
    for (const [scope, key] of Object.entries(keys)) if (!this.#seen.has(scope)) this.#known.set(scope, key);
  }

  of(scope: string): SealingKey | undefined {
    return this.#known.get(scope);
  }

  /** The host has just given it out. */
  see(scope: string, key: SealingKey): void {
    this.#known.set(scope, key);
    this.#seen.set(scope, key);
  }

  /** The host does not take what is sealed under it. */
  forget(scope: string): void {
    this.#known.delete(scope);
    this.#seen.delete(scope);
  }

  /** What the host gave out in this run. */
  get seen(): ReadonlyMap<string, SealingKey> {
    return this.#seen;
  }
}

/** The scope of an address: its key without the name. */
export function scopeOf({ key }: { readonly key: string }): string {
  return key.slice(0, key.lastIndexOf('/'));
}
