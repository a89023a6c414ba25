/** `keyturn open`: any number of links into one `.env` file, or onto the screen. */
import { followingGitHub } from '../compose/opening.ts';
import { listed } from '../destinations/env-encode.ts';
import { checkEnvFile, readEnvFile, removeLeftovers } from '../destinations/env-file-on-disk.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { type OpenedEntry, type OpenResult, open } from './open.ts';
import { chosenEntries } from './open-environment.ts';
import { Fate } from './open-fate.ts';
import type { IntoInput, IntoIo } from './open-io.ts';
import { store } from './open-store.ts';

/**
 * Opens one link after the other; a link is consumed only once whatever would refuse its values has agreed, and the
 * sender is told only once they are on the disk.
 * @returns what went wrong with single links, while the others were done
 * @throws KeyturnError INPUT_INVALID, FILE_REFUSED, DESTINATION_MISSING before any link is consumed; what went wrong with
 * the only link
 */
export async function openInto(input: IntoInput, given: IntoIo): Promise<readonly KeyturnError[]> {
  const io = followingGitHub(given);
  if (input.links.length === 0) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'no link was given',
      hint: 'paste one when `keyturn open` asks, or give one for each line of standard input',
    });
  }
  if (!input.print) await ready(input, io);
  const failures: KeyturnError[] = [];
  for (const [index, link] of input.links.entries()) {
    try {
      await one(input, io, link, index);
    } catch (error) {
      if (!(error instanceof KeyturnError) || input.links.length === 1) throw error;
      const failure = saying(error, `link ${index + 1} of ${input.links.length}: ${error.message}`, error.hint);
      failures.push(failure);
      io.failed?.(failure);
    }
  }
  if (failures.length === 1 && input.links.length === 1) throw failures[0];
  return failures;
}

async function ready({ file }: IntoInput, io: IntoIo): Promise<void> {
  if (io.confirm === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'nobody can be asked here before names are added to a file',
      hint: 'say --yes to add whatever the link holds, or look with --print',
    });
  }
  const { confirm } = io;
  await removeLeftovers(file);
  await checkEnvFile(file, async () => (await confirm(`git does not ignore ${file}. Add it to .gitignore?`)) === true);
  // What cannot be read cannot be written either.
  await readEnvFile(file);
}

/**
 * The same for values that come in another way than by a link: `take` is called once whatever would refuse them has agreed;
 * undefined = there are none.
 */
export async function intoFile(
  input: Omit<IntoInput, 'links'>,
  io: IntoIo,
  take: () => Promise<OpenResult | undefined>,
): Promise<void> {
  const into = { ...input, links: [] };
  if (!input.print) await ready(into, io);
  const opened = await take();
  if (opened !== undefined) await kept(into, io, opened, 0);
}

/** Everything about one link. Throws what could not be done of it, with what became of each value. */
async function one(input: IntoInput, io: IntoIo, link: Secret, index: number): Promise<void> {
  return kept(input, io, await open({ ...input, link }, io), index);
}

async function kept(input: IntoInput, io: IntoIo, opened: OpenResult, index: number): Promise<void> {
  const fate = new Fate(opened, input.file);
  io.holding?.(fate);
  try {
    announce(fate, index, io);
    const problem = await placed(fate, input, io);
    const unshown = await offerToShow(fate, io).catch((error: unknown) => error);
    await conclude(fate, problem ?? unshown, io, index);
  } finally {
    io.holding?.(undefined);
  }
}

function announce({ opened }: Fate, index: number, io: IntoIo): void {
  const { from, creator, origin, note } = opened;
  const keys = opened.entries.map(({ key }) => key);
  io.tell({ event: 'opened', link: index + 1, from, creator, origin, note, keys });
  const judge = origin.includes('://') ? 'the service' : 'GitHub';
  io.say(opened.says?.announce ?? `From ${from} (${judge} verified ${creator}).`);
  if (note !== '') io.say(`They say: ${note}`);
}

