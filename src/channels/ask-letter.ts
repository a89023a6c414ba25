/** What an owner is asked for: the values of keys that a person makes, and the end of old ones. */
import { visible } from '../rotation/model/foreign-text.ts';
import type { AskLine, AskMessage, Sender } from '../rotation/model/ports.ts';
import { FROM_CLONE } from '../rotation/model/program.ts';
import { isWebAddress } from './foreign-text.ts';
import { type Block, type Letter, list, type Note, paragraph, type Run } from './letter.ts';
import { checkout, linkText, whatCloneIs } from './link-letter.ts';
import { originOf, senderNotes, utc } from './sender.ts';

/** Of what the asker says, a page shows all; a message of many lines shows so many characters of each. */
const mostOfNote = 500;
const mostOfConsole = 2048;
/** Names of old keys in a message that is cut. */
const mostShort = 5;

type Asked = AskLine & { readonly link: NonNullable<AskLine['link']> };

const isAsked = (line: AskLine): line is Asked => line.link !== undefined;
const newKeys = (count: number) => (count === 1 ? 'a new key' : `${count} new keys`);
const oldKeys = (count: number) => (count === 1 ? 'an old key' : `${count} old keys`);

function subjectOf({ from, reminder, urgent }: AskMessage, asked: readonly Asked[], ended: readonly AskLine[]): string {
  const times = asked.flatMap(({ until }) => (until === undefined ? [] : [until.getTime()]));
  const until = times.length === 0 ? '' : ` until ${utc(new Date(Math.min(...times)))}`;
  const wanted = asked.length === 0 ? [] : [`${newKeys(asked.length)} needed from you${until}`];
  const over = ended.length === 0 ? [] : [`${oldKeys(ended.length)} to end`];
  const kind = `${urgent ? 'urgent, ' : ''}${reminder ? 'reminder, ' : ''}`;
  return `${originOf(from)}: ${kind}${[...wanted, ...over].join(', and ')}`;
}

function firstSentence(message: AskMessage, asked: readonly Asked[], ended: readonly AskLine[]): string {
  const origin = originOf(message.from);
  const over = `has ${oldKeys(ended.length)} for you to end`;
  if (asked.length === 0) return `${origin} ${over}.`;
  const { actor, run } = message.from;
  if (run === undefined && actor !== undefined && ended.length === 0) {
    return `${visible(actor)} asks you for ${newKeys(asked.length)}, for ${origin}.`;
  }
  const still = message.reminder ? 'still needs' : 'needs';
  const wanted = `${origin} ${still} ${newKeys(asked.length)} from you, which only a person can make`;
  return ended.length === 0 ? `${wanted}.` : `${wanted}, and ${over}.`;
}

/** A console is an address that somebody else wrote down: to read and to copy, and nothing that a message links to. */
function consoleOf({ console }: AskLine, from: Sender): readonly Block[] {
  if (console === undefined) return [];
  return [
    paragraph(`Its console, as ${originOf(from)} has it:`),
    { kind: 'code', text: visible(console, mostOfConsole) },
  ];
}

function noteOf({ note }: AskLine, from: Sender): readonly Block[] {
  if (note === undefined || note === '') return [];
  return [paragraph(`A note of ${originOf(from)}: ${visible(note, mostOfNote)}`)];
}

function whyOf({ why }: AskLine): string {
  return why === undefined ? '' : ` ${visible(why, mostOfNote)}`;
}

function askedBlocks(line: Asked, from: Sender, isShort: boolean): readonly Block[] {
  const link = linkText(line.link);
  const until = line.until === undefined ? [] : [', until ', { strong: utc(line.until) }];
  const name: readonly Run[] = [{ strong: 'For ' }, { mono: visible(line.secret) }];
  const words = [paragraph(...name, `:${whyOf(line)}`), ...consoleOf(line, from), ...noteOf(line, from)];
  if (!isWebAddress(link)) {
    const { cli, repository } = from;
    const clone = cli === undefined ? whatCloneIs(repository) : '';
    const how = paragraph(`${checkout} this`, ...until, `.${clone}`);
    return [...words, how, { kind: 'code', text: `${cli ?? FROM_CLONE} answer ${link}` }];
  }
  return [
    ...(isShort ? [paragraph(...name, ...until, ':')] : [...words, paragraph('Answer here', ...until, ':')]),
    { kind: 'code', text: link },
    { kind: 'button', url: link, label: `Answer on ${visible(new URL(link).host)}` },
  ];
}

/** @param shown of so many, console and note are shown */
function endedBlocks(ended: readonly AskLine[], from: Sender, shown: number): readonly Block[] {
  const short = ended.slice(shown);
  return [
    ...ended
      .slice(0, shown)
      .flatMap((line) => [
        paragraph({ strong: 'To end: ' }, 'the old key of ', { mono: visible(line.secret) }, `.${whyOf(line)}`),
        ...consoleOf(line, from),
        ...noteOf(line, from),
      ]),
    ...(short.length === 0
      ? []
      : [
          paragraph({ strong: 'To end: ' }, 'the old keys of'),
          list(
            short.map(({ secret }) => visible(secret)),
            Math.max(shown, mostShort),
          ),
        ]),
  ];
}

