/** GitHub as the forge of a run. */
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Forge } from '../port.ts';
import { type ClientOptions, type Clients, clientsOf } from './clients.ts';
import { fromIn, jobIn, repositoryIn } from './environment.ts';

export type GitHubForge = Forge & {
  /** For what is GitHub's own: destinations that are its secrets, and links in one of its repositories. */
  readonly clients: Clients;
};

/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
export function gitHubForge(options: ClientOptions): GitHubForge {
  const { variable } = options;
  const clients = clientsOf(options);
  const { writer, keeper } = clients;
  const repository = repositoryIn(variable);
  return {
    clients,
    repository,
    actor: variable('GITHUB_ACTOR'),
    job: jobIn(variable),
    from: fromIn(variable),
    async journal({ repository: home, branch, public: isPublic }) {
      if (home === undefined) {
        throw new KeyturnError('CONFIG_INVALID', {
          what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
          hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
        });
      }
      const { githubBranch } = await import(/* webpackMode: "eager" */ './journal-branch.ts');
      return githubBranch({
        github: await keeper(),
        repository: home,
        branch,
        public: isPublic,
        ready: () => clients.mayPut('keeper', `/repos/${home}/contents/journal.json`),
      });
    },
    async escrow(place) {
      const { escrowGitHub } = await import(/* webpackMode: "eager" */ './escrow.ts');
      return escrowGitHub({ github: writer, ready: (path) => clients.mayPut('writer', path), ...place });
    },
    async runs(owner, started) {
      const { runs } = await import(/* webpackMode: "eager" */ './runs.ts');
      return runs({ keeper, writer, repository, owner, started });
    },
    async people(reach) {
      const { people } = await import(/* webpackMode: "eager" */ './members.ts');
      return people({ github: writer, reach, organization: repository?.split('/')[0] });
    },
    async alerts() {
      const { alerts } = await import(/* webpackMode: "eager" */ './alerts.ts');
      return alerts(writer);
    },
    variableHint: (names) =>
      `in the workflow: env: { ${names.map((name) => `${name}: \${{ secrets.${name} }}`).join(', ')} }`,
    async keepAlive() {
      const { keepWorkflowEnabled } = await import('./keep-alive.ts');
      await keepWorkflowEnabled(await keeper(), variable('GITHUB_WORKFLOW_REF'));
    },
    async guards(places) {
      const { guardsOf } = await import('./home-guards.ts');
      return guardsOf({ ...places, writer, keeper });
    },
  };
}
