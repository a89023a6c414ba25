export const id = 8169;
export const ids = [8169];
export const modules = {

/***/ 68169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit),
  auditLines: () => (/* binding */ auditLines)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/commands/audit/clone.js
/** The history of a journal, as git hands it over from a clone. */



/**
 * A branch of a clone, the oldest commit first.
 * @throws KeyturnError INPUT_INVALID if there is no such clone or branch
 */
async function* historyOf(directory, branch) {
    const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
    const shas = async (name) => {
        const words = ['-C', directory, 'rev-list', '--reverse', name, '--'];
        const { stdout } = await run('git', words, { maxBuffer: 256 * 1024 * 1024 });
        return stdout.split('\n').filter((one) => one !== '');
    };
    const list = await shas(`refs/remotes/origin/${branch}`)
        .catch(() => shas(`refs/heads/${branch}`))
        .catch(() => {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${directory} is no clone that has the branch ${branch}`,
            hint: `git fetch origin ${branch}:refs/remotes/origin/${branch}, then keyturn audit --git DIRECTORY`,
        });
    });
    const git = (0,external_node_child_process_.spawn)('git', ['-C', directory, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const object = objectsOf(git);
    try {
        for (const sha of list) {
            const commit = (await object(sha)) ?? '';
            const message = commit.slice(commit.indexOf('\n\n') + 2);
            yield { sha, message, text: await object(`${sha}:journal.json`) };
        }
    }
    finally {
        git.kill();
    }
}
/** One object after another from `git cat-file --batch` (https://git-scm.com/docs/git-cat-file#_batch_output). */
function objectsOf(git) {
    const chunks = git.stdout.iterator();
    let rest = Buffer.alloc(0);
    const more = async () => {
        const { value, done } = await chunks.next();
        if (done)
            throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: 'git ended while it read the history' });
        rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    };
    return async (name) => {
        git.stdin.write(`${name}\n`);
        while (!rest.includes(10))
            await more();
        const end = rest.indexOf(10);
        const [, type, length] = /^\S+ (commit|blob|tree|tag) (\d+)$/.exec(rest.subarray(0, end).toString()) ?? [];
        rest = rest.subarray(end + 1);
        if (type === undefined)
            return undefined;
        const size = Number(length);
        while (rest.length < size + 1)
            await more();
        const content = rest.subarray(0, size).toString();
        rest = rest.subarray(size + 1);
        return type === 'tree' ? undefined : content;
    };
}

// EXTERNAL MODULE: ./lib/journals/format/state.js + 9 modules
var state = __webpack_require__(41104);
// EXTERNAL MODULE: ./lib/rotation/journal/commit-message.js
var commit_message = __webpack_require__(39255);
// EXTERNAL MODULE: ./lib/rotation/model/judgement.js
var judgement = __webpack_require__(76239);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(6843);
;// CONCATENATED MODULE: ./lib/commands/audit/verify.js
/** Whether every commit of a journal is one that Keyturn wrote, and grew out of the one before it. */





/** What Keyturn itself does to a journal. */
const harmless = ['reseed', 'begun again'];
/**
 * @param commits the oldest first, one at a time: a history may be larger than memory
 * @param pin the key that the newest one has to be signed by
 */
async function auditOf(commits, pin) {
    const findings = [];
    let before;
    let count = 0;
    const hashes = new Map();
    for await (const { sha, message, text } of commits) {
        count++;
        const find = (kind, says) => void findings.push({ sha, kind, says });
        const document = read(text, find);
        if (!document || text === undefined)
            continue;
        if (document.key === undefined || document.signature === undefined) {
            find('unsigned', 'it is not signed');
            continue;
        }
        if (!state/* stateFormat */.B.isSignedBy(document.key, (0,record_text/* signedMessage */.SW)(text), document.signature)) {
            find('forged', 'its signature is not that of the key that it names');
            continue;
        }
        const hash = state/* stateFormat */.B.hash(text);
        if (!follows(document, before, hashes.get(hash), find))
            continue;
        if (message.trimEnd() !== (0,commit_message/* messageOf */.b)(document.says ?? []).trimEnd())
            find('message', 'its message is not the one that the journal says it has');
        before = { sha, text, document };
        hashes.set(hash, sha);
    }
    const key = before?.document.key;
    if (before && pin !== undefined && key !== pin)
        findings.push({ sha: before.sha, kind: 'key', says: `it is signed by ${key}, and the pinned key is ${pin}` });
    return {
        commits: count,
        last: before && { sha: before.sha, seq: before.document.seq, key },
        findings,
        whole: before !== undefined && findings.every(({ kind }) => harmless.includes(kind)),
    };
}
function read(text, find) {
    if (text === undefined) {
        find('foreign', 'it has no journal.json');
        return undefined;
    }
    try {
        return state/* stateFormat */.B.journal(text, 'this commit');
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        find('foreign', `its journal.json is not one that Keyturn wrote (${error.code}${error.path ? ` at ${error.path}` : ''})`);
        return undefined;
    }
}
/** Whether it may be what the next commits are measured by. */
function follows(document, before, known, find) {
    if (!before) {
        if (document.seq !== 1)
            find('gap', `the history begins with number ${document.seq}`);
        return true;
    }
    const last = before.document;
    if (known !== undefined) {
        find('return', `it is ${known.slice(0, 12)} once more: the journal was set back from number ${last.seq} to ${document.seq}`);
        return true;
    }
    if (document.key !== last.key && !changesKey(document, last, find))
        return false;
    const ahead = document.seq - last.seq;
    if (ahead <= 0 || document.chain[ahead - 1] !== state/* stateFormat */.B.hash(before.text)) {
        find('fork', `number ${document.seq} did not grow out of ${before.sha.slice(0, 12)}, number ${last.seq}`);
        return true;
    }
    if (ahead > 1)
        find('gap', `${ahead - 1} commits between ${last.seq} and ${document.seq} are missing`);
    return true;
}
function changesKey(document, last, find) {
    const { reseeded } = document;
    if (reseeded && reseeded.from === last.key && reseeded.seq === document.seq) {
        find('reseed', `a new seed was made: from here on it is signed by ${document.key}`);
        return true;
    }
    if ((0,judgement/* isOnlyBegun */._y)(last) && (0,judgement/* isOnlyBegun */._y)(document)) {
        find('begun again', `the first run was killed: from here on it is signed by ${document.key}`);
        return true;
    }
    find('forged', `it is signed by ${document.key}, which is not the journal's key`);
    return false;
}

;// CONCATENATED MODULE: ./lib/commands/audit.js
/**
 * `keyturn audit`: every commit of a journal's history, by its own words. Needs a clone and nothing else: no token, no
 * secret, no network.
 */


/** @throws KeyturnError INPUT_INVALID if there is no such clone or branch */
function audit({ directory, branch, pin }) {
    return auditOf(historyOf(directory, branch), pin);
}
/** For people, a line for each finding. */
function auditLines({ commits, last, findings, whole }, branch) {
    return [
        ...findings.map(({ sha, kind, says }) => `${sha.slice(0, 12)}  ${kind}: ${says}`),
        last === undefined
            ? `${branch}: none of ${commits} commits is one of Keyturn's`
            : `${branch}: ${commits} commits, the last good one is ${last.sha.slice(0, 12)}, number ${last.seq}, signed by ${last.key}`,
        ...(whole ? ['everything is as Keyturn wrote it'] : []),
    ];
}


/***/ }),

