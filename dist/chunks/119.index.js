export const id = 119;
export const ids = [119];
export const modules = {

/***/ 86180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ claimAgain)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21662);

const mostTries = 5;
/** Throws StoreUnavailable: the link changed under every try. */
async function claimAgain(tryClaim) {
    for (let tries = 0; tries < mostTries; tries++) {
        const tried = await tryClaim();
        if (tried !== 'again')
            return tried;
    }
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreUnavailable */ .u('a link changed faster than it could be judged');
}


/***/ }),

/***/ 68078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ schemaVersion),
/* harmony export */   DN: () => (/* binding */ refuseUnreleased),
/* harmony export */   q_: () => (/* binding */ otherKey),
/* harmony export */   vj: () => (/* binding */ checkCompatible)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21662);
/** Whether a shared store is one that this process may use: made by a Keyturn that it knows, under the same key. */

/** The version of the PostgreSQL and Redis stores. Version 1 was never released, and such stores do not name it. */
const schemaVersion = 2;
/** Throws SetupRefused. `forgets`: `serve --forget` takes the store over with any key. */
function checkCompatible(store, kept, mark, forgets) {
    if (kept.version > schemaVersion) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupRefused */ .a(`the links in ${store} were written by a newer Keyturn; start that version, or a newer one`);
    }
    if (forgets || Buffer.compare(kept.mark, mark) === 0)
        return;
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupRefused */ .a(`KEYTURN_STORE_KEY is not the key of the links in ${store}, none of which was touched; start with the right key, or delete them all and take this one: keyturn serve --forget`);
}
/** Throws SetupRefused: there are links of version 1. */
function refuseUnreleased(store) {
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupRefused */ .a(`the links in ${store} were written by a Keyturn from before its first release, which this one cannot open; delete them all: keyturn serve --forget`);
}
/** For a claim that met a link of another key: another process took the store over while this one ran. */
function otherKey() {
    return new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreUnavailable */ .u('a link is wrapped with another KEYTURN_STORE_KEY; it was not opened');
}


/***/ }),

/***/ 40119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresStore: () => (/* binding */ postgresStore)
});

// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(93443);
// EXTERNAL MODULE: ./lib/service/stores/answers.js
var answers = __webpack_require__(54545);
// EXTERNAL MODULE: ./lib/service/stores/deadline.js
var stores_deadline = __webpack_require__(29664);
// EXTERNAL MODULE: ./lib/service/stores/claiming.js
var claiming = __webpack_require__(86180);
// EXTERNAL MODULE: ./lib/service/stores/compatibility.js
var compatibility = __webpack_require__(68078);
;// CONCATENATED MODULE: ./lib/service/stores/postgres-rows.js
/** The time: that of a test in the parameter $1, or the database's own. */
const now = 'coalesce($1::bigint, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)';
const waiting = `"openedAt" IS NULL AND "endedAt" IS NULL AND ${now} < "expiresAt"`;
const erase = 'envelope = NULL, proof = NULL, "eraseAt" = NULL';
async function find(query, handle) {
    const [found] = await query(`SELECT *, ${now} AS at FROM keyturn_links WHERE handle = $2`, handle);
    return found && foundOf(found);
}
function foundOf(found) {
    return { row: rowOf(found), at: Number(found['at']), wrappedBy: found['wrappedBy'] };
}
const times = ['createdAt', 'expiresAt', 'openedAt', 'savedAt', 'disputedAt', 'endedAt', 'waitUntil', 'eraseAt'];
/** bigint comes as text. */
function rowOf(found) {
    const row = { ...found };
    for (const name of times)
        row[name] = found[name] === null ? null : Number(found[name]);
    return row;
}

;// CONCATENATED MODULE: ./lib/service/stores/postgres-claim.js
/**
 * Each claim is one UPDATE with every condition on the row itself: under READ COMMITTED the loser waits for the row,
 * looks at it again, and finds it opened. A claim that goes through a subquery would not look again.
 */




