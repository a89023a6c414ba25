/** `keyturn inventory` at a terminal. */
import { resolve } from 'node:path';
import { defaultFile, type Inputs } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { configurationOf, refuseEvent } from '../start.ts';
import { realWorld } from '../world.ts';
import { checkoutHere } from './checkout.ts';
import { ownGithubToken, repositoryOf, rootHere } from './gh-and-git.ts';
import { colours, columns, err, out } from './output.ts';
import { show } from './render.ts';

/** Returns the exit status. `json`: the whole as one document, as schema/inventory.schema.json has it. */
export async function inventory(inputs: Inputs, json: boolean): Promise<number> {
  refuseEvent();
  const [checkout, repository] = await Promise.all([checkoutHere(inputs, process.env), repositoryOf(process.env)]);
  const { file, directory, inRepository } = checkout;
  const name = file?.name ?? inputs.config ?? defaultFile;
  const configuration =
    file === undefined && inputs.config === undefined
      ? undefined
      : await configurationOf(inputs, { directory, file, repository });
  const isApp = inputs.clientId !== undefined;
  const token = inputs.token ?? (isApp ? undefined : await ownGithubToken(process.env));
  const world = {
    ...(await realWorld((progress) => show(progress, false))),
    // Paths that were given lead from where the command was given.
    directory: process.cwd(),
    environment: { ...process.env, ...(repository === undefined ? {} : { GITHUB_REPOSITORY: repository }) },
  };
  const asksGit = inputs.inventory?.writeWorkflow === true;
  const top = (asksGit ? await rootHere(process.env) : undefined) ?? directory;
  const { takeInventory } = await import('../commands/inventory.ts');
  const {
    inventory: found,
    exit,
    said,
    diff,
  } = await takeInventory(
    { ...inputs, token },
    {
      world,
      root: process.env['GITHUB_WORKSPACE'] ?? directory,
      configuration,
      file: { path: file?.path ?? resolve(directory, name), name, text: file?.text },
      repository,
      remembers: true,
      checkout: { directory: top, file: inRepository },
    },
  );
  if (json) out(JSON.stringify(found));
  else {
    const { inventoryLines } = await import('../report/inventory-terminal.ts');
    out(inventoryLines(found, { colours, columns }));
  }
  // What a program reads is the document alone.
  const tell = json ? err : out;
  if (diff !== undefined) for (const line of diff.split('\n')) tell(plain(line));
  for (const line of said) err(plain(line));
  return exit;
}
