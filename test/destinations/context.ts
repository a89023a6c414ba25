import { setTimeout as sleep } from 'node:timers/promises';
import type { DestinationContext } from '../../src/destinations/destination.ts';
import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

export const realClock: Clock = { now: () => new Date(), sleep: (milliseconds) => sleep(milliseconds) };

/** A destination's context for a store that is not GitHub. Without a `variables` of its own nothing is set. */
export function contextOf(
  http: Http,
  clock: Clock,
  variables: { readonly [name: string]: string | undefined },
): DestinationContext {
  const setting = (name: string) => (Object.hasOwn(variables, name) ? variables[name] || undefined : undefined);
  return {
    http,
    clock,
    github: () => Promise.reject(new Error('not asked')),
    repository: undefined,
    setting,
    variable(name) {
      const value = setting(name);
      return value === undefined ? undefined : new Secret(value);
    },
    directory: '/nowhere',
  };
}

/** What is set in a job that has assumed a role of AWS. */
export const awsVariables: { readonly [name: string]: string } = {
  AWS_ACCESS_KEY_ID: 'toy-example-not-a-key',
  AWS_SECRET_ACCESS_KEY: 'toy-example-not-a-key-aws',
  AWS_REGION: 'eu-west-1',
};

/** What is set where a token of Vault is at hand. */
export const vaultVariables: { readonly [name: string]: string } = {
  VAULT_ADDR: 'https://vault.acme.test:8200',
  VAULT_TOKEN: 'toy-example-not-a-key-root',
};
