/** Links that ask a person for values, for programs: who asks, and who answers. */
import { request } from '../commands/request.ts';
import { serviceOrigin } from '../links/client.ts';
import { fromBase64url, LinkRefused, toBase64url } from '../links/derive.ts';
import { collector } from '../links/request-client.ts';
import { makeCollectLink, parseCollectLink } from '../links/request-link.ts';
import { isConsole, isFieldName, isLine } from '../links/request-question.ts';
import { requestReader } from '../links/request-reader.ts';
import { requestInvalid } from '../links/request-service.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { silent, wireOf, wireRules } from './callbacks.ts';
import {
  anySecret,
  anyText,
  either,
  fields,
  invalid,
  listOf,
  method,
  numberFrom,
  optional,
  type Rule,
  secret,
  text,
  truth,
} from './judge.ts';
import { entriesRule } from './links.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Wired = { readonly http?: Http; readonly clock?: Clock };

const name: Rule<string> = (value, path) => {
  if (!isFieldName(text(value, path))) throw invalid(path, 'a name has letters, digits and _ only, and no digit first');
  return value as string;
};

const requesting = fields<RequestLinkOptions>({
  url: anyText,
  creator: secret,
  names: either((value) => value === 'any', anyText, listOf(name, 1)),
  lines: optional(listOf(text)),
  expires: optional(numberFrom(HOUR, 14 * DAY, 'milliseconds, from an hour to 14 days')),
  from: optional(anyText),
  note: optional((value, path) => {
    if (!isLine(anyText(value, path))) throw invalid(path, 'it is one line, without control characters');
    return value;
  }),
  console: optional((value, path) => {
    if (!isConsole(text(value, path))) throw invalid(path, 'it is an https address as a browser writes it');
    return value;
  }),
  keep: optional(method),
  ...wireRules,
} as never);

const collecting = fields<CollectOptions>({ confirm: method, ...wireRules } as never);

const answering = fields<AnswerOptions>({ entries: entriesRule, before: optional(method), ...wireRules } as never);

/** What a person is asked for, and where the question is kept. */
export type RequestLinkOptions = Wired & {
  /** Address of a Keyturn link service, e.g. `https://links.acme.dev`; http for loopback only. */
  readonly url: string;
  /** A token of the service's creators, or the OIDC token of a job. */
  readonly creator: Secret | string;
  /** Names of the values, 1 to 256 different ones, each as a variable is called; `any`: whoever answers chooses. */
  readonly names: readonly string[] | 'any';
  /** Those of `names` whose values may have several lines. */
  readonly lines?: readonly string[];
  /** Milliseconds that it can be answered, 1 hour to 14 days; default 7 days. */
  readonly expires?: number;
  /** What whoever is asked is told of who asks; the service's own word about the creator stands beside it. */
  readonly from?: string;
  /** One line for whoever is asked. */
  readonly note?: string;
  /** Where such a key is made: an https address as a browser writes it. */
  readonly console?: string;
  /**
   * Puts `held` where a later process finds it. Awaited before the service knows of the request, so that no answer is ever
   * lost with it; what it throws ends this before anything is sent.
   */
  readonly keep?: (held: Secret) => void | Promise<void>;
};

/** How an answer is taken. */
export type CollectOptions = Wired & {
  /**
   * Whether `code` is the one that whoever answered was shown: ask them. Without a yes nothing is opened, for whoever has the
   * link could have answered.
   */
  readonly confirm: (code: string, filledAt: Date) => boolean | Promise<boolean>;
};

/** What a person gave. */
export type CollectedAnswer = {
  /** Name -> value. */
  readonly entries: { readonly [name: string]: Secret };
  /**
   * Erases question and answer at the service: call it once the values are safe. Until then, and for a week, they can be
   * collected again. Throws LINK_SERVICE_DOWN.
   */
  done(): Promise<void>;
};

/** A request that is made. */
export type RequestedLink = {
  readonly id: string;
  /** For one person: whoever has it can answer, and reads neither the answer nor another one. */
  readonly link: Secret;
  /** Opens the answer, here or in another process (`collectAnswer`). Never hand it on. */
  readonly held: Secret;
  readonly expiresAt: Date;
  /** As `collectAnswer(held, options)`. */
  collect(options: CollectOptions): Promise<CollectedAnswer | undefined>;
};

/**
 * Asks a person for values, by a link that can only be answered. The question is sealed here and the answer where it is given:
 * the service keeps ciphertext that it cannot open.
 *
 * @throws KeyturnError before anything is sent: INPUT_INVALID naming the option, CONFIG_INVALID for an address; then
 * LINK_CREATOR_MISSING where the service does not know the creator, HTTP_REFUSED above its quota, LINK_SERVICE_DOWN (the request
 * may be there: it is the one that `keep` was given)
 */
