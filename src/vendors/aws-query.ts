/*
 * Answers of AWS services that speak the Query protocol, which are XML. The answers that are read here are flat, and what is
 * read of them has no entities: an id, a status, a date, an ARN.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */

/** The text inside every element of this name. */
export function all(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inside]) => inside!);
}

/** The text inside the first element of this name; undefined where there is none, or nothing in it. */
export function one(text: string, name: string): string | undefined {
  const found = all(text, name)[0]?.trim();
  return found === '' ? undefined : found;
}

/** Whether this is the whole answer to the action. */
export function isAnswer(text: string, action: string): boolean {
  return text.includes(`<${action}Response`) && text.trimEnd().endsWith(`</${action}Response>`);
}

/** The code of an error: `NoSuchEntity`. */
export function errorOf(text: string): string | undefined {
  return one(text, 'Code');
}

/** Whether AWS says that it is asked too often, with whatever status. */
export function isThrottled(text: string): boolean {
  return /^(Throttl|RequestLimitExceeded|TooManyRequests)/.test(errorOf(text) ?? '');
}
