// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these inputs are about such strings
import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { select } from '../../src/config/select.ts';
import { thrown } from './errors.ts';

/** Stands inside every bad value; whatever prints a value prints this. */
const canary = 'toyCanary7131';

const read = (text: string) => load(text, { environment: {}, repository: 'acme/shop' });

const refused = (text: string) => thrown(() => read(text));

/** As YAML writes any text in one line. */
const quoted = (text: string) => JSON.stringify(text);

const names: readonly (readonly [what: string, name: string])[] = [
  ['empty', ''],
  ['a space', ' '],
  ['a tab', '\t'],
  ['a carriage return', `${canary}\r`],
  ['a line feed', `${canary}\n`],
  ['NUL', `${canary}\u0000`],
  ['a leading digit', `1${canary}`],
  ['GITHUB_', `GITHUB_${canary}`],
  ['github_', `github_${canary}`],
  ['GitHub_', `GitHub_${canary}`],
  ['a hyphen', `${canary}-A`],
  ['a dot', `${canary}.A`],
  ['a slash', `${canary}/A`],
  ['two dots', `..${canary}`],
  ['encoded dots', `%2e%2e${canary}`],
  ['an encoded line feed', `${canary}%0A`],
  ['a workflow command', `::add-mask::${canary}`],
  ['an expression', `\${{ ${canary} }}`],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['prototype', 'prototype'],
  ['toString', 'toString'],
  ['hasOwnProperty', 'hasOwnProperty'],
  ['PATH', 'PATH'],
  ['path', 'path'],
  ['NODE_OPTIONS', 'NODE_OPTIONS'],
  ['LD_PRELOAD', 'LD_PRELOAD'],
  ['a Cyrillic letter', `\u0410${canary}`],
  ['a full-width letter', `\uff21${canary}`],
  ['a combining mark', `${canary}e\u0301`],
  ['a direction override', `${canary}\u202e`],
  ['a zero-width space', `${canary}\u200b`],
  ['an emoji', `${canary}\u{1f511}`],
  ['256 characters', `${canary}${'A'.repeat(256 - canary.length)}`],
  ['10000 characters', `${canary}${'A'.repeat(10_000)}`],
  ['a trailing space', `${canary} `],
  ['a lone surrogate', `${canary}\ud800`],
];

describe('names of secrets', () => {
  it.each(names)('%s: as a name in the file', async (_, name) => {
    const error = await refused(`secrets:\n  ${quoted(name)}: { provider: random }\n`);
    expect([error.code, error.exit]).toEqual(['CONFIG_INVALID', 2]);
    expect(error.message).toMatch(
      /^\.github\/keyturn\.yml:2:(?:3: secrets|3: the name of a field is too long|\d+: secrets)/,
    );
    expect(error.text).not.toContain(canary);
  });

  it.each(names)('%s: as the name of a value', async (_, name) => {
    const error = await refused(`secrets:\n  A_KEY: { provider: random, values: { value: ${quoted(name)} } }\n`);
    expect(error.exit).toBe(2);
    expect(error.message).toMatch(/:2:\d+: secrets\.A_KEY\.values\.value/);
    expect(error.text).not.toContain(canary);
  });

  it.each(names.filter(([, name]) => name.trim() === name && name !== ''))(
    '%s: as the input `secret`',
    async (_, name) => {
      const error = await thrown(() => inputs({ secret: name, provider: 'random' }, 'action'));
      expect(error.exit).toBe(2);
      expect(error.message).toContain('the input `secret`');
      expect(error.text).not.toContain(canary);
    },
  );

  it.each([
    ['one letter', 'A'],
    ['255 characters', 'A'.repeat(255)],
    ['a leading underscore', '_A'],
    ['lower case', 'a_key'],
    ['digits inside', 'A1B2'],
  ])('%s is fine', async (_, name) => {
    expect((await read(`secrets:\n  ${name}: { provider: random }\n`)).targets[0]!.key).toBe(name);
  });
});

