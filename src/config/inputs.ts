/**
 * The Action's inputs and the command line's flags: one table, one reading. `action.yml`, the docs and the help text are
 * rendered from it.
 */
import { KeyturnError } from '../rotation/errors.ts';
import type { Json } from '../rotation/ports.ts';
import { Secret } from '../rotation/secret.ts';
import { durationPattern } from './duration.ts';
import { loginPattern, secretNamePattern, unfitName } from './names.ts';
import { nearest } from './nearest.ts';
import { findPasted } from './pasted.ts';
import { durationSays, secretNameSays } from './schema.ts';
import { type Path, pastedRefusal, readYaml, type Source, shown } from './source.ts';

/** What each command does, in the order of the docs. `cli` = only on a command line. */
export const commands = {
  rotate: { does: 'finish what is open, rotate what is due, revoke what may be revoked' },
  onboard: { does: 'give a person their development credentials' },
  offboard: { does: 'end the credentials of a person and rotate every shared one they hold' },
  revoke: { does: 'a credential is exposed: rotate now, and revoke the old one at once' },
  status: { does: 'ages against the policy, open rotations, receipts, orphans, the last run' },
  doctor: { does: 'try every permission, destination, channel and provider without changing anything' },
  audit: { does: 'verify every commit of a journal, in a clone, with nothing but its own words', cli: true },
  init: { does: 'ask a few questions, then write the configuration and its workflows', cli: true },
  open: { does: 'open a link into an env file', cli: true },
  share: { does: 'make a link from what is on standard input', cli: true },
  providers: { does: 'what each provider can do and needs, with an example to paste', cli: true },
  serve: { does: 'run the link service', cli: true },
  demo: { does: 'play the whole story on this machine', cli: true },
} as const satisfies { readonly [name: string]: { readonly does: string; readonly cli?: true } };

export type Command = keyof typeof commands;

/** The commands that work on the configuration's secrets. */
const works = ['rotate', 'onboard', 'offboard', 'revoke', 'status', 'doctor'] as const;

type Type = 'text' | 'boolean' | 'duration' | 'YAML' | 'list' | 'credential';

export type Row = {
  readonly type: Type;
  readonly sentence: string;
  readonly commands: readonly Command[];
  /** What holds when it is left out; shown in the docs. */
  readonly default?: string;
  /** What `action.yml` fills in. */
  readonly filled?: string;
  /** Every value that it may have. */
  readonly values?: readonly string[];
  /** Where this stands in the configuration file, for one secret without a file. */
  readonly field?: Path;
  readonly cli?: true;
};

/** Stands for the name of the one secret in a `field`. */
const SECRET = '*';

const secretField = (...path: string[]): Path => ['secrets', SECRET, ...path];

