/** What the programs `gh` and `git` know of the person at this terminal and of this folder. */
import { execFile } from 'node:child_process';
import { environmentOf } from '../http/child-environment.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
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

type Remote = { readonly host: string; readonly repository: string };

/** The remote `origin` of this folder, or the only one that it has; undefined where git does not say. */
async function remoteHere(environment: NodeJS.ProcessEnv): Promise<Remote | undefined> {
  const remotes = (await printed('git', ['remote'], environment))?.split('\n') ?? [];
  const name = remotes.find((each) => each === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined);
  const url = name === undefined ? undefined : await printed('git', ['remote', 'get-url', '--', name], environment);
  // git@github.com:owner/name.git, https://github.com/owner/name, ssh://git@ssh.github.com:443/owner/name.git
  const parts = /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+(?=\/))?[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '');
  const host = parts?.[1]?.toLowerCase().replace(/^ssh\.(?=github\.com$)/, '');
  const repository = parts?.[2];
  return host === undefined || repository === undefined ? undefined : { host, repository };
}

/**
 * `owner/name` of the repository at GitHub that this folder is a checkout of: by its remote `origin`, or by the only remote
 * that it has. Undefined where that is at another server, or where git does not say.
 * @param host of that GitHub
 */
export async function repositoryHere(
  environment: NodeJS.ProcessEnv,
  host = githubHost(environment),
): Promise<string | undefined> {
  const remote = await remoteHere(environment);
  return remote?.host === host ? remote.repository : undefined;
}

/**
 * The server that this checkout's workflows will run at, by the environment and the remote; undefined: github.com.
 * @throws KeyturnError INPUT_INVALID where the remote is at a server that nothing calls a GitHub, or at another one
 */
export async function serverHere(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const said = serverIn(environment);
  const remote = (await remoteHere(environment))?.host;
  // A name without a dot is one of somebody's own ssh configuration.
  const host = remote?.includes('.') ? remote : undefined;
  if (host !== undefined && said !== undefined && host !== said) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `the environment speaks of the GitHub at ${said}, and the remote of this repository is at ${host}`,
      hint: 'unset GITHUB_SERVER_URL and GITHUB_API_URL, or run it in a clone from that server',
    });
  }
  if (host !== undefined && said === undefined && host !== 'github.com' && !host.endsWith('.ghe.com')) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `the remote of this repository is at ${host}, and nothing says that this is a GitHub Enterprise Server, whose workflows Keyturn could write`,
      hint: `if it is one: export GITHUB_API_URL=https://${host}/api/v3, then run it again; at any other server Keyturn runs as a command: docs/from-a-terminal.md`,
    });
  }
  const server = host ?? said;
  return server === 'github.com' ? undefined : server;
}

/** The command that makes what `gh` and `git push` need of this folder; undefined where a remote is there. */
export async function missingHere(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  if ((await printed('git', ['remote'], environment)) !== undefined) return undefined;
  const isRepository = (await rootHere(environment)) !== undefined;
  // The first branch that is pushed becomes the default one, to which the credentials belong.
  return `${isRepository ? '' : 'git init -b main && '}gh repo create --private --source . --remote origin`;
}

/** A proxy before the API says nothing of the server. */
function serverIn(environment: NodeJS.ProcessEnv): string | undefined {
  const server = environment['GITHUB_SERVER_URL'] ?? '';
  if (URL.canParse(server)) return new URL(server).hostname;
  const api = environment['GITHUB_API_URL'] ?? '';
  if (!URL.canParse(api)) return undefined;
  const { hostname, pathname } = new URL(api);
  return /^\/api\/v3\/?$/.test(pathname) || /^api\.(?:github\.com|[\w-]+\.ghe\.com)$/.test(hostname)
    ? githubHost(environment)
    : undefined;
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
