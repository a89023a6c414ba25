/** `keyturn open`: any number of links into one `.env` file, or onto the screen. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeTime } from 'ulid';
import { followingGitHub } from '../compose/opening.ts';
import { encodeEnvValue, misreaders } from '../destinations/env-file.ts';
import { checkEnvFile, readEnvFile, removeLeftovers, updateEnvFile } from '../destinations/env-file-on-disk.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Probe } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { type OpenedEntry, type OpenInput, type OpenIo, type OpenResult, open } from './open.ts';

/** Which links, and which file their values go into. */
export type IntoInput = Omit<OpenInput, 'link'> & {
  readonly links: readonly Secret[];
  /** Absolute. */
  readonly file: string;
  /** Which environment's value to take where a link has several of one name. */
  readonly environment?: string | undefined;
};

/** What a program is told, one event a line. A value only where `--print` asked for it. */
export type IntoEvent =
  | {
      readonly event: 'opened';
      readonly link: number;
      readonly from: string;
      readonly creator: string;
      readonly origin: string;
      readonly note: string;
      readonly keys: readonly string[];
    }
  | { readonly event: 'value'; readonly entry: OpenedEntry }
  | {
      readonly event: 'saved';
      readonly file: string;
      readonly names: readonly string[];
      /** Names that the file has of a newer rotation. */
      readonly newer: readonly string[];
      /** Whether the sender knows it: some services take no receipts. */
      readonly told: boolean;
    };

/** What the provider says of a value; `unknown` where nobody can be asked. */
export type Verified = { readonly key: string; readonly probe: Probe | 'unknown' };

export type IntoIo = OpenIo & {
  /** A line for the person: no value, no link. The entry point makes foreign text in it harmless. */
  say(line: string): void;
  tell(event: IntoEvent): void;
  /** One of several; left out where nobody can be asked. */
  readonly choose?: (question: string, from: readonly string[]) => Promise<string | undefined>;
  /** Asks the provider, with the credential itself. */
  readonly verify?: (entries: readonly OpenedEntry[]) => Promise<readonly Verified[]>;
};

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
      failures.push(...(await one(input, io, link, index)));
    } catch (error) {
      if (!(error instanceof KeyturnError) || input.links.length === 1) throw error;
      const { code, now, hint } = error;
      const what = `link ${index + 1} of ${input.links.length}: ${error.message}`;
      failures.push(
        new KeyturnError(code, {
          what,
          ...(now === undefined ? {} : { now }),
          ...(hint === undefined ? {} : { hint }),
        }),
      );
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
  await checkEnvFile(file, () => confirm(`git does not ignore ${file}. Add it to .gitignore?`));
  // What cannot be read cannot be written either.
  await readEnvFile(file);
}

/** Everything about one link. Returns what could not be done of it. */
async function one(input: IntoInput, io: IntoIo, link: Secret, index: number): Promise<readonly KeyturnError[]> {
  const opened = await open({ ...input, link }, io);
  const { from, creator, origin, note } = opened;
  const keys = opened.entries.map(({ key }) => key);
  io.tell({ event: 'opened', link: index + 1, from, creator, origin, note, keys });
  const judge = origin.includes('://') ? 'the service' : 'GitHub';
  io.say(`From ${from} (${judge} verified ${creator}).`);
  if (note !== '') io.say(`They say: ${note}`);
  for (const name of opened.refused)
    io.say(`${name} was left out: such a name changes how programs run. --allow-name ${name} takes it.`);
  if (input.print) {
    for (const entry of opened.entries) io.tell({ event: 'value', entry });
    await opened.saved();
    return [];
  }
  const chosen = await oneForEachName(opened.entries, input, io);
  const rejected = await verified(chosen, io);
  if (rejected.length > 0) return [notAccepted(rejected)];
  return store(opened, chosen, input, io);
}

/** A file has one value for a name; a link may have one for each environment. */
async function oneForEachName(
  entries: readonly OpenedEntry[],
  input: IntoInput,
  io: IntoIo,
): Promise<readonly OpenedEntry[]> {
  const repeated = entries.filter((entry) => entries.some((each) => each !== entry && each.name === entry.name));
  if (repeated.length === 0) return entries;
  const environments = [...new Set(repeated.map(({ environment }) => environment ?? ''))];
  const wanted =
    input.environment ??
    (await io.choose?.(
      'The link has values of several environments for one name. Which one goes here?',
      environments,
    )) ??
    'development';
  const taken = new Map<string, OpenedEntry>();
  for (const entry of repeated) {
    const before = taken.get(entry.name);
    if (before === undefined || (before.environment !== wanted && entry.environment === wanted))
      taken.set(entry.name, entry);
  }
  for (const entry of repeated)
    if (taken.get(entry.name) !== entry) io.say(`${entry.key} was left out: the file has one ${entry.name}.`);
  return entries.filter((entry) => !repeated.includes(entry) || taken.get(entry.name) === entry);
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
    hint: 'tell the sender, who can share it anew; without --verify it would have been written as it is',
  });
}

