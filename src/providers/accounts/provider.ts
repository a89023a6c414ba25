import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Minted, PreflightRequest, Probe, Provider } from '../../rotation/model/ports.ts';
import { needs, read } from './ask.ts';
import type { Accounts } from './dialect.ts';
import { end, mint } from './mint.ts';
import { failed } from './server.ts';

/*
 * What databases have in common: a credential is a user of its own, named after the tag, who is given what a role or a
 * list of rules allows.
 */

/** The provider of such users. Sends nothing until it is used. */
export function accountsProvider<Statement>(accounts: Accounts<Statement>): Provider {
  const { name, account, rights, deactivate } = accounts;
  const list = () => read(accounts, accounts.list, (answer) => accounts.listed(answer));
  return {
    name,
    account,
    values: ['username', 'password'],
    propagation: 0,
    successes: 2,
    listLag: 0,
    tagged: true,
    showsUse: accounts.showsUse === true,
    idIsSecret: false,
    local: false,
    maxBytes: 40,
    async check() {
      await mayDo(accounts);
      // Where the list itself says what the admin may do, it has been read.
      if (rights?.ask !== accounts.list) await list();
    },
    preflight: (request) => preflight(accounts, request),
    self: () => self(accounts),
    mint: ({ tag }) => mint(accounts, tag),
    probe: (credential) => probe(accounts, credential),
    list,
    ...(deactivate === undefined
      ? {}
      : { deactivate: async (id: string) => void (await end(accounts, deactivate(id))) }),
    revoke: (id) => end(accounts, accounts.revoke(id)),
  };
}

/** Throws PREFLIGHT_DENIED with the statements that give the admin what it lacks, PROVIDER_*. */
async function mayDo<Statement>(accounts: Accounts<Statement>): Promise<void> {
  const { rights, account } = accounts;
  const lacks = rights === undefined ? [] : await read(accounts, rights.ask, (answer) => rights.lacking(answer));
  if (lacks.length === 0) return;
  throw new KeyturnError('PREFLIGHT_DENIED', {
    what: `the admin of ${account} lacks ${lacks.map(({ what }) => what).join(', ')}`,
    hint: `${lacks.map(({ cure }) => cure).join('; ')}; ${needs(accounts)}`,
  });
}

/** Names what the successor of a user will not have. */
async function preflight<Statement>(
  { account, admin, ask, besides }: Accounts<Statement>,
  { old }: PreflightRequest,
): Promise<readonly string[]> {
  if (besides === undefined || old === undefined) return [];
  const clauses = await ask(admin, besides.ask(old.id)).then(
    (answer) => besides.read(answer),
    (error) => (failed(error).kind === 'refused' ? besides.read(undefined) : []),
  );
  if (clauses.length === 0) return [];
  return [`${old.id} at ${account} also has what its successor will not have: ${clauses.join(', ')}`];
}

async function self<Statement>({ self: of, admin, ask }: Accounts<Statement>): Promise<string | undefined> {
  if (of === undefined) return admin.user;
  return ask(admin, of.ask).then(
    (answer) => of.read(answer),
    () => undefined,
  );
}

async function probe<Statement>(accounts: Accounts<Statement>, { values }: Minted): Promise<Probe> {
  const { username: user, password } = values;
  if (user === undefined || password === undefined) return 'inconclusive';
  try {
    await accounts.ask(accounts.login(user.reveal(), password), accounts.probe);
    return 'accepted';
  } catch (error) {
    const { kind, code } = failed(error);
    if (kind === 'login') return 'rejected';
    // A user who is told "you may not" has been let in.
    return kind === 'refused' && code !== undefined && accounts.denied.includes(code) ? 'accepted' : 'inconclusive';
  }
}