describe('names of environments', () => {
  it.each([
    ['empty', ''],
    ['dots', '..'],
    ['a way up', `${canary}/../x`],
    ['two slashes', `${canary}//x`],
    ['a slash at the end', `${canary}/`],
    ['a space at the end', `${canary} `],
    ['a space at the start', ` ${canary}`],
    ['a glob', `${canary}*`],
    ['braces', `{${canary}}`],
    ['an encoded slash', `${canary}%2f`],
    ['a workflow command', `::stop-commands::${canary}`],
    ['a line feed', `${canary}\n`],
    ['256 characters', canary.padEnd(256, 'A')],
    ['toString', 'toString'],
    ['__proto__', '__proto__'],
  ])('%s is refused', async (_, name) => {
    for (const text of [
      `environments: { ${quoted(name)}: {} }\nsecrets: {}\n`,
      `secrets:\n  A_KEY: { provider: random, environments: [${quoted(name)}] }\n`,
      `secrets:\n  A_KEY: { provider: random, environments: { ${quoted(name)}: {} } }\n`,
    ]) {
      const error = await refused(text);
      expect([error.code, error.exit]).toEqual(['CONFIG_INVALID', 2]);
      expect(error.message).toContain('environments');
      expect(error.text).not.toContain(canary);
    }
  });

  it.each(['prod/eu', 'production', 'eu-west 1', 'v1.2', '_x'])('%s is fine', async (name) => {
    expect(
      (await read(`secrets:\n  A_KEY: { provider: random, environments: { ${quoted(name)}: {} } }\n`)).targets[0]!.key,
    ).toBe(`${name}/A_KEY`);
  });
});

