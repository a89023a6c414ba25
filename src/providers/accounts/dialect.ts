import type { Clock, Listed, Random } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import type { Ask, Login } from './server.ts';

/** Something that the admin must be allowed, and the statement that allows it. */
export type Lack = { readonly what: string; readonly cure: string };

export type Accounts<Statement> = {
  readonly name: string;
  readonly account: string;
  readonly permission: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly ask: Ask<Statement>;
  readonly admin: Login;
  login(user: string, password: Secret): Login;
  /** The server's codes for: you may not; there is no such user. */
  readonly denied: readonly string[];
  readonly missing: readonly string[];
  readonly list: Statement;
  /** The list shows sessions: whoever has one uses it now. */
  readonly showsUse?: boolean;
  /** Undefined if that is not such a list. */
  listed(answer: unknown): readonly Listed[] | undefined;
  /** What makes the user, and what must follow it. */
  create(user: string, password: string): readonly [Statement, ...Statement[]];
  id(user: string): string;
  deactivate?(id: string): readonly Statement[];
  /** The first answers with one of `missing`, or is found `gone`, where there is no such user. */
  revoke(id: string): readonly Statement[];
  gone?(answer: unknown): boolean;
  /** A new password of 40 characters at most; letters and digits without it. */
  password?(): string;
  /** A question that every user may ask. */
  readonly probe: Statement;
  /** What the admin may do, and what is missing of it; undefined if that is no such answer. */
  readonly rights?: { readonly ask: Statement; lacking(answer: unknown): readonly Lack[] | undefined };
  /** What a user has that its successor will not get. `read`: clauses; the answer of a refusal is undefined. */
  readonly besides?: { ask(id: string): Statement; read(answer: unknown): readonly string[] };
  /** The admin's own id. Left out: its name. */
  readonly self?: { readonly ask: Statement; read(answer: unknown): string | undefined };
};

/** Whether a user's name is a tag of ours. */
export function isTag(name: string): boolean {
  return /^kt[0-9a-z]{34}$/.test(name);
}

/** The rows of an answer, if it has these columns, each a text or nothing. */
export function rows(
  answer: unknown,
  ...columns: string[]
): readonly { readonly [column: string]: string }[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const fits = answer.every(
    (row: unknown) =>
      typeof row === 'object' && row !== null && columns.every((column) => typeof (row as never)[column] === 'string'),
  );
  return fits ? answer : undefined;
}
