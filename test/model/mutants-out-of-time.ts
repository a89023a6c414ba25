/** Mutants of the rule *what is left when the time is over is taken up by the next run*. */
import type { Broken } from './mutants.ts';

const suite = 'test/rotation/out-of-time.test.ts';
const whole = 'test/commands/time-budget.test.ts';
const throttle = 'test/http/throttle.test.ts';

export const outOfTime: readonly Broken[] = [
  {
    name: 'publishes although destinations are left',
    file: 'rotation/steps/write.ts',
    from: 'return this.#failures.length === 0 && this.#left === 0;',
    to: 'return this.#failures.length === 0;',
    caught: [{ suite, test: 'a run whose time is over leaves destinations whose value the escrow holds' }],
  },
  {
    name: 'leaves what stands in no escrow',
    file: 'rotation/steps/write.ts',
    from: "this.#mayStop = run.credential(rotation).escrow?.state === 'held';",
    to: 'this.#mayStop = true;',
    caught: [{ suite, test: 'a run whose time is over writes to the end what stands in no escrow' }],
  },
  {
    name: 'mints although the time is over',
    file: 'rotation/steps/rotate.ts',
    from: '  // From the intent on it is finished.\n  if (budget.over()) return leave(run, UNBEGUN);',
    to: '',
    caught: [{ suite, test: 'a run whose time is over mints nothing if the checks before it took too long' }],
  },
  {
    name: 'leaves the link of a value that stands in no escrow',
    file: 'rotation/steps/deliver.ts',
    from: "hasValue(parcel) && parcel.credential.escrow?.state !== 'held'",
    to: 'false',
    caught: [
      {
        suite: whole,
        test: 'a run whose time is over delivers what stands in no escrow, since it would be lost, and begins no further person',
      },
    ],
  },
  {
    name: 'leaves what leaked alive',
    file: 'rotation/steps/drain.ts',
    from: 'return run.isUrgent ? work() : run.context.budget.bounded(work);',
    to: 'return run.context.budget.bounded(work);',
    caught: [
      {
        suite,
        test: 'a run whose time is over asks nobody whether an old credential is still used, and ends it all the same if it leaked',
      },
    ],
  },
  {
    name: 'waits for a window beyond the time',
    file: 'http/throttle.ts',
    from: 'bound?.mayWait(Math.max(0, wait));',
    to: 'bound?.mayWait(0);',
    caught: [
      {
        suite: throttle,
        test: "a throttle beside the time of a run does not wait for the end of the host's window where that is later",
      },
    ],
  },
  {
    name: 'goes on counting who has failed among those that wait',
    file: 'http/throttle.ts',
    from: '      } finally {\n        waiting[lane]--;\n      }',
    to: '        waiting[lane]--;\n      } finally {\n      }',
    caught: [
      {
        suite: throttle,
        test: 'a throttle does not go on counting a request whose clock failed among those that wait',
      },
    ],
  },
];
