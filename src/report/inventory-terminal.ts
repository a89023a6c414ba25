/** An inventory as lines for a terminal or a log. */
import type { Inventory, InventorySecret } from '../inventory/report.ts';
import { fold, widthOf } from './fold.ts';
import { plain } from './foreign-text.ts';
import {
  ageBar,
  cureSays,
  debtSays,
  isUnread,
  missingSays,
  noticeLines,
  ownersSay,
  placeSays,
  referencesSay,
  unseen,
} from './inventory-words.ts';
import type { Screen } from './table.ts';

type Paint = 'red' | 'yellow' | 'dim' | 'bold';
const ansi: { readonly [paint in Paint]: readonly [number, number] } = {
  red: [31, 39],
  yellow: [33, 39],
  dim: [2, 22],
  bold: [1, 22],
};
type Painter = (text: string, paint: Paint | undefined) => string;
type Cell = { readonly text: string; readonly paint?: Paint | undefined };

const GAP = 2;

/** A row for each secret, the highest risk first, and the debt below; counts alone for readers that are everybody. */
export function inventoryLines(inventory: Inventory, { colours, columns }: Screen, countsOnly = false): string {
  const paint: Painter = (text, colour) =>
    colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;
  const lines = countsOnly ? [] : [...rows(inventory.secrets, paint, columns), ...remarks(inventory, paint)];
  const all = [...lines, ...(lines.length === 0 ? [] : ['']), paint(debtSays(inventory), 'bold')];
  return all.flatMap((line) => fold(line, columns, line.startsWith('· ') ? '  ' : undefined)).join('\n');
}

/** Which cells stand in a row: as many as the screen has room for, and what little room has still place for below the first. */
const layouts: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 1, 2, 3, 4, 5, 7],
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4],
];
const above: readonly number[] = [0, 1, 2];
const below: readonly number[] = [3, 4, 5];

function rows(secrets: readonly InventorySecret[], paint: Painter, columns: number | undefined): readonly string[] {
  const table = secrets.map(cellsOf);
  const widthAt = (at: number) => Math.max(0, ...table.map((row) => widthOf(row[at]?.text ?? '')));
  const room = columns ?? Number.POSITIVE_INFINITY;
  const fits = layouts.find((layout) => {
    const used = layout.map(widthAt).filter((width) => width > 0);
    return used.reduce((sum, width) => sum + width + GAP, -GAP) <= room;
  });
  const chosen = fits ?? above;
  const widths = chosen.map(widthAt);
  return table.flatMap((row) => {
    const line = padded(pick(row, chosen), widths, paint);
    if (fits !== undefined) return [line];
    const rest = pick(row, below).flatMap(({ text, paint: colour }) => (text === '' ? [] : [paint(text, colour)]));
    return [line, `     ${rest.join(', ')}`];
  });
}

function pick(row: readonly Cell[], at: readonly number[]): readonly Cell[] {
  return at.map((each) => row[each] ?? { text: '' });
}

function padded(row: readonly Cell[], widths: readonly number[], paint: Painter): string {
  const parts = row.flatMap(({ text, paint: colour }, at) => {
    const width = widths[at] ?? 0;
    return width === 0 ? [] : [paint(text, colour) + ' '.repeat(width - widthOf(text))];
  });
  return parts.join(' '.repeat(GAP)).trimEnd();
}

function cellsOf(secret: InventorySecret): readonly Cell[] {
  const { risk, ageDays, kind, owner } = secret;
  const isOld = kind === 'key' && ageDays > 90;
  return [
    { text: kind === 'key' ? String(risk).padStart(3) : '  ·', paint: risk >= 60 ? 'red' : undefined },
    {
      text: kind === 'key' ? `${ageBar(ageDays)} ${String(ageDays).padStart(4)}d` : '',
      paint: isOld ? (ageDays > 365 ? 'red' : 'yellow') : 'dim',
    },
    { text: plain(secret.name), paint: 'bold' },
    { text: plain(placeSays(secret)) },
    { text: referencesSay(secret), paint: isUnread(secret) ? 'yellow' : undefined },
    { text: plain(secret.vendor ?? '') },
    { text: plain(cureSays(secret)), paint: 'dim' },
    { text: plain(`owner: ${ownersSay(secret)}`), paint: owner.length === 0 ? 'yellow' : 'dim' },
  ];
}

function remarks({ missing, notices, complete }: Inventory, paint: Painter): readonly string[] {
  const lines = [...missing.map(missingSays), ...noticeLines(notices)].map((each) => `· ${plain(each)}`);
  const end = paint(
    `· ${complete ? '' : 'Not everything could be read, so more may be in use or missing. '}${unseen}`,
    'dim',
  );
  return ['', ...lines, end];
}
