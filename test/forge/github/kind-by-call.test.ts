/**
 * Every question and every write that goes to GitHub, by every way in which GitHub says no: what must come of it. A row is
 * a call, a column a kind of refusal; what stands in no row is what the kind means everywhere.
 */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DestinationContext } from '../../../src/destinations/destination.ts';
import { githubSecrets } from '../../../src/destinations/github-secrets.ts';
import { alerts } from '../../../src/forge/github/alerts.ts';
import { appToken } from '../../../src/forge/github/app-token.ts';
import { github } from '../../../src/forge/github/client.ts';
import { escrowGitHub } from '../../../src/forge/github/escrow.ts';
import { githubBranch } from '../../../src/forge/github/journal-branch.ts';
import { keepWorkflowEnabled } from '../../../src/forge/github/keep-alive.ts';
import { githubLinks } from '../../../src/forge/github/links.ts';
import { people } from '../../../src/forge/github/members.ts';
import type { RefusalKind } from '../../../src/forge/github/refusal.ts';
import { runs } from '../../../src/forge/github/runs.ts';
import { KeyturnError } from '../../../src/rotation/model/errors.ts';
import type { Destination, LinkContent } from '../../../src/rotation/model/ports.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../../fakes/github.ts';
import { type RefusalName, refusals } from '../../fakes/github-refusals.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const kinds: { readonly [name in RefusalName]: RefusalKind } = {
  'secondary limit': 'limit',
  'secondary limit, 429': 'limit',
  'secondary limit, bare': 'limit',
  'abuse limit': 'limit',
  'primary limit': 'limit',
  'primary limit, 429': 'limit',
  plan: 'plan',
  'plan of an organization': 'plan',
  sso: 'sso',
  'sso, as 404': 'sso',
  'ip allow list': 'ip',
  suspended: 'suspended',
  'account suspended': 'suspended',
  'token lifetime': 'policy',
  'classic token': 'policy',
  'oauth restrictions': 'policy',
  permission: 'permission',
  'permission of an integration': 'permission',
  'bad credentials': 'credential',
  'not visible': 'missing',
  archived: 'archived',
  'locked for migration': 'locked',
  locked: 'locked',
  gone: 'gone',
  blocked: 'legal',
};
const names = Object.keys(refusals) as RefusalName[];

/** What each kind means, wherever nothing else is known of the call. */
const everywhere: { readonly [kind in RefusalKind]?: string } = {
  limit: 'RATE_LIMITED',
  plan: 'PLAN_LIMIT',
  sso: 'TOKEN_SSO',
  ip: 'TOKEN_IP',
  suspended: 'APP_SUSPENDED',
  policy: 'TOKEN_POLICY',
  permission: 'TOKEN_DENIED',
  credential: 'TOKEN_DENIED',
};
const all = <T>(kind: RefusalKind[], value: T) => Object.fromEntries(kind.map((each) => [each, value]));
const refused = all(['missing', 'archived', 'locked', 'gone', 'legal'], 'HTTP_REFUSED');
const closed = all(['archived', 'locked', 'legal'], 'DESTINATION_DENIED');
const destination = { ...closed, gone: 'DESTINATION_UNREACHABLE', missing: 'DESTINATION_MISSING' };
const journal = all(['archived', 'locked', 'legal', 'gone'], 'JOURNAL_UNREACHABLE');
/** Codes of links are what the engine waits for. */
const shelf = all(['limit', 'plan', 'archived', 'locked', 'legal', 'gone'], 'LINK_SERVICE_DOWN');
const everyKind = [...new Set(Object.values(kinds))];

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

