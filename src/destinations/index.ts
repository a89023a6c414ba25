import type { DestinationModule } from './destination.ts';

/** Every destination, loaded only when the configuration or the journal names it. */
export const destinations = {
  github: async () => (await import('./github-secrets.ts')).githubSecrets,
  'aws-secrets-manager': async () => (await import('./aws-secrets-manager.ts')).awsSecretsManager,
  'aws-ssm-parameter': async () => (await import('./aws-ssm-parameter.ts')).awsSsmParameter,
  vault: async () => (await import('./vault.ts')).vaultKv,
  doppler: async () => (await import('./doppler.ts')).doppler,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  vercel: async () => (await import('./vercel.ts')).vercel,
  netlify: async () => (await import('./netlify.ts')).netlify,
  'cloudflare-workers': async () => (await import('./cloudflare-workers.ts')).cloudflareWorkers,
  heroku: async () => (await import('./heroku.ts')).heroku,
  'azure-key-vault': async () => (await import('./azure-key-vault.ts')).azureKeyVault,
  'gcp-secret-manager': async () => (await import('./gcp-secret-manager.ts')).gcpSecretManager,
  http: async () => (await import('./http.ts')).http,
  dotenv: async () => (await import('./dotenv.ts')).dotenv,
} as const satisfies { readonly [kind: string]: () => Promise<DestinationModule> };

export type DestinationKind = keyof typeof destinations;

/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
export const planned: readonly string[] = [];
