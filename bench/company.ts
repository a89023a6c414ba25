/**
 * A company of a given size, rotated by the commands themselves in one process: the stand-in for GitHub behind its limits and
 * 50 ms of way, a provider that accepts and refuses, the link service. Time is simulated, so an hour of waiting costs nothing.
 */
import { createHash } from 'node:crypto';
import { rotate } from '../src/commands/rotate.ts';
import type { World } from '../src/compose/world.ts';
import { load } from '../src/config/load.ts';
import { inputs } from '../src/config/read-inputs.ts';
import type { Report } from '../src/report/report.ts';
import type { Progress } from '../src/rotation/model/ports.ts';
import { FakeGitHub } from '../test/fakes/github.ts';
import { type LimitedGitHub, limitedGitHub } from '../test/fakes/github-limits.ts';
import { type Toy, toy } from '../test/fakes/toy.ts';
import { fakeWebhook } from '../test/fakes/webhook-receiver.ts';
import { steppingClock } from '../test/http/stepping-clock.ts';
import { inProcess } from '../test/service/app-parts.ts';

export type CompanySize = {
  readonly secrets: number;
  /** Of each secret. */
  readonly repositories: number;
  /** Who share every secret. */
  readonly people: number;
  /** The token that writes secrets is that of an owner of the organization. */
  readonly owner?: boolean;
  /** Each of them has a credential of their own. */
  readonly own?: boolean;
  /** The account has room for so many of each secret, and is asked for one secret after the other. */
  readonly concurrent?: number;
  /** What the stand-in lets through in an hour; 5,000. */
  readonly hourly?: number;
};

export type Measured = {
  readonly exit: number;
  /** Codes of what failed. */
  readonly codes: readonly string[];
  /** Simulated seconds. */
  readonly seconds: number;
  /** Processor seconds of this process, stand-ins included. */
  readonly cpu: number;
  readonly refused: readonly string[];
  /** `METHOD kind` -> how many. */
  readonly requests: ReadonlyMap<string, number>;
  /** Of bodies that changed the journal. */
  readonly journalBytes: number;
  readonly report: Report;
  /** What the run said while it worked. */
  readonly told: readonly Progress[];
};

const admin = 'toy-example-not-a-key-admin';
const linkToken = 'toy-example-not-a-link-token';
const WAY = 50;

