/** Which secrets a text reads. */
import { type Expression, parseExpression, piecesOf, somewhere } from './expressions.ts';
import { type Contexts, evaluate, texts } from './values.ts';

/** What is read of the `secrets` context. */
export type Read = {
  /** In upper case; `*` stands for what cannot be known. */
  readonly name: string;
  /** Its absence is provided for. */
  readonly soft: boolean;
};

export type Reads = {
  readonly reads: readonly Read[];
  /** Why the whole context may be read; undefined: it is not. */
  readonly whole?: string;
};

/** An expression that mentions the context, parsed once. `unknown`: it is none that we understand. */
export type Mention = { readonly parsed: Expression } | { readonly unknown: true };

const nothing: Contexts = () => undefined;

/** The expressions of a text that mention the context. `bare`: the text is one itself, as that of `if`. */
export function mentionsOf(text: string, bare = false): readonly Mention[] {
  // No identifier of an expression can be written otherwise, so a text without the word reads none.
  if (!/secrets/i.test(text)) return [];
  const embedded = piecesOf(text).flatMap((piece) => ('expression' in piece ? [piece.expression] : []));
  const found = bare && embedded.length === 0 ? [text] : embedded;
  return found.flatMap((expression): readonly Mention[] => {
    if (!/secrets/i.test(expression)) return [];
    const parsed = parseExpression(expression);
    if (parsed === undefined) return [{ unknown: true }];
    return somewhere(parsed, isSecrets) ? [{ parsed }] : [];
  });
}

/** What these read, with what the contexts around them can be. */
export function readsOf(found: readonly Mention[], contexts: Contexts = nothing): Reads {
  const reads: Read[] = [];
  let whole: string | undefined;
  const walk = (expression: Expression, soft: boolean): void => {
    switch (expression.is) {
      case 'literal':
        return;
      case 'context':
        if (expression.name === 'secrets') whole ??= 'toJSON(secrets)';
        return;
      case 'member':
        walk(expression.key, false);
        if (!isSecrets(expression.of)) walk(expression.of, soft);
        else
          for (const name of texts(evaluate(expression.key, contexts))) reads.push({ name: name.toUpperCase(), soft });
        return;
      case 'all':
        if (isSecrets(expression.of)) whole ??= 'secrets.*';
        walk(expression.of, soft);
        return;
      case 'call':
        for (const one of expression.with) walk(one, soft);
        return;
      case 'not':
        walk(expression.of, true);
        return;
      case 'compare':
        for (const one of expression.of) walk(one, true);
        return;
      case 'and':
        for (const one of expression.of) walk(one, soft);
        return;
      case 'or':
        for (const [index, one] of expression.of.entries()) walk(one, soft || index < expression.of.length - 1);
        return;
    }
  };
  for (const one of found) {
    if ('unknown' in one) whole ??= 'unreadable expression';
    else walk(one.parsed, false);
  }
  return { reads, ...(whole === undefined ? {} : { whole }) };
}

function isSecrets(expression: Expression): boolean {
  return expression.is === 'context' && expression.name === 'secrets';
}
