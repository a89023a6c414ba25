/** The only room that knows every wing: a configuration and a world in, the engine's ports out. */
import { ulid } from 'ulid';
import type { ChannelModule } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import type { Configuration } from '../config/load.ts';
import { fingerprint } from '../crypto/fingerprint.ts';
import type { DestinationContext, DestinationModule } from '../destinations/destination.ts';
import { destinations } from '../destinations/index.ts';
import type { GitHub } from '../forge/github/client.ts';
import { isGitHubLimit } from '../forge/github/refusal.ts';
import { checkToken } from '../forge/github/token.ts';
import { type HostTime, hostTime } from '../http/host-time.ts';
import { holdAfterLimits } from '../http/rate-limits.ts';
import { stateFormat } from '../journals/format/state.ts';
import { journals } from '../journals/index.ts';
import type { PrivateBinOptions } from '../links/backends/privatebin.ts';
import type { YopassOptions } from '../links/backends/yopass.ts';
import { creatorToken } from '../links/oidc.ts';
import { providers } from '../providers/index.ts';
import type { Admin, ProviderModule } from '../providers/provider.ts';
import type { Check } from '../rotation/model/check.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import { FollowingClock } from '../rotation/model/following-clock.ts';
import type {
  Address,
  Alerts,
  Channel,
  Clock,
  Destination,
  EscrowStore,
  Http,
  JournalStore,
  Links,
  Origin,
  Owner,
  People,
  Ports,
  Probe,
  Progress,
  Provider,
  ProviderBinding,
  Random,
  Runs,
} from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { Target } from '../rotation/model/target.ts';

export type Environment = { readonly [name: string]: string | undefined };

/** What a door brings: everything that is not configuration. */
export type World = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly environment: Environment;
  /** What relative paths are relative to. */
  readonly directory: string;
  progress(progress: Progress): void;
  /** Asks the person at the terminal, who sees nothing of what they type. Left out where nobody is there. */
  readonly ask?: (question: string) => Promise<Secret | undefined>;
};

/** What the inputs say beside the configuration. */
export type Access = {
  readonly token: Secret | undefined;
  readonly journalToken: Secret | undefined;
  readonly clientId: string | undefined;
  readonly privateKey: Secret | undefined;
  readonly pending: Secret | undefined;
};

/** Outside Actions nobody can be asked whether a process still runs: its locks lapse after this. */
const LEASE = 6 * 3_600_000;

export async function compose(configuration: Configuration, access: Access, given: World): Promise<Ports> {
  const clock = new FollowingClock(given.clock);
  const heard = heardBy(clock, given);
  const outside: World = { ...given, clock, http: heard.http };
  // One gate for everything that this run sends: a limit concerns an account, whoever met it.
  const world: World = { ...outside, http: holdAfterLimits(heard.http, clock, isGitHubLimit) };
  const { environment, http } = world;
  const random = randomOf(world);
  const repository = variable(environment, 'GITHUB_REPOSITORY');
  const github = clients(access, world, configuration);
  const owner = await ownerOf(configuration, world, clock);
  const context: DestinationContext = {
    http,
    clock,
    github: github.writer,
    repository,
    variable: (name) => wrapped(environment, name),
    setting: (name) => variable(environment, name),
    directory: world.directory,
  };
  return {
    clock,
    random,
    owner,
    pending: access.pending,
    journal: await journalOf(configuration, github.keeper, world, clock.machine),
    escrow: await escrowOf(configuration, github.writer, repository, context),
    runs: await runsOf(github, world, owner, clock),
    people: await peopleOf(configuration, github.writer, repository),
    // Its 429 may be a quota, which an end of one of its links lifts.
    links: await linksOf(configuration, github.keeper, repository, outside),
    channels: await channelsOf(configuration, world),
    ...(configuration.notify === undefined ? {} : { notify: configuration.notify }),
    alerts: await alertsOf(configuration, github.writer, repository),
    repository,
    variable: (name) => wrapped(environment, name),
    ...(world.ask === undefined ? {} : { ask: world.ask }),
    from: fromOf(environment),
    state: stateFormat,
    ...(configuration.journal.key === undefined ? {} : { pin: configuration.journal.key }),
    ...actorOf(configuration, environment),
    fingerprint,
    provider: (binding) => providerOf(binding, { ...world, http: heard.ofProvider(http) }, random),
    origins: originsOf,
    former: configuration.former,
    destination: (address) => destinationOf(address, context),
    addressOrigins: async (address) => (await destinationModule(address.kind)).origins(address),
    formerDestinations: configuration.formerDestinations,
    addresses: (target) => addressesOf(target, context),
    keepAlive: async () => {
      const { keepWorkflowEnabled } = await import('../forge/github/keep-alive.ts');
      await keepWorkflowEnabled(await github.keeper(), variable(environment, 'GITHUB_WORKFLOW_REF'));
    },
    progress: world.progress,
  };
}

