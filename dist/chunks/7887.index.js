export const id = 7887;
export const ids = [7887];
export const modules = {

/***/ 50268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ takesPlain),
/* harmony export */   C9: () => (/* binding */ builtOn),
/* harmony export */   CA: () => (/* binding */ PlainRequest),
/* harmony export */   JR: () => (/* binding */ PlainHeaders),
/* harmony export */   M5: () => (/* binding */ PlainResponse),
/* harmony export */   TU: () => (/* binding */ takingPlain)
/* harmony export */ });
const TAKES_PLAIN = Symbol('takes plain requests');
/** Marks a way to the network that knows plain requests. `fetch` does not: it would take one for an address. */
function takingPlain(http) {
    return Object.assign(http, { [TAKES_PLAIN]: true });
}
function takesPlain(http) {
    return TAKES_PLAIN in http;
}
/** `above`, which hands what it is given to `below`, and so takes what that takes. */
function builtOn(below, above) {
    return takesPlain(below) ? takingPlain(above) : above;
}
/** Names in any case, one value for each. What no header can carry is refused by what sends it. */
class PlainHeaders {
    #values = new Map();
    constructor(fields = []) {
        for (const [name, value] of Symbol.iterator in fields ? fields : Object.entries(fields))
            this.set(name, value);
    }
    get(name) {
        return this.#values.get(name.toLowerCase()) ?? null;
    }
    has(name) {
        return this.#values.has(name.toLowerCase());
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), value.trim());
    }
    delete(name) {
        this.#values.delete(name.toLowerCase());
    }
    forEach(heard) {
        for (const [name, value] of this)
            heard(value, name);
    }
    entries() {
        return [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1)).values();
    }
    [Symbol.iterator]() {
        return this.entries();
    }
}
/** Redirects are never followed. Its body can be read more than once. */
class PlainRequest {
    url;
    method;
    headers;
    redirect = 'manual';
    signal;
    #bytes;
    #whole;
    /** As what everything that takes a `Request` may have. */
    static of(url, init) {
        return new PlainRequest(url, init);
    }
    constructor(url, { method, headers, body, signal }) {
        this.url = new URL(url).href;
        this.method = method;
        this.headers = headers;
        this.signal = signal ?? new AbortController().signal;
        this.#bytes =
            body === null ? null : typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
    }
    get body() {
        return this.#bytes === null ? null : new Blob([this.#bytes]).stream();
    }
    async arrayBuffer() {
        return new Uint8Array(this.#bytes ?? []).buffer;
    }
    /** The same as one of Node's own. */
    whole() {
        const { url, method, headers, redirect, signal } = this;
        this.#whole ??= new Request(url, { method, headers: [...headers], body: this.#bytes, redirect, signal });
        return this.#whole;
    }
}
/** An answer, of a body that is a text or still to be read. */
class PlainResponse {
    status;
    headers;
    url = '';
    #body;
    #whole;
    static of(body, status, headers) {
        return new PlainResponse(body, status, headers);
    }
    constructor(body, status, headers) {
        this.#body = body;
        this.status = status;
        this.headers = headers;
    }
    get ok() {
        return this.status >= 200 && this.status < 300;
    }
    get body() {
        if (this.#whole === undefined && typeof this.#body !== 'string')
            return this.#body;
        return this.whole().body;
    }
    async text() {
        return typeof this.#body === 'string' ? this.#body.replace(/^\ufeff/, '') : this.whole().text();
    }
    whole() {
        const { status, headers } = this;
        this.#whole ??= new Response(this.#body, { status, headers: [...headers] });
        return this.#whole;
    }
}
for (const { prototype } of [PlainRequest, PlainResponse]) {
    for (const name of ['clone', 'json', 'text', 'formData', 'blob', 'bytes', 'arrayBuffer', 'bodyUsed', 'statusText']) {
        if (name in prototype)
            continue;
        Object.defineProperty(prototype, name, {
            get() {
                const whole = this.whole();
                const value = Reflect.get(whole, name);
                return typeof value === 'function' ? value.bind(whole) : value;
            },
        });
    }
}


/***/ })

};
