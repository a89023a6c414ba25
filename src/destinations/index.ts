import type { DestinationModule } from './destination.ts';

/** Every destination, loaded only when the configuration or the journal names it. */
export const destinations = {
  github: async () => (await import('./github-secrets.ts')).githubSecrets,
  dotenv: async () => (await import('./dotenv.ts')).dotenv,
} as const satisfies { readonly [kind: string]: () => Promise<DestinationModule> };

export type DestinationKind = keyof typeof destinations;

/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
export const planned = ['aws-secrets-manager', 'aws-ssm-parameter', 'vault', 'doppler', 'gitlab', 'http'] as const;
