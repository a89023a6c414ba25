/**
 * What the configuration's grammar has and this version does not do yet. A file that names one of these gets NOT_BUILT
 * instead of silence; their defaults are inactive. Building one of them deletes its row.
 */
import type { Json } from '../rotation/ports.ts';
import type { Path } from './source.ts';

type Row = {
  /** The field, without what leads to it: `share.as` stands for every `share` there is. */
  readonly field: string;
  /** The values of it that are not built; left out = all. A list is compared item by item. */
  readonly values?: readonly Json[];
};

export const unbuilt: readonly Row[] = [{ field: 'links.password', values: [true] }];

/** Where the environments, secrets and secrets' environments keep the same fields. */
const layers = [/^environments\.\*\./, /^secrets\.\*\.environments\.\*\./, /^secrets\.\*\./];

/** Every place in a configuration that asks for something that is not built yet. */
export function asksForUnbuilt(configuration: Json): readonly { readonly path: Path; readonly field: string }[] {
  const found: { path: Path; field: string }[] = [];
  const visit = (value: Json, path: Path, generic: string): void => {
    const field = layers.reduce((text, prefix) => text.replace(prefix, ''), generic);
    const items = Array.isArray(value) ? (value as readonly Json[]) : [value];
    const row = unbuilt.find((each) => each.field === field);
    if (row) {
      const index = items.findIndex((item) => row.values === undefined || row.values.includes(item));
      if (index >= 0) found.push({ path: Array.isArray(value) && row.values ? [...path, index] : path, field });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const named = ['environments', 'secrets', 'secrets.*.environments'].includes(generic);
    for (const [name, inside] of Object.entries(value as { readonly [name: string]: Json })) {
      visit(inside, [...path, name], generic === '' ? name : `${generic}.${named ? '*' : name}`);
    }
  };
  visit(configuration, [], '');
  return found;
}
