export const id = 8788;
export const ids = [8788];
export const modules = {

/***/ 78788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var _compose_opening_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67376);
/* harmony import */ var _links_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82486);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _dangerous_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34371);




const maxPasswords = 5;
/**
 * Opens a link, once. Nothing is consumed before the host is trusted and the link is seen to be waiting.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, PASSWORD_WRONG, PASSWORD_WAIT, TOKEN_DENIED, INPUT_INVALID
 * (nobody said yes).
 */
async function open(input, io) {
    io.sending?.(undefined);
    const opener = await (0,_compose_opening_js__WEBPACK_IMPORTED_MODULE_0__/* .readerOf */ .TC)(input.link, io);
    await trust(opener.origin, input, io);
    const look = await opener.look();
    if (look.state !== 'waiting' && !mayBeOurs(look, opener, io))
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.over)(look.state, look.openedAt);
    const opened = look.password ? await openWithPassword(opener, io) : await openPlainly(opener, io);
    const again = opener.again === undefined ? undefined : new Date(io.clock.now().getTime() + opener.again);
    const all = Object.entries(opened.entries).map(([key, value]) => entryOf(key, value, opened.rotations));
    const allowed = new Set(input.allowNames ?? []);
    const refused = all.map(({ name }) => name).filter((name) => (0,_dangerous_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isDangerousName */ .m)(name) && !allowed.has(name));
    return {
        entries: all.filter(({ name }) => !refused.includes(name)),
        refused,
        origin: opener.origin,
        creator: opened.creator,
        known: input.trusted?.includes(opener.origin) === true &&
            (input.creators?.includes(opened.creator) === true || input.trusted.includes(opened.creator)),
        again,
        from: opened.from,
        note: opened.note,
        receipts: opener.receipts,
        saved: () => opener.saved(),
    };
}
/** Opened a moment ago, perhaps by a run from here that came to nothing: then the service gives it to us once more. */
function mayBeOurs({ state, openedAt }, { again }, { clock }) {
    if (again === undefined || state !== 'opened' || openedAt === undefined)
        return false;
    return clock.now().getTime() - openedAt.getTime() < again;
}
/** Printing changes nothing here, so it may be done with any host's link. */
async function trust(origin, input, io) {
    if (input.print || input.trusted?.includes(origin))
        return;
    if (await io.confirm?.(`${origin} is named by no configuration here. Write what its link holds?`))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${origin} is named by no configuration here, and nobody said that it may be trusted; the link was not opened`,
        hint: 'run it where .github/keyturn.yml names links.url, say --yes, or look first with --print',
    });
}
/** Some services tell only afterwards that a password is wanted. */
async function openPlainly(opener, io) {
    try {
        return await spend(opener, io);
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WRONG'))
            throw error;
        return openWithPassword(opener, io);
    }
}
async function spend(opener, io, password) {
    io.sending?.((0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.perhapsSpent)(opener.again !== undefined));
    try {
        return await opener.open(password);
    }
    finally {
        // Otherwise a wrong password leaves the link spent, and what it held in here.
        if (!opener.passwordSpends)
            io.sending?.(undefined);
    }
}
async function openWithPassword(opener, io) {
    let problem;
    for (let wrong = 0; wrong < maxPasswords;) {
        const password = await io.password?.(problem && `${problem.message}; ${problem.hint}`);
        if (password === undefined)
            break;
        try {
            return await spend(opener, io, password);
        }
        catch (error) {
            // What the service did not judge may be the right one.
            if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WRONG'))
                wrong++;
            else if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WAIT'))
                throw error;
            problem = error;
        }
    }
    if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(problem, 'PASSWORD_WAIT')) {
        const hint = `${problem.hint}; the link is still there`;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PASSWORD_WAIT', { what: problem.message, hint });
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
        what: problem === undefined ? 'this link asks for a password' : 'the password was not the one of this link',
        hint: opener.passwordSpends
            ? 'the link is spent now: ask the sender for a new one, copy it whole, and have its password at hand'
            : 'the link is still there: run it again with the password that the sender gave you by another way',
    });
}
function entryOf(key, value, rotations) {
    const slash = key.lastIndexOf('/');
    return {
        key,
        environment: slash < 0 ? undefined : key.slice(0, slash),
        name: key.slice(slash + 1),
        value,
        rotation: Object.hasOwn(rotations, key) ? rotations[key] : undefined,
    };
}


/***/ })

};