/** A whole file, and what the message must name. */
const files: readonly (readonly [what: string, text: string, names: string | RegExp])[] = [
  [
    'an alias bomb',
    `a: &a [${canary}]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${i === 0 ? '*a' : `*b${i - 1}, *b${i - 1}`}]`).join('\n')}`,
    /nested too deeply|more than 100 aliases/,
  ],
  ['an alias that contains itself', `a: &a [*a, ${canary}]`, /nested too deeply|no anchor/],
  ['an alias without an anchor', `secrets: *${canary}`, 'secrets: this alias'],
  ['200 aliases', `a: &a 1\nb: [${Array.from({ length: 200 }, () => '*a').join(', ')}]`, 'more than 100 aliases'],
  ['20000 brackets', `a: ${'['.repeat(20_000)}${canary}`, 'nested too deeply'],
  ['20000 closed brackets', `a: ${'['.repeat(20_000)}${canary}${']'.repeat(20_000)}`, 'nested too deeply'],
  ['5000 dashes', `${'- '.repeat(5000)}${canary}`, 'nested too deeply'],
  ['2000 indentations', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'nested too deeply'],
  [
    '41 levels',
    `${Array.from({ length: 45 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} ${canary}`,
    'nested too deeply',
  ],
  ['a field twice', `secrets: {}\nsecrets: { ${canary}: {} }`, ':2:1: secrets: this field is there twice'],
  [
    'a field twice inside',
    `secrets:\n  A_KEY: { provider: random, provider: ${canary} }`,
    'secrets.A_KEY.provider: this field is there twice',
  ],
  ['two documents', `secrets: {}\n---\n${canary}: 1`, 'more than one document'],
  ['a tag', `secrets: !!js/function ${canary}`, 'tags'],
  ['a known tag', `secrets: { A_KEY: { provider: !!binary ${canary} } }`, 'tags'],
  ['a merge key', `a: &a { ${canary}: 1 }\nsecrets: { <<: *a }`, 'merge keys'],
  ['a directive', `%YAML 1.1\n---\nsecrets: { A_KEY: { provider: ${canary} } }`, 'directives'],
  ['a byte order mark inside', `secrets: {}\n\ufeff# ${canary}`, ':2:1: '],
  ['NUL', `secrets: {}\n# ${canary}\u0000`, ':2:16: '],
  [
    'NUL by its escape',
    `secrets: { A_KEY: { provider: "${canary}\\0" } }`,
    'secrets.A_KEY.provider: there is a control character',
  ],
  [
    'bytes that are no UTF-8',
    new TextDecoder().decode(new Uint8Array([...new TextEncoder().encode(`secrets: {} # ${canary}`), 0xff, 0xfe])),
    'not UTF-8',
  ],
  ['5 MB', `secrets: {} # ${canary}${'x'.repeat(5_000_000)}`, 'larger than 256 kB'],
  ['a tab as indentation', `secrets:\n\tA_KEY: ${canary}`, ':2:1'],
  ['a quote that is not closed', `secrets: "${canary}`, ':1:'],
  ['a bracket that is not closed', `secrets: [${canary}`, ':'],
  ['indentation that does not fit', `secrets:\n    A_KEY: {}\n  ${canary}: {}`, ':3:'],
  ['a colon without quotes', `secrets: a: ${canary}`, ':1:'],
  ['a list as a name', `secrets:\n  ? [${canary}]\n  : {}`, ':2:5'],
  ['__proto__', `secrets: {}\n__proto__: { ${canary}: 1 }`, 'a field may not have this name'],
  [
    '__proto__ in options',
    `secrets:\n  A_KEY: { provider: random, options: { __proto__: { ${canary}: 1 } } }`,
    'secrets.A_KEY.options: a field may not have this name',
  ],
  ['an unknown field', `secrets: {}\n"${canary}!": 1`, ':2:1: (an unusual name): there is no such field'],
  [
    'an unknown provider',
    `secrets: { A_KEY: { provider: "${canary}" } }`,
    'secrets.A_KEY.provider: there is no such provider',
  ],
  ['an unknown choice', `policy: { in-use: ${canary} }\nsecrets: {}`, 'policy.in-use: one of `hold`, `revoke`'],
  ['NO for a boolean', 'public: NO\nsecrets: {}', 'public: `true` or `false` is wanted'],
  ['on for a boolean', 'public: on\nsecrets: {}', 'public: `true` or `false` is wanted'],
  ['a text for a boolean', `public: "${canary}"\nsecrets: {}`, 'public: `true` or `false` is wanted'],
  ['a text for fields', `policy: ${canary}\nsecrets: {}`, 'policy: fields (`name: value`) is wanted'],
  ['a text for a list', `channels: ${canary}\nsecrets: {}`, 'channels: a list is wanted'],
  ['a list for a text', `secrets: { A_KEY: { provider: [${canary}] } }`, 'secrets.A_KEY.provider: a text is wanted'],
  [
    'a leading zero',
    'secrets: { A_KEY: { provider: random, options: { account: 0123 } } }',
    'secrets.A_KEY.options.account: this number would change',
  ],
  [
    'twenty digits',
    'secrets: { A_KEY: { provider: random, options: { account: 12345678901234567890 } } }',
    'secrets.A_KEY.options.account: this number would change',
  ],
  [
    '1.0',
    'secrets: { A_KEY: { provider: random, options: { version: 1.0 } } }',
    'options.version: this number would change',
  ],
  [
    'hexadecimal',
    'secrets: { A_KEY: { provider: random, options: { id: 0x1F } } }',
    'options.id: this number would change',
  ],
  [
    'an exponent',
    'secrets: { A_KEY: { provider: random, options: { id: 1e3 } } }',
    'options.id: this number would change',
  ],
  [
    'infinity',
    'secrets: { A_KEY: { provider: random, options: { id: .inf } } }',
    'options.id: this number would change',
  ],
  [
    'an account id without quotes',
    'secrets: { A_KEY: { provider: random, adopt: 123456789012 } }',
    'secrets.A_KEY.adopt: a text is wanted, not a number: write it in quotes',
  ],
  [
    'a recipient with a line feed',
    `secrets: { A_KEY: { provider: random, share: { with: ["${canary}\\nx"] } } }`,
    'secrets.A_KEY.share.with[0]: a recipient is',
  ],
  [
    'a recipient that is a header',
    `secrets: { A_KEY: { provider: random, share: { with: ["a@b.c, ${canary}"] } } }`,
    'secrets.A_KEY.share.with[0]: a recipient is',
  ],
  [
    'a team that is a path',
    `secrets: { A_KEY: { provider: random, share: { with: ["@acme/../${canary}"] } } }`,
    'secrets.A_KEY.share.with[0]: a recipient is',
  ],
  [
    'a journal that is a path',
    `journal: { repository: "acme/../${canary}" }\nsecrets: {}`,
    'journal.repository: a repository is written owner/name',
  ],
  [
    'a branch that is a path',
    `journal: { branch: "../${canary}" }\nsecrets: {}`,
    'journal.branch: this is not the name of a branch',
  ],
  ['a service at another scheme', `links: { url: "javascript:${canary}" }\nsecrets: {}`, 'links.url: an https address'],
  [
    'a service with a user',
    `links: { url: "https://${canary}@links.acme.dev" }\nsecrets: {}`,
    'links.url: an https address',
  ],
  [
    'a service with a backslash',
    `links: { url: "https://links.acme.dev\\\\@${canary}" }\nsecrets: {}`,
    'links.url: an https address',
  ],
  [
    'an admin that is not a name',
    `secrets: { A_KEY: { provider: sendgrid, admin: "${canary} x" } }`,
    'secrets.A_KEY.admin: this is the NAME of an environment variable',
  ],
  [
    'an admin with a dollar',
    `secrets: { A_KEY: { provider: sendgrid, admin: "$${canary}" } }`,
    'secrets.A_KEY.admin: this is the NAME of an environment variable',
  ],
  [
    'an admin that is an expression',
    `secrets: { A_KEY: { provider: sendgrid, admin: "\${{ secrets.${canary} }}" } }`,
    'secrets.A_KEY.admin: this is the NAME of an environment variable',
  ],
];

describe('how recipients run Keyturn', () => {
  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['a space at its end', `${canary} `],
    ['a space at its beginning', ` ${canary}`],
    ['a line feed', `${canary}\nrm`],
    ['a line feed at its end', `${canary}\n`],
    ['a carriage return', `${canary}\rrm`],
    ['a tab', `${canary}\trm`],
    ['NUL', `${canary}\u0000`],
    ['an escape sequence', `${canary}\u001b[2J`],
    ['a direction override', `${canary}\u202e`],
    ['a zero-width space', `${canary}\u200b`],
    ['a letter that looks like another', `n\u0440x ${canary}`],
    ['201 characters', `${canary} ${'a '.repeat(100)}`.slice(0, 200).concat('b')],
  ])('%s is refused', async (_, text) => {
    const error = await refused(`cli: ${quoted(text)}\nsecrets: {}\n`);
    expect([error.code, error.exit]).toEqual(['CONFIG_INVALID', 2]);
    expect(error.message).toMatch(/^\.github\/keyturn\.yml:1:\d+: cli/);
    expect(error.text).not.toContain(canary);
  });

  it.each([
    ['a number', '5'],
    ['a list', '[npx]'],
    ['fields', '{ npx: x }'],
    ['null', 'null'],
  ])('%s is refused', async (_, written) => {
    const error = await refused(`cli: ${written}\nsecrets: {}\n`);
    expect(error.message).toMatch(/^\.github\/keyturn\.yml:1:\d+: cli: a text is wanted/);
  });

  it.each(['npx @acme/keyturn', 'node tools/keyturn.js', 'k', `node ${'a'.repeat(195)}`])('%s is fine', async (cli) => {
    expect((await read(`cli: ${quoted(cli)}\nsecrets: {}\n`)).cli).toBe(cli);
  });

  it('is left open where the file says nothing', async () => {
    expect((await read('secrets: {}\n')).cli).toBeUndefined();
  });
});

