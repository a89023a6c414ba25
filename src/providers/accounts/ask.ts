import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Accounts } from './dialect.ts';
import { Failed, failed } from './server.ts';

/** How often something is tried in all. */
const tries = 4;

/** The hint of an error that says: the admin may not. */
export function needs({ name, permission }: Pick<Accounts<unknown>, 'name' | 'permission'>): string {
  return `the admin credential for ${name} needs: ${permission}`;
}

/** One question. `found` gives undefined for what is no answer to it. Throws PROVIDER_*. */
export async function read<Statement, Found>(
  accounts: Accounts<Statement>,
  statement: Statement,
  found: (answer: unknown) => Found | undefined,
): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    try {
      const read = found(await accounts.ask(accounts.admin, statement));
      if (read === undefined) throw new Failed('unreadable');
      return read;
    } catch (error) {
      const { kind } = failed(error);
      if ((kind !== 'unknown' && kind !== 'not-sent') || attempt >= tries) throw unread(accounts, failed(error));
      await accounts.clock.sleep(250 * 2 ** attempt);
    }
  }
}

function unread<Statement>(accounts: Accounts<Statement>, { kind, code }: Failed): KeyturnError {
  const { account, denied } = accounts;
  if (kind === 'unknown' || kind === 'not-sent')
    return new KeyturnError('PROVIDER_UNREACHABLE', {
      what: `${account} ${kind === 'unknown' ? 'broke the connection' : 'could not be reached'}`,
      hint: 'check host, port, tls and the network, then run again',
    });
  if (kind === 'login' || (code !== undefined && denied.includes(code)))
    return new KeyturnError('PROVIDER_DENIED', {
      what: `${account} ${kind === 'login' ? 'refused user and password' : 'does not allow this'} (${code ?? kind})`,
      hint: needs(accounts),
    });
  return new KeyturnError('PROVIDER_UNREADABLE', {
    what: `${account} answered with something unexpected${code === undefined ? '' : ` (${code})`}`,
    hint: 'check host, port and options',
  });
}

/**
 * One change; `outcome` says what a refusal means. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN, and `Failed` where
 * the server says that what is named does not exist.
 */
export async function change<Statement>(
  accounts: Accounts<Statement>,
  statement: Statement,
  outcome: string,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await accounts.ask(accounts.admin, statement);
    } catch (error) {
      // A server that has no room for one more connection has heard nothing yet.
      if (failed(error).kind !== 'not-sent' || attempt >= tries) throw unchanged(accounts, error, outcome);
      await accounts.clock.sleep(1_000 * 2 ** attempt);
    }
  }
}

function unchanged<Statement>(accounts: Accounts<Statement>, error: unknown, outcome: string): unknown {
  const { account, missing } = accounts;
  const { kind, code } = failed(error);
  if (kind === 'refused' && code !== undefined && missing.includes(code)) return error;
  if (kind === 'not-sent')
    return new KeyturnError('HTTP_NOT_SENT', { what: `${account} could not be reached: ${outcome}` });
  if (kind === 'login' || kind === 'refused')
    return new KeyturnError('HTTP_REFUSED', {
      what: `${account} refused (${code ?? kind}): ${outcome}`,
      hint: needs(accounts),
    });
  return new KeyturnError('HTTP_UNKNOWN', { what: `${account} broke off: it is not known whether ${outcome}` });
}
