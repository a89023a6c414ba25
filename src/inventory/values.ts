/** What an expression can yield: a set of values, in whose texts `*` stands for what cannot be known. */
import { type Expression, type Piece, parseExpression, piecesOf } from './expressions.ts';
import { indexOf, numberText } from './numbers.ts';

/** An object, or a context: what a member of it can be. Keys come as they are written; `*` is one that cannot be known. */
export type Members = { readonly at: (key: string) => Values };
/** A list: what each of its elements can be, in their order. */
export type List = { readonly items: readonly Values[] };
export type Value = string | number | boolean | null | List | Members;
export type Values = readonly Value[];

/** By its name in lower case. Undefined: nothing is known of it. */
export type Contexts = (name: string) => Members | undefined;

export const ANY = '*';
export const anything: Values = [ANY];
const either: Values = [true, false];
/** What anything can be where a condition does not hold of it. */
const untrue: Values = ['', false, 0, null];
/** More than this, and it is anything. */
const MOST = 256;
/** Texts are kept this long: no name of GitHub's is longer. */
const LONGEST = 1000;
/** Expressions whose parts are made by expressions, each of them nested as well: no job of people comes near. */
const DEEPEST = 200;

export function isList(value: Value): value is List {
  return typeof value === 'object' && value !== null && 'items' in value;
}

export function isMembers(value: Value): value is Members {
  return typeof value === 'object' && value !== null && 'at' in value;
}

/** As GitHub writes it into a text. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'object') return isMembers(value) ? 'Object' : 'Array';
  if (typeof value === 'number') return numberText(value);
  const text = String(value);
  return text.length > LONGEST ? ANY : text;
}

/** Without doubles; anything, where there are too many. */
export function union(...sets: readonly Values[]): Values {
  return unionOf(sets);
}

/** The same of sets that may be more than a call can be given. */
export function unionOf(sets: Iterable<Values>): Values {
  const found = new Map<unknown, Value>();
  for (const set of sets) {
    for (const value of set) {
      found.set(typeof value === 'object' && value !== null ? value : `${typeof value} ${String(value)}`, value);
      if (found.size > MOST) return anything;
    }
  }
  return [...found.values()];
}

export function texts(values: Values): readonly string[] {
  return [...new Set(values.map(textOf))];
}

function canBeTrue(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}

function canBeFalse(value: Value): boolean {
  return isAnything(value) || !canBeTrue(value);
}

function isAnything(value: Value): boolean {
  return typeof value === 'string' && /^\*+$/.test(value);
}

/** A text with expressions in it: one alone keeps its kind, else they are written into the text. */
export function evaluateText(text: string, contexts: Contexts): Values {
  const pieces = piecesOf(text);
  const [only] = pieces;
  if (only === undefined) return [''];
  if (pieces.length === 1) return valuesOf(only, contexts);
  return joined(pieces.map((piece) => valuesOf(piece, contexts)));
}

function valuesOf(piece: Piece, contexts: Contexts): Values {
  if ('text' in piece) return [piece.text];
  const expression = parseExpression(piece.expression);
  return expression === undefined ? anything : evaluate(expression, contexts);
}

/** One text after the other, in every combination; too many: each part may be anything. */
function joined(parts: readonly Values[]): Values {
  let found: readonly string[] = [''];
  for (const part of parts) {
    const next = texts(part);
    found = [...new Set(found.flatMap((before) => next.map((after) => shortened(`${before}${after}`))))];
    if (found.length > MOST) return [parts.map((one) => (one.length === 1 ? textOf(one[0]!) : ANY)).join('')];
  }
  return found;
}

function shortened(text: string): string {
  return text.length > LONGEST ? ANY : text;
}

let depth = 0;

/** Never throws; anything, where it would go too deep, through whatever the contexts evaluate in their turn. */
export function evaluate(expression: Expression, contexts: Contexts): Values {
  if (depth > DEEPEST) return anything;
  depth++;
  try {
    return evaluated(expression, contexts);
  } finally {
    depth--;
  }
}

