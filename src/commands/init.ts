/** `keyturn init`: a few questions, then the configuration and the workflows that it needs. */
import { mkdir, open, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load } from '../config/load.ts';
import { environmentPattern, loginPattern, recipientPattern, secretNamePattern, unfitName } from '../config/names.ts';
import { defaultFile } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import type { Json } from '../rotation/model/ports.ts';
import { baseOf } from './dispatch-inputs.ts';
import { homeSteps } from './init-home.ts';
import { type Naming, workflowsOf } from './init-workflows.ts';
import { type ProviderFacts, providerFacts, secretName } from './providers.ts';

export type InitWorld = {
  /** Where the repository begins. */
  readonly directory: string;
  /** Path of the configuration file, relative to it. */
  readonly file: string;
  /** `owner/name`, where it is known. */
  readonly repository: string | undefined;
  /** One line from whoever answers; undefined = there is no more. */
  ask(question: string): Promise<string | undefined>;
  say(line: string): void;
};

export type Initialised = {
  /** Paths that were written, relative to the directory. */
  readonly files: readonly string[];
  /** What is left to do by hand, in order. */
  readonly todo: readonly string[];
};

type Fields = { readonly [name: string]: Json };
type Channel = 'slack' | 'email' | 'webhook';

type Answers = {
  readonly facts: ProviderFacts;
  readonly secret: string;
  /** Of GitHub; undefined = the repository's own secrets. */
  readonly environment: string | undefined;
  readonly sharing: Sharing | undefined;
};

type Sharing = {
  readonly people: readonly string[];
  readonly url: string;
  readonly channel: Channel;
  readonly options: Fields;
  /** How the channel reaches each, as far as it was said. */
  readonly reach: { readonly [login: string]: string };
};

const variables: { readonly [channel in Channel]: string } = {
  slack: 'SLACK_BOT_TOKEN',
  email: 'SMTP_URL',
  webhook: 'WEBHOOK_SECRET',
};

/**
 * Asks, then writes; nothing is overwritten, and on any failure nothing of it is left behind.
 * @throws KeyturnError FILE_REFUSED (one of the files is there), INPUT_INVALID (no more answers)
 */
export async function init(world: InitWorld): Promise<Initialised> {
  const { directory, file } = world;
  const naming = namingOf(file);
  const workflows = workflowsOf(naming);
  for (const path of [file, ...Object.keys(workflows)]) await mustBeNew(directory, path);
  const answers = await askAll(world);
  const text = await configurationOf(answers, naming);
  // What we write is held to what everybody's file is held to.
  await load(text, { environment: {}, repository: world.repository ?? 'owner/name', file });
  const names = variablesOf(answers);
  const files = new Map([[file, text]]);
  for (const [path, workflow] of Object.entries(workflows)) files.set(path, workflow(names));
  await writeAll(directory, files);
  return { files: [...files.keys()], todo: todoOf(answers, world, names.credentials) };
}

/** A second configuration of a repository has a journal, an escrow and workflows of its own. */
function namingOf(file: string): Naming {
  const base = baseOf(file);
  const word = base
    .slice('keyturn'.length)
    .replace(/[^a-z0-9]+/gi, '_')
    .toUpperCase();
  const config = file === defaultFile ? undefined : file;
  return { base, config, escrow: `${ESCROW_NAME}${word}` };
}

// ---- questions -----------------------------------------------------------------------------------------------------

async function askAll(world: InitWorld): Promise<Answers> {
  const facts = await ask(world, 'Which provider mints the key? (`keyturn providers` lists them)', async (text) =>
    providerFacts(text),
  );
  const usual = secretName(facts);
  const secret = await ask(world, `What is the secret called in GitHub? [${usual}]`, (text) =>
    named(text === '' ? usual : text),
  );
  const environment = await ask(world, 'In which GitHub environment is it? [none: in the repository itself]', (text) =>
    text === '' ? undefined : matching(text, environmentPattern, 'this is no name of an environment'),
  );
  const people = await ask(
    world,
    'Who gets a copy for local development? Logins and @organization/teams, with commas [nobody]',
    (text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => matching(name, recipientPattern, 'write logins, or teams as @organization/team')),
  );
  return { facts, secret, environment, sharing: people.length === 0 ? undefined : await askSharing(world, people) };
}

async function askSharing(world: InitWorld, people: readonly string[]): Promise<Sharing> {
  const url = await ask(world, 'Where is your link service? (docs/link-service.md says how to run one)', address);
  const channel = await ask(world, 'How do people hear of a link: slack, email or webhook? [slack]', (text) => {
    const channel = text === '' ? 'slack' : text;
    if (channel === 'slack' || channel === 'email' || channel === 'webhook') return channel;
    throw new Wrong('one of slack, email, webhook; docs/channels.md has more');
  });
  const reach: { [login: string]: string } = {};
  if (channel === 'webhook') {
    const hook = await ask(world, 'Address of the webhook', address);
    return { people, url, channel, options: { url: hook, secret: variables.webhook }, reach };
  }
  const from = channel === 'email' ? await ask(world, 'From which address is the mail sent?', mailAddress) : undefined;
  for (const login of people.filter((name) => loginPattern.test(name))) {
    const what = channel === 'email' ? 'Mail address' : 'Slack member id';
    const answer = await ask(world, `${what} of ${login} [later]`, (text) =>
      text === '' || channel === 'slack' ? text : mailAddress(text),
    );
    if (answer !== '') reach[login] = answer;
  }
  return { people, url, channel, options: from === undefined ? {} : { from }, reach };
}

