import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ProviderName, planned, providers } from '../src/providers/index.ts';
import type { Admin, ProviderModule } from '../src/providers/provider.ts';
import { KeyturnError } from '../src/rotation/model/errors.ts';
import type { Clock, Http, Minted, Provider, Random } from '../src/rotation/model/ports.ts';
import { onSecret, Secret } from '../src/rotation/model/secret.ts';
import { locate, type Proof, type RevokeRequest, revokeLocated } from '../src/rotation/steps/revoke.ts';
import { fakes } from './fakes/providers.ts';
import { type Fault, type Wire, wire } from './fakes/wire.ts';
import { standingClock } from './http/clock.ts';

const names = Object.keys(providers) as ProviderName[];
const tag = 'ktabcdefgh01jy0000000000000000000000';
const expires = new Date('2026-04-01T00:00:00Z');

/** Every value that became a `Secret` in this test, and the admin's: none may ever be in an error. */
let values: string[] = [];
/** But these: the name of a user and the SID of a key are one of the values and the id at once. */
let ids = new Set<string>();
let stop = () => {};
beforeEach(() => {
  values = [];
  ids = new Set([tag]);
  stop = onSecret((value) => values.push(value));
});
afterEach(() => stop());

const random: Random = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  ulid: () => '01JY0000000000000000000000',
};

type World = {
  provider: Provider;
  wire: Wire;
  live(): readonly string[];
  foreign: readonly string[];
  admins: string[];
  clock: Clock;
  /** From the next change on, and for so many milliseconds, every probe is answered as the last one was. */
  linger(milliseconds: number): void;
};

async function world(name: ProviderName, admin = fakes[name].admin, options = fakes[name].options): Promise<World> {
  const fake = fakes[name];
  const clock = standingClock();
  const service = fake.start(clock);
  const late = lingering(service.http, clock, name);
  const between = wire(late.http);
  const module = fake.module?.(between.http) ?? ((await providers[name]()) as ProviderModule);
  const built = module.build({
    options: module.options.parse(options),
    admin: wrap(admin),
    http: between.http,
    clock,
    random,
  });
  const provider: Provider = {
    ...built,
    mint: async (request) => {
      const made = service.manual?.(request.tag);
      const given = made && Object.fromEntries(Object.entries(made).map(([part, value]) => [part, new Secret(value)]));
      const minted = await built.mint({ ...request, ...(given ? { given } : {}) });
      if (!built.idIsSecret) ids.add(minted.id);
      return minted;
    },
    probe: (credential) => late.probing(() => built.probe(credential)),
  };
  const admins = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
  const { live, foreign } = service;
  return { provider, wire: between, live, foreign, admins, clock, linger: late.linger };
}

/** A service whose answers to probes lag behind what it does. */
function lingering(service: Http, clock: Clock, name: ProviderName) {
  let asking = false;
  const last = new Map<string, Response>();
  let long = 0;
  let until = Number.NEGATIVE_INFINITY;
  const http: Http = async (request) => {
    const key = `${request.method} ${request.url}`;
    const before = last.get(key);
    if (asking && before && clock.now().getTime() < until) return before.clone();
    const answer = await service(request);
    if (asking) last.set(key, answer.clone());
    else if (changes(name, request.method, request.url)) until = clock.now().getTime() + long;
    return answer;
  };
  const probing = async <T>(work: () => Promise<T>): Promise<T> => {
    asking = true;
    try {
      return await work();
    } finally {
      asking = false;
    }
  };
  const linger = (milliseconds: number): void => {
    long = milliseconds;
  };
  return { http, probing, linger };
}

/** What the engine says when it revokes this one, with its value at hand. */
function ending(provider: Provider, minted: Minted, clock: Clock): RevokeRequest {
  const hash = async (id: Secret) => `hash of ${[...id.reveal()].reverse().join('')}`;
  const id = provider.idIsSecret ? `hash of ${[...minted.id].reverse().join('')}` : minted.id;
  const seen = clock.now().toISOString();
  const credential = { id, tag, adopted: false, seen } as unknown as RevokeRequest['credential'];
  const witness = { ids: [], in: async () => false };
  return { provider, credential, secret: 'production/TOY', clock, adopt: undefined, value: minted, witness, hash };
}

async function revokeCredential(request: RevokeRequest): Promise<Proof> {
  return (await revokeLocated(request, await locate(request))).proof;
}

/** An id, or what it is made of where it names a user at a place. */
function nameParts(id: string): readonly string[] {
  return [id, id.split('@')[0]!];
}

