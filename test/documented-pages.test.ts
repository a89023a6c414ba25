import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { destinations } from '../src/destinations/index.ts';
import { providers } from '../src/providers/index.ts';
import { complaints } from './documented/check.ts';
import { readPage } from './documented/names.ts';
import { anchorsOf, pageOf } from './documented/page.ts';
import { callsOf } from './documented/shell.ts';
import { documented, root } from './documented/world.ts';

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const config = (line: string) => `secrets:\n  A_KEY: { provider: random, destinations: [ { github: {} } ] }\n${line}`;
const workflow = (step: string, more = '') =>
  `on: workflow_dispatch\n${more}jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: keyturn/keyturn@v1\n        with: ${step}`;

/** In parts: a word that stands in a test is a word of the tests. */
const forgotten = ['JOURNAL', 'FORGOTTEN'].join('_');

/** What a page says that is stale, and what has to be said of it. */
const stale: { readonly [kind: string]: readonly [text: string, says: string] } = {
  'a command that is gone': [fenced('sh', 'keyturn rotat --only A_KEY'), 'there is no command `rotat`'],
  'the same in the middle of a pipe': [fenced('', 'printf x | keyturn shar'), 'there is no command `shar`'],
  'the same on a second line': [fenced('sh', 'git fetch\nkeyturn rotat'), ':3: command: there is no command `rotat`'],
  'the same within a sentence': ['Type `keyturn rotat --force`.', 'there is no command `rotat`'],
  'a flag that is gone': [fenced('sh', 'keyturn rotate --forse'), 'forse'],
  'a flag of another command': [fenced('sh', 'keyturn status --person mona'), '`status` does not use --person'],
  'a flag within a sentence': ['Give it `--forse`.', 'there is no flag --forse'],
  'a value that a flag does not take': [fenced('sh', 'keyturn status --fail-on never'), 'over-age'],
  'a flag without what it needs': [fenced('sh', 'keyturn revoke --reason leaked'), '`revoke` needs it'],
  'a word too many': [fenced('sh', 'keyturn status now'), '`status` takes no word `now`'],
  'a command behind the image': [fenced('sh', 'docker run keyturn-links --stor memory'), 'stor'],
  'an input that is gone': [fenced('yaml', workflow('{ olny: A_KEY }')), "Invalid action input 'olny'"],
  'an input with a value of before': [fenced('yaml', 'with: { command: rotat }'), 'rotat'],
  'an input within a sentence': ['Set `olny: A_KEY` in it.', 'there is no field or input `olny`'],
  'a key of a workflow': [fenced('yaml', workflow('{ only: A }', 'permisions: {}\n')), 'workflow:'],
  'a permission of a workflow': [fenced('yaml', 'permissions: { secrets: write }'), 'workflow:'],
  'a variable that nothing reads': [fenced('sh', 'export KEYTURN_LINK_TOKNE=x'), 'reads a variable KEYTURN_LINK_TOKNE'],
  'a variable within a sentence': ['Set `GITHUB_API_ADDRESS`.', 'nothing reads a variable GITHUB_API_ADDRESS'],
  'a link to a page that moved': ['[there](nowhere.md)', 'there is no file docs/nowhere.md'],
  'a picture that is gone': ['<img src="images/none.png" alt="none">', 'there is no file docs/images/none.png'],
  'a heading that is gone': [
    '[there](errors.md#journal_forgotten)',
    'docs/errors.md has no heading #journal_forgotten',
  ],
  'a heading of the same page': ['# One\n\n[there](#two)', 'has no heading #two'],
  'a field of the configuration': [fenced('yaml', config('linkz: { url: https://links.acme.dev }')), 'linkz'],
  'a field of a secret': [fenced('yaml', 'shares: { with: [mona] }'), '`shares`'],
  'an option of a destination': [fenced('yaml', 'destinations: [ { github: { enviroment: x } } ]'), 'enviroment'],
  'a duration of the configuration': [fenced('yaml', config('policy: { max-age: 1.5h }')), 'max-age'],
  'YAML that cannot be read': [fenced('yaml', 'secrets: { A_KEY: [ }'), 'this is no YAML'],
  'an error code that is gone': [`It ends with ${forgotten}.`, `there is no error ${forgotten}`],
  'an error code as code': [`It ends with \`${forgotten}\`.`, forgotten],
  'a file that is gone': ['See `src/rotation/none.ts`.', 'there is no file src/rotation/none.ts'],
  'a script of npm': [fenced('', 'npm run describes'), 'there is no script describes'],
  'a suite that is gone': [fenced('', 'npm test -- test/none'), 'no test is called test/none'],
  'a flag of gh': [fenced('sh', 'gh secret set A_KEY --enviroment keyturn'), 'is not given --enviroment'],
  'a program that nobody knows': [fenced('sh', 'keytrun status'), 'nobody here knows a program `keytrun`'],
};

