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
  /** Of the secret, instead of the example's. */
  readonly admin?: Json;
  readonly options?: Json;
};

/** Who else gets the value, and how they hear of it. */
export type Sharing = {
  readonly people: readonly string[];
  /** How; undefined = the configuration that is there already says it. */
  readonly by: Delivery | undefined;
};

/** By which links, and by which channel people hear of one. */
export type Delivery = {
  /** Of the link service; undefined = links are kept in the repository itself. */
  readonly url: string | undefined;
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
  /** Whether the job proves to a link service which one it is. */
  readonly identity: boolean;
};

export function variablesOf(answers: Answers): Variables {
  const { sharing } = answers;
  return {
    credentials: [...adminsOf(answers), ...(sharing?.by === undefined ? [] : [variables[sharing.by.channel]])],
    copies: sharing === undefined ? [] : Object.values(valuesOf(answers)),
    identity: sharing?.by?.url !== undefined,
  };
}

/** The variables whose credentials mint. */
export function adminsOf(answers: Answers): readonly string[] {
  const { admin = answers.facts.example['admin'] } = answers;
  return admin === undefined || admin === null
    ? []
    : typeof admin === 'object'
      ? texts(Object.values(admin))
      : texts([admin]);
}

function texts(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

/** Name of each value -> name of the GitHub secret that holds it. */
export function valuesOf({ facts, secret }: Answers): { readonly [value: string]: string } {
  if (facts.values.length === 1) return { [facts.values[0] as string]: secret };
  if (secret === secretName(facts)) return facts.example['values'] as { readonly [value: string]: string };
  const upper = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return Object.fromEntries(facts.values.map((value) => [value, `${secret}_${upper(value)}`]));
}
