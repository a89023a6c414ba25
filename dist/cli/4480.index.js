export const id = 4480;
export const ids = [4480];
export const modules = {

/***/ 64480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sqliteStore: () => (/* binding */ sqliteStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93443);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21662);
/**
 * One file, one process. What it promises beyond the port: a claim is answered after its commit is on disk, and within
 * a second of a burn the envelope is in no file any more. Both rest on settings that are read back at start, and on
 * overwriting the write-ahead log in place: truncating it would leave what was in it readable in the disk's image.
 */




const schemaVersion = 2;
/** Of a new file: most of what a commit writes are single pages of indexes. An older file keeps what it has. */
const newPageBytes = 2048;
const maxQueue = 4096;
/** With so many a commit waits for no more. */
const mostTogether = 256;
/** How many links one commit of a sweep ends: those who want to write something wait for it. */
const sweptAtOnce = 100;
/** Without a burn, the log is written back only when it has grown to about this. */
const maxLogBytes = 16 * 1024 * 1024;
// Envelopes have a table of their own, so that a claim does not write them again. The padding before them is all that
// SQLite keeps of a row in the tree's leaf, so envelopes stand in overflow pages only. Rows move when leaves are balanced,
// and secure_delete leaves a copy where they stood; overflow pages stay and are zeroed when freed.
const contents = `
  CREATE TABLE contents (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, envelope BLOB NOT NULL, proof BLOB NOT NULL) STRICT;
`;
const schema = `
  CREATE TABLE links (
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, handle BLOB NOT NULL UNIQUE, manage BLOB NOT NULL,
    creator TEXT NOT NULL, creatorName TEXT NOT NULL, digest BLOB NOT NULL,
    version INTEGER NOT NULL, password INTEGER NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL,
    openedAt INTEGER, savedAt INTEGER, disputedAt INTEGER, endedAt INTEGER, reason TEXT, reader BLOB,
    tries INTEGER NOT NULL DEFAULT 0, waitUntil INTEGER NOT NULL DEFAULT 0, eraseAt INTEGER
  ) STRICT;
  CREATE INDEX due ON links (eraseAt) WHERE eraseAt IS NOT NULL;
  CREATE INDEX old ON links (expiresAt);
  ${contents}
  CREATE TABLE seen (id BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE health (n INTEGER PRIMARY KEY CHECK (n = 1), at INTEGER NOT NULL) STRICT;
`;
/** Throws SetupRefused: no node:sqlite, a file that another process uses, a setting that does not hold. */
async function sqliteStore(options) {
    const { now } = options;
    const { db, file, pageBytes } = await openDatabase(options.file);
    const run = statements(db);
    const used = new Map();
    let queue = [];
    let burned = true;
    /** Roughly what was written to the log since it was last written back. */
    let logBytes = 0;
    /** How many frames of the log may still hold something. */
    let usedFrames = Number.POSITIVE_INFINITY;
    let closed = false;
    recount();
    checkpoint();
    function recount() {
        used.clear();
        for (const row of run.used.all()) {
            used.set(row['creator'], { links: row['links'], bytes: row['bytes'] });
        }
    }
    function count(creator, links, bytes) {
        const at = used.get(creator) ?? { links: 0, bytes: 0 };
        const then = { links: at.links + links, bytes: at.bytes + bytes };
        if (then.links === 0)
            used.delete(creator);
        else
            used.set(creator, then);
    }
    /** As long as each turn of the event loop brings more, they wait for each other: a commit costs as much as ten claims. */
    function gather(before) {
        if (queue.length > before && queue.length < mostTogether)
            setImmediate(gather, queue.length);
        else
            flush();
    }
    /** All that is waiting shares one commit. Nobody is answered before it, and if it fails nobody is told otherwise. */
    function flush() {
        const jobs = queue;
        if (jobs.length === 0)
            return;
        queue = [];
        const results = [];
        try {
            run.begin.run();
            for (const job of jobs)
                results.push(job.work());
            run.commit.run();
            if (db.isTransaction)
                throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('the commit did not happen');
        }
        catch {
            try {
                if (db.isTransaction)
                    run.rollback.run();
                recount();
            }
            catch {
                // The next commit fails too, and says so.
            }
            for (const job of jobs)
                job.fail(new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('the commit failed'));
            return;
        }
        jobs.forEach((job, index) => {
            job.done(results[index]);
        });
    }
    function write(work) {
        if (closed)
            return Promise.reject(new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('the store is closed'));
        if (queue.length >= maxQueue)
            return Promise.reject(new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('too many requests are waiting'));
        return new Promise((done, fail) => {
            if (queue.length === 0)
                setImmediate(gather, 0);
            logBytes += 2 * pageBytes;
            queue.push({ work, done: done, fail });
        });
    }
    function read(work) {
        try {
            return Promise.resolve(work());
        }
        catch {
            return Promise.reject(new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('the store cannot be read'));
        }
    }
    function find(handle) {
        const columns = run.byHandle.get(handle);
        return columns && judgedOf(columns);
    }
    function reach(id, by) {
        const row = run.byId.get(id);
        const here = same(row?.id, id);
        const may = same(row?.manage, by.manage) || (by.creator !== undefined && row?.creator === by.creator);
        return here && may ? row : undefined;
    }
    function apply(held, change) {
        if (change === undefined)
            return;
        const row = { ...held, ...change };
        const { n, openedAt, savedAt, disputedAt, endedAt, reason, reader, tries, waitUntil, eraseAt } = row;
        const { changes } = run.update.run(openedAt, savedAt, disputedAt, endedAt, reason, reader, tries, waitUntil, eraseAt, n);
        if (changes !== 1)
            throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('a link was not there any more');
        if (held.eraseAt !== null && row.eraseAt === null)
            burn(n);
    }
    function burn(n) {
        const content = run.contentSize.get(n);
        if (content === undefined)
            return;
        run.deleteContent.run(n);
        count(content['creator'], -1, -content['bytes']);
        burned = true;
    }
    function purge(n, id, until) {
        burn(n);
        run.see.run(id, until);
        run.deleteLink.run(n);
    }
    /**
     * Copies the log into the database; after a burn it then overwrites the log, 32 bytes of header and a frame for each
     * page. Without one, all that is left in it may still be opened.
     */
    function checkpoint() {
        const result = run.checkpoint.get();
        if (result.busy !== 0 || result.log !== result.checkpointed)
            throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('the log is in use');
        usedFrames = Math.max(usedFrames, result.log);
        logBytes = 0;
        if (!burned)
            return;
        const zeroed = zero(`${file}-wal`, 32 + usedFrames * (24 + pageBytes));
        if (!zeroed && result.log > 0)
            throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreUnavailable */ .u('the log is not where it should be');
        usedFrames = 0;
        burned = false;
    }
    return {
        kind: 'sqlite',
        create(link, quota) {
            logBytes += link.envelope.length;
            return write(() => {
                const there = run.twin.get(link.id);
                if (there !== undefined) {
                    const twin = Buffer.compare(there['digest'], link.digest) === 0;
                    return twin
                        ? { outcome: 'same', expiresAt: there['expiresAt'] }
                        : { outcome: 'other' };
                }
                if (run.seen.get(link.id) !== undefined)
                    return { outcome: 'other' };
                const { links, bytes } = used.get(link.creator.key) ?? { links: 0, bytes: 0 };
                const size = link.envelope.length;
                if (links + 1 > quota.links || bytes + size > quota.bytes)
                    return { outcome: 'quota' };
                const createdAt = now();
                const expiresAt = createdAt + link.expiresIn * 1000;
                const { key, name } = link.creator;
                const { lastInsertRowid } = run.insert.run(link.id, link.handle, link.manage, key, name, link.digest, link.envelope[0] ?? 0, link.password ? 1 : 0, createdAt, expiresAt, expiresAt);
                run.insertContent.run(lastInsertRowid, padding(size, pageBytes), link.envelope, link.proof);
                count(key, 1, size);
                return { outcome: 'created', expiresAt };
            });
        },
        look(handle) {
            return read(() => {
                const row = run.look.get(handle);
                if (row === undefined)
                    return undefined;
                const { version, password, expiresAt, openedAt, creatorName } = row;
                const state = (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(row, now());
                return { version, state, creator: creatorName, password: Boolean(password), expiresAt, openedAt };
            });
        },
        claim(handle, proof, reader) {
            return write(() => {
                const held = find(handle);
                if (held === undefined)
                    return undefined;
                const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(held, proof, reader, now());
                apply(held, judged.change);
                return judged.claim;
            });
        },
        saved(handle, reader) {
            return write(() => {
                const held = find(handle);
                if (held === undefined)
                    return undefined;
                const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .saved */ ._C)(held, reader, now());
                apply(held, judged.change);
                return judged.saved;
            });
        },
        dispute(handle) {
            return write(() => {
                const held = find(handle);
                if (held === undefined)
                    return undefined;
                if (held.openedAt === null)
                    return 'waiting';
                apply(held, { disputedAt: held.disputedAt ?? now() });
                return 'disputed';
            });
        },
        status(id, by) {
            return read(() => {
                const row = reach(id, by);
                if (row === undefined)
                    return undefined;
                const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
                return { state: (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(row, now()), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
            });
        },
        end(id, by, reason) {
            return write(() => {
                const held = reach(id, by);
                if (held === undefined)
                    return false;
                apply(held, (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .end */ ._N)(held, reason, now()));
                return true;
            });
        },
        async sweep() {
            const at = now();
            if (run.anyDue.get(at, at - _link_js__WEBPACK_IMPORTED_MODULE_2__/* .tombstoneFor */ .ZR, at) !== undefined) {
                let most = sweptAtOnce;
                while (most === sweptAtOnce) {
                    most = await write(() => {
                        const due = run.due.all(at, sweptAtOnce);
                        for (const row of due) {
                            run.unDue.run(row['n']);
                            burn(row['n']);
                        }
                        const old = run.old.all(at - _link_js__WEBPACK_IMPORTED_MODULE_2__/* .tombstoneFor */ .ZR, sweptAtOnce);
                        for (const row of old) {
                            purge(row['n'], row['id'], row['createdAt'] + _link_js__WEBPACK_IMPORTED_MODULE_2__/* .neverAgainFor */ .K5);
                        }
                        run.unsee.run(at);
                        return Math.max(due.length, old.length);
                    });
                }
            }
            if (burned || logBytes > maxLogBytes)
                checkpoint();
        },
        check() {
            return write(() => {
                run.health.run(now());
            });
        },
        async held() {
            return [...used.values()].reduce((sum, { links }) => sum + links, 0);
        },
        async forget() {
            const count = await write(() => {
                const rows = run.all.all();
                for (const row of rows) {
                    purge(row['n'], row['id'], row['createdAt'] + _link_js__WEBPACK_IMPORTED_MODULE_2__/* .neverAgainFor */ .K5);
                }
                return rows.length;
            });
            checkpoint();
            return count;
        },
        async close() {
            if (closed)
                return;
            if (queue.length > 0)
                flush();
            closed = true;
            // SQLite removes the log now, and what is in it would stay on the disk when its links are burned one day.
            burned = true;
            checkpoint();
            db.close();
        },
    };
}
async function openDatabase(path) {
    const sqlite = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19)).catch(() => undefined);
    if (sqlite?.StatementSync.prototype.setReturnArrays === undefined) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupRefused */ .a('the SQLite store needs Node 22.16 or newer; use --store memory, redis://... or postgres://...');
    }
    const file = realFile(path);
    let db;
    try {
        db = new sqlite.DatabaseSync(file, { timeout: 2000 });
        // EXCLUSIVE before WAL: then the log's index lives in memory, and a second process is refused.
        db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA page_size = ${newPageBytes};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      PRAGMA trusted_schema = OFF;
    `);
        migrate(db);
    }
    catch (error) {
        db?.close();
        if (error instanceof _store_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupRefused */ .a)
            throw error;
        throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupRefused */ .a('the SQLite file cannot be opened: another process uses it, or it is not a database of ours');
    }
    const wanted = {
        locking_mode: 'exclusive',
        journal_mode: 'wal',
        synchronous: 2,
        secure_delete: 1,
        wal_autocheckpoint: 0,
        temp_store: 2,
        cache_size: -8000,
    };
    for (const [name, value] of Object.entries(wanted)) {
        if (pragma(db, name) === value)
            continue;
        db.close();
        throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupRefused */ .a(`SQLite does not keep ${name} = ${value} here; nothing was stored`);
    }
    return { db, file, pageBytes: pragma(db, 'page_size') };
}
/**
 * How long the padding before an envelope of `size` bytes has to be. Of a row of P bytes that does not fit into a leaf,
 * SQLite keeps M + (P - M) % (U - 4) bytes there, or M if that is too much; M = (U - 12) * 32 / 255 - 23, and U is the
 * page size (https://sqlite.org/fileformat2.html#b_tree_pages). So the row is made M bytes longer than whole overflow
 * pages, the padding being at least those M.
 */
function padding(size, pageBytes) {
    const inLeaf = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
    const proofAndHeader = 32 + 8;
    const overflow = pageBytes - 4;
    const rest = size + proofAndHeader;
    return inLeaf + Math.ceil(rest / overflow) * overflow - rest;
}
function pragma(db, name) {
    return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
/** The file behind the path: its log lies beside it, not beside a link to it. */
function realFile(path) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'a', 0o600));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    }
    catch {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupRefused */ .a('the SQLite file cannot be made: its folder is missing, or this user may not write there');
    }
}
function migrate(db) {
    db.exec('BEGIN IMMEDIATE');
    switch (pragma(db, 'user_version')) {
        case schemaVersion:
            break;
        case 0:
            db.exec(schema);
            break;
        case 1:
            db.exec(`
        ALTER TABLE contents RENAME TO unpadded;
        ${contents}
        INSERT INTO contents SELECT n, zeroblob(${pragma(db, 'page_size')}), envelope, proof FROM unpadded;
        DROP TABLE unpadded;
      `);
            break;
        default:
            throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .SetupRefused */ .a('the SQLite file was written by a newer Keyturn');
    }
    db.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
}
/** Overwrites the first `length` bytes, the header first: a log without one is never replayed. False = no such file. */
function zero(file, length) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return false;
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'r+');
    try {
        const size = Math.min(length, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor).size);
        if (size === 0)
            return true;
        const header = 32;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, Buffer.alloc(header), 0, Math.min(header, size), 0);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
        const zeros = Buffer.alloc(Math.min(size, 1_048_576));
        for (let at = header; at < size; at += zeros.length) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, zeros, 0, Math.min(zeros.length, size - at), at);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
        return true;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function same(one, other) {
    return one?.length === other?.length && one !== undefined && other !== undefined && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(one, other);
}
const judged = `n, expiresAt, openedAt, savedAt, disputedAt, endedAt, reason, tries, waitUntil, reader, eraseAt, creatorName,
  envelope, proof`;
/** An object that SQLite makes is a dictionary, slow to make and to copy; this one has its fixed shape. */
function judgedOf(columns) {
    const [n, expiresAt, openedAt, savedAt, disputedAt, endedAt, reason, tries, waitUntil, reader, eraseAt] = columns;
    const [, , , , , , , , , , , creatorName, envelope, proof] = columns;
    return {
        n,
        expiresAt,
        openedAt,
        savedAt,
        disputedAt,
        endedAt,
        reason,
        tries,
        waitUntil,
        reader,
        eraseAt,
        creatorName,
        envelope,
        proof,
    };
}
function inArrays(statement) {
    statement.setReturnArrays(true);
    return statement;
}
function statements(db) {
    return {
        begin: db.prepare('BEGIN IMMEDIATE'),
        commit: db.prepare('COMMIT'),
        rollback: db.prepare('ROLLBACK'),
        checkpoint: db.prepare('PRAGMA wal_checkpoint(RESTART)'),
        look: db.prepare('SELECT * FROM links WHERE handle = ?'),
        byHandle: inArrays(db.prepare(`SELECT ${judged} FROM links LEFT JOIN contents USING (n) WHERE handle = ?`)),
        // The newest link where there is none of that id: nobody shall tell by the time whether a row was read.
        byId: db.prepare(`SELECT * FROM links WHERE n = (
         SELECT min(coalesce((SELECT n FROM links WHERE id = ?), last), last) FROM (SELECT max(n) AS last FROM links))`),
        twin: db.prepare('SELECT digest, expiresAt FROM links WHERE id = ?'),
        seen: db.prepare('SELECT 1 FROM seen WHERE id = ?'),
        see: db.prepare('INSERT OR REPLACE INTO seen (id, until) VALUES (?, ?)'),
        unsee: db.prepare('DELETE FROM seen WHERE until <= ?'),
        insert: db.prepare(`INSERT INTO links (id, handle, manage, creator, creatorName, digest, version, password, createdAt, expiresAt, eraseAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
        insertContent: db.prepare('INSERT INTO contents (n, pad, envelope, proof) VALUES (?, zeroblob(?), ?, ?)'),
        update: db.prepare(`UPDATE links SET openedAt = ?, savedAt = ?, disputedAt = ?, endedAt = ?, reason = ?, reader = ?, tries = ?,
       waitUntil = ?, eraseAt = ? WHERE n = ?`),
        contentSize: db.prepare('SELECT creator, length(envelope) AS bytes FROM contents JOIN links USING (n) WHERE n = ?'),
        deleteContent: db.prepare('DELETE FROM contents WHERE n = ?'),
        deleteLink: db.prepare('DELETE FROM links WHERE n = ?'),
        used: db.prepare('SELECT creator, count(*) AS links, sum(length(envelope)) AS bytes FROM contents JOIN links USING (n) GROUP BY creator'),
        anyDue: db.prepare(`SELECT 1 FROM links WHERE eraseAt <= ?1 UNION ALL SELECT 1 FROM links WHERE expiresAt <= ?2
       UNION ALL SELECT 1 FROM seen WHERE until <= ?3 LIMIT 1`),
        due: db.prepare('SELECT n FROM links WHERE eraseAt <= ? LIMIT ?'),
        unDue: db.prepare('UPDATE links SET eraseAt = NULL WHERE n = ?'),
        old: db.prepare('SELECT n, id, createdAt FROM links WHERE expiresAt <= ? LIMIT ?'),
        all: db.prepare('SELECT n, id, createdAt FROM links'),
        health: db.prepare('INSERT INTO health (n, at) VALUES (1, ?1) ON CONFLICT (n) DO UPDATE SET at = ?1'),
    };
}


/***/ })

};
