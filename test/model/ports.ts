/** What one process of the engine sees of the world. Every call takes time, can be made to fail, and is judged. */
import { createHmac } from 'node:crypto';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { FollowingClock } from '../../src/rotation/model/following-clock.ts';
import type {
  Address,
  Channel,
  Destination,
  EscrowStore,
  JournalStore,
  Links,
  Origin,
  Ports,
  Provider,
  ProviderBinding,
  Runs,
  UseProofs,
} from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { assertEscrowOwner, assertOwner, assertWorld, whyNotRevoke } from './oracle.ts';
import { state } from './state.ts';
import { DAY, MINUTE, SECOND } from './timeline.ts';
import type { Fault, Plan, Process, World } from './world.ts';

type Call = <T>(name: string, effect: () => T) => Promise<T>;

/** Whose answers carry GitHub's time and share its limits. */
const GITHUB = /^(journal|escrow|destination|runs|proofs|alerts)\./;
const LIMIT_LASTS = 20 * MINUTE;
const writes: ReadonlySet<string> = new Set([
  'journal.write',
  'escrow.write',
  'destination.write',
  'provider.mint',
  'provider.revoke',
  'links.create',
  'links.destroy',
  'channel.send',
  'alerts.resolve',
  'keepAlive',
]);

/** The faults that differ at a call of this name: what reads cannot be half done, and only GitHub has GitHub's limits. */
export function faultsAt(name: string): readonly Fault[] {
  return [
    ...(writes.has(name)
      ? (['kill-before', 'kill-after', 'lost', 'timeout', 'late', '429'] as const)
      : (['kill-before', 'timeout', '429'] as const)),
    ...(GITHUB.test(name) ? (['limit'] as const) : []),
  ];
}

export function portsOf(world: World, process: Process, index: number, plan: Plan, kill: () => void): Ports {
  const life: Life = { killed: false, kill };
  const machine = {
    now: () => new Date(world.now + process.skew),
    sleep: async (ms: number) => {
      if (life.killed) return new Promise<void>(() => undefined);
      await world.time.schedule(world.now + ms);
      return life.killed ? new Promise<void>(() => undefined) : undefined;
    },
  };
  const clock = new FollowingClock(machine);
  const call = callOf(world, process, index, plan, life, clock);
  return {
    clock,
    random: {
      bytes: (length) => Uint8Array.from({ length }, () => Math.floor(world.random() * 256)),
      ulid: (at) => ulid(world, at),
    },
    journal: journal(world, process, call),
    escrow: world.profile.escrow === false ? undefined : escrow(world, process, call),
    pending: world.profile.readable ? undefined : new Secret(process.pending),
    runs: runs(world, process, call),
    owner: process.owner,
    people: {
      resolve: (logins) =>
        call('people.resolve', () =>
          logins
            .filter((login) => world.people.includes(login))
            .map((login) => ({ id: login, login, reach: { toy: login } })),
        ),
      named: async (login) => (world.people.includes(login) ? { id: login, login } : undefined),
    },
    links: links(world, call),
    alerts:
      world.alerts.length === 0
        ? undefined
        : {
            permission: '*Secret scanning alerts: write*',
            open: () =>
              call('alerts.open', () => ({
                alerts: world.alerts
                  .filter(({ open }) => open)
                  .map(({ number, value }) => ({ repository: 'acme/repo-0', number, secret: new Secret(value) })),
                unreadable: [],
                unseen: [],
              })),
            news: async () => ({ fresh: [], marks: {}, unreadable: [], unseen: [] }),
            resolve: ({ number }) => call('alerts.resolve', () => world.close(number)),
          },
    ...(world.profile.proof === undefined ? {} : { proofs: proofs(world, call) }),
    repository: undefined,
    variableHint: (names) => names.join(', '),
    variable: () => undefined,
    channels: [channel(world, call)],
    from: {},
    state,
    ...(world.pin === undefined ? {} : { pin: world.pin }),
    origins: async (binding) => originsOf(binding),
    former: world.former,
    addressOrigins: async () => [],
    formerDestinations: [],
    fingerprint: async (salt, value) => print(salt, value.reveal()),
    provider: async (binding) => provider(world, binding, process, call),
    destination: async (address) => destination(world, address, process, call),
    addresses: async (target) => world.addresses(target as Target),
    keepAlive: () => call('keepAlive', () => undefined),
    progress: ({ secret, step, detail }) => void process.log.push(`      ${secret ?? ''} ${step}: ${detail}`),
  };
}

