/**
 * An inventory as one page that stands by itself: no script, nothing that is loaded, and a policy that allows its style alone.
 * Every name is foreign: GitHub's environments, branches and owners may hold any character.
 */
import type { Inventory, InventorySecret } from '../inventory/report.ts';
import { shortTime } from '../rotation/model/short-time.ts';
import { visible } from './foreign-text.ts';
import { inventoryStyle } from './inventory-style.ts';
import {
  cureSays,
  isUnread,
  missingSays,
  noticeLines,
  ownersSay,
  placeSays,
  referencesSay,
  unseen,
  vendorSays,
} from './inventory-words.ts';

/** How many stand at the top. */
const FIRST = 8;

/** @param styleHash SHA-256 of `inventoryStyle` in UTF-8, Base64 */
export function inventoryHtml(inventory: Inventory, styleHash: string): string {
  const at = shortTime(new Date(inventory.at), undefined);
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>Secret debt of ${text(subject(inventory))}</title>
<style>${inventoryStyle}</style>
</head>
<body>
<main>
<header>
<h1>Secret debt of ${text(subject(inventory))}</h1>
<p class="debt">${debt(inventory)}</p>
<p>As GitHub showed it on ${text(at)}. A key that was never renewed works for everybody who ever saw it: former colleagues, old laptops, logs, services that were broken into.</p>
${inventory.complete ? '' : '<p class="warning">Not everything could be read. What this page calls unused may be in use where it could not look; the end of the page says where that was.</p>'}
</header>
${tiles(inventory)}
${ages(inventory)}
${first(inventory)}
${table(inventory)}
${list('Names that are read, and that no secret has', inventory.missing.map(missingSays))}
${list('What was not read', noticeLines(inventory.notices))}
<footer>
<p>The risk adds up what a key opens, how old it is, how many repositories see it, whether strangers can start what reads it, and whether anybody owns it. ${text(unseen)} What a key is for is read from its name and from what uses it, and may be wrong.</p>
<p>This page has names, times and counts. GitHub gives the value of a secret to nobody, and so this page has none.</p>
</footer>
</main>
</body>
</html>
`;
}

function text(foreign: string): string {
  return visible(foreign).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function subject({ scope, secrets }: Inventory): string {
  if (scope?.organization !== undefined) return scope.organization;
  const [one, ...others] = scope?.repositories ?? [];
  if (one !== undefined) return others.length === 0 ? one : `${one} and ${others.length} more`;
  return secrets[0]?.slot.slice('github:'.length).split('/')[0] ?? 'nothing';
}

function debt({ summary }: Inventory): string {
  const { keys, over90, unreferenced } = summary;
  if (keys === 0) return 'There are no keys.';
  const rest = unreferenced === 0 ? '' : ` Nothing uses ${unreferenced}.`;
  return `<b>${over90} of ${keys}</b> keys ${over90 === 1 ? 'is' : 'are'} older than 90 days.${rest}`;
}

function tiles({ summary }: Inventory): string {
  const { keys, over90, unreferenced, shadowed, keyless, rotatable, missing, identifiers } = summary;
  const all: readonly (readonly [number, string])[] = [
    [keys, 'keys in all'],
    [over90, 'older than 90 days'],
    [unreferenced, 'that nothing uses: they can go'],
    [shadowed, 'that are never reached, because a nearer one has the same name'],
    [keyless, 'that are not needed: OpenID Connect does the same without a key'],
    [rotatable, 'that Keyturn can renew by itself'],
    [missing, 'names that a workflow asks for, and nobody has set'],
    [identifiers, 'no secrets at all: a variable would do'],
  ];
  return `<ul class="tiles">${all.map(([count, says]) => `<li><b>${count}</b><span>${says}</span></li>`).join('')}</ul>`;
}

const groups: readonly (readonly [says: string, from: number, to: number])[] = [
  ['up to 30 days', 0, 30],
  ['31 to 90 days', 31, 90],
  ['91 days to a year', 91, 365],
  ['one to two years', 366, 730],
  ['older', 731, Number.POSITIVE_INFINITY],
];

function ages({ secrets }: Inventory): string {
  const keys = secrets.filter(({ kind }) => kind === 'key');
  if (keys.length === 0) return '';
  const counts = groups.map(([, from, to]) => keys.filter(({ ageDays }) => ageDays >= from && ageDays <= to).length);
  const most = Math.max(...counts);
  const lines = groups.map(([says, from], at) => {
    const count = counts[at] ?? 0;
    const width = count === 0 ? 0 : Math.max(1, Math.round((count / most) * 20));
    const fill = `<span class="fill w${width}${from > 90 ? ' old' : ''}"></span>`;
    return `<dt>${says}</dt><dd class="track" aria-hidden="true">${fill}</dd><dd class="n">${count}</dd>`;
  });
  return `<h2>How old they are</h2>\n<dl class="ages">${lines.join('')}</dl>`;
}

function first({ secrets }: Inventory): string {
  const top = secrets.filter(({ kind }) => kind === 'key').slice(0, FIRST);
  if (top.length === 0) return '';
  const items = top.map((secret) => {
    const about = [
      vendorSays(secret),
      `${secret.ageDays} days old`,
      referencesSay(secret),
      `owner: ${ownersSay(secret)}`,
    ];
    return `<li><span class="risk">${secret.risk}</span><span><span class="name">${text(secret.name)}</span> <span class="soft">in ${text(placeSays(secret))}</span></span><span>${text(about.filter((each) => each !== '').join(', '))}. <b>${text(sentence(cureSays(secret)))}.</b></span></li>`;
  });
  return `<h2>Where to begin</h2>\n<ol class="first">${items.join('\n')}</ol>`;
}

function sentence(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

function table({ secrets }: Inventory): string {
  if (secrets.length === 0) return '';
  const head = ['Risk', 'Age', 'Secret', 'Where', 'In use', 'What to do', 'Owner', 'Read by'];
  const titles = head.map((each, at) => `<th scope="col"${at < 2 ? ' class="n"' : ''}>${each}</th>`).join('');
  return `<h2 id="all">All of them</h2>\n<div class="scroll" role="region" aria-labelledby="all" tabindex="0"><table><thead><tr>${titles}</tr></thead><tbody>\n${secrets.map(row).join('\n')}\n</tbody></table></div>`;
}

function row(secret: InventorySecret): string {
  const { risk, ageDays, kind, name, keyless } = secret;
  const vendor = vendorSays(secret);
  const isKey = kind === 'key';
  const tag = isUnread(secret) ? ' off' : '';
  const cure = isKey && keyless === 'yes' && tag === '' ? ' free' : '';
  const cells = [
    `<td class="n">${isKey ? risk : ''}</td>`,
    `<td class="n${isKey && ageDays > 90 ? ' old' : ''}">${isKey ? `${ageDays} d` : ''}</td>`,
    `<td class="secret"><span class="name">${text(name)}</span>${vendor === '' ? '' : `<span class="soft">${text(vendor)}</span>`}</td>`,
    `<td class="place">${text(placeSays(secret))}</td>`,
    `<td><span class="tag${tag}">${referencesSay(secret)}</span></td>`,
    `<td class="cure"><span class="tag-text${cure}">${text(cureSays(secret))}</span></td>`,
    `<td>${text(ownersSay(secret))}</td>`,
    `<td class="files">${filesOf(secret)}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

/** By their names; with the repository where that is another one. */
function filesOf({ files, repository }: InventorySecret): string {
  const named = files.slice(0, 3).map((file) => {
    const own = repository === null ? '' : `${repository}/`;
    const path = own !== '' && file.startsWith(own) ? file.slice(own.length) : file;
    return `<code>${text(path.replace(/(^|\/)\.github\/workflows\//, (_, slash: string) => (slash === '' ? '' : ': ')))}</code>`;
  });
  if (files.length > named.length) named.push(`and ${files.length - named.length} more`);
  return named.join('<br>');
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${title}</h2>\n<ul class="plain">${lines.map((line) => `<li>${text(line)}</li>`).join('\n')}</ul>`;
}
