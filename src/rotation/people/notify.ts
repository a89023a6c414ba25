import { KeyturnError } from '../model/errors.ts';
import type { Channel, Notice, NoticeMessage, People, Person, Ports } from '../model/ports.ts';

type Asked = { readonly people: Pick<People, 'resolve'> };
type Audience = Asked & Pick<Ports, 'channels' | 'notify' | 'from'>;

/**
 * Tells everybody whom `notify.to` names, each once, what of it `notify.on` names. When is the caller's to decide.
 * `told`: ids of people who know it already.
 *
 * A person hears of it by the first channel that works: a notice holds no link, so a second try elsewhere gives nothing
 * away. Never throws: a message that could not be sent must not hide its reason.
 * @returns why a person or a channel could not be notified
 */
export async function tell(
  ports: Audience,
  notices: readonly Notice[],
  told: readonly string[] = [],
): Promise<readonly KeyturnError[]> {
  const { channels, people, from, notify } = ports;
  const wanted = notices.filter(({ about }) => notify?.on.includes(about));
  if (notify === undefined || wanted.length === 0) return [];
  const message: NoticeMessage = { notices: wanted, from };
  const failures: KeyturnError[] = [];
  const audiences = channels.filter(({ name }) => notify.to.includes(name));
  for (const channel of audiences) await attempt(channel, message, undefined, failures);
  const logins = notify.to.filter((name) => !channels.some((channel) => channel.name === name));
  for (const person of await peopleOf(people, logins, failures)) {
    if (told.includes(person.id)) continue;
    const ways = channels.filter((channel) => channel.notify !== undefined && channel.reaches(person));
    const tries: KeyturnError[] = [];
    let knows = false;
    for (const channel of ways) {
      knows = await attempt(channel, message, person, tries);
      if (knows) break;
    }
    if (!knows) failures.push(tries[0] ?? unreachable(person));
  }
  return failures;
}

async function peopleOf(
  people: Pick<People, 'resolve'>,
  logins: readonly string[],
  failures: KeyturnError[],
): Promise<readonly Person[]> {
  if (logins.length === 0) return [];
  try {
    return await people.resolve(logins, []);
  } catch (error) {
    failures.push(ours(error));
    return [];
  }
}

async function attempt(
  channel: Channel,
  message: NoticeMessage,
  to: Person | undefined,
  failures: KeyturnError[],
): Promise<boolean> {
  try {
    await channel.notify?.(message, to);
    return true;
  } catch (error) {
    failures.push(ours(error));
    return false;
  }
}

function unreachable(person: Person): KeyturnError {
  return new KeyturnError('RECIPIENT_UNREACHABLE', {
    what: `no channel can tell ${person.login} what went wrong`,
    hint: `Give ${person.login} an e-mail address or a Slack id under \`people\` in .github/keyturn.yml.`,
  });
}

function ours(error: unknown): KeyturnError {
  return error instanceof KeyturnError ? error : new KeyturnError('INTERNAL', { what: 'a notice could not be sent' });
}
