/** `enrolled.json` beside the journal of a shop, as the workflow that enrols would have recorded it. */
import { journalKeys } from '../../src/crypto/journal-keys.ts';
import { enrolledFormat } from '../../src/journals/format/enrolled.ts';
import type { EnrolledSlot } from '../../src/rotation/model/enrolled-ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Shop } from '../rotation/shop.ts';

export type Enrolled = { readonly print: string } & Partial<EnrolledSlot>;

/** @param given slot -> a letter that stands for the print of its value, and what else is known of it */
export function enrolledIn(shop: Shop, given: { readonly [slot: string]: Enrolled }): void {
  const { seed } = JSON.parse(shop.github.secret('acme/shop', 'KEYTURN_PENDING')!.value) as { readonly seed: string };
  const at = shop.clock.now().toISOString();
  const slotOf = ({ print, ...more }: Enrolled) => ({ at, since: at, prints: { '': print.repeat(22) }, ...more });
  const slots = Object.fromEntries(Object.entries(given).map(([slot, one]) => [slot, slotOf(one)]));
  const file = { version: 2 as const, journal: shop.journal!.id, at, printKey: '0123abcd', slots };
  put(shop, enrolledFormat.write(file, journalKeys(new Secret(seed))));
}

/** Whatever text is there. */
export function put(shop: Shop, text: string): void {
  const { git } = shop.github.repository('acme/shop');
  const branch = 'keyturn-journal';
  const all = new Map(git.files(branch)).set('enrolled.json', git.blob(Buffer.from(text)));
  const parents = [git.heads.get(branch)!];
  const made = { tree: git.tree(all), parents, message: 'enrolled', author: shop.github.addUser('mona') };
  git.heads.set(branch, git.commit({ ...made, date: shop.clock.now() }));
}
