/** What the documentation promises of GitHub Enterprise Server, against a server that is some years old. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { open } from '../../src/commands/open.ts';
import { compose } from '../../src/compose/compose.ts';
import type { World } from '../../src/compose/world.ts';
import { load } from '../../src/config/load.ts';
import { appToken } from '../../src/forge/github/app-token.ts';
import { github } from '../../src/forge/github/client.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { enterprise, enterpriseServer } from '../fakes/github-enterprise.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import type { Queued } from '../http-faults/runs.ts';
import { DAY, HOUR, type Setting, Stage, settings } from '../http-faults/stage.ts';

const [many, three] = settings as [Setting, Setting];
const hosts = {
  github: enterprise.api,
  api: 'https://api.toy.example.com',
  links: 'https://links.example.com',
  hook: 'https://hook.example.com',
};

class Server extends Stage {
  readonly server = enterpriseServer(this.github);
  readonly world = this.serve;

  constructor(setting: Setting) {
    super(setting, 1, hosts);
    Object.assign(this, {
      serve: ((request) =>
        new URL(request.url).host.includes('github') ? this.server(request) : this.world(request)) satisfies Http,
    });
  }

  override environmentOf(queued: Queued) {
    return { ...super.environmentOf(queued), GITHUB_SERVER_URL: enterprise.server, GITHUB_ACTOR: 'mona' };
  }
}

/** Nobody opens a link by themselves. */
class OtherConfiguration extends Server {
  readonly #edit: (text: string) => string;

  constructor(setting: Setting, edit: (text: string) => string) {
    super(setting);
    this.#edit = edit;
  }

  protected override get configuration(): string {
    return this.#edit(super.configuration);
  }

  override async openAll(): Promise<void> {}
}

