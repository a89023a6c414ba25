export const id = 1701;
export const ids = [1701];
export const modules = {

/***/ 85321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rows),
/* harmony export */   d: () => (/* binding */ isTag)
/* harmony export */ });
/** Whether a user's name is a tag of ours. */
function isTag(name) {
    return /^kt[0-9a-z]{34}$/.test(name);
}
/** The rows of an answer, if it has these columns, each a text or nothing. */
function rows(answer, ...columns) {
    if (!Array.isArray(answer))
        return undefined;
    const fits = answer.every((row) => typeof row === 'object' && row !== null && columns.every((column) => typeof row[column] === 'string'));
    return fits ? answer : undefined;
}


/***/ }),

/***/ 86669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ accountsProvider)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/providers/accounts/server.js
var server = __webpack_require__(69956);
;// CONCATENATED MODULE: ./lib/providers/accounts/ask.js


/** How often something is tried in all. */
const tries = 4;
/** The hint of an error that says: the admin may not. */
function needs({ name, permission }) {
    return `the admin credential for ${name} needs: ${permission}`;
}
/** One question. `found` gives undefined for what is no answer to it. Throws PROVIDER_*. */
async function read(accounts, statement, found) {
    for (let attempt = 1;; attempt++) {
        try {
            const read = found(await accounts.ask(accounts.admin, statement));
            if (read === undefined)
                throw new server/* Failed */.cV('unreadable');
            return read;
        }
        catch (error) {
            const { kind } = (0,server/* failed */.gz)(error);
            if ((kind !== 'unknown' && kind !== 'not-sent') || attempt >= tries)
                throw unread(accounts, (0,server/* failed */.gz)(error));
            await accounts.clock.sleep(250 * 2 ** attempt);
        }
    }
}
function unread(accounts, { kind, code }) {
    const { account, denied } = accounts;
    if (kind === 'unknown' || kind === 'not-sent')
        return new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', {
            what: `${account} ${kind === 'unknown' ? 'broke the connection' : 'could not be reached'}`,
            hint: 'check host, port, tls and the network, then run again',
        });
    if (kind === 'login' || (code !== undefined && denied.includes(code)))
        return new errors/* KeyturnError */.FB('PROVIDER_DENIED', {
            what: `${account} ${kind === 'login' ? 'refused user and password' : 'does not allow this'} (${code ?? kind})`,
            hint: needs(accounts),
        });
    return new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
        what: `${account} answered with something unexpected${code === undefined ? '' : ` (${code})`}`,
        hint: 'check host, port and options',
    });
}
/**
 * One change; `outcome` says what a refusal means. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN, and `Failed` where
 * the server says that what is named does not exist.
 */
async function change(accounts, statement, outcome) {
    for (let attempt = 1;; attempt++) {
        try {
            return await accounts.ask(accounts.admin, statement);
        }
        catch (error) {
            // A server that has no room for one more connection has heard nothing yet.
            if ((0,server/* failed */.gz)(error).kind !== 'not-sent' || attempt >= tries)
                throw unchanged(accounts, error, outcome);
            await accounts.clock.sleep(1_000 * 2 ** attempt);
        }
    }
}
function unchanged(accounts, error, outcome) {
    const { account, missing } = accounts;
    const { kind, code } = (0,server/* failed */.gz)(error);
    if (kind === 'refused' && code !== undefined && missing.includes(code))
        return error;
    if (kind === 'not-sent')
        return new errors/* KeyturnError */.FB('HTTP_NOT_SENT', { what: `${account} could not be reached: ${outcome}` });
    if (kind === 'login' || kind === 'refused')
        return new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${account} refused (${code ?? kind}): ${outcome}`,
            hint: needs(accounts),
        });
    return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} broke off: it is not known whether ${outcome}` });
}

// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/providers/password.js
var providers_password = __webpack_require__(76905);
;// CONCATENATED MODULE: ./lib/providers/accounts/mint.js





