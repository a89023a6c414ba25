/**
 * A small working GitHub: repositories with branches, sealed secrets that it really opens, workflow runs, teams, tokens
 * with permissions. It is an `Http`, its time is the given clock's, and it can be made to fail at any request.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { answered } from './github-answers.ts';
import { Git } from './github-git.ts';
import { type GraphRequest, graphAnswer } from './github-graphql.ts';
import { refuseUndocumented } from './github-openapi.ts';
import { type RefusalName, refusedAs } from './github-refusals.ts';
import { type Call, type Reply, routes } from './github-routes.ts';
import type { Protection, WorkflowState } from './github-workflows.ts';

export type Level = 'read' | 'write';

export type FakeToken = {
  readonly value: string;
  /** `github-token` is the token of a workflow run, `user` what `gh auth token` prints, `classic` an older personal one. */
  readonly kind: 'fine-grained' | 'app' | 'github-token' | 'user' | 'classic';
  /** Who its commits are by. */
  readonly login: string;
  /** Lower-case `owner/name`s that it was given; public ones may be read besides. */
  readonly repositories: 'all' | readonly string[];
  /** As in X-Accepted-GitHub-Permissions: `secrets`, `environments`, `contents`, `members`, ... */
  readonly permissions: 'all' | { readonly [permission: string]: Level };
  readonly expiresAt?: Date;
  /** Its login is an owner of every organization. */
  readonly owner?: true;
  /** Lower-case names of those among its repositories that its person may only read, whatever the token may do. */
  readonly readsOnly?: readonly string[];
  /** Of repositories that it was not given, and that everybody sees, GitHub shows what its person may do there. */
  readonly showsPerson?: true;
  /** So many requests are refused with 401 before every replica of GitHub's knows it. */
  unknownFor?: number;
};

export type FakeSecret = {
  readonly name: string;
  value: string;
  readonly createdAt: Date;
  updatedAt: Date;
  visibility?: 'all' | 'private' | 'selected';
  selected?: Set<number>;
  /** Every value that was ever written, in order. */
  readonly writes: { readonly value: string; readonly at: Date }[];
};

export type SecretApp = 'actions' | 'dependabot' | 'codespaces' | 'agents';

/** One holder of secrets: a repository or an organization for one app, or an environment. */
export type Vault = {
  keyId: string;
  /** Set to make GitHub hand out something else than its own public key. */
  publicKey?: string;
  readonly secrets: Map<string, FakeSecret>;
};

export type FakeRule = {
  readonly type: string;
  readonly ruleset: number;
  /** What the ruleset says about whoever asks. */
  readonly bypass: 'always' | 'pull_requests_only' | 'never' | 'exempt';
  /** A branch, or a prefix with `*` at its end. */
  readonly branch: string;
  readonly parameters?: { readonly [name: string]: unknown };
};

export type FakeRun = {
  readonly id: number;
  readonly createdAt: Date;
  /** What GitHub lists it as; `run-name` of the workflow makes it. */
  readonly title?: string;
  readonly event?: string;
  /** File name of its workflow. */
  readonly workflow?: string;
  /** The commit that it is of, on which branch or tag; without it the run is listed without its commit. */
  readonly sha?: string;
  readonly branch?: string;
  /** Id of the repository that its commit is from, where that is a fork. */
  readonly from?: number;
  /** How it ended; success unless told. */
  conclusion?: string;
  /** Login of whoever started it. */
  readonly actor?: string;
  /** `by`: login of whoever let it run again; without it, its actor. */
  readonly attempts: { status: string; startedAt: Date; updatedAt: Date; readonly by?: string }[];
};

export type FakeStatus = {
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly target_url: string | null;
  readonly by: string;
  readonly at: Date;
};

export type FakeAlert = {
  readonly number: number;
  readonly secret: string;
  readonly type: string;
  /** When it was found, or opened again; the beginning of the year unless told. */
  at?: Date;
  state: string;
  resolution?: string;
  comment?: string;
};

