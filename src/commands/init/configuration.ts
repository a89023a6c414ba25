import { ESCROW_NAME } from '../../rotation/model/escrow-name.ts';
import { type Answers, valuesOf } from './answers.ts';
import type { Naming } from './naming.ts';

/** The text of the configuration file. */
export async function configurationOf(answers: Answers, { base, escrow }: Naming): Promise<string> {
  const { facts, secret, environment, sharing } = answers;
  const { destinations: _, values: __, ...binding } = facts.example;
  const github = environment === undefined ? {} : { environment };
  const share = sharing && { share: { with: sharing.people } };
  const values = valuesOf(answers);
  const bound = { ...binding, ...(facts.values.length === 1 ? {} : { values }) };
  const apart = environment !== undefined && environment !== development && sharing !== undefined;
  const file = {
    ...(sharing === undefined
      ? {}
      : { links: { url: sharing.url }, channels: [{ [sharing.channel]: sharing.options }] }),
    ...(sharing === undefined || Object.keys(sharing.reach).length === 0
      ? {}
      : {
          people: Object.fromEntries(
            Object.entries(sharing.reach).map(([login, reach]) => [login, { [sharing.channel]: reach }]),
          ),
        }),
    ...(apart
      ? {
          environments: {
            [environment]: { destinations: [{ github }] },
            [development]: { destinations: [{ github: {} }], ...share },
          },
          secrets: { [secret]: { ...bound, environments: [environment, development] } },
        }
      : { secrets: { [secret]: { ...bound, destinations: [{ github }], ...share } } }),
    ...(base === 'keyturn' ? {} : { journal: { branch: `keyturn-journal${base.slice('keyturn'.length)}` } }),
    escrow: { github: { environment: 'keyturn', ...(escrow === ESCROW_NAME ? {} : { name: escrow }) } },
  };
  const { stringify } = await import('yaml');
  const head = [
    '# What Keyturn rotates. Every option: docs/configuration.md of Keyturn; schema/keyturn.schema.json for your editor.',
    ...(facts.options.length === 0
      ? []
      : [`# The options of ${facts.name} are an example. \`keyturn providers ${facts.name}\` says what it needs.`]),
    ...(apart && facts.atMost !== null && facts.atMost < 4
      ? [
          `# ${facts.title} allows ${facts.atMost} at once: give ${environment} and ${development} options of their own.`,
        ]
      : []),
  ];
  return `${head.join('\n')}\n${stringify(file, { lineWidth: 100 })}`;
}

/** The environment of the configuration, not GitHub's, that holds what people work with. */
const development = 'development';
