/** Accounts that an enterprise manages are called `octocat_acme`: wherever a login or an owner may stand, so may they. */
import { describe, expect, it } from '@jest/globals';
import { argv } from '../../src/config/argv.ts';
import { load } from '../../src/config/load.ts';
import { inputs, sourceOf } from '../../src/config/read-inputs.ts';
import { options, parseAddress, repositoryKey } from '../../src/destinations/github-address.ts';
import { parseGithubLink } from '../../src/forge/github/link-address.ts';
import { thrown } from './errors.ts';

const login = 'octocat_acme';
const here = { environment: {}, repository: `${login}/shop` };
const read = (more: string) => load(`${more}\nsecrets: { API_KEY: { provider: random } }`, here);

describe('a managed login', () => {
  it.each([
    ['people', `people: { ${login}: { email: octocat@example.com } }`],
    ['share', `environments: { dev: { share: { with: [${login}] } } }`],
    ['notify', `notify: { to: [${login}] }\nchannels: [ { webhook: { url: "https://hook.example.com" } } ]`],
    ['owner', `owner: [${login}]`],
    ['the owner of the journal', `journal: { repository: ${login}/shop }`],
  ])('may stand under %s', async (_, text) => {
    await expect(read(text)).resolves.toBeDefined();
  });

  it('may be one whom a secret is shared with, and keeps its name', async () => {
    const { targets } = await load(`secrets: { API_KEY: { provider: random, share: { with: [${login}] } } }`, here);
    expect(targets[0]?.share?.with).toEqual([login]);
  });

  it.each<[string, object]>([
    ['repository', { repository: `${login}/shop` }],
    ['repositories', { repositories: [`${login}/shop`, 'acme/api'] }],
  ])('may own a destination’s %s', async (_, given) => {
    expect(options.safeParse(given).error).toBeUndefined();
    await expect(
      load(`secrets: { API_KEY: { provider: random, destinations: [ { github: ${JSON.stringify(given)} } ] } }`, here),
    ).resolves.toBeDefined();
  });

  it('is understood in a journal', () => {
    const repository = `${login}/shop`;
    const place = {
      kind: 'github',
      value: 'value',
      repository,
      environment: null,
      app: 'actions',
      name: 'API_KEY',
    } as const;
    const address = { ...place, key: repositoryKey(place) };
    expect(parseAddress(address)).toEqual(address);
  });

  it('may be the person of a command', () => {
    for (const command of ['onboard', 'offboard'])
      expect(inputs(argv([command, '--person', login]).raw, 'cli').person).toBe(login);
  });

  it('may be an input that stands for a file', async () => {
    const given = inputs({ secret: 'API_KEY', provider: 'random', 'share-with': `${login},mona` }, 'action');
    const { targets } = await load(await sourceOf(given, undefined), here);
    expect(targets[0]?.share?.with).toEqual([login, 'mona']);
  });

  it('may own the repository of a link', () => {
    expect(parseGithubLink(`${login}/shop#abc`)).toEqual({ repository: `${login}/shop`, fragment: 'abc' });
  });

  it.each(['_acme', 'octocat_', 'octo_cat_acme', 'octocat_acme-1', '-octocat_acme', 'octocat_averylongcode'])(
    'is not everything with an underscore: %s',
    async (name) => {
      await expect(thrown(() => read(`people: { "${name}": { email: octocat@example.com } }`))).resolves.toMatchObject({
        code: 'CONFIG_INVALID',
      });
      expect(options.safeParse({ repository: `${name}/shop` }).success).toBe(false);
    },
  );
});
