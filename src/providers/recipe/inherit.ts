import type { Answer } from '../../http/call.ts';
import { at, without } from '../../recipes/pointer.ts';
import { references, resolve, type Scope } from '../../recipes/template.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Json } from '../../rotation/model/ports.ts';
import type { FollowUp, Inherit, Recipe } from './grammar.ts';

/*
 * What a new credential takes over from the one that it replaces: read by the calls under `inherit`, named
 * `inherit.NAME` in the templates, and handed on item by item where a follow-up call says `each`.
 */

/** Asks every call under `inherit`, in their order. `ask` throws what a read throws. */
export async function readInherited(
  inherit: readonly Inherit[],
  ask: (call: Inherit) => Promise<Answer>,
  document: (answer: Answer) => unknown,
): Promise<Scope> {
  const all: { [name: string]: Json | undefined } = {};
  for (const call of inherit) {
    let found = document(await ask(call));
    for (const { pointer, ...rest } of call.drop)
      found = without(found, pointer, 'like' in rest ? rest.like : undefined);
    for (const [name, pointers] of Object.entries(call.pick)) {
      const value = pointers.map((pointer) => at(found, pointer)).find((each) => each !== undefined && each !== null);
      all[`inherit.${name}`] = value as Json | undefined;
    }
  }
  return all;
}

/** Whether a template of the mint would be left with nothing but what the old credential has. */
export function wantsInherited({ mint }: Recipe, known: Scope): boolean {
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