export type FakeRepository = {
  readonly id: number;
  owner: string;
  name: string;
  private: boolean;
  /** For everybody in the enterprise; GitHub calls it private as well. */
  readonly internal: boolean;
  archived: boolean;
  topics: string[];
  /** What every token lacks there, whatever it was given elsewhere. */
  readonly denied: Set<'secrets' | 'contents' | 'actions'>;
  readonly environments: Set<string>;
  readonly git: Git;
  readonly rules: FakeRule[];
  readonly runs: FakeRun[];
  readonly alerts: FakeAlert[];
  /** Of commits, in the order in which they were written. */
  readonly statuses: FakeStatus[];
  /** File name -> state, where it is another one than `active`, or there is no such file on the default branch. */
  readonly workflows: Map<string, WorkflowState>;
  /** Of the environments; without an entry every branch may deploy. */
  readonly protections: Map<string, Protection>;
};

export type Dispatch = {
  readonly run: FakeRun;
  readonly workflow: string;
  readonly inputs: { readonly [name: string]: string };
  readonly by: string;
};

export type FakeUser = { readonly id: number; login: string };

export type FakeApp = {
  readonly clientId: string;
  readonly publicKey: KeyObject;
  /** Lower-case owner -> installation. */
  readonly installations: Map<string, number>;
  /** Lower-case owners that have suspended theirs. */
  readonly suspended: Set<string>;
  /** `unknownFor` of each token that is minted. */
  slow?: number;
  readonly permissions: FakeToken['permissions'];
  /** Lower-case names of those that it was given, where it was not given all of an owner's. */
  repositories?: readonly string[];
};

/**
 * What happens to one request. `applied` says whether it took effect all the same: `lost` breaks the connection,
 * `silent` never answers, `garbage` answers 200 with half a body.
 */
export type Fault =
  | { readonly kind: 'lost' | 'silent' | 'garbage'; readonly applied: boolean }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly applied?: boolean;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'secondary'; readonly retryAfter?: number }
  /** GitHub says no, in its own words; `seconds`: until a limit is over. */
  | { readonly kind: 'refused'; readonly as: RefusalName; readonly seconds?: number }
  /** A page from something in between. */
  | { readonly kind: 'page'; readonly status: number };

/** What an account demands of whoever comes. */
export type FakePolicy = {
  /** Tokens of people need single sign-on, except these. */
  sso?: Set<string>;
  /** The address of whoever asks is not on its list. */
  allowList?: boolean;
  forbids?: 'token lifetime' | 'classic token';
  /** Private repositories have no rulesets. */
  free?: boolean;
};

export type Seen = { readonly number: number; readonly method: string; readonly path: string };

export type FakeGitHubOptions = {
  now(): Date;
  /** 900 points a minute for each token, by the injected clock. */
  readonly limits?: boolean;
};

export class FakeGitHub {
  readonly #now: () => Date;
  readonly #limits: boolean;
  readonly #spent = new Map<string, { at: number; points: number }[]>();
  #ids = 1_000;

  readonly repositories = new Map<string, FakeRepository>();
  /** Old lower-case `owner/name` -> new one. */
  readonly renamed = new Map<string, string>();
  readonly organizations = new Map<string, { readonly id: number; readonly teams: Map<string, FakeUser[]> }>();
  readonly users = new Map<string, FakeUser>();
  readonly tokens = new Map<string, FakeToken>();
  readonly apps = new Map<string, FakeApp>();
  readonly vaults = new Map<string, Vault>();
  /** Every request, in order; the number counts from 1. */
  readonly log: (Seen & { status?: number; token?: string })[] = [];
  /** Requests that GitHub's own description does not know; a test that leaves one has failed. */
  readonly undocumented: string[] = [];
  /** Lower-case owner -> what it demands. */
  readonly policies = new Map<string, FakePolicy>();
  /** What was started manually, in order; a test that plays Actions runs them. */
  readonly dispatches: Dispatch[] = [];
  /** Answers a dispatch with the run that it made (`return_run_details`), as newer servers do. */
  tellsRuns = true;
  /** What a list shows of what there is: one that lags, flaps, or is cut. `template` is the path in GitHub's description. */
  lists: ((template: string, all: readonly unknown[]) => readonly unknown[]) | undefined;
  /** Decides the fate of each request. */
  fault: ((seen: Seen) => Fault | undefined) | undefined;
  /** Called before each request takes effect and after; the place for a kill. */
  hook: ((seen: Seen, when: 'before' | 'after') => void | Promise<void>) | undefined;

  constructor({ now, limits = false }: FakeGitHubOptions) {
    this.#now = now;
    this.#limits = limits;
  }

