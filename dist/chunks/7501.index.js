export const id = 7501;
export const ids = [7501,3195,5576,8433,814,3671,6052,8909];
export const modules = {

/***/ 67501:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61468);
/* harmony import */ var _toolkit_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40277);
/* harmony import */ var _commands_ending_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37535);
/* harmony import */ var _commands_masks_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(99315);
/* harmony import */ var _config_events_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63121);
/* harmony import */ var _config_named_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3195);
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36353);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69804);
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(38428);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92151);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93618);
/* harmony import */ var _report_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10113);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(43330);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(24394);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(22850);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(39050);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(28665);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(26543);
/** The GitHub Action's entry point: inputs in, masks first, outputs and summary out. */



const context = new _toolkit_context_js__WEBPACK_IMPORTED_MODULE_2__/* .Context */ .o();

















const inActions = process.env['GITHUB_ACTIONS'] === 'true';
// Outside Actions the mask command itself would print the value.
if (inActions) {
    const masked = new Set();
    (0,_rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_13__/* .onSecret */ .I)((value) => {
        for (const form of (0,_commands_masks_js__WEBPACK_IMPORTED_MODULE_17__/* .masksOf */ .J)(value)) {
            if (masked.has(form))
                continue;
            masked.add(form);
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(form);
        }
    });
}
const isPublic = context.payload.repository?.['private'] === false;
async function run() {
    (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .refuseExposedProcess */ .Oy)();
    (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .heedNoGitRedirections */ .Jf)();
    const isProof = rawInputs()['command']?.trim() === 'prove';
    if (isProof && isPullRequest()) {
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm("Keyturn proves nothing on a pull request: its code may be a stranger's.");
        return 'nothing';
    }
    (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .refuseEvent */ .DO)();
    if (isOfFork()) {
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm('Keyturn does nothing on a schedule in a fork: its secrets are not there.');
        return 'nothing';
    }
    const actors = [process.env['GITHUB_ACTOR'], process.env['GITHUB_TRIGGERING_ACTOR'], rawInputs()['person']];
    named = actors.flatMap((login) => login ?? []);
    const inputs = (0,_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .QL)(rawInputs(), 'action');
    const world = await (0,_world_js__WEBPACK_IMPORTED_MODULE_16__/* .realWorld */ .by)(progress);
    const { directory } = world;
    if (inputs.command === 'inventory')
        return takeInventory(inputs, world);
    if (inputs.command === 'prove') {
        const { prove } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(6019), __webpack_require__.e(237), __webpack_require__.e(3080)]).then(__webpack_require__.bind(__webpack_require__, 53080));
        for (const line of await prove(inputs, world))
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)(line));
        return 'nothing';
    }
    if (inputs.command === 'enrol') {
        const home = context.payload.repository?.['default_branch'];
        const run = { event: process.env['GITHUB_EVENT_NAME'], ref: process.env['GITHUB_REF'], home, isPublic };
        const file = await (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .fileOf */ .W7)(inputs, directory);
        const repository = process.env['GITHUB_REPOSITORY'];
        const configured = () => (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .configurationOf */ .QV)(inputs, { directory, file, repository });
        if (inputs.slots === undefined)
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(3627), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(2228), __webpack_require__.e(6329), __webpack_require__.e(1249)]).then(__webpack_require__.bind(__webpack_require__, 61249))).recordFound(inputs, { configured, file }, world, run);
        // What reads values usually has no checkout, and needs none.
        const { readSlots } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(2228), __webpack_require__.e(6329), __webpack_require__.e(4379)]).then(__webpack_require__.bind(__webpack_require__, 72494));
        return readSlots(inputs, file && configured, world, run);
    }
    const configuration = await (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .configurationOf */ .QV)(inputs, {
        directory,
        file: await (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .fileOf */ .W7)(inputs, directory),
        repository: process.env['GITHUB_REPOSITORY'],
        // A `revoke` of what is not in the file is told so before any variable is looked for.
        requireAdmin: !['status', 'doctor', 'hold', 'incident', 'revoke'].includes(inputs.command),
        only: inputs.only,
    });
    readByAll ||= configuration.public;
    named = [...named, ...(0,_config_named_js__WEBPACK_IMPORTED_MODULE_19__/* .namedIn */ .$)(configuration)];
    switch (inputs.command) {
        case 'rotate':
        case 'revoke':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(5463), __webpack_require__.e(9103)]).then(__webpack_require__.bind(__webpack_require__, 79103))).rotate(inputs, configuration, world, isPublic);
        case 'incident':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8861), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(3236), __webpack_require__.e(6129), __webpack_require__.e(5463), __webpack_require__.e(3202), __webpack_require__.e(4037)]).then(__webpack_require__.bind(__webpack_require__, 94037))).incident(inputs, configuration, world, { publicHome: isPublic });
        case 'onboard':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(5463), __webpack_require__.e(2945)]).then(__webpack_require__.bind(__webpack_require__, 42945))).onboard(inputs, configuration, world, isPublic);
        case 'offboard':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(5463), __webpack_require__.e(2945)]).then(__webpack_require__.bind(__webpack_require__, 42945))).offboard(inputs, configuration, world, isPublic);
        case 'hold':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(4717)]).then(__webpack_require__.bind(__webpack_require__, 94717))).hold(inputs, configuration, world, isPublic);
        case 'retire':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(2515)]).then(__webpack_require__.bind(__webpack_require__, 92515))).retire(inputs, configuration, world, { publicHome: isPublic });
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(7759)]).then(__webpack_require__.bind(__webpack_require__, 47759))).status(inputs, configuration, world, isPublic);
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(6814)]).then(__webpack_require__.bind(__webpack_require__, 76814))).doctor(inputs, configuration, world, isPublic);
        default:
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .KeyturnError */ .FB('INTERNAL', {
                what: `no code does \`${inputs.command}\``,
                hint: 'please report it',
            });
    }
}
/** It needs no configuration, and its report is another one. */
async function takeInventory(inputs, world) {
    const { directory } = world;
    const repository = process.env['GITHUB_REPOSITORY'];
    const file = await (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .fileOf */ .W7)(inputs, directory);
    if (file === undefined)
        (0,_config_events_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseStranger */ .Rx)(process.env['GITHUB_EVENT_NAME'], []);
    const configuration = file === undefined && inputs.config === undefined
        ? undefined
        : await (0,_start_js__WEBPACK_IMPORTED_MODULE_15__/* .configurationOf */ .QV)(inputs, { directory, file, repository });
    const name = inputs.config ?? _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultFile */ .kL;
    const [command, { inventoryLines }, { inventoryOutputs, inventorySummary }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(3627), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(4900), __webpack_require__.e(4268), __webpack_require__.e(5390), __webpack_require__.e(873), __webpack_require__.e(8718), __webpack_require__.e(8278), __webpack_require__.e(8967), __webpack_require__.e(5589), __webpack_require__.e(4320), __webpack_require__.e(6350)]).then(__webpack_require__.bind(__webpack_require__, 94320)),
        Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(8278), __webpack_require__.e(2715)]).then(__webpack_require__.bind(__webpack_require__, 72715)),
        Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(8278), __webpack_require__.e(3723)]).then(__webpack_require__.bind(__webpack_require__, 33723)),
    ]);
    const { inventory, exit, said, diff } = await command.takeInventory(inputs, {
        world,
        root: directory,
        configuration,
        file: { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, name), name, text: file?.text },
        repository,
        remembers: false,
    });
    if (group !== undefined)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
    const countsOnly = isPublic || configuration?.public === true;
    for (const line of inventoryLines(inventory, { colours: false }, countsOnly).split('\n'))
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(line);
    for (const line of said)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)(line));
    if (diff !== undefined && !countsOnly)
        for (const line of diff.split('\n'))
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)(line));
    for (const [output, value] of Object.entries(inventoryOutputs(inventory, countsOnly)))
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(output, value);
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '')
        await _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(inventorySummary(inventory, countsOnly)).write();
    if (exit !== 0)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(inputs.failOn === undefined
            ? 'Not everything could be asked for.'
            : `\`fail-on: ${inputs.failOn}\` holds, or not everything could be asked for.`);
    process.exitCode = exit;
    return 'nothing';
}
function isPullRequest() {
    return process.env['GITHUB_EVENT_NAME']?.startsWith('pull_request') === true;
}
/** Whether this is a schedule that a fork has inherited. */
function isOfFork() {
    return process.env['GITHUB_EVENT_NAME'] === 'schedule' && context.payload.repository?.['fork'] === true;
}
/** The inputs by their names: GitHub hands `dry-run` over as the variable INPUT_DRY-RUN. */
function rawInputs() {
    const raw = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (name.startsWith('INPUT_'))
            raw[name.slice('INPUT_'.length).toLowerCase()] = value;
    }
    return raw;
}
let group;
/** Whether everybody can read the log: then it does not say who a secret is for. */
let readByAll = isPublic;
/** Logins that the sentence of an error may name, before a report knows more. */
let named = [];
function progress(event) {
    const { title, says } = (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .progressSays */ .ki)(event, readByAll);
    if (group !== title) {
        if (group !== undefined)
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)(title));
        group = title;
    }
    _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_14__/* .withShortTimes */ .z)(says, _world_js__WEBPACK_IMPORTED_MODULE_16__/* .clock */ .pm.now())));
}
async function end({ report, exit, found }) {
    if (group !== undefined)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
    _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_table_js__WEBPACK_IMPORTED_MODULE_11__.terminal)(report, { colours: false }));
    for (const [name, value] of Object.entries((0,_report_result_js__WEBPACK_IMPORTED_MODULE_9__.outputs)(report)))
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, value);
    if (found !== undefined)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH('found', found);
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '')
        await _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_10__/* .summary */ .z)(report)).write();
    if (report.left !== undefined)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)((0,_report_report_js__WEBPACK_IMPORTED_MODULE_8__.forReaders)(report).left ?? ''));
    for (const { title, text } of [...(0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_6__/* .holds */ .v9)(report), ...(0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_6__/* .confirmations */ .Fi)(report)])
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(text, { title });
    if (exit === 3) {
        const busy = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_8__.forReaders)(report)
            .secrets.filter(({ action }) => action === 'busy')
            .map(_report_report_js__WEBPACK_IMPORTED_MODULE_8__.titleOf);
        const left = busy.length === 0 ? 'what this one would have done' : busy.join(', ');
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_18__/* .plain */ .pj)(`Another run holds ${left}: this run left it alone, and nothing is lost.`), {
            title: 'Held by another run',
        });
        return;
    }
    if (exit !== 0) {
        for (const { title, text, at } of (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_6__/* .annotations */ .hk)(report)) {
            const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(text, { title, ...place });
        }
        process.exitCode = exit;
    }
}
try {
    const ending = await run();
    if (ending !== 'nothing')
        await end(ending);
}
catch (error) {
    await end((0,_commands_ending_js__WEBPACK_IMPORTED_MODULE_3__/* .failedReport */ .k)(error, _world_js__WEBPACK_IMPORTED_MODULE_16__/* .clock */ .pm.now(), readByAll, named));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 99315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ masksOf)
