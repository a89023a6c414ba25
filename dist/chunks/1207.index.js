export const id = 1207;
export const ids = [1207];
export const modules = {

/***/ 51207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveWebhooks: () => (/* binding */ serveWebhooks)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/service/after.js
var after = __webpack_require__(753);
// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(94142);
// EXTERNAL MODULE: ./lib/service/listen.js + 5 modules
var listen = __webpack_require__(90588);
// EXTERNAL MODULE: ./lib/service/metrics.js
var metrics = __webpack_require__(66762);
// EXTERNAL MODULE: ./lib/service/record.js
var service_record = __webpack_require__(57466);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/service/body.js
var body = __webpack_require__(72151);
// EXTERNAL MODULE: ./lib/service/bytes.js
var service_bytes = __webpack_require__(75140);
// EXTERNAL MODULE: ./lib/service/operator-calls.js
var operator_calls = __webpack_require__(8999);
// EXTERNAL MODULE: ./lib/service/responses.js
var responses = __webpack_require__(39455);
;// CONCATENATED MODULE: ./lib/service/webhooks/kind.js
/**
 * What a delivery of GitHub's is about (https://docs.github.com/webhooks/webhook-events-and-payloads). Headers are not
 * signed, so the body's shape alone says it.
 */
const alertActions = new Set(['created', 'reopened', 'publicly_leaked', 'validated']);
/** `body`: parsed JSON. Undefined: another organization's, or nothing that a run would do anything about. */
function kindOf(body, organization) {
    if (!isTable(body) || !isTable(body['organization']))
        return undefined;
    const { login } = body['organization'];
    if (typeof login !== 'string' || login.toLowerCase() !== organization.toLowerCase())
        return undefined;
    if (isAlert(body))
        return 'alert';
    if (isDeparture(body))
        return 'member';
    return body['action'] === 'publicized' && isTable(body['repository']) ? 'public' : undefined;
}
/** Only secret scanning's alerts have a `secret_type`. One with a `location` tells where a known alert was found as well. */
function isAlert({ action, alert, location }) {
    return (alertActions.has(action) && isTable(alert) && typeof alert['secret_type'] === 'string' && location === undefined);
}
/** Somebody left the organization, a team or a repository, or a team is gone. */
function isDeparture({ action, member, membership, team }) {
    switch (action) {
        case 'member_removed':
            return isTable(membership);
        case 'removed':
            return isTable(member);
        case 'deleted':
            return isTable(team);
        default:
            return false;
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/service/webhooks/start-run.js
/** https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event */

/** GitHub did not take it, or did not say so in time. The message is ours and safe to log. */
class NotTaken extends Error {
    constructor(message) {
        super(message);
        this.name = 'NotTaken';
    }
}
/** Milliseconds: GitHub waits ten seconds for the answer to a delivery. */
const patience = 8_000;
const place = /^([\w.-]+)\/([\w.-]+):([\w.-]+\.ya?ml)@([\w][\w./-]*)$/;
/** Throws SetupRefused. */
function startRun({ dispatch, token, api = 'https://api.github.com', http, after }) {
    const [, owner, name, file, ref] = place.exec(dispatch) ?? [];
    if (ref === undefined || [owner, name].some((part) => /^\.+$/.test(part ?? ''))) {
        throw new store/* SetupRefused */.a('--dispatch is OWNER/REPOSITORY:WORKFLOW@BRANCH, such as --dispatch acme/keys:keyturn.yml@main');
    }
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new store/* SetupRefused */.a(`KEYTURN_DISPATCH_TOKEN is a fine-grained token with *Actions: write* on ${owner}/${name} and no other right`);
    }
    const url = `${api.replace(/\/$/, '')}/repos/${owner}/${name}/actions/workflows/${file}/dispatches`;
    return async (kind) => {
        // Nothing of a delivery is handed on: the run asks GitHub itself what there is.
        const body = JSON.stringify({ ref, inputs: { command: 'rotate', reason: `webhook-${kind}` } });
        const late = new AbortController();
        const cancel = after(patience, () => late.abort());
        try {
            const answer = await http(new Request(url, {
                method: 'POST',
                headers: {
                    accept: 'application/vnd.github+json',
                    authorization: `Bearer ${token}`,
                    'content-type': 'application/json',
                    'user-agent': 'keyturn',
                    'x-github-api-version': '2022-11-28',
                },
                body,
                redirect: 'manual',
                signal: late.signal,
            }));
            // What it says beside its status is of no use, and need not arrive.
            await answer.body?.cancel().catch(() => { });
            if (!answer.ok)
                throw new NotTaken(refusal(answer.status, owner, name, file));
        }
        catch (error) {
            if (error instanceof NotTaken)
                throw error;
            throw new NotTaken(late.signal.aborted ? `GitHub did not answer within ${patience / 1000} seconds` : 'GitHub could not be reached');
        }
        finally {
            cancel();
        }
    };
}
function refusal(status, owner = '', name = '', file = '') {
    const there = `${owner}/${name}`;
    const says = `GitHub answered ${status}`;
    if (status === 401)
        return `${says}: KEYTURN_DISPATCH_TOKEN is expired or none`;
    if (status === 403 || status === 429)
        return `${says}: the token lacks *Actions: write* on ${there}, or has reached a limit`;
    if (status === 404)
        return `${says}: there is no ${file} in ${there}, or the token may not see it`;
    if (status === 422)
        return `${says}: ${file} of ${there} takes no \`workflow_dispatch\` with \`command\` and \`reason\` on that branch, or is disabled`;
    if (status >= 300 && status < 400)
        return `${says}: ${there} has another name today`;
    return says;
}

;// CONCATENATED MODULE: ./lib/service/webhooks/minutes.js
/**
 * One run a kind and minute. The first delivery starts one at once; those that come within the minute are joined, and one
 * run is started for all of them at its end. What GitHub did not take is tried again, at most once in a minute unless more
 * deliveries come.
 */

/** Milliseconds. */
const minute = 60_000;
/** Milliseconds after a failure before a further delivery is a reason to try again. */
const pause = 5_000;
/** More are not remembered: one that is redelivered costs a run. */
const mostJoined = 1_000;
function minutes(options) {
    const kinds = new Map();
    const of = (kind) => {
        const there = kinds.get(kind) ?? new Slot(kind, options);
        kinds.set(kind, there);
        return there;
    };
    return {
        deliver: (kind, digest) => of(kind).deliver(digest),
        failing: () => [...kinds.values()].some(({ failed }) => failed),
        async flush() {
            await Promise.all([...kinds.values()].map((slot) => slot.flush()));
        },
    };
}
/** The runs of one kind. */
class Slot {
    failed = false;
    #kind;
    #options;
    /** No run is begun before this. */
    #notBefore = Number.NEGATIVE_INFINITY;
    #sending;
    #waiting;
    /** When what waits is tried, and how that is called off. */
    #alarm;
    constructor(kind, options) {
        this.#kind = kind;
        this.#options = options;
    }
    deliver(digest) {
        // The run that is being started was asked for by the same body. Any other body may be about what that run is too early for.
        if (this.#sending?.digests.has(digest))
            return this.#inTime(this.#sending.done);
        this.#waiting ??= batch();
        const own = this.#waiting;
        own.deliveries++;
        if (own.digests.size < mostJoined)
            own.digests.add(digest);
        if (this.#sending !== undefined)
            return this.#inTime(own.done);
        const wait = this.#notBefore - this.#options.elapsed();
        if (wait <= 0)
            void this.#send();
        else
            this.#wake(wait);
        return wait > patience ? Promise.resolve('joined') : this.#inTime(own.done);
    }
    async flush() {
        await this.#sending?.done;
        if (this.#waiting !== undefined)
            await this.#send();
        this.#alarm?.cancel();
        this.#alarm = undefined;
    }
    async #send() {
        const { start, remembered, elapsed, log } = this.#options;
        const own = this.#waiting;
        if (own === undefined || this.#sending !== undefined)
            return;
        this.#alarm?.cancel();
        this.#alarm = undefined;
        this.#waiting = undefined;
        this.#sending = own;
        const kind = this.#kind;
        let taken = false;
        try {
            await start(kind);
            taken = true;
            for (const digest of own.digests)
                remembered.add(digest);
            log?.({ event: 'dispatched', kind, deliveries: own.deliveries });
        }
        catch (error) {
            log?.({ event: 'not dispatched', kind, why: error instanceof NotTaken ? error.message : 'it failed here' });
        }
        this.#sending = undefined;
        this.failed = !taken;
        this.#notBefore = elapsed() + (taken ? minute : pause);
        // Those that came meanwhile are a reason to try again soon; what failed alone is not.
        const came = this.#waiting;
        if (!taken)
            this.#takeBack(own);
        if (this.#waiting !== undefined)
            this.#wake(came === undefined ? minute : taken ? minute : pause);
        own.end(taken ? 'taken' : 'refused');
    }
    #takeBack(own) {
        this.#waiting ??= batch();
        this.#waiting.deliveries += own.deliveries;
        for (const digest of own.digests)
            if (this.#waiting.digests.size < mostJoined)
                this.#waiting.digests.add(digest);
    }
    #wake(milliseconds) {
        const { elapsed, after } = this.#options;
        const at = elapsed() + milliseconds;
        if (this.#alarm !== undefined && this.#alarm.at <= at)
            return;
        this.#alarm?.cancel();
        const cancel = after(milliseconds, () => {
            this.#alarm = undefined;
            void this.#send();
        });
        this.#alarm = { at, cancel };
    }
    /** Nobody waits longer than GitHub does. */
    #inTime(done) {
        return new Promise((answer) => {
            const cancel = this.#options.after(patience, () => answer('joined'));
            void done.then((fate) => {
                cancel();
                answer(fate);
            });
        });
    }
}
function batch() {
    let end = () => { };
    const done = new Promise((answer) => {
        end = answer;
    });
    return { digests: new Set(), deliveries: 0, done, end: (fate) => end(fate) };
}

;// CONCATENATED MODULE: ./lib/service/webhooks/remembered.js
/** The bodies that a run was started for, as their SHA-256: GitHub redelivers for three days. */
/** Milliseconds. */
const reach = 3 * 24 * 3_600_000;
/** `elapsed`: milliseconds, never backwards. Of more than `most`, the oldest are forgotten: redelivered, they cost a run. */
function remembered(elapsed, most = 50_000) {
    /** When each was added, oldest first. */
    const added = new Map();
    return {
        has(digest) {
            const at = added.get(digest);
            return at !== undefined && elapsed() - at < reach;
        },
        add(digest) {
            added.delete(digest);
            added.set(digest, elapsed());
            for (const [old, at] of added) {
                if (added.size <= most && elapsed() - at < reach)
                    return;
                added.delete(old);
            }
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/service/webhooks/signature.js
/** https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries */


const leastLength = 16;
/** `text`: one secret, or two with a comma while one is changed for the other. Throws SetupRefused. */
function signed(text) {
    const secrets = text
        .split(',')
        .map((secret) => secret.trim())
        .filter((secret) => secret !== '');
    if (secrets.length < 1 || secrets.length > 2 || secrets.some(({ length }) => length < leastLength)) {
        throw new store/* SetupRefused */.a(`KEYTURN_WEBHOOK_SECRET is the secret of the webhook, at least ${leastLength} characters; two with a comma while one is changed (\`openssl rand -hex 32\` makes one)`);
    }
    return (body, header = '') => {
        const claimed = /^sha256=([0-9a-f]{64})$/.exec(header)?.[1] ?? '';
        // What has no signature is compared too, and every secret, so that the time says nothing about either.
        const given = claimed === '' ? Buffer.alloc(32) : Buffer.from(claimed, 'hex');
        const right = secrets.filter((secret) => (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest(), given));
        return claimed !== '' && right.length > 0;
    };
}

;// CONCATENATED MODULE: ./lib/service/webhooks/receiver.js
/** GitHub's deliveries as a function: a request in, an answer out. It knows neither ports nor files. */











/** Bytes. GitHub sends at most 25 MiB; what counts here is a few kilobytes. */
const mostBytes = 1_048_576;
/** The path to which GitHub sends. */
const deliveries = '/v1/github';
/** Throws SetupRefused. */
function receiver(options) {
    const { organization, elapsed, after, record, log } = options;
    if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(organization)) {
        throw new store/* SetupRefused */.a('--organization is the login of the organization, such as --organization acme');
    }
    const isSigned = signed(options.secrets);
    const known = remembered(elapsed);
    const runs = minutes({
        start: startRun(options),
        remembered: known,
        elapsed,
        after,
        ...(log === undefined ? {} : { log }),
    });
    const health = (0,operator_calls/* forOperator */.S)(options.operatorToken, async () => runs.failing() ? unavailable('not_dispatched') : (0,responses/* json */.Pq)(200, { ok: true }));
    /** One answer for whatever is wrong with a signature. */
    const unsigned = () => (0,responses/* json */.Pq)(401, { error: 'signature' });
    async function take(request, peer) {
        const bytes = await request.body(mostBytes, { what: 'deliveries', who: peer?.caller ?? '' });
        if (!isSigned(bytes, request.header('x-hub-signature-256')))
            return unsigned();
        const body = parsed(bytes);
        if (body === undefined)
            return (0,responses/* json */.Pq)(400, { error: 'not_json' });
        const kind = kindOf(body.value, organization);
        const digest = (0,service_bytes/* sha256 */.s)(bytes).toString('base64');
        if (kind === undefined || known.has(digest))
            return (0,responses/* empty */.Ie)();
        return answers[await runs.deliver(kind, digest)]();
    }
    async function answer(request, peer) {
        const { method } = request;
        try {
            if (request.path === '/healthz' && (method === 'GET' || method === 'HEAD'))
                return await health(request, peer, '');
            if (request.path !== deliveries)
                return (0,responses/* notThere */._)();
            return method === 'POST' ? await take(request, peer) : (0,responses/* json */.Pq)(405, { error: 'method' }, { allow: 'POST' });
        }
        catch (error) {
            if (error instanceof body/* BodyRefused */.pF && error.status !== 503)
                return (0,responses/* json */.Pq)(error.status, { error: error.code });
            if (error instanceof body/* BodyRefused */.pF)
                return unavailable('unavailable');
            log?.({ event: 'failed', route: routeOf(request.path) });
            return (0,responses/* json */.Pq)(500, { error: 'internal' });
        }
    }
    return {
        async service(request, peer) {
            const started = elapsed();
            const answered = await answer(request, peer);
            const { method } = request;
            record?.({ method, route: routeOf(request.path), status: answered.status, milliseconds: elapsed() - started });
            return method === 'HEAD' ? { status: answered.status, headers: answered.headers } : answered;
        },
        flush: () => runs.flush(),
    };
}
/** GitHub does not retry: what is not 2xx stays on the webhook's page, for *Redeliver*. */
const answers = {
    taken: () => (0,responses/* json */.Pq)(202, { dispatched: true }),
    joined: () => unavailable('joined'),
    refused: () => unavailable('not_dispatched'),
};
function unavailable(error) {
    return (0,responses/* json */.Pq)(503, { error }, { 'retry-after': '60' });
}
function routeOf(asked) {
    return asked === deliveries || asked === '/healthz' ? asked : 'other';
}
/** Undefined: it is no JSON. */
function parsed(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return undefined;
    try {
        return { value: JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/service/webhooks/start.js
/** The receiver on a socket. */




/**
 * Deliveries that hold a body at the same time: with `mostBytes` each, what a flood can take of the memory. An address
 * has half of them at most: nobody is known before the whole body is there.
 */
const mostBodies = 64;
/** Throws SetupRefused. */
async function start(options) {
    const { host, port, proxies, log } = options;
    const record = (0,service_record/* recorder */.t)((0,metrics/* metrics */.q)(), log);
    const { service, flush } = receiver({ ...options, record });
    const listening = await (0,listen/* listen */.K)(service, {
        host,
        port,
        record,
        ...(proxies === undefined ? {} : { proxies }),
        ...(log === undefined ? {} : { log }),
        bodies: {
            most: (method, path) => (method === 'POST' && path === deliveries ? mostBytes : 0),
            isHeld: (path) => path === deliveries,
        },
        held: { deliveries: { most: mostBodies, each: mostBodies / 2 } },
        // GitHub gives up after ten seconds, so whoever sends longer is not GitHub.
        patience: { headers: 5_000, request: 10_000, refused: 2_000 },
    });
    return {
        url: listening.url,
        async close() {
            await listening.close();
            await flush();
        },
    };
}

// EXTERNAL MODULE: ./lib/commands/listen-address.js
var listen_address = __webpack_require__(84218);
;// CONCATENATED MODULE: ./lib/commands/serve-webhooks.js





/**
 * Starts the receiver of GitHub's webhooks; `close()` of what it returns stops it gracefully.
 *
 * @throws KeyturnError INPUT_INVALID with what to change
 */
async function serveWebhooks(input, io) {
    const { secret, token, metricsToken, api, proxies, organization = '', dispatch = '' } = input;
    const at = (0,listen_address/* parseListen */.J)(input.listen);
    refuseApi(api);
    try {
        return await start({
            ...io,
            ...at,
            organization,
            dispatch,
            secrets: secret?.reveal() ?? '',
            token: token?.reveal() ?? '',
            after: after/* realAfter */.p,
            ...(metricsToken === undefined ? {} : { operatorToken: metricsToken.reveal() }),
            ...(api === undefined ? {} : { api }),
            ...(proxies === undefined ? {} : { proxies }),
        });
    }
    catch (error) {
        if (!(error instanceof store/* SetupRefused */.a))
            throw error;
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: error.message, hint: 'keyturn serve --help' });
    }
}
/** The token goes there. */
function refuseApi(api) {
    if (api === undefined)
        return;
    const url = URL.canParse(api) ? new URL(api) : undefined;
    const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local))
        return;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'GITHUB_API_URL is no https:// address',
        hint: 'leave it out for github.com; https://HOST/api/v3 for a server of your own',
    });
}


/***/ })

};
