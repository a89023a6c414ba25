/** Which repositories read a secret: for an organization's secret only GitHub knows, and it changes. */
import * as z from 'zod';
import { type GitHub, refusedWith } from '../forge/github/client.ts';
import { type ListedRepository, repositoriesOf } from '../forge/github/repositories.ts';
import { type SecretStore, secretOf, selectedNow } from '../forge/github/secret-store.ts';
import type { Reach } from '../rotation/model/ports.ts';
import type { OrganizationAddress } from './github-address.ts';

const counts = z.object({ public_repos: z.number().int(), total_private_repos: z.number().int() });
const installation = z.object({ repository_selection: z.literal('all') });

/** What one run has learnt: several secrets of one organization ask once. */
const learnt = new WeakMap<GitHub, Map<string, Promise<unknown>>>();

/** One request for each question in a run, however many ask at once; a failure is not kept. */
function once<T>(github: GitHub, question: string, ask: () => Promise<T>): Promise<T> {
  const known = learnt.get(github) ?? new Map<string, Promise<unknown>>();
  learnt.set(github, known);
  const found = known.get(question);
  if (found !== undefined) return found as Promise<T>;
  const asked = ask();
  known.set(question, asked);
  asked.catch(() => known.delete(question));
  return asked;
}

/**
 * Who reads this organization secret now: what its visibility and selection reach, and whom the configuration adds at the
 * next write. Throws DESTINATION_MISSING, DESTINATION_UNREACHABLE, TOKEN_DENIED.
 */
export function reachOf(github: GitHub, store: SecretStore, own: OrganizationAddress): Promise<Reach> {
  return once(github, `readers of ${own.key}`, async () => {
    const there = await secretOf(github, store, own.name);
    const visibility = there?.visibility ?? own.visibility ?? 'selected';
    const reached = visibility === 'selected' ? await selected(there !== undefined) : await visible(visibility);
    const names = [...reached.repositories, ...(own.repositories ?? [])];
    return { ...reached, repositories: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()] };
  });

  async function selected(exists: boolean): Promise<Reach> {
    if (!exists) return { repositories: [] };
    const { repositories, total } = await selectedNow(github, store, own.name);
    return {
      repositories: repositories.filter(({ archived }) => !archived).map(({ name }) => name),
      ...(total > repositories.length ? unseenOf(own) : {}),
    };
  }

  async function visible(visibility: 'all' | 'private'): Promise<Reach> {
    const listed = await repositoriesOf(github, own.organization);
    const all = await seesAll(github, own.organization, listed, visibility);
    return {
      repositories: listed
        .filter((one) => !one.archived && (visibility === 'all' || one.private))
        .map(({ name }) => name),
      ...(all ? {} : unseenOf(own)),
    };
  }
}

function unseenOf({ organization }: OrganizationAddress): { unseen: string } {
  return { unseen: `those repositories of ${organization} that the token does not see` };
}

/**
 * A list shows what the token may see, and does not say what it leaves out. GitHub tells how many there are to an owner's
 * token, and to an App whether it is installed everywhere; from everybody else it keeps both.
 */
function seesAll(
  github: GitHub,
  organization: string,
  listed: readonly ListedRepository[],
  visibility: 'all' | 'private',
): Promise<boolean> {
  return once(github, `whether all of ${organization.toLowerCase()} are seen (${visibility})`, async () => {
    const { success, data } = counts.safeParse(
      await unlessRefused(github.request('GET /orgs/{org}', { org: organization })),
    );
    if (success) {
      const hidden = listed.filter((one) => one.private).length;
      return (
        hidden >= data.total_private_repos && (visibility === 'private' || listed.length - hidden >= data.public_repos)
      );
    }
    const asked = unlessRefused(github.request('GET /installation/repositories', { per_page: 1 }));
    return installation.safeParse(await asked).success;
  });
}

async function unlessRefused(asked: Promise<{ readonly data: unknown }>): Promise<unknown> {
  try {
    return (await asked).data;
  } catch (error) {
    const status = refusedWith(error);
    if (status !== 401 && status !== 403 && status !== 404) throw error;
    return undefined;
  }
}
