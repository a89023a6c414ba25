/** Mutants of the rule *watched places are the places that read*. */
import type { Broken } from './mutants.ts';

export const reading: readonly Broken[] = [
  {
    name: 'asks for whom the configuration makes it visible',
    file: 'destinations/github-readers.ts',
    from: "there?.visibility ?? own.visibility ?? 'selected'",
    to: "own.visibility ?? there?.visibility ?? 'selected'",
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'an organization secret for all is read by every repository of the organization, and no other',
      },
    ],
  },
  {
    name: 'asks for whom the configuration selects',
    file: 'destinations/github-readers.ts',
    from: 'const names = [...reached.repositories, ...(own.repositories ?? [])];',
    to: 'const names = [...(own.repositories ?? reached.repositories)];',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'an organization secret for actions is read by whoever it is selected for now, whatever the configuration names',
      },
    ],
  },
  {
    name: 'leaves out for whom it will be',
    file: 'destinations/github-readers.ts',
    from: 'const names = [...reached.repositories, ...(own.repositories ?? [])];',
    to: 'const names = [...reached.repositories];',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'an organization secret that is not there yet is read by those for whom it will be',
      },
    ],
  },
  {
    name: 'takes selected repositories that it does not see for free',
    file: 'destinations/github-readers.ts',
    from: '      ...(total > repositories.length ? unseenOf(own) : {}),\n',
    to: '',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'what the token does not see of a selection is noticed by its count',
      },
    ],
  },
  {
    name: 'takes repositories that it does not see for free',
    file: 'destinations/github-readers.ts',
    from: '      ...(all ? {} : unseenOf(own)),\n',
    to: '',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'what the token does not see of those that all means is noticed by an owner, by their number',
      },
    ],
  },
  {
    name: 'takes an installation in some places for one everywhere',
    file: 'destinations/github-readers.ts',
    from: 'return installation.safeParse(await asked).success;',
    to: 'return (await asked) !== null;',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: "what the token does not see an App that is installed in two places sees all: { repositories: [Array], kind: 'app' }",
      },
    ],
  },
  {
    name: 'does not count the private repositories',
    file: 'destinations/github-readers.ts',
    from: 'hidden >= data.total_private_repos &&',
    to: 'hidden >= 0 &&',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'what the token does not see of those that private means is noticed by an owner, by their number',
      },
    ],
  },
  {
    name: 'reads the first page of an organization',
    file: 'forge/github/repositories.ts',
    from: 'if (rows.length < PAGE) return found;',
    to: 'return found;',
    caught: [
      {
        suite: 'test/destinations/github-secrets.test.ts',
        test: 'an entry of the configuration with a topic lists the repositories of the owner, over all pages',
      },
    ],
  },
  {
    name: 'ends the old one at once where readers cannot be seen',
    file: 'rotation/steps/readers.ts',
    from: '...(unseen === undefined ? [] : [unseen])];',
    to: '];',
    caught: [
      {
        suite: 'test/rotation/places-that-read.test.ts',
        test: 'what cannot be seen keeps the old key a day after the write, which is said before and after',
      },
    ],
  },
  {
    name: 'asks each repository for alerts that the organization lists',
    file: 'forge/github/alert-lists.ts',
    from: '    if (listed(place.organization)) continue;\n',
    to: '',
    caught: [
      {
        suite: 'test/forge/github/alerts.test.ts',
        test: 'the alerts of an organization are one list, with the repository of each in the answer',
      },
    ],
  },
  {
    name: 'does not ask the organization for its alerts',
    file: 'forge/github/alert-lists.ts',
    from: 'places.flatMap(({ organization }) => organization ?? [])',
    to: '[] as string[]',
    caught: [
      {
        suite: 'test/forge/github/alerts.test.ts',
        test: 'the alerts of an organization are one list, with the repository of each in the answer',
      },
    ],
  },
  {
    name: 'does not say whose alerts it does not see',
    file: 'forge/github/alert-lists.ts',
    from: '    if (reach.unseen !== undefined) unseen.add(reach.unseen);\n',
    to: '',
    caught: [
      {
        suite: 'test/forge/github/alerts.test.ts',
        test: 'the alerts of an organization are asked for in each place that reads where the token is no owner’s',
      },
    ],
  },
  {
    name: 'reads the first page of alerts',
    file: 'forge/github/alerts.ts',
    from: 'if (read.data.length < PAGE) return found;',
    to: 'return found;',
    caught: [
      {
        suite: 'test/forge/github/alerts.test.ts',
        test: 'the alerts of an organization are read over all pages, without those that are closed',
      },
    ],
  },
  {
    name: 'uses an address of several repositories as the name of one',
    file: 'forge/github/runs.ts',
    from: '/^([\\w-]+)\\/([\\w.-]+)$/',
    to: '/^(.+?)\\/(.+)$/',
    caught: [
      {
        suite: 'test/forge/github/runs.test.ts',
        test: 'unfinished runs are asked for by the name of one repository: acme/shop,acme/api is none',
      },
    ],
  },
  {
    name: 'asks for each secret who reads an organization',
    file: 'destinations/github-readers.ts',
    from: 'if (found !== undefined) return found as Promise<T>;',
    to: '',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'is asked once a run, however many secrets of the organization want to know',
      },
    ],
  },
  {
    name: 'takes public repositories for readers of what is for private ones',
    file: 'destinations/github-readers.ts',
    from: "(visibility === 'all' || one.private)",
    to: "(visibility === 'all')",
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'an organization secret for private ones is read by private and internal ones',
      },
    ],
  },
];
