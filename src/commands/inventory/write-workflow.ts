/** Writes the workflow that enrols, for the secrets that the inventory shows of this repository. */
import type { App, Facts, Slot } from '../../inventory/facts.ts';
import type { Inventory, InventorySecret } from '../../inventory/report.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { OutOfReach } from '../enrol/workflow.ts';
import { writeEnrolWorkflow } from '../enrol/write-workflow.ts';

export type Here = {
  /** `owner/name` of this repository, if it is known. */
  readonly repository: string | undefined;
  /** Its first folder, and the path of the configuration in it. */
  readonly checkout: { readonly directory: string; readonly file: string } | undefined;
};

/**
 * What was written, and what is out of reach of it, for people.
 * @throws KeyturnError FILE_REFUSED where another text is there; INPUT_INVALID where this is no checkout, the inventory is
 *   of other repositories, or there is nothing to enrol
 */
export async function writeWorkflow(
  { secrets }: Inventory,
  facts: Facts,
  { repository, checkout }: Here,
): Promise<readonly string[]> {
  if (repository === undefined || checkout === undefined)
    throw refused('this is no checkout of a repository', 'run it in the folder of a clone');
  const own = repository.toLowerCase();
  if (!facts.repositories.some((one) => one.repository.toLowerCase() === own))
    throw refused(`the inventory is not of ${repository}`, `keyturn inventory --repository ${repository}`);
  const [owner = ''] = own.split('/');
  const slots = secrets
    .map(slotIn)
    .filter(({ repository: of }) => [own, `${owner}/*`].includes(of.toLowerCase()))
    .filter((slot) => isHanded(slot, facts, own));
  const { path, written, reads, outOfReach } = await writeEnrolWorkflow(slots, { ...checkout, repository });
  const readsSays = `it reads ${reads} ${reads === 1 ? 'secret' : 'secrets'}`;
  return [
    written
      ? `${path} is written, ${readsSays}: look at it, and merge it like any other change`
      : `${path} is there already as it would be written, ${readsSays}`,
    ...beyond(outOfReach),
  ];
}

function slotIn({ slot, repository, app, environment, name }: InventorySecret): Slot {
  const [owner = ''] = slot.slice('github:'.length).split('/');
  return { repository: repository ?? `${owner}/*`, app, name, ...(environment === null ? {} : { environment }) };
}

/** An organization shows some of its secrets to some of its repositories. */
function isHanded({ repository, app, name }: Slot, facts: Facts, own: string): boolean {
  if (!repository.endsWith('/*')) return true;
  const row = rowsOf(facts, app).find((one) => one.name === name);
  if (row?.visibility === 'selected') return row.selected?.some((one) => one.toLowerCase() === own) ?? true;
  const here = facts.repositories.find((one) => one.repository.toLowerCase() === own);
  return row?.visibility !== 'private' || here?.visibility !== 'public';
}

function rowsOf({ organizationSecrets }: Facts, app: App) {
  const list = organizationSecrets[app];
  return list.state === 'listed' ? list.rows : [];
}

/** A line for each reason. */
function beyond(outOfReach: readonly OutOfReach[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { slot, why } of outOfReach) {
    const name = slot.environment === undefined ? slot.name : `${slot.environment}/${slot.name}`;
    reasons.set(why, [...(reasons.get(why) ?? []), name]);
  }
  return [...reasons].map(
    ([why, names]) => `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} out of reach: ${why}`,
  );
}

function refused(what: string, hint: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', { what: `\`write-workflow\`: ${what}`, hint });
}
