/** Who reads the GitHub secrets that are to be retired: asks for the repositories that they lie in, and judges as the inventory does. */
import { composeInventory } from '../../compose/inventory.ts';
import type { Access, World } from '../../compose/world.ts';
import { type App, apps, type Facts, type RepositoryFacts } from '../../inventory/facts.ts';
import { inventory } from '../../inventory/inventory.ts';
import type { Scope } from '../../inventory/port.ts';
import type { Referenced, References } from '../../rotation/model/ports.ts';
import { withoutEnrolling } from '../enrol/own-workflow.ts';
import { addressOf } from '../inventory/known.ts';
import { wholeFacts } from '../inventory/whole-facts.ts';

/**
 * Each scope is asked once a run. What asking throws: INPUT_INVALID, TOKEN_DENIED, HTTP_NOT_SENT.
 * @param isPublic everybody reads the report, and some of the files may be of repositories that they cannot see
 */
export function readersAtGitHub(access: Access, world: World, isPublic: boolean): References {
  const asked = new Map<string, Promise<Facts>>();
  const factsOf = (owner: string, scope: Scope): Promise<Facts> => {
    const name = JSON.stringify(scope);
    const facts = asked.get(name) ?? ask(owner, scope, { access, world });
    asked.set(name, facts);
    return facts;
  };
  return async (slots) => {
    const answers: Facts[] = [];
    for (const [owner, scope] of scopesOf(slots)) answers.push(await factsOf(owner, scope));
    const { files, ...found } = referenced(answers.map(withoutEnrolling), slots);
    return isPublic || files === undefined ? found : { ...found, files };
  };
}

async function ask(owner: string, scope: Scope, { access, world }: { access: Access; world: World }): Promise<Facts> {
  const { lister } = await composeInventory(access, world, owner);
  return wholeFacts(lister, scope, {
    // What was true yesterday proves nothing.
    memory: { of: () => undefined, keep: async () => {} },
    advanced: ({ done, total }) =>
      world.progress({ step: 'retire', detail: `the workflows of ${done} of ${total} repositories are read` }),
  });
}

/** One for each owner: the organization where one of the slots is its own, else the repositories. */
function scopesOf(slots: readonly string[]): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const slot of slots.toSorted()) {
    const { owner, repository } = placeOf(slot);
    const before = scopes.get(owner);
    if (repository === '*') scopes.set(owner, { organization: owner });
    else if (before === undefined) scopes.set(owner, { repositories: [`${owner}/${repository}`] });
    else if ('repositories' in before && !before.repositories.includes(`${owner}/${repository}`))
      scopes.set(owner, { repositories: [...before.repositories, `${owner}/${repository}`] });
  }
  return scopes;
}

function placeOf(slot: string): { readonly owner: string; readonly repository: string; readonly app: App | undefined } {
  const [owner = '', repository = '', app] = slot.slice('github:'.length).split('/');
  return { owner, repository, app: apps.find((one) => one === app) };
}

function referenced(answers: readonly Facts[], slots: readonly string[]): Referenced {
  const wanted = new Set(slots);
  const found = answers
    .flatMap((facts) => inventory(facts, new Map()).secrets)
    .map((secret) => ({ ...secret, address: addressOf(secret.slot, secret.name) }))
    .filter(({ address }) => wanted.has(address));
  return {
    complete: answers.every((facts) => isWhole(facts, slots)),
    slots: Object.fromEntries(found.map(({ address, references }) => [address, references])),
    files: Object.fromEntries(found.map(({ address, files }) => [address, files])),
    read: countOf(answers),
  };
}

/** Whether everything was read that could read one of the slots; what repositories beyond the token may read is `unknown`. */
function isWhole({ repositories, organizationSecrets }: Facts, slots: readonly string[]): boolean {
  const names = repositories.map(({ repository }) => repository.toLowerCase());
  const places = slots.map(placeOf).filter(({ owner }) => names.some((name) => name.startsWith(`${owner}/`)));
  return (
    repositories.every((one) => one.archived || filesAreWhole(one)) &&
    places.every(({ owner, repository, app }) => {
      if (app === undefined) return false;
      if (repository !== '*') return names.includes(`${owner}/${repository}`);
      const list = organizationSecrets[app];
      return list.state === 'listed' && list.complete && list.permission === undefined;
    })
  );
}

function filesAreWhole({ files }: RepositoryFacts): boolean {
  return files.state === 'read' && files.unread === 0 && files.missed === undefined;
}

/** `14 files on 3 branches of 2 repositories`. */
function countOf(answers: readonly Facts[]): string {
  const read = answers.flatMap(({ repositories }) => repositories).filter(({ archived }) => !archived);
  const trees = read.flatMap(({ files }) => (files.state === 'read' ? files.trees : []));
  const files = trees.flatMap((tree) => Object.keys(tree.files)).filter((path) => /\.ya?ml$/i.test(path)).length;
  const branches = trees.flatMap((tree) => tree.branches).length;
  const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
  const where = read.length === 1 ? '' : ` of ${many(read.length, 'repository', 'repositories')}`;
  return `${many(files, 'file')} on ${many(branches, 'branch', 'branches')}${where}`;
}
