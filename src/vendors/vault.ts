import type { Answer } from '../http/call.ts';
import type { Code } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { type VaultBinding, vaultPlace } from './vault-binding.ts';
import { login, type VaultToken } from './vault-login.ts';
import { send, VaultRefusal, type VaultRequest, type VaultWire } from './vault-request.ts';

export type Vault = {
  /**
   * One request. Answers below 300, 400 and 404 come back as they are.
   * @throws KeyturnError VaultRefusal with the code `denied` (401, 403), HTTP_REFUSED (any other 3xx and 4xx: no effect),
   * HTTP_UNKNOWN, HTTP_NOT_SENT, ENVIRONMENT_MISSING
   */
  ask(request: VaultRequest): Promise<Answer>;
};

/** A client that logs in when it is first used, and again when the token's time is over. Sends nothing until then. */
export function vault(binding: VaultBinding, wire: VaultWire): Vault {
  const { clock } = wire;
  let token: Promise<VaultToken> | undefined;

  async function current(): Promise<Secret> {
    token ??= login(binding, wire);
    let found = await forgetting(token);
    if (clock.now().getTime() >= found.until) {
      token = login(binding, wire);
      found = await forgetting(token);
    }
    return found.token;
  }

  /** A login that failed is tried again by the next request. */
  async function forgetting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      token = undefined;
      throw error;
    }
  }

  return {
    async ask(request) {
      const answer = await send(binding, wire, request, await current());
      if (answer.status < 300 || answer.status === 400 || answer.status === 404) return answer;
      throw refusal(binding, request, answer.status, wire.denied);
    },
  };
}

const capabilities = {
  GET: '"read"',
  LIST: '"list"',
  PUT: '"create", "update"',
  POST: '"create", "update"',
  DELETE: '"delete"',
} as const;

function refusal(binding: VaultBinding, { method, path }: VaultRequest, status: number, denied: Code): VaultRefusal {
  const what = `Vault at ${vaultPlace(binding)} refused ${method} ${path} (${status})`;
  if (status === 401 || status === 403) {
    const { method: auth, role } = binding.auth;
    const who = auth === 'token' ? 'VAULT_TOKEN' : `the ${auth} role${role === null ? '' : ` ${role}`}`;
    return new VaultRefusal(status, denied, {
      what,
      hint: `check that ${who} is not expired and that its policy has: path "${path}" { capabilities = [${capabilities[method]}] }`,
    });
  }
  if (status >= 300 && status < 400) {
    return new VaultRefusal(status, 'HTTP_REFUSED', {
      what: `${what}: it points elsewhere, and the token is not sent there`,
      hint: 'set VAULT_ADDR to the address of the active server or of the load balancer before it',
    });
  }
  return new VaultRefusal(status, 'HTTP_REFUSED', { what });
}
