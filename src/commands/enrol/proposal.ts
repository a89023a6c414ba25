/** What enrolling identified, as a change of the configuration that somebody reviews: the journal never is configuration. */
import type { Configuration } from '../../config/load.ts';
import type { Forge } from '../../forge/port.ts';
import { isManaged } from '../../rotation/model/enrolled.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Ports } from '../../rotation/model/ports.ts';
import type { Target } from '../../rotation/model/target.ts';
import type { Enrolling } from '../../rotation/run/enrol.ts';
import { type Adoption, withAdoptions } from './adopt-lines.ts';

export const BRANCH = 'keyturn-enrol';

/** Throws nothing of the forge's: what could not be proposed is told. */
export async function proposeAdoptions(
  done: Enrolling,
  { targets }: Configuration,
  file: { readonly name: string; readonly text: string } | undefined,
  { ports, forge }: { readonly ports: Ports; readonly forge: Pick<Forge, 'propose'> },
): Promise<readonly string[]> {
  const wanted = await adoptionsOf(done, targets, ports);
  if (wanted.length === 0 || !file) return [];
  const { text, added } = withAdoptions(file.text, wanted);
  const left = wanted
    .filter((one) => !added.includes(one))
    .map(({ key, id }) => `what is in ${key} today is ${id}: add \`adopt: ${JSON.stringify(id)}\` to it`);
  if (added.length === 0) return left;
  const named = added.map(({ key }) => key).join(', ');
  try {
    const message = `keyturn: adopt what is in ${added.length === 1 ? named : `${added.length} secrets`} today`;
    await forge.propose({ branch: BRANCH, path: file.name, text, message });
    return [
      `\`adopt\` for ${named} is proposed on the branch ${BRANCH}: \`gh pr create --head ${BRANCH} --fill\``,
      ...left,
    ];
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return [`\`adopt\` for ${named} could not be proposed on the branch ${BRANCH}: ${error.message}`, ...left];
  }
}

/** One for each secret whose every enrolled place has one id, and which Keyturn has not written yet. */
async function adoptionsOf(
  { enrolled: { slots }, session }: Enrolling,
  targets: readonly Target[],
  ports: Ports,
): Promise<readonly Adoption[]> {
  const found: Adoption[] = [];
  for (const target of targets) {
    if (target.adopt !== undefined || target.person || target.binding.provider === 'manual') continue;
    const keys = (await ports.addresses(target)).map(({ key }) => key).filter((key) => Object.hasOwn(slots, key));
    if (keys.some((key) => isManaged(session.document, key))) continue;
    const ids = new Set(keys.map((key) => (slots[key]?.ended === undefined ? slots[key]?.id : undefined)));
    const [id] = ids;
    if (ids.size !== 1 || id === undefined) continue;
    const alone = targets.filter(({ secret }) => secret === target.secret).length === 1;
    const inside = alone || target.environment === undefined ? [] : ['environments', target.environment];
    found.push({ key: target.key, path: ['secrets', target.secret, ...inside], id });
  }
  return found;
}
