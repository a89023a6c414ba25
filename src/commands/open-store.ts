/** From an opened link into a `.env` file: what fits, what somebody agrees to, and how programs here will read it. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeTime } from 'ulid';
import { encodeEnvValue, misreaders } from '../destinations/env-file.ts';
import { readEnvFile, updateEnvFile } from '../destinations/env-file-on-disk.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { OpenedEntry } from './open.ts';
import type { Fate } from './open-fate.ts';
import type { IntoInput, IntoIo } from './open-io.ts';

/**
 * Writes these values, asking for each name that neither the file nor the configuration has, and before a value of
 * somebody unknown takes the place of another.
 * @throws KeyturnError VALUE_UNFIT after everything else was written; FILE_REFUSED, DESTINATION_MISSING, WRITE_FAILED
 */
export async function store(fate: Fate, entries: readonly OpenedEntry[], input: IntoInput, io: IntoIo): Promise<void> {
  const { file } = input;
  const unfit: string[] = [];
  const fitting = entries.filter(({ name, value }) => {
    const why = whyUnfit(value.reveal());
    if (why !== undefined) unfit.push(`${name}: ${why}`);
    return why === undefined;
  });
  const written = await agreed(fate, fitting, input, io);
  if (written.length > 0) {
    const { newer } = await updateEnvFile(
      file,
      new Map(written.map(({ name, value }) => [name, value])),
      rotationsOf(written, io),
    );
    const stays = written.filter(({ name }) => newer.includes(name));
    fate.move(written, 'file');
    fate.move(stays, 'newer');
    if (newer.length > 0) io.say(`${newer.join(', ')}: the file has a newer one, which stays.`);
    await warn(written, file, io);
  }
  if (unfit.length > 0)
    throw new KeyturnError('VALUE_UNFIT', {
      what: unfit.join('; '),
      hint: 'ask the sender for the value in base64',
    });
}

function whyUnfit(value: string): string | undefined {
  try {
    encodeEnvValue(value);
    return undefined;
  } catch (error) {
    if (!is(error, 'VALUE_UNFIT')) throw error;
    return error.message;
  }
}

/** Those that may be written. One question for each name, so that none slips in among the others. */
async function agreed(
  fate: Fate,
  entries: readonly OpenedEntry[],
  { file, names = [] }: IntoInput,
  io: IntoIo,
): Promise<readonly OpenedEntry[]> {
  const before = await readEnvFile(file);
  const may: OpenedEntry[] = [];
  let gone = false;
  for (const entry of entries) {
    const { name } = entry;
    const question = questionOf(entry, before?.values.get(name), fate, names);
    const answer: boolean | undefined = gone ? undefined : question === undefined || (await io.confirm?.(question));
    gone ||= answer === undefined;
    if (answer === true) may.push(entry);
    // Where there is a screen, showing it is offered before it is left out.
    else if (!gone && io.screen === undefined) fate.move([entry], 'left out');
  }
  return may;
}

/** Undefined where nothing has to be asked. */
function questionOf(
  { name, value }: OpenedEntry,
  there: Secret | undefined,
  { opened, file }: Fate,
  names: readonly string[],
): string | undefined {
  if (there === undefined) return opened.known && names.includes(name) ? undefined : `Add ${name} to ${file}?`;
  if (opened.known || there.reveal() === value.reveal()) return undefined;
  return `Replace ${name} in ${file} with what ${opened.creator} sent?`;
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
