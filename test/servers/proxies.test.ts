import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { built } from '../built.ts';
import { closed, killed, watched } from '../processes.ts';
import { b64, makeBody, makeReader, monasToken } from '../service/app-parts.ts';
import { freePort } from './server.ts';

/*
 * Real reverse proxies, from Debian's packages, in front of `keyturn serve --trust-proxy 1`, with the very texts that
 * docs/link-service.md shows. Around them stands what Debian's own configuration says; addresses, ports and certificate
 * are those of the test.
 */
jest.setTimeout(600_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/link-service.md'), 'utf8');

function textOf(language: string): string {
  const texts = [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (found) => found[1],
  );
  if (texts.length !== 1) throw new Error(`docs/link-service.md has ${texts.length} texts for ${language}`);
  return texts[0] ?? '';
}

/** Throws where the docs do not say what the test would replace. */
function put(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`not once in the docs: ${from}`);
    return changed.replace(from, () => to);
  }, text);
}

type Place = { readonly folder: string; readonly port: number; readonly upstream: number };
type Proxy = {
  /** Writes the configuration; the words that start it in the foreground. */
  prepare(place: Place): string[];
  /** Envelopes that went through files leave folders there. */
  readonly spills?: string;
  /** It waits for a service that is restarted. */
  readonly waits?: boolean;
};

const proxies: { readonly [name: string]: Proxy } = {
  nginx: {
    spills: 'spills',
    prepare({ folder, port, upstream }) {
      const site = put(textOf('nginx'), [
        ['127.0.0.1:8787', `127.0.0.1:${upstream}`],
        // A small buffer, so that an answer waits for its reader, as it does on a slow line.
        ['listen 443 ssl', `listen 127.0.0.1:${port} ssl sndbuf=4k`],
        ['/etc/ssl/certs/links.acme.dev.pem', `${folder}/certificate.pem`],
        ['/etc/ssl/private/links.acme.dev.key', `${folder}/key.pem`],
        ['/var/log/nginx/error.log', `${folder}/site.log`],
      ]);
      mkdirSync(`${folder}/spills/body`, { recursive: true });
      mkdirSync(`${folder}/spills/answer`);
      writeFileSync(
        `${folder}/nginx.conf`,
        `daemon off;
user root;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/all.log;
events { worker_connections 768; }
http {
  default_type application/octet-stream;
  access_log ${folder}/access.log;
  gzip on;
  client_body_temp_path ${folder}/spills/body 1;
  proxy_temp_path ${folder}/spills/answer 1;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${site}}
`,
      );
      return ['nginx', '-p', folder, '-e', `${folder}/start.log`, '-c', `${folder}/nginx.conf`];
    },
  },
  caddy: {
    waits: true,
    prepare({ folder, port, upstream }) {
      const site = put(textOf('caddy'), [
        ['{\n\tlog {', '{\n\tadmin off\n\tauto_https disable_redirects\n\tlog {'],
        [
          'links.acme.dev {',
          `https://links.acme.dev:${port} {\n\tbind 127.0.0.1\n\ttls ${folder}/certificate.pem ${folder}/key.pem`,
        ],
        ['127.0.0.1:8787', `127.0.0.1:${upstream}`],
      ]);
      writeFileSync(`${folder}/Caddyfile`, site);
      return ['caddy', 'run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'];
    },
  },
  haproxy: {
    prepare({ folder, port, upstream }) {
      const site = put(textOf('haproxy'), [
        ['127.0.0.1:8787', `127.0.0.1:${upstream}`],
        ['bind :443', `bind 127.0.0.1:${port}`],
        ['/etc/haproxy/links.acme.dev.pem', `${folder}/both.pem`],
      ]);
      writeFileSync(
        `${folder}/haproxy.cfg`,
        `global
  log stdout format raw local0
defaults
  log global
  mode http
  option httplog
  option dontlognull
  timeout connect 5000
  timeout client 50000
  timeout server 50000
${site}`,
      );
      return ['haproxy', '-db', '-f', `${folder}/haproxy.cfg`];
    },
  },
};

type Told = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
type Sent = {
  readonly bearer?: string;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** Without saying how long the body is. */
  readonly chunked?: boolean;
  /** The address to come from. */
  readonly from?: string;
};

