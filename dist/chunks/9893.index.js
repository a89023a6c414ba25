export const id = 9893;
export const ids = [9893];
export const modules = {

/***/ 16563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyOpened: () => (/* binding */ verifyOpened)
/* harmony export */ });
/* harmony import */ var _compose_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77594);
/** `keyturn open --verify`: what a link holds, asked of the providers that the configuration names. */

/** A credential may just have been minted: it is asked for more than once before a no is believed. */
const tries = 3;
/** Asks the provider of each value, with the value alone. */
function verifyOpened(configuration, world) {
    return async (entries) => {
        const asked = new Map();
        return Promise.all(entries.map(async ({ key, name, environment }) => {
            const target = targetOf(configuration.targets, name, environment);
            if (target === undefined)
                return { key, probe: 'unknown' };
            const probe = asked.get(target) ?? ask(target, entries, world);
            asked.set(target, probe);
            return { key, probe: await probe };
        }));
    };
}
/** The secret that this entry comes from. A key without an environment says so itself, or could be of any. */
function targetOf(targets, name, environment) {
    const holders = targets.filter(({ values }) => Object.values(values).includes(name));
    return (holders.find((target) => target.environment === environment) ??
        (environment === undefined ? holders.find(({ share }) => share !== undefined) : undefined));
}
async function ask(target, entries, world) {
    const values = {};
    for (const [value, name] of Object.entries(target.values)) {
        // A link may hold the same name for several environments.
        const found = entries.find((entry) => entry.name === name && (entry.environment === undefined || entry.environment === target.environment));
        if (found === undefined)
            return 'unknown';
        values[value] = found.value;
    }
    const probe = await (0,_compose_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .probing */ .yD)(target.binding, world);
    if (probe === undefined)
        return 'unknown';
    for (let left = tries;; left--) {
        const answer = await probe(values);
        if (answer !== 'rejected' || left === 1)
            return answer;
        await world.clock.sleep(2_000);
    }
}


/***/ }),

/***/ 70359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ places)
/* harmony export */ });
/**
 * Places for at most `limit` requests at once; who comes later waits, first come, first served. Resolves to what gives the
 * place back.
 */
function places(limit) {
    const waiting = [];
    let free = limit;
    const leave = () => {
        // A place is handed over, never given back and fought for.
        const next = waiting.shift();
        if (next)
            next();
        else
            free++;
    };
    return async () => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            leave();
        };
    };
}


/***/ }),

/***/ 26740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hostTime)
/* harmony export */ });
/* unused harmony export GITHUB_API */
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26620);
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

/***/ 7184:
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
