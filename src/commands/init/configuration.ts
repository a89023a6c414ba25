import { ESCROW_NAME } from '../../rotation/model/escrow-name.ts';
import type { Json } from '../../rotation/model/ports.ts';
import { type Answers, valuesOf } from './answers.ts';
import type { Naming } from './naming.ts';

/** The configuration file: what it says, and its text. */
export async function configurationOf(
  answers: Answers,
  { base, escrow }: Naming,
): Promise<{ readonly value: Fields; readonly text: string }> {
  const { facts, secret, environment, sharing } = answers;
  const github = environment === undefined ? {} : { environment };
  const share = shareOf(answers);
  const bound = bindingOf(answers);
  const by = sharing?.by;
  const apart = environment !== undefined && environment !== development && sharing !== undefined;
  const value = {
    ...(by?.url === undefined ? {} : { links: { url: by.url } }),
    ...(by === undefined ? {} : { channels: [{ [by.channel]: by.options }] }),
    ...(by === undefined || Object.keys(by.reach).length === 0
      ? {}
      : {
          people: Object.fromEntries(
            Object.entries(by.reach).map(([login, reach]) => [login, { [by.channel]: reach }]),
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
    ...(facts.options.length === 0 || answers.options !== undefined
      ? []
      : [`# The options of ${facts.name} are an example. \`keyturn providers ${facts.name}\` says what it needs.`]),
    ...(apart && facts.atMost !== null && facts.atMost < 4
      ? [
          `# ${facts.title} allows ${facts.atMost} at once: give ${environment} and ${development} options of their own.`,
        ]
      : []),
  ];
  return { value, text: `${head.join('\n')}\n${stringify(value, { lineWidth: 100 })}` };
}

/** What stands below the name of the secret. `named`: the environments that the configuration has already. */
export function entryOf(answers: Answers, named: readonly string[]): { readonly [field: string]: Json } {
  const { environment } = answers;
  const place =
    environment !== undefined && named.includes(environment)
      ? { environments: [environment] }
      : { destinations: [{ github: environment === undefined ? {} : { environment } }] };
  return { ...bindingOf(answers), ...place, ...shareOf(answers) };
}

type Fields = { readonly [field: string]: Json };

function bindingOf(answers: Answers): Fields {
  const { facts, admin, options } = answers;
  const { destinations: _, values: __, ...example } = facts.example;
  return {
    ...example,
    ...(admin === undefined ? {} : { admin }),
    ...(options === undefined ? {} : { options }),
    ...(facts.values.length === 1 ? {} : { values: valuesOf(answers) }),
  };
}

function shareOf({ sharing }: Answers): Fields {
  return sharing === undefined ? {} : { share: { with: sharing.people } };
}

/** The environment of the configuration, not GitHub's, that holds what people work with. */
const development = 'development';
