import type { Answer } from './call.ts';
import { at } from './pointer.ts';
import type { Matcher } from './recipe-grammar.ts';
import { expected } from './recipe-request.ts';
import type { Scope } from './template.ts';

/** Whether an answer is one of those that a recipe describes. A pointer into what is not JSON matches nothing. */
export function matches(matchers: readonly Matcher[], answer: Answer, known: Scope): boolean {
  return matchers.some((matcher) => {
    if (matcher.status !== undefined && matcher.status !== answer.status) return false;
    if (!('pointer' in matcher) || matcher.pointer === undefined) return true;
    let found: unknown;
    try {
      found = at(answer.json(), matcher.pointer);
    } catch {
      return false;
    }
    if (matcher.exists !== undefined && (found !== undefined) !== matcher.exists) return false;
    return matcher.equals === undefined || same(found, expected(matcher.equals, known));
  });
}

function same(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  return JSON.stringify(found) === JSON.stringify(wanted);
}
