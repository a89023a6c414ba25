/** Reads the Action's inputs and the command line's flags by their table, strictly. */
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type Command, commands } from './commands.ts';
import { confirmCode, confirmSays } from './confirm-code.ts';
import { durationPattern, durationSays, parseDuration } from './duration.ts';
import type { IncidentInputs } from './incident-inputs.ts';
import { inline } from './inline-source.ts';
import { bad, called, isInput, unknown } from './input-errors.ts';
import { type InputName, type Row, rows, table } from './input-table.ts';
import { type FailOn, type InventoryInputs, inventoryInputs } from './inventory-inputs.ts';
import { loginPattern, secretNamePattern, secretNameSays, unfitName } from './names.ts';
import { nearest } from './nearest.ts';
import { findPasted } from './pasted.ts';
import { pastedRefusal, type Source } from './source.ts';
import { unfitUntil } from './until.ts';

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
  /** The code of an answer, `XXXX-XXXX-XXXX-XXXX`. */
  readonly confirm: string | undefined;
  /** When a hold ends: a duration, a day or a moment, well-formed. */
  readonly until: string | undefined;
  readonly release: boolean;
  /** How long a key has to be unused, and how long it lives on once its places are gone, milliseconds. */
  readonly days: number;
  readonly grace: number;
  readonly unproved: boolean;
  readonly repair: 'true' | 'new-journal' | 'new-seed' | 'unsigned' | undefined;
  readonly dryRun: boolean;
  readonly signals: boolean;
  readonly failOn: FailOn | undefined;
  /** Undefined for every other command. */
  readonly inventory: InventoryInputs | undefined;
  /** Reads what `incident` is told. Throws INPUT_INVALID naming the field. */
  readonly incident: (() => Promise<IncidentInputs>) | undefined;
  /** What a workflow that is started for this is given besides. */
  readonly dispatched?: { readonly [name: string]: string };
  /** Of `enrol`, as they were given: lines. */
  readonly slots: string | undefined;
  readonly found: string | undefined;
  /** What `prove` shows, and the key that it is sealed to, as it was given. Undefined for every other command. */
  readonly prove: { readonly names: readonly string[]; readonly box: string } | undefined;
  /** Milliseconds in which the run begins something new. */
  readonly for: number;
  readonly token: Secret | undefined;
  readonly clientId: string | undefined;
  readonly privateKey: Secret | undefined;
  readonly journalToken: Secret | undefined;
  readonly pending: Secret | undefined;
  /** Reads the inputs that are one secret without a file, for `load`. Throws INPUT_INVALID and CONFIG_SECRET_PASTED. */
  readonly inline: (() => Promise<Source>) | undefined;
  /** What only the command line has, and what `alsoFlags` names; a boolean is `true` or absent. */
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
  if (command === 'incident' && from === 'action' && given.has('provider'))
    throw bad('provider', from, '`incident` takes it as a member of `selector`');

  return {
    command,
    config: text('config'),
    only: text('only'),
    person: text('person'),
    reason: text('reason'),
    force: yes('force'),
    first: yes('first'),
    ended: yes('ended'),
    confirm: confirmCode(text('confirm') ?? ''),
    until: text('until'),
    release: yes('release'),
    days: Number(text('days') ?? table.days.default) * 86_400_000,
    grace: parseDuration(text('grace') ?? table.grace.default) ?? 0,
    unproved: yes('unproved'),
    repair: text('repair') === 'false' ? undefined : (text('repair') as Inputs['repair']),
    dryRun: yes('dry-run'),
    signals: yes('signals'),
    for: parseDuration(text('for') ?? table.for.default) ?? 0,
    failOn: text('fail-on') as FailOn | undefined,
    inventory: command === 'inventory' ? inventoryInputs(given, from) : undefined,
    slots: text('slots'),
    found: text('found'),
    prove: command === 'prove' ? { names: namesIn(text('secret') ?? ''), box: text('box') ?? '' } : undefined,
    token: credential('token'),
    clientId: text('client-id'),
    privateKey: credential('private-key'),
    journalToken: credential('journal-token'),
    pending: credential('pending'),
    incident:
      command === 'incident' ? async () => (await import('./incident-inputs.ts')).incidentOf(given, from) : undefined,
    inline: command in alsoFlags || ['incident', 'prove'].includes(command) ? undefined : inline(given, from),
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
  const elsewhere = from === 'action' ? 'cli' : 'action';
  const known = Object.entries(commands).flatMap(([name, row]) => (elsewhere in row ? [] : [name]));
  if (known.includes(text)) return text as Command;
  const near = nearest(text, known);
  if (Object.hasOwn(commands, text))
    throw bad(
      'command',
      from,
      from === 'action'
        ? `\`${text}\` works only on a command line: keyturn ${text}`
        : `\`${text}\` works only in a workflow, which has the values: docs/${text === 'prove' ? 'proof-of-use' : 'enrol'}.md`,
    );
  throw bad(
    'command',
    from,
    near === undefined
      ? `one of ${known.map((each) => `\`${each}\``).join(', ')}`
      : `there is no such command; the nearest is \`${near}\``,
  );
}

