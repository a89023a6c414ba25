/** The real world, for the doors: the one place with the real network, clock and randomness. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './compose/world.ts';
import { environmentOf } from './http/child-environment.ts';
import { KeyturnError } from './rotation/model/errors.ts';
import type { Clock, Http, Progress } from './rotation/model/ports.ts';
import { Secret } from './rotation/model/secret.ts';

export const clock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

export const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };

/**
 * `fetch`, through a proxy where the standard variables name one (Node itself ignores them), with or without `http://`.
 *
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy; a request HTTP_NOT_SENT if the proxy refuses it
 */
export async function network(environment: NodeJS.ProcessEnv): Promise<Http> {
  const plain = proxyOf(environment, ['http_proxy', 'HTTP_PROXY']);
  const secure = proxyOf(environment, ['https_proxy', 'HTTPS_PROXY']);
  if (plain === undefined && secure === undefined) return (request) => fetch(request);
  const undici = await import('undici');
  // An empty text, unlike undefined, keeps it from looking at the variables by itself.
  const dispatcher = new undici.EnvHttpProxyAgent({
    httpProxy: plain ?? '',
    httpsProxy: secure ?? '',
    noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '',
  });
  return async (request) => {
    // No proxy can reach this machine's own loopback.
    if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname)) return fetch(request);
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
    try {
      const answer = await undici.fetch(request.url, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body,
        redirect: request.redirect,
        signal: request.signal,
        dispatcher,
      });
      return answer as unknown as Response;
    } catch (error) {
      const status = refusedByProxy(error);
      if (status === undefined) throw error;
      throw new KeyturnError('HTTP_NOT_SENT', {
        what: `${request.method} ${new URL(request.url).origin}: the proxy does not connect to it (${status})`,
        hint:
          status === 407
            ? 'the proxy asks for a login: put it into the variable, HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT'
            : 'let the proxy allow this host, or name it in NO_PROXY if it can be reached without one',
      });
    }
  };
}

/** The first of these variables that is set, as a URL. Throws INPUT_INVALID, which names the variable and not its value. */
function proxyOf(environment: NodeJS.ProcessEnv, names: readonly string[]): string | undefined {
  const name = names.find((each) => (environment[each] ?? '').trim() !== '');
  if (name === undefined) return undefined;
  const value = (environment[name] ?? '').trim();
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits =
    url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.pathname + url.search === '/';
  if (fits) return url.href;
  throw new KeyturnError('INPUT_INVALID', {
    what: `the environment variable ${name} does not name a proxy`,
    hint: `write it as ${name}=http://HOST:PORT, or unset it`,
  });
}

/** What undici says, somewhere among the causes, when a proxy answers CONNECT with something else than 200. */
function refusedByProxy(error: unknown): number | undefined {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    const { message, cause } = at as { message?: unknown; cause?: unknown };
    const status = /^Proxy response \((\d{3})\)/.exec(String(message))?.[1];
    if (status !== undefined) return Number(status);
    at = cause;
  }
  return undefined;
}

export async function realWorld(progress: (progress: Progress) => void): Promise<World> {
  return {
    http: await network(process.env),
    clock,
    random,
    environment: process.env,
    directory: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
    progress,
  };
}

/** The other `.github/keyturn*.yml` of this checkout; `own` is the one that is used. */
export async function otherConfigurations(
  directory: string,
  own: string,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const folder = join(directory, '.github');
  const names = await readdir(folder).catch(() => []);
  const others = names
    .filter((name) => /^keyturn.*\.ya?ml$/i.test(name) && join(folder, name) !== resolve(directory, own))
    .sort();
  const read = others.map(async (name) => ({
    name: `.github/${name}`,
    text: await readFile(join(folder, name), 'utf8').catch(() => ''),
  }));
  return Promise.all(read);
}

/** The host of the GitHub that GITHUB_API_URL names: github.com without it, or a GitHub Enterprise Server. */
function githubHost(environment: NodeJS.ProcessEnv): string {
  const api = environment['GITHUB_API_URL'] ?? '';
  return URL.canParse(api) ? new URL(api).hostname.replace(/^api\./, '') : 'github.com';
}

/**
 * What a person is at that GitHub: the token of the `gh` command, else GITHUB_TOKEN; undefined if there is neither. `gh`
 * is told which one, or it would hand out a token of another server, for this one to see.
 */
export async function ownGithubToken(environment: NodeJS.ProcessEnv): Promise<Secret | undefined> {
  const words = ['auth', 'token', '--hostname', githubHost(environment)];
  const token = (await printed('gh', words, environment)) ?? environment['GITHUB_TOKEN'] ?? '';
  return token === '' ? undefined : new Secret(token);
}

/** `owner/name` of the repository at GitHub that this folder is a checkout of, by its remote `origin`. */
export async function repositoryHere(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const remote = await printed('git', ['config', '--get', 'remote.origin.url'], environment);
  const parts = /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? '');
  return parts?.[1]?.toLowerCase() === githubHost(environment) ? parts[2] : undefined;
}

/** Where `gh` and `git` keep what they know; the job's credentials are not theirs. */
const ownPrograms = [
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'DBUS_SESSION_BUS_ADDRESS',
  'GH_CONFIG_DIR',
  'GH_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'GITHUB_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CEILING_DIRECTORIES',
];

/** The one line that a program prints; undefined if it is not there, fails, or says nothing. */
function printed(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const read = (name: string) => environment[name];
    const env = environmentOf(read, ownPrograms);
    execFile(program, words, { timeout: 10_000, windowsHide: true, env }, (error, output) => {
      const line = output.trim();
      resolve(error === null && line !== '' ? line : undefined);
    });
  });
}
