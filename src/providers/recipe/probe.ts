import { isPage } from '../../http/call.ts';
import { idText } from '../../recipes/list.ts';
import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { renderText, scope } from '../../recipes/template.ts';
import type { Minted, Probe } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type Client, documentOf, known, read, send } from './client.ts';

/** Whether a credential works, asked with itself and never with the admin's. Throws nothing. */
export async function probe(client: Client, { id, values: given }: Minted): Promise<Probe> {
  const { verify, 'id-is-secret': isSecret } = client.recipe;
  try {
    const mine = scope(client.options, { id: isSecret ? new Secret(id) : id }, given);
    const asked = { call: verify, method: 'GET', known: mine, auth: { none: true as const } };
    const answer = await send(client, asked, 'never');
    if (!verify.html && isPage(answer)) return 'inconclusive';
    if (matches(verify.accept, answer, mine)) return 'accepted';
    return matches(verify.reject, answer, mine) ? 'rejected' : 'inconclusive';
  } catch {
    return 'inconclusive';
  }
}

/** The id of the admin's own credential; undefined where the recipe or the provider does not show it. Throws nothing. */
export async function self(client: Client): Promise<string | undefined> {
  const entry = client.recipe.self;
  if (entry === undefined) return undefined;
  try {
    if ('id' in entry) {
      const answer = await read(client, { call: entry, known: await known(client) });
      return idText(at(documentOf(client, answer), entry.id));
    }
    const text = renderText(entry.from, client.fixed, (value) => value);
    return entry.pattern === undefined ? text : new RegExp(entry.pattern).exec(text ?? '')?.[1];
  } catch {
    return undefined;
  }
}
