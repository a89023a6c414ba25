/** The password of a link is sent by another channel than the link: either of the two alone opens nothing. */
import { KeyturnError } from '../model/errors.ts';
import type { Channel, PasswordMessage, Person } from '../model/ports.ts';
import { sendBySome } from './sending.ts';

/** The first channel that reaches this person, and takes it, carries the link. */
export function linkChannels(person: Person, channels: readonly Channel[]): readonly Channel[] {
  return channels.filter((channel) => channel.reaches(person));
}

/** Channels of another kind than the link's that can carry a password to this person, in their order. */
export function passwordChannels(
  person: Person,
  channels: readonly Channel[],
  used: Channel | undefined = linkChannels(person, channels)[0],
): readonly Channel[] {
  return channels.filter(
    (channel) => channel.name !== used?.name && channel.sendPassword !== undefined && channel.reaches(person),
  );
}

/**
 * Tries one channel after the other.
 * @param used by what the link went
 * @returns the name of the one that took it
 * @throws KeyturnError what they said; RECIPIENT_UNREACHABLE if there is none
 */
export async function sendPassword(
  message: PasswordMessage,
  channels: readonly Channel[],
  used: Channel,
): Promise<string> {
  const others = passwordChannels(message.person, channels, used);
  if (others.length === 0) throw withoutSecondWay([message.person]);
  const { channel } = await sendBySome(others, (one) => one.sendPassword?.(message) ?? Promise.resolve());
  return channel.name;
}

/** RECIPIENT_UNREACHABLE: a password is wanted, and these people have one way only. */
export function withoutSecondWay(people: readonly Person[], secret?: string): KeyturnError {
  return new KeyturnError('RECIPIENT_UNREACHABLE', {
    ...(secret === undefined ? {} : { secret }),
    what: `no second channel reaches ${people.map(({ login }) => login).join(', ')}, and the password of a link goes another way than the link`,
    hint: 'add a channel of another kind with an address for each of them under `people`, or take `links.password` out',
  });
}
