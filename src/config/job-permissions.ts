/** What `permissions:` of a job grant to a step that runs Keyturn: the one list that workflows, examples and tests follow. */
import { type Command, works } from './commands.ts';

/** Names and levels as `permissions:` has them. */
export type JobPermissions = { readonly [permission: string]: 'read' | 'write' };

type Feature = { readonly permissions: JobPermissions; readonly why: string };

/** What Keyturn does with the token of its job, and what that needs. */
export const jobFeatures = {
  journal: { permissions: { contents: 'write' }, why: "the journal's branch" },
  runs: {
    permissions: { actions: 'write' },
    why: 'sees unfinished runs, keeps the schedule alive, starts what `after` names',
  },
  identity: { permissions: { 'id-token': 'write' }, why: 'proves which job this is, without a stored token' },
  proof: { permissions: { statuses: 'write' }, why: 'shows which value the job had' },
  reading: { permissions: { contents: 'read' }, why: 'what is read of the repository' },
} as const satisfies { readonly [feature: string]: Feature };

export type JobFeature = keyof typeof jobFeatures;

/**
 * The features that a command uses. `identity`: the link service is asked, or a provider or destination logs in by OIDC;
 * nothing else needs it, and whatever trusts this repository would believe the job.
 */
export function featuresOf(command: Command, { identity }: { readonly identity: boolean }): readonly JobFeature[] {
  if (command === 'inventory' || command === 'status') return ['reading'];
  if (command === 'prove') return ['proof'];
  if (command === 'enrol') return ['journal'];
  if (command !== 'incident' && !(works as readonly string[]).includes(command)) return [];
  return ['journal', 'runs', ...(identity ? (['identity'] as const) : [])];
}

/** `permissions:` of a job that runs a command. */
export function jobPermissions(command: Command, needs: { readonly identity: boolean }): JobPermissions {
  return Object.assign({}, ...featuresOf(command, needs).map((feature) => jobFeatures[feature].permissions));
}

/** The same as lines of a workflow, each with why, at `indent`. */
export function permissionLines(features: readonly JobFeature[], indent: string): string {
  return features
    .flatMap((feature) =>
      Object.entries(jobFeatures[feature].permissions).map(
        ([name, level]) => `${indent}${name}: ${level} # ${jobFeatures[feature].why}\n`,
      ),
    )
    .join('');
}

/** In a sentence: `contents: write, actions: write`. */
export function permissionsSay(permissions: JobPermissions): string {
  return Object.entries(permissions)
    .map(([name, level]) => `${name}: ${level}`)
    .join(', ');
}
