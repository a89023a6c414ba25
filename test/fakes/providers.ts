import type { ProviderName } from '../../src/providers/index.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import type { Clock, Http, Json } from '../../src/rotation/model/ports.ts';
import { algolia } from './algolia.ts';
import { awsIam } from './aws-iam.ts';
import { azureApp } from './azure-app.ts';
import { cloudflare } from './cloudflare.ts';
import { command } from './command.ts';
import { confluent } from './confluent.ts';
import { datadog } from './datadog.ts';
import { digitaloceanSpaces } from './digitalocean-spaces.ts';
import { elasticsearch } from './elasticsearch.ts';
import { fastly } from './fastly.ts';
import { gcpServiceAccountKey } from './gcp-service-account-key.ts';
import { gitlab } from './gitlab.ts';
import { grafana } from './grafana.ts';
import { launchdarkly } from './launchdarkly.ts';
import { linode } from './linode.ts';
import { mailgun } from './mailgun.ts';
import { mysql } from './mysql.ts';
import { neon } from './neon.ts';
import { openai } from './openai.ts';
import { openrouter } from './openrouter.ts';
import { postgres } from './postgres.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redisAcl } from './redis-acl.ts';
import { resend } from './resend.ts';
import { sendgrid } from './sendgrid.ts';
import { supabase } from './supabase.ts';
import { toy } from './toy.ts';
import { twilio } from './twilio.ts';
import { vaultApprole } from './vault-approle.ts';
import { vaultDynamic } from './vault-dynamic.ts';

export type FakeService = {
  readonly http: Http;
  /** Ids of what lives at the service now, whoever made it. */
  live(): readonly string[];
  /** Of these, the ones that were there from the start. */
  readonly foreign: readonly string[];
  /** Of the foreign ones, one that may do much. */
  readonly rich?: string;
  /** What a credential may do, as the service judges it. */
  rights?(id: string): unknown;
  /** A person makes one in the console, and has its values. */
  manual?(tag: string): { readonly [name: string]: string };
};

export type FakeProvider = {
  readonly options: { readonly [name: string]: Json };
  readonly admin: string | { readonly [part: string]: string } | undefined;
  /** Which of these options bound what a credential may do; none where minting has no say in it. */
  readonly scopes: readonly string[];
  /** A credential has no name there, so nothing carries our tag. */
  readonly untagged?: true;
  /** The vendor's list is one page, however long. */
  readonly unpaged?: true;
  /** Path of a POST that only lets the admin in. */
  readonly signIn?: string;
  /** The mint's answer has no body that anything is read from. */
  readonly bodiless?: true;
  /** Which requests change nothing; GETs are those that do not say. */
  looks?(method: string, path: string): boolean;
  /** A probe sends what the value signs, and never the value. */
  readonly signs?: true;
  /** How many requests one probe makes; 1. */
  readonly probes?: number;
  /** The provider with a client that asks over HTTP, where the real one does not. */
  module?(http: Http): ProviderModule;
  start(clock: Clock): FakeService;
};

export const toyRecipe = {
  'base-url': 'https://api.toy.test',
  auth: { bearer: '{{admin}}' },
  mint: { path: '/keys', body: { name: '{{tag}}', scopes: ['send'] }, id: '/id', values: { value: '/key' } },
  list: {
    path: '/keys',
    items: '/keys',
    id: '/id',
    tag: '/name',
    'last-used': '/last_used_at',
    active: '/active',
    paginate: { cursor: '/next', query: 'after' },
  },
  verify: {
    path: '/whoami',
    auth: { bearer: '{{value}}' },
    accept: [{ status: 200, pointer: '/ok', equals: true }],
    reject: [401, 403],
  },
  deactivate: { method: 'PATCH', path: '/keys/{{id}}', body: { active: false } },
  revoke: { path: '/keys/{{id}}' },
};

/** Every provider that is registered has a working service here: the contract suite runs over all of them. */
export const fakes: Record<ProviderName, FakeProvider> = {
  algolia,
  'aws-iam': awsIam,
  'azure-app': azureApp,
  cloudflare,
  command,
  confluent,
  datadog,
  'digitalocean-spaces': digitaloceanSpaces,
  elasticsearch,
  fastly,
  'gcp-service-account-key': gcpServiceAccountKey,
  gitlab,
  grafana,
  launchdarkly,
  linode,
  mailgun,
  manual: {
    scopes: [],
    untagged: true,
    options: {
      console: 'https://console.toy.test/keys',
      'base-url': 'https://api.toy.test',
      verify: {
        path: '/whoami',
        auth: { bearer: '{{value}}' },
        accept: [{ status: 200, pointer: '/ok', equals: true }],
        reject: [401, 403],
      },
    },
    admin: undefined,
    start(clock) {
      const service = toy(clock);
      const foreign = service.live();
      const made: string[] = [];
      return {
        http: service.http,
        live: () => [...foreign, ...made],
        foreign,
        manual(tag) {
          made.push(tag);
          return { value: service.make(tag).key };
        },
      };
    },
  },
  mysql,
  neon,
  openai,
  openrouter,
  postgres,
  rabbitmq,
  random: {
    options: {},
    scopes: [],
    untagged: true,
    admin: undefined,
    start: () => ({ http: () => Promise.reject(new Error('nobody is asked')), live: () => [], foreign: [] }),
  },
  recipe: {
    options: { recipe: toyRecipe },
    scopes: [],
    admin: 'toy-example-not-a-key-admin',
    start(clock) {
      const service = toy(clock);
      return { http: service.http, live: service.live, foreign: service.live() };
    },
  },
  'redis-acl': redisAcl,
  resend,
  sendgrid,
  supabase,
  twilio,
  'vault-approle': vaultApprole,
  'vault-dynamic': vaultDynamic,
};