/** Makes the user, and gives it what it may do. Throws HTTP_NOT_SENT, HTTP_REFUSED: it is not there; HTTP_UNKNOWN. */
async function mint(accounts, tag) {
    const secret = new model_secret/* Secret */.z(accounts.password?.() ?? (0,providers_password/* password */.w)(accounts.random, 40));
    const [first, ...rest] = accounts.create(tag, secret.reveal());
    const id = accounts.id(tag);
    try {
        await change(accounts, first, 'no user was made');
    }
    catch (error) {
        if (!(error instanceof server/* Failed */.cV))
            throw error;
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${accounts.account} lacks what the new user was to be given`,
            hint: needs(accounts),
        });
    }
    for (const statement of rest)
        await follow(accounts, statement, id);
    return { id, values: { username: new model_secret/* Secret */.z(tag), password: secret } };
}
/** One statement after the user was made. If it fails, the user is ended again. */
async function follow(accounts, statement, id) {
    try {
        await change(accounts, statement, 'the new user was not given what it may do');
    }
    catch (error) {
        const what = error instanceof errors/* KeyturnError */.FB ? error.message : `${accounts.account} lacks what the new user was to be given`;
        try {
            // Only the first statement: the one that failed may be among those that follow it.
            await end(accounts, accounts.revoke(id).slice(0, 1));
        }
        catch {
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${what}; the user could not be ended again`,
                now: 'both-live',
            });
        }
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${what}; the user was ended again`, hint: needs(accounts) });
    }
}
/** Sends the statements that end a user. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN. */
async function end(accounts, statements) {
    let gone = false;
    for (const [at, statement] of statements.entries()) {
        try {
            const answer = await change(accounts, statement, 'the user was not ended');
            if (at === 0)
                gone = accounts.gone?.(answer) ?? false;
        }
        catch (error) {
            if (!(error instanceof server/* Failed */.cV))
                throw error;
            return 'gone';
        }
    }
    return gone ? 'gone' : 'revoked';
}

;// CONCATENATED MODULE: ./lib/providers/accounts/provider.js




/*
 * What databases have in common: a credential is a user of its own, named after the tag, who is given what a role or a
 * list of rules allows.
 */
/** The provider of such users. Sends nothing until it is used. */
function accountsProvider(accounts) {
    const { name, account, rights, deactivate } = accounts;
    const list = () => read(accounts, accounts.list, (answer) => accounts.listed(answer));
    return {
        name,
        account,
        values: ['username', 'password'],
        propagation: 0,
        successes: 2,
        listLag: 0,
        tagged: true,
        showsUse: accounts.showsUse === true,
        idIsSecret: false,
        local: false,
        maxBytes: 40,
        async check() {
            await mayDo(accounts);
            // Where the list itself says what the admin may do, it has been read.
            if (rights?.ask !== accounts.list)
                await list();
        },
        preflight: (request) => preflight(accounts, request),
        self: () => provider_self(accounts),
        mint: ({ tag }) => mint(accounts, tag),
        probe: (credential) => probe(accounts, credential),
        list,
        ...(deactivate === undefined
            ? {}
            : { deactivate: async (id) => void (await end(accounts, deactivate(id))) }),
        revoke: (id) => end(accounts, accounts.revoke(id)),
    };
}
/** Throws PREFLIGHT_DENIED with the statements that give the admin what it lacks, PROVIDER_*. */
async function mayDo(accounts) {
    const { rights, account } = accounts;
    const lacks = rights === undefined ? [] : await read(accounts, rights.ask, (answer) => rights.lacking(answer));
    if (lacks.length === 0)
        return;
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `the admin of ${account} lacks ${lacks.map(({ what }) => what).join(', ')}`,
        hint: `${lacks.map(({ cure }) => cure).join('; ')}; ${needs(accounts)}`,
    });
}
/** Names what the successor of a user will not have. */
async function preflight({ account, admin, ask, besides }, { old }) {
    if (besides === undefined || old === undefined)
        return [];
    const clauses = await ask(admin, besides.ask(old.id)).then((answer) => besides.read(answer), (error) => ((0,server/* failed */.gz)(error).kind === 'refused' ? besides.read(undefined) : []));
    if (clauses.length === 0)
        return [];
    return [`${old.id} at ${account} also has what its successor will not have: ${clauses.join(', ')}`];
}
async function provider_self({ self: of, admin, ask }) {
    if (of === undefined)
        return admin.user;
    return ask(admin, of.ask).then((answer) => of.read(answer), () => undefined);
}
async function probe(accounts, { values }) {
    const { username: user, password } = values;
    if (user === undefined || password === undefined)
        return 'inconclusive';
    try {
        await accounts.ask(accounts.login(user.reveal(), password), accounts.probe);
        return 'accepted';
    }
    catch (error) {
        const { kind, code } = (0,server/* failed */.gz)(error);
        if (kind === 'login')
            return 'rejected';
        // A user who is told "you may not" has been let in.
        return kind === 'refused' && code !== undefined && accounts.denied.includes(code) ? 'accepted' : 'inconclusive';
    }
}


/***/ }),

/***/ 76905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ letters),
/* harmony export */   w: () => (/* binding */ password)
/* harmony export */ });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** `length` characters of `alphabet`, each equally likely: bytes beyond the last whole multiple are thrown away. */
function password(random, length, alphabet = letters) {
    const characters = [...alphabet];
    const fair = 256 - (256 % characters.length);
    let text = '';
    let drawn = 0;
    while (drawn < length) {
        for (const byte of random.bytes(length)) {
            if (byte >= fair || drawn === length)
                continue;
            text += characters[byte % characters.length];
            drawn++;
        }
    }
    return text;
}


/***/ })

};
