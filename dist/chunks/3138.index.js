export const id = 3138;
export const ids = [3138];
export const modules = {

/***/ 61049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tenantOfAdmin)
/* harmony export */ });
/**
 * For a vendor whose address does not say whose keys are meant: only the admin credential does. With another tenant's,
 * every id of ours is `gone`, and no other answer shows it.
 */
const tenantOfAdmin = { refused: true, absent: true, gone: false };


/***/ }),

/***/ 93138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builtIn: () => (/* binding */ builtIn),
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55313);
/* harmony import */ var _recipes_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44575);
/* harmony import */ var _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79322);
/* harmony import */ var _recipes_origins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71728);
/* harmony import */ var _recipes_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70058);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22850);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61049);
/* harmony import */ var _recipe_check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43301);
/* harmony import */ var _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14472);
/* harmony import */ var _recipe_provider_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27310);











const address = zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP().max(2_048).optional();
/** `provider: recipe`: a provider that the configuration itself describes. The other options are template values. */
const Options = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ recipe: _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_8__/* .ProviderRecipe */ .G, 'base-url': address })
    .catchall(zod__WEBPACK_IMPORTED_MODULE_10__/* .json */ .Pq9())
    .superRefine((options, context) => {
    for (const name of Object.keys(options)) {
        if (!_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .templateName */ .G.safeParse(name).success)
            context.addIssue({ code: 'custom', path: [name], message: 'is not a name that templates can use' });
    }
    for (const issue of issuesOf(options, 'any')) {
        context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
});
const provider = {
    name: 'recipe',
    title: 'Your own recipe',
    sentence: 'Any provider that is only HTTP, described in the configuration.',
    options: Options,
    origins({ recipe, 'base-url': override, ...others }) {
        return (0,_recipes_origins_js__WEBPACK_IMPORTED_MODULE_2__/* .recipeOrigins */ .A)((0,_recipes_request_js__WEBPACK_IMPORTED_MODULE_3__/* .withBaseUrl */ .jT)(recipe, override), others);
    },
    admin: 'any',
    permission: 'whatever the provider asks for minting, listing and revoking credentials',
    docs: 'docs/providers.md',
    example: {
        recipe: {
            'base-url': 'https://api.toy.dev',
            auth: { bearer: '{{admin}}' },
            mint: { path: '/keys', body: { name: '{{tag}}', scopes: ['send'] }, id: '/id', values: { value: '/key' } },
            list: {
                path: '/keys',
                items: '/keys',
                id: '/id',
                tag: '/name',
                'last-used': '/last_used_at',
                active: '/active',
                paginate: { cursor: '/next', query: 'after' },
            },
            verify: {
                path: '/whoami',
                auth: { bearer: '{{value}}' },
                accept: [{ status: 200, pointer: '/ok', equals: true }],
                reject: [401, 403],
            },
            revoke: { path: '/keys/{{id}}' },
        },
    },
    checked: 'RabbitMQ 3.10 itself',
    rights: 'named',
    check: (options, admin) => issuesOf(options, (0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(admin)),
    build({ options, ...context }) {
        refuse(issuesOf(options, (0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(context.admin)));
        const { recipe, 'base-url': override, ...others } = options;
        const used = (0,_recipes_request_js__WEBPACK_IMPORTED_MODULE_3__/* .withBaseUrl */ .jT)(recipe, override);
        // Whether the address says whose keys are meant, nobody knows here; a list says more.
        const proofs = used.list === undefined ? {} : { proofs: _provider_js__WEBPACK_IMPORTED_MODULE_6__/* .tenantOfAdmin */ .$ };
        return (0,_recipe_provider_js__WEBPACK_IMPORTED_MODULE_9__/* .recipeProvider */ .S)({ name: 'recipe', permission: provider.permission, ...proofs }, used, {
            ...context,
            options: others,
        });
    },
};
/** A vendor that is only HTTP: its file is a recipe with a name and typed options. */
function builtIn(vendor) {
    const { options: shape, recipe: text, rule, derived = {}, proofs, ...about } = vendor;
    const schema = zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej({ ...shape, 'base-url': address });
    const options = schema.superRefine((given, context) => {
        const message = rule?.(given);
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [], message });
    });
    let parsed;
    const recipe = () => {
        parsed ??= _recipe_grammar_js__WEBPACK_IMPORTED_MODULE_8__/* .ProviderRecipe */ .G.parse(text);
        return parsed;
    };
    const madeOf = (given) => {
        const made = Object.entries(derived).map(([name, make]) => [name, make(given)]);
        return Object.fromEntries(made);
    };
    return {
        ...about,
        options,
        check: () => (0,_recipe_check_js__WEBPACK_IMPORTED_MODULE_7__/* .checkProviderRecipe */ .E)(recipe(), { options: [...Object.keys(shape), ...Object.keys(derived)], admin: vendor.admin }),
        origins(given) {
            const { 'base-url': override, ...others } = given;
            const own = recipe();
            return (0,_recipes_origins_js__WEBPACK_IMPORTED_MODULE_2__/* .recipeOrigins */ .A)((0,_recipes_request_js__WEBPACK_IMPORTED_MODULE_3__/* .withBaseUrl */ .jT)(own, override), { ...others, ...madeOf(given) }, own);
        },
        build({ options: given, ...context }) {
            if (!fits(vendor.admin, context.admin))
                refuse([{ path: ['admin'], message: needs(vendor.admin) }]);
            const { 'base-url': override, ...others } = given;
            const naming = { ...about, ...(proofs === undefined ? {} : { proofs }) };
            const options = { ...others, ...madeOf(given) };
            return (0,_recipe_provider_js__WEBPACK_IMPORTED_MODULE_9__/* .recipeProvider */ .S)(naming, (0,_recipes_request_js__WEBPACK_IMPORTED_MODULE_3__/* .withBaseUrl */ .jT)(recipe(), override), { ...context, options });
        },
    };
}
function issuesOf(options, admin) {
    const { recipe, 'base-url': _, ...others } = options;
    const issues = (0,_recipe_check_js__WEBPACK_IMPORTED_MODULE_7__/* .checkProviderRecipe */ .E)(recipe, { options: Object.keys(others), admin });
    return issues.map(({ path, message }) => ({ path: ['recipe', ...path], message }));
}
function fits(shape, admin) {
    if (shape === 'any')
        return true;
    if (shape === 'none')
        return admin === undefined;
    if (shape === 'one')
        return admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z;
    return admin !== undefined && !(admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z) && shape.every((part) => Object.hasOwn(admin, part));
}
function needs(shape) {
    if (shape === 'none')
        return 'must be left out';
    if (shape === 'one')
        return 'must name one environment variable';
    return `must name one environment variable for each of ${shape.join(', ')}`;
}
function refuse(issues) {
    const [first] = issues;
    if (first === undefined)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `${first.path.join('.')} ${first.message}`,
        hint: 'correct the configuration',
    });
}


/***/ }),

/***/ 71728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recipeOrigins)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70058);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48005);


/**
 * Every origin that a recipe's calls go to. `own`: the vendor's recipe as it is built in; what it names without an option is
 * the vendor's own. Throws CONFIG_INVALID for what is no address.
 */
function recipeOrigins(recipe, options, own) {
    const usual = new Set(own === undefined ? [] : basesIn(own));
    return [...new Set(basesIn(recipe))].map((template) => ({
        at: (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .baseUrl */ .pc)(template, (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .scope */ .z8)(options), recipe['plain-http']).origin,
        ...(usual.has(template) && !(0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplate */ .Fl)(template) ? { usual: true } : {}),
    }));
}
/** What stands under `base-url`, wherever in the recipe. */
function basesIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, inside]) => name === 'base-url' && typeof inside === 'string' ? [inside] : basesIn(inside));
}


/***/ })

};
