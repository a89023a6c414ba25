export const id = 4320;
export const ids = [4320];
export const modules = {

/***/ 94320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeInventory: () => (/* binding */ takeInventory)
});

// EXTERNAL MODULE: ./lib/compose/inventory.js
var compose_inventory = __webpack_require__(93560);
// EXTERNAL MODULE: ./lib/inventory/inventory.js + 4 modules
var inventory_inventory = __webpack_require__(60850);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/commands/enrol/own-workflow.js
var own_workflow = __webpack_require__(36567);
// EXTERNAL MODULE: ./lib/commands/inventory/known.js
var inventory_known = __webpack_require__(42030);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(272);
;// CONCATENATED MODULE: ./lib/commands/inventory/narrowed.js
/** An inventory of those slots alone that a glob fits; it was judged with all of them. */



const PREFIX = 'github:';
/** @throws KeyturnError INPUT_INVALID if it fits none of them */
function narrowed(whole, only) {
    if (only === undefined)
        return whole;
    const fits = (0,config_select/* matcherOf */.K)(only.startsWith(PREFIX) ? only.slice(PREFIX.length) : only);
    const secrets = whole.secrets.filter(({ slot }) => fits(slot.slice(PREFIX.length)));
    if (secrets.length === 0) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `\`only\` fits none of ${whole.secrets.length} slots`,
            hint: 'without `only` they are all shown; a slot is OWNER/NAME/actions/SECRET, and of an organization OWNER/*/actions/SECRET',
        });
    }
    const missing = whole.missing.filter(({ repository, name }) => fits(`${repository}/actions/${name}`));
    return { ...whole, secrets, missing, summary: (0,inventory_inventory/* summaryOf */.YG)(secrets, missing) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/rotation/model/short-time.js
var short_time = __webpack_require__(39050);
// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(38428);
;// CONCATENATED MODULE: ./lib/report/inventory-style.js
/** How the page of an inventory looks: light, dark and on paper. No colour alone carries a meaning. */
const widths = Array.from({ length: 21 }, (_, at) => `.w${at}{width:${at * 5}%}`).join('');
const light = {
    paper: '#fbfaf7',
    card: '#fff',
    ink: '#1d2126',
    soft: '#5d6670',
    line: '#e2dfd7',
    old: '#b3261e',
    warn: '#8a5a00',
    warnbg: '#fff4dc',
    good: '#1f6f43',
    accent: '#2f5d8a',
};
const dark = {
    paper: '#14171a',
    card: '#1c2024',
    ink: '#e8e6e1',
    soft: '#a0a7ae',
    line: '#31363c',
    old: '#ff8a7d',
    warn: '#f0bf62',
    warnbg: '#2d2615',
    good: '#7fd3a2',
    accent: '#8fbbe6',
};
const onPaper = {
    paper: '#fff',
    card: '#fff',
    ink: '#000',
    soft: '#444',
    line: '#bbb',
    old: '#8c1d18',
    warn: '#6b4600',
    warnbg: '#fff',
    good: '#14532d',
    accent: '#2f5d8a',
};
function declared(colours) {
    return Object.entries(colours)
        .map(([name, colour]) => `--${name}:${colour}`)
        .join(';');
}
/** `$name` stands for a colour. */
const rules = `
:root{color-scheme:light dark;${declared(light)}}
@media (prefers-color-scheme:dark){:root{${declared(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:$paper;color:$ink;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:78rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
header p{color:$soft;margin:.25rem 0}
h1{font-size:1rem;font-weight:600;margin:0;color:$soft}
h2{font-size:1.15rem;margin:2.75rem 0 .75rem}
.debt{font-size:clamp(1.6rem,4vw,2.6rem);line-height:1.2;font-weight:650;margin:.35rem 0 .6rem;letter-spacing:-.01em;max-width:32ch}header .debt,header .warning{color:$ink}
.debt b{color:$old;font-weight:650}
.warning{background:$warnbg;border-left:4px solid $warn;padding:.7rem 1rem;border-radius:.25rem;margin:1.25rem 0 0}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:1.75rem 0 0;padding:0;list-style:none}
.tiles li{background:$card;border:1px solid $line;border-radius:.5rem;padding:.8rem 1rem}
.tiles b{display:block;font-size:1.75rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.tiles span{color:$soft;font-size:.875rem;line-height:1.35;display:block}
.ages{display:grid;grid-template-columns:max-content 1fr max-content;gap:.4rem .9rem;align-items:center;max-width:42rem;margin:0}
.ages dt{margin:0}.ages dd{margin:0}
.ages .n{font-variant-numeric:tabular-nums;text-align:right}
.track{background:$line;border-radius:.25rem;height:.8rem;overflow:hidden}
.fill{display:block;height:100%;background:$accent}
.fill.old{background:$old}
ol.first{padding:0;margin:0;list-style:none;display:grid;gap:.6rem}
ol.first li{background:$card;border:1px solid $line;border-radius:.5rem;padding:.7rem 1rem;display:grid;grid-template-columns:3rem 1fr;gap:.2rem 1rem;break-inside:avoid}
ol.first .risk{grid-row:span 2;font-size:1.4rem;font-weight:650;font-variant-numeric:tabular-nums;align-self:center;text-align:center;color:$old}
code,.name{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
.name{font-weight:600}
.soft{color:$soft}
.scroll{overflow-x:auto;border:1px solid $line;border-radius:.5rem;background:$card}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid $line;vertical-align:top}
tr:last-child td{border-bottom:0}
thead th{color:$soft;font-weight:600;white-space:nowrap;background:$card}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.old{color:$old;font-weight:600}
td.secret{min-width:13rem}td.secret span{display:block}
td.place,td.files{min-width:9rem}td.cure{min-width:12rem}
.tag{white-space:nowrap}
.tag.off{color:$warn;font-weight:600}
.tag-text.free{color:$good;font-weight:600}
ul.plain{margin:0;padding-left:1.2rem}ul.plain li{overflow-wrap:anywhere}
details>summary{cursor:pointer;color:$soft}
footer{margin-top:3rem;border-top:1px solid $line;padding-top:1rem;color:$soft;font-size:.875rem}
${widths}
@media (max-width:52rem){.tiles{grid-template-columns:repeat(2,1fr)}}
@media (max-width:40rem){main{padding:1.5rem 1rem 3rem}}
@media print{:root{color-scheme:light;${declared(onPaper)}}
@page{size:A4 landscape;margin:12mm}
body{font-size:10pt}main{max-width:none;padding:0}.scroll{overflow:visible;border:0}.debt{font-size:20pt}
table{font-size:8pt}th,td{padding:.25rem .4rem}td.secret,td.files,td.place,td.cure{min-width:0}.tag{white-space:normal}
thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}.tiles{grid-template-columns:repeat(4,1fr)}
.fill,.track{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
const inventoryStyle = rules.replace(/\$(\w+)/g, (_, name) => `var(--${name})`);

// EXTERNAL MODULE: ./lib/report/inventory-words.js
var inventory_words = __webpack_require__(98278);
;// CONCATENATED MODULE: ./lib/report/inventory-html.js




/** How many stand at the top. */
const FIRST = 8;
/** @param styleHash SHA-256 of `inventoryStyle` in UTF-8, Base64 */
function inventoryHtml(inventory, styleHash) {
    const at = (0,short_time/* shortTime */.M)(new Date(inventory.at), undefined);
    const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>Secret debt of ${inventory_html_text(subject(inventory))}</title>
<style>${inventoryStyle}</style>
</head>
<body>
<main>
<header>
<h1>Secret debt of ${inventory_html_text(subject(inventory))}</h1>
<p class="debt">${debt(inventory)}</p>
<p>As GitHub showed it on ${inventory_html_text(at)}. A key that was never renewed works for everybody who ever saw it: former colleagues, old laptops, logs, services that were broken into.</p>
${inventory.complete ? '' : '<p class="warning">Not everything could be read. What this page calls unused may be in use where it could not look; the end of the page says where that was.</p>'}
</header>
${tiles(inventory)}
${ages(inventory)}
${first(inventory)}
${table(inventory)}
${list('Names that are read, and that no secret has', inventory.missing.map(inventory_words/* missingSays */.Lk))}
${list('What was not read', (0,inventory_words/* noticeLines */.gt)(inventory.notices))}
<footer>
<p>The risk adds up what a key opens, how old it is, how many repositories see it, whether strangers can start what reads it, and whether anybody owns it. ${inventory_html_text(inventory_words/* unseen */.nv)} What a key is for is read from its name and from what uses it, and may be wrong.</p>
<p>This page has names, times and counts. GitHub gives the value of a secret to nobody, and so this page has none.</p>
</footer>
</main>
</body>
</html>
`;
}
function inventory_html_text(foreign) {
    return (0,foreign_text/* visible */.RK)(foreign).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function subject({ scope, secrets }) {
    if (scope?.organization !== undefined)
        return scope.organization;
    const [one, ...others] = scope?.repositories ?? [];
    if (one !== undefined)
        return others.length === 0 ? one : `${one} and ${others.length} more`;
    return secrets[0]?.slot.slice('github:'.length).split('/')[0] ?? 'nothing';
}
function debt({ summary }) {
    const { keys, over90, unreferenced } = summary;
    if (keys === 0)
        return 'There are no keys.';
    const rest = unreferenced === 0 ? '' : ` Nothing uses ${unreferenced}.`;
    return `<b>${over90} of ${keys}</b> keys ${over90 === 1 ? 'is' : 'are'} older than 90 days.${rest}`;
}
function tiles({ summary }) {
    const { keys, over90, unreferenced, shadowed, keyless, rotatable, missing, identifiers } = summary;
    const all = [
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
const groups = [
    ['up to 30 days', 0, 30],
    ['31 to 90 days', 31, 90],
    ['91 days to a year', 91, 365],
    ['one to two years', 366, 730],
    ['older', 731, Number.POSITIVE_INFINITY],
];
function ages({ secrets }) {
    const keys = secrets.filter(({ kind }) => kind === 'key');
    if (keys.length === 0)
        return '';
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
function first({ secrets }) {
    const top = secrets.filter(({ kind }) => kind === 'key').slice(0, FIRST);
    if (top.length === 0)
        return '';
    const items = top.map((secret) => {
        const about = [
            (0,inventory_words/* vendorSays */.pb)(secret),
            `${secret.ageDays} days old`,
            (0,inventory_words/* referencesSay */.E_)(secret),
            `owner: ${(0,inventory_words/* ownersSay */.IL)(secret)}`,
        ];
        return `<li><span class="risk">${secret.risk}</span><span><span class="name">${inventory_html_text(secret.name)}</span> <span class="soft">in ${inventory_html_text((0,inventory_words/* placeSays */.AN)(secret))}</span></span><span>${inventory_html_text(about.filter((each) => each !== '').join(', '))}. <b>${inventory_html_text(sentence((0,inventory_words/* cureSays */.UB)(secret)))}.</b></span></li>`;
    });
    return `<h2>Where to begin</h2>\n<ol class="first">${items.join('\n')}</ol>`;
}
function sentence(words) {
    return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}
function table({ secrets }) {
    if (secrets.length === 0)
        return '';
    const head = ['Risk', 'Age', 'Secret', 'Where', 'In use', 'What to do', 'Owner', 'Read by'];
    const titles = head.map((each, at) => `<th scope="col"${at < 2 ? ' class="n"' : ''}>${each}</th>`).join('');
    return `<h2 id="all">All of them</h2>\n<div class="scroll" role="region" aria-labelledby="all" tabindex="0"><table><thead><tr>${titles}</tr></thead><tbody>\n${secrets.map(row).join('\n')}\n</tbody></table></div>`;
}
function row(secret) {
    const { risk, ageDays, kind, name, keyless } = secret;
    const vendor = (0,inventory_words/* vendorSays */.pb)(secret);
    const isKey = kind === 'key';
    const tag = (0,inventory_words/* isUnread */.KJ)(secret) ? ' off' : '';
    const cure = isKey && keyless === 'yes' && tag === '' ? ' free' : '';
    const cells = [
        `<td class="n">${isKey ? risk : ''}</td>`,
        `<td class="n${isKey && ageDays > 90 ? ' old' : ''}">${isKey ? `${ageDays} d` : ''}</td>`,
        `<td class="secret"><span class="name">${inventory_html_text(name)}</span>${vendor === '' ? '' : `<span class="soft">${inventory_html_text(vendor)}</span>`}</td>`,
        `<td class="place">${inventory_html_text((0,inventory_words/* placeSays */.AN)(secret))}</td>`,
        `<td><span class="tag${tag}">${(0,inventory_words/* referencesSay */.E_)(secret)}</span></td>`,
        `<td class="cure"><span class="tag-text${cure}">${inventory_html_text((0,inventory_words/* cureSays */.UB)(secret))}</span></td>`,
        `<td>${inventory_html_text((0,inventory_words/* ownersSay */.IL)(secret))}</td>`,
        `<td class="files">${filesOf(secret)}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
}
/** By their names; with the repository where that is another one. */
function filesOf({ files, repository }) {
    const named = files.slice(0, 3).map((file) => {
        const own = repository === null ? '' : `${repository}/`;
        const path = own !== '' && file.startsWith(own) ? file.slice(own.length) : file;
        return `<code>${inventory_html_text(path.replace(/(^|\/)\.github\/workflows\//, (_, slash) => (slash === '' ? '' : ': ')))}</code>`;
    });
    if (files.length > named.length)
        named.push(`and ${files.length - named.length} more`);
    return named.join('<br>');
}
function list(title, lines) {
    if (lines.length === 0)
        return '';
    return `<h2>${title}</h2>\n<ul class="plain">${lines.map((line) => `<li>${inventory_html_text(line)}</li>`).join('\n')}</ul>`;
}

;// CONCATENATED MODULE: ./lib/commands/inventory/page-file.js
/** The inventory as a page, in a file. */







function unwritable(input) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `\`${input}\`: this file cannot be written`,
        hint: 'name a file in a folder that is there, and that you may write to',
    });
}
/** Asked before anything else: minutes of reading are not to end without a page. @throws KeyturnError INPUT_INVALID */
async function mustBeWritable(input, file, directory) {
    const path = (0,external_node_path_.resolve)(directory, file);
    const there = await (0,promises_.stat)(path).catch(() => undefined);
    const folder = await (0,promises_.stat)((0,external_node_path_.dirname)(path)).catch(() => undefined);
    if (there?.isDirectory() === true || folder?.isDirectory() !== true)
        throw unwritable(input);
    await (0,promises_.access)(there === undefined ? (0,external_node_path_.dirname)(path) : path, external_node_fs_.constants.W_OK).catch(() => {
        throw unwritable(input);
    });
}
/** Whole or not at all; only its owner reads it. Gives what was done, for people. @throws KeyturnError INPUT_INVALID */
async function writePage(inventory, file, directory) {
    const path = (0,external_node_path_.resolve)(directory, file);
    const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}.new`;
    try {
        const page = await (0,promises_.open)(beside, 'w', 0o600);
        const styleHash = (0,external_node_crypto_.createHash)('sha256').update(inventoryStyle).digest('base64');
        await page.writeFile(inventoryHtml(inventory, styleHash)).finally(() => page.close());
        await (0,promises_.rename)(beside, path);
    }
    catch {
        await (0,promises_.rm)(beside, { force: true }).catch(() => { });
        throw unwritable('html');
    }
    return `the page was written to ${file}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(31620);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(25721);
;// CONCATENATED MODULE: ./lib/commands/inventory/memory-file.js
/**
 * What GitHub answered, in a file of this user: a line for the whole, and one for each thing that was asked about, written as
 * soon as it is known. A run that is killed while it writes leaves half a line, which counts for nothing. It has names, times,
 * ETags and the texts of workflows; no value of a secret is ever among GitHub's answers.
 */





const VERSION = 1;
const head = schemas/* strictObject */.rej({ keyturn: schemas/* literal */.euz('inventory'), version: schemas/* literal */.euz(VERSION), of: schemas/* string */.YjP() });
const answer = schemas/* strictObject */.rej({
    etag: schemas/* string */.YjP().optional(),
    data: schemas/* unknown */.L5J().optional(),
    refused: schemas/* number */.aig().int().optional(),
});
const line = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    kept: schemas/* strictObject */.rej({ at: iso/* datetime */.w$(), answers: schemas/* record */.g1P(schemas/* string */.YjP(), answer) }),
});
/** Where a user's programs keep what they could find out again. */
function cacheFolder(variable, platform) {
    const given = variable('XDG_CACHE_HOME');
    if (given?.startsWith('/'))
        return (0,external_node_path_.join)(given, 'keyturn');
    if (platform === 'darwin')
        return (0,external_node_path_.join)((0,external_node_os_.homedir)(), 'Library', 'Caches', 'keyturn');
    if (platform === 'win32')
        return (0,external_node_path_.join)(variable('LOCALAPPDATA') ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), 'AppData', 'Local'), 'keyturn');
    return (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache', 'keyturn');
}
/** Remembers nothing. */
const forgetful = { known: 0, of: () => undefined, keep: async () => { }, close: async () => { } };
/**
 * Opens it, anew where it is damaged, of another version, or of another host, organization or token (`of`). Throws what the
 * file system throws.
 */
