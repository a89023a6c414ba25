import { KeyturnError } from '../../rotation/model/errors.ts';
import { ESCROW_NAME } from '../../rotation/model/escrow-name.ts';
import { homeIn } from '../../rotation/model/escrow-place.ts';
import { WRITE_MARGIN } from '../../rotation/model/policy.ts';
import type { EscrowStore } from '../../rotation/model/ports.ts';
import { inQuotes } from '../../rotation/model/shell-word.ts';
import type { GitHub } from './client.ts';
import { repositoryOf } from './repositories.ts';
import { GITHUB_SECRET_BYTES, keyOf, put, remove, type SecretStore, secretOf } from './secret-store.ts';

export type EscrowOptions = {
  /** With the token that writes secrets. */
  readonly github: () => Promise<GitHub>;
  /** `owner/name` of the repository whose workflow hands the secret back as the input `pending`. */
  readonly repository: string;
  /** Its environment, if only jobs of that may read it. */
  readonly environment?: string;
  /** Of the secret; KEYTURN_PENDING without it. */
  readonly name?: string;
  /** Resolves when a PUT to this path may be sent. */
  readonly ready?: (path: string) => Promise<void>;
};

/**
 * The escrow in a secret of a repository or of one of its environments.
 *
 * @throws KeyturnError `check`: DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED, ESCROW_FAILED (archived); `write`:
 * ESCROW_FULL, HTTP_NOT_SENT, HTTP_UNKNOWN, and those of `check`.
 */
export function escrowGitHub(options: EscrowOptions): EscrowStore {
  const { github, repository, environment, name = ESCROW_NAME, ready } = options;
  const store = storeOf(repository, environment);
  const readers =
    environment === undefined ? 'every workflow of the repository' : `jobs of the environment ${environment}`;
  return {
    name,
    place: `${name} in ${store.place}, which ${readers} can read`,
    home: name === ESCROW_NAME ? store.place : `${store.place} ${name}`,
    cures: {
      handOver: `add \`pending: \${{ secrets.${name} }}\` to the \`with:\` of the Keyturn step`,
      deletion: (home) => deletionOf(homeIn(home, name)),
    },
    limit: GITHUB_SECRET_BYTES,
    ...(ready === undefined ? {} : { ready: () => ready(`${pathOf(store)}/secrets/${name}`) }),
    async check() {
      const client = await github();
      const [found] = await Promise.all([repositoryOf(client, repository), keyOf(client, store)]);
      if (!found.archived) return;
      throw new KeyturnError('ESCROW_FAILED', {
        what: `${store.place} is archived, so ${name} cannot be written`,
        hint: 'unarchive it, or run Keyturn in another repository',
      });
    },
    async write(value) {
      if (value.bytes > GITHUB_SECRET_BYTES) {
        throw new KeyturnError('ESCROW_FULL', {
          what: `${name} would have ${value.bytes} bytes; ${GITHUB_SECRET_BYTES} fit`,
        });
      }
      return put(await github(), store, name, { value });
    },
    async updatedAt() {
      return (await secretOf(await github(), store, name))?.updatedAt;
    },
    async leave(home, at) {
      const before = homeIn(home, ESCROW_NAME);
      if (before === undefined) return `the journal has ${home} for its last place, which is none`;
      const { name: named } = before;
      const left = storeOf(before.repository, before.environment);
      const client = await github();
      const found = await secretOf(client, left, named);
      if (found === undefined) return undefined;
      if (found.updatedAt.getTime() > at.getTime() + WRITE_MARGIN)
        return `${named} in ${left.place} was written by something else at ${found.updatedAt.toISOString()}`;
      await remove(client, left, named);
      return undefined;
    },
  };
}

/** The path as it is requested. */
function pathOf({ path, params }: SecretStore): string {
  return path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}

function deletionOf(home: ReturnType<typeof homeIn>): string | undefined {
  if (home === undefined) return undefined;
  const { repository, environment, name } = home;
  return `gh secret delete ${name} --repo ${repository}${environment === undefined ? '' : ` --env ${inQuotes(environment)}`}`;
}

function storeOf(repository: string, environment: string | undefined): SecretStore {
  const [owner = '', repo = ''] = repository.split('/');
  if (environment === undefined)
    return { path: '/repos/{owner}/{repo}/actions', params: { owner, repo }, place: repository };
  return {
    path: '/repos/{owner}/{repo}/environments/{environment_name}',
    params: { owner, repo, environment_name: environment },
    place: `${repository} (environment ${environment})`,
  };
}
