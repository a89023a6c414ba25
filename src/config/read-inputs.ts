/** Reads the Action's inputs and the command line's flags by their table, strictly. */
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type Command, commands } from './commands.ts';
import { durationPattern, durationSays, parseDuration } from './duration.ts';
import { inline } from './inline-source.ts';
import { bad, called, isInput, unknown } from './input-errors.ts';
import { type InputName, type Row, rows, table } from './input-table.ts';
import { loginPattern, secretNamePattern, secretNameSays, unfitName } from './names.ts';
import { nearest } from './nearest.ts';
import { findPasted } from './pasted.ts';
import { pastedRefusal, type Source } from './source.ts';

/** The inputs or flags of one run, with their types. */
export type Inputs = {
  readonly command: Command;
  /** Path of the file, if it was named. */
  readonly config: string | undefined;
  readonly only: string | undefined;
  readonly person: string | undefined;
  readonly reason: string | undefined;
  readonly force: boolean;
  readonly first: boolean;
  readonly ended: boolean;
  readonly repair: 'true' | 'new-journal' | 'new-seed' | 'unsigned' | undefined;
  readonly dryRun: boolean;
  readonly failOn: 'overdue' | undefined;
  /** Milliseconds in which the run begins something new. */
  readonly for: number;
  readonly token: Secret | undefined;
  readonly clientId: string | undefined;
  readonly privateKey: Secret | undefined;
  readonly journalToken: Secret | undefined;
  readonly pending: Secret | undefined;
  /** Reads the inputs that are one secret without a file, for `load`. Throws INPUT_INVALID and CONFIG_SECRET_PASTED. */
  readonly inline: (() => Promise<Source>) | undefined;
  /** What only the command line has, and `secret`, `links-url`, `expires` for `share`; a boolean is `true` or absent. */
  readonly flags: { readonly [name in InputName]?: string };
};

/** Where the configuration is looked for unless `config` names another file. */
export const defaultFile = '.github/keyturn.yml';

/**
 * Reads inputs strictly. `raw` has a name for each input that is there; for the Action an empty one counts as absent, as
 * GitHub does not tell them apart. Throws INPUT_INVALID and CONFIG_SECRET_PASTED naming the input, never its value.
 */
export function inputs(raw: { readonly [name: string]: string | undefined }, from: 'action' | 'cli'): Inputs {
  const given = new Map<string, string>();
  for (const [name, text] of Object.entries(raw)) {
    if (!isInput(name, from)) throw unknown(name, from);
    if (text === undefined || (text === '' && from === 'action')) continue;
    if (text === '' && rows[name]!.type !== 'credential') throw bad(name, from, 'this is empty');
    given.set(name, text);
  }
  const command = commandOf(given.get('command'), from);
  for (const [name, text] of given) {
    const row = rows[name]!;
    check(name, row, text, from);
    const idle = text === row.default || text === row.filled || (row.type === 'boolean' && text === 'false');
    if (!idle && !row.commands.includes(command)) {
      throw bad(
        name,
        from,
        `\`${command}\` does not use it; ${row.commands.map((each) => `\`${each}\``).join(', ')} ${row.commands.length === 1 ? 'does' : 'do'}`,
      );
    }
  }
  const text = (name: InputName) => given.get(name)?.trim();
  // The reason is written to the journal, which refuses characters that hide in a line.
  if (given.has('reason') && !/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u.test(text('reason') ?? ''))
    throw bad('reason', from, 'a reason is one line of at most 200 characters, without control characters');
  const yes = (name: InputName) => given.get(name) === 'true';
  const credential = (name: InputName) => {
    const value = given.get(name);
    return value === undefined || value === '' ? undefined : new Secret(value);
  };
  needed(command, given, from);

  return {
    command,
    config: text('config'),
    only: text('only'),
    person: text('person'),
    reason: text('reason'),
    force: yes('force'),
    first: yes('first'),
    ended: yes('ended'),
    repair: text('repair') === 'false' ? undefined : (text('repair') as Inputs['repair']),
    dryRun: yes('dry-run'),
    for: parseDuration(text('for') ?? table.for.default) ?? 0,
    failOn: text('fail-on') as 'overdue' | undefined,
    token: credential('token'),
    clientId: text('client-id'),
    privateKey: credential('private-key'),
    journalToken: credential('journal-token'),
    pending: credential('pending'),
    inline: command === 'share' ? undefined : inline(given, from),
    flags: flagsOf(command, given),
  };
}

/**
 * What `load` reads: the file or the inputs, never both. `file` is what was found at `inputs.config ?? defaultFile`.
 * Throws INPUT_INVALID if there are both, CONFIG_INVALID if there is neither, and what reading throws.
 */
export async function sourceOf(
  given: Inputs,
  file: { readonly name: string; readonly text: string } | undefined,
): Promise<Source> {
  if (given.inline && file) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `there are both a configuration file (${file.name}) and inputs that stand for one`,
      hint: 'keep one of them: move what the inputs say into the file',
    });
  }
  if (file) return (await import('./yaml-source.ts')).readYaml(file.text, file.name);
  if (given.inline) return given.inline();
  throw new KeyturnError('CONFIG_INVALID', {
    what: `there is no configuration: ${given.config ?? defaultFile} was not found`,
    hint: 'run `keyturn init`, or check the repository out first (actions/checkout), or give `provider` and `secret`',
  });
}

function commandOf(text: string | undefined, from: 'action' | 'cli'): Command {
  if (text === undefined) return 'rotate';
  const known = Object.entries(commands).flatMap(([name, row]) => (from === 'action' && 'cli' in row ? [] : [name]));
  if (known.includes(text)) return text as Command;
  const near = nearest(text, known);
  if (Object.hasOwn(commands, text))
    throw bad('command', from, `\`${text}\` works only on a command line: keyturn ${text}`);
  throw bad(
    'command',
    from,
    near === undefined
      ? `one of ${known.map((each) => `\`${each}\``).join(', ')}`
      : `there is no such command; the nearest is \`${near}\``,
  );
}

