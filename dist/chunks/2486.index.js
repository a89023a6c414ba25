export const id = 2486;
export const ids = [2486];
export const modules = {

/***/ 82486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gone: () => (/* binding */ gone),
/* harmony export */   invalid: () => (/* binding */ invalid),
/* harmony export */   over: () => (/* binding */ over),
/* harmony export */   perhapsSpent: () => (/* binding */ perhapsSpent),
/* harmony export */   reader: () => (/* binding */ reader),
/* harmony export */   unlocked: () => (/* binding */ unlocked)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36996);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17722);





/** For as long the service gives an envelope to its one reader again (docs/protocol.md#calls-of-the-link-service). */
const AGAIN = 60_000;
/** Throws LINK_INVALID, before anything is sent. */
async function reader(link, options) {
    const { http, clock, random = crypto, identity } = options;
    const { origin, key } = parse(link);
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.possession)(key);
    const me = identity ? await readerOf(identity, id) : (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(random.getRandomValues(new Uint8Array(16)));
    const lost = perhapsSpent(identity !== undefined);
    async function post(verb, body) {
        const headers = { authorization: `Bearer ${(0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(access)}`, 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        return (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}/v1/links/${id}/${verb}`, init).catch((error) => {
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.unanswered)(origin, error, verb === 'open' ? lost : undefined);
        });
    }
    function refused(answer) {
        if (answer.status === 404)
            return gone('there is no such link (any more), or it was not copied whole');
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer))
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.limited)(origin, answer, 'was asked for too many links that it does not have');
        if (answer.status !== 410)
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} answered ${answer.status}`);
        return over((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state') ?? 'over', (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt'));
    }
    return {
        origin,
        id,
        receipts: true,
        ...(identity ? { again: AGAIN } : {}),
        async look() {
            const answer = await post('look', {});
            if (answer.status !== 200)
                throw refused(answer);
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'version') !== 1) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', {
                    what: 'the link was made by a newer Keyturn',
                    hint: 'open it with a newer version of Keyturn, or in a browser',
                });
            }
            const expiresAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'expiresAt');
            const openedAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt');
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state');
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator');
            const password = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'password');
            if (expiresAt === undefined || state === undefined || creator === undefined || typeof password !== 'boolean') {
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} does not answer as a Keyturn link service`);
            }
            return {
                state: state,
                creator,
                password,
                expiresAt,
                ...(openedAt === undefined ? {} : { openedAt }),
            };
        },
        async open(password) {
            const { proof, contentKey } = await unlocked(key, password);
            const answer = await post('open', { proof: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(proof), reader: me });
            if (answer.status === 403 || (answer.status === 429 && !(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer)))
                throw wrongPassword(answer, password);
            if (answer.status >= 500)
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.lostAnswer)(`${origin} answered ${answer.status}`, lost);
            if (answer.status !== 200)
                throw refused(answer);
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator') ?? '';
            const envelope = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'envelope');
            if (envelope === undefined)
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.lostAnswer)(`${origin} does not answer as a Keyturn link service`, lost);
            try {
                const { expires: _, ...content } = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .openContent */ .Q)(contentKey, id, envelope);
                return { ...content, creator };
            }
            catch (error) {
                throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender; the link is spent');
            }
        },
        async saved() {
            const answer = await post('saved', { reader: me });
            if (answer.status !== 204)
                throw refused(answer);
        },
        async dispute() {
            const answer = await post('dispute', {});
            if (answer.status === 409)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'nobody has opened this link yet' });
            if (answer.status !== 204)
                throw refused(answer);
        },
    };
}
/** `again`: whether another run of the same person may open the link once more. */
function perhapsSpent(again) {
    return {
        unsent: 'the link was not opened',
        perhaps: 'the link may be spent now',
        hint: again
            ? 'for a minute the same command opens it once more on this computer; after that, ask the sender for a new link'
            : 'run it again; if the link is spent, ask the sender for a new one',
    };
}
/** 16 bytes that tell nobody whose they are, and are others for another link. */
async function readerOf(identity, id) {
    const text = new TextEncoder().encode(`keyturn reader ${identity.reveal()} ${id}`);
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)((await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.sha256)(text)).subarray(0, 16));
}
function parse(link) {
    try {
        return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.parseLink)(link.reveal());
    }
    catch (error) {
        if (/\/r(?:#|%23)/i.test(link.reveal())) {
            throw invalid(error, 'this link asks for a value, and holds none', 'answer it: keyturn answer');
        }
        const what = 'this is not a whole link of a Keyturn service: https://HOST/l#KEY, with 43 characters behind the #';
        throw invalid(error, what);
    }
}
/** Throws PASSWORD_WRONG for an empty one. */
async function unlocked(key, password) {
    try {
        return await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.unlock)(key, await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.stretch)(key, password?.reveal()));
    }
    catch (error) {
        if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'an empty password is none',
            hint: 'ask the sender for the password',
        });
    }
}
function wrongPassword(answer, password) {
    const seconds = Number(answer.headers.get('retry-after') ?? 0);
    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'error') === 'wait')
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WAIT', {
            what: 'too many wrong passwords were tried, so this one was not judged',
            hint: `wait ${Math.max(seconds, 1)} s, then give it again`,
        });
    const wait = seconds > 0 ? `wait ${seconds} s, then try again` : 'try again';
    if (password === undefined)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { what: 'this link asks for a password', hint: wait });
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { hint: wait });
}
/** What a reader is told of an envelope or a link that was refused. */
function invalid(error, what, hint = 'copy the link again, whole, or ask the sender for a new one') {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused))
        return error;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', { what, hint });
}
function gone(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what, hint: 'ask the sender for a new link' });
}
/** Why a link in this state cannot be opened. */
function over(state, openedAt) {
    const when = openedAt === undefined ? '' : ` at ${openedAt.toISOString()}`;
    const wasItYou = 'was that you? If not, open the link in a browser and report it, and ask the sender for a new one';
    switch (state) {
        case 'opened':
        case 'saved':
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what: `the link was opened${when}; it opens once`, hint: wasItYou });
        case 'disputed':
            return gone(`the link was opened${when}, and somebody reported that it was not the recipient`);
        case 'expired':
            return gone('the link has expired');
        case 'superseded':
            return gone('a newer link has taken the place of this one');
        case 'destroyed':
            return gone('the sender has ended this link');
        default:
            return gone('the link is over');
    }
}


/***/ })

};