function evaluated(expression: Expression, contexts: Contexts): Values {
  switch (expression.is) {
    case 'literal':
      return [expression.value];
    case 'context': {
      const found = contexts(expression.name);
      return found === undefined ? anything : [found];
    }
    case 'member': {
      const keys = evaluate(expression.key, contexts);
      const of = evaluate(expression.of, contexts);
      // What a filter has left is asked of each of its elements, not by position.
      if (expression.of.is === 'all') return anything;
      return unionOf(of.map((value) => unionOf(keys.map((key) => memberOf(value, key)))));
    }
    case 'all':
      return unionOf(evaluate(expression.of, contexts).map((value) => (isList(value) ? [value] : anything)));
    case 'call':
      return called(
        expression.name,
        expression.with.map((one) => evaluate(one, contexts)),
      );
    case 'not': {
      const of = evaluate(expression.of, contexts);
      return [...(of.some(canBeFalse) ? [true] : []), ...(of.some(canBeTrue) ? [false] : [])];
    }
    case 'compare':
      return either;
    case 'and':
      return chosen(expression.of, contexts, canBeFalse);
    case 'or':
      return chosen(expression.of, contexts, canBeTrue);
  }
}

/** Of each but the last what ends the chain; of the last all. */
function chosen(of: readonly Expression[], contexts: Contexts, ends: (value: Value) => boolean): Values {
  const sets: Values[] = [];
  for (const [index, one] of of.entries()) {
    const values = evaluate(one, contexts);
    if (index === of.length - 1) return union(...sets, values);
    const ending = values.filter(ends);
    sets.push(ends === canBeFalse ? ending.flatMap((value) => (isAnything(value) ? untrue : [value])) : ending);
    // Whatever it is, the chain ends here.
    if (values.every((value) => ends(value) && !isAnything(value))) return union(...sets);
  }
  return union(...sets);
}

function memberOf(value: Value, key: Value): Values {
  if (isAnything(value)) return anything;
  if (typeof key === 'object' && key !== null) return [null];
  if (isMembers(value)) return value.at(textOf(key));
  if (!isList(value)) return [null];
  if (typeof key === 'string' && key.includes('*')) return union(unionOf(value.items), [null]);
  const index = indexOf(key);
  return (index === undefined ? undefined : value.items[index]) ?? [null];
}

function called(name: string, given: readonly Values[]): Values {
  const [first = [], ...rest] = given;
  switch (name) {
    case 'format':
      return unionOf(texts(first).map((text) => formatted(text, rest)));
    case 'fromjson':
      return unionOf(first.map((value) => fromJson(value)));
    case 'case':
      return unionOf(given);
    case 'contains':
    case 'startswith':
    case 'endswith':
    case 'success':
    case 'failure':
    case 'cancelled':
    case 'always':
      return either;
    default:
      return anything;
  }
}

function formatted(text: string, given: readonly Values[]): Values {
  const parts: Values[] = [];
  let at = 0;
  // How a number is to be written may stand behind it.
  for (const found of text.matchAll(/\{\{|\}\}|\{(\d+)([^}]*)\}/g)) {
    parts.push([text.slice(at, found.index)]);
    at = found.index + found[0].length;
    const value = found[2] === '' ? given[Number(found[1])] : undefined;
    parts.push(found[1] === undefined ? [found[0][0]!] : (value ?? anything));
  }
  parts.push([text.slice(at)]);
  return joined(parts);
}

function fromJson(value: Value): Values {
  if (typeof value !== 'string') return typeof value === 'object' ? anything : [value];
  if (value.includes('*')) return anything;
  try {
    return [ofJson(JSON.parse(value), 0)];
  } catch {
    return anything;
  }
}

function ofJson(value: unknown, depth: number): Value {
  if (typeof value !== 'object' || value === null) return value as Value;
  if (depth > 20) return ANY;
  if (Array.isArray(value)) return { items: value.map((one) => [ofJson(one, depth + 1)]) };
  return membersOf(Object.entries(value).map(([key, one]) => [key, [ofJson(one, depth + 1)]]));
}

/** An object with these members; a key that stands twice may be either. */
export function membersOf(entries: readonly (readonly [string, Values])[], otherwise: Values = [null]): Members {
  const found = new Map<string, Values>();
  for (const [name, values] of entries) {
    const key = name.toLowerCase();
    const before = found.get(key);
    found.set(key, before === undefined ? values : union(before, values));
  }
  const every = () => union(unionOf(found.values()), otherwise);
  return { at: (key) => (key.includes('*') ? every() : (found.get(key.toLowerCase()) ?? otherwise)) };
}
