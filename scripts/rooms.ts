/**
 * Who may import whom (printed in CONTRIBUTING.md, enforced by test/architecture.test.ts), and a scanner that is small
 * because TypeScript 7 has no API to ask.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

export type Room = {
  readonly name: string;
  /** Paths under src/ that belong to it: a folder with a slash at its end, or a file. The longest match wins. */
  readonly at: readonly string[];
  /** Paths of ours that it may import besides itself: folders, or files. */
  readonly may: readonly string[];
  /** Which packages: none, node's own, or any but `@actions/*`; entry points may use these too. */
  readonly packages: 'none' | 'any' | 'any and @actions';
  /** Entry points touch the process, the console, the real clock and the real network; a page has a browser's. */
  readonly touches: 'nothing' | 'browser' | 'everything';
};

const registries = ['providers/index.ts', 'destinations/index.ts', 'channels/index.ts', 'links/store.ts'];
const model = 'rotation/model/';
const rotation = [model, 'rotation/journal/', 'rotation/people/', 'rotation/steps/', 'rotation/run/'];
/** What every adapter may use: nothing in it knows a provider, a store or a person. */
const tools = [model, 'crypto/', 'http/', 'forge/', 'vendors/', 'recipes/'];
const adapters = ['providers', 'destinations', 'channels', 'journals', 'links'] as const;
const adapterRooms = [...adapters.map((adapter) => `${adapter}/`), 'forge/github/'];
const below = [...rotation, ...tools.slice(1), ...adapterRooms, 'service/', 'config/'];

/** A room of the domain: pure, and allowed to use the storeys below it. */
function storey(name: string, at: number): Room {
  return { name, at: [rotation[at]!], may: rotation.slice(0, at), packages: 'none', touches: 'nothing' };
}

export const rooms: readonly Room[] = [
  storey('rotation/model', 0),
  storey('rotation/journal', 1),
  storey('rotation/people', 2),
  storey('rotation/steps', 3),
  storey('rotation/run', 4),
  { name: 'crypto', at: ['crypto/'], may: [model], packages: 'any', touches: 'nothing' },
  { name: 'http', at: ['http/'], may: [model, 'crypto/'], packages: 'any', touches: 'nothing' },
  { name: 'forge', at: ['forge/'], may: [model, 'http/'], packages: 'any', touches: 'nothing' },
  {
    name: 'vendors',
    at: ['vendors/'],
    may: [model, 'crypto/', 'http/', 'forge/'],
    packages: 'any',
    touches: 'nothing',
  },
  { name: 'recipes', at: ['recipes/'], may: [model, 'http/', 'vendors/'], packages: 'any', touches: 'nothing' },
  ...adapters.map(
    (name): Room => ({
      name,
      at: [`${name}/`],
      // GitHub's own secrets are a destination like others; the wire of their API is the forge's.
      may: name === 'destinations' ? [...tools, 'forge/github/client.ts', 'forge/github/secret-store.ts'] : tools,
      packages: 'any',
      touches: 'nothing',
    }),
  ),
  {
    name: 'forge/github',
    at: ['forge/github/'],
    may: [...tools, 'links/derive.ts', 'links/sealing.ts', 'links/reader.ts', 'links/store.ts'],
    packages: 'any',
    touches: 'nothing',
  },
  { name: 'service', at: ['service/'], may: ['service/page/'], packages: 'any', touches: 'nothing' },
  {
    name: 'service/page',
    at: ['service/page/'],
    may: ['service/', 'links/derive.ts', 'links/envelope.ts'],
    packages: 'any',
    touches: 'browser',
  },
  { name: 'config', at: ['config/'], may: [model, ...registries], packages: 'any', touches: 'nothing' },
  { name: 'report', at: ['report/'], may: rotation, packages: 'none', touches: 'nothing' },
  { name: 'compose', at: ['compose/'], may: below, packages: 'any and @actions', touches: 'nothing' },
  {
    name: 'commands',
    at: ['commands/'],
    may: [...below, 'report/', 'compose/'],
    packages: 'any',
    touches: 'nothing',
  },
  {
    name: 'entry points',
    at: ['action.ts', 'cli/', 'start.ts', 'world.ts'],
    may: [...below, 'report/', 'compose/', 'commands/'],
    packages: 'any and @actions',
    touches: 'everything',
  },
  { name: 'index', at: ['index.ts'], may: [...below, 'compose/', 'commands/'], packages: 'none', touches: 'nothing' },
];

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

/** The table as Markdown. */
export function roomsTable(): string {
  const list = (paths: readonly string[]) =>
    paths.length === 0 ? 'itself' : paths.map((path) => `\`${path}\``).join(' ');
  const packages = { none: 'none', any: 'yes, but `@actions/*`', 'any and @actions': 'yes' };
  const lines = rooms.map((room) => `| \`${room.name}\` | ${list(room.may)} | ${packages[room.packages]} |`);
  return ['| room | may import, besides itself | packages |', '|---|---|---|', ...lines].join('\n');
}

function roomOf(path: string): Room | undefined {
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
  const target = normalize(join(dirname(from), specifier))
    .split(sep)
    .join('/');
  if (target.startsWith('../')) return 'outside src';
  if (roomOf(target) === room) return undefined;
  const allowed = room.may.some((may) =>
    may.endsWith('/') ? target.startsWith(may) && roomOf(target)?.at.includes(may) : target === may,
  );
  return allowed ? undefined : `${room.name} may import ${room.may.join(' ') || 'only itself'}`;
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