function wrap(admin: (typeof fakes)[ProviderName]['admin']): Admin {
  if (admin === undefined || typeof admin === 'string') return admin === undefined ? undefined : new Secret(admin);
  return Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, new Secret(value)]));
}

function wrong(admin: (typeof fakes)[ProviderName]['admin']): (typeof fakes)[ProviderName]['admin'] {
  if (admin === undefined || typeof admin === 'string') return 'toy-example-not-a-key-wrong';
  return Object.fromEntries(Object.keys(admin).map((part) => [part, `toy-example-not-a-key-wrong-${part}`]));
}

/** The code of the error; looks for every secret in everything that the error would show. */
async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (error) => error,
  );
  if (error === undefined) return 'no failure';
  expect(error).toBeInstanceOf(KeyturnError);
  const shown = [error.message, error.hint, error.stack, inspect(error, { depth: 9 }), JSON.stringify(error)].join(
    '\n',
  );
  for (const value of values) if (!ids.has(value)) expect(shown).not.toContain(value);
  expect(shown).not.toContain('guest network');
  return error.code;
}

/** To let the admin in, and to look, changes nothing that anybody would notice. */
const changes = (name: ProviderName, method: string, url: string | URL) => {
  const { pathname } = new URL(url);
  return pathname !== fakes[name].signIn && !(fakes[name].looks?.(method, pathname) ?? method === 'GET');
};
const writes = (name: ProviderName, { seen }: Wire) => seen.filter(({ method, url }) => changes(name, method, url));

describe('the registry', () => {
  it('has no name twice', () => {
    expect(planned.filter((name) => Object.hasOwn(providers, name))).toEqual([]);
    expect([...planned].sort()).toEqual([...planned]);
  });

  it.each(names)('%s says what it is, and takes its options twice', async (name) => {
    const module = (await providers[name]()) as ProviderModule;
    expect(module.name).toBe(name);
    for (const text of [module.title, module.sentence, module.permission, module.docs, module.checked]) {
      expect(text).toMatch(/\S/);
    }
    const once = module.options.parse(fakes[name].options);
    expect(module.options.parse(once)).toEqual(once);
    const admin = fakes[name].admin;
    const shape =
      typeof admin === 'object'
        ? Object.fromEntries(Object.keys(admin).map((part) => [part, 'NAME']))
        : admin && 'NAME';
    expect(module.check?.(once, shape) ?? []).toEqual([]);
  });

  it.each(names.filter((name) => name !== 'recipe'))('%s refuses an option that it does not know', async (name) => {
    const module = (await providers[name]()) as ProviderModule;
    expect(module.options.safeParse({ ...fakes[name].options, 'no-such-option': 1 }).success).toBe(false);
  });
});

const remote: ProviderName[] = [];
for (const name of names) if (fakes[name].admin !== undefined) remote.push(name);

/** Those whose values tell which they are, or that can be asked with the value alone. */
const identifying: readonly ProviderName[] = [
  'aws-iam',
  'cloudflare',
  'elasticsearch',
  'fastly',
  'gcp-service-account-key',
  'gitlab',
  'sendgrid',
  'twilio',
];

describe.each(names)('%s', (name) => {
  it('mints what it then accepts, and forgets nobody else', async () => {
    const { provider, live, foreign } = await world(name);
    await provider.check();
    const minted = await provider.mint({ tag, expires });
    expect(Object.keys(minted.values).sort()).toEqual([...provider.values].sort());
    for (const value of Object.values(minted.values)) expect(value.bytes).toBeGreaterThan(0);
    if (provider.maxBytes !== undefined) {
      for (const value of Object.values(minted.values)) expect(value.bytes).toBeLessThanOrEqual(provider.maxBytes);
    }
    expect(await provider.probe(minted)).toBe('accepted');
    if (!provider.local) expect([...live()].sort()).toEqual([...foreign, minted.id].sort());
  });

  it('mints another one each time', async () => {
    const { provider, live } = await world(name);
    const one = await provider.mint({ tag, expires });
    if (live().length === provider.concurrent) await provider.revoke(one.id);
    const two = await provider.mint({ tag: tag.replace(/0$/, '1'), expires });
    expect(one.id).not.toBe(two.id);
    for (const value of provider.values) {
      if (one.values[value]!.reveal() !== two.values[value]!.reveal()) return;
    }
    throw new Error('both have the same values');
  });
});

