/**
 * What GitHub's own parser finds of secrets: texts of workflows come as a JSON list on standard input, and an answer for
 * each goes out. A process of its own because the parser imports JSON in a way that only a hook in node's loader can
 * satisfy.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { Expr } from '@actions/expressions';
import type { BooleanToken, NumberToken, StringToken } from '@actions/workflow-parser/templates/tokens/index';

registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context),
});
const { isBasicExpression, isLiteral, isString, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
);
const { TemplateToken } = await import('@actions/workflow-parser/templates/tokens/template-token');
const { Lexer, Parser } = await import('@actions/expressions');
const { ContextAccess, IndexAccess, Literal } = await import('@actions/expressions/ast');

/** Names that are written out, in upper case; `dynamic`: there are others, or the whole. */
export type Found = {
  names: string[];
  dynamic: boolean;
  errors: number;
  /** The literals that stand behind one that is `MARK`, each with its kind. */
  marked: string[];
};

const contexts = [
  'github',
  'secrets',
  'env',
  'vars',
  'matrix',
  'strategy',
  'inputs',
  'needs',
  'steps',
  'runner',
  'job',
];
const functions = ['hashFiles', 'success', 'failure', 'always', 'cancelled'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}));

function find(text: string): Found {
  const { value, context } = parseWorkflow({ name: 'w.yml', content: text }, new NoOperationTraceWriter());
  const names = new Set<string>();
  const marked: Found['marked'] = [];
  let dynamic = false;
  const isSecrets = (part: unknown): boolean =>
    part instanceof ContextAccess && part.name.lexeme.toLowerCase() === 'secrets';
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isSecrets(part)) dynamic = true;
    if (part instanceof IndexAccess && isSecrets(part.expr) && part.index instanceof Literal) {
      names.add(part.index.literal.coerceString().toUpperCase());
      return;
    }
    for (const one of Object.values(part)) {
      if (Array.isArray(one)) one.forEach(walk);
      else walk(one);
    }
  };
  if (value !== undefined) {
    let isNext = false;
    for (const [, token] of TemplateToken.traverse(value, false)) {
      if (isNext && isLiteral(token)) {
        const literal = 'value' in token ? (token as StringToken | NumberToken | BooleanToken).value : null;
        marked.push(`${typeof literal} ${literal}`);
      }
      isNext = isLiteral(token) && isString(token) && token.value === 'MARK';
      if (!isBasicExpression(token)) continue;
      const parsed: Expr = new Parser(new Lexer(token.expression).lex().tokens, contexts, functions).parse();
      walk(parsed);
    }
  }
  return { names: [...names].sort(), dynamic, errors: context.errors.getErrors().length, marked };
}

const texts = JSON.parse(readFileSync(0, 'utf8')) as string[];
console.log(JSON.stringify(texts.map(find)));
