import { KeyturnError } from './errors.ts';

/**
 * A value that must not be printed. `String(secret)`, `JSON.stringify` and `util.inspect` all give `[secret]`;
 * `reveal()` is the only way to the value, so a search for `.reveal(` finds every place where one leaves this type.
 */
export class Secret {
  readonly #value: string;

  /** @throws KeyturnError INPUT_INVALID for what is no text: a list or a number would be printed by whoever reveals it */
  constructor(value: string) {
    if (typeof value !== 'string') throw new KeyturnError('INPUT_INVALID', { what: 'value: a text is wanted' });
    this.#value = value;
    for (const watcher of watchers) watcher(value);
  }

  /** The value itself. Only for a TLS body, a sealed box, a link's envelope, or a hash. */
  reveal(): string {
    return this.#value;
  }

  /** Length in UTF-8 bytes; a size limit may be checked and reported without the value. */
  get bytes(): number {
    return new TextEncoder().encode(this.#value).length;
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  // Node's util.inspect and console.log look this symbol up; naming it here needs no import of node:util.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

const watchers = new Set<(value: string) => void>();

/**
 * Calls `watcher` with the value of every `Secret` made from now on. The entry point of the Action registers masks with it, the
 * tests' leak matcher collects what must never appear. Returns the function that stops it.
 */
export function onSecret(watcher: (value: string) => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
