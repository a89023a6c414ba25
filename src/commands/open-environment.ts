/** A file has one value for a name; a link may have one for each environment. The right one is taken, or none. */
import { KeyturnError } from '../rotation/model/errors.ts';
import type { OpenedEntry } from './open.ts';
import type { Fate } from './open-fate.ts';
import type { IntoInput, IntoIo } from './open-io.ts';

/**
 * The entries that go into the file: those of the environment that was asked for, and those that belong to none. The
 * others are left out, and said.
 * @throws KeyturnError INPUT_INVALID with the environments that there are, where none of them was chosen
 */
export async function chosenEntries(
  fate: Fate,
  { environment }: IntoInput,
  io: IntoIo,
): Promise<readonly OpenedEntry[]> {
  const { entries } = fate.opened;
  const there = [...new Set(entries.map((entry) => entry.environment).filter((name) => name !== undefined))];
  const isRepeated = entries.some((entry) => entries.some((each) => each !== entry && each.name === entry.name));
  if (environment === undefined && !isRepeated) return entries;
  // A link whose values belong to no environment has nothing to choose from.
  if (there.length === 0) {
    if (environment !== undefined) io.say('The link has no environments: what it holds is for each of them.');
    return entries;
  }
  const chosen = await environmentOf(environment, there, io);
  const taken = entries.filter((entry) => entry.environment === chosen);
  const isTaken = (entry: OpenedEntry) =>
    entry.environment === chosen || (entry.environment === undefined && !taken.some(({ name }) => name === entry.name));
  const others = entries.filter((entry) => !isTaken(entry));
  for (const { key, name } of others)
    io.say(
      taken.some((each) => each.name === name)
        ? `${key} was left out: the file has one ${name}.`
        : `${key} was left out: ${chosen} was chosen.`,
    );
  fate.move(others, 'left out');
  return entries.filter(isTaken);
}

async function environmentOf(wanted: string | undefined, there: readonly string[], io: IntoIo): Promise<string> {
  if (wanted !== undefined && there.includes(wanted)) return wanted;
  const names = there.join(', ');
  const found =
    wanted === undefined
      ? 'the link has values of several environments for one name'
      : 'the link has no environment of the name that --environment gives';
  const chosen = await io.choose?.(`${found[0]!.toUpperCase()}${found.slice(1)}. Which one goes here?`, there);
  if (chosen !== undefined && there.includes(chosen)) return chosen;
  throw new KeyturnError('INPUT_INVALID', {
    what: `${found}, and none was chosen; it has: ${names}`,
    // The link is spent, though no file was touched.
    now: 'recorded',
    hint: `say one of them, such as --environment ${there[0]}`,
  });
}
