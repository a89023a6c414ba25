/** When the forge says that secrets were last written: the lists of the stores that a repository's own jobs read. */
import * as z from 'zod';
import type { SlotTimes } from '../port.ts';
import { type GitHub, refusedWith } from './client.ts';

const PAGE = 100;
const page = z.object({
  secrets: z.array(z.object({ name: z.string(), updated_at: z.string() })),
});

/** One store of secrets, as its slots are named and as it is listed. */
type Store = {
  /** What the address keys of its slots begin with. */
  readonly slots: string;
  readonly path: string;
  readonly parameters: { readonly [name: string]: string };
};

/**
 * One request for each hundred secrets of a store. Throws what the client throws; a store that is not there has no slots.
 * @param environments whose secrets are asked for, by their names
 */
export async function slotTimes(
  github: GitHub,
  repository: string,
  environments: readonly string[],
): Promise<SlotTimes> {
  const [owner = '', repo = ''] = repository.split('/');
  const own = `github:${owner}/${repo}/actions`.toLowerCase();
  const stores: readonly Store[] = [
    { slots: own, path: '/repos/{owner}/{repo}/actions/secrets', parameters: {} },
    {
      slots: `github:${owner.toLowerCase()}/*/actions`,
      path: '/repos/{owner}/{repo}/actions/organization-secrets',
      parameters: {},
    },
    ...environments.map((environment) => ({
      slots: `${own}/${environment.toLowerCase()}`,
      path: '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
      parameters: { environment_name: environment },
    })),
  ];
  const times = new Map<string, string>();
  for (const { slots, path, parameters } of stores) {
    for (const { name, updated_at } of await listed(github, path, { owner, repo, ...parameters }))
      times.set(`${slots}/${name.toUpperCase()}`, new Date(updated_at).toISOString());
  }
  return times;
}

async function listed(
  github: GitHub,
  path: string,
  parameters: { readonly [name: string]: string },
): Promise<z.infer<typeof page>['secrets']> {
  const all: z.infer<typeof page>['secrets'] = [];
  for (let number = 1; ; number++) {
    try {
      const { data } = await github.request(`GET ${path}`, { ...parameters, per_page: PAGE, page: number });
      const { secrets } = page.parse(data);
      all.push(...secrets);
      if (secrets.length < PAGE) return all;
    } catch (error) {
      if (refusedWith(error) === 404) return all;
      throw error;
    }
  }
}
