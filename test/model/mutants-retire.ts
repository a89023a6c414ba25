/** Mutants of the retirement: nothing is deleted or ended that something reads, uses, or somebody else wrote. */
import type { Broken } from './mutants.ts';

const retire = (test: string) => ({ suite: 'test/commands/retire.test.ts', test });

const readers = (test: string) => ({ suite: 'test/commands/retire-readers.test.ts', test });

export const retiring: readonly Broken[] = [
  {
    name: 'deletes what somebody else wrote',
    file: 'rotation/steps/retire.ts',
    from: "return at.getTime() <= time(done) + WRITE_MARGIN ? 'ours' : 'foreign';",
    to: "return 'ours';",
    caught: [retire('leaves what somebody else wrote to a human, and goes on when that is gone')],
  },
  {
    name: 'ends the key although something of others stands in its place',
    file: 'rotation/run/retire.ts',
    from: 'if (!settled) return;',
    to: '',
    caught: [retire('leaves what somebody else wrote to a human, and goes on when that is gone')],
  },
  {
    name: 'ends a key that was used in its grace',
    file: 'rotation/steps/retire.ts',
    from: "if (use.is !== 'used' || use.at.getTime() <= time(retiring.since) - USE_MARGIN) continue;",
    to: 'continue;',
    caught: [retire('stops loudly when the key is used in its grace, and the places are written again')],
  },
  {
    name: 'believes that a use of that day was one before',
    file: 'rotation/steps/retire.ts',
    from: 'const USE_MARGIN = 86_400_000;',
    to: 'const USE_MARGIN = 0;',
    caught: [retire('stops as loudly where it was used while the proof was taken')],
  },
  {
    name: 'has no grace',
    file: 'rotation/run/retire.ts',
    from: 'if (now < time(until)) return',
    to: 'if (now < 0) return',
    caught: [retire('deletes its places, waits for the grace, revokes its key by id, and mints no more')],
  },
  {
    name: 'believes an inventory that is not complete',
    file: 'rotation/steps/retire-proof.ts',
    from: 'if (!complete)',
    to: 'if (!slots)',
    caught: [retire('refuses while not everything was read, and changes nothing')],
  },
  {
    name: 'calls an inventory complete that is not',
    file: 'commands/retire/readers.ts',
    from: 'complete: answers.every((facts) => isWhole(facts, slots)),',
    to: 'complete: true,',
    caught: [
      readers('where not every repository of the organization was read, although that one is not shown the secret'),
    ],
  },
  {
    name: 'takes an edited workflow for the one that enrols',
    file: 'commands/enrol/own-workflow.ts',
    from: 'return own.path === path && own.text === text;',
    to: 'return own.path === path;',
    caught: [readers('is what the workflow that enrols reads, unless somebody edited that')],
  },
  {
    name: 'sees no other secret with the same value',
    file: 'commands/retire/twins.ts',
    from: 'if (twins.size === 0 && ',
    to: 'twins.clear();\n    if (twins.size === 0 && ',
    caught: [readers('where another secret was enrolled with the same value')],
  },
  {
    name: 'takes what may be read for unread',
    file: 'rotation/steps/retire-proof.ts',
    from: "const UNREFERENCED: readonly Reference[] = ['shadowed', 'cut-off', 'none'];",
    to: "const UNREFERENCED: readonly Reference[] = ['shadowed', 'cut-off', 'none', 'maybe'];",
    caught: [retire('refuses while a workflow may read one of its places, and changes nothing')],
  },
  {
    name: 'forgets a retirement that is under way',
    file: 'rotation/run/advance-secret.ts',
    from: 'return entry?.retiring !== undefined || entry?.retired !== undefined;',
    to: 'return entry?.retired !== undefined;',
    caught: [retire('deletes its places, waits for the grace, revokes its key by id, and mints no more')],
  },
];