  now(): Date {
    return new Date(Math.floor(this.#now().getTime() / 1_000) * 1_000);
  }

  nextId(): number {
    return ++this.#ids;
  }

  // ---- what a test sets up -----------------------------------------------------------------------------------------

  addRepository(
    fullName: string,
    options: {
      private?: boolean;
      internal?: boolean;
      archived?: boolean;
      topics?: string[];
      environments?: string[];
      empty?: boolean;
    } = {},
  ): FakeRepository {
    const [owner, name] = fullName.split('/') as [string, string];
    const git = new Git();
    const repository: FakeRepository = {
      id: this.nextId(),
      owner,
      name,
      private: options.private ?? true,
      internal: options.internal ?? false,
      archived: options.archived ?? false,
      topics: options.topics ?? [],
      denied: new Set(),
      environments: new Set(options.environments ?? []),
      git,
      rules: [],
      runs: [],
      alerts: [],
      statuses: [],
      workflows: new Map(),
      protections: new Map(),
    };
    if (options.empty !== true) {
      const tree = git.tree(new Map([['README.md', git.blob(Buffer.from(`# ${name}\n`))]]));
      const author = { login: owner, id: 1 };
      git.heads.set('main', git.commit({ tree, parents: [], message: 'Begin', author, date: this.now() }));
    }
    this.repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  rename(from: string, to: string): void {
    const repository = this.repository(from);
    const [owner, name] = to.split('/') as [string, string];
    this.repositories.delete(from.toLowerCase());
    Object.assign(repository, { owner, name });
    this.repositories.set(to.toLowerCase(), repository);
    this.renamed.set(from.toLowerCase(), to);
    // Tokens are given repositories, not names.
    for (const [value, token] of this.tokens) {
      if (token.repositories === 'all' || !token.repositories.includes(from.toLowerCase())) continue;
      const repositories = token.repositories.map((each) => (each === from.toLowerCase() ? to.toLowerCase() : each));
      this.tokens.set(value, { ...token, repositories });
    }
  }

  addOrganization(login: string, teams: { [slug: string]: string[] } = {}): void {
    const members = Object.entries(teams).map(
      ([slug, logins]) => [slug, logins.map((each) => this.addUser(each))] as const,
    );
    this.organizations.set(login.toLowerCase(), { id: this.nextId(), teams: new Map(members) });
  }

  /** Everybody in a team of the organization, and those who are in it without one. */
  members(org: string): readonly FakeUser[] {
    const found = this.organizations.get(org.toLowerCase());
    return found ? [...found.teams.values()].flat() : [];
  }

  /** The login changes, the id stays; the old login is free for anybody. */
  renameUser(from: string, to: string): void {
    const user = this.users.get(from.toLowerCase());
    if (!user) throw new Error(`no user ${from}`);
    this.users.delete(from.toLowerCase());
    user.login = to;
    this.users.set(to.toLowerCase(), user);
  }

  addUser(login: string): FakeUser {
    const known = this.users.get(login.toLowerCase());
    if (known) return known;
    const user = { id: this.nextId(), login };
    this.users.set(login.toLowerCase(), user);
    return user;
  }

  addToken(token: Partial<FakeToken> = {}): string {
    const made: FakeToken = {
      value: `toy-github-token-${this.nextId()}`,
      kind: 'fine-grained',
      login: 'keyturn-bot',
      repositories: 'all',
      permissions: 'all',
      ...token,
    };
    this.addUser(made.login);
    this.tokens.set(made.value, made);
    return made.value;
  }

  /** The `GITHUB_TOKEN` of a workflow run of one repository. */
  addRunToken(
    fullName: string,
    permissions: { [permission: string]: Level } = { contents: 'write', actions: 'write' },
  ): string {
    return this.addToken({
      kind: 'github-token',
      login: 'github-actions[bot]',
      repositories: [fullName.toLowerCase()],
      permissions,
    });
  }

  addApp(
    clientId: string,
    publicKeyPem: string,
    owners: string[],
    permissions: FakeToken['permissions'] = 'all',
  ): FakeApp {
    const installations = new Map(owners.map((owner) => [owner.toLowerCase(), this.nextId()]));
    const suspended = new Set<string>();
    const app = { clientId, publicKey: createPublicKey(publicKeyPem), installations, suspended, permissions };
    this.apps.set(clientId, app);
    return app;
  }

  addRun(
    fullName: string,
    run: { createdAt?: Date; status?: string } & Pick<FakeRun, 'event' | 'actor'> = {},
  ): FakeRun {
    const { createdAt = this.now(), status = 'in_progress', ...told } = run;
    const attempts = [{ status, startedAt: createdAt, updatedAt: createdAt }];
    const made = { ...told, id: this.nextId(), createdAt, attempts };
    this.repository(fullName).runs.push(made);
    return made;
  }

  /** A run of a workflow at the head of a branch, over by now. */
  addWorkflowRun(
    fullName: string,
    workflow: string,
    more: Partial<Pick<FakeRun, 'event' | 'branch' | 'from' | 'sha' | 'conclusion' | 'createdAt'>> = {},
  ): FakeRun {
    const { git, runs } = this.repository(fullName);
    const createdAt = more.createdAt ?? this.now();
    const made: FakeRun = {
      id: this.nextId(),
      createdAt,
      workflow,
      event: 'push',
      branch: 'main',
      sha: git.heads.get('main')!,
      attempts: [{ status: 'completed', startedAt: createdAt, updatedAt: createdAt }],
      ...more,
    };
    runs.push(made);
    return made;
  }

  /** `by`: who lets it run again; its actor stays who it was. */
  rerun(run: FakeRun, by?: string): void {
    const again = { status: 'queued', startedAt: this.now(), updatedAt: this.now() };
    run.attempts.push({ ...again, ...(by === undefined ? {} : { by }) });
  }

  /** As if somebody had pushed it to the default branch. */
  commit(fullName: string, files: { readonly [path: string]: string }): void {
    const { git } = this.repository(fullName);
    const all = new Map(git.files('main'));
    for (const [path, text] of Object.entries(files)) all.set(path, git.blob(Buffer.from(text)));
    const parents = [git.heads.get('main')!];
    const author = this.addUser('mona');
    const made = { tree: git.tree(all), parents, message: 'by hand', author, date: this.now() };
    git.heads.set('main', git.commit(made));
  }

  endRun(run: FakeRun, conclusion = 'success'): void {
    run.conclusion = conclusion;
    const last = run.attempts.at(-1)!;
    last.status = 'completed';
    last.updatedAt = this.now();
  }

  addRule(
    fullName: string,
    type: string,
    branch: string,
    bypass: FakeRule['bypass'] = 'never',
    parameters?: FakeRule['parameters'],
  ): void {
    const rule = { type, branch, bypass, ruleset: this.nextId() };
    this.repository(fullName).rules.push(parameters === undefined ? rule : { ...rule, parameters });
  }

  policy(owner: string): FakePolicy {
    const found = this.policies.get(owner.toLowerCase()) ?? {};
    this.policies.set(owner.toLowerCase(), found);
    return found;
  }

  // ---- what a test looks at ----------------------------------------------------------------------------------------

  repository(fullName: string): FakeRepository {
    const found = this.repositories.get(fullName.toLowerCase());
    if (!found) throw new Error(`no repository ${fullName} was made`);
    return found;
  }

  /** `place`: `owner/name`, or an organization. */
  vault(place: string, at: { environment?: string; app?: SecretApp } = {}): Vault {
    const id = place.includes('/') ? `repository ${this.repository(place).id}` : `organization ${place.toLowerCase()}`;
    return this.vaultOf(
      at.environment === undefined ? `${id} ${at.app ?? 'actions'}` : `${id} environment ${at.environment}`,
    );
  }

  vaultOf(scope: string): Vault {
    const found = this.vaults.get(scope);
    if (found) return found;
    const made: Vault = { keyId: `56825016724254${this.nextId()}`, secrets: new Map() };
    this.vaults.set(scope, made);
    return made;
  }

  secret(place: string, name: string, at: { environment?: string; app?: SecretApp } = {}): FakeSecret | undefined {
    return this.vault(place, at).secrets.get(name.toUpperCase());
  }

  /** As if somebody had set it manually, without any request. */
  setSecret(
    place: string,
    name: string,
    value: string,
    at: { environment?: string; app?: SecretApp } = {},
  ): FakeSecret {
    return this.store(this.vault(place, at), name, value);
  }

  store({ secrets }: Vault, name: string, value: string): FakeSecret {
    const at = this.now();
    const known = secrets.get(name.toUpperCase());
    const secret = known ?? { name: name.toUpperCase(), value, createdAt: at, updatedAt: at, writes: [] };
    Object.assign(secret, { value, updatedAt: at });
    secret.writes.push({ value, at });
    secrets.set(secret.name, secret);
    return secret;
  }

  /** What a run queued now would see: organization secrets left out, environment before repository. */
  secretsOf(fullName: string, environment?: string): { [name: string]: string } {
    const layers = [
      this.vault(fullName),
      ...(environment === undefined ? [] : [this.vault(fullName, { environment })]),
    ];
    return Object.fromEntries(
      layers.flatMap((vault) => [...vault.secrets.values()].map((each) => [each.name, each.value])),
    );
  }

  rotateKey(vault: Vault): void {
    vault.keyId = `56825016724254${this.nextId()}`;
  }

  file(fullName: string, branch: string, path: string): string | undefined {
    return this.repository(fullName).git.read(branch, path)?.toString();
  }

  /** `METHOD /path` of every request, in order, without queries. */
  get requests(): string[] {
    return this.log.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
  }

  // ---- sealed boxes ------------------------------------------------------------------------------------------------

  async publicKey(vault: Vault): Promise<string> {
    return vault.publicKey ?? sodium.to_base64((await keyPair(vault)).publicKey, sodium.base64_variants.ORIGINAL);
  }

  /** Throws if it was not sealed for this vault's key. */
  async open(vault: Vault, sealed: string): Promise<string> {
    const { publicKey, privateKey } = await keyPair(vault);
    const box = sodium.from_base64(sealed, sodium.base64_variants.ORIGINAL);
    return sodium.to_string(sodium.crypto_box_seal_open(box, publicKey, privateKey));
  }

  // ---- HTTP --------------------------------------------------------------------------------------------------------

  readonly http = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    // GitHub Enterprise Server serves the same API below /api/v3; redirects name repositories by number.
    const below = url.pathname.replace(/^\/api\/v3(?=\/)|^\/api(?=\/graphql$)/, '');
    const path = below.replace(/^\/repositories\/(\d+)/, (whole, id) => {
      const found = [...this.repositories.values()].find((each) => each.id === Number(id));
      return found === undefined ? whole : `/repos/${found.owner}/${found.name}`;
    });
    const seen = { number: this.log.length + 1, method: request.method, path: path + url.search };
    const entry: (typeof this.log)[number] = { ...seen };
    this.log.push(entry);
    const body = await request.text();
    await this.hook?.(seen, 'before');
    const fault = this.fault?.(seen);
    const applied = fault === undefined || ('applied' in fault && fault.applied === true);
    const reply = applied ? await this.#answer(request, url, path, body, entry) : undefined;
    await this.hook?.(seen, 'after');
    if (fault === undefined) {
      const known = this.#unchanged(request, reply!);
      entry.status = known.status;
      return this.#response(known, request.method);
    }
    switch (fault.kind) {
      case 'lost':
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
        });
      case 'silent':
        return new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        });
      case 'garbage':
        return new Response('{"half":', {
          status: 200,
          headers: { 'content-type': 'application/json', ...this.#date() },
        });
      case 'status':
        entry.status = fault.status;
        return this.#response(
          { status: fault.status, body: { message: 'as told' }, headers: fault.headers ?? {} },
          request.method,
        );
      case 'page':
        entry.status = fault.status;
        return new Response('<html>Sign in to the guest network</html>', {
          status: fault.status,
          headers: { 'content-type': 'text/html' },
        });
      case 'secondary':
        return this.#refuse(
          fault.retryAfter === undefined ? 'secondary limit, bare' : 'secondary limit',
          fault.retryAfter,
          entry,
        );
      case 'refused':
        return this.#refuse(fault.as, fault.seconds, entry);
    }
  };

  /** With the mark of what is answered, or 304 for whoever has that already, which costs nothing. */
  #unchanged({ method, headers }: Request, reply: Reply): Reply {
    if (method !== 'GET' || reply.status !== 200 || reply.raw !== undefined) return reply;
    const digest = createHash('sha256').update(JSON.stringify(reply.body)).digest('hex');
    const etag = `W/"${digest}"`;
    if (headers.get('if-none-match') === etag) return { status: 304, headers: { etag } };
    return { ...reply, headers: { ...reply.headers, etag } };
  }

  #refuse(as: RefusalName, seconds: number | undefined, entry: { method: string; path: string; status?: number }) {
    const reply = this.refused(as, ownerIn(entry.path), seconds);
    entry.status = reply.status;
    return this.#response(reply, entry.method);
  }

  refused(as: RefusalName, owner: string, seconds?: number): Reply {
    const { message, ...rest } = refusedAs(as, {
      owner,
      now: this.now(),
      ...(seconds === undefined ? {} : { seconds }),
    });
    return { ...rest, body: { message } };
  }

  #date(): { date: string } {
    return { date: this.now().toUTCString() };
  }

  #response({ status, body, raw, headers }: Reply, method: string): Response {
    if (raw !== undefined) {
      return new Response(new Uint8Array(raw), {
        status,
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8', ...this.#date(), ...headers },
      });
    }
    const empty = status === 204 || status === 304 || method === 'HEAD' || body === undefined;
    // Every error names itself and a page of the documentation.
    const more = status < 400 ? {} : { documentation_url: 'https://docs.github.com/rest', status: String(status) };
    return new Response(empty ? null : JSON.stringify(status < 400 ? body : { ...(body as object), ...more }), {
      status,
      headers: {
        ...(empty ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        ...this.#date(),
        'x-github-request-id': 'AAAA:BBBBBB:CCCCCCC:DDDDDDD:EEEEEEEE',
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '4999',
        'x-ratelimit-reset': String(Math.floor(this.now().getTime() / 1_000) + 3_600),
        'x-ratelimit-resource': 'core',
        ...headers,
      },
    });
  }

  async #answer(request: Request, url: URL, path: string, body: string, entry: { token?: string }): Promise<Reply> {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (method === 'POST' && path === '/graphql') return this.#graph(request, body, entry);
    const found = match(method, path);
    if (!found) {
      this.undocumented.push(`${method} ${path}`);
      return { status: 404, body: { message: `the stand-in for GitHub does not know ${method} ${path}` } };
    }
    const { route, params } = found;
    const json = body === '' ? undefined : (JSON.parse(body) as { [name: string]: unknown });
    for (const fault of refuseUndocumented(method, route.template, params, url.searchParams, json)) {
      this.undocumented.push(`${method} ${path}: ${fault}`);
      return { status: 422, body: { message: `not in GitHub's description: ${fault}` } };
    }
    const reply = await this.#admitted(request, url, path, method, route, params, json, entry);
    // A file as it is has no shape, and neither has what did not change.
    if (reply.raw !== undefined || reply.status === 304) return reply;
    const { body: whole, faults } = answered(`${method} ${route.template}`, reply.status, reply.body);
    for (const fault of faults) this.undocumented.push(`${method} ${path} -> ${reply.status}: ${fault}`);
    if (faults.length > 0) return { status: 500, body: { message: `not in GitHub's description: ${faults[0]}` } };
    return { ...reply, body: whole };
  }

  /** A query costs a point, and changes nothing. */
  #graph(request: Request, body: string, entry: { token?: string }): Reply {
    const admitted = this.#admit(request.headers.get('authorization'), '/graphql');
    if ('status' in admitted) return admitted;
    const { token } = admitted;
    if (token === undefined)
      return { status: 401, body: { message: 'This endpoint requires you to be authenticated.' } };
    entry.token = token.value;
    const limited = this.#spend(`graphql ${token.value}`, 1);
    if (limited) return limited;
    const answer = graphAnswer(JSON.parse(body) as GraphRequest, (owner, name) => {
      const fullName = `${owner}/${name}`.toLowerCase();
      const repository = this.repositories.get(fullName);
      const given = token.repositories === 'all' || token.repositories.includes(fullName);
      if (repository === undefined || (repository.private && !given)) return undefined;
      const contents = !repository.denied.has('contents') && (!repository.private || may(token, 'contents', 'read'));
      return { repository, contents };
    });
    for (const { message, type } of answer.errors ?? [])
      if (type === undefined) this.undocumented.push(`POST /graphql: ${message}`);
    return { status: 200, body: answer };
  }

  async #admitted(
    request: Request,
    url: URL,
    path: string,
    method: string,
    route: (typeof routes)[number],
    params: { [name: string]: string },
    json: { [name: string]: unknown } | undefined,
    entry: { token?: string },
  ): Promise<Reply> {
    const admitted = this.#admit(request.headers.get('authorization'), path);
    if ('status' in admitted) return admitted;
    const { token, app } = admitted;
    if (token) entry.token = token.value;
    const limited = this.#spend(token?.value ?? 'anonymous', method === 'GET' ? 1 : 5);
    if (limited) return limited;
    const kept = this.#keptOut(params, token);
    if (kept) return kept;
    const call: Call = {
      github: this,
      template: route.template,
      method,
      params,
      query: url.searchParams,
      accept: request.headers.get('accept') ?? '',
      ifNoneMatch: request.headers.get('if-none-match') ?? undefined,
      body: json ?? {},
      token,
      app,
      origin: url.origin + url.pathname,
    };
    return this.#perform(call, route, path + url.search);
  }

  /** By what the account demands of whoever comes, whatever they may do. */
  #keptOut(params: { [name: string]: string }, token: FakeToken | undefined): Reply | undefined {
    const owner = params.owner ?? params.org;
    const policy = owner === undefined ? undefined : this.policies.get(owner.toLowerCase());
    if (owner === undefined || policy === undefined || token === undefined) return undefined;
    const suspended = [...this.apps.values()].some(
      (app) => token.login === `${app.clientId}[bot]` && app.suspended.has(owner.toLowerCase()),
    );
    if (suspended) return this.refused('suspended', owner);
    if (policy.allowList) return this.refused('ip allow list', owner);
    const people = token.kind === 'user' || token.kind === 'classic';
    if (policy.sso && people && !policy.sso.has(token.value)) return this.refused('sso', owner);
    if (policy.forbids === 'classic token' && token.kind === 'classic') return this.refused('classic token', owner);
    if (policy.forbids === 'token lifetime' && token.kind === 'fine-grained')
      return this.refused('token lifetime', owner);
    return undefined;
  }

  async #perform(call: Call, route: (typeof routes)[number], path: string): Promise<Reply> {
    const { params, token } = call;
    const needs = typeof route.needs === 'function' ? route.needs(call) : route.needs;
    if (params.repo !== undefined) {
      const fullName = `${params.owner}/${params.repo}`.toLowerCase();
      const moved = this.renamed.get(fullName);
      if (moved !== undefined && !this.repositories.has(fullName)) {
        // By number, which stays (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
        const { id } = this.repository(moved);
        const location =
          call.origin.split('/repos/')[0] + path.replace(/^\/repos\/[^/]+\/[^/?]+/i, `/repositories/${id}`);
        const status = call.method === 'GET' ? 301 : 307;
        return { status, body: { message: 'Moved Permanently', url: location }, headers: { location } };
      }
      const repository = this.repositories.get(fullName);
      const given = token !== undefined && (token.repositories === 'all' || token.repositories.includes(fullName));
      if (!repository || (repository.private && !given)) return notFound;
      call.repository = repository;
      const publicRead = !repository.private && needs?.[1] === 'read' && publicReads.has(needs[0]);
      if (token?.readsOnly?.includes(fullName) && needs && !mayReaders(call, needs)) return refusal(token, needs);
      if (needs && !publicRead && !(given && may(token, ...needs))) return refusal(token, needs);
      if (needs && [...repository.denied].some((name) => needs[0].endsWith(name))) return refusal(token, needs);
      if (repository.archived && call.method !== 'GET') {
        return { status: 403, body: { message: 'Repository was archived so is read-only.' } };
      }
    } else if (needs && !may(token, ...needs)) {
      return params.org !== undefined && needs[0] === 'members' ? notFound : refusal(token, needs);
    }
    if (params.org !== undefined && !this.organizations.has(params.org.toLowerCase())) return notFound;
    return route.run(call);
  }

  #admit(header: string | null, path: string): { token?: FakeToken; app?: FakeApp } | Reply {
    if (header === null) return {};
    const value = header.replace(/^(bearer|token) /i, '');
    if (
      value.split('.').length === 3 &&
      /^\/(app\/|repos\/[^/]+\/[^/]+\/installation$|orgs\/[^/]+\/installation$|users\/[^/]+\/installation$)/.test(path)
    ) {
      return this.#appOf(value);
    }
    const token = this.tokens.get(value);
    if (!token || (token.expiresAt !== undefined && token.expiresAt <= this.now())) return badCredentials;
    if (token.unknownFor !== undefined && token.unknownFor > 0) {
      token.unknownFor--;
      return badCredentials;
    }
    return { token };
  }

  /** GitHub judges a JWT by its own clock, with a few seconds of grace for one that is issued in the future. */
  #appOf(jwt: string): { app: FakeApp } | Reply {
    const [head, claims, signature] = jwt.split('.') as [string, string, string];
    const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
      iss: string;
      iat: number;
      exp: number;
    };
    const app = this.apps.get(String(iss));
    const signed = Buffer.from(`${head}.${claims}`);
    if (!app || !verify('sha256', signed, app.publicKey, Buffer.from(signature, 'base64url')))
      return refusedJwt('A JSON web token could not be decoded');
    const now = this.#now().getTime() / 1_000;
    if (iat > now + 5)
      return refusedJwt(
        "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      );
    if (exp <= now)
      return refusedJwt(
        "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
      );
    if (exp > now + 600) return refusedJwt("'Expiration time' claim ('exp') is too far in the future");
    return { app };
  }

  #spend(token: string, points: number): Reply | undefined {
    if (!this.#limits) return undefined;
    const now = this.#now().getTime();
    const spent = (this.#spent.get(token) ?? []).filter(({ at }) => at > now - 60_000);
    this.#spent.set(token, spent);
    if (spent.reduce((sum, each) => sum + each.points, 0) + points > 900) {
      const wait = Math.ceil((spent[0]!.at + 60_000 - now) / 1_000);
      return this.refused('secondary limit', '', wait);
    }
    spent.push({ at: now, points });
    return undefined;
  }
}

