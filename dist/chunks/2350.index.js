export const id = 2350;
export const ids = [2350];
export const modules = {

/***/ 22350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ takenPerhaps),
/* harmony export */   N8: () => (/* binding */ asker),
/* harmony export */   Ro: () => (/* binding */ draftRequest),
/* harmony export */   Ub: () => (/* binding */ creationRefused),
/* harmony export */   WL: () => (/* binding */ createRequest),
/* harmony export */   ek: () => (/* binding */ takeAnswer),
/* harmony export */   g7: () => (/* binding */ collector),
/* harmony export */   jm: () => (/* binding */ rotationQuestion),
/* harmony export */   lJ: () => (/* binding */ seedBytes),
/* harmony export */   ph: () => (/* binding */ unaskable)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90994);
/* harmony import */ var _request_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56255);
/* harmony import */ var _request_link_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77041);
/* harmony import */ var _request_question_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12001);
/* harmony import */ var _request_service_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41334);








/**
 * @param how `seed`: S of a request that was drafted before, whose id and link this one has again
 * @throws LinkRefused for a question that no reader would accept; LINK_INVALID for a seed that is none
 */
async function draftRequest(origin, question, seconds, how = {}) {
    const { random = crypto } = how;
    const seed = how.seed === undefined ? (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.makeKey)(random) : seedBytes(how.seed);
    const { key, manage } = await (0,_request_link_js__WEBPACK_IMPORTED_MODULE_5__.requestKeys)(seed);
    const { id, access, contentKey } = await (0,_request_link_js__WEBPACK_IMPORTED_MODULE_5__.requestPossession)(key);
    const nonce = random.getRandomValues(new Uint8Array(12));
    const hash = async (bytes) => (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.toBase64url)(await (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.sha256)(bytes));
    const body = {
        id,
        access: await hash(access),
        manage: await hash(manage),
        question: (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.toBase64url)(await (0,_request_question_js__WEBPACK_IMPORTED_MODULE_6__/* .sealQuestion */ .q_)(contentKey, id, question, nonce)),
        size: question.size,
        expiresIn: seconds,
    };
    return { id, seed: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z((0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.toBase64url)(seed)), link: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z((0,_request_link_js__WEBPACK_IMPORTED_MODULE_5__.makeRequestLink)(origin, key)), body };
}
/** A rotation's question as it is sealed. */
function rotationQuestion(asked) {
    const { secret, rotation, fields, from, note, console, size, issued, expires } = asked;
    return {
        ...{ kind: 'rotate', secret, rotation, fields, from, note, size },
        ...(console === undefined ? {} : { console }),
        issued: issued.toISOString(),
        expires: expires.toISOString(),
    };
}
/** For a question that no page would show. Gives back everything that is no such refusal. */
function unaskable(error, { secret }) {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_3__.LinkRefused))
        return error;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `what is asked for ${secret} cannot stand in a request (${error.code})`,
        hint: 'its names, its console and its note: names have letters, digits and _, console is an https address as a browser writes it, and a note is one line',
    });
}
/** The 32 bytes of S. Throws LINK_INVALID. */
function seedBytes(seed) {
    const bytes = (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.fromBase64url)(seed.reveal());
    if (bytes?.length === 32)
        return bytes;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', { what: 'what opens the answer to a request is damaged' });
}
/** Throws LINK_CREATOR_MISSING, HTTP_REFUSED, LINK_SERVICE_DOWN. */
async function createRequest(origin, draft, creator, wire) {
    const told = await (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestCaller)(wire, origin)('POST', '/v1/requests', creator, draft.body);
    if (told.status === 201 || told.status === 200)
        return (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.toldDate)(origin, told, 'expiresAt');
    throw creationRefused(origin, told);
}
/** Why the service made no request. */
function creationRefused(origin, told) {
    if (told.status === 401) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `${origin} does not let this creator make requests`,
            hint: "start the service with --allow 'owner/*' for this repository, or give KEYTURN_LINK_TOKEN one of its KEYTURN_LINK_TOKENS",
        });
    }
    if (told.status === 429 && (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(told, 'error') === 'quota') {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${origin} has too many links and requests of this creator waiting`,
        });
    }
    if (told.status === 404)
        return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.down)(origin, `${origin} is no Keyturn link service, or an older one without requests`);
    if (told.status === 400 || told.status === 409 || told.status === 413) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${origin} answered ${told.status} and made no request` });
    }
    return (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestRefused)(origin, told);
}
/** What is true while an answer is taken. */
const takenPerhaps = {
    unsent: 'the answer was not taken',
    perhaps: 'nothing of the answer arrived here',
    hint: 'the same command takes it again, for a week after it was first taken',
};
const erasedPerhaps = {
    unsent: 'the service did not erase the question and the answer',
    perhaps: 'it is not known whether the service erased the question and the answer',
    hint: 'the same command takes the answer once more and erases it; by itself it is erased after a week',
};
/** @param seed S in base64url. Throws LINK_INVALID for one that is none. */
async function asker(origin, seed, wire) {
    const { key, manage, sealing } = await (0,_request_link_js__WEBPACK_IMPORTED_MODULE_5__.requestKeys)(seedBytes(seed));
    const { id, access, contentKey } = await (0,_request_link_js__WEBPACK_IMPORTED_MODULE_5__.requestPossession)(key);
    const losing = (lost) => (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestCaller)(wire, origin, lost);
    const path = `/v1/requests/${id}`;
    return { id, path, call: (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestCaller)(wire, origin), losing, access, contentKey, manage, sealing };
}
/**
 * Takes the answer of this digest. `changed`: the service has another one by now; `other`: it handed out another one than
 * it was asked for. Nothing of another answer is ever opened.
 *
 * @throws KeyturnError LINK_GONE, LINK_INVALID (not sealed for this request, or unfit for its frame), LINK_SERVICE_DOWN
 */
