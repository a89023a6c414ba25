import { describe, expect, it } from '@jest/globals';
import { doppler } from '../../src/destinations/doppler.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeDoppler } from '../fakes/doppler.ts';
import { json } from '../fakes/wire.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { dopplerVariables } from './benches/doppler.ts';
import { contextOf } from './context.ts';

const value = new Secret('toy-example-not-a-key-0001');

function start(variables: { [name: string]: string } = dopplerVariables) {
  const clock = steppingClock();
  const fake = new FakeDoppler(clock);
  fake.put('shop/prd', 'API_KEY', 'by hand', 'unmasked');
  const audiences: (string | null)[] = [];
  const context = {
    ...contextOf(
      async (request) => {
        const url = new URL(request.url);
        if (url.host !== 'token.actions.test') return fake.http(request);
        audiences.push(url.searchParams.get('audience'));
        return json({ value: 'toy-example-oidc' });
      },
      clock,
      variables,
    ),
    repository: 'acme/shop',
  };
  const at = async (options: object = { project: 'shop', config: 'prd' }): Promise<Destination> => {
    const [address] = await doppler.expand(doppler.options.parse(options), { values: { value: 'API_KEY' } }, context);
    return doppler.build(address!, context);
  };
  return { fake, at, clock, audiences };
}

