/**
 * I22, the brake: while a secret is on hold and nothing of it leaked, no key of it is minted, none ends, and none that no place
 * was to have yet is written. What a run had journalled before the hold was, it may still send, and no other run.
 */
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import type { Key } from './vendor.ts';
import type { Process, World } from './world.ts';

type Held = { readonly from: number; readonly until: number };

export class Holds {
  readonly #held = new Map<string, Held>();
  /** Tag or id -> when it was first journalled that it is minted, written, ended. */
  readonly #begun = {
    mint: new Map<string, number>(),
    write: new Map<string, number>(),
    end: new Map<string, number>(),
  };

  /** Somebody asked for its end, or something of it leaked: from then on it is held no longer. */
  ended(secret: string): void {
    this.#held.delete(secret);
  }

  isHeld(world: World, secret: string): boolean {
    const held = this.#held.get(secret);
    return held !== undefined && world.now < held.until;
  }

  /** After each commit of the engine; `until`: what the run that made it was asked to journal. */
  commit(world: World, journal: JournalRecord, until: Date | undefined): void {
    for (const [key, entry] of Object.entries(journal.secrets)) {
      const target = world.targets.find((one) => one.key === key);
      if (until && target && entry.hold)
        this.#held.set(target.secret, {
          from: this.#held.get(target.secret)?.from ?? world.now,
          until: until.getTime(),
        });
      for (const { tag, id, times, step } of entry.credentials) {
        for (const name of id === undefined ? [tag] : [tag, id]) {
          note(this.#begun.mint, name, world.now);
          if (step === 'writing') note(this.#begun.write, name, world.now);
          if (times.revoking !== undefined) note(this.#begun.end, name, world.now);
        }
      }
    }
  }

  mint(world: World, process: Process, secret: string, tag: string): void {
    this.#judge(world, process, secret, `minted ${tag}`, this.#begun.mint.get(tag));
  }

  write(world: World, process: Process, secret: string, value: string): void {
    const key = world.keys.find((one) => one.value === value);
    if (!key || key.held.size > 0) return;
    const begun = this.#begun.write.get(key.tag ?? key.id);
    // What is half written is finished by any run, so what was to be written before is nobody's alone.
    if (begun !== undefined && begun < (this.#held.get(secret)?.from ?? 0)) return;
    this.#judge(world, process, secret, `wrote ${key.id}, which no place was to have yet`, begun);
  }

  end(world: World, process: Process, key: Key): void {
    // What no place ever had was ended by the run that minted it, or is looked for by one that began before.
    const begun = this.#begun.end.get(key.tag ?? key.id) ?? (key.held.size === 0 ? process.queuedAt : undefined);
    this.#judge(world, process, key.secret, `ended ${key.id}`, begun);
  }

  #judge(world: World, process: Process, secret: string, what: string, begun: number | undefined): void {
    const held = this.#held.get(secret);
    if (!held || !this.isHeld(world, secret)) return;
    if (process.queuedAt < held.from && begun !== undefined && begun < held.from) return;
    world.fail(`I22: ${secret} is on hold, and ${process.owner.run} ${what}`);
  }
}

function note(begun: Map<string, number>, name: string, now: number): void {
  if (!begun.has(name)) begun.set(name, now);
}