export const table = {
  command: {
    type: 'text',
    sentence: 'What to do.',
    commands: Object.keys(commands) as Command[],
    default: 'rotate',
    filled: 'rotate',
    values: Object.keys(commands),
  },
  config: {
    type: 'text',
    sentence: 'Path of the configuration file.',
    commands: [...works, 'init', 'open', 'share'],
    default: '.github/keyturn.yml',
  },
  only: {
    type: 'text',
    sentence:
      'Glob over `environment/SECRET` that narrows the command; without a slash it is compared with the name of the secret.',
    commands: works,
  },
  provider: {
    type: 'text',
    sentence: 'Who mints the credential, for one secret without a file.',
    commands: works,
    field: secretField('provider'),
  },
  admin: {
    type: 'YAML',
    sentence:
      'The NAME of the environment variable whose credential may mint, or one name for each part. Never a value.',
    commands: works,
    field: secretField('admin'),
  },
  options: { type: 'YAML', sentence: "The provider's own settings.", commands: works, field: secretField('options') },
  secret: {
    type: 'text',
    sentence: 'Name of the one secret without a file; for `share`, the name of the value on standard input.',
    commands: [...works, 'share'],
  },
  values: {
    type: 'YAML',
    sentence: 'Name of each value of the credential -> name of the secret that holds it.',
    commands: works,
    field: secretField('values'),
  },
  destinations: {
    type: 'YAML',
    sentence: 'Every place that holds the value.',
    commands: works,
    field: secretField('destinations'),
  },
  'share-with': {
    type: 'list',
    sentence: 'Comma list of GitHub logins and teams (`@organization/team`) who receive a link.',
    commands: works,
    field: secretField('share', 'with'),
  },
  'share-as': {
    type: 'text',
    sentence: '`own` gives each person a credential of their own, `copy` gives everybody the same.',
    commands: works,
    default: 'copy',
    values: ['own', 'copy'],
    field: secretField('share', 'as'),
  },
  'links-url': {
    type: 'text',
    sentence: 'Address of the link service.',
    commands: [...works, 'share'],
    field: ['links', 'url'],
  },
  expires: {
    type: 'duration',
    sentence: 'How long a link can be opened, up to 30d.',
    commands: [...works, 'share'],
    default: '24h',
    field: ['links', 'expires'],
  },
  channels: {
    type: 'YAML',
    sentence: 'How recipients hear of a link, tried in this order.',
    commands: works,
    field: ['channels'],
  },
  notify: { type: 'YAML', sentence: 'Who is told when something goes wrong.', commands: works, field: ['notify'] },
  'max-age': {
    type: 'duration',
    sentence: 'How long a credential may live in all.',
    commands: works,
    default: '90d',
    field: secretField('policy', 'max-age'),
  },
  overlap: {
    type: 'duration',
    sentence: 'The last part of `max-age`, in which the old and the new credential both work.',
    commands: works,
    default: '24h',
    field: secretField('policy', 'overlap'),
  },
  token: {
    type: 'credential',
    sentence:
      'Writes secrets: a fine-grained personal access token or a GitHub App token (Secrets and Environments: write). `GITHUB_TOKEN` never can. For `open` and `share`: your own, instead of what `gh auth token` says.',
    commands: [...works, 'open', 'share'],
  },
  'client-id': {
    type: 'text',
    sentence: 'Client id of a GitHub App, instead of `token`: Keyturn mints its tokens itself.',
    commands: works,
  },
  'private-key': { type: 'credential', sentence: 'Private key of that GitHub App, in PEM.', commands: works },
  journal: { type: 'YAML', sentence: 'Where the rotation remembers itself.', commands: works, field: ['journal'] },
  'journal-token': {
    type: 'credential',
    sentence:
      "Reads and writes the journal, and sees this repository's workflow runs (contents: write, actions: write).",
    commands: works,
    filled: `\${{ github.token }}`,
  },
  escrow: { type: 'YAML', sentence: 'Where a pending value survives a crash.', commands: works, field: ['escrow'] },
  pending: {
    type: 'credential',
    sentence: 'What an earlier run left in escrow: the secret KEYTURN_PENDING, or the one that `escrow` names.',
    commands: works,
  },
  person: {
    type: 'text',
    sentence: 'GitHub login of the person who comes or leaves.',
    commands: ['onboard', 'offboard'],
  },
  reason: {
    type: 'text',
    sentence: 'Why, for the journal; one line.',
    commands: ['rotate', 'onboard', 'offboard', 'revoke'],
  },
  force: {
    type: 'boolean',
    sentence: 'Rotate now, due or not. With `revoke`: the successor of what leaked has leaked, too.',
    commands: ['rotate', 'revoke'],
    default: 'false',
    filled: 'false',
  },
  first: {
    type: 'boolean',
    sentence: 'Revoke before a new credential is minted: the secret does not work in between.',
    commands: ['revoke'],
    default: 'false',
    filled: 'false',
  },
  repair: {
    type: 'text',
    sentence:
      '`true` finishes what a run that was killed left open, and begins nothing. `new-journal` begins anew where the journal is gone for good, `new-seed` where its key is; `unsigned` takes the mark off records from before.',
    commands: ['doctor'],
    default: 'false',
    filled: 'false',
    values: ['false', 'true', 'new-journal', 'new-seed', 'unsigned'],
  },
  'dry-run': {
    type: 'boolean',
    sentence: 'Print the plan and change nothing.',
    commands: ['rotate'],
    default: 'false',
    filled: 'false',
  },
  'fail-on': {
    type: 'text',
    sentence: '`overdue` ends with exit status 1 if a credential has outlived its `max-age`.',
    commands: ['status'],
    values: ['overdue'],
  },
  json: {
    type: 'boolean',
    sentence: 'Print one event a line, for machines.',
    commands: Object.keys(commands) as Command[],
    cli: true,
  },
  help: { type: 'boolean', sentence: 'Show what there is.', commands: Object.keys(commands) as Command[], cli: true },
  version: { type: 'boolean', sentence: 'Show the version.', commands: Object.keys(commands) as Command[], cli: true },
  yes: { type: 'boolean', sentence: 'Ask nothing.', commands: ['open', 'demo'], cli: true },
  git: {
    type: 'text',
    sentence: 'The folder of the clone.',
    commands: ['audit'],
    default: '.',
    cli: true,
  },
  branch: {
    type: 'text',
    sentence: 'The branch of the journal.',
    commands: ['audit'],
    default: 'keyturn-journal',
    cli: true,
  },
  key: {
    type: 'text',
    sentence: 'The key that the newest commit has to be signed by: `ed25519:...`, as `journal: { key }` has it.',
    commands: ['audit'],
    cli: true,
  },
  'env-file': {
    type: 'text',
    sentence: 'The file that receives the values.',
    commands: ['open'],
    default: '.env.local',
    cli: true,
  },
  print: { type: 'boolean', sentence: 'Print the values instead of writing a file.', commands: ['open'], cli: true },
  'allow-name': {
    type: 'list',
    sentence: 'Names that are refused otherwise because they change how programs run.',
    commands: ['open'],
    cli: true,
  },
  verify: {
    type: 'boolean',
    sentence: 'Ask the provider first, with the value itself, where the configuration names one.',
    commands: ['open'],
    cli: true,
  },
  environment: {
    type: 'text',
    sentence: 'Whose value to take where a link has several of one name.',
    commands: ['open'],
    default: 'development',
    cli: true,
  },
  note: { type: 'text', sentence: 'One line for the reader of the link.', commands: ['share'], cli: true },
  ended: {
    type: 'boolean',
    sentence:
      'The old key was ended in the console of its provider: it counts as revoked, unless it is seen to live. Needs `only`.',
    commands: ['rotate'],
    default: 'false',
    filled: 'false',
  },
  to: {
    type: 'list',
    sentence: 'Comma list of GitHub logins and teams (`@organization/team`): each is sent a link of their own.',
    commands: ['share'],
    cli: true,
  },
  password: {
    type: 'boolean',
    sentence: 'Make a password for the link, which goes another way.',
    commands: ['share'],
    cli: true,
  },
  listen: {
    type: 'text',
    sentence: 'Address and port; port 0 picks one.',
    commands: ['serve'],
    default: '127.0.0.1:8787',
    cli: true,
  },
  url: { type: 'text', sentence: 'The address that people see.', commands: ['serve'], cli: true },
  store: {
    type: 'text',
    sentence: '`sqlite:FILE`, `memory`, `redis://...` or `postgres://...`.',
    commands: ['serve'],
    cli: true,
  },
  allow: {
    type: 'list',
    sentence: 'Repositories whose workflows may make links, such as `acme/*`.',
    commands: ['serve'],
    cli: true,
  },
  audience: {
    type: 'text',
    sentence: "The audience of the workflows' OIDC tokens.",
    commands: ['serve'],
    default: 'the origin of `url`',
    cli: true,
  },
  issuer: {
    type: 'text',
    sentence: 'The issuer of the OIDC tokens, for GitHub Enterprise Server.',
    commands: ['serve'],
    cli: true,
  },
  'allow-owner-id': {
    type: 'list',
    sentence:
      "With `allow`: the `repository_owner_id` must be one of these; a number, which outlives the owner's name.",
    commands: ['serve'],
    cli: true,
  },
  'allow-ref': {
    type: 'list',
    sentence: 'With `allow`: the `ref` must match one of these, such as `refs/heads/main`.',
    commands: ['serve'],
    cli: true,
  },
  'allow-workflow': {
    type: 'list',
    sentence:
      'With `allow`: the `job_workflow_ref` must match one of these, such as `acme/ops/.github/workflows/*@refs/heads/main`.',
    commands: ['serve'],
    cli: true,
  },
  'allow-environment': {
    type: 'list',
    sentence: 'With `allow`: the job must run in one of these environments.',
    commands: ['serve'],
    cli: true,
  },
  'trust-proxy': {
    type: 'text',
    sentence: 'How many reverse proxies of yours stand in front; the limits then count by `X-Forwarded-For`.',
    commands: ['serve'],
    default: '0',
    cli: true,
  },
  'open-creation': { type: 'boolean', sentence: 'Let everybody make links.', commands: ['serve'], cli: true },
  forget: {
    type: 'boolean',
    sentence: 'Delete all links first: after a backup was restored.',
    commands: ['serve'],
    cli: true,
  },
} as const satisfies { readonly [name: string]: Row };