async function memoryFile(path, of, fresh) {
    const all = fresh ? new Map() : ((await readAll(path, of)) ?? new Map());
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    // Written whole beside it first: whoever is killed here leaves the old one or the new one.
    const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}.new`;
    const written = await (0,promises_.open)(beside, 'w', 0o600);
    try {
        const lines = [JSON.stringify({ keyturn: 'inventory', version: VERSION, of })];
        for (const [name, kept] of all)
            lines.push(JSON.stringify({ name, kept }));
        await written.writeFile(`${lines.join('\n')}\n`);
        await written.close();
        await (0,promises_.chmod)(beside, 0o600);
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        await written.close().catch(() => { });
        await (0,promises_.rm)(beside, { force: true });
        throw error;
    }
    const file = await (0,promises_.open)(path, 'a', 0o600);
    let last = Promise.resolve();
    return {
        known: all.size,
        of: (name) => all.get(name),
        keep(name, kept) {
            all.set(name, kept);
            const writing = last.then(() => file.appendFile(`${JSON.stringify({ name, kept })}\n`));
            last = writing.catch(() => { });
            return writing;
        },
        async close() {
            await last;
            await file.close();
        },
    };
}
/** Undefined where it is not what `of` would have written, but for a last line that is not whole. */
async function readAll(path, of) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    const lines = text.split('\n');
    lines.pop();
    const all = new Map();
    try {
        const first = head.safeParse(JSON.parse(lines[0] ?? ''));
        if (!first.success || first.data.of !== of)
            return undefined;
        for (const each of lines.slice(1)) {
            const { name, kept } = line.parse(JSON.parse(each));
            all.set(name, kept);
        }
    }
    catch {
        return undefined;
    }
    return all;
}

;// CONCATENATED MODULE: ./lib/commands/inventory/remembering.js
/** Which file remembers an inventory's answers, and whether it can. */






/** @throws KeyturnError INPUT_INVALID naming `state` where the file that it names cannot be written */
async function memoryOf({ state, fresh }, { world, scope, identity, remembers }) {
    const about = 'organization' in scope ? [scope.organization] : [...scope.repositories].sort();
    const of = (0,external_node_crypto_.createHash)('sha256')
        .update([identity, ...about].join('\0').toLowerCase())
        .digest('hex');
    if (state === undefined && !remembers)
        return forgetful;
    const folder = () => cacheFolder((name) => (0,compose_world/* variable */.bv)(world.environment, name), (0,external_node_os_.platform)());
    const path = state === undefined ? (0,external_node_path_.join)(folder(), `inventory-${of.slice(0, 16)}.jsonl`) : (0,external_node_path_.resolve)(world.directory, state);
    try {
        return await memoryFile(path, of, fresh);
    }
    catch {
        // The cache is a help; a file that somebody named is wanted.
        if (state === undefined)
            return forgetful;
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`state`: this file cannot be written',
            hint: 'name a file in a folder that is there, and that you may write to',
        });
    }
}

;// CONCATENATED MODULE: ./lib/commands/inventory/verdict.js
/** What could not be asked for another reason than the token's rights. */
function failedIn({ organizationSecrets, repositories }) {
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
function failsOn({ summary, missing, complete }, what) {
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

// EXTERNAL MODULE: ./lib/commands/inventory/whole-facts.js
var whole_facts = __webpack_require__(29764);
// EXTERNAL MODULE: ./lib/config/yaml-source.js
var yaml_source = __webpack_require__(90873);
// EXTERNAL MODULE: ./lib/commands/inventory/append.js
var append = __webpack_require__(45589);
// EXTERNAL MODULE: ./lib/commands/inventory/blocks.js
var inventory_blocks = __webpack_require__(92903);
;// CONCATENATED MODULE: ./lib/commands/inventory/write.js
/** Adds to the configuration what it does not name. */







/** @throws KeyturnError FILE_REFUSED, and then the file is as it was */
async function writeBlocks({ secrets }, { file, repository, dryRun, known }) {
    const { name, text } = file;
    const blocks = await (0,inventory_blocks/* blocksOf */.S)(secrets, { taken: namesIn(text, name), known, repository });
    if (blocks.length === 0)
        return { says: `${name} names every key already`, diff: dryRun ? '' : undefined };
    const appended = await (0,append.append)(text, blocks, { file: name, repository });
    const live = blocks.filter(({ missing }) => missing === undefined).length;
    const counts = `${live} ${live === 1 ? 'block' : 'blocks'}, and ${blocks.length - live} as comments that say what they lack`;
    if (dryRun)
        return { says: `${name} would get ${counts}`, diff: (0,append/* diffOf */.n)(text, appended, name) };
    await replace(file, appended.text);
    return { says: `${name} got ${counts}: read them before you commit`, diff: undefined };
}
/** Below `secrets:`, also those that stand there as comments of an earlier time. */
function namesIn(text, file) {
    if (text === undefined)
        return new Set();
    const { secrets } = ((0,yaml_source.readYaml)(text, file).value ?? {});
    return new Set(Object.keys(secrets ?? {}).map((name) => name.toLowerCase()));
}
/** Whole or not at all, and only if nobody else has written it meanwhile. */
async function replace({ path, name, text }, next) {
    const refused = (what) => new errors/* KeyturnError */.FB('FILE_REFUSED', { what, hint: `keyturn inventory --write once more` });
    const now = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (now !== text)
        throw refused(`${name} has been changed while the inventory was taken, so nothing was written`);
    const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}.new`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        const mode = (await (0,promises_.stat)(path).catch(() => undefined))?.mode;
        const file = await (0,promises_.open)(beside, 'wx');
        await file.writeFile(next).finally(() => file.close());
        if (mode !== undefined)
            await (0,promises_.chmod)(beside, mode & 0o777);
        await (0,promises_.rename)(beside, path);
    }
    catch {
        await (0,promises_.rm)(beside, { force: true }).catch(() => { });
        throw refused(`${name} could not be written, and is as it was`);
    }
}

