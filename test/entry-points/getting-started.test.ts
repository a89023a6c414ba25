import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { tokenFeatures } from '../../src/config/token-permissions.ts';
import { readPage } from '../documented/names.ts';
import { callsOf } from '../documented/shell.ts';
import { root } from '../documented/world.ts';
import { canary } from '../leaks.ts';
import { type ActionRan, expectExit, Harness, HOME } from './harness.ts';

/*
 * docs/getting-started.md, followed to the letter: its commands for the environment, its configuration, its workflow, a
 * token with the permissions of its table and no other.
 */

const page = readPage('docs/getting-started.md');
const blockOf = (has: RegExp) => page.blocks.find(({ text }) => has.test(text))!.text;
const configuration = blockOf(/^secrets:\n {2}SESSION_KEY/);
const workflow = parse(blockOf(/^run-name:/)) as {
  jobs: { rotate: { permissions: Record<string, 'read' | 'write'>; steps: { with: Record<string, string> }[] } };
};
const shown = (language: string) => page.blocks.find((block) => block.language === language)!.text.trim();

let harness: Harness;
let token: string;
let runToken: string;
beforeAll(async () => {
  harness = await Harness.open();
  const { environment, exposed, repository } = tokenFeatures;
  const permissions = { ...environment.permissions, ...repository.permissions, ...exposed.permissions };
  const value = 'toy-github-token-of-the-page-0002';
  token = canary(harness.github.addToken({ value, repositories: [HOME], permissions }), 'token');
  runToken = canary(harness.github.addRunToken(HOME, workflow.jobs.rotate.permissions), 'journal-token');
});
afterAll(() => harness.close());

/** What `gh api` sends. */
async function gh(words: readonly string[]): Promise<number> {
  const path = words.find((word) => word.startsWith('repos/'))!.replace('{owner}/{repo}', HOME);
  const method = words[words.indexOf('-X') + 1]!;
  const fields = words.flatMap((word, at) => (/^-[fF]$/.test(words[at - 1] ?? '') ? [word.split('=')] : []));
  const body: Record<string, unknown> = {};
  for (const [name = '', value = ''] of fields) {
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
    const read = value === 'true' ? true : value === 'false' ? false : value;
    if (outer === undefined || inner === undefined) body[name] = read;
    else body[outer] = { ...(body[outer] as object), [inner]: read };
  }
  const owner = harness.github.addToken({ kind: 'user', login: 'mona' });
  const headers = { authorization: `Bearer ${owner}`, 'content-type': 'application/json' };
  const request = new Request(`https://api.github.com/${path}`, { method, headers, body: JSON.stringify(body) });
  return (await harness.github.http(request)).status;
}

/** A run of the page's workflow, as GitHub evaluates its expressions. */
function run(inputs: { readonly command?: string } = {}, event = 'workflow_dispatch'): Promise<ActionRan> {
  const secrets: { readonly [name: string]: string } = {
    KEYTURN_TOKEN: token,
    KEYTURN_PENDING: harness.github.secret(HOME, 'KEYTURN_PENDING', { environment: 'keyturn' })?.value ?? '',
  };
  const step = workflow.jobs.rotate.steps.at(-1)!;
  const given = Object.entries(step.with).map(([name, value]) => {
    const [, secret] = /^\$\{\{ secrets\.(\w+) \}\}$/.exec(value) ?? [];
    if (secret !== undefined) return [name, secrets[secret] ?? ''];
    if (name === 'command') return [name, inputs.command ?? 'rotate'];
    return [name, name === 'force' ? 'false' : ''];
  });
  const queued = { run: harness.github.addRun(HOME, { status: 'in_progress' }), pending: '' };
  return harness.action({
    configuration,
    queued,
    event,
    inputs: { 'journal-token': runToken, ...Object.fromEntries(given) },
  });
}

const unmoved = (text: string) =>
  text
    .replace(/ed25519:[\w-]{43}/g, 'ed25519:KEY')
    .replace(/box: (\W*)[\w-]{43}/g, 'box: $1BOX')
    .replace(/\d+ \w{3}(?: \d{4})? \d\d:\d\d UTC/g, 'TIME')
    .replace(/ \d+s of/g, ' 0s of')
    .trim();

describe('docs/getting-started.md', () => {
  it('makes a home with its commands', async () => {
    const calls = callsOf(blockOf(/^gh api -X PUT/)).filter(({ words }) => words[1] === 'api');
    expect(calls).toHaveLength(2);
    for (const { words } of calls) expect(await gh(words)).toBe(200);
  });

  it('has a doctor that finds all well with these permissions', async () => {
    const ran = await run({ command: 'doctor' });
    expectExit(ran, 0);
  });

  it('makes the secret, and says what the page shows', async () => {
    const ran = await run();
    expectExit(ran, 0);
    expect(harness.github.secret(HOME, 'SESSION_KEY')?.value).toMatch(/.{20}/);
    expect(unmoved(ran.log)).toContain(unmoved(shown('text rotated')));
  });

  it('has nothing to do on the next day, and says what the page shows', async () => {
    harness.clock.advance(24 * 3_600_000);
    const ran = await run({}, 'schedule');
    expectExit(ran, 0);
    expect(unmoved(ran.log)).toBe(unmoved(shown('text idle')));
  });

  it('is the workflow that the README leads to', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('(docs/getting-started.md)');
  });
});
