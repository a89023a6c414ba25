export const id = 7677;
export const ids = [7677];
export const modules = {

/***/ 7677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditLines: () => (/* binding */ auditLines),
/* harmony export */   auditOf: () => (/* binding */ auditOf),
/* harmony export */   historyOf: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _journals_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81393);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28607);
/* harmony import */ var _rotation_judgement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79457);
/* harmony import */ var _rotation_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82757);
/* harmony import */ var _rotation_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2921);
/**
 * `keyturn audit`: every commit of a journal's history, by its own words. Needs a clone and nothing else: no token, no
 * secret, no network.
 */







const harmless = ['reseed', 'begun again'];
/** Oldest first, one at a time: a history may be larger than memory. `pin`: the key that the newest one has to be signed by. */
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
        if (!_journals_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFormat */ .B.isSignedBy(document.key, (0,_rotation_record_js__WEBPACK_IMPORTED_MODULE_5__/* .signedMessage */ .SW)(text), document.signature)) {
            find('forged', 'its signature is not that of the key that it names');
            continue;
        }
        const hash = _journals_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFormat */ .B.hash(text);
        if (!follows(document, before, hashes.get(hash), find))
            continue;
        if (message.trimEnd() !== (0,_rotation_session_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(document.says ?? []).trimEnd())
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
        return _journals_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFormat */ .B.journal(text, 'this commit');
    }
    catch (error) {
        if (!(error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB))
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
    if (ahead <= 0 || document.chain[ahead - 1] !== _journals_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFormat */ .B.hash(before.text)) {
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
    if ((0,_rotation_judgement_js__WEBPACK_IMPORTED_MODULE_6__/* .isVirgin */ .c1)(last) && (0,_rotation_judgement_js__WEBPACK_IMPORTED_MODULE_6__/* .isVirgin */ .c1)(document)) {
        find('begun again', `the first run had died: from here on it is signed by ${document.key}`);
        return true;
    }
    find('forged', `it is signed by ${document.key}, which is not the journal's key`);
    return false;
}
/** A branch of a clone, oldest commit first, as git hands it over. Throws INPUT_INVALID if there is no such clone or branch. */
async function* historyOf(directory, branch) {
    const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
    const shas = async (name) => {
        const words = ['-C', directory, 'rev-list', '--reverse', name, '--'];
        const { stdout } = await run('git', words, { maxBuffer: 256 * 1024 * 1024 });
        return stdout.split('\n').filter((one) => one !== '');
    };
    const list = await shas(`refs/remotes/origin/${branch}`)
        .catch(() => shas(`refs/heads/${branch}`))
        .catch(() => {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${directory} is no clone that has the branch ${branch}`,
            hint: `git fetch origin ${branch}:refs/remotes/origin/${branch}, then keyturn audit --git DIRECTORY`,
        });
    });
    const git = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['-C', directory, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
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
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'git ended while it read the history' });
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


/***/ })

};