describe('a secret of Doppler', () => {
  it('keeps its visibility, unless the configuration names one; a new one is masked', async () => {
    const { fake, at } = start();
    const all = fake.configs.get('shop/prd')!;
    await (await at()).write(value);
    expect(all.get('API_KEY')).toEqual({ raw: value.reveal(), visibility: 'unmasked' });
    await (await at({ project: 'shop', config: 'prd', visibility: 'restricted' })).write(new Secret('toy-example-2'));
    expect(all.get('API_KEY')).toEqual({ raw: 'toy-example-2', visibility: 'restricted' });
    await (await at({ project: 'shop', config: 'prd', name: 'NEW' })).write(value);
    expect(all.get('NEW')).toEqual({ raw: value.reveal(), visibility: 'masked' });
  });

  it('is read again when somebody changed it between the read and the write', async () => {
    const { fake, at } = start();
    const { http } = fake;
    let meddled = false;
    fake.http = async (request) => {
      if (request.method === 'POST' && !meddled) {
        meddled = true;
        fake.put('shop/prd', 'API_KEY', 'by another');
      }
      return http(request);
    };
    await (await at()).write(value);
    expect(fake.computed('shop/prd', 'API_KEY')).toBe(value.reveal());
    expect(fake.seen.filter((one) => one.startsWith('POST'))).toHaveLength(2);
  });

  it('that another writer made meanwhile is not made twice', async () => {
    const { fake, at } = start();
    const { http } = fake;
    fake.configs.get('shop/prd')!.clear();
    let made = false;
    fake.http = async (request) => {
      if (request.method === 'POST' && !made) {
        made = true;
        fake.put('shop/prd', 'API_KEY', 'by another', 'restricted');
      }
      return http(request);
    };
    await (await at()).write(value);
    expect(fake.configs.get('shop/prd')!.get('API_KEY')).toEqual({ raw: value.reveal(), visibility: 'restricted' });
  });

  it('that refers to another one is seen as programs see it, and replaced', async () => {
    const { fake, at } = start();
    fake.put('shop/prd', 'HOST', 'db.acme.test');
    fake.put('shop/prd', 'API_KEY', 'https://${HOST}/');
    const own = await at();
    expect((await own.read!())?.reveal()).toBe('https://db.acme.test/');
    await own.write(value);
    expect(fake.computed('shop/prd', 'API_KEY')).toBe(value.reveal());
  });

  it('that programs would get otherwise than it was written is not believed to hold it', async () => {
    const { fake, at } = start();
    const { http } = fake;
    fake.http = async (request) => {
      const answer = await http(request);
      if (request.method !== 'POST') return answer;
      return json({ secrets: { API_KEY: { raw: value.reveal(), computed: 'another' } } });
    };
    expect((await fault((await at()).write(value))).code).toBe('HTTP_UNKNOWN');
  });

  it('never holds a value that Doppler would take for a reference', async () => {
    const { fake, at } = start();
    const own = await at();
    const odd = new Secret('toy-${HOST}-key');
    expect(() => own.fits(odd.bytes, odd)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    expect((await fault(own.write(odd))).code).toBe('VALUE_UNFIT');
    expect(fake.changes).toBe(0);
  });

  it('that is restricted wants a token that may read it', async () => {
    const { fake, at } = start();
    fake.put('shop/prd', 'API_KEY', 'by hand', 'restricted');
    fake.tokens.get(dopplerVariables.DOPPLER_TOKEN)!.restricted = false;
    const error = await fault((await at()).preflight());
    expect(error.code).toBe('DESTINATION_DENIED');
    expect(error.hint).toContain('service token');
  });

  it('is refused by a token that may only read, and stays', async () => {
    const { fake, at } = start();
    fake.tokens.get(dopplerVariables.DOPPLER_TOKEN)!.may = 'read';
    const error = await fault((await at()).write(value));
    expect(error.code).toBe('DESTINATION_DENIED');
    expect(error.hint).toContain('write access');
    expect(fake.computed('shop/prd', 'API_KEY')).toBe('by hand');
  });
});

describe('a service account identity', () => {
  const job = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.test/?x=1',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'toy-example-not-a-key-job',
  };

  it('is bound by itself to the owner at the server that the job runs on', async () => {
    const { fake, at, audiences } = start({ ...job, GITHUB_SERVER_URL: 'https://github.acme.dev' });
    fake.identities.set('1234-5678', 'toy-example-oidc');
    await (await at({ project: 'shop', config: 'prd', identity: '1234-5678' })).preflight();
    expect(audiences).toEqual(['https://github.acme.dev/acme']);
  });

  it("gets a token for the job's own, once, and again when it is over", async () => {
    const { fake, at, clock, audiences } = start(job);
    fake.identities.set('1234-5678', 'toy-example-oidc');
    const own = await at({ project: 'shop', config: 'prd', identity: '1234-5678' });
    const other = await at({ project: 'shop', config: 'prd', identity: '1234-5678', name: 'B' });
    await Promise.all([own.preflight(), other.preflight()]);
    await own.write(value);
    expect(fake.logins).toBe(1);
    expect(audiences).toEqual(['https://github.com/acme']);
    await clock.sleep(600_000);
    expect((await own.read!())?.equals(value)).toBe(true);
    expect(fake.logins).toBe(2);
  });

  it('that does not take the token says what it must be bound to', async () => {
    const { at } = start(job);
    const own = await at({
      project: 'shop',
      config: 'prd',
      identity: '1234-5678',
      audience: 'https://doppler.acme.test',
    });
    const error = await fault(own.preflight());
    expect(error.code).toBe('DESTINATION_DENIED');
    expect(error.hint).toContain('https://doppler.acme.test');
  });

  it('without a token of the job asks for the permission', async () => {
    const { at } = start({});
    const error = await fault((await at({ project: 'shop', config: 'prd', identity: '1234-5678' })).preflight());
    expect(error).toMatchObject({ code: 'ENVIRONMENT_MISSING', hint: expect.stringContaining('id-token: write') });
  });
});

describe('before anything is minted', () => {
  it('project, config and host come from the entry, then from the variables of Doppler itself', async () => {
    const { at } = start({
      DOPPLER_PROJECT: 'shop',
      DOPPLER_CONFIG: 'prd',
      DOPPLER_API_HOST: 'https://doppler.acme.test',
    });
    expect((await at({})).address.key).toBe('doppler:https://doppler.acme.test/shop/prd/API_KEY');
    expect((await at({ config: 'dev', 'base-url': 'http://127.0.0.1:1' })).address.key).toBe(
      'doppler:http://127.0.0.1:1/shop/dev/API_KEY',
    );
  });

  it.each([
    [{ config: 'prd' }, 'no `project`'],
    [{ project: 'shop', config: 'prd', 'base-url': 'http://acme.test' }, 'is not https'],
  ])('%j is refused', async (options, says) => {
    const { at } = start();
    expect(await fault(at(options))).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(says) });
  });

  it.each([
    ['api_key', 'capital letters'],
    ['DOPPLER_CONFIG', 'made by Doppler'],
  ])('the name %s is refused', (name, says) => {
    expect(doppler.nameFault(name)).toContain(says);
  });
});
