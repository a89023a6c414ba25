/** One secret without a file: the inputs that stand for one. */
import type { Json } from '../rotation/model/ports.ts';
import { bad, called } from './input-errors.ts';
import { rows, SECRET, standForFile } from './input-table.ts';
import type { Source } from './source.ts';

/**
 * The inputs that stand for a file; undefined if there is none of them. What it gives reads them, and only then those of them
 * that are YAML: the same object that the file would be, with fields that know their input.
 *
 * @throws KeyturnError INPUT_INVALID; what it gives INPUT_INVALID and CONFIG_SECRET_PASTED
 */
export function inline(
  given: ReadonlyMap<string, string>,
  from: 'action' | 'cli',
): (() => Promise<Source>) | undefined {
  const names = standForFile.filter((name) => given.has(name));
  if (names.length === 0) return undefined;
  if (given.has('config'))
    throw bad(names[0]!, from, 'it stands for a configuration file, and `config` names one: keep one of them');
  for (const one of ['provider', 'secret'] as const) {
    if (!given.has(one))
      throw bad(one, from, `\`${names[0]}\` needs it: \`provider\` and \`secret\` describe one secret without a file`);
  }
  const lists = new Map(
    names.filter((name) => rows[name]!.type === 'list').map((name) => [name, items(name, given.get(name)!, from)]),
  );
  return () => sourceOf(given, from, names, lists);
}

async function sourceOf(
  given: ReadonlyMap<string, string>,
  from: 'action' | 'cli',
  names: readonly string[],
  lists: ReadonlyMap<string, readonly string[]>,
): Promise<Source> {
  const secret = given.get('secret')!.trim();
  const value: { [name: string]: Json } = {};
  const parts = new Map<string, Source>();
  for (const name of names) {
    const row = rows[name]!;
    if (row.field === undefined) continue;
    const text = given.get(name)!;
    const part = row.type === 'YAML' ? await yamlOf(text, called(name, from)) : undefined;
    if (part) parts.set(name, part);
    put(
      value,
      row.field.map((step) => (step === SECRET ? secret : step)) as string[],
      part ? part.value : (lists.get(name) ?? text.trim()),
    );
  }
  return {
    value,
    name: 'the inputs',
    code: 'INPUT_INVALID',
    place(path, key, unnamed) {
      const whole = key === undefined ? path : [...path, key];
      if (whole[0] === 'secrets' && whole.length <= 2) return called('secret', from);
      const name = standForFile.find((each) => {
        const field = rows[each]!.field;
        return field?.every((step, index) => step === SECRET || step === whole[index]);
      });
      if (name === undefined) return 'the inputs';
      const { field } = rows[name]!;
      return (
        parts.get(name)?.place(path.slice(field!.length), path.length >= field!.length ? key : undefined, unnamed) ??
        called(name, from)
      );
    },
  };
}

async function yamlOf(text: string, name: string): Promise<Source> {
  const { readYaml } = await import('./yaml-source.ts');
  return readYaml(text, name, 'INPUT_INVALID');
}

function put(value: { [name: string]: Json }, path: readonly string[], item: Json): void {
  const [first, ...rest] = path as [string, ...string[]];
  // A name such as __proto__ must become a field of its own, to be refused as a name.
  const define = (inside: Json) =>
    Object.defineProperty(value, first, { value: inside, enumerable: true, configurable: true, writable: true });
  if (rest.length === 0) {
    define(item);
    return;
  }
  const inside = Object.hasOwn(value, first) ? (value[first] as { [name: string]: Json }) : {};
  put(inside, rest, item);
  define(inside);
}

function items(name: string, text: string, from: 'action' | 'cli'): readonly string[] {
  const list = text.split(',').map((each) => each.trim());
  if (list.some((each) => each === '')) throw bad(name, from, 'an entry of this comma list is empty');
  return list;
}
