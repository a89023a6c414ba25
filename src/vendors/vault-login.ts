import { ownJobToken } from '../forge/job-token.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type VaultBinding, vaultPlace, type vaultVariables } from './vault-binding.ts';
import { send, VaultRefusal, type VaultRequest, type VaultWire } from './vault-request.ts';

export type VaultToken = {
  readonly token: Secret;
  /** Milliseconds since 1970; infinity for a token without an end. */
  readonly until: number;
};

/** Logs in as the binding says. Throws VaultRefusal with the wire's `denied`, ENVIRONMENT_MISSING, HTTP_*. */
export async function login(binding: VaultBinding, wire: VaultWire): Promise<VaultToken> {
  const { method, mount } = binding.auth;
  if (method === 'token') return { token: needed(wire, 'VAULT_TOKEN'), until: Number.POSITIVE_INFINITY };
  const began = wire.clock.now().getTime();
  const request: VaultRequest = { method: 'PUT', path: `auth/${mount}/login`, body: await proof(binding, wire) };
  const answer = await send(binding, wire, request, undefined);
  const auth =
    answer.status === 200 ? (answer.json() as { auth?: { [name: string]: unknown } } | null)?.auth : undefined;
  const token = auth?.['client_token'];
  if (typeof token !== 'string' || token === '') {
    throw new VaultRefusal(answer.status, wire.denied, {
      what: `Vault at ${vaultPlace(binding)} refused the login at auth/${mount} (${answer.status})`,
      hint:
        method === 'approle'
          ? 'check VAULT_ROLE_ID and VAULT_SECRET_ID: expired, used up, of another role or namespace?'
          : `check the role: bound_audiences must have ${binding.auth.audience}, bound_claims this repository`,
    });
  }
  const seconds = Number(auth?.['lease_duration'] ?? 0);
  // A little early, so that the token does not end under way. 0 is a token without an end.
  return { token: new Secret(token), until: seconds > 0 ? began + seconds * 900 : Number.POSITIVE_INFINITY };
}

async function proof({ auth }: VaultBinding, wire: VaultWire): Promise<object> {
  if (auth.method === 'approle') {
    return {
      role_id: needed(wire, 'VAULT_ROLE_ID').reveal(),
      secret_id: needed(wire, 'VAULT_SECRET_ID').reveal(),
    };
  }
  const jwt = await ownJobToken(wire, auth.audience, `the login at auth/${auth.mount}`);
  return { jwt: jwt.reveal(), ...(auth.role === null ? {} : { role: auth.role }) };
}

function needed({ variable }: VaultWire, name: (typeof vaultVariables)[number]): Secret {
  const value = variable(name);
  if (value !== undefined) return value;
  throw new KeyturnError('ENVIRONMENT_MISSING', {
    what: `Vault needs ${name}, and it is not set`,
    hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }, or log in with auth: { method: jwt, role: ... }`,
  });
}
