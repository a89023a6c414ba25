/** An inventory of those slots alone that a glob fits; it was judged with all of them. */
import { matcherOf } from '../../config/select.ts';
import { summaryOf } from '../../inventory/inventory.ts';
import type { Inventory } from '../../inventory/report.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';

const PREFIX = 'github:';

/** @throws KeyturnError INPUT_INVALID if it fits none of them */
export function narrowed(whole: Inventory, only: string | undefined): Inventory {
  if (only === undefined) return whole;
  const fits = matcherOf(only.startsWith(PREFIX) ? only.slice(PREFIX.length) : only);
  const secrets = whole.secrets.filter(({ slot }) => fits(slot.slice(PREFIX.length)));
  if (secrets.length === 0) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`only\` fits none of ${whole.secrets.length} slots`,
      hint: 'without `only` they are all shown; a slot is OWNER/NAME/actions/SECRET, and of an organization OWNER/*/actions/SECRET',
    });
  }
  const missing = whole.missing.filter(({ repository, name }) => fits(`${repository}/actions/${name}`));
  return { ...whole, secrets, missing, summary: summaryOf(secrets, missing) };
}
