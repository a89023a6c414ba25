export const id = 9374;
export const ids = [9374];
export const modules = {

/***/ 69374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ withoutSecondWay),
/* harmony export */   RO: () => (/* binding */ linkChannels),
/* harmony export */   UZ: () => (/* binding */ passwordChannels),
/* harmony export */   g6: () => (/* binding */ sendPassword)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57402);
/** The password of a link is sent by another channel than the link: either of the two alone opens nothing. */


/** The first channel that reaches this person, and takes it, carries the link. */
function linkChannels(person, channels) {
    return channels.filter((channel) => channel.reaches(person));
}
/** Channels of another kind than the link's that can carry a password to this person, in their order. */
function passwordChannels(person, channels, used = linkChannels(person, channels)[0]) {
    return channels.filter((channel) => channel.name !== used?.name && channel.sendPassword !== undefined && channel.reaches(person));
}
/**
 * Tries one channel after the other.
 * @param used by what the link went
 * @returns the name of the one that took it
 * @throws KeyturnError what they said; RECIPIENT_UNREACHABLE if there is none
 */
async function sendPassword(message, channels, used) {
    const others = passwordChannels(message.person, channels, used);
    if (others.length === 0)
        throw withoutSecondWay([message.person]);
    const { channel } = await (0,_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .sendBySome */ .w)(others, (one) => one.sendPassword?.(message) ?? Promise.resolve());
    return channel.name;
}
/** RECIPIENT_UNREACHABLE: a password is wanted, and these people have one way only. */
function withoutSecondWay(people, secret) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        ...(secret === undefined ? {} : { secret }),
        what: `no second channel reaches ${people.map(({ login }) => login).join(', ')}, and the password of a link goes another way than the link`,
        hint: 'add a channel of another kind with an address for each of them under `people`, or take `links.password` out',
    });
}


/***/ }),

/***/ 57402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ sendBySome)
/* harmony export */ });
/* unused harmony export isUntaken */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/** A message goes by the first channel that takes it. */

/**
 * Tries one channel after the other. Only one that surely has not taken it is followed by another: of what may have arrived a
 * second one would look like a trick.
 * @throws KeyturnError what the channels said; RECIPIENT_UNREACHABLE if there is none
 */
async function sendBySome(channels, send) {
    const refused = [];
    let failure = new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', { what: 'no channel reaches them' });
    for (const channel of channels) {
        try {
            await send(channel);
            return { channel, refused };
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            failure = error;
            if (!isUntaken(error))
                break;
            refused.push(`${channel.name}: ${error.message}`);
        }
    }
    throw withAll(failure, refused);
}
/** Whether nobody has taken the message that failed with this. */
function isUntaken(error) {
    return error.untaken || (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT', 'ENVIRONMENT_MISSING', 'RECIPIENT_UNREACHABLE');
}
/** The last failure, with what the others said before it. */
function withAll(failure, refused) {
    const before = refused.filter((says) => !says.endsWith(failure.message));
    if (before.length === 0)
        return failure;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(failure.code, {
        what: `${failure.message}; before that ${before.join('; ')}`,
        ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    });
}


/***/ })

};