describe('the pages', () => {
  it('say nothing that is stale: commands, flags, YAML, variables, codes, names, files, links', async () => {
    expect(documented.length).toBeGreaterThan(40);
    expect(await complaints(documented.map(readPage))).toEqual([]);
  });
});

/** These are looked up, not followed. */
const reference =
  'README architecture comparison configuration dependencies destinations errors glossary inventory-judgement journal performance protocol providers publishing safety threats'.split(
    ' ',
  );

describe('the documentation', () => {
  const all = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const textOf = (path: string) => readPage(path).text;

  it('has every page in its index, once', () => {
    const index = readPage('docs/README.md').links.map(({ text }) => text);
    expect(all.filter((name) => name !== 'README.md' && !index.includes(name))).toEqual([]);
    expect(index.filter((name, at) => index.indexOf(name) !== at)).toEqual([]);
  });

  it('says on every page that is followed what the reader has at the end', () => {
    const followed = all.filter((name) => !reference.includes(name.slice(0, -'.md'.length)));
    expect(followed.filter((name) => textOf(`docs/${name}`).split('You end ').length !== 2)).toEqual([]);
    expect(reference.filter((name) => !all.includes(`${name}.md`))).toEqual([]);
  });

  it('begins with a README of at most 150 lines, which counts right', () => {
    const text = textOf('README.md');
    expect(text.split('\n').length).toBeLessThanOrEqual(150);
    expect(text).toContain(`[${Object.keys(providers).length} kinds of provider]`);
    expect(text).toContain(`[${Object.keys(destinations).length} kinds of destination]`);
  });
});

describe('what is stale is seen:', () => {
  let said: readonly string[];
  beforeAll(async () => {
    said = await complaints(Object.entries(stale).map(([kind, [text]]) => pageOf(`docs/${kind}.md`, text)));
  });

  it.each(Object.entries(stale))('%s', (kind, [, says]) => {
    const own = said.filter((line) => line.startsWith(`docs/${kind}.md:`));
    expect(own.join('\n')).toContain(says);
  });

  it('and nothing else is', async () => {
    const good = [
      '# One thing\n\n## Two\n\n## Two\n\n[a](#two) [b](#two-1) [c](errors.md#journal_forged) [d](../README.md)',
      'Type `keyturn offboard --person LOGIN [--only GLOB]`, set `max-age: 30d`, read `KEYTURN_LINK_TOKEN`, or get TOKEN_DENIED.',
      fenced(
        'sh',
        "keyturn revoke --only 'production/*' # now\nprintf 'A=%s\\n' \"$(gh auth token)\" | keyturn share --expires 1h > x",
      ),
      fenced('yaml', workflow('{ only: A_KEY }', 'permissions: { contents: write }\n')),
      fenced('yaml', 'destinations: [ { github: { environment: production } } ]'),
      fenced('text', 'keyturn rotat'),
    ];
    expect(await complaints([pageOf('docs/good.md', good.join('\n'))])).toEqual([]);
  });
});

describe('a page', () => {
  it('is taken apart as a shell and GitHub do it', () => {
    const text =
      'A=1 keyturn a "b c" \\\n  \'d\' # no\nx <<END | y\nnone\nEND\n( z "$(w 1)" ) 2>&1 > f && for i in 1 2; do v; done';
    expect(callsOf(text).map(({ words }) => words.join(','))).toEqual([
      'keyturn,a,b c,d',
      'x',
      'y',
      'w,1',
      'z,$(w 1)',
      'v',
    ]);
    expect([...anchorsOf('# A `b`: c/d (e)\n```\n# no\n```\n## [x](y) Z_1\n## [x](y) Z_1')]).toEqual([
      'a-b-cd-e',
      'x-z_1',
      'x-z_1-1',
    ]);
    expect(pageOf('p', 'a `b`\n```sh x\nc\n').blocks).toEqual([{ language: 'sh x', text: 'c\n\n', line: 3 }]);
  });
});
