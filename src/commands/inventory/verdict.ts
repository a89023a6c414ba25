/** Whether an inventory ends with exit status 1. */
import type { FailOn } from '../../config/inventory-inputs.ts';
import type { Facts } from '../../inventory/facts.ts';
import type { Inventory } from '../../inventory/report.ts';

/** What could not be asked for another reason than the token's rights. */
export function failedIn({ organizationSecrets, repositories }: Facts): readonly string[] {
  const lists = [
    ...Object.values(organizationSecrets),
    ...repositories.flatMap(({ secrets, environments, files }) => [
      ...Object.values(secrets),
      environments,
      ...(environments.state === 'listed' ? Object.values(environments.rows) : []),
      files,
    ]),
  ];
  return [...new Set(lists.flatMap((each) => (each.state === 'failed' ? [each.hint] : [])))];
}

export function failsOn({ summary, missing, complete }: Inventory, what: FailOn | undefined): boolean {
  switch (what) {
    case 'over-age':
      return summary.over90 > 0;
    case 'unreferenced':
      return summary.unreferenced + summary.shadowed > 0;
    case 'missing':
      // A name whose absence is provided for is no fault, and what was not read may hold it.
      return missing.some(({ optional, unsure }) => optional !== true && unsure !== true);
    case 'keyless':
      return summary.keyless > 0;
    case 'incomplete':
      return !complete;
    default:
      return false;
  }
}
