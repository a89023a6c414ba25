/** Several configurations in one repository: two of them must not share a journal or an escrow. */

import { KeyturnError } from '../rotation/model/errors.ts';
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import { objections } from './problems.ts';
import { type Raw, Configuration as Schema } from './schema.ts';
import { sorted } from './sorted.ts';
import type { Source } from './source.ts';

type Context = {
  readonly repository?: string | undefined;
  readonly others?: readonly { readonly name: string; readonly text: string }[];
};

/** Throws CONFIG_INVALID where another configuration has the journal or the escrow of this one, with the line to add. */
export async function refuseShared(source: Source, raw: Raw, { repository, others = [] }: Context): Promise<void> {
  for (const { name, text } of others) {
    const other = await readable(name, text);
    if (other === undefined) continue;
    const more = wordOf(name) ?? wordOf(source.name) ?? 'other';
    const at = wordOf(name) === undefined ? source.name : name;
    if (journalOf(raw, repository) === journalOf(other, repository)) {
      const line = raw.journal?.file === undefined ? `branch: keyturn-journal-${more}` : `file: keyturn-${more}.json`;
      throw refusal(source, name, 'journal', `${at}: add \`journal: { ${line} }\``);
    }
    if (escrowOf(raw, repository) !== undefined && escrowOf(raw, repository) === escrowOf(other, repository)) {
      const secret = `${ESCROW_NAME}_${more.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
      const inside = raw.escrow?.['github']?.['environment'];
      const environment = typeof inside === 'string' ? `environment: ${inside}, ` : '';
      const line = `\`escrow: { github: { ${environment}name: ${secret} } }\``;
      const hint =
        escrowKind(raw) === 'github'
          ? `${at}: add ${line}, and hand it over: \`pending: \${{ secrets.${secret} }}\``
          : `${at}: name another place under \`escrow\``;
      throw refusal(source, name, 'escrow', hint);
    }
  }
}

/** One that cannot be read stops its own runs, so it shares nothing. */
async function readable(name: string, text: string): Promise<Raw | undefined> {
  const { readYaml } = await import('./yaml-source.ts');
  try {
    const { value } = readYaml(text, name);
    return objections(Schema, value ?? {}).length === 0 ? (value as Raw) : undefined;
  } catch {
    return undefined;
  }
}

function journalOf({ journal = {} }: Raw, repository: string | undefined): string {
  if (journal.file !== undefined) return `file ${journal.file.replace(/^(\.\/)+/, '')}`;
  return `${(journal.repository ?? repository ?? '').toLowerCase()} ${journal.branch ?? 'keyturn-journal'}`;
}

/** The place of the escrow, as one text to compare; undefined where the configuration has none. */
function escrowOf(raw: Raw, repository: string | undefined): string | undefined {
  const kind = escrowKind(raw);
  const options = raw.escrow?.[kind] ?? {};
  if (kind !== 'github') return JSON.stringify([kind, sorted(options)]);
  // A journal in a file is for runs on one machine, and no workflow would hand them the escrow.
  if (raw.journal?.file !== undefined) return undefined;
  const { environment = '', name = ESCROW_NAME } = options;
  const home = repository ?? raw.journal?.repository ?? '';
  // GitHub ignores case in all of these.
  return JSON.stringify([kind, home, environment, name]).toLowerCase();
}

function escrowKind({ escrow }: Raw): string {
  return Object.keys(escrow ?? { github: {} })[0] ?? 'github';
}

/** `web` of `.github/keyturn-web.yml`. */
function wordOf(name: string): string | undefined {
  return /(?:^|\/)keyturn-([a-z0-9][a-z0-9-]*)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
}

function refusal(source: Source, other: string, what: 'journal' | 'escrow', hint: string): KeyturnError {
  const why =
    what === 'journal'
      ? 'each would take the secrets of the other for its own past'
      : 'each would overwrite the values that the other is about to write';
  return new KeyturnError('CONFIG_INVALID', {
    what: `${source.name} and ${other} have the same ${what}: ${why}`,
    hint,
  });
}
