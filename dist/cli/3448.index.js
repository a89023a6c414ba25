export const id = 3448;
export const ids = [3448];
export const modules = {

/***/ 23448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// NAMESPACE OBJECT: ./lib/service/page/page.generated.js
var page_generated_namespaceObject = {};
__webpack_require__.r(page_generated_namespaceObject);
__webpack_require__.d(page_generated_namespaceObject, {
  csp: () => (csp),
  html: () => (html),
  sha256: () => (sha256)
});

// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
;// CONCATENATED MODULE: ./lib/service/body.js
/** Reading a request's body within a limit. */
const maxBodyBytes = 128 * 1024;
/** The answer is this status, whatever was asked. */
class BodyRefused extends Error {
    status;
    constructor(status) {
        super('the body was refused');
        this.status = status;
    }
}
/** A JSON object of nothing but `fields`; an empty body is an empty object. Throws BodyRefused. */
async function readObject(request, fields) {
    const text = await readText(request);
    if (text === '')
        return {};
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        throw new BodyRefused(400);
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        throw new BodyRefused(400);
    // Own names only, so that `__proto__` is an unknown field like any other.
    if (Object.keys(body).some((field) => !fields.includes(field)))
        throw new BodyRefused(400);
    return Object.assign(Object.create(null), body);
}
async function readText(request) {
    if (request.body === null)
        return '';
    if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes)
        throw new BodyRefused(413);
    const chunks = [];
    let size = 0;
    // Counted while it arrives: the header may be missing, or lie.
    for await (const chunk of request.body) {
        size += chunk.length;
        if (size > maxBodyBytes)
            throw new BodyRefused(413);
        chunks.push(chunk);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch {
        throw new BodyRefused(400);
    }
}

// EXTERNAL MODULE: ./lib/service/bytes.js
var service_bytes = __webpack_require__(61540);
// EXTERNAL MODULE: ./lib/service/creators.js
var service_creators = __webpack_require__(28406);
;// CONCATENATED MODULE: ./lib/service/metrics.js
const counters = {
    keyturn_requests_total: 'Requests answered, by call and status.',
    keyturn_links_created_total: 'Links created.',
    keyturn_links_opened_total: 'Links opened for the first time.',
    keyturn_links_opened_again_total: 'Links handed to the same reader again within a minute.',
    keyturn_links_saved_total: 'Links reported as saved.',
    keyturn_links_disputed_total: 'Links whose opening a recipient disputed.',
    keyturn_links_ended_total: 'Links ended by their creator.',
    keyturn_wrong_proofs_total: 'Opens with a wrong password.',
    keyturn_refused_creators_total: 'Creations by nobody we know.',
    keyturn_not_found_total: 'Calls that found no link: unknown id, wrong or no bearer.',
    keyturn_unavailable_total: 'Calls that the store could not serve.',
};
function metrics_metrics() {
    const values = new Map();
    return {
        count(name, labels = '') {
            const row = values.get(name) ?? new Map();
            values.set(name, row.set(labels, (row.get(labels) ?? 0) + 1));
        },
        render() {
            const lines = [];
            for (const [name, help] of Object.entries(counters)) {
                lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
                const row = values.get(name) ?? new Map([['', 0]]);
                for (const [labels, value] of row)
                    lines.push(`${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
            }
            return `${lines.join('\n')}\n`;
        },
    };
}

// EXTERNAL MODULE: ./lib/service/store.js
var service_store = __webpack_require__(21662);
;// CONCATENATED MODULE: ./lib/service/app.js
/**
 * The link service as a function: a request in, an answer out (DESIGN section 7 has the table of calls). It knows
 * neither ports nor files. Who has only an id learns nothing, fetches nothing, burns nothing.
 */





const defaultQuota = { links: 10_000, bytes: 256 * 1024 * 1024 };
const minExpiry = 60;
const maxExpiry = 2_592_000;
const versions = [1];
function app(options) {
    const { store, creators, page, quota = defaultQuota, metrics = metrics_metrics() } = options;
    async function create(request) {
        const creator = await creators(bearerOf(request));
        if (creator === undefined) {
            metrics.count('keyturn_refused_creators_total');
            return json(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' });
        }
        const link = readLink(await readObject(request, createFields), creator);
        const made = await store.create(link, quota);
        if (made.outcome === 'other')
            return json(409, { error: 'id_taken' });
        if (made.outcome === 'quota')
            return json(429, { error: 'quota' }, { 'retry-after': '3600' });
        if (made.outcome === 'created')
            metrics.count('keyturn_links_created_total');
        const body = { id: Buffer.from(link.id).toString('base64url'), expiresAt: instant(made.expiresAt) };
        return json(made.outcome === 'created' ? 201 : 200, body);
    }
    async function look({ request, handle }) {
        await readObject(request, []);
        const link = await store.look(handle);
        if (link === undefined)
            return notFound();
        const { openedAt, expiresAt, ...rest } = link;
        return json(200, { ...rest, expiresAt: instant(expiresAt), ...times({ openedAt }) });
    }
    async function open({ request, handle }) {
        const body = await readObject(request, ['proof', 'reader']);
        const claimed = await store.claim(handle, (0,service_bytes/* sha256 */.s)(binary(body['proof'], 32)), (0,service_bytes/* sha256 */.s)(binary(body['reader'], 16)));
        if (claimed === undefined)
            return notFound();
        switch (claimed.outcome) {
            case 'opened':
                metrics.count(claimed.first ? 'keyturn_links_opened_total' : 'keyturn_links_opened_again_total');
                return json(200, { envelope: Buffer.from(claimed.envelope).toString('base64url'), creator: claimed.creator });
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
    }
    async function saved({ request, handle }) {
        const body = await readObject(request, ['reader']);
        const done = await store.saved(handle, (0,service_bytes/* sha256 */.s)(binary(body['reader'], 16)));
        if (done === undefined)
            return notFound();
        if (done === 'waiting')
            return json(409, { error: 'not_opened' });
        if (done === 'over')
            return json(410, { error: 'not_yours' });
        metrics.count('keyturn_links_saved_total');
        return empty();
    }
    async function dispute({ request, handle }) {
        await readObject(request, []);
        const done = await store.dispute(handle);
        if (done === undefined)
            return notFound();
        if (done === 'waiting')
            return json(409, { error: 'not_opened' });
        metrics.count('keyturn_links_disputed_total');
        return empty();
    }
    async function authority(bearer) {
        const manage = (0,service_bytes/* fromBase64url */.l)(bearer, 32);
        const creator = await creators(bearer);
        return { manage: manage && (0,service_bytes/* sha256 */.s)(manage), creator: creator?.known ? creator.key : undefined };
    }
    async function status({ bearer, id }) {
        const found = await store.status(id, await authority(bearer));
        if (found === undefined)
            return notFound();
        const { state, createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found;
        const past = times({ openedAt, savedAt, disputedAt });
        return json(200, { state, createdAt: instant(createdAt), expiresAt: instant(expiresAt), ...past, tries });
    }
    async function end({ request, bearer, id }) {
        const { reason } = await readObject(request, ['reason']);
        if (reason !== undefined && reason !== 'superseded')
            throw new BodyRefused(400);
        const done = await store.end(id, await authority(bearer), reason ?? 'destroyed');
        if (!done)
            return notFound();
        metrics.count('keyturn_links_ended_total');
        return empty();
    }
    async function operate(request, peer, answer) {
        const token = options.operatorToken;
        const known = token !== undefined && (0,service_bytes/* sha256 */.s)(bearerOf(request)).equals((0,service_bytes/* sha256 */.s)(token));
        return known || isLocal(request, peer) ? answer() : notFound();
    }
    async function health() {
        await store.check();
        return json(200, { ok: true, store: store.kind });
    }
    async function showMetrics() {
        const headers = { ...always, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
        return new Response(metrics.render(), { status: 200, headers });
    }
    function notFound() {
        metrics.count('keyturn_not_found_total');
        return json(404, { error: 'not_found' });
    }
    /** The calls of one path, by method. */
    function callsAt(path, peer) {
        switch (path) {
            case '/l':
                return { name: 'page', methods: { GET: async () => page.answer() } };
            case '/healthz':
                return { name: 'healthz', methods: { GET: (request) => operate(request, peer, health) } };
            case '/metrics':
                return { name: 'metrics', methods: { GET: (request) => operate(request, peer, showMetrics) } };
            case '/v1/links':
                return { name: 'create', methods: { POST: create } };
        }
        const parts = /^\/v1\/links\/([^/]*)(?:\/(look|open|saved|dispute))?$/.exec(path);
        if (parts === null)
            return { name: 'none', methods: {} };
        const on = (work) => (request) => work(callOf(request, parts[1] ?? ''));
        switch (parts[2]) {
            case 'look':
                return { name: 'look', methods: { POST: on(look) } };
            case 'open':
                return { name: 'open', methods: { POST: on(open) } };
            case 'saved':
                return { name: 'saved', methods: { POST: on(saved) } };
            case 'dispute':
                return { name: 'dispute', methods: { POST: on(dispute) } };
            default:
                return { name: 'link', methods: { GET: on(status), DELETE: on(end) } };
        }
    }
    async function answer(request, methods, name) {
        const allowed = Object.keys(methods);
        if (allowed.length === 0)
            return notFound();
        const method = request.method === 'HEAD' ? 'GET' : request.method;
        if (!Object.hasOwn(methods, method))
            return json(405, { error: 'method' }, { allow: allowed.join(', ') });
        if (method !== 'GET' && isForeign(request))
            return json(403, { error: 'cross_site' });
        try {
            return await methods[method](request);
        }
        catch (error) {
            if (error instanceof BodyRefused)
                return json(error.status, { error: error.status === 413 ? 'too_large' : 'invalid' });
            const passing = error instanceof service_store/* StoreUnavailable */.u || error instanceof service_creators/* CreatorsUnavailable */.U6;
            if (passing)
                metrics.count('keyturn_unavailable_total');
            options.log?.({ event: passing ? error.message : 'failed', call: name });
            if (!passing)
                return json(500, { error: 'internal' });
            return json(503, { error: 'unavailable' }, { 'retry-after': '1' });
        }
    }
    return async (request, peer) => {
        const { name, methods } = callsAt(new URL(request.url).pathname, peer);
        const answered = await answer(request, methods, name);
        metrics.count('keyturn_requests_total', `call="${name}",status="${answered.status}"`);
        if (request.method !== 'HEAD')
            return answered;
        return new Response(null, { status: answered.status, headers: answered.headers });
    };
}
const createFields = ['id', 'access', 'proof', 'manage', 'envelope', 'expiresIn', 'password'];
function readLink(body, creator) {
    const { expiresIn, password } = body;
    const id = binary(body['id'], 16);
    const access = binary(body['access'], 32);
    const proof = binary(body['proof'], 32);
    const manage = binary(body['manage'], 32);
    const envelope = binary(body['envelope']);
    if (!isEnvelope(envelope) || typeof password !== 'boolean')
        throw new BodyRefused(400);
    if (!Number.isInteger(expiresIn))
        throw new BodyRefused(400);
    const seconds = expiresIn;
    if (seconds < minExpiry || seconds > maxExpiry)
        throw new BodyRefused(400);
    const digest = (0,service_bytes/* sha256 */.s)(JSON.stringify([creator.key, ...createFields.map((field) => body[field])]));
    return { id, handle: (0,service_bytes/* sha256 */.s)(id, access), proof, manage, envelope, expiresIn: seconds, password, creator, digest };
}
/** 0x01, nonce, a whole number of 512-byte blocks, tag: all that can be told from outside. */
function isEnvelope(envelope) {
    const padded = envelope.length - 29;
    return versions.includes(envelope[0] ?? 0) && padded >= 512 && padded <= 92_160 && padded % 512 === 0;
}
function binary(value, length) {
    const bytes = (0,service_bytes/* fromBase64url */.l)(value, length);
    if (bytes === undefined)
        throw new BodyRefused(400);
    return bytes;
}
function callOf(request, segment) {
    const bearer = bearerOf(request);
    const id = (0,service_bytes/* fromBase64url */.l)(segment, 16) ?? Buffer.alloc(16);
    const access = (0,service_bytes/* fromBase64url */.l)(bearer, 32) ?? Buffer.alloc(32);
    return { request, bearer, id, handle: (0,service_bytes/* sha256 */.s)(id, (0,service_bytes/* sha256 */.s)(access)) };
}
function bearerOf(request) {
    return /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
}
/** A browser says that another site's page sent this. Clients that are no browsers send no such header. */
function isForeign(request) {
    return ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');
}
/** On this machine, and not by way of a proxy that stands on it. */
function isLocal(request, peer) {
    const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => request.headers.has(name));
    return (peer?.local ?? true) && !proxied;
}
const always = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
};
function json(status, body, headers = {}) {
    const all = { ...always, 'content-type': 'application/json', ...headers };
    return new Response(JSON.stringify(body), { status, headers: all });
}
function empty() {
    return new Response(null, { status: 204, headers: always });
}
function instant(at) {
    return new Date(at).toISOString();
}
/** Only what has happened. */
function times(at) {
    const happened = Object.entries(at).filter((entry) => entry[1] !== null);
    return Object.fromEntries(happened.map(([name, time]) => [name, instant(time)]));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/service/listen.js
/** The app on a socket. Everything that a stranger could make grow has a limit here, before the app sees it. */



/** Throws SetupRefused if the address cannot be had. */
async function listen(app, options) {
    const { inFlight = 1024, grace = 10_000 } = options;
    let running = 0;
    let stopping = false;
    const limits = {
        maxHeaderSize: 16 * 1024,
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        keepAliveTimeout: 30_000,
        connectionsCheckingInterval: 5_000,
    };
    const server = (0,external_node_http_.createServer)(limits, (incoming, outgoing) => {
        if (running >= inFlight)
            return refuse(incoming, outgoing, 503, 'unavailable');
        running++;
        void handle(incoming, outgoing).finally(() => running--);
    });
    server.maxConnections = options.connections ?? 2048;
    server.timeout = 60_000;
    async function handle(incoming, outgoing) {
        try {
            if (!incoming.url?.startsWith('/'))
                return refuse(incoming, outgoing, 400, 'invalid');
            if (Number(incoming.headers['content-length'] ?? 0) > maxBodyBytes)
                return refuse(incoming, outgoing, 413, 'too_large');
            const body = await readBody(incoming);
            if (body === undefined)
                return refuse(incoming, outgoing, 413, 'too_large');
            const request = toRequest(incoming, body);
            const answer = await app(request, { local: isLoopback(incoming.socket.remoteAddress) });
            if (stopping)
                outgoing.setHeader('connection', 'close');
            await send(outgoing, answer);
        }
        catch {
            // The other side went away, or sent what no request can be: there is nobody to tell.
            if (!outgoing.headersSent && outgoing.writable)
                refuse(incoming, outgoing, 400, 'invalid');
            else
                outgoing.destroy();
        }
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
            server.closeIdleConnections();
        }),
    };
}
/** undefined = longer than allowed. */
async function readBody(incoming) {
    if (incoming.method === 'GET' || incoming.method === 'HEAD')
        return Buffer.alloc(0);
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size > maxBodyBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function toRequest(incoming, body) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
        if (typeof value === 'string')
            headers.set(name, value);
    }
    const { method = 'GET' } = incoming;
    // Which host the client named decides nothing, so it is not asked.
    return new Request(`http://service${incoming.url}`, { method, headers, ...(body.length === 0 ? {} : { body }) });
}
async function send(outgoing, answer) {
    const body = answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer());
    const length = body === undefined ? {} : { 'content-length': body.length };
    outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...length });
    outgoing.end(body);
}
/** Before the body was read, so the connection cannot be used again. */
function refuse(incoming, outgoing, status, error) {
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' };
    outgoing.writeHead(status, status === 503 ? { ...headers, 'retry-after': '1' } : headers);
    outgoing.end(JSON.stringify({ error }), () => incoming.destroy());
}
function isLoopback(address) {
    return address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address);
}

;// CONCATENATED MODULE: ./lib/service/page/page.generated.js
// Made by scripts/build-page.ts from the files beside it; a test makes it again and compares.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
const html = [
    "<!doctype html>",
    "<html lang=\"en\">",
    "<head>",
    "<meta charset=\"utf-8\">",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
    "<meta name=\"robots\" content=\"noindex, nofollow\">",
    "<meta name=\"referrer\" content=\"no-referrer\">",
    "<meta name=\"color-scheme\" content=\"light dark\">",
    "<title>Keyturn</title>",
    "<link rel=\"icon\" href=\"data:,\">",
    "<style>",
    ":root {",
    "  color-scheme: light dark;",
    "  --ground: #f3f5f2;",
    "  --sheet: #ffffff;",
    "  --ink: #17211d;",
    "  --soft: #55625c;",
    "  --line: #d9dfda;",
    "  --field: #f6f8f6;",
    "  --accent: #0b6b53;",
    "  --accent-ink: #ffffff;",
    "  --accent-soft: #dff1ea;",
    "  --accent-deep: #084c3c;",
    "  --warn: #8a4b00;",
    "  --danger: #a4262c;",
    "  --danger-soft: #fbecec;",
    "  --mark: #fff1c9;",
    "  --mark-ink: #5c4100;",
    "}",
    "@media (prefers-color-scheme: dark) {",
    "  :root {",
    "    --ground: #0d1311;",
    "    --sheet: #151d1a;",
    "    --ink: #e7eeea;",
    "    --soft: #a3b1aa;",
    "    --line: #2b3732;",
    "    --field: #101715;",
    "    --accent: #54c9a6;",
    "    --accent-ink: #06231b;",
    "    --accent-soft: #17332a;",
    "    --accent-deep: #8be3c8;",
    "    --warn: #f0b866;",
    "    --danger: #ff9a94;",
    "    --danger-soft: #33191a;",
    "    --mark: #4a3a10;",
    "    --mark-ink: #ffe2a0;",
    "  }",
    "}",
    "* {",
    "  box-sizing: border-box;",
    "}",
    "html {",
    "  font:",
    "    100% / 1.55 system-ui,",
    "    -apple-system,",
    "    \"Segoe UI\",",
    "    Roboto,",
    "    \"Noto Sans\",",
    "    \"Liberation Sans\",",
    "    sans-serif;",
    "  -webkit-text-size-adjust: 100%;",
    "}",
    "body {",
    "  margin: 0;",
    "  min-height: 100dvh;",
    "  background: var(--ground);",
    "  color: var(--ink);",
    "  display: grid;",
    "  grid-template-rows: auto 1fr auto;",
    "  justify-items: center;",
    "  padding: 0 1rem;",
    "}",
    "header,",
    "main,",
    "footer {",
    "  width: 100%;",
    "  max-width: 36rem;",
    "}",
    "header {",
    "  display: flex;",
    "  align-items: center;",
    "  gap: 0.6rem;",
    "  padding: 1.5rem 0.25rem 1.25rem;",
    "}",
    ".mark {",
    "  color: var(--accent);",
    "  flex: none;",
    "}",
    ".brand {",
    "  font-weight: 650;",
    "  letter-spacing: -0.01em;",
    "  font-size: 1.125rem;",
    "}",
    ".tagline {",
    "  color: var(--soft);",
    "  font-size: 0.9375rem;",
    "  margin-left: auto;",
    "  text-align: right;",
    "}",
    "main {",
    "  align-self: start;",
    "  background: var(--sheet);",
    "  border: 1px solid var(--line);",
    "  border-radius: 1rem;",
    "  padding: 2rem;",
    "  box-shadow:",
    "    0 1px 2px rgb(0 0 0 / 0.04),",
    "    0 12px 32px -16px rgb(0 0 0 / 0.18);",
    "}",
    "main.warn {",
    "  border-top: 4px solid var(--warn);",
    "}",
    "main.done {",
    "  border-top: 4px solid var(--accent);",
    "}",
    "h1 {",
    "  margin: 0 0 0.75rem;",
    "  font-size: 1.625rem;",
    "  line-height: 1.2;",
    "  letter-spacing: -0.02em;",
    "  font-weight: 680;",
    "  overflow-wrap: anywhere;",
    "  text-wrap: balance;",
    "  outline: none;",
    "}",
    "h1:focus-visible {",
    "  outline: none;",
    "}",
    "h2 {",
    "  margin: 0 0 0.5rem;",
    "  font-size: 0.9375rem;",
    "  font-weight: 620;",
    "  color: var(--soft);",
    "  overflow-wrap: anywhere;",
    "}",
    "p {",
    "  margin: 0 0 1rem;",
    "  text-wrap: pretty;",
    "  overflow-wrap: anywhere;",
    "}",
    "main > :last-child {",
    "  margin-bottom: 0;",
    "}",
    ".hint {",
    "  color: var(--soft);",
    "  font-size: 0.9375rem;",
    "}",
    ".problem {",
    "  color: var(--danger);",
    "  font-weight: 550;",
    "}",
    ".problem:empty {",
    "  display: none;",
    "}",
    "dl {",
    "  margin: 1.25rem 0 1.5rem;",
    "  display: grid;",
    "  grid-template-columns: max-content 1fr;",
    "  gap: 0.625rem 1.25rem;",
    "  padding: 1rem 1.125rem;",
    "  background: var(--field);",
    "  border: 1px solid var(--line);",
    "  border-radius: 0.75rem;",
    "}",
    "dt {",
    "  color: var(--soft);",
    "}",
    "dd {",
    "  display: flex;",
    "  flex-wrap: wrap;",
    "  align-items: baseline;",
    "  gap: 0.25rem 0.6rem;",
    "  margin: 0;",
    "  font-weight: 550;",
    "  overflow-wrap: anywhere;",
    "}",
    ".badge {",
    "  display: inline-block;",
    "  padding: 0.0625rem 0.55rem;",
    "  border-radius: 1rem;",
    "  background: var(--accent-soft);",
    "  color: var(--accent-deep);",
    "  font-size: 0.8125rem;",
    "  font-weight: 600;",
    "  white-space: nowrap;",
    "}",
    ".field {",
    "  margin-bottom: 1.25rem;",
    "}",
    ".field > label {",
    "  display: block;",
    "  font-weight: 600;",
    "  margin-bottom: 0.375rem;",
    "}",
    ".field .hint {",
    "  margin: 0.375rem 0 0;",
    "}",
    "input[type=\"password\"],",
    "input[type=\"text\"] {",
    "  width: 100%;",
    "  font:",
    "    1.0625rem / 1.4 ui-monospace,",
    "    SFMono-Regular,",
    "    Menlo,",
    "    Consolas,",
    "    \"Liberation Mono\",",
    "    monospace;",
    "  padding: 0.7rem 0.85rem;",
    "  color: var(--ink);",
    "  background: var(--field);",
    "  border: 1px solid var(--soft);",
    "  border-radius: 0.625rem;",
    "}",
    ".check {",
    "  display: flex;",
    "  align-items: center;",
    "  gap: 0.5rem;",
    "  margin-top: 0.5rem;",
    "  font-size: 0.9375rem;",
    "}",
    ".check input {",
    "  width: 1.125rem;",
    "  height: 1.125rem;",
    "  accent-color: var(--accent);",
    "}",
    "button {",
    "  font: inherit;",
    "  font-weight: 600;",
    "  border-radius: 0.75rem;",
    "  border: 1px solid transparent;",
    "  padding: 0.7rem 1.125rem;",
    "  min-height: 2.75rem;",
    "  cursor: pointer;",
    "  color: var(--ink);",
    "  background: none;",
    "  touch-action: manipulation;",
    "}",
    "button:disabled {",
    "  cursor: default;",
    "  opacity: 0.6;",
    "}",
    ":focus-visible {",
    "  outline: 3px solid var(--accent);",
    "  outline-offset: 2px;",
    "}",
    ".primary {",
    "  width: 100%;",
    "  background: var(--accent);",
    "  color: var(--accent-ink);",
    "  font-size: 1.0625rem;",
    "  min-height: 3.25rem;",
    "  margin-bottom: 0.75rem;",
    "}",
    ".hold {",
    "  position: relative;",
    "  overflow: hidden;",
    "  -webkit-user-select: none;",
    "  user-select: none;",
    "  touch-action: none;",
    "}",
    ".hold span {",
    "  position: relative;",
    "  z-index: 1;",
    "}",
    ".hold::before {",
    "  content: \"\";",
    "  position: absolute;",
    "  inset: 0;",
    "  background: rgb(0 0 0 / 0.28);",
    "  transform: scaleX(0);",
    "  transform-origin: left;",
    "  transition: transform 0.18s ease-out;",
    "}",
    ".hold.held::before {",
    "  transform: scaleX(1);",
    "  transition: transform 1s linear;",
    "}",
    ".hold + .hint {",
    "  text-align: center;",
    "}",
    ".quiet {",
    "  border-color: var(--line);",
    "  background: var(--field);",
    "}",
    ".quiet:hover,",
    ".small:hover {",
    "  border-color: var(--soft);",
    "}",
    ".danger {",
    "  border-color: var(--danger);",
    "  color: var(--danger);",
    "  background: var(--danger-soft);",
    "}",
    ".small {",
    "  padding: 0.2rem 0.7rem;",
    "  min-height: 2.125rem;",
    "  font-size: 0.875rem;",
    "  border-color: var(--line);",
    "  background: var(--sheet);",
    "  border-radius: 0.5rem;",
    "}",
    ".copied {",
    "  color: var(--accent-deep);",
    "  border-color: var(--accent);",
    "}",
    ".actions {",
    "  display: flex;",
    "  flex-wrap: wrap;",
    "  gap: 0.75rem;",
    "  margin: 0 0 1rem;",
    "}",
    ".actions > * {",
    "  flex: 1 1 10rem;",
    "}",
    "section {",
    "  margin: 0 0 1.25rem;",
    "}",
    ".entries {",
    "  list-style: none;",
    "  margin: 0 0 0.75rem;",
    "  padding: 0;",
    "  display: grid;",
    "  gap: 0.75rem;",
    "}",
    ".entries li {",
    "  border: 1px solid var(--line);",
    "  border-radius: 0.75rem;",
    "  background: var(--field);",
    "  overflow: hidden;",
    "}",
    "code,",
    "pre {",
    "  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, \"Liberation Mono\", monospace;",
    "  font-size: 0.9375rem;",
    "}",
    ".entry-head {",
    "  display: flex;",
    "  flex-wrap: wrap;",
    "  align-items: center;",
    "  gap: 0.375rem 0.5rem;",
    "  padding: 0.5rem 0.5rem 0.5rem 0.875rem;",
    "  border-bottom: 1px solid var(--line);",
    "}",
    ".entry-head code {",
    "  margin-right: auto;",
    "  font-weight: 600;",
    "  overflow-wrap: anywhere;",
    "}",
    "pre.value {",
    "  margin: 0;",
    "  padding: 0.75rem 0.875rem;",
    "  white-space: pre-wrap;",
    "  overflow-wrap: anywhere;",
    "  max-height: 14rem;",
    "  overflow: auto;",
    "}",
    "pre.value[data-shown=\"no\"] {",
    "  color: var(--soft);",
    "  letter-spacing: 0.02em;",
    "}",
    ".escaped {",
    "  background: var(--mark);",
    "  color: var(--mark-ink);",
    "  border-radius: 0.25rem;",
    "  padding: 0 0.15em;",
    "}",
    "blockquote {",
    "  margin: 0 0 1.25rem;",
    "  padding: 0.125rem 0 0.125rem 1rem;",
    "  border-left: 3px solid var(--line);",
    "  overflow-wrap: anywhere;",
    "}",
    "details {",
    "  margin-top: 1.25rem;",
    "  padding-top: 1rem;",
    "  border-top: 1px solid var(--line);",
    "  font-size: 0.9375rem;",
    "}",
    "summary {",
    "  cursor: pointer;",
    "  font-weight: 600;",
    "  color: var(--soft);",
    "  padding: 0.25rem 0;",
    "}",
    ".command {",
    "  display: flex;",
    "  align-items: center;",
    "  justify-content: space-between;",
    "  gap: 0.75rem;",
    "  padding: 0.5rem 0.5rem 0.5rem 0.875rem;",
    "  background: var(--field);",
    "  border: 1px solid var(--line);",
    "  border-radius: 0.625rem;",
    "}",
    "footer {",
    "  display: flex;",
    "  flex-wrap: wrap;",
    "  align-items: center;",
    "  justify-content: space-between;",
    "  gap: 0.5rem 1.5rem;",
    "  padding: 1.25rem 0.25rem 2rem;",
    "  color: var(--soft);",
    "  font-size: 0.875rem;",
    "}",
    "footer p {",
    "  margin: 0;",
    "  flex: 1 1 16rem;",
    "}",
    ".language {",
    "  display: flex;",
    "  align-items: center;",
    "  gap: 0.5rem;",
    "}",
    "select {",
    "  font: inherit;",
    "  color: var(--ink);",
    "  background: var(--sheet);",
    "  border: 1px solid var(--line);",
    "  border-radius: 0.5rem;",
    "  padding: 0.375rem 0.5rem;",
    "  min-height: 2.25rem;",
    "}",
    ".unseen {",
    "  position: absolute;",
    "  width: 1px;",
    "  height: 1px;",
    "  overflow: hidden;",
    "  clip-path: inset(50%);",
    "  white-space: nowrap;",
    "}",
    "@media (max-width: 30rem) {",
    "  main {",
    "    padding: 1.375rem 1.125rem;",
    "  }",
    "  h1 {",
    "    font-size: 1.4375rem;",
    "  }",
    "  .tagline {",
    "    display: none;",
    "  }",
    "  .entry-head code {",
    "    flex: 1 0 100%;",
    "  }",
    "  dl {",
    "    grid-template-columns: 1fr;",
    "    gap: 0.125rem;",
    "  }",
    "  dd {",
    "    margin-bottom: 0.625rem;",
    "  }",
    "  dd:last-child {",
    "    margin-bottom: 0;",
    "  }",
    "}",
    "@media (prefers-reduced-motion: reduce) {",
    "  .hold::before {",
    "    transition: none;",
    "  }",
    "}",
    "@media (forced-colors: active) {",
    "  button,",
    "  main,",
    "  .entries li {",
    "    border: 1px solid ButtonText;",
    "  }",
    "}",
    "@media print {",
    "  main.opened {",
    "    display: none;",
    "  }",
    "}",
    "</style>",
    "</head>",
    "<body>",
    "<header>",
    "<svg class=\"mark\" viewBox=\"0 0 32 32\" width=\"28\" height=\"28\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"7.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\"/><path d=\"M17.5 17.5 27 27M22.5 22.5l3.5-3.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" stroke-linecap=\"round\"/></svg>",
    "<span class=\"brand\">Keyturn</span>",
    "<span class=\"tagline\" data-word=\"tagline\"></span>",
    "</header>",
    "<main>",
    "<noscript><h1>JavaScript is needed · Serve JavaScript</h1><p>This page decrypts in your browser. Without JavaScript, open the link in a terminal: <code>npx keyturn open</code></p><p lang=\"it\">Questa pagina decifra nel browser. Senza JavaScript, apri il link nel terminale: <code>npx keyturn open</code></p></noscript>",
    "</main>",
    "<footer>",
    "<p data-word=\"promise\"></p>",
    "<div class=\"language\"><label for=\"languages\" data-word=\"language\">Language</label> <select id=\"languages\"></select></div>",
    "</footer>",
    "<div id=\"live\" class=\"unseen\" aria-live=\"polite\"></div>",
    "<script>",
    "(() => {",
    "'use strict';",
    "const fragment = location.hash.slice(1);",
    "history.replaceState(null, '', location.pathname);",
    "",
    "// links/derive.ts",
    "/**",
    " * From a link to its keys (DESIGN section 7). WebCrypto only and no imports: Action, CLI and page run this very code.",
    " */ /** Carries nothing but the check that failed: what was checked is a secret, or a stranger's. */ class LinkRefused extends Error {",
    "    code;",
    "    constructor(code){",
    "        super(`refused: ${code}`);",
    "        this.name = 'LinkRefused';",
    "        this.code = code;",
    "    }",
    "}",
    "const keyBytes = 32;",
    "const keyCharacters = 43;",
    "const passwordRounds = 600_000;",
    "const none = new Uint8Array(0);",
    "function toBase64url(bytes) {",
    "    let binary = '';",
    "    for (const byte of bytes)binary += String.fromCharCode(byte);",
    "    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');",
    "}",
    "/** Canonical base64url without padding (RFC 4648 section 5): one text for one value; anything else is undefined. */ function fromBase64url(text) {",
    "    if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;",
    "    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));",
    "    const bytes = new Uint8Array(binary.length);",
    "    for(let i = 0; i < binary.length; i++)bytes[i] = binary.charCodeAt(i);",
    "    // atob ignores the unused bits of the last character.",
    "    return toBase64url(bytes) === text ? bytes : undefined;",
    "}",
    "/** Whether `text` has no lone surrogate, so that its UTF-8 form is unambiguous. */ function isWellFormed(text) {",
    "    return !/\\p{Surrogate}/u.test(text);",
    "}",
    "/** The key K of a fragment (without `#`). Throws LinkRefused `key-length`, `key-encoding`. */ function parseKey(fragment) {",
    "    if (fragment.length !== keyCharacters) throw new LinkRefused('key-length');",
    "    const key = fromBase64url(fragment);",
    "    if (key === undefined) throw new LinkRefused('key-encoding');",
    "    return key;",
    "}",
    "function makeKey(random) {",
    "    return random.getRandomValues(new Uint8Array(keyBytes));",
    "}",
    "/**",
    " * `https://host/l#K` -> origin and K. http is for loopback only. A query, user information or another path is refused:",
    " * none of them is ever ours, so somebody added it. Throws LinkRefused `link`, `key-length`, `key-encoding`.",
    " */ function parseLink(link) {",
    "    // Split by hand: the URL parser would percent-encode, and so accept, what a fragment of ours cannot contain.",
    "    const hash = link.indexOf('#');",
    "    const address = hash < 0 ? link : link.slice(0, hash);",
    "    if (!URL.canParse(address)) throw new LinkRefused('link');",
    "    const url = new URL(address);",
    "    const loopback = [",
    "        'localhost',",
    "        '127.0.0.1',",
    "        '[::1]'",
    "    ].includes(url.hostname);",
    "    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) throw new LinkRefused('link');",
    "    // Comparing with the canonical form also refuses user information, an empty query, and what the parser repairs.",
    "    if (address !== `${url.origin}/l`) throw new LinkRefused('link');",
    "    return {",
    "        origin: url.origin,",
    "        key: parseKey(hash < 0 ? '' : link.slice(hash + 1))",
    "    };",
    "}",
    "function makeLink(origin, key) {",
    "    return `${origin}/l#${toBase64url(key)}`;",
    "}",
    "async function sha256(bytes) {",
    "    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));",
    "}",
    "/** What possession of the link alone gives: `id` for the path, `access` for the bearer. */ async function possession(key) {",
    "    const [id, access] = await Promise.all([",
    "        hkdf(key, 'id', 16),",
    "        hkdf(key, 'access', 32)",
    "    ]);",
    "    return {",
    "        id: toBase64url(id),",
    "        access",
    "    };",
    "}",
    "/** P: 32 bytes, or none without a password. Throws LinkRefused `password`. */ async function stretch(key, password) {",
    "    if (password === undefined) return none;",
    "    checkPassword(password);",
    "    const text = new TextEncoder().encode(password.normalize('NFKC'));",
    "    const from = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, [",
    "        'deriveBits'",
    "    ]);",
    "    const salt = await hkdf(key, 'password', 16);",
    "    const parameters = {",
    "        name: 'PBKDF2',",
    "        hash: 'SHA-256',",
    "        salt,",
    "        iterations: passwordRounds",
    "    };",
    "    return new Uint8Array(await crypto.subtle.deriveBits(parameters, from, 256));",
    "}",
    "/** Never trimmed, never empty, and well-formed. Throws LinkRefused `password`. */ function checkPassword(password) {",
    "    if (password === '' || !isWellFormed(password)) throw new LinkRefused('password');",
    "}",
    "/** What link and password give together. `contentKey` never leaves the client; the service knows SHA-256(proof). */ async function unlock(key, stretched) {",
    "    const both = new Uint8Array(key.length + stretched.length);",
    "    both.set(key);",
    "    both.set(stretched, key.length);",
    "    const [proof, contentKey] = await Promise.all([",
    "        hkdf(both, 'proof', 32),",
    "        hkdf(both, 'content', 32)",
    "    ]);",
    "    return {",
    "        proof,",
    "        contentKey",
    "    };",
    "}",
    "/** HKDF-SHA-256 with an empty salt (RFC 5869). */ async function hkdf(from, info, length) {",
    "    const key = await crypto.subtle.importKey('raw', from, 'HKDF', false, [",
    "        'deriveBits'",
    "    ]);",
    "    const label = new TextEncoder().encode(`keyturn/v1/${info}`);",
    "    const parameters = {",
    "        name: 'HKDF',",
    "        hash: 'SHA-256',",
    "        salt: none,",
    "        info: label",
    "    };",
    "    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));",
    "}",
    "",
    "// links/envelope.ts",
    "/**",
    " * A link's envelope (DESIGN section 7): 0x01, nonce (12), AES-256-GCM of padded JSON. The same code in Action, CLI and",
    " * page, so values are plain strings here; whoever runs on a server wraps them before they go anywhere.",
    " */ ",
    "const version = 1;",
    "const nonceBytes = 12;",
    "const tagBytes = 16;",
    "const block = 512;",
    "const maxPadded = 92_160;",
    "/**",
    " * Throws LinkRefused: `name`, `value` and `shape` for what no reader would accept, `too-long` above 92160 padded bytes.",
    " */ async function seal(contentKey, id, content, nonce) {",
    "    const text = JSON.stringify({",
    "        v: 1,",
    "        ...content",
    "    });",
    "    readContent(text);",
    "    return sealBytes(contentKey, id, new TextEncoder().encode(text), nonce);",
    "}",
    "/** `blocks` may ask for more padding than needed. Throws LinkRefused `too-long`. */ async function sealBytes(contentKey, id, plaintext, nonce, blocks = Math.floor(plaintext.length / block) + 1) {",
    "    if (blocks * block > maxPadded) throw new LinkRefused('too-long');",
    "    const padded = new Uint8Array(blocks * block);",
    "    padded.set(plaintext);",
    "    padded[plaintext.length] = 0x80;",
    "    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, [",
    "        'encrypt'",
    "    ]);",
    "    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(id, nonce), key, padded));",
    "    const envelope = new Uint8Array(1 + nonce.length + sealed.length);",
    "    envelope[0] = version;",
    "    envelope.set(nonce, 1);",
    "    envelope.set(sealed, 1 + nonce.length);",
    "    return envelope;",
    "}",
    "/** Throws LinkRefused with the first check that fails. */ async function open(contentKey, id, envelope) {",
    "    return readContent(decode(unpad(await decrypt(contentKey, id, envelope))));",
    "}",
    "async function decrypt(contentKey, id, envelope) {",
    "    const bytes = fromBase64url(envelope);",
    "    if (bytes === undefined) throw new LinkRefused('encoding');",
    "    if (bytes[0] !== version) throw new LinkRefused('envelope-version');",
    "    const padded = bytes.length - 1 - nonceBytes - tagBytes;",
    "    if (padded < block || padded > maxPadded || padded % block !== 0) throw new LinkRefused('envelope-length');",
    "    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, [",
    "        'decrypt'",
    "    ]);",
    "    const nonce = bytes.slice(1, 1 + nonceBytes);",
    "    const sealed = bytes.subarray(1 + nonceBytes);",
    "    try {",
    "        return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, nonce), key, sealed));",
    "    } catch  {",
    "        throw new LinkRefused('authentication');",
    "    }",
    "}",
    "function algorithm(id, nonce) {",
    "    return {",
    "        name: 'AES-GCM',",
    "        iv: nonce,",
    "        additionalData: new TextEncoder().encode(`keyturn/v1/${id}`)",
    "    };",
    "}",
    "function unpad(padded) {",
    "    let end = padded.length - 1;",
    "    while(end >= 0 && padded[end] === 0)end--;",
    "    if (padded[end] !== 0x80) throw new LinkRefused('padding');",
    "    return padded.subarray(0, end);",
    "}",
    "function decode(bytes) {",
    "    try {",
    "        // A byte order mark stays, so that JSON refuses it.",
    "        return new TextDecoder('utf-8', {",
    "            fatal: true,",
    "            ignoreBOM: true",
    "        }).decode(bytes);",
    "    } catch  {",
    "        throw new LinkRefused('utf8');",
    "    }",
    "}",
    "/** Ignores fields that it does not know. */ function readContent(text) {",
    "    const content = parse(text);",
    "    if (!isTable(content)) throw new LinkRefused('shape');",
    "    if (content['v'] !== 1) throw new LinkRefused('content-version');",
    "    const { entries, rotations = {}, from, note, issued, expires } = content;",
    "    if (!isTable(entries) || !isTable(rotations) || Object.keys(entries).length === 0) throw new LinkRefused('shape');",
    "    if (!isText(from) || !isText(note) || !isInstant(issued)) throw new LinkRefused('shape');",
    "    if (expires !== undefined && !isInstant(expires)) throw new LinkRefused('shape');",
    "    return {",
    "        entries: readEntries(entries),",
    "        rotations: readRotations(rotations),",
    "        from,",
    "        note,",
    "        issued,",
    "        ...expires === undefined ? {} : {",
    "            expires",
    "        }",
    "    };",
    "}",
    "function parse(text) {",
    "    try {",
    "        return JSON.parse(text);",
    "    } catch  {",
    "        throw new LinkRefused('json');",
    "    }",
    "}",
    "function readEntries(entries) {",
    "    const read = Object.create(null);",
    "    for (const [key, value] of Object.entries(entries)){",
    "        if (!isKey(key)) throw new LinkRefused('name');",
    "        if (!isText(value) || value.includes('\\0')) throw new LinkRefused('value');",
    "        read[key] = value;",
    "    }",
    "    return read;",
    "}",
    "function readRotations(rotations) {",
    "    const read = Object.create(null);",
    "    for (const [key, ulid] of Object.entries(rotations)){",
    "        if (typeof ulid !== 'string' || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(ulid)) throw new LinkRefused('shape');",
    "        read[key] = ulid;",
    "    }",
    "    return read;",
    "}",
    "function isTable(value) {",
    "    return typeof value === 'object' && value !== null && !Array.isArray(value);",
    "}",
    "function isText(value) {",
    "    return typeof value === 'string' && isWellFormed(value);",
    "}",
    "/** NAME, or environment/NAME split at the last slash; no control character anywhere, a key becomes part of a line. */ function isKey(key) {",
    "    return isWellFormed(key) && /^(?:[^\\p{Cc}\\u2028\\u2029]+\\/)?[A-Za-z_][A-Za-z0-9_]{0,254}$/u.test(key);",
    "}",
    "function isInstant(value) {",
    "    const parts = /^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.\\d{1,9})?Z$/.exec(typeof value === 'string' ? value : '');",
    "    if (parts === null) return false;",
    "    const at = Date.parse(`${parts[1]}Z`);",
    "    // The round trip refuses what Date.parse moves on, such as February 30.",
    "    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(parts[1]);",
    "}",
    "",
    "// service/page/api.ts",
    "/** What the page asks the service that served it. */ async function ask(path, access, body) {",
    "    try {",
    "        const answer = await fetch(path, {",
    "            method: 'POST',",
    "            headers: {",
    "                authorization: `Bearer ${access}`,",
    "                'content-type': 'application/json'",
    "            },",
    "            body: JSON.stringify(body),",
    "            cache: 'no-store',",
    "            credentials: 'omit',",
    "            redirect: 'error',",
    "            referrerPolicy: 'no-referrer',",
    "            signal: AbortSignal.timeout(20_000)",
    "        });",
    "        const text = await answer.text();",
    "        const wait = Number(answer.headers.get('retry-after') ?? 0);",
    "        const read = text === '' ? {} : JSON.parse(text);",
    "        return {",
    "            status: answer.status,",
    "            body: typeof read === 'object' && read !== null ? {",
    "                ...read",
    "            } : {},",
    "            wait",
    "        };",
    "    } catch  {",
    "        return {",
    "            status: 0,",
    "            body: {},",
    "            wait: 0",
    "        };",
    "    }",
    "}",
    "/** Again while no answer comes: the service hands the same reader the same thing for a minute. */ async function insist(path, access, body) {",
    "    for(let tries = 1;; tries++){",
    "        const told = await ask(path, access, body);",
    "        if (told.status !== 0 && told.status < 500 || tries === 4) return told;",
    "        await new Promise((done)=>setTimeout(done, 400 * 2 ** tries));",
    "    }",
    "}",
    "",
    "// service/page/visible.ts",
    "/** Text from strangers, in parts: what is invisible or reorders its surroundings is spelt out. */ // Controls, formats (bidirectional ones, zero width, byte order mark), line and paragraph separators, what has no",
    "// meaning, spaces that are not the ordinary one, and fillers that draw nothing.",
    "const unseen = /[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\p{Cs}\\u115f\\u1160\\u3164\\uffa0]|(?! )\\p{Zs}/gu;",
    "/** Line feeds stay, marked, where `lines` says so. */ function visible(text, lines = false) {",
    "    const parts = [];",
    "    let from = 0;",
    "    for (const found of text.matchAll(unseen)){",
    "        if (found.index > from) parts.push({",
    "            text: text.slice(from, found.index),",
    "            escaped: false",
    "        });",
    "        parts.push({",
    "            text: lines && found[0] === '\\n' ? '↵\\n' : spelt(found[0]),",
    "            escaped: true",
    "        });",
    "        from = found.index + found[0].length;",
    "    }",
    "    if (from < text.length) parts.push({",
    "        text: text.slice(from),",
    "        escaped: false",
    "    });",
    "    return parts;",
    "}",
    "function spelt(character) {",
    "    return `\\\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;",
    "}",
    "",
    "// service/page/elements.ts",
    "/** Only ever sets text, never markup. */ function element(name, attributes, ...children) {",
    "    const made = document.createElement(name);",
    "    for (const [key, value] of Object.entries(attributes))made.setAttribute(key, value);",
    "    made.append(...children.filter((child)=>child !== undefined));",
    "    return made;",
    "}",
    "function button(label, kind, press) {",
    "    const made = element('button', {",
    "        type: 'button',",
    "        class: kind",
    "    }, label);",
    "    made.addEventListener('click', ()=>press(made));",
    "    return made;",
    "}",
    "/** Text from a stranger: isolated, and with what is invisible spelt out. */ function foreign(text) {",
    "    return element('bdi', {}, ...marked(visible(text)));",
    "}",
    "function marked(parts) {",
    "    return parts.map(({ text, escaped })=>escaped ? element('span', {",
    "            class: 'escaped'",
    "        }, text) : document.createTextNode(text));",
    "}",
    "/** A sentence with `{name}` in it, where the name's text is a stranger's. */ function sentence(text, values) {",
    "    return text.split(/(\\{[a-z]+\\})/).map((piece)=>{",
    "        const name = piece.slice(1, -1);",
    "        return piece.startsWith('{') && Object.hasOwn(values, name) ? foreign(values[name] ?? '') : document.createTextNode(piece);",
    "    });",
    "}",
    "",
    "// service/page/env-block.ts",
    "/** `NAME=value` lines that dotenv, `node --env-file` and bash read alike. `unfit`: names that no such line can carry. */ function envBlock(entries) {",
    "    const lines = [];",
    "    const unfit = [];",
    "    for (const [name, value] of entries){",
    "        const quoted = quote(value);",
    "        if (quoted === undefined) unfit.push(name);",
    "        else lines.push(`${name}=${quoted}\\n`);",
    "    }",
    "    return {",
    "        text: lines.join(''),",
    "        unfit",
    "    };",
    "}",
    "function quote(value) {",
    "    if (/[\\0\\r]/.test(value)) return undefined;",
    "    // Bash expands ~ at the start and behind a colon.",
    "    if (/^[\\p{L}0-9!%*+,./:=?@[\\]^_{}~-]*$/u.test(value) && !/(^|[:=])~/.test(value)) return value;",
    "    if (value.endsWith('\\\\')) return undefined;",
    "    if (!value.includes(\"'\")) return `'${value}'`;",
    "    return /[\"\\\\$`]/.test(value) ? undefined : `\"${value}\"`;",
    "}",
    "",
    "// service/page/hold.ts",
    "const holdFor = 1000;",
    "const pauseAtLeast = 500;",
    "const pauseAtMost = 10_000;",
    "/**",
    " * Calls `open` once the button was held for a second, by pointer or key, or pressed twice with at least half a second",
    " * between. A scanner clicks; it does not hold, and it does not come back after a pause. `hint` hears of a first press.",
    " */ function holdToOpen(button, open, hint) {",
    "    let timer;",
    "    let pressedAt;",
    "    let done = false;",
    "    function begin(event) {",
    "        if (done || timer !== undefined || !event.isTrusted) return;",
    "        button.classList.add('held');",
    "        timer = setTimeout(finish, holdFor);",
    "    }",
    "    function cancel() {",
    "        clearTimeout(timer);",
    "        timer = undefined;",
    "        button.classList.remove('held');",
    "    }",
    "    function finish() {",
    "        cancel();",
    "        if (done || button.disabled) return;",
    "        done = true;",
    "        open();",
    "    }",
    "    button.addEventListener('pointerdown', (event)=>{",
    "        if (event.button === 0) begin(event);",
    "    });",
    "    for (const end of [",
    "        'pointerup',",
    "        'pointerleave',",
    "        'pointercancel',",
    "        'keyup',",
    "        'blur'",
    "    ])button.addEventListener(end, cancel);",
    "    button.addEventListener('contextmenu', (event)=>event.preventDefault());",
    "    button.addEventListener('keydown', (event)=>{",
    "        if (event.key !== ' ' && event.key !== 'Enter') return;",
    "        if (event.repeat) event.preventDefault();",
    "        else begin(event);",
    "    });",
    "    // Assistive technology sends clicks only, so a press is a click.",
    "    button.addEventListener('click', (event)=>{",
    "        if (!event.isTrusted) return;",
    "        const pause = pressedAt === undefined ? Number.POSITIVE_INFINITY : event.timeStamp - pressedAt;",
    "        pressedAt = event.timeStamp;",
    "        if (pause >= pauseAtLeast && pause <= pauseAtMost) finish();",
    "        else hint();",
    "    });",
    "}",
    "",
    "// service/page/words.en.ts",
    "/** English. `{name}` is filled in; every other language has the same keys and the same names. */ const english = {",
    "    title: 'A one-time link',",
    "    tagline: 'Keys, handed over once',",
    "    noLinkTitle: 'This page opens one-time links',",
    "    noLinkText: 'Somebody sends you a link to it. The part behind the # is the key, and it is missing here. Copy the whole link, up to its last character.',",
    "    brokenTitle: 'This link is not whole',",
    "    brokenText: 'The key behind the # has 43 characters; some are missing, or something was added. Copy the link again. Nothing was opened.',",
    "    newerTitle: 'This link needs a newer page',",
    "    newerText: 'It was made by a newer version of Keyturn than the one that serves this page. Nothing was opened.',",
    "    looking: 'Asking after the link…',",
    "    offlineTitle: 'The service does not answer',",
    "    offlineText: 'Nothing was opened and nothing is lost. Check your connection, then try again.',",
    "    offlineOpening: 'The answer did not arrive. Try again within a minute: this page, and only this page, still gets it.',",
    "    tryAgain: 'Try again',",
    "    unknownTitle: 'There is no such link',",
    "    unknownText: 'It may have been deleted a week after it expired, or the link was changed on its way. Ask the sender for a new one.',",
    "    waitingTitle: '{creator} sends you something secret',",
    "    waitingText: 'It can be opened once. Open it when you are ready to keep what is in it.',",
    "    verified: 'Verified by this service',",
    "    sender: 'Sender',",
    "    expires: 'Can be opened until',",
    "    password: 'Password',",
    "    passwordHint: 'The sender gave it to you by another way than the link.',",
    "    passwordShow: 'Show the password',",
    "    passwordMissing: 'Type the password first.',",
    "    passwordWrong: 'That is not the password. Nothing was opened; try again.',",
    "    passwordWait: 'That is not the password. After several tries you have to wait: {time}.',",
    "    passwordNotJudged: 'Too many tries; this one was not looked at. Wait: {time}.',",
    "    passwordAgain: 'You may try again now.',",
    "    hold: 'Hold to open',",
    "    holdHint: 'Hold for one second, or press twice with a short pause between.',",
    "    holdOnce: 'Press once more to open',",
    "    opening: 'Opening…',",
    "    openedTitle: 'Opened. It is yours now',",
    "    openedText: 'The link opens nothing any more. Keep the values before you close this page, then say that you have saved them.',",
    "    openedFrom: '{from} says it comes from them',",
    "    note: 'Note',",
    "    show: 'Show',",
    "    hide: 'Hide',",
    "    showValue: 'Show {name}',",
    "    hideValue: 'Hide {name}',",
    "    copy: 'Copy',",
    "    copyValue: 'Copy {name}',",
    "    copied: 'Copied',",
    "    copyFailed: 'The browser did not allow copying. Show the value and copy it by hand.',",
    "    copyBlock: 'Copy as .env',",
    "    download: 'Download .env',",
    "    unfit: '{name} fits no .env file; copy it by itself',",
    "    empty: 'empty',",
    "    characters: '{count} characters',",
    "    escapes: 'Marked parts like \\\\u{202E} are invisible characters; copying takes the real ones.',",
    "    saved: 'I have saved it',",
    "    savedHint: 'Tells the sender, and erases what the service still holds.',",
    "    saving: 'Telling the service…',",
    "    savedTitle: 'Saved',",
    "    savedText: 'The sender knows, and the service holds nothing any more. You can close this page.',",
    "    savedFailed: 'The service could not be told. Your values are still here; try again.',",
    "    takenTitle: 'This link was already opened',",
    "    takenText: 'It was opened {when}. It opens only once.',",
    "    takenAsk: 'Was it you, on another device or in another window?',",
    "    takenMe: 'Yes, it was me',",
    "    takenNotMe: 'No, it was not me',",
    "    takenMeTitle: 'All right',",
    "    takenMeText: 'The values are where you opened them. If you lost them, ask the sender for a new link.',",
    "    disputeTitle: 'Report that somebody else opened it?',",
    "    disputeText: 'The sender will treat these keys as leaked and replace them. That is the right thing if it was not you.',",
    "    disputeYes: 'Report it',",
    "    disputeNo: 'Go back',",
    "    disputedTitle: 'Reported',",
    "    disputedText: 'It is on record that the wrong person opened this link. The keys will be replaced; you will get a new link. Tell the sender as well.',",
    "    disputeFailed: 'The report did not arrive. Try again.',",
    "    expiredTitle: 'This link has expired',",
    "    expiredText: 'It could be opened until {when}. Nobody opened it. Ask the sender for a new one.',",
    "    supersededTitle: 'There is a newer link',",
    "    supersededText: 'The keys were replaced before you opened this one. Look for a later message from the same sender.',",
    "    destroyedTitle: 'The sender has ended this link',",
    "    destroyedText: 'Nobody opened it, and what was in it is erased. Ask the sender for a new one if you need it.',",
    "    damagedTitle: 'What arrived cannot be read',",
    "    damagedText: 'It is damaged, or it was not sealed by who made the link ({code}). Ask the sender for a new one.',",
    "    terminal: 'Rather in a terminal?',",
    "    terminalText: 'This opens the link without any page, and writes the values into .env.local:',",
    "    language: 'Language',",
    "    promise: 'Opened in this browser, by a key that no server ever sees.'",
    "};",
    "",
    "// service/page/words.it.ts",
    "const italian = {",
    "    title: 'Un link che si apre una volta',",
    "    tagline: 'Chiavi, consegnate una volta sola',",
    "    noLinkTitle: 'Questa pagina apre i link monouso',",
    "    noLinkText: 'Qualcuno ti manda un link a questa pagina. La parte dopo il # è la chiave, e qui manca. Copia il link intero, fino all’ultimo carattere.',",
    "    brokenTitle: 'Il link non è completo',",
    "    brokenText: 'La chiave dopo il # ha 43 caratteri: ne manca qualcuno, o qualcosa è stato aggiunto. Copia di nuovo il link. Non è stato aperto nulla.',",
    "    newerTitle: 'Questo link richiede una pagina più recente',",
    "    newerText: 'È stato creato da una versione di Keyturn più nuova di quella che serve questa pagina. Non è stato aperto nulla.',",
    "    looking: 'Cerco il link…',",
    "    offlineTitle: 'Il servizio non risponde',",
    "    offlineText: 'Non è stato aperto nulla e nulla è andato perso. Controlla la connessione, poi riprova.',",
    "    offlineOpening: 'La risposta non è arrivata. Riprova entro un minuto: questa pagina, e solo questa, può ancora riceverla.',",
    "    tryAgain: 'Riprova',",
    "    unknownTitle: 'Questo link non esiste',",
    "    unknownText: 'Forse è stato cancellato una settimana dopo la scadenza, o il link è cambiato per strada. Chiedine uno nuovo al mittente.',",
    "    waitingTitle: '{creator} ti manda qualcosa di segreto',",
    "    waitingText: 'Si può aprire una volta sola. Aprilo quando sei pronto a conservare il contenuto.',",
    "    verified: 'Verificato da questo servizio',",
    "    sender: 'Mittente',",
    "    expires: 'Si può aprire fino a',",
    "    password: 'Password',",
    "    passwordHint: 'Il mittente te l’ha data per un’altra via, non insieme al link.',",
    "    passwordShow: 'Mostra la password',",
    "    passwordMissing: 'Scrivi prima la password.',",
    "    passwordWrong: 'La password non è questa. Non è stato aperto nulla; riprova.',",
    "    passwordWait: 'La password non è questa. Dopo più tentativi bisogna aspettare: {time}.',",
    "    passwordNotJudged: 'Troppi tentativi; questo non è stato esaminato. Aspetta: {time}.',",
    "    passwordAgain: 'Ora puoi riprovare.',",
    "    hold: 'Tieni premuto per aprire',",
    "    holdHint: 'Tieni premuto per un secondo, oppure premi due volte con una breve pausa.',",
    "    holdOnce: 'Premi ancora una volta per aprire',",
    "    opening: 'Apro…',",
    "    openedTitle: 'Aperto. Ora è tuo',",
    "    openedText: 'Il link non apre più nulla. Conserva i valori prima di chiudere la pagina, poi conferma di averli salvati.',",
    "    openedFrom: '{from} dice di esserne il mittente',",
    "    note: 'Nota',",
    "    show: 'Mostra',",
    "    hide: 'Nascondi',",
    "    showValue: 'Mostra {name}',",
    "    hideValue: 'Nascondi {name}',",
    "    copy: 'Copia',",
    "    copyValue: 'Copia {name}',",
    "    copied: 'Copiato',",
    "    copyFailed: 'Il browser non ha permesso la copia. Mostra il valore e copialo a mano.',",
    "    copyBlock: 'Copia come .env',",
    "    download: 'Scarica .env',",
    "    unfit: '{name} non sta in nessun file .env; copialo da solo',",
    "    empty: 'vuoto',",
    "    characters: '{count} caratteri',",
    "    escapes: 'Le parti evidenziate come \\\\u{202E} sono caratteri invisibili; la copia prende quelli veri.',",
    "    saved: 'L’ho salvato',",
    "    savedHint: 'Avvisa il mittente, e cancella ciò che il servizio conserva ancora.',",
    "    saving: 'Avviso il servizio…',",
    "    savedTitle: 'Salvato',",
    "    savedText: 'Il mittente lo sa, e il servizio non conserva più nulla. Puoi chiudere la pagina.',",
    "    savedFailed: 'Non è stato possibile avvisare il servizio. I valori sono ancora qui; riprova.',",
    "    takenTitle: 'Questo link è già stato aperto',",
    "    takenText: 'È stato aperto {when}. Si apre una volta sola.',",
    "    takenAsk: 'Sei stato tu, su un altro dispositivo o in un’altra finestra?',",
    "    takenMe: 'Sì, sono stato io',",
    "    takenNotMe: 'No, non sono stato io',",
    "    takenMeTitle: 'Va bene',",
    "    takenMeText: 'I valori sono dove li hai aperti. Se li hai persi, chiedi un nuovo link al mittente.',",
    "    disputeTitle: 'Segnalare che l’ha aperto qualcun altro?',",
    "    disputeText: 'Il mittente considererà queste chiavi trapelate e le sostituirà. È la cosa giusta se non sei stato tu.',",
    "    disputeYes: 'Segnala',",
    "    disputeNo: 'Torna indietro',",
    "    disputedTitle: 'Segnalato',",
    "    disputedText: 'È registrato che questo link è stato aperto dalla persona sbagliata. Le chiavi saranno sostituite e riceverai un nuovo link. Avvisa anche il mittente.',",
    "    disputeFailed: 'La segnalazione non è arrivata. Riprova.',",
    "    expiredTitle: 'Questo link è scaduto',",
    "    expiredText: 'Si poteva aprire fino a {when}. Nessuno l’ha aperto. Chiedine uno nuovo al mittente.',",
    "    supersededTitle: 'C’è un link più recente',",
    "    supersededText: 'Le chiavi sono state sostituite prima che tu aprissi questo link. Cerca un messaggio successivo dello stesso mittente.',",
    "    destroyedTitle: 'Il mittente ha chiuso questo link',",
    "    destroyedText: 'Nessuno l’ha aperto, e il contenuto è stato cancellato. Se ti serve, chiedine uno nuovo al mittente.',",
    "    damagedTitle: 'Ciò che è arrivato non si può leggere',",
    "    damagedText: 'È danneggiato, o non è stato sigillato da chi ha creato il link ({code}). Chiedine uno nuovo al mittente.',",
    "    terminal: 'Preferisci il terminale?',",
    "    terminalText: 'Questo apre il link senza nessuna pagina, e scrive i valori in .env.local:',",
    "    language: 'Lingua',",
    "    promise: 'Aperto in questo browser, con una chiave che nessun server vede mai.'",
    "};",
    "",
    "// service/page/words.ts",
    "/** Language tag -> its own name and its words. The first is the fallback. */ const languages = {",
    "    en: {",
    "        name: 'English',",
    "        words: english",
    "    },",
    "    it: {",
    "        name: 'Italiano',",
    "        words: italian",
    "    }",
    "};",
    "/** The first of the reader's languages that there is. */ function pickLanguage(wanted) {",
    "    for (const tag of wanted){",
    "        const base = tag.toLowerCase().split('-')[0] ?? '';",
    "        if (Object.hasOwn(languages, base)) return base;",
    "    }",
    "    return 'en';",
    "}",
    "function fill(text, values) {",
    "    return text.replace(/\\{([a-z]+)\\}/g, (whole, name)=>Object.hasOwn(values, name) ? values[name] ?? '' : whole);",
    "}",
    "",
    "// service/page/main.ts",
    "/** The reveal page, in the browser. `fragment` was taken out of the address bar by the first line of the document. */ ",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "const main = document.querySelector('main');",
    "const live = document.querySelector('#live');",
    "let language = pickLanguage(navigator.languages);",
    "/** Draws what is shown now, again: for another language. */ let draw = ()=>{};",
    "/** Whether closing the page would lose something. */ let unsaved = false;",
    "function say(word, values = {}) {",
    "    return fill(languages[language]?.words[word] ?? word, values);",
    "}",
    "/** Shows `children` as the whole page; the heading gets the focus, so that a screen reader begins there. */ function show(kind, title, ...children) {",
    "    const heading = element('h1', {",
    "        tabindex: '-1'",
    "    });",
    "    heading.append(...title);",
    "    main.className = kind;",
    "    main.replaceChildren(heading, ...children.filter((child)=>child !== undefined));",
    "    heading.focus({",
    "        preventScroll: true",
    "    });",
    "    document.title = `${heading.textContent} · Keyturn`;",
    "}",
    "function text(word, values = {}, kind = '') {",
    "    const paragraph = element('p', kind === '' ? {} : {",
    "        class: kind",
    "    });",
    "    paragraph.append(...sentence(say(word), values));",
    "    return paragraph;",
    "}",
    "/** A page that says one thing. */ function tell(kind, title, explanation, ...more) {",
    "    show(kind, [",
    "        say(title)",
    "    ], explanation, ...more);",
    "}",
    "function become(next) {",
    "    draw = next;",
    "    next();",
    "}",
    "function announce(message) {",
    "    live.textContent = message;",
    "}",
    "function moment(at) {",
    "    return new Intl.DateTimeFormat(language, {",
    "        dateStyle: 'full',",
    "        timeStyle: 'short'",
    "    }).format(at);",
    "}",
    "function duration(seconds) {",
    "    const unit = seconds >= 60 ? 'minute' : 'second';",
    "    const value = seconds >= 60 ? Math.ceil(seconds / 60) : Math.ceil(seconds);",
    "    return new Intl.NumberFormat(language, {",
    "        style: 'unit',",
    "        unit,",
    "        unitDisplay: 'long'",
    "    }).format(value);",
    "}",
    "async function start(fragment1) {",
    "    if (fragment1 === '') return become(()=>tell('plain', 'noLinkTitle', text('noLinkText')));",
    "    let key;",
    "    try {",
    "        key = parseKey(fragment1);",
    "    } catch  {",
    "        return become(()=>tell('warn', 'brokenTitle', text('brokenText')));",
    "    }",
    "    const { id, access } = await possession(key);",
    "    const reader = toBase64url(crypto.getRandomValues(new Uint8Array(16)));",
    "    await look({",
    "        key,",
    "        path: `/v1/links/${id}`,",
    "        access: toBase64url(access),",
    "        reader",
    "    });",
    "}",
    "async function look(session) {",
    "    become(()=>show('busy', [",
    "            say('title')",
    "        ], text('looking')));",
    "    const told = await ask(`${session.path}/look`, session.access, {});",
    "    if (told.status === 404) return become(()=>tell('warn', 'unknownTitle', text('unknownText')));",
    "    const seen = readLook(told);",
    "    if (told.status !== 200 || seen === undefined) return offline('offlineText', ()=>look(session));",
    "    if (told.body['version'] !== 1) return become(()=>tell('warn', 'newerTitle', text('newerText')));",
    "    if (seen.state === 'waiting') return waiting(session, seen);",
    "    over(session, seen.state, seen.openedAt, seen.expiresAt);",
    "}",
    "function readLook({ body }) {",
    "    const { state, creator, password } = body;",
    "    const expiresAt = readDate(body['expiresAt']);",
    "    if (typeof state !== 'string' || typeof creator !== 'string' || expiresAt === undefined) return undefined;",
    "    return {",
    "        state,",
    "        creator,",
    "        password: password === true,",
    "        expiresAt,",
    "        openedAt: readDate(body['openedAt'])",
    "    };",
    "}",
    "function readDate(value) {",
    "    const at = new Date(typeof value === 'string' ? value : Number.NaN);",
    "    return Number.isNaN(at.getTime()) ? undefined : at;",
    "}",
    "function offline(explanation, again) {",
    "    become(()=>{",
    "        const retry = button(say('tryAgain'), 'primary', ()=>void again());",
    "        tell('warn', 'offlineTitle', text(explanation), retry);",
    "    });",
    "}",
    "function waiting(session, seen) {",
    "    /** Survives a change of language. */ let typed = '';",
    "    let problem = ()=>'';",
    "    let blockedUntil = 0;",
    "    function render() {",
    "        const facts = element('dl', {}, element('dt', {}, say('sender')), element('dd', {}, foreign(seen.creator), element('span', {",
    "            class: 'badge'",
    "        }, say('verified'))), element('dt', {}, say('expires')), element('dd', {}, moment(seen.expiresAt)));",
    "        const status = element('p', {",
    "            class: 'problem',",
    "            role: 'alert'",
    "        }, problem());",
    "        const input = seen.password ? passwordField() : undefined;",
    "        const hint = element('p', {",
    "            class: 'hint',",
    "            id: 'hold-hint'",
    "        }, say('holdHint'));",
    "        const label = element('span', {}, say('hold'));",
    "        const hold = element('button', {",
    "            type: 'button',",
    "            class: 'primary hold',",
    "            'aria-describedby': 'hold-hint'",
    "        }, label);",
    "        hold.disabled = Date.now() < blockedUntil;",
    "        holdToOpen(hold, ()=>void submit(hold, label), ()=>{",
    "            label.textContent = say('holdOnce');",
    "            announce(say('holdOnce'));",
    "        });",
    "        const title = sentence(say('waitingTitle'), {",
    "            creator: seen.creator",
    "        });",
    "        show('waiting', title, text('waitingText'), facts, input, status, hold, hint, terminal());",
    "    }",
    "    function passwordField() {",
    "        const input = element('input', {",
    "            id: 'password',",
    "            type: 'password',",
    "            autocomplete: 'off',",
    "            autocapitalize: 'off',",
    "            spellcheck: 'false',",
    "            'aria-describedby': 'password-hint'",
    "        });",
    "        input.value = typed;",
    "        input.addEventListener('input', ()=>{",
    "            typed = input.value;",
    "        });",
    "        const reveal = element('input', {",
    "            type: 'checkbox',",
    "            id: 'password-show'",
    "        });",
    "        reveal.addEventListener('change', ()=>{",
    "            input.type = reveal.checked ? 'text' : 'password';",
    "        });",
    "        const form = element('form', {",
    "            class: 'field'",
    "        }, element('label', {",
    "            for: 'password'",
    "        }, say('password')), input, element('div', {",
    "            class: 'check'",
    "        }, reveal, element('label', {",
    "            for: 'password-show'",
    "        }, say('passwordShow'))), element('p', {",
    "            class: 'hint',",
    "            id: 'password-hint'",
    "        }, say('passwordHint')));",
    "        // Enter is no decision to open; it leads to the button that is.",
    "        form.addEventListener('submit', (event)=>{",
    "            event.preventDefault();",
    "            main.querySelector('.hold')?.focus();",
    "        });",
    "        return form;",
    "    }",
    "    async function submit(hold, label) {",
    "        if (seen.password && typed === '') return refuse(()=>say('passwordMissing'));",
    "        hold.disabled = true;",
    "        label.textContent = say('opening');",
    "        announce(say('opening'));",
    "        const password = seen.password ? typed : undefined;",
    "        try {",
    "            const { proof, contentKey } = await unlock(session.key, await stretch(session.key, password));",
    "            await send(proof, contentKey);",
    "        } catch (error) {",
    "            if (error instanceof LinkRefused) return refuse(()=>say('passwordWrong'));",
    "            throw error;",
    "        }",
    "    }",
    "    async function send(proof, contentKey) {",
    "        const told = await insist(`${session.path}/open`, session.access, {",
    "            proof: toBase64url(proof),",
    "            reader: session.reader",
    "        });",
    "        if (told.status === 200) return unseal(session, contentKey, told);",
    "        if (told.status === 403) return refuse(()=>say('passwordWrong'));",
    "        if (told.status === 429) return slowDown(told);",
    "        if (told.status === 404) return become(()=>tell('warn', 'unknownTitle', text('unknownText')));",
    "        if (told.status === 410) {",
    "            return over(session, String(told.body['state']), readDate(told.body['openedAt']), seen.expiresAt);",
    "        }",
    "        offline('offlineOpening', ()=>send(proof, contentKey));",
    "    }",
    "    function slowDown({ body, wait }) {",
    "        const word = body['error'] === 'wait' ? 'passwordNotJudged' : 'passwordWait';",
    "        blockedUntil = Date.now() + wait * 1000;",
    "        refuse(()=>{",
    "            const left = Math.ceil((blockedUntil - Date.now()) / 1000);",
    "            return left > 0 ? say(word, {",
    "                time: duration(left)",
    "            }) : say('passwordAgain');",
    "        });",
    "        const timer = setInterval(()=>{",
    "            const status = main.querySelector('.problem');",
    "            if (draw !== render || status === null) return clearInterval(timer);",
    "            status.textContent = problem();",
    "            if (Date.now() < blockedUntil) return;",
    "            clearInterval(timer);",
    "            const hold = main.querySelector('.hold');",
    "            if (hold !== null) hold.disabled = false;",
    "        }, 1000);",
    "    }",
    "    function refuse(why) {",
    "        problem = why;",
    "        become(render);",
    "        main.querySelector('#password')?.focus();",
    "    }",
    "    become(render);",
    "}",
    "async function unseal(session, contentKey, told) {",
    "    const id = session.path.slice(session.path.lastIndexOf('/') + 1);",
    "    try {",
    "        const content = await open(contentKey, id, String(told.body['envelope']));",
    "        unsaved = true;",
    "        const opened = {",
    "            content,",
    "            creator: String(told.body['creator'])",
    "        };",
    "        become(()=>showOpened(session, opened));",
    "    } catch (error) {",
    "        const code = error instanceof LinkRefused ? error.code : 'unknown';",
    "        become(()=>tell('warn', 'damagedTitle', text('damagedText', {",
    "                code",
    "            })));",
    "    }",
    "}",
    "function showOpened(session, { content, creator }) {",
    "    const groups = new Map();",
    "    for (const [key, value] of Object.entries(content.entries)){",
    "        const slash = key.lastIndexOf('/');",
    "        const environment = key.slice(0, Math.max(slash, 0));",
    "        groups.set(environment, [",
    "            ...groups.get(environment) ?? [],",
    "            [",
    "                key.slice(slash + 1),",
    "                value",
    "            ]",
    "        ]);",
    "    }",
    "    const strange = Object.values(content.entries).some((value)=>visible(value, true).some(({ escaped, text })=>escaped && text !== '↵\\n'));",
    "    const problem = element('p', {",
    "        class: 'problem',",
    "        role: 'alert'",
    "    });",
    "    const save = button(say('saved'), 'primary', (pressed)=>void report(pressed));",
    "    async function report(pressed) {",
    "        pressed.disabled = true;",
    "        pressed.textContent = say('saving');",
    "        const told = await insist(`${session.path}/saved`, session.access, {",
    "            reader: session.reader",
    "        });",
    "        if (told.status === 204) {",
    "            unsaved = false;",
    "            return become(()=>tell('done', 'savedTitle', text('savedText')));",
    "        }",
    "        pressed.disabled = false;",
    "        pressed.textContent = say('saved');",
    "        problem.textContent = say('savedFailed');",
    "    }",
    "    show('opened', [",
    "        say('openedTitle')",
    "    ], text('openedText'), content.from === creator ? undefined : text('openedFrom', {",
    "        from: content.from",
    "    }, 'hint'), content.note === '' ? undefined : element('blockquote', {",
    "        'aria-label': say('note')",
    "    }, foreign(content.note)), ...[",
    "        ...groups",
    "    ].map(([environment, entries])=>group(environment, entries)), strange ? text('escapes', {}, 'hint') : undefined, problem, save, text('savedHint', {}, 'hint'));",
    "}",
    "function group(environment, entries) {",
    "    const made = element('section', environment === '' ? {} : {",
    "        'aria-label': environment",
    "    });",
    "    if (environment !== '') made.append(element('h2', {}, foreign(environment)));",
    "    made.append(element('ul', {",
    "        class: 'entries'",
    "    }, ...entries.map(([name, value])=>entry(name, value))));",
    "    const block = envBlock(entries);",
    "    if (block.text !== '') {",
    "        made.append(element('div', {",
    "            class: 'actions'",
    "        }, button(say('copyBlock'), 'quiet', (pressed)=>void copy(block.text, pressed)), button(say('download'), 'quiet', ()=>download(block.text, environment))));",
    "    }",
    "    for (const name of block.unfit)made.append(text('unfit', {",
    "        name",
    "    }, 'hint'));",
    "    return made;",
    "}",
    "function entry(name, value) {",
    "    const box = element('pre', {",
    "        class: 'value',",
    "        tabindex: '0',",
    "        'aria-label': name",
    "    });",
    "    const toggle = button('', 'small', ()=>shown(box.dataset['shown'] !== 'yes'));",
    "    function shown(yes) {",
    "        box.dataset['shown'] = yes ? 'yes' : 'no';",
    "        const count = new Intl.NumberFormat(language).format([",
    "            ...value",
    "        ].length);",
    "        const hidden = value === '' ? say('empty') : `•••••••• ${say('characters', {",
    "            count",
    "        })}`;",
    "        box.replaceChildren(...yes && value !== '' ? marked(visible(value, true)) : [",
    "            hidden",
    "        ]);",
    "        toggle.textContent = say(yes ? 'hide' : 'show');",
    "        toggle.setAttribute('aria-label', say(yes ? 'hideValue' : 'showValue', {",
    "            name",
    "        }));",
    "    }",
    "    shown(false);",
    "    const copier = button(say('copy'), 'small', (pressed)=>void copy(value, pressed));",
    "    copier.setAttribute('aria-label', say('copyValue', {",
    "        name",
    "    }));",
    "    const head = element('div', {",
    "        class: 'entry-head'",
    "    }, element('code', {}, name), toggle, copier);",
    "    return element('li', {}, head, box);",
    "}",
    "async function copy(value, pressed) {",
    "    try {",
    "        await navigator.clipboard.writeText(value);",
    "    } catch  {",
    "        const problem = main.querySelector('.problem');",
    "        if (problem !== null) problem.textContent = say('copyFailed');",
    "        return;",
    "    }",
    "    const before = pressed.textContent;",
    "    pressed.textContent = say('copied');",
    "    pressed.classList.add('copied');",
    "    announce(say('copied'));",
    "    setTimeout(()=>{",
    "        pressed.textContent = before;",
    "        pressed.classList.remove('copied');",
    "    }, 1600);",
    "}",
    "function download(block, environment) {",
    "    const url = URL.createObjectURL(new Blob([",
    "        block",
    "    ], {",
    "        type: 'text/plain'",
    "    }));",
    "    const safe = environment.replace(/[^A-Za-z0-9_-]+/g, '-');",
    "    // A leading dot would be taken away by most browsers.",
    "    const anchor = element('a', {",
    "        href: url,",
    "        download: safe === '' ? 'keyturn.env' : `keyturn-${safe}.env`",
    "    });",
    "    anchor.click();",
    "    setTimeout(()=>URL.revokeObjectURL(url), 10_000);",
    "}",
    "/** Somebody's link that opens no more. */ function over(session, state, openedAt, expiresAt) {",
    "    const when = ()=>({",
    "            when: moment(openedAt ?? expiresAt)",
    "        });",
    "    const views = {",
    "        opened: ()=>taken(session, when()),",
    "        saved: ()=>taken(session, when()),",
    "        disputed: ()=>tell('warn', 'disputedTitle', text('disputedText')),",
    "        superseded: ()=>tell('plain', 'supersededTitle', text('supersededText')),",
    "        destroyed: ()=>tell('plain', 'destroyedTitle', text('destroyedText'))",
    "    };",
    "    const expired = ()=>tell('plain', 'expiredTitle', text('expiredText', when()));",
    "    become(Object.hasOwn(views, state) ? views[state] ?? expired : expired);",
    "}",
    "function taken(session, when) {",
    "    const mine = ()=>become(()=>tell('done', 'takenMeTitle', text('takenMeText')));",
    "    const back = ()=>become(()=>taken(session, when));",
    "    const ask = ()=>become(()=>confirmDispute(session, back));",
    "    const answers = element('div', {",
    "        class: 'actions'",
    "    }, button(say('takenMe'), 'quiet', mine), button(say('takenNotMe'), 'danger', ask));",
    "    tell('warn', 'takenTitle', text('takenText', when), text('takenAsk'), answers);",
    "}",
    "function confirmDispute(session, back) {",
    "    const problem = element('p', {",
    "        class: 'problem',",
    "        role: 'alert'",
    "    });",
    "    async function report(pressed) {",
    "        pressed.disabled = true;",
    "        const told = await insist(`${session.path}/dispute`, session.access, {});",
    "        if (told.status === 204) return become(()=>tell('warn', 'disputedTitle', text('disputedText')));",
    "        pressed.disabled = false;",
    "        problem.textContent = say('disputeFailed');",
    "    }",
    "    const answers = element('div', {",
    "        class: 'actions'",
    "    }, button(say('disputeNo'), 'quiet', back), button(say('disputeYes'), 'danger', (pressed)=>void report(pressed)));",
    "    tell('warn', 'disputeTitle', text('disputeText'), problem, answers);",
    "}",
    "/** For who would rather trust a program on the own machine than a page from a server. */ function terminal() {",
    "    const command = 'npx keyturn open';",
    "    return element('details', {}, element('summary', {}, say('terminal')), text('terminalText'), element('div', {",
    "        class: 'command'",
    "    }, element('code', {}, command), copier(command)));",
    "}",
    "function copier(command) {",
    "    const made = button(say('copy'), 'small', (pressed)=>void copy(command, pressed));",
    "    made.setAttribute('aria-label', say('copyValue', {",
    "        name: command",
    "    }));",
    "    return made;",
    "}",
    "function speak(tag) {",
    "    language = tag;",
    "    document.documentElement.lang = tag;",
    "    for (const part of document.querySelectorAll('[data-word]')){",
    "        part.textContent = say(part.dataset['word']);",
    "    }",
    "    draw();",
    "}",
    "const chooser = document.querySelector('#languages');",
    "for (const [tag, { name }] of Object.entries(languages))chooser.append(element('option', {",
    "    value: tag,",
    "    lang: tag",
    "}, name));",
    "chooser.value = language;",
    "chooser.addEventListener('change', ()=>{",
    "    speak(chooser.value);",
    "    chooser.focus();",
    "});",
    "addEventListener('beforeunload', (event)=>{",
    "    if (unsaved) event.preventDefault();",
    "});",
    "// A page that comes back from the browser's cache shows nothing of before.",
    "addEventListener('pagehide', ()=>main.replaceChildren());",
    "addEventListener('pageshow', (event)=>{",
    "    if (event.persisted) location.reload();",
    "});",
    "// Another link pasted into the same tab.",
    "addEventListener('hashchange', ()=>{",
    "    const next = location.hash.slice(1);",
    "    if (next === '') return;",
    "    history.replaceState(null, '', location.pathname);",
    "    void start(next);",
    "});",
    "speak(language);",
    "void start(fragment);",
    "",
    "})();",
    "</script>",
    "</body>",
    "</html>",
    "",
].join('\n');
const csp = "default-src 'none'; script-src 'sha256-U9TcYSlwu5WhyjaHlNjB7HwEMRPFmhyUzc5A0LBDYVw='; style-src 'sha256-NLYARKNxIG0aS+ODFkKeFqsvL0YChthFuwkR3HO0MD4='; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** Of `html` in UTF-8, hex. */
const sha256 = '8bca516f2ed8d6075857c9c4d850060be60957cbe61605a8c676669d6c2b36d9';

;// CONCATENATED MODULE: ./lib/service/page/page.js
function page(document) {
    const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': document.csp,
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
    return { sha256: document.sha256, answer: () => new Response(document.html, { status: 200, headers }) };
}

// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(93443);
;// CONCATENATED MODULE: ./lib/service/stores/memory.js

/** For tests, the demo, and links that need not outlive the process. */
function memoryStore(options) {
    const byId = new Map();
    const byHandle = new Map();
    /** Ids of purged links, and until when they are refused. */
    const seen = new Map();
    const used = new Map();
    function apply(held, change) {
        if (change === undefined)
            return;
        const before = held.row.envelope;
        held.row = { ...held.row, ...change };
        if (before !== null && held.row.envelope === null)
            count(held.creator, -1, -before.length);
    }
    function count(creator, links, bytes) {
        const now = used.get(creator) ?? { links: 0, bytes: 0 };
        const then = { links: now.links + links, bytes: now.bytes + bytes };
        if (then.links === 0)
            used.delete(creator);
        else
            used.set(creator, then);
    }
    function reach(id, by) {
        const held = byId.get(memory_text(id));
        if (held === undefined)
            return undefined;
        const may = held.creator === by.creator || (by.manage !== undefined && held.manage === memory_text(by.manage));
        return may ? held : undefined;
    }
    function remove(held) {
        apply(held, service_link/* erased */.Rn);
        byId.delete(held.id);
        byHandle.delete(held.handle);
        seen.set(held.id, held.row.createdAt + service_link/* neverAgainFor */.K5);
    }
    return {
        kind: 'memory',
        async create(link, quota) {
            const id = memory_text(link.id);
            const there = byId.get(id);
            if (there !== undefined) {
                if (there.digest !== memory_text(link.digest))
                    return { outcome: 'other' };
                return { outcome: 'same', expiresAt: there.row.expiresAt };
            }
            if (seen.has(id))
                return { outcome: 'other' };
            const { links, bytes } = used.get(link.creator.key) ?? { links: 0, bytes: 0 };
            if (links + 1 > quota.links || bytes + link.envelope.length > quota.bytes)
                return { outcome: 'quota' };
            const createdAt = options.now();
            const expiresAt = createdAt + link.expiresIn * 1000;
            const held = {
                id,
                handle: memory_text(link.handle),
                manage: memory_text(link.manage),
                creator: link.creator.key,
                digest: memory_text(link.digest),
                row: {
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
                },
            };
            byId.set(id, held);
            byHandle.set(held.handle, held);
            count(held.creator, 1, link.envelope.length);
            return { outcome: 'created', expiresAt };
        },
        async look(handle) {
            const row = byHandle.get(memory_text(handle))?.row;
            if (row === undefined)
                return undefined;
            const { version, password, expiresAt, openedAt, creatorName } = row;
            return { version, state: (0,service_link/* stateOf */.L4)(row, options.now()), creator: creatorName, password, expiresAt, openedAt };
        },
        async claim(handle, proof, reader) {
            const held = byHandle.get(memory_text(handle));
            if (held === undefined)
                return undefined;
            const judged = (0,service_link/* claim */.B7)(held.row, proof, reader, options.now());
            apply(held, judged.change);
            return judged.claim;
        },
        async saved(handle, reader) {
            const held = byHandle.get(memory_text(handle));
            if (held === undefined)
                return undefined;
            const judged = (0,service_link/* saved */._C)(held.row, reader, options.now());
            apply(held, judged.change);
            return judged.saved;
        },
        async dispute(handle) {
            const held = byHandle.get(memory_text(handle));
            if (held === undefined)
                return undefined;
            if (held.row.openedAt === null)
                return 'waiting';
            apply(held, { disputedAt: held.row.disputedAt ?? options.now() });
            return 'disputed';
        },
        async status(id, by) {
            const row = reach(id, by)?.row;
            if (row === undefined)
                return undefined;
            const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
            return { state: (0,service_link/* stateOf */.L4)(row, options.now()), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
        },
        async end(id, by, reason) {
            const held = reach(id, by);
            if (held === undefined)
                return false;
            apply(held, (0,service_link/* end */._N)(held.row, reason, options.now()));
            return true;
        },
        async sweep() {
            const now = options.now();
            for (const held of byId.values()) {
                if (held.row.eraseAt !== null && now >= held.row.eraseAt)
                    apply(held, service_link/* erased */.Rn);
                if (now >= held.row.expiresAt + service_link/* tombstoneFor */.ZR)
                    remove(held);
            }
            for (const [id, until] of seen)
                if (now >= until)
                    seen.delete(id);
        },
        async check() { },
        async forget() {
            const count = byId.size;
            for (const held of [...byId.values()])
                remove(held);
            return count;
        },
        async close() { },
    };
}
function memory_text(bytes) {
    return Buffer.from(bytes).toString('latin1');
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
            const { sqliteStore } = await __webpack_require__.e(/* import() */ 4480).then(__webpack_require__.bind(__webpack_require__, 64480));
            return sqliteStore({ file: text.slice('sqlite:'.length), now: options.now });
        },
    },
    redis: {
        takes: (text) => /^rediss?:\/\/./.test(text),
        usage: 'redis://...',
        open: async (url, { key }) => {
            const { redisStore } = await __webpack_require__.e(/* import() */ 9565).then(__webpack_require__.bind(__webpack_require__, 9565));
            return redisStore({ url, key });
        },
    },
    postgres: {
        takes: (text) => /^postgres(?:ql)?:\/\/./.test(text),
        usage: 'postgres://...',
        open: async (url, { key }) => {
            const { postgresStore } = await __webpack_require__.e(/* import() */ 4083).then(__webpack_require__.bind(__webpack_require__, 24083));
            return postgresStore({ url, key });
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
/** The whole service: store, creators, app, listener, and the beat that erases what is due. */






const beat = 400;
/** Throws SetupRefused: nobody could create, the store does not hold its promises here, the address is taken. */
async function start(options) {
    const creators = await creatorsOf(options);
    const store = await openStore(options.store, { now: options.now, key: options.storeKey });
    try {
        const forgotten = options.forget ? await store.forget() : undefined;
        const reveal = page(page_generated_namespaceObject);
        const listening = await listen(app({ ...options, store, creators, page: reveal }), options);
        let sweeping = Promise.resolve();
        let busy = false;
        const timer = setInterval(() => {
            if (busy)
                return;
            busy = true;
            sweeping = store
                .sweep()
                .catch(() => options.log?.({ event: 'the sweep failed' }))
                .finally(() => {
                busy = false;
            });
        }, beat);
        return {
            url: listening.url,
            pageSha256: reveal.sha256,
            ...(forgotten === undefined ? {} : { forgotten }),
            async close() {
                await listening.close();
                clearInterval(timer);
                await sweeping;
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
        const { oidc } = await __webpack_require__.e(/* import() */ 4761).then(__webpack_require__.bind(__webpack_require__, 34761));
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
    const { tokens, metricsToken, openCreation, forget } = input;
    const oidc = oidcOf(input, io);
    try {
        return await start({
            host,
            port,
            store: input.store,
            now: () => io.clock.now().getTime(),
            ...(io.log === undefined ? {} : { log: io.log }),
            ...(tokens === undefined ? {} : { tokens: tokens.reveal() }),
            ...(metricsToken === undefined ? {} : { operatorToken: metricsToken.reveal() }),
            ...(input.storeKey === undefined ? {} : { storeKey: input.storeKey.reveal() }),
            ...(oidc === undefined ? {} : { oidc }),
            ...(openCreation === undefined ? {} : { openCreation }),
            ...(forget === undefined ? {} : { forget }),
        });
    }
    catch (error) {
        if (!(error instanceof service_store/* SetupRefused */.a))
            throw error;
        throw new errors/* KeyturnError */.F('INPUT_INVALID', { what: error.message, hint: 'keyturn serve --help' });
    }
}
function oidcOf(input, io) {
    const { allow = [], issuer, allowOwnerIds, allowRefs, allowWorkflows, allowEnvironments } = input;
    if (allow.length === 0)
        return undefined;
    const audience = input.audience ?? originOf(input.url);
    if (audience === undefined || io.http === undefined) {
        throw new errors/* KeyturnError */.F('INPUT_INVALID', {
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
function originOf(url) {
    if (url === undefined)
        return undefined;
    if (URL.canParse(url) && new URL(url).origin !== 'null')
        return new URL(url).origin;
    throw new errors/* KeyturnError */.F('INPUT_INVALID', { what: 'url is no address', hint: '--url https://links.acme.dev' });
}
function parseListen(listen) {
    const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen);
    const port = Number(parts?.[3]);
    if (parts === null || port > 65_535) {
        throw new errors/* KeyturnError */.F('INPUT_INVALID', { what: 'listen is HOST:PORT', hint: '--listen 127.0.0.1:8787' });
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
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return hash.digest();
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

/***/ 28406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   U6: () => (/* binding */ CreatorsUnavailable),
/* harmony export */   VC: () => (/* binding */ anybody)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61540);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21662);



/** The identity provider's keys cannot be had; nothing is wrong with the request. */
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
            throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a('KEYTURN_LINK_TOKENS names one token twice');
        }
    }
    return async (bearer) => {
        const digest = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bearer);
        let found;
        // Hashes of equal length, and every one is compared: the time says nothing about the token.
        for (const one of known) {
            for (const accepted of one.accepted)
                if ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(accepted, digest))
                    found = one.creator;
        }
        return found;
    };
}
function readToken(part, index) {
    const colon = part.indexOf(':');
    const token = part.slice(colon + 1);
    if (token.length < shortest) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a(`token ${index + 1} of KEYTURN_LINK_TOKENS is shorter than ${shortest} characters; make one with: openssl rand -base64 32`);
    }
    const digest = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(token).toString('hex');
    const name = colon < 0 ? '' : part.slice(0, colon);
    if (colon >= 0 && !/^[A-Za-z0-9._-]{1,64}$/.test(name)) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a(`the name of token ${index + 1} of KEYTURN_LINK_TOKENS may have letters, digits, and . _ - only`);
    }
    // A bare token has no name to be known by, so it is known by its hash: the order of the list may change.
    const key = name === '' ? `token:#${digest.slice(0, 16)}` : `token:${name}`;
    const accepted = [(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(token), (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(part)];
    return {
        name: key,
        digest,
        accepted,
        creator: { key, name: name === '' ? 'a token of this service' : name, known: true },
    };
}
/** `--open-creation`: anybody, known to nobody, so nobody can end such a link without its manage token. */
const anybody = async () => ({ key: 'anybody', name: 'anybody', known: false });
/** The first that knows the bearer. Throws SetupRefused without any. */
function anyOf(creators) {
    if (creators.length === 0) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a("nobody could create a link: set KEYTURN_LINK_TOKENS, or let repositories in with --allow 'owner/*' (never a default secret)");
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
 * The rules of a link, pure: every store that can judge in one thread (memory, SQLite) asks these functions, the others
 * say the same in their own language. Times are milliseconds since 1970 on the store's clock.
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
/** What is gone once a link is burned. */
const erased = { envelope: null, proof: null, eraseAt: null };
/** Also later, and again: the receipt is worth more than the rule. */
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


/***/ })

};