const grant = `
  UPDATE keyturn_links SET opens = opens + 1, reader = $4, "openedAt" = coalesce("openedAt", ${now}),
    "eraseAt" = coalesce("openedAt", ${now}) + 60000
  WHERE handle = $2 AND proof = $3 AND "wrappedBy" = $5 AND envelope IS NOT NULL
    AND ((${waiting} AND ${now} >= "waitUntil") OR ("openedAt" IS NOT NULL AND reader = $4 AND ${now} < "openedAt" + 60000))
  RETURNING id, envelope, "creatorName", opens`;
const countWrong = `
  UPDATE keyturn_links SET tries = tries + 1, "waitUntil" = ${now} + 1000 *
    CASE WHEN tries < 2 THEN 0 WHEN tries < 6 THEN 1 << (tries - 2) ELSE 900 END
  WHERE handle = $2 AND proof <> $3 AND envelope IS NOT NULL AND ${waiting} AND ${now} >= "waitUntil"
  RETURNING tries, CASE WHEN tries <= 2 THEN 0 WHEN tries <= 6 THEN 1 << (tries - 3) ELSE 900 END AS wait`;
function postgresClaim(query, { unwrap, mark }) {
    async function tryClaim(handle, proof, reader) {
        const [won] = await query(grant, handle, proof, reader, mark);
        if (won !== undefined) {
            const envelope = unwrap(won['id'], won['envelope']);
            return { outcome: 'opened', first: won['opens'] === 1, envelope, creator: won['creatorName'] };
        }
        const [wrong] = await query(countWrong, handle, proof);
        if (wrong !== undefined)
            return { outcome: 'wrong', tries: wrong['tries'], wait: wrong['wait'] };
        const found = await find(query, handle);
        if (found === undefined)
            return undefined;
        const judged = (0,service_link/* claim */.B7)(found.row, proof, reader, found.at);
        const granted = judged.change !== undefined || judged.claim.outcome === 'opened';
        if (granted && !found.wrappedBy.equals(mark))
            throw (0,compatibility/* otherKey */.q_)();
        return granted ? 'again' : judged.claim;
    }
    return (handle, proof, reader) => (0,claiming/* claimAgain */.R)(() => tryClaim(handle, proof, reader));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(21662);
;// CONCATENATED MODULE: ./lib/service/stores/postgres-pool.js
/**
 * The connections to PostgreSQL. Each is verified before it is used, the first and every later one: behind one address
 * there may be another server later, a standby, or one that was configured not to flush.
 */



/** Throws SetupRefused. */
async function openDatabase(options) {
    const { deadline } = options;
    const pg = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const sockets = new Set();
    let isSetUp = false;
    let refused;
    async function look(client) {
        await checkSettings(client);
        if (isSetUp)
            await options.verify(client);
    }
    const pool = new pg.default.Pool({
        connectionString: options.url,
        max: options.connections,
        connectionTimeoutMillis: Math.min(5_000, deadline),
        query_timeout: deadline,
        keepAlive: true,
        options: `-c default_transaction_isolation=read\\ committed -c synchronous_commit=on -c statement_timeout=${deadline}`,
        onConnect: look,
        // A frozen server never closes its end, so the sockets are kept here to be cut.
        stream: () => {
            const socket = new external_node_net_.Socket();
            sockets.add(socket);
            return socket.once('close', () => sockets.delete(socket));
        },
    });
    // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
    pool.on('error', () => { });
    async function close() {
        await (0,stores_deadline/* inTime */.RN)(pool.end(), stores_deadline/* closeWithin */.YP).catch(() => { });
        for (const socket of sockets)
            socket.destroy();
    }
    /** Discards the client when the work fails: it may be in a transaction, or broken. */
    async function withClient(work) {
        const client = await pool.connect();
        // An error reaches the running query as well; without a listener it would end the process.
        const ignore = () => { };
        client.on('error', ignore);
        try {
            await work(client);
            client.off('error', ignore);
            client.release();
        }
        catch (error) {
            client.release(true);
            throw error;
        }
    }
    async function verify() {
        try {
            await withClient(look);
            refused = undefined;
        }
        catch (error) {
            if (error instanceof store/* SetupRefused */.a)
                refused = error;
            throw unavailable(error);
        }
    }
    try {
        await withClient(options.setUp);
        isSetUp = true;
    }
    catch (error) {
        await close();
        if (error instanceof store/* SetupRefused */.a)
            throw error;
        const state = stateOf(error);
        const known = sentences[state] ?? 'PostgreSQL cannot be reached, or the role may not create its tables';
        throw new store/* SetupRefused */.a(`${known} (${state}); nothing was changed, start again when that is repaired`);
    }
    return {
        async query(text, values) {
            if (refused !== undefined)
                await verify();
            try {
                return (await pool.query({ name: nameOf(text), text, values: [...values] })).rows;
            }
            catch (error) {
                throw unavailable(error);
            }
        },
        verify,
        close,
    };
}
/** A statement with a name is parsed and planned once for each connection (docs/performance.md#stores). */
function nameOf(text) {
    const there = names.get(text) ?? `keyturn_${names.size}`;
    names.set(text, there);
    return there;
}
const names = new Map();
const sentences = {
    '25006': 'PostgreSQL is a standby, or read-only',
    '53100': 'the disk of PostgreSQL is full',
    '57P03': 'PostgreSQL is starting or stopping',
};
function unavailable(error) {
    if (error instanceof store/* SetupRefused */.a)
        return new store/* StoreUnavailable */.u(error.message);
    const state = stateOf(error);
    return new store/* StoreUnavailable */.u(`${sentences[state] ?? 'the database did not do it'} (${state})`);
}
/** The SQLSTATE says why without a value; the message may quote one. */
function stateOf(error) {
    return /^[0-9A-Z]{5}$/.exec(String(error.code))?.[0] ?? 'no answer';
}
const needs = { synchronous_commit: 'on', fsync: 'on', transaction_isolation: 'read committed' };
async function checkSettings(client) {
    const asked = Object.keys(needs).map((name) => `current_setting('${name}') AS ${name}`);
    const found = (await client.query(`SELECT ${asked.join(', ')}, pg_is_in_recovery() AS standby`)).rows[0];
    if (found.standby) {
        throw new store/* SetupRefused */.a('this PostgreSQL is a standby, which can keep nothing; connect to the primary');
    }
    for (const [name, value] of Object.entries(needs)) {
        if (found[name] === value)
            continue;
        throw new store/* SetupRefused */.a(`PostgreSQL must run with ${name} = ${value}; a claim would be answered before it is kept`);
    }
}

;// CONCATENATED MODULE: ./lib/service/stores/postgres-schema.js


/** The first argument of the store's advisory locks. */
const lock = 70721;
const tables = `
  CREATE TABLE keyturn_links (
    id bytea PRIMARY KEY, handle bytea NOT NULL UNIQUE, manage bytea NOT NULL, creator text NOT NULL,
    "creatorName" text NOT NULL, digest bytea NOT NULL, version int NOT NULL, password boolean NOT NULL,
    "createdAt" bigint NOT NULL, "expiresAt" bigint NOT NULL, "openedAt" bigint, "savedAt" bigint, "disputedAt" bigint,
    "endedAt" bigint, reason text, reader bytea, opens int NOT NULL DEFAULT 0, tries int NOT NULL DEFAULT 0,
    "waitUntil" bigint NOT NULL DEFAULT 0, "eraseAt" bigint, size int NOT NULL, envelope bytea, proof bytea,
    "wrappedBy" bytea NOT NULL
  );
  CREATE INDEX keyturn_links_due ON keyturn_links ("eraseAt") WHERE "eraseAt" IS NOT NULL;
  CREATE INDEX keyturn_links_old ON keyturn_links ("expiresAt");
  CREATE INDEX keyturn_links_held ON keyturn_links (creator) INCLUDE (size) WHERE "eraseAt" IS NOT NULL;
  CREATE TABLE IF NOT EXISTS keyturn_seen (id bytea PRIMARY KEY, until bigint NOT NULL);
  CREATE INDEX IF NOT EXISTS keyturn_seen_until ON keyturn_seen (until);
  CREATE TABLE IF NOT EXISTS keyturn_health (n int PRIMARY KEY CHECK (n = 1), at bigint NOT NULL);
  CREATE TABLE keyturn_store (n int PRIMARY KEY CHECK (n = 1), version int NOT NULL, mark bytea NOT NULL);
`;
/**
 * Each statement of the function sees what was committed before it, so what decides is asked after the lock: how much
 * the creator has, and whether the id was ever there. The row in keyturn_seen stays when the link is purged, and its
 * primary key lets one of any number in.
 *
 * One creator's creations wait for each other's commits only where they could pass the quota: as far from it as all
 * connections together can go, they share the lock. `near`: the lock was shared and should not have been, so the caller
 * repeats the call with `alone`.
 */
const creation = `
  CREATE OR REPLACE FUNCTION keyturn_create(
    new_at bigint, new_id bytea, new_handle bytea, new_manage bytea, new_creator text, new_name text, new_digest bytea,
    new_version int, new_password boolean, lasts bigint, new_size int, new_envelope bytea, new_proof bytea,
    new_wrapped bytea, most_links bigint, most_bytes bigint, alone boolean, OUT outcome text, OUT expires bigint
  ) LANGUAGE plpgsql AS $$
  DECLARE
    others bigint := current_setting('max_connections')::bigint;
    margin bigint := others * 131072;
    has_links bigint;
    has_bytes bigint;
    there bytea;
  BEGIN
    alone := alone OR most_links <= others OR most_bytes <= margin;
    IF alone THEN
      PERFORM pg_advisory_xact_lock(${lock}, hashtext(new_creator));
    ELSE
      PERFORM pg_advisory_xact_lock_shared(${lock}, hashtext(new_creator));
      most_links := most_links - others;
      most_bytes := most_bytes - margin;
    END IF;
    new_at := coalesce(new_at, (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
    IF NOT EXISTS (SELECT FROM keyturn_seen s WHERE s.id = new_id) THEN
      SELECT count(*), coalesce(sum(l.size), 0) INTO has_links, has_bytes
        FROM keyturn_links l WHERE l.creator = new_creator AND l."eraseAt" IS NOT NULL;
      IF has_links + 1 > most_links OR has_bytes + new_size > most_bytes THEN
        outcome := CASE WHEN alone THEN 'quota' ELSE 'near' END;
        RETURN;
      END IF;
      INSERT INTO keyturn_seen VALUES (new_id, new_at + ${service_link/* neverAgainFor */.K5}) ON CONFLICT DO NOTHING;
      IF FOUND THEN
        expires := new_at + lasts;
        INSERT INTO keyturn_links (id, handle, manage, creator, "creatorName", digest, version, password, "createdAt",
            "expiresAt", "eraseAt", size, envelope, proof, "wrappedBy")
          VALUES (new_id, new_handle, new_manage, new_creator, new_name, new_digest, new_version, new_password, new_at,
            expires, expires, new_size, new_envelope, new_proof, new_wrapped);
        outcome := 'created';
        RETURN;
      END IF;
    END IF;
    SELECT l.digest, l."expiresAt" INTO there, expires FROM keyturn_links l WHERE l.id = new_id;
    outcome := CASE WHEN there = new_digest THEN 'same' ELSE 'other' END;
  END $$;
`;
/** One transaction under one lock, so that ten processes may start at once. Throws SetupRefused. */
async function migrate(client, mark, forgets) {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    const found = (await client.query(`SELECT to_regclass('keyturn_store') AS ours, to_regclass('keyturn_links') AS links`)).rows[0];
    if (found.ours === null) {
        if (found.links !== null)
            await replaceUnreleased(client, forgets);
        await client.query(tables + creation);
        await client.query('INSERT INTO keyturn_store VALUES (1, $1, $2)', [compatibility/* schemaVersion */.CZ, mark]);
    }
    await checkStore(client, mark, forgets);
    await client.query('COMMIT');
}
async function checkStore(client, mark, forgets) {
    const { rows } = await client.query('SELECT version, mark FROM keyturn_store');
    // No row: somebody emptied the tables. Whatever comes back into them has marks of its own.
    if (rows[0] !== undefined)
        (0,compatibility/* checkCompatible */.vj)('this database', rows[0], mark, forgets);
}
async function replaceUnreleased(client, forgets) {
    const { rows } = await client.query('SELECT 1 FROM keyturn_links LIMIT 1');
    if (rows.length > 0 && !forgets)
        (0,compatibility/* refuseUnreleased */.DN)('this database');
    await client.query('INSERT INTO keyturn_seen SELECT id, "createdAt" + $1::bigint FROM keyturn_links ON CONFLICT DO NOTHING', [service_link/* neverAgainFor */.K5]);
    await client.query('DROP TABLE keyturn_links');
}

// EXTERNAL MODULE: ./lib/service/stores/wrap.js
var wrap = __webpack_require__(61300);
;// CONCATENATED MODULE: ./lib/service/stores/postgres.js
/** PostgreSQL, for as many processes as wanted. */








/** How many links one statement of a sweep takes, and how many such statements one sweep has. */
const batch = 1000;
const rounds = 50;
/** Throws SetupRefused: unreachable, settings under which a commit is no commit, no store key, another one's links. */
async function postgresStore(options) {
    const wrapping = (0,wrap/* wrapWith */.d)(options.key);
    const { mark } = wrapping;
    const { connections = 10, deadline = stores_deadline/* usualDeadline */.pI } = options;
    let forgets = options.forgets ?? false;
    let closed = false;
    const database = await openDatabase({
        url: options.url,
        connections,
        deadline,
        setUp: (client) => migrate(client, mark, forgets),
        verify: (client) => checkStore(client, mark, forgets),
    });
    const query = (text, ...values) => database.query(text, [options.at?.() ?? null, ...values]);
    const store = {
        kind: 'postgres',
        ...creatorCalls(query, wrapping),
        claim: postgresClaim(query, wrapping),
        async look(handle) {
            const found = await find(query, handle);
            return found && (0,answers/* lookOf */.L)(found.row, found.at);
        },
        async saved(handle, reader) {
            const done = await query(`UPDATE keyturn_links SET "savedAt" = coalesce("savedAt", ${now}), ${erase}
         WHERE handle = $2 AND "openedAt" IS NOT NULL AND reader = $3 RETURNING 1`, handle, reader);
            if (done.length > 0)
                return 'saved';
            const found = await find(query, handle);
            if (found === undefined)
                return undefined;
            const judged = (0,service_link/* saved */._C)(found.row, reader, found.at).saved;
            return judged === 'saved' ? 'waiting' : judged;
        },
        async dispute(handle) {
            const done = await query(`UPDATE keyturn_links SET "disputedAt" = coalesce("disputedAt", ${now})
         WHERE handle = $2 AND "openedAt" IS NOT NULL RETURNING 1`, handle);
            if (done.length > 0)
                return 'disputed';
            return (await find(query, handle)) === undefined ? undefined : 'waiting';
        },
        sweep: () => sweep(query, () => closed),
        async check() {
            await database.verify();
            await query(`INSERT INTO keyturn_health VALUES (1, ${now}) ON CONFLICT (n) DO UPDATE SET at = excluded.at`);
        },
        async held() {
            const [found] = await database.query('SELECT count(*) AS held FROM keyturn_links WHERE "eraseAt" IS NOT NULL', []);
            return Number(found?.['held']);
        },
        async forget() {
            const some = `DELETE FROM keyturn_links WHERE id IN (SELECT id FROM keyturn_links LIMIT ${batch}) RETURNING 1`;
            let total = 0;
            for (let gone = batch; gone > 0; total += gone)
                gone = (await database.query(some, [])).length;
            await database.query('UPDATE keyturn_store SET mark = $1', [mark]);
            forgets = false;
            return total;
        },
        async close() {
            closed = true;
            await database.close();
        },
    };
    return (0,stores_deadline/* withDeadlines */.yZ)(store, (work) => (0,stores_deadline/* inTime */.RN)(work, deadline));
}
/** What the creator of a link asks: to make it, how it is, and to end it. */
function creatorCalls(query, { wrap, mark }) {
    return {
        async create(link, quota) {
            const { id, handle, manage, creator, digest, password, envelope, proof, expiresIn } = link;
            const wrapped = wrap(id, envelope);
            const create = (alone) => query('SELECT * FROM keyturn_create($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)', id, handle, manage, creator.key, creator.name, digest, envelope[0], password, expiresIn * 1000, envelope.length, wrapped, proof, mark, quota.links, quota.bytes, alone);
            let [created] = await create(false);
            if (created?.['outcome'] === 'near')
                [created] = await create(true);
            const outcome = created?.['outcome'];
            if (outcome === 'other' || outcome === 'quota')
                return { outcome };
            return { outcome, expiresAt: Number(created?.['expires']) };
        },
        async status(id, by) {
            const [found] = await query(`SELECT *, ${now} AS at FROM keyturn_links WHERE id = $2 AND (manage = $3 OR creator = $4)`, id, by.manage ?? null, by.creator ?? null);
            if (found === undefined)
                return undefined;
            const { row, at } = foundOf(found);
            return (0,answers/* statusOf */.c)(row, at);
        },
        async end(id, by, reason) {
            const done = await query(`UPDATE keyturn_links SET "endedAt" = CASE WHEN ${waiting} THEN ${now} ELSE "endedAt" END,
           reason = CASE WHEN ${waiting} THEN $5::text ELSE reason END, ${erase}
         WHERE id = $2 AND (manage = $3 OR creator = $4) RETURNING 1`, id, by.manage ?? null, by.creator ?? null, reason);
            return done.length > 0;
        },
    };
}
async function sweep(query, isClosed) {
    // Ten processes may sweep at the same time: each takes the rows that no other has locked.
    const due = (table, what) => `id IN (SELECT id FROM ${table} WHERE ${what} LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
    const steps = [
        [`UPDATE keyturn_links SET ${erase} WHERE ${due('keyturn_links', `"eraseAt" <= ${now}`)} RETURNING 1`],
        [
            `DELETE FROM keyturn_links WHERE ${due('keyturn_links', `"expiresAt" <= ${now} - $2::bigint`)} RETURNING 1`,
            service_link/* tombstoneFor */.ZR,
        ],
        [`DELETE FROM keyturn_seen WHERE ${due('keyturn_seen', `until <= ${now}`)} RETURNING 1`],
    ];
    for (let round = 0, full = true; full && round < rounds && !isClosed(); round++) {
        full = false;
        for (const [text, ...values] of steps)
            full = (await query(text, ...values)).length === batch || full;
    }
}


/***/ }),

/***/ 61300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ wrapWith)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61540);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21662);
/**
 * A second encryption of the envelope, for stores whose files and backups cannot be erased: the key stands outside of
 * them, and without it what is left there after a burn cannot be read, even with the link.
 */



const firstBlock = Uint8Array.of(1);
/** `key`: the value of KEYTURN_STORE_KEY, at least 32 bytes in base64. Throws SetupRefused. */
function wrapWith(key) {
    const bytes = Buffer.from(key ?? '', 'base64');
    if (bytes.length < 32) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a('this store needs KEYTURN_STORE_KEY, 32 bytes in base64, kept outside the database and its backups; make one with: openssl rand -base64 32');
    }
    // HKDF with SHA-256 and no salt (RFC 5869). Its first step is the same for all links, so it is done once; the second
    // needs one block for 32 bytes, an HMAC, written out by its definition (RFC 2104) because that is faster than node's
    // object (docs/performance.md#per-request).
    const extracted = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.alloc(32)).update(bytes).digest();
    const padded = (fill) => Buffer.alloc(64, fill).map((byte, index) => byte ^ (extracted[index] ?? 0));
    const [inner, outer] = [padded(0x36), padded(0x5c)];
    const derive = (info) => (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(outer, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(inner, info, firstBlock));
    const label = Buffer.from('keyturn/v1/store/');
    // A cipher starts faster with a key object than with the bytes of a key (docs/performance.md#per-request).
    const keyFor = (id) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(derive(Buffer.concat([label, id])));
    return {
        wrap(id, envelope) {
            const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', keyFor(id), nonce);
            return Buffer.concat([nonce, cipher.update(envelope), cipher.final(), cipher.getAuthTag()]);
        },
        unwrap(id, wrapped) {
            const bytes = Buffer.from(wrapped);
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', keyFor(id), bytes.subarray(0, 12));
            cipher.setAuthTag(bytes.subarray(-16));
            try {
                return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
            }
            catch {
                throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreUnavailable */ .u('an envelope was changed in the store');
            }
        },
        mark: derive(Buffer.from('keyturn/v1/store-mark')).subarray(0, 16),
    };
}


/***/ })

};
