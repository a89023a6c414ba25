import { KeyturnError } from '../rotation/model/errors.ts';
import type { Listed, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type Accounts, isTag, rows } from './accounts/dialect.ts';
import { accountsProvider } from './accounts/provider.ts';
import { reading } from './before-mint.ts';
import { password } from './password.ts';

/** A password without a name of ours, and the same where it is the older of two. */
const original = 'original';
const older = 'original-older';
/** In the place of a first password that was ended: nobody knows it, and it is no credential. */
const nobody = 'nobody';

type State = { readonly first: string; readonly second: string | undefined };

/**
 * The two passwords of one MySQL user. Which is which stands in the user's attribute, which the same statement writes that
 * changes them. To end the newer one, as after a crash, is to give it a value that nobody knows: the older one stays, and
 * the next mint must then not push it out.
 * https://dev.mysql.com/doc/refman/8.4/en/password-management.html#dual-passwords
 */
export function dualPassword(
  base: Omit<Accounts<string>, 'list' | 'listed' | 'create' | 'id' | 'revoke'>,
  user: string,
  names: { readonly user: string; readonly host: string; readonly account: string },
): Provider {
  let state: State | undefined;
  const change = (how: string, labels: { readonly [label: string]: string | null }) =>
    `ALTER USER ${names.account} ${how} ATTRIBUTE '${JSON.stringify({ keyturn: labels })}'`;
  const path = (label: string) =>
    `COALESCE(JSON_UNQUOTE(JSON_EXTRACT(User_attributes, '$.metadata.keyturn.${label}')), '')`;

  const provider = accountsProvider({
    ...base,
    list: `SELECT ${path('current')} AS first, ${path('previous')} AS second, CAST(JSON_CONTAINS_PATH(COALESCE(User_attributes, '{}'), 'one', '$.additional_password') AS CHAR) AS two FROM mysql.user WHERE User = ${names.user} AND Host = ${names.host}`,
    listed(answer) {
      state = stateOf(answer);
      if (state === undefined) return undefined;
      const live = [state.first, state.second].filter((id) => id !== undefined && id !== nobody);
      return live.map((id): Listed => ({ id: id!, ...(isTag(id!) ? { tag: id! } : {}) }));
    },
    create(tag, secret) {
      const retained = state?.first !== nobody;
      const labels = retained ? { current: tag, previous: state?.first ?? original } : { current: tag };
      return [change(`IDENTIFIED BY '${secret}'${retained ? ' RETAIN CURRENT PASSWORD' : ''}`, labels)];
    },
    id: (tag) => tag,
    revoke: (id) => [
      id === state?.second
        ? change('DISCARD OLD PASSWORD', { previous: null })
        : change(`IDENTIFIED BY '${strong(base.random)}'`, { current: nobody }),
    ],
  });

  return {
    ...provider,
    concurrent: 2,
    async mint(request) {
      await reading(provider.list!());
      if (state?.second !== undefined && state.first !== nobody)
        throw new KeyturnError('HTTP_REFUSED', {
          what: `${base.account} has two passwords already`,
          hint: `ALTER USER ${names.account} DISCARD OLD PASSWORD   if nobody uses the older one`,
        });
      const { id, values } = await provider.mint(request);
      return { id, values: { ...values, username: new Secret(user) } };
    },
    async revoke(id) {
      await reading(provider.list!());
      return id === state?.first || id === state?.second ? provider.revoke(id) : 'gone';
    },
  };
}

function stateOf(answer: unknown): State | undefined {
  const [row, ...more] = rows(answer, 'first', 'second', 'two') ?? [];
  if (row === undefined || more.length > 0) return undefined;
  const first = row['first'] === '' ? original : row['first']!;
  if (row['two'] !== '1') return { first, second: undefined };
  const named = row['second'] ?? '';
  return { first, second: named !== '' && named !== first ? named : first === original ? older : original };
}

/** A small letter, a capital, a digit and a sign: what the server's policy may ask for. */
export function strong(random: Parameters<typeof password>[0]): string {
  return `${password(random, 36)}-0aA`;
}
