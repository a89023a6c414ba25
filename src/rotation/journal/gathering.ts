/** Secrets that reach the same step at about the same time wait for each other there, so that they share one commit. */
export class Gathering {
  readonly #onTheWay = new Set<symbol>();
  readonly #waiting: { readonly for: Set<symbol>; go(): void }[] = [];

  /** Somebody is on the way to the step. What is returned MUST be told once: that they have arrived, or never will. */
  join(): { arrive(): Promise<void>; leave(): void } {
    const me = Symbol();
    this.#onTheWay.add(me);
    const gone = () => {
      if (!this.#onTheWay.delete(me)) return;
      for (const one of this.#waiting.splice(0)) {
        one.for.delete(me);
        if (one.for.size === 0) one.go();
        else this.#waiting.push(one);
      }
    };
    return {
      leave: gone,
      /** Resolves when everybody who is on the way now has arrived or left; who sets out later is not waited for. */
      arrive: () => {
        gone();
        if (this.#onTheWay.size === 0) return Promise.resolve();
        return new Promise((go) => this.#waiting.push({ for: new Set(this.#onTheWay), go }));
      },
    };
  }
}
