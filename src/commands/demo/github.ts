import type { Clock, Http, Random } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type Commit, GitStore } from './git-store.ts';
import { gitRoutes } from './github-git.ts';
import { type Asked, notFound, type Route, whole } from './github-routes.ts';
import { type Arrival, Vaults } from './github-vaults.ts';
import { json } from './network.ts';

/** A stand-in for GitHub, and what the demo may look at in it. */
export type DemoGitHub = {
  readonly http: Http;
  /** The only token that it accepts. */
  readonly token: Secret;
  /** Every PUT of a secret, in order. */
  readonly arrivals: readonly Arrival[];
  /** How many requests it got. */
  requests(): number;
  /** What a workflow would be given as `${{ secrets.NAME }}`. */
  secret(environment: string | undefined, name: string): Secret | undefined;
  /** A secret that somebody typed in long ago. */
  place(environment: string | undefined, name: string, value: Secret, at: Date): void;
  /** The oldest first. */
  history(branch: string): readonly Commit[];
};

export type DemoGitHubOptions = {
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  /** `owner/name` of the one repository. */
  readonly repository: string;
  readonly environments: readonly string[];
  readonly people: readonly string[];
};

/**
 * As much of GitHub's REST API as one private repository needs: secrets of the repository and its environments, each
 * vault with a key pair of its own that opens what is put there, git data and contents for the journal, an idle Actions
 * (https://docs.github.com/rest).
 */
export function demoGitHub({ clock, random, repository, environments, people }: DemoGitHubOptions): DemoGitHub {
  const token = new Secret(`github-demo-${Buffer.from(random.bytes(20)).toString('hex')}`);
  const git = new GitStore();
  git.replace('main', 'README.md', Buffer.from('# Shop\n'), 'First commit');
  const vaults = new Vaults(clock, random, environments);
  let requests = 0;

  function showUser({ part }: Asked): Response {
    const login = part['login'] ?? '';
    return people.includes(login) ? json({ login, id: 1001 + people.indexOf(login) }) : notFound();
  }

  const here = `/repos/${repository}`;
  const routes: readonly Route[] = [
    ['GET', whole(here), () => showRepository(repository)],
    ...gitRoutes(git, here),
    ['GET', whole(`${here}/rules/branches/[^/]+`), () => json([])],
    ['GET', whole(`${here}/actions/runs`), () => json({ total_count: 0, workflow_runs: [] })],
    ...vaults.routes(here),
    // Nobody is in an organization here, and nothing has leaked.
    ['GET', whole('/orgs/[^/]+/memberships/[^/]+'), () => notFound()],
    ['GET', whole(`${here}/secret-scanning/alerts`), () => json([])],
    ['GET', whole('/users/(?<login>[^/]+)'), showUser],
  ];

  async function answer(request: Request): Promise<Response> {
    if (request.headers.get('authorization') !== `Bearer ${token.reveal()}`)
      return json({ message: 'Bad credentials' }, 401);
    const { pathname, searchParams: query } = new URL(request.url);
    for (const [method, pattern, run] of routes) {
      const found = method === request.method ? pattern.exec(pathname) : null;
      if (found === null) continue;
      const text = await request.text();
      return run({ part: { ...found.groups }, query, body: text === '' ? {} : JSON.parse(text) });
    }
    // A 404 has a meaning for Keyturn; a request that this stand-in does not know must stop the demo instead.
    return json({ message: `the demo's GitHub has no ${request.method} ${pathname}` }, 501);
  }

  return {
    token,
    arrivals: vaults.arrivals,
    async http(request) {
      requests++;
      const response = await answer(request);
      // GitHub's own clock, in whole seconds: what a destination calls the time of a write.
      response.headers.set('date', clock.now().toUTCString());
      return response;
    },
    requests: () => requests,
    secret: (environment, name) => vaults.secret(environment, name),
    place: (environment, name, value, at) => vaults.place(environment, name, value, at),
    history: (branch) => git.history(branch),
  };
}

function showRepository(repository: string): Response {
  const [owner, name] = repository.split('/');
  return json({
    id: 1,
    name,
    full_name: repository,
    owner: { login: owner, id: 2 },
    private: true,
    archived: false,
    default_branch: 'main',
    permissions: { admin: true, push: true, pull: true },
  });
}
