/** What is written about the configuration, rendered from the tables that also check it: `action.yml` and Markdown. */
import { stringify } from 'yaml';
import * as z from 'zod';
import { type Code, codes, nowSays } from '../rotation/model/errors.ts';
import { type Command, commands } from './commands.ts';
import { durationPattern } from './duration.ts';
import { type InputName, outputs, type Row, table } from './input-table.ts';
import { featuresOf, type JobFeature, jobFeatures } from './job-permissions.ts';
import { type Registries, registries } from './registries.ts';
import { Ask, Configuration, Environment, Journal, Links, Notify, Policy, SecretEntry, Share } from './schema.ts';
import { tokenRows } from './token-permissions.ts';

const rows = Object.entries(table) as [InputName, Row][];

/** `action.yml`, whole. */
export function actionYml(): string {
  const inputs = rows
    .filter(([, row]) => row.cli === undefined)
    .map(([name, row]) => [
      name,
      {
        description: actionSentence(name, row),
        required: false,
        ...(row.filled === undefined ? {} : { default: row.filled }),
      },
    ]);
  const action = {
    name: 'Keyturn',
    description: 'Rotates API keys: mints, proves, seals into secrets, hands teammates a one-time link, then revokes.',
    author: 'Keyturn',
    branding: { icon: 'rotate-cw', color: 'green' },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/action/index.js' },
  };
  return `# Written by \`npm run describe\` from src/config/input-table.ts; edit that.\n${stringify(action, { lineWidth: 0 })}`;
}

function actionSentence(name: InputName, row: Row): string {
  const values = actionValues(name, row);
  return [
    row.sentence,
    ...(values.length > 0 && name !== 'share-as' && name !== 'fail-on' ? [`One of ${values.join(', ')}.`] : []),
    ...(row.type === 'YAML' ? ['YAML.'] : row.type === 'lines' ? ['Lines.'] : []),
    ...(row.default !== undefined && row.filled === undefined ? [`Default: ${row.default}.`] : []),
    ...(row.commands.length < 6 ? [`For ${row.commands.filter((command) => !isCli(command)).join(', ')}.`] : []),
  ].join(' ');
}

function actionValues(name: InputName, row: Row): readonly string[] {
  return (row.values ?? []).filter((value) => name !== 'command' || !isCli(value as Command));
}

const isCli = (command: Command): boolean => 'cli' in commands[command];

/** Every input of the Action, which is also a flag of the command line. */
export function inputsTable(): string {
  return markdown(
    ['input', 'type', 'default', 'what it says', 'commands'],
    rows
      .filter(([, row]) => row.cli === undefined)
      .map(([name, row]) => [code(name), row.type, shownDefault(row), row.sentence, commandList(row)]),
  );
}

/** The flags that only the command line has. */
export function flagsTable(): string {
  return markdown(
    ['flag', 'type', 'default', 'what it says', 'commands'],
    rows
      .filter(([, row]) => row.cli)
      .map(([name, row]) => [code(`--${name}`), row.type, shownDefault(row), row.sentence, commandList(row)]),
  );
}

export function outputsTable(): string {
  return markdown(
    ['output', 'what it says'],
    Object.entries(outputs).map(([name, sentence]) => [code(name), sentence]),
  );
}

export function commandsTable(): string {
  return markdown(
    ['command', 'does', 'Action', 'CLI'],
    Object.entries(commands).map(([name, row]) => [code(name), row.does, 'cli' in row ? '' : 'x', 'x']),
  );
}

/** Every field of the file, group by group. */
export function fieldsTables(): string {
  const groups: readonly (readonly [title: string, schema: z.ZodType])[] = [
    ['At the top', Configuration],
    ['`links`', Links],
    ['`notify`', Notify],
    ['`journal`', Journal],
    ['An entry of `environments`', Environment],
    ['An entry of `secrets`', SecretEntry],
    ['`share`', Share],
    ['`ask`', Ask],
    ['`policy`', Policy],
  ];
  return groups.map(([title, schema]) => `### ${title}\n\n${fieldsTable(schema)}`).join('\n\n');
}

function fieldsTable(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as {
    properties: { [name: string]: Field };
  };
  const fields = Object.entries(json.properties).map(([name, field]) => {
    return [
      code(name),
      typeOf(field),
      field.otherwise ?? (field.default === undefined ? '' : code(flow(field.default))),
      field.description ?? '',
    ];
  });
  return markdown(['field', 'type', 'default', 'what it says'], fields);
}

