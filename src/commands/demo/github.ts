import type { Clock, Http, Random } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type Commit, GitStore } from './git-store.ts';
import { json } from './network.ts';
import { type SealedBoxOpener, sealedBoxOpener } from './sealed-box-opener.ts';

/** A sealed value that was put, and what was in it. */
export type Arrival = {
  /** The environment, or undefined for a secret of the repository. */
  readonly environment: string | undefined;
  readonly name: string;
  /** Length of the sealed box in bytes. */
  readonly sealed: number;
  readonly value: Secret;
};

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

type Stored = { readonly value: Secret; readonly createdAt: Date; readonly updatedAt: Date };
type Vault = { readonly opener: SealedBoxOpener; readonly secrets: Map<string, Stored> };

type Asked = {
  /** What the pattern of the route caught. */
  readonly part: { readonly [name: string]: string };
  readonly query: URLSearchParams;
  readonly body: { readonly [name: string]: unknown };
};
type Route = readonly [method: string, pattern: RegExp, answer: (asked: Asked) => Response];

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
  const vaults = new Map<string, Vault>();
  for (const environment of ['', ...environments]) {
    vaults.set(environment, { opener: sealedBoxOpener(random), secrets: new Map() });
  }
  const arrivals: Arrival[] = [];
  let requests = 0;

  const notFound = () => json({ message: 'Not Found' }, 404);
  const invalid = (message: string) => json({ message }, 422);
  const time = (date: Date) => date.toISOString().replace(/\.\d+/, '');

  function showRepository(): Response {
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

  function showFile({ part, query }: Asked): Response {
    const found = git.read(query.get('ref') ?? 'main', part['path'] ?? '');
    if (found === undefined) return notFound();
    return new Response(new Uint8Array(found.content), {
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
    });
  }

  function putFile({ part, body }: Asked): Response {
    const { branch, message, content, sha } = body;
    if (typeof branch !== 'string' || typeof message !== 'string' || typeof content !== 'string')
      return invalid('fields');
    if (!git.branches.has(branch)) return notFound();
    const path = part['path'] ?? '';
    if (git.read(branch, path)?.sha !== sha) return json({ message: `${path} does not match` }, 409);
    const written = git.replace(branch, path, Buffer.from(content, 'base64'), message);
    return json({ content: { path, sha: written }, commit: { sha: git.branches.get(branch), message } });
  }

  function makeTree({ body }: Asked): Response {
    const entries = body['tree'] as readonly { path: string; content: string }[];
    const files = entries.map(({ path, content }) => [path, git.blob(Buffer.from(content))] as const);
    const sha = git.tree(Object.fromEntries(files));
    return json({ sha, tree: files.map(([path, blob]) => ({ path, mode: '100644', type: 'blob', sha: blob })) }, 201);
  }

  function makeCommit({ body }: Asked): Response {
    const { tree, parents, message } = body as { tree: string; parents: string[]; message: string };
    if (!git.knows(tree) || !parents.every((parent) => git.knows(parent))) return invalid('no such object');
    return json({ sha: git.commit({ tree, parents, message }), message }, 201);
  }

  function makeRef({ body }: Asked): Response {
    const { ref, sha } = body as { ref: string; sha: string };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (git.branches.has(branch)) return invalid('Reference already exists');
    if (!git.knows(sha)) return invalid('Object does not exist');
    git.branches.set(branch, sha);
    return json({ ref, object: { type: 'commit', sha } }, 201);
  }

  function showRefs({ part }: Asked): Response {
    const found = [...git.branches].filter(([branch]) => branch.startsWith(part['branch'] ?? ''));
    return json(found.map(([branch, sha]) => ({ ref: `refs/heads/${branch}`, object: { type: 'commit', sha } })));
  }

  const vaultOf = ({ part }: Asked) => vaults.get(decodeURIComponent(part['environment'] ?? ''));

  function showKey(asked: Asked): Response {
    const vault = vaultOf(asked);
    return vault ? json({ key_id: vault.opener.keyId, key: vault.opener.publicKey }) : notFound();
  }

  function showSecret(asked: Asked): Response {
    const name = asked.part['name'] ?? '';
    const found = vaultOf(asked)?.secrets.get(name);
    if (found === undefined) return notFound();
    return json({ name, created_at: time(found.createdAt), updated_at: time(found.updatedAt) });
  }

  function putSecret(asked: Asked): Response {
    const vault = vaultOf(asked);
    if (vault === undefined) return notFound();
    const name = asked.part['name'] ?? '';
    const { encrypted_value: sealed, key_id: keyId } = asked.body;
    if (keyId !== vault.opener.keyId || typeof sealed !== 'string') return invalid('The key_id is not of this vault');
    const value = vault.opener.open(sealed);
    if (value === undefined) return invalid('encrypted_value was not sealed for this key');
    const before = vault.secrets.get(name);
    const now = clock.now();
    vault.secrets.set(name, { value, createdAt: before?.createdAt ?? now, updatedAt: now });
    const environment = asked.part['environment'];
    arrivals.push({ environment, name, sealed: Buffer.from(sealed, 'base64').length, value });
    return before ? new Response(null, { status: 204 }) : json({}, 201);
  }

  function showUser({ part }: Asked): Response {
    const login = part['login'] ?? '';
    return people.includes(login) ? json({ login, id: 1001 + people.indexOf(login) }) : notFound();
  }

  const here = `/repos/${repository}`;
  const secrets = `${here}(?:/actions|/environments/(?<environment>[^/]+))/secrets`;
  const routes: readonly Route[] = [
    ['GET', whole(here), showRepository],
    ['GET', whole(`${here}/contents/(?<path>.+)`), showFile],
    ['PUT', whole(`${here}/contents/(?<path>.+)`), putFile],
    ['POST', whole(`${here}/git/trees`), makeTree],
    ['POST', whole(`${here}/git/commits`), makeCommit],
    ['POST', whole(`${here}/git/refs`), makeRef],
    ['GET', whole(`${here}/git/matching-refs/heads(?:/|%2F)(?<branch>.*)`), showRefs],
    ['GET', whole(`${here}/rules/branches/[^/]+`), () => json([])],
    ['GET', whole(`${here}/actions/runs`), () => json({ total_count: 0, workflow_runs: [] })],
    ['GET', whole(`${secrets}/public-key`), showKey],
    ['GET', whole(`${secrets}/(?<name>\\w+)`), showSecret],
    ['PUT', whole(`${secrets}/(?<name>\\w+)`), putSecret],
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
    // Not a 404, which has a meaning: whoever asks for more than is here is to hear of it.
    return json({ message: `the demo's GitHub has no ${request.method} ${pathname}` }, 501);
  }

  return {
    token,
    arrivals,
    async http(request) {
      requests++;
      const response = await answer(request);
      // GitHub's own clock, in whole seconds: what a destination calls the time of a write.
      response.headers.set('date', clock.now().toUTCString());
      return response;
    },
    requests: () => requests,
    secret: (environment, name) => vaults.get(environment ?? '')?.secrets.get(name)?.value,
    place(environment, name, value, at) {
      vaults.get(environment ?? '')?.secrets.set(name, { value, createdAt: at, updatedAt: at });
    },
    history: (branch) => git.history(branch),
  };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
