export const id = 6118;
export const ids = [6118];
export const modules = {

/***/ 66118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _j: () => (/* binding */ beginBranch),
  TV: () => (/* binding */ branchExists),
  m8: () => (/* binding */ judgeBranch)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/forge/github/branch-rules.js
/**
 * What each rule of a ruleset does to a commit of Keyturn's on a branch of its own
 * (https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets;
 * the types are those of `repository-rule-detailed` in GitHub's OpenAPI description).
 */
const allows = () => 'allows';
/** What only a pull request, a check or somebody else's approval can bring about. */
const refuses = () => 'refuses';
/** https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification */
const addresses = ['noreply@github.com', '1+keyturn[bot]@users.noreply.github.com'];
const rules = {
    // A branch of one line, only ever added to.
    deletion: allows,
    non_fast_forward: allows,
    required_linear_history: allows,
    tag_name_pattern: allows,
    // It asks for a review where there is a pull request, and holds nothing up.
    copilot_code_review: allows,
    creation: ({ exists }) => (exists ? 'allows' : 'refuses'),
    update: refuses,
    pull_request: refuses,
    merge_queue: refuses,
    required_deployments: refuses,
    code_scanning: refuses,
    // Where they spare new branches, the first commit passes and the second does not.
    required_status_checks: refuses,
    workflows: refuses,
    license_compliance_scanning: () => 'may',
    required_signatures: async ({ byInstallation }) => ((await byInstallation()) ? 'allows' : 'refuses'),
    branch_name_pattern: ({ branch, exists }, parameters) => {
        const fits = matches(parameters, branch);
        if (fits === undefined)
            return 'may';
        return fits ? 'allows' : exists ? 'may' : 'refuses';
    },
    commit_message_pattern: ({ message }, parameters) => verdict(matches(parameters, message)),
    commit_author_email_pattern: whose,
    committer_email_pattern: whose,
    file_path_restriction: ({ paths }, { restricted_file_paths: globs }) => verdict(isTexts(globs) ? !paths.some((path) => globs.some((glob) => isBelow(path, glob))) : undefined),
    file_extension_restriction: ({ paths }, { restricted_file_extensions: extensions }) => verdict(isTexts(extensions)
        ? !paths.some((path) => extensions.some((each) => path.endsWith(`.${each.replace(/^\*?\.?/, '')}`)))
        : undefined),
    max_file_path_length: ({ paths }, { max_file_path_length: most }) => verdict(typeof most === 'number' ? paths.every((path) => path.length <= most) : undefined),
    max_file_size: ({ bytes }, { max_file_size: megabytes }) => verdict(typeof megabytes === 'number' ? bytes <= megabytes * 1_000_000 : undefined),
};
/** What one rule does to this push. */
async function judgeRule({ type, parameters = {} }, push) {
    return Object.hasOwn(rules, type) ? rules[type](push, parameters) : 'may';
}
/** The types that the table knows, for those who compare it with GitHub's description. */
const knownRules = Object.keys(rules);
function whose(_, parameters) {
    // Whose address GitHub writes there depends on the token: only what fits all of ours is sure.
    return addresses.every((each) => matches(parameters, each)) ? 'allows' : 'may';
}
function verdict(fits) {
    if (fits === undefined)
        return 'may';
    return fits ? 'allows' : 'refuses';
}
function isTexts(value) {
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
/** Undefined: it cannot be told here, for example because GitHub's regular expressions (RE2) are not ours. */
function matches(parameters, text) {
    const { operator, pattern, negate } = parameters;
    if (typeof pattern !== 'string')
        return undefined;
    const found = () => {
        if (operator === 'starts_with')
            return text.startsWith(pattern);
        if (operator === 'ends_with')
            return text.endsWith(pattern);
        if (operator === 'contains')
            return text.includes(pattern);
        // A pattern of somebody else's may be made to take for ever; such a length does not.
        if (operator !== 'regex' || pattern.length > 200 || /[+*}]\)?[+*{]/.test(pattern))
            return undefined;
        try {
            return new RegExp(pattern, 'm').test(text);
        }
        catch {
            return undefined;
        }
    };
    const is = found();
    return is === undefined ? undefined : is !== (negate === true);
}
/** As fnmatch with FNM_PATHNAME, `**` over folders, and a folder for everything below it. */
function isBelow(path, glob) {
    const source = glob
        .replace(/^\/+|\/+$/g, '')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*\*\/|\*\*|\*|\?/g, (each) => each === '**/' ? '(?:[^/]+/)*' : each === '**' ? '.*' : each === '*' ? '[^/]*' : '[^/]');
    return new RegExp(`^${source}(?:/.*)?$`).test(path);
}

// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(68940);
;// CONCATENATED MODULE: ./lib/forge/github/orphan-branch.js
/**
 * A branch without a common history with the others, on which Keyturn keeps a file of its own: how to find, judge and
 * begin one. The callers say what follows from what is found here.
 */




const PAGE = 100;
const made = schemas/* object */.Ikc({ sha: schemas/* string */.YjP().min(1) });
const tree = made.extend({ tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha: schemas/* string */.YjP().min(1) })) });
/**
 * A 404 on a file may mean "no branch", "no such repository" or "you may not see it". Listing refs answers 200 only to
 * somebody who may read the contents, so only then is the branch really absent.
 */
