export const id = 7474;
export const ids = [7474];
export const modules = {

/***/ 97474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slack: () => (/* binding */ slack)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/foreign-text.js
var foreign_text = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/channels/ask-letter.js
var ask_letter = __webpack_require__(47118);
// EXTERNAL MODULE: ./lib/channels/letter.js
var channels_letter = __webpack_require__(74238);
;// CONCATENATED MODULE: ./lib/channels/letter-slack.js

// Slack refuses an empty text.
const letter_slack_text = (words, style) => ({ type: 'text', text: words || ' ', ...(style && { style }) });
function letter_slack_element(run) {
    if (typeof run === 'string')
        return letter_slack_text(run);
    return 'strong' in run ? letter_slack_text(run.strong, { bold: true }) : letter_slack_text(run.mono, { code: true });
}
const section = (elements) => ({ type: 'rich_text_section', elements });
function part(block) {
    switch (block.kind) {
        case 'paragraph':
            return section([...block.runs.flatMap(channels_letter/* withCommands */.lZ).map(letter_slack_element), letter_slack_text('\n')]);
        case 'list': {
            const names = block.items.map((item) => section([letter_slack_text(item, { code: true })]));
            return {
                type: 'rich_text_list',
                style: 'bullet',
                elements: [...names, ...(0,channels_letter/* moreItems */.sx)(block.more).map((more) => section([letter_slack_text(more)]))],
            };
        }
        case 'code':
            return { type: 'rich_text_preformatted', elements: [letter_slack_text(block.text)] };
        case 'button':
            return section([{ type: 'link', url: block.url, text: block.label }, letter_slack_text('\n')]);
    }
}
/** One block; a message of ours never needs more. */
function renderRichText({ body, checks }) {
    const notes = checks.map(({ text: words, address }) => section([
        ...(0,channels_letter/* withCommands */.lZ)(words).map(letter_slack_element),
        ...(address === undefined ? [] : [letter_slack_text(' '), { type: 'link', url: address, text: address }]),
        letter_slack_text('\n'),
    ]));
    return {
        type: 'rich_text',
        elements: [...body.map(part), section([letter_slack_text(`\n${channels_letter/* checksHeading */.c2}\n`, { bold: true })]), ...notes],
    };
}
/** For the one line that is markup: the `text` of a message (https://docs.slack.dev/messaging/formatting-message-text). */
function escapeSlack(line) {
    return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// EXTERNAL MODULE: ./lib/channels/link-letter.js
var link_letter = __webpack_require__(91723);
// EXTERNAL MODULE: ./lib/channels/mail-address.js
var mail_address = __webpack_require__(27868);
// EXTERNAL MODULE: ./lib/channels/notice-letter.js
var notice_letter = __webpack_require__(35);
// EXTERNAL MODULE: ./lib/channels/password-letter.js
var password_letter = __webpack_require__(59016);
// EXTERNAL MODULE: ./lib/channels/posting.js
var posting = __webpack_require__(82970);
;// CONCATENATED MODULE: ./lib/channels/slack.js











const options = schemas/* strictObject */.rej({
    'base-url': schemas/* string */.YjP()
        .max(2048)
        .refine((text) => (0,posting/* isTarget */.Ex)(text) && !text.includes('?'), posting/* targetSays */.qm)
        .default('https://slack.com/api')
        .describe("Where Slack's Web API is: https://slack-gov.com/api for GovSlack."),
});
const userId = /^[UW][A-Z0-9]{2,20}$/;
const reach = schemas/* string */.YjP()
    .refine((text) => userId.test(text) || (0,mail_address/* isMailAddress */.i)(text), "must be the id of a Slack user, like U0123ABCD (in their profile: Copy member ID), or that account's mail address");
/** Slack cuts or refuses what is much longer; nobody reads it either. */
const largest = 12_000;
/** What every message needs. `users:read.email` only where somebody is known by a mail address. */
const scopes = ['chat:write', 'im:write'];
/** The one method that carries a message. */
const POST_MESSAGE = 'chat.postMessage';
const renew = {
    what: 'refused SLACK_BOT_TOKEN',
    hint: 'Set it anew, from the page "OAuth & Permissions" of the app: gh secret set SLACK_BOT_TOKEN',
};
const scope = {
    what: 'says that SLACK_BOT_TOKEN lacks a scope',
    hint: 'Give the bot chat:write and im:write, and users:read.email for people known by mail address; then install the app again.',
};
const person = {
    what: 'knows no such user',
    hint: "Correct `slack` under `people` in .github/keyturn.yml: the member's id, or the mail address of that Slack account.",
};
const slack_closed = {
    what: 'takes no message for this user',
    hint: 'Give this person another channel, such as an e-mail address, under `people`.',
};
const large = { what: 'found the message too long', hint: 'Share fewer secrets at once with this person.' };
/** Slack says of these that a part of what was asked may have been done. */
const broken = {
    what: 'failed inside of itself',
    hint: 'Look whether it came, then run the same command again.',
};
const later = { what: 'is not able to take messages now', hint: 'Run the same command again later.' };
/** What the `error` of an answer means, in words of ours (https://docs.slack.dev/reference/methods/chat.postMessage). */
const failures = {
    invalid_auth: renew,
    not_authed: renew,
    account_inactive: renew,
    token_revoked: renew,
    token_expired: renew,
    no_permission: scope,
    missing_scope: scope,
    not_allowed_token_type: { ...renew, what: 'wants a bot token, and SLACK_BOT_TOKEN is another kind' },
    users_not_found: person,
    user_not_found: person,
    channel_not_found: person,
    user_not_visible: person,
    user_disabled: slack_closed,
    users_list_not_supplied: person,
    cannot_dm_bot: slack_closed,
    messages_tab_disabled: {
        what: 'takes no message from the app',
        hint: 'Turn on "Messages Tab" under "App Home" of the app.',
    },
    is_archived: slack_closed,
    restricted_action: slack_closed,
    msg_too_long: large,
    msg_blocks_too_long: large,
    ratelimited: later,
    rate_limited: later,
    internal_error: broken,
    fatal_error: broken,
    service_unavailable: later,
    team_added_to_org: later,
};
/** @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID */
function readToken(secret) {
    const token = secret?.reveal().trim() ?? '';
    if (token === '') {
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: "Slack's bot token is missing: SLACK_BOT_TOKEN is not set",
            hint: `Add to the job: env: SLACK_BOT_TOKEN: \${{ secrets.SLACK_BOT_TOKEN }}`,
        });
    }
    if (/^[\x21-\x7e]{1,1024}$/.test(token))
        return token;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'SLACK_BOT_TOKEN is not a token: it has spaces, line breaks or other characters that no token has',
        hint: renew.hint,
    });
}
function refused(method, error) {
    const known = typeof error === 'string' && Object.hasOwn(failures, error);
    const { what, hint } = known
        ? failures[error]
        : { what: 'said no, for a reason that this version does not know', hint: 'Run the same command again.' };
    const maybe = method === POST_MESSAGE && known && failures[error] === broken;
    return new errors/* KeyturnError */.FB('DELIVER_FAILED', {
        what: `Slack ${what} (${method}${known ? `: ${error}` : ''})${maybe ? '; the message may have arrived' : ''}`,
        hint,
        untaken: !maybe,
    });
}
function build({ options: given, environment, http, clock }) {
    const base = given['base-url'].replace(/\/$/, '');
    const reachOf = ({ reach }) => {
        const text = Object.hasOwn(reach, 'slack') ? reach.slack : '';
        return userId.test(text) || (0,mail_address/* isMailAddress */.i)(text) ? text : undefined;
    };
    /** Slack says no with status 200 and `ok: false`. Arguments travel as a form, as in Slack's own client. */
    async function ask(method, form) {
        const request = new Request(`${base}/${method}`, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${readToken(environment.SLACK_BOT_TOKEN)}`,
                'content-type': 'application/x-www-form-urlencoded',
                accept: 'application/json',
            },
            body: new URLSearchParams(form).toString(),
            redirect: 'manual',
        });
        const prepares = method !== POST_MESSAGE;
        const answer = await (0,posting/* post */.bE)({ http, clock, request, receiver: 'Slack', setting: '`base-url` of slack', prepares });
        let said;
        try {
            said = answer.json();
        }
        catch {
            said = null;
        }
        if (said?.ok === true)
            return { said, answer };
        if (said?.ok === false)
            throw refused(method, said.error);
        throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
            what: `Slack answered ${method} with something unexpected${prepares ? '' : '; the message may have arrived'}`,
            hint: 'Check `base-url` of slack, then run the same command again.',
            untaken: prepares,
        });
    }
    async function userOf(text) {
        if (userId.test(text))
            return text;
        const { said } = await ask('users.lookupByEmail', { email: text });
        return idIn(said.user, 'users.lookupByEmail');
    }
    async function deliver(to, write) {
        const known = to && reachOf(to);
        if (known === undefined) {
            throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
                what: `no Slack user is known for ${to === undefined ? 'a channel' : (0,foreign_text/* visible */.R)(to.login)}`,
                hint: 'Add one to .github/keyturn.yml: people: LOGIN: { slack: U0123ABCD }',
            });
        }
        const letter = write(0);
        const blocks = (0,channels_letter/* fitting */._Q)(write, (each) => [renderRichText(each)], largest);
        const opened = await ask('conversations.open', { users: await userOf(known) });
        await ask(POST_MESSAGE, {
            channel: idIn(opened.said.channel, 'conversations.open'),
            // What a phone shows of it, locked: no link.
            text: escapeSlack(letter.subject),
            blocks: JSON.stringify(blocks),
            unfurl_links: 'false',
            unfurl_media: 'false',
        });
    }
    return {
        name: 'slack',
        reaches: (person) => reachOf(person) !== undefined,
        async check() {
            const { answer } = await ask('auth.test', {});
            const has = answer.headers
                .get('x-oauth-scopes')
                ?.split(',')
                .map((each) => each.trim());
            if (has !== undefined && scopes.some((each) => !has.includes(each)))
                throw refused('auth.test', 'missing_scope');
        },
        send: (message) => deliver(message.person, (shown) => (0,link_letter/* linkLetter */.LP)(message, shown)),
        sendPassword: (message) => deliver(message.person, (shown) => (0,password_letter/* passwordLetter */.U)(message, shown)),
        ask: (message) => deliver(message.person, (shown) => (0,ask_letter/* askLetter */.a)(message, shown)),
        notify: (message, to) => deliver(to, (shown) => (0,notice_letter/* noticeLetter */.z)(message, to, shown)),
    };
}
function idIn(value, method) {
    const id = value?.id;
    if (typeof id === 'string' && /^[A-Z0-9]{2,30}$/.test(id))
        return id;
    throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
        what: `Slack answered ${method} with something unexpected`,
        hint: 'Check `base-url` of slack, then run the same command again.',
        untaken: true,
    });
}
const slack = {
    name: 'slack',
    title: 'Slack',
    sentence: 'Sends one direct message per person and run, as the bot whose token SLACK_BOT_TOKEN holds.',
    options,
    reach,
    environment: () => ['SLACK_BOT_TOKEN'],
    build,
};


/***/ })

};
