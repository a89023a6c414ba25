export const id = 8156;
export const ids = [8156];
export const modules = {

/***/ 39050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ shortTime),
/* harmony export */   z: () => (/* binding */ withShortTimes)
/* harmony export */ });
/** Times for people: UTC, to the minute. What machines read keeps ISO 8601. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Within half a year of now no year has to be said. */
const HALF_A_YEAR = 183 * 86_400_000;
/** `29 Nov 09:02 UTC`, and with the year where that is not near to now, or where now is not known: `29 Nov 2027 09:02 UTC`. */
function shortTime(at, now) {
    const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()].map((each) => String(each).padStart(2, '0'));
    const isNear = now !== undefined && Math.abs(at.getTime() - now.getTime()) < HALF_A_YEAR;
    const year = isNear ? '' : ` ${at.getUTCFullYear()}`;
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]}${year} ${hours}:${minutes} UTC`;
}
/** A sentence with every time in it made short. */
function withShortTimes(text, now) {
    return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z\b/g, (time) => {
        const at = new Date(time);
        return Number.isNaN(at.getTime()) ? time : shortTime(at, now);
    });
}


/***/ }),

/***/ 26543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ clock),
  Nm: () => (/* binding */ network),
  yT: () => (/* binding */ random),
  by: () => (/* binding */ realWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/http/plain.js
var http_plain = __webpack_require__(50268);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/http/proxy.js


/**
 * `direct`, or a way through a proxy where the standard variables name one (Node itself ignores them), with or without
 * `http://`.
 *
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy; a request HTTP_NOT_SENT if the proxy refuses it
 */
async function throughProxy(environment, direct) {
    const plain = proxyOf(environment, ['http_proxy', 'HTTP_PROXY']);
    const secure = proxyOf(environment, ['https_proxy', 'HTTPS_PROXY']);
    if (plain === undefined && secure === undefined)
        return direct;
    const undici = await __webpack_require__.e(/* import() */ 2812).then(__webpack_require__.t.bind(__webpack_require__, 62812, 19));
    // An empty text, unlike undefined, keeps it from looking at the variables by itself.
    const dispatcher = new undici.EnvHttpProxyAgent({
        httpProxy: plain ?? '',
        httpsProxy: secure ?? '',
        noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '',
    });
    return (0,http_plain/* builtOn */.C9)(direct, async (request) => {
        // No proxy can reach this machine's own loopback.
        if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname))
            return direct(request);
        const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
        try {
            const answer = await undici.fetch(request.url, {
                method: request.method,
                headers: Object.fromEntries(request.headers),
                body,
                redirect: request.redirect,
                signal: request.signal,
                dispatcher,
            });
            return answer;
        }
        catch (error) {
            const status = refusedByProxy(error);
            if (status === undefined)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', {
                what: `${request.method} ${new URL(request.url).origin}: the proxy does not connect to it (${status})`,
                hint: status === 407
                    ? 'the proxy asks for a login: put it into the variable, HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT'
                    : 'let the proxy allow this host, or name it in NO_PROXY if it can be reached without one',
            });
        }
    });
}
/**
 * The first of these variables that is set, as a URL.
 * @throws KeyturnError INPUT_INVALID, which names the variable and not its value
 */
function proxyOf(environment, names) {
    const name = names.find((each) => (environment[each] ?? '').trim() !== '');
    if (name === undefined)
        return undefined;
    const value = (environment[name] ?? '').trim();
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const fits = url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.pathname + url.search === '/';
    if (fits)
        return url.href;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `the environment variable ${name} does not name a proxy`,
        hint: `write it as ${name}=http://HOST:PORT, or unset it`,
    });
}
/** The status that a proxy answered CONNECT with instead of 200; undici says it somewhere among the causes. */
function refusedByProxy(error) {
    for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
        const { message, cause } = at;
        const status = /^Proxy response \((\d{3})\)/.exec(String(message))?.[1];
        if (status !== undefined)
            return Number(status);
        at = cause;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/world.js
/** The real world, for the entry points: the one place with the real network, clock and randomness. */




const clock = {
    now: () => new Date(),
    sleep: async (milliseconds) => {
        await (0,promises_.setTimeout)(milliseconds);
    },
};
const random = { bytes: (length) => new Uint8Array((0,external_node_crypto_.randomBytes)(length)) };
/**
 * `fetch`, through a proxy where the environment names one; for plain requests without one what is lighter.
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy
 */
async function network(environment) {
    const direct = async (request) => request instanceof http_plain/* PlainRequest */.CA ? (await __webpack_require__.e(/* import() */ 2891).then(__webpack_require__.bind(__webpack_require__, 92891))).send(request) : fetch(request);
    return throughProxy(environment, (0,http_plain/* takingPlain */.TU)(direct));
}
async function realWorld(progress) {
    return {
        http: await network(process.env),
        clock,
        random,
        environment: process.env,
        directory: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        progress,
    };
}


/***/ })

};