async function world() {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addOrganization('acme', { backend: ['mona'] });
  fake.addUser('lisa');
  fake.addRepository('acme/shop', { environments: ['production'], topics: ['keyed'] });
  fake.addRepository('acme/tool');
  fake.repository('acme/shop').workflows.set('keyturn.yml', 'disabled_inactivity');
  fake.repository('acme/shop').alerts.push({ number: 1, secret: 'toy-leaked', type: 'toy', state: 'open' });
  fake.setSecret('acme/shop', 'API_KEY', 'toy-old');
  const organization = fake.setSecret('acme', 'ORG_KEY', 'toy-old');
  organization.visibility = 'selected';
  organization.selected = new Set([fake.repository('acme/tool').id]);
  const run = fake.addRun('acme/shop');
  clock.advance(2 * 86_400_000);
  fake.addApp('Iv1', publicKey, ['acme']);
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken()) });
  const client = async () => octokit;
  const context: DestinationContext = {
    http: fake.http,
    clock,
    github: client,
    repository: 'acme/shop',
    variable: () => undefined,
    setting: () => undefined,
    directory: '/',
  };
  const store = githubBranch({ github: octokit, repository: 'acme/shop' });
  const version = await store.write('{"n":1}\n', undefined, 'begin');
  const links = githubLinks({ github: client, repository: 'acme/shop', clock, expires: 86_400_000 });
  const content: LinkContent = { entries: { A: new Secret('toy-value') }, rotations: {}, from: 'acme/shop', note: '' };
  const link = await links.draft(content);
  await links.create(link);
  const place = async (options: object): Promise<Destination> => {
    const [address] = await githubSecrets.expand(
      githubSecrets.options.parse(options),
      { values: { value: 'API_KEY' } },
      context,
    );
    return githubSecrets.build(address!, context);
  };
  const started = clock.now();
  const owner = { run: `acme/shop#${run.id}`, attempt: 1, job: 'rotate', key: 'k' };
  return {
    clock,
    fake,
    octokit,
    client,
    store,
    version,
    links,
    link,
    content,
    place,
    context,
    run,
    who: people({ github: client, reach: {}, organization: 'acme' }),
    runs: runs({ keeper: client, writer: client, repository: 'acme/shop', owner, started: () => started }),
    owner,
    escrow: escrowGitHub({ github: client, repository: 'acme/shop' }),
    alerts: alerts(client, () => started),
  };
}
type World = Awaited<ReturnType<typeof world>>;

type Row = {
  readonly call: string;
  /** Which requests are refused. */
  readonly at: RegExp;
  readonly ask: (world: World) => Promise<unknown>;
  readonly becomes: { readonly [kind in RefusalKind]?: unknown };
};

const lisa = (w: World) => [{ id: String(w.fake.users.get('lisa')!.id), login: 'lisa', member: true as const }];
/** The ledger says that lisa was a member; undefined would mean that she has left. */
const stays = async (w: World) => (await w.who.resolve(['lisa'], lisa(w))).map(({ login }) => login);
const before = (w: World) => w.clock.now();

