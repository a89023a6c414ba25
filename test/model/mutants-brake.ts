/** Mutants of the brake: what is on hold is neither minted nor ended, until its time, its release, or a leak. */
import type { Broken } from './mutants.ts';

const rotation = {
  story: 'the brake is pulled at every moment of a rotation, and nothing more is minted, written or ended',
};
const revocation = {
  story: 'the brake is pulled at every moment of a revocation, and nothing more is minted, written or ended',
};
const time = { story: 'what is on hold does not end, and does once its time is over' };
const due = { story: 'what is on hold is not minted when it is due, and is once its time is over' };
const leak = { story: 'a leak ends the hold, and what leaked ends in the same run' };
const drain = (test: string) => ({ suite: 'test/rotation/drain.test.ts', test });

export const holding: readonly Broken[] = [
  {
    name: 'mints although the brake was pulled before the intent was journalled',
    file: 'rotation/steps/rotate.ts',
    from: '...withoutAskHuman(run.refuseBraked(entry)),',
    to: '...withoutAskHuman(entry),',
    caught: [rotation],
  },
  {
    name: 'begins to write although the brake was pulled meanwhile',
    file: 'rotation/steps/advance.ts',
    from: 'run.refuseBraked(entry);',
    to: '',
    caught: [rotation],
  },
  {
    name: 'begins to end a key although the brake was pulled meanwhile',
    file: 'rotation/steps/end.ts',
    from: 'run.refuseBraked(entry);\n      return',
    to: 'return',
    caught: [revocation],
  },
  {
    name: 'asks whether what is on hold may end',
    file: 'rotation/steps/drain.ts',
    from: 'if (run.braked) return',
    to: 'if (run.braked && now < 0) return',
    caught: [drain('is kept, says by whom and why, and nobody is asked anything')],
  },
  {
    name: 'prepares the rotation of what is on hold',
    file: 'rotation/run/advance-secret.ts',
    from: 'const hold = run.braked;',
    to: 'const hold = run.entry ? undefined : run.braked;',
    caught: [due],
  },
  {
    name: 'a hold never ends by itself',
    file: 'rotation/model/brake.ts',
    from: 'return now.getTime() < time(entry.hold.until) ? entry.hold : undefined;',
    to: 'return entry.hold;',
    caught: [drain('ends once the time of the hold is over')],
  },
  {
    name: 'a hold ends at once',
    file: 'rotation/model/brake.ts',
    from: 'return now.getTime() < time(entry.hold.until) ? entry.hold : undefined;',
    to: 'return undefined;',
    caught: [time, due, rotation],
  },
  {
    name: 'holds what leaked',
    file: 'rotation/model/brake.ts',
    from: 'if (wish?.exposed !== undefined || observed?.exposed) return true;',
    to: 'if (observed?.exposed) return true;',
    caught: [leak],
  },
  {
    name: 'holds what leaked and is being replaced',
    file: 'rotation/model/brake.ts',
    from: 'return credentials.some((one) => one.exposed === true && isLive(one));',
    to: 'return credentials.length < 0;',
    caught: [drain('ends if it is exposed')],
  },
  {
    name: 'says nothing when a leak ends a hold',
    file: 'rotation/run/braked.ts',
    from: 'if (exposed || isExposed(entry)) leaked.push(run);',
    to: 'if (exposed || isExposed(entry)) continue;',
    caught: [leak],
  },
  {
    name: 'journals a forced rotation of what is on hold',
    file: 'rotation/run/requested.ts',
    from: 'if (run.braked && !options.exposed)',
    to: 'if (run.braked && options.mend)',
    caught: [{ story: 'a forced rotation of what is on hold is refused' }],
  },
  {
    name: 'ends what was minted and is not written yet, although it is on hold',
    file: 'rotation/steps/end.ts',
    from: 'if (run.entry) run.refuseBraked(run.entry);\n    await refuseIfWritten',
    to: 'await refuseIfWritten',
    caught: [{ story: 'a repair finishes nothing of what is on hold' }],
  },
  {
    name: 'leaves what is half written as it is',
    file: 'rotation/run/braked.ts',
    from: "if (pending?.step === 'writing' && pending.destinations.length > 0) await",
    to: "if (pending?.step === 'done') await",
    caught: [{ story: 'what is half written is written to its end' }],
  },
  {
    name: 'sweeps what belongs to a secret on hold',
    file: 'rotation/steps/sweep.ts',
    from: 'if (home && holdOf(home, run.context.ports.clock.now()))',
    to: 'if (home && holdOf(home, new Date(8.64e15)))',
    caught: [
      {
        suite: 'test/rotation/sweep.test.ts',
        test: 'leaves what carries the tag of an aborted rotation alone while its secret is on hold',
      },
    ],
  },
];
