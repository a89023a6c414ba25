export const id = 2747;
export const ids = [2747,4833];
export const modules = {

/***/ 96163:
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
var errors = __webpack_require__(53345);
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
            const text = await object(`${sha}:journal.json`);
            yield { sha, message, text, enrolled: await object(`${sha}:enrolled.json`) };
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

// EXTERNAL MODULE: ./lib/journals/format/enrolled.js
var enrolled = __webpack_require__(53689);
// EXTERNAL MODULE: ./lib/journals/format/state.js + 6 modules
var state = __webpack_require__(67323);
// EXTERNAL MODULE: ./lib/rotation/journal/commit-message.js
var commit_message = __webpack_require__(55223);
// EXTERNAL MODULE: ./lib/rotation/model/judgement.js
var judgement = __webpack_require__(17679);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(88603);
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
    let enrolledBefore;
    for await (const { sha, message, text, enrolled } of commits) {
        count++;
        const find = (kind, says) => void findings.push({ sha, kind, says });
        const enrols = enrolled !== enrolledBefore;
        enrolledBefore = enrolled;
        if (enrols && before)
            judgeEnrolled(enrolled, before.document, find);
        // What enrols leaves the journal as it is.
        if (enrols && text !== undefined && text === before?.text)
            continue;
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
/** `enrolled.json` is replaced as a whole, and signed by the journal that it lies beside. */
function judgeEnrolled(text, journal, find) {
    if (text === undefined) {
        find('foreign', 'it takes enrolled.json away');
        return;
    }
    try {
        enrolled.enrolledFormat.read(text, 'enrolled.json', journal);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        const kind = error.code === 'JOURNAL_FORGED' ? 'forged' : 'foreign';
        find(kind, `its enrolled.json is not one that Keyturn wrote (${error.code} at ${error.path ?? '$'})`);
    }
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

/***/ 43627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHAIN),
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   c_: () => (/* binding */ rotationOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   wr: () => (/* binding */ JOURNAL_LIMIT),
/* harmony export */   xw: () => (/* binding */ emptyJournal)
/* harmony export */ });
/** A journal larger than this is refused, in bytes: GitHub shows a file of up to 100 MB in its raw form. */
const JOURNAL_LIMIT = 8_000_000;
/** How many predecessors a document names. */
const CHAIN = 64;
function emptyJournal(id) {
    return { version: 2, id, seq: 0, chain: [], escrow: { counter: 0 }, secrets: {} };
}
/** A credential that is proved dead needs no places any more: they collapse to a count and the last write. */
function collapse(credential) {
    if (credential.destinations.length === 0)
        return credential;
    const last = credential.destinations
        .flatMap((one) => (one.done === undefined ? [] : [one.done]))
        .sort()
        .at(-1);
    return {
        ...credential,
        destinations: [],
        collapsed: { count: credential.destinations.length, ...(last === undefined ? {} : { last }) },
    };
}
/** `kt` + the journal's id + the credential's ULID, lower case: 36 characters. */
function tagOf(journalId, rotation) {
    return `kt${journalId}${rotation.toLowerCase()}`;
}
/** The ULID inside a tag of this journal, in upper case; undefined if the tag is not of this journal. */
function rotationOf(journalId, tag) {
    const prefix = `kt${journalId}`;
    const rest = tag.slice(prefix.length).toUpperCase();
    return tag.startsWith(prefix) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(rest) ? rest : undefined;
}
/** Looks like the tag of some Keyturn journal. */
function isTag(tag) {
    return /^kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}$/.test(tag);
}
function sameOwner(a, b) {
    return a.run === b.run && a.attempt === b.attempt && a.job === b.job && a.key === b.key;
}


/***/ }),

/***/ 57339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inQuotes),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */
/** As it is where a shell reads it as one plain word, else in quotes. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}
/** In quotes, in which a POSIX shell takes every character as it is. */
function inQuotes(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
