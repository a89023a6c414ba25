import { at } from '../../recipes/pointer.ts';
import { renderJson, type Scope } from '../../recipes/template.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { type Client, documentOf, known, read } from './client.ts';
import type { Need } from './grammar.ts';
import { list } from './list.ts';

/** Whether the admin credential works and may do what the recipe needs. Throws PROVIDER_*, PREFLIGHT_DENIED. */
export async function check(client: Client): Promise<void> {
  const { check: call, list: listing } = client.recipe;
  if (call !== undefined) {
    const mine = await known(client);
    if (call.needs.length > 0) await mayDo(client, call.needs, mine);
    else await read(client, { call, known: mine, retry: 'any' });
  }
  if (listing !== undefined) await list(client, 'first');
  else await known(client);
}

/** Throws PREFLIGHT_DENIED with what the admin credential lacks, PROVIDER_*. */
export async function mayDo(client: Client, needs: readonly Need[], known: Scope): Promise<void> {
  const { naming, account, denied } = client;
  const call = client.recipe.check;
  if (call === undefined || needs.length === 0) return;
  const shown = documentOf(client, await read(client, { call, known, retry: 'any' }));
  for (const { pointer, includes } of needs) {
    const wanted = renderJson(includes, known) ?? [];
    const has = at(shown, pointer);
    if (has === undefined || has === null)
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: `${account} does not say what the admin credential may do`,
        hint: 'check base-url and options',
      });
    const all: readonly unknown[] = Array.isArray(has) ? has : [has];
    const lacks = (Array.isArray(wanted) ? wanted : [wanted]).filter((each) => !all.includes(each));
    const named = lacks.filter((each) => typeof each === 'string');
    if (lacks.length > 0)
      throw new KeyturnError('PREFLIGHT_DENIED', {
        what: `the admin credential for ${naming.name} lacks ${named.length > 0 ? named.join(', ') : 'a right that the new one is to have'}`,
        hint: denied,
      });
  }
}
