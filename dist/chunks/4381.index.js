export const id = 4381;
export const ids = [4381];
export const modules = {

/***/ 29273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TF: () => (/* binding */ askHostOf),
  z6: () => (/* binding */ endingOf),
  j_: () => (/* binding */ everybodyIn),
  sX: () => (/* binding */ exitOf),
  EI: () => (/* binding */ reportOf),
  QZ: () => (/* binding */ worst)
});

// EXTERNAL MODULE: ./lib/config/named.js
var named = __webpack_require__(3195);
// EXTERNAL MODULE: ./lib/report/asked.js
var asked = __webpack_require__(41602);
// EXTERNAL MODULE: ./lib/report/logins.js
var logins = __webpack_require__(71926);
// EXTERNAL MODULE: ./lib/rotation/model/asked.js
var model_asked = __webpack_require__(8320);
// EXTERNAL MODULE: ./lib/rotation/model/brake.js
var brake = __webpack_require__(14063);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/commands/ending.js
var ending = __webpack_require__(37535);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(54356);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(79590);
;// CONCATENATED MODULE: ./lib/commands/left.js
/** What a run says about what it left because its time was over. */




/** One sentence after the other; undefined where nothing is left. It names no person and no place. */
function leftSays(outcomes, inputs) {
    const left = outcomes.filter((outcome) => outcome.left !== undefined);
    if (left.length === 0)
        return undefined;
    const keys = [...new Set(left.map(({ key }) => (0,personal_credentials/* secretKeyOf */.TL)(key)))];
    const sum = (of) => left.reduce((all, outcome) => all + (outcome.left?.[of] ?? 0), 0);
    const parts = [
        `${keys.length === 1 ? '1 secret' : `${keys.length} secrets`} (${(0,readers/* firstFew */.Dt)(keys)})`,
        ...counted(sum('destinations'), 'destination to write', 'destinations to write'),
        ...counted(sum('people'), 'link to make', 'links to make'),
    ];
    return `The time of this run (${(0,duration/* formatDuration */.a3)(inputs.for)}) was over before all was done. Left: ${parts.join(', ')}. Nothing is lost, and old credentials live until their successors are everywhere. The next run goes on from here: by its schedule, or at once with \`${commandOf(inputs)}\``;
}
function counted(count, one, many) {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
/** What was asked for is in the journal, but for what concerns one person or a leak: that is said again. */
function commandOf({ command, only, person }) {
    const which = only === undefined ? '' : ` --only ${(0,shell_word/* inQuotes */.N)(only)}`;
    return `keyturn ${command}${person === undefined ? '' : ` --person ${(0,shell_word/* shellWord */.r)(person)}`}${which}`;
}

;// CONCATENATED MODULE: ./lib/commands/reporting.js









/** Every login that may stand in a sentence: those of the configuration and of the journal, and what was typed. */
function everybodyIn(configuration, journal, { person }) {
    return [...(0,named/* namedIn */.$)(configuration), ...(0,logins/* loginsIn */.M)(journal), ...(person === undefined ? [] : [person])];
}
/** The host that the links of requests lead to; undefined where they lie in the repository. */
function askHostOf({ links: { via, url } }) {
    return via === 'keyturn' && url !== undefined ? new URL(url).host : undefined;
}
/** The report on the targets; `more` is what it says of the run itself. */
function reportOf({ targets, outcomes, journal, inPlace, askHost }, more) {
    return {
        ...more,
        failures: [],
        secrets: targets.map((target) => secretOf(target, more.at, {
            entry: Object.hasOwn(journal.secrets, target.key) ? journal.secrets[target.key] : undefined,
            outcome: outcomes.find((one) => one.key === target.key),
            inPlace: inPlace?.get(target.key),
            isAbout: more.about !== undefined,
            askHost,
        })),
    };
}
/** Of whom the next value is asked, and who was told to end old keys. */
function askedOf(target, { entry, outcome, askHost }) {
    const ask = (0,model_asked/* openAskOf */.pD)(entry);
    const ends = target.ask === undefined ? [] : (0,asked/* endReportsOf */.w9)((0,model_asked/* keysToEnd */.rd)(entry, target.owner), outcome?.endedBy);
    return {
        ...(ask === undefined ? {} : { ask: (0,asked/* askReportOf */.HF)(ask, askHost) }),
        ...(ends.length === 0 ? {} : { ends }),
    };
}
function secretOf(target, at, known) {
    const { entry, outcome, inPlace, isAbout } = known;
    const current = (0,policy/* currentOf */.$c)(entry);
    const newest = (0,policy/* pendingOf */.lc)(entry) ?? current ?? (0,policy/* previousOf */.te)(entry)[0];
    const since = current ? (0,policy/* born */.mn)(current) : entry?.observed ? Date.parse(entry.observed.since) : inPlace?.getTime();
    const oldest = (0,policy/* oldestLive */.u4)(entry);
    const due = entry ? (0,policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const places = newest?.destinations ?? [];
    return {
        key: (0,personal_credentials/* secretKeyOf */.TL)(target.key),
        person: target.person?.login,
        environment: target.environment,
        secret: target.secret,
        action: outcome?.action ?? 'none',
        reason: outcome?.reason,
        stage: newest?.stage,
        ageMs: since === undefined ? undefined : at.getTime() - since,
        maxAgeMs: target.policy.maxAge,
        ...(oldest === undefined || oldest === since ? {} : { oldestMs: at.getTime() - oldest }),
        dueAt: due === undefined ? undefined : new Date(due),
        destinations: {
            done: places.filter((place) => place.done !== undefined).length,
            total: newest ? places.length : (entry?.observed?.destinations.length ?? 0),
            skipped: outcome?.skipped ?? [],
        },
        shares: (current?.shares ?? []).map(({ person, state }) => ({ login: person.login, state })),
        ...(outcome?.hold === undefined
            ? {}
            : { hold: { until: new Date(outcome.hold.until), says: (0,brake/* holdSays */.Iz)(outcome.hold) } }),
        ...askedOf(target, known),
        next: outcome?.next ?? '',
        ...(outcome?.left === undefined ? {} : { left: outcome.left }),
        notes: [...(isAbout ? [] : (outcome?.ended ?? [])), ...(outcome?.notes ?? [])],
        error: outcome?.error ? (0,ending/* failureOf */.g)(outcome.error) : undefined,
    };
}
/** The exit status that the errors of the secrets come to. */
function exitOf(outcomes) {
    return worst(outcomes.flatMap(({ error }) => (error ? [error] : [])));
}
/** The worst of what happened: failures, then bad input, then a secret that another run holds. */
function worst(errors) {
    const exits = errors.map(({ exit }) => exit);
    if (exits.includes(1))
        return 1;
    if (exits.includes(2))
        return 2;
    return exits.includes(3) ? 3 : 0;
}
/** The report of a run that reconciled, and its exit status. */
function endingOf({ outcomes, abandoned, people, notices, failures = [], session, targets, at }, { inputs, configuration, publicHome, insists, about }) {
    const left = leftSays(outcomes, inputs);
    const report = reportOf({ targets, outcomes, journal: session.document, askHost: askHostOf(configuration) }, {
        at,
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        notices,
        people: [...people, ...everybodyIn(configuration, session.document, inputs)],
        routine: inputs.command === 'rotate',
        ...(about === undefined ? {} : { about }),
        ...(left === undefined ? {} : { left }),
    });
    const exit = worst([...outcomes.flatMap(({ error }) => (error ? [error] : [])), ...failures]);
    return { report: { ...report, failures: failures.map(ending/* failureOf */.g) }, exit: insists && exit === 3 ? 1 : exit };
}


/***/ }),