;// CONCATENATED MODULE: ./lib/commands/inventory.js
/**
 * `keyturn inventory`: which secrets there are, how old, what reads them, whose they are. GET, and one query in GraphQL; at
 * GitHub nothing is ever changed. It needs no configuration; where there is one, it says what Keyturn has in hand already.
 */











/** @throws KeyturnError INPUT_INVALID, FILE_REFUSED, and what reading the forge throws */
async function takeInventory(inputs, place) {
    const { world, configuration, repository } = place;
    const asked = inputs.inventory;
    if (asked === undefined)
        throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'an inventory without its inputs', hint: 'please report it' });
    const scope = scopeOf(asked, repository);
    const owner = 'organization' in scope ? scope.organization : (scope.repositories[0]?.split('/')[0] ?? '');
    if (asked.html !== undefined)
        await mustBeWritable('html', asked.html, world.directory);
    const { lister, identity } = await (0,compose_inventory/* composeInventory */.$)(inputs, world, owner);
    const memory = await memoryOf(asked, { world, scope, identity, remembers: place.remembers });
    const tell = (detail) => world.progress({ step: 'inventory', detail });
    let facts;
    try {
        if (memory.known > 0)
            tell(`${memory.known} answers of the last day are not asked for again (--fresh asks)`);
        facts = await (0,whole_facts/* wholeFacts */.B)(lister, scope, {
            memory,
            advanced: ({ done, total, until }) => tell(`${done} of ${total} repositories${until === undefined ? '' : `, done at about ${until.toISOString()}`}`),
        });
    }
    finally {
        await memory.close();
    }
    const known = await (0,inventory_known/* knownOf */.bz)(configuration, {
        access: inputs,
        world: { ...world, directory: place.root },
        told: (says) => tell(`what Keyturn manages is not known: ${says}`),
    });
    const slots = (0,inventory_known/* bySlot */.y4)(facts, known);
    const whole = { ...(0,inventory_inventory/* inventory */.pf)((0,own_workflow/* withoutEnrolling */.t)(facts), slots), scope: scopeSaid(facts, scope) };
    const inventory = narrowed(whole, inputs.only);
    const said = [];
    if (asked.html !== undefined)
        said.push(await writePage(inventory, asked.html, world.directory));
    let diff;
    if (asked.write) {
        const written = await writeBlocks(inventory, { file: place.file, repository, known: slots, dryRun: inputs.dryRun });
        diff = written.diff;
        said.push(written.says);
    }
    if (asked.writeWorkflow) {
        const { writeWorkflow } = await __webpack_require__.e(/* import() */ 411).then(__webpack_require__.bind(__webpack_require__, 70411));
        said.push(...(await writeWorkflow(inventory, facts, { repository, checkout: place.checkout })));
    }
    const failed = failedIn(facts);
    for (const each of failed)
        tell(`failed: ${each}`);
    const exit = failed.length > 0 || failsOn(inventory, inputs.failOn) ? 1 : 0;
    return { inventory, exit, said, diff };
}
function scopeOf({ organization, repositories }, repository) {
    if (organization !== undefined)
        return { organization };
    if (repositories.length > 0)
        return { repositories };
    if (repository !== undefined)
        return { repositories: [repository] };
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: '`repository`: nothing says whose secrets to look for',
        hint: 'run it in a checkout, or: keyturn inventory --organization LOGIN, or --repository OWNER/NAME',
    });
}
function scopeSaid({ organization, repositories }, scope) {
    if ('organization' in scope)
        return { organization: organization ?? scope.organization };
    return { repositories: repositories.map(({ repository }) => repository) };
}


/***/ })

};
