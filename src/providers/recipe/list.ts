import { listAll } from '../../recipes/list.ts';
import { scope } from '../../recipes/template.ts';
import type { Listed } from '../../rotation/model/ports.ts';
import { type Client, documentOf, known, read, request } from './client.ts';

/** The account's credentials, or those of the first page. Only for a recipe with `list`. Throws PROVIDER_*. */
export async function list(client: Client, only: 'first' | 'all' = 'all'): Promise<readonly Listed[]> {
  const { recipe, tagOf } = client;
  const call = recipe.list!;
  const all = await known(client);
  const first = await request(client, { call, method: 'GET', known: all });
  return listAll(
    call,
    new URL(first.url),
    async (page) => {
      const answer = await read(client, { call, known: all, page });
      return { ...answer, json: () => documentOf(client, answer) };
    },
    { only, tagOf, options: scope(client.options) },
  );
}