describe.each(Object.keys(proxies))('behind %s', (name) => {
  const { prepare, spills, waits } = proxies[name] as Proxy;
  let place: Place;
  let service: ChildProcess;
  let proxy: ChildProcess;
  let certificate: Buffer;
  let pageSha256 = '';
  let printed = '';
  const ids: string[] = [];
  const agents = new Map<string, Agent>();

  async function serve(): Promise<void> {
    const words = [
      'src/cli/main.ts',
      'serve',
      '--json',
      '--listen',
      `127.0.0.1:${place.upstream}`,
      '--trust-proxy',
      '1',
    ];
    const store = `sqlite:${place.folder}/links.sqlite`;
    service = watched(
      spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words, '--store', store], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { PATH: process.env['PATH'], KEYTURN_LINK_TOKENS: `mona:${monasToken}` },
      }),
    );
    const lines = createInterface({ input: service.stdout! });
    const [first] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
    pageSha256 = (JSON.parse(first as string) as { page: string }).page;
  }

  function ask(
    method: string,
    path: string,
    { bearer, body, headers = {}, from = '127.0.0.1', chunked = false }: Sent = {},
  ) {
    const agent = agents.get(from) ?? new Agent({ keepAlive: true, ca: certificate, localAddress: from });
    agents.set(from, agent);
    const text = body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body);
    return new Promise<Told>((done, fail) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: place.port,
          servername: 'links.acme.dev',
          agent,
          method,
          path,
          headers: {
            host: 'links.acme.dev',
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
            ...(text === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(text)) }),
            ...(chunked ? { 'transfer-encoding': 'chunked' } : {}),
            ...headers,
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', fail);
          answer.on('end', () =>
            done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      asked.on('error', fail);
      asked.end(text);
    });
  }

  async function make(change: Record<string, unknown> = {}) {
    const link = makeBody(change);
    ids.push(link.id);
    const made = await ask('POST', '/v1/links', { bearer: monasToken, body: link.body });
    return { ...link, made };
  }

  /** From the proxy to the service, those included that were closed within the last minute. */
  function upstreamConnections(): number {
    const port = place.upstream.toString(16).toUpperCase().padStart(4, '0');
    const rows = readFileSync('/proc/net/tcp', 'utf8').split('\n');
    return rows.filter((row) => row.trim().split(/\s+/)[2]?.endsWith(`:${port}`)).length;
  }

  /** Of a link that nobody made. */
  async function unknown(more: Sent = {}): Promise<Told> {
    const { id, access } = makeBody();
    ids.push(id);
    return ask('POST', `/v1/links/${id}/look`, { bearer: access, ...more });
  }

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), `keyturn-${name}-`));
    place = { folder, port: await freePort(), upstream: await freePort() };
    const named = ['-subj', '/CN=links.acme.dev', '-addext', 'subjectAltName=DNS:links.acme.dev'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-days', '2'];
    const files = ['-keyout', `${folder}/key.pem`, '-out', `${folder}/certificate.pem`];
    execFileSync('openssl', ['req', '-x509', ...curve, ...named, ...files], { stdio: 'pipe' });
    certificate = readFileSync(`${folder}/certificate.pem`);
    writeFileSync(`${folder}/both.pem`, [certificate, readFileSync(`${folder}/key.pem`)].join(''));
    await serve();
    const [program = '', ...words] = prepare(place);
    // With a process group of its own: nginx's workers outlive a master that is killed.
    proxy = watched(
      spawn(program, words, {
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
        env: {
          PATH: `${process.env['PATH']}:/usr/sbin:/sbin`,
          HOME: folder,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
        },
      }),
    );
    // A package that is missing is a failure, and this is how it is told.
    await once(proxy, 'spawn');
    for (const stream of [proxy.stdout!, proxy.stderr!]) {
      stream.on('data', (part) => {
        printed += String(part);
      });
    }
    for (let tries = 0; ; tries++) {
      const socket = connect(place.port, '127.0.0.1');
      const open = await new Promise((done) =>
        socket.once('connect', () => done(true)).once('error', () => done(false)),
      );
      socket.destroy();
      if (open) break;
      if (tries > 6_000 || proxy.exitCode !== null) throw new Error(`${name} did not start: ${printed}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  });

  afterAll(async () => {
    for (const agent of agents.values()) agent.destroy();
    proxy?.kill('SIGTERM');
    await killed(service);
    if (proxy?.pid !== undefined) await closed(proxy);
    rmSync(place.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('a link is made, looked at, opened, saved, and gone', async () => {
    const { id, access, proof, envelope, made } = await make();
    const path = `/v1/links/${id}`;
    const reader = makeReader();
    expect([made.status, JSON.parse(String(made.body))]).toMatchObject([201, { id }]);
    const looked = await ask('POST', `${path}/look`, { bearer: access });
    expect([looked.status, JSON.parse(String(looked.body))]).toMatchObject([
      200,
      { state: 'waiting', creator: 'mona' },
    ]);
    const opened = await ask('POST', `${path}/open`, { bearer: access, body: { proof, reader } });
    expect([opened.status, JSON.parse(String(opened.body))]).toMatchObject([200, { envelope }]);
    expect(opened.headers['cache-control']).toBe('no-store');
    expect((await ask('POST', `${path}/saved`, { bearer: access, body: { reader } })).status).toBe(204);
    const again = await ask('POST', `${path}/open`, { bearer: access, body: { proof, reader } });
    expect([again.status, JSON.parse(String(again.body))]).toMatchObject([410, { state: 'saved' }]);
    expect((await ask('GET', path, { bearer: monasToken })).status).toBe(200);
    expect((await ask('DELETE', path, { bearer: monasToken })).status).toBe(204);
  });

  it('the page comes as it is, byte for byte, with all of its headers, packed or not', async () => {
    const direct = await fetch(`http://127.0.0.1:${place.upstream}/l`);
    const { status, headers, body } = await ask('GET', '/l');
    expect(status).toBe(200);
    expect(createHash('sha256').update(body).digest('hex')).toBe(pageSha256);
    const own = [...direct.headers].filter(([header]) => !['connection', 'keep-alive', 'date'].includes(header));
    expect(headers).toMatchObject(Object.fromEntries(own));
    const added = Object.keys(headers).filter((header) => !direct.headers.has(header));
    expect(['server', 'alt-svc', 'transfer-encoding']).toEqual(expect.arrayContaining(added));
    const asked = await ask('GET', '/l', { headers: { 'accept-encoding': 'gzip' } });
    const packed = asked.headers['content-encoding'] === 'gzip' ? gunzipSync(asked.body) : asked.body;
    expect(createHash('sha256').update(packed).digest('hex')).toBe(pageSha256);
    expect(asked.headers['content-security-policy']).toBe(direct.headers.get('content-security-policy'));
  });

  it('the largest envelope goes in and out through no file, and what is larger is refused', async () => {
    const largest = b64(Buffer.concat([Buffer.from([1]), randomBytes(92_160 + 28)]));
    const { id, access, proof, made } = await make({ envelope: largest });
    expect(made.status).toBe(201);
    const body = { proof, reader: makeReader() };
    const opened = await ask('POST', `/v1/links/${id}/open`, { bearer: access, body });
    expect([opened.status, JSON.parse(String(opened.body)).envelope === largest]).toEqual([200, true]);

    const limit = 128 * 1024;
    const filled = async (length: number, chunked = false) => {
      const text = JSON.stringify((await make()).body);
      return ask('POST', '/v1/links', { bearer: monasToken, body: text.padEnd(length), chunked });
    };
    const refused = async (told: Promise<Told>) => expect((await told).status).toBe(413);
    for (const chunked of [false, true]) {
      expect((await filled(limit, chunked)).status).toBe(200);
      await refused(filled(limit + 1, chunked));
      await refused(filled(2_000_000, chunked));
      // Nothing but a creation has so much to say, and the proxy does not know that.
      const body = ' '.repeat(100_000);
      await refused(ask('POST', `/v1/links/${id}/saved`, { bearer: access, body, chunked }));
    }
    const stranger = await ask('POST', '/v1/links', { body: ' '.repeat(100_000) });
    expect([stranger.status, stranger.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    if (spills !== undefined) {
      const files = readdirSync(join(place.folder, spills), { recursive: true });
      expect(files.sort()).toEqual(['answer', 'body']);
    }
  });

  it('what another site makes a browser send is refused', async () => {
    const { id, access } = await make();
    for (const site of ['cross-site', 'same-site']) {
      const told = await ask('POST', `/v1/links/${id}/look`, { bearer: access, headers: { 'sec-fetch-site': site } });
      expect([told.status, String(told.body)]).toEqual([403, '{"error":"cross_site"}']);
    }
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await ask('POST', `/v1/links/${id}/look`, { bearer: access, headers: own })).status).toBe(200);
  });

  it('neither /healthz nor /metrics is reachable, though the proxy is on the same machine', async () => {
    expect((await fetch(`http://127.0.0.1:${place.upstream}/healthz`)).status).toBe(200);
    for (const path of [
      '/healthz',
      '/metrics',
      '//healthz',
      '/%68ealthz',
      '/x/../metrics',
      '/healthz?x',
      '/metrics/',
    ]) {
      const told = await ask('GET', path, {
        headers: { 'x-forwarded-for': '127.0.0.1', connection: 'x-forwarded-for' },
      });
      expect([path, told.status]).toEqual([path, 404]);
    }
  });

  it('who fails too often is told to wait, by the address that the proxy saw, whatever else it says', async () => {
    const from = '127.0.0.2';
    expect(await unknown({ from })).toMatchObject({ status: 404, body: Buffer.from('{"error":"not_found"}') });
    const claims = ['203.0.113.9', '203.0.113.9, 198.51.100.7', '', '::1'];
    const answers = [];
    for (let index = 0; index < 80; index++) {
      const forged = { 'x-forwarded-for': claims[index % claims.length] ?? '', 'x-real-ip': '203.0.113.9' };
      answers.push(await unknown({ from, headers: forged }));
    }
    const waiting = answers.filter(({ status }) => status === 429);
    expect(waiting.length).toBeGreaterThan(5);
    expect(answers.length - waiting.length).toBeGreaterThanOrEqual(59);
    for (const { headers, body } of waiting) {
      expect([headers['retry-after'], String(body)]).toEqual(['1', '{"error":"too_many"}']);
    }
    expect((await unknown({ from: '127.0.0.3' })).status).toBe(404);
  });

  it('hundreds of requests are answered, before and after the service is stopped and started again', async () => {
    const { id, access } = await make();
    const look = () => ask('POST', `/v1/links/${id}/look`, { bearer: access });
    const many = async () => {
      const statuses = new Set<number>();
      for (let round = 0; round < 40; round++) {
        for (const { status } of await Promise.all(Array.from({ length: 10 }, look))) statuses.add(status);
      }
      return [...statuses];
    };
    expect(await many()).toEqual([200]);
    expect(upstreamConnections()).toBeLessThan(100);
    service.kill('SIGTERM');
    expect(await closed(service)).toEqual([0, null]);
    await serve();
    expect(await many()).toEqual([200]);
  });

  it('while the service is away the proxy says so, and no log names a link', async () => {
    service.kill('SIGTERM');
    await closed(service);
    const { status } = await unknown();
    expect(status).toBe(name === 'haproxy' ? 503 : 502);
    // Caddy waits for five seconds, in which a slow machine need not have started a service: then it is asked once more.
    for (let waited = 502; waits && waited === 502; ) {
      const asked = unknown();
      await serve();
      waited = (await asked).status;
      expect([404, 502]).toContain(waited);
      if (waited === 404) break;
      service.kill('SIGTERM');
      await closed(service);
    }
    if (!waits) await serve();
    expect((await unknown()).status).toBe(404);

    await new Promise((done) => setTimeout(done, 200));
    const logs = readdirSync(place.folder).filter((file) => file.endsWith('.log'));
    const written = printed + logs.map((file) => readFileSync(join(place.folder, file), 'utf8')).join('');
    expect(ids.filter((id) => written.includes(id))).toEqual([]);
    expect(written).not.toContain('/v1/links/');
  });
});

