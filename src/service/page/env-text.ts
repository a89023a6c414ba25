/** Reading of pasted and dropped `.env` text. */
export type EnvText = {
  readonly entries: readonly {
    readonly name: string;
    readonly value: string;
    /** An unquoted `#` is kept where dotenv would have ended the value. */
    readonly unquotedHash: boolean;
  }[];
  /** Numbers of the lines that are neither `NAME=value` nor blank nor a comment. */
  readonly strange: readonly number[];
};

// One assignment or one line of anything else, from where the last one ended. A quoted value may span lines; behind its
// closing quote stands nothing but a comment, else the quotes are part of the value.
const assignment =
  /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*(?:(?:'((?:\\'|[^'])*)'|"((?:\\"|[^"])*)"|`((?:\\`|[^`])*)`)[ \t]*(?:#[^\n]*)?(?=\n|$)|([^\n]*))\n?/y;
const nothing = /[ \t]*(?:#[^\n]*)?\n|[ \t]*(?:#[^\n]*)?$/y;

/** As dotenv reads it, except that a `#` inside a word does not end a value: that would cut a password. */
export function readEnvText(original: string): EnvText {
  const text = original.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const entries: { name: string; value: string; unquotedHash: boolean }[] = [];
  const strange: number[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  while (at < text.length) {
    if (next(nothing) !== null) continue;
    const line = text.slice(0, at).split('\n').length;
    const found = next(assignment);
    if (found === null) {
      strange.push(line);
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end + 1;
      continue;
    }
    const [, name = '', single, double, back, bare = ''] = found;
    const quoted = single ?? double?.replaceAll('\\n', '\n').replaceAll('\\r', '\r') ?? back;
    const value = quoted ?? bare.replace(/(?:^|\s)#.*$/, '').trim();
    entries.push({ name, value, unquotedHash: quoted === undefined && value.includes('#') });
  }
  return { entries, strange };
}

/** A `.env` file is its entries, any other file one entry with the file's name and every byte of its text. */
export function readFileText(file: string, text: string): EnvText {
  const read = readEnvText(text);
  const isEnv = read.entries.length > 0 && (read.strange.length === 0 || /(?:^|\.)env(?:\.|$)/i.test(file));
  if (isEnv) return read;
  const name = file
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_');
  return { entries: [{ name, value: text, unquotedHash: false }], strange: [] };
}
