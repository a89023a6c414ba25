/** `keyturn init`: a few answers, then the configuration and the workflows that it needs, or one more secret in them. */
import { bad } from '../config/input-errors.ts';
import { load } from '../config/load.ts';
import { defaultFile } from '../config/read-inputs.ts';
import { variablesOf } from './init/answers.ts';
import { configurationOf } from './init/configuration.ts';
import { judge } from './init/judge.ts';
import { type Naming, namingOf } from './init/naming.ts';
import { isThere, mustBeNew, writeAll } from './init/new-files.ts';
import { type Asking, askAll } from './init/questions.ts';
import type { Step } from './init/step.ts';
import { todoOf } from './init/todo.ts';
import { addWatch, watchCron } from './init/watch.ts';
import { watchPath, watchWorkflow } from './init/watch-workflow.ts';
import { workflowsOf } from './init/workflows.ts';
import { refuseNearlyNamed } from './nearly-named.ts';

export type InitWorld = Asking & {
  /** Where the repository begins. */
  readonly directory: string;
  /** Path of the configuration file, relative to it. */
  readonly file: string;
  /** `owner/name`, where it is known. */
  readonly repository: string | undefined;
  /** How often signals are looked for between two daily runs, such as `30m`. */
  readonly watch?: string | undefined;
  /** The server of the repository, where that is not github.com. */
  readonly host?: string;
  /** The command that makes the remote, where there is none yet. */
  readonly remote?: string | undefined;
};

/** What `init` did, and what it leaves to a person. */
export type Initialised = {
  /** Paths that were written or changed, relative to the directory. */
  readonly files: readonly string[];
  /** What is left to do, in order. */
  readonly todo: readonly Step[];
};

/**
 * Takes what was given and asks for the rest, then writes; nothing is overwritten, and on any failure everything is as it was.
 * Where a configuration is there, the secret is added to it; with `watch` nothing is asked, and the one workflow is added.
 * @throws KeyturnError FILE_REFUSED (a file is there, or cannot be written), INPUT_INVALID (a flag, or no more answers),
 *   CONFIG_INVALID (the configuration that is there, or what would be written)
 */
export async function init(world: InitWorld): Promise<Initialised> {
  const { directory, file } = world;
  if (file.startsWith('..'))
    throw bad('config', 'cli', 'this is outside of the repository, whose workflows would read it');
  const { host } = world;
  const naming = { ...namingOf(file), ...(host === undefined ? {} : { host }) };
  if (file === defaultFile) await refuseNearlyNamed(directory);
  const cron = world.watch === undefined ? undefined : watchCron(world.watch);
  if (!(await isThere(directory, file))) return begin(world, naming, cron);
  if (cron === undefined) return (await import('./init/another.ts')).addSecret(world, naming);
  const [more] = Object.keys(world.given ?? {});
  if (more !== undefined)
    throw bad(more, 'cli', 'beside a configuration that is there, `--watch` adds only its workflow');
  const path = await addWatch(directory, naming, cron);
  return { files: [path], todo: [{ why: 'commit and push' }] };
}

async function begin(world: InitWorld, naming: Naming, cron: string | undefined): Promise<Initialised> {
  const { directory, file } = world;
  const workflows = workflowsOf(naming);
  const watch = cron === undefined ? [] : [watchPath(naming)];
  for (const path of [...Object.keys(workflows), ...watch]) await mustBeNew(directory, path);
  const answers = await askAll(world);
  const { value, text } = await configurationOf(answers, naming);
  await judge(value, answers.secret, world);
  // The file that is written has to pass the same checks as any other.
  await load(text, { environment: {}, repository: world.repository ?? 'owner/name', file });
  const names = variablesOf(answers);
  const files = new Map([[file, text]]);
  for (const [path, workflow] of Object.entries(workflows)) files.set(path, workflow(names));
  if (cron !== undefined) files.set(watchPath(naming), watchWorkflow(naming, cron, names));
  await writeAll(directory, files);
  const { repository, remote } = world;
  return { files: [...files.keys()], todo: todoOf(answers, { file, repository, naming, remote }, names.credentials) };
}