/** Why an answer will not do. */
class Wrong extends Error {}

/** Asks until the answer will do. Throws INPUT_INVALID when there are no more. */
async function ask<T>(world: InitWorld, question: string, read: (text: string) => T | Promise<T>): Promise<T> {
  for (;;) {
    const text = await world.ask(question);
    if (text === undefined) {
      throw new KeyturnError('INPUT_INVALID', {
        what: `no answer was given to: ${question}`,
        hint: 'run `keyturn init` again; nothing was written',
      });
    }
    try {
      return await read(text.trim());
    } catch (error) {
      if (error instanceof Wrong) world.say(error.message);
      else if (error instanceof KeyturnError) world.say(`${error.message} (${error.hint})`);
      else throw error;
    }
  }
}

function matching(text: string, pattern: RegExp, says: string): string {
  if (pattern.test(text)) return text;
  throw new Wrong(says);
}

function named(text: string): string {
  const name = matching(text, secretNamePattern, 'letters, digits and _; not beginning with a digit or GITHUB_');
  const why = unfitName(name);
  if (why !== undefined) throw new Wrong(why);
  return name;
}

function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return text;
  throw new Wrong('an address that begins with https://');
}

function mailAddress(text: string): string {
  return matching(text, /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'a mail address');
}

// ---- the configuration ---------------------------------------------------------------------------------------------

async function configurationOf(answers: Answers, { base, escrow }: Naming): Promise<string> {
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

/** Name of each value -> name of the GitHub secret that holds it. */
function valuesOf({ facts, secret }: Answers): { readonly [value: string]: string } {
  if (facts.values.length === 1) return { [facts.values[0] as string]: secret };
  if (secret === secretName(facts)) return facts.example['values'] as { readonly [value: string]: string };
  const upper = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return Object.fromEntries(facts.values.map((value) => [value, `${secret}_${upper(value)}`]));
}

export type Variables = {
  /** Of every run: the admin credential, the channel. */
  readonly credentials: readonly string[];
  /** What somebody new may be given a copy of. */
  readonly copies: readonly string[];
};

function variablesOf(answers: Answers): Variables {
  const { facts, sharing } = answers;
  const { admin } = facts.example as { admin?: string | { readonly [part: string]: string } };
  const admins = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
  return {
    credentials: [...admins, ...(sharing === undefined ? [] : [variables[sharing.channel]])],
    copies: sharing === undefined ? [] : Object.values(valuesOf(answers)),
  };
}

function todoOf({ facts, sharing }: Answers, world: InitWorld, credentials: readonly string[]): readonly string[] {
  const { file, repository } = world;
  const teams = sharing?.people.some((name) => name.startsWith('@')) === true;
  const unreached = sharing?.people.filter(
    (name) => loginPattern.test(name) && sharing.channel !== 'webhook' && !Object.hasOwn(sharing.reach, name),
  );
  return [
    ...homeSteps(repository),
    `gh secret set KEYTURN_TOKEN --env keyturn (a fine-grained personal access token with Secrets: write, Environments: write${teams ? ', Members: read' : ''}; for a GitHub App write client-id and private-key instead of token)`,
    ...credentials.map(
      (name) => `gh secret set ${name} --env keyturn${name.includes('ADMIN') ? ` (it needs ${facts.permission})` : ''}`,
    ),
    ...(Object.keys(facts.example['options'] ?? {}).length === 0 ? [] : [`look at \`options\` in ${file}`]),
    ...(unreached === undefined || unreached.length === 0
      ? []
      : [`say under \`people\` in ${file} how ${sharing?.channel} reaches ${unreached.join(', ')}`]),
    `keyturn doctor, with ${['GITHUB_REPOSITORY', 'GITHUB_TOKEN', ...credentials].join(', ')} in the environment: what is still missing`,
    'commit and push: the first run mints, and leaves the key of today alone',
  ];
}

// ---- files ---------------------------------------------------------------------------------------------------------

async function mustBeNew(directory: string, path: string): Promise<void> {
  const there = await stat(join(directory, path)).then(
    () => true,
    () => false,
  );
  if (!there) return;
  throw new KeyturnError('FILE_REFUSED', {
    what: `${path} is there already`,
    hint: `\`keyturn providers NAME\` shows what to add to a file; to begin anew, move ${path} away first`,
  });
}

async function writeAll(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  const written: string[] = [];
  const folders: string[] = [];
  try {
    for (const [path, text] of files) {
      const place = join(directory, path);
      const top = await mkdir(dirname(place), { recursive: true });
      for (let made = dirname(place); top !== undefined && made.length >= top.length; made = dirname(made))
        folders.push(made);
      const file = await open(place, 'wx');
      // From here on it is ours, and on a full disk there is only a part of it.
      written.push(place);
      await file.writeFile(text).finally(() => file.close());
    }
  } catch {
    for (const place of written) await rm(place, { force: true });
    // The inner ones first. One that somebody else has put something into stays.
    folders.sort((one, other) => other.length - one.length);
    for (const folder of folders) await rmdir(folder).catch(() => {});
    throw new KeyturnError('FILE_REFUSED', {
      what: `not everything could be written to ${directory}, so nothing was`,
      hint: 'run `keyturn init` where you may write, in the first folder of the repository',
    });
  }
}
