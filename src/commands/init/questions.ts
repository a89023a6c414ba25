/** The questions, each asked until its answer will do. */
import {
  environmentPattern,
  loginPattern,
  recipientPattern,
  secretNamePattern,
  unfitName,
} from '../../config/names.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { providerFacts } from '../providers/catalogue.ts';
import { secretName } from '../providers/facts.ts';
import { type Answers, type Sharing, variables } from './answers.ts';

/** Whoever answers. */
export type Asking = {
  /** One line from whoever answers; undefined = there is no more. */
  ask(question: string): Promise<string | undefined>;
  say(line: string): void;
};

/** @throws KeyturnError INPUT_INVALID when there are no more answers */
export async function askAll(world: Asking): Promise<Answers> {
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

async function askSharing(world: Asking, people: readonly string[]): Promise<Sharing> {
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
async function ask<T>(world: Asking, question: string, read: (text: string) => T | Promise<T>): Promise<T> {
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
