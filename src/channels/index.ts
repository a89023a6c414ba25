import type { ChannelModule } from './channel.ts';

/** Every channel, loaded only when the configuration names it. */
export const channels = {
  email: async () => (await import('./email.ts')).email,
  slack: async () => (await import('./slack.ts')).slack,
  teams: async () => (await import('./teams.ts')).teams,
  webhook: async () => (await import('./webhook.ts')).webhook,
} as const satisfies { readonly [name: string]: () => Promise<ChannelModule> };

export type ChannelName = keyof typeof channels;

/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
export const planned = [] as const;
