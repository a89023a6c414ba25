/** The layers that a target is made of, and the questions to them: top policy < environment < secret < its environment. */
import type { Json } from '../rotation/model/ports.ts';
import { unknownName } from './problems.ts';
import type { Registries } from './registries.ts';
import type { Raw, RawLayer } from './schema.ts';
import type { Path, Problem, Source } from './source.ts';

/** What one place of the file says, and where that place is. */
export type Layer = { readonly path: Path; readonly fields: Omit<RawLayer, 'environments'> };

/** What `innermost` finds: a field, and the path of the layer that has it. */
export type Said<Value> = { readonly value: Value; readonly path: Path };

export type Options = { readonly [name: string]: Json };

/** What every step of resolving reads. What is wrong is added to `problems`. */
export type Resolving = {
  readonly raw: Raw;
  readonly source: Source;
  readonly registries: Registries;
  readonly inActions: boolean;
  readonly repository: string | undefined;
  readonly problems: Problem[];
};

/** The field of the innermost layer that has it. */
export function innermost<F extends keyof Layer['fields']>(
  layers: readonly Layer[],
  field: F,
): Said<NonNullable<Layer['fields'][F]>> | undefined {
  const layer = layers.findLast((each) => each.fields[field] !== undefined);
  return layer && { value: layer.fields[field]!, path: layer.path };
}

/** One environment of a secret. */
export type Occurrence = {
  /** Undefined for a secret of the repository. */
  readonly name: string | undefined;
  /** What the secret says for this environment alone. */
  readonly layer?: Layer;
  /** How many environments the secret has. */
  readonly of: number;
};

/** The environments of a secret, each with what the secret itself says for it; one without a name for a secret of the repository. */
export function environmentsOf(
  secret: string,
  environments: RawLayer['environments'],
  { raw, problems }: Resolving,
): readonly Occurrence[] {
  if (environments === undefined) return [{ name: undefined, of: 1 }];
  const shared = raw.environments ?? {};
  const path = ['secrets', secret, 'environments'];
  if (!Array.isArray(environments)) {
    const entries = Object.entries(environments);
    if (entries.length === 0) problems.push({ path, says: 'name at least one environment' });
    return entries.map(([name, fields]) => ({
      name,
      layer: { path: [...path, name], fields: fields ?? {} },
      of: entries.length,
    }));
  }
  const names = [...new Set(environments)];
  for (const [index, name] of environments.entries()) {
    if (environments.indexOf(name) !== index)
      problems.push({ path: [...path, index], says: 'this environment is there twice' });
    if (!Object.hasOwn(shared, name)) {
      problems.push({
        path: [...path, index],
        says: `${unknownName('environment', name, Object.keys(shared))}: a list names what \`environments\` describes at the top`,
      });
    }
  }
  return names.map((name) => ({ name, of: names.length }));
}
