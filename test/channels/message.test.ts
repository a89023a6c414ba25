import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { renderMessage } from '../../src/channels/message.ts';
import type { LinkMessage } from '../../src/rotation/ports.ts';
import { Secret } from '../../src/rotation/secret.ts';

const message: LinkMessage = {
  person: { id: '583231', login: 'mona', reach: {} },
  link: new Secret(`https://links.acme.dev/l#${'toyLinkKey0'.repeat(4).slice(0, 43)}`),
  secrets: ['development/SENDGRID_API_KEY', 'development/DATADOG', 'AWS_DEPLOYER'],
  expiresAt: new Date('2026-11-21T14:00:00Z'),
  from: { repository: 'acme/shop', run: 'https://github.com/acme/shop/actions/runs/4711', actor: 'octo-boss' },
  again: false,
};

it('is the message that docs/channels.md shows', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/channels.md', import.meta.url)), 'utf8');
  const { subject, text } = renderMessage(message);
  const shown = `Subject: ${subject}\n\n${text}`.replace(/#toyLink\w*/, '#...');
  expect(page).toContain(`\`\`\`text\n${shown}\`\`\``);
});

it('names forty secrets at most, and says how many more there are', () => {
  const secrets = Array.from({ length: 100 }, (_, index) => `development/KEY_${index}`);
  const { subject, text, html } = renderMessage({ ...message, secrets });
  for (const rendered of [text, html]) {
    expect(rendered).toContain('development/KEY_39');
    expect(rendered).not.toContain('development/KEY_40');
    expect(rendered).toContain('and 60 more');
  }
  expect(subject).toContain('100 new credentials');
});

it('does without a run, a repository and an actor', () => {
  const { subject, text, html } = renderMessage({ ...message, from: {} });
  expect(subject).toContain('Keyturn: 3 new credentials');
  for (const rendered of [text, html]) {
    expect(rendered).toContain('from a terminal');
    expect(rendered).not.toContain('undefined');
  }
});

it('makes a link only of what a browser can open', () => {
  const hostile = { ...message, from: { ...message.from, run: 'javascript:alert(1)' } };
  expect(renderMessage(hostile).html).not.toContain('href="javascript');
  expect(renderMessage(message).html.match(/href="/g)).toHaveLength(2);
});
