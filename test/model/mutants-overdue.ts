/** Mutants of the rule *the gate of what is overdue*. */
import type { Broken } from './mutants.ts';

export const gating: readonly Broken[] = [
  {
    name: 'does not count a previous credential',
    file: 'rotation/model/policy.ts',
    from: "({ stage, step }) => stage !== 'revoked'",
    to: "({ stage, step }) => stage !== 'previous' && stage !== 'revoked'",
    caught: [
      {
        suite: 'test/commands/status-overdue.test.ts',
        test: '`fail-on: overdue` fails for a previous credential, although the current one is new',
      },
    ],
  },
  {
    name: 'does not count an orphan',
    file: 'rotation/model/policy.ts',
    from: "({ stage, step }) => stage !== 'revoked'",
    to: "({ stage, step }) => stage !== 'orphan' && stage !== 'revoked'",
    caught: [
      {
        suite: 'test/commands/status-overdue.test.ts',
        test: '`fail-on: overdue` fails for an orphan that may live',
      },
    ],
  },
  {
    name: 'counts what was aborted',
    file: 'rotation/model/policy.ts',
    from: "stage !== 'revoked' && stage !== 'aborted' &&",
    to: "stage !== 'revoked' &&",
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: but not what was aborted',
      },
    ],
  },
  {
    name: 'counts what was revoked',
    file: 'rotation/model/policy.ts',
    from: "stage !== 'revoked' && stage !== 'aborted' &&",
    to: "stage !== 'aborted' &&",
    caught: [
      {
        suite: 'test/commands/status-overdue.test.ts',
        test: '`fail-on: overdue` passes once what outlived its age has ended',
      },
    ],
  },
  {
    name: 'does not count an adopted credential',
    file: 'rotation/model/policy.ts',
    from: 'const times = [...(live ?? []).map(born),',
    to: 'const times = [...(live ?? []).filter((one) => !one.adopted).map(born),',
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: an adopted one',
      },
    ],
  },
  {
    name: 'does not count what was in place',
    file: 'rotation/model/policy.ts',
    from: '...before.map(time)];',
    to: '];',
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: what was in place before the first rotation',
      },
    ],
  },
  {
    name: 'does not count what waits for a human',
    file: 'rotation/model/policy.ts',
    from: '(currentOf(entry) === undefined || isAboutPredecessor(human))',
    to: 'currentOf(entry) === undefined',
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: what was in place, as long as a human has to end it',
      },
    ],
  },
  {
    name: 'does not ask the places of what it does not know',
    file: 'commands/status.ts',
    from: "inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined",
    to: 'undefined',
    caught: [
      {
        suite: 'test/commands/status-overdue.test.ts',
        test: '`fail-on: overdue` fails for what is in place before first contact',
      },
    ],
  },
  {
    name: 'takes a place that cannot be asked for young',
    file: 'commands/status.ts',
    from: "      outcome.action = 'failed';\n      outcome.error = error;\n",
    to: '',
    caught: [
      {
        suite: 'test/commands/status-overdue.test.ts',
        test: 'a place that cannot be asked fails it: what lies there may be of any age',
      },
    ],
  },
  {
    name: 'opens the gate whatever is overdue',
    file: 'commands/status.ts',
    from: "const overdue = inputs.failOn === 'overdue' && report",
    to: 'const overdue = report.secrets.length < 0 && report',
    caught: [
      {
        suite: 'test/commands/status-overdue.test.ts',
        test: '`fail-on: overdue` fails for a current credential',
      },
    ],
  },
  {
    name: 'does not count a pending credential',
    file: 'rotation/model/policy.ts',
    from: "({ stage, step }) => stage !== 'revoked'",
    to: "({ stage, step }) => stage !== 'pending' && stage !== 'revoked'",
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: a pending one that was minted',
      },
    ],
  },
  {
    name: 'counts what may never have been minted',
    file: 'rotation/model/policy.ts',
    from: " && !(stage === 'pending' && step === 'minting'),",
    to: ',',
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: but not what may never have been minted',
      },
    ],
  },
  {
    name: 'counts what was in place for ever',
    file: 'rotation/model/policy.ts',
    from: '(currentOf(entry) === undefined || isAboutPredecessor(human))',
    to: 'true',
    caught: [
      {
        suite: 'test/rotation/policy.test.ts',
        test: 'what lives the longest is counted by the gate of what is overdue: but not what was in place before a credential of ours',
      },
    ],
  },
];
