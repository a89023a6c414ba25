/** `journal:` and `escrow:`: what a rotation remembers, and where. */
import type { Json } from '../rotation/model/ports.ts';
import type { Configuration, Named } from './configuration.ts';
import { foreignName, objections, unknownName } from './problems.ts';
import type { Registry } from './registries.ts';
import { EnvironmentName, type Raw, SecretName } from './schema.ts';
import type { Sections } from './sections.ts';

/** @param repository `owner/name` of this run, whose branch it is where the file names no other */
export function journalOf(
  { raw, problems }: Pick<Sections, 'raw' | 'problems'>,
  repository: string | undefined,
): Configuration['journal'] {
  const { journal = {} } = raw;
  const key = journal.key === undefined ? {} : { key: journal.key };
  if (journal.file !== undefined) {
    for (const other of ['repository', 'branch'] as const) {
      if (journal[other] !== undefined)
        problems.push({ path: ['journal', other], says: 'a journal is either a `file` or a branch' });
    }
    return { kind: 'file', path: journal.file, ...key };
  }
  return {
    kind: 'github',
    repository: journal.repository ?? repository,
    branch: journal.branch ?? 'keyturn-journal',
    ...key,
  };
}

/** A secret of this repository or of one of its environments, or a store that can be read back. */
export async function escrowOf({ raw, source, problems }: Sections, registry: Registry): Promise<Named> {
  const [name, options] = Object.entries(raw.escrow ?? { github: {} })[0]!;
  const path = ['escrow'];
  if (name !== 'github') {
    const module = await registry.load(name);
    if (module === undefined) problems.push(foreignName(registry, name, { path, key: name, source }));
    else if (module.escrow === undefined) {
      const says = `\`${name}\` cannot be the escrow; \`github\` can, and stores that can be read back`;
      problems.push({ path, key: name, says });
    } else problems.push(...objections(module.options, options ?? {}, [...path, name]));
  } else {
    const fields = Object.keys(options ?? {});
    for (const field of fields) {
      if (field !== 'environment' && field !== 'name')
        problems.push({
          path: [...path, name],
          key: field,
          says: unknownName('field', field, ['environment', 'name']),
        });
    }
    const { environment, name: secret } = (options ?? {}) as { readonly environment?: Json; readonly name?: Json };
    if (secret !== undefined) problems.push(...objections(SecretName, secret, [...path, name, 'name']));
    if (environment !== undefined)
      problems.push(...objections(EnvironmentName, environment, [...path, name, 'environment']));
  }
  return { name, options: options ?? {} };
}

/** Whether something could hand a value from one run to the next: beside a journal in a file only a store that is read back. */
export function hasEscrow({ journal, escrow }: Raw): boolean {
  return journal?.file === undefined || Object.keys(escrow ?? { github: {} })[0] !== 'github';
}

/** Said of a field that needs an escrow, where `hasEscrow` says that there is none. `what` would be kept in it. */
export function escrowWanted(what: string): string {
  return `${what} is kept in an escrow, and a journal in a file has none: add \`escrow: { vault: { path: shop/keyturn, create: true, auth: { method: jwt, role: keyturn } } }\` or \`aws-secrets-manager\` (docs/destinations.md#as-the-escrow), or keep the journal on a branch`;
}
