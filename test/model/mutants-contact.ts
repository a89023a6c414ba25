/** Mutants of the rule *first contact keeps the wish*. */
import type { Broken } from './mutants.ts';

export const meeting: readonly Broken[] = [
  {
    name: 'forgets in the next step that `adopt` and what leaked are two',
    file: 'rotation/steps/due.ts',
    from: "code === 'ADOPT_DISAGREES' && adopt !== undefined && ids?.[0] === adopt ? ids : undefined",
    to: "code === 'ADOPT_DISAGREES' && adopt === undefined ? ids : undefined",
    caught: [
      {
        suite: 'test/rotation/enrolled-alert.test.ts',
        test: 'a leak of what was enrolled, where the place was written by hand since and `adopt` names what was pasted: both are shown, and neither is taken for what leaked',
      },
    ],
  },
  {
    name: 'ends what `adopt` names although another one is what leaked',
    file: 'rotation/steps/enrolled-leaks.ts',
    from: 'await firstContact(run, disagrees ? { ...contact, disagrees } : contact);',
    to: 'await firstContact(run, contact);',
    caught: [
      {
        suite: 'test/rotation/enrolled-alert.test.ts',
        test: 'a leak of what was enrolled, where the place was written by hand since and `adopt` names what was pasted: both are shown, and neither is taken for what leaked',
      },
    ],
  },
  {
    name: 'forgets at first contact that a rotation was wished for',
    file: 'rotation/steps/due.ts',
    from: '...(exposed ? { wish: entry.wish ?? { reason, since: run.now() } } : {}),',
    to: '',
    caught: [
      {
        suite: 'test/rotation/due.test.ts',
        test: 'first contact keeps the wish that what is in place has leaked',
      },
    ],
  },
  {
    name: 'forgets at first contact that what is in place has leaked',
    file: 'rotation/steps/due.ts',
    from: 'observed: { since, destinations, ...(exposed ? { exposed: true as const } : {}) },',
    to: 'observed: { since, destinations },',
    caught: [
      {
        suite: 'test/rotation/due.test.ts',
        test: 'first contact keeps the wish that what is in place has leaked',
      },
    ],
  },
  {
    name: 'forgets `--first` at first contact',
    file: 'rotation/steps/due.ts',
    from: 'since: run.now(), ...(first ? { first: true as const } : {}) };',
    to: 'since: run.now() };',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke --first ends the old one before its successor is minted that is adopted at first contact',
      },
    ],
  },
  {
    name: 'forgets `--first`',
    file: 'rotation/run/requested.ts',
    from: '    ...(options.first ? { first: true as const } : {}),\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke --first ends the old one before its successor is minted that the journal knows',
      },
    ],
  },
  {
    name: 'ends a `revoke` with 0 while what leaked lives',
    file: 'rotation/run/advance-secret.ts',
    from: 'if (options.exposed) requireDead(run);',
    to: '',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke that has to wait for a place is not over: what leaked lives, which it says until it is dead',
      },
    ],
  },
  {
    name: 'is silent about what leaked before the first contact',
    file: 'rotation/steps/predecessor.ts',
    from: '  run.outcome.error ??= humanError(run.target.key, entry, human);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know not enrolled, listed, three foreign ones',
      },
    ],
  },
  {
    name: 'shows a human no ids',
    file: 'rotation/steps/publish.ts',
    from: 'leaked ? await candidates(run).catch(noneIfRefused) : []',
    to: '[]',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know not enrolled, listed, three foreign ones',
      },
    ],
  },
  {
    name: 'shows a human ids that this journal knows',
    file: 'rotation/steps/predecessor.ts',
    from: '!known.has(id) && active !== false &&',
    to: 'active !== false &&',
    caught: [
      {
        suite: 'test/rotation/predecessor.test.ts',
        test: 'a human is shown what may be theirs: nothing of this journal, of another one, or that is switched off',
      },
    ],
  },
  {
    name: 'shows a human the ids of another journal',
    file: 'rotation/steps/predecessor.ts',
    from: ' && !(tag !== undefined && isTag(tag))',
    to: '',
    caught: [
      {
        suite: 'test/rotation/predecessor.test.ts',
        test: 'a human is shown what may be theirs: nothing of this journal, of another one, or that is switched off',
      },
    ],
  },
  {
    name: 'shows a human what is switched off',
    file: 'rotation/steps/predecessor.ts',
    from: ' && active !== false',
    to: '',
    caught: [
      {
        suite: 'test/rotation/predecessor.test.ts',
        test: 'a human is shown what may be theirs: nothing of this journal, of another one, or that is switched off',
      },
    ],
  },
  {
    name: 'adopts whatever is listed',
    file: 'rotation/steps/adoptable.ts',
    from: 'if (id === adopt) return { id: provider',
    to: 'if (id) return { id: provider',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'rotate of a secret that the journal does not know refuses an adopted id that the provider does not list, before anything is changed',
      },
    ],
  },
  {
    name: 'does not take up an `adopt` that is added later',
    file: 'rotation/steps/predecessor.ts',
    from: 'if (await adoptLater(run, isAboutPredecessor(human))) return;',
    to: '',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'rotate of a secret that the journal does not know takes up an `adopt` that was added later, before the first rotation and after it',
      },
    ],
  },
  {
    name: 'takes what leaked and is adopted later for what only drains',
    file: 'rotation/steps/predecessor.ts',
    from: 'if (await adoptLater(run, isAboutPredecessor(human))) return;',
    to: 'if (await adoptLater(run, false)) return;',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know ends what is adopted afterwards, in the next run, and then says that all is well',
      },
    ],
  },
  {
    name: 'does not heed who says that it was ended',
    file: 'rotation/steps/predecessor.ts',
    from: 'if (run.saidEnded) return clearPredecessor(',
    to: 'if (run.context.ended && !human) return clearPredecessor(',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know is loud every day until somebody says that it was ended, and rotates on meanwhile',
      },
    ],
  },
  {
    name: 'calls dead what was in place without asking',
    file: 'rotation/steps/predecessor.ts',
    from: "if ((await provider.probe(value)) === 'rejected') streak++;",
    to: 'if (provider.name) streak++;',
    caught: [
      {
        suite: 'test/rotation/predecessor.test.ts',
        test: 'what leaked before the first contact is not called dead when its value is accepted',
      },
    ],
  },
  {
    name: 'believes one refusal of what was in place',
    file: 'rotation/steps/predecessor.ts',
    from: 'const needed = Math.max(2, provider.successes);',
    to: 'const needed = 1;',
    caught: [
      {
        suite: 'test/rotation/predecessor.test.ts',
        test: 'what leaked before the first contact is not called dead when its value is refused once and then accepted',
      },
    ],
  },
  {
    name: 'exposes the successor of what leaked before the first contact',
    file: 'rotation/run/requested.ts',
    from: ' || isAboutPredecessor(human)) return true;',
    to: ') return true;',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know a second one never ends the fresh successor: not enrolled, listed, three foreign ones',
      },
    ],
  },
  {
    name: 'exposes the successor while what leaked drains',
    file: 'rotation/run/requested.ts',
    from: "return credentials.some(({ stage, exposed }) => stage === 'previous' && exposed === true);",
    to: 'return credentials === undefined;',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know a second one never ends the fresh successor: adopt, no list, no value: 404 is no proof for an id that was never seen',
      },
    ],
  },
  {
    name: 'takes a second `revoke` for a look at what lives',
    file: 'rotation/run/advance-secret.ts',
    from: 'if (!entry?.human || isAboutPredecessor(entry.human)) return;\n  if (isReviewed',
    to: 'if (!entry?.human) return;\n  if (isReviewed',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know a second one never ends the fresh successor: not enrolled, listed, three foreign ones',
      },
    ],
  },
  {
    name: 'leaves out places that do not show whether they have a value',
    file: 'rotation/steps/due.ts',
    from: 'const holders = exposed || adopt !== undefined ? await mayHoldValue(found) : there;',
    to: 'const holders = there;',
    caught: [
      {
        suite: 'test/rotation/due.test.ts',
        test: 'first contact takes what is adopted to stand in a place that does not show whether it has a value',
      },
    ],
  },
  {
    name: 'takes what an earlier attempt of its run minted for what leaked',
    file: 'rotation/run/requested.ts',
    from: 'if (owner.attempt === 1) return live;',
    to: 'if (owner.attempt > 0) return live;',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'a re-run of a revocation is about what was there when it was asked for, and does not end what its first attempt minted',
      },
    ],
  },
  {
    name: 'looks for admin variables before it looks for what leaked',
    file: 'library/run.ts',
    from: " && wanted.command !== 'revoke'",
    to: '',
    caught: [
      {
        suite: 'test/library/library.test.ts',
        test: 'options what leaked and is not configured is told so, with the block, before a variable is looked for',
      },
    ],
  },
];
