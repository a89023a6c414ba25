export const id = 5150;
export const ids = [5150];
export const modules = {

/***/ 62769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(89330);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/service/bytes.js
var service_bytes = __webpack_require__(61540);
;// CONCATENATED MODULE: ./lib/service/body.js
/** Reading a request's body within a limit. */


const maxEnvelopeBody = 128 * 1024;
const maxOtherBody = 4 * 1024;
/** The limit in bytes. Only a creation carries an envelope; every other body is a few hashes. */
function bodyLimit(path) {
    return path === '/v1/links' ? maxEnvelopeBody : maxOtherBody;
}
/** The response is this status, whatever the request was. 503: there is no place for it now. */
class BodyRefused extends Error {
    status;
    constructor(status) {
        super('the body was refused');
        this.status = status;
    }
}
/** A JSON object of nothing but `fields`; an empty body is an empty object. Throws BodyRefused. */
async function readObject(request, fields) {
    const bytes = await request.body(bodyLimit(request.path));
    if (bytes.length === 0)
        return {};
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new BodyRefused(400);
    let body;
    try {
        body = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
    }
    catch {
        throw new BodyRefused(400);
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        throw new BodyRefused(400);
    // JSON.parse makes `__proto__` an own name, so it is an unknown field like any other.
    for (const field of Object.keys(body))
        if (!fields.includes(field))
            throw new BodyRefused(400);
    return body;
}
/** Canonical base64url, optionally of an exact length in bytes. Throws BodyRefused. */
function readBinary(value, length) {
    const bytes = (0,service_bytes/* fromBase64url */.l)(value, length);
    if (bytes === undefined)
        throw new BodyRefused(400);
    return bytes;
}
/**
 * All of a body, counted while it arrives: the header that says its length may be missing, or lie. What comes after too
 * much is left unread, and the connection stays open: a response may have to be sent over it.
 *
 * @throws BodyRefused; Error where the other side goes away before the end.
 */
function readAll(from, most) {
    return new Promise((done, fail) => {
        const gone = () => fail(new Error('the body did not come'));
        if (from.destroyed)
            return gone();
        const read = [];
        let size = 0;
        const take = (chunk) => {
            size += chunk.length;
            if (size <= most)
                return void read.push(chunk);
            from.off('data', take).pause();
            fail(new BodyRefused(413));
        };
        from.on('data', take);
        from.on('end', () => {
            // A stream closes after every end, and an error that nobody listens to is expensive (docs/performance.md#per-request).
            from.off('close', gone);
            done(read.length === 1 ? read[0] : Buffer.concat(read));
        });
        from.on('error', fail);
        from.on('close', gone);
    });
}

;// CONCATENATED MODULE: ./lib/service/caller.js
/** What a request says about who sent it. */

function callOf(request, peer, segment) {
    const bearer = bearerOf(request);
    const id = (0,service_bytes/* fromBase64url */.l)(segment, 16) ?? Buffer.alloc(16);
    const access = (0,service_bytes/* fromBase64url */.l)(bearer, 32) ?? Buffer.alloc(32);
    return { request, peer, bearer, id, handle: (0,service_bytes/* sha256 */.s)(id, (0,service_bytes/* sha256 */.s)(access)) };
}
function bearerOf(request) {
    return /^Bearer ([\x21-\x7e]+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? '';
}
/** A browser says that another site's page sent this. Clients that are no browsers send no such header. */
function isForeign(request) {
    return ['cross-site', 'same-site'].includes(request.header('sec-fetch-site') ?? '');
}
/** On this machine, and not by way of a proxy on it that passes on what others ask: that says so, or names our host. */
function isLocal(request, peer) {
    const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => request.header(name) !== undefined);
    return (peer?.local ?? true) && !proxied && localHost.test(request.header('host') ?? 'localhost');
}
const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

;// CONCATENATED MODULE: ./lib/service/new-link.js
/** The body of a creation. */


/** Seconds. */
const minExpiry = 60;
const maxExpiry = 2_592_000;
const versions = [1];
const fields = ['id', 'access', 'proof', 'manage', 'envelope', 'expiresIn', 'password'];
/** Throws BodyRefused. */
async function readLink(request, creator) {
    const body = await readObject(request, fields);
    const { expiresIn, password } = body;
    const id = readBinary(body['id'], 16);
    const access = readBinary(body['access'], 32);
    const proof = readBinary(body['proof'], 32);
    const manage = readBinary(body['manage'], 32);
    const envelope = readBinary(body['envelope']);
    if (!isEnvelope(envelope) || typeof password !== 'boolean')
        throw new BodyRefused(400);
    if (!Number.isInteger(expiresIn))
        throw new BodyRefused(400);
    const seconds = expiresIn;
    if (seconds < minExpiry || seconds > maxExpiry)
        throw new BodyRefused(400);
    // Parts of a fixed length first, then a text that shows its own end.
    const rest = JSON.stringify([creator.key, seconds, password]);
    const digest = (0,service_bytes/* sha256 */.s)(id, access, proof, manage, rest, envelope);
    return { id, handle: (0,service_bytes/* sha256 */.s)(id, access), proof, manage, envelope, expiresIn: seconds, password, creator, digest };
}
/** 0x01, nonce, a whole number of 512-byte blocks, tag: all that can be told from outside. */
function isEnvelope(envelope) {
    const padded = envelope.length - 29;
    return versions.includes(envelope[0] ?? 0) && padded >= 512 && padded <= 92_160 && padded % 512 === 0;
}

;// CONCATENATED MODULE: ./lib/service/responses.js
/** The headers of every answer. */
const always = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
};
const ofJson = { ...always, 'content-type': 'application/json' };
function json(status, body, headers) {
    const all = headers === undefined ? ofJson : { ...ofJson, ...headers };
    return { status, headers: all, body: JSON.stringify(body) };
}
function notThere() {
    return json(404, { error: 'not_found' });
}
function empty() {
    return { status: 204, headers: always };
}
/** The text is put together here, because JSON.stringify would look for what base64url never has (docs/performance.md#per-request). */
function opened(envelope, creator) {
    const { buffer, byteOffset, byteLength } = envelope;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('base64url');
    return { status: 200, headers: ofJson, body: `{"envelope":"${text}","creator":${JSON.stringify(creator)}}` };
}
/** ISO 8601 in UTC, of milliseconds since 1970. */
function instant(at) {
    return new Date(at).toISOString();
}
/** Only what has happened. */
function times(at) {
    const happened = Object.entries(at).filter((entry) => entry[1] !== null);
    return Object.fromEntries(happened.map(([name, time]) => [name, instant(time)]));
}

;// CONCATENATED MODULE: ./lib/service/creator-calls.js
/** What the creator of a link may ask: to make it, how it is, and to end it. */





function creatorCalls({ store, metrics, refused, creators, quota }) {
    async function authority(bearer) {
        const manage = (0,service_bytes/* fromBase64url */.l)(bearer, 32);
        const creator = await creators(bearer);
        return { manage: manage && (0,service_bytes/* sha256 */.s)(manage), creator: creator?.known ? creator.key : undefined };
    }
    return {
        // Who creates is judged before a byte of the body is read: only creators can make the service hold envelopes.
        async create(request, peer) {
            const creator = await creators(bearerOf(request));
            if (creator === undefined) {
                metrics.count('keyturn_refused_creators_total');
                return refused.failed(peer, json(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' }));
            }
            const link = await readLink(request, creator);
            const tooMany = refused.tooManyCreations(creator, peer);
            if (tooMany !== undefined)
                return tooMany;
            const made = await store.create(link, quota);
            if (made.outcome === 'other')
                return json(409, { error: 'id_taken' });
            if (made.outcome === 'quota') {
                metrics.count('keyturn_quota_refusals_total');
                return json(429, { error: 'quota' }, { 'retry-after': '3600' });
            }
            if (made.outcome === 'created')
                metrics.count('keyturn_links_created_total');
            const body = { id: Buffer.from(link.id).toString('base64url'), expiresAt: instant(made.expiresAt) };
            return json(made.outcome === 'created' ? 201 : 200, body);
        },
        async status({ peer, bearer, id }) {
            const by = await authority(bearer);
            const found = await store.status(id, by);
            if (found === undefined)
                return by.creator === undefined ? refused.notFound(peer) : notThere();
            const { state, createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found;
            const past = times({ openedAt, savedAt, disputedAt });
            return json(200, { state, createdAt: instant(createdAt), expiresAt: instant(expiresAt), ...past, tries });
        },
        async end({ request, peer, bearer, id }) {
            const { reason } = await readObject(request, ['reason']);
            if (reason !== undefined && reason !== 'superseded')
                throw new BodyRefused(400);
            const by = await authority(bearer);
            const done = await store.end(id, by, reason ?? 'destroyed');
            if (!done)
                return by.creator === undefined ? refused.notFound(peer) : notThere();
            metrics.count('keyturn_links_ended_total');
            return empty();
        },
    };
}

// EXTERNAL MODULE: ./lib/service/creators.js + 1 modules
var service_creators = __webpack_require__(74653);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/service/rate.js
/** `elapsed`: milliseconds, never backwards. Of more than `names` names, those used longest ago are forgotten. */
function meter(rate, elapsed, names = 10_000) {
    const interval = 1000 / rate.perSecond;
    const fullAt = new Map();
    return (name) => {
        const now = elapsed();
        const full = Math.max(now, fullAt.get(name) ?? now) + interval;
        const late = full - now - rate.burst * interval;
        // Sums of fractions of a millisecond are wrong by less than this.
        if (late > 1e-6)
            return Math.max(1, Math.ceil(late / 1000));
        fullAt.delete(name);
        fullAt.set(name, full);
        if (fullAt.size > names)
            fullAt.delete(fullAt.keys().next().value);
        return 0;
    };
}

;// CONCATENATED MODULE: ./lib/service/limits.js
/**
 * Rate limits. A call is judged first and counted only after it failed, so a limit never stands between the holder of a
 * link and the link, whoever else calls from the same address: it only turns the uniform 404 (or 401) of a caller who has
 * failed too often into a 429. Creations are limited for each creator, before anything is created.
 */



const defaultLimits = {
    failures: { burst: 60, perSecond: 1 },
    allFailures: { burst: 2000, perSecond: 200 },
    creations: { burst: 2000, perSecond: 20 },
    anybody: { burst: 20, perSecond: 0.1 },
    allAnybody: { burst: 500, perSecond: 5 },
};
function rateLimits(limits, elapsed) {
    // Addresses are kept as hashes under a key that only this process has.
    const key = (0,external_node_crypto_.randomBytes)(32);
    const hidden = (caller) => (0,service_bytes/* sha256 */.s)(key, caller).toString('base64');
    const failures = meter(limits.failures, elapsed);
    const allFailures = meter(limits.allFailures, elapsed);
    const creations = meter(limits.creations, elapsed);
    const anybody = meter(limits.anybody, elapsed);
    const allAnybody = meter(limits.allAnybody, elapsed);
    // The caller's own bucket comes first: once it is empty, the caller takes nothing from the bucket of all.
    const both = (one, all, peer) => peer === undefined ? 0 : one(hidden(peer.caller)) || all('');
    return {
        failed: (peer) => both(failures, allFailures, peer),
        creates: (creator, peer) => (creator.known ? creations(creator.key) : both(anybody, allAnybody, peer)),
    };
}

;// CONCATENATED MODULE: ./lib/service/metrics.js
const counters = {
    keyturn_requests_total: {
        help: 'Requests answered, by route, method and status.',
        labels: ['route', 'method', 'status'],
    },
    keyturn_links_created_total: { help: 'Links created.', labels: [] },
    keyturn_links_opened_total: { help: 'Links opened for the first time.', labels: [] },
    keyturn_links_opened_again_total: { help: 'Links handed to the same reader again within a minute.', labels: [] },
    keyturn_links_saved_total: { help: 'Links reported as saved.', labels: [] },
    keyturn_links_disputed_total: { help: 'Links whose opening a recipient disputed.', labels: [] },
    keyturn_links_ended_total: { help: 'Links ended by their creator.', labels: [] },
    keyturn_wrong_proofs_total: { help: 'Opens with a wrong password.', labels: [] },
    keyturn_refused_creators_total: { help: 'Creations by nobody we know.', labels: [] },
    keyturn_quota_refusals_total: { help: 'Creations beyond the quota of their creator.', labels: [] },
    keyturn_not_found_total: { help: 'Calls that found no link: unknown id, wrong or no bearer.', labels: [] },
    keyturn_rate_limited_total: {
        help: 'Calls answered 429 because of who called too often, by what was limited.',
        labels: ['limit'],
    },
    keyturn_overload_total: {
        help: 'What was refused or closed because the service is full, by what it was full of.',
        labels: ['what'],
    },
    keyturn_unavailable_total: { help: 'Calls that the store or the identity provider could not serve.', labels: [] },
    keyturn_failed_sweeps_total: { help: 'Sweeps that could not erase what was due.', labels: [] },
};
const gauges = {
    keyturn_requests_in_flight: 'Requests that are worked on now.',
    keyturn_connections: 'Open connections.',
    keyturn_links_held: 'Links whose envelope is still kept: waiting, or opened within the last minute.',
};
const histograms = {
    keyturn_request_seconds: { help: 'What an answer took, by route.', label: 'route' },
    keyturn_store_seconds: { help: 'What the store took, by call.', label: 'call' },
};
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** No label value has a comma, so it can separate them. */
const comma = ',';
function metrics_metrics() {
    const counted = new Map();
    const timed = new Map();
    const read = new Map();
    return {
        count(name, ...values) {
            const series = values.join(comma);
            const rows = at(counted, name, () => new Map());
            rows.set(series, (rows.get(series) ?? 0) + 1);
        },
        time(name, value, seconds) {
            const rows = at(timed, name, () => new Map());
            const row = at(rows, value, () => ({ buckets: bounds.map(() => 0), count: 0, sum: 0 }));
            const bucket = bounds.findIndex((bound) => seconds <= bound);
            if (bucket >= 0)
                row.buckets[bucket] = (row.buckets[bucket] ?? 0) + 1;
            row.count++;
            row.sum += seconds;
        },
        gauge(name, value) {
            read.set(name, value);
        },
        async render() {
            const lines = [];
            const head = (name, help, type) => lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
            for (const [name, { help, labels }] of Object.entries(counters)) {
                head(name, help, 'counter');
                const rows = counted.get(name) ?? new Map(labels.length === 0 ? [['', 0]] : []);
                for (const [series, value] of rows)
                    lines.push(`${name}${write(labels, series.split(comma))} ${value}`);
            }
            for (const [name, help] of Object.entries(gauges)) {
                const value = await read.get(name)?.();
                if (value === undefined)
                    continue;
                head(name, help, 'gauge');
                lines.push(`${name} ${value}`);
            }
            for (const [name, { help, label }] of Object.entries(histograms)) {
                head(name, help, 'histogram');
                for (const [series, { buckets, count, sum }] of timed.get(name) ?? []) {
                    let below = 0;
                    for (const [index, bound] of bounds.entries()) {
                        below += buckets[index] ?? 0;
                        lines.push(`${name}_bucket${write([label, 'le'], [series, String(bound)])} ${below}`);
                    }
                    lines.push(`${name}_bucket${write([label, 'le'], [series, '+Inf'])} ${count}`);
                    lines.push(`${name}_sum${write([label], [series])} ${sum}`, `${name}_count${write([label], [series])} ${count}`);
                }
            }
            return `${lines.join('\n')}\n`;
        },
    };
}
function at(map, key, make) {
    const there = map.get(key);
    if (there !== undefined)
        return there;
    const made = make();
    map.set(key, made);
    return made;
}
/** Every label value comes from this code, so nothing needs to be escaped. */
function write(labels, values) {
    return labels.length === 0 ? '' : `{${labels.map((label, index) => `${label}="${values[index]}"`).join(comma)}}`;
}

;// CONCATENATED MODULE: ./lib/service/operator-calls.js
/** What whoever runs the service may ask, on its machine or with the operator's token. */



function operatorCalls({ store, metrics, operatorToken }) {
    /** Everybody else learns nothing. */
    const forOperator = (answer) => async (request, peer) => {
        const known = operatorToken !== undefined && (0,service_bytes/* sha256 */.s)(bearerOf(request)).equals((0,service_bytes/* sha256 */.s)(operatorToken));
        return known || isLocal(request, peer) ? answer() : notThere();
    };
    return {
        health: forOperator(async () => {
            await store.check();
            return json(200, { ok: true, store: store.kind });
        }),
        metrics: forOperator(async () => {
            const headers = { ...always, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
            return { status: 200, headers, body: await metrics.render() };
        }),
    };
}

;// CONCATENATED MODULE: ./lib/service/reader-calls.js
/** What whoever holds a link may ask: look, open, saved, dispute. Who has only an id learns nothing. */



function readerCalls({ store, metrics, refused }) {
    return {
        async look({ request, peer, handle }) {
            await readObject(request, []);
            const link = await store.look(handle);
            if (link === undefined)
                return refused.notFound(peer);
            const { openedAt, expiresAt, ...rest } = link;
            return json(200, { ...rest, expiresAt: instant(expiresAt), ...times({ openedAt }) });
        },
        async open({ request, peer, handle }) {
            const body = await readObject(request, ['proof', 'reader']);
            const [proof, reader] = [(0,service_bytes/* sha256 */.s)(readBinary(body['proof'], 32)), (0,service_bytes/* sha256 */.s)(readBinary(body['reader'], 16))];
            const claimed = await store.claim(handle, proof, reader);
            if (claimed === undefined)
                return refused.notFound(peer);
            switch (claimed.outcome) {
                case 'opened':
                    metrics.count(claimed.first ? 'keyturn_links_opened_total' : 'keyturn_links_opened_again_total');
                    return opened(claimed.envelope, claimed.creator);
                case 'wrong':
                    metrics.count('keyturn_wrong_proofs_total');
                    if (claimed.wait === 0)
                        return json(403, { error: 'wrong_proof' });
                    return json(429, { error: 'wrong_proof' }, { 'retry-after': String(claimed.wait) });
                case 'wait':
                    return json(429, { error: 'wait' }, { 'retry-after': String(claimed.wait) });
                case 'over':
                    return json(410, { state: claimed.state, ...times({ openedAt: claimed.openedAt }) });
            }
        },
        async saved({ request, peer, handle }) {
            const body = await readObject(request, ['reader']);
            const done = await store.saved(handle, (0,service_bytes/* sha256 */.s)(readBinary(body['reader'], 16)));
            if (done === undefined)
                return refused.notFound(peer);
            if (done === 'waiting')
                return json(409, { error: 'not_opened' });
            if (done === 'over')
                return json(410, { error: 'not_yours' });
            metrics.count('keyturn_links_saved_total');
            return empty();
        },
        async dispute({ request, peer, handle }) {
            await readObject(request, []);
            const done = await store.dispute(handle);
            if (done === undefined)
                return refused.notFound(peer);
            if (done === 'waiting')
                return json(409, { error: 'not_opened' });
            metrics.count('keyturn_links_disputed_total');
            return empty();
        },
    };
}

;// CONCATENATED MODULE: ./lib/service/record.js
/** Other methods share one series: a client could invent any number of them. */
const methods = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'PATCH']);
function recorder(metrics, log) {
    return ({ method, route, status, milliseconds }) => {
        const known = methods.has(method) ? method : 'other';
        metrics.count('keyturn_requests_total', route, known, String(status));
        if (milliseconds !== undefined)
            metrics.time('keyturn_request_seconds', route, milliseconds / 1000);
        const ms = milliseconds === undefined ? {} : { ms: Math.round(milliseconds * 10) / 10 };
        log?.({ event: 'request', method: known, route, status, ...ms });
    };
}

;// CONCATENATED MODULE: ./lib/service/refusals.js
/** The responses to callers who found nothing, or who call too often. */


/** `elapsed`: milliseconds, never backwards. */
function refusals(limits, metrics, elapsed) {
    const judge = rateLimits(limits, elapsed);
    function tooMany(limit, wait) {
        metrics.count('keyturn_rate_limited_total', limit);
        return json(429, { error: 'too_many' }, { 'retry-after': String(wait) });
    }
    function failed(peer, answer) {
        const wait = judge.failed(peer);
        return wait > 0 ? tooMany('failures', wait) : answer;
    }
    return {
        failed,
        notFound(peer) {
            metrics.count('keyturn_not_found_total');
            return failed(peer, notThere());
        },
        tooManyCreations(creator, peer) {
            const wait = judge.creates(creator, peer);
            return wait > 0 ? tooMany('creations', wait) : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/service/router.js
const linkPath = /^\/v1\/links\/([^/]*)(\/[a-z]+)?$/;
/** What may be asked of a path, by method. Its templates are the keys. */
function router(routes) {
    const table = new Map(Object.entries(routes));
    return (path) => {
        const [, segment, call = ''] = linkPath.exec(path) ?? [];
        const route = segment === undefined ? path : `/v1/links/{id}${call}`;
        const methods = table.get(route);
        return methods === undefined
            ? { route: 'other', methods: {}, segment: '' }
            : { route, methods, segment: segment ?? '' };
    };
}

// EXTERNAL MODULE: ./lib/service/store.js
var service_store = __webpack_require__(21662);
;// CONCATENATED MODULE: ./lib/service/app.js
/**
 * The link service as a function: a request in, an answer out (docs/protocol.md has the table of calls). It knows
 * neither ports nor files.
 */













const defaultQuota = { links: 10_000, bytes: 256 * 1024 * 1024 };
function app(options) {
    const { store, creators, page, newPage, operatorToken, quota = defaultQuota, elapsed } = options;
    const { metrics = metrics_metrics(), limits = defaultLimits, log } = options;
    const record = recorder(metrics, log);
    const refused = refusals(limits, metrics, elapsed);
    const reader = readerCalls({ store, metrics, refused });
    const creator = creatorCalls({ store, metrics, refused, creators, quota });
    const operator = operatorCalls({ store, metrics, operatorToken });
    const find = router({
        '/l': { GET: async () => page.answer() },
        '/new': newPage === undefined ? {} : { GET: async () => newPage.answer() },
        '/healthz': { GET: operator.health },
        '/metrics': { GET: operator.metrics },
        '/v1/links': { POST: creator.create },
        '/v1/links/{id}': { GET: onLink(creator.status), DELETE: onLink(creator.end) },
        '/v1/links/{id}/look': { POST: onLink(reader.look) },
        '/v1/links/{id}/open': { POST: onLink(reader.open) },
        '/v1/links/{id}/saved': { POST: onLink(reader.saved) },
        '/v1/links/{id}/dispute': { POST: onLink(reader.dispute) },
    });
    async function answer({ route, methods, segment }, request, peer) {
        const allowed = Object.keys(methods);
        if (allowed.length === 0)
            return isPerson(request) ? elsewhere(request.path) : notThere();
        const method = request.method === 'HEAD' ? 'GET' : request.method;
        if (!Object.hasOwn(methods, method))
            return json(405, { error: 'method' }, { allow: allowed.join(', ') });
        if (method !== 'GET' && isForeign(request))
            return json(403, { error: 'cross_site' });
        try {
            return await methods[method](request, peer, segment);
        }
        catch (error) {
            return failed(error, route);
        }
    }
    /** Whoever followed a link that something has bent sees the page, which knows what to do with its key. */
    function elsewhere(path) {
        const { headers, body, status } = page.answer();
        return { status: path === '/' || path === '/l/' ? status : 404, headers, ...(body === undefined ? {} : { body }) };
    }
    function failed(error, route) {
        const unavailable = () => json(503, { error: 'unavailable' }, { 'retry-after': '1' });
        if (error instanceof BodyRefused) {
            if (error.status === 503)
                return unavailable();
            return json(error.status, { error: error.status === 413 ? 'too_large' : 'invalid' });
        }
        if (error instanceof service_store/* StoreUnavailable */.u || error instanceof service_creators/* CreatorsUnavailable */.U6) {
            metrics.count('keyturn_unavailable_total');
            log?.({ event: error.message, route });
            return unavailable();
        }
        log?.({ event: 'failed', route });
        return json(500, { error: 'internal' });
    }
    return async (request, peer) => {
        const started = elapsed();
        const found = find(request.path);
        const answered = await answer(found, request, peer);
        const { method } = request;
        record({ method, route: found.route, status: answered.status, milliseconds: elapsed() - started });
        return method === 'HEAD' ? { status: answered.status, headers: answered.headers } : answered;
    };
}
/** A browser that goes to an address. Programs are answered in JSON. */
function isPerson(request) {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    return isReading && request.header('accept')?.includes('text/html') === true;
}
function onLink(work) {
    return (request, peer, segment) => work(callOf(request, peer, segment));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/service/document.js
/** The documents that the service hands out, which scripts/build-page.ts makes from src/service/page. */


/** The page at /l, which opens links. */
const revealPage = () => page((0,external_node_fs_.readFileSync)(__webpack_require__.ab + "reveal.html", 'utf8'));
/** The page at /new, which makes links. */
const newPage = () => page((0,external_node_fs_.readFileSync)(__webpack_require__.ab + "new.html", 'utf8'));
/** `html` has one style and one script; the policy in the headers allows these two and nothing else. */
function page(html) {
    const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyOf(html),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-robots-tag': 'noindex, nofollow',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'clipboard-write=(self), camera=(), microphone=(), geolocation=()',
        'strict-transport-security': 'max-age=31536000',
    };
    // One buffer for all answers, so that a thousand slow readers hold one copy.
    const body = Buffer.from(html);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex');
    return { sha256, answer: () => ({ status: 200, headers, body }) };
}
function policyOf(html) {
    return [
        "default-src 'none'",
        `script-src '${integrity(html, 'script')}'`,
        `style-src '${integrity(html, 'style')}'`,
        "connect-src 'self'",
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');
}
function integrity(html, tag) {
    const inside = html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.indexOf(`</${tag}>`));
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(inside).digest('base64')}`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/service/admission.js
/**
 * Admission of requests per tick of the event loop. Sixty requests that arrive together would otherwise all be worked on
 * before the first of their answers leaves, or before a store is asked anything: client, service and store would wait
 * for each other in turn (docs/performance.md#admission).
 */
function admission(mostPerTick) {
    let begun = 0;
    let waiting = [];
    function nextTick() {
        const now = waiting.slice(0, mostPerTick);
        waiting = waiting.slice(mostPerTick);
        begun = now.length;
        if (begun > 0)
            setImmediate(nextTick);
        for (const begin of now)
            begin();
    }
    return () => {
        if (begun === 0)
            setImmediate(nextTick);
        if (begun < mostPerTick) {
            begun++;
            return undefined;
        }
        return new Promise((begin) => waiting.push(begin));
    };
}

;// CONCATENATED MODULE: ./lib/service/connections.js
/** Keyturn's clients wait for each response. Others may be a few requests ahead and no more, since every unsent response is kept. */
const mostOwed = 4;
/** `lost` is called for every connection that was closed for another, or that found no place. */
function connections(most, lost) {
    let open = 0;
    /** By address; in each, who has been quiet longest comes first. */
    const quiet = new Map();
    /** The address is kept because a closed socket has forgotten its own. */
    const known = new WeakMap();
    function add(socket, at) {
        at.read = socket.bytesRead;
        const there = quiet.get(at.address);
        if (there === undefined)
            quiet.set(at.address, new Set([socket]));
        else
            there.add(socket);
    }
    function remove(socket, { address }) {
        const there = quiet.get(address);
        if (there?.delete(socket) && there.size === 0)
            quiet.delete(address);
    }
    function makeRoom() {
        let largest;
        for (const sockets of quiet.values())
            if (sockets.size > (largest?.size ?? 0))
                largest = sockets;
        const [first] = largest ?? [];
        const at = first && known.get(first);
        if (first === undefined || at === undefined)
            return false;
        // Its `close` event comes later; until then it must not be chosen again.
        remove(first, at);
        first.destroy();
        return true;
    }
    return {
        enter(socket) {
            const at = { address: socket.remoteAddress ?? '', read: 0, owed: 0 };
            if (open >= most) {
                lost();
                if (!makeRoom())
                    return void socket.destroy();
            }
            open++;
            add(socket, at);
            known.set(socket, at);
            socket.once('close', () => {
                open--;
                remove(socket, at);
            });
        },
        asks(socket, answer) {
            const at = known.get(socket);
            // Requests that were read in one piece still arrive after the connection was closed.
            if (at === undefined || socket.destroyed)
                return false;
            if (at.owed >= mostOwed) {
                lost();
                socket.destroy();
                return false;
            }
            at.owed++;
            answer.once('close', () => at.owed--);
            return true;
        },
        busy(socket) {
            const at = known.get(socket);
            if (at !== undefined)
                remove(socket, at);
        },
        quiet(socket) {
            const at = known.get(socket);
            if (at !== undefined && !socket.destroyed)
                add(socket, at);
        },
        dismiss() {
            for (const sockets of quiet.values()) {
                for (const socket of sockets) {
                    if (socket.bytesRead === known.get(socket)?.read && socket.writableLength === 0)
                        socket.destroy();
                }
            }
        },
        count: () => open,
    };
}

;// CONCATENATED MODULE: ./lib/service/in-flight.js
/** How many requests are worked on at the same time, and how many of them are creations, which hold an envelope each. */

/** `full` is called with what there was no place for. */
function inFlight(most, full) {
    let running = 0;
    let creating = 0;
    return {
        enter() {
            if (running >= most.requests) {
                full('requests');
                return undefined;
            }
            running++;
            let creates = false;
            return {
                holdCreation() {
                    if (creating >= most.creations) {
                        full('creations');
                        throw new BodyRefused(503);
                    }
                    creating++;
                    creates = true;
                },
                leave() {
                    running--;
                    if (creates)
                        creating--;
                },
            };
        },
        running: () => running,
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/service/address.js
/** The address by which the limits count a request. It is never logged, and kept only as a hash (limits.ts). */

/**
 * `socket` is the other end of the connection. With `proxies` of our own in front, each of which adds the address that it
 * saw to X-Forwarded-For, the caller is the `proxies`-th entry from the right; everything left of it is the caller's own
 * claim. A request that came past a proxy has fewer entries, and counts by the connection.
 */
function callerOf(socket, forwardedFor, proxies) {
    const seen = proxies === 0 ? [] : (forwardedFor ?? '').split(',');
    const named = seen.at(-proxies);
    return network(named?.trim() ?? '') ?? network(socket) ?? 'unknown';
}
/** An IPv4 address, or the /64 of an IPv6 one, all of which one caller has. `undefined` = no address. */
function network(text) {
    const address = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? (/^[\d.]+:\d+$/.test(text) ? text.split(':')[0] : text) ?? '';
    const bare = address.split('%')[0] ?? '';
    const mapped = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
    switch ((0,external_node_net_.isIP)(mapped)) {
        case 4:
            return mapped;
        case 6:
            return groups(mapped).slice(0, 4).join(':');
        default:
            return undefined;
    }
}
function groups(address) {
    // The host name parser of URL writes every address in one way.
    const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const [head = '', tail] = plain.split('::');
    const before = head === '' ? [] : head.split(':');
    if (tail === undefined)
        return before;
    const after = tail === '' ? [] : tail.split(':');
    return [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
}

;// CONCATENATED MODULE: ./lib/service/node-http.js


/** Up to `most` bytes. Throws BodyRefused. */
function readBody(incoming, most) {
    if (incoming.method === 'GET' || incoming.method === 'HEAD')
        return Promise.resolve(new Uint8Array(0));
    return readAll(incoming, most);
}
/** `body`: where it was read already; else `hold` is called before it is, and may throw. */
function requestOf(incoming, path, body, hold) {
    return {
        method: incoming.method ?? 'GET',
        path,
        header(name) {
            const value = incoming.headers[name];
            return typeof value === 'string' ? value : undefined;
        },
        async body(most) {
            if (body !== undefined)
                return body;
            hold();
            return readAll(incoming, most);
        },
    };
}
/** Who is at the other end of the socket, worked out only where it is asked for, which most calls never do. */
class OtherEnd {
    #incoming;
    #proxies;
    constructor(incoming, proxies) {
        this.#incoming = incoming;
        this.#proxies = proxies;
    }
    get local() {
        return isLoopback(this.#incoming.socket.remoteAddress ?? '');
    }
    get caller() {
        const { socket, headers } = this.#incoming;
        const forwarded = headers['x-forwarded-for'];
        return callerOf(socket.remoteAddress ?? '', typeof forwarded === 'string' ? forwarded : null, this.#proxies);
    }
}
/** `last`: the connection is closed after it. */
function send(outgoing, { status, headers, body }, last) {
    // Names and values alternate: node:http reads such a list without making an object of it first.
    const list = [];
    for (const name in headers)
        list.push(name, headers[name]);
    if (body !== undefined)
        list.push('content-length', String(Buffer.byteLength(body)));
    if (last)
        list.push('connection', 'close');
    outgoing.writeHead(status, list);
    outgoing.end(body);
}
function isLoopback(address) {
    return /^(?:::ffff:)?127\.|^::1$/.test(address);
}

;// CONCATENATED MODULE: ./lib/service/listen.js
/** The service on a socket. Everything that a client could make grow is limited here, before the service sees it. */







/** Of one, four, eight and sixteen, this answers most requests per second (docs/performance.md#admission). */
const begunPerTick = 8;
/** Throws SetupRefused if the address cannot be had. */
async function listen(service, options) {
    const { inFlight: requests = 1024, creations = 128, grace = 10_000, proxies = 0, metrics } = options;
    const patience = options.patience ?? { headers: 10_000, request: 30_000, refused: 2_000 };
    const admit = admission(begunPerTick);
    let stopping = false;
    const full = (what) => metrics?.count('keyturn_overload_total', what);
    const places = connections(options.connections ?? 2048, () => full('connections'));
    const working = inFlight({ requests, creations }, full);
    metrics?.gauge('keyturn_requests_in_flight', working.running);
    metrics?.gauge('keyturn_connections', places.count);
    const limits = {
        maxHeaderSize: 16 * 1024,
        headersTimeout: patience.headers,
        requestTimeout: patience.request,
        // Longer than proxies keep theirs, so that none sends a request into a connection that is being closed.
        keepAliveTimeout: 75_000,
        connectionsCheckingInterval: Math.min(5_000, patience.headers),
    };
    const server = (0,external_node_http_.createServer)(limits, (incoming, outgoing) => void handle(incoming, outgoing));
    server.timeout = 80_000;
    server.on('connection', places.enter);
    async function handle(incoming, outgoing) {
        const { socket } = incoming;
        if (!places.asks(socket, outgoing))
            return;
        try {
            const path = incoming.url?.split('?')[0] ?? '';
            if (!path.startsWith('/'))
                return refuse(incoming, outgoing, 400, 'invalid');
            const most = bodyLimit(path);
            if (Number(incoming.headers['content-length'] ?? 0) > most)
                return refuse(incoming, outgoing, 413, 'too_large');
            // A small body is read before its request takes a place, so that slow senders take none. The body of a creation is
            // read by the app, once the creator is known; creations have places of their own, so that slow creators keep no
            // reader waiting.
            const creation = incoming.method === 'POST' && path === '/v1/links';
            const body = creation ? undefined : await readBody(incoming, most);
            const place = working.enter();
            if (place === undefined)
                return refuse(incoming, outgoing, 503, 'unavailable');
            places.busy(socket);
            try {
                await admit();
                const request = requestOf(incoming, path, body, place.holdCreation);
                send(outgoing, await service(request, new OtherEnd(incoming, proxies)), stopping);
            }
            finally {
                place.leave();
                places.quiet(socket);
            }
            // A body that the app did not read has to be drained before the connection can be used again; its time is limited too.
            if (!incoming.complete)
                incoming.resume();
        }
        catch (error) {
            if (error instanceof BodyRefused)
                return refuse(incoming, outgoing, error.status, 'too_large');
            // The client went away, so there may be nobody to answer.
            if (!outgoing.headersSent && outgoing.writable)
                refuse(incoming, outgoing, 400, 'invalid');
            else
                outgoing.destroy();
        }
    }
    /**
     * Answers a request whose body was not read. Closing a connection with something unread resets it, and the response may
     * be lost: so the rest is discarded for a while before the connection is closed.
     */
    function refuse(incoming, outgoing, status, error) {
        options.record?.({ method: incoming.method ?? '', route: 'refused', status });
        const retry = status === 503 ? { 'retry-after': '1' } : {};
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', ...retry };
        send(outgoing, { status, headers, body: JSON.stringify({ error }) }, stopping);
        if (incoming.complete || incoming.destroyed)
            return;
        const late = setTimeout(() => incoming.destroy(), patience.refused);
        incoming.once('close', () => clearTimeout(late)).resume();
    }
    await new Promise((done, fail) => {
        server.once('error', () => fail(new service_store/* SetupRefused */.a(`cannot listen on ${options.host}:${options.port}: not free, or not allowed`)));
        server.listen(options.port, options.host, done);
    });
    server.on('error', () => options.log?.({ event: 'the listener failed' }));
    const { address, family, port } = server.address();
    return {
        url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
        close: () => new Promise((done) => {
            stopping = true;
            const late = setTimeout(() => server.closeAllConnections(), grace);
            server.close(() => {
                clearTimeout(late);
                done();
            });
            // server.close() alone would wait for connections on which no request was ever sent.
            places.dismiss();
        }),
    };
}

;// CONCATENATED MODULE: ./lib/service/measured-store.js
const calls = [
    'create',
    'look',
    'claim',
    'saved',
    'dispute',
    'status',
    'end',
    'sweep',
    'check',
];
/** The same store, and how long each of its calls took, those that failed included. */
function measured(store, metrics, elapsed) {
    const timed = calls.map((call) => {
        const work = store[call];
        const measuring = (...given) => {
            const started = elapsed();
            const told = work(...given);
            const stop = () => metrics.time('keyturn_store_seconds', call, (elapsed() - started) / 1000);
            told.then(stop, stop);
            return told;
        };
        return [call, measuring];
    });
    return { ...store, ...Object.fromEntries(timed) };
}

// EXTERNAL MODULE: ./lib/service/stores/deadline.js
var deadline = __webpack_require__(29664);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/service/stores/answers.js
var answers = __webpack_require__(54545);
// EXTERNAL MODULE: ./lib/service/stores/judging.js
var judging = __webpack_require__(47862);
// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(93443);
;// CONCATENATED MODULE: ./lib/service/stores/due-queue.js
/** A binary heap in two arrays, so that a million of them are no million objects. */
function dueQueue() {
    const times = [];
    const names = [];
    function put(index, at, name) {
        times[index] = at;
        names[index] = name;
    }
    function move(from, to) {
        put(to, times[from] ?? 0, names[from] ?? '');
    }
    /** Moves the hole at `index` down to where `at` fits. */
    function sink(at) {
        let index = 0;
        for (;;) {
            const left = 2 * index + 1;
            if (left >= times.length)
                return index;
            const right = left + 1;
            const child = right < times.length && (times[right] ?? 0) < (times[left] ?? 0) ? right : left;
            if ((times[child] ?? 0) >= at)
                return index;
            move(child, index);
            index = child;
        }
    }
    return {
        add(at, name) {
            let index = times.length;
            for (let parent = (index - 1) >> 1; index > 0 && (times[parent] ?? 0) > at; parent = (index - 1) >> 1) {
                move(parent, index);
                index = parent;
            }
            put(index, at, name);
        },
        next(now) {
            const [at] = times;
            const [name] = names;
            if (at === undefined || name === undefined || at > now)
                return undefined;
            const [lastAt, lastName] = [times.pop() ?? 0, names.pop() ?? ''];
            if (times.length > 0)
                put(sink(lastAt), lastAt, lastName);
            return { at, name };
        },
    };
}

// EXTERNAL MODULE: ./lib/service/stores/usage.js
var usage = __webpack_require__(90257);
;// CONCATENATED MODULE: ./lib/service/stores/memory-links.js
/** The links of the memory store, and when something has to be done about each. */



class MemoryLinks {
    used = (0,usage/* usage */.C)();
    #byId = new Map();
    /** Handle -> id. */
    #ids = new Map();
    /** Ids of purged links, which are refused. */
    #seen = new Set();
    /** Envelopes to erase and links to purge; one is named again when its time was moved forward. */
    #due = dueQueue();
    /** Ids to refuse no longer. */
    #unseen = dueQueue();
    find(handle) {
        return this.#byId.get(this.#ids.get(memory_links_text(handle)) ?? '');
    }
    reach(id, by) {
        const held = this.#byId.get(memory_links_text(id));
        if (held === undefined)
            return undefined;
        const may = held.creator === by.creator || (by.manage !== undefined && held.manage === memory_links_text(by.manage));
        return may ? held : undefined;
    }
    apply({ id }, change) {
        const held = this.#byId.get(id);
        if (held === undefined || change === undefined)
            return;
        const changed = { ...held, ...change };
        this.#byId.set(id, changed);
        if (nextOf(changed) < held.dueAt)
            this.#queue(changed);
        if (held.envelope !== null && changed.envelope === null)
            this.used.add(held.creator, -1, -held.envelope.length);
    }
    create(link, quota, now) {
        const id = memory_links_text(link.id);
        const there = this.#byId.get(id);
        if (there !== undefined) {
            if (there.digest !== memory_links_text(link.digest))
                return { outcome: 'other' };
            return { outcome: 'same', expiresAt: there.expiresAt };
        }
        if (this.#seen.has(id))
            return { outcome: 'other' };
        if (this.used.exceeds(link.creator.key, link.envelope.length, quota))
            return { outcome: 'quota' };
        const held = heldOf(link, now);
        this.#ids.set(held.handle, id);
        this.#queue(held);
        this.used.add(held.creator, 1, link.envelope.length);
        return { outcome: 'created', expiresAt: held.expiresAt };
    }
    /** Does one thing that is due; false if there is nothing. */
    sweepOne(now) {
        const due = this.#due.next(now);
        if (due !== undefined) {
            this.#settle(due.name, due.at, now);
            return true;
        }
        const unseen = this.#unseen.next(now);
        if (unseen !== undefined)
            this.#seen.delete(unseen.name);
        return unseen !== undefined;
    }
    /** Returns how many there were. */
    purgeAll() {
        const all = [...this.#byId.values()];
        for (const held of all)
            this.#remove(held);
        return all.length;
    }
    #queue(held) {
        const dueAt = nextOf(held);
        this.#byId.set(held.id, { ...held, dueAt });
        this.#due.add(dueAt, held.id);
    }
    #settle(id, queuedFor, now) {
        const held = this.#byId.get(id);
        // Its time was moved forward since, or it is gone.
        if (held === undefined || held.dueAt !== queuedFor)
            return;
        if (now >= held.expiresAt + service_link/* tombstoneFor */.ZR) {
            this.#remove(held);
            return;
        }
        if (held.eraseAt !== null && now >= held.eraseAt)
            this.apply(held, service_link/* erased */.Rn);
        this.#queue(this.#byId.get(id) ?? held);
    }
    #remove(held) {
        this.apply(held, service_link/* erased */.Rn);
        this.#byId.delete(held.id);
        this.#ids.delete(held.handle);
        this.#seen.add(held.id);
        this.#unseen.add(held.createdAt + service_link/* neverAgainFor */.K5, held.id);
    }
}
/** When something has to be done about a link next: its envelope erased, or all of it purged. */
function nextOf({ eraseAt, expiresAt }) {
    return eraseAt ?? expiresAt + service_link/* tombstoneFor */.ZR;
}
function heldOf(link, createdAt) {
    const expiresAt = createdAt + link.expiresIn * 1000;
    return {
        id: memory_links_text(link.id),
        handle: memory_links_text(link.handle),
        manage: memory_links_text(link.manage),
        creator: link.creator.key,
        digest: memory_links_text(link.digest),
        createdAt,
        expiresAt,
        openedAt: null,
        savedAt: null,
        disputedAt: null,
        endedAt: null,
        reason: null,
        password: link.password,
        creatorName: link.creator.name,
        version: link.envelope[0] ?? 0,
        tries: 0,
        waitUntil: 0,
        envelope: link.envelope,
        proof: link.proof,
        reader: null,
        eraseAt: expiresAt,
        dueAt: expiresAt,
    };
}
function memory_links_text(bytes) {
    return Buffer.from(bytes).toString('latin1');
}

;// CONCATENATED MODULE: ./lib/service/stores/memory.js




/** So many that are due are done before others have their turn. */
const sweptAtOnce = 1_000;
/** For tests, the demo, and links that need not outlive the process. `now`: milliseconds since 1970. */
function memoryStore(options) {
    const { now } = options;
    const links = new MemoryLinks();
    return {
        kind: 'memory',
        ...(0,judging/* judging */.R)(links, now, async (work) => work()),
        async create(link, quota) {
            return links.create(link, quota, now());
        },
        async look(handle) {
            const row = links.find(handle);
            return row && (0,answers/* lookOf */.L)(row, now());
        },
        async status(id, by) {
            const row = links.reach(id, by);
            return row && (0,answers/* statusOf */.c)(row, now());
        },
        async sweep() {
            const at = now();
            for (let done = 1; links.sweepOne(at); done++)
                if (done % sweptAtOnce === 0)
                    await (0,promises_.setImmediate)();
        },
        async check() { },
        async held() {
            return links.used.held();
        },
        async forget() {
            return links.purgeAll();
        },
        async close() { },
    };
}

;// CONCATENATED MODULE: ./lib/service/stores/index.js


/** Every store; a module is loaded only when it is asked for. */
const stores = {
    memory: {
        takes: (text) => text === 'memory',
        usage: 'memory',
        open: async (_text, options) => memoryStore(options),
    },
    sqlite: {
        takes: (text) => /^sqlite:./.test(text),
        usage: 'sqlite:FILE',
        open: async (text, options) => {
            const { sqliteStore } = await __webpack_require__.e(/* import() */ 8409).then(__webpack_require__.bind(__webpack_require__, 38409));
            return sqliteStore({ file: text.slice('sqlite:'.length), now: options.now });
        },
    },
    redis: {
        takes: (text) => /^rediss?:\/\/./.test(text),
        usage: 'redis://...',
        open: async (url, { key, forgets = false }) => {
            const { redisStore } = await __webpack_require__.e(/* import() */ 2379).then(__webpack_require__.bind(__webpack_require__, 72379));
            return redisStore({ url, key, forgets });
        },
    },
    postgres: {
        takes: (text) => /^postgres(?:ql)?:\/\/./.test(text),
        usage: 'postgres://...',
        open: async (url, { key, forgets = false }) => {
            const { postgresStore } = await __webpack_require__.e(/* import() */ 119).then(__webpack_require__.bind(__webpack_require__, 40119));
            return postgresStore({ url, key, forgets });
        },
    },
};
/** `--store`. Throws SetupRefused. */
async function openStore(text, options) {
    const kind = Object.values(stores).find(({ takes }) => takes(text));
    if (kind !== undefined)
        return kind.open(text, options);
    const known = Object.values(stores).map(({ usage }) => usage);
    throw new service_store/* SetupRefused */.a(`no such store; use one of ${known.join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/service/start.js
/** The whole service: store, creators, app, listener, and the timer that erases what is due. */










/** Milliseconds between two sweeps. */
const sweepEvery = 400;
/** Milliseconds without a sweep after which the service reports itself unhealthy, since what is due is not erased. */
const unswept = 30_000;
/** Throws SetupRefused: nobody could create, the store does not hold its promises here, the address is taken. */
async function start(options) {
    const creators = await creatorsOf(options);
    const { elapsed, log } = options;
    const metrics = metrics_metrics();
    const opened = await openStore(options.store, {
        now: options.now,
        key: options.storeKey,
        forgets: options.forget,
    });
    let sweptAt = elapsed();
    const store = measured({
        ...opened,
        async check() {
            if (elapsed() - sweptAt > unswept)
                throw new service_store/* StoreUnavailable */.u('what is due has not been erased for too long');
            await opened.check();
        },
    }, metrics, elapsed);
    metrics.gauge('keyturn_links_held', () => store.held().catch(() => undefined));
    try {
        const forgotten = options.forget ? await store.forget() : undefined;
        const pages = { page: revealPage(), newPage: newPage() };
        const answer = app({ ...options, store, creators, ...pages, metrics });
        const listening = await listen(answer, { ...options, metrics, record: recorder(metrics, log) });
        let sweeping = Promise.resolve();
        let busy = false;
        const timer = setInterval(() => {
            if (busy)
                return;
            busy = true;
            sweeping = store
                .sweep()
                .then(() => {
                sweptAt = elapsed();
            })
                .catch(() => {
                metrics.count('keyturn_failed_sweeps_total');
                log?.({ event: 'the sweep failed' });
            })
                .finally(() => {
                busy = false;
            });
        }, sweepEvery);
        return {
            url: listening.url,
            pageSha256: pages.page.sha256,
            newPageSha256: pages.newPage.sha256,
            ...(forgotten === undefined ? {} : { forgotten }),
            async close() {
                await listening.close();
                clearInterval(timer);
                // A store that does not answer never ends its sweep; the stop must not wait for it.
                await (0,deadline/* inTime */.RN)(sweeping, deadline/* closeWithin */.YP).catch(() => { });
                await store.close();
            },
        };
    }
    catch (error) {
        await store.close();
        throw error;
    }
}
async function creatorsOf(options) {
    const known = [];
    if (options.tokens !== undefined && options.tokens.trim() !== '')
        known.push((0,service_creators/* tokens */.LU)(options.tokens));
    if (options.oidc !== undefined) {
        const { oidc } = await Promise.all(/* import() */[__webpack_require__.e(2769), __webpack_require__.e(2431)]).then(__webpack_require__.bind(__webpack_require__, 12431));
        known.push(oidc({ ...options.oidc, now: options.now }));
    }
    if (options.openCreation)
        known.push(service_creators/* anybody */.VC);
    return (0,service_creators/* anyOf */.EB)(known);
}

;// CONCATENATED MODULE: ./lib/commands/serve.js




/**
 * Starts the link service; `close()` of what it returns stops it gracefully.
 *
 * @throws KeyturnError INPUT_INVALID with what to change: an address, a store, nobody who could create links.
 */
async function serve(input, io) {
    const { host, port } = parseListen(input.listen);
    refuseAddress(input.url);
    const { tokens, metricsToken, openCreation, forget, proxies } = input;
    const now = () => io.clock.now().getTime();
    const oidc = oidcOf(input, io);
    try {
        return await start({
            host,
            port,
            store: input.store,
            now,
            elapsed: io.elapsed ?? now,
            ...(io.log === undefined ? {} : { log: io.log }),
            ...(tokens === undefined ? {} : { tokens: tokens.reveal() }),
            ...(metricsToken === undefined ? {} : { operatorToken: metricsToken.reveal() }),
            ...(input.storeKey === undefined ? {} : { storeKey: input.storeKey.reveal() }),
            ...(oidc === undefined ? {} : { oidc }),
            ...(openCreation === undefined ? {} : { openCreation }),
            ...(proxies === undefined ? {} : { proxies }),
            ...(forget === undefined ? {} : { forget }),
        });
    }
    catch (error) {
        if (!(error instanceof service_store/* SetupRefused */.a))
            throw error;
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: error.message, hint: 'keyturn serve --help' });
    }
}
function oidcOf(input, io) {
    const { allow = [], issuer, allowOwnerIds, allowRefs, allowWorkflows, allowEnvironments } = input;
    if (allow.length === 0)
        return undefined;
    const audience = input.audience ?? originOf(input.url);
    if (audience === undefined || io.http === undefined) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'tokens of workflows name the service that they are for, and this one does not know its own address',
            hint: '--url https://links.acme.dev (or --audience)',
        });
    }
    return {
        audience,
        allow,
        http: io.http,
        ...(issuer === undefined ? {} : { issuer }),
        ...(allowOwnerIds === undefined ? {} : { ownerIds: allowOwnerIds }),
        ...(allowRefs === undefined ? {} : { refs: allowRefs }),
        ...(allowWorkflows === undefined ? {} : { workflows: allowWorkflows }),
        ...(allowEnvironments === undefined ? {} : { environments: allowEnvironments }),
    };
}
/** An address at which no reader would open a link: behind a path, or over plain http to the world. */
function refuseAddress(url) {
    if (url === undefined || opensLinks(url))
        return;
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const why = parsed === undefined || !/^https?:$/.test(parsed.protocol)
        ? '`--url` is no address of a service'
        : url.replace(/\/$/, '') === parsed.origin
            ? '`--url` is plain http on a name that others reach, where browsers decrypt nothing'
            : '`--url` has something behind its host, and links have `/l` there';
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: why,
        hint: 'give the service a host of its own behind TLS, such as --url https://links.acme.dev',
    });
}
/** Judged by what reads links. */
function opensLinks(url) {
    try {
        (0,derive/* parseLink */.Ap)((0,derive/* makeLink */.f2)(url.replace(/\/$/, ''), new Uint8Array(32)));
        return true;
    }
    catch {
        return false;
    }
}
function originOf(url) {
    if (url === undefined)
        return undefined;
    if (URL.canParse(url) && new URL(url).origin !== 'null')
        return new URL(url).origin;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: 'url is no address', hint: '--url https://links.acme.dev' });
}
function parseListen(listen) {
    const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen);
    const port = Number(parts?.[3]);
    if (parts === null || port > 65_535) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: 'listen is HOST:PORT', hint: '--listen 127.0.0.1:8787' });
    }
    return { host: parts[1] ?? parts[2] ?? '', port };
}


