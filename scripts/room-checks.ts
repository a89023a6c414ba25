/**
 * Looks for imports and touches that the table of rooms does not allow, and for circles. The scanner is small because
 * TypeScript 7 has no API to ask.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { type Room, rooms } from './rooms.ts';

/** Every breach in `files` (path under src/ -> text), one sentence each. */
export function breaches(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path} belongs to no room`];
    const { code, withStrings } = withoutComments(text);
    return [
      ...importsOf(withStrings).flatMap((specifier) => {
        const says = mayImport(room, path, specifier);
        return says === undefined ? [] : [`${path} imports ${specifier}: ${says}`];
      }),
      ...touched(code, room).map((what) => `${path} touches ${what}: only entry points may`),
    ];
  });
}

export function sources(directory: string): ReadonlyMap<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts'),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(directory, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** The room of a path below src/; undefined: none. */
export function roomOf(path: string): Room | undefined {
  let best: Room | undefined;
  let longest = -1;
  for (const room of rooms) {
    for (const at of room.at) {
      if ((at.endsWith('/') ? path.startsWith(at) : path === at) && at.length > longest) {
        best = room;
        longest = at.length;
      }
    }
  }
  return best;
}

function mayImport(room: Room, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) {
    if (room.packages === 'none') return `${room.name} uses no package and nothing of node`;
    if (specifier.startsWith('@actions/') && room.packages !== 'any and @actions')
      return 'only entry points and compose know the runner';
    if (/^(?:node:)?process$/.test(specifier) && room.touches !== 'everything')
      return 'only entry points know the process';
    return undefined;
  }
  const target = targetOf(from, specifier);
  if (target.startsWith('../')) return 'outside src';
  if (roomOf(target) === room) return undefined;
  const allowed = room.may.some((may) =>
    may.endsWith('/') ? target.startsWith(may) && roomOf(target)?.at.includes(may) : target === may,
  );
  return allowed ? undefined : `${room.name} may import ${room.may.join(' ') || 'only itself'}`;
}

/** The path below src/ that a relative specifier means. */
function targetOf(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier))
    .split(sep)
    .join('/');
}

function importsOf(code: string): readonly string[] {
  const found = code.matchAll(/\b(?:from|import)\s*\(?\s*(['"`])([^'"`\n]+)\1/g);
  return [...found].map((match) => match[2]!);
}

const forbidden: readonly (readonly [what: string, pattern: RegExp, inBrowser: boolean])[] = [
  ['process', /(?<![.\w$])process\s*(?:\.|\?\.|\[)/, false],
  ['console', /(?<![.\w$])console\s*(?:\.|\?\.|\[)/, false],
  [
    'the real clock',
    /(?<![.\w$])Date\s*\.\s*now\b|(?<![.\w$])new\s+Date\s*(?:\(\s*\)|(?=[;,)\s]))(?!\s*\()|(?<![.\w$])performance\s*\.\s*now\b/,
    true,
  ],
  ['the real fetch', /(?<![.\w$])fetch\s*\(|\bglobalThis\s*(?:\?\.|\.)\s*fetch\b|[=,(?:]\s*fetch\s*[,;)\n]/, true],
];

function touched(code: string, room: Room): readonly string[] {
  if (room.touches === 'everything') return [];
  return forbidden
    .filter(([, pattern, inBrowser]) => !(inBrowser && room.touches === 'browser') && pattern.test(code))
    .map(([what]) => what);
}

/** Rooms that import each other, over however many others: `a -> b -> a`. */
export function circles(files: ReadonlyMap<string, string>): readonly string[] {
  const uses = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    const from = roomOf(path)?.name ?? path;
    const targets = uses.get(from) ?? new Set<string>();
    uses.set(from, targets);
    for (const specifier of importsOf(withoutComments(text).withStrings)) {
      if (!specifier.startsWith('.')) continue;
      const to = roomOf(targetOf(path, specifier))?.name;
      if (to !== undefined && to !== from) targets.add(to);
    }
  }
  const found: string[] = [];
  const visit = (name: string, trail: readonly string[]) => {
    const at = trail.indexOf(name);
    if (at >= 0) {
      const circle = trail.slice(at);
      // Each circle is met from every room in it, and told once.
      if (circle.every((other) => name <= other)) found.push([...circle, name].join(' -> '));
      return;
    }
    for (const next of uses.get(name) ?? []) visit(next, [...trail, name]);
  };
  for (const name of uses.keys()) visit(name, []);
  return [...new Set(found)];
}

/** The text without comments; and the same without the insides of strings, so that neither prose nor examples count. */
export function withoutComments(text: string): { readonly code: string; readonly withStrings: string } {
  let code = '';
  let withStrings = '';
  const both = (part: string) => {
    code += part;
    withStrings += part;
  };
  // What follows `${` is code again; how many braces are open inside each.
  const templates: number[] = [];
  let index = 0;

  const quoted = (quote: string) => {
    let end = index + 1;
    while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
    withStrings += text.slice(index, end + 1);
    code += quote + quote;
    index = end + 1;
  };
  const template = () => {
    let end = index;
    while (end < text.length && text[end] !== '`' && !(text[end] === '$' && text[end + 1] === '{'))
      end += text[end] === '\\' ? 2 : 1;
    withStrings += text.slice(index, end);
    const hole = text[end] === '$';
    both(hole ? '${' : '`');
    if (hole) templates.push(0);
    index = end + (hole ? 2 : 1);
  };
  const pattern = () => {
    let end = index + 1;
    let inClass = false;
    while (end < text.length && text[end] !== '\n' && (inClass || text[end] !== '/')) {
      if (text[end] === '[') inClass = true;
      if (text[end] === ']') inClass = false;
      end += text[end] === '\\' ? 2 : 1;
    }
    both('/./');
    index = end + 1;
  };

  while (index < text.length) {
    const character = text[index]!;
    const pair = text.slice(index, index + 2);
    if (pair === '//') index = text.indexOf('\n', index) < 0 ? text.length : text.indexOf('\n', index);
    else if (pair === '/*') index = text.indexOf('*/', index) < 0 ? text.length : text.indexOf('*/', index) + 2;
    else if (character === "'" || character === '"') quoted(character);
    else if (character === '`') {
      both('`');
      index++;
      template();
    } else if (character === '/' && /(?:[(,=:[!&|?{};+\n]|=>|\breturn|^)\s*$/.test(code.slice(-40))) pattern();
    else if (character === '}' && templates.at(-1) === 0) {
      templates.pop();
      both('}');
      index++;
      template();
    } else {
      if (templates.length > 0 && character === '{') templates.push(templates.pop()! + 1);
      if (templates.length > 0 && character === '}') templates.push(templates.pop()! - 1);
      both(character);
      index++;
    }
  }
  return { code, withStrings };
}
