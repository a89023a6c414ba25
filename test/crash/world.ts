/**
 * The whole engine on the stand-in for GitHub and a toy provider: workflow runs that can be killed, cut off and answered
 * with a 500 at any request, and what must hold after every single one.
 */
import { createHash } from 'node:crypto';
import { type Access, compose } from '../../src/compose.ts';
import { load } from '../../src/config/load.ts';
import type { Clock, Http } from '../../src/rotation/ports.ts';
import { reconcile } from '../../src/rotation/reconcile.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { FakeGitHub, type FakeRun } from '../fakes/github.ts';
import { type ToyOptions, toy } from '../fakes/toy.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Setting = {
  readonly provider?: ToyOptions;
  /** `concurrent: n` of the provider. */
  readonly concurrent?: number;
  /** The provider cannot list its keys. */
  readonly unlisted?: boolean;
  /** One destination, or three in three repositories. */
  readonly destinations?: 1 | 3;
  readonly policy?: string;
};

const configuration = ({ concurrent, unlisted, destinations = 3, policy = '' }: Setting) => `
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    ${concurrent === undefined ? '' : `concurrent: ${concurrent}`}
    propagation: 5s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    ${unlisted ? '' : 'list: { path: /keys, items: /keys, id: /id, tag: /name, paginate: { cursor: /next, query: after } }'}
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403] }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    policy: { max-age: 30d, overlap: 24h${policy} }
    destinations: [ { github: { environment: production } }${destinations === 3 ? ', { github: { repositories: [acme/api, acme/site] } }' : ''} ]
`;

export type Fate = 'killed before' | 'killed after' | 'answer lost' | '500';

/** What happens to request number `at` of a run. */
export type Blow = { readonly fate: Fate; readonly at: number };

export function world(setting: Setting = {}) {
  const clock = steppingClock(new Date('2026-01-01T06:00:00Z'));
  const fake = new FakeGitHub({ now: clock.now });
  for (const name of ['shop', 'api', 'site']) fake.addRepository(`acme/${name}`, { environments: ['production'] });
  const provider = toy(clock, { foreign: 1, ...setting.provider });
  const token = fake.addToken();
  const mine = () => provider.keys.filter(({ name, deletedAt }) => name.startsWith('kt') && deletedAt === undefined);
  const secretOf = (fullName: string, at = {}) =>
    fake.repositories.has(fullName) ? fake.secret(fullName, 'TOY_KEY', at)?.value : undefined;
  const held = () => [
    secretOf('acme/shop', { environment: 'production' }),
    ...(setting.destinations === 1 ? [] : ['acme/api', 'acme/site']).map((each) => secretOf(each)),
  ];
  const faults: string[] = [];
  /** Of each run, in order. */
  const requestsOf: string[][] = [];
  let begun = false;
  const mayBreak = setting.concurrent === 1;
  let random = 0;

  /** One workflow run. Resolves when it ended or died; its exit is for itself. */
  async function run(blow?: Blow): Promise<{ requests: number; run: FakeRun; errors: string[] }> {
    const workflow = fake.addRun('acme/shop');
    const pending = fake.secret('acme/shop', 'KEYTURN_PENDING')?.value;
    const journalToken = fake.addRunToken('acme/shop');
    const seen: string[] = [];
    requestsOf.push(seen);
    let requests = 0;
    let dead = false;
    let later = 0;
    const http: Http = async (request) => {
      const number = ++requests;
      const label = `${request.method} ${new URL(request.url).pathname}`;
      const cut = () => new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      seen.push(label);
      if (dead) throw cut();
      const struck = blow !== undefined && number === blow.at ? blow.fate : undefined;
      if (struck === 'killed before') dead = true;
      if (struck === '500') return new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } });
      if (dead) throw cut();
      const service = new URL(request.url).hostname === 'api.toy.example.com' ? provider.http : fake.http;
      const response = await service(request);
      if (held().every((value) => value !== undefined)) begun = true;
      const broken = held().filter((value) => value === undefined || !provider.accepts(value));
      if (begun && !mayBreak && broken.length > 0) faults.push(`${broken.length} destinations broken after ${label}`);
      if (struck === 'killed after') dead = true;
      if (struck !== undefined) throw cut();
      return response;
    };
    // A dead process changes nothing any more; its time goes on without the world's.
    const own: Clock = {
      now: () => new Date(clock.now().getTime() + later),
      sleep: async (milliseconds) => {
        if (!dead) return clock.sleep(milliseconds);
        later += milliseconds;
      },
    };
    const environment = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(workflow.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'rotate',
      TOY_ADMIN: 'toy-example-not-a-key-admin',
    };
    const read = await load(configuration(setting), { environment, repository: 'acme/shop' });
    const access: Access = {
      token: new Secret(token),
      journalToken: new Secret(journalToken),
      clientId: undefined,
      privateKey: undefined,
      pending: pending === undefined ? undefined : new Secret(pending),
    };
    const bytes = (length: number) =>
      new Uint8Array(createHash('sha512').update(String(random++)).digest().subarray(0, length));
    const ports = await compose(read, access, {
      http,
      clock: own,
      random: { bytes },
      environment,
      directory: '/',
      progress() {},
    });
    const errors = await reconcile(ports, read.targets, ['TOY_KEY']).then(
      ({ outcomes }) => outcomes.flatMap(({ error }) => (error ? [`${error.code}: ${error.message}`] : [])),
      (error: unknown) => [String(error)],
    );
    fake.endRun(workflow);
    return { requests, run: workflow, errors };
  }

  /** Runs a day apart. */
  async function days(count: number): Promise<string[]> {
    let errors: string[] = [];
    for (let day = 0; day < count; day++) {
      clock.advance(DAY + HOUR);
      ({ errors } = await run());
    }
    return errors;
  }

  return { clock, fake, provider, mine, held, faults, requests: requestsOf, run, days };
}

/** A world in which one rotation is behind, and the next is due. */
export async function settled(setting: Setting = {}): Promise<ReturnType<typeof world>> {
  const made = world(setting);
  const { errors } = await made.run();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  await made.days(2);
  made.clock.advance(24 * DAY);
  return made;
}

/** What is wrong with a world in which one run was struck at each request in turn, and three more were left alone. */
export async function sweep(
  setting: Setting,
  fate: Fate,
  chosen: (at: number) => boolean = () => true,
): Promise<string[]> {
  const total = (await (await settled(setting)).run()).requests;
  const bad: string[] = [];
  for (let at = 1; at <= total; at++) {
    if (!chosen(at)) continue;
    const it = await settled(setting);
    await it.run({ fate, at });
    const struck = it.requests.at(-1)?.[at - 1];
    const errors = await it.days(3);
    const live = it.mine();
    const one = live.length === 1 && it.held().every((value) => value === live[0]!.key);
    // Where the provider cannot list, a lost answer may leave a key that only a human can find: then loudly.
    const human = setting.unlisted === true && errors.some((each) => /^(NEEDS_HUMAN|MINT_UNKNOWN)/.test(each));
    const settledDown = human || (one && errors.length === 0);
    const foreign = it.provider.keys.filter(({ name, deletedAt }) => !name.startsWith('kt') && deletedAt !== undefined);
    if (settledDown && it.faults.length === 0 && foreign.length === 0 && it.fake.undocumented.length === 0) continue;
    bad.push(
      `${fate} at ${at}/${total} (${struck}): ${live.length} keys; ${[...it.faults.slice(0, 1), ...errors].join('; ')}`,
    );
  }
  return bad;
}
