import { describe, expect, it } from '@jest/globals';
import { gitlab } from '../../src/destinations/gitlab.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitLabVariables } from '../fakes/gitlab-variables.ts';
import { json } from '../fakes/wire.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { gitlabVariables } from './benches/gitlab.ts';
import { contextOf } from './context.ts';

const value = new Secret('toy-example-not-a-key-0001');
const shop = 'projects/acme/shop';

function start(variables: { [name: string]: string } = {}) {
  const clock = steppingClock();
  const fake = new FakeGitLabVariables(clock);
  for (const owner of [shop, 'groups/acme', 'admin/ci']) fake.owners.set(owner, []);
  const context = contextOf((request) => fake.http(request), clock, { ...gitlabVariables, ...variables });
  const at = async (options: object): Promise<Destination> => {
    const [address] = await gitlab.expand(gitlab.options.parse(options), { values: { value: 'API_KEY' } }, context);
    return gitlab.build(address!, context);
  };
  return { fake, at };
}

describe('a variable that is made', () => {
  it('is masked, raw and not protected, unless the configuration says otherwise', async () => {
    const { fake, at } = start();
    await (await at({ project: 'acme/shop' })).write(value);
    expect(fake.variable(shop, 'API_KEY')).toMatchObject({ masked: true, raw: true, protected: false, hidden: false });
    await (
      await at({ project: 'acme/shop', name: 'B', masked: false, raw: false, protected: true, type: 'file' })
    ).write(value);
    expect(fake.variable(shop, 'B')).toMatchObject({
      masked: false,
      raw: false,
      protected: true,
      variable_type: 'file',
    });
  });

  it('can be hidden, and is written blindly from then on', async () => {
    const { fake, at } = start();
    const hidden = await at({ project: 'acme/shop', hidden: true });
    await hidden.write(value);
    expect(fake.variable(shop, 'API_KEY')).toMatchObject({ hidden: true, masked: true, value: value.reveal() });
    expect(hidden.read).toBeUndefined();
    expect(hidden.updatedAt).toBeUndefined();
    await hidden.write(new Secret('toy-example-not-a-key-0002'));
    expect(fake.variable(shop, 'API_KEY')).toMatchObject({ hidden: true, value: 'toy-example-not-a-key-0002' });
  });

  it('can be one of the instance, with at most 10,000 characters', async () => {
    const { fake, at } = start();
    const own = await at({ instance: true });
    await own.preflight();
    await own.write(value);
    expect(fake.variable('admin/ci', 'API_KEY')).toMatchObject({ value: value.reveal(), masked: true });
    expect(() => own.fits(10_001)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    expect(fake.seen.join()).not.toContain('filter');
  });
});

describe('a variable that was made by hand', () => {
  it('keeps its flags', async () => {
    const { fake, at } = start();
    fake.put(shop, 'API_KEY', 'by hand', { protected: true, raw: false, variable_type: 'file', description: 'mine' });
    const before = { ...fake.variable(shop, 'API_KEY') };
    await (await at({ project: 'acme/shop' })).write(value);
    expect(fake.variable(shop, 'API_KEY')).toEqual({ ...before, value: value.reveal() });
  });

  it('that does not hold what was written is not believed to', async () => {
    const { fake, at } = start();
    const { http } = fake;
    fake.put(shop, 'API_KEY', 'by hand');
    fake.http = async (request) => {
      const answer = await http(request);
      return request.method === 'PUT' ? json({ ...(await answer.json()), value: 'another' }) : answer;
    };
    expect((await fault((await at({ project: 'acme/shop' })).write(value))).code).toBe('HTTP_UNKNOWN');
  });

  it('takes those that the configuration names', async () => {
    const { fake, at } = start();
    fake.put(shop, 'API_KEY', value.reveal(), { protected: true });
    await (await at({ project: 'acme/shop', protected: false, masked: true, raw: true })).write(value);
    expect(fake.variable(shop, 'API_KEY')).toMatchObject({ protected: false, masked: true, raw: true });
  });

  it.each([
    [{ masked: true, raw: false }, 'toy%example%key', 'raw: true'],
    [{ masked: true, raw: true }, 'toy example key', 'masked: false'],
    [{ masked: true, raw: true }, 'toy', 'masked: false'],
    [{ masked: false, raw: false }, 'toy-$HOME-key', 'raw: true'],
  ])('and is %j refuses what GitLab would refuse or change: %s', async (flags, text, hint) => {
    const { fake, at } = start();
    fake.put(shop, 'API_KEY', 'by-hand-and-long', flags);
    const own = await at({ project: 'acme/shop' });
    await own.preflight();
    const odd = new Secret(text);
    expect(() => own.fits(odd.bytes, odd)).toThrow(
      expect.objectContaining({ code: 'VALUE_UNFIT', hint: expect.stringContaining(hint) }),
    );
    const error = await own.write(odd).catch((reason: unknown) => reason as KeyturnError);
    expect(error).toMatchObject({ code: 'VALUE_UNFIT' });
    expect(`${(error as Error).message}`).not.toContain(text);
    expect(fake.variable(shop, 'API_KEY')?.value).toBe('by-hand-and-long');
  });

  it.each([
    [true, {}, 'hidden: true'],
    [false, { hidden: true }, 'delete the variable'],
  ])('and hidden: %s does not agree with %j', async (hidden, options, hint) => {
    const { fake, at } = start();
    fake.put(shop, 'API_KEY', 'by-hand-and-long', { hidden, masked: true });
    const error = await fault((await at({ project: 'acme/shop', ...options })).preflight());
    expect(error).toMatchObject({ code: 'DESTINATION_DENIED', hint: expect.stringContaining(hint) });
  });
});

describe('environment scopes', () => {
  it('are told apart by the filter, in every request for one variable', async () => {
    const { fake, at } = start();
    for (const scope of ['*', 'production', 'review/*'])
      fake.put(shop, 'API_KEY', `of ${scope}`, { environment_scope: scope });
    const own = await at({ project: 'acme/shop', 'environment-scope': 'review/*' });
    expect((await own.read!())?.reveal()).toBe('of review/*');
    await own.write(value);
    expect(fake.owners.get(shop)!.map((one) => one.value)).toEqual(['of *', 'of production', value.reveal()]);
    expect(fake.variable(shop, 'API_KEY', 'review/*')?.environment_scope).toBe('review/*');
  });

  it('that this GitLab does not have are said to be so', async () => {
    const { fake, at } = start();
    fake.free = true;
    const own = await at({ group: 'acme', 'environment-scope': 'production' });
    expect((await fault(own.write(value))).hint).toContain('environment-scope');
  });
});

describe('before anything is minted', () => {
  it('a token that may only read is refused', async () => {
    const { fake, at } = start();
    fake.tokens.set(gitlabVariables.GITLAB_TOKEN, ['read_api']);
    expect((await fault((await at({ project: 'acme/shop' })).preflight())).message).toContain('scope `api`');
  });

  it('a token that is not set is asked for by its name', async () => {
    const { at } = start();
    const error = await fault((await at({ project: 'acme/shop', token: 'OTHER_TOKEN' })).preflight());
    expect(error).toMatchObject({
      code: 'ENVIRONMENT_MISSING',
      hint: expect.stringContaining('OTHER_TOKEN'),
    });
  });

  it('the API is where the job says, unless the configuration says it', async () => {
    const { at } = start({ CI_API_V4_URL: 'https://gitlab.acme.test/api/v4' });
    expect((await at({ project: 7 })).address.key).toBe('gitlab:https://gitlab.acme.test/api/v4/project/7/*/API_KEY');
    expect((await at({ project: 7, 'base-url': 'https://git.acme.test/gitlab/' })).address['api']).toBe(
      'https://git.acme.test/gitlab/api/v4',
    );
    expect((await fault(at({ project: 7, 'base-url': 'http://git.acme.test' }))).message).toContain('is not https');
  });

  it.each([
    [{}, 'exactly one of'],
    [{ project: 1, group: 2 }, 'exactly one of'],
    [{ instance: true, 'environment-scope': 'x' }, 'variables of an instance have none'],
    [{ instance: true, hidden: true }, 'for projects and groups'],
    [{ project: 1, hidden: true, masked: false }, 'must be true'],
    [{ project: 'acme/shop?x' }, 'must be an id'],
    [{ project: 1, token: 'glpat-toy.example' }, 'NAME of an environment variable'],
  ])('%j is refused', (options, says) => {
    const { error } = gitlab.options.safeParse(options);
    expect(JSON.stringify(error?.issues)).toContain(says);
    expect(JSON.stringify(error?.issues)).not.toContain('glpat');
  });
});
