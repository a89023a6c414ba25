import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { slotsIn } from '../../src/commands/enrol/slots.ts';
import { enrolWorkflow } from '../../src/commands/enrol/workflow.ts';
import { writeEnrolWorkflow } from '../../src/commands/enrol/write-workflow.ts';
import { namingOf } from '../../src/commands/init/naming.ts';
import type { Slot } from '../../src/inventory/facts.ts';

const root = join(import.meta.dirname, '../..');
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyturn-enrol-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const repository = 'Acme/Shop';
const slot = (name: string, more: Partial<Slot> = {}): Slot => ({ repository, app: 'actions', name, ...more });
const many = (count: number, more: Partial<Slot> = {}) =>
  Array.from({ length: count }, (_, at) => slot(`KEY_${String(at).padStart(3, '0')}`, more));
const naming = namingOf('.github/keyturn.yml');

type Step = { id?: string; uses: string; with: { [name: string]: string }; env?: { [name: string]: string } };
type Job = {
  environment?: { name: string; deployment: boolean };
  permissions?: object;
  outputs: object;
  steps: Step[];
};
const jobsOf = (text: string) => (parse(text) as { jobs: { [id: string]: Job } }).jobs;

describe('the workflow that enrols', () => {
  const slots = [
    ...many(60),
    ...many(26, { environment: 'production' }),
    slot('NODE_OPTIONS', { environment: 'Staging: "eu"'.replaceAll('"', "'") }),
    slot('ORG_KEY', { repository: 'acme/*' }),
    slot('KEY_000', { repository: 'acme/*' }),
    slot('OTHER', { app: 'dependabot' }),
    slot('THEIRS', { repository: 'acme/other' }),
    slot('ODD', { environment: 'a${{ github.token }}' }),
    slot('KEYTURN_PENDING', { environment: 'keyturn' }),
    slot('KEYTURN_PRINT_KEY'),
  ];

  it("is one that GitHub's own parser accepts", async () => {
    const { path } = await writeEnrolWorkflow(slots, { directory, repository });
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/validate-workflows.ts'), join(directory, path)],
      { encoding: 'utf8', cwd: root },
    );
    expect(stdout + stderr).toBe('');
  });

  it('reads every slot once, at most 25 a step, in the environment that has it', () => {
    const { text } = enrolWorkflow(slots, repository, naming);
    const { enrol, ...reading } = jobsOf(text);
    const read = Object.values(reading).flatMap(({ steps, environment }) =>
      steps.flatMap(({ with: given, env = {} }) => {
        expect(Object.keys(env).every((name) => /^(?:ENROL_\d\d|KEYTURN_PRINT_KEY)$/.test(name))).toBe(true);
        const asked = slotsIn(given['slots'] ?? '', repository);
        expect(asked.length).toBeLessThanOrEqual(25);
        for (const { variable, slot: key } of asked) {
          expect(env[variable]).toBe(`\${{ secrets.${key.slice(key.lastIndexOf('/') + 1)} }}`);
          expect(key.includes(`/actions/${environment?.name.toLowerCase()}/`)).toBe(environment !== undefined);
        }
        return asked.map(({ slot: key }) => key);
      }),
    );
    expect(new Set(read).size).toBe(60 + 26 + 1 + 1);
    expect(read).toHaveLength(88);
    for (const { environment, permissions } of Object.values(reading)) {
      expect(environment?.deployment ?? false).toBe(false);
      expect(permissions).toBeUndefined();
    }
    expect(enrol?.permissions).toEqual({ contents: 'write' });
    const found = Object.values(enrol?.steps.at(-1)?.env ?? {}).filter((text) => text.includes('needs.'));
    expect(found).toHaveLength(3 + 2 + 1);
  });

  it('says what is out of reach, and why', () => {
    const { outOfReach } = enrolWorkflow(slots, repository, naming);
    expect(outOfReach.map(({ slot: { name }, why }) => [name, why.split(':')[0]])).toEqual([
      ['KEY_000', 'a secret of this repository hides it'],
      ['THEIRS', 'jobs of this repository are not handed it'],
      ['ODD', 'the name of its environment cannot stand in a workflow'],
      ['OTHER', 'no workflow is handed secrets of dependabot'],
    ]);
  });

  it('is never written over another text, and is left alone where it is the same', async () => {
    const checkout = { directory, repository };
    expect((await writeEnrolWorkflow(slots, checkout)).written).toBe(true);
    expect((await writeEnrolWorkflow(slots, checkout)).written).toBe(false);
    const path = join(directory, '.github/workflows/keyturn-enrol.yml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}# mine\n`);
    await expect(writeEnrolWorkflow(slots, checkout)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    expect(readFileSync(path, 'utf8')).toMatch(/# mine\n$/);
    const nothing = [slot('OTHER', { app: 'agents' })];
    await expect(writeEnrolWorkflow(nothing, checkout)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
