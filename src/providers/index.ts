import type { ProviderModule } from './provider.ts';

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
export const providers = {
  algolia: async () => (await import('./algolia.ts')).provider,
  'aws-iam': async () => (await import('./aws-iam.ts')).provider,
  cloudflare: async () => (await import('./cloudflare.ts')).provider,
  command: async () => (await import('./command.ts')).provider,
  datadog: async () => (await import('./datadog.ts')).provider,
  elasticsearch: async () => (await import('./elasticsearch.ts')).provider,
  gitlab: async () => (await import('./gitlab.ts')).provider,
  mysql: async () => (await import('./mysql.ts')).provider,
  neon: async () => (await import('./neon.ts')).provider,
  openai: async () => (await import('./openai.ts')).provider,
  openrouter: async () => (await import('./openrouter.ts')).provider,
  postgres: async () => (await import('./postgres.ts')).provider,
  rabbitmq: async () => (await import('./rabbitmq.ts')).provider,
  random: async () => (await import('./random.ts')).provider,
  recipe: async () => (await import('./recipe.ts')).provider,
  'redis-acl': async () => (await import('./redis-acl.ts')).provider,
  resend: async () => (await import('./resend.ts')).provider,
  sendgrid: async () => (await import('./sendgrid.ts')).provider,
  twilio: async () => (await import('./twilio.ts')).provider,
} as const satisfies { readonly [name: string]: () => Promise<ProviderModule> };

export type ProviderName = keyof typeof providers;

/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
export const planned = [
  'azure-app',
  'confluent',
  'digitalocean-spaces',
  'fastly',
  'gcp-service-account-key',
  'grafana',
  'launchdarkly',
  'linode',
  'mailgun',
  'manual',
  'supabase',
  'vault-approle',
  'vault-dynamic',
] as const;