describe('files', () => {
  it.each(files)('%s', async (_, text, says) => {
    const error = await refused(text);
    expect([error.code, error.exit, error.now]).toEqual(['CONFIG_INVALID', 2, 'unchanged']);
    expect(error.message).toMatch(says instanceof RegExp ? says : /./);
    if (typeof says === 'string') expect(error.message).toContain(says);
    expect(error.text).not.toContain(canary);
  });

  it.each([
    '0d',
    '00d',
    '-1d',
    '+1d',
    '1.5h',
    '1,5h',
    '1M',
    '1D',
    '1 d',
    ' 1d',
    '1d ',
    '9e99',
    '9e99d',
    'P1D',
    'PT1H',
    '\u0661d',
    'Infinity',
    '1w',
    '1y',
    '1',
    '1d12h',
    '0x1d',
    '100000d',
    '090d',
    '',
  ])('the duration %j', async (duration) => {
    for (const field of ['max-age', 'overlap', 'lead', 'receipt-deadline', 'quiet']) {
      const error = await refused(`policy: { ${field}: ${quoted(duration)} }\nsecrets: {}`);
      expect(error.exit).toBe(2);
      expect(error.message).toContain(`policy.${field}: a duration is a whole number and a unit`);
    }
    const error = await thrown(() => inputs({ expires: duration }, 'cli'));
    expect(error.code).toBe('INPUT_INVALID');
  });

  it('of 200 secrets are read', async () => {
    const text = (count: number) =>
      `secrets:\n${Array.from({ length: count }, (_, i) => `  KEY_${i}:\n    provider: sendgrid\n    admin: ADMIN_${i}\n    options: { scopes: [mail.send] }\n    policy: { max-age: 30d }`).join('\n')}`;
    expect((await read(text(200))).targets).toHaveLength(200);
  });
});