async function store(
  opened: OpenResult,
  entries: readonly OpenedEntry[],
  input: IntoInput,
  io: IntoIo,
): Promise<readonly KeyturnError[]> {
  const { file } = input;
  const unfit: KeyturnError[] = [];
  const fitting = entries.filter(({ name, value }) => {
    try {
      encodeEnvValue(value.reveal());
      return true;
    } catch (error) {
      if (!is(error, 'VALUE_UNFIT')) throw error;
      unfit.push(new KeyturnError('VALUE_UNFIT', { what: `${name}: ${error.message}`, hint: askAgain }));
      return false;
    }
  });
  const before = await readEnvFile(file);
  const added = fitting.map(({ name }) => name).filter((name) => !before?.values.has(name));
  const add = added.length === 0 || (await io.confirm?.(`Add ${added.join(', ')} to ${file}?`)) === true;
  const written = add ? fitting : fitting.filter(({ name }) => !added.includes(name));
  if (!add) io.say(`${added.join(', ')} ${added.length === 1 ? 'was' : 'were'} left out.`);
  if (written.length === 0) return [...unfit, ...(unfit.length > 0 && add ? [] : [nothingWritten(file, added)])];

  const { newer } = await updateEnvFile(
    file,
    new Map(written.map(({ name, value }) => [name, value])),
    rotationsOf(written, io),
  );
  const names = written.map(({ name }) => name).filter((name) => !newer.includes(name));
  if (newer.length > 0) io.say(`${newer.join(', ')}: the file has a newer one, which stays.`);
  await warn(written, file, io);
  // A link of which a value could not be written is not reported as saved, so that the sender sees it.
  if (unfit.length === 0) await report(opened, file);
  io.tell({ event: 'saved', file, names, newer, told: unfit.length === 0 && opened.receipts });
  return unfit;
}

const askAgain = 'the link is spent: ask the sender for the value in base64, or open the next link with --print';

function nothingWritten(file: string, added: readonly string[]): KeyturnError {
  return new KeyturnError('FILE_REFUSED', {
    what:
      added.length === 0
        ? 'the link holds nothing that may be written'
        : `${file} has no ${added.join(', ')} yet, and nobody said to add ${added.length === 1 ? 'it' : 'them'}`,
    hint: 'the link is spent: ask the sender for a new one; --yes adds without asking',
  });
}

/** A link is a stranger's input: a rotation of the far future would keep every later one out. */
function rotationsOf(entries: readonly OpenedEntry[], { clock }: IntoIo): ReadonlyMap<string, string> {
  const latest = clock.now().getTime() + 86_400_000;
  const rotations = new Map<string, string>();
  for (const { name, rotation } of entries) {
    if (rotation === undefined || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(rotation)) continue;
    if (decodeTime(rotation) <= latest) rotations.set(name, rotation);
  }
  return rotations;
}

async function report(opened: OpenResult, file: string): Promise<void> {
  try {
    await opened.saved();
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError(error.code, {
      what: `the values are in ${file}, but the sender could not be told: ${error.message}`,
      hint: 'tell them yourself that you have saved them; the link is spent',
    });
  }
}

/** Programs of this folder may read a value of the file differently, which the person is told at once. */
async function warn(entries: readonly OpenedEntry[], file: string, io: IntoIo): Promise<void> {
  const used = await readersHere(dirname(file));
  for (const { name, value } of entries) {
    const wrong = misreaders(value.reveal()).filter((reader) => used.includes(reader));
    if (wrong.length > 0)
      io.say(`${name} has a $, which ${wrong.join(' and ')} may take for the start of a variable: check what arrives.`);
  }
}

async function readersHere(directory: string): Promise<readonly string[]> {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      await readFile(join(directory, 'package.json'), 'utf8'),
    ) as { readonly [name: string]: { readonly [name: string]: string } };
    const has = (name: string) => Object.hasOwn(dependencies, name) || Object.hasOwn(devDependencies, name);
    return [...(has('next') ? ['Next.js'] : []), ...(has('vite') ? ['Vite'] : [])];
  } catch {
    return [];
  }
}