/** What `doctor` looks at beside what a rotation needs; undefined where there is no workflow that somebody could push. */
export async function composeGuards(
  configuration: Configuration,
  access: Access,
  given: World,
): Promise<(() => Promise<readonly Check[]>) | undefined> {
  const { journal, escrow } = configuration;
  const repository =
    variable(given.environment, 'GITHUB_REPOSITORY') ?? (journal.kind === 'github' ? journal.repository : undefined);
  if (journal.kind !== 'github' || journal.repository === undefined || repository === undefined) return undefined;
  if (escrow.name !== 'github') return undefined;
  const clock = new FollowingClock(given.clock);
  const world: World = { ...given, clock, http: heardBy(clock, given).http };
  const { writer, keeper } = clients(access, world, configuration);
  const { environment, name = ESCROW_NAME } = escrow.options as { environment?: string; name?: string };
  const { guardsOf } = await import('../forge/github/home-guards.ts');
  const { branch } = journal;
  const home = { repository, environment, escrow: name, journal: { repository: journal.repository, branch } };
  return () => guardsOf({ ...home, writer, keeper });
}

/** What a link made by hand needs: no journal, no escrow, nothing that is rotated. */
export async function composeSharing(
  configuration: Configuration,
  access: Access,
  given: World,
): Promise<Pick<Ports, 'clock' | 'random' | 'links' | 'channels' | 'people' | 'from'>> {
  const clock = new FollowingClock(given.clock);
  const world: World = { ...given, clock, http: heardBy(clock, given).http };
  const repository = variable(world.environment, 'GITHUB_REPOSITORY');
  const github = clients(access, world, configuration);
  return {
    clock,
    random: randomOf(world),
    links: await linksOf(configuration, github.keeper, repository, world),
    channels: await channelsOf(configuration, world),
    people: await peopleOf(configuration, github.writer, repository),
    from: fromOf(world.environment),
  };
}

/** GitHub's answers put a run's clock right. */
function heardBy(clock: FollowingClock, { http, environment }: World): HostTime {
  return hostTime(http, clock, variable(environment, 'GITHUB_API_URL'));
}

