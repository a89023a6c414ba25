import { type Scope, scope } from '../../recipes/template.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { MintRequest, PreflightRequest } from '../../rotation/model/ports.ts';
import { type Client, known, request } from './client.ts';
import { inherited, inParallel, wantsInherited } from './inherit.ts';
import { mayDo } from './rights.ts';
import { nameFor } from './tag.ts';

/*
 * What can be known of a mint before it is sent.
 */

/** Finds out whether a mint could be sent, and sends nothing that changes anything. Throws PREFLIGHT_DENIED, PROVIDER_*. */
export async function preflight(client: Client, { old, expires }: PreflightRequest): Promise<readonly string[]> {
  const { recipe } = client;
  const placeholders = Object.fromEntries(Object.keys(recipe.generate).map((name) => [name, 'value']));
  const wanted = { tag: 'kt'.padEnd(36, '0'), ...(old && { old }), ...(expires && { expires }) };
  const mine = await mintScope(client, wanted, placeholders);
  const late = recipe.check?.needs.filter(({ includes }) => JSON.stringify(includes).includes('inherit.')) ?? [];
  if (Object.keys(mine).some((name) => name.startsWith('inherit.'))) await mayDo(client, late, mine);
  try {
    await request(client, { call: recipe.mint, method: 'POST', known: mine });
    await wouldFollow(client, mine);
  } catch (error) {
    if (!is(error, 'HTTP_NOT_SENT')) throw error;
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
  return [];
}

/** What the templates of a mint may name. Throws PROVIDER_*, PREFLIGHT_DENIED. */
export async function mintScope(
  client: Client,
  { tag, old, expires, holder }: MintRequest,
  generated: Scope,
): Promise<Scope> {
  const { recipe, clock } = client;
  const iso = expires?.toISOString();
  const left = expires === undefined ? undefined : Math.floor((expires.getTime() - clock.now().getTime()) / 1_000);
  const mine = await known(client, {
    tag: nameFor(tag, holder, recipe.tag),
    'old.id': old?.id,
    'expires.iso': iso === undefined ? undefined : `${iso.slice(0, 19)}Z`,
    'expires.date': iso?.slice(0, 10),
    'expires.seconds': left === undefined || left < 1 ? undefined : left,
    ...generated,
  });
  return wantsInherited(recipe, mine) ? scope(mine, await inherited(client, mine)) : mine;
}

/** Finds what a call after the mint lacks while there is nothing yet that had to be ended again. Throws HTTP_NOT_SENT. */
export async function wouldFollow(client: Client, mine: Scope): Promise<void> {
  const { recipe, values } = client;
  const later = scope(mine, { id: 'id' }, Object.fromEntries(values.map((name) => [name, 'value'])));
  for (const next of recipe.mint.then)
    for (const item of inParallel(next, later))
      await request(client, { call: next, method: 'POST', known: scope(later, item) });
}
