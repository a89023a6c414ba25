import { at, without } from '../../recipes/pointer.ts';
import { references, resolve, type Scope } from '../../recipes/template.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Json } from '../../rotation/model/ports.ts';
import { type Client, documentOf, read } from './client.ts';
import type { FollowUp, Inherit, ProviderRecipe } from './grammar.ts';

/*
 * What a new credential takes over from the one that it replaces: read by the calls under `inherit`, named
 * `inherit.NAME` in the templates, and handed on item by item where a follow-up call says `each`.
 */

/**
 * What the recipe's `inherit` gives for the credential in `known['old.id']`, read once in a run.
 * Throws PROVIDER_*, and PREFLIGHT_DENIED if the old credential is not there.
 */
export async function inherited(client: Client, known: Scope): Promise<Scope> {
  const { recipe, inherited: kept } = client;
  const old = known['old.id'];
  if (recipe.inherit === undefined || old === undefined) return {};
  const found = kept.get(old) ?? (await readInherited(client, recipe.inherit, known));
  kept.set(old, found);
  return found;
}

/** Sends every call under `inherit`, in their order. */
async function readInherited(client: Client, inherit: readonly Inherit[], known: Scope): Promise<Scope> {
  const all: { [name: string]: Json | undefined } = {};
  for (const call of inherit) {
    let found = await readOld(client, call, known);
    for (const { pointer, ...rest } of call.drop)
      found = without(found, pointer, 'like' in rest ? rest.like : undefined);
    for (const [name, pointers] of Object.entries(call.pick)) {
      const value = pointers.map((pointer) => at(found, pointer)).find((each) => each !== undefined && each !== null);
      all[`inherit.${name}`] = value as Json | undefined;
    }
  }
  return all;
}

async function readOld(client: Client, call: Inherit, known: Scope): Promise<unknown> {
  const answer = await read(client, { call, known, missing: true });
  if (answer.status !== 404) return documentOf(client, answer);
  throw new KeyturnError('PREFLIGHT_DENIED', {
    what: `${client.account} does not show the credential that is to be replaced: nothing can be taken over from it`,
    hint: 'correct `adopt`, or say under `options` what the new one may do',
  });
}

/** Whether a template of the mint would be left with nothing but what the old credential has. */
export function wantsInherited({ mint }: ProviderRecipe, known: Scope): boolean {
  const all = [mint, ...mint.then].flatMap(
    (call) =>
      [call.path, call.query, call.headers, call.body, call.auth, 'each' in call ? call.each : undefined] as (
        | Json
        | undefined
      )[],
  );
  return all
    .flatMap((template) => references(template ?? null))
    .some(({ names }) => {
      const first = names.findIndex((name) => known[name] !== undefined);
      return names.slice(0, first < 0 ? names.length : first).some((name) => name.startsWith('inherit.'));
    });
}

/**
 * What one follow-up call is made with: once as it is, or once for every item of the list that its `each` names. The
 * members of an item are `each.NAME`; of a map, each member is an item with `name` and `value`.
 * Throws HTTP_NOT_SENT if the list is not known, or is none.
 */
export function inParallel({ each }: FollowUp, known: Scope): readonly Scope[] {
  if (each === undefined) return [{}];
  const [reference, ...more] = references(each);
  if (reference === undefined || more.length > 0) throw noList();
  const found = resolve(reference, known) ?? [];
  if (typeof found !== 'object') throw noList();
  const items = Array.isArray(found)
    ? found
    : Object.entries(found as { readonly [name: string]: Json }).map(([name, value]) => ({ name, value }));
  return items.map((item: Json) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) throw noList();
    return Object.fromEntries(Object.entries(item).map(([name, value]) => [`each.${name}`, value]));
  });
}

function noList(): KeyturnError {
  return new KeyturnError('HTTP_NOT_SENT', { what: 'what `each` of the recipe names is no list of maps' });
}