describe('under systemd', () => {
  const unit = readFileSync(join(root, 'docs/deploy/keyturn-links.service'), 'utf8');
  let folder = '';
  let copy = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keyturn-systemd-'));
    copy = join(folder, 'keyturn-links.service');
    // systemd wants to see the program itself.
    writeFileSync(copy, put(unit, [['/usr/bin/keyturn ', '/bin/true ']]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const analyze = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('the unit says nothing that systemd does not know, and leaves little open', () => {
    expect(analyze('verify', '--man=no', copy)).toEqual({ status: 0, stdout: '', stderr: '' });
    // 1.3 on its scale from 0 to 10; a unit that says nothing has 9.6.
    const { status, stdout } = analyze('security', '--offline=true', '--threshold=13', copy);
    expect([status, /Overall exposure.*/.exec(stdout)?.[0]]).toEqual([0, expect.stringContaining('OK')]);
  });

  it('it starts as nobody with a folder of its own, comes back after kill -9, and ends with 0 when it is stopped', () => {
    const { body, access } = makeBody();
    writeFileSync(join(folder, 'body'), JSON.stringify(body));
    writeFileSync(join(folder, 'access'), access);
    const script = join(root, 'test/servers/systemd.sh');
    const seen = execFileSync(script, [folder, process.execPath, monasToken, built()], {
      encoding: 'utf8',
    });
    const { Uid, ...rest } = Object.fromEntries(seen.split('\n').map((line) => line.trim().split('='))) as {
      [name: string]: string;
    };
    // The range of systemd's dynamic users.
    expect(Number(Uid)).toBeGreaterThanOrEqual(61_184);
    expect(Number(Uid)).toBeLessThanOrEqual(65_519);
    expect(rest).toEqual({
      '': undefined,
      started: '200',
      CapEff: '0000000000000000',
      CapBnd: '0000000000000000',
      NoNewPrivs: '1',
      Seccomp: '2',
      core: '0',
      files: '8192',
      directory: `700 ${Uid}`,
      above: '700 0',
      file: '600',
      made: '201',
      killed: '200',
      restarts: '1',
      kept: '200',
      // 1: it ended by itself, 0: with this status.
      stopped: 'inactive success 1 0',
      // No write-ahead log beside it.
      left: 'links.sqlite',
      again: '200',
      still: '200',
    });
  });
});
