/** Mutants of the rule *of a value that Keyturn did not make, nothing is kept but keyed prints*. */
import type { Broken } from './mutants.ts';

const prints = 'test/crypto/prints.test.ts';
const format = 'test/journals/enrolled.test.ts';

export const enrolling: readonly Broken[] = [
  {
    name: 'tells the name of a member that could be a credential itself',
    file: 'crypto/value-parts.ts',
    from: "  return /^[A-Za-z_][A-Za-z0-9_.-]{0,39}$/.test(name) && name.replace(/\\D/g, '').length <= 3;",
    to: '  return true;',
    caught: [{ suite: prints, test: 'a member whose name could be a credential is told by its number' }],
  },
  {
    name: 'opens what was sealed for another run',
    file: 'crypto/prints.ts',
    from: '    .setAAD(Buffer.from(about))\n    .setAuthTag',
    to: '    .setAuthTag',
    caught: [{ suite: prints, test: 'opens what was sealed, and nothing for another run or another key' }],
  },
  {
    name: 'believes the enrolled slots of another journal',
    file: 'journals/format/enrolled.ts',
    from: 'if (enrolled.journal !== id || enrolled.key !== key)',
    to: 'if (enrolled.key !== key)',
    caught: [{ suite: format, test: 'is refused: of another journal' }],
  },
  {
    name: "takes a journal's signature for that of its enrolled slots",
    file: 'journals/format/enrolled.ts',
    from: "if (!isSignedBy(key, signedMessage(file, 'enrolled'), enrolled.signature ?? ''))",
    to: "if (!isSignedBy(key, signedMessage(file), enrolled.signature ?? ''))",
    caught: [{ suite: format, test: "is refused: with a journal's signature over it" }],
  },
  {
    name: 'runs on another branch',
    file: 'commands/enrol/admission.ts',
    from: "if (typeof home !== 'string' || ref !== `refs/heads/${home}`) {",
    to: "if (typeof home !== 'string') {",
    caught: [
      {
        suite: 'test/commands/enrol-admission.test.ts',
        test: 'enrolling is admitted by hand and on the default branch alone',
      },
    ],
  },
];
