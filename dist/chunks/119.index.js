export const id = 119;
export const ids = [119];
export const modules = {

/***/ 20119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresStore: () => (/* binding */ postgresStore)
});

// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(40835);
// EXTERNAL MODULE: ./lib/service/stores/answers.js
var answers = __webpack_require__(83089);
// EXTERNAL MODULE: ./lib/service/stores/deadline.js
var stores_deadline = __webpack_require__(48160);
// EXTERNAL MODULE: ./lib/service/stores/compatibility.js
var compatibility = __webpack_require__(72078);
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

// EXTERNAL MODULE: ./lib/service/stores/stepping.js
var stepping = __webpack_require__(95778);
;// CONCATENATED MODULE: ./lib/service/stores/postgres-claim.js
/**
 * Each claim is one UPDATE with every condition on the row itself: under READ COMMITTED the loser waits for the row,
 * looks at it again, and finds it opened. A claim that goes through a subquery would not look again.
 */




const unhindered = `(${now} >= "waitUntil" OR "waitUntil" - ${now} > ${service_link/* longestWait */._s})`;
const grant = `
  UPDATE keyturn_links SET opens = opens + 1, reader = $4, "openedAt" = coalesce("openedAt", ${now}),
    "eraseAt" = coalesce("openedAt", ${now}) + 60000
  WHERE handle = $2 AND proof = $3 AND "wrappedBy" = $5 AND envelope IS NOT NULL
    AND ((${waiting} AND ${unhindered}) OR ("openedAt" IS NOT NULL AND reader = $4 AND ${now} < "openedAt" + 60000))
  RETURNING id, envelope, "creatorName", opens`;
