/** What was answered, and the variables and secrets that follow from it. */
import type { Json } from '../../rotation/model/ports.ts';
import { type ProviderFacts, secretName } from '../providers/facts.ts';

type Fields = { readonly [name: string]: Json };

export type Channel = 'slack' | 'email' | 'webhook';

/** What a person wants of the first secret. */
export type Answers = {
  readonly facts: ProviderFacts;
  readonly secret: string;
  /** Of GitHub; undefined = the repository's own secrets. */
  readonly environment: string | undefined;
  readonly sharing: Sharing | undefined;
};

/** Who else gets the value, and how they hear of it. */
export type Sharing = {
  readonly people: readonly string[];
  readonly url: string;
  readonly channel: Channel;
  readonly options: Fields;
  /** How the channel reaches each, as far as it was said. */
  readonly reach: { readonly [login: string]: string };
};

/** The variable that holds what a channel sends with. */
export const variables: { readonly [channel in Channel]: string } = {
  slack: 'SLACK_BOT_TOKEN',
  email: 'SMTP_URL',
  webhook: 'WEBHOOK_SECRET',
};

/** Names of the variables that the workflows hand over. */
export type Variables = {
  /** Of every run: the admin credential, the channel. */
  readonly credentials: readonly string[];
  /** What somebody new may be given a copy of. */
  readonly copies: readonly string[];
};

export function variablesOf(answers: Answers): Variables {
  const { facts, sharing } = answers;
  const { admin } = facts.example as { admin?: string | { readonly [part: string]: string } };
  const admins = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
  return {
    credentials: [...admins, ...(sharing === undefined ? [] : [variables[sharing.channel]])],
    copies: sharing === undefined ? [] : Object.values(valuesOf(answers)),
  };
}

/** Name of each value -> name of the GitHub secret that holds it. */
export function valuesOf({ facts, secret }: Answers): { readonly [value: string]: string } {
  if (facts.values.length === 1) return { [facts.values[0] as string]: secret };
  if (secret === secretName(facts)) return facts.example['values'] as { readonly [value: string]: string };
  const upper = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return Object.fromEntries(facts.values.map((value) => [value, `${secret}_${upper(value)}`]));
}
