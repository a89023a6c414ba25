/** GitHub's expressions: where they stand in a text, and what they are made of. */

export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  /** A context, as `secrets`; lower case. */
  | { readonly is: 'context'; readonly name: string }
  /** `of.key` and `of[key]`. */
  | { readonly is: 'member'; readonly of: Expression; readonly key: Expression }
  /** `of.*` and `of[*]`. */
  | { readonly is: 'all'; readonly of: Expression }
  /** Its name in lower case. */
  | { readonly is: 'call'; readonly name: string; readonly with: readonly Expression[] }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'compare' | 'and' | 'or'; readonly of: readonly Expression[] };

/** A text in pieces: what stands for itself, and what stands in `${{ }}`. */
export type Piece = { readonly text: string } | { readonly expression: string };

/** `}}` ends an expression only outside of a literal; one that is not closed goes on to the end. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('${{', at);
    if (start < 0) break;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    const end = endOf(text, start + 3);
    pieces.push({ expression: text.slice(start + 3, end) });
    at = Math.min(end + 2, text.length);
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

function endOf(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text[at] === '}' && text[at + 1] === '}') return at;
  }
  return text.length;
}

type Token =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | { readonly is: 'word'; readonly text: string }
  | { readonly is: 'sign'; readonly text: string };

const TOKEN =
  /\s+|'((?:[^']|'')*)'|([A-Za-z_][A-Za-z0-9_-]*)|([+-]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Infinity))|(&&|\|\||[!=<>]=|[!<>()[\].,*])/y;

const constants: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

/** Undefined: there is something that no expression has. */
function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (found === null) return undefined;
    const [, literal, word, number, sign] = found;
    if (literal !== undefined) tokens.push({ is: 'literal', value: literal.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ is: 'word', text: word });
    // After a name a dot begins a member, not a number: GitHub has no member that begins with a digit.
    else if (number !== undefined) {
      const value = Number(number);
      if (Number.isNaN(value)) return undefined;
      tokens.push({ is: 'literal', value });
    } else if (sign !== undefined) tokens.push({ is: 'sign', text: sign });
  }
  return tokens;
}

/** GitHub refuses what is nested deeper than fifty; a little more does not hurt, and keeps the stack small. */
const DEEPEST = 100;

/** Undefined: it is none, as GitHub writes them. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  const found = reader.or(0);
  return reader.atEnd ? found : undefined;
}

/** From the operator that binds least to the one that binds most. Undefined goes all the way up. */
class Reader {
  #at = 0;

  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** The sign that comes next, if it is one of these; it is taken. */
  #take(...signs: readonly string[]): string | undefined {
    const next = this.#tokens[this.#at];
    if (next?.is !== 'sign' || !signs.includes(next.text)) return undefined;
    this.#at++;
    return next.text;
  }

  #chain(
    is: 'or' | 'and' | 'compare',
    signs: readonly string[],
    next: () => Expression | undefined,
  ): Expression | undefined {
    const first = next();
    if (first === undefined) return undefined;
    const of = [first];
    while (this.#take(...signs) !== undefined) {
      const another = next();
      if (another === undefined) return undefined;
      of.push(another);
    }
    return of.length === 1 ? first : { is, of };
  }

  or(depth: number): Expression | undefined {
    if (depth > DEEPEST) return undefined;
    const compare = () => this.#chain('compare', ['==', '!=', '<', '<=', '>', '>='], () => this.#not(depth));
    return this.#chain('or', ['||'], () => this.#chain('and', ['&&'], compare));
  }

  #not(depth: number): Expression | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.#take('!') === undefined) return this.#member(depth);
    const of = this.#not(depth + 1);
    return of && { is: 'not', of };
  }

  #member(depth: number): Expression | undefined {
    let found = this.#primary(depth);
    for (let links = 0; found !== undefined; links++) {
      const sign = this.#take('.', '[');
      if (sign === undefined) return found;
      // A chain is walked from its end: it is as deep as it is long.
      if (links > DEEPEST) return undefined;
      if (this.#take('*') !== undefined) found = { is: 'all', of: found };
      else {
        const key = sign === '.' ? this.#name() : this.or(depth + 1);
        if (key === undefined) return undefined;
        found = { is: 'member', of: found, key };
      }
      if (sign === '[' && this.#take(']') === undefined) return undefined;
    }
    return undefined;
  }

  #name(): Expression | undefined {
    const next = this.#tokens[this.#at];
    if (next?.is !== 'word') return undefined;
    this.#at++;
    return { is: 'literal', value: next.text };
  }

  #primary(depth: number): Expression | undefined {
    if (this.#take('(') !== undefined) {
      const inside = this.or(depth + 1);
      return this.#take(')') === undefined ? undefined : inside;
    }
    const next = this.#tokens[this.#at];
    if (next === undefined || next.is === 'sign') return undefined;
    this.#at++;
    if (next.is === 'literal') return next;
    if (this.#take('(') !== undefined) return this.#call(next.text.toLowerCase(), depth);
    const constant = constants.get(next.text);
    return constant === undefined
      ? { is: 'context', name: next.text.toLowerCase() }
      : { is: 'literal', value: constant };
  }

  #call(name: string, depth: number): Expression | undefined {
    const given: Expression[] = [];
    if (this.#take(')') !== undefined) return { is: 'call', name, with: given };
    for (;;) {
      const one = this.or(depth + 1);
      if (one === undefined) return undefined;
      given.push(one);
      if (this.#take(')') !== undefined) return { is: 'call', name, with: given };
      if (this.#take(',') === undefined) return undefined;
    }
  }
}

/** Whether the condition holds of it or of a part of it. */
export function somewhere(expression: Expression, condition: (part: Expression) => boolean): boolean {
  if (condition(expression)) return true;
  switch (expression.is) {
    case 'literal':
    case 'context':
      return false;
    case 'member':
      return somewhere(expression.of, condition) || somewhere(expression.key, condition);
    case 'all':
    case 'not':
      return somewhere(expression.of, condition);
    case 'call':
      return expression.with.some((one) => somewhere(one, condition));
    default:
      return expression.of.some((one) => somewhere(one, condition));
  }
}