/***/ 85582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
function signerOf({ key, exists, document }, pin) {
    if (key === undefined || !exists)
        return undefined;
    const signed = `is signed by ${key}`;
    // Where those steps are shown: docs/proof-of-use.md.
    const box = document.box === undefined ? '' : `. Steps with \`command: prove\` take \`box: "${document.box}"\``;
    if (pin !== undefined)
        return `${signed}, which the configuration pins${box}`;
    return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\`${box}`;
}


/***/ }),

/***/ 44784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ editedSettings)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84748);
/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
function editedSettings({ key, binding }, entry) {
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    if (!current)
        return undefined;
    const options = new Set([...Object.keys(current.options), ...Object.keys(binding.options)]);
    const changed = current.provider !== binding.provider
        ? ['`provider`']
        : [
            ...[...options]
                .filter((name) => !same(current.options[name], binding.options[name]))
                .map((name) => `\`options.${name}\``),
            ...(same(current.admin, binding.admin ?? null) ? [] : ['`admin`']),
        ];
    if (changed.length === 0)
        return undefined;
    return `${changed.join(', ')} of ${key} changed since its credential was minted: the next rotation mints with the new settings; \`keyturn rotate --only '${key}' --force\` does it now`;
}
/** The order of members means nothing. */
function same(one, other) {
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map((each) => sorted(each));
    if (typeof value !== 'object' || value === null)
        return value;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(members.map(([name, inside]) => [name, sorted(inside)]));
}


/***/ })

};
