export const id = 4239;
export const ids = [4239];
export const modules = {

/***/ 54239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teams: () => (/* binding */ teams)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/channels/letter.js
var channels_letter = __webpack_require__(74238);
;// CONCATENATED MODULE: ./lib/channels/letter-card.js

const letter_card_text = (words, more = {}) => ({ type: 'TextRun', text: words, ...more });
function inline(run) {
    if (typeof run === 'string')
        return letter_card_text(run);
    return 'strong' in run ? letter_card_text(run.strong, { weight: 'Bolder' }) : letter_card_text(run.mono, { fontType: 'Monospace' });
}
const rich = (inlines, more = {}) => ({
    type: 'RichTextBlock',
    inlines,
    ...more,
});
function blocks(block) {
    switch (block.kind) {
        case 'paragraph':
            return [rich(block.runs.flatMap(channels_letter/* withCommands */.lZ).map(inline))];
        case 'list':
            return [...block.items, ...(0,channels_letter/* moreItems */.sx)(block.more)].map((item) => rich([letter_card_text(`\u2022 ${item}`, { fontType: 'Monospace' })], { spacing: 'Small' }));
        case 'code':
            return block.text.split('\n').map((line) => rich([letter_card_text(line, { fontType: 'Monospace' })], { spacing: 'Small' }));
        case 'button':
            return [rich([letter_card_text(block.label, { selectAction: { type: 'Action.OpenUrl', url: block.url } })])];
    }
}
/** The body that a workflow with the trigger "When a Teams webhook request is received" posts as a card. */
function renderCard(letter) {
    const notes = letter.checks.map(({ text: words, address }) => rich([
        ...(0,channels_letter/* withCommands */.lZ)(words).map((run) => ({ ...inline(run), isSubtle: true, size: 'Small' })),
        ...(address === undefined
            ? []
            : [letter_card_text(` ${address}`, { size: 'Small', selectAction: { type: 'Action.OpenUrl', url: address } })]),
    ], { spacing: 'Small' }));
    return {
        type: 'message',
        attachments: [
            {
                contentType: 'application/vnd.microsoft.card.adaptive',
                contentUrl: null,
                content: {
                    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                    type: 'AdaptiveCard',
                    version: '1.4',
                    msteams: { width: 'Full' },
                    fallbackText: letter.subject,
                    body: [
                        rich([letter_card_text(letter.subject, { weight: 'Bolder', size: 'Medium' })]),
                        ...letter.body.flatMap(blocks),
                        rich([letter_card_text(channels_letter/* checksHeading */.c2, { weight: 'Bolder', size: 'Small' })], { separator: true }),
                        ...notes,
                    ],
                },
            },
        ],
    };
}

// EXTERNAL MODULE: ./lib/channels/notice-letter.js
var notice_letter = __webpack_require__(35);
// EXTERNAL MODULE: ./lib/channels/posting.js
var posting = __webpack_require__(82970);
;// CONCATENATED MODULE: ./lib/channels/teams.js






const options = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'must be the NAME of an environment variable: the URL is itself a secret')
        .default('TEAMS_WEBHOOK_URL')
        .describe("The name of the environment variable that holds the workflow's URL."),
});
/** Teams refuses messages above 28 KB (learn.microsoft.com, "Send messages in Teams using incoming webhooks"). */
const largest = 24_000;
function build({ options: { url: name }, environment, http, clock }) {
    /** @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID, without any part of the URL */
    function target() {
        const text = environment[name]?.reveal().trim() ?? '';
        if (text === '') {
            throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
                what: `the Teams workflow is missing: ${name} is not set`,
                hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
            });
        }
        if ((0,posting/* isTarget */.Ex)(text))
            return text;
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${name} is not the https:// URL of a Teams workflow`,
            hint: `In Teams: Workflows, "Send webhook alerts to a channel", copy its URL; then gh secret set ${name}`,
        });
    }
    return {
        name: 'teams',
        // What is posted there is read by everybody in the channel: no link for one person.
        reaches: () => false,
        async check() {
            target();
        },
        async send() {
            throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
                what: 'teams posts to a channel, which everybody in it reads: it never carries a link',
                hint: 'Give this person an e-mail address or a Slack id under `people`.',
            });
        },
        async notify(message, to) {
            const card = (0,channels_letter/* fitting */._Q)((shown) => (0,notice_letter/* noticeLetter */.z)(message, to, shown), renderCard, largest);
            const request = new Request(target(), {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(card),
                redirect: 'manual',
            });
            await (0,posting/* post */.bE)({ http, clock, request, receiver: 'the Teams workflow', setting: `the variable ${name}` });
        },
    };
}
const teams = {
    name: 'teams',
    title: 'Microsoft Teams',
    sentence: 'Posts notices to a Teams channel through a workflow; never a link, because the whole channel reads it.',
    options,
    reach: undefined,
    noticesOnly: true,
    environment: ({ url }) => [url],
    build,
};


/***/ })

};
