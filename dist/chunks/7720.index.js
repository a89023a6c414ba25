export const id = 7720;
export const ids = [7720];
export const modules = {

/***/ 97720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ vaultOrigin),
/* harmony export */   h$: () => (/* binding */ vaultModule),
/* harmony export */   wS: () => (/* binding */ vaultAccount)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25100);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25603);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51699);





/*
 * What the providers that a Vault or an OpenBao serves have in common: `admin` is a token, and without it the standard
 * variables log in as `auth` says.
 */
/** Spread into the module. */
const vaultModule = {
    admin: 'one',
    adminOptional: true,
    environment: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultVariables */ .ym,
    settings: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultSettings */ .GH,
};
/** The origin of a server and its namespace; without an address it is that of the run's own variables. */
function vaultOrigin({ address, namespace }) {
    const at = address === undefined ? 'VAULT_ADDR' : URL.canParse(address) ? new URL(address).origin : address;
    return { at: namespace === undefined ? at : `${at} (namespace ${namespace})` };
}
function vaultAccount(context, name, permission) {
    const { options, admin, http, clock, environment = {}, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable, which holds a token' });
    const setting = (one) => (Object.hasOwn(settings, one) ? settings[one] : undefined);
    const binding = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .bindVault */ .q5)(options, setting);
    const wire = {
        http,
        clock,
        setting,
        variable: (one) => (one === 'VAULT_TOKEN' && admin ? admin : environment[one]),
        denied: 'PROVIDER_DENIED',
    };
    const place = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPlace */ .GF)(binding);
    const client = (0,_vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .vault */ .Z)(binding, wire);
    const needs = `the admin credential for ${name} needs: ${permission}`;
    async function ask(request) {
        try {
            return await client.ask(request);
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'PROVIDER_DENIED'))
                throw error;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_DENIED', {
                what: error.message,
                hint: error.hint === undefined ? needs : `${error.hint}; ${needs}`,
            });
        }
    }
    async function read(request) {
        try {
            return await ask(request);
        }
        catch (error) {
            throw unread(error);
        }
    }
    function data(answer) {
        try {
            const { data } = answer.json();
            if (typeof data === 'object' && data !== null && !Array.isArray(data))
                return { ...data };
        }
        catch {
            // It is refused below: whatever it is, it is not Vault's.
        }
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
            what: `${place} answered with something that is not Vault's (${answer.status})`,
            hint: 'check VAULT_ADDR and the path',
        });
    }
    return {
        binding,
        wire,
        place,
        read,
        data,
        async look(request) {
            try {
                return await ask(request);
            }
            catch (error) {
                if (error instanceof _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultRefusal */ .hw && error.status === 500)
                    return undefined;
                throw unread(error);
            }
        },
        async tokenEnds() {
            const { ttl, period, num_uses: uses, meta } = data(await read({ method: 'GET', path: 'auth/token/lookup-self' }));
            if (typeof ttl !== 'number')
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${place} does not say how long the token lives` });
            // A token with a period that was given to us is renewed by whoever made it; one from our own login is not.
            const renewed = typeof period === 'number' && period > 0 && binding.auth.method === 'token';
            return {
                meta: typeof meta === 'object' && meta !== null ? { ...meta } : {},
                ...(ttl === 0 || renewed ? {} : { seconds: ttl }),
                ...(typeof uses === 'number' && uses > 0 ? { uses } : {}),
            };
        },
        async change(request) {
            try {
                return await ask({ ...request, retry: 'never' });
            }
            catch (error) {
                if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'PROVIDER_DENIED'))
                    throw error;
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                    what: error.message,
                    ...(error.hint === undefined ? {} : { hint: error.hint }),
                });
            }
        },
    };
}
function unread(error) {
    if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
        return error;
    // A quota's limit that outlasted the patience says nothing about what was asked.
    const limited = error instanceof _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultRefusal */ .hw && error.status === 429;
    const answered = (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_REFUSED') && !limited;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(answered ? 'PROVIDER_UNREADABLE' : 'PROVIDER_UNREACHABLE', {
        what: error.message,
        hint: error.hint ?? 'check VAULT_ADDR and the network, then run again',
    });
}


/***/ })

};