function check(name: string, row: Row, text: string, from: 'action' | 'cli'): void {
  if (row.type === 'credential' || name === 'command') return;
  if (row.type === 'boolean' && text !== 'true' && text !== 'false')
    throw bad(name, from, '`true` or `false`, nothing else');
  // Only a YAML input may have several lines; the length is far above any honest one.
  if (
    row.type !== 'YAML' &&
    (text.length > 4096 || /\p{Cc}/u.test(row.type === 'list' ? text.replace(/\r?\n/g, '') : text.trim()))
  ) {
    throw bad(
      name,
      from,
      text.length > 4096 ? 'this is too long' : 'there is a control character, or more than one line',
    );
  }
  if (row.type === 'duration' && !durationPattern.test(text.trim())) throw bad(name, from, durationSays);
  if (row.type === 'text' && row.values && !row.values.includes(text.trim()))
    throw bad(name, from, `one of ${row.values.map((each) => `\`${each}\``).join(', ')}`);
  if (name === 'person' && !loginPattern.test(text.trim())) throw bad(name, from, 'this is not a GitHub login');
  if (name === 'secret') {
    const says = secretNamePattern.test(text.trim()) ? unfitName(text.trim()) : secretNameSays;
    if (says !== undefined) throw bad(name, from, says);
  }
  const pasted = row.type === 'YAML' || name === 'store' ? undefined : findPasted(text);
  if (pasted) throw pastedRefusal(called(name, from), pasted.kind);
}

function needed(command: Command, given: ReadonlyMap<string, string>, from: 'action' | 'cli'): void {
  if (given.has('help') || given.has('version')) return;
  if (given.get('ended') === 'true' && !given.has('only'))
    throw bad('only', from, `${called('ended', from)} needs it: whose old key was ended`);
  if (command === 'revoke' && !given.has('only'))
    throw bad('only', from, '`revoke` needs it: which credential is exposed');
  if ((command === 'onboard' || command === 'offboard') && !given.has('person'))
    throw bad('person', from, `\`${command}\` needs it: a GitHub login`);
  if (given.has('client-id') !== given.has('private-key')) {
    const [there, missing] = given.has('client-id') ? ['client-id', 'private-key'] : ['private-key', 'client-id'];
    throw bad(missing!, from, `\`${there}\` needs it: both belong to one GitHub App`);
  }
  if (given.get('token') && given.has('client-id'))
    throw bad('token', from, 'either `token`, or `client-id` with `private-key`');
}

function flagsOf(command: Command, given: ReadonlyMap<string, string>): Inputs['flags'] {
  const own = command === 'share' ? ['secret', 'links-url', 'expires'] : [];
  return Object.fromEntries(
    [...given].filter(
      ([name, text]) =>
        (rows[name]!.cli || own.includes(name)) && !(rows[name]!.type === 'boolean' && text === 'false'),
    ),
  ) as Inputs['flags'];
}
