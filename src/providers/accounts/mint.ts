import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Minted } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { password } from '../password.ts';
import { change, needs } from './ask.ts';
import type { Accounts } from './dialect.ts';
import { Failed } from './server.ts';

/** Makes the user, and gives it what it may do. Throws HTTP_NOT_SENT, HTTP_REFUSED: it is not there; HTTP_UNKNOWN. */
export async function mint<Statement>(accounts: Accounts<Statement>, tag: string): Promise<Minted> {
  const secret = new Secret(accounts.password?.() ?? password(accounts.random, 40));
  const [first, ...rest] = accounts.create(tag, secret.reveal());
  const id = accounts.id(tag);
  try {
    await change(accounts, first, 'no user was made');
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${accounts.account} lacks what the new user was to be given`,
      hint: needs(accounts),
    });
  }
  for (const statement of rest) await follow(accounts, statement, id);
  return { id, values: { username: new Secret(tag), password: secret } };
}

/** One statement after the user was made. If it fails, the user is ended again. */
async function follow<Statement>(accounts: Accounts<Statement>, statement: Statement, id: string): Promise<void> {
  try {
    await change(accounts, statement, 'the new user was not given what it may do');
  } catch (error) {
    const what =
      error instanceof KeyturnError ? error.message : `${accounts.account} lacks what the new user was to be given`;
    try {
      // Only the first statement: the one that failed may be among those that follow it.
      await end(accounts, accounts.revoke(id).slice(0, 1));
    } catch {
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `${what}; the user could not be ended again`,
        now: 'both-live',
      });
    }
    throw new KeyturnError('HTTP_REFUSED', { what: `${what}; the user was ended again`, hint: needs(accounts) });
  }
}

/** Sends the statements that end a user. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN. */
export async function end<Statement>(
  accounts: Accounts<Statement>,
  statements: readonly Statement[],
): Promise<'revoked' | 'gone'> {
  let gone = false;
  for (const [at, statement] of statements.entries()) {
    try {
      const answer = await change(accounts, statement, 'the user was not ended');
      if (at === 0) gone = accounts.gone?.(answer) ?? false;
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      return 'gone';
    }
  }
  return gone ? 'gone' : 'revoked';
}