function randomOf({ random }: World): Random {
  return { bytes: random.bytes, ulid: (at) => ulid(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
}

function variable(environment: Environment, name: string): string | undefined {
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
  return value === undefined || value === '' ? undefined : value;
}

function wrapped(environment: Environment, name: string): Secret | undefined {
  const value = variable(environment, name);
  return value === undefined ? undefined : new Secret(value);
}

type Clients = { writer(): Promise<GitHub>; keeper(): Promise<GitHub> };

/** Two clients: the one that writes secrets, and the one that keeps the journal. Made when first needed. */
function clients(access: Access, world: World, configuration: Configuration): Clients {
  const { clock, environment, http } = world;
  // Before anything is asked or sent, whichever of them is needed first.
  if (access.token) checkToken(access.token, 'token');
  if (access.journalToken) checkToken(access.journalToken, 'journal-token');
  const inActions = variable(environment, 'GITHUB_ACTIONS') === 'true';
  const baseUrl = variable(environment, 'GITHUB_API_URL');
  const make = async (
    tokenName: string,
    given: () => Promise<import('../forge/github/client.ts').Token | undefined>,
  ): Promise<GitHub> => {
    const [{ github }, token] = await Promise.all([import('../forge/github/client.ts'), given()]);
    return github({ http, clock, token, tokenName, inActions, ...(baseUrl === undefined ? {} : { baseUrl }) });
  };
  let writer: Promise<GitHub> | undefined;
  let keeper: Promise<GitHub> | undefined;
  return {
    writer: () => {
      writer ??= make('token', () => writerToken(access, world, configuration, baseUrl));
      return writer;
    },
    keeper: () => {
      keeper ??= make(
        'journal-token',
        async () => access.journalToken ?? access.token ?? wrapped(environment, 'GITHUB_TOKEN'),
      );
      return keeper;
    },
  };
}

async function writerToken(
  access: Access,
  world: World,
  configuration: Configuration,
  baseUrl: string | undefined,
): Promise<import('../forge/github/client.ts').Token> {
  if (access.clientId !== undefined && access.privateKey !== undefined) {
    const [{ appToken }, { appNeeds }] = await Promise.all([
      import('../forge/github/app-token.ts'),
      import('../config/app-needs.ts'),
    ]);
    const { journal } = configuration;
    const home =
      variable(world.environment, 'GITHUB_REPOSITORY') ?? (journal.kind === 'github' ? journal.repository : undefined);
    return appToken({
      http: world.http,
      clock: world.clock,
      inActions: variable(world.environment, 'GITHUB_ACTIONS') === 'true',
      clientId: access.clientId,
      privateKey: access.privateKey,
      needs: appNeeds(configuration, home),
      home: home?.split('/')[0],
      lacks: (owner, permissions) =>
        world.progress({ step: 'token', detail: `the App lacks ${permissions.join(', ')} in ${owner}` }),
      ...(baseUrl === undefined ? {} : { baseUrl }),
    });
  }
  const token = access.token ?? wrapped(world.environment, 'GITHUB_TOKEN');
  if (token) return token;
  throw new KeyturnError('INPUT_INVALID', {
    what: 'no `token` was given, and GitHub Secrets cannot be written without one',
    hint: 'token: a fine-grained personal access token with Secrets: write and Environments: write; or client-id and private-key of a GitHub App',
  });
}

async function ownerOf({ journal }: Configuration, world: World, clock: FollowingClock): Promise<Owner> {
  const { environment } = world;
  const key = Buffer.from(world.random.bytes(16)).toString('base64url');
  const run = variable(environment, 'GITHUB_RUN_ID');
  if (run !== undefined && variable(environment, 'GITHUB_ACTIONS') === 'true') {
    const { runName } = await import('../forge/github/runs.ts');
    const repository = variable(environment, 'GITHUB_REPOSITORY') ?? '';
    return {
      run: runName(repository, run),
      attempt: Number(variable(environment, 'GITHUB_RUN_ATTEMPT') ?? '1'),
      job: variable(environment, 'GITHUB_JOB') ?? '',
      key,
    };
  }
  const until = new Date(clock.machine.now().getTime() + LEASE);
  return {
    run: 'local',
    attempt: 1,
    job: '',
    key,
    // What time it is at GitHub is known once the journal has been read, and no lock is taken before that.
    get lease() {
      return (journal.kind === 'file' ? until : clock.at(until)).toISOString();
    },
  };
}

/** In a home that everybody can read, the journal does not say who started a run. */
function actorOf(configuration: Configuration, environment: Environment): { readonly actor?: string } {
  const actor = variable(environment, 'GITHUB_ACTOR');
  return configuration.public || actor === undefined ? {} : { actor };
}

function fromOf(environment: Environment): Ports['from'] {
  const repository = variable(environment, 'GITHUB_REPOSITORY');
  const run = variable(environment, 'GITHUB_RUN_ID');
  const actor = variable(environment, 'GITHUB_ACTOR');
  const server = variable(environment, 'GITHUB_SERVER_URL') ?? 'https://github.com';
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
    ...(actor === undefined ? {} : { actor }),
  };
}

async function journalOf(
  configuration: Configuration,
  keeper: Clients['keeper'],
  world: World,
  machine: Clock,
): Promise<JournalStore> {
  const { journal } = configuration;
  if (journal.kind === 'file') {
    const { resolve } = await import('node:path');
    return (await journals.file())({ path: resolve(world.directory, journal.path), clock: machine });
  }
  if (journal.repository === undefined) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
      hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
    });
  }
  const githubBranch = await journals['github-branch']();
  return githubBranch({
    github: await keeper(),
    repository: journal.repository,
    branch: journal.branch,
    public: configuration.public,
  });
}