/** Who may only read a repository gets the public key of its secrets, and nothing else of them. */
function mayReaders({ template }: Call, [permission, level]: readonly [string, Level]): boolean {
  if (level === 'write') return false;
  return !/secrets|environments/.test(permission) || template.endsWith('/public-key');
}

/** What a token may read of a public repository without being given any permission. */
const publicReads = new Set(['metadata', 'contents', 'actions', 'statuses']);

const notFound: Reply = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};
const badCredentials: Reply = { status: 401, body: { message: 'Bad credentials' } };
const refusedJwt = (message: string): Reply => ({ status: 401, body: { message } });

/** No `permissions:` block of a workflow can name these. */
const neverForRuns = new Set([
  'secrets',
  'environments',
  'members',
  'secret_scanning_alerts',
  'dependabot_secrets',
  'codespaces_secrets',
  'agents_secrets',
  'organization_secrets',
  'organization_dependabot_secrets',
  'organization_codespaces_secrets',
  'organization_agents_secrets',
]);

function may(token: FakeToken | undefined, permission: string, level: Level): boolean {
  if (!token) return false;
  if (token.kind === 'github-token' && neverForRuns.has(permission)) return false;
  if (permission === 'metadata' || token.permissions === 'all') return true;
  const has = Object.hasOwn(token.permissions, permission) ? token.permissions[permission] : undefined;
  return has === 'write' || has === level;
}

