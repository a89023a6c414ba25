export const id = 7283;
export const ids = [7283];
export const modules = {

/***/ 97283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardsOf: () => (/* binding */ guardsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/**
 * What keeps strangers' workflows from the credentials of Keyturn, and strangers' pushes from its journal: the environment
 * that holds them, and the rulesets of the repository. Reads only.
 */



const repository = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) });
const environment = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ protected_branches: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), custom_branch_policies: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() })
        .nullish(),
});
const policies = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    branch_policies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() })),
});
const secrets = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ secrets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })) });
const rules = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
/** Never throws a KeyturnError: what cannot be asked is off, with why. */
async function guardsOf(home) {
    const checks = [];
    const attempt = async (subject, name, work) => {
        try {
            const found = await work();
            if (typeof found === 'string')
                checks.push({ subject, name, state: 'ok', says: found });
            else
                checks.push({ subject, name, state: 'off', says: found.off });
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            if (error.code === 'HOME_UNGUARDED')
                checks.push({ subject, name, state: 'failed', says: '', error });
            else
                checks.push({ subject, name, state: 'off', says: `cannot be asked: ${error.message}` });
        }
    };
    const [owner = '', repo = ''] = home.repository.split('/');
    const here = { owner, repo };
    const branch = async () => shaped(repository, (await (await home.keeper()).request('GET /repos/{owner}/{repo}', here)).data).default_branch;
    const inside = home.environment;
    if (inside === undefined) {
        checks.push({
            subject: 'environment',
            name: home.repository,
            state: 'off',
            says: 'every workflow that somebody may push reads the escrow and the credentials beside it: `escrow: { github: { environment: keyturn } }`, docs/safety.md',
        });
    }
    else {
        await attempt('environment', inside, async () => admits(await home.keeper(), here, inside, await branch()));
        await attempt('environment', `names in ${inside}`, async () => twice(await home.writer(), here, inside, home.escrow));
    }
    await attempt('ruleset', `${home.repository} (default branch)`, async () => {
        const types = await rulesOf(await home.keeper(), home.repository, await branch());
        if (types.has('pull_request'))
            return 'asks for a pull request';
        return {
            off: 'no ruleset asks for a pull request: whoever may push changes the configuration and the workflow alone',
        };
    });
    await attempt('ruleset', `${home.journal.branch} of ${home.journal.repository}`, async () => {
        const types = await rulesOf(await home.keeper(), home.journal.repository, home.journal.branch);
        const missing = ['deletion', 'non_fast_forward'].filter((type) => !types.has(type));
        if (missing.length === 0)
            return 'cannot be deleted or rewritten';
        return { off: `no ruleset for keyturn-* forbids ${missing.join(' and ')}: the journal can be rolled back` };
    });
    return checks;
}
/** Throws HOME_UNGUARDED where jobs of other branches are let in. */
async function admits(github, here, name, branch) {
    const path = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
    const place = { ...here, environment_name: name };
    const answer = await github.request(path, place).catch((error) => {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
            return undefined;
        throw error;
    });
    // GitHub makes it, and lets every branch in, when the first job names it.
    if (answer === undefined)
        return {
            off: `is not there, or the token may not see it: gh api -X PUT repos/${here.owner}/${here.repo}/environments/${name}, then ${branch} alone`,
        };
    const shown = shaped(environment, answer.data);
    const policy = shown.deployment_branch_policy ?? undefined;
    const repository = `${here.owner}/${here.repo}`;
    if (policy === undefined)
        throw open(repository, name, 'every branch', branch);
    if (!policy.custom_branch_policies)
        return { off: `admits every protected branch: name ${branch} alone where there are others` };
    const asked = { ...place, per_page: 100 };
    const list = shaped(policies, (await github.request(`${path}/deployment-branch-policies`, asked)).data);
    const others = list.branch_policies.filter((each) => each.name !== branch || each.type === 'tag');
    if (others.length > 0) {
        const named = others.map((each) => `${each.type === 'tag' ? 'the tag ' : ''}${each.name}`).join(', ');
        throw open(repository, name, `${named} besides ${branch}`, branch);
    }
    return `admits ${branch} alone`;
}
function open(repository, name, what, branch) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HOME_UNGUARDED', {
        what: `the environment ${name} of ${repository} admits ${what}: whoever may push there reads what it holds`,
        hint: `https://github.com/${repository}/settings/environments: *Deployment branches and tags*, *Selected*, and ${branch} alone`,
    });
}
/** Throws HOME_UNGUARDED where a name of the environment is also one of the repository or the organization. */
async function twice(github, here, name, escrow) {
    const of = async (path, more = {}) => {
        const found = new Set();
        for (let page = 1;; page++) {
            const { data } = await github.request(path, { ...here, ...more, per_page: 100, page });
            const list = shaped(secrets, data).secrets;
            for (const each of list)
                found.add(each.name);
            if (list.length < 100)
                return found;
        }
    };
    const inside = await of('GET /repos/{owner}/{repo}/environments/{environment_name}/secrets', {
        environment_name: name,
    });
    inside.add(escrow);
    const repository = `${here.owner}/${here.repo}`;
    const beside = [...(await of('GET /repos/{owner}/{repo}/actions/secrets'))].filter((each) => inside.has(each));
    if (beside.length > 0) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HOME_UNGUARDED', {
            what: `${beside.join(', ')} of the environment ${name} ${beside.length === 1 ? 'is' : 'are'} also secrets of ${repository}, where every workflow reads them`,
            hint: beside.map((each) => `gh secret delete ${each} --repo ${repository}`).join('\n'),
        });
    }
    let above;
    try {
        const all = await of('GET /repos/{owner}/{repo}/actions/organization-secrets');
        above = [...all].filter((each) => inside.has(each));
    }
    catch (error) {
        // A personal account has no organization's.
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 404)
            throw error;
        above = [];
    }
    if (above.length === 0)
        return 'stand nowhere else';
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HOME_UNGUARDED', {
        what: `${above.join(', ')} of the environment ${name} ${above.length === 1 ? 'is' : 'are'} also secrets of ${here.owner} that ${repository} reads`,
        hint: above
            .map((each) => `gh secret delete ${each} --org ${here.owner}; or take ${repository} out of it`)
            .join('\n'),
    });
}
async function rulesOf(github, fullName, branch) {
    const [owner = '', repo = ''] = fullName.split('/');
    const found = new Set();
    for (let page = 1;; page++) {
        const path = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
        const list = shaped(rules, (await github.request(path, { owner, repo, branch, per_page: 100, page })).data);
        for (const { type } of list)
            found.add(type);
        if (list.length < 100)
            return found;
    }
}
function shaped(schema, data) {
    const found = schema.safeParse(data);
    if (!found.success)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub answered about the repository with something unexpected' });
    return found.data;
}


/***/ })

};
