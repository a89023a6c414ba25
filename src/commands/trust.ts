/** What `keyturn open` may take from whom without a question, by the configuration of the folder that it runs in. */
import { readYaml } from '../config/yaml-source.ts';
import type { Json } from '../rotation/model/ports.ts';

export type Trust = {
  /** Of the link services that it names. */
  readonly origins: readonly string[];
  /** `links: { creators }`: whose values may take the place of others. */
  readonly creators: readonly string[];
  /** Of its secrets, as env files have them. */
  readonly names: readonly string[];
};

/** Nothing where the file has no such field or is not valid YAML. */
export function trustIn(file: { readonly name: string; readonly text: string } | undefined): Trust {
  const value = file && yamlOf(file);
  const links = member(value, 'links');
  const url = member(links, 'url');
  const creators = member(links, 'creators');
  return {
    origins: typeof url === 'string' && URL.canParse(url) ? [new URL(url).origin] : [],
    creators: Array.isArray(creators) ? creators.filter((each) => typeof each === 'string') : [],
    names: Object.entries(membersOf(member(value, 'secrets'))).flatMap(([name, secret]) => namesOf(name, secret)),
  };
}

function yamlOf(file: { readonly name: string; readonly text: string }): Json | undefined {
  try {
    return readYaml(file.text, file.name).value;
  } catch {
    return undefined;
  }
}

/** A secret of several values has a name for each. */
function namesOf(name: string, secret: Json): readonly string[] {
  const values = Object.values(membersOf(member(secret, 'values'))).filter((each) => typeof each === 'string');
  return values.length > 0 ? values : [name];
}

function member(value: Json | undefined, name: string): Json | undefined {
  const table = membersOf(value);
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function membersOf(value: Json | undefined): { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: Json })
    : {};
}
