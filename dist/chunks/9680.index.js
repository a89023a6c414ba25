export const id = 9680;
export const ids = [9680];
export const modules = {

/***/ 69680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jt: () => (/* binding */ boardsOf),
  cL: () => (/* binding */ countsSay),
  pl: () => (/* binding */ isEnded),
  AN: () => (/* binding */ selectorSays),
  r_: () => (/* binding */ untold)
});

// EXTERNAL MODULE: ./lib/rotation/journal/incident-rows.js
var incident_rows = __webpack_require__(3950);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
// EXTERNAL MODULE: ./lib/rotation/model/asked.js
var asked = __webpack_require__(8320);
;// CONCATENATED MODULE: ./lib/rotation/run/incident/asked-row.js
/** The row of a key that a person makes and ends, and who is asked for its successor by a request link. Pure. */




/** Lives until it is seen dead; whoever has to do something is named, with since when they know. */
function askedRow({ key, entry, credential, owner, where }) {
    const again = `keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)}`;
    const ending = (0,asked/* keysToEnd */.rd)(entry, owner).find(({ rotation }) => rotation === credential?.rotation);
    if (ending)
        return ofEnding(ending, where, key);
    if (entry.human) {
        const { message, hint } = (0,needs_human/* humanError */.Gg)(key, entry, entry.human);
        return { state: 'alive', says: message, next: hint ?? again };
    }
    const pending = (0,policy/* pendingOf */.lc)(entry);
    if (pending && pending !== credential)
        return { state: 'rotating', says: `the answer is there, and its successor is ${pending.step}`, next: again };
    const ask = (0,asked/* openAskOf */.pD)(entry);
    if (ask)
        return ofAsk(ask, where, again);
    return {
        state: 'rotating',
        says: `the next run asks its owner (${owner.join(', ')}) for its successor`,
        next: again,
    };
}
function ofAsk({ login, since, until, state, refused }, where, again) {
    const before = refused === 0 ? '' : `; ${refused} ${refused === 1 ? 'answer was' : 'answers were'} refused before`;
    const asked = `${login} was asked for its successor at ${since}`;
    if (state === 'taken')
        return { state: 'rotating', says: `${asked}, and the answer is being proved${before}`, next: again };
    if (state === 'filled')
        return {
            state: 'asked',
            says: `${asked}, and an answer waits for them to confirm it${before}`,
            next: `${login} runs the workflow with \`confirm\` = the code that their page showed`,
        };
    return {
        state: 'asked',
        says: `${asked}, and can answer until ${until}${before}`,
        next: `${login} makes a key in ${where} and pastes it into the page of the link that they have`,
    };
}
function ofEnding({ login = 'its owner', told }, where, key) {
    const again = `keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)}`;
    if (told === undefined)
        return { state: 'rotating', says: `its successor is in place, and ${login} is told next to end it`, next: again };
    const times = told.count === 1 ? '' : `${told.count} times, last `;
    return {
        state: 'asked',
        says: `its successor is in place; ${login} was told ${times}at ${told.at} to end it`,
        next: `${login} ends it in ${where}; where no run can see that it is dead, they say so: ${again} --ended`,
    };
}

// EXTERNAL MODULE: ./lib/rotation/run/incident/record.js
var record = __webpack_require__(31298);
;// CONCATENATED MODULE: ./lib/rotation/run/incident/board.js
/** How an incident stands: a row each, from the journal alone. Pure. */






