/**
 * What must hold of the journal, the escrow and what they lead to, whoever writes them (I13 to I21). The world says what was
 * minted, what stands where, who committed what and who touched it manually; documents are read for what they promise alone.
 */
import type { Code } from '../../src/rotation/model/errors.ts';
import type { ProviderBinding } from '../../src/rotation/model/ports.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { signedMessage } from '../../src/rotation/model/record-text.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { once } from '../once.ts';
import { recordIn, state } from './state.ts';
import type { Key } from './vendor.ts';
import type { Process, World } from './world.ts';

/** What is said where somebody touched the journal or the escrow, and never otherwise. */
export const alarms: ReadonlySet<Code> = new Set<Code>([
  'ESCROW_FOREIGN',
  'ESCROW_NOT_WIRED',
  'JOURNAL_CORRUPT',
  'JOURNAL_FORGED',
  'JOURNAL_FORKED',
  'JOURNAL_FUTURE',
  'JOURNAL_KEY',
  'JOURNAL_MISSING',
  'JOURNAL_OLD',
  'JOURNAL_ROLLED_BACK',
  'JOURNAL_UNSIGNED',
  'SEED_LOST',
  'VALUE_CHANGED',
  'BINDING_UNKNOWN',
]);

type Text = {
  readonly seed: string;
  readonly counter: number;
  readonly anchor: { readonly seq: number; readonly hash: string };
  readonly entries: {
    readonly [rotation: string]: { readonly id?: string; readonly values?: { [name: string]: string } };
  };
};

/** A text of the escrow, if it is one. */
export const textIn = once(
  (text: string | undefined): Text | undefined => {
    try {
      const parsed = JSON.parse(text ?? '') as Partial<Text>;
      return typeof parsed.seed === 'string' && parsed.entries !== undefined ? (parsed as Text) : undefined;
    } catch {
      return undefined;
    }
  },
  (text) => text ?? '',
);

/** The public key of its seed. */
export function keyIn(text: string | undefined): string | undefined {
  const read = textIn(text);
  return read && state.keys(new Secret(read.seed)).public;
}

/** What somebody wished for: another credential than those that stood somewhere. */
type Asked = { readonly targets: readonly Target[]; readonly before: readonly Key[] };
type Wished = { readonly target: Target; readonly process: number; readonly before: readonly Key[] };

export class StateAudit {
  /** A person is at work whose order changes seed or journal. */
  repairing = false;
  readonly #texts = new Map<string, string>();
  /** Who began a journal although something shows that there was one. */
  #second: Process | undefined;
  readonly #wishes: Wished[] = [];

