export const id = 4083;
export const ids = [4083];
export const modules = {

/***/ 24083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postgresStore: () => (/* binding */ postgresStore)
/* harmony export */ });
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93443);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21662);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61300);



const schema = `
  CREATE TABLE IF NOT EXISTS keyturn_links (
    id bytea PRIMARY KEY, handle bytea NOT NULL UNIQUE, manage bytea NOT NULL, creator text NOT NULL,
    "creatorName" text NOT NULL, digest bytea NOT NULL, version int NOT NULL, password boolean NOT NULL,
    "createdAt" bigint NOT NULL, "expiresAt" bigint NOT NULL, "openedAt" bigint, "savedAt" bigint, "disputedAt" bigint,
    "endedAt" bigint, reason text, reader bytea, opens int NOT NULL DEFAULT 0, tries int NOT NULL DEFAULT 0,
    "waitUntil" bigint NOT NULL DEFAULT 0, "eraseAt" bigint, size int NOT NULL, envelope bytea, proof bytea
  );
  CREATE INDEX IF NOT EXISTS keyturn_links_due ON keyturn_links ("eraseAt") WHERE "eraseAt" IS NOT NULL;
  CREATE INDEX IF NOT EXISTS keyturn_links_old ON keyturn_links ("expiresAt");
  CREATE INDEX IF NOT EXISTS keyturn_links_held ON keyturn_links (creator) INCLUDE (size) WHERE "eraseAt" IS NOT NULL;
  CREATE TABLE IF NOT EXISTS keyturn_seen (id bytea PRIMARY KEY, until bigint NOT NULL);
  CREATE INDEX IF NOT EXISTS keyturn_seen_until ON keyturn_seen (until);
  CREATE TABLE IF NOT EXISTS keyturn_health (n int PRIMARY KEY CHECK (n = 1), at bigint NOT NULL);
`;
/** The parameter $1 of every statement is the time of a test, or null. */
const now = 'coalesce($1::bigint, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)';
const waiting = `"openedAt" IS NULL AND "endedAt" IS NULL AND ${now} < "expiresAt"`;
const erase = 'envelope = NULL, proof = NULL, "eraseAt" = NULL';
/** Throws SetupRefused: unreachable, settings under which a commit is no commit, no store key. */
async function postgresStore(options) {
    const { wrap, unwrap } = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapWith */ .d)(options.key);
    const pg = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const pool = new pg.default.Pool({
        connectionString: options.url,
        max: options.connections ?? 10,
        connectionTimeoutMillis: 5_000,
        options: '-c default_transaction_isolation=read\\ committed -c statement_timeout=10000',
    });
    // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
    pool.on('error', () => { });
    await setUp(pool);
    async function query(text, ...values) {
        try {
            return (await pool.query(text, [options.at?.() ?? null, ...values])).rows;
        }
        catch (error) {
            // The SQLSTATE says why without a value; the message may quote one.
            const state = /^[0-9A-Z]{5}$/.exec(String(error.code))?.[0] ?? 'no answer';
            throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreUnavailable */ .u(`the database did not do it (${state})`);
        }
    }
    async function find(handle) {
        const [found] = await query(`SELECT *, ${now} AS at FROM keyturn_links WHERE handle = $2`, handle);
        return found && { row: rowOf(found), at: Number(found['at']) };
    }
    async function tryClaim(handle, proof, reader) {
        const [won] = await query(`UPDATE keyturn_links SET opens = opens + 1, reader = $4, "openedAt" = coalesce("openedAt", ${now}),
         "eraseAt" = coalesce("openedAt", ${now}) + 60000
       WHERE handle = $2 AND proof = $3 AND envelope IS NOT NULL
         AND ((${waiting} AND ${now} >= "waitUntil") OR ("openedAt" IS NOT NULL AND reader = $4 AND ${now} < "openedAt" + 60000))
       RETURNING id, envelope, "creatorName", opens`, handle, proof, reader);
        if (won !== undefined) {
            const envelope = unwrap(won['id'], won['envelope']);
            return { outcome: 'opened', first: won['opens'] === 1, envelope, creator: won['creatorName'] };
        }
        const [wrong] = await query(`UPDATE keyturn_links SET tries = tries + 1, "waitUntil" = ${now} + 1000 *
         CASE WHEN tries < 2 THEN 0 WHEN tries < 6 THEN 1 << (tries - 2) ELSE 900 END
       WHERE handle = $2 AND proof <> $3 AND envelope IS NOT NULL AND ${waiting} AND ${now} >= "waitUntil"
       RETURNING tries, CASE WHEN tries <= 2 THEN 0 WHEN tries <= 6 THEN 1 << (tries - 3) ELSE 900 END AS wait`, handle, proof);
        if (wrong !== undefined)
            return { outcome: 'wrong', tries: wrong['tries'], wait: wrong['wait'] };
        const found = await find(handle);
        if (found === undefined)
            return undefined;
        const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .claim */ .B7)(found.row, proof, reader, found.at);
        // What was refused a moment ago would be granted now: only the UPDATE may grant it.
        return judged.change !== undefined || judged.claim.outcome === 'opened' ? 'again' : judged.claim;
    }
    return {
        kind: 'postgres',
        async create(link, quota) {
            const { id, handle, manage, creator, digest, password, envelope, proof, expiresIn } = link;
            const [made] = await query(`INSERT INTO keyturn_links (id, handle, manage, creator, "creatorName", digest, version, password, "createdAt",
           "expiresAt", "eraseAt", size, envelope, proof)
         SELECT $2::bytea, $3::bytea, $4::bytea, $5::text, $6::text, $7::bytea, $8::int, $9::boolean, t.at,
           t.at + $10::bigint, t.at + $10::bigint, $11::int, $12::bytea, $13::bytea
         FROM (SELECT ${now} AS at) t
         WHERE NOT EXISTS (SELECT FROM keyturn_seen WHERE id = $2) AND (
           SELECT count(*) + 1 <= $14::bigint AND coalesce(sum(size), 0) + $11::int <= $15::bigint
           FROM keyturn_links WHERE creator = $5 AND "eraseAt" IS NOT NULL)
         ON CONFLICT (id) DO NOTHING RETURNING "expiresAt"`, id, handle, manage, creator.key, creator.name, digest, envelope[0], password, expiresIn * 1000, envelope.length, wrap(id, envelope), proof, quota.links, quota.bytes);
            if (made !== undefined)
                return { outcome: 'created', expiresAt: Number(made['expiresAt']) };
            const [there] = await query('SELECT digest, "expiresAt", $1::bigint AS t FROM keyturn_links WHERE id = $2', id);
            if (there !== undefined) {
                const same = Buffer.compare(there['digest'], digest) === 0;
                return same ? { outcome: 'same', expiresAt: Number(there['expiresAt']) } : { outcome: 'other' };
            }
            const [seen] = await query('SELECT $1::bigint AS t FROM keyturn_seen WHERE id = $2', id);
            return { outcome: seen === undefined ? 'quota' : 'other' };
        },
        async look(handle) {
            const found = await find(handle);
            if (found === undefined)
                return undefined;
            const { version, password, expiresAt, openedAt, creatorName } = found.row;
            return { version, state: (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(found.row, found.at), creator: creatorName, password, expiresAt, openedAt };
        },
        async claim(handle, proof, reader) {
            for (let tries = 0; tries < 5; tries++) {
                const told = await tryClaim(handle, proof, reader);
                if (told !== 'again')
                    return told;
            }
            throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreUnavailable */ .u('a link changed faster than it could be judged');
        },
        async saved(handle, reader) {
            const done = await query(`UPDATE keyturn_links SET "savedAt" = coalesce("savedAt", ${now}), ${erase}
         WHERE handle = $2 AND "openedAt" IS NOT NULL AND reader = $3 RETURNING 1`, handle, reader);
            if (done.length > 0)
                return 'saved';
            const found = await find(handle);
            if (found === undefined)
                return undefined;
            const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .saved */ ._C)(found.row, reader, found.at).saved;
            return judged === 'saved' ? 'waiting' : judged;
        },
        async dispute(handle) {
            const done = await query(`UPDATE keyturn_links SET "disputedAt" = coalesce("disputedAt", ${now})
         WHERE handle = $2 AND "openedAt" IS NOT NULL RETURNING 1`, handle);
            if (done.length > 0)
                return 'disputed';
            return (await find(handle)) === undefined ? undefined : 'waiting';
        },
        async status(id, by) {
            const [found] = await query(`SELECT *, ${now} AS at FROM keyturn_links WHERE id = $2 AND (manage = $3 OR creator = $4)`, id, by.manage ?? null, by.creator ?? null);
            if (found === undefined)
                return undefined;
            const row = rowOf(found);
            const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
            return { state: (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(row, Number(found['at'])), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
        },
        async end(id, by, reason) {
            const done = await query(`UPDATE keyturn_links SET "endedAt" = CASE WHEN ${waiting} THEN ${now} ELSE "endedAt" END,
           reason = CASE WHEN ${waiting} THEN $5::text ELSE reason END, ${erase}
         WHERE id = $2 AND (manage = $3 OR creator = $4) RETURNING 1`, id, by.manage ?? null, by.creator ?? null, reason);
            return done.length > 0;
        },
        async sweep() {
            // Ten processes may sweep at the same time: each takes what no other is at.
            const due = (what) => `SELECT id FROM keyturn_links WHERE ${what} LIMIT 1000 FOR UPDATE SKIP LOCKED`;
            await query(`UPDATE keyturn_links SET ${erase} WHERE id IN (${due(`"eraseAt" <= ${now}`)})`);
            await query(`WITH gone AS (DELETE FROM keyturn_links WHERE id IN (${due(`"expiresAt" <= ${now} - $2::bigint`)})
           RETURNING id, "createdAt")
         INSERT INTO keyturn_seen SELECT id, "createdAt" + $3::bigint FROM gone ON CONFLICT DO NOTHING`, _link_js__WEBPACK_IMPORTED_MODULE_0__/* .tombstoneFor */ .ZR, _link_js__WEBPACK_IMPORTED_MODULE_0__/* .neverAgainFor */ .K5);
            await query(`DELETE FROM keyturn_seen WHERE until <= ${now}`);
        },
        async check() {
            await query(`INSERT INTO keyturn_health VALUES (1, ${now}) ON CONFLICT (n) DO UPDATE SET at = excluded.at`);
        },
        async held() {
            const [found] = await query('SELECT count(*) AS held, $1::bigint AS t FROM keyturn_links WHERE "eraseAt" IS NOT NULL');
            return Number(found?.['held']);
        },
        async forget() {
            const gone = await query(`WITH gone AS (DELETE FROM keyturn_links RETURNING id, "createdAt")
         INSERT INTO keyturn_seen SELECT id, "createdAt" + $2::bigint + 0 * coalesce($1::bigint, 0) FROM gone
         ON CONFLICT DO NOTHING RETURNING 1`, _link_js__WEBPACK_IMPORTED_MODULE_0__/* .neverAgainFor */ .K5);
            return gone.length;
        },
        async close() {
            await pool.end();
        },
    };
}
async function setUp(pool) {
    try {
        for (const [name, accepted] of [
            ['synchronous_commit', ['on', 'remote_apply']],
            ['fsync', ['on']],
            ['transaction_isolation', ['read committed']],
        ]) {
            const { rows } = await pool.query(`SHOW ${name}`);
            const value = rows[0][name];
            if (!accepted.includes(value)) {
                throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a(`PostgreSQL must run with ${name} = ${accepted[0]}; a claim would be answered before it is kept`);
            }
        }
        // One transaction under one lock, so that ten processes may start at once.
        await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(70721); ${schema} COMMIT`);
    }
    catch (error) {
        await pool.end();
        if (error instanceof _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a)
            throw error;
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a('PostgreSQL cannot be reached, or the role may not create its tables');
    }
}
const times = ['createdAt', 'expiresAt', 'openedAt', 'savedAt', 'disputedAt', 'endedAt', 'waitUntil', 'eraseAt'];
/** bigint comes as text. */
function rowOf(found) {
    const row = { ...found };
    for (const name of times)
        row[name] = found[name] === null ? null : Number(found[name]);
    return row;
}


/***/ }),

/***/ 61300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ wrapWith)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21662);
/**
 * A second envelope around the envelope, for stores whose files and backups cannot be erased: without the key, which
 * stands outside of them, what is left there after a burn is worth nothing, even with the link.
 */


/** `key`: the value of KEYTURN_STORE_KEY, at least 32 bytes in base64. Throws SetupRefused. */
function wrapWith(key) {
    const bytes = Buffer.from(key ?? '', 'base64');
    if (bytes.length < 32) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a('this store needs KEYTURN_STORE_KEY, 32 bytes in base64, kept outside the database and its backups; make one with: openssl rand -base64 32');
    }
    const keyFor = (id) => Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', bytes, new Uint8Array(0), Buffer.concat([Buffer.from('keyturn/v1/store/'), id]), 32));
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
                throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreUnavailable */ .u('an envelope was wrapped with another KEYTURN_STORE_KEY');
            }
        },
    };
}


/***/ })

};