const recipients: readonly (readonly [string, string])[] = [
  ['an empty entry', 'mona,,x'],
  ['a comma at the end', 'mona,'],
  ['lines instead of commas', `mona\r\n${canary}`],
  ['an e-mail address', `${canary}@acme.dev`],
  ['a path', `../${canary}`],
  ['a team without its organization', `@${canary}`],
  ['a space inside', `mona ${canary}`],
];

describe('inputs', () => {
  const booleans = ['force', 'first', 'dry-run'] as const;
  it.each(
    booleans.flatMap((name) =>
      ['TRUE', 'True', 'yes', 'no', '1', '0', 'on', 'off', ' true', 'true ', 'true\n', canary].map((text) => [
        name,
        text,
      ]),
    ),
  )('the boolean %s: %j', async (name, text) => {
    const error = await thrown(() => inputs({ [name!]: text }, 'action'));
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toBe(`the input \`${name}\`: \`true\` or \`false\`, nothing else`);
  });

  it.each(recipients)('recipients: %s', async (_, text) => {
    const error = await thrown(async () => {
      const { inline } = inputs({ provider: 'random', secret: 'A_KEY', 'share-with': text }, 'action');
      await load(await inline!(), { environment: {}, repository: 'acme/shop' });
    });
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toContain('the input `share-with`');
    expect(error.text).not.toContain(canary);
  });

  it.each([
    ['destinations', `{ github: ${canary} }`, 'a list is wanted'],
    [
      'destinations',
      `- github: { enviroment: ${canary} }`,
      ':1:13: [0].github.enviroment: there is no such field; the nearest is `environment`',
    ],
    ['destinations', `- github: { repositories: [ "acme/../${canary}" ] }`, ':1:'],
    ['destinations', `- "${canary}!": {}`, 'there is no such destination'],
    ['destinations', `[${'['.repeat(500)}`, 'nested too deeply'],
    ['options', `bytes: ${canary}`, ':1:8: bytes: a number is wanted'],
    ['options', `{ bytes: 32, bytes: 64 } # ${canary}`, 'this field is there twice'],
    ['options', `!!js/function ${canary}`, 'tags'],
    ['values', `value: "${canary}-x"`, ":1:8: value: a secret's name"],
    ['values', `value: "GITHUB_${canary}"`, ":1:8: value: a secret's name"],
    ['journal', `{ file: j.json, brunch: ${canary} }`, 'brunch: there is no such field; the nearest is `branch`'],
    ['journal', canary, 'fields (`name: value`) is wanted'],
    ['channels', `- email: { form: ${canary} }`, '[0].email.form: there is no such field; the nearest is `from`'],
    ['max-age', '1.5h', 'a duration is'],
    ['max-age', '4d', '`max-age` must be longer'],
    ['links-url', `ftp://${canary}`, 'an https address is wanted'],
    ['share-as', canary, 'one of `own`, `copy`'],
    ['provider', canary, 'there is no such provider'],
    ['escrow', `github: { enviroment: ${canary} }`, 'github.enviroment: there is no such field'],
  ])('%s: %j', async (name, text, says) => {
    const error = await thrown(async () => {
      const { inline } = inputs({ provider: 'random', secret: 'A_KEY', [name]: text }, 'action');
      await load(await inline!(), { environment: {}, repository: 'acme/shop' });
    });
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toContain(`the input \`${name}\``);
    expect(error.message).toContain(says);
    expect(error.text).not.toContain(canary);
  });

  it.each([
    ['person', `${canary} x`],
    ['person', `../${canary}`],
    ['person', `@acme/${canary}`],
    ['reason', `${canary}\n::stop-commands::x`],
    ['reason', canary.padEnd(5000)],
    ['only', `${canary}\u0000`],
    ['fail-on', canary],
    ['for', canary],
    ['for', `5${canary}h`],
    ['command', canary],
  ])('%s: a bad value', async (name, text) => {
    const error = await thrown(() =>
      inputs(
        { command: name === 'person' ? 'onboard' : name === 'fail-on' ? 'status' : 'rotate', [name]: text },
        'action',
      ),
    );
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toContain(`the input \`${name}\``);
    expect(error.text).not.toContain(canary);
  });

  it.each(['', '!x', '(a|b)', '+(a)', 'a;b', '${{ x }}', '../..', 'a'.repeat(301), '[', '{'.repeat(200)])(
    'only: %j matches nothing or is refused',
    async (only) => {
      expect((await thrown(() => select([{ key: 'production/A_KEY' }], only))).code).toBe('INPUT_INVALID');
    },
  );
});

