/** Reads YAML. It brings the parser along, so it is loaded where there is a text to read. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Json } from '../rotation/model/ports.ts';
import { findPasted } from './pasted.ts';
import { fieldName, type Path, pastedRefusal, refusal, type Source } from './source.ts';

/** Far above any honest configuration (200 secrets are 40 kB), far below what makes a parser slow. */
const LARGEST = 256 * 1024;
const DEEPEST = 40;
const MOST_NODES = 50_000;
const MOST_ALIASES = 100;

const yamlSays: { readonly [code: string]: string } = {
  BAD_INDENT: 'the indentation does not fit the lines above',
  TAB_AS_INDENT: 'a tab is used for indentation: use spaces',
  MULTIPLE_DOCS: 'there is more than one document: `---` may stand only at the top',
  MISSING_CHAR: 'a closing quote, bracket or comma is missing',
  BAD_ALIAS: 'an alias (`*name`) stands where it cannot',
  NON_STRING_KEY: 'a field name must be a plain text',
  BLOCK_AS_IMPLICIT_KEY: 'two fields stand on one line, or a value that contains `: ` is not in quotes',
  TAG_RESOLVE_FAILED: 'tags (`!name`) are not supported',
  KEY_OVER_1024_CHARS: 'the name of a field is too long',
  UNEXPECTED_TOKEN: 'there is something that YAML does not expect here',
};

/**
 * Reads one YAML document strictly: YAML 1.2 core, unique keys, no tags, no merge keys, no numbers that would change when
 * read, bounded in size, depth and aliases. Throws CONFIG_INVALID (or INPUT_INVALID) and CONFIG_SECRET_PASTED, both with
 * line, column and field, never with the text itself.
 */
export function readYaml(text: string, name: string, code: Source['code'] = 'CONFIG_INVALID'): Source {
  const lines = new LineCounter();
  const refuse = (offset: number | undefined, says: string, path: Path = []): never => {
    const at = offset === undefined ? '' : position(lines, offset);
    throw refusal(code, [`${name}${at}: ${path.length > 0 ? `${fieldName(path)}: ` : ''}${says}`]);
  };
  if (text.length > LARGEST) refuse(undefined, `larger than ${LARGEST / 1024} kB`);
  countLines(lines, text);
  const strange = text.search(STRANGE);
  const directive = text.search(/^%/m);
  if (directive >= 0) refuse(directive, 'directives (`%`) are not supported');
  const pasted = findPasted(text);
  if (tooDeep(text)) refuse(undefined, 'nested too deeply');

  const positions: Positions = new Map();
  const read = (): Json => {
    const document = parse(text, () => refuse(undefined, 'nested too deeply'));
    const flaw = document.errors[0] ?? document.warnings[0];
    if (flaw) refuse(flaw.pos[0], yamlSays[flaw.code] ?? 'this is not valid YAML');
    return plainData(document, positions, refuse);
  };
  if (pasted || strange >= 0) {
    try {
      read();
    } catch {
      // A pasted credential matters more than what else is wrong, and what was read so far is enough to name its field.
    }
    if (!pasted)
      return refuse(strange, 'there is a control character, or the text is not UTF-8', fieldAt(positions, strange));
    const path = fieldAt(positions, pasted.index);
    throw pastedRefusal(
      `${name}${position(lines, pasted.index)}${path.length > 0 ? `: ${fieldName(path)}` : ''}`,
      pasted.kind,
    );
  }
  const value = read();
  return {
    value,
    name,
    code,
    place(path, key, unnamed) {
      let offset: number | undefined;
      if (key !== undefined) offset = positions.get(keyOf([...path, key]))?.key;
      for (let length = path.length; offset === undefined && length >= 0; length--) {
        const found = positions.get(keyOf(path.slice(0, length)));
        offset = length === path.length ? found?.value : found?.key;
      }
      const field = fieldName(key === undefined || unnamed ? path : [...path, key]);
      return `${name}${offset === undefined ? '' : position(lines, offset)}${field === '' ? '' : `: ${field}`}`;
    },
  };
}

// Matches everything below 0x20 but tab, line feed and carriage return; DEL, C1 controls, direction marks, zero-width characters,
// a BOM that is not at the start, lone surrogates, and U+FFFD, which is what bytes that are no UTF-8 turn into.
const STRANGE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufffd\ud800-\udfff]|(?<!^)\ufeff/u;