/* harmony export */ });
/**
 * Every form in which a value could show up in a log. GitHub's runner masks exact strings and some encodings of its own;
 * hex, base64url, single lines and `base64(value:)` (HTTP Basic with an empty password) it does not know.
 * Very short forms are left out: masking them would make the log unreadable, and they tell nothing.
 */
function masksOf(value) {
    const bytes = Buffer.from(value, 'utf8');
    const forms = [
        value,
        ...value.split(/\r?\n/).map((line) => line.trim()),
        bytes.toString('base64'),
        bytes.toString('base64').replace(/=+$/, ''),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        encodeURIComponent(wellFormed(value)),
        JSON.stringify(value).slice(1, -1),
        Buffer.from(`${value}:`, 'utf8').toString('base64'),
    ];
    return [...new Set(forms)].filter((form) => form.length >= 4);
}
function wellFormed(value) {
    // A lone surrogate makes encodeURIComponent throw.
    return value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ namedIn)
/* harmony export */ });
/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const words = targets.flatMap(({ share, owner = [] }) => [...(share?.with ?? []), ...owner]);
    return [...Object.keys(people), ...words.filter((name) => !name.startsWith('@'))];
}


/***/ }),

/***/ 69804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ confirmations),
/* harmony export */   hk: () => (/* binding */ annotations),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39050);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41602);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76508);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38428);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93618);
/** What GitHub shows beside a failed job, and beside the line of a file: one annotation for each cause. */






