/** What two secrets get wrong together: names that GitHub takes for one, one place or one credential for both. */
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import type { DestinationRequest, Target } from '../rotation/model/target.ts';
import { effectiveName } from './resolve-destinations.ts';
import type { Raw } from './schema.ts';
import { sorted } from './sorted.ts';
import type { Path, Problem } from './source.ts';

/** A target, and where its innermost layer stands. */
export type Built = { readonly target: Target; readonly path: Path };

/** GitHub ignores case in the names of secrets and environments. */
export function twins(raw: Raw): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (path: Path, table: object | undefined, what: string) => {
    const seen = new Set<string>();
    for (const name of Object.keys(table ?? {})) {
      if (seen.has(name.toLowerCase()))
        problems.push({ path, key: name, says: `GitHub ignores case, and another ${what} has this name already` });
      seen.add(name.toLowerCase());
    }
  };
  look(['secrets'], raw.secrets, 'secret');
  look(['environments'], raw.environments, 'environment');
  for (const [name, entry] of Object.entries(raw.secrets ?? {})) {
    if (!Array.isArray(entry.environments)) look(['secrets', name, 'environments'], entry.environments, 'environment');
  }
  return problems;
}

/** Two values for one place, or one credential in the hands of two rotations. */
export function collisions(built: readonly Built[], raw: Raw, repository: string | undefined): readonly Problem[] {
  const places = new Map<string, string>();
  const adopted = new Map<string, string>();
  return built.flatMap((each) => [...samePlace(each, places, raw, repository), ...sameCredential(each, adopted)]);
}

/** @param places place -> key of the target that is written there, of the targets before this one */
function samePlace(
  { target, path }: Built,
  places: Map<string, string>,
  raw: Raw,
  repository: string | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const name of Object.values(target.values)) {
    for (const destination of target.destinations) {
      const place = placeOf(destination, name, repository);
      const other = places.get(place);
      if (other !== undefined) {
        const who = other === target.key ? 'two of its values' : `${other} and ${target.key}`;
        problems.push({
          path,
          says: `${who} would be written to the same place (${destination.kind}, ${effectiveName(destination, name)})`,
        });
      }
      places.set(place, target.key);
      if (isEscrow(raw, destination, effectiveName(destination, name), repository)) {
        problems.push({
          path,
          says: `${escrowName(raw)} is where Keyturn keeps pending values there: ${target.key} needs another name, or \`escrow\` another place`,
        });
      }
    }
  }
  return problems;
}

/** @param adopted credential -> key of the target that adopts it, of the targets before this one */
function sameCredential({ target, path }: Built, adopted: Map<string, string>): readonly Problem[] {
  if (target.adopt === undefined) return [];
  const credential = JSON.stringify([target.binding.provider, target.binding.admin ?? null, target.adopt]);
  const other = adopted.get(credential);
  adopted.set(credential, target.key);
  if (other === undefined) return [];
  return [
    {
      path: [...path, 'adopt'],
      says: `${other} adopts the same credential, and one of the two would revoke it under the other`,
    },
  ];
}

/**
 * Whether a value would be written over the escrow, or come before it: a run is handed the nearest of GitHub's secrets
 * that has the escrow's name, whichever of the repository, its environment and its organization that is.
 */
function isEscrow(raw: Raw, destination: DestinationRequest, name: string, run: string | undefined): boolean {
  const [kind] = Object.keys(raw.escrow ?? { github: {} });
  const own = escrowName(raw).toUpperCase();
  // The places of other stores are known only by their addresses, which preflight compares.
  if (name.toUpperCase() !== own || kind !== 'github' || destination.kind !== kind) return false;
  const { app = 'actions', organization, topic, repository = run, repositories = [repository] } = destination.options;
  if (raw.journal?.file !== undefined || app !== 'actions') return false;
  if (organization !== undefined || topic !== undefined) return true;
  const home = String(run ?? raw.journal?.repository).toLowerCase();
  return Array.isArray(repositories) && repositories.some((each) => String(each).toLowerCase() === home);
}

function escrowName({ escrow }: Raw): string {
  const name = escrow?.['github']?.['name'];
  return typeof name === 'string' ? name : ESCROW_NAME;
}

function placeOf(destination: DestinationRequest, name: string, repository: string | undefined): string {
  const { name: _, ...options } = destination.options;
  const here =
    destination.kind === 'github' &&
    !['repository', 'repositories', 'topic', 'organization'].some((field) => Object.hasOwn(options, field));
  const all = here && repository !== undefined ? { ...options, repository } : options;
  // GitHub ignores case in all of these; in other stores, too, two names that differ only in case are taken for a mistake.
  return JSON.stringify([destination.kind, sorted(all), effectiveName(destination, name)]).toLowerCase();
}
