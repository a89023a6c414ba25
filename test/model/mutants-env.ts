/** Mutants of the rule *every reader of a `.env` file reads the same bytes*. */
import type { Broken } from './mutants.ts';

const file = 'test/destinations/env-file.test.ts';
const opening = 'test/commands/open-into.test.ts';

export const quoting: readonly Broken[] = [
  {
    name: 'quotes without asking whether a shell or dotenvx would run a part of it',
    file: 'destinations/env-encode.ts',
    from: '    if (!isContained(raw)) continue;\n',
    to: '',
    caught: [
      {
        suite: file,
        test: 'a value for readers that are known is never written so that a shell or dotenvx would run a part of it',
      },
    ],
  },
  {
    name: 'lets dotenvx run what stands behind a backslash',
    file: 'destinations/env-readers.ts',
    from: "return quotes === 'single' || !inner.includes('$(');",
    to: 'return true;',
    caught: [
      {
        suite: file,
        test: 'a value for readers that are known is never written so that a shell or dotenvx would run a part of it',
      },
    ],
  },
  {
    name: 'leaves braces bare behind export',
    file: 'destinations/env-readers.ts',
    from: '      if (exported && /^[^\'"]*[{}*?[\\]]/.test(raw)) return undefined;\n',
    to: '',
    caught: [{ suite: 'test/destinations/env-matrix.test.ts', test: 'bash reads what the model says' }],
  },
  {
    name: 'is content with one of the common readers',
    file: 'destinations/env-encode.ts',
    from: 'best !== undefined && (readers.length > 0 || best.score >= able.length * 1000)',
    to: 'best !== undefined',
    caught: [
      {
        suite: file,
        test: 'a value in a .env file is refused with a reason, without being shown: both kinds of quotes',
      },
    ],
  },
  {
    name: 'does not name the reader that takes another value',
    file: 'destinations/env-file.ts',
    from: '  if (misreaders.length > 0) misread?.(name, misreaders);\n',
    to: '',
    caught: [
      {
        suite: opening,
        test: 'of what a link holds for the programs of the project the one that takes another value, whatever is written, is named',
      },
    ],
  },
  {
    name: 'writes a line that looks like an assignment, whoever allowed it',
    file: 'destinations/env-file.ts',
    from: 'hidesAssignment(value) && lines?.has(name) !== true',
    to: 'hidesAssignment(value) && false',
    caught: [
      {
        suite: file,
        test: 'a value with lines that hides an assignment is written only where that was allowed by name',
      },
    ],
  },
  {
    name: 'takes a yes that nobody gave for lines that look like assignments',
    file: 'commands/open-store.ts',
    from: 'hides && io.screen === undefined && input.allowNames',
    to: 'hides && false && input.allowNames',
    caught: [
      {
        suite: opening,
        test: 'of what a link holds a value with a line that looks like an assignment is refused where nobody can be asked, unless it is allowed by name',
      },
    ],
  },
  {
    name: 'follows a .gitignore that is a link',
    file: 'destinations/tracked-by-git.ts',
    from: '  if (found === undefined || found.isFile()) {\n    const handle = await open(at, flags, 0o666)',
    to: '  {\n    const handle = await open(at, flags & ~O_NOFOLLOW, 0o666)',
    caught: [{ suite: opening, test: 'a .gitignore that is a symbolic link is not followed' }],
  },
  {
    name: 'looks for readers beside the file alone',
    file: 'destinations/env-readers-in-use.ts',
    from: "    if (existsSync(join(at, '.git'))) return folders;\n",
    to: '',
    caught: [
      {
        suite: 'test/destinations/env-readers-in-use.test.ts',
        test: 'what reads a .env file is found from its folder up to the top of the repository, and no further',
      },
    ],
  },
  {
    name: 'shares what fits no .env file without a word',
    file: 'commands/share.ts',
    from: '    if (remark !== undefined) io.say(`${name}: ${remark}.`);\n',
    to: '',
    caught: [
      {
        suite: 'test/commands/share.test.ts',
        test: 'what is shared is shared even where it does not fit a .env file, which is said before anybody opens it: "a\\r\\nb"',
      },
    ],
  },
  {
    name: 'delivers what only the mint shows to fit no .env file without a word',
    file: 'rotation/steps/deliver.ts',
    from: '  for (const { run, credential } of ready) noteRemarks(run, credential.rotation, links);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/unfit-values.test.ts',
        test: 'a value that only its mint shows is named in the run that shares it',
      },
    ],
  },
  {
    name: 'keeps what a destination says of a value to itself',
    file: 'rotation/steps/write.ts',
    from: 'if (remark !== undefined && !notes.includes(remark)) notes.push(remark);',
    to: '',
    caught: [
      {
        suite: 'test/rotation/unfit-values.test.ts',
        test: 'what a destination has to say of a value is in the summary, once',
      },
    ],
  },
  {
    name: 'prepares what fits no .env file without a word',
    file: 'rotation/steps/preflight.ts',
    from: '  noteUnfitToOpen(run, provider);\n',
    to: '',
    caught: [
      { suite: 'test/rotation/unfit-values.test.ts', test: 'a value that fits no .env file is named in a dry run' },
    ],
  },
  {
    name: 'counts a password that the service did not judge',
    file: 'commands/open.ts',
    from: "if (is(error, 'PASSWORD_WRONG')) wrong++;",
    to: "if (is(error, 'PASSWORD_WRONG', 'PASSWORD_WAIT')) wrong++;",
    caught: [{ suite: opening, test: 'counts no password that the service did not judge, and says how long to wait' }],
  },
  {
    name: 'takes names that lead keys elsewhere from whoever sends a link',
    file: 'commands/dangerous-names.ts',
    from: '[...runs, ...leads]',
    to: '[...runs]',
    caught: [
      {
        suite: opening,
        test: 'names that run code or lead keys elsewhere are left out, unless they are allowed by name; the last line says so',
      },
    ],
  },
  {
    name: 'asks git with the environment of a hook',
    file: 'cli/gh-and-git.ts',
    from: "  'GITHUB_ENTERPRISE_TOKEN',\n",
    to: "  'GITHUB_ENTERPRISE_TOKEN',\n  'GIT_DIR',\n",
    caught: [
      {
        suite: 'test/cli/gh-and-git.test.ts',
        test: 'is that of this folder, whatever the environment of a hook or of a stranger names',
      },
    ],
  },
];
