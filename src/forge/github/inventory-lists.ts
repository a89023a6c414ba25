/** Lists of secrets, whole or said to be cut: a secret that a list lacks would look as if nobody had it. */
import * as z from 'zod';
import { type App, apps, type Listed, type ListedSecret } from '../../inventory/facts.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { type Answers, isKeptOut, type Refused } from './inventory-asking.ts';
import { visibilities } from './secret-store.ts';

const time = z.iso.datetime({ offset: true });
const row = z.object({ name: z.string().regex(/^[A-Za-z_]\w{0,254}$/), created_at: time, updated_at: time });
const ofRepository = z.object({ total_count: z.number().int(), secrets: z.array(row) });
const ofOrganization = z.object({
  total_count: z.number().int(),
  secrets: z.array(row.extend({ visibility: z.enum(visibilities) })),
});
const selection = z.object({
  total_count: z.number().int(),
  repositories: z.array(z.object({ full_name: z.string() })),
});

const PAGE = 100;

/** `permission`: what the token lacks, as the page of a token calls it. */
const permissions: { readonly [app in App]: string } = {
  actions: 'Secrets: read',
  dependabot: 'Dependabot secrets: read',
  codespaces: 'Codespaces secrets: read',
  agents: 'Agent secrets: read',
};
const ofEnvironments = 'Environments: read';

type List<Row> = { readonly path: string; readonly params: Params; of(answer: unknown): Page<Row> };
type Params = { readonly [name: string]: string };
type Page<Row> = { readonly total: number; readonly rows: readonly Row[] };
type Whole<Row> = { readonly rows: readonly Row[]; readonly complete: boolean };

/** All pages, until there are as many rows as GitHub counts; where it shows fewer, once more from the start. */
async function whole<Row>(
  answers: Answers,
  list: List<Row>,
  shape: z.ZodType,
  nameOf: (row: Row) => string,
): Promise<Whole<Row> | Refused> {
  const found = new Map<string, Row>();
  for (const again of [false, true]) {
    let total = 0;
    const shown = new Set<string>();
    for (let page = 1; ; page++) {
      const params = { ...list.params, per_page: PAGE, page };
      const asked = await answers.get({ path: list.path, params, ...(again ? { again } : {}) }, shape);
      if ('refused' in asked) return asked;
      const { total: counted, rows } = list.of(asked.data);
      total = counted;
      for (const each of rows) {
        shown.add(nameOf(each));
        found.set(nameOf(each), each);
      }
      if (rows.length === 0 || shown.size >= total || page * PAGE >= total) break;
    }
    if (shown.size >= total) return { rows: [...found.values()], complete: true };
  }
  return { rows: [...found.values()], complete: false };
}

function secretOf({ name, created_at: createdAt, updated_at: updatedAt }: z.infer<typeof row>): ListedSecret {
  return { name: name.toUpperCase(), createdAt, updatedAt };
}

async function listed(answers: Answers, path: string, params: Params): Promise<Whole<ListedSecret> | Refused> {
  const of = (answer: unknown) => {
    const { total_count: total, secrets } = answer as z.infer<typeof ofRepository>;
    return { total, rows: secrets.map(secretOf) };
  };
  return whole(answers, { path, params, of }, ofRepository, ({ name }) => name);
}

/** What failed for another reason than the token's rights; everything fails where nothing can be sent. Throws that. */
export function failureOf(error: unknown): { readonly state: 'failed'; readonly hint: string } {
  if (!(error instanceof KeyturnError) || error.code === 'HTTP_NOT_SENT' || isKeptOut(error)) throw error;
  return { state: 'failed', hint: error.message };
}

