/** Blocks into the text of a configuration: the bytes that were there stay, and what is read of it afterwards is proved. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { load } from '../../config/load.ts';
import { readYaml } from '../../config/yaml-source.ts';
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Json } from '../../rotation/model/ports.ts';
import { type Block, linesOf } from './blocks.ts';

export type Appended = {
  readonly text: string;
  /** The first line that is new, counted from 1, and the lines. */
  readonly at: number;
  readonly lines: readonly string[];
};

const HEAD =
  '# What Keyturn rotates. Every option: docs/configuration.md of Keyturn; schema/keyturn.schema.json for your editor.';

type Target = {
  readonly file: string;
  readonly repository: string | undefined;
  /** What to do where it is refused. */
  readonly hint?: string | undefined;
};

/**
 * Throws FILE_REFUSED where there is no place for them, or where the result would not be read as the old file and the live
 * blocks: then nothing is to be written.
 * @param before undefined: there is no file
 */
export async function append(
  before: string | undefined,
  blocks: readonly Block[],
  { file, repository, hint }: Target,
): Promise<Appended> {
  const old = before ?? `${HEAD}\n`;
  const newline = old.includes('\r\n') ? '\r\n' : '\n';
  const place = placeIn(old, file, hint);
  const lines = blocks.flatMap((block) => linesOf(block, place.indent));
  const isLive = blocks.some(({ missing }) => missing === undefined);
  const head = place.heading ? [isLive ? 'secrets:' : '# secrets:'] : [];
  const added = [...head, ...lines];
  const begins = old.slice(0, place.offset);
  const joint = begins === '' || begins.endsWith('\n') ? '' : newline;
  const text = `${begins}${joint}${added.map((line) => `${line}${newline}`).join('')}${old.slice(place.offset)}`;
  await prove({ old, text, file, repository, hint }, blocks);
  return { text, at: (begins + joint).split('\n').length, lines: added };
}

type Place = { readonly offset: number; readonly indent: string; readonly heading: boolean };

/** Behind the last entry of `secrets:`, or at the end of the file. */
function placeIn(text: string, file: string, hint: string | undefined): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root)) || (isMap(root) && root.flow === true))
    throw noPlace(file, hint);
  const pair = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === 'secrets') : undefined;
  if (pair === undefined) return { offset: text.length, indent: '  ', heading: true };
  const { key, value } = pair as { key: { range: [number, number, number] }; value: unknown };
  if (value === null || (isScalar(value) && value.value === null)) {
    return { offset: endOfLine(text, key.range[1]), indent: '  ', heading: false };
  }
  if (!isMap(value) || value.flow === true || value.items.length === 0) throw noPlace(file, hint);
  const first = value.items[0]?.key as { range?: [number, number, number] } | undefined;
  const column = lines.linePos(first?.range?.[0] ?? 0).col - 1;
  const end = value.range?.[1] ?? text.length;
  // The end of a block may be the beginning of the next line.
  const inside = text.slice(0, end).trimEnd().length;
  return { offset: endOfLine(text, inside), indent: ' '.repeat(Math.max(1, column)), heading: false };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function noPlace(file: string, hint: string | undefined): KeyturnError {
  return new KeyturnError('FILE_REFUSED', {
    what: `${file} has no place to add to: \`secrets:\` is not written as a block, one name below the other`,
    hint: `write \`secrets:\` on a line of its own and each name below it, or ${hint ?? 'see what would be added with `--dry-run` on an empty file'}`,
  });
}

type Change = Target & { readonly old: string; readonly text: string };

/** The new text says what the old one said, and the live blocks, and is valid where the old one was. */
async function prove({ old, text, file, repository, hint }: Change, blocks: readonly Block[]): Promise<void> {
  const said = (readYaml(old, file).value ?? {}) as { readonly [field: string]: Json };
  const live = blocks.filter(({ missing }) => missing === undefined).map(({ name, entry }) => [name, entry] as const);
  const secrets = { ...((said['secrets'] ?? {}) as object), ...Object.fromEntries(live) };
  const hasSecrets = live.length > 0 || said['secrets'] != null;
  const wanted = hasSecrets ? { ...said, secrets } : said;
  const context = { environment: {}, repository: repository ?? 'owner/name', file };
  const isEmpty = Object.keys(said).length === 0;
  try {
    const found = (readYaml(text, file).value ?? {}) as { readonly [field: string]: Json };
    if (!isDeepStrictEqual(plainly(found), plainly(wanted)))
      throw new KeyturnError('CONFIG_INVALID', { what: 'it reads otherwise' });
    if (hasSecrets || !isEmpty) await load(text, context);
  } catch (error) {
    if (!is(error, 'CONFIG_INVALID') && !is(error, 'CONFIG_SECRET_PASTED') && !is(error, 'NOT_BUILT')) throw error;
    throw new KeyturnError('FILE_REFUSED', {
      what: `with the new blocks ${file} would not be a configuration any more, so nothing was written: ${error.message.split('\n')[0]}`,
      hint: hint ?? 'see what would be added with `--dry-run`, and add it by hand',
    });
  }
}

/** `secrets:` without anything below it is as if it was not there. */
function plainly(value: { readonly [field: string]: Json }): unknown {
  const { secrets, ...rest } = value;
  return JSON.parse(JSON.stringify(secrets == null ? rest : value));
}

/** What `git diff` would say of it. */
export function diffOf(before: string | undefined, { at, lines }: Appended, file: string): string {
  const old = before === undefined ? [HEAD] : before.split(/\r?\n/);
  if (old.at(-1) === '') old.pop();
  if (before === undefined) {
    const all = [HEAD, ...lines];
    return ['--- /dev/null', `+++ b/${file}`, `@@ -0,0 +1,${all.length} @@`, ...all.map((line) => `+${line}`)].join(
      '\n',
    );
  }
  const from = Math.max(0, at - 1 - 3);
  const above = old.slice(from, at - 1);
  const below = old.slice(at - 1, at - 1 + 3);
  const size = above.length + below.length;
  return [
    `--- a/${file}`,
    `+++ b/${file}`,
    `@@ -${size === 0 ? from : from + 1},${size} +${from + 1},${size + lines.length} @@`,
    ...above.map((line) => ` ${line}`),
    ...lines.map((line) => `+${line}`),
    ...below.map((line) => ` ${line}`),
  ].join('\n');
}
