/** Slots as `enrol` is told them. */
import { bad } from '../../config/input-errors.ts';

/** Which variable holds the value of which slot. */
export type Asked = { readonly variable: string; readonly slot: string };

/** Of one step: what 25 values of 48 KiB take is within what a process may be handed. */
export const STEP = 25;

/** Whether jobs of this repository can be handed the secret of an address key: its own, or its organization's. */
export function slotsOfRun(repository: string): (slot: string) => boolean {
  const own = repository.toLowerCase();
  const [owner = ''] = own.split('/');
  return (slot) => {
    const [, place, inside, name] = /^github:([^/]+\/[^/]+)\/actions\/(?:(.+)\/)?([A-Z_][A-Z0-9_]*)$/.exec(slot) ?? [];
    if (name === undefined) return false;
    return place === own || (place === `${owner}/*` && inside === undefined);
  };
}

/** Throws INPUT_INVALID, naming the line and never what stands in it. */
export function slotsIn(text: string, repository: string): readonly Asked[] {
  const mine = slotsOfRun(repository);
  const seen = new Set<string>();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > STEP) throw bad('slots', 'action', `a step reads at most ${STEP} secrets`);
  return lines.map((line, index) => {
    const [, variable, slot] = /^\s*(ENROL_\d{2,4}) (github:\S.*\S)\s*$/.exec(line) ?? [];
    const refused = (says: string) => bad('slots', 'action', `line ${index + 1} ${says}`);
    if (variable === undefined || slot === undefined) throw refused('is not `ENROL_01 github:OWNER/REPO/actions/NAME`');
    if (!mine(slot)) throw refused('names no Actions secret that jobs of this repository read');
    if (seen.has(variable) || seen.has(slot)) throw refused('repeats one before it');
    seen.add(variable).add(slot);
    return { variable, slot };
  });
}