/** Where the toy provider, or a program in its place, sends its admin credential. */
export const ORIGIN = 'https://toy.example';

function originsOf({ provider, options }: ProviderBinding): readonly Origin[] | undefined {
  if (provider !== 'toy') return undefined;
  return [{ at: typeof options['origin'] === 'string' ? options['origin'] : ORIGIN }];
}

/** The fingerprint of a journal without a seed, made at once: simulated time waits for nothing. */
export function print(salt: string, value: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64url')).update(value).digest('base64url');
}

type Life = { killed: boolean; readonly kill: () => void };

function callOf(world: World, process: Process, index: number, plan: Plan, life: Life, clock: FollowingClock): Call {
  const { time } = world;
  /** `Date` has whole seconds. */
  const answered = (name: string, sent: Date) => {
    if (GITHUB.test(name)) clock.observe(new Date(Math.floor(world.now / SECOND) * SECOND), sent);
  };
  return async <T>(name: string, effect: () => T): Promise<T> => {
    if (life.killed) return new Promise(() => undefined);
    const sent = clock.machine.now();
    const number = process.calls++;
    const fault = plan(number, name, index);
    await time.schedule(world.now + 20 + Math.floor(world.random() * 400));
    if (life.killed) return new Promise(() => undefined);
    process.log.push({ number, at: world.now, name, fault });
    const apply = (): T => {
      const result = effect();
      if (writes.has(name)) assertWorld(world, name);
      return result;
    };
    /** Conflicts and refusals are answers too: the process does not hear them. */
    const unheard = () => {
      try {
        apply();
      } catch (error) {
        if (!(error instanceof KeyturnError)) throw error;
      }
    };
    const killed = (): Promise<T> => {
      life.killed = true;
      life.kill();
      return new Promise(() => undefined);
    };
    if (fault === 'limit') process.limitedUntil = world.now + LIMIT_LASTS;
    if (fault !== 'kill-before' && world.now < process.limitedUntil && GITHUB.test(name)) {
      answered(name, sent);
      // What cannot be read now is not known; what was not written has had no effect.
      throw new KeyturnError(writes.has(name) ? 'HTTP_REFUSED' : 'HTTP_UNKNOWN', { what: `${name}: a limit` });
    }
    switch (fault) {
      case 'kill-before':
        return killed();
      case 'kill-after':
        unheard();
        return killed();
      case 'lost':
        unheard();
        throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: the answer was lost` });
      case 'late': {
        if (!writes.has(name)) throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: timed out` });
        void time.schedule(world.now + Math.floor(world.random() * 30 * SECOND)).then(unheard);
        // The client gives up at its time-out, when the effect may still be on its way.
        if (world.random() < 0.5) await time.schedule(world.now + 15 * SECOND);
        throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: timed out` });
      }
      case 'timeout':
      case '500':
        throw new KeyturnError('HTTP_UNKNOWN', { what: `${name}: ${fault}` });
      case '429':
        answered(name, sent);
        throw new KeyturnError('HTTP_REFUSED', { what: `${name}: too many requests` });
      default:
        try {
          return apply();
        } finally {
          answered(name, sent);
        }
    }
  };
}

function ulid(world: World, at: Date): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let stamp = at.getTime();
  let text = '';
  for (let index = 0; index < 10; index++) {
    text = (alphabet[stamp % 32] ?? '0') + text;
    stamp = Math.floor(stamp / 32);
  }
  for (let index = 0; index < 16; index++) text += alphabet[Math.floor(world.random() * 32)] ?? '0';
  return text;
}

function journal(world: World, process: Process, call: Call): JournalStore {
  return {
    place: 'acme/shop@keyturn-journal',
    check: () => call('journal.check', () => undefined),
    read: () =>
      call('journal.read', () =>
        world.journal ? { text: world.journal.text, version: String(world.journal.version) } : undefined,
      ),
    write: (text, known) =>
      call('journal.write', () => {
        const at = world.journal ? String(world.journal.version) : undefined;
        if (at !== known) throw new KeyturnError('JOURNAL_CONFLICT');
        const before = world.record();
        const version = world.set(text);
        world.states.commit(world, process, before, text);
        world.commits.push(version);
        world.audit.commit(world, before, world.record()!);
        world.holds.commit(world, world.record()!, process.holds);
        return String(version.version);
      }),
  };
}

function escrow(world: World, process: Process, call: Call): EscrowStore {
  return {
    place: 'KEYTURN_PENDING',
    limit: world.escrowLimit,
    check: () => call('escrow.check', () => undefined),
    write(value) {
      const text = value.reveal();
      // Judged as it is sent: what lands late finds another world.
      world.states.put(world, text);
      return call('escrow.write', () => {
        assertEscrowOwner(world, process, text);
        world.escrow.push({ at: world.now, text });
        world.puts.push(text);
        return new Date(world.now);
      });
    },
    updatedAt: () =>
      call('escrow.updatedAt', () => (world.escrow.length > 0 ? new Date(world.escrow.at(-1)?.at ?? 0) : undefined)),
    ...(world.profile.readable
      ? {
          read: () =>
            call('escrow.read', () => {
              const last = world.escrow.at(-1);
              return last && new Secret(last.text);
            }),
        }
      : {}),
  };
}

function runs(world: World, process: Process, call: Call): Runs {
  return {
    permission: '*Actions: read*',
    queuedAt: () => call('runs.queuedAt', () => new Date(process.queuedAt)),
    createdAt: () => call('runs.createdAt', () => new Date(process.createdAt)),
    state: (owner) =>
      call('runs.state', () => {
        const other = world.processes.find((one) => one.owner.run === owner.run && one.owner.attempt === owner.attempt);
        return other?.endedAt === undefined
          ? { alive: true as const }
          : { alive: false as const, endedAt: new Date(other.endedAt) };
      }),
    unfinished: (repository, before) =>
      call('runs.unfinished', () =>
        world.blind
          ? undefined
          : world.consumers
              .filter(
                (one) => one.repository === repository && one.createdAt < before.getTime() && one.endsAt > world.now,
              )
              .map((one) => `run of ${one.repository}`),
      ),
  };
}

function proofs(world: World, call: Call): UseProofs {
  return {
    permission: '*Actions: read*',
    runs: (consumer, since) => call('proofs.runs', () => world.uses.shown(consumer, since)),
    state: () => call('proofs.state', () => 'active' as const),
    readable: () => call('proofs.readable', () => true),
    start: ({ file }) => `gh workflow run ${file}`,
    enable: ({ file }) => `gh workflow enable ${file}`,
  };
}

function links(world: World, call: Call): Links {
  const drafts = new Map<string, { content: Record<string, string>; expiresAt: number }>();
  return {
    via: 'toy',
    strength: 'atomic',
    check: () => call('links.check', () => undefined),
    draft: async ({ entries }) => {
      const id = `link-${world.counter++}`;
      const content = Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, value.reveal()]));
      const expiresAt = world.now + DAY;
      drafts.set(id, { content, expiresAt });
      return { id, link: new Secret(`https://links.example/l#${id}`), expiresAt: new Date(expiresAt) };
    },
    create: ({ id }) =>
      call('links.create', () => {
        const draft = drafts.get(id);
        if (draft) world.links.set(id, draft);
      }),
    receipt: (id) => call('links.receipt', () => ({ state: world.linkState(id) as 'waiting' })),
    destroy: (id, reason) =>
      call('links.destroy', () => {
        const link = world.links.get(id);
        if (link && world.linkState(id) === 'waiting') link.ended = reason ?? 'destroyed';
      }),
  };
}

