/** The real world, for the doors: the one place with the real network, clock and randomness. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './compose.ts';
import type { Clock, Http, Progress } from './rotation/ports.ts';
import { Secret } from './rotation/secret.ts';

export const clock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

export const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };

/** `fetch`, through a proxy where the standard variables name one (Node itself ignores them). */
export async function network(environment: NodeJS.ProcessEnv): Promise<Http> {
  const named = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(
    (name) => (environment[name] ?? '') !== '',
  );
  if (!named) return (request) => fetch(request);
  const undici = await import('undici');
  const dispatcher = new undici.EnvHttpProxyAgent();
  return async (request) => {
    // No proxy can reach this machine's own loopback.
    if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname)) return fetch(request);
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
    const answer = await undici.fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body,
      redirect: request.redirect,
      signal: request.signal,
      dispatcher,
    });
    return answer as unknown as Response;
  };
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

/** The one line that a program prints; undefined if it is not there, fails, or says nothing. */
function printed(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: 10_000, windowsHide: true, env: environment }, (error, output) => {
      const line = output.trim();
      resolve(error === null && line !== '' ? line : undefined);
    });
  });
}
