import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { fitting, renderText } from '../../src/channels/letter.ts';
import { renderHtml } from '../../src/channels/letter-html.ts';
import { linkLetter } from '../../src/channels/link-letter.ts';
import { noticeLetter } from '../../src/channels/notice-letter.ts';
import { passwordLetter } from '../../src/channels/password-letter.ts';
import type { LinkMessage, Notice, PasswordMessage } from '../../src/rotation/model/ports.ts';
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

const page = readFileSync(fileURLToPath(new URL('../../docs/channels.md', import.meta.url)), 'utf8');

it.each([
  ['a link', linkLetter(message)],
  ['a password', passwordLetter(password)],
  ['a notice', noticeLetter({ notices: [notice], from }, person)],
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
    expect(text).toContain('    line 9\n');
    expect(text).not.toContain('line 10');
  });
});

it('is cut until it fits', () => {
  const notices = Array.from({ length: 100 }, () => ({ ...notice, what: 'x'.repeat(400) }));
  const shown = fitting((most) => noticeLetter({ notices, from }, undefined, most), renderText, 9_000);
  expect(shown.length).toBeLessThan(9_000);
  expect(shown).toContain('And 90 more');
});
