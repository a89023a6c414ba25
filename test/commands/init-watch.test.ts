// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { cronOf } from '../../src/commands/init/watch-workflow.ts';
import { init } from '../../src/commands/init.ts';
import { inputs } from '../../src/config/read-inputs.ts';

const root = join(import.meta.dirname, '../..');
const path = '.github/workflows/keyturn-signals.yml';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyturn-watch-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function begin(watch: string | undefined, ...answers: string[]) {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift();
  };
  const file = '.github/keyturn.yml';
  const done = await init({ directory, file, repository: 'acme/shop', watch, say: () => {}, ask });
  return { ...done, asked };
}

const read = () => readFileSync(join(directory, path), 'utf8');
const first = () => begin(undefined, 'sendgrid', '', 'production', '');

describe('init --watch', () => {
  it('writes the workflow with the others, with the credentials that the daily one has', async () => {
    const { files } = await begin('30m', 'sendgrid', '', 'production', '');
    expect(files).toContain(path);
    const { on, jobs, concurrency, permissions } = parse(read());
    expect(on.schedule).toEqual([{ cron: '3,33 * * * *' }]);
    expect([permissions, concurrency.group]).toEqual([{}, 'keyturn']);
    const step = jobs.signals.steps.at(-1);
    expect(step.with).toMatchObject({ command: 'rotate', signals: true, pending: '${{ secrets.KEYTURN_PENDING }}' });
    const daily = parse(readFileSync(join(directory, '.github/workflows/keyturn.yml'), 'utf8'));
    expect(step.env).toEqual(daily.jobs.rotate.steps.at(-1).env);
    const given = Object.fromEntries(
      Object.entries({ command: 'rotate', signals: 'true' }).map(([name, value]) => [name, String(value)]),
    );
    expect(inputs(given, 'action').signals).toBe(true);
  });

  it("passes GitHub's own validator", async () => {
    await begin('1h', 'sendgrid', '', '', '');
    const words = [join(root, 'scripts/validate-workflows.ts'), join(directory, path)];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd: root });
    expect([status, stderr]).toEqual([0, expect.anything()]);
  });

  it('asks nothing where there is a configuration, and adds the one workflow to what stands there', async () => {
    await first();
    const before = readdirSync(join(directory, '.github/workflows'));
    const { files, asked } = await begin('15m');
    expect([files, asked]).toEqual([[path], []]);
    expect(readdirSync(join(directory, '.github/workflows')).sort()).toEqual([...before, 'keyturn-signals.yml'].sort());
    expect(parse(read()).jobs.signals.steps.at(-1).env).toEqual({
      SENDGRID_ADMIN: '${{ secrets.SENDGRID_ADMIN }}',
      KEYTURN_PRINT_KEY: '${{ secrets.KEYTURN_PRINT_KEY }}',
    });
  });

  it('overwrites none that is there', async () => {
    await first();
    await begin('15m');
    await expect(begin('30m')).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    expect(parse(read()).on.schedule[0].cron).toBe('3,18,33,48 * * * *');
  });

  it.each([
    ['is not there', undefined],
    ['is no workflow', 'x'],
    ['cannot be read', '{'],
    ['runs something else', 'jobs: { a: { steps: [{ run: x }] } }'],
  ])('refuses where the daily workflow %s', async (_, text) => {
    mkdirSync(join(directory, '.github/workflows'), { recursive: true });
    writeFileSync(join(directory, '.github/keyturn.yml'), 'secrets: {}\n');
    if (text !== undefined) writeFileSync(join(directory, '.github/workflows/keyturn.yml'), text);
    await expect(begin('30m')).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    expect(readdirSync(join(directory, '.github/workflows'))).toEqual(text === undefined ? [] : ['keyturn.yml']);
  });

  it.each([
    ['5m', '3,8,13,18,23,28,33,38,43,48,53,58 * * * *'],
    ['30m', '3,33 * * * *'],
    ['60m', '3 * * * *'],
    ['2h', '3 */2 * * *'],
    ['1d', '3 4 * * *'],
    ['1m', undefined],
    ['7m', undefined],
    ['45m', undefined],
    ['5h', undefined],
    ['2d', undefined],
  ])('%s is the cron %s', async (watch, cron) => {
    const minutes = { m: 1, h: 60, d: 1440 }[watch.at(-1) as 'm']! * Number.parseInt(watch, 10);
    expect(cronOf(minutes * 60_000)).toBe(cron);
    if (cron === undefined) await expect(begin(watch)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
