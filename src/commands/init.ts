/** `keyturn init`: a few questions, then the configuration and the workflows that it needs. */
import { load } from '../config/load.ts';
import { variablesOf } from './init/answers.ts';
import { configurationOf } from './init/configuration.ts';
import { namingOf } from './init/naming.ts';
import { mustBeNew, writeAll } from './init/new-files.ts';
import { type Asking, askAll } from './init/questions.ts';
import { todoOf } from './init/todo.ts';
import { workflowsOf } from './init/workflows.ts';

export type InitWorld = Asking & {
  /** Where the repository begins. */
  readonly directory: string;
  /** Path of the configuration file, relative to it. */
  readonly file: string;
  /** `owner/name`, where it is known. */
  readonly repository: string | undefined;
};

/** What `init` did, and what it leaves to a person. */
export type Initialised = {
  /** Paths that were written, relative to the directory. */
  readonly files: readonly string[];
  /** What is left to do by hand, in order. */
  readonly todo: readonly string[];
};

/**
 * Asks, then writes; nothing is overwritten, and on any failure nothing of it is left behind.
 * @throws KeyturnError FILE_REFUSED (one of the files is there), INPUT_INVALID (no more answers)
 */
export async function init(world: InitWorld): Promise<Initialised> {
  const { directory, file } = world;
  const naming = namingOf(file);
  const workflows = workflowsOf(naming);
  for (const path of [file, ...Object.keys(workflows)]) await mustBeNew(directory, path);
  const answers = await askAll(world);
  const text = await configurationOf(answers, naming);
  // The file that is written has to pass the same checks as any other.
  await load(text, { environment: {}, repository: world.repository ?? 'owner/name', file });
  const names = variablesOf(answers);
  const files = new Map([[file, text]]);
  for (const [path, workflow] of Object.entries(workflows)) files.set(path, workflow(names));
  await writeAll(directory, files);
  return { files: [...files.keys()], todo: todoOf(answers, world, names.credentials) };
}
