/** Mutants of the rule *what is true now*. */
import type { Broken } from './mutants.ts';

export const knowing: readonly Broken[] = [
  {
    name: 'forgets what it minted',
    file: 'rotation/journal/facts.ts',
    from: "if (facts.mint === 'minted' && !facts.published) return old ? 'both-live' : 'new-live';\n",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is both-live where it minted beside the old one',
      },
    ],
  },
  {
    name: 'takes a first mint for a second one',
    file: 'rotation/journal/facts.ts',
    from: "!facts.published) return old ? 'both-live' : 'new-live';",
    to: "!facts.published) return 'both-live';",
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is new-live where it minted the first one',
      },
    ],
  },
  {
    name: 'forgets what an earlier run minted',
    file: 'rotation/journal/facts.ts',
    from: "  if (pending && pending.step !== 'minting' && lives(pending)) return old ? 'both-live' : 'new-live';\n",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is new-live where an earlier run minted the first one',
      },
    ],
  },
  {
    name: 'forgets the old one beside what an earlier run minted',
    file: 'rotation/journal/facts.ts',
    from: "lives(pending)) return old ? 'both-live' : 'new-live';",
    to: "lives(pending)) return 'new-live';",
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is both-live where an earlier run minted beside the old one',
      },
    ],
  },
  {
    name: 'forgets that the answer of its mint was lost',
    file: 'rotation/journal/facts.ts',
    from: "facts.mint === 'unknown' || ",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is perhaps-minted where the answer of the mint was lost',
      },
    ],
  },
  {
    name: 'forgets that an earlier run lost its answer',
    file: 'rotation/journal/facts.ts',
    from: "pending?.step === 'minting' || ",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is perhaps-minted where an earlier run lost its answer',
      },
    ],
  },
  {
    name: 'forgets what a human looks for',
    file: 'rotation/journal/facts.ts',
    from: ' || hasOrphan(run)) {',
    to: ') {',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is perhaps-minted where a human looks for what may have been minted',
      },
    ],
  },
  {
    name: 'says *perhaps minted* where nothing else lives',
    file: 'rotation/journal/facts.ts',
    from: "return dead && !old ? 'none-known' : 'perhaps-minted';",
    to: "return 'perhaps-minted';",
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is none-known where an earlier run ended the old one first',
      },
    ],
  },
  {
    name: 'forgets that the old one drains',
    file: 'rotation/journal/facts.ts',
    from: "  if (before.length > 0) return 'both-live';\n",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is both-live where the old one drains since an earlier run',
      },
    ],
  },
  {
    name: 'forgets that it published',
    file: 'rotation/journal/facts.ts',
    from: "  if (facts.published) return ended > 0 ? 'replaced' : entry?.observed ? 'both-live' : 'rotated';\n",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is rotated where it published the first one',
      },
    ],
  },
  {
    name: 'forgets what was in place before',
    file: 'rotation/journal/facts.ts',
    from: "entry?.observed ? 'both-live' : 'rotated'",
    to: "'rotated'",
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is both-live where it published beside what was in place',
      },
    ],
  },
  {
    name: 'forgets what it ended after the publication',
    file: 'rotation/journal/facts.ts',
    from: "ended > 0 ? 'replaced' : entry?.observed",
    to: 'entry?.observed',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is replaced where it published and ended the old one',
      },
    ],
  },
  {
    name: 'forgets that it ended the only one',
    file: 'rotation/journal/facts.ts',
    from: "  if (ended > 0) return current && lives(current) ? 'replaced' : 'none-live';\n",
    to: '',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is none-live where it ended the only one',
      },
    ],
  },
  {
    name: 'says *nothing was changed* after an effect',
    file: 'rotation/journal/facts.ts',
    from: "return sent === 0 ? 'unchanged' : 'recorded';",
    to: "return 'unchanged';",
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is recorded where it sent something, and nothing of it was a credential',
      },
    ],
  },
  {
    name: 'takes a pending one that was ended again for the old one',
    file: 'rotation/journal/facts.ts',
    from: 'facts.ended.size - (pending && !lives(pending) ? 1 : 0)',
    to: 'facts.ended.size',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is recorded where a new one was ended again, although the journal could not be told',
      },
    ],
  },
  {
    name: 'takes what it ended for alive until that is journalled',
    file: 'rotation/journal/facts.ts',
    from: '!facts.ended.has(rotation);',
    to: "rotation !== '';",
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'what a run says is true now is replaced where the old one has ended, although the journal could not be told',
      },
    ],
  },
  {
    name: 'does not count a mint',
    file: 'rotation/model/effects.ts',
    from: 'mint: counted((request) => one.mint(request)),',
    to: 'mint: (request) => one.mint(request),',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a mint',
      },
    ],
  },
  {
    name: 'does not count a revocation',
    file: 'rotation/model/effects.ts',
    from: 'revoke: counted((id) => one.revoke(id)),',
    to: 'revoke: (id) => one.revoke(id),',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a revocation',
      },
    ],
  },
  {
    name: 'does not count a write to a destination',
    file: 'rotation/model/effects.ts',
    from: 'write: counted((value) => one.write(value)) });',
    to: 'write: (value) => one.write(value) });',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a write to a destination',
      },
    ],
  },
  {
    name: 'does not count a commit',
    file: 'rotation/model/effects.ts',
    from: 'write: counted((...given) => journal.write(...given)) },',
    to: 'write: (...given) => journal.write(...given) },',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a commit to the journal',
      },
    ],
  },
  {
    name: 'does not count a deactivation',
    file: 'rotation/model/effects.ts',
    from: '{ deactivate: counted((id) => one.deactivate!(id)) }',
    to: '{ deactivate: (id: string) => one.deactivate!(id) }',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a deactivation',
      },
    ],
  },
  {
    name: 'does not count the end of a link',
    file: 'rotation/model/effects.ts',
    from: 'destroy: counted((...given) => links.destroy(...given)),',
    to: 'destroy: (...given) => links.destroy(...given),',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: the end of a link',
      },
    ],
  },
  {
    name: 'does not count a link',
    file: 'rotation/model/effects.ts',
    from: 'create: counted((draft) => links.create(draft)),',
    to: 'create: (draft) => links.create(draft),',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a link',
      },
    ],
  },
  {
    name: 'does not count a message',
    file: 'rotation/model/effects.ts',
    from: 'send: counted((message) => one.send(message)),',
    to: 'send: (message) => one.send(message),',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a message',
      },
    ],
  },
  {
    name: 'does not count a write to the escrow',
    file: 'rotation/model/effects.ts',
    from: 'write: counted((value) => escrow.write(value)),\n        ...(escrow.leave',
    to: 'write: (value) => escrow.write(value),\n        ...(escrow.leave',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: a write to the escrow',
      },
    ],
  },
  {
    name: 'does not count the end of an alert',
    file: 'rotation/model/effects.ts',
    from: 'resolve: counted((...given) => alerts.resolve(...given)) },',
    to: 'resolve: (...given) => alerts.resolve(...given) },',
    caught: [
      {
        suite: 'test/rotation/now-said.test.ts',
        test: 'is an effect, and counted before it is made: the end of an alert',
      },
    ],
  },
  {
    name: 'does not say what is true now',
    file: 'rotation/journal/parallel.ts',
    from: '  if (outcome.error) outcome.error = outcome.error.knowing(nowOf(run, sent));\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/absence.test.ts',
        test: 'the credential that a run works with is never ended by that run; the next one, which has another, ends it',
      },
    ],
  },
  {
    name: 'tells the code of every human alike',
    file: 'rotation/model/needs-human.ts',
    from: "own.find((one) => one === human.code) ?? 'NEEDS_HUMAN'",
    to: "'NEEDS_HUMAN'",
    caught: [
      {
        suite: 'test/rotation/predecessor.test.ts',
        test: 'what leaked before the first contact is not called dead when its value is accepted',
      },
    ],
  },
];