const recipe = `
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    propagation: 5s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403] }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }`;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\/contents\/journal\.json$/, 'journal'],
  [/\/git\//, 'journal branch'],
  [/\/secrets\/KEYTURN_PENDING$/, 'escrow'],
  [/\/secrets\/public-key$/, 'public key'],
  [/\/secrets\/[^/]+$/, 'secret'],
  [/\/secret-scanning\//, 'alerts'],
  [/\/actions\/runs/, 'runs'],
  [/^\/orgs\/[^/]+\/repos$/, 'list of repositories'],
  [/^\/repos\/[^/]+\/[^/]+$/, 'repository'],
];

export class Company {
  readonly clock = steppingClock(new Date('2026-01-05T06:00:00Z'));
  readonly github = new FakeGitHub({ now: this.clock.now });
  readonly toy: Toy;
  readonly #limited: LimitedGitHub;
  readonly webhook = fakeWebhook();
  readonly #links: (request: Request) => Promise<Response>;
  readonly #token: string;
  readonly #configuration: string;
  #drawn = 0;

  constructor({ secrets, repositories, people, owner = false, own, concurrent, hourly }: CompanySize) {
    this.#limited = limitedGitHub((request) => this.github.http(request), {
      now: this.clock.now,
      ...(hourly === undefined ? {} : { hourly }),
    });
    const logins = Array.from({ length: people }, (_, n) => `person-${n}`);
    this.github.addOrganization('acme', { backend: logins });
    this.github.addRepository('acme/shop');
    const names = Array.from({ length: repositories }, (_, n) => `acme/r${n}`);
    for (const name of names) this.github.addRepository(name);
    this.#token = this.github.addToken(owner ? { owner } : {});
    this.toy = toy(this.clock, { admin, foreign: 0, pageSize: 100 });
    this.#links = inProcess({ now: () => this.clock.now().getTime() }, `acme:${linkToken}`).app;
    const shared = people === 0 ? '' : `\n    share: { with: ["@acme/backend"]${own ? ', as: own' : ''} }`;
    this.#configuration = `

${recipe}${concurrent === undefined ? '' : `\n    concurrent: ${concurrent}`}
policy: { max-age: 90d, overlap: 24h, receipt-deadline: 48h }
links: { url: "https://links.example.com" }
channels: [ { webhook: { url: "https://hook.example.com/keyturn" } } ]
secrets:
${Array.from(
  { length: secrets },
  (_, n) => `  API_KEY_${n}:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: { repositories: [${names.join(', ')}] } } ]${shared}`,
).join('\n')}
`;
  }

  /** One scheduled run, or what `given` asks for; `command` is what does it. */
  async run(given: { readonly [name: string]: string } = {}, command = rotate): Promise<Measured> {
    const run = this.github.addRun('acme/shop');
    const pending = this.github.secret('acme/shop', 'KEYTURN_PENDING')?.value;
    this.clock.advance(20_000);
    const requests = new Map<string, number>();
    let journalBytes = 0;
    const told: Progress[] = [];
    const refusedBefore = this.#limited.refused.length;
    const variables = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'rotate',
      TOY_ADMIN: admin,
      KEYTURN_LINK_TOKEN: linkToken,
    };
    const world: World = {
      http: async (request) => {
        const { hostname, pathname } = new URL(request.url);
        const kind = hostname === 'api.github.com' ? kindOf(pathname) : hostname;
        const name = `${request.method} ${kind}`;
        requests.set(name, (requests.get(name) ?? 0) + 1);
        if (kind === 'journal' && request.method === 'PUT') journalBytes += (await request.clone().text()).length;
        await this.clock.sleep(WAY);
        return this.#serve(hostname, request);
      },
      clock: this.clock,
      random: { bytes: (length) => this.#bytes(length) },
      environment: variables,
      directory: '/',
      progress: (progress) => void told.push(progress),
    };
    const read = inputs(
      {
        ...given,
        token: this.#token,
        'journal-token': this.github.addRunToken('acme/shop', { contents: 'write', actions: 'write' }),
        ...(pending === undefined ? {} : { pending }),
      },
      'action',
    );
    const configuration = await load(this.#configuration, { environment: variables, repository: 'acme/shop' });
    const began = this.clock.now().getTime();
    const cpu = process.cpuUsage();
    const { report, exit } = await command(read, configuration, world, false);
    const spent = process.cpuUsage(cpu);
    this.github.endRun(run, 'success');
    return {
      exit,
      codes: [
        ...new Set([
          ...report.failures.map(({ code }) => code),
          ...report.secrets.flatMap(({ error }) => (error ? [error.code] : [])),
        ]),
      ].slice(0, 3),
      seconds: (this.clock.now().getTime() - began) / 1_000,
      cpu: (spent.user + spent.system) / 1e6,
      refused: this.#limited.refused.slice(refusedBefore).map(({ why }) => why),
      requests,
      journalBytes,
      report,
      told,
    };
  }

  async #serve(hostname: string, request: Request): Promise<Response> {
    switch (hostname) {
      case 'api.toy.example.com':
        return this.toy.http(request);
      case 'links.example.com':
        return this.#links(request);
      case 'hook.example.com':
        return this.webhook.http(request);
      default:
        return this.#limited.http(request);
    }
  }

  #bytes(length: number): Uint8Array {
    const digest = createHash('sha512')
      .update(String(this.#drawn++))
      .digest();
    return new Uint8Array(digest.subarray(0, length));
  }
}

function kindOf(path: string): string {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? path;
}
