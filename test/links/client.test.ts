import { describe, expect, it } from '@jest/globals';
import { isDangerousName } from '../../src/commands/dangerous-names.ts';
import { open } from '../../src/commands/open.ts';
import { type LinksOptions, links, serviceOrigin } from '../../src/links/client.ts';
import { reader } from '../../src/links/reader.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http, LinkContent } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

const value = 'toy-example-not-a-key-0001';
const ulid = '01JZZZZZZZZZZZZZZZZZZZZZZZ';

function content(change: Partial<LinkContent> = {}): LinkContent {
  return {
    entries: { 'production/API_KEY': new Secret(value), EMPTY: new Secret('') },
    rotations: { 'production/API_KEY': ulid },
    from: 'acme/shop',
    note: 'rotated',
    ...change,
  };
}

function given(change: Partial<LinksOptions> = {}, wire: (http: Http) => Http = (http) => http) {
  const service = makeService();
  const clock = {
    now: () => new Date(service.clock.now()),
    sleep: async (milliseconds: number) => service.clock.pass(milliseconds),
  };
  const http = wire(service.app);
  const made = links({
    url: 'https://links.example',
    http,
    clock,
    expires: 86_400_000,
    creator: async () => new Secret(monasToken),
    ...change,
  });
  return { ...service, clock, pass: service.clock.pass, http, links: made };
}

async function failure(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeyturnError);
  return error as KeyturnError;
}

/** Every second answer is lost after the service has acted. */
function losing(http: Http): Http {
  let calls = 0;
  return async (request) => {
    const answer = await http(request);
    if (calls++ % 2 === 0) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    return answer;
  };
}

