import { isPage } from '../../http/call.ts';
import { matches } from '../../recipes/match.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type Client, known, refuses, send } from './client.ts';
import { beforehand, settle } from './effect.ts';
import type { ProviderRecipe } from './grammar.ts';
import { list } from './list.ts';

/** Ends one credential for good. Throws HTTP_REFUSED, HTTP_NOT_SENT, HTTP_UNKNOWN. */
export function revoke(client: Client, id: string): Promise<'revoked' | 'gone'> {
  return end(client, client.recipe.revoke, 'DELETE', id);
}

/** Only for a recipe with `deactivate`. Throws HTTP_REFUSED, HTTP_NOT_SENT, HTTP_UNKNOWN. */
export async function deactivate(client: Client, id: string): Promise<void> {
  await end(client, client.recipe.deactivate!, 'PATCH', id);
}

async function end(
  client: Client,
  call: ProviderRecipe['revoke'],
  method: string,
  id: string,
): Promise<'revoked' | 'gone'> {
  const { recipe, account, denied } = client;
  const mine = await beforehand(() => known(client, { id: recipe['id-is-secret'] ? new Secret(id) : id }));
  const asked = { call, method, known: mine };
  const answer = await send(client, asked, 'idempotent');
  // What says of itself that it failed says nothing of what is there.
  if (answer.status < 300 && refuses(asked, answer))
    throw new KeyturnError('HTTP_REFUSED', { what: `${account} did not end the credential`, hint: denied });
  if (matches(call.gone, answer, mine)) {
    // "Not found" is also said of an account, a project or a role that may not be seen, and by what stands in between.
    if (recipe.list === undefined && isPage(answer))
      throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
    if (recipe.list !== undefined) await beforehand(() => list(client, 'first'));
    return 'gone';
  }
  settle(client, answer, 'the credential was not ended');
  return 'revoked';
}
