import { type Ask, Failed } from '../../src/providers/accounts/server.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

/*
 * A database's protocol, carried over HTTP, so that the contract suite can break it like any other. The client's side
 * throws what a real client's would after the same fault; the server's side is a small database.
 */

/** A client that asks over `http`. Statements that only look are GETs. */
export function bridge<Statement>(http: Http, looks: (statement: Statement) => boolean): Ask<Statement> {
  return async ({ user, password }, statement) => {
    const url = `https://database.test/?statement=${encodeURIComponent(JSON.stringify(statement))}`;
    let answer: Response;
    try {
      answer = await http(
        new Request(url, {
          method: looks(statement) ? 'GET' : 'POST',
          headers: { authorization: `Basic ${btoa(`${user}:${password.reveal()}`)}` },
        }),
      );
    } catch (error) {
      const { code } = (error as { cause: { code: string } }).cause;
      throw new Failed(code === 'ECONNREFUSED' ? 'not-sent' : 'unknown');
    }
    const text = await answer.text().catch(() => {
      throw new Failed('unknown');
    });
    if (answer.status >= 500) throw new Failed('unknown');
    // A database does not redirect; it may say something nobody expects.
    if (answer.status === 307) throw new Failed('refused', 'XX000');
    let body: { rows?: unknown; code?: string };
    try {
      body = JSON.parse(text);
    } catch {
      throw new Failed('unreadable');
    }
    if (answer.status === 401) throw new Failed('login', body.code);
    if (answer.status === 400) throw new Failed('refused', body.code);
    return body.rows;
  };
}

/** The server's code for a refusal; `login` is what it says to a wrong password. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function database<Statement>(
  enter: (user: string, password: string) => boolean,
  run: (user: string, statement: Statement) => unknown,
): Http {
  return async (request) => {
    const [, user, password] = /^([^:]*):(.*)$/.exec(atob(request.headers.get('authorization')?.slice(6) ?? '')) ?? [];
    if (!enter(user ?? '', password ?? '')) return json({ code: '28P01' }, 401);
    try {
      const statement = JSON.parse(new URL(request.url).searchParams.get('statement') ?? '') as Statement;
      return json({ rows: run(user!, statement) ?? [] });
    } catch (error) {
      if (error instanceof Refused) return json({ code: error.code }, 400);
      throw error;
    }
  };
}
