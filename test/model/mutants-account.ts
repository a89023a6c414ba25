/** Mutants of the rule *one account, many secrets*. */
import type { Broken } from './mutants.ts';

export const sharing: readonly Broken[] = [
  {
    name: 'does not count other secrets of the account',
    file: 'rotation/steps/provider-room.ts',
    from: 'others: theirs.length + unlisted.filter(({ key }) => key !== target.key).length,',
    to: 'others: 0,',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by another secret’s credential, which is named',
      },
    ],
  },
  {
    name: 'does not say whose credential takes the place',
    file: 'rotation/steps/provider-room.ts',
    from: 'owners: [...new Set(others.map(({ key }) => key))],',
    to: 'owners: [],',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by another secret’s credential, which is named',
      },
    ],
  },
  {
    name: 'does not think of the next rotation',
    file: 'rotation/steps/provider-room.ts',
    from: "if (fits && fitsNext) return { is: 'free' };",
    to: "if (fits) return { is: 'free' };",
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by another secret’s credential also where only the next rotation would find no room',
      },
    ],
  },
  {
    name: 'does not count its own that is not listed yet',
    file: 'rotation/steps/provider-room.ts',
    from: 'live: (listed ?? []).length + unlisted.length,',
    to: 'live: (listed ?? []).length,',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by what this secret itself was given a moment ago and is not listed yet',
      },
    ],
  },
  {
    name: 'does not count another secret’s that is not listed yet',
    file: 'rotation/steps/provider-room.ts',
    from: 'others: theirs.length + unlisted.filter(({ key }) => key !== target.key).length,',
    to: 'others: theirs.length,',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by what was minted a moment ago and is not listed yet',
      },
    ],
  },
  {
    name: 'counts what was minted long ago and is not listed',
    file: 'rotation/steps/provider-room.ts',
    from: '(listed === undefined || time(one.times.minted ?? one.times.intent) > fresh),',
    to: 'true,',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by nobody who was minted long ago and is not listed',
      },
    ],
  },
  {
    name: 'takes another journal’s credential for a stranger’s',
    file: 'rotation/steps/provider-room.ts',
    from: 'const strangers = foreign.filter(({ tag }) => tag === undefined || !isTag(tag));',
    to: 'const strangers = foreign;',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by another journal’s credential, which nobody is told to end',
      },
    ],
  },
  {
    name: 'does not name another journal',
    file: 'rotation/steps/provider-room.ts',
    from: '(tag !== undefined && isTag(tag) ? [tag.slice(2, 10)] : [])',
    to: '([] as string[])',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by another journal’s credential, which nobody is told to end',
      },
    ],
  },
  {
    name: 'does not say who is in the way',
    file: 'rotation/steps/provider-room.ts',
    from: 'if (!fitsNext && shared.foreign.length > 0) throw',
    to: 'if (!fitsNext && shared.foreign.length > 99) throw',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by a stranger, which is named',
      },
    ],
  },
  {
    name: 'takes what is adopted for a stranger’s',
    file: 'rotation/steps/provider-room.ts',
    from: 'const isAdopted = ({ id }: Listed) => id === run.adopt;',
    to: "const isAdopted = ({ id }: Listed) => id === '';",
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by what is adopted, which is no stranger',
      },
    ],
  },
  {
    name: 'does not wait for the place of what drains',
    file: 'rotation/steps/provider-room.ts',
    from: "if (shared.draining) return { is: 'draining' };",
    to: '',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'room is made by the end of what drains',
      },
    ],
  },
  {
    name: 'ends the current one although another secret has the place',
    file: 'rotation/steps/provider-room.ts',
    from: 'provider.concurrent === 1 && shared.others === 0 && target',
    to: 'provider.concurrent === 1 && target',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'room is made by nobody’s end where another secret has the only place',
      },
    ],
  },
  {
    name: 'ends the current one first although nobody allowed it',
    file: 'rotation/steps/provider-room.ts',
    from: 'shared.others === 0 && target.policy.allowDowntime)',
    to: 'shared.others === 0)',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'room is made by ending the current one first, where downtime is allowed',
      },
    ],
  },
  {
    name: 'counts another account',
    file: 'rotation/steps/provider-room.ts',
    from: 'one.provider === target.binding.provider && one.account === provider.account;',
    to: 'one.provider === target.binding.provider;',
    caught: [
      {
        suite: 'test/rotation/account-room.test.ts',
        test: 'a place at the provider is taken by nobody of another account',
      },
    ],
  },
  {
    name: 'forgets that a rotation needs one more place',
    file: 'rotation/steps/account-slots.ts',
    from: 'if (taken + 1 <= concurrent ||',
    to: 'if (taken <= concurrent ||',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration never fits two secrets in two places',
      },
    ],
  },
  {
    name: 'takes accounts of two admin credentials for one',
    file: 'rotation/steps/account-slots.ts',
    from: 'provider.account, binding.admin ?? null]',
    to: 'provider.account]',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration fits two secrets whose admin credentials differ, whatever the accounts are called',
      },
    ],
  },
  {
    name: 'takes two accounts for one',
    file: 'rotation/steps/account-slots.ts',
    from: '[provider.name, provider.account, binding',
    to: '[provider.name, binding',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration fits two secrets of two accounts',
      },
    ],
  },
  {
    name: 'does not count people',
    file: 'rotation/steps/account-slots.ts',
    from: 'group.taken += people +',
    to: 'group.taken +=',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration never fits three people and their environment in four places',
      },
    ],
  },
  {
    name: 'lets two secrets share one place with downtime',
    file: 'rotation/steps/account-slots.ts',
    from: '(alone && concurrent === 1 && policy.allowDowntime)',
    to: '(concurrent === 1 && policy.allowDowntime)',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration never fits two secrets in one place that may be down',
      },
    ],
  },
  {
    name: 'takes downtime for allowed',
    file: 'rotation/steps/account-slots.ts',
    from: '(alone && concurrent === 1 && policy.allowDowntime)',
    to: '(alone && concurrent === 1)',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration never fits one secret in one place that may not be down',
      },
    ],
  },
  {
    name: 'counts a common key where everybody has their own',
    file: 'rotation/steps/account-slots.ts',
    from: 'people + (commonTarget(target) ? 1 : 0);',
    to: 'people + 1;',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration fits one key for each of two people in three places',
      },
    ],
  },
  {
    name: 'refuses everything because of one that cannot be built',
    file: 'rotation/steps/account-slots.ts',
    from: 'if (!(error instanceof KeyturnError)) throw error;\n    }\n  }\n  return [...found',
    to: 'throw error;\n    }\n  }\n  return [...found',
    caught: [
      {
        suite: 'test/rotation/account-slots.test.ts',
        test: 'a configuration fits beside one that cannot be built',
      },
    ],
  },
];