async function escrowOf(
  configuration: Configuration,
  writer: Clients['writer'],
  repository: string | undefined,
  context: DestinationContext,
): Promise<EscrowStore | undefined> {
  const { name, options } = configuration.escrow;
  if (name !== 'github') {
    const module = await destinationModule(name);
    const { escrowIn } = await import('../journals/readable-escrow.ts');
    const [address] = await module.expand(module.options.parse(options), { values: { value: ESCROW_NAME } }, context);
    return escrowIn(module.build(address as Address, context), module.escrow ?? 0);
  }
  // A journal on this machine is for runs on this machine: no workflow could hand the escrow back to them.
  if (configuration.journal.kind === 'file') return undefined;
  const home = repository ?? configuration.journal.repository;
  if (home === undefined) return undefined;
  const { escrowGitHub } = await import('../forge/github/escrow.ts');
  return escrowGitHub({ github: writer, repository: home, ...(options as { environment?: string; name?: string }) });
}

async function runsOf(github: Clients, world: World, owner: Owner, clock: FollowingClock): Promise<Runs> {
  const repository = variable(world.environment, 'GITHUB_REPOSITORY');
  const { runs } = await import('../forge/github/runs.ts');
  const machine = clock.machine.now();
  const started = () => clock.at(machine);
  return runs({ keeper: github.keeper, writer: github.writer, repository, owner, started });
}

async function peopleOf(
  configuration: Configuration,
  writer: Clients['writer'],
  repository: string | undefined,
): Promise<People> {
  const { people } = await import('../forge/github/members.ts');
  return people({ github: writer, reach: configuration.people, organization: repository?.split('/')[0] });
}

async function alertsOf(
  { targets }: Configuration,
  writer: Clients['writer'],
  repository: string | undefined,
): Promise<Alerts | undefined> {
  // On somebody's own machine, without a repository, there are no alerts to ask about.
  if (repository === undefined || !targets.some(({ policy }) => policy.rotateWhen.includes('exposed')))
    return undefined;
  const { alerts } = await import('../forge/github/alerts.ts');
  return alerts(writer);
}

async function linksOf(
  configuration: Configuration,
  keeper: Clients['keeper'],
  repository: string | undefined,
  world: World,
): Promise<Links | undefined> {
  const links = await backendOf(configuration, keeper, repository, world);
  return links && { ...links, passwords: configuration.links.password };
}

