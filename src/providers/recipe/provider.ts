import { names } from '../../recipes/check.ts';
import type { Provider } from '../../rotation/model/ports.ts';
import type { BuildContext, OptionTable } from '../provider.ts';
import { clientOf, type Naming } from './client.ts';
import { deactivate, revoke } from './end.ts';
import type { ProviderRecipe } from './grammar.ts';
import { identify } from './identify.ts';
import { list } from './list.ts';
import { mint } from './mint.ts';
import { preflight } from './prepare.ts';
import { probe, self, whose } from './probe.ts';
import { check } from './rights.ts';

/** The provider that a recipe describes. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
export function recipeProvider(naming: Naming, recipe: ProviderRecipe, context: BuildContext<OptionTable>): Provider {
  const client = clientOf(naming, recipe, context);
  const { identify: identifying } = recipe;
  const { identity } = recipe.verify;
  return {
    name: naming.name,
    account: client.account,
    values: client.values,
    ...(recipe.concurrent === undefined ? {} : { concurrent: recipe.concurrent }),
    ...(recipe['max-bytes'] === undefined ? {} : { maxBytes: recipe['max-bytes'] }),
    propagation: recipe.propagation,
    successes: recipe.verify.successes,
    listLag: recipe['list-lag'] ?? recipe.propagation,
    tagged: recipe.list?.tag !== undefined && names(recipe.mint).includes('tag'),
    showsUse: recipe.list?.['last-used'] !== undefined,
    idIsSecret: recipe['id-is-secret'],
    local: false,
    check: () => check(client),
    ...(naming.proofs === undefined ? {} : { proofs: naming.proofs }),
    preflight: (request) => preflight(client, request),
    ...(recipe.self === undefined ? {} : { self: () => self(client) }),
    ...(identifying === undefined ? {} : { identify: (values) => identify(client, identifying, values) }),
    mint: (request) => mint(client, request),
    probe: (credential) => probe(client, credential),
    ...(identity === undefined ? {} : { whose: (credential) => whose(client, identity, credential) }),
    ...(recipe.list === undefined ? {} : { list: () => list(client) }),
    ...(recipe.deactivate === undefined ? {} : { deactivate: (id: string) => deactivate(client, id) }),
    revoke: (id) => revoke(client, id),
  };
}