const order = [
    'alive',
    'unknown',
    'unproved',
    'asked',
    'rotating',
    'yours',
    'not ours',
    'accepted',
    'dead',
];
/** The boards of the open incidents, oldest first, and of one that is named. */
function boardsOf(document, configured, also) {
    const open = Object.keys((0,incident_rows/* openIncidents */.Gy)(document));
    const named = also !== undefined && document.incidents?.[also] && !open.includes(also) ? [also] : [];
    return [...open, ...named].map((id) => boardOf(document, id, configured));
}
function boardOf(document, id, configured) {
    const incident = document.incidents?.[id];
    const { selector, since, until, opened, reason, closed, items } = incident;
    const rows = Object.entries(items).map(([row, item]) => rowOf(document, row, item, configured));
    return {
        id,
        selector,
        since,
        until,
        opened,
        ...(reason === undefined ? {} : { reason }),
        ...(closed === undefined ? {} : { closed }),
        rows: rows.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state) ||
            (one.row < other.row ? -1 : Number(one.row > other.row))),
    };
}
/** Whether everything that it waits for is dead, or was accepted. */
function isEnded({ rows }) {
    return rows.every(({ state }) => ['dead', 'accepted', 'yours', 'not ours'].includes(state));
}
const proofs = {
    refused: 'its provider refuses it',
    absent: 'its provider does not list it any more',
    gone: 'its provider says that it is gone',
    local: 'it lived in its places alone, and they have another',
    confirmed: 'a person says so',
    unwritten: 'it was never written anywhere, and has ended',
};
function rowOf(document, row, item, configured) {
    const { kind, ended, proof, accepted } = item;
    if (ended !== undefined)
        return { row, state: 'dead', says: `${proof === undefined ? 'dead' : proofs[proof]}, since ${ended}`, next: '' };
    if (accepted)
        return { row, state: 'accepted', says: `accepted at ${accepted.at}: "${accepted.reason}"`, next: '' };
    const { key, name } = (0,record/* partsOf */.CI)(row);
    if (kind === 'own')
        return {
            row,
            state: 'yours',
            says: 'whoever has it can mint or write: replace it first',
            next: name.startsWith('KEYTURN_PENDING') ? 'keyturn doctor --repair new-seed' : '',
        };
    if (kind === 'foreign')
        return { row, state: 'not ours', says: 'its provider lists it, and no run of Keyturn made it', next: '' };
    const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
    const credential = entry?.credentials.find(({ rotation }) => rotation === name);
    if (name === 'unread')
        return {
            row,
            state: 'unknown',
            says: 'not everything of it was shown, so it may hold more than the other rows say',
            next: `look there, then: keyturn incident --accept ${(0,shell_word/* inQuotes */.N)(row)} --reason TEXT`,
        };
    if (name === 'enrolled' || name === 'listed' || name.startsWith('former:'))
        return ofSlot(row, item, configured);
    if (!entry || (name !== 'observed' && !credential))
        return { row, state: 'unknown', says: 'the journal does not say what it is', next: byHand(row) };
    const isConfigured = configured.keys.get(key.replace(/@[^@/]+$/, ''));
    const found = { row, key, item, entry, credential, configured };
    if (!isConfigured)
        return unconfigured(found);
    if (kind === 'unproved')
        return unproved(found);
    if (isConfigured.asks)
        return { row, ...askedRow({ key, entry, credential, owner: isConfigured.asks, where: consoleOf(found) }) };
    if (isConfigured.manual)
        return manual(found);
    return ofEngine(found);
}
function ofEngine({ row, key, entry, credential }) {
    const next = `keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)}`;
    if (credential?.stage === 'orphan')
        return {
            row,
            state: 'unknown',
            says: `it may live at ${credential.account}, tagged ${credential.tag}`,
            next: byHand(row),
        };
    if (entry.human) {
        const { message, hint } = (0,needs_human/* humanError */.Gg)(key, entry, entry.human);
        return { row, state: 'alive', says: message, next: hint ?? byHand(row) };
    }
    if (credential && !(0,policy/* isLive */.DG)(credential))
        return { row, state: 'unknown', says: 'whether it was ever made is not known yet', next };
    const pending = (0,policy/* pendingOf */.lc)(entry);
    if (credential?.stage === 'previous')
        return { row, state: 'rotating', says: 'its successor is in place, and it is ended next', next };
    if (pending && pending !== credential)
        return { row, state: 'rotating', says: `its successor is ${pending.step}`, next };
    if (entry.wish)
        return { row, state: 'rotating', says: 'the next run replaces it', next };
    return { row, state: 'alive', says: 'nothing replaces it yet', next: `keyturn revoke --only ${(0,shell_word/* inQuotes */.N)(key)}` };
}
/** Where a person makes and ends its keys. */
function consoleOf({ key, credential, configured }) {
    const where = configured.console?.({ provider: credential?.provider ?? 'manual', slot: key });
    return where ?? credential?.account ?? 'the console of its provider';
}
function manual(found) {
    const { row, key, item, credential } = found;
    const asked = item.told === undefined ? undefined : `told at ${item.told}`;
    const isCurrent = credential === undefined || credential.stage === 'current';
    return {
        row,
        state: asked === undefined ? 'alive' : 'asked',
        says: `a person makes its successor, and ends it, in ${consoleOf(found)}${asked === undefined ? '' : `; ${asked}`}`,
        next: isCurrent ? `keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)}` : `keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)} --ended`,
    };
}
function unproved({ row, key, credential }) {
    const proof = credential?.proof;
    const says = `it ended at ${credential?.times.ended ?? '?'}, and ${proof === undefined ? 'nothing' : proofs[proof]}`;
    return {
        row,
        state: 'unproved',
        says: `${says}: it is looked at once more`,
        next: proof === 'confirmed' ? byHand(row) : `keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)}`,
    };
}
function unconfigured({ row, key, credential, configured }) {
    const name = key.slice(key.lastIndexOf('/') + 1).replace(/@.*$/, '');
    const where = configured.console?.({ ...(credential ? { provider: credential.provider } : {}), slot: key });
    const which = credential === undefined ? '' : ` (id ${credential.id ?? credential.tag}, account ${credential.account})`;
    return {
        row,
        state: 'alive',
        says: `the configuration does not name it, so nothing ends it${which}`,
        next: `${ending(where)}, then: ${byHand(row)}\nor add it, and run this again:\n${block(name, credential?.provider)}`,
    };
}
function ofSlot(row, item, configured) {
    const { key: slot, name } = (0,record/* partsOf */.CI)(row);
    const where = configured.console?.({ slot });
    const told = item.told === undefined ? '' : `; told at ${item.told}`;
    const secret = slot.slice(slot.lastIndexOf('/') + 1);
    const what = name.startsWith('former:')
        ? 'it was replaced by hand, and nobody proved that it is dead'
        : 'nothing configures it';
    const more = name.startsWith('former:') ? '' : `\nor add it, and run this again:\n${block(secret, undefined)}`;
    return {
        row,
        state: item.told === undefined ? 'alive' : 'asked',
        says: `${what}${told}`,
        next: `${ending(where)}, then: ${byHand(row)}${more}`,
    };
}
function ending(where) {
    return `end it in ${where ?? 'the console of its provider'}`;
}
function block(name, provider) {
    return `secrets:\n  ${name}: { provider: ${provider ?? 'NAME'}, admin: NAME_OF_THE_VARIABLE }`;
}
/** What a person says once they have ended it. */
function byHand(row) {
    return `keyturn incident --dead ${(0,shell_word/* inQuotes */.N)(row)}`;
}
/** How many rows there are in each state, worst first: `2 alive, 10 dead`. */
function countsSay({ rows }) {
    const parts = order.flatMap((state) => {
        const count = rows.filter((one) => one.state === state).length;
        return count === 0 ? [] : [`${count} ${state}`];
    });
    return parts.length === 0 ? 'no rows' : parts.join(', ');
}
/** What it was opened about, as it is typed. */
function selectorSays(selector) {
    return Object.entries(selector)
        .map(([name, value]) => (value === true ? `--${name}` : `--${name} ${value}`))
        .join(' ');
}
/** Rows that wait for a person and nobody was told of. */
function untold(document, configured) {
    return Object.keys((0,incident_rows/* openIncidents */.Gy)(document)).flatMap((id) => {
        const { rows } = boardOf(document, id, configured);
        const items = document.incidents?.[id]?.items ?? {};
        return rows.filter(({ row, state }) => {
            const item = items[row];
            return item !== undefined && !(0,record/* isOver */.PU)(item) && item.told === undefined && state === 'alive';
        });
    });
}


/***/ })

};