/***/ }),

/***/ 61540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fromBase64url),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function sha256(...parts) {
    const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
    // Text first, because it is faster than the Buffer that `hash` makes (docs/performance.md#per-request).
    return Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes.length === 1 ? bytes[0] : Buffer.concat(bytes), 'hex'), 'hex');
}
/** Canonical base64url (RFC 4648 section 5, no padding), optionally of an exact length in bytes; else undefined. */
function fromBase64url(text, length) {
    if (typeof text !== 'string')
        return undefined;
    const bytes = Buffer.from(text, 'base64url');
    // Buffer skips what it does not know and ignores unused bits; writing it again tells.
    if (bytes.toString('base64url') !== text)
        return undefined;
    return length === undefined || bytes.length === length ? bytes : undefined;
}


/***/ }),

/***/ 74653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U6: () => (/* binding */ CreatorsUnavailable),
  EB: () => (/* binding */ anyOf),
  VC: () => (/* binding */ anybody),
  LU: () => (/* binding */ tokens)
});

// EXTERNAL MODULE: ./lib/service/bytes.js
var bytes = __webpack_require__(61540);
;// CONCATENATED MODULE: ./lib/service/creator-names.js
/** The names of creators that have none of their own, for the service and its page. No repository and no token's name is spelt like the second. */
const anybodyName = 'anybody';
const bareTokenName = 'a token of this service';

// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(21662);
;// CONCATENATED MODULE: ./lib/service/creators.js



/** The identity provider's keys cannot be fetched; nothing is wrong with the request. */
class CreatorsUnavailable extends Error {
    constructor() {
        super('the keys of the identity provider cannot be fetched');
        this.name = 'CreatorsUnavailable';
    }
}
const shortest = 16;
/**
 * `KEYTURN_LINK_TOKENS`: `name:token` or a bare token, separated by commas or white space. A client may send the token
 * alone or together with its name. Throws SetupRefused for a token below 16 characters, a name that is none, and the
 * same name or token twice.
 */
function tokens(text) {
    const known = text
        .split(/[\s,]+/)
        .filter((part) => part !== '')
        .map((part, index) => readToken(part, index));
    for (const taken of ['name', 'digest']) {
        if (new Set(known.map((one) => one[taken])).size < known.length) {
            throw new store/* SetupRefused */.a('KEYTURN_LINK_TOKENS names one token twice');
        }
    }
    const byHash = new Map(known.flatMap(({ accepted, creator }) => accepted.map((hash) => [hash, creator])));
    // A token is found by its hash, since what the time of the search tells of a hash says nothing about the token.
    return async (bearer) => byHash.get((0,bytes/* sha256 */.s)(bearer).toString('hex'));
}
function readToken(part, index) {
    const colon = part.indexOf(':');
    const token = part.slice(colon + 1);
    if (token.length < shortest) {
        throw new store/* SetupRefused */.a(`token ${index + 1} of KEYTURN_LINK_TOKENS is shorter than ${shortest} characters; make one with: openssl rand -base64 32`);
    }
    const digest = (0,bytes/* sha256 */.s)(token).toString('hex');
    const name = colon < 0 ? '' : part.slice(0, colon);
    if (colon >= 0 && !/^[A-Za-z0-9._-]{1,64}$/.test(name)) {
        throw new store/* SetupRefused */.a(`the name of token ${index + 1} of KEYTURN_LINK_TOKENS may have letters, digits, and . _ - only`);
    }
    // A bare token has no name to be known by, so it is known by its hash: the order of the list may change.
    const key = name === '' ? `token:#${digest.slice(0, 16)}` : `token:${name}`;
    const accepted = [digest, (0,bytes/* sha256 */.s)(part).toString('hex')];
    return {
        name: key,
        digest,
        accepted,
        creator: { key, name: name === '' ? bareTokenName : name, known: true },
    };
}
/** `--open-creation`: everybody is the same unknown creator, so nobody can end such a link without its manage token. */
const anybody = async () => ({ key: 'anybody', name: anybodyName, known: false });
/** The first that knows the bearer. Throws SetupRefused without any. */
function anyOf(creators) {
    if (creators.length === 0) {
        throw new store/* SetupRefused */.a("nobody could create a link: set KEYTURN_LINK_TOKENS, or let repositories in with --allow 'owner/*' (never a default secret)");
    }
    return async (bearer) => {
        for (const one of creators) {
            const creator = await one(bearer);
            if (creator !== undefined)
                return creator;
        }
        return undefined;
    };
}


