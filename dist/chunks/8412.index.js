export const id = 8412;
export const ids = [8412];
export const modules = {

/***/ 18412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var _links_request_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22350);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _dangerous_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34371);
/* harmony import */ var _open_into_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8090);
/** `keyturn collect`: takes the answer to a request, once its code was compared, and goes on as `open`. */




/**
 * @returns `waiting`: nobody has answered yet
 * @throws KeyturnError as `open` does; INPUT_INVALID where nobody said that the codes are equal
 */
async function collect(input, io) {
    const service = await (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_0__/* .collector */ .g7)(input.origin, input.seed, io);
    const frame = input.frame ?? (await service.question());
    for (;;) {
        const meant = await service.waiting();
        if (meant === undefined)
            return 'waiting';
        await compared(meant, service, input, io);
        let changed = false;
        await (0,_open_into_js__WEBPACK_IMPORTED_MODULE_3__.intoFile)(input, io, async () => {
            io.sending?.(_links_request_client_js__WEBPACK_IMPORTED_MODULE_0__/* .takenPerhaps */ .B2);
            const entries = await service.take(meant, frame).finally(() => io.sending?.(undefined));
            changed = entries === undefined;
            return entries && resultOf(entries, service, input, io);
        });
        if (!changed)
            return 'collected';
        io.say('The answer was replaced a moment ago: it has another code.');
    }
}
async function compared({ code, filledAt }, { id }, _, io) {
    io.say(`There is an answer to ${id}, of ${filledAt.toISOString()}. Its code: ${code}`);
    if (await io.confirm?.('Does the page or the terminal of whoever answered show this code?'))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: 'nobody said that the code is that of whoever answered; nothing was opened',
        hint: 'ask them for it; if theirs is another one, somebody else answered: ask again, in another way',
    });
}
function resultOf(found, service, { origin, allowNames = [], frame }, io) {
    const names = Object.keys(found);
    // Who asked for a name on this computer chose it; a link of /c, and whoever chooses names while answering, may be anybody's.
    const allowed = new Set([...allowNames, ...(frame?.fields ?? []).map(({ name }) => name)]);
    const refused = names.filter((name) => (0,_dangerous_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isDangerousName */ .m)(name) && !allowed.has(name));
    const entries = Object.entries(found)
        .filter(([name]) => !refused.includes(name))
        .map(([name, value]) => ({ key: name, environment: undefined, name, value, rotation: undefined }));
    return {
        entries,
        refused,
        origin,
        creator: '',
        known: false,
        again: undefined,
        from: '',
        note: '',
        receipts: false,
        says: {
            announce: `The answer of request ${service.id}.`,
            spent: 'the answer was taken',
            cure: 'the same command takes it again for a week',
        },
        async saved() {
            await service.done();
            await io.forget?.(service.id);
        },
    };
}


/***/ })

};
