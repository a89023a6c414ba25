import type { DestinationModule } from './destination.ts';

/** Every destination, loaded only when the configuration or the journal names it. */
export const destinations = {
  github: async () => (await import('./github-secrets.ts')).githubSecrets,
  'aws-secrets-manager': async () => (await import('./aws-secrets-manager.ts')).awsSecretsManager,
  'aws-ssm-parameter': async () => (await import('./aws-ssm-parameter.ts')).awsSsmParameter,
  vault: async () => (await import('./vault.ts')).vaultKv,
  doppler: async () => (await import('./doppler.ts')).doppler,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  dotenv: async () => (await import('./dotenv.ts')).dotenv,
} as const satisfies { readonly [kind: string]: () => Promise<DestinationModule> };

export type DestinationKind = keyof typeof destinations;

/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
export const planned = ['http'] as const;
