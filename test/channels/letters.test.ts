import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { askLetter } from '../../src/channels/ask-letter.ts';
import { fitting, renderText } from '../../src/channels/letter.ts';
import { renderCard } from '../../src/channels/letter-card.ts';
import { renderHtml } from '../../src/channels/letter-html.ts';
import { renderRichText } from '../../src/channels/letter-slack.ts';
import { linkLetter } from '../../src/channels/link-letter.ts';
import { noticeLetter } from '../../src/channels/notice-letter.ts';
import { passwordLetter } from '../../src/channels/password-letter.ts';
import type { AskLine, AskMessage, LinkMessage, Notice, PasswordMessage } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const person = { id: '583231', login: 'mona', reach: {} };
const from = { repository: 'acme/shop', run: 'https://github.com/acme/shop/actions/runs/4711', actor: 'octo-boss' };
const secrets = ['development/SENDGRID_API_KEY', 'development/DATADOG', 'AWS_DEPLOYER'];
const expiresAt = new Date('2026-11-21T14:00:00Z');

const message: LinkMessage = {
  person,
  link: new Secret(`https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`),
  secrets,
  expiresAt,
  from,
  again: false,
};

const password: PasswordMessage = { person, password: new Secret('toy words of five only'), secrets, expiresAt, from };

const notice: Notice = {
  about: 'human',
  secret: 'production/SENDGRID_API_KEY',
  what: 'the old credential is still in use, and it has outlived its max-age',
  now: 'the old and the new credential both work',
  hint: 'keyturn revoke --only production/SENDGRID_API_KEY',
};

const asked = (secret: string, more: Partial<AskLine> = {}): AskLine => ({
  secret,
  link: new Secret(`https://links.acme.dev/r#${'toyLinkKey1'.repeat(8).slice(0, 86)}`),
  until: new Date('2026-11-28T14:00:00Z'),
  ...more,
});

const ask: AskMessage = {
  person,
  lines: [
    asked('production/STRIPE_SECRET_KEY', {
      console: 'https://dashboard.stripe.com/apikeys',
      note: 'the restricted one, with read access to charges',
    }),
  ],
  from: { ...from, cli: 'npx @acme/keyturn' },
};
const end: AskMessage = {
  person,
  lines: [{ secret: 'production/STRIPE_SECRET_KEY', console: 'https://dashboard.stripe.com/apikeys' }],
  from,
};

const page = readFileSync(fileURLToPath(new URL('../../docs/channels.md', import.meta.url)), 'utf8');