const countWrong = `
  UPDATE keyturn_links SET tries = tries + 1, "waitUntil" = ${now} + 1000 *
    CASE WHEN tries < 2 THEN 0 WHEN tries < 6 THEN 1 << (tries - 2) ELSE 900 END
  WHERE handle = $2 AND proof <> $3 AND envelope IS NOT NULL AND ${waiting} AND ${unhindered}
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
    return (handle, proof, reader) => (0,stepping/* stepAgain */.l)(() => tryClaim(handle, proof, reader));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(94142);
;// CONCATENATED MODULE: ./lib/service/stores/postgres-pool.js
/**
 * The connections to PostgreSQL. Each is verified before it is used, the first and every later one: behind one address
 * there may be another server later, a standby, or one that was configured not to flush.
 */



/** Throws SetupRefused. */
async function openDatabase(options) {
    const { deadline } = options;
    const pg = await __webpack_require__.e(/* import() */ 6249).then(__webpack_require__.bind(__webpack_require__, 26249));
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

// EXTERNAL MODULE: ./lib/service/requests/rules.js
var rules = __webpack_require__(77353);
// EXTERNAL MODULE: ./lib/service/stores/request-judging.js
var request_judging = __webpack_require__(96342);
// EXTERNAL MODULE: ./lib/service/stores/wrap.js
var stores_wrap = __webpack_require__(94676);
;// CONCATENATED MODULE: ./lib/service/stores/postgres-requests.js






const week = rules/* answerKeptFor */.AE;
const postgres_requests_open = `"takenAt" IS NULL AND "disputedAt" IS NULL AND reason IS NULL`;
const live = `${postgres_requests_open} AND (("filledAt" IS NULL AND ${now} < "expiresAt") OR ${now} < "filledAt" + ${week})`;
const postgres_requests_erase = 'question = NULL, answer = NULL, "eraseAt" = NULL';
const fillOne = `
  UPDATE keyturn_requests SET answer = $4, digest = $5, writer = $3, writes = writes + 1, "answeredAt" = ${now},
    "filledAt" = coalesce("filledAt", ${now}), "eraseAt" = coalesce("filledAt", ${now}) + ${week}
  WHERE handle = $2 AND "wrappedBy" = $7 AND ${postgres_requests_open} AND $6::int <= size + ${rules/* answerFrame */.yM}
    AND (("filledAt" IS NULL AND ${now} < "expiresAt")
      OR (writer = $3 AND ${now} < "filledAt" + ${week} AND writes < ${rules/* mostWrites */.wu}))
  RETURNING "filledAt", writes`;
const takeOne = `
  UPDATE keyturn_requests SET "takenAt" = coalesce("takenAt", ${now}), "eraseAt" = coalesce("takenAt", ${now}) + ${week}
  WHERE id = $2 AND manage = $3 AND digest = $4 AND "wrappedBy" = $5 AND "disputedAt" IS NULL AND reason IS NULL
    AND answer IS NOT NULL AND (("takenAt" IS NULL AND ${now} < "filledAt" + ${week}) OR ${now} < "takenAt" + ${week})
  RETURNING answer, "filledAt", handle`;
const disputeOne = `
  UPDATE keyturn_requests SET answer = NULL, "disputedAt" = coalesce("disputedAt", ${now})
  WHERE handle = $2 AND ("disputedAt" IS NOT NULL OR "takenAt" IS NOT NULL
    OR (reason IS NULL AND "filledAt" IS NOT NULL AND ${now} < "filledAt" + ${week})) RETURNING 1`;
const doneOne = `
  UPDATE keyturn_requests SET "doneAt" = coalesce("doneAt", ${now}), ${postgres_requests_erase}
  WHERE id = $2 AND manage = $3 AND "takenAt" IS NOT NULL RETURNING 1`;
const endOne = `
  UPDATE keyturn_requests SET reason = CASE WHEN ${live} THEN $5::text ELSE reason END, ${postgres_requests_erase}
  WHERE id = $2 AND (manage = $3 OR creator = $4) RETURNING 1`;
function postgresRequests(query, { wrap, unwrap, mark }) {
    async function find(handle) {
        return postgres_requests_foundOf(await query(`SELECT *, ${now} AS at FROM keyturn_requests WHERE handle = $2`, handle));
    }
    async function reach(id, manage, creator) {
        const text = `SELECT *, ${now} AS at FROM keyturn_requests WHERE id = $2 AND (manage = $3 OR creator = $4)`;
        return postgres_requests_foundOf(await query(text, id, manage ?? null, creator ?? null));
    }
    return {
        create: postgresCreate(query, wrap, mark),
        async look(handle) {
            const found = await find(handle);
            const look = (0,request_judging/* lookOf */.Li)(found?.row, found?.at ?? 0);
            if (found === undefined || look?.question === null || look === undefined)
                return look;
            if (!found.wrappedBy.equals(mark))
                throw (0,compatibility/* otherKey */.q_)();
            return { ...look, question: unwrap(found.id, look.question) };
        },
        fill: (handle, { writer, answer, digest }) => (0,stepping/* stepAgain */.l)(async () => {
            // The answer is wrapped before it is known to be wanted: its key is of the request's handle, which never changes.
            const wrapped = wrap((0,stores_wrap/* answerLabel */.x)(handle), answer);
            const [won] = await query(fillOne, handle, writer, wrapped, digest, answer.length, mark);
            if (won !== undefined) {
                return { outcome: 'filled', filledAt: Number(won['filledAt']), writes: won['writes'] };
            }
            const found = await find(handle);
            if (found === undefined)
                return undefined;
            const judged = (0,rules/* fill */.GS)(found.row, { writer, answer, digest }, found.at);
            if (judged.change !== undefined && !found.wrappedBy.equals(mark))
                throw (0,compatibility/* otherKey */.q_)();
            return judged.change === undefined ? judged.fill : 'again';
        }),
        take: (id, manage, expect) => (0,stepping/* stepAgain */.l)(async () => {
            const [won] = await query(takeOne, id, manage, expect, mark);
            if (won !== undefined) {
                const answer = unwrap((0,stores_wrap/* answerLabel */.x)(won['handle']), won['answer']);
                return { outcome: 'taken', answer, filledAt: Number(won['filledAt']) };
            }
            const found = await reach(id, manage);
            if (found === undefined)
                return undefined;
            const judged = (0,rules/* take */.s)(found.row, expect, found.at).take;
            if (judged.outcome === 'taken' && !found.wrappedBy.equals(mark))
                throw (0,compatibility/* otherKey */.q_)();
            return judged.outcome === 'taken' ? 'again' : judged;
        }),
        dispute: (handle) => (0,stepping/* stepAgain */.l)(async () => {
            if ((await query(disputeOne, handle)).length > 0)
                return 'disputed';
            const found = await find(handle);
            if (found === undefined)
                return undefined;
            return (0,rules/* dispute */.xh)(found.row, found.at) === undefined ? (0,rules/* requestState */.h9)(found.row, found.at) : 'again';
        }),
        done: (id, manage) => (0,stepping/* stepAgain */.l)(async () => {
            if ((await query(doneOne, id, manage)).length > 0)
                return 'done';
            const found = await reach(id, manage);
            if (found === undefined)
                return undefined;
            return (0,rules/* done */.Vw)(found.row, found.at) === undefined ? (0,rules/* requestState */.h9)(found.row, found.at) : 'again';
        }),
        async status(id, by) {
            const found = await reach(id, by.manage, by.creator);
            return (0,request_judging/* statusOf */.c2)(found?.row, found?.at ?? 0);
        },
        async end(id, by, reason) {
            return (await query(endOne, id, by.manage ?? null, by.creator ?? null, reason)).length > 0;
        },
        async held() {
            const [found] = await query(`SELECT count(*) AS held, ${now} AS at FROM keyturn_requests WHERE "eraseAt" IS NOT NULL`);
            return Number(found?.['held']);
        },
    };
}
function postgresCreate(query, wrap, mark) {
    return async ({ id, handle, manage, creator, question, size, digest, expiresIn }, quota) => {
        const wrapped = wrap(id, question);
        const create = (alone) => query('SELECT * FROM keyturn_create_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)', id, handle, manage, creator.key, creator.name, digest, wrapped, size, expiresIn * 1000, (0,rules/* reserved */.$t)(question, size), mark, quota.links, quota.bytes, alone);
        let [created] = await create(false);
        if (created?.['outcome'] === 'near')
            [created] = await create(true);
        const outcome = created?.['outcome'];
        if (outcome === 'other' || outcome === 'quota')
            return { outcome };
        return { outcome, expiresAt: Number(created?.['expires']) };
    };
}
/** The steps of a sweep. `due`: a condition for so many rows of a table as one statement takes. */
function sweepRequests(due) {
    const table = 'keyturn_requests';
    return [
        [`UPDATE ${table} SET ${postgres_requests_erase} WHERE ${due(table, `"eraseAt" <= ${now}`)} RETURNING 1`],
        [`DELETE FROM ${table} WHERE ${due(table, `"expiresAt" <= ${now} - $2::bigint`)} RETURNING 1`, rules/* requestTombstoneFor */.En],
    ];
}
const postgres_requests_times = ['createdAt', 'expiresAt', 'filledAt', 'answeredAt', 'takenAt', 'doneAt', 'disputedAt', 'eraseAt'];
/** bigint comes as text. */
function postgres_requests_foundOf([found]) {
    if (found === undefined)
        return undefined;
    const row = { ...found };
    for (const name of postgres_requests_times)
        row[name] = found[name] === null ? null : Number(found[name]);
    return { row: row, at: Number(found['at']), id: found['id'], wrappedBy: found['wrappedBy'] };
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
/** Requests stand beside links: their ids and quotas are one. */
const requestTables = `
  CREATE TABLE IF NOT EXISTS keyturn_requests (
    id bytea PRIMARY KEY, handle bytea NOT NULL UNIQUE, manage bytea NOT NULL, creator text NOT NULL,
    "creatorName" text NOT NULL, "requestDigest" bytea NOT NULL, question bytea, size int NOT NULL,
    reserved int NOT NULL, "createdAt" bigint NOT NULL, "expiresAt" bigint NOT NULL, "filledAt" bigint,
    "answeredAt" bigint, "takenAt" bigint, "doneAt" bigint, "disputedAt" bigint, reason text, writer bytea,
    writes int NOT NULL DEFAULT 0, answer bytea, digest bytea, "eraseAt" bigint, "wrappedBy" bytea NOT NULL
  );
  CREATE INDEX IF NOT EXISTS keyturn_requests_due ON keyturn_requests ("eraseAt") WHERE "eraseAt" IS NOT NULL;
  CREATE INDEX IF NOT EXISTS keyturn_requests_old ON keyturn_requests ("expiresAt");
  CREATE INDEX IF NOT EXISTS keyturn_requests_held ON keyturn_requests (creator) INCLUDE (reserved) WHERE "eraseAt" IS NOT NULL;
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
function creation(kind) {
    return `
  CREATE OR REPLACE FUNCTION ${kind.name}(
    new_at bigint, new_id bytea, new_handle bytea, new_manage bytea, new_creator text, new_name text, new_digest bytea,
    ${kind.parameters}, lasts bigint, new_size int, new_wrapped bytea, most_links bigint, most_bytes bigint,
    alone boolean, OUT outcome text, OUT expires bigint
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
      SELECT sum(has.links), sum(has.bytes) INTO has_links, has_bytes FROM (
        SELECT count(*) AS links, coalesce(sum(l.size), 0) AS bytes
          FROM keyturn_links l WHERE l.creator = new_creator AND l."eraseAt" IS NOT NULL
        UNION ALL SELECT count(*), coalesce(sum(r.reserved), 0)
          FROM keyturn_requests r WHERE r.creator = new_creator AND r."eraseAt" IS NOT NULL) has;
      IF has_links + 1 > most_links OR has_bytes + new_size > most_bytes THEN
        outcome := CASE WHEN alone THEN 'quota' ELSE 'near' END;
        RETURN;
      END IF;
      INSERT INTO keyturn_seen VALUES (new_id, new_at + ${service_link/* neverAgainFor */.K5}) ON CONFLICT DO NOTHING;
      IF FOUND THEN
        expires := new_at + lasts;
        ${kind.insert};
        outcome := 'created';
        RETURN;
      END IF;
    END IF;
    SELECT l.${kind.digest}, l."expiresAt" INTO there, expires FROM ${kind.table} l WHERE l.id = new_id;
    outcome := CASE WHEN there = new_digest THEN 'same' ELSE 'other' END;
  END $$;
`;
}
const creations = creation({
    name: 'keyturn_create_link',
    table: 'keyturn_links',
    digest: 'digest',
    parameters: 'new_version int, new_password boolean, new_envelope bytea, new_proof bytea',
    insert: `INSERT INTO keyturn_links (id, handle, manage, creator, "creatorName", digest, version, password, "createdAt",
            "expiresAt", "eraseAt", size, envelope, proof, "wrappedBy")
          VALUES (new_id, new_handle, new_manage, new_creator, new_name, new_digest, new_version, new_password, new_at,
            expires, expires, new_size, new_envelope, new_proof, new_wrapped)`,
}) +
    creation({
        name: 'keyturn_create_request',
        table: 'keyturn_requests',
        digest: '"requestDigest"',
        parameters: 'new_question bytea, new_answer int',
        insert: `INSERT INTO keyturn_requests (id, handle, manage, creator, "creatorName", "requestDigest", question, size,
            reserved, "createdAt", "expiresAt", "eraseAt", "wrappedBy")
          VALUES (new_id, new_handle, new_manage, new_creator, new_name, new_digest, new_question, new_answer, new_size,
            new_at, expires, expires, new_wrapped)`,
    });
