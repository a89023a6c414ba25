export const id = 4561;
export const ids = [4561];
export const modules = {

/***/ 4561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(90994);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/service/body.js
var service_body = __webpack_require__(72151);
// EXTERNAL MODULE: ./lib/service/caller.js
var caller = __webpack_require__(38168);
// EXTERNAL MODULE: ./lib/service/bytes.js
var bytes = __webpack_require__(75140);
// EXTERNAL MODULE: ./lib/service/creators.js + 1 modules
var service_creators = __webpack_require__(77492);
;// CONCATENATED MODULE: ./lib/service/new-link.js
/** The body of a creation. */


/** Seconds. */
const minExpiry = 60;
const maxExpiry = 2_592_000;
const versions = [1];
const fields = ['id', 'access', 'proof', 'manage', 'envelope', 'expiresIn', 'password'];
/** Throws BodyRefused. */
async function readLink(request, creator, holder) {
    const body = await (0,service_body/* readObject */.Ag)(request, fields, holder);
    const { expiresIn, password } = body;
    const id = (0,service_body/* readBinary */.C8)(body['id'], 16);
    const access = (0,service_body/* readBinary */.C8)(body['access'], 32);
    const proof = (0,service_body/* readBinary */.C8)(body['proof'], 32);
    const manage = (0,service_body/* readBinary */.C8)(body['manage'], 32);
    const envelope = (0,service_body/* readBinary */.C8)(body['envelope']);
    if (!isEnvelope(envelope) || typeof password !== 'boolean')
        throw new service_body/* BodyRefused */.pF(400);
    if (!Number.isInteger(expiresIn))
        throw new service_body/* BodyRefused */.pF(400);
    const seconds = expiresIn;
    if (seconds < minExpiry || seconds > maxExpiry)
        throw new service_body/* BodyRefused */.pF(400);
    // Parts of a fixed length first, then a text that shows its own end.
    const rest = JSON.stringify([creator.key, seconds, password]);
    const digest = (0,bytes/* sha256 */.s)(id, access, proof, manage, rest, envelope);
    return { id, handle: (0,bytes/* sha256 */.s)(id, access), proof, manage, envelope, expiresIn: seconds, password, creator, digest };
}
/** 0x01, nonce, a whole number of 512-byte blocks, tag: all that can be told from outside. */
function isEnvelope(envelope) {
    const padded = envelope.length - 29;
    return versions.includes(envelope[0] ?? 0) && padded >= 512 && padded <= 92_160 && padded % 512 === 0;
}

// EXTERNAL MODULE: ./lib/service/responses.js
var responses = __webpack_require__(39455);
;// CONCATENATED MODULE: ./lib/service/creator-calls.js
/** What the creator of a link may ask: to make it, how it is, and to end it. */






function creatorCalls({ store, metrics, refused, creators, quota }) {
    async function authority(bearer) {
        const manage = (0,bytes/* fromBase64url */.l)(bearer, 32);
        const creator = await creators(bearer);
        return { manage: manage && (0,bytes/* sha256 */.s)(manage), creator: creator?.known ? creator.key : undefined };
    }
    return {
        // Who creates is judged before a byte of the body is read: only creators can make the service hold envelopes.
        async create(request, peer) {
            const creator = await creators((0,caller/* bearerOf */.DH)(request));
            if (creator === undefined) {
                metrics.count('keyturn_refused_creators_total');
                return refused.failed(peer, (0,responses/* json */.Pq)(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' }));
            }
            const link = await readLink(request, creator, (0,service_creators/* holderOf */.Kd)(creator, peer));
            const tooMany = refused.tooManyCreations(creator, peer);
            if (tooMany !== undefined)
                return tooMany;
            const made = await store.create(link, quota);
            if (made.outcome === 'other')
                return (0,responses/* json */.Pq)(409, { error: 'id_taken' });
            if (made.outcome === 'quota') {
                metrics.count('keyturn_quota_refusals_total');
                return (0,responses/* json */.Pq)(429, { error: 'quota' }, { 'retry-after': '3600' });
            }
            if (made.outcome === 'created')
                metrics.count('keyturn_links_created_total');
            const body = { id: Buffer.from(link.id).toString('base64url'), expiresAt: (0,responses/* instant */.uR)(made.expiresAt) };
            return (0,responses/* json */.Pq)(made.outcome === 'created' ? 201 : 200, body);
        },
        async status({ peer, bearer, id }) {
            const by = await authority(bearer);
            const found = await store.status(id, by);
            if (found === undefined)
                return by.creator === undefined ? refused.notFound(peer) : (0,responses/* notThere */._)();
            const { state, createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found;
            const past = (0,responses/* times */.Hn)({ openedAt, savedAt, disputedAt });
            return (0,responses/* json */.Pq)(200, { state, createdAt: (0,responses/* instant */.uR)(createdAt), expiresAt: (0,responses/* instant */.uR)(expiresAt), ...past, tries });
        },
        async end({ request, peer, bearer, id }) {
            const { reason } = await (0,service_body/* readObject */.Ag)(request, ['reason']);
            if (reason !== undefined && reason !== 'superseded')
                throw new service_body/* BodyRefused */.pF(400);
            const by = await authority(bearer);
            const done = await store.end(id, by, reason ?? 'destroyed');
            if (!done)
                return by.creator === undefined ? refused.notFound(peer) : (0,responses/* notThere */._)();
            metrics.count('keyturn_links_ended_total');
            return (0,responses/* empty */.Ie)();
        },
    };
}

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
    const hidden = (caller) => (0,bytes/* sha256 */.s)(key, caller).toString('base64');
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

// EXTERNAL MODULE: ./lib/service/metrics.js
var service_metrics = __webpack_require__(66762);
// EXTERNAL MODULE: ./lib/service/operator-calls.js
var operator_calls = __webpack_require__(8999);
;// CONCATENATED MODULE: ./lib/service/reader-calls.js
/** What whoever holds a link may ask: look, open, saved, dispute. Who has only an id learns nothing. */



function readerCalls({ store, metrics, refused }) {
    return {
        async look({ request, peer, handle }) {
            await (0,service_body/* readObject */.Ag)(request, []);
            const link = await store.look(handle);
            if (link === undefined)
                return refused.notFound(peer);
            const { openedAt, expiresAt, ...rest } = link;
            return (0,responses/* json */.Pq)(200, { ...rest, expiresAt: (0,responses/* instant */.uR)(expiresAt), ...(0,responses/* times */.Hn)({ openedAt }) });
        },
        async open({ request, peer, handle }) {
            const body = await (0,service_body/* readObject */.Ag)(request, ['proof', 'reader']);
            const [proof, reader] = [(0,bytes/* sha256 */.s)((0,service_body/* readBinary */.C8)(body['proof'], 32)), (0,bytes/* sha256 */.s)((0,service_body/* readBinary */.C8)(body['reader'], 16))];
            const claimed = await store.claim(handle, proof, reader);
            if (claimed === undefined)
                return refused.notFound(peer);
            switch (claimed.outcome) {
                case 'opened':
                    metrics.count(claimed.first ? 'keyturn_links_opened_total' : 'keyturn_links_opened_again_total');
                    return (0,responses/* opened */.Sg)(claimed.envelope, claimed.creator);
                case 'wrong':
                    metrics.count('keyturn_wrong_proofs_total');
                    if (claimed.wait === 0)
                        return (0,responses/* json */.Pq)(403, { error: 'wrong_proof' });
                    return (0,responses/* json */.Pq)(429, { error: 'wrong_proof' }, { 'retry-after': String(claimed.wait) });
                case 'wait':
                    return (0,responses/* json */.Pq)(429, { error: 'wait' }, { 'retry-after': String(claimed.wait) });
                case 'over':
                    return (0,responses/* json */.Pq)(410, { state: claimed.state, ...(0,responses/* times */.Hn)({ openedAt: claimed.openedAt }) });
            }
        },
        async saved({ request, peer, handle }) {
            const body = await (0,service_body/* readObject */.Ag)(request, ['reader']);
            const done = await store.saved(handle, (0,bytes/* sha256 */.s)((0,service_body/* readBinary */.C8)(body['reader'], 16)));
            if (done === undefined)
                return refused.notFound(peer);
            if (done === 'waiting')
                return (0,responses/* json */.Pq)(409, { error: 'not_opened' });
            if (done === 'over')
                return (0,responses/* json */.Pq)(410, { error: 'not_yours' });
            metrics.count('keyturn_links_saved_total');
            return (0,responses/* empty */.Ie)();
        },
        async dispute({ request, peer, handle }) {
            await (0,service_body/* readObject */.Ag)(request, []);
            const done = await store.dispute(handle);
            if (done === undefined)
                return refused.notFound(peer);
            if (done === 'waiting')
                return (0,responses/* json */.Pq)(409, { error: 'not_opened' });
            metrics.count('keyturn_links_disputed_total');
            return (0,responses/* empty */.Ie)();
        },
    };
}

// EXTERNAL MODULE: ./lib/service/record.js
var service_record = __webpack_require__(57466);
;// CONCATENATED MODULE: ./lib/service/refusals.js
/** The responses to callers who found nothing, or who call too often. */


/** `elapsed`: milliseconds, never backwards. */
function refusals(limits, metrics, elapsed) {
    const judge = rateLimits(limits, elapsed);
    function tooMany(limit, wait) {
        metrics.count('keyturn_rate_limited_total', limit);
        return (0,responses/* json */.Pq)(429, { error: 'too_many' }, { 'retry-after': String(wait) });
    }
    function failed(peer, answer) {
        const wait = judge.failed(peer);
        return wait > 0 ? tooMany('failures', wait) : answer;
    }
    return {
        failed,
        notFound(peer) {
            metrics.count('keyturn_not_found_total');
            return failed(peer, (0,responses/* notThere */._)());
        },
        tooManyCreations(creator, peer) {
            const wait = judge.creates(creator, peer);
            return wait > 0 ? tooMany('creations', wait) : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/service/requests/new-request.js
/** The body of a creation of a request. */


/** Seconds. */
const new_request_minExpiry = 60;
const new_request_maxExpiry = 1_209_600;
const new_request_fields = ['id', 'access', 'manage', 'question', 'size', 'expiresIn'];
const block = 512;
const maxQuestion = 8192;
const maxAnswer = 92_160;
/** Throws BodyRefused. */
async function readRequest(request, creator, holder) {
    const body = await (0,service_body/* readObject */.Ag)(request, new_request_fields, holder);
    const id = (0,service_body/* readBinary */.C8)(body['id'], 16);
    const access = (0,service_body/* readBinary */.C8)(body['access'], 32);
    const manage = (0,service_body/* readBinary */.C8)(body['manage'], 32);
    const question = (0,service_body/* readBinary */.C8)(body['question']);
    const size = readInteger(body['size']);
    const seconds = readInteger(body['expiresIn']);
    if (!isSealed(question, 29, maxQuestion) || !isPadded(size, maxAnswer))
        throw new service_body/* BodyRefused */.pF(400);
    if (seconds < new_request_minExpiry || seconds > new_request_maxExpiry)
        throw new service_body/* BodyRefused */.pF(400);
    // Parts of a fixed length first, then a text that shows its own end.
    const rest = JSON.stringify([creator.key, seconds, size]);
    const digest = (0,bytes/* sha256 */.s)('request', id, access, manage, rest, question);
    return { id, handle: (0,bytes/* sha256 */.s)(id, access), manage, question, size, expiresIn: seconds, creator, digest };
}
/** Version 1, `frame` bytes around a whole number of 512-byte blocks: all that can be told from outside. Throws BodyRefused. */
function readAnswer(value) {
    const answer = (0,service_body/* readBinary */.C8)(value);
    if (!isSealed(answer, 49, maxAnswer))
        throw new service_body/* BodyRefused */.pF(400);
    return answer;
}
function isSealed(bytes, frame, most) {
    return bytes[0] === 1 && isPadded(bytes.length - frame, most);
}
function isPadded(bytes, most) {
    return bytes >= block && bytes <= most && bytes % block === 0;
}
function readInteger(value) {
    if (!Number.isInteger(value))
        throw new service_body/* BodyRefused */.pF(400);
    return value;
}

;// CONCATENATED MODULE: ./lib/service/requests/calls.js
/**
 * The calls of a request: what its creator may ask, what whoever has its link may, and what only who has the manage token
 * may. No call of a link's holder or of the creator hands an answer out.
 */







function requestCalls(context) {
    return { ...holderCalls(context), ...askerCalls(context), ...calls_creatorCalls(context) };
}
/** Whoever has the link. */
function holderCalls({ store, metrics, refused }) {
    return {
        async look({ request, peer, handle }) {
            await (0,service_body/* readObject */.Ag)(request, []);
            const found = await store.requests.look(handle);
            if (found === undefined)
                return refused.notFound(peer);
            const { question, expiresAt, filledAt, ...rest } = found;
            const asked = question === null ? {} : { question: calls_text(question) };
            return (0,responses/* json */.Pq)(200, { ...rest, ...asked, expiresAt: (0,responses/* instant */.uR)(expiresAt), ...(0,responses/* times */.Hn)({ filledAt }) });
        },
        // Whether there is such a request is judged before a byte of the body is read, which may be large.
        async fill({ request, peer, handle }) {
            if ((await store.requests.look(handle)) === undefined)
                return refused.notFound(peer);
            const body = await (0,service_body/* readObject */.Ag)(request, ['writer', 'answer'], { what: 'answers', who: calls_text(handle) });
            const writer = (0,bytes/* sha256 */.s)((0,service_body/* readBinary */.C8)(body['writer'], 16));
            const answer = readAnswer(body['answer']);
            const filled = await store.requests.fill(handle, { writer, answer, digest: (0,bytes/* sha256 */.s)(answer) });
            if (filled === undefined)
                return refused.notFound(peer);
            switch (filled.outcome) {
                case 'filled':
                    metrics.count('keyturn_requests_filled_total');
                    return (0,responses/* json */.Pq)(200, { filledAt: (0,responses/* instant */.uR)(filled.filledAt), writes: filled.writes });
                case 'other':
                    return (0,responses/* json */.Pq)(409, { error: 'filled', filledAt: (0,responses/* instant */.uR)(filled.filledAt) });
                case 'too-often':
                    return (0,responses/* json */.Pq)(429, { error: 'writes' }, { 'retry-after': '86400' });
                case 'too-large':
                    throw new service_body/* BodyRefused */.pF(400);
                case 'over':
                    return (0,responses/* json */.Pq)(410, { state: filled.state });
            }
        },
        async dispute({ request, peer, handle }) {
            await (0,service_body/* readObject */.Ag)(request, []);
            const told = await store.requests.dispute(handle);
            if (told === undefined)
                return refused.notFound(peer);
            if (told !== 'disputed')
                return (0,responses/* json */.Pq)(409, { state: told });
            metrics.count('keyturn_requests_disputed_total');
            return (0,responses/* empty */.Ie)();
        },
    };
}
/** Who has S, by the manage token alone. */
function askerCalls({ store, metrics, refused }) {
    return {
        async take({ request, peer, bearer, id }) {
            const { expect } = await (0,service_body/* readObject */.Ag)(request, ['expect']);
            const digest = (0,service_body/* readBinary */.C8)(expect, 32);
            const taken = await store.requests.take(id, manageOf(bearer), digest);
            if (taken === undefined)
                return refused.notFound(peer);
            switch (taken.outcome) {
                case 'taken':
                    metrics.count('keyturn_requests_taken_total');
                    return (0,responses/* json */.Pq)(200, { answer: calls_text(taken.answer), filledAt: (0,responses/* instant */.uR)(taken.filledAt) });
                case 'waiting':
                    return (0,responses/* json */.Pq)(409, { state: 'waiting' });
                case 'changed':
                    return (0,responses/* json */.Pq)(409, { error: 'changed' });
                case 'over':
                    return (0,responses/* json */.Pq)(410, { state: taken.state });
            }
        },
        async done({ request, peer, bearer, id }) {
            await (0,service_body/* readObject */.Ag)(request, []);
            const told = await store.requests.done(id, manageOf(bearer));
            if (told === undefined)
                return refused.notFound(peer);
            return told === 'done' ? (0,responses/* empty */.Ie)() : (0,responses/* json */.Pq)(409, { state: told });
        },
    };
}
function calls_creatorCalls({ store, metrics, refused, creators, quota }) {
    async function authority(bearer) {
        const creator = await creators(bearer);
        return { manage: manageOf(bearer), creator: creator?.known ? creator.key : undefined };
    }
    return {
        async create(request, peer) {
            const creator = await creators((0,caller/* bearerOf */.DH)(request));
            if (creator === undefined) {
                metrics.count('keyturn_refused_creators_total');
                return refused.failed(peer, (0,responses/* json */.Pq)(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' }));
            }
            const asked = await readRequest(request, creator, (0,service_creators/* holderOf */.Kd)(creator, peer));
            const tooMany = refused.tooManyCreations(creator, peer);
            if (tooMany !== undefined)
                return tooMany;
            const made = await store.requests.create(asked, quota);
            if (made.outcome === 'other')
                return (0,responses/* json */.Pq)(409, { error: 'id_taken' });
            if (made.outcome === 'quota') {
                metrics.count('keyturn_quota_refusals_total');
                return (0,responses/* json */.Pq)(429, { error: 'quota' }, { 'retry-after': '3600' });
            }
            if (made.outcome === 'created')
                metrics.count('keyturn_requests_created_total');
            return (0,responses/* json */.Pq)(made.outcome === 'created' ? 201 : 200, { id: calls_text(asked.id), expiresAt: (0,responses/* instant */.uR)(made.expiresAt) });
        },
        async status({ peer, bearer, id }) {
            const by = await authority(bearer);
            const found = await store.requests.status(id, by);
            if (found === undefined)
                return by.creator === undefined ? refused.notFound(peer) : (0,responses/* notThere */._)();
            const { state, createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes } = found;
            const past = (0,responses/* times */.Hn)({ filledAt, takenAt, disputedAt });
            const answered = digest === null ? {} : { digest: calls_text(digest) };
            return (0,responses/* json */.Pq)(200, {
                state,
                createdAt: (0,responses/* instant */.uR)(createdAt),
                expiresAt: (0,responses/* instant */.uR)(expiresAt),
                ...past,
                ...answered,
                writes,
            });
        },
        async end({ request, peer, bearer, id }) {
            const { reason } = await (0,service_body/* readObject */.Ag)(request, ['reason']);
            if (reason !== undefined && reason !== 'superseded')
                throw new service_body/* BodyRefused */.pF(400);
            const by = await authority(bearer);
            const ended = await store.requests.end(id, by, reason ?? 'destroyed');
            if (!ended)
                return by.creator === undefined ? refused.notFound(peer) : (0,responses/* notThere */._)();
            metrics.count('keyturn_requests_ended_total');
            return (0,responses/* empty */.Ie)();
        },
    };
}
/** A bearer that is no manage token is looked up like any other, as one that no request has. */
function manageOf(bearer) {
    return (0,bytes/* sha256 */.s)((0,bytes/* fromBase64url */.l)(bearer, 32) ?? (0,external_node_crypto_.randomBytes)(32));
}
function calls_text(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

;// CONCATENATED MODULE: ./lib/service/router.js
const itemPath = /^\/v1\/(links|requests)\/([^/]*)(\/[a-z]+)?$/;
/** What may be asked of a path, by method. Its templates are the keys. */
function router(routes) {
    const table = new Map(Object.entries(routes));
    return (path) => {
        const [, kind, segment, call = ''] = itemPath.exec(path) ?? [];
        const route = segment === undefined ? path : `/v1/${kind}/{id}${call}`;
        const methods = table.get(route);
        return methods === undefined
            ? { route: 'other', methods: {}, segment: '' }
            : { route, methods, segment: segment ?? '' };
    };
}

// EXTERNAL MODULE: ./lib/service/store.js
var service_store = __webpack_require__(94142);
;// CONCATENATED MODULE: ./lib/service/app.js
/**
 * The link service as a function: a request in, an answer out (docs/protocol.md has the table of calls). It knows
 * neither ports nor files.
 */














const defaultQuota = { links: 10_000, bytes: 256 * 1024 * 1024 };
function app(options) {
    const { store, creators, page, newPage, requestPages, operatorToken, quota = defaultQuota, elapsed } = options;
    const { metrics = (0,service_metrics/* metrics */.q)(), limits = defaultLimits, log } = options;
    const record = (0,service_record/* recorder */.t)(metrics, log);
    const refused = refusals(limits, metrics, elapsed);
    const reader = readerCalls({ store, metrics, refused });
    const creator = creatorCalls({ store, metrics, refused, creators, quota });
    const asked = requestCalls({ store, metrics, refused, creators, quota });
    const operator = (0,operator_calls/* operatorCalls */.o)({ store, metrics, operatorToken });
    const find = router({
        '/l': { GET: async () => page.answer() },
        '/new': serving(newPage),
        '/r': serving(requestPages?.answer),
        '/ask': serving(requestPages?.ask),
        '/c': serving(requestPages?.collect),
        '/healthz': { GET: operator.health },
        '/metrics': { GET: operator.metrics },
        '/v1/links': { POST: creator.create },
        '/v1/links/{id}': { GET: onLink(creator.status), DELETE: onLink(creator.end) },
        '/v1/links/{id}/look': { POST: onLink(reader.look) },
        '/v1/links/{id}/open': { POST: onLink(reader.open) },
        '/v1/links/{id}/saved': { POST: onLink(reader.saved) },
        '/v1/links/{id}/dispute': { POST: onLink(reader.dispute) },
        '/v1/requests': { POST: asked.create },
        '/v1/requests/{id}': { GET: onLink(asked.status), DELETE: onLink(asked.end) },
        '/v1/requests/{id}/look': { POST: onLink(asked.look) },
        '/v1/requests/{id}/fill': { POST: onLink(asked.fill) },
        '/v1/requests/{id}/dispute': { POST: onLink(asked.dispute) },
        '/v1/requests/{id}/take': { POST: onLink(asked.take) },
        '/v1/requests/{id}/done': { POST: onLink(asked.done) },
    });
    async function answer({ route, methods, segment }, request, peer) {
        const allowed = Object.keys(methods);
        if (allowed.length === 0)
            return isPerson(request) ? elsewhere(request.path) : (0,responses/* notThere */._)();
        const method = request.method === 'HEAD' ? 'GET' : request.method;
        if (!Object.hasOwn(methods, method))
            return (0,responses/* json */.Pq)(405, { error: 'method' }, { allow: allowed.join(', ') });
        if (method !== 'GET' && (0,caller/* isForeign */.jq)(request))
            return (0,responses/* json */.Pq)(403, { error: 'cross_site' });
        try {
            return await methods[method](request, peer, segment);
        }
        catch (error) {
            return failed(error, route);
        }
    }
    /** Whoever followed a link that something has bent sees the page, which knows what to do with its key. */
    function elsewhere(path) {
        const bent = /^\/([rc])(?![a-z0-9_-])/i.exec(path)?.[1]?.toLowerCase();
        const of = bent === 'r' ? requestPages?.answer : bent === 'c' ? requestPages?.collect : page;
        const { headers, body, status } = (of ?? page).answer();
        return { status: path === '/' || path === '/l/' ? status : 404, headers, ...(body === undefined ? {} : { body }) };
    }
    function failed(error, route) {
        const unavailable = () => (0,responses/* json */.Pq)(503, { error: 'unavailable' }, { 'retry-after': '1' });
        if (error instanceof service_body/* BodyRefused */.pF) {
            if (error.status === 503)
                return unavailable();
            return (0,responses/* json */.Pq)(error.status, { error: error.code });
        }
        if (error instanceof service_store/* StoreUnavailable */.u || error instanceof service_creators/* CreatorsUnavailable */.U6) {
            metrics.count('keyturn_unavailable_total');
            log?.({ event: error.message, route });
            return unavailable();
        }
        log?.({ event: 'failed', route });
        return (0,responses/* json */.Pq)(500, { error: 'internal' });
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
function serving(page) {
    return page === undefined ? {} : { GET: async () => page.answer() };
}
/** A browser that goes to an address. Programs are answered in JSON. */
function isPerson(request) {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    return isReading && request.header('accept')?.includes('text/html') === true;
}
function onLink(work) {
    return (request, peer, segment) => work((0,caller/* callOf */.C8)(request, peer, segment));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/service/document.js
/** The documents that the service hands out, which scripts/build-page.ts makes from src/service/page. */


/** The pages: /l opens links, /new makes them; /r answers requests, /ask makes them, /c collects what was answered. */
const document_pages = {
    // The bundler finds a document by its whole address alone.
    reveal: () => read(__webpack_require__.ab + "reveal.html"),
    new: () => read(__webpack_require__.ab + "new.html"),
    answer: () => read(__webpack_require__.ab + "answer.html"),
    ask: () => read(__webpack_require__.ab + "ask.html"),
    collect: () => read(__webpack_require__.ab + "collect.html"),
};
function read(file) {
    return page((0,external_node_fs_.readFileSync)(file, 'utf8'));
}
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

// EXTERNAL MODULE: ./lib/service/listen.js + 5 modules
var listen = __webpack_require__(90588);
// EXTERNAL MODULE: ./lib/service/requests/store.js
var requests_store = __webpack_require__(99487);
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
    function timed(of, names, label) {
        const all = names.map((name) => {
            const work = of[name];
            const measuring = (...given) => {
                const started = elapsed();
                const told = work(...given);
                const stop = () => metrics.time('keyturn_store_seconds', label(name), (elapsed() - started) / 1000);
                told.then(stop, stop);
                return told;
            };
            return [name, measuring];
        });
        return { ...of, ...Object.fromEntries(all) };
    }
    return {
        ...timed(store, calls, (name) => name),
        requests: timed(store.requests, requests_store/* requestStoreCalls */.u, (name) => `request_${name}`),
    };
}

// EXTERNAL MODULE: ./lib/service/stores/deadline.js
var deadline = __webpack_require__(48160);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/service/stores/answers.js
var answers = __webpack_require__(83089);
// EXTERNAL MODULE: ./lib/service/stores/judging.js
var judging = __webpack_require__(31062);
// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(40835);
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
var usage = __webpack_require__(82513);
;// CONCATENATED MODULE: ./lib/service/stores/memory-links.js
/** The links of the memory store, and when something has to be done about each. */



class MemoryLinks {
    used = (0,usage/* usage */.C)();
    #byId = new Map();
    /** Handle -> id. */
    #ids = new Map();
    /** Ids of purged links and of all requests, which are refused. */
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
    /** Whether a link or a request has, or had, this id. */
    knows(id) {
        return this.#byId.has(id) || this.#seen.has(id);
    }
    /** No link gets this id. */
    refuse(id) {
        this.#seen.add(id);
    }
    refuseUntil(id, until) {
        this.#seen.add(id);
        this.#unseen.add(until, id);
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
        this.refuseUntil(held.id, held.createdAt + service_link/* neverAgainFor */.K5);
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

// EXTERNAL MODULE: ./lib/service/requests/rules.js
var rules = __webpack_require__(77353);
;// CONCATENATED MODULE: ./lib/service/stores/memory-requests.js
/** The requests of the memory store, which share ids and quotas with its links. */



class MemoryRequests {
    #links;
    #byId = new Map();
    /** Handle -> id. */
    #ids = new Map();
    /** By when something may be due; a request that changes is named again. */
    #due = dueQueue();
    #held = 0;
    constructor(links) {
        this.#links = links;
    }
    held() {
        return this.#held;
    }
    find(handle) {
        return this.#byId.get(this.#ids.get(memory_requests_text(handle)) ?? '');
    }
    reach(id, by) {
        const held = this.#byId.get(memory_requests_text(id));
        if (held === undefined)
            return undefined;
        const may = held.creator === by.creator || (by.manage !== undefined && held.manage === memory_requests_text(by.manage));
        return may ? held : undefined;
    }
    apply({ id }, change) {
        const held = this.#byId.get(id);
        if (held === undefined || change === undefined)
            return;
        const changed = { ...held, ...change };
        this.#byId.set(id, changed);
        if (held.eraseAt === null)
            return;
        if (changed.eraseAt !== null) {
            this.#due.add(changed.eraseAt, id);
            return;
        }
        this.#held--;
        this.#links.used.add(held.creator, -1, -held.bytes);
    }
    create(request, quota, createdAt) {
        const id = memory_requests_text(request.id);
        const there = this.#byId.get(id);
        if (there !== undefined) {
            if (there.body !== memory_requests_text(request.digest))
                return { outcome: 'other' };
            return { outcome: 'same', expiresAt: there.expiresAt };
        }
        if (this.#links.knows(id))
            return { outcome: 'other' };
        const bytes = (0,rules/* reserved */.$t)(request.question, request.size);
        if (this.#links.used.exceeds(request.creator.key, bytes, quota))
            return { outcome: 'quota' };
        const held = memory_requests_heldOf(request, bytes, createdAt);
        this.#byId.set(id, held);
        this.#ids.set(held.handle, id);
        this.#links.refuse(id);
        this.#links.used.add(held.creator, 1, bytes);
        this.#held++;
        this.#due.add(held.expiresAt, id);
        this.#due.add(held.expiresAt + rules/* requestTombstoneFor */.En, id);
        return { outcome: 'created', expiresAt: held.expiresAt };
    }
    /** Does one thing that is due; false if there is nothing. */
    sweepOne(now) {
        const due = this.#due.next(now);
        const held = this.#byId.get(due?.name ?? '');
        if (held !== undefined) {
            if (held.eraseAt !== null && now >= held.eraseAt)
                this.apply(held, rules/* requestErased */.Sq);
            if (now >= held.expiresAt + rules/* requestTombstoneFor */.En)
                this.#remove(held);
        }
        return due !== undefined;
    }
    /** Returns how many there were. */
    purgeAll() {
        const all = [...this.#byId.values()];
        for (const held of all)
            this.#remove(held);
        return all.length;
    }
    #remove(held) {
        this.apply(held, rules/* requestErased */.Sq);
        this.#byId.delete(held.id);
        this.#ids.delete(held.handle);
        this.#links.refuseUntil(held.id, held.createdAt + service_link/* neverAgainFor */.K5);
    }
}
function memory_requests_heldOf(request, bytes, createdAt) {
    const expiresAt = createdAt + request.expiresIn * 1000;
    return {
        id: memory_requests_text(request.id),
        handle: memory_requests_text(request.handle),
        manage: memory_requests_text(request.manage),
        creator: request.creator.key,
        creatorName: request.creator.name,
        body: memory_requests_text(request.digest),
        bytes,
        createdAt,
        expiresAt,
        filledAt: null,
        answeredAt: null,
        takenAt: null,
        doneAt: null,
        disputedAt: null,
        reason: null,
        writer: null,
        writes: 0,
        size: request.size,
        digest: null,
        question: request.question,
        answer: null,
        eraseAt: expiresAt,
    };
}
function memory_requests_text(bytes) {
    return Buffer.from(bytes).toString('latin1');
}

// EXTERNAL MODULE: ./lib/service/stores/request-judging.js
var request_judging = __webpack_require__(96342);
;// CONCATENATED MODULE: ./lib/service/stores/memory.js






/** So many that are due are done before others have their turn. */
const sweptAtOnce = 1_000;
/** For tests, the demo, and links that need not outlive the process. `now`: milliseconds since 1970. */
function memoryStore(options) {
    const { now } = options;
    const links = new MemoryLinks();
    const requests = new MemoryRequests(links);
    const work = async (step) => step();
    return {
        kind: 'memory',
        ...(0,judging/* judging */.R)(links, now, work),
        requests: (0,request_judging/* judgingRequests */.jx)(requests, now, { read: work, write: work }),
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
            for (let done = 1; links.sweepOne(at) || requests.sweepOne(at); done++)
                if (done % sweptAtOnce === 0)
                    await (0,promises_.setImmediate)();
        },
        async check() { },
        async held() {
            return links.used.held() - requests.held();
        },
        async forget() {
            return links.purgeAll() + requests.purgeAll();
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
            const { sqliteStore } = await __webpack_require__.e(/* import() */ 3333).then(__webpack_require__.bind(__webpack_require__, 83333));
            return sqliteStore({ file: text.slice('sqlite:'.length), now: options.now });
        },
    },
    redis: {
        takes: (text) => /^rediss?:\/\/./.test(text),
        usage: 'redis://...',
        open: async (url, { key, forgets = false }) => {
            const { redisStore } = await Promise.all(/* import() */[__webpack_require__.e(9878), __webpack_require__.e(9142)]).then(__webpack_require__.bind(__webpack_require__, 89142));
            return redisStore({ url, key, forgets });
        },
    },
    postgres: {
        takes: (text) => /^postgres(?:ql)?:\/\/./.test(text),
        usage: 'postgres://...',
        open: async (url, { key, forgets = false }) => {
            const { postgresStore } = await Promise.all(/* import() */[__webpack_require__.e(9878), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 20119));
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
    const metrics = (0,service_metrics/* metrics */.q)();
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
    metrics.gauge('keyturn_requests_held', () => store.requests.held().catch(() => undefined));
    metrics.gauge('keyturn_links_held', () => store.held().catch(() => undefined));
    try {
        const forgotten = options.forget ? await store.forget() : undefined;
        const requestPages = { answer: document_pages.answer(), ask: document_pages.ask(), collect: document_pages.collect() };
        const pages = { page: document_pages.reveal(), newPage: document_pages.new(), requestPages };
        const answer = app({ ...options, store, creators, ...pages, metrics });
        const listening = await (0,listen/* listen */.K)(answer, { ...options, metrics, record: (0,service_record/* recorder */.t)(metrics, log) });
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
            requestPagesSha256: {
                '/r': requestPages.answer.sha256,
                '/ask': requestPages.ask.sha256,
                '/c': requestPages.collect.sha256,
            },
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
        const { oidc } = await Promise.all(/* import() */[__webpack_require__.e(7241), __webpack_require__.e(9), __webpack_require__.e(9230)]).then(__webpack_require__.bind(__webpack_require__, 89230));
        known.push(oidc({ ...options.oidc, now: options.now }));
    }
    if (options.openCreation)
        known.push(service_creators/* anybody */.VC);
    return (0,service_creators/* anyOf */.EB)(known);
}

// EXTERNAL MODULE: ./lib/commands/listen-address.js
var listen_address = __webpack_require__(84218);
;// CONCATENATED MODULE: ./lib/commands/serve.js





/**
 * Starts the link service; `close()` of what it returns stops it gracefully.
 *
 * @throws KeyturnError INPUT_INVALID with what to change: an address, a store, nobody who could create links.
 */
async function serve(input, io) {
    const { host, port } = (0,listen_address/* parseListen */.J)(input.listen);
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
        (0,derive.parseLink)((0,derive.makeLink)(url.replace(/\/$/, ''), new Uint8Array(32)));
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


/***/ }),

/***/ 77492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U6: () => (/* binding */ CreatorsUnavailable),
  EB: () => (/* binding */ anyOf),
  VC: () => (/* binding */ anybody),
  Kd: () => (/* binding */ holderOf),
  LU: () => (/* binding */ tokens)
});

// EXTERNAL MODULE: ./lib/service/bytes.js
var bytes = __webpack_require__(75140);
;// CONCATENATED MODULE: ./lib/service/creator-names.js
/** The names of creators that have none of their own, for the service and its page. No repository and no token's name is spelt like the second. */
const anybodyName = 'anybody';
const bareTokenName = 'a token of this service';

// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(94142);
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
/** Whose the body of a creation is. Where anybody may create, it is whoever calls from there. */
function holderOf(creator, peer) {
    return { what: 'creations', who: creator.known ? creator.key : `${creator.key} ${peer?.caller ?? ''}` };
}
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

/***/ 40835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   K5: () => (/* binding */ neverAgainFor),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Rn: () => (/* binding */ erased),
/* harmony export */   ZR: () => (/* binding */ tombstoneFor),
/* harmony export */   _C: () => (/* binding */ saved),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   _s: () => (/* binding */ longestWait)
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
/** The longest wait, in milliseconds: where more is left of one, the clock was set back, and it is over. */
const longestWait = 900_000;
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
    if (now < row.waitUntil && row.waitUntil - now <= longestWait)
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

/***/ 77353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ reserved),
/* harmony export */   AE: () => (/* binding */ answerKeptFor),
/* harmony export */   De: () => (/* binding */ endRequest),
/* harmony export */   En: () => (/* binding */ requestTombstoneFor),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Sq: () => (/* binding */ requestErased),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   h9: () => (/* binding */ requestState),
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   wu: () => (/* binding */ mostWrites),
/* harmony export */   xh: () => (/* binding */ dispute),
/* harmony export */   yM: () => (/* binding */ answerFrame)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/**
 * The rules of a request, pure. Stores that judge in one thread (memory, SQLite) call these functions; the others have the
 * same rules in SQL and Lua. Times are milliseconds since 1970 on the store's clock.
 */

const week = 7 * 86_400_000;
/** How long an answer waits for its asker, and how long one that was taken can be taken again. */
const answerKeptFor = week;
/** How long a tombstone stays after the expiry: an answer of the last moment waits a week, is there again for another, and then a week passes as for a link. */
const requestTombstoneFor = 3 * week;
/** How often one writer may write. */
const mostWrites = 20;
/** What an answer has beside its padded text: version (1), encapsulated key (32), tag (16). */
const answerFrame = 49;
/** The bytes that a request reserves in its creator's quota, answered or not. */
function reserved(question, size) {
    return question.length + size + answerFrame;
}
/** The first that holds. What happened and cannot be undone wins. */
function requestState(row, now) {
    if (row.disputedAt !== null)
        return 'disputed';
    if (row.takenAt !== null)
        return 'taken';
    if (row.reason !== null)
        return row.reason;
    if (row.filledAt !== null)
        return now < row.filledAt + answerKeptFor ? 'filled' : 'expired';
    return now >= row.expiresAt ? 'expired' : 'waiting';
}
/** The first writer wins, and may replace the answer until it is taken. */
function fill(row, { writer, answer, digest }, now) {
    const state = requestState(row, now);
    if (state !== 'waiting' && state !== 'filled')
        return { fill: { outcome: 'over', state } };
    if (row.filledAt !== null && !same(row.writer, writer)) {
        return { fill: { outcome: 'other', filledAt: row.filledAt } };
    }
    if (row.writes >= mostWrites)
        return { fill: { outcome: 'too-often' } };
    if (answer.length > row.size + answerFrame)
        return { fill: { outcome: 'too-large' } };
    const filledAt = row.filledAt ?? now;
    const writes = row.writes + 1;
    return {
        fill: { outcome: 'filled', filledAt, writes },
        change: { answer, digest, writer, writes, filledAt, answeredAt: now, eraseAt: filledAt + answerKeptFor },
    };
}
/** `expect`: the digest of the answer that is meant. A change has to be durable before the answer is handed out. */
function take(row, expect, now) {
    const state = requestState(row, now);
    if (state === 'waiting')
        return { take: { outcome: 'waiting' } };
    const again = row.takenAt !== null && now < row.takenAt + answerKeptFor;
    if (!(state === 'filled' || (state === 'taken' && again)) || row.answer === null || row.filledAt === null) {
        return { take: { outcome: 'over', state } };
    }
    if (!same(row.digest, expect))
        return { take: { outcome: 'changed' } };
    const taken = { outcome: 'taken', answer: row.answer, filledAt: row.filledAt };
    if (again)
        return { take: taken };
    return { take: taken, change: { takenAt: now, eraseAt: now + answerKeptFor } };
}
/** The change that erases a request. */
const requestErased = { question: null, answer: null, eraseAt: null };
/** undefined: there is nothing to dispute. */
function dispute(row, now) {
    const state = requestState(row, now);
    if (state === 'disputed')
        return {};
    return state === 'filled' || state === 'taken' ? { disputedAt: now, answer: null } : undefined;
}
/** undefined: nobody has taken the answer, so erasing it would lose it. */
function done(row, now) {
    if (row.takenAt === null)
        return undefined;
    return { doneAt: row.doneAt ?? now, ...requestErased };
}
function endRequest(row, reason, now) {
    const state = requestState(row, now);
    return state === 'waiting' || state === 'filled' ? { reason, ...requestErased } : requestErased;
}
function same(one, other) {
    return one !== null && one.length === other.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(one, other);
}


/***/ }),

/***/ 99487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ requestStoreCalls)
/* harmony export */ });
/** The calls that have a deadline and are measured. */
const requestStoreCalls = [
    'create',
    'look',
    'fill',
    'dispute',
    'take',
    'done',
    'status',
    'end',
    'held',
];


/***/ }),

/***/ 83089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookOf),
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40835);
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

/***/ 48160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   YP: () => (/* binding */ closeWithin),
/* harmony export */   pI: () => (/* binding */ usualDeadline),
/* harmony export */   yZ: () => (/* binding */ withDeadlines)
/* harmony export */ });
/* harmony import */ var _requests_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99487);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94142);
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
    function limited(of, names) {
        const all = names.map((name) => {
            const work = of[name];
            return [name, (...given) => limit(work(...given))];
        });
        return { ...of, ...Object.fromEntries(all) };
    }
    return { ...limited(store, calls), requests: limited(store.requests, _requests_store_js__WEBPACK_IMPORTED_MODULE_1__/* .requestStoreCalls */ .u) };
}


