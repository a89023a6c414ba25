/** What an inventory is shown, keeps, prints and writes. */
import type { Broken } from './mutants.ts';

const facts = 'test/forge/github/inventory-facts.test.ts';
const command = 'test/commands/inventory-command.test.ts';

export const listing: readonly Broken[] = [
  {
    name: 'a list that is too short is believed',
    file: 'forge/github/inventory-lists.ts',
    from: 'for (const again of [false, true]) {',
    to: 'for (const again of [false]) {',
    caught: [
      { suite: facts, test: 'a list that is shorter than GitHub counts is asked for once more, then said to be cut' },
    ],
  },
  {
    name: 'a right that was refused is tried again',
    file: 'forge/github/inventory-lists.ts',
    from: "if (app !== 'actions' && found.actions?.state === 'denied') {",
    to: "if (app === 'actions' && found.actions?.state === 'denied') {",
    caught: [{ suite: facts, test: 'costs what it is said to cost, is only read, and is shown as it is' }],
  },
  {
    name: 'an answer holds for good',
    file: 'forge/github/inventory-asking.ts',
    from: 'this.#isFresh = age >= 0 && age < FRESH;',
    to: 'this.#isFresh = age >= 0;',
    caught: [
      {
        suite: facts,
        test: 'asked again within a day costs nothing, later only what changed counts, and another memory is another beginning',
      },
    ],
  },
  {
    name: 'a failure is kept as if it was an answer',
    file: 'forge/github/inventory.ts',
    from: 'if (!hasFailed(facts) && ',
    to: 'if (facts.archived === false && ',
    caught: [
      {
        suite: facts,
        test: 'a server error is a failure of that list alone, which is not kept; a bad credential ends it all',
      },
    ],
  },
  {
    name: 'a repository that shows nothing is taken for one that sees nothing',
    file: 'forge/github/inventory-organization.ts',
    from: "if (list.state !== 'listed' || !list.complete) return undefined;",
    to: "if (list.state !== 'listed' || !list.complete) continue;",
    caught: [{ suite: facts, test: 'many selected secrets are asked for repository by repository' }],
  },
  {
    name: 'the files are given up with the environments',
    file: 'forge/github/inventory-files.ts',
    from: "denials.some(({ path }) => path?.[1] !== 'environments')",
    to: 'denials.length > 0',
    caught: [
      {
        suite: facts,
        test: 'of environments alone leaves the files, and of a token that is kept out altogether nothing',
      },
    ],
  },
  {
    name: 'a token that an allow list keeps out is taken for one without a right',
    file: 'forge/github/inventory-asking.ts',
    from: "error.denied && error.kind !== 'permission'",
    to: "error.denied && error.kind === 'credential'",
    caught: [
      {
        suite: facts,
        test: 'of environments alone leaves the files, and of a token that is kept out altogether nothing',
      },
    ],
  },
  {
    name: 'what another token was shown is believed',
    file: 'commands/inventory/memory-file.ts',
    from: 'if (!first.success || first.data.of !== of) return undefined;',
    to: 'if (!first.success) return undefined;',
    caught: [{ suite: command, test: 'with another token begins anew' }],
  },
  {
    name: 'half a line makes all of the file worthless',
    file: 'commands/inventory/memory-file.ts',
    from: '  lines.pop();\n',
    to: '',
    caught: [{ suite: command, test: 'of a run that was killed at any request is what the next one goes on with' }],
  },
  {
    name: 'a configuration that somebody has changed meanwhile is written over',
    file: 'commands/inventory/write.ts',
    from: 'if (now !== text) throw',
    to: 'if (now === undefined && text !== undefined) throw',
    caught: [
      {
        suite: 'test/commands/inventory-write.test.ts',
        test: 'is left alone where it was changed meanwhile, and by --dry-run, which prints what would be added',
      },
    ],
  },
  {
    name: 'a name is markup on the page',
    file: 'report/inventory-html.ts',
    from: '.replace(/[&<>"\']/g,',
    to: '.replace(/[&]/g,',
    caught: [{ suite: 'test/report/inventory-report.test.ts', test: 'shows a name of GitHub that is markup as text' }],
  },
  {
    name: 'the summary of a public repository names secrets',
    file: 'report/inventory-summary.ts',
    from: '...(countsOnly ? [] : details(inventory))',
    to: '...details(inventory)',
    caught: [
      {
        suite: 'test/report/inventory-report.test.ts',
        test: 'that everybody can read there are counts, and no name',
      },
    ],
  },
];