function refusal(token: FakeToken | undefined, [permission, level]: readonly [string, Level]): Reply {
  if (!token) return { status: 401, body: { message: 'Requires authentication' } };
  const by = token.kind === 'fine-grained' ? 'personal access token' : 'integration';
  const message = token.kind === 'user' ? 'Must have admin rights to Repository.' : `Resource not accessible by ${by}`;
  return { status: 403, body: { message }, headers: { 'x-accepted-github-permissions': `${permission}=${level}` } };
}

function ownerIn(path: string): string {
  return /^\/(?:repos|orgs|users)\/([^/?]+)/.exec(path)?.[1] ?? 'acme';
}

function match(
  method: string,
  path: string,
): { route: (typeof routes)[number]; params: { [name: string]: string } } | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const found = route.pattern.exec(path);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

const keyPairs = new Map<string, { publicKey: Uint8Array; privateKey: Uint8Array }>();

async function keyPair({ keyId }: Vault): Promise<{ publicKey: Uint8Array; privateKey: Uint8Array }> {
  await sodium.ready;
  const known = keyPairs.get(keyId);
  if (known) return known;
  const made = sodium.crypto_box_seed_keypair(createHash('sha256').update(`key ${keyId}`).digest());
  keyPairs.set(keyId, made);
  return made;
}