/***/ }),

/***/ 31062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ judging)
/* harmony export */ });
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40835);
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

/***/ 96342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ lookOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   jx: () => (/* binding */ judgingRequests)
/* harmony export */ });
/* harmony import */ var _requests_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77353);
/** The calls of a store that judges requests in this process, by the rules of requests/rules.ts. */

/** `write` runs its argument as one atomic step, and resolves once what it did is durable; `read` changes nothing. */
function judgingRequests(requests, now, { read, write }) {
    const mine = (id, manage) => requests.reach(id, { manage, creator: undefined });
    /** One step on a request that is there. */
    function step(find, judge) {
        return write(() => {
            const held = find();
            if (held === undefined)
                return undefined;
            const { told, change } = judge(held, now());
            requests.apply(held, change);
            return told;
        });
    }
    return {
        create: (request, quota) => write(() => requests.create(request, quota, now())),
        look: (handle) => read(() => lookOf(requests.find(handle), now())),
        fill: (handle, answer) => step(() => requests.find(handle), (held, at) => {
            const judged = (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(held, answer, at);
            return { told: judged.fill, change: judged.change };
        }),
        dispute: (handle) => step(() => requests.find(handle), (held, at) => {
            const change = (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .dispute */ .xh)(held, at);
            return { told: change === undefined ? (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .requestState */ .h9)(held, at) : 'disputed', change };
        }),
        take: (id, manage, expect) => step(() => mine(id, manage), (held, at) => {
            const judged = (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .take */ .s)(held, expect, at);
            return { told: judged.take, change: judged.change };
        }),
        done: (id, manage) => step(() => mine(id, manage), (held, at) => {
            const change = (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .done */ .Vw)(held, at);
            return { told: change === undefined ? (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .requestState */ .h9)(held, at) : 'done', change };
        }),
        status: (id, by) => read(() => statusOf(requests.reach(id, by), now())),
        end: async (id, by, reason) => {
            const ended = await step(() => requests.reach(id, by), (held, at) => ({ told: true, change: (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .endRequest */ .De)(held, reason, at) }));
            return ended ?? false;
        },
        async held() {
            return requests.held();
        },
    };
}
function lookOf(row, now) {
    if (row === undefined)
        return undefined;
    const { creatorName, question, expiresAt, filledAt } = row;
    return { version: 1, state: (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .requestState */ .h9)(row, now), creator: creatorName, question, expiresAt, filledAt };
}
function statusOf(row, now) {
    if (row === undefined)
        return undefined;
    const { createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes } = row;
    return { state: (0,_requests_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .requestState */ .h9)(row, now), createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes };
}


/***/ }),

/***/ 82513:
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