/***/ }),

/***/ 93443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   K5: () => (/* binding */ neverAgainFor),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Rn: () => (/* binding */ erased),
/* harmony export */   ZR: () => (/* binding */ tombstoneFor),
/* harmony export */   _C: () => (/* binding */ saved),
/* harmony export */   _N: () => (/* binding */ end)
/* harmony export */ });
/* unused harmony exports againFor, slowDown */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/**
 * The rules of a link, pure. Stores that judge in one thread (memory, SQLite) call these functions; the others have the
 * same rules in SQL and Lua. Times are milliseconds since 1970 on the store's clock.
 */

/** How long the reader who opened it may ask again: a lost answer loses nothing. */
const againFor = 60_000;
/** How long a tombstone stays after the expiry. */
const tombstoneFor = 7 * 86_400_000;
/** How long an id is refused after its creation. */
const neverAgainFor = 400 * 86_400_000;
/** What happened first and cannot be undone wins: an opened link that is destroyed later was opened. */
function stateOf(row, now) {
    if (row.disputedAt !== null)
        return 'disputed';
    if (row.savedAt !== null)
        return 'saved';
    if (row.openedAt !== null)
        return 'opened';
    if (row.reason !== null)
        return row.reason;
    return now >= row.expiresAt ? 'expired' : 'waiting';
}
/** Seconds to wait after the n-th wrong proof. It slows down, never burns, never locks for good. */
function slowDown(tries) {
    return [0, 0, 0, 1, 2, 4, 8][tries] ?? 900;
}
/** `proof` and `reader` are SHA-256 hashes. A change has to be durable before the claim is answered. */
function claim(row, proof, reader, now) {
    const again = row.openedAt !== null && same(row.reader, reader) && now < row.openedAt + againFor;
    const open = row.openedAt === null && row.endedAt === null && now < row.expiresAt;
    if (row.envelope === null || !(again || open)) {
        return { claim: { outcome: 'over', state: stateOf(row, now), openedAt: row.openedAt } };
    }
    const opened = { outcome: 'opened', envelope: row.envelope, creator: row.creatorName };
    if (again) {
        if (same(row.proof, proof))
            return { claim: { ...opened, first: false } };
        return { claim: { outcome: 'wrong', tries: row.tries, wait: 0 } };
    }
    if (now < row.waitUntil)
        return { claim: { outcome: 'wait', wait: Math.ceil((row.waitUntil - now) / 1000) } };
    if (!same(row.proof, proof)) {
        const tries = row.tries + 1;
        const wait = slowDown(tries);
        return { claim: { outcome: 'wrong', tries, wait }, change: { tries, waitUntil: now + wait * 1000 } };
    }
    return { claim: { ...opened, first: true }, change: { openedAt: now, reader, eraseAt: now + againFor } };
}
/** The change that burns a link. */
const erased = { envelope: null, proof: null, eraseAt: null };
/** Accepted also later and more than once, because the sender needs the receipt. */
function saved(row, reader, now) {
    if (row.openedAt === null)
        return { saved: stateOf(row, now) === 'waiting' ? 'waiting' : 'over' };
    if (!same(row.reader, reader))
        return { saved: 'over' };
    return { saved: 'saved', change: { savedAt: row.savedAt ?? now, ...erased } };
}
function end(row, reason, now) {
    if (row.endedAt !== null || row.openedAt !== null || now >= row.expiresAt)
        return erased;
    return { endedAt: now, reason, ...erased };
}
function same(one, other) {
    return one !== null && one.length === other.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(one, other);
}


