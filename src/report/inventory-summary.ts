/** An inventory as the summary of a job, and as its outputs. */
import type { Inventory, InventorySecret } from '../inventory/report.ts';
import { code, markdown } from './foreign-text.ts';
import {
  ageBar,
  cureSays,
  debtSays,
  missingSays,
  noticeLines,
  ownersSay,
  placeSays,
  referencesSay,
  unseen,
  vendorSays,
} from './inventory-words.ts';

/** GitHub takes no summary above 1 MiB. */
const limit = 1_000_000;
const MOST_REMARKS = 200;

/** @param countsOnly everybody can read it */
export function inventorySummary(inventory: Inventory, countsOnly: boolean): string {
  const head = `## Keyturn: ${debtSays(inventory)}`;
  const parts = [head, counts(inventory), ...(countsOnly ? [] : details(inventory)), markdown(unseen)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function counts({ summary, complete }: Inventory): string {
  const { secrets, keys, identifiers, over90, unreferenced, shadowed, keyless, rotatable, missing } = summary;
  const lines: readonly (readonly [string, number])[] = [
    ['secrets', secrets],
    ['keys', keys],
    ['identifiers, for which a variable would do', identifiers],
    ['keys older than 90 days', over90],
    ['keys that nothing reads', unreferenced],
    ['keys that a nearer one hides', shadowed],
    ['keys that OpenID Connect would replace', keyless],
    ['keys that Keyturn can rotate', rotatable],
    ['names that are read and not there', missing],
  ];
  const table = ['| | |', '|---|---:|', ...lines.map(([says, count]) => `| ${says} | ${count} |`)].join('\n');
  return complete
    ? table
    : `${table}\n\n> [!WARNING]\n> Not everything could be read, so more may be in use or missing.`;
}

function details({ secrets, missing, notices }: Inventory): readonly string[] {
  const head = ['| Risk | Age | Secret | Where | Read | What to do | Owner |', '|---:|---|---|---|---|---|---|'];
  let room = limit * 0.7;
  const shown: string[] = [];
  for (const secret of secrets) {
    const line = row(secret);
    room -= new TextEncoder().encode(line).length + 1;
    if (room < 0) break;
    shown.push(line);
  }
  if (shown.length < secrets.length) shown.push(`| … | | ${secrets.length - shown.length} more | | | | |`);
  const remarks = [...missing.map(missingSays), ...noticeLines(notices)];
  const told = remarks.slice(0, MOST_REMARKS).map((each) => `- ${markdown(each)}`);
  if (remarks.length > told.length) told.push(`- and ${remarks.length - told.length} more`);
  return [[...head, ...shown].join('\n'), told.join('\n')];
}

function row(secret: InventorySecret): string {
  const { risk, ageDays, kind, name } = secret;
  const what = [vendorSays(secret), cureSays(secret)].filter((each) => each !== '').join(': ');
  const cells = [
    kind === 'key' ? String(risk) : '',
    kind === 'key' ? `${ageBar(ageDays)} ${ageDays}d` : '',
    code(name),
    markdown(placeSays(secret)),
    referencesSay(secret),
    markdown(what),
    markdown(ownersSay(secret)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The Action's outputs of an inventory. What GitHub takes for one is 1 MiB: what is too long says its counts alone. */
export function inventoryOutputs(inventory: Inventory, countsOnly: boolean): { readonly [output: string]: string } {
  const { version, at, complete, summary } = inventory;
  const short = JSON.stringify({ version, at, complete, summary });
  const whole = countsOnly ? short : JSON.stringify(inventory);
  return {
    result: new TextEncoder().encode(whole).length > limit ? short : whole,
    'secret-debt': String(summary.over90),
    unreferenced: String(summary.unreferenced),
  };
}