describe('a link', () => {
  it('exists only here until it is created, then opens once to what was put in', async () => {
    const { links, http, clock } = given();
    await links.check();
    const draft = await links.draft(content());
    expect(draft.expiresAt).toEqual(new Date(clock.now().getTime() + 86_400_000));
    expect(await links.receipt(draft.id)).toEqual({ state: 'unknown' });
    await links.create(draft);
    await links.create(draft);
    expect(await links.receipt(draft.id)).toEqual({ state: 'waiting' });
    const me = await reader(draft.link, { http, clock });
    expect(await me.look()).toMatchObject({ state: 'waiting', creator: 'mona', password: false });
    const opened = await me.open();
    expect(Object.entries(opened.entries).map(([key, secret]) => [key, secret.reveal()])).toEqual([
      ['production/API_KEY', value],
      ['EMPTY', ''],
    ]);
    expect(opened).toMatchObject({
      rotations: { 'production/API_KEY': ulid },
      from: 'acme/shop',
      creator: 'mona',
      note: 'rotated',
    });
    expect((await me.open()).entries['EMPTY']?.reveal()).toBe('');
    const late = await reader(draft.link, { http, clock });
    expect(await failure(late.open())).toMatchObject({
      code: 'LINK_GONE',
      message: `the link was opened at ${clock.now().toISOString()}; it opens once`,
    });
    expect(await links.receipt(draft.id)).toEqual({ state: 'opened', openedAt: clock.now() });
    await me.saved();
    expect(await links.receipt(draft.id)).toEqual({ state: 'saved', openedAt: clock.now(), savedAt: clock.now() });
    await me.dispute();
    expect((await links.receipt(draft.id)).state).toBe('disputed');
  });

  it('loses nothing when answers are lost', async () => {
    const { links, http, clock } = given({}, losing);
    const draft = await links.draft(content());
    await links.create(draft);
    const me = await reader(draft.link, { http, clock });
    expect((await me.open()).entries['production/API_KEY']?.reveal()).toBe(value);
    await me.saved();
    expect((await links.receipt(draft.id)).state).toBe('saved');
    await links.destroy(draft.id);
  });

  describe('whose opening is not answered', () => {
    const identity = new Secret('toy-identity-of-mona');
    const broken = (code: string) => new TypeError('fetch failed', { cause: { code } });
    const again = expect.stringContaining('for a minute the same command opens it once more on this computer');
    const lost = { what: expect.stringContaining('the link may be spent now'), hint: again, spent: true };
    it.each([
      ['a reset', (_: Http) => async () => Promise.reject(broken('ECONNRESET')), lost],
      ['a service that goes away', (_: Http) => gone(['ECONNRESET', 'ECONNREFUSED']), lost],
      ['an error of what stands before it', (_: Http) => async () => new Response('', { status: 503 }), lost],
      ['a page of what stands before it', (_: Http) => async () => new Response('<html>'), lost],
      [
        'a service that is not there',
        () => gone(['ECONNREFUSED']),
        { what: expect.stringContaining('the link was not opened'), hint: expect.anything(), spent: false },
      ],
    ])('%s: what is true of it is said', async (_, answer, { what, hint, spent }) => {
      let isLost = false;
      const { links, http, clock } = given({}, (real) => {
        const instead = answer(real);
        return async (request) => {
          if (!isLost || !request.url.endsWith('/open')) return real(request);
          if (spent) await real(request.clone());
          return instead(request);
        };
      });
      const draft = await links.draft(content());
      await links.create(draft);
      isLost = true;
      const error = await failure((await reader(draft.link, { http, clock, identity })).open());
      expect({ code: error.code, what: error.message, hint: error.hint }).toEqual({
        code: 'LINK_SERVICE_DOWN',
        what,
        hint,
      });
      isLost = false;
      // It is true.
      expect((await links.receipt(draft.id)).state).toBe(spent ? 'opened' : 'waiting');
      expect((await (await reader(draft.link, { http, clock, identity })).open()).note).toBe('rotated');
    });

    /** Fails with the first of these, then with the next; the last one stays. */
    function gone(codes: string[]): Http {
      return async () => {
        throw broken(codes.length > 1 ? codes.shift()! : codes[0]!);
      };
    }
  });

  it('is ended by its creator, also when it is over or unknown', async () => {
    const { links, http, clock } = given();
    const draft = await links.draft(content());
    await links.destroy(draft.id);
    await links.create(draft);
    await links.destroy(draft.id, 'superseded');
    await links.destroy(draft.id);
    expect((await links.receipt(draft.id)).state).toBe('superseded');
    const me = await reader(draft.link, { http, clock });
    expect(await failure(me.open())).toMatchObject({
      code: 'LINK_GONE',
      message: 'a newer link has taken the place of this one',
    });
  });

  it.each(['open', 'look'] as const)(
    'that is asked for too often by %s is told apart from a wrong password',
    async (ask) => {
      const answer = () =>
        new Response('{"error":"too_many"}', {
          status: 429,
          headers: { 'retry-after': '7', 'content-type': 'application/json' },
        });
      let limited = false;
      const { links, http, clock } = given(
        {},
        (real) => async (request) => (limited && request.url.endsWith(`/${ask}`) ? answer() : real(request)),
      );
      const draft = await links.draft(content());
      await links.create(draft);
      const me = await reader(draft.link, { http, clock });
      limited = true;
      expect(await failure(me[ask]())).toMatchObject({
        code: 'LINK_SERVICE_DOWN',
        hint: expect.stringContaining('wait 7 s'),
      });
      limited = false;
      await me.open();
    },
  );

  it('may have a password, and a wrong one burns nothing', async () => {
    const { links, http, clock, pass } = given({ password: async () => new Secret('Two Words') });
    const draft = await links.draft(content());
    await links.create(draft);
    const me = await reader(draft.link, { http, clock });
    expect((await me.look()).password).toBe(true);
    expect(await failure(me.open())).toMatchObject({
      code: 'PASSWORD_WRONG',
      message: 'this link asks for a password',
    });
    expect(await failure(me.open(new Secret('two words')))).toMatchObject({ hint: 'try again' });
    expect(await failure(me.open(new Secret('')))).toMatchObject({ code: 'PASSWORD_WRONG' });
    expect(await failure(me.open(new Secret('Two Words ')))).toMatchObject({ hint: 'wait 1 s, then try again' });
    expect(await failure(me.open(new Secret('Two Words')))).toMatchObject({
      code: 'PASSWORD_WAIT',
      message: 'too many wrong passwords were tried, so this one was not judged',
      hint: 'wait 1 s, then give it again',
    });
    pass(1000);
    expect((await me.open(new Secret('Two Words'))).note).toBe('rotated');
  });

  it('carries nothing that a log could print', async () => {
    const { links } = given();
    const draft = await links.draft(content());
    expect(JSON.stringify(draft)).toBe(JSON.stringify({ id: draft.id, link: '[secret]', expiresAt: draft.expiresAt }));
  });

  it('is refused before anything is sent when the values do not fit', async () => {
    const { links } = given();
    const much = content({ entries: { A: new Secret('x'.repeat(93_000)) } });
    expect(await failure(links.draft(much))).toMatchObject({ code: 'VALUE_UNFIT' });
    expect(await failure(links.draft(content({ entries: { A: new Secret('a\0') } })))).toMatchObject({
      code: 'VALUE_UNFIT',
    });
  });
});

