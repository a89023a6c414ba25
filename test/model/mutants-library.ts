/** Mutants of what a program hands in: wrong arguments, adapters that break their promise, a trial that is stopped. */
import type { Broken } from './mutants.ts';

const own = (test: string) => ({ suite: 'test/library/own-adapters.test.ts', test: `an adapter of one own ${test}` });

export const handing: readonly Broken[] = [
  {
    name: 'takes whatever `confirm` gives for a yes',
    file: 'library/requests.ts',
    from: "truth(await options.confirm(meant.code, meant.filledAt), 'confirm()')",
    to: 'await options.confirm(meant.code, meant.filledAt)',
    caught: [
      {
        suite: 'test/library/library-requests.test.ts',
        test: 'asking a person, from a program "no" is no yes: nothing is opened',
      },
    ],
  },
  {
    name: 'shows the error of an adapter although a value stands in it',
    file: 'library/promises.ts',
    from: 'if (!this.#values.isIn(texts)) return error;',
    to: 'if (texts !== undefined) return error;',
    caught: [own('the provider acme that breaks what `check` owes is named, without its text')],
  },
  {
    name: 'shows what an adapter threw',
    file: 'library/promises.ts',
    from: 'return this.broke(name, `threw ${kindOf(error)}`, code)',
    to: 'return this.broke(name, `threw ${String(error)}`, code)',
    caught: [own('the destination shelf that breaks what `write` owes is named, without its text')],
  },
  {
    name: 'waits for an adapter for ever',
    file: 'library/promises.ts',
    from: 'await Promise.race([answered, late])',
    to: 'await Promise.race([answered, late.catch(() => undefined)])',
    caught: [own('a method that never ends is given up')],
  },
  {
    name: 'leaves the promise of a schema to itself',
    file: 'library/schemas.ts',
    from: '    done.then(undefined, () => {});\n',
    to: '',
    caught: [own('a schema that rejects is named, and ends nothing with its own text')],
  },
  {
    name: 'lets an adapter have a name that Keyturn has',
    file: 'library/modules.ts',
    from: 'if (Object.hasOwn(taken, name))',
    to: 'if (Object.hasOwn({}, name))',
    caught: [
      {
        suite: 'test/library/library.test.ts',
        test: 'adapters of one own one that was not defined cannot take the place of one that Keyturn has',
      },
    ],
  },
  {
    name: 'takes an address of another kind for one of its own',
    file: 'library/built.ts',
    from: 'if (address.kind !== kind)',
    to: 'if (address.kind === undefined)',
    caught: [own('an address of another kind is refused: what is written there is not its own')],
  },
  {
    name: 'leaves the key of a trial that is stopped',
    file: 'commands/try/trial.ts',
    from: 'if (this.stopped && this.leaves)',
    to: 'if (!this.stopped && this.leaves)',
    caught: [
      {
        suite: 'test/commands/try.test.ts',
        test: 'a trial that is stopped ends the key that it made, wherever it is stopped',
      },
    ],
  },
];
