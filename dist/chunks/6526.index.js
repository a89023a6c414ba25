export const id = 6526;
export const ids = [6526];
export const modules = {

/***/ 56526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answer: () => (/* binding */ answer)
/* harmony export */ });
/* harmony import */ var _compose_opening_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67376);
/* harmony import */ var _destinations_env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35969);
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _links_request_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56255);
/* harmony import */ var _links_request_question_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12001);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22850);
/** `keyturn answer`: gives what a request asks for, sealed for who asks. */







const mostTries = 5;
const reasons = {
    value: 'it is empty, or has a NUL or half a character',
    'value-lines': 'it has a line break, and one line is asked for',
    'value-space': 'it begins or ends with a blank',
};
/**
 * Nothing is asked of the person before the host is trusted, and nothing is sent before every value is what was asked for.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, INPUT_INVALID, VALUE_UNFIT
 */
async function answer(input, io) {
    const reader = await (0,_compose_opening_js__WEBPACK_IMPORTED_MODULE_0__/* .requestReaderOf */ .Mp)(input.link, io);
    await trust(reader.origin, input, io);
    const seen = await reader.look();
    introduce(seen, reader.origin, io);
    if (input.runOf !== undefined)
        refuseElsewhere(seen, input.runOf);
    const { question } = seen;
    const entries = input.piped === undefined ? await asked(question, io) : piped(question, input.piped);
    try {
        const { id, origin, lost } = reader;
        io.sending?.(lost);
        return { ...(await reader.fill(question, entries)), id, origin, creator: seen.creator };
    }
    catch (error) {
        if (!(error instanceof _links_derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused))
            throw error;
        const what = error.code === 'too-long' ? 'this is larger than what was asked for' : `it was refused (${error.code})`;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('VALUE_UNFIT', { what: `${what}; nothing was sent` });
    }
}
async function trust(origin, { trusted }, io) {
    if (trusted.includes(origin))
        return;
    if (await io.confirm?.(`${origin} is named by no configuration here. Is it the link service of who asks?`))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${origin} is named by no configuration here, and nobody said that it may be trusted; nothing was sent`,
        hint: 'run it where .github/keyturn.yml names links.url, or say --yes',
    });
}
/** A code helps the run of the repository that asked, and nobody else. Throws INPUT_INVALID. */
function refuseElsewhere({ creator, question }, repository) {
    const hint = 'leave --now out';
    if (question.kind !== 'rotate') {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: 'a person asks, and no run waits for this; nothing was sent',
            hint,
        });
    }
    // A job is known by its repository; who asks with a token of the service has any name.
    const isRepository = /^[\w-]+\/[\w.-]+$/.test(creator);
    if (isRepository && creator.toLowerCase() !== repository.toLowerCase()) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${creator} asks, and this is a checkout of ${repository}, whose run does not wait for it; nothing was sent`,
            hint: `run it in a checkout of ${creator}, or ${hint}`,
        });
    }
}
function introduce({ creator, expiresAt, filledAt, question }, origin, io) {
    io.say(`${creator} asks for a key (verified by ${origin}), until ${expiresAt.toISOString()}.`);
    if (filledAt !== undefined) {
        io.say(`It was answered at ${filledAt.toISOString()}. If that was you, on this computer, the new answer takes its place; if it was not you, open the link in a browser and report it.`);
    }
    if (question.secret !== undefined)
        io.say(`They say that it is for the secret ${question.secret}.`);
    if (question.from !== '')
        io.say(`They call themselves: ${question.from}`);
    if (question.note !== '')
        io.say(`They say: ${question.note}`);
    if (question.console !== undefined)
        io.say(`Where it is made, they say: ${question.console}`);
}
async function asked(question, io) {
    if (question.fields.length === 0) {
        const text = await io.hidden?.('NAME=value lines (they stay hidden): ', true);
        return piped(question, text ?? new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(''));
    }
    const entries = Object.create(null);
    for (const field of question.fields)
        entries[field.name] = await one(field, (0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_4__/* .shownName */ .HD)(question, field), io);
    return entries;
}
async function one(field, called, io) {
    for (let tries = 0; tries < mostTries; tries++) {
        const value = await io.hidden?.(`${called} (it stays hidden): `, field.lines === true);
        if (value === undefined)
            break;
        const wrong = (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unfit */ .Ri)(value.reveal(), field);
        if (wrong === undefined)
            return value;
        io.say(`The value for ${called} cannot be sent: ${reasons[wrong]}. It is never changed; give it again.`);
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `no value was given for ${called}; nothing was sent`,
        hint: 'run it again, or give NAME=value lines on standard input',
    });
}
/** A value may stand under the name that people are shown, too. */
function piped(question, text) {
    const { fields } = question;
    const found = (0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnv */ .sx)(text.reveal());
    const entries = Object.create(null);
    const wanted = fields.length === 0 ? [...found.keys()].map((name) => ({ name, lines: true })) : fields;
    if (wanted.length === 0) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'there is no NAME=value line; nothing was sent' });
    }
    for (const field of wanted) {
        const called = (0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_4__/* .shownName */ .HD)(question, field);
        const value = found.get(called) ?? found.get(field.name);
        const wrong = value === undefined ? 'value' : (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unfit */ .Ri)(value, field);
        if (wrong !== undefined) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('VALUE_UNFIT', {
                what: `the value for ${called}: ${reasons[wrong]}; nothing was sent`,
            });
        }
        entries[field.name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(value ?? '');
    }
    return entries;
}


/***/ })

};
