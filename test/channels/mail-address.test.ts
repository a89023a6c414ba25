import { describe, expect, it } from '@jest/globals';
import { isMailAddress } from '../../src/channels/mail-address.ts';

const rlo = String.fromCodePoint(0x202e);

describe('a mail address', () => {
  it.each([
    'mona@acme.dev',
    'mona.lisa+keys@mail.acme.co.uk',
    'a_b=c-d@x-y.example',
    '_bot@acme.dev',
    'root@localhost',
    `${'a'.repeat(64)}@acme.dev`,
    'm@xn--bcher-kva.example',
  ])('may be %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no @', 'mona'],
    ['no local part', '@acme.dev'],
    ['no domain', 'mona@'],
    ['two @', 'mona@acme@dev.example'],
    ['a line feed', 'mona@acme.dev\nBcc: eve@evil.example'],
    ['a line feed at the end', 'mona@acme.dev\n'],
    ['CR LF in the local part', 'mona\r\nRCPT TO:<eve@evil.example>@acme.dev'],
    ['NUL', 'mona\0@acme.dev'],
    ['a tab', 'mona\t@acme.dev'],
    ['a space', 'mona @acme.dev'],
    ['a space before', ' mona@acme.dev'],
    ['two addresses with a comma', 'mona@acme.dev,eve@evil.example'],
    ['two addresses with a semicolon', 'mona@acme.dev;eve@evil.example'],
    ['angle brackets', '<mona@acme.dev>'],
    ['a display name', 'Mona <mona@acme.dev>'],
    ['a group', 'team:mona@acme.dev,eve@evil.example;'],
    ['a quoted local part', '"mona"@acme.dev'],
    ['a quoted address inside', '"eve@evil.example"@acme.dev'],
    ['an apostrophe', "o'brien@acme.dev"],
    ['a comment', 'mona(comment)@acme.dev'],
    ['nested comments', `mona${'('.repeat(50)}${')'.repeat(50)}@acme.dev`],
    ['a backslash', 'mona\\@acme.dev'],
    ['a source route', '@relay.example:mona@acme.dev'],
    ['a percent hack', 'mona%acme.dev@relay.example'],
    ['a bang path', 'host!mona@acme.dev'],
    ['a leading hyphen', '-oQ/tmp@acme.dev'],
    ['a leading dot', '.mona@acme.dev'],
    ['a trailing dot', 'mona.@acme.dev'],
    ['two dots', 'mo..na@acme.dev'],
    ['a domain of dots', 'mona@acme..dev'],
    ['a dot at the end of the domain', 'mona@acme.dev.'],
    ['a literal address', 'mona@[127.0.0.1]'],
    ['a label with a hyphen at its end', 'mona@acme-.dev'],
    ['an underscore in the domain', 'mona@ac_me.dev'],
    ['SMTPUTF8', 'müller@acme.dev'],
    ['a Cyrillic letter', 'mоna@acme.dev'],
    ['an international domain', 'mona@bücher.example'],
    ['a full-width @', 'mona＠acme.dev'],
    ['a bidirectional override', `mona${rlo}@acme.dev`],
    ['a local part of 65 characters', `${'a'.repeat(65)}@acme.dev`],
    ['a label of 64 characters', `mona@${'a'.repeat(64)}.dev`],
    ['255 characters', `m@${'a.'.repeat(126)}d`],
    ['an encoded word', '=?utf-8?q?mona?=@acme.dev'],
    ['a mailto', 'mailto:mona@acme.dev'],
    ['a percent-encoded line break', 'mona%0d%0a@acme.dev'],
  ])('has no %s', (_, address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  // What grows exponentially hangs on it; what grows like a square is seen by `node bench/growth.ts texts`.
  it.each(['a', 'a.', '-', '(', '@', 'a@', ' '])('is no 100 kB of %j', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    expect(isMailAddress(long)).toBe(false);
    expect(isMailAddress(`mona@${long}`)).toBe(false);
  });
});