export type InputName = keyof typeof table;

const rows: { readonly [name: string]: Row } = table;

/** The inputs that stand for a configuration file. */
const standForFile = Object.keys(rows).filter((name) => rows[name]!.field !== undefined || name === 'secret');

/** Outputs of the Action; their types cannot hold a value or a link. */
export const outputs = {
  result:
    'JSON, one entry per secret: `secret`, `environment`, `action`, `reason`, `stage`, `destinations`, `shares`, `next`.',
  rotated: 'How many secrets got a new credential in this run.',
  overdue: 'How many credentials have outlived their `max-age`.',
  'next-due': 'When the next rotation is due (ISO 8601, UTC), or empty.',
} as const;

export type Inputs = {
  readonly command: Command;
  /** Path of the file, if it was named. */
  readonly config: string | undefined;
  readonly only: string | undefined;
  readonly person: string | undefined;
  readonly reason: string | undefined;
  readonly force: boolean;
  readonly first: boolean;
  readonly ended: boolean;
  readonly repair: 'true' | 'new-journal' | 'new-seed' | 'unsigned' | undefined;
  readonly dryRun: boolean;
  readonly failOn: 'overdue' | undefined;
  readonly token: Secret | undefined;
  readonly clientId: string | undefined;
  readonly privateKey: Secret | undefined;
  readonly journalToken: Secret | undefined;
  readonly pending: Secret | undefined;
  /** One secret without a file, for `load`. */
  readonly inline: Source | undefined;
  /** What only the command line has, and `secret`, `links-url`, `expires` for `share`; a boolean is `true` or absent. */
  readonly flags: { readonly [name in InputName]?: string };
};

