import type { Answer } from '../http/call.ts';
import type { Matcher } from './grammar.ts';
import { at, isLike } from './pointer.ts';
import { expected } from './request.ts';
import type { Scope } from './template.ts';

/** Whether an answer is one of those that a recipe describes. A pointer into what is not JSON matches nothing. */
export function matches(matchers: readonly Matcher[], answer: Answer, known: Scope): boolean {
  return matchers.some((matcher) => {
    if (matcher.status !== undefined && matcher.status !== answer.status) return false;
    if ('contains' in matcher && matcher.contains !== undefined && !answer.text.includes(matcher.contains))
      return false;
    if (!('pointer' in matcher) || matcher.pointer === undefined) return true;
    try {
      return holds(matcher, answer.json(), known);
    } catch {
      return false;
    }
  });
}

/** Whether a document has what a matcher says of it. */
export function holds(matcher: Matcher, document: unknown, known: Scope): boolean {
  if (!('pointer' in matcher) || matcher.pointer === undefined) return true;
  const found = at(document, matcher.pointer);
  if (matcher.exists !== undefined && (found !== undefined) !== matcher.exists) return false;
  if (matcher.like !== undefined && !isLike(found, matcher.like)) return false;
  return matcher.equals === undefined || same(found, expected(matcher.equals, known));
}

function same(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  return JSON.stringify(found) === JSON.stringify(wanted);
}
