/** What `init` has to know: of flags, or else asked, each question until its answer will do. */
import { bad } from '../../config/input-errors.ts';
import {
  environmentPattern,
  loginPattern,
  recipientPattern,
  secretNamePattern,
  unfitName,
} from '../../config/names.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Json } from '../../rotation/model/ports.ts';
import { providerFacts } from '../providers/catalogue.ts';
import { secretName } from '../providers/facts.ts';
import { type Answers, type Channel, type Delivery, variables } from './answers.ts';

/** The flags that answer a question. */
export type Given = {
  readonly [flag in
    | 'provider'
    | 'secret'
    | 'environment'
    | 'share-with'
    | 'link-service'
    | 'channel'
    | 'admin'
    | 'options']?: string;
};

/** Whoever answers. */
export type Asking = {
  /** One line from whoever answers; undefined = there is no more. */
  ask(question: string): Promise<string | undefined>;
  say(line: string): void;
  /** Answers that were given beforehand. */
  readonly given?: Given;
  /** Whether nothing is asked: what was not given is as usual. */
  readonly yes?: boolean;
};

/** What the configuration says already, where one is there. */
export type There = {
  /** Names below `secrets`, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Whether people can be written to. */
  readonly hasChannels: boolean;
  /** Of its link service, if it has one. */
  readonly url: string | undefined;
};

/** @throws KeyturnError INPUT_INVALID for a flag that will not do, and when there are no more answers */
export async function askAll(world: Asking, there?: There): Promise<Answers> {
  const lacking = lackingOf(world.given ?? {}, there);
  // A single one is named where it would be asked for.
  if (world.yes && lacking.length > 1) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `${flagsOf(lacking)}: with \`--yes\` nothing is asked, so these are needed`,
      hint: 'keyturn --help shows every flag',
    });
  }
  if (there !== undefined) refuseDelivery(world.given ?? {}, there);
  const facts = await ask(
    world,
    { flag: 'provider', question: 'Which provider mints the key? (`keyturn providers` lists them)' },
    providerFacts,
  );
  const usual = secretName(facts);
  const secret = await ask(
    world,
    { flag: 'secret', question: `What is the secret called in GitHub? [${usual}]`, otherwise: usual },
    (text) => {
      const name = named(text === '' ? usual : text);
      if (there?.names.has(name.toLowerCase())) throw new Wrong('the configuration has a secret of this name already');
      return name;
    },
  );
  const environment = await ask(
    world,
    {
      flag: 'environment',
      question: 'In which GitHub environment is it? [none: in the repository itself]',
      otherwise: '',
    },
    (text) => (text === '' ? undefined : matching(text, environmentPattern, 'this is no name of an environment')),
  );
  const people = await askPeople(world, there);
  const by =
    there === undefined && (people.length > 0 || isDelivered(world.given))
      ? await askDelivery(world, people)
      : undefined;
  if (by !== undefined && people.length === 0)
    throw bad(
      isAddress(world.given?.['link-service']) ? 'link-service' : 'channel',
      'cli',
      'links are for people: `--share-with` names them',
    );
  const sharing = people.length === 0 ? undefined : { people, by };
  return { facts, secret, environment, sharing, ...(await furtherOf(world.given ?? {})) };
}

/** The flags that have no usual answer, and are not given. */
function lackingOf(given: Given, there: There | undefined): readonly (keyof Given)[] {
  const isShared = (given['share-with'] ?? '').replace(/[,\s]/g, '') !== '' || isDelivered(given);
  return [
    ...(given.provider === undefined ? (['provider'] as const) : []),
    ...(there === undefined && isShared && given.channel === undefined ? (['channel'] as const) : []),
  ];
}

function flagsOf(names: readonly string[]): string {
  return names.map((name) => `\`--${name}\``).join(' and ');
}

/** A configuration that is there says how links are made and sent; another answer is a change of that file, for a person. */
function refuseDelivery(given: Given, { url }: There): void {
  if (given.channel !== undefined)
    throw bad('channel', 'cli', 'the configuration that is there says how people are written to: change it there');
  const service = given['link-service'];
  if (service !== undefined && service !== 'none' && service !== url)
    throw bad('link-service', 'cli', 'the configuration that is there says which one: change it there');
}

function isDelivered(given: Given | undefined): boolean {
  return given?.channel !== undefined || isAddress(given?.['link-service']);
}

function isAddress(service: string | undefined): boolean {
  return service !== undefined && service !== 'none';
}

/** Where nobody can be written to, a copy for somebody is not asked for. */
async function askPeople(world: Asking, there: There | undefined): Promise<readonly string[]> {
  if (there !== undefined && !there.hasChannels && world.given?.['share-with'] === undefined) return [];
  return ask(
    world,
    {
      flag: 'share-with',
      question: 'Who gets a copy for local development? Logins and @organization/teams, with commas [nobody]',
      otherwise: '',
    },
    (text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => matching(name, recipientPattern, 'write logins, or teams as @organization/team')),
  );
}

