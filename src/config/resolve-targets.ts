/** From layers to targets: top policy < environment < secret < secret's environment, member by member. */
import type { Target } from '../rotation/model/target.ts';
import { type Built, collisions, twins } from './collisions.ts';
import { afterOf, proofOf } from './consumers.ts';
import { environmentsOf, type Layer, type Occurrence, type Resolving } from './layers.ts';
import { askOf, ownerOf } from './resolve-ask.ts';
import { boundOf } from './resolve-binding.ts';
import { destinationsOf } from './resolve-destinations.ts';
import { policyOf, shareOf } from './resolve-policy.ts';
import type { Problem } from './source.ts';

/** Throws NOT_BUILT; all else is in `problems`, and then the targets may be incomplete. */
export async function targetsOf(
  given: Omit<Resolving, 'problems'>,
): Promise<{ readonly targets: readonly Target[]; readonly problems: Problem[] }> {
  const { raw } = given;
  const problems: Problem[] = [...twins(raw), ...takenNames(given)];
  const resolving: Resolving = { ...given, problems };
  const built: Built[] = [];
  for (const [secret, { environments, ...fields }] of Object.entries(raw.secrets ?? {})) {
    for (const one of environmentsOf(secret, environments, resolving)) {
      const layers = layersOf(secret, fields, one, resolving);
      const target = await targetOf(secret, one.name, layers, resolving);
      if (target) built.push({ target, path: layers.at(-1)!.path });
    }
  }
  problems.push(...collisions(built, raw, given.repository));
  return { targets: built.map(({ target }) => target), problems };
}

function takenNames({ raw, registries: { providers } }: Omit<Resolving, 'problems'>): readonly Problem[] {
  return Object.keys(raw.recipes ?? {})
    .filter((name) => providers.names.includes(name) || providers.planned.includes(name))
    .map((key) => ({ path: ['recipes'], key, says: 'a built-in provider has this name' }));
}

/** Every layer of a secret in one environment, the outermost first; the last one is the secret's own. */
function layersOf(
  secret: string,
  fields: Layer['fields'],
  { name, layer, of }: Occurrence,
  { raw, problems }: Resolving,
): readonly Layer[] {
  const shared = raw.environments ?? {};
  const base: Layer = { path: ['secrets', secret], fields };
  if (fields.adopt !== undefined && of > 1) {
    problems.push({
      path: [...base.path, 'adopt'],
      says: 'each environment gets a credential of its own: write `adopt` in the environment whose credential it is',
    });
  }
  return [
    ...(raw.policy ? [{ path: [], fields: { policy: raw.policy } }] : []),
    ...(name !== undefined && Object.hasOwn(shared, name)
      ? [{ path: ['environments', name], fields: shared[name] ?? {} }]
      : []),
    base,
    ...(layer ? [layer] : []),
  ];
}

async function targetOf(
  secret: string,
  environment: string | undefined,
  layers: readonly Layer[],
  resolving: Resolving,
): Promise<Target | undefined> {
  const { problems } = resolving;
  const home = layers.at(-1)!.path;
  const bound = await boundOf(secret, environment, layers, resolving);
  if (bound === undefined) return undefined;
  const { binding, values, adopt, manual } = bound;
  const share = shareOf(layers);
  if (manual && share?.as === 'own')
    problems.push({ path: home, says: 'nobody can mint one for each person by hand: `share: { as: copy }`' });
  const destinations = await destinationsOf(layers, home, values, resolving);
  if (destinations.length === 0 && !share) {
    problems.push({ path: home, says: 'neither `destinations` nor `share`: the value would go nowhere' });
  }
  const owner = ownerOf(layers, resolving.raw);
  const ask = askOf(layers, { raw: resolving.raw, manual, owner, problems });
  const after = afterOf(layers, problems);
  return {
    key: environment === undefined ? secret : `${environment}/${secret}`,
    environment,
    secret,
    binding,
    values,
    destinations,
    share,
    policy: policyOf(layers, { home, ask, proof: proofOf(layers, resolving), problems }),
    adopt,
    ...(manual ? { manual: true as const } : {}),
    ...(owner ? { owner } : {}),
    ...(ask ? { ask } : {}),
    ...(after ? { after } : {}),
  };
}