/** Puts the values where they belong. Returns what stood in the way, whatever it was: they are still held. */
async function placed(fate: Fate, input: IntoInput, io: IntoIo): Promise<unknown> {
  const { entries } = fate.opened;
  try {
    if (input.print) {
      await show(fate, entries, io);
      return undefined;
    }
    const chosen = await chosenEntries(fate, input, io);
    const rejected = await verified(chosen, io);
    if (rejected.length > 0) return notAccepted(rejected);
    await store(fate, chosen, input, io);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** @throws KeyturnError WRITE_FAILED if nobody reads what is shown */
async function show(fate: Fate, entries: readonly OpenedEntry[], io: IntoIo): Promise<void> {
  for (const entry of entries) io.tell({ event: 'value', entry });
  if (io.isRead !== undefined && !(await io.isRead()))
    throw new KeyturnError('WRITE_FAILED', { what: 'nobody reads what is printed: standard output is closed' });
  fate.move(entries, 'shown');
}

/** The value is in this process alone, and its link is spent: the person may have it on the screen instead. */
async function offerToShow(fate: Fate, io: IntoIo): Promise<void> {
  const held = fate.at('nowhere');
  if (held.length === 0 || io.screen === undefined) return;
  const [are, them] = held.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const names = listed(held.map(({ key }) => key));
  const answer = await io.confirm?.(`The link is spent, and ${names} ${are} in no file. Show ${them} here?`);
  if (answer === true) await show(fate, held, io);
  if (answer === false) fate.move(held, 'left out');
}

/** Tells the sender, if every value is somewhere; says where they are; throws what stood in the way. */
async function conclude(fate: Fate, problem: unknown, io: IntoIo, index: number): Promise<void> {
  const { opened, file } = fate;
  const isHere = fate.at('file', 'newer', 'shown').length > 0;
  const isWhole = fate.at('nowhere').length === 0 && opened.refused.length === 0;
  let failure: unknown = problem ?? (isHere ? undefined : nothingKept(fate));
  let told = false;
  if (isHere && isWhole && !is(problem, 'VERIFY_REJECTED')) {
    try {
      await opened.saved();
      told = opened.receipts;
    } catch (error) {
      failure ??= error instanceof KeyturnError && opened.says === undefined ? untold(error) : error;
    }
  }
  const { refused } = opened;
  const says = `${fate.sentence}${told ? '; the sender knows that it is saved' : ''}`;
  const cure = fate.at('nowhere').length > 0 || !isHere || refused.length > 0 ? fate.cure : undefined;
  const last = failure === undefined && cure !== undefined ? `${says}; ${cure}` : says;
  const failed = failure !== undefined;
  io.tell({ event: 'ended', link: index + 1, file, places: fate.places, refused, told, failed, says: last });
  if (failure === undefined) return;
  if (!(failure instanceof KeyturnError)) {
    io.say([says, cure].filter((part) => part !== undefined).join('; '));
    throw failure;
  }
  const hint = cure === undefined ? failure.hint : [failure.hint?.replace(/\.$/, ''), cure].filter(Boolean).join('; ');
  throw saying(failure, `${failure.message}; ${says}`, hint);
}

function nothingKept({ opened, file }: Fate): KeyturnError {
  const names = opened.entries.map(({ name }) => name);
  const what =
    names.length === 0
      ? 'the link holds nothing that may be written'
      : `${file} did not get ${names.join(', ')}, because nobody said yes`;
  return new KeyturnError('FILE_REFUSED', {
    what,
    ...(names.length === 0 ? {} : { hint: '--yes adds without asking' }),
  });
}

function untold({ code, message }: KeyturnError): KeyturnError {
  return new KeyturnError(code, {
    what: `the sender could not be told: ${message}`,
    hint: 'tell them yourself that you have saved what the link held',
  });
}

/** The same error with other words. */
function saying({ code, now }: KeyturnError, what: string, hint: string | undefined): KeyturnError {
  return new KeyturnError(code, {
    what,
    ...(now === undefined ? {} : { now }),
    ...(hint === undefined ? {} : { hint }),
  });
}

async function verified(entries: readonly OpenedEntry[], io: IntoIo): Promise<readonly string[]> {
  if (io.verify === undefined) return [];
  const results = await io.verify(entries);
  for (const { key, probe } of results) {
    if (probe === 'accepted') io.say(`${key}: the provider accepts it.`);
    if (probe === 'inconclusive') io.say(`${key}: the provider could not be asked, or said neither yes nor no.`);
    if (probe === 'unknown') io.say(`${key}: nothing here says how to ask its provider.`);
  }
  return results.filter(({ probe }) => probe === 'rejected').map(({ key }) => key);
}

function notAccepted(keys: readonly string[]): KeyturnError {
  return new KeyturnError('VERIFY_REJECTED', {
    what: `the provider refuses ${keys.join(', ')}: nothing of this link was written, and the sender is not told that it is saved`,
    hint: 'tell the sender; without --verify it is written as it is',
  });
}