export const defaultFile = '.github/keyturn.yml';

/**
 * Reads inputs strictly. `raw` has a name for each input that is there; for the Action an empty one counts as absent, as
 * GitHub does not tell them apart. Throws INPUT_INVALID and CONFIG_SECRET_PASTED naming the input, never its value.
 */
export function inputs(raw: { readonly [name: string]: string | undefined }, from: 'action' | 'cli'): Inputs {
  const given = new Map<string, string>();
  for (const [name, text] of Object.entries(raw)) {
    if (!isInput(name, from)) throw unknown(name, from);
    if (text === undefined || (text === '' && from === 'action')) continue;
    if (text === '' && rows[name]!.type !== 'credential') throw bad(name, from, 'this is empty');
    given.set(name, text);
  }
  const command = commandOf(given.get('command'), from);
  for (const [name, text] of given) {
    const row = rows[name]!;
    check(name, row, text, from);
    const idle = text === row.default || text === row.filled || (row.type === 'boolean' && text === 'false');
    if (!idle && !row.commands.includes(command)) {
      throw bad(
        name,
        from,
        `\`${command}\` does not use it; ${row.commands.map((each) => `\`${each}\``).join(', ')} ${row.commands.length === 1 ? 'does' : 'do'}`,
      );
    }
  }
  const text = (name: InputName) => given.get(name)?.trim();
  // It stands in the journal, which refuses what hides in a line.
  if (!/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u.test(text('reason') ?? ''))
    throw bad('reason', from, 'a reason is one line of at most 200 characters, without control characters');
  const yes = (name: InputName) => given.get(name) === 'true';
  const credential = (name: InputName) => {
    const value = given.get(name);
    return value === undefined || value === '' ? undefined : new Secret(value);
  };
  needed(command, given, from);

  return {
    command,
    config: text('config'),
    only: text('only'),
    person: text('person'),
    reason: text('reason'),
    force: yes('force'),
    first: yes('first'),
    ended: yes('ended'),
    repair: text('repair') === 'false' ? undefined : (text('repair') as Inputs['repair']),
    dryRun: yes('dry-run'),
    failOn: text('fail-on') as 'overdue' | undefined,
    token: credential('token'),
    clientId: text('client-id'),
    privateKey: credential('private-key'),
    journalToken: credential('journal-token'),
    pending: credential('pending'),
    inline: command === 'share' ? undefined : inline(given, from),
    flags: flagsOf(command, given),
  };
}

/**
 * What `load` reads: the file or the inputs, never both. `file` is what was found at `inputs.config ?? defaultFile`.
 * Throws INPUT_INVALID if there are both, CONFIG_INVALID if there is neither.
 */
export function sourceOf(given: Inputs, file: { readonly name: string; readonly text: string } | undefined): Source {
  if (given.inline && file) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `there are both a configuration file (${file.name}) and inputs that stand for one`,
      hint: 'keep one of them: move what the inputs say into the file',
    });
  }
  if (file) return readYaml(file.text, file.name);
  if (given.inline) return given.inline;
  throw new KeyturnError('CONFIG_INVALID', {
    what: `there is no configuration: ${given.config ?? defaultFile} was not found`,
    hint: 'run `npx keyturn init`, or check the repository out first (actions/checkout), or give `provider` and `secret`',
  });
}

/**
 * Words of a command line -> what `inputs` reads, and the words that are no flags (the LINK of `open`).
 * Throws INPUT_INVALID for an unknown flag, one without its value, and one that is there twice.
 */
export function argv(words: readonly string[]): {
  readonly raw: { readonly [name: string]: string };
  readonly rest: readonly string[];
} {
  const raw: { [name: string]: string } = Object.create(null);
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      rest.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const typed = word.replace(/^--?/, '').slice(0, equals < 0 ? undefined : equals - (word.startsWith('--') ? 2 : 1));
    const name = word === '-h' ? 'help' : word === '-V' ? 'version' : typed;
    if (!isInput(name, 'cli') || (typed === name && !word.startsWith('--'))) throw unknown(name, 'cli');
    const row = rows[name]!;
    let value = equals < 0 ? undefined : word.slice(equals + 1);
    const bare = row.type === 'boolean' || (name === 'repair' && !row.values?.includes(words[index + 1] ?? ''));
    if (value === undefined && bare) value = 'true';
    if (value === undefined) value = words[++index];
    if (value === undefined) throw bad(name, 'cli', 'its value is missing');
    if (raw[name] !== undefined && row.type !== 'list') throw bad(name, 'cli', 'it is there twice');
    raw[name] = raw[name] === undefined ? value : `${raw[name]},${value}`;
  }
  if (raw['command'] === undefined && rest[0] !== undefined) raw['command'] = rest.shift()!;
  return { raw, rest };
}

function isInput(name: string, from: 'action' | 'cli'): boolean {
  return Object.hasOwn(rows, name) && (from === 'cli' || rows[name]!.cli === undefined);
}

/** `input` in a workflow, `--flag` on a command line. */
function called(name: string, from: 'action' | 'cli'): string {
  return from === 'action' ? `the input \`${name}\`` : `\`--${name}\``;
}

function bad(name: string, from: 'action' | 'cli', says: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `${called(name, from)}: ${says}`,
    hint:
      from === 'action'
        ? 'correct it under `with:`; docs/configuration.md describes every input'
        : 'keyturn --help shows every flag',
  });
}