it.each([
  ['a link', linkLetter(message)],
  ['a password', passwordLetter(password)],
  ['a notice', noticeLetter({ notices: [notice], from }, person)],
  ['an ask', askLetter(ask)],
  ['an old key to end', askLetter(end)],
])('%s is the message that docs/channels.md shows', (_, letter) => {
  const shown = `Subject: ${letter.subject}\n\n${renderText(letter)}`.replace(/#toyLink\w*/, '#...');
  expect(page).toContain(`\`\`\`text\n${shown}\`\`\``);
});

it('names forty secrets at most, and says how many more there are', () => {
  const letter = linkLetter({
    ...message,
    secrets: Array.from({ length: 100 }, (_, index) => `development/KEY_${index}`),
  });
  for (const rendered of [renderText(letter), renderHtml(letter)]) {
    expect(rendered).toContain('development/KEY_39');
    expect(rendered).not.toContain('development/KEY_40');
    expect(rendered).toContain('and 60 more');
  }
  expect(letter.subject).toContain('100 new credentials');
});

it('does without a run, a repository and an actor', () => {
  const letters = [
    linkLetter({ ...message, from: {} }),
    passwordLetter({ ...password, from: {} }),
    noticeLetter({ notices: [notice], from: {} }, undefined),
    askLetter({ ...ask, from: {} }),
    askLetter({ ...end, from: {} }),
  ];
  for (const letter of letters) {
    expect(letter.subject).toMatch(/^Keyturn: /);
    for (const rendered of [renderText(letter), renderHtml(letter)]) {
      expect(rendered).toContain('from a terminal');
      expect(rendered).not.toContain('undefined');
    }
  }
});

describe('how recipients run Keyturn', () => {
  const told = { ...from, cli: 'npx @acme/keyturn' };
  const inGitHub = new Secret('acme/shop#toyLinkKey0');

  it('is said where the configuration says it, with the browser as the other way', () => {
    const text = renderText(linkLetter({ ...message, from: told }));
    expect(text).toContain('run\n\n    npx @acme/keyturn open\n\nand paste this link');
    expect(text).toContain('No terminal at hand? Open it in a browser.');
    expect(renderText(linkLetter({ ...message, link: inGitHub, from: told }))).toContain(
      '    npx @acme/keyturn open acme/shop#toyLinkKey0\n',
    );
    expect(renderText(passwordLetter({ ...password, from: told }))).toContain(
      'When npx @acme/keyturn open or its page asks',
    );
  });

  it('is not guessed: a link with a page is opened there, one in GitHub with a clone', () => {
    const page = renderText(linkLetter(message));
    expect(page).toContain('Open this link in a browser');
    expect(page).not.toMatch(/npx|keyturn open/);
    const text = renderText(linkLetter({ ...message, link: inGitHub }));
    expect(text).toContain('    node KEYTURN/dist/cli/index.js open acme/shop#toyLinkKey0\n');
    expect(text).toContain('whoever runs it for acme/shop can say where it is cloned from');
    for (const nameless of [linkLetter({ ...message, link: inGitHub, from: {} }), passwordLetter(password)])
      expect(renderText(nameless)).not.toMatch(/npx|undefined/);
  });

  it('is escaped in HTML', () => {
    const html = renderHtml(linkLetter({ ...message, from: { ...from, cli: 'node "a<b>" & c' } }));
    expect(html).toContain('node &quot;a&lt;b&gt;&quot; &amp; c open');
  });
});

it('makes a link only of what a browser can open', () => {
  const hostile = { ...message, from: { ...from, run: 'javascript:alert(1)' } };
  expect(renderHtml(linkLetter(hostile))).not.toContain('href="javascript');
  expect(renderHtml(linkLetter(message)).match(/href="/g)).toHaveLength(2);
});

describe('a reminder', () => {
  it('says that it is one, in the subject too', () => {
    const letter = linkLetter({ ...message, reminder: true });
    expect(letter.subject).toContain('reminder');
    expect(renderText(letter)).toContain('acme/shop still has 3 new credentials for you');
    expect(renderText(letter)).toContain('may soon be revoked');
    expect(renderText(letter)).not.toContain('no longer works');
  });

  it('says that the first link is void where it brings another one', () => {
    expect(renderText(linkLetter({ ...message, reminder: true, again: true }))).toContain('no longer works');
  });
});

describe('a password', () => {
  it.each(['', ' ', 'toy ', 'a\nb', 'a\tb', `a${String.fromCodePoint(0x202e)}b`, 'a\0b', 'x'.repeat(201)])(
    'that a message would change is not sent: %j',
    (text) => {
      expect(() => passwordLetter({ ...password, password: new Secret(text) })).toThrow(/characters that no message/);
    },
  );

  it('stands in the message as it is', () => {
    const odd = `p<a>&"ss' ${String.fromCodePoint(0xfc)}`;
    const letter = passwordLetter({ ...password, password: new Secret(odd) });
    expect(renderText(letter)).toContain(`    ${odd}\n`);
    expect(renderHtml(letter)).toContain('p&lt;a&gt;&amp;&quot;ss&#39; ü');
  });
});

describe('a notice', () => {
  it.each([
    [[notice], 'acme/shop: production/SENDGRID_API_KEY needs a human'],
    [[{ about: 'failed', what: 'x' }], 'acme/shop: the run failed'],
    [
      [notice, { ...notice, about: 'overdue' }, { about: 'overdue', what: 'x' }],
      'acme/shop: 1 waiting for a human, 2 overdue',
    ],
  ] as [Notice[], string][])('says in its subject what it is about %#', (notices, subject) => {
    expect(noticeLetter({ notices, from }, person).subject).toBe(subject);
  });

  it('keeps the lines of what went wrong and of what to do, ten of each at most', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`).join('\n');
    const text = renderText(noticeLetter({ notices: [{ about: 'failed', what: lines, hint: lines }], from }, person));
    expect(text).toContain('\n\nline 9\n\n');
    expect(text.split('\n\nline 9\n\n')).toHaveLength(3);
    expect(text).not.toContain('line 10');
  });
});

it('keeps what is to be pasted whole, and apart from the sentences around it', () => {
  const hint =
    "end it in https://console.example.com, then: keyturn incident --dead 'A enrolled'\nor add it, and run this again:\nsecrets:\n  A: { provider: NAME }";
  const letter = noticeLetter({ notices: [{ about: 'human', what: 'x', hint }], from }, person);
  const pasted = letter.body.flatMap((block) => (block.kind === 'code' ? [block.text] : []));
  expect(pasted).toEqual(["keyturn incident --dead 'A enrolled'", 'secrets:\n  A: { provider: NAME }']);
  expect(renderText(letter)).toContain(
    '\n\nor add it, and run this again:\n\n    secrets:\n      A: { provider: NAME }\n',
  );
  expect(renderHtml(letter)).toMatch(/white-space:pre-wrap[^>]*>secrets:\n {2}A: \{ provider: NAME \}<\/div>/);
});

it('shows a command within a sentence as code, in every channel, and leaves its backticks to plain text', () => {
  const hint = 'talk to them; at once by `keyturn rotate --force`\nkeyturn status';
  const letter = noticeLetter(
    { notices: [{ about: 'human', what: 'see `keyturn status`, it`s odd', hint }], from },
    person,
  );
  const html = renderHtml(letter);
  expect(html.replace(/ style="[^"]*"/g, '')).toContain('at once by <code>keyturn rotate --force</code></p>');
  expect(html).toMatch(/<code [^>]*>keyturn status<\/code>, it`s odd/);
  expect(html).toMatch(/<div class="well"[^>]*>keyturn status<\/div>/);
  expect(renderText(letter)).toContain('at once by `keyturn rotate --force`');
  expect(JSON.stringify(renderRichText(letter))).toContain('"text":"keyturn rotate --force","style":{"code":true}');
  expect(JSON.stringify(renderCard(letter))).toContain('"text":"keyturn rotate --force","fontType":"Monospace"');
});

it('is cut until it fits', () => {
  const notices = Array.from({ length: 100 }, () => ({ ...notice, what: 'x'.repeat(400) }));
  const shown = fitting((most) => noticeLetter({ notices, from }, undefined, most), renderText, 9_000);
  expect(shown.length).toBeLessThan(9_000);
  expect(shown).toContain('And 90 more');
});

it('breaks a long name of the HTML letter where its parts end, and leaves what is copied as it is', () => {
  const name = 'production-eu/A_LONG_NAME_OF_A_SECRET';
  const html = renderHtml(linkLetter({ ...message, secrets: [name, 'KEY'] }));
  expect(html).toContain('production-<wbr>eu/<wbr>A_<wbr>LONG_');
  expect(html.replaceAll('<wbr>', '')).toContain(`>${name}</li>`);
  expect(html).toContain('>KEY</li>');
});

describe('an ask', () => {
  const both = (message: AskMessage, shown?: number) => {
    const letter = askLetter(message, shown);
    return { letter, text: renderText(letter), html: renderHtml(letter) };
  };

  it('links to the page of the request and to the run, never to the console', () => {
    const { html, text } = both(ask);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(links).toEqual([ask.lines[0]!.link!.reveal(), from.run]);
    expect(html).toContain('https://dashboard.stripe.com/apikeys');
    expect(text).toContain('Each link leads to links.acme.dev: `links.url` in .github/keyturn.yml of acme/shop');
  });

  it('names a command only where the configuration says how recipients run Keyturn', () => {
    expect(both(ask).text).toContain('    npx @acme/keyturn answer\n');
    expect(both({ ...ask, from }).text).not.toMatch(/keyturn answer|npx/);
  });

  it('of a request in a repository, which has no page, is a command', () => {
    const link = new Secret('acme/shop#toyLinkKey');
    const lines = [asked('TOY_KEY', { link })];
    const own = both({ ...ask, lines });
    expect(own.text).toContain('    npx @acme/keyturn answer acme/shop#toyLinkKey\n');
    expect(own.text).toContain('The command seals the key');
    expect(own.text).not.toMatch(/page|Each link leads/);
    expect(own.html.match(/href="/g)).toHaveLength(1);
    const { text } = both({ ...ask, lines, from });
    expect(text).toContain('    node KEYTURN/dist/cli/index.js answer acme/shop#toyLinkKey\n');
    expect(text).toContain('whoever runs it for acme/shop can say where it is cloned from');
  });

  it('says not to end the old key yet, unless that is asked of the same person', () => {
    expect(both(ask).text).toContain('Do not end the old key yet.');
    const lines = [...ask.lines, ...end.lines];
    const { text, letter } = both({ ...ask, lines, urgent: true });
    expect(text).not.toContain('Do not end the old key yet');
    expect(text).toContain('To end: the old key of production/STRIPE_SECRET_KEY.');
    expect(text).toContain('This is urgent:');
    expect(letter.subject).toBe(
      'acme/shop: urgent, a new key needed from you until 28 November 2026, 14:00 UTC, and an old key to end',
    );
  });

  it('says that it is a reminder, and until when the first of several is to be answered', () => {
    const lines = [asked('ONE'), asked('TWO', { until: new Date('2026-11-24T14:00:00Z'), why: 'It was refused.' })];
    const { letter, text } = both({ ...ask, lines, reminder: true });
    expect(letter.subject).toBe('acme/shop: reminder, 2 new keys needed from you until 24 November 2026, 14:00 UTC');
    expect(text).toContain('acme/shop still needs 2 new keys from you');
    expect(text).toContain('For TWO: It was refused.');
  });

  it('says of keys that their owner has to confirm that no run takes them before that', () => {
    const waits = { confirm: true } as const;
    const all = both({ ...ask, lines: [asked('ONE', waits), asked('TWO', waits)] }).text;
    expect(all).toContain('No run takes a key before you have given its code');
    expect(all).not.toContain('The next run takes');
    const some = both({ ...ask, lines: [asked('ONE', waits), asked('TWO')] }).text;
    expect(some).toMatch(/The next run takes the key\. These it takes only when .* their code:\s+- ONE\n\n/);
  });

  it('of an old key alone has no link, and says how its end is told', () => {
    const { text, html } = both(end);
    expect(text).toContain('This message has no link to open');
    expect(text).toContain('tick ended, and give the name of the secret as only');
    expect(html.match(/href="/g)).toHaveLength(1);
  });

  it('of a person at a terminal says so, and promises no run', () => {
    const { text } = both({ ...ask, from: { repository: 'acme/shop', actor: 'octo-boss' } });
    expect(text).toContain('octo-boss asks you for a new key, for acme/shop.');
    expect(text).toContain('they may want to hear it from you, in person or by a call');
    expect(text).toContain('it has to be the link service that your team names');
    expect(text).not.toMatch(/Run workflow|run alone|summary/);
  });

  it('that is cut has every link all the same', () => {
    const lines = Array.from({ length: 10 }, (_, index) =>
      asked(`KEY_${index}`, { note: 'n'.repeat(400), console: 'https://console.acme.example/keys' }),
    );
    const ends = Array.from({ length: 15 }, (_, index) => ({ secret: `OLD_${index}` }));
    const long = { ...ask, lines: [...lines, ...ends] };
    const text = fitting((shown) => askLetter(long, shown), renderText, 6_000);
    expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThanOrEqual(6_000);
    for (const index of lines.keys()) expect(text).toMatch(new RegExp(`For KEY_${index}[:,]`));
    expect(text.match(/links\.acme\.dev\/r#/g)).toHaveLength(10);
    expect(text).toContain('What else is said of them, their pages show.');
    expect(text).toContain('and 10 more');
    // What Slack takes: ten asks always fit, their links whole.
    const slack = JSON.stringify(
      fitting(
        (shown) => askLetter(long, shown),
        (letter) => [renderRichText(letter)],
        12_000,
      ),
    );
    expect(slack.length).toBeLessThanOrEqual(12_000);
    expect(slack.match(/"url":"https:\/\/links\.acme\.dev\/r#/g)).toHaveLength(10);
  });

  it('with something that is no link is not sent', () => {
    for (const link of ['', 'https://links.acme.dev/r#a b', 'https://links.acme.dev/r#"onclick="x']) {
      const lines = [asked('TOY_KEY', { link: new Secret(link) })];
      expect(() => askLetter({ ...ask, lines })).toThrow(/characters that no link has/);
    }
  });
});
