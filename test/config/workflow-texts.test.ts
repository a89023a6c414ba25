// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { enrolWorkflow } from '../../src/commands/enrol/workflow.ts';
import { namingOf } from '../../src/commands/init/naming.ts';
import { watchWorkflow } from '../../src/commands/init/watch-workflow.ts';
import { workflowsOf } from '../../src/commands/init/workflows.ts';
import { ACTION, CHECKOUT } from '../../src/config/action-pins.ts';
import type { Command } from '../../src/config/commands.ts';
import { jobPermissions } from '../../src/config/job-permissions.ts';

/* Every workflow that people are shown or given: which actions it names, and what its jobs may do. */

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(ending) ? [`${folder}/${name}`] : []));

const naming = namingOf('.github/keyturn.yml');
const names = { credentials: ['A_ADMIN'], copies: ['A_KEY'], identity: true };
const slots = [{ repository: 'acme/shop', app: 'actions', name: 'A_KEY' }] as const;
const written: readonly (readonly [string, string])[] = [
  ...Object.entries(workflowsOf(naming)).map(([path, text]) => [`init: ${path}`, text(names)] as const),
  ['init --watch', watchWorkflow(naming, '3 * * * *', names)],
  ['inventory --write-workflow', enrolWorkflow(slots, 'acme/shop', naming).text],
];
const shown = [...filesIn('docs', '.md'), 'README.md', 'CONTRIBUTING.md', 'SECURITY.md'].map(
  (path) => [path, read(path)] as const,
);
const examples = filesIn('examples/workflows', '.yml').map((path) => [path, read(path)] as const);
const own = filesIn('.github/workflows', '.yml').map((path) => [path, read(path)] as const);

describe('the actions that workflows name', () => {
  it('is Keyturn by the release that this is', () => {
    expect(ACTION).toBe(`keyturn/keyturn@v${(JSON.parse(read('package.json')) as { version: string }).version}`);
  });

  it.each([...written, ...examples, ...shown, ...own])(
    '%s: ours by the tag of a release, those of others by a commit',
    (_, text) => {
      const used = [...text.matchAll(/^[ -]*uses: (.+)$/gm)].map(([, one]) => one!.trim());
      for (const one of used) {
        if (one.startsWith('keyturn/')) expect(one).toBe(ACTION);
        else if (one.startsWith('actions/checkout@')) expect(one).toBe(CHECKOUT);
        else if (!/^[$.]\//.test(one)) expect(one).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/);
      }
    },
  );
});

type Job = { permissions?: object; environment?: unknown; steps?: { uses?: string; with?: { command?: string } }[] };

/** Whole workflows in the blocks of a page. */
const blocks = shown.flatMap(([path, text]) =>
  [...text.matchAll(/```ya?ml\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!.includes('keyturn/keyturn@') && /^jobs:/m.test(block!) ? [[path, block!] as const] : [],
  ),
);

describe('what the token of a job may do', () => {
  it.each([...written, ...examples, ...blocks])('%s: what the command uses, and nothing else', (_, text) => {
    const { jobs, permissions } = parse(text) as { jobs: { [name: string]: Job }; permissions?: object };
    for (const job of Object.values(jobs)) {
      const step = job.steps?.find(({ uses }) => uses?.startsWith('keyturn/'));
      if (step === undefined) continue;
      const command = (/^\w+$/.exec(step.with?.command ?? 'rotate')?.[0] ?? 'rotate') as Command;
      const has = job.permissions ?? permissions ?? {};
      // A job that only reads what it is handed sends nothing anywhere.
      if (command === 'enrol' && job.environment === undefined) expect(has).toEqual({});
      // The step is one of a job that does something else.
      else if (command === 'prove') expect(has).toMatchObject(jobPermissions(command, { identity: false }));
      else expect(has).toEqual(jobPermissions(command, { identity: 'id-token' in has }));
    }
  });

  it('is found in more than a few places', () => {
    expect(blocks.length).toBeGreaterThan(1);
  });
});