function unknown(name: string, from: 'action' | 'cli'): KeyturnError {
  const known = Object.keys(rows).filter((each) => isInput(each, from));
  const near = nearest(name, known);
  return new KeyturnError('INPUT_INVALID', {
    what: `${called(shown(name), from)}: there is no such ${from === 'action' ? 'input' : 'flag'}${near === undefined ? '' : `; the nearest is \`${near}\``}`,
    hint: from === 'action' ? `there are ${known.join(', ')}` : 'keyturn --help shows every flag',
  });
}

function commandOf(text: string | undefined, from: 'action' | 'cli'): Command {
  if (text === undefined) return 'rotate';
  const known = Object.entries(commands).flatMap(([name, row]) => (from === 'action' && 'cli' in row ? [] : [name]));
  if (known.includes(text)) return text as Command;
  const near = nearest(text, known);
  if (Object.hasOwn(commands, text))
    throw bad('command', from, `\`${text}\` works only on a command line: npx keyturn ${text}`);
  throw bad(
    'command',
    from,
    near === undefined
      ? `one of ${known.map((each) => `\`${each}\``).join(', ')}`
      : `there is no such command; the nearest is \`${near}\``,
  );
}

function check(name: string, row: Row, text: string, from: 'action' | 'cli'): void {
  if (row.type === 'credential' || name === 'command') return;
  if (row.type === 'boolean' && text !== 'true' && text !== 'false')
    throw bad(name, from, '`true` or `false`, nothing else');
  // Only a YAML input may have several lines; the length is far above any honest one.
  if (
    row.type !== 'YAML' &&
    (text.length > 4096 || /\p{Cc}/u.test(row.type === 'list' ? text.replace(/\r?\n/g, '') : text.trim()))
  ) {
    throw bad(
      name,
      from,
      text.length > 4096 ? 'this is too long' : 'there is a control character, or more than one line',
    );
  }
  if (row.type === 'duration' && !durationPattern.test(text.trim())) throw bad(name, from, durationSays);
  if (row.type === 'text' && row.values && !row.values.includes(text.trim()))
    throw bad(name, from, `one of ${row.values.map((each) => `\`${each}\``).join(', ')}`);
  if (name === 'person' && !loginPattern.test(text.trim())) throw bad(name, from, 'this is not a GitHub login');
  if (name === 'secret') {
    const says = secretNamePattern.test(text.trim()) ? unfitName(text.trim()) : secretNameSays;
    if (says !== undefined) throw bad(name, from, says);
  }
  const pasted = row.type === 'YAML' || name === 'store' ? undefined : findPasted(text);
  if (pasted) throw pastedRefusal(called(name, from), pasted.kind);
}

function needed(command: Command, given: ReadonlyMap<string, string>, from: 'action' | 'cli'): void {
  if (given.has('help') || given.has('version')) return;
  if (given.get('ended') === 'true' && !given.has('only'))
    throw bad('only', from, `${called('ended', from)} needs it: whose old key was ended`);
  if (command === 'revoke' && !given.has('only'))
    throw bad('only', from, '`revoke` needs it: which credential is exposed');
  if ((command === 'onboard' || command === 'offboard') && !given.has('person'))
    throw bad('person', from, `\`${command}\` needs it: a GitHub login`);
  if (given.has('client-id') !== given.has('private-key')) {
    const [there, missing] = given.has('client-id') ? ['client-id', 'private-key'] : ['private-key', 'client-id'];
    throw bad(missing!, from, `\`${there}\` needs it: both belong to one GitHub App`);
  }
  if (given.get('token') && given.has('client-id'))
    throw bad('token', from, 'either `token`, or `client-id` with `private-key`');
}