describe.each(remote)('%s, at its service', (name) => {
  it('changes nothing while it checks', async () => {
    const { provider, wire, live, foreign } = await world(name);
    await provider.check();
    expect(writes(name, wire)).toEqual([]);
    expect(live()).toEqual(foreign);
  });

  it('mints with the tag, wherever a credential has a name', async () => {
    const { provider, wire } = await world(name);
    await provider.check();
    wire.seen.length = 0;
    await provider.mint({ tag, expires });
    expect(provider.tagged).toBe(fakes[name].untagged !== true);
    if (!provider.tagged) return;
    expect(provider.list).toBeDefined();
    const [first] = writes(name, wire);
    expect(decodeURIComponent(first!.url.href) + first!.text).toContain(tag);
  });

  it('lists ours by tag and everybody else, over three pages', async () => {
    const { provider, wire, foreign } = await world(name);
    if (provider.list === undefined) return expect(provider.tagged).toBe(false);
    expect(foreign.length).toBeGreaterThan(0);
    const tags = ['0', '1', '2']
      .map((end) => tag.replace(/0$/, end))
      .slice(0, (provider.concurrent ?? 99) - foreign.length);
    const ours = new Map<string, string>();
    for (const each of tags) ours.set((await provider.mint({ tag: each, expires })).id, each);
    wire.seen.length = 0;
    const listed = await provider.list();
    if (fakes[name].unpaged) expect(wire.seen).toHaveLength(1);
    else expect(wire.seen.length).toBeGreaterThanOrEqual(3);
    expect(listed.map((one) => one.id).sort()).toEqual([...foreign, ...ours.keys()].sort());
    if (!provider.tagged) return;
    for (const { id, tag: shown } of listed)
      expect(shown?.startsWith(tag.slice(0, -1)) ? shown : undefined).toBe(ours.get(id));
  });

  it.each(['mona', `a-very-long-login-of-${'x'.repeat(18)}`])(
    'knows its tag again where it also says that it is for %s',
    async (holder) => {
      const { provider, wire } = await world(name);
      const { id } = await provider.mint({ tag, expires, holder });
      const listed = (await provider.list?.()) ?? [];
      if (provider.tagged) expect(listed.filter((one) => one.tag === tag).map((one) => one.id)).toEqual([id]);
      const names = wire.seen.flatMap(({ url, text }) =>
        [...(decodeURIComponent(url.href) + text).matchAll(/kt[0-9a-z]{34}(?:[-_]for[-_][\w-]*)?/g)].map(
          ([whole]) => whole,
        ),
      );
      for (const whole of names) expect(whole.length).toBeLessThanOrEqual(64);
      // The other half of the recipes have no such name at all, or are no recipes.
      if (name === 'recipe' && holder === 'mona') expect(names).toContain(`${tag}-for-mona`);
    },
  );

  it('probes with the new credential and nothing of the admin', async () => {
    const { provider, wire, admins } = await world(name);
    const minted = await provider.mint({ tag, expires });
    wire.seen.length = 0;
    expect(await provider.probe(minted)).toBe('accepted');
    expect(wire.seen).toHaveLength(fakes[name].probes ?? 1);
    const whole = wire.seen.map(({ url, text }) => decodeURIComponent(url.href) + text + atobs(text)).join('\n');
    for (const admin of admins) expect(whole).not.toContain(admin);
    const sent = Object.values(minted.values).some((value) => whole.includes(value.reveal()));
    expect(sent).toBe(fakes[name].signs !== true);
  });

  it('identifies a credential by itself, and one that ended as dead or by the same id', async () => {
    const { provider, wire, admins } = await world(name);
    if (provider.identify === undefined) return expect(identifying).not.toContain(name);
    const minted = await provider.mint({ tag, expires });
    wire.seen.length = 0;
    const found = await provider.identify(minted.values);
    // Ids of AWS look like nothing else; those of the stand-in are visibly none.
    expect(found).toEqual(name === 'aws-iam' ? undefined : expect.objectContaining({ id: minted.id }));
    await provider.revoke(minted.id);
    const asked = wire.seen.filter(({ method }) => method === 'GET');
    expect(asked.length).toBeLessThanOrEqual(1);
    const whole = asked.map(({ url, text }) => decodeURIComponent(url.href) + text + atobs(text)).join('\n');
    for (const admin of admins) expect(whole).not.toContain(admin);
    const after = await provider.identify(minted.values);
    expect(after === 'dead' || after === undefined || after.id === minted.id).toBe(true);
    const others = Object.fromEntries(provider.values.map((each) => [each, new Secret('toy-example-not-a-key-0000')]));
    expect([undefined, 'dead']).toContain(await provider.identify(others));
  });

  it('is told that an invented credential is none', async () => {
    const { provider } = await world(name);
    const minted = await provider.mint({ tag, expires });
    const invented = Object.fromEntries(
      Object.keys(minted.values).map((value) => [value, new Secret('toy-example-not-a-key-invented')]),
    );
    expect(await provider.probe({ id: minted.id, values: invented })).toBe('rejected');
  });

  it('revokes by id, once and again, and touches nobody else', async () => {
    const { provider, wire, live, foreign } = await world(name);
    const minted = await provider.mint({ tag, expires });
    const other = provider.concurrent === 2 ? undefined : await provider.mint({ tag: tag.replace(/0$/, '1'), expires });
    const rest = other === undefined ? foreign : [...foreign, other.id];
    wire.seen.length = 0;
    expect(await provider.revoke(minted.id)).toBe('revoked');
    const written = writes(name, wire).map(({ url, text }) => decodeURIComponent(url.href) + text);
    const names = (id: string) => written.some((whole) => nameParts(id).some((part) => whole.includes(part)));
    expect(names(minted.id)).toBe(true);
    if (other !== undefined) expect(names(other.id)).toBe(false);
    expect([...live()].sort()).toEqual([...rest].sort());
    expect(await provider.probe(minted)).toBe('rejected');
    expect(await provider.revoke(minted.id)).toBe('gone');
    expect([...live()].sort()).toEqual([...rest].sort());
    if (other !== undefined) expect(await provider.probe(other)).toBe('accepted');
  });

  it('waits until a key that still answers after its revocation is refused', async () => {
    const { provider, live, foreign, clock, linger } = await world(name);
    const minted = await provider.mint({ tag, expires });
    expect(await provider.probe(minted)).toBe('accepted');
    const long = Math.max(provider.propagation, 3_000);
    linger(long);
    const from = clock.now().getTime();
    expect(await revokeCredential(ending(provider, minted, clock))).toBe('refused');
    expect(clock.now().getTime() - from).toBeGreaterThanOrEqual(long);
    expect([...live()].sort()).toEqual([...foreign].sort());
  });

  it('says so when a key answers for ever after its revocation', async () => {
    const { provider, clock, linger } = await world(name);
    const minted = await provider.mint({ tag, expires });
    await provider.probe(minted);
    linger(Number.POSITIVE_INFINITY);
    expect(await failure(revokeCredential(ending(provider, minted, clock)))).toBe('REVOKE_UNCONFIRMED');
  });

  it('mints nothing when nobody says what the credential may do', async () => {
    const { scopes, options } = fakes[name];
    if (scopes.length === 0) return;
    const module = (await providers[name]()) as ProviderModule;
    const less = Object.fromEntries(Object.entries(options).filter(([option]) => !scopes.includes(option)));
    expect(Object.keys(less)).toHaveLength(Object.keys(options).length - scopes.length);
    const parsed = module.options.safeParse(less);
    // Then the configuration is refused, long before.
    if (!parsed.success || (module.check?.(parsed.data, 'ADMIN') ?? []).length > 0) return;
    const { provider, wire, live, foreign } = await world(name, undefined, less);
    expect(await failure(provider.mint({ tag, expires }))).toMatch(/^HTTP_(NOT_SENT|REFUSED)$/);
    expect(writes(name, wire)).toEqual([]);
    expect(live()).toEqual(foreign);
  });

  it('is refused one more than its limit, and loses none by it', async () => {
    const { provider, live } = await world(name);
    if (provider.concurrent === undefined || provider.concurrent > 9) return;
    while (live().length < provider.concurrent) await provider.mint({ tag, expires });
    const full = [...live()];
    expect(await failure(provider.mint({ tag, expires }))).toBe('HTTP_REFUSED');
    expect(live()).toEqual(full);
  });

  it('deactivates without revoking, where it can', async () => {
    const { provider, live } = await world(name);
    if (provider.deactivate === undefined) return;
    const minted = await provider.mint({ tag, expires });
    await provider.deactivate(minted.id);
    expect(live()).toContain(minted.id);
    expect(await provider.probe(minted)).toBe('rejected');
    const listed = (await provider.list?.())?.find(({ id }) => id === minted.id);
    if (listed?.active !== undefined) expect(listed.active).toBe(false);
  });

  const spoilt: Fault[] = [
    'reset-before',
    'reset-after',
    'error-before',
    'error-after',
    'html-before',
    'html-after',
    'cut-after',
  ];
  if (!fakes[name].bodiless) spoilt.push('empty-after');
  it.each(spoilt)('does not know whether it minted after %s, and does not try again', async (fault) => {
    const { provider, wire, live, foreign } = await world(name);
    await provider.check();
    wire.fail(fault, ({ method, url }) => changes(name, method, url));
    expect(await failure(provider.mint({ tag, expires }))).toBe('HTTP_UNKNOWN');
    expect(writes(name, wire)).toHaveLength(1);
    // What was made without anybody hearing of it is found by its tag and ended: never are there two.
    expect(live().length).toBe(foreign.length + (String(fault).endsWith('-after') ? 1 : 0));
    if (!provider.tagged) return;
    const lost = (await provider.list!()).filter((one) => one.tag === tag);
    expect(lost).toHaveLength(live().length - foreign.length);
    for (const { id } of lost) await provider.revoke(id);
    await provider.mint({ tag: tag.replace(/0$/, '1'), expires });
    expect(live().length).toBe(foreign.length + 1);
  });

  it('knows that nothing was minted when nobody could be reached', async () => {
    const { provider, wire, live, foreign } = await world(name);
    wire.fail('refused', () => true, 99);
    expect(await failure(provider.mint({ tag, expires }))).toBe('HTTP_NOT_SENT');
    expect(live()).toEqual(foreign);
  });

  it('refuses redirects, and carries nothing to where they point', async () => {
    const { provider, wire } = await world(name);
    const minted = await provider.mint({ tag, expires });
    wire.fail('redirect', () => true, 99);
    expect(await failure(provider.mint({ tag, expires }))).toMatch(/^HTTP_(REFUSED|NOT_SENT)$/);
    expect(await failure(provider.revoke(minted.id))).toMatch(/^HTTP_(REFUSED|NOT_SENT)$/);
    expect(await failure(provider.check())).toBe('PROVIDER_UNREADABLE');
    expect(await provider.probe(minted)).toBe('inconclusive');
    expect(wire.seen.filter(({ url }) => url.host === 'elsewhere.test')).toEqual([]);
  });

  it('says that the admin credential is not accepted, and what it needs', async () => {
    const { provider, live, foreign } = await world(name, wrong(fakes[name].admin));
    const error = await provider.check().catch((error) => error);
    expect(error).toMatchObject({ code: 'PROVIDER_DENIED', hint: expect.stringContaining('needs') });
    expect(await failure(provider.check())).toBe('PROVIDER_DENIED');
    expect(await failure(provider.mint({ tag, expires }))).toBe('HTTP_REFUSED');
    expect(await failure(provider.revoke(foreign[0]!))).toBe('HTTP_REFUSED');
    expect(live()).toEqual(foreign);
  });

  it.each([
    ['html-after', 'PROVIDER_UNREADABLE'],
    ['empty-after', 'PROVIDER_UNREADABLE'],
    ['error-before', 'PROVIDER_UNREACHABLE'],
    ['refused', 'PROVIDER_UNREACHABLE'],
    ['reset-after', 'PROVIDER_UNREACHABLE'],
    ['cut-after', 'PROVIDER_UNREACHABLE'],
  ] as const)('checks and lists after %s: %s', async (fault, code) => {
    const { provider, wire } = await world(name);
    wire.fail(fault, () => true, 99);
    expect(await failure(provider.check())).toBe(code);
    if (provider.list !== undefined) expect(await failure(provider.list())).toBe(code);
  });

  it('reads once more after a passing fault', async () => {
    const { provider, wire } = await world(name);
    wire.fail('error-before');
    await provider.check();
  });

  it.each(['refused', 'reset-after', 'error-after', 'html-after', 'cut-after', 'redirect'] as const)(
    'proves nothing by a probe that ends in %s',
    async (fault) => {
      const { provider, wire } = await world(name);
      const minted = await provider.mint({ tag, expires });
      wire.fail(fault, () => true, 99);
      expect(await provider.probe(minted)).toBe('inconclusive');
    },
  );

  it.each(['error-before', 'html-before', 'reset-after'] as const)(
    'says after %s that it does not know whether it revoked',
    async (fault) => {
      const { provider, wire } = await world(name);
      const minted = await provider.mint({ tag, expires });
      wire.fail(fault, ({ method, url }) => changes(name, method, url), 99);
      expect(await failure(provider.revoke(minted.id))).toBe('HTTP_UNKNOWN');
    },
  );
});

/** What HTTP Basic hides. */
function atobs(text: string): string {
  return [...text.matchAll(/Basic ([A-Za-z0-9+/=]+)/g)].map(([, pair]) => atob(pair!)).join('\n');
}