/***/ }),

/***/ 21662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ SetupRefused),
/* harmony export */   u: () => (/* binding */ StoreUnavailable)
/* harmony export */ });
/** The store could not do it now. The message is ours and safe to log. */
class StoreUnavailable extends Error {
    constructor(message) {
        super(message);
        this.name = 'StoreUnavailable';
    }
}
/** The service cannot start like this. The message says what to change. */
class SetupRefused extends Error {
    constructor(message) {
        super(message);
        this.name = 'SetupRefused';
    }
}


/***/ }),

/***/ 54545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookOf),
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93443);
/** What a row of a store says to whoever asks after its link. */

/** `now`: milliseconds since 1970 on the store's clock. */
function lookOf(row, now) {
    const { version, password, expiresAt, openedAt, creatorName } = row;
    // SQLite has 0 and 1 for it.
    return { version, state: (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(row, now), creator: creatorName, password: Boolean(password), expiresAt, openedAt };
}
function statusOf(row, now) {
    const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
    return { state: (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(row, now), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
}


/***/ }),

/***/ 29664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   YP: () => (/* binding */ closeWithin),
/* harmony export */   pI: () => (/* binding */ usualDeadline),
/* harmony export */   yZ: () => (/* binding */ withDeadlines)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21662);
/**
 * A server that is frozen, or behind a network partition, closes no connection: without a deadline a call would wait for
 * ever, and so would a stop of the service.
 */

