/** Who owns a file, by GitHub's rules: the last line that fits wins, and one without owners means nobody. */
import { fits } from './wildcard.ts';

type Rule = { readonly segments: readonly string[]; readonly below: boolean; readonly owners: readonly string[] };

/** GitHub reads the first of these that there is, and none above three megabytes. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const LARGEST = 3 * 1024 * 1024;

/** Owners as they are written: `@login`, `@organization/team`, an address. */
export type Owners = (path: string) => readonly string[];

export function ownersIn(files: ReadonlyMap<string, string>): Owners {
  const place = PLACES.find((path) => files.has(path));
  const text = place === undefined ? '' : files.get(place)!;
  const rules = text.length > LARGEST ? [] : text.split('\n').flatMap((line) => ruleOf(line) ?? []);
  const reversed = rules.toReversed();
  return (path) => {
    const segments = path.split('/');
    return reversed.find((rule) => covers(rule, segments))?.owners ?? [];
  };
}

function ruleOf(line: string): Rule | undefined {
  const [pattern, ...owners] = piecesOf(line);
  if (pattern === undefined) return undefined;
  const path = pattern.replace(/^\/+/, '').replace(/\/+$/, '');
  const inner = path.split('/');
  // Without a slash before its end it fits at any depth.
  const anchored = pattern.startsWith('/') || inner.length > 1;
  const segments = anchored ? inner : ['**', ...inner];
  // `docs/*` is what lies in docs, not what lies deeper.
  const below = !(anchored && inner.at(-1) === '*' && !pattern.endsWith('/'));
  return { segments, below, owners };
}

/** Split at blanks, but not at `\ `; a `#` begins a comment. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of line.replaceAll('\\ ', '\u0000').split(/\s+/)) {
    if (piece.startsWith('#')) break;
    if (piece !== '') pieces.push(piece.replaceAll('\u0000', ' ').replace(/^\\#/, '#'));
  }
  return pieces;
}

/** Of a pattern the segments, where `**` stands for any number of them. */
function covers({ segments, below }: Rule, path: readonly string[]): boolean {
  // Which segments of the pattern may come next, after each segment of the path: no step is taken back.
  let states = open(segments, new Set([0]));
  for (const [index, part] of path.entries()) {
    const next = new Set<number>();
    for (const state of states) {
      const segment = segments[state];
      if (segment === '**') next.add(state);
      else if (segment !== undefined && fits(part, segment)) next.add(state + 1);
    }
    states = open(segments, next);
    if (states.has(segments.length) && (below || index === path.length - 1)) return true;
  }
  return false;
}

/** `**` may stand for nothing. */
function open(segments: readonly string[], states: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (let state of states) {
    found.add(state);
    while (segments[state] === '**') found.add(++state);
  }
  return found;
}
