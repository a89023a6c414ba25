// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of inputs, which is read as one
/**
 * The Action's inputs and the command line's flags. `action.yml`, the docs and the help texts are rendered from this table.
 */
import { type Command, commands, works } from './commands.ts';
import type { Path } from './source.ts';

type Type = 'text' | 'boolean' | 'duration' | 'YAML' | 'list' | 'credential';

/** One input, which is also a flag; with `cli` only a flag. */
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
export const SECRET = '*';

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
  for: {
    type: 'duration',
    sentence:
      'How long the run begins something new. What is then left is named, nothing is lost, and the next run goes on.',
    commands: ['rotate', 'onboard', 'offboard', 'revoke'],
    default: '5h',
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
  file: {
    type: 'text',
    sentence: 'The file that receives the values.',
    commands: ['open'],
    default: '.env.local',
    cli: true,
  },
  print: { type: 'boolean', sentence: 'Print the values instead of writing a file.', commands: ['open'], cli: true },
  'allow-name': {
    type: 'list',
    sentence:
      'Names that are refused otherwise: those that change how programs run, and those of values with lines that look like assignments.',
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
    sentence: 'Whose values to take where a link has those of several environments; without it the person is asked.',
    commands: ['open'],
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

export const rows: { readonly [name: string]: Row } = table;

/** The inputs that stand for a configuration file. */
export const standForFile = Object.keys(rows).filter((name) => rows[name]!.field !== undefined || name === 'secret');

/** Outputs of the Action; their types cannot hold a value or a link. */
export const outputs = {
  result:
    'JSON, one entry per secret: `secret`, `environment`, `action`, `reason`, `stage`, `destinations`, `shares`, `left`, `next`.',
  rotated: 'How many secrets got a new credential in this run.',
  left: 'How many secrets this run left for the next one because its time (`for`) was over.',
  overdue: 'How many credentials have outlived their `max-age`.',
  'next-due': 'When the next rotation is due (ISO 8601, UTC), or empty.',
} as const;
