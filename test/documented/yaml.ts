/** Whether a block of YAML is what its reader takes: a configuration by `load`, a workflow by GitHub's own validator. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { table } from '../../src/config/input-table.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { Configuration, Environment } from '../../src/config/schema.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Block } from './page.ts';
import { type Complaint, root } from './world.ts';

/** A workflow that is left for the validator, which judges many in one process. */
export type Workflow = { readonly page: string; readonly line: number; readonly text: string };

export type Judged = { readonly complaints: readonly Complaint[]; readonly workflow?: string };

const fileKeys = Object.keys(Configuration.shape);
const secretKeys = [...Object.keys(Environment.shape), 'values', 'adopt'];
const workflowKeys = ['on', 'name', 'run-name', 'permissions', 'concurrency', 'jobs', 'env'];
/** How an expression of GitHub's begins. */
const EXPRESSION = `\${{`;
const stub = 'secrets:\n  A_KEY: { provider: random, destinations: [ { github: {} } ] }\n';
/** Who is told has to be reachable, which a block about `notify` alone leaves to another one. */
const reach =
  'channels: [ { email: { from: keys@acme.dev } }, { teams: { url: TEAMS_URL } } ]\npeople: { mona: { email: mona@acme.dev } }\n';
const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** Judges a block; a workflow is given back for `workflowComplaints`, whole. */
export async function yamlJudged({ text, line }: Block): Promise<Judged> {
  const document = parseDocument(text);
  const bad = document.errors[0];
  if (bad !== undefined) return wrong(line, `this is no YAML: ${bad.message.split('\n')[0]}`);
  const value = document.toJS() as unknown;
  if (value === null) return schemaNamed(text, line);
  if (Array.isArray(value)) return workflowOf(text, 'steps', line);
  const keys = Object.keys(value as object);
  const all = (list: readonly string[]) => keys.every((key) => list.includes(key));
  if (keys.includes('jobs') || all(workflowKeys))
    return workflowOf(text, keys.includes('jobs') ? 'whole' : 'top', line);
  if (all(['with', 'env', 'uses', 'id', 'if'])) return workflowOf(text, 'step', line);
  if (all(fileKeys)) {
    const told = keys.includes('notify') && !keys.includes('channels') ? reach : '';
    return loaded(`${text}${told}${keys.includes('secrets') ? '' : stub}`, line);
  }
  if (all(secretKeys)) {
    const provider = keys.includes('provider') ? '' : '    provider: random\n';
    return loaded(`secrets:\n  A_KEY:\n${provider}${indent(text, 4)}`, line);
  }
  const strange = keys.find((key) => ![...fileKeys, ...secretKeys, ...workflowKeys].includes(key)) ?? keys[0];
  return wrong(line, `neither a configuration nor a workflow has \`${strange}\` here`);
}

const wrong = (line: number, what: string): Judged => ({ complaints: [{ line, kind: 'yaml', what }] });

/** The line for editors names a schema of this repository. */
function schemaNamed(text: string, line: number): Judged {
  const [, path] = /\$schema=\S+\/keyturn\/keyturn\/v1\/(\S+)/.exec(text) ?? [];
  return path !== undefined && existsSync(join(root, path))
    ? { complaints: [] }
    : wrong(line, 'there is no such schema');
}

async function loaded(text: string, line: number): Promise<Judged> {
  try {
    await load(text, { environment: {}, repository: 'acme/shop' });
    return { complaints: [] };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return wrong(line, `${error.code}: ${error.message}`);
  }
}

/** Makes a whole workflow of a part of one, and reads what it hands to our Action. */
async function workflowOf(text: string, part: 'whole' | 'top' | 'steps' | 'step', line: number): Promise<Judged> {
  const withUses = part === 'step' && !/^uses:/m.test(text) ? `uses: keyturn/keyturn@v1\n${text}` : text;
  const steps = part === 'step' ? `- ${indent(withUses, 2).trimStart()}` : text;
  const job = `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n`;
  const start = /^on:/m.test(text) ? '' : 'on: workflow_dispatch\n';
  const whole =
    part === 'whole'
      ? `${start}${text}`
      : part === 'top'
        ? `${start}${text}${job}      - run: 'true'\n`
        : `${start}${job}${indent(steps, 6)}`;
  return { complaints: await inputsWrong(whole, line), workflow: whole };
}

type Steps = { jobs: { [job: string]: { steps?: { uses?: string; with?: { [input: string]: unknown } }[] } } };

async function inputsWrong(workflow: string, line: number): Promise<readonly Complaint[]> {
  const { jobs } = parse(workflow) as Steps;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const complaints: Complaint[] = [];
  for (const { uses, with: taken } of steps) {
    if (uses?.startsWith('keyturn/keyturn@') !== true || taken === undefined) continue;
    try {
      const read = Object.entries(taken).map(([name, value]) => [name, given(name, value, taken['command'])]);
      inputs(Object.fromEntries(read), 'action');
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      complaints.push({ line, kind: 'input', what: error.message });
    }
  }
  return complaints;
}

/** What an expression gives: a boolean where one is wanted; else one word, or nothing where it also gives the command. */
function given(name: string, value: unknown, command: unknown): string {
  const text = String(value);
  if (!text.includes(EXPRESSION)) return text;
  if (name === 'command') return 'rotate';
  const type = Object.hasOwn(table, name) ? table[name as keyof typeof table].type : 'text';
  if (type === 'boolean') return 'false';
  if (name === 'confirm') return '';
  return String(command).includes(EXPRESSION) || !['text', 'credential'].includes(type) ? '' : 'toy-value';
}

/** Of GitHub's own validator, for all of them in one process. */
export function workflowComplaints(workflows: readonly Workflow[]): readonly (Complaint & { page: string })[] {
  if (workflows.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-'));
  try {
    const files = workflows.map((one, at) => {
      const file = join(folder, `${at}.yml`);
      writeFileSync(file, one.text);
      return file;
    });
    const script = join(root, 'scripts/validate-workflows.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8', cwd: root });
    if (status === null || (status !== 0 && stdout === '')) throw new Error(stderr);
    return stdout
      .split('\n')
      .filter((said) => said !== '')
      .map((said) => {
        const [, at = '0', what = said] = /([0-9]+)\.yml:\d+:\d+: (.*)$/.exec(said) ?? [];
        const { page, line } = workflows[Number(at)]!;
        return { page, line, kind: 'workflow', what };
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
