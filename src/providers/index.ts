import type { ProviderModule } from './provider.ts';

export { unmintable } from './unmintable.ts';

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
export const providers = {
  algolia: async () => (await import('./algolia.ts')).provider,
  'aws-iam': async () => (await import('./aws-iam.ts')).provider,
  'azure-app': async () => (await import('./azure-app.ts')).provider,
  cloudflare: async () => (await import('./cloudflare.ts')).provider,
  command: async () => (await import('./command.ts')).provider,
  confluent: async () => (await import('./confluent.ts')).provider,
  datadog: async () => (await import('./datadog.ts')).provider,
  'digitalocean-spaces': async () => (await import('./digitalocean-spaces.ts')).provider,
  elasticsearch: async () => (await import('./elasticsearch.ts')).provider,
  fastly: async () => (await import('./fastly.ts')).provider,
  'gcp-service-account-key': async () => (await import('./gcp-service-account-key.ts')).provider,
  gitlab: async () => (await import('./gitlab.ts')).provider,
  grafana: async () => (await import('./grafana.ts')).provider,
  launchdarkly: async () => (await import('./launchdarkly.ts')).provider,
  linode: async () => (await import('./linode.ts')).provider,
  mailgun: async () => (await import('./mailgun.ts')).provider,
  manual: async () => (await import('./manual.ts')).provider,
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
  supabase: async () => (await import('./supabase.ts')).provider,
  twilio: async () => (await import('./twilio.ts')).provider,
  'vault-approle': async () => (await import('./vault-approle.ts')).provider,
  'vault-dynamic': async () => (await import('./vault-dynamic.ts')).provider,
} as const satisfies { readonly [name: string]: () => Promise<ProviderModule> };

export type ProviderName = keyof typeof providers;

/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
export const planned: readonly string[] = [];
