/** What a run says about what it left because its time was over. */
import { formatDuration } from '../config/duration.ts';
import type { Inputs } from '../config/read-inputs.ts';
import type { Outcome } from '../rotation/journal/outcome.ts';
import { inQuotes, shellWord } from '../rotation/model/shell-word.ts';
import { secretKeyOf } from '../rotation/people/personal-credentials.ts';
import { firstFew } from '../rotation/steps/readers.ts';

/** One sentence after the other; undefined where nothing is left. It names no person and no place. */
export function leftSays(outcomes: readonly Outcome[], inputs: Inputs): string | undefined {
  const left = outcomes.filter((outcome) => outcome.left !== undefined);
  if (left.length === 0) return undefined;
  const keys = [...new Set(left.map(({ key }) => secretKeyOf(key)))];
  const sum = (of: 'destinations' | 'people') => left.reduce((all, outcome) => all + (outcome.left?.[of] ?? 0), 0);
  const parts = [
    `${keys.length === 1 ? '1 secret' : `${keys.length} secrets`} (${firstFew(keys)})`,
    ...counted(sum('destinations'), 'destination to write', 'destinations to write'),
    ...counted(sum('people'), 'link to make', 'links to make'),
  ];
  return `The time of this run (${formatDuration(inputs.for)}) was over before all was done. Left: ${parts.join(', ')}. Nothing is lost, and old credentials live until their successors are everywhere. The next run goes on from here: by its schedule, or at once with \`${commandOf(inputs)}\``;
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** What was asked for is in the journal, but for what concerns one person or a leak: that is said again. */
function commandOf({ command, only, person }: Inputs): string {
  const which = only === undefined ? '' : ` --only ${inQuotes(only)}`;
  return `keyturn ${command}${person === undefined ? '' : ` --person ${shellWord(person)}`}${which}`;
}