/** Milliseconds for each call of a store. */
const usualDeadline = 10_000;
/** Milliseconds for a connection to close in order; after that it is cut. */
const closeWithin = 2_000;
/**
 * Rejects with StoreUnavailable when `work` is late, and calls `onLate`. The effect may still happen; repeating a call of a
 * store is safe.
 */
function inTime(work, milliseconds, onLate) {
    return new Promise((done, fail) => {
        const timer = setTimeout(() => {
            fail(new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreUnavailable */ .u('the store did not answer in time'));
            onLate?.();
        }, milliseconds);
        work.then((value) => {
            clearTimeout(timer);
            done(value);
        }, (error) => {
            clearTimeout(timer);
            fail(error);
        });
    });
}
// `sweep` and `forget` take as long as there is work; their steps have a deadline each.
const calls = ['create', 'look', 'claim', 'saved', 'dispute', 'status', 'end', 'check', 'held'];
/** The same store, whose calls end in time: all but `sweep`, `forget` and `close`. */
function withDeadlines(store, limit) {
    const limited = calls.map((call) => {
        const work = store[call];
        return [call, (...given) => limit(work(...given))];
    });
    return { ...store, ...Object.fromEntries(limited) };
}


/***/ }),

/***/ 47862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ judging)
/* harmony export */ });
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93443);
/** The calls of a store that judges links in this process, by the rules of link.ts. */