type Field = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly additionalProperties?: Field | boolean;
  readonly properties?: object;
  readonly description?: string;
  readonly default?: unknown;
  readonly otherwise?: string;
};

function typeOf(field: Field): string {
  if (field.enum) return field.enum.map(code).join(' or ');
  if (field.pattern === durationPattern.source) return 'duration';
  if (field.anyOf) return [...new Set(field.anyOf.map(typeOf))].join(' or ');
  if (field.type === 'string') return 'text';
  if (field.type === 'boolean') return '`true` or `false`';
  if (field.type === 'array') return field.items?.enum ? `list of ${field.items.enum.map(code).join(', ')}` : 'list';
  if (field.properties) return 'fields';
  return field.type === 'object' ? 'map' : 'any';
}

/** What the token that writes secrets, and that of the job, have to be allowed. */
export function permissionsTables(): string {
  const token = markdown(['you use', 'permission', 'of the', 'without it'], tokenRows());
  const names = Object.keys(commands) as Command[];
  const job = (Object.keys(jobFeatures) as JobFeature[]).map((feature) => {
    const { permissions, why } = jobFeatures[feature];
    const uses = names.filter((name) => featuresOf(name, { identity: true }).includes(feature));
    return [
      Object.entries(permissions)
        .map(([name, level]) => code(`${name}: ${level}`))
        .join(', '),
      why,
      uses.map(code).join(' '),
    ];
  });
  return `**The token** (\`KEYTURN_TOKEN\`, or the App):\n\n${token}\n\n**The job**, under \`permissions:\` of the workflow:\n\n${markdown(['permission', 'for', 'commands'], job)}`;
}

/** What there is for `provider`, for `destinations` and for `channels`, with what comes later. */
export async function registryTable(kind: keyof Registries, all: Registries = registries): Promise<string> {
  const { names, planned, load, word } = all[kind];
  const lines = names.map(async (name) => {
    const module = (await load(name))!;
    return [
      code(name),
      module.docs === undefined || !module.docs.startsWith('https:')
        ? module.title
        : `[${module.title}](${module.docs})`,
      module.sentence,
    ];
  });
  const later = planned.length === 0 ? '' : `\n\nNot built yet: ${planned.map(code).join(', ')}.`;
  return `${markdown([word, 'name', 'what it does'], await Promise.all(lines))}${later}`;
}

/** `docs/errors.md`, whole. `cures` says for each code what to do. */
export function errorsPage(cures: { readonly [code in Code]: string }): string {
  const exits = markdown(
    ['status', 'means'],
    [
      ['0', 'done, or nothing to do'],
      ['1', 'something failed, or a human is needed'],
      ['2', 'bad input; nothing was touched'],
      ['3', 'another run holds the secret (in the Action: a notice, and 0)'],
    ],
  );
  const sections = (Object.keys(codes) as Code[]).map(
    (name) => `## ${name}\n\n${sentence(codes[name].says)} Exit status ${codes[name].exit}.\n\n${cures[name]}`,
  );
  return [
    '<!-- Written by `npm run describe` from src/rotation/model/errors.ts and scripts/cures.ts; edit those. -->',
    '# Errors',
    'Every error has a code that stays, says what is true now as far as the run saw and did it, and ends with the exact next command or edit. Errors never contain a value, a link, or what a foreign service answered.',
    'What can be true now:',
    markdown(
      ['state', 'as it is said'],
      Object.entries(nowSays).map(([now, says]) => [code(now), says]),
    ),
    exits,
    ...sections,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** `text` with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced, for every NAME in `parts` that it has. */
export function fill(text: string, parts: { readonly [name: string]: string }): string {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const start = filled.indexOf(`<!-- ${name} -->`);
    const end = filled.indexOf(`<!-- /${name} -->`);
    if (start < 0 || end < start) return filled;
    return `${filled.slice(0, start)}<!-- ${name} -->\n\n${part}\n\n${filled.slice(end)}`;
  }, text);
}

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...lines.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;

function shownDefault(row: Row): string {
  const text = row.filled ?? row.default;
  return text === undefined ? '' : code(text);
}

function commandList(row: Row): string {
  return row.commands.length === Object.keys(commands).length ? 'all' : row.commands.map(code).join(' ');
}

/** A value as YAML writes it on one line. */
function flow(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}
