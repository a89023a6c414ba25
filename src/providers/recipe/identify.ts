import { isPage } from '../../http/call.ts';
import { identityIn, identityOf } from '../../recipes/identify.ts';
import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { scope } from '../../recipes/template.ts';
import type { Provider } from '../../rotation/model/ports.ts';
import { type Client, send } from './client.ts';
import type { ProviderRecipe } from './grammar.ts';

type Identify = NonNullable<Provider['identify']>;

/** As the recipe says: read off the value, or one GET with it. The admin credential is not even at hand. */
export async function identify(
  client: Client,
  entry: NonNullable<ProviderRecipe['identify']>,
  values: Parameters<Identify>[0],
): ReturnType<Identify> {
  if (!('path' in entry)) return identityIn(entry, values);
  try {
    const mine = scope(client.options, values);
    const asked = { call: entry, method: 'GET', known: mine, auth: { none: true as const } };
    const answer = await send(client, asked, 'never');
    if (isPage(answer)) return undefined;
    if (matches(entry.dead, answer, mine)) return 'dead';
    if (answer.status !== 200 || matches(entry.refused, answer, mine)) return undefined;
    const document = answer.json();
    return identityOf(at(document, entry.id), entry.account && at(document, entry.account));
  } catch {
    return undefined;
  }
}
