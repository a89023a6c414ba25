export const id = 9786;
export const ids = [9786];
export const modules = {

/***/ 69786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5978);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _recipe_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55877);
/* harmony import */ var _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78536);
/* harmony import */ var _recipe_provider_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99353);






const Options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    /** Where a person makes a key, and ends the old one. */
    console: zod__WEBPACK_IMPORTED_MODULE_5__/* .url */ .OZ5({ protocol: /^https$/ }).max(2_048),
    /** What to choose there, one line. */
    note: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .max(500)
        .regex(/^[^\n\r]*$/, 'is one line')
        .optional(),
    /** Whether a key works, asked with the key itself: as in a recipe. */
    verify: _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .ProviderRecipe */ .G.shape.verify.optional(),
    'base-url': _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .ProviderRecipe */ .G.shape['base-url'].optional(),
    propagation: _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .ProviderRecipe */ .G.shape.propagation.optional(),
    values: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .templateName */ .G)
        .min(1)
        .max(8)
        .refine((names) => new Set(names).size === names.length, 'names one twice')
        .default(['value']),
});
/** A recipe of which only the verification is ever used. */
function asked({ 'base-url': base = '', propagation, values }, verify) {
    return _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .ProviderRecipe */ .G.parse({
        'base-url': base,
        ...(propagation === undefined ? {} : { propagation }),
        mint: { path: '/', id: '{{tag}}', values: Object.fromEntries(values.map((name) => [name, `/${name}`])) },
        verify,
        revoke: { path: '/{{id}}' },
    });
}
/** For vendors without an API that mints: a person makes the key, and Keyturn does the rest. */
const provider = {
    name: 'manual',
    title: 'By hand',
    sentence: 'A key that no API can mint: `keyturn rotate` in a terminal asks a person for the new one at a hidden prompt, proves it, stores and shares it, and reminds of the old one until it is dead.',
    options: Options,
    // No admin credential is sent anywhere: only the value that was minted is tried out.
    origins: ({ 'base-url': base }) => (base === undefined ? [] : [{ at: base }]),
    admin: 'none',
    manual: true,
    permission: 'whoever makes keys in the console',
    docs: 'docs/manual.md',
    example: { console: 'https://dashboard.example.com/keys' },
    checked: 'its tests',
    rights: 'named',
    check(options) {
        const { verify, 'base-url': base } = options;
        if (verify === undefined)
            return [];
        if (base === undefined)
            return [{ path: ['verify'], message: 'also needs `base-url`' }];
        return (0,_recipe_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkProviderRecipe */ .E)(asked(options, verify), { options: [], admin: 'none' }).map(({ path, message }) => ({
            path,
            message,
        }));
    },
    build({ options, ...context }) {
        const { console, note, verify, values } = options;
        const { host } = new URL(console);
        const prober = verify &&
            (0,_recipe_provider_js__WEBPACK_IMPORTED_MODULE_4__/* .recipeProvider */ .S)({ name: 'manual', permission: provider.permission }, asked(options, verify), {
                ...context,
                options: {},
            });
        return {
            name: 'manual',
            account: host,
            values,
            propagation: prober?.propagation ?? 0,
            successes: prober?.successes ?? 1,
            listLag: 0,
            tagged: false,
            // No answer proves an end by id, and without `verify` none by value either.
            proofs: { refused: prober !== undefined, absent: false, gone: false },
            idIsSecret: false,
            local: false,
            manual: { console, proves: prober !== undefined, ...(note === undefined ? {} : { note }) },
            check: async () => { },
            async mint({ tag, given }) {
                if (given === undefined)
                    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `keys of ${host} are made by hand, and none was given` });
                return { id: tag, values: given };
            },
            probe: async (credential) => (prober === undefined ? 'inconclusive' : prober.probe(credential)),
            async revoke() {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `keys of ${host} are ended by hand`, hint: `open ${console}` });
            },
        };
    },
};


/***/ })

};
