/** `keyturn request --from`: the request link goes to one person, by the channels of the configuration. */
import { isMailAddress } from '../channels/mail-address.ts';
import { requests } from '../links/requests.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { visible } from '../rotation/model/foreign-text.ts';
import type { Person, Ports, Sender } from '../rotation/model/ports.ts';
import { type AskingChannel, askingChannels } from '../rotation/people/owners.ts';
import { sendBySome } from '../rotation/people/sending.ts';
import { type Requested, type RequestInput, type RequestIo, request } from './request.ts';

export type RequestFromIo = RequestIo &
  Pick<Ports, 'channels' | 'people'> & {
    readonly sender: Sender;
  };

export type Sent = Requested & { readonly person: string; readonly channel: string };

/**
 * Nothing is made before that person is known to be reachable, and a request whose message failed is withdrawn: whoever got
 * it all the same can answer nothing.
 *
 * @param who a GitHub login, or a mail address
 * @throws KeyturnError RECIPIENT_UNREACHABLE, DELIVER_FAILED, what the channel's own check says, and what `request` throws
 */
export async function requestFrom(input: RequestInput, who: string, io: RequestFromIo): Promise<Sent> {
  const person = await personOf(who, io);
  const ways = await waysTo(person, io);
  const made = await request(input, io);
  const { names, note, console } = input;
  const line = {
    secret: names.length === 0 ? 'what you choose to send' : names.join(', '),
    link: made.link,
    ...(note === '' ? {} : { note }),
    ...(console === undefined ? {} : { console }),
    until: made.expiresAt,
  };
  try {
    const { channel } = await sendBySome(ways, (way) => way.ask({ person, lines: [line], from: io.sender }));
    return { ...made, person: person.login, channel: channel.name };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError(error.code, {
      what: `${visible(person.login)} was not sent the request: ${error.message}. ${await withdrawn(made, input, io)}`,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}

async function personOf(who: string, { people }: RequestFromIo): Promise<Person> {
  if (isMailAddress(who)) return { id: who, login: who, reach: { email: who, slack: who } };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(who)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'from is one GitHub login, or one mail address without a display name',
      hint: 'keyturn request --help',
    });
  }
  const [person] = await people.resolve([who], []);
  if (person !== undefined) return person;
  throw new KeyturnError('RECIPIENT_UNREACHABLE', { what: `nobody at GitHub is ${who}`, hint: 'look at the spelling' });
}

/** Those that reach this person and work; at least one of them does, else what the first one says is thrown. */
async function waysTo(person: Person, { channels }: RequestFromIo): Promise<readonly AskingChannel[]> {
  const found = askingChannels(channels, person);
  if (found.length === 0) {
    throw new KeyturnError('RECIPIENT_UNREACHABLE', {
      what: `no channel reaches ${visible(person.login)}`,
      hint: 'name one under `channels` in .github/keyturn.yml, and an address under `people`; or leave --from out and send the link yourself',
    });
  }
  const working: AskingChannel[] = [];
  let failure: KeyturnError | undefined;
  for (const channel of found) {
    try {
      await channel.check();
      working.push(channel);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      failure ??= error;
    }
  }
  if (working.length === 0 && failure) throw failure;
  return working;
}

async function withdrawn({ id, expiresAt }: Requested, { origin }: RequestInput, io: RequestFromIo): Promise<string> {
  const { http, clock, creator } = io;
  try {
    await requests({ url: origin, http, clock, creator }).end(id);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return `The request ${id} could not be withdrawn and lasts until ${expiresAt.toISOString()}: ${error.message}`;
  }
  await io.forget(id);
  return `The request ${id} was withdrawn: if its message arrives, it can be answered no more`;
}
