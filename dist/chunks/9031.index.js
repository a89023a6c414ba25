export const id = 9031;
export const ids = [9031];
export const modules = {

/***/ 84218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseListen)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** `host:port` or `[::1]:port`; port 0 picks one. Throws INPUT_INVALID. */
function parseListen(listen) {
    const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen);
    const port = Number(parts?.[3]);
    if (parts === null || port > 65_535) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'listen is HOST:PORT', hint: '--listen 127.0.0.1:8787' });
    }
    return { host: parts[1] ?? parts[2] ?? '', port };
}


/***/ }),

/***/ 753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ realAfter)
/* harmony export */ });
const realAfter = (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
};


/***/ }),

/***/ 72151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   C8: () => (/* binding */ readBinary),
/* harmony export */   kR: () => (/* binding */ bodyLimit),
/* harmony export */   pF: () => (/* binding */ BodyRefused),
/* harmony export */   sV: () => (/* binding */ isLarge),
/* harmony export */   yw: () => (/* binding */ readAll)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75140);
/** Reading a request's body within a limit. */


const maxEnvelopeBody = 128 * 1024;
const maxOtherBody = 4 * 1024;
/** An empty object, and what a client may put around it. */
const maxEmptyBody = 256;
/** Whether the body of a POST may be large. The app reads it once it knows who sends it. */
function isLarge(path) {
    return path === '/v1/links' || path === '/v1/requests' || /^\/v1\/requests\/[^/]*\/fill$/.test(path);
}
/**
 * The limit in bytes; 0 where a body means nothing. Only creations and answers carry what was sealed; every other body is
 * a few hashes, a reason, or an empty object.
 */
function bodyLimit(method, path) {
    if (method === 'DELETE')
        return /^\/v1\/(?:links|requests)\/[^/]*$/.test(path) ? maxOtherBody : 0;
    if (method !== 'POST' || !path.startsWith('/v1/'))
        return 0;
    if (/\/(?:look|dispute|done)$/.test(path))
        return maxEmptyBody;
    return isLarge(path) ? maxEnvelopeBody : maxOtherBody;
}
/** The response is this status, whatever the request was. 408: it took too long. 503: there is no place for it now. */
class BodyRefused extends Error {
    status;
    constructor(status) {
        super('the body was refused');
        this.status = status;
    }
    /** What the response says. */
    get code() {
        return { 400: 'invalid', 408: 'too_slow', 413: 'too_large', 503: 'unavailable' }[this.status];
    }
}
/**
 * A JSON object of nothing but `fields`; an empty body is an empty object. `holder`: whose a large one is. Throws
 * BodyRefused.
 */
async function readObject(request, fields, holder) {
    const bytes = await request.body(bodyLimit(request.method, request.path), holder);
    if (bytes.length === 0)
        return {};
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
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
    const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64url */ .l)(value, length);
    if (bytes === undefined)
        throw new BodyRefused(400);
    return bytes;
}
/**
 * All of a body, counted while it arrives: the header that says its length may be missing, or lie. What comes after too
 * much or too late is left unread, and the connection stays open: a response may have to be sent over it.
 *
 * @throws BodyRefused; Error where the other side goes away before the end.
 */
function readAll(from, most, limit) {
    return new Promise((done, fail) => {
        if (from.destroyed)
            return fail(new Error('the body did not come'));
        const ended = (error) => {
            inTime?.();
            fail(error);
        };
        const gone = () => ended(new Error('the body did not come'));
        const read = [];
        let size = 0;
        const refuse = (status) => {
            from.off('data', take).pause();
            read.length = 0;
            ended(new BodyRefused(status));
        };
        const take = (chunk) => {
            size += chunk.length;
            if (size <= most)
                read.push(chunk);
            else
                refuse(413);
        };
        const inTime = limit?.(() => refuse(408));
        from.on('data', take);
        from.on('end', () => {
            // A stream closes after every end, and an error that nobody listens to is expensive (docs/performance.md#per-request).
            from.off('close', gone);
            inTime?.();
            done(read.length === 1 ? read[0] : Buffer.concat(read));
        });
        from.on('error', ended);
        from.on('close', gone);
    });
}


