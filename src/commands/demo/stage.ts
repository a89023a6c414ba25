/** The demo's own small world: its stand-ins, what stands there before the story, and one run of Keyturn in it. */
import { compose } from '../../compose/compose.ts';
import type { Access, World } from '../../compose/world.ts';
import { load } from '../../config/load.ts';
import { salt } from '../../crypto/fingerprint.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Http, Ports } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import type { Result } from '../../rotation/run/options.ts';
import { reconcile } from '../../rotation/run/reconcile.ts';
import type { DemoClock } from './clock.ts';
import { cast, configuration } from './configuration.ts';
import { type DemoGitHub, demoGitHub } from './github.ts';
import type { DemoIo } from './io.ts';
import { network } from './network.ts';
import type { Teller } from './teller.ts';
import { type ToyProvider, toyProvider } from './toy-provider.ts';
import { type WebhookReceiver, webhookReceiver } from './webhook-receiver.ts';

export const DAY = 86_400_000;

/** Everything that the story happens to. */
export type Stage = {
  readonly clock: DemoClock;
  readonly github: DemoGitHub;
  readonly provider: ToyProvider;
  readonly receiver: WebhookReceiver;
  readonly service: string;
  readonly http: Http;
  readonly environment: World['environment'];
  readonly salt: string;
};

/** @param service address of the link service; @param token the one that it takes from whoever makes links */
export function setUp(clock: DemoClock, service: string, token: string, io: DemoIo): Stage {
  const provider = toyProvider(clock, io.random);
  const github = demoGitHub({
    clock,
    random: io.random,
    repository: cast.repository,
    environments: ['production'],
    people: [cast.teammate],
  });
  const receiver = webhookReceiver();
  const old = new Date(clock.now().getTime() - 88 * DAY);
  github.place('production', cast.secret, provider.make('made by hand, for production', old).value, old);
  github.place(undefined, cast.secret, provider.make('made by hand, for development', old).value, old);
  provider.make("somebody else's", new Date(clock.now().getTime() - 412 * DAY));
  return {
    clock,
    github,
    provider,
    receiver,
    service,
    http: network({
      [cast.github]: github.http,
      [cast.provider]: provider.http,
      [cast.webhook]: receiver.http,
      [service]: io.http,
    }),
    environment: {
      GITHUB_API_URL: cast.github,
      GITHUB_SERVER_URL: cast.github,
      GITHUB_REPOSITORY: cast.repository,
      TOY_ADMIN_KEY: provider.admin.reveal(),
      KEYTURN_LINK_TOKEN: token,
    },
    salt: salt({ ...io.random, ulid: () => '' }),
  };
}

/** What a run found and did. */
export type Run = { readonly ports: Ports; readonly result: Result };

/** One run of Keyturn, as a workflow would start it: what it knows is its configuration, the journal and the escrow. */
export async function run(stage: Stage, teller: Teller, io: DemoIo, number: number): Promise<Run> {
  const { clock, github, environment, http, service } = stage;
  const wanted = await load(configuration(service, 'key-1', 'key-2'), {
    environment,
    repository: cast.repository,
    requireAdmin: true,
  });
  const access: Access = {
    token: github.token,
    journalToken: github.token,
    clientId: undefined,
    privateKey: undefined,
    pending: github.secret(undefined, 'KEYTURN_PENDING'),
  };
  const ports = await compose(wanted, access, {
    http,
    clock,
    random: io.random,
    environment,
    directory: '.',
    progress({ secret, step, detail }) {
      teller.event({ event: 'step', ...(secret === undefined ? {} : { secret }), step, detail });
      teller.say(detail, `  ${(secret ?? '').padEnd(21)}${step.padEnd(11)}`);
    },
  });
  const result = await reconcile(ports, wanted.targets, wanted.targets);
  for (const { key, action, reason, next, error } of result.outcomes) {
    if (error !== undefined) throw error;
    teller.event({ event: 'outcome', run: number, secret: key, action, ...(reason ? { reason } : {}), next });
  }
  return { ports, result };
}

/** Where at GitHub this value stands now. */
export function placeOf({ github }: Stage, value: Secret): string {
  const places = [['production', 'production'] as const, [undefined, 'development'] as const];
  const found = places.find(([environment]) => github.secret(environment, cast.secret)?.equals(value));
  return found ? `${found[1]}/${cast.secret}` : 'nothing at GitHub';
}

/** Asks the provider, with the key itself. */
export async function accepts({ http }: Stage, value: Secret): Promise<boolean> {
  const headers = { authorization: `Bearer ${value.reveal()}` };
  const answer = await http(new Request(`${cast.provider}/whoami`, { headers }));
  return answer.status === 200;
}

/** The demo checks what it shows: an exit status of 0 means that it really happened. */
export function unexpected(what: string): KeyturnError {
  return new KeyturnError('INTERNAL', { what: `the demo did not go as it should: ${what}`, hint: 'please report it' });
}

/** `2031-02-03 04:05 UTC` */
export function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
