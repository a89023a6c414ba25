import * as z from 'zod';
import { places as placesFor } from '../../http/concurrency.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Alert, Alerts, Readers } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type GitHub, GitHubRefusal, type RefusalKind } from './client.ts';

const PAGE = 100;
/** So many repositories are asked at once. */
const AT_ONCE = 16;

/**
 * Refusals that concern this one place, while the others can still be read: no permission, not in the plan, switched
 * off or not visible (404), blocked, or kept out by what its owner demands. A limit and a token that is none are not here.
 */
const unreadably: ReadonlySet<RefusalKind> = new Set([
  'permission',
  'plan',
  'missing',
  'legal',
  'sso',
  'ip',
  'suspended',
  'policy',
]);

/** `secret` is missing where the token may see alerts but not what they are about. */
const one = z.object({ number: z.number().int(), secret: z.string().min(1).nullish() });
const ofRepository = z.array(one);
const ofOrganization = z.array(one.extend({ repository: z.object({ full_name: z.string() }) }));

/**
 * GitHub's secret scanning alerts (https://docs.github.com/rest/secret-scanning/secret-scanning). The token needs
 * *Secret scanning alerts: write*; one request for each hundred open alerts of an organization where the token belongs to one
 * of its owners or security managers, else of each repository. An organization's list says nothing of repositories where
 * secret scanning is off: `doctor` asks each of them.
 *
 * @throws KeyturnError RATE_LIMITED, TOKEN_DENIED (the token is none), HTTP_NOT_SENT, HTTP_UNKNOWN, what `Readers.list`
 * throws; `resolve` also what else `github` throws.
 */
export function alerts(github: () => Promise<GitHub>): Alerts {
  return {
    permission: '*Secret scanning alerts: write*',
    async open(places) {
      const all = new Map<string, Alert>();
      const unreadable: string[] = [];
      const unseen = new Set<string>();
      const add = (alerts: readonly Alert[]) => {
        for (const alert of alerts) all.set(`${alert.repository}#${alert.number}`.toLowerCase(), alert);
      };
      const read = new Set<string>();
      for (const organization of await worthAList(places)) {
        const there = await unlessRefused(openOf(organization));
        if (there === undefined) continue;
        add(there);
        read.add(organization.toLowerCase());
      }
      const listed = (name: string | undefined) => name !== undefined && read.has(name.toLowerCase());
      const names: string[] = [];
      const covered = new Set<string>();
      for (const place of places) {
        if (listed(place.organization)) continue;
        const reach = await place.list();
        if (listed(place.owner)) for (const name of reach.repositories) covered.add(name.toLowerCase());
        else names.push(...reach.repositories);
        if (reach.unseen !== undefined) unseen.add(reach.unseen);
      }
      const single = distinct(names).filter((name) => !covered.has(name.toLowerCase()));
      const enter = placesFor(AT_ONCE);
      const found = await Promise.all(
        single.map(async (repository) => {
          const leave = await enter();
          return unlessRefused(openIn(repository)).finally(leave);
        }),
      );
      for (const [at, here] of found.entries()) {
        if (here === undefined) unreadable.push(single[at] as string);
        else add(here);
      }
      return { alerts: [...all.values()], unreadable, unseen: [...unseen] };
    },
    async resolve({ repository, number }, comment) {
      await (await github()).rest.secretScanning.updateAlert({
        ...named(repository),
        alert_number: number,
        state: 'resolved',
        resolution: 'revoked',
        resolution_comment: comment,
      });
    },
  };

  async function openIn(repository: string): Promise<readonly Alert[]> {
    const client = await github();
    return pages(repository, ofRepository, (page) =>
      client.rest.secretScanning.listAlertsForRepo({ ...named(repository), state: 'open', per_page: PAGE, page }),
    ).then((all) => all.map((each) => ({ ...each, repository })));
  }

  async function openOf(organization: string): Promise<readonly Alert[]> {
    const client = await github();
    return pages(organization, ofOrganization, (page) =>
      client.rest.secretScanning.listAlertsForOrg({ org: organization, state: 'open', per_page: PAGE, page }),
    ).then((all) => all.map(({ repository, ...each }) => ({ ...each, repository: repository.full_name })));
  }
}

/**
 * Accounts whose alerts are asked for as one list: organizations that hold a secret for their repositories, and owners of
 * several that are written to. The token sees those; of others a list would not say that it leaves them out.
 */
async function worthAList(places: readonly Readers[]): Promise<readonly string[]> {
  const found = places.flatMap(({ organization }) => organization ?? []);
  const owned = new Map<string, Set<string>>();
  for (const { owner, list } of places) {
    if (owner === undefined) continue;
    const names = owned.get(owner.toLowerCase()) ?? new Set();
    for (const name of (await list()).repositories) names.add(name.toLowerCase());
    owned.set(owner.toLowerCase(), names);
  }
  return distinct([...found, ...[...owned].filter(([, { size }]) => size > 1).map(([owner]) => owner)]);
}

/** Every alert that shows its secret, over all pages. */
async function pages<T extends z.infer<typeof one>>(
  place: string,
  shape: z.ZodType<T[]>,
  ask: (page: number) => Promise<{ readonly data: unknown }>,
): Promise<(Omit<T, 'secret'> & { secret: Secret })[]> {
  const found: (Omit<T, 'secret'> & { secret: Secret })[] = [];
  for (let page = 1; ; page++) {
    const read = shape.safeParse((await ask(page)).data);
    if (!read.success) {
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `GitHub answered for the alerts of ${place} with something unexpected`,
      });
    }
    for (const each of read.data) if (each.secret) found.push({ ...each, secret: new Secret(each.secret) });
    if (read.data.length < PAGE) return found;
  }
}

/** Undefined: it may not be read, or there is nothing to read (no secret scanning, no such list on this server). */
async function unlessRefused(asked: Promise<readonly Alert[]>): Promise<readonly Alert[] | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof GitHubRefusal && unreadably.has(error.kind))) throw error;
    return undefined;
  }
}

/** GitHub ignores case in names. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

function named(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