  /** I17, as it is sent. */
  put(world: World, text: string): void {
    const read = textIn(text);
    const honest = world.honest;
    if (!read || !honest) {
      world.fail('I17: the escrow was given a text without a seed, or without a journal');
      return;
    }
    const key = keyIn(text);
    if (key !== honest.key) world.fail('I17: the escrow was given another seed than that of the journal');
    const name = `${key} ${read.counter}`;
    if (!world.moved && (this.#texts.get(name) ?? text) !== text)
      world.fail(`I17: two texts of the escrow have the number ${read.counter}`);
    this.#texts.set(name, text);
    const anchored = world.commits.findLast((one) => state.hash(one.text) === read.anchor.hash);
    if (!anchored || recordIn(anchored.text).escrow.counter < read.counter)
      world.fail(`I17: the text ${read.counter} of the escrow does not name the document that journalled it`);
    for (const { credentials } of Object.values(honest.secrets)) {
      for (const { rotation, escrow, id } of credentials) {
        if (escrow?.state !== 'held' || isIn(world, read, rotation)) continue;
        world.fail(`I17: a PUT drops the held value of ${id ?? rotation}`);
      }
    }
  }

  /** I19, I20 and I21, for every commit of a run. `before` is what stood there. */
  commit(world: World, process: Process, before: JournalRecord | undefined, text: string): void {
    const next = recordIn(text);
    const { honest } = world;
    if (world.profile.escrow !== false) {
      const { key, signature } = next;
      if (key === undefined || signature === undefined || !state.isSignedBy(key, signedMessage(text), signature))
        world.fail('I19: a run committed what nobody signed');
      if (world.pin !== undefined && key !== world.pin)
        world.fail('I19: a run committed under a key that is not the pin');
      const isBare = before === undefined || Object.keys(before.secrets).length === 0;
      const changes = honest !== undefined && key !== honest.key && !this.repairing;
      if (changes && !isBare && key !== before?.key)
        world.fail('I19: a run committed under another key than the run before it');
      // Who pushes and may write secrets can leave nothing that shows it, where there is no pin.
      if (changes && isBare && Object.keys(honest.secrets).length > 0 && !this.#shows(world)) world.replaced = true;
    }
    if (world.profile.escrow !== false && world.puts.length === 0 && Object.keys(next.secrets).length > 0)
      world.fail('I17: something was journalled before the seed was put away');
    if (honest && before === undefined && !this.repairing && this.#shows(world)) this.#second = process;
    if (before && !this.repairing && !world.decided) this.#lost(world, before, next);
  }

  /** Whether anything shows that there was a journal before. */
  #shows(world: World): boolean {
    if (world.profile.escrow === false) return false;
    if (world.pin !== undefined || world.escrow.length > 0) return true;
    return world.targets.some((target) =>
      world.vendor.list(world.accountOf(target)).some(({ tag }) => world.profile.list && tag !== undefined),
    );
  }

  #lost(world: World, before: JournalRecord, next: JournalRecord): void {
    const text = textIn(world.escrow.at(-1)?.text);
    if (!text) return;
    for (const [key, { credentials }] of Object.entries(next.secrets)) {
      for (const { rotation, escrow, id } of credentials) {
        const was = before.secrets[key]?.credentials.find((one) => one.rotation === rotation);
        if (escrow?.state !== 'lost' || was?.escrow?.state !== 'held' || !isIn(world, text, rotation)) continue;
        const minted = keyOf(world, rotation);
        if (minted && !world.vendor.isAlive(minted)) continue;
        world.fail(`I20: the value of ${id ?? rotation} was called lost, and the escrow holds it`);
      }
    }
  }

  /** I13, for every write of a run. */
  write(world: World, secret: string, value: string): void {
    const key = world.keys.find((one) => one.value === value);
    if (key?.secret !== secret) world.fail(`I13: a value was written to ${secret} that was never minted for it`);
  }

  /** I15, for every call to a provider. */
  used(world: World, binding: ProviderBinding): void {
    const known = [...world.targets.map((target) => target.binding), ...world.former];
    const place = ({ provider, admin, options }: ProviderBinding) =>
      JSON.stringify([provider, admin ?? null, options['origin'] ?? null, options['run'] ?? null]);
    if (known.some((one) => place(one) === place(binding))) return;
    world.fail(`I15: ${place(binding)} was used, which the configuration does not name`);
  }

  /** I18, and what I16 has to remember, at the end of a run. `asked` is what somebody wished for in it. */
  ended(world: World, process: Process, asked: Asked | undefined): void {
    const alarm = process.codes.find((code) => alarms.has(code));
    if (world.judgesAlarms && !world.moved && alarm !== undefined)
      world.fail(`I18: ${alarm} although nobody touched the journal or the escrow`);
    if (this.#second === process && alarm === undefined)
      world.fail('I21: a second journal was begun, and nobody was told');
    if (!asked || process.codes.length > 0) return;
    const at = world.processes.indexOf(process);
    for (const target of asked.targets) this.#wishes.push({ target, process: at, before: asked.before });
  }

  /** I16, at the end of all: a wish that was answered with 0 and has come to nothing, without a word; undefined if there is none. */
  unanswered(world: World): string | undefined {
    for (const { target, process, before } of this.#wishes) {
      const told = world.processes.slice(process + 1).some(({ failed }) => failed);
      const standing = world.placesOf(target).map(([, { value }]) => value);
      if (told || !before.some(({ value }) => standing.includes(value))) continue;
      return `I16: the wish for ${target.key} was answered with 0, and nothing came of it`;
    }
    return undefined;
  }
}

/** Whether the text has the very value that was minted in this rotation. */
function isIn(world: World, text: Text, rotation: string): boolean {
  const kept = text.entries[rotation];
  const key = keyOf(world, rotation);
  return kept !== undefined && key !== undefined && kept.id === key.id && kept.values?.['value'] === key.value;
}

function keyOf(world: World, rotation: string): Key | undefined {
  return world.keys.find(({ tag }) => tag?.toLowerCase().endsWith(rotation.toLowerCase()));
}
