export const id = 2981;
export const ids = [2981];
export const modules = {

/***/ 92820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hostTime)
/* harmony export */ });
/* unused harmony export GITHUB_API */
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50268);
/** Whose clock a run goes by: GitHub's, and until GitHub has answered that of the first provider that answers. */

/** The base URL of GitHub's API where none is configured. */
const GITHUB_API = 'https://api.github.com';
/**
 * `http`, whose answers set the clock by their `Date` (https://www.rfc-editor.org/rfc/rfc9110#name-date). It has to stand
 * below whatever delays or repeats requests, so that an answer is seen when it arrives. What a cache answers (`age`) is not
 * believed, and of several providers only the one that answered first is, because their clocks may differ.
 */
function hostTime(http, clock, githubApi = GITHUB_API) {
    const base = URL.canParse(githubApi) ? `${new URL(githubApi).href.replace(/\/+$/, '')}/` : undefined;
    const providers = new Set();
    function whose({ href, host }) {
        if (base !== undefined && href.startsWith(base))
            return 'GitHub';
        return providers.has(host) && (clock.host === undefined || clock.host === host) ? host : undefined;
    }
    return {
        http: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .builtOn */ .C9)(http, async (request) => {
            const url = new URL(request.url);
            const sent = clock.machine.now();
            const answer = await http(request);
            const date = answer.headers.get('date');
            const host = date === null || answer.headers.has('age') ? undefined : whose(url);
            if (date !== null && host !== undefined)
                clock.observe(new Date(date), sent, host);
            return answer;
        }),
        ofProvider(above) {
            return (request) => {
                providers.add(new URL(request.url).host);
                return above(request);
            };
        },
    };
}


/***/ }),

/***/ 58768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ complaintsAbout),
/* harmony export */   oc: () => (/* binding */ FollowingClock),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/** The header `Date` has whole seconds, and answers take time: smaller differences than this are ignored. */
const NOISE = 2_000;
/** A machine that is further off than this is reported. */
const WORTH_SAYING = 2 * 60_000;
const MINUTE = 60_000;
/**
 * A machine's clock, put right by the `Date` of a host's answers (https://www.rfc-editor.org/rfc/rfc9110#name-date): what
 * was last observed, plus the time that has passed here since. Before the first answer it is the machine's own.
 *
 * What lies within the noise of an observation is kept, so that `now` never runs backwards because one answer was slower
 * than another; a machine whose clock jumps is put right by the next answer.
 */
class FollowingClock {
    #machine;
    #offset = 0;
    #host;
    constructor(machine) {
        this.#machine = machine;
    }
    /** Milliseconds to be added to the machine's time; 0 while the two agree. */
    get offset() {
        return this.#offset;
    }
    /** Whose time this is; undefined as long as nobody has said what time it is. */
    get host() {
        return this.#host;
    }
    /**
     * To be called when an answer arrives, with its `Date`; an invalid one says nothing. `sent` is the machine's time when
     * the request left: with it, an answer that took long is not taken for a clock that is behind. `host` is for people.
     */
    observe(there, sent, host = 'GitHub') {
        if (Number.isNaN(there.getTime()))
            return;
        this.#host = host;
        const lowest = there.getTime() - this.#machine.now().getTime();
        // The host's time lies in the second that it named, and some time between the request and the answer.
        const highest = sent === undefined ? lowest : Math.max(lowest, there.getTime() + 1_000 - sent.getTime());
        const fits = (offset) => offset > lowest - NOISE && offset < highest + NOISE;
        if (!fits(this.#offset))
            this.#offset = fits(0) ? 0 : lowest;
    }
    /** The machine's own time, for what never leaves it. */
    get machine() {
        return this.#machine;
    }
    now() {
        return this.at(this.#machine.now());
    }
    /** What the host's time was when the machine's was this. */
    at(machine) {
        return new Date(machine.getTime() + this.#offset);
    }
    sleep(milliseconds) {
        return this.#machine.sleep(milliseconds);
    }
    /** A sentence for people if the machine is more than two minutes off. */
    get complaint() {
        const off = Math.abs(this.#offset);
        if (this.#host === undefined || off <= WORTH_SAYING)
            return undefined;
        const side = this.#offset < 0 ? 'ahead of' : 'behind';
        return `This machine's clock is ${inWords(off)} ${side} ${this.#host}'s and is not believed: ages, overlaps and deadlines are judged by ${this.#host}'s. Set it, or let NTP keep it.`;
    }
}
/** What a run says about its clock. */
function complaintsAbout(clock) {
    const complaint = clock instanceof FollowingClock ? clock.complaint : undefined;
    return complaint === undefined ? [] : [complaint];
}
/** A duration for people, in minutes, hours or days. */
function inWords(milliseconds) {
    const minutes = Math.round(milliseconds / MINUTE);
    if (minutes < 120)
        return `${minutes} minutes`;
    return minutes < 36 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1_440)} days`;
}


/***/ })

};
