/** What only `inventory` takes, strictly. */
import { bad } from './input-errors.ts';
import { repositoryPattern, slotGlob } from './names.ts';

export type FailOn = 'overdue' | 'over-age' | 'unreferenced' | 'missing' | 'keyless' | 'incomplete';

export type InventoryInputs = {
  readonly organization: string | undefined;
  /** `owner/name`; empty: this repository, unless there is an organization. */
  readonly repositories: readonly string[];
  readonly html: string | undefined;
  readonly write: boolean;
  readonly writeWorkflow: boolean;
  readonly state: string | undefined;
  readonly fresh: boolean;
};

/** Throws INPUT_INVALID naming the input. */
export function inventoryInputs(given: ReadonlyMap<string, string>, from: 'action' | 'cli'): InventoryInputs {
  const text = (name: string) => given.get(name)?.trim();
  const organization = text('organization');
  if (organization !== undefined && !/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(organization))
    throw bad('organization', from, 'this is not the login of an organization');
  const names = (given.get('repository') ?? '').split(',').map((each) => each.trim());
  const repositories = [...new Set(names.filter((each) => each !== ''))];
  if (repositories.some((each) => !repositoryPattern.test(each)))
    throw bad('repository', from, 'a repository is written owner/name');
  if (new Set(repositories.map((each) => each.split('/')[0]?.toLowerCase())).size > 1)
    throw bad('repository', from, 'these are of several owners: take the inventory of each owner by itself');
  if (organization !== undefined && repositories.length > 0)
    throw bad('repository', from, 'either `organization` or `repository`');
  for (const name of ['html', 'state'])
    if (given.has(name) && !/^\S(?:.{0,1022}\S)?$/.test(text(name) ?? ''))
      throw bad(name, from, 'this is not the path of a file');
  const write = given.get('write') === 'true';
  if (given.get('dry-run') === 'true' && !write)
    throw bad('dry-run', from, '`inventory` changes nothing, unless it is told to `write`');
  const writeWorkflow = given.get('write-workflow') === 'true';
  if (given.get('dry-run') === 'true' && writeWorkflow)
    throw bad('dry-run', from, '`write-workflow` is not tried: it writes over nothing, and you look at what it wrote');
  const only = text('only');
  if (only !== undefined && !slotGlob.test(only))
    throw bad('only', from, 'this is not a glob over slots, such as acme/shop/actions/*');
  const fresh = given.get('fresh') === 'true';
  const state = text('state');
  return { organization, repositories, html: text('html'), write, writeWorkflow, state, fresh };
}