describe('checking the service', () => {
  it.each<[string, Partial<LinksOptions>, string]>([
    ['no creator', { creator: async () => undefined }, 'LINK_CREATOR_MISSING'],
    [
      'a creator that the service does not know',
      { creator: async () => new Secret('toy-example-not-a-token-zz') },
      'LINK_CREATOR_MISSING',
    ],
    [
      'a server that is something else',
      { http: async () => new Response('<html>hello', { status: 200 }) },
      'LINK_SERVICE_DOWN',
    ],
    ['a server that is down', { http: async () => new Response('', { status: 502 }) }, 'LINK_SERVICE_DOWN'],
    [
      'a redirect',
      { http: async () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }) },
      'LINK_SERVICE_DOWN',
    ],
    [
      'nobody listening',
      { http: async () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })) },
      'LINK_SERVICE_DOWN',
    ],
  ])('tells %s', async (_, change, code) => {
    const { links } = given(change);
    const error = await failure(links.check());
    expect([error.code, typeof error.hint]).toEqual([code, 'string']);
    expect(`${error.message} ${error.hint}`).not.toContain('toy-example');
  });

  it.each([
    'http://links.example',
    'https://links.example/x',
    'https://u@links.example',
    'links.example',
    'https://links.example/?a',
  ])('refuses the address %s', (url) => {
    expect(() => serviceOrigin(url)).toThrow(KeyturnError);
  });

  it.each([59_000, 31 * 86_400_000])('refuses links that live for %d ms', (expires) => {
    expect(() => given({ expires })).toThrow(KeyturnError);
  });
});