function channel(world: World, call: Call): Channel {
  return {
    name: 'toy',
    reaches: () => true,
    check: () => call('channel.check', () => undefined),
    send: (message) =>
      call('channel.send', () => {
        const { login } = message.person;
        const id = message.link.reveal().split('#')[1] ?? '';
        const link = world.links.get(id);
        if (!link) world.fail(`I12: ${login} was sent a link that does not exist`);
        const { opens, saves } = world.habits[login] ?? {};
        if (link) {
          link.person = login;
          if (opens !== undefined) link.opensAt ??= world.now + opens;
          if (saves !== undefined) link.savesAt ??= world.now + saves;
        }
        world.sent.push({ person: login, link: id, at: world.now, values: Object.values(link?.content ?? {}) });
      }),
  };
}

function provider(world: World, binding: ProviderBinding, process: Process, call: Call): Provider {
  const { profile, vendor } = world;
  const account = String(binding.options['account']);
  const secret = String(binding.options['secret']);
  const used: Call = (name, effect) =>
    call(name, () => {
      world.states.used(world, binding);
      return effect();
    });
  return {
    name: 'toy',
    account,
    values: ['value'],
    ...(profile.concurrent === undefined ? {} : { concurrent: profile.concurrent }),
    propagation: profile.propagation,
    successes: 2,
    listLag: profile.listLag,
    tagged: true,
    showsUse: true,
    idIsSecret: false,
    local: false,
    check: () => used('provider.check', () => undefined),
    mint: ({ tag }) =>
      used('provider.mint', () => {
        const minted = vendor.mint(account, secret, tag, world);
        assertOwner(world, process, secret, 'mint');
        world.holds.mint(world, process, secret, tag);
        process.changed.add(secret);
        return minted;
      }),
    probe: async (minted) => {
      try {
        return await used('provider.probe', () =>
          vendor.accepts(minted.values['value']?.reveal()) ? 'accepted' : 'rejected',
        );
      } catch {
        return 'inconclusive';
      }
    },
    ...(profile.list ? { list: () => used('provider.list', () => vendor.list(account)) } : {}),
    revoke: (id) =>
      used('provider.revoke', () => {
        const key = vendor.find(account, id);
        if (!key) return 'gone' as const;
        const why = whyNotRevoke(world, key);
        if (why !== undefined) world.fail(why);
        world.holds.end(world, process, key);
        key.revoked = world.now;
        world.revocations.push(key.id);
        process.changed.add(secret);
        return 'revoked' as const;
      }),
  };
}

