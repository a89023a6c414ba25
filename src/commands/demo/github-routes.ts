import { json } from './network.ts';

/** A request, as its route reads it. */
export type Asked = {
  /** What the pattern of the route caught. */
  readonly part: { readonly [name: string]: string };
  readonly query: URLSearchParams;
  readonly body: { readonly [name: string]: unknown };
};

/** The pattern is one of the whole path. */
export type Route = readonly [method: string, pattern: RegExp, answer: (asked: Asked) => Response];

export const notFound = () => json({ message: 'Not Found' }, 404);
export const invalid = (message: string) => json({ message }, 422);

/** A pattern of the whole path of a URL. */
export function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
