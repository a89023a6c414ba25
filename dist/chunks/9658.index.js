export const id = 9658;
export const ids = [9658,7722];
export const modules = {

/***/ 69658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dateOf: () => (/* binding */ dateOf),
/* harmony export */   down: () => (/* binding */ down),
/* harmony export */   isLimited: () => (/* binding */ isLimited),
/* harmony export */   limited: () => (/* binding */ limited),
/* harmony export */   links: () => (/* binding */ links),
/* harmony export */   lostAnswer: () => (/* binding */ lostAnswer),
/* harmony export */   memberOf: () => (/* binding */ memberOf),
/* harmony export */   serviceOrigin: () => (/* binding */ serviceOrigin),
/* harmony export */   textOf: () => (/* binding */ textOf),
/* harmony export */   unanswered: () => (/* binding */ unanswered)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36996);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17722);





const states = ['waiting', 'opened', 'saved', 'expired', 'destroyed', 'superseded', 'disputed'];
/** Throws CONFIG_INVALID for a url or a duration that no service of ours has. */
function links(options) {
    const { http, clock, random = crypto } = options;
    const origin = serviceOrigin(options.url);
    const seconds = Math.round(options.expires / 1000);
    if (seconds < 60 || seconds > 2_592_000) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: 'a link lives from 1 minute to 30 days',
            hint: 'set links.expires, e.g. to 24h',
        });
    }
    // The body that creates the link of a draft, by id. It has hashes and ciphertext only, so it is no Secret.
    const bodies = new Map();
    async function bearer() {
        const creator = await options.creator();
        if (creator !== undefined)
            return creator;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `nothing tells ${origin} who creates links`,
            hint: "in a workflow add `permissions: { id-token: write }` to the job; elsewhere set KEYTURN_LINK_TOKEN to one of the service's tokens",
        });
    }
    async function send(method, path, body) {
        const authorization = `Bearer ${(await bearer()).reveal()}`;
        const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
        return (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    }
    return {
        via: 'keyturn',
        strength: `${origin}: at most one reader per link, proved by possession of the link`,
        async check() {
            // An invalid body creates nothing: a known creator gets 400 for it, an unknown one 401.
            const answer = await send('POST', '/v1/links', '{}').catch((error) => {
                throw (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN') ? down(origin, error.message) : error;
            });
            if (answer.status === 400 && textOf(answer, 'error') === 'invalid')
                return;
            if (answer.status === 401)
                throw refused(origin, answer);
            throw down(origin, `${origin} answered ${answer.status}, not as a Keyturn link service`);
        },
        async draft(content) {
            const now = clock.now();
            const expiresAt = new Date(now.getTime() + seconds * 1000);
            const key = (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.makeKey)(random);
            const password = await options.password?.();
            const sealed = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .sealContent */ .p)(key, content, { issued: now, expires: expiresAt, password, random });
            const { id, access, proof, envelope } = sealed;
            const body = {
                id,
                access: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.sha256)(access)),
                proof: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.sha256)(proof)),
                // The creator may ask after it and end it anyway, so the manage token is thrown away.
                manage: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(random.getRandomValues(new Uint8Array(32))),
                envelope: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(envelope),
                expiresIn: seconds,
                password: password !== undefined,
            };
            bodies.set(id, JSON.stringify(body));
            return {
                id,
                link: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z((0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.makeLink)(origin, key)),
                expiresAt,
                ...(password === undefined ? {} : { password }),
            };
        },
        async create({ id }) {
            const body = bodies.get(id);
            if (body === undefined)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', { what: "a link was to be made from another run's draft" });
            const answer = await send('POST', '/v1/links', body);
            if (answer.status !== 201 && answer.status !== 200)
                throw refused(origin, answer);
        },
        async receipt(id) {
            const answer = await send('GET', `/v1/links/${id}`);
            if (answer.status === 404)
                return { state: 'unknown' };
            if (answer.status !== 200)
                throw refused(origin, answer);
            return readReceipt(answer, origin);
        },
        async destroy(id, reason) {
            const body = reason === undefined ? undefined : JSON.stringify({ reason });
            const answer = await send('DELETE', `/v1/links/${id}`, body);
            if (answer.status !== 204 && answer.status !== 404)
                throw refused(origin, answer);
        },
    };
}
/** `url` without a slash at its end. Throws CONFIG_INVALID: not the address of a link service. */
function serviceOrigin(url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed?.hostname ?? '');
    const safe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && loopback);
    if (parsed === undefined || !safe || (url !== parsed.origin && url !== `${parsed.origin}/`)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: 'the address of a link service is https://, a host, and nothing behind it',
            hint: 'set links.url (or --links-url), e.g. to https://links.acme.dev',
        });
    }
    return parsed.origin;
}
/** Why the service did not do what its creator asked. */
function refused(origin, answer) {
    if (answer.status === 401) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `${origin} does not let this creator make links`,
            hint: "start the service with --allow 'owner/*' for this repository, or give KEYTURN_LINK_TOKEN one of its KEYTURN_LINK_TOKENS",
        });
    }
    if (answer.status >= 500) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${origin} answered ${answer.status}` });
    }
    if (isLimited(answer))
        return limited(origin, answer, 'makes no more links for this creator just now');
    const quota = answer.status === 429 ? ': too many links of this creator are waiting' : '';
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${origin} answered ${answer.status}${quota}` });
}
function readReceipt(answer, origin) {
    const state = textOf(answer, 'state');
    if (state === undefined || !states.includes(state))
        throw down(origin, `${origin} named a state that does not exist`);
    const openedAt = dateOf(answer, 'openedAt');
    const savedAt = dateOf(answer, 'savedAt');
    return {
        state: state,
        ...(openedAt === undefined ? {} : { openedAt }),
        ...(savedAt === undefined ? {} : { savedAt }),
    };
}
/** The service at `origin` cannot be used; `what` says how that shows. */
function down(origin, what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
        what,
        hint: `ask it: curl -i -X POST ${origin}/v1/links (401 is a good sign); or start one: keyturn serve --url ${origin}`,
    });
}
/** The answer to a call did not come, or is none of the service's: `what` says how that shows. */
function lostAnswer(what, { perhaps, hint }) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', { what: `${what}; ${perhaps}`, hint });
}
/** Why no answer came; gives back everything else as it is. */
function unanswered(origin, error, lost) {
    if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
        return error;
    if (lost === undefined)
        return down(origin, error.message);
    return error.code === 'HTTP_UNKNOWN'
        ? lostAnswer(error.message, lost)
        : down(origin, `${error.message}; ${lost.unsent}`);
}
/** Whether the caller is rate limited, which says nothing of the link or its password. */
function isLimited(answer) {
    return answer.status === 429 && textOf(answer, 'error') === 'too_many';
}
/** `what`: what the service does not do for now. */
function limited(origin, answer, what) {
    const seconds = Number(answer.headers.get('retry-after') ?? '') || 60;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
        what: `${origin} ${what}`,
        hint: `wait ${seconds} s, then do the same again`,
    });
}
/** A member of a JSON object, if it is text. */
function textOf(answer, name) {
    const value = memberOf(answer, name);
    return typeof value === 'string' ? value : undefined;
}
/** A member of a JSON object, if it is a date. */
function dateOf(answer, name) {
    const at = new Date(textOf(answer, name) ?? Number.NaN);
    return Number.isNaN(at.getTime()) ? undefined : at;
}
/** A member of a JSON object; undefined = there is none, or the answer is no object. */
function memberOf(answer, name) {
    let body;
    try {
        body = answer.json();
    }
    catch {
        return undefined;
    }
    if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name))
        return undefined;
    return body[name];
}