function namesIn(text: string): readonly string[] {
  const names = text.split(',').map((each) => each.trim());
  return [...new Set(names.filter((each) => each !== ''))];
}

function check(name: string, row: Row, text: string, from: 'action' | 'cli'): void {
  if (row.type === 'credential' || row.type === 'lines' || name === 'command') return;
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
  if (name === 'days' && !/^[1-9]\d{0,3}$/.test(text.trim())) throw bad(name, from, 'a whole number of days, from 1');
  if (name === 'confirm' && confirmCode(text.trim()) === undefined) throw bad(name, from, confirmSays);
  const unfit = name === 'until' ? unfitUntil(text.trim()) : undefined;
  if (unfit !== undefined) throw bad(name, from, unfit);
  if (name === 'person' && !loginPattern.test(text.trim())) throw bad(name, from, 'this is not a GitHub login');
  const pasted = row.type === 'YAML' || name === 'store' ? undefined : findPasted(text);
  if (pasted) throw pastedRefusal(called(name, from), pasted.kind);
}

function needed(command: Command, given: ReadonlyMap<string, string>, from: 'action' | 'cli'): void {
  if (given.has('help') || given.has('version')) return;
  const failOn = given.get('fail-on')?.trim();
  if (failOn !== undefined && (failOn === 'overdue') !== (command === 'status'))
    throw bad('fail-on', from, `\`${command}\` does not know that one`);
  if (given.get('ended') === 'true' && !given.has('only'))
    throw bad('only', from, `${called('ended', from)} needs it: whose old key was ended`);
  const narrowed = ['only', 'force', 'ended', 'confirm', 'dry-run'].find(
    (name) => !['false', undefined].includes(given.get(name)),
  );
  if (given.get('signals') === 'true' && narrowed !== undefined)
    throw bad(
      'signals',
      from,
      `it looks for all secrets, and changes only what it must: leave ${called(narrowed, from)} out`,
    );
  if (command === 'enrol' && given.has('slots') === given.has('found'))
    throw bad('slots', from, '`enrol` needs either `slots`, what it reads, or `found`, what other jobs read');
  const secret = given.get('secret')?.trim();
  const names = command === 'prove' ? namesIn(secret ?? '') : secret === undefined ? [] : [secret];
  for (const each of names) {
    const says = secretNamePattern.test(each) ? unfitName(each) : secretNameSays;
    if (says !== undefined) throw bad('secret', from, says);
  }
  if (command === 'prove' && names.length === 0)
    throw bad('secret', from, '`prove` needs it: which environment variables the job used');
  if (command === 'retire' && !given.has('only'))
    throw bad('only', from, '`retire` needs it: which secret is not read');
  if (command === 'hold') {
    if (!given.has('only')) throw bad('only', from, '`hold` needs it: which secrets are held');
    if (!['true', 'false', undefined].includes(given.get('release')))
      throw bad('release', from, '`true` or `false`, nothing else');
    if (given.has('until') === (given.get('release') === 'true'))
      throw bad('until', from, `\`hold\` needs it, or ${called('release', from)}, and not both`);
  }
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

/** What else a command of the command line alone is told by inputs that the Action has too. */
const alsoFlags: { readonly [command in Command]?: readonly string[] } = {
  share: ['secret', 'links-url', 'expires'],
  serve: ['organization'],
  try: ['options', 'admin', 'report'],
  request: ['links-url', 'expires'],
  init: ['provider', 'secret', 'admin', 'options', 'share-with'],
};

function flagsOf(command: Command, given: ReadonlyMap<string, string>): Inputs['flags'] {
  const own = alsoFlags[command] ?? [];
  return Object.fromEntries(
    [...given].filter(
      ([name, text]) =>
        (rows[name]!.cli || own.includes(name)) && !(rows[name]!.type === 'boolean' && text === 'false'),
    ),
  ) as Inputs['flags'];
}
