/** From what the forge showed to what `keyturn inventory` says. */
import { inDays } from './age.ts';
import { type Owners, ownersIn } from './codeowners.ts';
import type { Facts, Known } from './facts.ts';
import type { Finding } from './findings.ts';
import { whatItIs } from './identity.ts';
import { isComplete, noticesOf } from './notices.ts';
import type { Inventory, InventorySecret, Missing, References } from './report.ts';
import { isUnreferenced, riskOf } from './risk.ts';
import { isSeenBeyond, type Scan, scan } from './scan.ts';
import { inOrder } from './wildcard.ts';

/** Days after which a key is called old. */
const OLD_DAYS = 90;

/** Pure, and never throws, whatever the files hold. `known`: slot -> what the configuration and the journal know of it. */
export function inventory(facts: Facts, known: ReadonlyMap<string, Known>): Inventory {
  const scanned = scan(facts);
  const owners = ownersOf(scanned);
  const secrets = scanned.findings
    .map((finding) => secretOf(finding, facts.at, known.get(finding.record.slot), owners))
    .toSorted((one, other) => other.risk - one.risk || inOrder(one.slot, other.slot));
  const missing = [...scanned.absences].flatMap(([repository, absences]) => absences.of(repository));
  const notices = noticesOf(facts);
  return {
    version: 1,
    at: facts.at,
    complete: isComplete(notices),
    notices,
    secrets,
    missing,
    summary: summaryOf(secrets, missing),
  };
}

/** Whether something would be said of an organization's secret that a repository which was not seen could make wrong. */
export function hingesOnUnseen({ partial: _, ...facts }: Facts): boolean {
  const lists = Object.values(facts.organizationSecrets);
  if (lists.every((list) => list.state !== 'listed' || list.rows.length === 0)) return false;
  return scan(facts).findings.some((finding) => isSeenBeyond(finding.record) && isUnreferenced(referencesOf(finding)));
}

function secretOf(finding: Finding, at: string, known: Known | undefined, owners: Owners): InventorySecret {
  const { record } = finding;
  const references = referencesOf(finding);
  const after = references === 'maybe' && !finding.how.has('maybe') ? [...finding.afterAll] : [];
  const because = new Set([...finding.because, ...after.map(([, why]) => why)]);
  const files = [...new Set([...finding.files, ...after.flatMap(([label]) => (label === '' ? [] : [label]))])];
  const sorted = files.toSorted(inOrder);
  const { kind, vendor, rotatable, keyless } = whatItIs(record.name, {
    app: record.app,
    consumers: [...finding.consumers.values()],
    unreferenced: isUnreferenced(references),
  });
  const what = { kind, rotatable, keyless, ...(vendor === undefined ? {} : { vendor }) };
  const owner = known?.owner ?? [...new Set(sorted.flatMap(owners))];
  return {
    slot: record.slot,
    app: record.app,
    level: record.level,
    repository: record.level === 'organization' ? null : record.repository,
    environment: record.environment ?? null,
    name: record.name,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    ageDays: inDays(record.updatedAt, at),
    ...(record.visibility === undefined ? {} : { visibility: record.visibility }),
    references,
    ...(references === 'maybe' ? { because: [...because].toSorted(inOrder) } : {}),
    files: sorted,
    kind,
    vendor: vendor?.id ?? null,
    rotatable,
    keyless,
    owner,
    ...riskOf({ finding, what, references, owner, at }),
    keyturn: known?.keyturn ?? 'unknown',
    ...(known?.twins === undefined ? {} : { twins: known.twins }),
  };
}

/** Read by the runner itself, to log more. */
const RUNNER = new Set(['ACTIONS_STEP_DEBUG', 'ACTIONS_RUNNER_DEBUG']);

/** The first that holds. */
function referencesOf({ record: { app, name }, how, afterAll, unread }: Finding): References {
  const isRead = how.has('sure') || how.has('maybe');
  if (app === 'codespaces' || (app === 'agents' && !isRead)) return 'elsewhere';
  if (app === 'actions' && RUNNER.has(name)) return 'runner';
  if (how.has('sure')) return 'yes';
  if (how.has('maybe') || afterAll.size > 0) return 'maybe';
  if (unread) return 'unknown';
  return how.has('shadowed') ? 'shadowed' : how.has('cut-off') ? 'cut-off' : 'none';
}

/** By a label of a file: whom CODEOWNERS of its repository's default branch names. */
function ownersOf({ sources }: Scan): Owners {
  const known = new Map<string, Owners>();
  return (label) => {
    const [owner = '', name = '', ...rest] = label.split('/');
    const repository = `${owner}/${name}`;
    const of = known.get(repository) ?? ownersIn(sources.of(repository)[0]?.files ?? new Map());
    known.set(repository, of);
    return of(rest.join('/').replace(/(\.ya?ml)@.*$/i, '$1'));
  };
}

export function summaryOf(secrets: readonly InventorySecret[], missing: readonly Missing[]): Inventory['summary'] {
  const keys = secrets.filter(({ kind }) => kind === 'key');
  const count = (holds: (secret: InventorySecret) => boolean) => keys.filter(holds).length;
  return {
    secrets: secrets.length,
    keys: keys.length,
    identifiers: secrets.length - keys.length,
    over90: count(({ ageDays }) => ageDays > OLD_DAYS),
    unreferenced: count(({ references }) => references === 'none' || references === 'cut-off'),
    shadowed: count(({ references }) => references === 'shadowed'),
    keyless: count(({ keyless }) => keyless === 'yes'),
    rotatable: count(({ rotatable }) => rotatable === 'api'),
    missing: missing.filter(({ optional }) => optional !== true).length,
  };
}