const rows: readonly Row[] = [
  // ---- people ------------------------------------------------------------------------------------------------------
  {
    call: 'the members of a team',
    at: /GET \/orgs\/acme\/teams\/backend\/members/,
    ask: ({ who }) => who.resolve(['@acme/backend'], []),
    becomes: { ...all(everyKind, 'TEAM_UNREADABLE'), limit: 'RATE_LIMITED' },
  },
  {
    call: 'who has a login',
    at: /GET \/users\/lisa/,
    ask: ({ who }) => who.named('lisa'),
    becomes: { ...refused, missing: undefined },
  },
  {
    call: 'whether somebody is a member: only "not there", told to who sees members, is a departure',
    at: /GET \/orgs\/acme\/memberships/,
    ask: stays,
    becomes: { ...all(everyKind, ['lisa']), limit: 'RATE_LIMITED', missing: [] },
  },
  {
    call: 'whether the token sees members: who may not ask decides nothing',
    at: /GET \/orgs\/acme\/teams$|GET \/orgs\/acme\/teams\?/,
    ask: stays,
    becomes: { ...all(everyKind, ['lisa']), limit: 'RATE_LIMITED' },
  },
  // ---- workflow runs -----------------------------------------------------------------------------------------------
  {
    call: 'when this run was queued',
    at: /\/attempts\/1/,
    ask: ({ runs }) => runs.queuedAt(),
    becomes: { ...refused, missing: 'TOKEN_DENIED' },
  },
  {
    call: 'whether another run is alive',
    at: /\/actions\/runs/,
    ask: ({ runs, owner }) => runs.state(owner),
    becomes: { ...refused, missing: 'TOKEN_DENIED' },
  },
  {
    call: 'unfinished runs: undefined, after which a day is waited, only for who may never read them',
    at: /\/actions\/runs\?/,
    ask: (w) => w.runs.unfinished('acme/shop', before(w)),
    becomes: { ...refused, permission: undefined, missing: undefined },
  },
  {
    call: 'enabling the own workflow, which is no failure where it may not be',
    at: /\/enable/,
    ask: ({ octokit }) => keepWorkflowEnabled(octokit, 'acme/shop/.github/workflows/keyturn.yml@refs/heads/main'),
    becomes: all(everyKind, undefined),
  },
  // ---- alerts ------------------------------------------------------------------------------------------------------
  {
    call: 'open alerts: unreadable is only what GitHub has none of for this token',
    at: /\/secret-scanning\/alerts/,
    ask: async (w) => (await w.alerts.open([{ list: async () => ({ repositories: ['acme/shop'] }) }])).unreadable,
    becomes: {
      ...refused,
      ...all(['permission', 'plan', 'missing', 'legal', 'sso', 'ip', 'suspended', 'policy'], ['acme/shop']),
    },
  },
  {
    call: 'closing an alert',
    at: /PATCH/,
    ask: (w) => w.alerts.resolve({ repository: 'acme/shop', number: 1, secret: new Secret('toy-leaked') }, 'revoked'),
    becomes: refused,
  },
  // ---- journal -----------------------------------------------------------------------------------------------------
  {
    call: 'reading the journal',
    at: /GET .*\/contents\/journal.json/,
    ask: async (w) => (await w.store.read())?.text,
    becomes: { ...journal, missing: 'JOURNAL_CORRUPT' },
  },
  {
    call: 'reading the journal, of which nothing is shown at all',
    at: /GET .*\/(contents|git\/matching-refs)\//,
    ask: async (w) => (await w.store.read())?.text,
    becomes: { ...journal, missing: 'TOKEN_DENIED' },
  },
  {
    call: 'judging the journal’s repository',
    at: /GET \/repos\/acme\/shop$/,
    ask: (w) => w.store.check(),
    becomes: { ...journal, missing: 'TOKEN_DENIED' },
  },
  {
    call: 'the rules of its branch: where the plan has none there are none',
    at: /\/rules\/branches\//,
    ask: (w) => w.store.check(),
    becomes: { ...journal, missing: undefined, plan: undefined },
  },
  {
    call: 'writing the journal',
    at: /PUT .*\/contents\/journal.json/,
    ask: (w) => w.store.write('{"n":2}\n', w.version, 'on'),
    becomes: { ...journal, missing: 'TOKEN_DENIED' },
  },
  // ---- escrow and secrets ------------------------------------------------------------------------------------------
  {
    call: 'checking the escrow',
    at: /\/secrets\/public-key/,
    ask: (w) => w.escrow.check(),
    becomes: destination,
  },
  {
    call: 'writing the escrow',
    at: /PUT .*KEYTURN_PENDING/,
    ask: (w) => w.escrow.write(new Secret('toy-pending')),
    becomes: destination,
  },
  {
    call: 'deleting the secret that the escrow was before',
    at: /DELETE .*\/environments\/production\/secrets\/KEYTURN_PENDING/,
    ask: (w) => {
      w.fake.setSecret('acme/shop', 'KEYTURN_PENDING', 'toy-pending', { environment: 'production' });
      return w.escrow.leave!('acme/shop (environment production)', w.clock.now());
    },
    becomes: destination,
  },
  {
    call: 'when the escrow was written: not there is only what who may see it does not find',
    at: /GET .*KEYTURN_PENDING/,
    ask: (w) => w.escrow.updatedAt(),
    becomes: { ...destination, missing: undefined },
  },
  {
    call: 'preflight of a secret',
    at: /GET \/repos\/acme\/shop$/,
    ask: async (w) => (await w.place({})).preflight(),
    becomes: destination,
  },
  {
    call: 'writing a secret',
    at: /PUT .*\/secrets\/API_KEY/,
    ask: async (w) => (await w.place({})).write(new Secret('toy-new')),
    becomes: destination,
  },
  {
    call: 'when a secret was written',
    at: /GET .*\/secrets\/API_KEY/,
    ask: async (w) => (await w.place({})).updatedAt!(),
    becomes: { ...destination, missing: undefined },
  },
  {
    call: 'who reads an organization secret, before it is written again',
    at: /GET .*\/secrets\/ORG_KEY\/repositories/,
    ask: async (w) =>
      (await w.place({ organization: 'acme', name: 'ORG_KEY', repositories: ['acme/shop'] })).write(
        new Secret('toy-new'),
      ),
    becomes: { ...destination, missing: 'DESTINATION_UNREACHABLE' },
  },
  {
    call: 'the repositories with a topic: a person’s account is asked for only where there is no organization',
    at: /GET \/orgs\/acme\/repos|GET \/user\/repos/,
    ask: async (w) => w.place({ organization: 'acme', topic: 'keyed' }),
    becomes: { ...destination, missing: 'DESTINATION_UNREACHABLE' },
  },
  // ---- the App -----------------------------------------------------------------------------------------------------
  {
    call: 'the installation of the App',
    at: /\/installation$/,
    ask: app,
    becomes: { ...refused, missing: 'TOKEN_DENIED' },
  },
  { call: 'a token of the installation', at: /\/access_tokens/, ask: app, becomes: refused },
  // ---- links -------------------------------------------------------------------------------------------------------
  {
    call: 'making a link',
    at: /PUT .*\/contents\/links(?:%2F|\/)/,
    ask: async (w) => w.links.create(await w.links.draft(w.content)),
    becomes: { ...shelf, missing: 'HTTP_UNKNOWN' },
  },
  {
    call: 'what has become of a link',
    at: /GET .*\/commits/,
    ask: async (w) => (await w.links.receipt(w.link.id)).state,
    becomes: { ...shelf, missing: 'unknown' },
  },
  {
    call: 'ending a link',
    at: /DELETE .*\/contents\/links(?:%2F|\/)/,
    ask: (w) => w.links.destroy(w.link.id),
    becomes: { ...shelf, missing: 'LINK_SERVICE_DOWN' },
  },
];

