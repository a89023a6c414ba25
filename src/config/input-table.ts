// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of inputs, which is read as one
/**
 * The Action's inputs and the command line's flags. `action.yml`, the docs and the help texts are rendered from this table.
 */
import { type Command, commands, works } from './commands.ts';
import { jobPermissions, permissionsSay } from './job-permissions.ts';
import type { Path } from './source.ts';

type Type = 'text' | 'boolean' | 'duration' | 'YAML' | 'list' | 'lines' | 'credential';

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

/** An incident takes its selector instead of a glob, and needs a file. */
const withIncident = [...works, 'incident'] as const;

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
    commands: [...withIncident, 'enrol', 'inventory', 'init', 'open', 'answer', 'request', 'collect', 'share'],
    default: '.github/keyturn.yml',
  },
  only: {
    type: 'text',
    sentence:
      'Glob over `environment/SECRET` that narrows the command; without a slash it is compared with the name of the secret. For `inventory` over its slots, such as `acme/shop/actions/*`.',
    commands: [...works, 'inventory'],
  },
  provider: {
    type: 'text',
    sentence:
      'Who mints the credential, for one secret without a file; with `incident` on a command line, the breached provider or vendor, with `:ACCOUNT` behind it one account.',
    commands: [...withIncident, 'init'],
    field: secretField('provider'),
  },
  admin: {
    type: 'YAML',
    sentence:
      'The NAME of the environment variable whose credential may mint, or one name for each part. Never a value.',
    commands: [...works, 'try', 'init'],
    field: secretField('admin'),
  },
  options: {
    type: 'YAML',
    sentence: "The provider's own settings.",
    commands: [...works, 'try', 'init'],
    field: secretField('options'),
  },
  secret: {
    type: 'text',
    sentence:
      'Name of the one secret without a file; for `share`, the name of the value on standard input; for `prove`, a comma list of the environment variables that the job used.',
    commands: [...works, 'prove', 'share', 'init'],
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
    commands: [...works, 'init'],
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
    commands: [...works, 'request', 'share'],
    field: ['links', 'url'],
  },
  expires: {
    type: 'duration',
    sentence: 'How long a link can be opened, up to 30d; with `request`, how long it can be answered, up to 14d (7d).',
    commands: [...works, 'request', 'share'],
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
    commands: [...withIncident, 'enrol', 'inventory', 'open', 'share'],
  },
  'client-id': {
    type: 'text',
    sentence: 'Client id of a GitHub App, instead of `token`: Keyturn mints its tokens itself.',
    commands: [...withIncident, 'enrol', 'inventory'],
  },
  'private-key': {
    type: 'credential',
    sentence: 'Private key of that GitHub App, in PEM.',
    commands: [...withIncident, 'enrol', 'inventory'],
  },
  journal: { type: 'YAML', sentence: 'Where the rotation remembers itself.', commands: works, field: ['journal'] },
  'journal-token': {
    type: 'credential',
    sentence: `Reads and writes the journal, and sees this repository's workflow runs (${permissionsSay(jobPermissions('rotate', { identity: false }))}). For \`prove\`, writes the commit status (${permissionsSay(jobPermissions('prove', { identity: false }))}).`,
    commands: [...withIncident, 'enrol', 'inventory', 'prove'],
    filled: `\${{ github.token }}`,
  },
  escrow: { type: 'YAML', sentence: 'Where a pending value survives a crash.', commands: works, field: ['escrow'] },
  pending: {
    type: 'credential',
    sentence: 'What an earlier run left in escrow: the secret KEYTURN_PENDING, or the one that `escrow` names.',
    commands: [...withIncident, 'enrol', 'inventory'],
  },
  person: {
    type: 'text',
    sentence:
      'GitHub login of the person who comes or leaves; with `incident`, of one whose machine or account was breached.',
    commands: ['onboard', 'offboard', 'incident'],
  },
  reason: {
    type: 'text',
    sentence: 'Why, for the journal; one line.',
    commands: ['rotate', 'onboard', 'offboard', 'revoke', 'hold', 'incident'],
  },
  until: {
    type: 'text',
    sentence:
      'How long the hold lasts, 90 days at most: a duration (`24h`), a day (`2026-12-04`) or a moment (`2026-12-04T18:00Z`). For `incident` on a command line: since when it is clean again; now, if it is left out.',
    commands: ['hold', 'incident'],
  },
  days: {
    type: 'text',
    sentence: 'For how many days nothing may have used the key.',
    commands: ['retire'],
    default: '30',
  },
  grace: {
    type: 'duration',
    sentence: 'How long the key lives on once its places are deleted, so that whoever still uses it is seen.',
    commands: ['retire'],
    default: '7d',
  },
  unproved: {
    type: 'boolean',
    sentence: 'You know that nothing uses the key, although its provider does not say when that was last.',
    commands: ['retire'],
    default: 'false',
    filled: 'false',
  },
  release: {
    type: 'text',
    sentence:
      'With `hold`: `true` ends it. With `incident`: the login, or the kind of channel, that links may go to again.',
    commands: ['hold', 'incident'],
  },
  force: {
    type: 'boolean',
    sentence:
      'Rotate now, due or not. With `revoke`: the successor of what leaked has leaked, too. With `offboard`: somebody whom nothing here names.',
    commands: ['rotate', 'revoke', 'offboard'],
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
  selector: {
    type: 'YAML',
    sentence:
      'What was breached, and when: one of `provider`, `destination`, `repository`, `action`, `channel`, `person` and `all`, with `since` and perhaps `until`, as in `{ destination: vault, since: 2026-06-01 }`.',
    commands: ['incident'],
  },
  expect: {
    type: 'text',
    sentence: 'What the list comes to that a person has said yes to: a run that selects others stops.',
    commands: ['incident'],
  },
  dead: {
    type: 'text',
    sentence: 'A row of the board that a person has ended; refused where its provider shows that it lives.',
    commands: ['incident'],
  },
  accept: {
    type: 'list',
    sentence: 'Comma list of rows of the board that may live; needs `reason`.',
    commands: ['incident'],
  },
  report: {
    type: 'text',
    sentence:
      'Print the evidence about the incident with this id, and change nothing. For `try`: the file that gets the report.',
    commands: ['incident', 'try'],
  },
  'dry-run': {
    type: 'boolean',
    sentence: 'Print the plan and change nothing. With `write`: print what would be added to the file.',
    commands: ['rotate', 'inventory', 'incident'],
    default: 'false',
    filled: 'false',
  },
  signals: {
    type: 'boolean',
    sentence:
      'Only ask whether there are new alerts or people who left, and end; where there are, this is a whole run.',
    commands: ['rotate'],
    default: 'false',
    filled: 'false',
  },
  slots: {
    type: 'lines',
    sentence:
      'What this step reads: a line for each secret, with the environment variable that holds its value and its address, as `ENROL_01 github:acme/shop/actions/NAME`.',
    commands: ['enrol'],
  },
  found: {
    type: 'lines',
    sentence:
      'What other jobs of this run found, a line each: their output `found`, or the name of an environment variable `FOUND_01` that holds it.',
    commands: ['enrol'],
  },
  box: {
    type: 'text',
    sentence:
      'The public key that proofs of use are sealed to: 43 characters, which the first run, `doctor` and `status` print.',
    commands: ['prove'],
  },
  for: {
    type: 'duration',
    sentence:
      'How long the run begins something new. What is then left is named, nothing is lost, and the next run goes on.',
    commands: ['rotate', 'onboard', 'offboard', 'revoke', 'incident'],
    default: '5h',
  },
  'fail-on': {
    type: 'text',
    sentence:
      '`overdue` ends `status` with exit status 1 if a credential has outlived its `max-age`. `inventory` ends so with `over-age` (a key older than 90 days), `unreferenced` (one that nothing reads), `missing` (a name that is read and not there), `keyless` (one that OIDC would replace) or `incomplete` (not everything could be read).',
    commands: ['status', 'inventory'],
    values: ['overdue', 'over-age', 'unreferenced', 'missing', 'keyless', 'incomplete'],
  },
  organization: {
    type: 'text',
    sentence:
      'Login of an organization: all of its secrets, and those of all its repositories. For `serve --webhooks`: whose deliveries count.',
    commands: ['inventory', 'serve'],
  },
  repository: {
    type: 'list',
    sentence:
      'Comma list of repositories (`owner/name`) of one owner; `inventory` looks at this one without it. For `incident` on a command line: the repository that was breached, with every secret that its workflows can read.',
    commands: ['inventory', 'incident'],
  },
  html: {
    type: 'text',
    sentence: 'File that gets the inventory as one page, without any script.',
    commands: ['inventory'],
  },
  write: {
    type: 'boolean',
    sentence: 'Add a block to the configuration file for each key that it does not name.',
    commands: ['inventory'],
    default: 'false',
    filled: 'false',
  },
  'write-workflow': {
    type: 'boolean',
    sentence:
      'Write `keyturn-enrol.yml`, the workflow that enrols the secrets of this repository; never over another text.',
    commands: ['inventory'],
    default: 'false',
    cli: true,
  },
  state: {
    type: 'text',
    sentence:
      'File that remembers what GitHub answered, so that a run that was stopped goes on. On a command line there is one in the cache of the user.',
    commands: ['inventory'],
  },
  fresh: {
    type: 'boolean',
    sentence: 'Ask for everything anew, whatever `state` remembers.',
    commands: ['inventory'],
    default: 'false',
    filled: 'false',
  },
  json: {
    type: 'boolean',
    sentence: 'Print one event a line, for machines.',
    commands: Object.keys(commands) as Command[],
    cli: true,
  },
  help: { type: 'boolean', sentence: 'Show what there is.', commands: Object.keys(commands) as Command[], cli: true },
  version: { type: 'boolean', sentence: 'Show the version.', commands: Object.keys(commands) as Command[], cli: true },
  yes: {
    type: 'boolean',
    sentence: 'Ask nothing.',
    commands: ['open', 'answer', 'collect', 'demo', 'incident', 'try', 'init'],
    cli: true,
  },
  since: {
    type: 'text',
    sentence: 'Since when it was breached: a day, or a moment with its zone.',
    commands: ['incident'],
    cli: true,
  },
  destination: {
    type: 'text',
    sentence: 'Breached: a kind of destination, with `:GLOB` behind it some of its places.',
    commands: ['incident'],
    cli: true,
  },
  action: {
    type: 'text',
    sentence: 'Breached: an action, with every secret of the jobs that use it.',
    commands: ['incident'],
    cli: true,
  },
  channel: {
    type: 'text',
    sentence:
      'Breached: the channel that links went by. For `init`: how people hear of a link, `slack`, `email:FROM` or `webhook:URL`.',
    commands: ['incident', 'init'],
    cli: true,
  },
  all: { type: 'boolean', sentence: 'Breached: everything.', commands: ['incident'], cli: true },
  here: {
    type: 'boolean',
    sentence: 'Work in this terminal, with an escrow that it can read, and start no workflow.',
    commands: ['incident'],
    cli: true,
  },
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
    commands: ['open', 'collect'],
    default: '.env.local',
    cli: true,
  },
  now: {
    type: 'boolean',
    sentence:
      'Then run the workflow of this checkout with the code of the answer, so that the key is taken at once and counts as confirmed.',
    commands: ['answer'],
    cli: true,
  },
  from: {
    type: 'text',
    sentence:
      'Who is asked: a GitHub login, or a mail address. The link is sent to that person by the channels of the configuration, and not printed.',
    commands: ['request'],
    cli: true,
  },
  print: {
    type: 'boolean',
    sentence: 'Print the values instead of writing a file; with `request --from`, print the link besides.',
    commands: ['open', 'collect', 'request'],
    cli: true,
  },
  'allow-name': {
    type: 'list',
    sentence:
      'Names that are refused otherwise: those that change how programs run, and those of values with lines that look like assignments.',
    commands: ['open', 'collect'],
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
    sentence:
      'Whose values to take where a link has those of several environments; without it the person is asked. For `init`: where the secret is, an environment of the configuration, or else one of GitHub.',
    commands: ['open', 'init'],
    cli: true,
  },
  note: { type: 'text', sentence: 'One line for the reader of the link.', commands: ['request', 'share'], cli: true },
  any: {
    type: 'boolean',
    sentence: 'Whoever answers chooses the names, instead of those that are named here.',
    commands: ['request'],
    cli: true,
  },
  lines: {
    type: 'list',
    sentence: 'Comma list of those names whose values have several lines.',
    commands: ['request'],
    cli: true,
  },
  console: {
    type: 'text',
    sentence: 'The https address where such a key is made, shown to whoever is asked as text.',
    commands: ['request'],
    cli: true,
  },
  ended: {
    type: 'boolean',
    sentence:
      'The old key was ended in the console of its provider: it counts as revoked, unless it is seen to live. Needs `only`.',
    commands: ['rotate'],
    default: 'false',
    filled: 'false',
  },
  confirm: {
    type: 'text',
    sentence:
      'You answered a request for a key, and the page showed you this code: `XXXX-XXXX-XXXX-XXXX`. It counts only from an owner of that secret.',
    commands: ['rotate'],
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
  'link-service': {
    type: 'text',
    sentence:
      'Address of the link service, or `none`: links are then kept in the repository, for people who may write to it.',
    commands: ['init'],
    cli: true,
  },
  watch: {
    type: 'duration',
    sentence:
      'Also write a workflow that looks for new alerts and people who left, so often: `30m`. Beside a configuration that is there, only that workflow.',
    commands: ['init'],
    cli: true,
  },
  webhooks: {
    type: 'boolean',
    sentence: "Instead of the link service, receive GitHub's webhooks and start a run for each alert and departure.",
    commands: ['serve'],
    cli: true,
  },
  dispatch: {
    type: 'text',
    sentence: 'With `webhooks`: the workflow that is started, such as `acme/keys:keyturn.yml@main`.',
    commands: ['serve'],
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
    'JSON, one entry per secret: `secret`, `environment`, `action`, `reason`, `stage`, `destinations`, `shares`, `left`, `hold`, `ask`, `ends`, `next`. Of `inventory` what `--json` prints (docs/inventory.md); in a public repository only its counts.',
  rotated: 'How many secrets got a new credential in this run.',
  left: 'How many secrets this run left for the next one because its time (`for`) was over.',
  overdue: 'How many credentials have outlived their `max-age`.',
  'secret-debt': 'Of `inventory`: how many keys are older than 90 days.',
  unreferenced: 'Of `inventory`: how many keys nothing reads.',
  'next-due': 'When the next rotation is due (ISO 8601, UTC), or empty.',
  found: 'Of `enrol`: what the step found, sealed for the last job of the same run.',
} as const;
