/** What `enrol` would have recorded of secrets that somebody made by hand, beside the journal of a shop. */

import { journalKeys } from '../../src/crypto/journal-keys.ts';
import { printsUnder } from '../../src/crypto/prints.ts';
import { enrolledFormat } from '../../src/journals/format/enrolled.ts';
import type { EnrolledSlot } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Shop } from './shop.ts';

export const printKey = Buffer.alloc(32, 7).toString('base64url');

/** Slot -> its value, and what else is known of it. */
type Values = { readonly [slot: string]: Partial<EnrolledSlot> & { readonly value: string } };

/** The journal must be there: the file is signed by it. */
export function enrol(shop: Shop, values: Values): void {
  const { github, journal } = shop;
  const { seed } = JSON.parse(github.secret('acme/shop', 'KEYTURN_PENDING')!.value) as { readonly seed: string };
  const prints = printsUnder(new Secret(printKey));
  const at = shop.clock.now().toISOString();
  const slots = Object.entries(values).map(([slot, { value, ...more }]) => [
    slot,
    { at, since: at, prints: prints.of(new Secret(value)), ...more },
  ]);
  const file = { version: 2 as const, journal: journal!.id, at, printKey: prints.key };
  const text = enrolledFormat.write({ ...file, slots: Object.fromEntries(slots) }, journalKeys(new Secret(seed)));
  const { git } = github.repository('acme/shop');
  const branch = 'keyturn-journal';
  const files = new Map(git.files(branch));
  files.set('enrolled.json', git.blob(Buffer.from(text)));
  const made = { tree: git.tree(files), parents: [git.heads.get(branch)!], message: 'enrolled' };
  git.heads.set(branch, git.commit({ ...made, author: github.addUser('mona'), date: github.now() }));
}

/** A key that somebody made at the provider and pasted into this secret. */
export function byHand(shop: Shop, repository: string, name: string): { readonly id: string; readonly key: string } {
  const made = shop.toy.make('by hand');
  const now = shop.clock.now();
  shop.github
    .vault(repository, {})
    .secrets.set(name, { name, value: made.key, createdAt: now, updatedAt: now, writes: [] });
  return made;
}