describe('a GitHub Enterprise Server', () => {
  it('has a key rotated into three repositories, and the old one ended', async () => {
    const stage = new Server(three);
    expect((await stage.run()).failures).toEqual([]);
    const [first] = stage.mine;
    stage.time.advance(87 * DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(stage.provider.accepts(first!.key)).toBe(true);
    stage.time.advance(2 * HOUR);
    expect((await stage.run()).failures).toEqual([]);
    expect(stage.provider.accepts(first!.key)).toBe(false);
    expect(stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
    expect(stage.github.undocumented).toEqual([]);
  });

  it('is where the messages say that the run is', async () => {
    const environment = {
      GITHUB_API_URL: enterprise.api,
      GITHUB_SERVER_URL: enterprise.server,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '42',
    };
    const configuration = await load('secrets: {}', { environment, repository: 'acme/shop' });
    const world: World = {
      http: async () => new Response(''),
      clock: steppingClock(),
      environment,
      directory: '/',
      random: { bytes: (length) => new Uint8Array(length) },
      progress: () => undefined,
    };
    const none = { token: undefined, journalToken: undefined, clientId: undefined, privateKey: undefined };
    const { from } = await compose(configuration, { ...none, pending: undefined }, world);
    expect(from.run).toBe('https://github.acme.dev/acme/shop/actions/runs/42');
  });

  it.each(['codespaces', 'agents'])('has no secrets for %s, which is said before anything is minted', async (app) => {
    const stage = new OtherConfiguration(many, (text) =>
      text.replace('{ github: { environment: production } }', `{ github: { app: ${app} } }`),
    );
    const { failures } = await stage.run();
    expect(failures).toMatchObject([
      { code: 'DESTINATION_MISSING', hint: expect.stringContaining('a GitHub Enterprise Server has no such secrets') },
    ]);
    expect(stage.minted).toEqual([]);
  });

  it('finds a key in a commit, which is turned at once and its alert closed', async () => {
    const stage = new Server(three);
    await stage.run();
    const [leaked] = stage.mine;
    const { alerts } = stage.github.repository('acme/api');
    alerts.push({ number: 1, secret: leaked!.key, type: 'toy_key', state: 'open' });
    stage.time.advance(DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(stage.provider.accepts(leaked!.key)).toBe(false);
    expect(alerts[0]).toMatchObject({ state: 'resolved', resolution: 'revoked' });
    expect(stage.unsettled()).toBeUndefined();
  });

  it('that has no secret scanning is said to have none, and everything else is done', async () => {
    const stage = new Server(many);
    stage.github.fault = ({ path }) =>
      path.includes('/secret-scanning/') ? { kind: 'status', status: 404 } : undefined;
    await stage.run();
    const { failures, result } = await stage.run();
    expect(failures).toEqual([]);
    expect(result!.notices.join()).toContain('acme/shop');
    expect(stage.held).toEqual([stage.mine[0]!.key]);
  });

  it('ends no key while a workflow run of a re-run attempt may hold it', async () => {
    const stage = new Server(many);
    await stage.run();
    const [old] = stage.mine;
    stage.time.advance(87 * DAY);
    const busy = stage.github.addRun('acme/shop');
    await stage.run();
    stage.time.advance(2 * HOUR);
    await stage.run();
    expect(stage.provider.accepts(old!.key)).toBe(true);
    stage.github.endRun(busy);
    await stage.run();
    expect(stage.provider.accepts(old!.key)).toBe(false);
  });

  it('finds the repositories of a topic', async () => {
    const stage = new OtherConfiguration(many, (text) =>
      text.replace('{ github: { environment: production } }', '{ github: { topic: payments } }'),
    );
    for (const name of ['acme/api', 'acme/site']) stage.github.repository(name).topics.push('payments');
    stage.github.addOrganization('acme');
    expect((await stage.run()).failures).toEqual([]);
    const [key] = stage.mine;
    for (const name of ['acme/api', 'acme/site']) expect(stage.github.secret(name, 'TOY_KEY')?.value).toBe(key!.key);
    expect(stage.github.secret('acme/shop', 'TOY_KEY')).toBeUndefined();
  });

  it('without rulesets refuses the first commit where the branch is protected, and nothing is minted', async () => {
    const stage = new Server(many);
    stage.github.addRule('acme/shop', 'creation', 'keyturn-journal');
    const { failures } = await stage.run();
    expect(failures).toMatchObject([{ code: 'JOURNAL_UNREACHABLE' }]);
    expect(stage.minted).toEqual([]);
  });

  it('mints tokens of an App below its own address', async () => {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now });
    fake.addOrganization('acme');
    fake.addRepository('acme/shop');
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    fake.addApp('Iv1.toy', publicKey.export({ type: 'spki', format: 'pem' }).toString(), ['acme'], {
      secrets: 'write',
    });
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const wire = { http: enterpriseServer(fake), clock, baseUrl: enterprise.api };
    const token = appToken({ ...wire, clientId: 'Iv1.toy', privateKey: new Secret(pem) });
    const { data } = await github({ ...wire, token }).rest.actions.getRepoPublicKey({ owner: 'acme', repo: 'shop' });
    expect(data.key).toMatch(/^[\w+/]+=*$/);
  });

  it('carries links, which a teammate opens with GITHUB_API_URL and a token of that server', async () => {
    const stage = new OtherConfiguration(many, (text) => text.replace(/^links: .*$/m, 'links: { via: github }'));
    expect((await stage.run()).failures).toEqual([]);
    const { data } = JSON.parse(stage.webhook.deliveries[0]!.text) as { data: { link: string } };
    expect(data.link).toMatch(/^acme\/shop#/);
    const opened = await open(
      { link: new Secret(data.link), print: true },
      {
        http: stage.serve,
        clock: stage.time.clockOf(stage),
        githubApi: enterprise.api,
        githubToken: async () => new Secret(stage.github.addToken({ kind: 'user', login: 'mona' })),
      },
    );
    expect(opened.entries.map(({ value }) => value.reveal())).toEqual([stage.mine[0]!.key]);
    await opened.saved();
  });
});
