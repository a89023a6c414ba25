import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
  readonly env?: { readonly [name: string]: string };
};
type Job = {
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly environment?: string;
  readonly permissions?: { readonly [right: string]: string };
  readonly outputs?: { readonly [name: string]: string };
  readonly steps?: readonly Step[];
};

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
const { permissions, jobs } = parse(text) as {
  readonly permissions: object;
  readonly jobs: { readonly [name: string]: Job };
};
const all = Object.entries(jobs);
const isPrivileged = ({ permissions: rights = {} }: Job) => Object.values(rights).includes('write');
const privileged = all.filter(([, job]) => isPrivileged(job));
const stepsOf = (job: Job) => job.steps ?? [];

describe('the workflow of a release', () => {
  it('gives rights to one job alone, which waits for a person', () => {
    expect(permissions).toEqual({});
    expect(privileged.map(([name]) => name)).toEqual(['publish']);
    expect(jobs['publish']?.environment).toBe('release');
    expect([jobs['publish']?.needs].flat()).toEqual(['tests', 'build']);
  });

  it.each(privileged)('runs nothing of others in the job that has rights: %s', (_, job) => {
    expect(job.uses).toBeUndefined();
    for (const { uses, run = '' } of stepsOf(job)) {
      // GitHub's own actions alone.
      if (uses !== undefined) expect(uses).toMatch(/^actions\//);
      // Neither dependencies, nor scripts of theirs or of the repository, nor a program of it.
      expect(run).not.toMatch(/\bnpm (?!publish\b)|\bnpx\b|\bnode\b|\bsh \S|\.\/\S+\.sh|scripts\//);
      if (/\bnpm publish\b/.test(run)) expect(run).toMatch(/ --ignore-scripts\b/);
    }
    expect(stepsOf(job).some(({ run = '' }) => run.includes('npm publish'))).toBe(true);
  });

  it('publishes what the other job has built, by its hash', () => {
    const build = jobs['build'] as Job;
    expect(build.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(build.outputs ?? {})).toEqual(['sha256']);
    const steps = stepsOf(jobs['publish'] as Job);
    const compared = steps.findIndex(({ run = '' }) => run.includes('sha256sum --check --strict'));
    const published = steps.findIndex(({ run = '' }) => run.includes('npm publish'));
    expect(steps[compared]?.env).toEqual({ SHA256: '${{ needs.build.outputs.sha256 }}' });
    expect(compared).toBeGreaterThan(steps.findIndex(({ uses = '' }) => uses.startsWith('actions/download-artifact@')));
    expect(compared).toBeLessThan(published);
    // The folder would be built once more, by scripts.
    expect(steps[published]?.run).toMatch(/npm publish \S+\.tgz /);
  });

  it('leaves no token in a checkout, and names every action by a commit', () => {
    for (const [, job] of all)
      for (const { uses = './', with: inputs } of stepsOf(job)) {
        if (uses.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
        if (!uses.startsWith('./')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      }
  });

  it('is of a package that says where it is from, which its provenance is compared with', () => {
    const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly repository?: { readonly url: string };
    };
    expect(repository?.url).toBe('git+https://github.com/keyturn/keyturn.git');
  });
});
