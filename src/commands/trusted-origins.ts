import { readYaml } from '../config/yaml-source.ts';
import type { Json } from '../rotation/model/ports.ts';

/** Where the configuration's own links come from; nothing where it has no such field or is not valid YAML. */
export function trustedOrigins(file: { readonly name: string; readonly text: string } | undefined): readonly string[] {
  if (file === undefined) return [];
  let value: Json;
  try {
    value = readYaml(file.text, file.name).value;
  } catch {
    return [];
  }
  const url = member(member(value, 'links'), 'url');
  return typeof url === 'string' && URL.canParse(url) ? [new URL(url).origin] : [];
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const table = value as { readonly [name: string]: Json };
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
