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

/**
 * `owner/name` of the repository at GitHub that this folder is a checkout of: by its remote `origin`, or by the only remote
 * that it has. Undefined where that is at another server, or where git does not say.
 */
export async function repositoryHere(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const remotes = (await printed('git', ['remote'], environment))?.split('\n') ?? [];
  const name = remotes.find((each) => each === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined);
  const url = name === undefined ? undefined : await printed('git', ['remote', 'get-url', '--', name], environment);
  // git@github.com:owner/name.git, https://github.com/owner/name, ssh://git@ssh.github.com:443/owner/name.git
  const parts = /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+(?=\/))?[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '');
  const host = parts?.[1]?.toLowerCase().replace(/^ssh\.(?=github\.com$)/, '');
  return host === githubHost(environment) ? parts?.[2] : undefined;
}

/** `owner/name` that the environment names, or else this checkout's. */
export async function repositoryOf(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const given = environment['GITHUB_REPOSITORY'] ?? '';
  return given === '' ? repositoryHere(environment) : given;
}

/** The root of the repository that this folder is a part of; undefined in none, and in one of another user. */
export function rootHere(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  return printed('git', ['rev-parse', '--show-toplevel'], environment);
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
];

/** What a program prints, without the last line end; undefined if it is not there, fails, or says nothing. */
function printed(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const read = (name: string) => environment[name];
    const env = environmentOf(read, ownPrograms);
    execFile(program, words, { timeout: 10_000, windowsHide: true, env }, (error, output) => {
      const text = output.trim();
      resolve(error === null && text !== '' ? text : undefined);
    });
  });
}
