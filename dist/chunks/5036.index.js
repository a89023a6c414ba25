export const id = 5036;
export const ids = [5036];
export const modules = {

/***/ 15036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


// https://github.com/twilio/twilio-oai, twilio_iam_v1
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'twilio',
    title: 'Twilio',
    sentence: 'API keys (SID and secret) of a Twilio account, restricted to a policy or standard.',
    options: {
        'account-sid': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^AC[0-9a-fA-F]{32}$/, { error: 'must be an account SID: AC and 32 hex digits' }),
        /** What the key may do. Without it Twilio makes a standard key, which may do nearly everything. */
        policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ allow: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().startsWith('/twilio/')).min(1).max(100) }).optional(),
        standard: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional(),
        /** What is read to prove a key, below /2010-04-01/Accounts/{SID}: a restricted key needs something that it may read. */
        probe: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^[A-Za-z]+$/)
            .default('Messages'),
        'probe-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('https://api.twilio.com'),
    },
    rule: ({ policy, standard }) => (policy === undefined) === (standard === undefined) ? 'needs either policy or standard: true' : undefined,
    derived: { 'key-type': ({ policy }) => (policy === undefined ? undefined : 'restricted') },
    admin: ['user', 'password'],
    permission: 'the account SID and auth token, or a Main API key',
    docs: 'https://www.twilio.com/docs/iam/api-keys/keys-in-console',
    example: {
        'account-sid': 'AC00000000000000000000000000000001',
        policy: { allow: ['/twilio/messaging/messages/read'] },
    },
    checked: "the vendor's OpenAPI document",
    rights: 'named',
    recipe: {
        'base-url': 'https://iam.twilio.com',
        account: '{{account-sid}}',
        auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
        propagation: '10s',
        tag: { max: 64 },
        identify: { text: '^(?<id>SK[0-9a-f]{32})$', of: 'sid' },
        self: { from: '{{admin.user}}', pattern: '^(SK.+)$' },
        mint: {
            path: '/v1/Keys',
            encoding: 'form',
            body: {
                AccountSid: '{{account-sid}}',
                FriendlyName: '{{tag}}',
                KeyType: '{{key-type?}}',
                Policy: '{{policy?}}',
            },
            id: '/sid',
            name: '/friendly_name',
            values: { sid: '/sid', secret: '/secret' },
        },
        list: {
            path: '/v1/Keys',
            query: { AccountSid: '{{account-sid}}', PageSize: '1000' },
            items: '/keys',
            id: '/sid',
            tag: '/friendly_name',
            paginate: { url: '/meta/next_page_url' },
        },
        verify: {
            'base-url': '{{probe-url}}',
            path: '/2010-04-01/Accounts/{{account-sid}}/{{probe}}.json',
            query: { PageSize: '1' },
            auth: { basic: { user: '{{sid}}', password: '{{secret}}' } },
            // 403 may be a missing permission or a dead key: it proves nothing (twilio.com/docs/api/errors/403).
            accept: [200],
            reject: [401],
        },
        revoke: { path: '/v1/Keys/{{id}}' },
    },
});


/***/ })

};