/** Which keys the next run takes by itself, and which wait for the code of whoever answered. */
function whenTaken(asked: readonly Asked[], sealed: string): readonly Block[] {
  const waiting = asked.filter(({ confirm }) => confirm);
  if (waiting.length === 0) return [paragraph(`${sealed} The next run takes the key.`)];
  if (waiting.length === asked.length)
    return [paragraph(`${sealed} No run takes a key before you have given its code: that tells that it is yours.`)];
  return [
    paragraph(`${sealed} The next run takes the key. These it takes only when you have given their code:`),
    list(
      waiting.map(({ secret }) => visible(secret)),
      mostShort,
    ),
  ];
}

/** What happens with an answer, and what stays as it is until then. */
function afterAnswers(asked: readonly Asked[], ended: readonly AskLine[], from: Sender): readonly Block[] {
  if (asked.length === 0) return [];
  const over = new Set(ended.map(({ secret }) => secret));
  const isKept = asked.some(({ secret }) => !over.has(secret));
  const isPage = asked.some(({ link }) => isWebAddress(link.reveal()));
  const shown = isPage ? 'The page' : 'The command';
  const terminal: readonly Block[] =
    from.cli === undefined || !isPage
      ? []
      : [
          paragraph('Or in a terminal, in the folder of your checkout; paste the link when it asks:'),
          { kind: 'code', text: `${from.cli} answer` },
        ];
  const runs: readonly Block[] = [
    ...whenTaken(asked, `${shown} seals the key for the run alone, and shows a code.`),
    paragraph(
      `${asked.every(({ confirm }) => confirm) ? 'To give it' : 'To have a key taken now, or when you are asked whether a code is yours'}: on GitHub, under Actions of ${originOf(from)}, choose the workflow, then `,
      { strong: 'Run workflow' },
      ', and give the code as ',
      { mono: 'confirm' },
      '. Give no code but the one that was shown to you.',
    ),
  ];
  const person: readonly Block[] = [
    paragraph(
      `${shown} seals the key for whoever asks alone, and shows a code. Keep it: they may want to hear it from you, in person or by a call, to know that the answer is yours.`,
    ),
  ];
  const until =
    from.run === undefined
      ? ' You are told when it can go.'
      : ' It works until the new one is in its place; then you are told.';
  return [
    ...terminal,
    ...(from.run === undefined ? person : runs),
    ...(isKept ? [paragraph({ strong: 'Do not end the old key yet.' }, until)] : []),
  ];
}

function afterEnds(ended: readonly AskLine[], from: Sender): readonly Block[] {
  // Where no run asks, whoever does is at a terminal, and is told there.
  if (ended.length === 0 || from.run === undefined) return [];
  return [
    paragraph(
      `A run sees by itself that an old key is dead, where it can try it. Where it cannot, say so: on GitHub, under Actions of ${originOf(from)}, choose the workflow, then `,
      { strong: 'Run workflow' },
      ', tick ',
      { mono: 'ended' },
      ', and give the name of the secret as ',
      { mono: 'only' },
      '.',
    ),
  ];
}

/** The host that a careful reader compares; links in a repository have none. */
function hostNotes(asked: readonly Asked[], from: Sender): readonly Note[] {
  const links = asked.map(({ link }) => link.reveal()).filter(isWebAddress);
  const hosts = [...new Set(links.map((link) => visible(new URL(link).host)))];
  if (hosts.length === 0) return [];
  const same = "Another host's page can look the same.";
  const is =
    from.run === undefined
      ? 'it has to be the link service that your team names.'
      : `\`links.url\` in .github/keyturn.yml of ${originOf(from)} has that host, and its page marks as verified who asks.`;
  return [{ text: `Each link leads to ${hosts.join(' or ')}: ${is} ${same}` }];
}

/**
 * One message for one owner. Holds the links: only for the wire.
 * @param shown of so many lines, console and note are shown; a link is always there
 * @throws KeyturnError DELIVER_FAILED for a link that is none
 */
export function askLetter(message: AskMessage, shown = 40): Letter {
  const { person, lines, from, urgent } = message;
  const asked = lines.filter(isAsked);
  const ended = lines.filter((line) => !isAsked(line));
  const hurry = urgent
    ? [paragraph({ strong: 'This is urgent:' }, ' an old key is exposed, and does harm as long as it lives.')]
    : [];
  return {
    subject: subjectOf(message, asked, ended),
    origin: originOf(from),
    body: [
      paragraph(`Hello ${visible(person.login)},`),
      paragraph(firstSentence(message, asked, ended)),
      ...hurry,
      ...asked.flatMap((line, at) => askedBlocks(line, from, at >= shown)),
      ...(asked.length > shown ? [paragraph('What else is said of them, their pages show.')] : []),
      ...afterAnswers(asked, ended, from),
      ...endedBlocks(ended, from, Math.max(0, shown - asked.length)),
      ...afterEnds(ended, from),
    ],
    checks: [
      ...senderNotes(from, 'its summary lists what is asked of whom.'),
      ...hostNotes(asked, from),
      ...(asked.length === 0
        ? [{ text: 'This message has no link to open, and nobody will ask you to send a key as a reply.' }]
        : [
            { text: 'Nobody will ask you to forward a link, or to send a key as a reply.' },
            {
              text: 'If it says that it was answered already and it was not you, say so there: what was sent is then erased, and you are asked anew.',
            },
          ]),
    ],
  };
}

/** What makes it this message and no other on one day, however often it is sent: no two requests for a secret end in one moment. */
export function askIdentity({ person, lines, reminder, urgent }: AskMessage, now: Date): readonly unknown[] {
  const what = lines.map(({ secret, until }) => [secret, until?.toISOString() ?? null]);
  return ['ask', now.toISOString().slice(0, 10), person.id, reminder === true, urgent === true, what];
}
