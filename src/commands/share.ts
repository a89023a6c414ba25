/** `keyturn share`: a link for what no API can mint. */
import { shareRemark } from '../destinations/env-encode.ts';
import { isEnvName, readEnv } from '../destinations/env-file.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Channel, LinkDraft, Links, PasswordMessage, Person, Ports } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { linkChannels, sendPassword } from '../rotation/people/link-password.ts';
import { sendBySome } from '../rotation/people/sending.ts';
import { isDangerousName } from './dangerous-names.ts';

/** What is shared, and with whom. */
export type ShareInput = {
  /** What was on standard input: KEY=value lines, or with `name` the value itself. */
  readonly text: Secret;
  readonly name?: string | undefined;
  readonly note: string;
  /** Logins and teams; empty = one link, for whoever is given it. */
  readonly to: readonly string[];
};

/** A link that was made, for whoever asked for it; or one that was sent. */
export type ShareEvent =
  | {
      readonly event: 'link';
      readonly id: string;
      readonly link: Secret;
      readonly password: Secret | undefined;
      readonly expires: string;
      readonly names: readonly string[];
    }
  | {
      readonly event: 'sent';
      readonly person: string;
      readonly id: string;
      readonly channel: string;
      /** The channel that carried the password; undefined = the sender has to hand it over. */
      readonly passwordBy: string | undefined;
      /** Only where no other channel carried it. */
      readonly password: Secret | undefined;
      readonly expires: string;
      readonly names: readonly string[];
    };

export type ShareIo = Pick<Ports, 'clock' | 'random' | 'links' | 'channels' | 'people' | 'from'> & {
  /** A line for the person: no value, no link. */
  say(line: string): void;
  tell(event: ShareEvent): void;
};

/**
 * Makes one link, or one for each person of `to`, and sends it there. Nobody is sent anything before everybody is known to
 * be reachable.
 * @returns what went wrong with single people, while the others were sent theirs
 * @throws KeyturnError INPUT_INVALID, LINK_CREATOR_MISSING, LINK_SERVICE_DOWN, RECIPIENT_UNREACHABLE, TEAM_UNREADABLE, and
 * what the channels' own checks say
 */
export async function share(input: ShareInput, io: ShareIo): Promise<readonly KeyturnError[]> {
  const entries = entriesOf(input);
  const { links } = io;
  if (links === undefined) {
    throw new KeyturnError('LINK_CREATOR_MISSING', {
      what: 'nothing says where the link is to be made',
      hint: '--links-url https://links.example.com, or run it in the checkout of a private GitHub repository, where it needs no service',
    });
  }
  const people = input.to.length === 0 ? [] : await reachable(input.to, io);
  await Promise.all([links.check(), ...(people.length === 0 ? [] : io.channels.map((channel) => channel.check()))]);
  const names = Object.keys(entries);
  for (const [name, value] of Object.entries(entries)) {
    const remark = shareRemark(value.reveal());
    if (remark !== undefined) io.say(`${name}: ${remark}.`);
  }
  for (const name of names.filter(isDangerousName))
    io.say(
      `${name} can change how programs run or where they send keys: whoever opens the link must say --allow-name ${name}.`,
    );
  if (people.length === 0) {
    const draft = await make(links, entries, input, io);
    const { id, link, password } = draft;
    io.tell({ event: 'link', id, link, password, expires: draft.expiresAt.toISOString(), names });
    return [];
  }
  const failures: KeyturnError[] = [];
  for (const person of people) {
    let draft: LinkDraft | undefined;
    try {
      draft = await make(links, entries, input, io);
      await send(person, draft, names, io);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      const what = `${person.login} was not sent a link: ${error.message}${draft ? `. ${await withdrawn(draft, links)}` : ''}`;
      failures.push(new KeyturnError(error.code, { what, ...(error.hint === undefined ? {} : { hint: error.hint }) }));
    }
  }
  return failures;
}

