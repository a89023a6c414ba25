/** What both entry points do before a command runs: they refuse what would show credentials, and read the configuration. */
import { readdir, readFile } from 'node:fs/promises';
import { url as inspectorUrl } from 'node:inspector';
import { join, resolve } from 'node:path';
import { refuseExposure } from './commands/process-exposure.ts';
import { refusePullRequest } from './config/events.ts';
import type { Configuration } from './config/load.ts';
import { defaultFile, type Inputs, sourceOf } from './config/read-inputs.ts';
import { withoutGitRedirections } from './http/child-environment.ts';

/** A file as it was read; `name` is its path for people, `path` the absolute one. */
export type ConfigurationFile = { readonly name: string; readonly text: string; readonly path?: string };

/** @throws KeyturnError INPUT_INVALID for what would show credentials: a debugger, Node's own debugging variables */
export function refuseExposedProcess(): void {
  refuseExposure({ environment: process.env, words: process.execArgv, inspector: inspectorUrl() });
}

/** Which repository a folder is in, and what that ignores, decides whom a link is believed from and where a value is written. */
export function heedNoGitRedirections(): void {
  withoutGitRedirections(process.env);
}

/**
 * Called before anything is read: the code of a pull request must not run beside credentials.
 * @throws KeyturnError EVENT_REFUSED
 */
export function refuseEvent(): void {
  refusePullRequest(process.env['GITHUB_EVENT_NAME']);
}

/**
 * The configuration file that is named, or the usual one; undefined if it cannot be read.
 * @throws KeyturnError CONFIG_INVALID where one is there that is nearly called so, and nobody names it
 */
export async function fileOf({ config }: Inputs, directory: string): Promise<ConfigurationFile | undefined> {
  const name = config ?? defaultFile;
  try {
    return { name, text: await readFile(resolve(directory, name), 'utf8') };
  } catch {
    if (config === undefined) await (await import('./commands/nearly-named.ts')).refuseNearlyNamed(directory);
    return undefined;
  }
}

/**
 * The configuration that the inputs name or are, for an event that may start a run. Throws EVENT_REFUSED, INPUT_INVALID,
 * CONFIG_INVALID, CONFIG_SECRET_PASTED, and ENVIRONMENT_MISSING with `requireAdmin`.
 */
export async function configurationOf(
  inputs: Inputs,
  {
    directory,
    file,
    ...more
  }: {
    readonly directory: string;
    readonly file: ConfigurationFile | undefined;
    readonly repository: string | undefined;
    readonly requireAdmin?: boolean;
    readonly only?: string | undefined;
  },
): Promise<Configuration> {
  const source = await sourceOf(inputs, file);
  const event = process.env['GITHUB_EVENT_NAME'];
  const others = await otherConfigurations(directory, file?.path ?? inputs.config ?? defaultFile);
  await import(/* webpackChunkName: "load" */ './config/interpreted-schemas.ts');
  const { load } = await import(/* webpackChunkName: "load" */ './config/load.ts');
  return load(source, { environment: process.env, event, others, ...more });
}

/** The other `.github/keyturn*.yml` of this checkout; `own` is the one that is used. */
async function otherConfigurations(directory: string, own: string): Promise<readonly ConfigurationFile[]> {
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
