/** The password of a link is sent by another channel than the link: either of the two alone opens nothing. */
import { KeyturnError } from '../model/errors.ts';
import type { Channel, PasswordMessage, Person } from '../model/ports.ts';

/** The first channel that reaches this person carries the link. */
export function linkChannel(person: Person, channels: readonly Channel[]): Channel | undefined {
  return channels.find((channel) => channel.reaches(person));
}

/** Channels of another kind than the link's that can carry a password to this person, in their order. */
export function passwordChannels(person: Person, channels: readonly Channel[]): readonly Channel[] {
  const used = linkChannel(person, channels);
  return channels.filter(
    (channel) => channel.name !== used?.name && channel.sendPassword !== undefined && channel.reaches(person),
  );
}

/**
 * Tries one channel after the other.
 * @returns the name of the one that took it
 * @throws KeyturnError what the last of them said; RECIPIENT_UNREACHABLE if there is none
 */
export async function sendPassword(message: PasswordMessage, channels: readonly Channel[]): Promise<string> {
  let failure = withoutSecondWay([message.person]);
  for (const channel of passwordChannels(message.person, channels)) {
    try {
      await channel.sendPassword?.(message);
      return channel.name;
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** RECIPIENT_UNREACHABLE: a password is wanted, and these people have one way only. */
export function withoutSecondWay(people: readonly Person[], secret?: string): KeyturnError {
  return new KeyturnError('RECIPIENT_UNREACHABLE', {
    ...(secret === undefined ? {} : { secret }),
    what: `no second channel reaches ${people.map(({ login }) => login).join(', ')}, and the password of a link goes another way than the link`,
    hint: 'add a channel of another kind with an address for each of them under `people`, or take `links.password` out',
  });
}
