/**
 * What an adapter of one's own owes: each of its methods is called through here, and what it breaks is said with its name. What
 * it throws is not shown, for it may quote a header, a body or a value.
 */
import { type Code, KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { Rule } from './judge.ts';

/** Milliseconds that one call may take, with all the requests of it: what never ends would hold the locks of the run. */
const PATIENCE = 5 * 60_000;

/** How much of a value a text must repeat to be held back. */
const LEAST = 4;

/** What a method gives, and the code that says what is known of the world where it breaks its promise. */
export type Promised = {
  readonly gives: Rule<unknown>;
  readonly broken: Code;
  readonly now?: true;
  /** What it is called with instead. */
  readonly takes?: (given: readonly unknown[]) => readonly unknown[];
};

/** What the adapters of one run were given and gave: a text that repeats one of these values is not shown. */
export class Values {
  readonly #known = new Set<string>();

  learn(value: unknown, depth = 0): void {
    if (value instanceof Secret) {
      if (value.bytes >= LEAST) this.#known.add(value.reveal());
    } else if (typeof value === 'object' && value !== null && depth < 4) {
      for (const each of Object.values(value)) this.learn(each, depth + 1);
    }
  }

  isIn(text: string): boolean {
    return [...this.#known].some((value) => text.includes(value));
  }
}

/** One adapter in one run. */
export class Promiser {
  readonly #name: string;
  readonly #values: Values;
  readonly #patience: number;

  /** @param name for people: `the provider acme` */
  constructor(name: string, values: Values, patience: number = PATIENCE) {
    this.#name = name;
    this.#values = values;
    this.#patience = patience;
  }

  /** The facts and the methods of `made`, called on it; what it has not is not there. */
  kept<T extends object>(made: object, facts: object, methods: { readonly [name: string]: Promised }): T {
    const its = made as { readonly [name: string]: unknown };
    const wrapped = Object.entries(methods).flatMap(([name, promised]) =>
      its[name] === undefined ? [] : [[name, this.#wrapped(its, name, promised)]],
    );
    return { ...facts, ...Object.fromEntries(wrapped) } as T;
  }

  #wrapped(its: { readonly [name: string]: unknown }, name: string, promised: Promised): unknown {
    const call = (given: readonly unknown[]) => (its[name] as (...given: readonly unknown[]) => unknown)(...given);
    const bound = (given: readonly unknown[]) =>
      Reflect.apply(its[name] as typeof call, its, promised.takes?.(given) ?? given);
    return promised.now
      ? (...given: readonly unknown[]) => this.now(name, given, promised, bound)
      : (...given: readonly unknown[]) => this.#later(name, given, promised, bound);
  }

  /** A method that answers at once. */
  now<T>(name: string, given: readonly unknown[], promised: Promised, work: (given: readonly unknown[]) => unknown): T {
    this.#values.learn(given);
    let answer: unknown;
    try {
      answer = work(given);
    } catch (error) {
      throw this.#foreign(name, error, promised.broken);
    }
    if (isPromise(answer)) {
      // Nobody waits for it: what it rejects with would end the process.
      answer.then(undefined, () => {});
      throw this.broke(name, 'gave a Promise, and its answer is wanted at once', promised.broken);
    }
    return this.#judged(name, answer, promised) as T;
  }

  async #later(
    name: string,
    given: readonly unknown[],
    promised: Promised,
    work: (given: readonly unknown[]) => unknown,
  ): Promise<unknown> {
    this.#values.learn(given);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const says = `did not end within ${this.#patience / 1_000} s`;
      // The machine's time: a clock that was handed in may stand still.
      timer = setTimeout(() => reject(this.broke(name, says, promised.broken)), this.#patience);
    });
    const answered = (async () => work(given))();
    let answer: unknown;
    try {
      answer = await Promise.race([answered, late]);
    } catch (error) {
      throw this.#foreign(name, error, promised.broken);
    } finally {
      clearTimeout(timer);
    }
    return this.#judged(name, answer, promised);
  }

  broke(name: string, says: string, code: Code): KeyturnError {
    return new KeyturnError(code, {
      what: `${this.#name}: \`${name}\` ${says}`,
      hint: 'mend the adapter: docs/library.md#what-an-adapter-owes says what each method gives',
    });
  }

  #judged(name: string, answer: unknown, { gives, broken }: Promised): unknown {
    this.#values.learn(answer);
    try {
      return gives(answer, 'its answer');
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      throw this.broke(name, `gave something else than it owes (${error.message})`, broken);
    }
  }

  /** An error of ours stays what it is, unless a value stands in it. */
  #foreign(name: string, error: unknown, code: Code): KeyturnError {
    if (!(error instanceof KeyturnError)) return this.broke(name, `threw ${kindOf(error)}`, code);
    const texts = [error.message, error.hint, error.path, error.secret].join('\n');
    if (!this.#values.isIn(texts)) return error;
    const { what, hint } = {
      what: `${this.#name}: \`${name}\` threw ${error.code} with a value in its text, which is not shown`,
      hint: 'mend the adapter: no error may hold a value',
    };
    return new KeyturnError(error.code, { what, hint, ...(error.now === undefined ? {} : { now: error.now }) });
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** The class and the place, as far as they cannot be a part of the error's text. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return `something that is no Error (${error === null ? 'null' : typeof error})`;
  try {
    const name = /^[A-Za-z_$][\w$]{0,40}$/.exec(error.constructor.name)?.[0] ?? 'an Error';
    // Behind the text, which may look like a place itself.
    const text = `${error.name}: ${error.message}`;
    const stack = error.stack ?? '';
    const place = stack.startsWith(text) ? /[/(]([\w.-]+:\d+):\d+\)?$/m.exec(stack.slice(text.length))?.[1] : undefined;
    return `${name}${place === undefined ? '' : ` at ${place}`}`;
  } catch {
    return 'an Error';
  }
}
