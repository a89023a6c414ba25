import { type Answer, isPage } from '../../http/call.ts';
import { identityOf } from '../../recipes/identify.ts';
import { idText } from '../../recipes/list.ts';
import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { renderText, scope } from '../../recipes/template.ts';
import type { Minted, Probe } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { type Client, documentOf, known, read, send } from './client.ts';

/** Whether a credential works, asked with itself and never with the admin's. Throws nothing. */
export async function probe(client: Client, credential: Minted): Promise<Probe> {
  try {
    return (await verified(client, credential)).probe;
  } catch {
    return 'inconclusive';
  }
}

/** Whose a credential is, in an answer that accepts it; undefined for every other answer, and where it tells no such thing. */
export async function whose(client: Client, pointer: string, credential: Minted): Promise<string | undefined> {
  try {
    const { probe: says, answer } = await verified(client, credential);
    return says === 'accepted' ? identityOf(at(answer.json(), pointer))?.id : undefined;
  } catch {
    return undefined;
  }
}

async function verified(
  client: Client,
  { id, values: given }: Minted,
): Promise<{ readonly probe: Probe; readonly answer: Answer }> {
  const { verify, 'id-is-secret': isSecret } = client.recipe;
  const mine = scope(client.options, { id: isSecret ? new Secret(id) : id }, given);
  const asked = { call: verify, method: 'GET', known: mine, auth: { none: true as const } };
  const answer = await send(client, asked, 'never');
  if (!verify.html && isPage(answer)) return { probe: 'inconclusive', answer };
  if (matches(verify.accept, answer, mine)) return { probe: 'accepted', answer };
  return { probe: matches(verify.reject, answer, mine) ? 'rejected' : 'inconclusive', answer };
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
