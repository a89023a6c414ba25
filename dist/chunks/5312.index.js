export const id = 5312;
export const ids = [5312];
export const modules = {

/***/ 65312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allows: () => (/* binding */ allows),
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   redisAcl: () => (/* binding */ redisAcl)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55313);
/* harmony import */ var _accounts_dialect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85321);
/* harmony import */ var _accounts_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86669);
/* harmony import */ var _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69956);





const Rule = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^(?:[~&+%-][^\s>#<!]+|allkeys|allchannels|allcommands|nocommands)$/, {
    error: 'is not a rule for keys (~), channels (&) or commands (+, -)',
});
const Options = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or)(6_379),
    rules: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Rule).min(1),
    /** How users outlive a restart: `ACL SAVE`, `CONFIG REWRITE`, or not. */
    persist: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['acl-file', 'config-file', 'none']).default('acl-file'),
});
const permission = '+acl, and +config|rewrite where persist is config-file';
const everybody = ['ACL', 'LIST'];
/**
 * Every credential is an ACL user of its own, made with the password's SHA-256.
 * https://redis.io/docs/latest/commands/acl-setuser/
 */
function redisAcl(ask) {
    return {
        name: 'redis-acl',
        title: 'Redis ACL',
        sentence: 'Users of a Redis or Valkey with exactly the rules named. An ended one is refused at once, and Redis closes its connections.',
        options: Options,
        ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .serverModule */ .M_)('redis'),
        permission,
        docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
        example: { host: 'redis.test', rules: ['~shop:*', '+@read'] },
        checked: 'Redis 7',
        rights: 'named',
        build(context) {
            const { options } = context;
            const save = options.persist === 'none' ? [] : [options.persist === 'acl-file' ? ['ACL', 'SAVE'] : ['CONFIG', 'REWRITE']];
            const saved = { 'acl-file': 'acl|save', 'config-file': 'config|rewrite', none: undefined }[options.persist];
            const access = (0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .accessTo */ .Yi)(context, ask);
            const { user } = access.admin;
            return (0,_accounts_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsProvider */ .c)({
                name: 'redis-acl',
                account: `${options.host}:${options.port}`,
                permission,
                ...access,
                denied: ['NOPERM'],
                missing: [],
                list: everybody,
                listed: (answer) => {
                    const lines = texts(answer);
                    const found = lines?.map((line) => /^user (\S+) (on|off) /.exec(`${line} `));
                    if (found === undefined || !found.every((one) => one !== null))
                        return undefined;
                    return found.map(([, id, state]) => ({
                        id: id,
                        active: state === 'on',
                        ...((0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .d)(id) ? { tag: id } : {}),
                    }));
                },
                create: (user, password) => [
                    [
                        'ACL',
                        'SETUSER',
                        user,
                        'reset',
                        'on',
                        `#${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(password).digest('hex')}`,
                        ...options.rules,
                    ],
                    ...save,
                ],
                id: (user) => user,
                deactivate: (id) => [['ACL', 'SETUSER', id, 'off'], ...save],
                revoke: (id) => [['ACL', 'DELUSER', id], ...save],
                gone: (answer) => answer === 0,
                probe: ['ACL', 'WHOAMI'],
                rights: {
                    ask: everybody,
                    lacking: (answer) => {
                        const own = texts(answer)?.find((line) => line.startsWith(`user ${user} `));
                        if (own === undefined)
                            return undefined;
                        const wanted = ['acl|setuser', 'acl|deluser', ...(saved === undefined ? [] : [saved])];
                        return wanted
                            .filter((command) => !allows(own, command))
                            .map((command) => ({ what: `+${command}`, cure: `ACL SETUSER ${user} +${command}` }));
                    },
                },
            });
        },
    };
}
/** The categories of the commands that are asked for here; all of them are alike. */
const categories = ['all', 'admin', 'slow', 'dangerous'];
/** Whether a line of ACL LIST lets its user run a command such as `acl|save`: the last rule that fits counts, in any selector. */
function allows(line, command) {
    const [container] = command.split('|');
    const selectors = [...line.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside);
    return [line.replace(/\([^)]*\)/g, ''), ...selectors].some((rules) => {
        let may = false;
        for (const rule of rules.split(' ')) {
            if (rule === 'allcommands')
                may = true;
            if (rule === 'nocommands')
                may = false;
            const [, sign, category, name] = /^([+-])(?:@(\S+)|(\S+))$/.exec(rule) ?? [];
            const fits = category === undefined ? name === command || name === container : categories.includes(category);
            if (sign !== undefined && fits)
                may = sign === '+';
        }
        return may;
    });
}
function texts(answer) {
    return Array.isArray(answer) && answer.length > 0 && answer.every((one) => typeof one === 'string')
        ? answer
        : undefined;
}
const ask = async (login, command) => {
    const { createClient } = await __webpack_require__.e(/* import() */ 6156).then(__webpack_require__.t.bind(__webpack_require__, 16156, 19));
    const { host, port, user, password, tls, ca } = login;
    const client = createClient({
        username: user,
        password: password.reveal(),
        disableOfflineQueue: true,
        // CLIENT SETINFO, which the client sends first, is refused to users who may do little.
        disableClientInfo: true,
        socket: {
            host,
            port,
            connectTimeout: 10_000,
            reconnectStrategy: false,
            ...(tls === 'verify' ? { tls: true, ...(ca === undefined ? {} : { ca }) } : {}),
        },
    });
    client.on('error', () => { });
    let connected = false;
    try {
        await client.connect();
        connected = true;
        return await client.sendCommand([...command]);
    }
    catch (error) {
        // A refusal begins with its code; what follows may quote the command.
        const code = /^([A-Z]{2,20}) /.exec(String(error?.message))?.[1];
        if (code === 'WRONGPASS' || code === 'NOAUTH')
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('login', code);
        // A server without room for one more client answers ERR before it reads anything.
        if (code === 'LOADING' || (0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotSent */ .eg)(error) || (!connected && (code === undefined || code === 'ERR')))
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('not-sent', code);
        throw code === undefined ? new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('unknown') : new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('refused', code);
    }
    finally {
        client.destroy();
    }
};
const provider = redisAcl(ask);


/***/ })

};