async function askDelivery(world: Asking, people: readonly string[]): Promise<Delivery> {
  const url = await ask(
    world,
    {
      flag: 'link-service',
      question:
        'Where is your link service? (docs/link-service.md says how to run one) [none: links are kept in this repository, for people who may write to it]',
      otherwise: 'none',
    },
    (text) => (text === '' || text === 'none' ? undefined : address(text)),
  );
  const said = await ask(
    world,
    { flag: 'channel', question: 'How do people hear of a link: slack, email or webhook? [slack]' },
    (text) => channelOf(text, world.given?.channel !== undefined),
  );
  const { channel } = said;
  if (channel === 'webhook') {
    const hook =
      said.value ?? (await ask(world, { flag: 'channel', question: 'Address of the webhook' }, address, true));
    return { url, channel, options: { url: hook, secret: variables.webhook }, reach: {} };
  }
  const from =
    channel === 'slack'
      ? undefined
      : (said.value ??
        (await ask(world, { flag: 'channel', question: 'From which address is the mail sent?' }, mailAddress, true)));
  const options = from === undefined ? {} : { from };
  return { url, channel, options, reach: await askReach(world, channel, people) };
}

/** `slack`, `email`, `webhook`; of a flag with `:` and what the channel needs behind it. */
function channelOf(text: string, isFlag: boolean): { readonly channel: Channel; readonly value: string | undefined } {
  const [, name = '', value] = /^([^:]*)(?::(.*))?$/.exec(text === '' ? 'slack' : text) ?? [];
  if (name !== 'slack' && name !== 'email' && name !== 'webhook')
    throw new Wrong('one of slack, email, webhook; docs/channels.md has more');
  if (!isFlag && value !== undefined) throw new Wrong('one of slack, email, webhook, and nothing behind it');
  if (name === 'slack' && value !== undefined) throw new Wrong('`slack` has nothing behind it');
  if (isFlag && name === 'email')
    return { channel: name, value: mailAddress(value ?? '', 'email:FROM, with the address that mail is sent from') };
  if (isFlag && name === 'webhook')
    return { channel: name, value: address(value ?? '', 'webhook:URL, an address that begins with https://') };
  return { channel: name, value };
}

async function askReach(world: Asking, channel: Channel, people: readonly string[]): Promise<Delivery['reach']> {
  const reach: { [login: string]: string } = {};
  // With flags alone this is left to do: addresses of people are not what a shell's history should hold.
  if (world.yes) return reach;
  for (const login of people.filter((name) => loginPattern.test(name))) {
    const what = channel === 'email' ? 'Mail address' : 'Slack member id';
    const answer = await ask(
      world,
      { flag: 'channel', question: `${what} of ${login} [later]` },
      (text) => (text === '' || channel === 'slack' ? text : mailAddress(text)),
      true,
    );
    if (answer !== '') reach[login] = answer;
  }
  return reach;
}

/** What no question asks for: the example of the provider stands there otherwise. */
async function furtherOf(given: Given): Promise<{ readonly admin?: Json; readonly options?: Json }> {
  const { readYaml } = await import('../../config/yaml-source.ts');
  const read = (flag: 'admin' | 'options') =>
    given[flag] === undefined ? {} : { [flag]: readYaml(given[flag], `\`--${flag}\``, 'INPUT_INVALID').value };
  return { ...read('admin'), ...read('options') };
}

/** Why an answer will not do. */
class Wrong extends Error {}

type Question = {
  /** The flag that answers it. */
  readonly flag: keyof Given;
  readonly question: string;
  /** What holds where nothing is asked; without it the flag has to be given. */
  readonly otherwise?: string;
};

/**
 * Of the flag, else asked until the answer will do. `further`: a question that the flag has answered in part, so that it is
 * always asked. Throws INPUT_INVALID where the flag will not do, and when there are no more answers.
 */
async function ask<T>(
  world: Asking,
  { flag, question, otherwise }: Question,
  read: (text: string) => T | Promise<T>,
  further = false,
): Promise<T> {
  const given = further ? undefined : world.given?.[flag];
  if (given !== undefined) return ofFlag(flag, () => read(given.trim()));
  if (world.yes) {
    if (otherwise === undefined) throw bad(flag, 'cli', 'with `--yes` nothing is asked, so this is needed');
    return ofFlag(flag, () => read(otherwise));
  }
  for (;;) {
    const text = await world.ask(question);
    if (text === undefined) {
      throw new KeyturnError('INPUT_INVALID', {
        what: `no answer was given to: ${question}`,
        hint: `run \`keyturn init\` again, with ${flagsOf([...new Set([flag, ...lackingOf(world.given ?? {}, undefined)])])} and \`--yes\` where nobody can answer; nothing was written`,
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

async function ofFlag<T>(flag: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Wrong) throw bad(flag, 'cli', error.message);
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`--${flag}\`: ${error.message}`,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
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

function address(text: string, says = 'an address that begins with https://'): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return text;
  throw new Wrong(says);
}

function mailAddress(text: string, says = 'a mail address'): string {
  return matching(text, /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, says);
}