/** One transaction under one lock, so that ten processes may start at once. Throws SetupRefused. */
async function migrate(client, mark, forgets) {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    const found = (await client.query(`SELECT to_regclass('keyturn_store') AS ours, to_regclass('keyturn_links') AS links`)).rows[0];
    if (found.ours === null) {
        if (found.links !== null)
            await replaceUnreleased(client, forgets);
        await client.query(tables + requestTables + creations);
        await client.query('INSERT INTO keyturn_store VALUES (1, $1, $2)', [compatibility/* schemaVersion */.CZ, mark]);
    }
    await checkStore(client, mark, forgets);
    // Version 2 has no requests.
    const { rowCount } = await client.query('UPDATE keyturn_store SET version = $1 WHERE version < $1', [compatibility/* schemaVersion */.CZ]);
    if (rowCount !== null && rowCount > 0)
        await client.query(requestTables + creations);
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

;// CONCATENATED MODULE: ./lib/service/stores/postgres.js
/** PostgreSQL, for as many processes as wanted. */









/** How many links one statement of a sweep takes, and how many such statements one sweep has. */
const batch = 1000;
const rounds = 50;
/** Throws SetupRefused: unreachable, settings under which a commit is no commit, no store key, another one's links. */
async function postgresStore(options) {
    const wrapping = (0,stores_wrap/* wrapWith */.d)(options.key);
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
        requests: postgresRequests(query, wrapping),
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
            let total = 0;
            for (const table of ['keyturn_links', 'keyturn_requests']) {
                const some = `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} LIMIT ${batch}) RETURNING 1`;
                for (let gone = batch; gone > 0; total += gone)
                    gone = (await database.query(some, [])).length;
            }
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
            const create = (alone) => query('SELECT * FROM keyturn_create_link($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)', id, handle, manage, creator.key, creator.name, digest, envelope[0], password, wrapped, proof, expiresIn * 1000, envelope.length, mark, quota.links, quota.bytes, alone);
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
        ...sweepRequests(due),
        [`DELETE FROM keyturn_seen WHERE ${due('keyturn_seen', `until <= ${now}`)} RETURNING 1`],
    ];
    for (let round = 0, full = true; full && round < rounds && !isClosed(); round++) {
        full = false;
        for (const [text, ...values] of steps)
            full = (await query(text, ...values)).length === batch || full;
    }
}


/***/ })

};