async function backendOf(
  configuration: Configuration,
  keeper: Clients['keeper'],
  repository: string | undefined,
  world: World,
): Promise<Links | undefined> {
  const { url, expires, via } = configuration.links;
  const { clock, environment, http } = world;
  const password = configuration.links.password ? { password: linkPassword } : {};
  if (via === 'github') {
    // Outside Actions the journal's repository is the home; without one, whoever shares is told so before anything is minted.
    const home = repository ?? (configuration.journal.kind === 'github' ? configuration.journal.repository : undefined);
    if (home === undefined) return undefined;
    const { githubLinks } = await import('../forge/github/links.ts');
    return githubLinks({ github: keeper, repository: home, clock, expires, ...password });
  }
  if (url === undefined) return undefined;
  if (via !== 'keyturn') {
    const { envBlock: block } = await import('../destinations/env-block.ts');
    const creator = async () => wrapped(environment, 'KEYTURN_LINK_TOKEN');
    return foreignLinksOf(via, { url, http, clock, expires, block, creator, ...password });
  }
  const { links } = await import('../links/client.ts');
  return links({
    url,
    http,
    clock,
    expires,
    ...password,
    creator: async () => {
      const requestUrl = variable(environment, 'ACTIONS_ID_TOKEN_REQUEST_URL');
      const requestToken = wrapped(environment, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
      if (requestUrl !== undefined && requestToken)
        return creatorToken({ requestUrl, requestToken }, new URL(url).origin, { http, clock });
      return wrapped(environment, 'KEYTURN_LINK_TOKEN');
    },
  });
}

async function foreignLinksOf(
  via: 'privatebin' | 'yopass' | 'ots',
  options: PrivateBinOptions & YopassOptions,
): Promise<Links> {
  switch (via) {
    case 'privatebin':
      return (await import('../links/backends/privatebin.ts')).privatebinLinks(options);
    case 'yopass':
      return (await import('../links/backends/yopass.ts')).yopassLinks(options);
    case 'ots':
      return (await import('../links/backends/ots.ts')).otsLinks(options);
  }
}

async function linkPassword(): Promise<Secret> {
  const { wordsPassword } = await import('../links/words.ts');
  return wordsPassword();
}

async function channelsOf(configuration: Configuration, world: World): Promise<readonly Channel[]> {
  const { clock, environment, http } = world;
  return Promise.all(
    configuration.channels.map(async ({ name, options }) => {
      const module = await wing<ChannelModule<unknown>>(channels, name, 'channel');
      const parsed = module.options.parse(options);
      const named = Object.fromEntries(module.environment(parsed).map((one) => [one, wrapped(environment, one)]));
      return module.build({ options: parsed, environment: named, http, clock });
    }),
  );
}

async function providerOf(binding: ProviderBinding, world: World, random: Random): Promise<Provider> {
  const module = await wing<ProviderModule<unknown>>(providers, binding.provider, 'provider');
  const admin = adminOf(binding, world.environment);
  const options = module.options.parse(binding.options);
  const named = [...(module.environment ?? []), ...(module.variables?.(options) ?? [])];
  const provider = module.build({
    options,
    admin,
    http: world.http,
    clock: world.clock,
    random,
    environment: Object.fromEntries(named.map((name) => [name, wrapped(world.environment, name)])),
    settings: Object.fromEntries((module.settings ?? []).map((name) => [name, variable(world.environment, name)])),
  });
  const names = typeof binding.admin === 'object' ? Object.values(binding.admin) : [binding.admin ?? ''];
  const { list } = provider;
  return {
    ...provider,
    ...(list === undefined ? {} : { list: () => inTime(() => list.call(provider), world.clock) }),
    // Only here is it known which variable holds what was refused.
    check: () =>
      inTime(() => provider.check(), world.clock).catch((error: unknown) => {
        if (!is(error, 'PROVIDER_DENIED') || names[0] === '') throw error;
        const hint = `check what ${names.join(' and ')} holds: expired, revoked, of another account?${error.hint === undefined ? '' : ` ${error.hint}`}`;
        throw new KeyturnError('PROVIDER_DENIED', { what: error.message, hint });
      }),
  };
}

/** Options that this version cannot read say nothing of where they lead. */
async function originsOf(binding: ProviderBinding): Promise<readonly Origin[] | undefined> {
  const module = await wing<ProviderModule<unknown>>(providers, binding.provider, 'provider');
  const options = module.options.safeParse(binding.options);
  if (!module.origins || !options.success) return undefined;
  try {
    return module.origins(options.data);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return undefined;
  }
}

/** A signature by a wrong clock is refused, and the refusal puts the clock right: then it is asked once more. */
async function inTime<T>(ask: () => Promise<T>, clock: Clock): Promise<T> {
  const offset = () => (clock instanceof FollowingClock ? clock.offset : 0);
  const before = offset();
  try {
    return await ask();
  } catch (error) {
    if (!is(error, 'PROVIDER_DENIED', 'PROVIDER_UNREADABLE') || offset() === before) throw error;
    return ask();
  }
}

/**
 * Asks the provider with a credential alone: what its holder can do, who has no admin credential. Undefined where that is
 * not possible, or would run a program.
 */
export async function probing(
  binding: ProviderBinding,
  given: World,
): Promise<((values: { readonly [name: string]: Secret }) => Promise<Probe>) | undefined> {
  if (binding.provider === 'command') return undefined;
  const clock = new FollowingClock(given.clock);
  const heard = heardBy(clock, given);
  const world: World = { ...given, clock, http: heard.ofProvider(heard.http) };
  const module = await wing<ProviderModule<unknown>>(providers, binding.provider, 'provider');
  const { admin } = binding;
  // Never sent: a probe knows nothing but the credential.
  const none = new Secret('no-admin-credential-here');
  const provider = module.build({
    options: module.options.parse(binding.options),
    admin:
      typeof admin === 'object'
        ? Object.fromEntries(Object.keys(admin).map((part) => [part, none]))
        : admin === undefined
          ? undefined
          : none,
    http: world.http,
    clock: world.clock,
    random: randomOf(world),
    environment: {},
  });
  return provider.local ? undefined : (values) => provider.probe({ id: '', values });
}

function adminOf(binding: ProviderBinding, environment: Environment): Admin {
  const { admin } = binding;
  const value = (name: string): Secret => {
    const found = wrapped(environment, name);
    if (found) return found;
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: `the environment variable ${name} is not set, which is the \`admin\` of ${binding.provider}`,
      hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
    });
  };
  if (admin === undefined) return undefined;
  if (typeof admin === 'string') return value(admin);
  return Object.fromEntries(Object.entries(admin).map(([part, name]) => [part, value(name)]));
}