async function branchExists(github, { owner, repo, branch }) {
    try {
        const { data } = await github.rest.git.listMatchingRefs({ owner, repo, ref: `heads/${branch}` });
        return data.some(({ ref }) => ref === `refs/heads/${branch}`);
    }
    catch (error) {
        if ((0,client.refusedWith)(error) === 404)
            return 'invisible';
        if ((0,client.refusedWith)(error) === 409)
            return 'empty';
        throw error;
    }
}
/**
 * Reads only: what would keep a write from succeeding, and who could read what is written. `exists` saves the question
 * where it is known already.
 */
async function judgeBranch(github, at, writes, exists) {
    const { owner, repo } = at;
    const hindered = (hindrance) => ({
        private: found.private,
        exists: exists === true,
        hindrance,
        uncertainRules: [],
    });
    let found;
    try {
        ({ data: found } = await github.rest.repos.get({ owner, repo }));
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw error;
        return { private: true, exists: false, hindrance: { kind: 'invisible' }, uncertainRules: [] };
    }
    if (found.archived)
        return hindered({ kind: 'archived' });
    let asked;
    const byInstallation = () => {
        asked ??= isInstallation(github);
        return asked;
    };
    // GitHub shows an installation (an App, GITHUB_TOKEN) no right to push even where it has it; its first write, before
    // anything is minted, is then the proof.
    if (found.permissions?.push !== true && !(await byInstallation()))
        return hindered({ kind: 'read-only' });
    const there = exists ?? (await branchExists(github, at));
    if (typeof there === 'string')
        return hindered({ kind: there });
    const push = { ...writes, branch: at.branch, exists: there, byInstallation };
    const renamed = (0,client.renamedTo)(`${owner}/${repo}`, found.full_name);
    const more = renamed === undefined ? {} : { renamed };
    return { private: found.private, exists: there, ...more, ...(await judgeRules(github, at, push)) };
}
async function isInstallation(github) {
    try {
        await github.request('HEAD /installation/repositories', { per_page: 1 });
        return true;
    }
    catch (error) {
        const status = (0,client.refusedWith)(error);
        if (status === 401 || status === 403 || status === 404)
            return false;
        throw error;
    }
}
async function judgeRules(github, at, push) {
    const bypasses = new Map();
    const uncertainRules = [];
    for (const rule of await rulesOf(github, at)) {
        const verdict = await judgeRule(rule, push);
        if (verdict === 'allows')
            continue;
        const { type, ruleset_id: ruleset } = rule;
        if (ruleset !== undefined) {
            const free = bypasses.get(ruleset) ?? (await mayBypass(github, at, ruleset));
            bypasses.set(ruleset, free);
            if (free)
                continue;
        }
        if (verdict === 'refuses')
            return { hindrance: { kind: 'ruled', rule: type, ruleset }, uncertainRules };
        uncertainRules.push({ rule: type, ruleset });
    }
    return { hindrance: undefined, uncertainRules };
}
async function rulesOf(github, at) {
    const found = [];
    for (let page = 1;; page++) {
        try {
            const { data } = await github.rest.repos.getBranchRules({ ...at, per_page: PAGE, page });
            for (const { type, ruleset_id, ...rest } of data) {
                if (type !== undefined)
                    found.push({ type, ruleset_id, parameters: rest.parameters });
            }
            if (data.length < PAGE)
                return found;
        }
        catch (error) {
            // An older GitHub Enterprise Server has no rulesets, and a private repository in a free plan can have none.
            if ((0,client.refusedWith)(error) === 404 || (error instanceof client.GitHubRefusal && error.kind === 'plan'))
                return found;
            throw error;
        }
    }
}
async function mayBypass(github, { owner, repo }, id) {
    try {
        const { data } = await github.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id });
        return data.current_user_can_bypass === 'always' || data.current_user_can_bypass === 'exempt';
    }
    catch (error) {
        const status = (0,client.refusedWith)(error);
        if (status === undefined || status === 429)
            throw error;
        return false;
    }
}
/**
 * Begins the branch with one text file: tree, commit without a parent, ref. Returns the object name of the file, or
 * undefined in a repository without any commit. GitHub's refusals come as they are (422: somebody else was faster).
 */
async function beginBranch(github, { owner, repo, branch }, file) {
    const at = { owner, repo };
    const { path, content, message } = file;
    const files = await github.rest.git
        .createTree({ ...at, tree: [{ path, mode: '100644', type: 'blob', content }] })
        .catch((error) => {
        if ((0,client.refusedWith)(error) !== 409)
            throw error;
    });
    if (!files)
        return undefined;
    const grown = shaped(tree, files.data);
    const commit = await github.rest.git.createCommit({ ...at, message, tree: grown.sha, parents: [] });
    await github.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: shaped(made, commit.data).sha });
    return shaped(made, grown.tree.find((each) => each.path === path)).sha;
}
function shaped(schema, data) {
    const found = schema.safeParse(data);
    if (found.success)
        return found.data;
    throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
        what: 'GitHub answered the first write of a branch with something unexpected',
    });
}


/***/ })

};