/***/ }),

/***/ 36996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);


const repeats = 3;
/**
 * One call of the link service's API. All of them may be repeated when the answer was lost, POST too: the same body
 * makes the same link, the same reader gets the same envelope. 5xx is returned after the repetitions, 429 at once.
 *
 * @throws KeyturnError HTTP_NOT_SENT, HTTP_UNKNOWN
 */
async function ask(http, clock, url, init) {
    let perhaps = false;
    for (let repeat = 0;; repeat++) {
        const last = repeat === repeats;
        try {
            const options = { clock, retry: 'never', patience: { waits: 0 } };
            const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, new Request(url, init), options);
            if (answer.status < 500 || last)
                return answer;
        }
        catch (error) {
            // A service that went away after an earlier sending may have acted on that one.
            if (perhaps && (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_NOT_SENT'))
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: error.message });
            if (last || !(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN'))
                throw error;
        }
        perhaps = true;
        await clock.sleep(500 * 2 ** repeat);
    }
}


/***/ }),

/***/ 17722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openContent),
/* harmony export */   p: () => (/* binding */ sealContent)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54221);
/** Seals the secrets of a link into its envelope and opens it, outside a browser. */




/** Throws VALUE_UNFIT for what no link can carry. */
async function sealContent(key, content, how) {
    const { issued, expires, password, random } = how;
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.possession)(key);
    const { proof, contentKey } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.unlock)(key, await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.stretch)(key, password?.reveal()));
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = value.reveal();
    const { rotations, from, note } = content;
    const plain = { entries, rotations, from, note, issued: issued.toISOString(), expires: expires.toISOString() };
    const nonce = random.getRandomValues(new Uint8Array(12));
    const envelope = await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .seal */ .od)(contentKey, id, plain, nonce).catch(unsealable);
    return { id, access, proof, envelope };
}
/** `envelope` in base64url. Throws LinkRefused with the first check that fails. */
async function openContent(contentKey, id, envelope) {
    const { rotations, from, note, issued, expires, ...content } = await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .open */ .AL)(contentKey, id, envelope);
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value);
    return {
        entries,
        rotations,
        from,
        note,
        issued: new Date(issued),
        expires: expires === undefined ? undefined : new Date(expires),
    };
}
function unsealable(error) {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused))
        throw error;
    const what = error.code === 'too-long'
        ? 'the values for one recipient do not fit into one link (90 KB)'
        : `a value, a name or the sender cannot go into a link (${error.code})`;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', { what });
}


/***/ })

};
