/** What the programs `gh` and `git` know of the person at this terminal and of this folder. */
import { execFile } from 'node:child_process';
import { environmentOf } from '../http/child-environment.ts';
import { Secret } from '../rotation/model/secret.ts';

/** The host of the GitHub that GITHUB_API_URL names: github.com without it, or a GitHub Enterprise Server. */
function githubHost(environment: NodeJS.ProcessEnv): string {
  const api = environment['GITHUB_API_URL'] ?? '';
  return URL.canParse(api) ? new URL(api).hostname.replace(/^api\./, '') : 'github.com';
}

/**
 * The person's token for that GitHub: that of the `gh` command, else GITHUB_TOKEN; undefined if there is neither. `gh` is
 * told which server, or it would hand out a token of another one, for this one to see.
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
