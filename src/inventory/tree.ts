/** YAML as a tree in which nothing is lost: doubled keys stay, aliases and merges are followed. */
import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { numberText } from './numbers.ts';

/** `value`: of a scalar that GitHub takes for no text; its `text` is then what GitHub makes of it where it wants one. */
export type Tree =
  | { readonly is: 'text'; readonly text: string; readonly value?: number | boolean | null }
  | { readonly is: 'list'; readonly items: readonly Tree[] }
  | { readonly is: 'map'; readonly entries: readonly Entry[] };

export type Entry = { readonly key: Tree; readonly value: Tree };

/** Far above what people write, far below what keeps the parser busy for long. */
const LARGEST = 256 * 1024;
/** With every alias followed. */
const MOST = 200_000;
const DEEPEST = 100;
/** Blocks that one line opens (`- - - x`): the parser below calls itself for each. */
const OPEN = 200;

export const EMPTY: Tree = { is: 'text', text: '' };

/** Undefined: it is no YAML, or more of it than anybody writes. Never throws. */
export function readTree(text: string): Tree | undefined {
  if (text.length > LARGEST || nestsTooDeep(text)) return undefined;
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error', prettyErrors: false });
    if (document.errors.length > 0) return undefined;
    return treeOf(document.contents);
  } catch {
    return undefined;
  }
}

/** A cheap bound that comes before the parser. */
function nestsTooDeep(text: string): boolean {
  return text.split('\n').some((line) => {
    const [lead] = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)!;
    return lead.replaceAll(/[ \t]/g, '').length > OPEN;
  });
}

class TooMuch extends Error {}

type Sized = { readonly tree: Tree; readonly size: number; readonly height: number };

function treeOf(contents: unknown): Tree {
  // An alias means the last anchor of its name before it: the tree is read in the order of the text.
  const anchors = new Map<string, Node>();
  const done = new Map<Node, Sized>();
  const begun = new Set<Node>();

  const read = (node: unknown, depth: number): Sized => {
    if (depth > DEEPEST) throw new TooMuch();
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      // An anchor inside of itself: what it would repeat is read where it stands.
      if (target === undefined || begun.has(target)) return leaf({ is: 'text', text: '' });
      return read(target, depth + 1);
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) return leaf(scalarOf(node.value, node.source));
    if (!isCollection(node)) return leaf(scalarOf(null, undefined));
    const before = done.get(node);
    if (before !== undefined) {
      if (depth + before.height > DEEPEST) throw new TooMuch();
      return before;
    }
    begun.add(node);
    const found = sized(isSeq(node) ? list(node.items, depth) : isMap(node) ? map(node.items, depth) : []);
    begun.delete(node);
    done.set(node, found);
    return found;
  };
  const list = (items: readonly unknown[], depth: number) => items.map((item) => read(item, depth + 1));
  const map = (pairs: readonly { key: unknown; value: unknown }[], depth: number) =>
    pairs.map(({ key, value }) => [read(key, depth + 1), read(value, depth + 1)] as const);

  return read(contents, 0).tree;
}

function leaf(tree: Tree): Sized {
  return { tree, size: 1, height: 1 };
}

/** A text that is nothing but a literal in an expression: GitHub takes the literal for it wherever it stands. */
const LITERAL = /^\$\{\{\s*'((?:[^']|'')*)'\s*\}\}$/;

function scalarOf(value: unknown, source: string | undefined): Tree {
  if (typeof value === 'string') {
    const literal = LITERAL.exec(value)?.[1]?.replaceAll("''", "'");
    // What is in it then is no expression, and would be taken for one.
    return { is: 'text', text: literal === undefined || literal.includes('${{') ? value : literal };
  }
  if (typeof value === 'number') return { is: 'text', text: numberText(value), value };
  if (typeof value === 'boolean') return { is: 'text', text: String(value), value };
  if (value === null || value === undefined) return { is: 'text', text: '', value: null };
  // A kind that only another version of YAML has.
  return { is: 'text', text: source ?? '' };
}

function sized(parts: readonly Sized[] | readonly (readonly [Sized, Sized])[]): Sized {
  const entries: Entry[] = [];
  const items: Tree[] = [];
  let size = 1;
  let height = 0;
  for (const part of parts) {
    const both = 'tree' in part ? [part] : part;
    for (const one of both) {
      size += one.size;
      height = Math.max(height, one.height);
    }
    if (size > MOST) throw new TooMuch();
    if ('tree' in part) items.push(part.tree);
    else entries.push(...entriesOf(part[0].tree, part[1].tree));
  }
  const isMapping = parts.length > 0 && !('tree' in parts[0]!);
  return {
    tree: isMapping ? { is: 'map', entries: together(entries) } : { is: 'list', items },
    size,
    height: height + 1,
  };
}

/** Mappings under one key are one mapping: what a doubled key holds belongs together, whichever of them would win. */
function together(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    const { key, value } = entry;
    const text = key.is === 'text' ? key.text.toLowerCase() : undefined;
    const place = text === undefined ? undefined : places.get(text);
    const before = place === undefined ? undefined : found[place]!.value;
    if (place !== undefined && before?.is === 'map' && value.is === 'map') {
      found[place] = { key, value: { is: 'map', entries: together([...before.entries, ...value.entries]) } };
    } else {
      if (text !== undefined && value.is === 'map') places.set(text, found.length);
      found.push(entry);
    }
  }
  return found;
}

/** A merge key hands on the entries of what it names. */
function entriesOf(key: Tree, value: Tree): readonly Entry[] {
  if (key.is !== 'text' || key.text !== '<<') return [{ key, value }];
  const merged = value.is === 'list' ? value.items : [value];
  return merged.flatMap((one) => (one.is === 'map' ? one.entries : [{ key, value: one }]));
}

/** What stands under a key, in any case: more than one, where it is doubled. */
export function under(tree: Tree | undefined, key: string): readonly Tree[] {
  if (tree?.is !== 'map') return [];
  return tree.entries.flatMap((entry) =>
    entry.key.is === 'text' && entry.key.text.toLowerCase() === key ? [entry.value] : [],
  );
}

/** The same of several trees. */
export function allUnder(trees: readonly Tree[], key: string): readonly Tree[] {
  return trees.flatMap((tree) => under(tree, key));
}

export function entriesIn(trees: readonly Tree[]): readonly Entry[] {
  return trees.flatMap((tree) => (tree.is === 'map' ? tree.entries : []));
}

export function itemsIn(trees: readonly Tree[]): readonly Tree[] {
  return trees.flatMap((tree) => (tree.is === 'list' ? tree.items : []));
}

/** Without those that stand for nothing, as what is under `env:` where nothing follows. */
export function something(trees: readonly Tree[]): readonly Tree[] {
  return trees.filter((tree) => tree.is !== 'text' || tree.value !== null);
}

export function textsIn(trees: readonly Tree[]): readonly string[] {
  return trees.flatMap((tree) => (tree.is === 'text' ? [tree.text] : []));
}
