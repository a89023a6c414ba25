export const id = 6062;
export const ids = [6062];
export const modules = {

/***/ 66062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addSecret: () => (/* binding */ addSecret)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/load.js + 19 modules
var load = __webpack_require__(24900);
// EXTERNAL MODULE: ./lib/commands/init/answers.js
var init_answers = __webpack_require__(75698);
// EXTERNAL MODULE: ./lib/commands/init/configuration.js
var configuration = __webpack_require__(73755);
// EXTERNAL MODULE: ./lib/commands/init/judge.js
var judge = __webpack_require__(56010);
// EXTERNAL MODULE: ./lib/commands/init/questions.js
var questions = __webpack_require__(9388);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/commands/init/replaced-files.js
/** Files that are there, changed all or none, and only if nobody else has changed one meanwhile. */




/** @throws KeyturnError FILE_REFUSED, and then every file is as it was */
async function replaceAll(directory, changes) {
    const prepared = [];
    const done = [];
    try {
        for (const [path, { before, after }] of changes) {
            const place = (0,external_node_path_.join)(directory, path);
            const beside = `${place}.${(0,external_node_crypto_.randomUUID)()}.new`;
            prepared.push({ place, beside, before });
            await written(beside, after, (await (0,promises_.stat)(place)).mode);
            if ((await (0,promises_.readFile)(place, 'utf8')) !== before)
                throw new Error('changed meanwhile');
        }
        for (const each of prepared) {
            await (0,promises_.rename)(each.beside, each.place);
            done.push(each);
        }
    }
    catch {
        for (const { beside } of prepared)
            await (0,promises_.rm)(beside, { force: true }).catch(() => { });
        for (const { place, beside, before } of done) {
            await written(beside, before, (await (0,promises_.stat)(place)).mode).then(() => (0,promises_.rename)(beside, place));
        }
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `${[...changes.keys()].join(', ')}: not every one of these could be written, so all are as they were`,
            hint: 'run `keyturn init` again where you may write, while nobody else changes these files',
        });
    }
}
async function written(place, text, mode) {
    const file = await (0,promises_.open)(place, 'wx');
    await file.writeFile(text).finally(() => file.close());
    await (0,promises_.chmod)(place, mode & 0o777);
}

// EXTERNAL MODULE: ./lib/commands/init/todo.js + 1 modules
var init_todo = __webpack_require__(75536);
// EXTERNAL MODULE: ./lib/commands/init/watch-workflow.js
var watch_workflow = __webpack_require__(91198);
// EXTERNAL MODULE: ./lib/commands/init/workflows.js
var workflows = __webpack_require__(53611);
;// CONCATENATED MODULE: ./lib/commands/init/another.js
/** One more secret into a configuration that is there, and its credential into the workflows beside it. */











/**
 * Asks for the secret alone. What stands in the files stays to the byte; lines are added.
 * @throws KeyturnError CONFIG_INVALID (it was not valid before), INPUT_INVALID, FILE_REFUSED: then nothing was written
 */
async function addSecret(world, naming) {
    const { directory, file, repository } = world;
    const before = await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8');
    const context = { environment: {}, repository: repository ?? 'owner/name', file };
    const { targets } = await (0,load.load)(before, context);
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873));
    const said = readYaml(before, file).value;
    const answers = await (0,questions/* askAll */.p)(world, thereIn(said));
    const { append } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873), __webpack_require__.e(5589)]).then(__webpack_require__.bind(__webpack_require__, 45589));
    const entry = (0,configuration/* entryOf */.M)(answers, Object.keys(fieldsOf(said['environments'])));
    const secrets = { ...fieldsOf(said['secrets']), [answers.secret]: entry };
    await (0,judge/* judge */.S)({ ...said, secrets }, answers.secret, world);
    const hint = `\`keyturn providers ${answers.facts.name}\` shows what to add by hand`;
    const { text: after } = await append(before, [{ name: answers.secret, entry, missing: undefined }], {
        file,
        repository,
        hint,
    });
    const changes = new Map([[file, { before, after }]]);
    const unwired = await wireAll(world, naming, answers, changes);
    await replaceAll(directory, changes);
    const files = [...changes.keys()];
    const known = new Set(targets.flatMap(({ binding: { admin } }) => (typeof admin === 'string' ? [admin] : Object.values(admin ?? {}))));
    const fresh = (0,init_answers/* adminsOf */.uU)(answers).filter((name) => !known.has(name));
    const todo = (0,init_todo/* todoOfAnother */.H8)(answers, { file, repository, naming, fresh, home: homeIn(said), files, unwired });
    return { files, todo };
}
function thereIn(said) {
    const { url } = fieldsOf(said['links']);
    const channels = said['channels'];
    return {
        names: new Set(Object.keys(fieldsOf(said['secrets'])).map((name) => name.toLowerCase())),
        hasChannels: Array.isArray(channels) && channels.length > 0,
        url: typeof url === 'string' ? url : undefined,
    };
}
/** GitHub's environment that holds the escrow, and so the credentials. */
function homeIn(said) {
    const { environment } = fieldsOf(fieldsOf(said['escrow'])['github']);
    return typeof environment === 'string' ? environment : undefined;
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Adds what it can to `changes`; the rest is for a person. */
async function wireAll({ directory }, naming, answers, changes) {
    const { wired, secretOf } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(4376)]).then(__webpack_require__.bind(__webpack_require__, 14376));
    const unwired = [];
    let isAnyThere = false;
    for (const [path, names] of namesByWorkflow(naming, answers)) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, path), 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        isAnyThere = true;
        const after = wired(text, names);
        if (after === undefined)
            unwired.push({ path, lines: names.map((name) => `${name}: ${secretOf(name)}`) });
        else if (after !== text)
            changes.set(path, { before: text, after });
    }
    const names = (0,init_answers/* variablesOf */.ht)(answers).credentials;
    if (!isAnyThere && names.length > 0)
        unwired.push({ path: 'your workflow', lines: names.map((name) => `${name}: ${secretOf(name)}`) });
    return unwired;
}
/** Which variables each workflow of `init` would have besides. */
function namesByWorkflow(naming, answers) {
    const { credentials, copies } = (0,init_answers/* variablesOf */.ht)(answers);
    const found = new Map();
    for (const [path, text] of Object.entries((0,workflows/* workflowsOf */.I)(naming))) {
        const names = [...credentials, ...copies].filter((name) => text({ credentials, copies, identity: false }).includes(`secrets.${name} `));
        if (names.length > 0)
            found.set(path, names);
    }
    if (credentials.length > 0)
        found.set((0,watch_workflow/* watchPath */.Lu)(naming), credentials);
    return found;
}


/***/ })

};
