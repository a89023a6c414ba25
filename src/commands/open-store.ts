/** From an opened link into a `.env` file: what fits, what somebody agrees to, and how programs here will read it. */
import { decodeTime } from 'ulid';
import { encodeEnv, hiddenLine, hidesAssignment, listed } from '../destinations/env-encode.ts';
import { readEnvFile, updateEnvFile } from '../destinations/env-file-on-disk.ts';
import type { EnvReaderName } from '../destinations/env-readers.ts';
import { readersInUse } from '../destinations/env-readers-in-use.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { OpenedEntry } from './open.ts';
import type { Fate } from './open-fate.ts';
import type { IntoInput, IntoIo } from './open-io.ts';

/**
 * Writes these values, asking for each name that neither the file nor the configuration has, before a value of somebody
 * unknown takes the place of another, and before one that hides an assignment in a line of its own.
 * @throws KeyturnError VALUE_UNFIT after everything else was written; FILE_REFUSED, DESTINATION_MISSING, WRITE_FAILED
 */
export async function store(fate: Fate, entries: readonly OpenedEntry[], input: IntoInput, io: IntoIo): Promise<void> {
  const { file } = input;
  const unfit: string[] = [];
  const used = readersInUse(file);
  const hiding = new Set<string>();
  const fitting = entries.filter((entry) => {
    const { why, hides } = judged(entry, used);
    if (hides) hiding.add(entry.name);
    const isRefused = hides && io.screen === undefined && input.allowNames?.includes(entry.name) !== true;
    if (why !== undefined) unfit.push(`${entry.name}: ${why}`);
    else if (isRefused) unfit.push(`${entry.name} ${hiddenLine}; --allow-name ${entry.name} takes it all the same`);
    return why === undefined && !isRefused;
  });
  const written = await agreed(fate, fitting, { ...input, hiding }, io);
  if (written.length > 0) {
    fate.write(written);
    const { newer, misread } = await updateEnvFile(file, new Map(written.map(({ name, value }) => [name, value])), {
      rotations: rotationsOf(written, io),
      lines: new Set(written.map(({ name }) => name).filter((name) => hiding.has(name))),
    }).finally(() => fate.write([]));
    const stays = written.filter(({ name }) => newer.includes(name));
    fate.move(written, 'file');
    fate.move(stays, 'newer');
    if (newer.length > 0) io.say(`${newer.join(', ')}: the file has a newer one, which stays.`);
    for (const [name, by] of misread)
      io.say(
        `${name}: ${listed(by)} will take another value from ${file} than the one that was sent; ask for it in base64.`,
      );
  }
  if (unfit.length > 0)
    throw new KeyturnError('VALUE_UNFIT', {
      what: unfit.join('; '),
      hint: 'ask the sender for the value in base64',
    });
}

/** `why`: no quoting brings it to what reads the file. `hides`: it stands there in lines, and one looks like an assignment. */
function judged(
  { value }: OpenedEntry,
  used: readonly EnvReaderName[],
): { readonly why?: string; readonly hides: boolean } {
  const plain = value.reveal();
  try {
    return { hides: encodeEnv(plain, used).raw.includes('\n') && hidesAssignment(plain) };
  } catch (error) {
    if (!is(error, 'VALUE_UNFIT')) throw error;
    return { why: error.message, hides: false };
  }
}

/** Those that may be written. One question for each name, so that none slips in among the others. */
async function agreed(
  fate: Fate,
  entries: readonly OpenedEntry[],
  { file, names = [], allowNames = [], hiding }: IntoInput & { readonly hiding: ReadonlySet<string> },
  io: IntoIo,
): Promise<readonly OpenedEntry[]> {
  const before = await readEnvFile(file);
  const may: OpenedEntry[] = [];
  let gone = false;
  for (const entry of entries) {
    const { name } = entry;
    const questions = [questionOf(entry, before?.values.get(name), fate, names)];
    if (hiding.has(name) && !allowNames.includes(name)) questions.push(`${name} ${hiddenLine}. Write it into ${file}?`);
    let answer: boolean | undefined = gone ? undefined : true;
    for (const question of questions)
      if (answer === true && question !== undefined) answer = await io.confirm?.(question);
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