async function app({ fake, clock }: World): Promise<unknown> {
  const token = appToken({ http: fake.http, clock, clientId: 'Iv1', privateKey: new Secret(privateKey) });
  return typeof token === 'function' ? typeof (await token('acme')) : undefined;
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    expect(error).toBeInstanceOf(KeyturnError);
    const { code, message, hint } = error as KeyturnError;
    expect(`${message} ${hint}`).not.toMatch(/authorization_request|toy-/);
    return code;
  }
}

describe.each(rows)('$call', ({ at, ask, becomes }) => {
  const faulted = async (as: RefusalName, seconds: number, times = Number.POSITIVE_INFINITY) => {
    const w = await world();
    let hits = 0;
    w.fake.fault = ({ method, path }) =>
      at.test(`${method} ${path}`) && ++hits <= times ? { kind: 'refused', as, seconds } : undefined;
    const begun = w.clock.now().getTime();
    const came = await outcome(ask(w));
    expect(hits).toBeGreaterThan(0);
    return { came, hits, waited: w.clock.now().getTime() - begun, undocumented: w.fake.undocumented };
  };

  it.each(names)('«%s»', async (as) => {
    const kind = kinds[as];
    const { came } = await faulted(as, 7_200);
    expect(came).toEqual(Object.hasOwn(becomes, kind) ? becomes[kind] : everywhere[kind]);
  });

  it.each(names.filter((as) => kinds[as] === 'limit'))(
    '«%s» that is short is waited for, as if it had not been',
    async (as) => {
      const clean = await world();
      const wanted = await outcome(ask(clean));
      const { came, waited } = await faulted(as, 20, 1);
      expect(shape(came)).toEqual(shape(wanted));
      expect(waited).toBeGreaterThanOrEqual(20_000);
    },
  );
});

/** Times and ids differ from world to world. */
function shape(value: unknown): unknown {
  if (value instanceof Date) return 'a time';
  if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)) return 'an object name';
  return JSON.parse(JSON.stringify(value ?? null).replace(/\d{4}-\d\d-\d\dT[^"]*|\b\d{4}\b/g, '0'));
}