/** A link whose message failed may have arrived all the same: whoever asks for it again would hand out two. */
async function withdrawn({ id, expiresAt }: LinkDraft, links: Links): Promise<string> {
  try {
    await links.destroy(id);
    const { state } = await links.receipt(id);
    if (state === 'opened' || state === 'saved') return `The link ${id} was opened before it could be withdrawn`;
    return `The link ${id} was withdrawn: if its message arrives, it opens nothing`;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return `The link ${id} could not be withdrawn and lasts until ${expiresAt.toISOString()}: ${error.message}`;
  }
}

async function reachable(to: readonly string[], { people, channels }: ShareIo): Promise<readonly Person[]> {
  const found = await people.resolve(to, []);
  const unreached = found.filter((person) => linkChannels(person, channels).length === 0);
  if (found.length > 0 && unreached.length === 0) return found;
  throw new KeyturnError('RECIPIENT_UNREACHABLE', {
    what:
      found.length === 0
        ? 'nobody is in what --to names'
        : `no channel reaches ${unreached.map(({ login }) => login).join(', ')}`,
    hint: 'add an address for each of them under `people` in .github/keyturn.yml, or leave --to out and hand the link over yourself',
  });
}

async function make(
  links: Links,
  entries: { readonly [name: string]: Secret },
  { note }: ShareInput,
  { clock, random, from }: ShareIo,
): Promise<LinkDraft> {
  // The time in the ULID keeps an older link from replacing what this one brings.
  const rotations = Object.fromEntries(Object.keys(entries).map((name) => [name, random.ulid(clock.now())]));
  const draft = await links.draft({ entries, rotations, from: from.repository ?? 'keyturn share', note });
  await links.create(draft);
  return draft;
}

async function send(person: Person, draft: LinkDraft, names: readonly string[], io: ShareIo): Promise<void> {
  const { channels, from } = io;
  const { id, link, password, expiresAt } = draft;
  const carried = { person, link, secrets: names, expiresAt, from, again: false };
  const { channel, refused } = await sendBySome(linkChannels(person, channels), (way) => way.send(carried));
  for (const says of refused) io.say(`${person.login} was not reached by ${says}.`);
  const message = password && { person, password, secrets: names, expiresAt, from };
  const passwordBy = message && (await passwordSent(message, channels, channel));
  io.tell({
    event: 'sent',
    person: person.login,
    id,
    channel: channel.name,
    passwordBy,
    password: passwordBy === undefined ? password : undefined,
    expires: expiresAt.toISOString(),
    names,
  });
}

/** Undefined where there is no other channel, or none that works: then the sender hands it over. */
async function passwordSent(
  message: PasswordMessage,
  channels: readonly Channel[],
  used: Channel,
): Promise<string | undefined> {
  try {
    return await sendPassword(message, channels, used);
  } catch (error) {
    if (error instanceof KeyturnError) return undefined;
    throw error;
  }
}

const howTo =
  'printf \'API_KEY=%s\\n\' "$value" | keyturn share, or --secret API_KEY with the value alone on standard input';

function entriesOf({ text, name }: ShareInput): { readonly [name: string]: Secret } {
  const plain = text.reveal();
  if (/\0/.test(plain) || plain.includes('\uFFFD')) throw unreadable('what is on standard input is not text');
  if (name !== undefined) {
    // A pipe adds a line end that is no part of the value.
    const value = plain.replace(/\r?\n$/, '');
    if (value === '') throw unreadable('there is no value on standard input');
    return { [name]: new Secret(value) };
  }
  const found = readEnv(plain);
  if (found.size === 0) throw unreadable('there is no KEY=value line on standard input');
  const odd = [...found.keys()].find((each) => !isEnvName(each));
  if (odd !== undefined) throw unreadable('a name has other characters than letters, digits and _');
  const empty = [...found].find(([, value]) => value === '')?.[0];
  if (empty !== undefined) throw unreadable(`${empty} has no value`);
  const entries: { [name: string]: Secret } = Object.create(null);
  for (const [each, value] of found) entries[each] = new Secret(value);
  return entries;
}

function unreadable(what: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', { what, hint: howTo });
}