function flagsOf(command: Command, given: ReadonlyMap<string, string>): Inputs['flags'] {
  const own = command === 'share' ? ['secret', 'links-url', 'expires'] : [];
  return Object.fromEntries(
    [...given].filter(
      ([name, text]) =>
        (rows[name]!.cli || own.includes(name)) && !(rows[name]!.type === 'boolean' && text === 'false'),
    ),
  ) as Inputs['flags'];
}

/** The inputs that stand for a file, as the same object that the file would be, with fields that know their input. */
function inline(given: ReadonlyMap<string, string>, from: 'action' | 'cli'): Source | undefined {
  const names = standForFile.filter((name) => given.has(name));
  if (names.length === 0) return undefined;
  if (given.has('config'))
    throw bad(names[0]!, from, 'it stands for a configuration file, and `config` names one: keep one of them');
  for (const one of ['provider', 'secret'] as const) {
    if (!given.has(one))
      throw bad(one, from, `\`${names[0]}\` needs it: \`provider\` and \`secret\` describe one secret without a file`);
  }
  const secret = given.get('secret')!.trim();
  const value: { [name: string]: Json } = {};
  const parts = new Map<string, Source>();
  for (const name of names) {
    const row = rows[name]!;
    if (row.field === undefined) continue;
    const text = given.get(name)!;
    const part = row.type === 'YAML' ? readYaml(text, called(name, from), 'INPUT_INVALID') : undefined;
    if (part) parts.set(name, part);
    put(
      value,
      row.field.map((step) => (step === SECRET ? secret : step)) as string[],
      part ? part.value : row.type === 'list' ? items(name, text, from) : text.trim(),
    );
  }
  return {
    value,
    name: 'the inputs',
    code: 'INPUT_INVALID',
    place(path, key, unnamed) {
      const whole = key === undefined ? path : [...path, key];
      if (whole[0] === 'secrets' && whole.length <= 2) return called('secret', from);
      const name = standForFile.find((each) => {
        const field = rows[each]!.field;
        return field?.every((step, index) => step === SECRET || step === whole[index]);
      });
      if (name === undefined) return 'the inputs';
      const { field } = rows[name]!;
      return (
        parts.get(name)?.place(path.slice(field!.length), path.length >= field!.length ? key : undefined, unnamed) ??
        called(name, from)
      );
    },
  };
}

function put(value: { [name: string]: Json }, path: readonly string[], item: Json): void {
  const [first, ...rest] = path as [string, ...string[]];
  // A name such as __proto__ must become a field of its own, to be refused as a name.
  const define = (inside: Json) =>
    Object.defineProperty(value, first, { value: inside, enumerable: true, configurable: true, writable: true });
  if (rest.length === 0) {
    define(item);
    return;
  }
  const inside = Object.hasOwn(value, first) ? (value[first] as { [name: string]: Json }) : {};
  put(inside, rest, item);
  define(inside);
}

function items(name: string, text: string, from: 'action' | 'cli'): readonly string[] {
  const list = text.split(',').map((each) => each.trim());
  if (list.some((each) => each === '')) throw bad(name, from, 'an entry of this comma list is empty');
  return list;
}
