/** One more secret into a configuration that is there, and its credential into the workflows beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from '../../config/load.ts';
import type { Json } from '../../rotation/model/ports.ts';
import { type Answers, adminsOf, variablesOf } from './answers.ts';
import { entryOf } from './configuration.ts';
import { judge } from './judge.ts';
import type { Naming } from './naming.ts';
import { type Asking, askAll, type There } from './questions.ts';
import { type Change, replaceAll } from './replaced-files.ts';
import type { Step } from './step.ts';
import { todoOfAnother } from './todo.ts';
import { watchPath } from './watch-workflow.ts';
import { workflowsOf } from './workflows.ts';

type Place = Asking & {
  readonly directory: string;
  readonly file: string;
  readonly repository: string | undefined;
};

type Fields = { readonly [field: string]: Json };

/**
 * Asks for the secret alone. What stands in the files stays to the byte; lines are added.
 * @throws KeyturnError CONFIG_INVALID (it was not valid before), INPUT_INVALID, FILE_REFUSED: then nothing was written
 */
export async function addSecret(
  world: Place,
  naming: Naming,
): Promise<{ readonly files: readonly string[]; readonly todo: readonly Step[] }> {
  const { directory, file, repository } = world;
  const before = await readFile(join(directory, file), 'utf8');
  const context = { environment: {}, repository: repository ?? 'owner/name', file };
  const { targets } = await load(before, context);
  const { readYaml } = await import('../../config/yaml-source.ts');
  const said = readYaml(before, file).value as Fields;
  const answers = await askAll(world, thereIn(said));
  const { append } = await import('../inventory/append.ts');
  const entry = entryOf(answers, Object.keys(fieldsOf(said['environments'])));
  const secrets = { ...fieldsOf(said['secrets']), [answers.secret]: entry };
  await judge({ ...said, secrets }, answers.secret, world);
  const hint = `\`keyturn providers ${answers.facts.name}\` shows what to add by hand`;
  const { text: after } = await append(before, [{ name: answers.secret, entry, missing: undefined }], {
    file,
    repository,
    hint,
  });
  const changes = new Map<string, Change>([[file, { before, after }]]);
  const unwired = await wireAll(world, naming, answers, changes);
  await replaceAll(directory, changes);
  const files = [...changes.keys()];
  const known = new Set(
    targets.flatMap(({ binding: { admin } }) => (typeof admin === 'string' ? [admin] : Object.values(admin ?? {}))),
  );
  const fresh = adminsOf(answers).filter((name) => !known.has(name));
  const todo = todoOfAnother(answers, { file, repository, naming, fresh, home: homeIn(said), files, unwired });
  return { files, todo };
}

function thereIn(said: Fields): There {
  const { url } = fieldsOf(said['links']);
  const channels = said['channels'];
  return {
    names: new Set(Object.keys(fieldsOf(said['secrets'])).map((name) => name.toLowerCase())),
    hasChannels: Array.isArray(channels) && channels.length > 0,
    url: typeof url === 'string' ? url : undefined,
  };
}

/** GitHub's environment that holds the escrow, and so the credentials. */
function homeIn(said: Fields): string | undefined {
  const { environment } = fieldsOf(fieldsOf(said['escrow'])['github']);
  return typeof environment === 'string' ? environment : undefined;
}

function fieldsOf(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Adds what it can to `changes`; the rest is for a person. */
async function wireAll(
  { directory }: Place,
  naming: Naming,
  answers: Answers,
  changes: Map<string, Change>,
): Promise<readonly { readonly path: string; readonly lines: readonly string[] }[]> {
  const { wired, secretOf } = await import('./wire.ts');
  const unwired: { path: string; lines: string[] }[] = [];
  let isAnyThere = false;
  for (const [path, names] of namesByWorkflow(naming, answers)) {
    const text = await readFile(join(directory, path), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    isAnyThere = true;
    const after = wired(text, names);
    if (after === undefined) unwired.push({ path, lines: names.map((name) => `${name}: ${secretOf(name)}`) });
    else if (after !== text) changes.set(path, { before: text, after });
  }
  const names = variablesOf(answers).credentials;
  if (!isAnyThere && names.length > 0)
    unwired.push({ path: 'your workflow', lines: names.map((name) => `${name}: ${secretOf(name)}`) });
  return unwired;
}

/** Which variables each workflow of `init` would have besides. */
function namesByWorkflow(naming: Naming, answers: Answers): ReadonlyMap<string, readonly string[]> {
  const { credentials, copies } = variablesOf(answers);
  const found = new Map<string, readonly string[]>();
  for (const [path, text] of Object.entries(workflowsOf(naming))) {
    const names = [...credentials, ...copies].filter((name) =>
      text({ credentials, copies, identity: false }).includes(`secrets.${name} `),
    );
    if (names.length > 0) found.set(path, names);
  }
  if (credentials.length > 0) found.set(watchPath(naming), credentials);
  return found;
}