describe('keyturn open', () => {
  async function waiting(change: Partial<LinksOptions> = {}, put: Partial<LinkContent> = {}) {
    const parts = given(change);
    const draft = await parts.links.draft(content(put));
    await parts.links.create(draft);
    return { ...parts, draft };
  }

  it('gives entries with environment and rotation, and reports saved when it is told to', async () => {
    const { links, http, clock, draft } = await waiting();
    const result = await open({ link: draft.link, print: true }, { http, clock });
    expect(result.entries).toMatchObject([
      { key: 'production/API_KEY', environment: 'production', name: 'API_KEY', rotation: ulid },
      { key: 'EMPTY', environment: undefined, name: 'EMPTY', rotation: undefined },
    ]);
    expect((await links.receipt(draft.id)).state).toBe('opened');
    await result.saved();
    expect((await links.receipt(draft.id)).state).toBe('saved');
    expect(await failure(open({ link: draft.link, print: true }, { http, clock }))).toMatchObject({
      code: 'LINK_GONE',
    });
  });

  it('consumes nothing when nobody says that the host may be trusted', async () => {
    const { links, http, clock, draft } = await waiting();
    const input = { link: draft.link, print: false };
    expect(await failure(open(input, { http, clock }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failure(open(input, { http, clock, confirm: async () => false }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect((await links.receipt(draft.id)).state).toBe('waiting');
    const result = await open({ ...input, trusted: ['https://links.example'] }, { http, clock });
    expect(result.entries).toHaveLength(2);
  });

  it('asks for the password until it is right', async () => {
    const { http, clock, draft } = await waiting({ password: async () => new Secret('right one') });
    const problems: unknown[] = [];
    const answers = ['wrong', 'right one'];
    const password = async (problem: string | undefined) => {
      problems.push(problem);
      return new Secret(answers.shift() ?? '');
    };
    expect((await open({ link: draft.link, print: true }, { http, clock, password })).entries).toHaveLength(2);
    expect(problems).toEqual([undefined, 'the password is not the one of this link; try again']);
  });

  it('leaves out names that would make other programs run, unless they are allowed', async () => {
    const entries = {
      NODE_OPTIONS: new Secret('--require=evil'),
      'dev/PATH': new Secret('/evil'),
      OK: new Secret('1'),
    };
    const { http, clock, draft } = await waiting({}, { entries, rotations: {} });
    const result = await open({ link: draft.link, print: true, allowNames: ['PATH'] }, { http, clock });
    expect(result.entries.map(({ key }) => key)).toEqual(['dev/PATH', 'OK']);
    expect(result.refused).toEqual(['NODE_OPTIONS']);
  });

  it('knows by their kind the names that run code, or lead a client and its keys elsewhere', () => {
    const kinds = {
      'which program runs': 'PATH Path PATHEXT COMSPEC SHELL CDPATH HOME XDG_CONFIG_HOME',
      'what a shell runs first': 'ENV BASH_ENV ZDOTDIR PROMPT_COMMAND PS1 PS4 SHELLOPTS BASHOPTS IFS BASH_FUNC_ls%%',
      'what an interpreter loads':
        'NODE_OPTIONS NODE_PATH PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS PYTHONBREAKPOINT PERL5LIB PERL5OPT PERLLIB RUBYOPT RUBYLIB GEM_PATH BUNDLE_GEMFILE PHPRC PHP_INI_SCAN_DIR LUA_INIT LUA_PATH_5_4 R_PROFILE JULIA_LOAD_PATH CLASSPATH JAVA_HOME JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS MAVEN_OPTS GRADLE_OPTS GRADLE_USER_HOME DOTNET_STARTUP_HOOKS CORECLR_PROFILER_PATH DENO_DIR BUN_OPTIONS ERL_FLAGS ELIXIR_ERL_OPTIONS FZF_DEFAULT_OPTS TSX_TSCONFIG_PATH NODE_REPL_EXTERNAL_MODULE',
      'what a linker loads':
        'LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT DYLD_INSERT_LIBRARIES GCONV_PATH GLIBC_TUNABLES LIBPATH',
      'what a build runs':
        'CC CXX LD MAKEFLAGS MAKEFILES RUSTFLAGS RUSTC_WRAPPER CARGO_HOME CARGO_BUILD_RUSTC_WRAPPER GOFLAGS GOPROXY GOTOOLCHAIN GOENV CGO_CFLAGS npm_config_registry NPM_CONFIG_SCRIPT_SHELL YARN_RC_FILENAME PIP_INDEX_URL PIP_CONFIG_FILE UV_INDEX_URL CMAKE_TOOLCHAIN_FILE',
      'what a tool starts':
        'EDITOR VISUAL GIT_EDITOR SUDO_EDITOR KUBE_EDITOR PAGER MANPAGER AWS_PAGER GH_PAGER BROWSER LESSOPEN LESSCLOSE SSH_ASKPASS SUDO_ASKPASS GIT_ASKPASS GIT_SSH GIT_SSH_COMMAND GIT_EXTERNAL_DIFF RSYNC_RSH VIMINIT EXINIT TAR_OPTIONS SSH_AUTH_SOCK DOCKER_CONTEXT GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES',
      'where a tool is told what to do':
        'AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE KUBECONFIG DOCKER_CONFIG CLOUDSDK_CONFIG BOTO_CONFIG AZURE_CONFIG_DIR TF_CLI_CONFIG_FILE CURL_HOME NETRC PGSERVICEFILE PGPASSFILE RIPGREP_CONFIG_PATH GIT_CONFIG_GLOBAL GIT_DIR',
      'whom TLS trusts':
        'OPENSSL_CONF OPENSSL_MODULES OPENSSL_ENGINES SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED REQUESTS_CA_BUNDLE CURL_CA_BUNDLE AWS_CA_BUNDLE PGSSLROOTCERT PGSSLMODE VAULT_CACERT VAULT_CAPATH VAULT_SKIP_VERIFY CONSUL_HTTP_SSL_VERIFY DENO_CERT',
      'where traffic goes':
        'HTTPS_PROXY https_proxy ALL_PROXY no_proxy AWS_ENDPOINT_URL AWS_ENDPOINT_URL_S3 S3_ENDPOINT_URL S3_ENDPOINT AZURE_OPENAI_ENDPOINT OTEL_EXPORTER_OTLP_ENDPOINT OPENAI_BASE_URL ANTHROPIC_BASE_URL OPENAI_API_BASE STRIPE_API_URL GITHUB_API_URL GITHUB_SERVER_URL GH_HOST DB_HOST PGHOST PGHOSTADDR MYSQL_HOST REDIS_HOSTNAME SMTP_SERVER DOCKER_HOST VAULT_ADDR CONSUL_HTTP_ADDR KUBERNETES_SERVICE_HOST HOSTALIASES RES_OPTIONS LOCALDOMAIN',
    };
    for (const [kind, names] of Object.entries(kinds))
      expect([kind, names.split(' ').filter((name) => !isDangerousName(name))]).toEqual([kind, []]);
  });

  it('leaves alone the names of keys and of plain settings', () => {
    const names =
      'API_KEY MY_PATH PATHS GITHUB_TOKEN LDAP_URL DIGIT_KEY OPENAI_API_KEY DATABASE_URL REDIS_URL SLACK_WEBHOOK_URL SENTRY_DSN NODE_ENV NODE_AUTH_TOKEN NPM_TOKEN CARGO_REGISTRY_TOKEN GEM_HOST_API_KEY YARN_NPM_AUTH_TOKEN AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION PGPASSWORD PGUSER DB_PASSWORD STRIPE_SECRET_KEY SSH_PRIVATE_KEY TLS_CERT GHOST_KEY HOST_KEY PROXY_PASSWORD SERVER_KEY EDITOR_TOKEN PORT LOG_LEVEL VAULT_TOKEN DOCKER_PASSWORD CONFIG_KEY SECRET APP_ENV LOCALE LDFLAG HOMEPAGE_KEY CCTV_KEY';
    expect(names.split(' ').filter(isDangerousName)).toEqual([]);
  });

  it.each(['', 'https://links.example/l', 'https://links.example/l#short', `http://links.example/l#${'A'.repeat(43)}`])(
    'refuses %j before it asks anybody',
    async (link) => {
      const { clock } = given();
      const http = () => Promise.reject(new Error('asked'));
      expect(await failure(open({ link: new Secret(link), print: true }, { http, clock }))).toMatchObject({
        code: 'LINK_INVALID',
      });
    },
  );
});
