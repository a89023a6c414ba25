/** How much a leak of a slot's value costs, and how likely one is, in points that are told one by one. */
import { inDays } from './age.ts';
import type { Finding } from './findings.ts';
import type { WhatItIs } from './identity.ts';
import type { References } from './report.ts';
import { weights } from './vendors.ts';

export type Judged = {
  readonly finding: Finding;
  readonly what: WhatItIs;
  readonly references: References;
  readonly owner: readonly string[];
  /** When it was asked. */
  readonly at: string;
};

const MONTH_DAYS = 30;

export function riskOf({ finding, what, references, owner, at }: Judged): {
  readonly risk: number;
  readonly why: readonly string[];
} {
  if (what.kind === 'identifier') return { risk: 0, why: [] };
  const of = what.vendor?.class ?? 'unknown';
  const parts: readonly (readonly [string, number])[] = [
    [of, weights[of]],
    ['age', Math.min(30, Math.floor(inDays(finding.record.updatedAt, at) / MONTH_DAYS))],
    ['reach', reachOf(finding)],
    ['public', finding.record.inPublic ? 10 : 0],
    ['strangers', finding.strangers ? 15 : 0],
    ['dumped', finding.dumped ? 10 : 0],
    ['unpinned', finding.unpinned ? 5 : 0],
    ['useless', isUnreferenced(references) ? 10 : 0],
    ['unowned', owner.length === 0 ? 5 : 0],
    ['keyless', what.keyless === 'yes' ? 5 : 0],
  ];
  const counted = parts.filter(([, points]) => points > 0);
  return {
    risk: counted.reduce((sum, [, points]) => sum + points, 0),
    why: counted.map(([name, points]) => `${name} ${points}`),
  };
}

export function isUnreferenced(references: References): boolean {
  return references === 'shadowed' || references === 'cut-off' || references === 'none';
}

function reachOf({ record: { level, visibility, selected } }: Finding): number {
  if (level !== 'organization') return 0;
  if (visibility === 'all') return 15;
  // Which repositories are selected could not be read: it may be many.
  return visibility === 'private' || selected === undefined ? 10 : Math.min(10, selected.length);
}