/***/ 39255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** The message of a commit to the journal. */
/** Nothing that came from elsewhere breaks a line of the journal, or hides in it. */
function oneLine(message) {
    return message.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 1_000);
}
/** The message of a commit that says these lines. */
function messageOf(lines) {
    return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}


/***/ }),

/***/ 76239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ fromFuture),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _y: () => (/* binding */ isOnlyBegun),
/* harmony export */   gT: () => (/* binding */ grown)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36876);

/** Decides from the facts, or asks for the next one that decides. */
function judge(facts) {
    const { pin, text, seedKey, journal, escrow } = facts;
    if (text && seedKey !== undefined) {
        if (pin !== undefined && seedKey !== pin)
            return refuse('JOURNAL_KEY', '$.seed');
        return journal ? withSeed(facts, text, seedKey, journal) : refuse('JOURNAL_MISSING', '');
    }
    if (!journal)
        return withoutJournal(facts);
    if (journal.key === undefined) {
        return escrow || pin !== undefined ? refuse('JOURNAL_UNSIGNED', '$.key') : { may: 'unsigned' };
    }
    return seedless(facts, journal);
}
/** What may have happened to a signed document since the one that was seen before; undefined = it grew out of that. */
function grown(seen, journal, hash) {
    if (journal.seq < seen.seq)
        return refuse('JOURNAL_ROLLED_BACK', '$.seq');
    const ahead = journal.seq - seen.seq;
    const there = ahead === 0 ? hash : journal.chain[ahead - 1];
    if (there !== undefined && there !== seen.hash)
        return refuse('JOURNAL_FORKED', '$.chain');
    if (journal.escrow.counter < seen.counter)
        return refuse('JOURNAL_ROLLED_BACK', '$.escrow.counter');
    return undefined;
}
function withSeed({ hash, verifies }, text, seedKey, journal) {
    if (journal.id !== text.journal)
        return refuse('ESCROW_FOREIGN', '$.journal');
    if (journal.key === undefined)
        return refuse('JOURNAL_UNSIGNED', '$.key');
    if (journal.key !== seedKey)
        return refuse('JOURNAL_FORGED', '$.key');
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    return grown({ ...text.anchor, counter: text.counter }, journal, hash) ?? { may: 'sign' };
}
/** Neither journal nor seed: a first run, unless something shows that there was one before. */
function withoutJournal(facts) {
    const { pin, escrow, tags, again } = facts;
    if (pin !== undefined)
        return refuse('JOURNAL_MISSING', '');
    if (!escrow)
        return { may: 'unsigned' };
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    if (tags === undefined)
        return { ask: 'tags' };
    if (!tags)
        return { may: 'begin' };
    // Another first run may have begun meanwhile: what it minted is not lost.
    return again === true ? refuse('JOURNAL_MISSING', '') : { ask: 'again' };
}
/** A signed journal, and no seed. */
function seedless(facts, journal) {
    const { pin, escrow, verifies, tags, again } = facts;
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    const lost = refuse('SEED_LOST', '');
    if (pin !== undefined && journal.key !== pin)
        return refuse('JOURNAL_KEY', '$.key');
    if (!escrow)
        return lost;
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    // The run that began it may have put its seed into the escrow meanwhile.
    const gone = again === true ? lost : { ask: 'again' };
    if (pin !== undefined || !isOnlyBegun(journal))
        return gone;
    if (tags === undefined)
        return { ask: 'tags' };
    return tags ? gone : { may: 'begin' };
}
/** The secret exists, and this run was not given it; undefined if it does not exist. */
function notHandedOver({ stored, created }) {
    if (stored === undefined)
        return { ask: 'stored' };
    if (stored === null)
        return undefined;
    if (created === undefined)
        return { ask: 'created' };
    return created > stored + _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .QUEUE_MARGIN */ .Bb ? refuse('ESCROW_NOT_WIRED', '') : { may: 'wait' };
}
/** How far a journal may be ahead of its reader, in milliseconds: the clocks of honest writers are closer. */
const AHEAD = 10 * 60_000;
/** In a journal of the future no age is what it says, and a deadline may never come. `at`: the time of the answer that brought it. */
function fromFuture({ alive }, at) {
    return alive !== undefined && Date.parse(alive) > at.getTime() + AHEAD
        ? refuse('JOURNAL_FUTURE', '$.alive')
        : undefined;
}
/** Begun and nothing more: the run that began it was killed before its seed was in the escrow. */
function isOnlyBegun({ secrets, escrow, offboarded, reseeded }) {
    const entries = Object.keys(secrets).length + (offboarded ?? []).length;
    return entries === 0 && escrow.counter === 1 && reseeded === undefined;
}
function refuse(refused, path) {
    return { refused, path };
}


/***/ })

};
