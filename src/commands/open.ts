import { type OpeningOptions, readerOf } from '../compose/opening.ts';
import type { Lost } from '../links/client.ts';
import { type Look, over, perhapsSpent, type Reader } from '../links/reader.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { isDangerousName } from './dangerous-names.ts';

export type OpenInput = {
  readonly link: Secret;
  /** Show instead of write. */
  readonly print: boolean;
  /** Origins of link services that a configuration names; `owner/name` of the repository that is worked in. */
  readonly trusted?: readonly string[];
  /** Creators whose values replace others without a question: this checkout's repository, and whom a configuration names. */
  readonly creators?: readonly string[];
  /** `--allow-name`: names that are refused otherwise. */
  readonly allowNames?: readonly string[];
};

export type OpenIo = OpeningOptions & {
  /** Asks the person for the password; `problem` says what was wrong with the one before. undefined = gave up. */
  readonly password?: (problem: string | undefined) => Promise<Secret | undefined>;
  /** Undefined = gave up. Left out where nobody can be asked: then what needs a yes is refused. */
  readonly confirm?: (question: string) => Promise<boolean | undefined>;
  /** Called with what is true while what cannot be called back is on its way, and with undefined once it is not. */
  readonly sending?: (lost: Lost | undefined) => void;
};

/** One value of a link. */
export type OpenedEntry = {
  /** NAME, or environment/NAME. */
  readonly key: string;
  readonly environment: string | undefined;
  readonly name: string;
  readonly value: Secret;
  /** ULID of the rotation it comes from. */
  readonly rotation: string | undefined;
};

/** What a link held. */
export type OpenResult = {
  readonly entries: readonly OpenedEntry[];
  /** Names that a link, a stranger's input, may not set; they are in no entry. */
  readonly refused: readonly string[];
  readonly origin: string;
  /** Who the service verified; `from` is only what the sender says. */
  readonly creator: string;
  readonly from: string;
  readonly note: string;
  /** Whether a configuration names where the link comes from, and the creator is one of `creators`. */
  readonly known: boolean;
  /** Until when the same person may open the link again from here; undefined: it cannot be opened again. */
  readonly again: Date | undefined;
  /** Whether `saved` tells the sender anything: some services take no receipts. */
  readonly receipts: boolean;
  /** In place of the words for a link. */
  readonly says?: { readonly announce: string; readonly spent: string; readonly cure: string };
  /** To be called once the values are where they belong: tells the sender, and erases the envelope. */
  saved(): Promise<void>;
};

const maxPasswords = 5;

/**
 * Opens a link, once. Nothing is consumed before the host is trusted and the link is seen to be waiting.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, PASSWORD_WRONG, PASSWORD_WAIT, TOKEN_DENIED, INPUT_INVALID
 * (nobody said yes).
 */
export async function open(input: OpenInput, io: OpenIo): Promise<OpenResult> {
  io.sending?.(undefined);
  const opener = await readerOf(input.link, io);
  await trust(opener.origin, input, io);
  const look = await opener.look();
  if (look.state !== 'waiting' && !mayBeOurs(look, opener, io)) throw over(look.state, look.openedAt);
  const opened = look.password ? await openWithPassword(opener, io) : await openPlainly(opener, io);
  const again = opener.again === undefined ? undefined : new Date(io.clock.now().getTime() + opener.again);
  const all = Object.entries(opened.entries).map(([key, value]) => entryOf(key, value, opened.rotations));
  const allowed = new Set(input.allowNames ?? []);
  const refused = all.map(({ name }) => name).filter((name) => isDangerousName(name) && !allowed.has(name));
  return {
    entries: all.filter(({ name }) => !refused.includes(name)),
    refused,
    origin: opener.origin,
    creator: opened.creator,
    known:
      input.trusted?.includes(opener.origin) === true &&
      (input.creators?.includes(opened.creator) === true || input.trusted.includes(opened.creator)),
    again,
    from: opened.from,
    note: opened.note,
    receipts: opener.receipts,
    saved: () => opener.saved(),
  };
}

/** Opened a moment ago, perhaps by a run from here that came to nothing: then the service gives it to us once more. */
function mayBeOurs({ state, openedAt }: Look, { again }: Reader, { clock }: OpenIo): boolean {
  if (again === undefined || state !== 'opened' || openedAt === undefined) return false;
  return clock.now().getTime() - openedAt.getTime() < again;
}

/** Printing changes nothing here, so it may be done with any host's link. */
async function trust(origin: string, input: OpenInput, io: OpenIo): Promise<void> {
  if (input.print || input.trusted?.includes(origin)) return;
  if (await io.confirm?.(`${origin} is named by no configuration here. Write what its link holds?`)) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: `${origin} is named by no configuration here, and nobody said that it may be trusted; the link was not opened`,
    hint: 'run it where .github/keyturn.yml names links.url, say --yes, or look first with --print',
  });
}

/** Some services tell only afterwards that a password is wanted. */
async function openPlainly(opener: Reader, io: OpenIo) {
  try {
    return await spend(opener, io);
  } catch (error) {
    if (!is(error, 'PASSWORD_WRONG')) throw error;
    return openWithPassword(opener, io);
  }
}

async function spend(opener: Reader, io: OpenIo, password?: Secret) {
  io.sending?.(perhapsSpent(opener.again !== undefined));
  try {
    return await opener.open(password);
  } finally {
    // Otherwise a wrong password leaves the link spent, and what it held in here.
    if (!opener.passwordSpends) io.sending?.(undefined);
  }
}

async function openWithPassword(opener: Reader, io: OpenIo) {
  let problem: KeyturnError | undefined;
  for (let wrong = 0; wrong < maxPasswords; ) {
    const password = await io.password?.(problem && `${problem.message}; ${problem.hint}`);
    if (password === undefined) break;
    try {
      return await spend(opener, io, password);
    } catch (error) {
      // What the service did not judge may be the right one.
      if (is(error, 'PASSWORD_WRONG')) wrong++;
      else if (!is(error, 'PASSWORD_WAIT')) throw error;
      problem = error;
    }
  }
  if (is(problem, 'PASSWORD_WAIT')) {
    const hint = `${problem.hint}; the link is still there`;
    throw new KeyturnError('PASSWORD_WAIT', { what: problem.message, hint });
  }
  throw new KeyturnError('PASSWORD_WRONG', {
    what: problem === undefined ? 'this link asks for a password' : 'the password was not the one of this link',
    hint: opener.passwordSpends
      ? 'the link is spent now: ask the sender for a new one, copy it whole, and have its password at hand'
      : 'the link is still there: run it again with the password that the sender gave you by another way',
  });
}

function entryOf(key: string, value: Secret, rotations: { readonly [key: string]: string }): OpenedEntry {
  const slash = key.lastIndexOf('/');
  return {
    key,
    environment: slash < 0 ? undefined : key.slice(0, slash),
    name: key.slice(slash + 1),
    value,
    rotation: Object.hasOwn(rotations, key) ? rotations[key] : undefined,
  };
}
