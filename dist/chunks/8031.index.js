export const id = 8031;
export const ids = [8031];
export const modules = {

/***/ 78031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   N5: () => (/* binding */ foreignDown),
/* harmony export */   Nh: () => (/* binding */ mayAsk),
/* harmony export */   mm: () => (/* binding */ foreignLinks),
/* harmony export */   xM: () => (/* binding */ randomText),
/* harmony export */   xS: () => (/* binding */ longest)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/**
 * What links at other people's services have in common. The service names a link, so a link is made as soon as it is
 * drafted: a run that is killed before its id is journalled leaves a ciphertext there whose key nobody has any more.
 */

const tries = 3;
const limit = 90_000;
function foreignLinks(service, { clock, block }) {
    const made = new Set();
    return {
        via: service.via,
        strength: service.strength,
        check: () => service.check(),
        async draft(content) {
            // Better refused than silently not said.
            if (content.note !== '')
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
                    what: `links via ${service.via} carry values only, no note; no link was made`,
                    hint: 'leave out --note, and say it in a message of your own',
                });
            const text = block(content.entries);
            if (text.bytes > limit)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
                    what: 'the values for one recipient do not fit into one link (90 KB)',
                });
            for (let number = 1;; number++) {
                try {
                    const draft = await service.make(text);
                    made.add(draft.id);
                    return draft;
                }
                catch (error) {
                    // What may be there now was sealed with a key that is gone: it opens to nobody.
                    if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN') || number === tries)
                        throw error;
                }
                await clock.sleep(500 * 2 ** number);
            }
        },
        async create({ id }) {
            if (made.has(id))
                return;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', { what: "a link was to be made from another run's draft" });
        },
        async receipt(id) {
            return { state: (await service.waits?.(id)) ? 'waiting' : 'unknown' };
        },
        destroy: (id) => service.end(id),
    };
}
/** `count` characters of A-Z, a-z and 0-9, each as likely as any other. */
function randomText(random, count) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    let text = '';
    while (text.length < count) {
        const [byte = 255] = random.getRandomValues(new Uint8Array(1));
        // 248 = 4 * 62: what is above would favour some.
        if (byte < 248)
            text += alphabet[byte % 62];
    }
    return text;
}
/** The longest of the service's own durations (seconds) that is not longer than what is wanted. Throws CONFIG_INVALID. */
function longest(of, expires, via) {
    const fitting = of.filter((seconds) => seconds * 1_000 <= expires);
    if (fitting.length > 0)
        return Math.max(...fitting);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`via: ${via}\` has no links that live as short as that`,
        hint: `set links.expires to at least ${Math.min(...of)}s`,
    });
}
/** The service does not do what it should. */
function foreignDown(url, why) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
        what: `${new URL(url).origin} ${why}`,
        hint: 'open links.url in a browser: is it the address of that service, and does it take new entries?',
    });
}
/** What does not answer before anything is minted is down. */
function unreachable(url) {
    return (error) => {
        throw (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN') ? foreignDown(url, `does not answer: ${error.message}`) : error;
    };
}
/** Whether a stranger's link may be followed: https, or this machine; no user, no password. */
function mayAsk(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname, username, password } = new URL(url);
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}


/***/ })

};
