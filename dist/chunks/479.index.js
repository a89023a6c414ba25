export const id = 479;
export const ids = [479];
export const modules = {

/***/ 42860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   file: () => (/* binding */ file)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43627);






/** Longer than any write takes: a lock of that age was left by a process that is gone. By the file system's clock. */
const STALE = 60_000;
const TRIES = 100;
const PAUSE = 50;
function file({ path: given, clock }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(given);
    const lock = `${path}.lock`;
    const journal = { given, path, lock, clock };
    return {
        place: given,
        clock,
        check: () => check(journal),
        read: () => read(journal),
        write: (text, version) => write(journal, text, version),
    };
}
async function check(journal) {
    const { path } = journal;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true, mode: 0o700 }).catch(refuse(journal, 'its folder cannot be made'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK).catch(refuse(journal, 'its folder may not be written'));
}
async function read(journal) {
    const { path } = journal;
    let bytes;
    try {
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw unreachable(journal, 'it cannot be read');
    }
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw corrupt(journal, 'it is not UTF-8');
    }
    if (text.trim() === '')
        throw corrupt(journal, 'it is empty');
    return { text, version: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
}
async function write(journal, text, version) {
    const { given, lock } = journal;
    const bytes = Buffer.from(text);
    if (bytes.length > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_LIMIT */ .wr) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('JOURNAL_FULL', {
            what: `the journal ${given} would have ${bytes.length} bytes; ${_rotation_model_record_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_LIMIT */ .wr} fit`,
        });
    }
    await check(journal);
    await take(journal);
    try {
        if ((await read(journal))?.version !== version)
            throw conflict(journal);
        await replace(journal, bytes);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(lock).catch(() => { });
    }
}
async function take(journal) {
    const { lock, clock } = journal;
    for (let tries = 0; tries < TRIES; tries++) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(lock);
            return;
        }
        catch (error) {
            if (codeOf(error) !== 'EEXIST')
                throw unreachable(journal, 'its lock cannot be taken');
        }
        if (await isStale(journal))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(lock).catch(() => { });
        else
            await clock.sleep(PAUSE);
    }
    throw conflict(journal);
}
async function isStale(journal) {
    const { path, lock } = journal;
    const probe = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.now`;
    try {
        const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(lock);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(probe, 'wx', 0o600);
        const now = await handle.stat().finally(() => handle.close());
        return now.mtimeMs - made.mtimeMs > STALE;
    }
    catch {
        return false;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(probe).catch(() => { });
    }
}
async function replace(journal, bytes) {
    const { path } = journal;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.new`;
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', 0o600);
        try {
            await handle.writeFile(bytes);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(temporary).catch(() => { });
        throw unreachable(journal, 'it cannot be written');
    }
    // Without this the new name may be lost in a power failure. Some systems cannot open a folder.
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), 'r').catch(() => undefined);
    await folder?.sync().catch(() => { });
    await folder?.close();
}
function refuse(journal, why) {
    return () => {
        throw unreachable(journal, why);
    };
}
function unreachable(journal, why) {
    const { given } = journal;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('JOURNAL_UNREACHABLE', {
        what: `the journal ${given}: ${why}`,
        hint: 'check the path and its permissions',
    });
}
function corrupt(journal, why) {
    const { given } = journal;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
        what: `the journal ${given}: ${why}`,
        hint: 'restore it from a backup; an empty file is no empty journal',
    });
}
function conflict(journal) {
    const { given } = journal;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', { what: `another process wrote the journal ${given}` });
}
function codeOf(error) {
    return error?.code;
}


/***/ })

};