function destination(world: World, address: Address, process: Process, call: Call): Destination {
  const place = world.places.get(address.key);
  if (!place) throw new Error(`no place ${address.key}`);
  const [owner, repository, secret] = address.key.split('/');
  const { shows } = world.profile;
  const time = () => (place.updatedAt === undefined ? undefined : new Date(place.updatedAt));
  return {
    address,
    place: address.key,
    readers: { list: async () => ({ repositories: [`${owner}/${repository}`] }) },
    preflight: ({ known } = { known: false }) =>
      call('destination.preflight', () => {
        const updatedAt = shows === undefined && !known ? time() : undefined;
        return updatedAt ? { updatedAt } : {};
      }),
    fits: () => undefined,
    write: (value) =>
      call('destination.write', () => {
        assertOwner(world, process, secret ?? '', 'write');
        world.holds.write(world, process, secret ?? '', value.reveal());
        world.states.write(world, secret ?? '', value.reveal());
        world.put(address.key, value.reveal());
        process.changed.add(secret ?? '');
        return new Date(world.now);
      }),
    ...(shows === undefined ? { updatedAt: () => call('destination.updatedAt', time) } : {}),
    ...(shows === 'value'
      ? {
          read: () => call('destination.read', () => (place.value === undefined ? undefined : new Secret(place.value))),
        }
      : {}),
  };
}
