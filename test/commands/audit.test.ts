import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Commit, historyOf } from '../../src/commands/audit/clone.ts';
import { auditOf } from '../../src/commands/audit/verify.ts';
import { DAY, recipe, Shop } from '../rotation/shop.ts';

const configuration = `${recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }`;

let history: readonly Commit[];
let reseeded: readonly Commit[];

function commitsOf(shop: Shop): readonly Commit[] {
  const { git } = shop.github.repository('acme/shop');
  return [...git.history('keyturn-journal')]
    .reverse()
    .map(({ sha, message }) => ({ sha, message, text: fileAt(shop, sha) }));
}

function fileAt(shop: Shop, sha: string): string | undefined {
  const { git } = shop.github.repository('acme/shop');
  git.heads.set('looked-at', sha);
  return shop.github.file('acme/shop', 'looked-at', 'journal.json');
}

beforeAll(async () => {
  const shop = new Shop(configuration);
  await shop.rotate();
  shop.clock.advance(87 * DAY);
  await shop.rotate();
  history = commitsOf(shop);
  shop.github.vault('acme/shop', {}).secrets.delete('KEYTURN_PENDING');
  await shop.doctor({ repair: 'new-seed' });
  reseeded = commitsOf(shop);
});

const kinds = async (commits: readonly Commit[], pin?: string) =>
  (await auditOf(commits, pin)).findings.map(({ kind }) => kind);
const keyOf = (commit: Commit | undefined) => (JSON.parse(commit?.text ?? '{}') as { key: string }).key;
const without = (at: number) => history.filter((_, index) => index !== at);

describe('the audit of a history', () => {
  it('of honest runs finds nothing, and the pin is its key', async () => {
    expect(history.length).toBeGreaterThan(8);
    expect(await auditOf(history, keyOf(history[0]))).toMatchObject({ whole: true, findings: [] });
    expect(await kinds(history, `ed25519:${'A'.repeat(43)}`)).toEqual(['key']);
  });

  it('reads enrolled.json beside the journal, and who signed it', async () => {
    const { enrolled } = JSON.parse(readFileSync(new URL('../vectors/state.json', import.meta.url), 'utf8')) as {
      enrolled: { journal: string; good: { text: string }[]; bad: { text: string }[] };
    };
    const begun = { sha: 'a'.repeat(40), message: 'begun\n', text: enrolled.journal };
    const and = (text: string | undefined, sha: string) => ({ ...begun, sha, message: 'x', enrolled: text });
    const good = and(enrolled.good[0]?.text, 'b'.repeat(40));
    expect(await kinds([begun, good])).toEqual([]);
    expect(await kinds([begun, good, and(undefined, 'c')])).toEqual(['foreign']);
    for (const { text } of enrolled.bad) expect(await kinds([begun, and(text, 'c')])).toHaveLength(1);
    // The journal set back is told as ever, whatever lies beside it.
    expect(await kinds([...history, { ...history[3]!, enrolled: enrolled.good[0]!.text }])).toContain('return');
  });

  it('names a new seed, which is no fault', async () => {
    expect(await auditOf(reseeded)).toMatchObject({ whole: true, findings: [{ kind: 'reseed' }] });
    // The old pin is one, the new one is not.
    expect(await kinds(reseeded, keyOf(history[0]))).toEqual(['reseed', 'key']);
    expect(await kinds(reseeded, keyOf(reseeded.at(-1)))).toEqual(['reseed']);
  });

  it.each<[string, () => readonly Commit[], readonly string[]]>([
    ['a commit is missing', () => without(4), ['gap']],
    ['the beginning is missing', () => history.slice(2), ['gap']],
    ['the branch was set back', () => [...history, history[3]!], ['return']],
    ['a letter was changed', () => changed(5, (text) => text.replace('"toy_', '"toy-')), ['forged', 'gap']],
    ['it is not written as Keyturn writes', () => changed(5, (text) => `${text}\n`), ['foreign', 'gap']],
    ['the file was deleted', () => changed(5, () => undefined), ['foreign', 'gap']],
    [
      'a message says something else',
      () => [...history.slice(0, -1), { ...history.at(-1)!, message: 'x' }],
      ['message'],
    ],
    ['another journal was put in its place', () => [...history, reseeded.at(-1)!], ['forged']],
  ])('finds that %s', async (_, commits, found) => {
    const audit = await auditOf(commits());
    expect(audit.findings.map(({ kind }) => kind)).toEqual(found);
    expect(audit.whole).toBe(false);
  });

  function changed(at: number, change: (text: string) => string | undefined): readonly Commit[] {
    return history.map((one, index) => (index === at ? { ...one, text: change(one.text ?? '') } : one));
  }
});

describe('a clone', () => {
  const directory = mkdtempSync(join(tmpdir(), 'keyturn-audit-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  it('is read commit by commit, and verified by git and openssl alone', async () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', directory, '-c', 'user.name=toy', '-c', 'user.email=toy@example.com', ...words]);
    git('init', '--quiet', '--initial-branch=keyturn-journal');
    for (const { message, text } of history) {
      writeFileSync(join(directory, 'journal.json'), text ?? '');
      git('add', 'journal.json');
      git('commit', '--quiet', '--message', message);
    }
    const read: Commit[] = [];
    for await (const commit of historyOf(directory, 'keyturn-journal')) read.push(commit);
    expect(read.map(({ text }) => text)).toEqual(history.map(({ text }) => text));
    expect(await auditOf(read)).toMatchObject({ whole: true, findings: [] });
    await expect(auditOf(historyOf(directory, 'elsewhere'))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const page = readFileSync(join(import.meta.dirname, '../../docs/journal.md'), 'utf8');
    const script = /```sh verify\n([^`]*)```/.exec(page)![1]!;
    const steps = (commit: string) => execFileSync('sh', ['-c', script, 'sh', commit], { cwd: directory }).toString();
    expect(steps('HEAD')).toContain('Verified Successfully');
    expect(steps('HEAD~3')).toContain(keyOf(history[0]));
    writeFileSync(join(directory, 'journal.json'), history.at(-1)!.text!.replace('"toy_', '"toy-'));
    git('commit', '--quiet', '--all', '--message', 'by hand');
    expect(() => steps('HEAD')).toThrow();
  });
});
