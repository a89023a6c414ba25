/** Every place that is to hold a target's values. */
import type { DestinationRequest, Target } from '../rotation/model/target.ts';
import { innermost, type Layer, type Resolving } from './layers.ts';
import { foreignName, objections } from './problems.ts';
import type { Path } from './source.ts';

/** @param home where a destination would be written that no layer names */
export async function destinationsOf(
  layers: readonly Layer[],
  home: Path,
  values: Target['values'],
  { registries, source, inActions, problems }: Resolving,
): Promise<readonly DestinationRequest[]> {
  const named = innermost(layers, 'destinations');
  const entries = named?.value ?? [{ github: {} }];
  const path = named === undefined ? home : [...named.path, 'destinations'];
  const requests: DestinationRequest[] = [];
  for (const [index, entry] of entries.entries()) {
    const [kind, options] = Object.entries(entry)[0]!;
    const at = named === undefined ? path : [...path, index];
    const module = await registries.destinations.load(kind);
    if (module === undefined) {
      problems.push(foreignName(registries.destinations, kind, { path: at, key: kind, source }));
      continue;
    }
    problems.push(...objections(module.options, options ?? {}, [...at, kind]));
    if (inActions && module.insideActions === false) {
      problems.push({
        path: [...at, kind],
        says: `\`${kind}\` makes no sense in a GitHub Actions job: what it writes is gone when the job ends`,
      });
    }
    for (const name of Object.values(values)) {
      const fault = module.nameFault?.(effectiveName({ kind, options: options ?? {} }, name));
      if (fault !== undefined) problems.push({ path: [...at, kind], says: fault });
    }
    requests.push({ kind, options: options ?? {} });
  }
  return requests;
}

/** The name that a value has at a destination, where the destination lets it be another one. */
export function effectiveName({ options }: DestinationRequest, name: string): string {
  return typeof options['name'] === 'string' ? options['name'] : name;
}
