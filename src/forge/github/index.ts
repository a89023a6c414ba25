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
  const job = jobIn(variable);
  /** Asked once, and only if somebody wants to know: nothing of it changes while the run lasts. */
  let pressed: ReturnType<Forge['pressed']> | undefined;
  return {
    clients,
    repository,
    actor: variable('GITHUB_ACTOR'),
    job,
    from: fromIn(variable),
    async journal({ repository: home, branch, public: isPublic }) {
      if (home === undefined) throw homeless();
      const { githubBranch } = await import(/* webpackMode: "eager" */ './journal-branch.ts');
      return githubBranch({
        github: await keeper(),
        repository: home,
        branch,
        public: isPublic,
        ready: () => clients.mayPut('keeper', `/repos/${home}/contents/journal.json`),
      });
    },
    async enrolled({ repository: home, branch }) {
      if (home === undefined) throw homeless();
      const { enrolledFile } = await import('./enrolled-file.ts');
      return enrolledFile({ github: await keeper(), repository: home, branch });
    },
    async slotTimes(environments) {
      const { slotTimes } = await import('./slot-times.ts');
      return repository === undefined ? new Map() : slotTimes(await writer(), repository, environments);
    },
    async propose(proposal) {
      const { propose } = await import('./proposal.ts');
      return repository === undefined ? false : propose(await keeper(), repository, proposal);
    },
    async escrow(place) {
      const { escrowGitHub } = await import(/* webpackMode: "eager" */ './escrow.ts');
      return escrowGitHub({ github: writer, ready: (path) => clients.mayPut('writer', path), ...place });
    },
    async runs(owner, started) {
      const { runs } = await import(/* webpackMode: "eager" */ './runs.ts');
      return runs({ keeper, writer, repository, owner, started });
    },
    async proofs() {
      const { proofs } = await import('./proofs.ts');
      return proofs({ keeper, writer, repository });
    },
    async workflows() {
      const { workflows } = await import('./workflows.ts');
      return repository === undefined ? undefined : workflows({ github: keeper, repository });
    },
    async people(reach) {
      const { people } = await import(/* webpackMode: "eager" */ './members.ts');
      return people({ github: writer, reach, organization: repository?.split('/')[0] });
    },
    pressed: () => {
      pressed ??= (async () => {
        const { pressedBy } = await import('./pressed.ts');
        return job === undefined ? undefined : pressedBy(await keeper(), job);
      })();
      pressed.catch(() => {
        pressed = undefined;
      });
      return pressed;
    },
    async alerts() {
      const { alerts } = await import(/* webpackMode: "eager" */ './alerts.ts');
      return alerts(writer, () => options.clock.now());
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

function homeless(): KeyturnError {
  return new KeyturnError('CONFIG_INVALID', {
    what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
    hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
  });
}
