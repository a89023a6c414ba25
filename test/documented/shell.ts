/** As much of a POSIX shell's grammar as documentation needs: which simple commands a text has, with their words. */

export type Call = { readonly words: readonly string[]; readonly line: number };

const separators = new Set(['\n', ';', '|', '&', '(', ')']);
const keywords = new Set(['{', '}', 'do', 'done', 'then', 'fi', 'else', 'if', 'while', '!', 'time']);

/**
 * The simple commands of `text`, in order; those within `$(...)` too. Comments, here documents, redirections and
 * assignments before a command are taken away, quotes are taken off. A variable stays as it is written.
 * @param first the number of its first line
 */
export function callsOf(text: string, first = 1): readonly Call[] {
  const calls: Call[] = [];
  const shorn = withoutHereDocuments(text);
  let words: string[] = [];
  let word: string | undefined;
  let line = first;
  let began = first;
  let skip = false;
  const endWord = () => {
    if (word === undefined) return;
    if (skip) skip = false;
    else {
      if (words.length === 0) began = line;
      words.push(word);
    }
    word = undefined;
  };
  const endCall = () => {
    endWord();
    skip = false;
    while (words[0] !== undefined && (keywords.has(words[0]) || /^\w+=/.test(words[0]))) words.shift();
    // `for NAME in WORDS`: a list, and no command.
    if (words[0] === 'for') words = [];
    if (words[0] === 'export' || words[0] === 'env') {
      words.shift();
      while (words[0] !== undefined && /^\w+=|^-/.test(words[0])) words.shift();
    }
    if (words.length > 0) calls.push({ words, line: began });
    words = [];
  };
  for (let at = 0; at < shorn.length; at++) {
    const char = shorn[at]!;
    const quoted = /['"]/.test(char) ? quotedAt(shorn, at) : undefined;
    const inner = char === '$' && shorn[at + 1] === '(' ? closing(shorn, at + 2) : undefined;
    if (quoted !== undefined) {
      const inside = shorn.slice(at + 1, quoted);
      if (char === '"') calls.push(...substituted(inside, line));
      word = `${word ?? ''}${inside.replace(/\\(["\\$`])/g, '$1')}`;
      line += newlines(inside);
      at = quoted;
    } else if (inner !== undefined) {
      calls.push(...callsOf(shorn.slice(at + 2, inner), line));
      word = `${word ?? ''}${shorn.slice(at, inner + 1)}`;
      at = inner;
    } else if (char === '\\') {
      if (shorn[at + 1] === '\n') line++;
      else word = `${word ?? ''}${shorn[at + 1] ?? ''}`;
      at++;
    } else if (char === '#' && word === undefined) {
      const end = shorn.indexOf('\n', at);
      at = (end < 0 ? shorn.length : end) - 1;
    } else if (char === '>' || char === '<') {
      if (word !== undefined && /^\d$/.test(word)) word = undefined;
      endWord();
      skip = true;
      if (shorn[at + 1] === char || shorn[at + 1] === '&') at++;
    } else if (separators.has(char)) {
      endCall();
      if (char === '\n') line++;
    } else if (char === ' ' || char === '\t') endWord();
    else word = `${word ?? ''}${char}`;
  }
  endCall();
  return calls.sort((one, other) => one.line - other.line);
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function withoutHereDocuments(text: string): string {
  return text.replace(
    /<<-?\s*(['"]?)(\w+)\1([^\n]*)\n[\s\S]*?^\s*\2$/gm,
    (all, _quote, _word, rest: string) => `${rest}${'\n'.repeat(newlines(all))}`,
  );
}

/** Where the quote that opens at `at` ends; the end of the text where it does not. */
function quotedAt(text: string, at: number): number {
  const quote = text[at];
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === quote) return end;
    if (quote === '"' && text[end] === '\\') end++;
    if (quote === '"' && text[end] === '$' && text[end + 1] === '(') end = closing(text, end + 2);
  }
  return text.length;
}

/** Where the bracket ends that opened before `at`. */
function closing(text: string, at: number): number {
  let depth = 1;
  for (let end = at; end < text.length; end++) {
    if (/['"]/.test(text[end]!)) end = quotedAt(text, end);
    else if (text[end] === '(') depth++;
    else if (text[end] === ')' && --depth === 0) return end;
  }
  return text.length;
}

function substituted(text: string, line: number): readonly Call[] {
  const at = text.indexOf('$(');
  if (at < 0) return [];
  const end = closing(text, at + 2);
  return [...callsOf(text.slice(at + 2, end), line), ...substituted(text.slice(end), line)];
}