/** GitHub shows at most ten annotations of a step; the rest are in the summary. */
const most = 10;
function annotations(full) {
    const report = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__.forReaders)(full);
    const all = (0,_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .causesOf */ .c)(report).flatMap(({ failure, keys }) => linesOf(failure).map(({ what, at }) => {
        const concerns = keys.length === 0 ? '' : `${keys.join(', ')}: `;
        const hint = failure.hint === undefined ? '' : `. ${failure.hint}`;
        return {
            title: titled(_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4[failure.code].says),
            text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_1__/* .withShortTimes */ .z)(`${failure.code}: ${concerns}${what}${hint}`, report.at)),
            at,
        };
    }));
    if (all.length <= most)
        return all;
    const left = all.length - most + 1;
    return [
        ...all.slice(0, most - 1),
        { title: `${left} more errors`, text: 'They are in the summary of this run.', at: undefined },
    ];
}
/** A warning for each secret on hold, also of a run that succeeds: nobody may forget the brake. */
function holds(full) {
    const report = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__.forReaders)(full);
    const all = report.secrets.flatMap((secret) => (0,_report_js__WEBPACK_IMPORTED_MODULE_4__.heldSays)(secret) ?? []);
    const shown = all.slice(0, most).map((says) => ({ title: 'On hold', text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_1__/* .withShortTimes */ .z)(says, report.at)) }));
    if (all.length <= most)
        return shown;
    return [...shown.slice(0, most - 1), { title: 'On hold', text: `${all.length - most + 1} more: see the summary.` }];
}
/** A warning for each answer that waits for its owner, also of a run that succeeds: nothing goes on until they confirm it. */
function confirmations(full) {
    const { secrets, at } = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__.forReaders)(full);
    const all = secrets.flatMap((secret) => secret.ask?.state === 'filled' ? [`${(0,_report_js__WEBPACK_IMPORTED_MODULE_4__.titleOf)(secret)} is ${(0,_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .askSays */ .St)(secret.ask, at, String)}.`] : []);
    const shown = all.slice(0, most).map((says) => ({ title: 'To confirm', text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(says) }));
    if (all.length <= most)
        return shown;
    return [
        ...shown.slice(0, most - 1),
        { title: 'To confirm', text: `${all.length - most + 1} more: see the summary.` },
    ];
}
function titled(sentence) {
    return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`;
}
/** `.github/keyturn.yml:12:5: secrets.A_KEY: ...`, as the configuration's errors begin, one on each line. */
const placed = /^([^\s:]+\.ya?ml):(\d+):(\d+): /;
function linesOf({ code, what }) {
    if (!code.startsWith('CONFIG_') && code !== 'ENVIRONMENT_MISSING' && code !== 'NOT_BUILT')
        return [{ what, at: undefined }];
    return what.split('\n').map((line) => {
        const [, file, row, column] = placed.exec(line) ?? [];
        // The place stays in the text, for whoever reads the log alone.
        return { what: line, at: file === undefined ? undefined : { file, line: Number(row), column: Number(column) } };
    });
}


/***/ }),

/***/ 92151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ki: () => (/* binding */ progressSays)
/* harmony export */ });
/* unused harmony exports impersonal, personal */
/* harmony import */ var _rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43537);

/** Steps that say nothing of people. What is not here is told without its details where everybody reads the log. */
const impersonal = new Set([
    'after',
    'delete',
    'deliver',
    'doctor',
    'escrow',
    'exposed',
    'incident',
    'inventory',
    'mint',
    'preflight',
    'release',
    'resume',
    'retire',
    'retired',
    'revoke',
    'sweep',
    'token',
    'verify',
    'waiting',
    'workflow',
    'write',
]);
/** Steps whose details may name somebody. */
const personal = new Set(['ask', 'failed', 'hold', 'notify']);
/** @param readByAll then nobody is named: not in a sentence, and not by the key of a credential of their own */
function progressSays({ secret, step, detail }, readByAll) {
    const title = secret ?? 'keyturn';
    if (!readByAll)
        return { title, says: `${step}: ${detail}` };
    return { title: (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretKeyOf */ .TL)(title), says: impersonal.has(step) ? `${step}: ${detail}` : step };
}


/***/ }),

/***/ 10113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputs: () => (/* binding */ outputs),
/* harmony export */   result: () => (/* binding */ result)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93618);

/** One entry for each secret, as far as the readers may see it. */
function result(full) {
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_0__.forReaders)(full).secrets.map((secret) => ({
        secret: secret.secret,
        environment: secret.environment ?? null,
        action: secret.action,
        reason: secret.reason ?? null,
        stage: secret.stage ?? null,
        destinations: {
            done: secret.destinations.done,
            total: secret.destinations.total,
            skipped: secret.destinations.skipped.length,
        },
        shares: {
            total: secret.shares.length,
            states: countStates(secret.shares),
            ...(full.publicHome ? {} : { people: secret.shares.map(({ login, state }) => ({ login, state })) }),
        },
        left: secret.left ?? null,
        hold: secret.hold?.until.toISOString() ?? null,
        ask: secret.ask ? askOf(secret.ask, full.publicHome) : null,
        ends: (secret.ends ?? []).map((one) => endOf(one, full.publicHome)),
        next: secret.next,
    }));
}
function askOf({ login, since, until, ...ask }, publicHome) {
    const { state, host, refused } = ask;
    const times = { since: since.toISOString(), until: until.toISOString() };
    return { state, ...times, host, refused, ...(publicHome ? {} : { owner: login }) };
}
function endOf({ login, since, told }, publicHome) {
    const times = { since: since.toISOString(), told: told.count, last: told.at.toISOString() };
    return { ...times, ...(publicHome ? {} : { owner: login }) };
}
function countStates(shares) {
    const counts = {};
    for (const { state } of shares)
        counts[state] = (counts[state] ?? 0) + 1;
    return counts;
}
/** What GitHub takes for one output is 1 MiB; sentences and people are in the summary and the journal, too. */
const limit = 1_000_000;
function resultText(report) {
    const entries = result(report);
    const text = JSON.stringify(entries);
    if (new TextEncoder().encode(text).length <= limit)
        return text;
    return JSON.stringify(entries.map(({ shares: { total, states }, ...entry }) => ({ ...entry, shares: { total, states }, next: '' })));
}
/** The Action's outputs. JSON stands on one line, and a line break in a name is an escape there. */
function outputs(report) {
    const due = report.secrets.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt.getTime()]));
    return {
        result: resultText(report),
        rotated: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.hasRotated).length),
        left: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.isLeft).length),
        overdue: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.isOverdue).length),
        'next-due': due.length === 0 ? '' : new Date(due.reduce((one, other) => Math.min(one, other))).toISOString(),
    };
}


/***/ }),

/***/ 43330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24825);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41602);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54838);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76508);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56192);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38428);
/* harmony import */ var _in_short_times_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82959);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93618);









/** GitHub does not take a job summary above 1 MiB; a little is left for whatever else the job says. */
const limit = 1_000_000;
/** The job summary, GitHub's Markdown. Names are neutralised, whatever they contain; at most 1 MB of UTF-8. */
function summary(full) {
    if (full.evidence !== undefined)
        return full.evidence.markdown;
    const report = (0,_in_short_times_js__WEBPACK_IMPORTED_MODULE_6__/* .inShortTimes */ .I)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.forReaders)(full));
    const secrets = (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.sorted)(report.secrets);
    const attention = [
        ...(0,_causes_js__WEBPACK_IMPORTED_MODULE_4__/* .causesOf */ .c)(report).map(({ failure, keys }) => failed(failure, keys)),
        ...secrets.filter((secret) => (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.needsAttention)(secret) && secret.error === undefined).map((secret) => attend(secret)),
    ];
    const head = `## Keyturn${report.dryRun ? ' (dry run: nothing was changed)' : ''}: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_7__.headline)(report)}`;
    if ((0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .isIdle */ .xB)(report))
        return `${[`${head}: nothing to do`, ...(0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .idleLines */ .UQ)(report).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)].join('\n\n')}\n`;
    const rows = secrets.map(row);
    const parts = [
        head,
        report.left === undefined ? '' : `> [!WARNING]\n> ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(report.left)}.`,
        ...cut(secrets.flatMap((one) => (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.heldSays)(one) ?? []).map((says) => `> [!WARNING]\n> ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(says)}.`), limit * 0.05, ''),
        bullets((report.about ?? []).map((line) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(line)}`)),
        ...(report.boards ?? []).map((board) => (0,_board_js__WEBPACK_IMPORTED_MODULE_3__/* .boardMarkdown */ .s)(board)),
        section('### To do', cut(attention, limit * 0.3, 'more below')),
        table(cut(rows, limit * 0.4, '| \u2026 | | | | | | more in the output `result` |')),
        checked(cut((report.checks ?? []).map(checkRow), limit * 0.3, '| \u2026 | | more in the log | |')),
        section('### Open requests', [bullets(cut(askLines(report, secrets), limit * 0.1, more))]),
        section('### Old keys to end', [bullets(cut(endLines(report, secrets), limit * 0.05, more))]),
        section('### Receipts', [people(secrets, report.publicHome)]),
        section('### Due', [bullets(cut(dueLines(report), limit * 0.1, more))]),
        section('### Notes', [bullets(cut(notes(report, secrets), limit * 0.15, '- more in the log'))]),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function dueLines(report) {
    return (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .dues */ .M)(report).map(({ key, says }) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(key)} ${says}`);
}
const more = '- more in the output `result`';
/** Whoever got a message compares it with these. */
function askLines({ at }, secrets) {
    return secrets.flatMap((one) => (one.ask ? [`- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(one))}: ${(0,_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .askSays */ .St)(one.ask, at, _foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)}.`] : []));
}
function endLines({ at }, secrets) {
    return secrets.flatMap((one) => (one.ends ?? []).map((end) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(one))}: ${(0,_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .endSays */ .Yo)(end, at, _foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)}.`));
}
function bytes(text) {
    return new TextEncoder().encode(text).length;
}
/** As many of the pieces as fit, and then what says that there are more. */
function cut(pieces, room, more) {
    let left = room;
    const fitting = [];
    for (const piece of pieces) {
        left -= bytes(piece) + 2;
        if (left < 0)
            return [...fitting, more];
        fitting.push(piece);
    }
    return fitting;
}
function section(title, pieces) {
    const inner = pieces.filter((piece) => piece !== '');
    return inner.length === 0 ? '' : [title, ...inner].join('\n\n');
}
function bullets(lines) {
    return lines.join('\n');
}
function failed({ code: name, what, now, hint }, keys) {
    const shown = keys.slice(0, 20).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY);
    if (keys.length > shown.length)
        shown.push(`and ${keys.length - shown.length} more`);
    const where = shown.length === 0 ? '' : `${shown.join(', ')} `;
    const lines = [`**\u2717** ${where}\`${name}\` ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(what)}.${now === undefined ? '' : ` ${_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nowSays */ .v6[now]}`}`];
    if (hint !== undefined)
        lines.push('', (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .block */ .om)(hint));
    return lines.join('\n');
}
function attend(secret) {
    return `**\u2717** ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(secret))} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .markdown */ .wD)((0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSays */ .aU)(secret.ageMs, secret.maxAgeMs))}; ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(secret.next)}`;
}
const marks = {
    none: '',
    planned: 'planned',
    rotated: '\u2713 rotated',
    resumed: '\u2713 finished',
    delivered: '\u2713 delivered',
    revoked: '\u2713 revoked',
    waiting: 'waiting',
    busy: 'held by another run',
    human: '\u2717 needs you',
    failed: '\u2717 failed',
};
function row(secret) {
    const { done, total, skipped } = secret.destinations;
    const action = [marks[secret.action], secret.reason === undefined ? '' : `(${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .markdown */ .wD)(secret.reason)})`];
    const places = total === 0 ? '' : `${done} of ${total}${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
    const cells = [
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(secret)),
        action.filter((part) => part !== '').join(' '),
        secret.stage ?? '',
        (0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSays */ .aU)(secret.ageMs, secret.maxAgeMs),
        places,
        (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.sharesSay)(secret.shares),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(secret.next),
    ];
    return `| ${cells.join(' | ')} |`;
}
function table(rows) {
    if (rows.length === 0)
        return '';
    return [
        '| Secret | This run | Stage | Age | Destinations | People | Next |',
        '|---|---|---|---|---|---|---|',
        ...rows,
    ].join('\n');
}
const checkMarks = { ok: '\u2713', off: 'off', failed: '\u2717 failed' };
function checkRow({ state, subject, name, says }) {
    return `| ${checkMarks[state]} | ${subject} | ${name === '' ? '' : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(name)} | ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(says)} |`;
}
function checked(rows) {
    return rows.length === 0 ? '' : ['| | Check | Of what | Found |', '|---|---|---|---|', ...rows].join('\n');
}
function people(secrets, publicHome) {
    if (publicHome)
        return '';
    const lines = secrets
        .map((secret) => ({ key: (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(secret), shares: secret.shares }))
        .flatMap(({ key, shares }) => shares.length === 0
        ? []
        : [`- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(key)}: ${shares.map(({ login, state }) => `${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(login)} ${state}`).join(', ')}`]);
    return bullets(cut(lines, limit * 0.1, more));
}
function notes(report, secrets) {
    return [
        ...report.notices.map((notice) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(notice)}`),
        ...report.abandoned.map((key) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(key)} is no longer in the configuration: its credential lives on until somebody ends it.`),
        ...secrets
            .map((secret) => ({ ...secret, key: (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(secret) }))
            .flatMap(({ key, notes: own, destinations }) => [
            ...own.map((note) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(key)}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .prose */ .CS)(note)}`),
            ...destinations.skipped
                .filter((place) => place !== '')
                .map((place) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .code */ .aY)(key)} skipped ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .markdown */ .wD)(place)}`),
        ]),
    ];
}


/***/ }),

/***/ 40277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Context)
/* harmony export */ });
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70857);


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map

/***/ }),

/***/ 61468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, getState, group, isDebug, markdownSummary, saveState, setCommandEcho, setFailed, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./lib/toolkit/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./lib/toolkit/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
;// CONCATENATED MODULE: ./lib/toolkit/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(16928);
;// CONCATENATED MODULE: ./lib/toolkit/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/toolkit/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./lib/toolkit/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





const OidcClient = { getIDToken() { throw new Error("left out of this bundle"); } };
/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

};