async function takeAnswer(origin, { id, path, losing, manage, sealing }, digest, frame) {
    const told = await losing(takenPerhaps)('POST', `${path}/take`, manage, { expect: digest });
    if (told.status === 409 && (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.memberOf)(told, 'error') === 'changed')
        return 'changed';
    if (told.status !== 200)
        throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestRefused)(origin, told);
    const answer = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(told, 'answer') ?? '';
    const bytes = (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.fromBase64url)(answer) ?? new Uint8Array(0);
    if ((0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.toBase64url)(await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .answerDigest */ .dx)(bytes)) !== digest)
        return 'other';
    try {
        const entries = await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .openAnswer */ .Nh)({ sealing, id }, frame, answer);
        return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value)]));
    }
    catch (error) {
        throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestInvalid)(error, 'the answer is damaged, or was not sealed for this request');
    }
}
/** Throws LINK_INVALID, before anything is sent. */
async function collector(origin, seed, wire) {
    const me = await asker(origin, seed, wire);
    const { id, path, call, losing, access, contentKey, manage } = me;
    return {
        id,
        async question() {
            const told = await call('POST', `${path}/look`, access, {});
            if (told.status !== 200)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestRefused)(origin, told);
            const sealed = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(told, 'question');
            if (sealed === undefined)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestOver)((0,_client_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(told, 'state') ?? 'over');
            return (0,_request_question_js__WEBPACK_IMPORTED_MODULE_6__/* .openQuestion */ .R0)(contentKey, id, sealed).catch((error) => {
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestInvalid)(error, 'what was asked for is damaged');
            });
        },
        async waiting() {
            const told = await call('GET', path, manage);
            if (told.status !== 200)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestRefused)(origin, told);
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(told, 'state') ?? '';
            if (state === 'waiting')
                return undefined;
            const digest = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.textOf)(told, 'digest') ?? '';
            const bytes = (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__.fromBase64url)(digest);
            if ((state !== 'filled' && state !== 'taken') || bytes?.length !== 32)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestOver)(state);
            return { digest, code: await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .answerCode */ .Sv)(bytes), filledAt: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.dateOf)(told, 'filledAt') ?? wire.clock.now() };
        },
        async take({ digest }, frame) {
            const taken = await takeAnswer(origin, me, digest, frame);
            if (taken === 'changed')
                return undefined;
            if (taken !== 'other')
                return taken;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', {
                what: `${origin} handed out another answer than the one that it named; nothing of it was opened`,
                hint: 'ask again at another service, and tell whoever runs this one',
            });
        },
        async done() {
            const told = await losing(erasedPerhaps)('POST', `${path}/done`, manage, {});
            if (told.status !== 204)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_7__.requestRefused)(origin, told);
        },
    };
}


/***/ })

};
