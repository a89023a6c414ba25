export const id = 6171;
export const ids = [6171];
export const modules = {

/***/ 36171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formerRequests: () => (/* binding */ formerRequests),
/* harmony export */   requests: () => (/* binding */ requests)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _request_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56255);
/* harmony import */ var _request_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22350);
/* harmony import */ var _request_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41334);






/** Seconds that a request at a service may live. */
const shortest = 60;
const longest = 1_209_600;
/** States that have nothing but their name. */
const plainStates = ['waiting', 'expired', 'destroyed', 'superseded', 'disputed'];
/** Throws CONFIG_INVALID for a url that no service of ours has. */
function requests(options) {
    const { creator, random, clock, ...rest } = options;
    const wire = { http: rest.http, clock };
    const origin = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.serviceOrigin)(options.url);
    const call = (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestCaller)(wire, origin);
    async function bearer() {
        const made = await creator();
        if (made !== undefined)
            return made;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `nothing tells ${origin} who asks`,
            hint: "in a workflow add `permissions: { id-token: write }` to the job; elsewhere set KEYTURN_LINK_TOKEN to one of the service's tokens",
        });
    }
    const drafted = async (question, seed) => {
        const seconds = Math.ceil((question.expires.getTime() - clock.now().getTime()) / 1000);
        const within = Math.min(Math.max(seconds, shortest), longest);
        try {
            return await (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .draftRequest */ .Ro)(origin, (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .rotationQuestion */ .jm)(question), within, { random, seed });
        }
        catch (error) {
            throw (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .unaskable */ .ph)(error, question);
        }
    };
    const { found, state, take, done } = bySeed(origin, wire);
    const check = async () => {
        // An invalid body creates nothing: a known creator gets 400 for it, an unknown one 401.
        const told = await call('POST', '/v1/requests', await bearer(), {});
        if (told.status === 400 && (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(told, 'error') === 'invalid')
            return;
        if (told.status === 400)
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} does not answer as a Keyturn link service`);
        throw (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .creationRefused */ .Ub)(origin, told);
    };
    return {
        via: origin,
        host: new URL(origin).host,
        check,
        async draft(question, seed) {
            const { id, seed: kept, link } = await drafted(question, seed);
            return { id, seed: kept, link };
        },
        async create({ seed }, question) {
            const { body } = await drafted(question, seed);
            const told = await call('POST', '/v1/requests', await bearer(), body);
            if (told.status === 201 || told.status === 200) {
                (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.toldDate)(origin, told, 'expiresAt');
                return;
            }
            // The same question is sealed under another nonce by each run, so its own request looks like somebody else's.
            if (told.status === 409 && (await found(seed)).status === 200)
                return;
            throw (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .creationRefused */ .Ub)(origin, told);
        },
        state,
        take,
        done,
        isDisputed: async (id) => isDisputed(origin, await call('GET', pathOf(id), await bearer())),
        async end(id, reason) {
            const told = await call('DELETE', pathOf(id), await bearer(), reason === undefined ? {} : { reason });
            if (told.status === 204)
                return;
            // A creator whom the service does not know is told the same as one who asks for what is not there.
            if ((0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.isUnknown)(told))
                return check();
            throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
        },
    };
}
/**
 * Requests at a service that the configuration may not name any more, for whoever has S.
 * Throws CONFIG_INVALID for a url that no service of ours has.
 */
function formerRequests({ url, http, clock }) {
    const origin = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.serviceOrigin)(url);
    const wire = { http, clock };
    const { state, take, done } = bySeed(origin, wire);
    return {
        host: new URL(origin).host,
        state,
        take,
        done,
        async withdraw(seed) {
            const { path, manage } = await (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .asker */ .N8)(origin, seed, wire);
            const told = await (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestCaller)(wire, origin)('DELETE', path, manage, { reason: 'superseded' });
            if (told.status !== 204 && !(0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.isUnknown)(told))
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
        },
    };
}
/** What S does at a service, without anybody's word on who makes requests. */
function bySeed(origin, wire) {
    const call = (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestCaller)(wire, origin);
    /** Whether it is there, as who has S asks. Nobody else is told of it, so this 404 is no other creator's. */
    const found = async (seed) => {
        const { path, manage } = await (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .asker */ .N8)(origin, seed, wire);
        return call('GET', path, manage);
    };
    return {
        found,
        async state(seed) {
            const told = await found(seed);
            if ((0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.isUnknown)(told))
                return { state: 'unknown' };
            if (told.status !== 200)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
            return stateOf(origin, told);
        },
        async take(seed, expect, frame) {
            const taken = await (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .takeAnswer */ .ek)(origin, await (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .asker */ .N8)(origin, seed, wire), expect, frame);
            return typeof taken === 'string' ? undefined : taken;
        },
        async done(seed) {
            const { path, manage } = await (0,_request_client_js__WEBPACK_IMPORTED_MODULE_4__/* .asker */ .N8)(origin, seed, wire);
            const told = await call('POST', `${path}/done`, manage, {});
            if (told.status === 204 || (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.isUnknown)(told))
                return;
            if (told.status !== 409)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(told, 'state');
            if (state !== 'waiting' && state !== 'filled')
                return;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${origin} says that the answer was never taken` });
        },
    };
}
async function stateOf(origin, told) {
    const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(told, 'state');
    const plain = plainStates.find((name) => name === state);
    if (plain !== undefined)
        return { state: plain };
    const digest = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(told, 'digest') ?? '';
    const bytes = (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.fromBase64url)(digest);
    if ((state !== 'filled' && state !== 'taken') || bytes?.length !== 32) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} named a state of a request that does not exist`);
    }
    return { state, digest, code: await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answerCode */ .Sv)(bytes), filledAt: (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.toldDate)(origin, told, 'filledAt') };
}
function pathOf(id) {
    return `/v1/requests/${encodeURIComponent(id)}`;
}
function isDisputed(origin, told) {
    if (told.status !== 200 && !(0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.isUnknown)(told))
        throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
    return told.status === 200 && (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(told, 'state') === 'disputed';
}


/***/ })

};
