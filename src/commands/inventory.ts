/**
 * `keyturn inventory`: which secrets there are, how old, what reads them, whose they are. GET, and one query in GraphQL; at
 * GitHub nothing is ever changed. It needs no configuration; where there is one, it says what Keyturn has in hand already.
 */
import { composeInventory } from '../compose/inventory.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/configuration.ts';
import type { InventoryInputs } from '../config/inventory-inputs.ts';
import type { Inputs } from '../config/read-inputs.ts';
import type { Facts } from '../inventory/facts.ts';
import { inventory as judge } from '../inventory/inventory.ts';
import type { Scope } from '../inventory/port.ts';
import type { Inventory } from '../inventory/report.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { withoutEnrolling } from './enrol/own-workflow.ts';
import { bySlot, knownOf } from './inventory/known.ts';
import { narrowed } from './inventory/narrowed.ts';
import { mustBeWritable, writePage } from './inventory/page-file.ts';
import { memoryOf } from './inventory/remembering.ts';
import { failedIn, failsOn } from './inventory/verdict.ts';
import { wholeFacts } from './inventory/whole-facts.ts';
import { writeBlocks } from './inventory/write.ts';

export type InventoryPlace = {
  readonly world: World;
  /** From where the paths in the configuration lead; those of the inputs lead from the directory of the world. */
  readonly root: string;
  /** Undefined: there is no configuration. */
  readonly configuration: Configuration | undefined;
  /** The configuration file: where it is, its name for people, and its text, if it is there. */
  readonly file: { readonly path: string; readonly name: string; readonly text: string | undefined };
  /** `owner/name` of this repository, if it is known. */
  readonly repository: string | undefined;
  /** Without `state`, whether the answers are kept in the cache of the user. */
  readonly remembers: boolean;
  /** The checkout of this repository; undefined: `writeWorkflow` has nowhere to write. */
  readonly checkout?: { readonly directory: string; readonly file: string };
};

export type Taken = {
  readonly inventory: Inventory;
  readonly exit: 0 | 1;
  /** What `write`, `writeWorkflow` and `html` did, for people. */
  readonly said: readonly string[];
  /** What `write` would add, with `dry-run`. */
  readonly diff: string | undefined;
};

/** @throws KeyturnError INPUT_INVALID, FILE_REFUSED, and what reading the forge throws */
export async function takeInventory(inputs: Inputs, place: InventoryPlace): Promise<Taken> {
  const { world, configuration, repository } = place;
  const asked = inputs.inventory;
  if (asked === undefined)
    throw new KeyturnError('INTERNAL', { what: 'an inventory without its inputs', hint: 'please report it' });
  const scope = scopeOf(asked, repository);
  const owner = 'organization' in scope ? scope.organization : (scope.repositories[0]?.split('/')[0] ?? '');
  if (asked.html !== undefined) await mustBeWritable('html', asked.html, world.directory);
  const { lister, identity } = await composeInventory(inputs, world, owner);
  const memory = await memoryOf(asked, { world, scope, identity, remembers: place.remembers });
  const tell = (detail: string) => world.progress({ step: 'inventory', detail });
  let facts: Facts;
  try {
    if (memory.known > 0) tell(`${memory.known} answers of the last day are not asked for again (--fresh asks)`);
    facts = await wholeFacts(lister, scope, {
      memory,
      advanced: ({ done, total, until }) =>
        tell(`${done} of ${total} repositories${until === undefined ? '' : `, done at about ${until.toISOString()}`}`),
    });
  } finally {
    await memory.close();
  }
  const known = await knownOf(configuration, {
    access: inputs,
    world: { ...world, directory: place.root },
    told: (says) => tell(`what Keyturn manages is not known: ${says}`),
  });
  const slots = bySlot(facts, known);
  const whole = { ...judge(withoutEnrolling(facts), slots), scope: scopeSaid(facts, scope) };
  const inventory = narrowed(whole, inputs.only);
  const said: string[] = [];
  if (asked.html !== undefined) said.push(await writePage(inventory, asked.html, world.directory));
  let diff: string | undefined;
  if (asked.write) {
    const written = await writeBlocks(inventory, { file: place.file, repository, known: slots, dryRun: inputs.dryRun });
    diff = written.diff;
    said.push(written.says);
  }
  if (asked.writeWorkflow) {
    const { writeWorkflow } = await import('./inventory/write-workflow.ts');
    said.push(...(await writeWorkflow(inventory, facts, { repository, checkout: place.checkout })));
  }
  const failed = failedIn(facts);
  for (const each of failed) tell(`failed: ${each}`);
  const exit = failed.length > 0 || failsOn(inventory, inputs.failOn) ? 1 : 0;
  return { inventory, exit, said, diff };
}

function scopeOf({ organization, repositories }: InventoryInputs, repository: string | undefined): Scope {
  if (organization !== undefined) return { organization };
  if (repositories.length > 0) return { repositories };
  if (repository !== undefined) return { repositories: [repository] };
  throw new KeyturnError('INPUT_INVALID', {
    what: '`repository`: nothing says whose secrets to look for',
    hint: 'run it in a checkout, or: keyturn inventory --organization LOGIN, or --repository OWNER/NAME',
  });
}

function scopeSaid({ organization, repositories }: Facts, scope: Scope): NonNullable<Inventory['scope']> {
  if ('organization' in scope) return { organization: organization ?? scope.organization };
  return { repositories: repositories.map(({ repository }) => repository) };
}