/** `write` runs its argument as one atomic step, and resolves once what it did is durable. */
function judging(links, now, write) {
    return {
        claim: (handle, proof, reader) => write(() => {
            const held = links.find(handle);
            if (held === undefined)
                return undefined;
            const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .claim */ .B7)(held, proof, reader, now());
            links.apply(held, judged.change);
            return judged.claim;
        }),
        saved: (handle, reader) => write(() => {
            const held = links.find(handle);
            if (held === undefined)
                return undefined;
            const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .saved */ ._C)(held, reader, now());
            links.apply(held, judged.change);
            return judged.saved;
        }),
        dispute: (handle) => write(() => {
            const held = links.find(handle);
            if (held === undefined)
                return undefined;
            if (held.openedAt === null)
                return 'waiting';
            links.apply(held, { disputedAt: held.disputedAt ?? now() });
            return 'disputed';
        }),
        end: (id, by, reason) => write(() => {
            const held = links.reach(id, by);
            if (held === undefined)
                return false;
            links.apply(held, (0,_link_js__WEBPACK_IMPORTED_MODULE_0__/* .end */ ._N)(held, reason, now()));
            return true;
        }),
    };
}


/***/ }),

/***/ 90257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ usage)
/* harmony export */ });
function usage() {
    const used = new Map();
    const of = (creator) => used.get(creator) ?? { links: 0, bytes: 0 };
    return {
        add(creator, links, bytes) {
            const before = of(creator);
            const after = { links: before.links + links, bytes: before.bytes + bytes };
            if (after.links === 0)
                used.delete(creator);
            else
                used.set(creator, after);
        },
        exceeds(creator, bytes, quota) {
            const now = of(creator);
            return now.links + 1 > quota.links || now.bytes + bytes > quota.bytes;
        },
        held: () => [...used.values()].reduce((sum, { links }) => sum + links, 0),
        clear: () => used.clear(),
    };
}


/***/ })

};