/** Of a repository: four lists. Where the first one is refused, the others are not asked. */
export async function secretsOf(
  answers: Answers,
  params: Params,
): Promise<{ readonly [app in App]: Listed<ListedSecret> }> {
  const found: Partial<{ [app in App]: Listed<ListedSecret> }> = {};
  for (const app of apps) {
    if (app !== 'actions' && found.actions?.state === 'denied') {
      found[app] = { state: 'denied', permission: permissions[app] };
      continue;
    }
    try {
      const list = await listed(answers, `/repos/{owner}/{repo}/${app}/secrets`, params);
      found[app] = stateOf(list, app, found.actions?.state === 'listed', permissions[app]);
    } catch (error) {
      found[app] = failureOf(error);
    }
  }
  return found as { readonly [app in App]: Listed<ListedSecret> };
}

function stateOf<Row extends ListedSecret>(
  list: Whole<Row> | Refused,
  app: App,
  besideOne: boolean,
  permission: string,
): Listed<Row> {
  if (!('refused' in list)) return { state: 'listed', ...list };
  // Not every plan and not every server has these two.
  if (list.refused === 404 && besideOne && (app === 'codespaces' || app === 'agents')) return { state: 'absent' };
  return { state: 'denied', permission };
}

/** Of each environment; where one list is refused, the others are not asked. */
export async function environmentSecretsOf(
  answers: Answers,
  params: Params,
  names: readonly string[],
): Promise<{ readonly [name: string]: Listed<ListedSecret> }> {
  // Names of environments are foreign: none may become a prototype.
  const found = Object.create(null) as { [name: string]: Listed<ListedSecret> };
  let denied = false;
  for (const name of names) {
    if (denied) {
      found[name] = { state: 'denied', permission: ofEnvironments };
      continue;
    }
    try {
      const path = '/repos/{owner}/{repo}/environments/{environment_name}/secrets';
      const list = await listed(answers, path, { ...params, environment_name: name });
      found[name] = stateOf(list, 'actions', false, ofEnvironments);
      denied = found[name]?.state === 'denied';
    } catch (error) {
      found[name] = failureOf(error);
    }
  }
  return found;
}

export type OrganizationRow = ListedSecret & { readonly visibility: 'all' | 'private' | 'selected' };

/** Of an organization, one app. `besideOne`: the list of Actions could be read. */
export async function organizationSecretsOf(
  answers: Answers,
  org: string,
  app: App,
  besideOne: boolean,
): Promise<Listed<OrganizationRow>> {
  const of = (answer: unknown) => {
    const { total_count: total, secrets } = answer as z.infer<typeof ofOrganization>;
    return { total, rows: secrets.map((each) => ({ ...secretOf(each), visibility: each.visibility })) };
  };
  const permission = `Organization ${permissions[app][0]?.toLowerCase()}${permissions[app].slice(1)}`;
  const list = { path: `/orgs/{org}/${app}/secrets`, params: { org }, of };
  try {
    return stateOf(await whole(answers, list, ofOrganization, ({ name }) => name), app, besideOne, permission);
  } catch (error) {
    return failureOf(error);
  }
}

/** `owner/name` of those that see an organization's secret; undefined: that could not be read whole. */
export async function selectedOf(
  answers: Answers,
  { org, app, name }: { readonly org: string; readonly app: App; readonly name: string },
): Promise<readonly string[] | undefined> {
  const of = (answer: unknown) => {
    const { total_count: total, repositories } = answer as z.infer<typeof selection>;
    return { total, rows: repositories.map(({ full_name: fullName }) => fullName) };
  };
  const path = `/orgs/{org}/${app}/secrets/{secret_name}/repositories`;
  const list = { path, params: { org, secret_name: name }, of };
  const found = await whole(answers, list, selection, (fullName: string) => fullName);
  return 'refused' in found || !found.complete ? undefined : found.rows;
}

/** The organization's secrets that a repository sees. GitHub has this list for Actions and for agents. */
export async function seenBy(
  answers: Answers,
  params: Params,
  app: 'actions' | 'agents',
): Promise<Listed<ListedSecret>> {
  try {
    const list = await listed(answers, `/repos/{owner}/{repo}/${app}/organization-secrets`, params);
    return stateOf(list, app, true, permissions[app]);
  } catch (error) {
    return failureOf(error);
  }
}
