/** The forge that a run talks to, and the repository that it calls home. */
import type { Configuration } from '../config/load.ts';
import { repositoryIn, type Variable } from '../forge/github/environment.ts';
import { type GitHubForge, gitHubForge } from '../forge/github/index.ts';
import { type Access, type Environment, variable, type World } from './world.ts';

/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
export function forgeOf(configuration: Configuration, access: Access, world: World): GitHubForge {
  const { http, clock, environment, progress } = world;
  return gitHubForge({
    http,
    clock,
    variable: variablesOf(environment),
    token: access.token,
    journalToken: access.journalToken,
    clientId: access.clientId,
    privateKey: access.privateKey,
    app: async () => {
      const { appNeeds } = await import('../config/app-needs.ts');
      const home = homeOf(configuration, environment);
      return { needs: appNeeds(configuration, home), home: home?.split('/')[0] };
    },
    lacks: (owner, permissions) =>
      progress({ step: 'token', detail: `the App lacks ${permissions.join(', ')} in ${owner}` }),
    waits: ({ requests, milliseconds }) =>
      progress({
        step: 'waiting',
        detail: `${requests} requests wait for GitHub's limits, about ${minutes(milliseconds)}`,
      }),
  });
}

function minutes(milliseconds: number): string {
  const count = Math.max(1, Math.round(milliseconds / 60_000));
  return count === 1 ? 'a minute' : `${count} minutes`;
}

/** The repository that this run is for; outside a workflow, the one that keeps the journal. */
export function homeOf({ journal }: Configuration, environment: Environment): string | undefined {
  return repositoryIn(variablesOf(environment)) ?? (journal.kind === 'github' ? journal.repository : undefined);
}

export function variablesOf(environment: Environment): Variable {
  return (name) => variable(environment, name);
}
