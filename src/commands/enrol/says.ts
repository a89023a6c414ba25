/** What a person is told of slots that were enrolled: names where not everybody reads it, counts elsewhere. */
import { type Change, type Found, twinGroups } from '../../rotation/model/enrolled.ts';
import type { Enrolling } from '../../rotation/run/enrol.ts';

type Told = {
  readonly found: Found;
  readonly times: ReadonlyMap<string, string>;
  readonly isPublic: boolean;
};

const changeSays: { readonly [change in Change]: string } = {
  new: 'enrolled for the first time',
  same: 'as they were',
  touched: 'touched: written again with the same value',
  changed: 'changed by hand: what they held before stays alive until somebody proves otherwise',
  own: 'written by Keyturn since',
};

const leftSays = {
  gone: 'GitHub lists no such secret any more, so what was read is not recorded',
  written: 'written while this run was on its way: start it again',
  hidden: 'hidden here by a secret of the repository: a repository that sees it has to enrol it',
} as const;

export function saysOf(
  { enrolled, changes, left, renewed }: Enrolling,
  { found, times, isPublic }: Told,
): { readonly about: readonly string[]; readonly notices: readonly string[] } {
  const listed = (slots: readonly string[]) => (isPublic ? '' : `: ${slots.join(', ')}`);
  const say = (slots: readonly string[], says: string) =>
    slots.length === 0 ? [] : [`${slots.length} ${slots.length === 1 ? 'secret' : 'secrets'} ${says}${listed(slots)}`];
  const those = <T>(of: ReadonlyMap<string, T>, what: T) =>
    [...of].flatMap(([slot, one]) => (one === what ? [slot] : []));
  const twins = twinGroups(enrolled.slots).map(
    (slots) => `one value in ${slots.length} secrets${listed(slots)}: a rotation has to write all of them`,
  );
  const unread = [...times.keys()].filter(
    (slot) => !Object.hasOwn(found.slots, slot) && !(found.absent ?? []).includes(slot) && !isOwn(slot),
  );
  const dead = Object.entries(enrolled.slots).flatMap(([slot, { ended }]) => (ended === undefined ? [] : [slot]));
  return {
    about: [
      `${changes.size} of ${Object.keys(enrolled.slots).length} enrolled secrets were read in this run`,
      ...twins,
      ...say(those(changes, 'changed'), changeSays.changed),
    ],
    notices: [
      ...(renewed
        ? [
            'everything is enrolled anew, under another print key or another seed; what secrets held before is forgotten',
          ]
        : []),
      ...(['new', 'touched', 'own'] as const).flatMap((change) => say(those(changes, change), changeSays[change])),
      ...say(dead, 'refused by their vendor: dead already'),
      ...(['gone', 'written', 'hidden'] as const).flatMap((why) => say(those(left, why), leftSays[why])),
      ...say(found.absent ?? [], 'absent here: empty where the job ran'),
      ...say(
        unread,
        'not read: the workflow does not name them yet, `keyturn inventory --write-workflow` writes it anew',
      ),
      'Dependabot, Codespaces and agent secrets are out of reach: no workflow is handed them',
    ],
  };
}

/** Keyturn's own: the escrow changes with every run, and the print key is what all this rests on. */
function isOwn(slot: string): boolean {
  return /\/KEYTURN_(?:PENDING|PRINT_KEY|TOKEN)$/.test(slot);
}