/***/ }),

/***/ 75140:
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

/***/ 38168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ callOf),
/* harmony export */   DH: () => (/* binding */ bearerOf),
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75140);
/** What a request says about who sent it. */

function callOf(request, peer, segment) {
    const bearer = bearerOf(request);
    const id = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64url */ .l)(segment, 16) ?? Buffer.alloc(16);
    const access = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64url */ .l)(bearer, 32) ?? Buffer.alloc(32);
    return { request, peer, bearer, id, handle: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(id, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(access)) };
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


/***/ }),

/***/ 90588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ listen)
});

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

// EXTERNAL MODULE: ./lib/service/after.js
var service_after = __webpack_require__(753);
// EXTERNAL MODULE: ./lib/service/body.js
var service_body = __webpack_require__(72151);
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
/** How many requests are worked on at the same time, and how many of them hold a large body while it comes. */

/** `full` is called with what there was no place for. */
function inFlight(most, full) {
    let running = 0;
    const rooms = new Map(Object.entries(most.held).map(([what, places]) => [what, room(places)]));
    return {
        enter() {
            if (running >= most.requests) {
                full('requests');
                return undefined;
            }
            running++;
            let leaveRoom;
            return {
                hold({ what, who }) {
                    if (leaveRoom !== undefined)
                        return;
                    leaveRoom = rooms.get(what)?.(who);
                    if (leaveRoom !== undefined)
                        return;
                    full(what);
                    throw new service_body/* BodyRefused */.pF(503);
                },
                leave() {
                    running--;
                    leaveRoom?.();
                },
            };
        },
        running: () => running,
    };
}
/** Takes a place for a holder, and returns what gives it back; undefined = there is none, or none for this holder. */
function room({ most, each }) {
    let taken = 0;
    const by = new Map();
    return (who) => {
        const own = by.get(who) ?? 0;
        if (taken >= most || own >= each)
            return undefined;
        taken++;
        by.set(who, own + 1);
        return () => {
            taken--;
            const left = (by.get(who) ?? 0) - 1;
            if (left > 0)
                by.set(who, left);
            else
                by.delete(who);
        };
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
    switch ((0,external_node_net_.isIP)(bare)) {
        case 4:
            return bare;
        case 6: {
            const all = groups(bare);
            return mapped(all) ?? all.slice(0, 4).join(':');
        }
        default:
            return undefined;
    }
}
/** The IPv4 address that stands in one of IPv6, however it is written. */
function mapped(all) {
    if (all.slice(0, 6).join(':') !== '0:0:0:0:0:ffff')
        return undefined;
    return all
        .slice(6)
        .map((group) => Number.parseInt(group, 16))
        .flatMap((value) => [value >> 8, value & 0xff])
        .join('.');
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


/** Whether a request has a body, known before a byte of it is read (RFC 9112 section 6.3). */
function hasBody({ headers }) {
    return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
const single = new Set(['host', 'authorization', 'sec-fetch-site']);
/** Whether it says twice what is judged by. node:http takes the first or both; what stands in front may take the other. */
function isAmbiguous({ rawHeaders }) {
    let seen = '';
    for (let at = 0; at < rawHeaders.length; at += 2) {
        const name = (rawHeaders[at] ?? '').toLowerCase();
        if (!single.has(name))
            continue;
        if (seen.includes(`${name},`))
            return true;
        seen += `${name},`;
    }
    return false;
}
/** Up to `most` bytes. `invite`: called before, for who waits to be asked for the body. Throws BodyRefused. */
function readBody(incoming, most, invite, limit) {
    if (!hasBody(incoming))
        return Promise.resolve(new Uint8Array(0));
    invite();
    return (0,service_body/* readAll */.yw)(incoming, most, limit);
}
/**
 * Closing a connection with something unread resets it, and the response may be lost: so the rest is discarded for a while
 * before the connection is closed.
 */
function discard(incoming, limit) {
    if (incoming.complete || incoming.destroyed)
        return;
    const ended = limit(() => incoming.destroy());
    incoming.once('close', ended).resume();
}
function heldBody(incoming, place, invite, limit) {
    return (most, holder) => {
        place.hold(holder);
        invite();
        return (0,service_body/* readAll */.yw)(incoming, most, limit);
    };
}
/** `body`: where it was read already; else how it is read. */
function requestOf(incoming, path, body) {
    return {
        method: incoming.method ?? 'GET',
        path,
        header(name) {
            const value = incoming.headers[name];
            return typeof value === 'string' ? value : undefined;
        },
        async body(most, holder) {
            if (typeof body !== 'function')
                return body;
            // What names no holder has no place of its own, and may not be large.
            if (holder === undefined)
                throw new service_body/* BodyRefused */.pF(413);
            return body(most, holder);
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

// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(94142);
;// CONCATENATED MODULE: ./lib/service/listen.js
/** The service on a socket. Everything that a client could make grow is limited here, before the service sees it. */








/** Of one, four, eight and sixteen, this answers most requests per second (docs/performance.md#admission). */
const begunPerTick = 8;
/**
 * Fewer than requests, so that slow senders keep no reader waiting. A creator has half of them at most, and a request a
 * quarter: whoever may send there slowly keeps nobody else out.
 */
const usualHeld = { creations: { most: 256, each: 128 }, answers: { most: 512, each: 128 } };
function serverLimits(patience) {
    return {
        maxHeaderSize: 16 * 1024,
        headersTimeout: patience.headers,
        requestTimeout: patience.request,
        // Longer than proxies keep theirs, so that none sends a request into a connection that is being closed.
        keepAliveTimeout: 75_000,
        connectionsCheckingInterval: Math.min(5_000, patience.headers),
    };
}
/** Throws SetupRefused if the address cannot be had. */
async function listen(service, options) {
    const { inFlight: requests = 1024, held = usualHeld, grace = 10_000, proxies = 0, metrics, after = service_after/* realAfter */.p, } = options;
    const bodies = options.bodies ?? { most: service_body/* bodyLimit */.kR, isHeld: service_body/* isLarge */.sV };
    const patience = options.patience ?? { headers: 10_000, request: 30_000, refused: 2_000 };
    const admit = admission(begunPerTick);
    let stopping = false;
    const full = (what) => metrics?.count('keyturn_overload_total', what);
    const inTime = (late) => after(patience.request, late);
    const rest = (late) => after(patience.refused, late);
    const places = connections(options.connections ?? 2048, () => full('connections'));
    const working = inFlight({ requests, held }, full);
    metrics?.gauge('keyturn_requests_in_flight', working.running);
    metrics?.gauge('keyturn_connections', places.count);
    const server = (0,external_node_http_.createServer)(serverLimits(patience), (incoming, outgoing) => void handle(incoming, outgoing));
    // Who waits to be asked for the body is asked when it is read, and not before its sender is judged.
    server.on('checkContinue', (incoming, outgoing) => void handle(incoming, outgoing, () => outgoing.writeContinue()));
    server.timeout = 80_000;
    server.on('connection', places.enter);
    async function handle(incoming, outgoing, invite = () => { }) {
        const { socket } = incoming;
        if (!places.asks(socket, outgoing))
            return;
        try {
            const path = incoming.url?.split('?')[0] ?? '';
            if (!path.startsWith('/') || isAmbiguous(incoming))
                return refuse(incoming, outgoing, 400, 'invalid');
            const method = incoming.method ?? '';
            const most = bodies.most(method, path);
            if (Number(incoming.headers['content-length'] ?? 0) > most)
                return refuse(incoming, outgoing, 413, 'too_large');
            // A small body is read before its request takes a place, so that slow senders take none. The body of a creation or
            // an answer is read by the app, once its sender is known; these have places of their own, so that slow senders
            // keep no reader waiting.
            const isHeld = method === 'POST' && bodies.isHeld(path);
            const read = isHeld ? undefined : await readBody(incoming, most, invite, inTime);
            const place = working.enter();
            if (place === undefined)
                return refuse(incoming, outgoing, 503, 'unavailable');
            places.busy(socket);
            try {
                await admit();
                const request = requestOf(incoming, path, read ?? heldBody(incoming, place, invite, inTime));
                send(outgoing, await service(request, new OtherEnd(incoming, proxies)), stopping);
            }
            finally {
                place.leave();
                places.quiet(socket);
            }
            // A body that the app did not read has to be drained before the connection can be used again.
            discard(incoming, rest);
        }
        catch (error) {
            if (error instanceof service_body/* BodyRefused */.pF)
                return refuse(incoming, outgoing, error.status, error.code);
            // The client went away, so there may be nobody to answer.
            if (!outgoing.headersSent && outgoing.writable)
                refuse(incoming, outgoing, 400, 'invalid');
            else
                outgoing.destroy();
        }
    }
    /** Answers a request whose body was not read. */
    function refuse(incoming, outgoing, status, error) {
        options.record?.({ method: incoming.method ?? '', route: 'refused', status });
        const retry = status === 503 ? { 'retry-after': '1' } : {};
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', ...retry };
        send(outgoing, { status, headers, body: JSON.stringify({ error }) }, stopping);
        discard(incoming, rest);
    }
    await new Promise((done, fail) => {
        server.once('error', () => fail(new store/* SetupRefused */.a(`cannot listen on ${options.host}:${options.port}: not free, or not allowed`)));
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


/***/ }),

/***/ 66762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ metrics)
/* harmony export */ });
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
    keyturn_requests_created_total: { help: 'Requests created.', labels: [] },
    keyturn_requests_filled_total: { help: 'Answers written, replaced ones included.', labels: [] },
    keyturn_requests_taken_total: { help: 'Answers handed to who asked, also again.', labels: [] },
    keyturn_requests_disputed_total: { help: 'Requests whose answer somebody disputed.', labels: [] },
    keyturn_requests_ended_total: { help: 'Requests ended by their creator.', labels: [] },
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
    keyturn_requests_held: 'Requests whose question or answer is still kept.',
    keyturn_links_held: 'Links whose envelope is still kept: waiting, or opened within the last minute.',
};
const histograms = {
    keyturn_request_seconds: { help: 'What an answer took, by route.', label: 'route' },
    keyturn_store_seconds: { help: 'What the store took, by call.', label: 'call' },
};
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** No label value has a comma, so it can separate them. */
const comma = ',';
function metrics() {
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


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ forOperator),
/* harmony export */   o: () => (/* binding */ operatorCalls)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75140);
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38168);
/* harmony import */ var _responses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39455);
/** What whoever runs the service may ask, on its machine or with the operator's token. */



function operatorCalls({ store, metrics, operatorToken }) {
    return {
        health: forOperator(operatorToken, async () => {
            await store.check();
            return (0,_responses_js__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq)(200, { ok: true, store: store.kind });
        }),
        metrics: forOperator(operatorToken, async () => {
            const headers = { ..._responses_js__WEBPACK_IMPORTED_MODULE_2__/* .always */ .Gk, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
            return { status: 200, headers, body: await metrics.render() };
        }),
    };
}
/** Everybody else learns nothing. */
function forOperator(operatorToken, answer) {
    return async (request, peer) => {
        const known = operatorToken !== undefined && (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .bearerOf */ .DH)(request)).equals((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(operatorToken));
        return known || (0,_caller_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocal */ .IX)(request, peer) ? answer() : (0,_responses_js__WEBPACK_IMPORTED_MODULE_2__/* .notThere */ ._)();
    };
}


/***/ }),

/***/ 57466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recorder)
/* harmony export */ });
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


/***/ }),

/***/ 39455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   Ie: () => (/* binding */ empty),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   _: () => (/* binding */ notThere),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
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


/***/ }),

/***/ 94142:
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


/***/ })

};
