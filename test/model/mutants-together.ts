/** Mutants of what is shared: queues before sending, commits, writes of the escrow, listings. */
import type { Broken } from './mutants.ts';

const throttle = (test: string) => ({ suite: 'test/http/throttle.test.ts', test });
const atOnce = (test: string) => ({ suite: 'test/compose/at-once.test.ts', test });
const gathering = (test: string) => ({ suite: 'test/rotation/gathering.test.ts', test });
const writer = (test: string) => ({ suite: 'test/rotation/escrow-writer.test.ts', test });
const requests = (test: string) => ({ suite: 'test/state/requests.test.ts', test });

export const together: readonly Broken[] = [
  {
    name: 'charges what waits',
    file: 'http/throttle.ts',
    from: 'waiting[lane]++;',
    to: 'waiting[lane]++;\n      for (const bucket of buckets) bucket.level -= bucket.limit.cost(request);',
    caught: [throttle('a throttle charges what is sent, and nothing for what waits')],
  },
  {
    name: 'goes on writing after a refusal',
    file: 'http/throttle.ts',
    from: 'let wait = isRead(request.method) ? 0 : Math.max(0, heldUntil - now);',
    to: 'let wait = 0;',
    caught: [
      throttle(
        'a throttle that hears the host sends nothing that changes something until the wait is over, and reads meanwhile',
      ),
    ],
  },
  {
    name: 'does not count what is left of the hour',
    file: 'http/throttle.ts',
    from: 'if (window) window.left--;',
    to: '',
    caught: [
      throttle('a throttle that hears the host waits for the next hour once the host says that this one is used up'),
    ],
  },
  {
    name: 'lets the deadline run while a request waits',
    file: 'http/call.ts',
    from: 'const done = await options.admit?.(request);',
    to: "const done = await Promise.race([options.admit?.(request), new Promise<undefined>((go) => setTimeout(go, options.timeout ?? 30_000))]);\n    if (done === undefined && options.admit) throw refusal(new Failure('HTTP_UNKNOWN', 'no answer', false), label);",
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'what is admitted before it is sent has its whole deadline then, however long it waited',
      },
    ],
  },
  {
    name: 'answers with what was asked before',
    file: 'compose/at-once.ts',
    from: 'await underWay;\n      next = undefined;\n      const asked = ask();',
    to: 'const asked = ask();\n      void asked.then(() => (next = undefined)).catch(() => (next = undefined));',
    caught: [
      atOnce(
        'a shared question is never answered by what was asked before it: who asks meanwhile gets the next answer',
      ),
    ],
  },
  {
    name: 'waits for whoever sets out later',
    file: 'rotation/journal/gathering.ts',
    from: 'for: new Set(this.#onTheWay)',
    to: 'for: this.#onTheWay',
    caught: [gathering('those who gather do not wait for who sets out after they have arrived')],
  },
  {
    name: 'waits for whoever never comes',
    file: 'rotation/journal/gathering.ts',
    from: 'leave: gone,',
    to: 'leave: () => {},',
    caught: [gathering('those who gather do not wait for who will never come')],
  },
  {
    name: 'writes a shared text under the first of its numbers',
    file: 'rotation/journal/escrow-writer.ts',
    from: 'this.#numbers.splice(0, asked.length).at(-1)',
    to: 'this.#numbers.splice(0, asked.length).at(0)',
    caught: [
      writer(
        'the escrow is written once for all who ask while the store takes nothing, under the last of their numbers',
      ),
    ],
  },
  {
    name: 'refuses all for one that does not fit',
    file: 'rotation/journal/escrow-writer.ts',
    from: 'this.#adding.delete(last.rotation);',
    to: 'throw this.#full();',
    caught: [writer('the escrow leaves out the last that do not fit, and keeps the others')],
  },
  {
    name: 'has each of several changes take the lock',
    file: 'rotation/journal/secret-run.ts',
    from: 'while (this.#taking !== undefined) await this.#taking.catch(() => undefined);',
    to: '',
    caught: [
      {
        suite: 'test/rotation/side-by-side.test.ts',
        test: 'changes of one secret that are asked for side by side share the lock that one of them takes',
      },
    ],
  },
  {
    name: 'publishes each secret by itself',
    file: 'rotation/steps/write.ts',
    from: 'await together?.arrive();',
    to: '',
    caught: [requests('two hundred secrets share commits and writes of the escrow')],
  },
  {
    name: 'delivers to one person after the other',
    file: 'rotation/steps/deliver.ts',
    from: 'const PEOPLE_AT_ONCE = 8;',
    to: 'const PEOPLE_AT_ONCE = 1;',
    caught: [requests('two hundred people share commits')],
  },
];
