/** Mutants of what reads a secret. A generator of random organizations notices: it knows what each of their jobs reads. */
import type { Broken, Caught } from './mutants.ts';

const generator: readonly Caught[] = [
  {
    suite: 'test/inventory/never-none.test.ts',
    test: 'a slot that a job reads is never called unreferenced, from seed 1 on',
  },
];

const forms: readonly Caught[] = [
  {
    suite: 'test/inventory/references.test.ts',
    test: 'which slot is read through aliases, merges and doubled keys',
  },
];

const kinds = (what: string): readonly Caught[] => [
  { suite: 'test/inventory/yaml-kinds.test.ts', test: `a scalar is what GitHub takes it for ${what}` },
];

export const referring: readonly Broken[] = [
  {
    name: 'reads no name that is composed',
    file: 'inventory/reads.ts',
    from: 'texts(evaluate(expression.key, contexts))',
    to: "texts(expression.key.is === 'literal' ? [expression.key.value] : [])",
    caught: generator,
  },
  {
    name: 'hands nothing on where a call inherits',
    file: 'inventory/run.ts',
    from: 'job.inherits ? call.given : handed',
    to: 'handed',
    caught: generator,
  },
  {
    name: 'lets a called workflow read only where the caller is',
    file: 'inventory/stores.ts',
    from: 'const isReached = rest || called ||',
    to: 'const isReached = rest ||',
    caught: generator,
  },
  {
    name: 'reads no rows of a matrix',
    file: 'inventory/contexts.ts',
    from: 'unionOf(inRows.flat().map((tree) => valuesOf(tree, contexts))),',
    to: '',
    caught: generator,
  },
  {
    name: 'reads no dimensions of a matrix',
    file: 'inventory/contexts.ts',
    from: "const own = key === 'include'",
    to: "const own = true || key === 'include'",
    caught: generator,
  },
  {
    name: 'reads no choices of an input',
    file: 'inventory/contexts.ts',
    from: "if (type === 'choice') {",
    to: "if (type === 'choice' && options.length < 0) {\n    return [];\n  }\n  if (type === 'choice') return [];\n  if (type === 'never') {",
    caught: generator,
  },
  {
    name: 'takes an unknown environment for none',
    file: 'inventory/stores.ts',
    from: 'if (fits(name, pattern)) shelves.add(shelf);',
    to: 'if (name === pattern) shelves.add(shelf);',
    caught: generator,
  },
  {
    name: 'takes several environments for the first',
    file: 'inventory/contexts.ts',
    from: 'return [...new Set(names.flatMap((name) => [name.toLowerCase(), name.trim().toLowerCase()]))];',
    to: 'return names.slice(0, 1).map((name) => name.toLowerCase());',
    caught: generator,
  },
  {
    name: 'forgets that Dependabot has secrets of its own',
    file: 'inventory/marking.ts',
    from: "if (this.#handing.dependabot) mark(dependabot, 'maybe');",
    to: '',
    caught: generator,
  },
  {
    name: 'reads the default branch alone',
    file: 'inventory/scan.ts',
    from: 'if (isSame && source !== first && !/\\.\\/|\\\\/.test(text)) return [];',
    to: 'if (source !== first) return [];',
    caught: generator,
  },
  {
    name: 'passes over what cannot be read',
    file: 'inventory/scan.ts',
    from: '        this.#marker(file).file(unreadable);\n',
    to: '',
    caught: generator,
  },
  {
    name: 'passes over workflows that nothing here calls',
    file: 'inventory/scan.ts',
    from: 'if (!this.#visited.has(labelOf(one.file))) this',
    to: 'if (this.#visited.has(labelOf(one.file))) this',
    caught: generator,
  },
  {
    name: 'reads no keys',
    file: 'inventory/workflow.ts',
    from: 'tree.entries.flatMap(({ key, value }) => [\n          ...placesIn(key, by),',
    to: 'tree.entries.flatMap(({ key, value }) => [',
    caught: generator,
  },
  {
    name: 'takes a condition for a text',
    file: 'inventory/workflow.ts',
    from: 'mentionsOf(tree.text, true)',
    to: 'mentionsOf(tree.text)',
    caught: generator,
  },
  {
    name: 'reads nothing above the jobs',
    file: 'inventory/workflow.ts',
    from: '      ...shared,\n',
    to: '',
    caught: generator,
  },
  {
    name: 'reads no defaults of a called workflow',
    file: 'inventory/contexts.ts',
    from: 'const usual = input.default.length === 0 ? absent',
    to: 'const usual = input.default.length >= 0 ? absent',
    caught: generator,
  },
  {
    name: 'takes the whole context for nothing',
    file: 'inventory/run.ts',
    from: 'if (whole !== undefined) found.push',
    to: 'if (whole === null) found.push',
    caught: generator,
  },
  {
    name: 'passes over a workflow that it cannot read',
    file: 'inventory/run.ts',
    from: 'const found = marker.unread(anywhere, `cannot read ${uses}`, given);',
    to: 'const found: Finding[] = anywhere ? [] : [];',
    caught: generator,
  },
  {
    name: "reads the environment's variables nowhere",
    file: 'inventory/contexts.ts',
    from: 'return union(otherwise, level > 0 && written ? anything : []);',
    to: "return [''];",
    caught: generator,
  },
  {
    name: 'keeps the first of two equal keys',
    file: 'inventory/tree.ts',
    from: 'entries: together([...before.entries, ...value.entries])',
    to: 'entries: before.entries',
    caught: forms,
  },
  {
    name: 'reads no alias',
    file: 'inventory/tree.ts',
    from: "if (target === undefined || begun.has(target)) return leaf({ is: 'text', text: '' });",
    to: "if (target !== null) return leaf({ is: 'text', text: '' });",
    caught: forms,
  },
  {
    name: 'reads no merge',
    file: 'inventory/tree.ts',
    from: "merged.flatMap((one) => (one.is === 'map' ? one.entries : [{ key, value: one }]))",
    to: 'merged.slice(1).map((one) => ({ key, value: one }))',
    caught: forms,
  },
  {
    name: 'takes every scalar for a text',
    file: 'inventory/tree.ts',
    from: "if (typeof value === 'number') return { is: 'text', text: numberText(value), value };",
    to: "if (typeof value === 'number') return { is: 'text', text: source ?? '' };",
    caught: kinds('1.0, in a matrix and in a variable'),
  },
  {
    name: 'takes what is false for a text',
    file: 'inventory/tree.ts',
    from: "if (typeof value === 'boolean') return { is: 'text', text: String(value), value };",
    to: "if (typeof value === 'boolean') return { is: 'text', text: String(value) };",
    caught: kinds('false is false'),
  },
  {
    name: 'takes what an earlier step sets for nothing',
    file: 'inventory/contexts.ts',
    from: 'step !== undefined && (step > 0 || hasActions)',
    to: 'step !== undefined && step > 0 && hasActions',
    caught: [
      {
        suite: 'test/inventory/written-variables.test.ts',
        test: 'a variable of the job may be anything after a script that is not read',
      },
    ],
  },
  {
    name: 'takes a variable in another case for the same',
    file: 'inventory/contexts.ts',
    from: "if (!found.some((one) => one.key.is === 'text' && one.key.text === key)) continue;",
    to: '',
    caught: [
      {
        suite: 'test/inventory/references-more.test.ts',
        test: 'a variable whose name is written otherwise may leave the one above it in place',
      },
    ],
  },
  {
    name: 'takes a file that was not shown for none',
    file: 'forge/github/inventory-tree.ts',
    from: 'if (text === undefined) read.missed.add(path);\n    else files',
    to: 'if (text !== undefined) files',
    caught: [
      {
        suite: 'test/forge/github/inventory-unread.test.ts',
        test: 'a workflow that cannot be read makes a secret unknown: GitHub refuses it, and answers no GraphQL',
      },
    ],
  },
  {
    name: 'takes a text that was cut for all of it',
    file: 'forge/github/inventory-tree.ts',
    from: "if (typeof asked.data.size === 'number' && asked.data.size !== bytes.length) return undefined;",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/inventory-unread.test.ts',
        test: 'a workflow that cannot be read makes a secret unknown: GitHub gives 100 characters of its content',
      },
    ],
  },
  {
    name: 'takes the repositories that it sees for all there are',
    file: 'inventory/scan.ts',
    from: 'if (facts.partial !== undefined && isSeenBeyond(finding.record)) finding.unread = true;',
    to: '',
    caught: [
      {
        suite: 'test/commands/inventory-partial.test.ts',
        test: 'a secret of the organization that a repository beyond the token may read is unknown',
      },
      {
        suite: 'test/commands/retire-readers.test.ts',
        test: "it is refused where a repository that the token does not see may read the organization's",
      },
    ],
  },
  {
    name: 'evaluates without an end',
    file: 'inventory/values.ts',
    from: 'if (depth > DEEPEST) return anything;',
    to: '',
    caught: [
      {
        suite: 'test/inventory/chains.test.ts',
        test: 'a reference at the end of workflows that hand an object on, of which each makes one of its own',
      },
    ],
  },
];
