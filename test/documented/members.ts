/** Whether docs/protocol.md has the members of the journal that the schema of its file has: all, and no other. */
import * as z from 'zod';
import { journal } from '../../src/journals/format/schema.ts';
import type { Page } from './page.ts';
import type { Complaint } from './world.ts';

type Shape = {
  readonly properties?: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape;
};

const document = z.toJSONSchema(journal, { io: 'input', unrepresentable: 'any' }) as Shape;
const entry = document.properties!['secrets']!.additionalProperties!;
/** By the heading of its table. */
const tables: { readonly [heading: string]: Shape } = {
  'The document': document,
  'An entry': entry,
  'A credential': entry.properties!['credentials']!.items!,
};

const marked = ({ properties = {}, required = [] }: Shape) =>
  Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));

export function memberComplaints(page: Page): readonly Complaint[] {
  if (page.path !== 'docs/protocol.md') return [];
  const lines = page.text.split('\n');
  return Object.entries(tables).flatMap(([heading, shape]) => {
    const at = lines.indexOf(`### ${heading}`);
    const end = lines.findIndex((line, index) => index > at && line.startsWith('#'));
    const table = lines
      .slice(at, end)
      .map((text, index) => ({ text, line: at + index + 1 }))
      .filter(({ text }) => text.startsWith('| `'));
    const told = table.flatMap(({ text, line }) => named(text.split(' | ')[0]!).map((name) => ({ name, line })));
    const known = marked(shape);
    return [
      ...told
        .filter(({ name }) => !known.includes(name))
        .map(({ name, line }) => member(line, `${heading} has no member ${name}`)),
      ...known
        .filter((name) => !told.some((one) => one.name === name))
        .map((name) => member(at + 1, `${heading} is not told of ${name}`)),
      ...table.flatMap(({ text, line }) => innerWrong(text, shape).map((what) => member(line, what))),
    ];
  });
}

const member = (line: number, what: string): Complaint => ({ line, kind: 'member', what });
const named = (text: string) => [...text.matchAll(/`(\w+\??)`/g)].map((match) => match[1]!);

/** `name`: `{a, b?}` within a row, or the first such braces in the row of one member. */
function innerWrong(row: string, shape: Shape): readonly string[] {
  const [first = '', rest = ''] = row.split(/ \| (.*)/s);
  const own = named(first).map((name) => name.replace('?', ''));
  const alone =
    own.length === 1
      ? [...rest.matchAll(/`\{([^{}`]*)\}`/g)].slice(0, 1).map((match) => [own[0]!, match[1]!] as const)
      : [];
  const each =
    own.length === 1
      ? []
      : [...rest.matchAll(/`(\w+)`: `\{([^{}`]*)\}`/g)].map((match) => [match[1]!, match[2]!] as const);
  return [...alone, ...each].flatMap(([name, list]) => {
    const inner = within(shape.properties?.[name]);
    if (inner?.properties === undefined) return [];
    const told = list.replaceAll(': true', '').split(', ').sort();
    const known = marked(inner).sort();
    return told.join() === known.join() ? [] : [`${name} has the members ${known.join(', ')}`];
  });
}

function within(shape: Shape | undefined): Shape | undefined {
  if (shape === undefined || shape.properties !== undefined) return shape;
  return within(shape.items ?? shape.additionalProperties);
}