async function destinationOf(address: Address, context: DestinationContext): Promise<Destination> {
  return (await destinationModule(address.kind)).build(address, context);
}

async function addressesOf(
  target: Pick<Target, 'destinations' | 'values'>,
  context: DestinationContext,
): Promise<readonly Address[]> {
  const lists = await Promise.all(
    target.destinations.map(async ({ kind, options }) => {
      const module = await destinationModule(kind);
      return module.expand(module.options.parse(options), { values: target.values }, context);
    }),
  );
  const seen = new Map(lists.flat().map((address) => [address.key, address]));
  return [...seen.values()];
}

async function destinationModule(kind: string): Promise<DestinationModule<unknown>> {
  return wing<DestinationModule<unknown>>(destinations, kind, 'destination');
}

/** A row of a registry, loaded. A name that no longer is there stands in an old journal. */
async function wing<T>(registry: object, name: string, what: string): Promise<T> {
  // Each row has options of its own; what is read from outside fits one only after that row's schema has parsed it.
  const rows = registry as { readonly [name: string]: () => Promise<T> };
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
  if (row) return row();
  throw new KeyturnError('NOT_BUILT', {
    what: `this version of Keyturn has no ${what} named ${name}`,
    hint: 'use the version that wrote the journal, or take it out of the configuration',
  });
}
