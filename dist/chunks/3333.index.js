export const id = 3333;
export const ids = [3333];
export const modules = {

/***/ 83333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sqliteStore: () => (/* binding */ sqliteStore)
});

// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(40835);
// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(94142);
// EXTERNAL MODULE: ./lib/service/stores/answers.js
var answers = __webpack_require__(83089);
// EXTERNAL MODULE: ./lib/service/stores/judging.js
var judging = __webpack_require__(31062);
// EXTERNAL MODULE: ./lib/service/stores/request-judging.js
var request_judging = __webpack_require__(96342);
;// CONCATENATED MODULE: ./lib/service/stores/sqlite-commits.js

/** How many writes may wait. */
const maxQueue = 4096;
/** A commit of this many writes waits for no more. */
const mostPerCommit = 256;
/** `rolledBack` is called after a commit that failed: what was counted for it has to be counted anew. */
function groupCommits(db, rolledBack) {
    const begin = db.prepare('BEGIN IMMEDIATE');
    const commit = db.prepare('COMMIT');
    const rollback = db.prepare('ROLLBACK');
    let queue = [];
    let closed = false;
    /** Writes wait for each other as long as each tick of the event loop brings more of them. */
    function gather(before) {
        if (queue.length > before && queue.length < mostPerCommit)
            setImmediate(gather, queue.length);
        else
            flush();
    }
    /** All that waits shares one commit. No write is answered before it, and if it fails, all of them fail. */
    function flush() {
        const jobs = queue;
        if (jobs.length === 0)
            return;
        queue = [];
        const results = [];
        try {
            begin.run();
            for (const job of jobs)
                results.push(job.work());
            commit.run();
            if (db.isTransaction)
                throw new store/* StoreUnavailable */.u('the commit did not happen');
        }
        catch {
            try {
                if (db.isTransaction)
                    rollback.run();
                rolledBack();
            }
            catch {
                // The next commit fails too, and says so.
            }
            for (const job of jobs)
                job.fail(new store/* StoreUnavailable */.u('the commit failed'));
            return;
        }
        jobs.forEach((job, index) => {
            job.done(results[index]);
        });
    }
    return {
        write(work) {
            if (closed)
                return Promise.reject(new store/* StoreUnavailable */.u('the store is closed'));
            if (queue.length >= maxQueue)
                return Promise.reject(new store/* StoreUnavailable */.u('too many requests are waiting'));
            return new Promise((done, fail) => {
                if (queue.length === 0)
                    setImmediate(gather, 0);
                queue.push({ work, done: done, fail });
            });
        },
        close() {
            flush();
            closed = true;
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/service/stores/sqlite-schema.js

const schemaVersion = 3;
// Envelopes have a table of their own, so that a claim does not write them again. The padding before them is all that
// SQLite keeps of a row in the tree's leaf, so envelopes stand in overflow pages only. Rows move when leaves are balanced,
// and secure_delete leaves a copy where they stood; overflow pages stay and are zeroed when freed.
const contents = `
  CREATE TABLE contents (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, envelope BLOB NOT NULL, proof BLOB NOT NULL) STRICT;
`;
// Questions and answers stand as envelopes do.
const requests = `
  CREATE TABLE requests (
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, handle BLOB NOT NULL UNIQUE, manage BLOB NOT NULL,
    creator TEXT NOT NULL, creatorName TEXT NOT NULL, requestDigest BLOB NOT NULL, size INTEGER NOT NULL,
    reserved INTEGER NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, filledAt INTEGER,
    answeredAt INTEGER, takenAt INTEGER, doneAt INTEGER, disputedAt INTEGER, reason TEXT, writer BLOB,
    writes INTEGER NOT NULL DEFAULT 0, digest BLOB, eraseAt INTEGER
  ) STRICT;
  CREATE INDEX requestsDue ON requests (eraseAt) WHERE eraseAt IS NOT NULL;
  CREATE INDEX requestsOld ON requests (expiresAt);
  CREATE TABLE questions (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, content BLOB NOT NULL) STRICT;
  CREATE TABLE answers (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, content BLOB NOT NULL) STRICT;
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
/** Whether another program made the file. One without a table is nobody's; what a newer Keyturn wrote is ours. */
function isForeign(db) {
    const rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    const tables = rows.all().map((row) => row['name']);
    if (pragma(db, 'user_version') === 0)
        return tables.length > 0;
    return !tables.includes('links') || !tables.includes('seen');
}
/** Throws SetupRefused: a newer Keyturn wrote the file. */
function migrate(db) {
    db.exec('BEGIN IMMEDIATE');
    switch (pragma(db, 'user_version')) {
        case schemaVersion:
            break;
        case 0:
            db.exec(schema + requests);
            break;
        case 1:
            db.exec(`
        ALTER TABLE contents RENAME TO unpadded;
        ${contents}
        INSERT INTO contents SELECT n, zeroblob(${pragma(db, 'page_size')}), envelope, proof FROM unpadded;
        DROP TABLE unpadded;
        ${requests}
      `);
            break;
        case 2:
            db.exec(requests);
            break;
        default:
            throw new store/* SetupRefused */.a('the SQLite file was written by a newer Keyturn');
    }
    // Without it, each sweep would read every id that was ever purged. An earlier Keyturn keeps it up as well.
    db.exec(`CREATE INDEX IF NOT EXISTS unseen ON seen (until); PRAGMA user_version = ${schemaVersion}; COMMIT`);
}
function pragma(db, name) {
    return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
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

;// CONCATENATED MODULE: ./lib/service/stores/sqlite-file.js
/** Opening of the SQLite store's file, with the settings on which its promises rest. */



/** For a new file. It is small because most of what a commit writes are single pages of indexes. An older file keeps its own. */
const newPageBytes = 2048;
/** Throws SetupRefused: no node:sqlite, a file that another process uses, a setting that does not hold. */
async function openFile(path) {
    const sqlite = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19)).catch(() => undefined);
    if (sqlite?.StatementSync.prototype.setReturnArrays === undefined) {
        throw new store/* SetupRefused */.a('the SQLite store needs Node 22.16 or newer; use --store memory, redis://... or postgres://...');
    }
    const file = realFile(path);
    let db;
    try {
        db = new sqlite.DatabaseSync(file, { timeout: 2000 });
        // EXCLUSIVE before WAL: then the log's index lives in memory, and a second process is refused.
        db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = ${newPageBytes};`);
        // Judged before anything is written to it, and before its rights are changed.
        if (isForeign(db))
            throw new store/* SetupRefused */.a(refusal(foreign));
        // The log gets the rights of the file.
        const isClosed = closeToOthers(file);
        db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      PRAGMA trusted_schema = OFF;
    `);
        migrate(db);
        if (!isClosed) {
            throw new store/* SetupRefused */.a('the SQLite file belongs to another user, and others may read it: let its owner say chmod 600, or give it to the user of the service');
        }
    }
    catch (error) {
        db?.close();
        throw refused(error);
    }
    checkSettings(db);
    return { db, file, pageBytes: pragma(db, 'page_size') };
}
/** What the service says of an error at its start, in words of ours. */
function refused(error) {
    if (error instanceof store/* SetupRefused */.a)
        return error;
    if (error instanceof store/* StoreUnavailable */.u)
        return new store/* SetupRefused */.a(`the SQLite file cannot be opened: ${error.message}`);
    return new store/* SetupRefused */.a(refusal(codeOf(error)));
}
function refusal(code) {
    return `the SQLite file cannot be opened: ${reasons[code] ?? 'SQLite refuses it'}`;
}
const foreign = 1;
/** By SQLite's primary result code (https://sqlite.org/rescode.html). */
const reasons = {
    1: 'it is a database, and none of ours',
    5: 'another process uses it',
    8: 'it is read-only for this user, or its disk or folder is',
    10: 'the disk reports an error',
    11: 'it is damaged',
    13: 'the disk is full',
    14: 'this user may not read it, or it is no file',
    26: 'it is not a database',
};
function codeOf(error) {
    const code = error?.errcode;
    return typeof code === 'number' ? code & 0xff : 0;
}
const needs = {
    locking_mode: 'exclusive',
    journal_mode: 'wal',
    synchronous: 2,
    secure_delete: 1,
    wal_autocheckpoint: 0,
    temp_store: 2,
    cache_size: -8000,
};
function checkSettings(db) {
    for (const [name, value] of Object.entries(needs)) {
        if (pragma(db, name) === value)
            continue;
        db.close();
        throw new store/* SetupRefused */.a(`SQLite does not keep ${name} = ${value} here; nothing was stored`);
    }
}
/**
 * Takes the rights of everybody but the owner from the file and from what lies beside it, as an earlier version may have
 * left them. False: it belongs to somebody else, and is open to others.
 */
function closeToOthers(file) {
    let isClosed = true;
    for (const end of ['', '-wal', '-shm', '-journal']) {
        const mode = (0,external_node_fs_.statSync)(`${file}${end}`, { throwIfNoEntry: false })?.mode ?? 0;
        if ((mode & 0o077) === 0)
            continue;
        try {
            (0,external_node_fs_.chmodSync)(`${file}${end}`, mode & 0o700);
        }
        catch (error) {
            // On a disk that is read-only, SQLite says so in a moment.
            if (error.code !== 'EROFS')
                isClosed = false;
        }
    }
    return isClosed;
}
/** The file behind the path: its log lies beside it, not beside a link to it. */
function realFile(path) {
    try {
        if (!(0,external_node_fs_.existsSync)(path))
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'a', 0o600));
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        throw new store/* SetupRefused */.a('the SQLite file cannot be made: its folder is missing, or this user may not write there');
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/service/stores/usage.js
var usage = __webpack_require__(82513);
;// CONCATENATED MODULE: ./lib/service/stores/sqlite-links.js
/** The rows of the SQLite store. Whatever changes one runs inside a transaction of the caller. */





/** No link has this number. */
const PROBE = -1;
/** Bytes of the largest envelope. */
const LARGEST = 92_160;
/** About so many pages of the tables and their indexes go into the log for each link that is erased. */
const pagesErased = 8;
function sqliteLinks({ db, pageBytes }, log) {
    const run = statements(db);
    const used = (0,usage/* usage */.C)();
    function erase(n) {
        const content = run.contentSize.get(n);
        if (content === undefined)
            return;
        run.deleteContent.run(n);
        log.grow(pagesErased * pageBytes);
        used.add(content['creator'], -1, -content['bytes']);
        log.markDirty();
    }
    function purge({ n, id, createdAt }) {
        erase(n);
        run.see.run(id, createdAt + service_link/* neverAgainFor */.K5);
        run.deleteLink.run(n);
    }
    return {
        used,
        find(handle) {
            const columns = run.byHandle.get(handle);
            return columns && judgedOf(columns);
        },
        reach(id, by) {
            const row = run.byId.get(id);
            const here = same(row?.id, id);
            const may = same(row?.manage, by.manage) || (by.creator !== undefined && row?.creator === by.creator);
            return here && may ? row : undefined;
        },
        look: (handle) => run.look.get(handle),
        create(link, quota, createdAt) {
            const size = link.envelope.length;
            log.grow(size);
            const taken = takenBy(run, link);
            if (taken !== undefined)
                return taken;
            if (used.exceeds(link.creator.key, size, quota))
                return { outcome: 'quota' };
            const expiresAt = createdAt + link.expiresIn * 1000;
            const { id, handle, manage, creator, digest, envelope, proof } = link;
            const [version, password] = [envelope[0] ?? 0, link.password ? 1 : 0];
            const keys = [id, handle, manage, creator.key, creator.name, digest];
            const { lastInsertRowid } = run.insert.run(...keys, version, password, createdAt, expiresAt, expiresAt);
            run.insertContent.run(lastInsertRowid, padding(size, pageBytes), envelope, proof);
            used.add(creator.key, 1, size);
            return { outcome: 'created', expiresAt };
        },
        apply(held, change) {
            if (change === undefined)
                return;
            const row = { ...held, ...change };
            const { n, openedAt, savedAt, disputedAt, endedAt, reason, reader, tries, waitUntil, eraseAt } = row;
            const times = [openedAt, savedAt, disputedAt, endedAt];
            const { changes } = run.update.run(...times, reason, reader, tries, waitUntil, eraseAt, n);
            if (changes !== 1)
                throw new store/* StoreUnavailable */.u('a link was not there any more');
            if (held.eraseAt !== null && eraseAt === null)
                erase(n);
        },
        recount() {
            used.clear();
            for (const { creator, links, bytes } of run.used.all()) {
                used.add(creator, links, bytes);
            }
        },
        anyDue: (now, purgeBefore) => run.anyDue.get(now, purgeBefore, now) !== undefined,
        sweep(now, purgeBefore, most) {
            const due = run.due.all(now, most);
            for (const { n } of due) {
                run.unDue.run(n);
                erase(n);
            }
            const old = run.old.all(purgeBefore, most);
            old.forEach(purge);
            const unseen = Number(run.unsee.run(now, most).changes);
            return Math.max(due.length, old.length, unseen);
        },
        purgeSome(most) {
            const rows = run.some.all(most);
            rows.forEach(purge);
            return rows.length;
        },
        check(now) {
            run.health.run(now);
            probe(run, pageBytes);
        },
    };
}
/** Writes what the largest link takes: a disk may have room for a row, and none for what is asked of the service. */
function probe(run, pageBytes) {
    run.insertContent.run(PROBE, pageBytes, new Uint8Array(LARGEST), new Uint8Array(32));
    run.deleteContent.run(PROBE);
}
/** What stands in the way of a creation: the same link, another one of that id, or the memory of one. */
function takenBy(run, link) {
    const there = run.twin.get(link.id);
    if (there === undefined)
        return run.seen.get(link.id) === undefined ? undefined : { outcome: 'other' };
    const twin = Buffer.compare(there['digest'], link.digest) === 0;
    return twin ? { outcome: 'same', expiresAt: there['expiresAt'] } : { outcome: 'other' };
}
function same(one, other) {
    return one?.length === other?.length && one !== undefined && other !== undefined && (0,external_node_crypto_.timingSafeEqual)(one, other);
}
const judged = `n, expiresAt, openedAt, savedAt, disputedAt, endedAt, reason, tries, waitUntil, reader, eraseAt, creatorName,
  envelope, proof`;
/** This object has a fixed shape; one that SQLite makes is a dictionary, slow to make and to copy (docs/performance.md#per-request). */
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
        look: db.prepare('SELECT * FROM links WHERE handle = ?'),
        byHandle: inArrays(db.prepare(`SELECT ${judged} FROM links LEFT JOIN contents USING (n) WHERE handle = ?`)),
        // The newest link where there is none of that id: nobody shall tell by the time whether a row was read.
        byId: db.prepare(`SELECT * FROM links WHERE n = (
         SELECT min(coalesce((SELECT n FROM links WHERE id = ?), last), last) FROM (SELECT max(n) AS last FROM links))`),
        twin: db.prepare('SELECT digest, expiresAt FROM links WHERE id = ?'),
        seen: db.prepare('SELECT 1 FROM seen WHERE id = ?'),
        see: db.prepare('INSERT OR REPLACE INTO seen (id, until) VALUES (?, ?)'),
        unsee: db.prepare('DELETE FROM seen WHERE id IN (SELECT id FROM seen WHERE until <= ? LIMIT ?)'),
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
        some: db.prepare('SELECT n, id, createdAt FROM links LIMIT ?'),
        health: db.prepare('INSERT INTO health (n, at) VALUES (1, ?1) ON CONFLICT (n) DO UPDATE SET at = ?1'),
    };
}

;// CONCATENATED MODULE: ./lib/service/stores/sqlite-log.js
/** The write-ahead log of the SQLite store: when it is written back, and that nothing burned stays in it. */


/** Without a burn, the log is written back only when it has grown to about this many bytes. */
const maxBytes = 16 * 1024 * 1024;
/** The same while much is erased: writing back holds up everybody for as long as the log is. */
const relievedBytes = 4 * 1024 * 1024;
function writeAheadLog({ db, file, pageBytes }) {
    const checkpoint = db.prepare('PRAGMA wal_checkpoint(RESTART)');
    let dirty = true;
    /** Roughly what was written to the log since it was last written back. */
    let bytes = 0;
    /** How many frames of the log may still hold something. */
    let usedFrames = Number.POSITIVE_INFINITY;
    function writeBack() {
        const result = checkpoint.get();
        if (result.busy !== 0 || result.log !== result.checkpointed)
            throw new store/* StoreUnavailable */.u('the log is in use');
        usedFrames = Math.max(usedFrames, result.log);
        bytes = 0;
        if (!dirty)
            return;
        const zeroed = zero(`${file}-wal`, 32 + usedFrames * (24 + pageBytes));
        if (!zeroed && result.log > 0)
            throw new store/* StoreUnavailable */.u('the log is not where it should be');
        usedFrames = 0;
        dirty = false;
    }
    return {
        grow(more) {
            bytes += more;
        },
        markDirty() {
            dirty = true;
        },
        relieve() {
            if (bytes > relievedBytes)
                writeBack();
        },
        tidy() {
            if (dirty || bytes > maxBytes)
                writeBack();
        },
        writeBack,
    };
}
/** Overwrites the first `length` bytes, the header first: a log without one is never replayed. False = no such file. */
function zero(file, length) {
    if (!(0,external_node_fs_.existsSync)(file))
        return false;
    const descriptor = (0,external_node_fs_.openSync)(file, 'r+');
    try {
        const size = Math.min(length, (0,external_node_fs_.fstatSync)(descriptor).size);
        if (size === 0)
            return true;
        const header = 32;
        (0,external_node_fs_.writeSync)(descriptor, Buffer.alloc(header), 0, Math.min(header, size), 0);
        (0,external_node_fs_.fsyncSync)(descriptor);
        const zeros = Buffer.alloc(Math.min(size, 1_048_576));
        for (let at = header; at < size; at += zeros.length) {
            (0,external_node_fs_.writeSync)(descriptor, zeros, 0, Math.min(zeros.length, size - at), at);
        }
        (0,external_node_fs_.fsyncSync)(descriptor);
        return true;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./lib/service/requests/rules.js
var rules = __webpack_require__(77353);
;// CONCATENATED MODULE: ./lib/service/stores/sqlite-requests.js
/** The requests of the SQLite store. Whatever changes one runs inside a transaction of the caller. */





/** The rows of questions and answers are shorter by the proof that stands in those of links. */
const noProof = 32;
function sqliteRequests({ db, pageBytes }, log, used) {
    const run = sqlite_requests_statements(db);
    let held = 0;
    function put(table, n, content) {
        log.grow(content.length);
        run[table].insert.run(n, padding(content.length - noProof, pageBytes), content);
    }
    function remove(table, n) {
        if (Number(run[table].delete.run(n).changes) > 0)
            log.markDirty();
    }
    function apply(row, change) {
        if (change === undefined)
            return;
        const changed = { ...row, ...change };
        const { n, filledAt, answeredAt, takenAt, doneAt, disputedAt, reason, writer, writes, digest, eraseAt } = changed;
        const times = [filledAt, answeredAt, takenAt, doneAt, disputedAt];
        const { changes } = run.update.run(...times, reason, writer, writes, digest, eraseAt, n);
        if (changes !== 1)
            throw new store/* StoreUnavailable */.u('a request was not there any more');
        for (const table of ['question', 'answer']) {
            const content = change[table];
            if (content === undefined)
                continue;
            remove(table, n);
            if (content !== null)
                put(table, n, content);
        }
        if (row.eraseAt === null || eraseAt !== null)
            return;
        held--;
        used.add(row.creator, -1, -row.reserved);
    }
    function purge(row) {
        apply(row, rules/* requestErased */.Sq);
        run.remove.run(row.n);
    }
    return {
        held: () => held,
        apply: (row, change) => apply(row, change),
        find: (handle) => run.byHandle.get(handle),
        reach(id, by) {
            const row = run.byId.get(id);
            const here = sqlite_requests_same(row?.id, id);
            const may = sqlite_requests_same(row?.manage, by.manage) || (by.creator !== undefined && row?.creator === by.creator);
            return here && may ? row : undefined;
        },
        create(request, quota, createdAt) {
            const { id, handle, manage, creator, question, size, digest } = request;
            const there = run.twin.get(id);
            if (there !== undefined) {
                const twin = Buffer.compare(there['requestDigest'], digest) === 0;
                return twin ? { outcome: 'same', expiresAt: there['expiresAt'] } : { outcome: 'other' };
            }
            if (run.known.get(id, id) !== undefined)
                return { outcome: 'other' };
            const bytes = (0,rules/* reserved */.$t)(question, size);
            if (used.exceeds(creator.key, bytes, quota))
                return { outcome: 'quota' };
            const expiresAt = createdAt + request.expiresIn * 1000;
            const keys = [id, handle, manage, creator.key, creator.name, digest];
            const { lastInsertRowid } = run.insert.run(...keys, size, bytes, createdAt, expiresAt, expiresAt);
            put('question', Number(lastInsertRowid), question);
            // From the beginning, so that no link gets this id.
            run.see.run(id, createdAt + service_link/* neverAgainFor */.K5);
            used.add(creator.key, 1, bytes);
            held++;
            return { outcome: 'created', expiresAt };
        },
        recount() {
            held = 0;
            for (const { creator, count, bytes } of run.used.all()) {
                used.add(creator, count, bytes);
                held += count;
            }
        },
        anyDue: (now) => run.anyDue.get(now, now - rules/* requestTombstoneFor */.En) !== undefined,
        sweep(now, most) {
            const due = run.due.all(now, most);
            for (const row of due)
                apply(row, rules/* requestErased */.Sq);
            const old = run.old.all(now - rules/* requestTombstoneFor */.En, most);
            old.forEach(purge);
            return Math.max(due.length, old.length);
        },
        purgeSome(most) {
            const rows = run.some.all(most);
            rows.forEach(purge);
            return rows.length;
        },
    };
}
function sqlite_requests_same(one, other) {
    return one?.length === other?.length && one !== undefined && other !== undefined && (0,external_node_crypto_.timingSafeEqual)(one, other);
}
function sqlite_requests_statements(db) {
    const whole = `SELECT requests.*, questions.content AS question, answers.content AS answer FROM requests
    LEFT JOIN questions USING (n) LEFT JOIN answers USING (n)`;
    const content = (table) => ({
        insert: db.prepare(`INSERT INTO ${table} (n, pad, content) VALUES (?, zeroblob(?), ?)`),
        delete: db.prepare(`DELETE FROM ${table} WHERE n = ?`),
    });
    return {
        question: content('questions'),
        answer: content('answers'),
        byHandle: db.prepare(`${whole} WHERE handle = ?`),
        // The newest request where there is none of that id: nobody shall tell by the time whether a row was read.
        byId: db.prepare(`${whole} WHERE n = (SELECT min(coalesce((SELECT n FROM requests WHERE id = ?), last), last)
         FROM (SELECT max(n) AS last FROM requests))`),
        twin: db.prepare('SELECT requestDigest, expiresAt FROM requests WHERE id = ?'),
        known: db.prepare('SELECT 1 FROM seen WHERE id = ? UNION ALL SELECT 1 FROM links WHERE id = ?'),
        see: db.prepare('INSERT OR REPLACE INTO seen (id, until) VALUES (?, ?)'),
        insert: db.prepare(`INSERT INTO requests (id, handle, manage, creator, creatorName, requestDigest, size, reserved, createdAt, expiresAt, eraseAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
        update: db.prepare(`UPDATE requests SET filledAt = ?, answeredAt = ?, takenAt = ?, doneAt = ?, disputedAt = ?, reason = ?, writer = ?,
       writes = ?, digest = ?, eraseAt = ? WHERE n = ?`),
        remove: db.prepare('DELETE FROM requests WHERE n = ?'),
        used: db.prepare('SELECT creator, count(*) AS count, sum(reserved) AS bytes FROM requests WHERE eraseAt IS NOT NULL GROUP BY creator'),
        anyDue: db.prepare('SELECT 1 FROM requests WHERE eraseAt <= ?1 UNION ALL SELECT 1 FROM requests WHERE expiresAt <= ?2 LIMIT 1'),
        due: db.prepare(`${whole} WHERE eraseAt <= ? LIMIT ?`),
        old: db.prepare(`${whole} WHERE expiresAt <= ? LIMIT ?`),
        some: db.prepare(`${whole} LIMIT ?`),
    };
}

;// CONCATENATED MODULE: ./lib/service/stores/sqlite.js
/**
 * One file, one process. What it promises beyond the port: a claim is answered after its commit is on disk, and within
 * a second of a burn the envelope is in no file any more. Both rest on settings that are read back at start, and on
 * overwriting the write-ahead log in place: truncating it would leave what was in it readable in the disk's image.
 */










/** How many links one commit of a sweep ends: every other write waits for it. */
const sweptAtOnce = 100;
/** What is in the file, counted. Throws SetupRefused: the file is damaged. */
function rowsOf(opened) {
    try {
        const log = writeAheadLog(opened);
        const links = sqliteLinks(opened, log);
        const requests = sqliteRequests(opened, log, links.used);
        const recount = () => {
            links.recount();
            requests.recount();
        };
        recount();
        log.writeBack();
        return { log, links, requests, recount };
    }
    catch (error) {
        opened.db.close();
        throw refused(error);
    }
}
/** Throws SetupRefused: no node:sqlite, a file that another process uses, is damaged or foreign, a setting that does not hold. */
async function sqliteStore(options) {
    const { now } = options;
    const opened = await openFile(options.file);
    const { db, pageBytes } = opened;
    const { log, links, requests, recount } = rowsOf(opened);
    const commits = groupCommits(db, recount);
    let closed = false;
    function write(work) {
        return commits.write(() => {
            log.grow(2 * pageBytes);
            return work();
        });
    }
    function read(work) {
        try {
            return Promise.resolve(work());
        }
        catch {
            return Promise.reject(new store/* StoreUnavailable */.u('the store cannot be read'));
        }
    }
    return {
        kind: 'sqlite',
        ...(0,judging/* judging */.R)(links, now, write),
        requests: (0,request_judging/* judgingRequests */.jx)(requests, now, { read, write }),
        create: (link, quota) => write(() => links.create(link, quota, now())),
        look: (handle) => read(() => {
            const row = links.look(handle);
            return row && (0,answers/* lookOf */.L)(row, now());
        }),
        status: (id, by) => read(() => {
            const row = links.reach(id, by);
            return row && (0,answers/* statusOf */.c)(row, now());
        }),
        async sweep() {
            const at = now();
            const purgeBefore = at - service_link/* tombstoneFor */.ZR;
            if (links.anyDue(at, purgeBefore) || requests.anyDue(at)) {
                let most = sweptAtOnce;
                while (most === sweptAtOnce) {
                    most = await write(() => Math.max(links.sweep(at, purgeBefore, sweptAtOnce), requests.sweep(at, sweptAtOnce)));
                    // What was erased must leave the log soon, and a long log would hold up everybody at the end.
                    log.relieve();
                }
            }
            log.tidy();
        },
        check: () => write(() => links.check(now())),
        async held() {
            return links.used.held() - requests.held();
        },
        async forget() {
            let count = 0;
            for (let purged = sweptAtOnce; purged === sweptAtOnce; count += purged) {
                purged = await write(() => links.purgeSome(sweptAtOnce));
                log.relieve();
            }
            for (let purged = sweptAtOnce; purged === sweptAtOnce; count += purged) {
                purged = await write(() => requests.purgeSome(sweptAtOnce));
                log.relieve();
            }
            log.writeBack();
            return count;
        },
        async close() {
            if (closed)
                return;
            closed = true;
            commits.close();
            // SQLite removes the log now, and what is in it would stay on the disk when its links are burned one day.
            log.markDirty();
            log.writeBack();
            db.close();
        },
    };
}


/***/ })

};
