import { describe, expect, it } from '@jest/globals';
import { json } from '../fakes/wire.ts';
import { DAY, Vendor } from './vendor-world.ts';

/** What makes a listing lack a key that lives. */
type Lie = { readonly what: string; tell(world: Vendor, from: string): void };

const lies: readonly Lie[] = [
  {
    what: 'another tenant',
    tell(world) {
      world.tenant = 'stranger';
    },
  },
  {
    what: 'a role that sees nothing, and is told 404',
    tell(world) {
      world.lie = async (request) => {
        const { pathname } = new URL(request.url);
        if (request.method === 'GET' && pathname === '/keys') return json({ keys: [], next: null });
        if (request.method === 'DELETE') return json({ error: 'not found' }, 404);
        return undefined;
      };
    },
  },
  {
    what: 'a list that leaves it out every other time',
    tell(world, from) {
      let listing = 0;
      world.lie = async (request) => {
        const url = new URL(request.url);
        if (request.method !== 'GET' || url.pathname !== '/keys') return undefined;
        if (!url.searchParams.has('after')) listing++;
        if (listing % 2 === 0) return undefined;
        const body = (await (await world.vendor.http(request)).json()) as { keys: { id: string }[]; next: unknown };
        return json({ ...body, keys: body.keys.filter(({ id }) => id !== from) });
      };
    },
  },
  {
    what: 'a list that ends before it, and a vendor that does not know the id any more',
    tell(world) {
      world.lie = async (request) => {
        const { pathname } = new URL(request.url);
        if (request.method === 'GET' && pathname === '/keys') return json({ keys: [], next: null });
        if (request.method === 'DELETE') return json({ error: 'gone' }, 404);
        return undefined;
      };
    },
  },
];

describe('a credential that is not listed', () => {
  it.each(lies)('is not called dead because of $what', async ({ tell }) => {
    const world = new Vendor();
    const first = await world.draining();
    tell(world, first.id);
    await world.days(3);
    // Whatever the listing said: the journal calls dead only what is dead.
    const called = world.stages().some((stage) => stage.startsWith('revoked'));
    expect(called).toBe(!world.isAlive(first.id));
    expect(world.vendor.accepts(world.placed!)).toBe(true);

    world.lie = undefined;
    world.tenant = 'ours';
    await world.days(2);
    expect(world.isAlive(first.id)).toBe(false);
    expect(world.stages()).toContain('revoked: absent');
  });

  it('was ended manually: whole listings that show its successor are the proof', async () => {
    const world = new Vendor();
    const first = await world.draining();
    world.vendor.end(first.id);
    expect((await world.days(2)).failures).toEqual([]);
    expect(world.stages()).toContain('revoked: absent');
  });

  it('is loud as long as the listing lacks its successor, too', async () => {
    const world = new Vendor();
    await world.draining();
    world.tenant = 'stranger';
    world.time.advance(2 * DAY);
    const { failures, result } = await world.run();
    expect(failures[0]?.code).toBe('REVOKE_UNCONFIRMED');
    expect(result?.outcomes[0]?.error?.now).toBe('both-live');
  });

  it('is not minted again while the listing does not show what lives there', async () => {
    const world = new Vendor();
    await world.run();
    world.time.advance(88 * DAY);
    await world.run({ fate: 'killed after', label: 'POST /keys' });
    const minted = world.vendor.keys.length;
    world.tenant = 'stranger';
    world.time.advance(DAY);
    const { failures } = await world.run();
    expect(failures[0]?.code).toBe('PROVIDER_UNREADABLE');
    world.tenant = 'ours';
    expect((await world.days(3)).failures).toEqual([]);
    expect(world.vendor.live()).toHaveLength(1);
    expect(world.vendor.keys.length).toBeLessThanOrEqual(minted + 1);
  });

  it('in use is seen to be in use, though the list shows it only every other time', async () => {
    const world = new Vendor();
    const first = await world.draining();
    lies[2]!.tell(world, first.id);
    world.time.advance(2 * DAY);
    first.lastUsed = world.time.now().getTime() - 60_000;
    const { result } = await world.run();
    expect(world.isAlive(first.id)).toBe(true);
    expect(result?.outcomes[0]?.next).toContain('was last used at');
  });
});

describe('a lost mint that no listing can settle', () => {
  it('is said every day, and ended when the provider lists it', async () => {
    const world = new Vendor();
    await world.run({ fate: 'killed after', label: 'POST /keys' });
    const [orphan] = world.vendor.keys;
    // Nothing of ours is ever on the only page that comes.
    world.lie = async (request) =>
      request.method === 'GET' && new URL(request.url).pathname === '/keys'
        ? json({ keys: [], next: null })
        : undefined;
    for (let day = 0; day < 3; day++) {
      const { failures } = await world.days(1);
      expect(failures.map(({ code }) => code)).toEqual(['PROVIDER_UNREADABLE']);
      expect(failures[0]?.message).toContain(`whether ${orphan!.name} was minted`);
      expect(world.isAlive(orphan!.id)).toBe(true);
    }
    world.lie = undefined;
    await world.days(1);
    expect(world.isAlive(orphan!.id)).toBe(false);
    expect((await world.days(2)).failures).toEqual([]);
    expect(world.vendor.live()).toHaveLength(1);
  });
});

describe('the credential that a run works with', () => {
  it('is never ended by that run; the next one, which has another, ends it', async () => {
    const world = new Vendor();
    await world.run();
    const first = world.vendor.keys.find(({ key }) => key === world.placed)!;
    // The provider takes the key itself as its admin, as AWS does for a user that rotates its own keys.
    const serve = world.vendor.http;
    world.lie = async (request) => {
      const given = request.headers.get('authorization') ?? '';
      if (new URL(request.url).pathname === '/whoami' || !world.vendor.accepts(given.replace('Bearer ', '')))
        return undefined;
      const headers = new Headers(request.headers);
      headers.set('authorization', 'Bearer toy-example-not-a-key-admin');
      return serve(new Request(request, { headers }));
    };
    world.adminVariable = first.key;
    const { failures, result } = await world.revoke();
    expect(failures[0]?.code).toBe('OLD_KEY_ALIVE');
    expect(result?.outcomes[0]?.error?.now).toBe('both-live');
    expect(world.isAlive(first.id)).toBe(true);
    expect(world.placed).not.toBe(first.key);

    world.adminVariable = world.placed!;
    const fresh = world.placed;
    expect((await world.revoke()).failures).toEqual([]);
    expect(world.isAlive(first.id)).toBe(false);
    expect(world.placed).toBe(fresh);
  });

  it('is not ended before its successor is minted', async () => {
    const world = new Vendor();
    await world.run();
    world.adminVariable = 'toy-example-not-a-key-admin';
    const first = world.vendor.keys.find(({ key }) => key === world.placed)!;
    world.lie = async (request) => {
      if (request.headers.get('authorization') !== `Bearer ${first.key}`) return undefined;
      if (new URL(request.url).pathname === '/whoami') return undefined;
      const headers = new Headers(request.headers);
      headers.set('authorization', 'Bearer toy-example-not-a-key-admin');
      return world.vendor.http(new Request(request, { headers }));
    };
    world.adminVariable = first.key;
    const { failures } = await world.revoke({ first: true });
    expect(failures[0]?.code).toBe('OLD_KEY_ALIVE');
    expect(world.isAlive(first.id)).toBe(true);
    expect(world.placed).toBe(first.key);
  });
});