function countLines(lines: LineCounter, text: string): void {
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
}

function position(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

/** The parser is recursive: what would exhaust its stack is refused before it runs. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > 200) return true;
  }
  return /(?:[-?:] {1,4}){60}/.test(text) || / {400}\S/.test(text);
}

function parse(text: string, deep: () => never): Document.Parsed {
  try {
    // Duplicate keys are found below in linear time; the library compares each with each.
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      stringKeys: true,
      strict: true,
      prettyErrors: false,
    });
  } catch {
    return deep();
  }
}

/** Where each field was written: the offset of its name and of its value. */
type Positions = Map<string, { readonly key: number; readonly value: number }>;

const keyOf = (path: Path): string => JSON.stringify(path);

function fieldAt(positions: Positions, index: number): Path {
  let best: Path = [];
  let nearestStart = -1;
  for (const [path, { value }] of positions) {
    // A quote may stand between the node's start and the token. Of several nodes that start at one place the innermost wins.
    if (value <= index && value >= nearestStart) {
      nearestStart = value;
      best = JSON.parse(path) as Path;
    }
  }
  return best;
}

function plainData(
  document: Document.Parsed,
  positions: Positions,
  refuse: (offset: number | undefined, says: string, path?: Path) => never,
): Json {
  const anchors = new Map<string, unknown>();
  let nodes = 0;
  let aliases = 0;
  // The place of the alias that is being followed: what is wrong inside it is shown there.
  let inside: number | undefined;

  const walk = (node: unknown, path: Path, keyOffset: number): Json => {
    const offset = inside ?? (node as { range?: readonly number[] } | null)?.range?.[0] ?? keyOffset;
    if (++nodes > MOST_NODES || path.length > DEEPEST) refuse(offset, 'nested too deeply, or too many fields');
    positions.set(keyOf(path), { key: keyOffset, value: offset });
    if (node === null || node === undefined) return null;
    if (isAlias(node)) {
      if (++aliases > MOST_ALIASES) refuse(offset, `more than ${MOST_ALIASES} aliases`, path);
      const target = anchors.get(node.source);
      if (target === undefined) refuse(offset, 'this alias (`*name`) has no anchor (`&name`) above it', path);
      const before = inside;
      inside = offset;
      const value = walk(target, path, keyOffset);
      inside = before;
      return value;
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str')
        refuse(offset, 'tags (`!name`) are not supported', path);
    }
    if (isScalar(node) && typeof node.value === 'string' && STRANGE.test(node.value))
      refuse(offset, 'there is a control character', path);
    if (isScalar(node))
      return scalar(node.value, node.source, () =>
        refuse(offset, 'this number would change when it is read: write it in quotes', path),
      );
    if (isSeq(node)) return node.items.map((item, index) => walk(item, [...path, index], offset));
    if (!isMap(node)) return refuse(offset, 'this is not valid YAML', path);

    const result: { [name: string]: Json } = {};
    for (const pair of node.items) {
      const at = inside ?? (pair.key as { range?: readonly number[] } | null)?.range?.[0] ?? offset;
      if (isScalar(pair.key) && STRANGE.test(String(pair.key.value)))
        refuse(at, 'there is a control character in the name of a field', path);
      const name = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      if (name === '<<')
        refuse(at, 'merge keys (`<<`) are not supported: shared settings belong into `environments`', path);
      if (name === '__proto__' || name === 'constructor' || name === 'prototype')
        refuse(at, 'a field may not have this name', path);
      if (Object.hasOwn(result, name)) refuse(at, 'this field is there twice', [...path, name]);
      result[name] = walk(pair.value, [...path, name], at);
    }
    return result;
  };
  return walk(document.contents, [], 0);
}

/** Numbers only as JSON has them and as they were written: `0123`, `1e3`, `0x10` and ids beyond 2^53 must be quoted. */
function scalar(value: unknown, source: string | undefined, refuse: () => never): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined)
    return value ?? null;
  if (typeof value === 'number' && Number.isFinite(value) && (source === undefined || String(value) === source))
    return value;
  return refuse();
}
