/** `keyturn answer`: gives what a request asks for, sealed for who asks. */
import { type OpeningOptions, requestReaderOf } from '../compose/opening.ts';
import { readEnv } from '../destinations/env-file.ts';
import type { Lost } from '../links/client.ts';
import { LinkRefused } from '../links/derive.ts';
import { unfit } from '../links/request-answer.ts';
import { type Field, type Question, shownName } from '../links/request-question.ts';
import type { Answered, RequestSeen } from '../links/request-reader.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';

export type AnswerInput = {
  readonly link: Secret;
  /** Origins of link services that a configuration names. */
  readonly trusted: readonly string[];
  /** `NAME=value` lines of a pipe, in place of questions. */
  readonly piped?: Secret | undefined;
  /** `owner/name` of the repository whose workflow is run with the code: only its own request is answered. */
  readonly runOf?: string | undefined;
};

export type AnswerIo = OpeningOptions & {
  /** A line for the person: no value, no link. The entry point makes foreign text in it harmless. */
  say(line: string): void;
  /** Undefined = gave up; left out where nobody can be asked. */
  readonly confirm?: (question: string) => Promise<boolean | undefined>;
  /** A hidden answer of one line or, where `lines` says so, of what is pasted; undefined = gave up. */
  readonly hidden?: (question: string, lines: boolean) => Promise<Secret | undefined>;
  /** Called with what is true while the answer is on its way. */
  readonly sending?: (lost: Lost) => void;
};

export type AnswerResult = Answered & { readonly id: string; readonly origin: string; readonly creator: string };

const mostTries = 5;
const reasons = {
  value: 'it is empty, or has a NUL or half a character',
  'value-lines': 'it has a line break, and one line is asked for',
  'value-space': 'it begins or ends with a blank',
} as const;

/**
 * Nothing is asked of the person before the host is trusted, and nothing is sent before every value is what was asked for.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, INPUT_INVALID, VALUE_UNFIT
 */
export async function answer(input: AnswerInput, io: AnswerIo): Promise<AnswerResult> {
  const reader = await requestReaderOf(input.link, io);
  await trust(reader.origin, input, io);
  const seen = await reader.look();
  introduce(seen, reader.origin, io);
  if (input.runOf !== undefined) refuseElsewhere(seen, input.runOf);
  const { question } = seen;
  const entries = input.piped === undefined ? await asked(question, io) : piped(question, input.piped);
  try {
    const { id, origin, lost } = reader;
    io.sending?.(lost);
    return { ...(await reader.fill(question, entries)), id, origin, creator: seen.creator };
  } catch (error) {
    if (!(error instanceof LinkRefused)) throw error;
    const what =
      error.code === 'too-long' ? 'this is larger than what was asked for' : `it was refused (${error.code})`;
    throw new KeyturnError('VALUE_UNFIT', { what: `${what}; nothing was sent` });
  }
}

async function trust(origin: string, { trusted }: AnswerInput, io: AnswerIo): Promise<void> {
  if (trusted.includes(origin)) return;
  if (await io.confirm?.(`${origin} is named by no configuration here. Is it the link service of who asks?`)) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: `${origin} is named by no configuration here, and nobody said that it may be trusted; nothing was sent`,
    hint: 'run it where .github/keyturn.yml names links.url, or say --yes',
  });
}

/** A code helps the run of the repository that asked, and nobody else. Throws INPUT_INVALID. */
function refuseElsewhere({ creator, question }: RequestSeen, repository: string): void {
  const hint = 'leave --now out';
  if (question.kind !== 'rotate') {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'a person asks, and no run waits for this; nothing was sent',
      hint,
    });
  }
  // A job is known by its repository; who asks with a token of the service has any name.
  const isRepository = /^[\w-]+\/[\w.-]+$/.test(creator);
  if (isRepository && creator.toLowerCase() !== repository.toLowerCase()) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `${creator} asks, and this is a checkout of ${repository}, whose run does not wait for it; nothing was sent`,
      hint: `run it in a checkout of ${creator}, or ${hint}`,
    });
  }
}

function introduce({ creator, expiresAt, filledAt, question }: RequestSeen, origin: string, io: AnswerIo): void {
  io.say(`${creator} asks for a key (verified by ${origin}), until ${expiresAt.toISOString()}.`);
  if (filledAt !== undefined) {
    io.say(
      `It was answered at ${filledAt.toISOString()}. If that was you, on this computer, the new answer takes its place; if it was not you, open the link in a browser and report it.`,
    );
  }
  if (question.secret !== undefined) io.say(`They say that it is for the secret ${question.secret}.`);
  if (question.from !== '') io.say(`They call themselves: ${question.from}`);
  if (question.note !== '') io.say(`They say: ${question.note}`);
  if (question.console !== undefined) io.say(`Where it is made, they say: ${question.console}`);
}

async function asked(question: Question, io: AnswerIo): Promise<{ [name: string]: Secret }> {
  if (question.fields.length === 0) {
    const text = await io.hidden?.('NAME=value lines (they stay hidden): ', true);
    return piped(question, text ?? new Secret(''));
  }
  const entries: { [name: string]: Secret } = Object.create(null);
  for (const field of question.fields) entries[field.name] = await one(field, shownName(question, field), io);
  return entries;
}

async function one(field: Field, called: string, io: AnswerIo): Promise<Secret> {
  for (let tries = 0; tries < mostTries; tries++) {
    const value = await io.hidden?.(`${called} (it stays hidden): `, field.lines === true);
    if (value === undefined) break;
    const wrong = unfit(value.reveal(), field);
    if (wrong === undefined) return value;
    io.say(`The value for ${called} cannot be sent: ${reasons[wrong]}. It is never changed; give it again.`);
  }
  throw new KeyturnError('INPUT_INVALID', {
    what: `no value was given for ${called}; nothing was sent`,
    hint: 'run it again, or give NAME=value lines on standard input',
  });
}

/** A value may stand under the name that people are shown, too. */
function piped(question: Question, text: Secret): { [name: string]: Secret } {
  const { fields } = question;
  const found = readEnv(text.reveal());
  const entries: { [name: string]: Secret } = Object.create(null);
  const wanted = fields.length === 0 ? [...found.keys()].map((name) => ({ name, lines: true })) : fields;
  if (wanted.length === 0) {
    throw new KeyturnError('INPUT_INVALID', { what: 'there is no NAME=value line; nothing was sent' });
  }
  for (const field of wanted) {
    const called = shownName(question, field);
    const value = found.get(called) ?? found.get(field.name);
    const wrong = value === undefined ? 'value' : unfit(value, field);
    if (wrong !== undefined) {
      throw new KeyturnError('VALUE_UNFIT', {
        what: `the value for ${called}: ${reasons[wrong]}; nothing was sent`,
      });
    }
    entries[field.name] = new Secret(value ?? '');
  }
  return entries;
}
