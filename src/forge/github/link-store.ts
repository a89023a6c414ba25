/** The row of links in a repository of GitHub's, for the registry of links. */
import { type LinkStore, type OpenOptions, store } from '../../links/store.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { GitHub } from './client.ts';
import { parseGithubLink } from './link-address.ts';

export type GitHubLinkStoreOptions = {
  /** With `contents: write`: of the workflow where links are made, of the reader where one is opened. */
  readonly client: (wire: Pick<OpenOptions, 'http' | 'clock'>) => Promise<GitHub>;
  /** `owner/name` of the repository in which links are made. */
  readonly repository: string | undefined;
};

export function githubLinkStore({ client, repository }: GitHubLinkStoreOptions): LinkStore {
  return store({
    async parse(link) {
      return parseGithubLink(link) === undefined ? undefined : link;
    },
    async open(link, options) {
      const { githubReader } = await import('./link-reader.ts');
      return githubReader(new Secret(link), { ...options, github: () => client(options) });
    },
    async create(options) {
      if (repository === undefined) {
        throw new KeyturnError('CONFIG_INVALID', {
          what: 'links in a repository need one, and nothing says which',
          hint: 'set GITHUB_REPOSITORY, or journal: { repository: OWNER/NAME }',
        });
      }
      const { githubLinks } = await import('./links.ts');
      return githubLinks({ ...options, github: () => client(options), repository });
    },
  });
}