describe('patterns', () => {
  // What grows exponentially hangs on it; what grows like a square is seen by `node bench/growth.ts texts`.
  const longOf = (part: string) => part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000);
  const alphabet = [
    'a',
    'A',
    '0',
    '-',
    '_',
    '.',
    '/',
    ' ',
    '@',
    'a-',
    'a.',
    '..',
    '//',
    'a/',
    '[',
    '{',
    '{{',
    '- ',
    'eyJ',
    'eyJaaaaaaaa.',
    'sk-',
    'SG.',
    '-----BEGIN ',
    '://',
    'a://b:c',
    '?sig=',
    'AKIA',
    '\\',
    '"',
    '\u00e9',
  ];

  it.each(alphabet)('100 kB of %j are refused', async (part) => {
    const files: readonly ((text: string) => string)[] = [
      (text) => `secrets:\n  A_KEY: { provider: ${quoted(text)} }`,
      (text) => `secrets:\n  ${quoted(text)}: { provider: random }`,
      (text) => `secrets:\n  A_KEY: { provider: random, values: { value: ${quoted(text)} } }`,
      (text) =>
        `secrets:\n  A_KEY: { provider: sendgrid, admin: ${quoted(text)}, adopt: ${quoted(text)} }`.slice(0, 250_000),
      (text) => `environments: { ${quoted(text)}: {} }\nsecrets: {}`,
      (text) => `secrets:\n  A_KEY: { provider: random, environments: [${quoted(text)}] }`,
      (text) => `links: { url: ${quoted(text)} }\njournal: { file: ${quoted(text)} }\nsecrets: {}`.slice(0, 250_000),
      (text) => `journal: { repository: ${quoted(text)} }\nsecrets: {}`,
      (text) => `journal: { branch: ${quoted(text)} }\nsecrets: {}`,
      (text) => `people: { mona: { email: ${quoted(text)} } }\nsecrets: {}`,
      (text) =>
        `policy: { max-age: ${quoted(text)} }\nsecrets: { A_KEY: { provider: random, share: { with: [${quoted(text)}] } } }`,
      // No field at all: what takes the time here is the YAML library, which reports 100000 mistakes.
      (text) => text,
    ];
    for (const file of files) {
      const error = await refused(file(longOf(part)));
      expect(error.exit).toBe(2);
    }
  });

  it.each(alphabet)('100 kB of %j as inputs are refused', async (part) => {
    for (const name of [
      'only',
      'secret',
      'share-with',
      'person',
      'reason',
      'expires',
      'links-url',
      'destinations',
      'options',
    ]) {
      const command = name === 'person' ? 'offboard' : 'rotate';
      const error = await thrown(async () => {
        const given = inputs({ command, provider: 'random', secret: 'A_KEY', [name]: longOf(part) }, 'action');
        await load(await given.inline!(), { environment: {}, repository: 'acme/shop' });
        select([{ key: 'production/A_KEY' }], given.only);
      });
      expect(error.exit).toBe(2);
    }
  });
});