export async function requestLink(options: RequestLinkOptions): Promise<RequestedLink> {
  const judged = requesting(options, 'options');
  const { names, lines = [], expires = 7 * DAY, from = '', note = '', console, creator, keep } = judged;
  if (names !== 'any' && new Set(names).size < names.length) throw invalid('names', 'a name stands there twice');
  if (lines.some((line) => !names.includes(line))) throw invalid('lines', 'it names what is not asked for');
  const origin = serviceOrigin(judged.url.replace(/\/$/, ''));
  const wire = await wireOf(judged);
  let held: Secret | undefined;
  const made = await request(
    { origin, names: names === 'any' ? [] : names, any: names === 'any', lines, note, console, expires },
    {
      ...wire,
      creator: async () => creator as Secret,
      from,
      async keep({ seed }) {
        held = new Secret(makeCollectLink(origin, fromBase64url(seed.reveal()) ?? new Uint8Array(0)));
        if (keep !== undefined) await silent(keep(held), 'keep');
      },
      forget: async () => {},
    },
  ).catch((error: unknown) => {
    if (!is(error, 'INPUT_INVALID')) throw error;
    throw new KeyturnError('INPUT_INVALID', { what: error.message, hint: 'docs/library.md describes each option' });
  });
  const mine = held as Secret;
  return { ...made, held: mine, collect: (how) => collected(mine, { ...wire, ...collecting(how, 'options') }) };
}

/**
 * Takes the answer to a request, as often as is needed until `done`.
 *
 * @param held of `requestLink`, or the link that the page `/ask` gave to who asked
 * @returns undefined: nobody has answered yet
 * @throws KeyturnError LINK_INVALID before anything is sent, or where the answer was not sealed for this request; INPUT_INVALID
 * where `confirm` did not say yes; LINK_GONE, LINK_SERVICE_DOWN
 */
export async function collectAnswer(
  held: Secret | string,
  options: CollectOptions,
): Promise<CollectedAnswer | undefined> {
  const how = collecting(options, 'options');
  return collected(anySecret(held, 'held'), { ...how, ...(await wireOf(how)) });
}

/** The same once the arguments are judged. */
async function collected(held: Secret, options: CollectOptions): Promise<CollectedAnswer | undefined> {
  const { origin, seed } = parsed(held.reveal());
  const { http, clock } = await wireOf(options);
  const service = await collector(origin, seed, { http, clock });
  const frame = await service.question();
  for (;;) {
    const meant = await service.waiting();
    if (meant === undefined) return undefined;
    const isTheirs = truth(await options.confirm(meant.code, meant.filledAt), 'confirm()');
    if (!isTheirs)
      throw invalid('confirm', 'nobody said that the code is that of whoever answered; nothing was opened');
    const entries = await service.take(meant, frame);
    // Undefined: replaced since it was confirmed, so it has another code.
    if (entries !== undefined) return { entries, done: () => service.done() };
  }
}

/** What is given to whoever asks. */
export type AnswerOptions = Wired & {
  /** Name -> value: exactly those that are asked for. */
  readonly entries: { readonly [name: string]: Secret | string };
  /**
   * Sees what is asked, of whom, and where, before anything is sent; only `creator` was verified. What it throws leaves the
   * request unanswered.
   */
  readonly before?: (asked: AskedFor) => void | Promise<void>;
};

/** A request as whoever has its link sees it. */
export type AskedFor = {
  /** Of the service. */
  readonly origin: string;
  readonly creator: string;
  readonly names: readonly string[];
  readonly from: string;
  readonly note: string;
  readonly console: string | undefined;
  readonly expiresAt: Date;
};

/**
 * Answers a request. Only who asked can open it.
 *
 * @returns `code`: what whoever asked compares before opening
 * @throws KeyturnError LINK_INVALID before anything is sent, INPUT_INVALID for names or values that are not what is asked for,
 * LINK_GONE, LINK_SERVICE_DOWN
 */
export async function answerRequest(
  link: Secret | string,
  options: AnswerOptions,
): Promise<{ readonly code: string; readonly filledAt: Date }> {
  const { entries, before, ...wire } = answering(options, 'options');
  const reader = await requestReader(anySecret(link, 'link'), await wireOf(wire));
  const { creator, expiresAt, question } = await reader.look();
  const { from, note, console, fields: asked } = question;
  const names = asked.map(({ name }) => name);
  if (before !== undefined)
    await silent(before({ origin: reader.origin, creator, names, from, note, console, expiresAt }), 'before');
  try {
    const { code, filledAt } = await reader.fill(question, entries as { readonly [name: string]: Secret });
    return { code, filledAt };
  } catch (error) {
    if (!(error instanceof LinkRefused)) throw error;
    throw invalid('entries', `the names and values are not what is asked for (${error.code}); nothing was sent`);
  }
}

function parsed(link: string): { readonly origin: string; readonly seed: Secret } {
  try {
    const { origin, seed } = parseCollectLink(link);
    return { origin, seed: new Secret(toBase64url(seed)) };
  } catch (error) {
    throw requestInvalid(error, 'this is no link of who asked');
  }
}
