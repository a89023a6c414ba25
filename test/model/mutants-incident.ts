/** Faults about incidents: what is selected, what is one commit, what is proof. */
import type { Broken } from './mutants.ts';

const select = 'test/rotation/run/incident/incident-select.test.ts';
const course = 'test/rotation/run/incident/incident-course.test.ts';
const known = 'test/rotation/first-contact-known.test.ts';
const command = 'test/commands/incident-command.test.ts';
const killed =
  'an incident that is killed anywhere ends everything that was exposed, and nothing else (2 secrets, 1 repositories)';
const slots = 'test/commands/incident-slots.test.ts';

export const incidents: readonly Broken[] = [
  {
    name: 'forgets what an open incident waits for',
    file: 'rotation/steps/sweep.ts',
    from: 'const kept = new Set([...ended.slice(-2), ...unproved, ...awaited]);',
    to: 'const kept = new Set([...ended.slice(-2), ...unproved]);',
    caught: [{ story: killed }],
  },
  {
    name: 'leaves the twin of a slot that was breached with its value',
    file: 'rotation/run/incident/twins.ts',
    from: 'if (exposed.size === 0) return twins;',
    to: 'if (exposed.size >= 0) return twins;',
    caught: [
      {
        suite: slots,
        test: 'slots that hold one value go together: the declared one is replaced and its old key ended, the other one is told to a person',
      },
    ],
  },
  {
    name: 'leaves a repository that could not be read out of an incident in silence',
    file: 'rotation/run/incident/select.ts',
    from: 'for (const place of evidence.unread ?? [])',
    to: 'for (const place of [] as readonly string[])',
    caught: [
      {
        suite: slots,
        test: 'an action that was taken over says what of a repository it could not read, and does not end before somebody accepts that',
      },
    ],
  },
  {
    name: 'takes a list of the organization that could not be read for one that is empty',
    file: 'compose/shown-slots.ts',
    from: "if (repository === undefined || list.state !== 'listed') continue;",
    to: "if (repository === undefined) continue;\n    visible.set(addressOf(slotOf({ ...place, name: '*' })), []);\n    if (list.state !== 'listed') continue;",
    caught: [
      {
        suite: slots,
        test: 'a repository that was breached has every slot of the organization where nobody says which it sees, and a row about that',
      },
    ],
  },
  {
    name: 'takes absence for the proof that nothing of a breach lives',
    file: 'rotation/run/incident/select.ts',
    from: "(stage === 'revoked' && proof === 'refused')",
    to: "stage === 'revoked'",
    caught: [{ suite: select, test: 'what an incident selects one account of it' }],
  },
  {
    name: 'believes that a place forgets what was replaced in it',
    file: 'rotation/run/incident/holders.ts',
    from: 'return times.writing ?? (adopted ? times.intent : undefined);',
    to: 'return times.previous === undefined ? times.writing : undefined;',
    caught: [
      {
        suite: select,
        test: 'what an incident selects a repository: its own, what the organization shows it, what was enrolled, what was replaced by hand',
      },
    ],
  },
  {
    name: 'leaves out what waits in the escrow of a breached repository',
    file: 'rotation/run/incident/holders.ts',
    from: 'earliest(places.credential(...of), of[2].escrow?.at)',
    to: 'places.credential(...of)',
    caught: [{ suite: select, test: 'what an incident selects the repository of the escrow: what is pending too' }],
  },
  {
    name: 'takes a link that was sent for one that was opened',
    file: 'rotation/run/incident/holders.ts',
    from: 'return maybe ? (sent ?? drafted) : undefined;',
    to: 'return sent ?? drafted;',
    caught: [{ suite: select, test: 'what an incident selects a person who opened nothing' }],
  },
  {
    name: 'selects once more when it is started again',
    file: 'rotation/run/incident/record.ts',
    from: 'since === asked.since && isSame(selector, asked.selector)',
    to: 'since !== asked.since',
    caught: [
      { suite: course, test: 'an incident goes on with the one that is open about the same, and selects nothing anew' },
    ],
  },
  {
    name: 'journals an incident without the wishes that act on it',
    file: 'rotation/run/incident/record.ts',
    from: 'secrets[key] = wished(entry ?? fresh(key), wish, there);',
    to: 'wished(entry ?? fresh(key), wish, there);',
    caught: [
      {
        suite: course,
        test: 'an incident of 40 secrets, 12 at the breached store: 12 replaced, 12 refused, 28 untouched',
      },
    ],
  },
  {
    name: 'replaces the causes of a wish',
    file: 'rotation/journal/wishes.ts',
    from: '[...new Set([...(wish?.causes ?? []), ...(wanted.causes ?? [])])]',
    to: '[...(wanted.causes ?? [])]',
    caught: [{ suite: course, test: 'an incident unites its wish with one that is there, and names every cause' }],
  },
  {
    name: 'keeps every closed incident',
    file: 'rotation/run/incident/record.ts',
    from: 'const gone = closed.slice(CLOSED_KEPT).map(([id]) => id);',
    to: 'const gone: string[] = [];',
    caught: [{ suite: course, test: 'an incident keeps the sixteen that closed last' }],
  },
  {
    name: 'acts on a list that nobody saw',
    file: 'rotation/run/incident/open.ts',
    from: 'if (expect === undefined || digestOf(selection, digest) === expect) return;',
    to: 'if (selection) return;',
    caught: [
      {
        suite: course,
        test: 'an incident is not opened where nobody says yes, where nothing is selected, and where other rows were shown',
      },
    ],
  },
  {
    name: 'ends with 0 while something lives',
    file: 'commands/incident/showing.ts',
    from: 'exit: failures.length > 0 ? 1 : ending.exit',
    to: 'exit: ending.exit',
    caught: [
      {
        suite: command,
        test: 'keyturn incident a secret that is not in the configuration is a row with its console and block, and holds the exit at 1',
      },
    ],
  },
  {
    name: "takes a person's word against the provider's",
    file: 'rotation/run/incident/decide.ts',
    from: 'if (!accepted && !listed) return;',
    to: 'if (provider) return;',
    caught: [
      {
        suite: command,
        test: 'keyturn incident ends with 1 until none lives, says so in every run and in status, and a person can end a row',
      },
    ],
  },
  {
    name: 'trusts a run in the repository that was breached',
    file: 'commands/incident.ts',
    from: 'dryRun: inputs.dryRun || untrusted,',
    to: 'dryRun: inputs.dryRun,',
    caught: [
      {
        suite: command,
        test: 'keyturn incident of the repository that it runs in does nothing, and names what a person has to end',
      },
    ],
  },
  {
    name: 'ends one of two credentials that contradict each other',
    file: 'rotation/steps/in-place.ts',
    from: 'if (adopt !== undefined && id !== undefined && adopt !== id && !changed)',
    to: 'if (adopt === id && id !== undefined && adopt !== id)',
    caught: [
      {
        suite: known,
        test: 'first contact with what something else names enrolled with an id, but adopt says another one: neither ends, both are shown, until one is taken back',
      },
    ],
  },
  {
    name: 'takes what was pasted since for what was enrolled',
    file: 'rotation/steps/in-place.ts',
    from: 'return at !== undefined && at.getTime() > time(since) + WRITE_MARGIN;',
    to: 'return at === undefined && time(since) < 0;',
    caught: [
      {
        suite: known,
        test: 'first contact with what something else names enrolled with an id, the place was written by hand since: that one ends, and what was pasted is said to live',
      },
    ],
  },
  {
    name: 'believes that a key is dead because its vendor was told to end it',
    file: 'rotation/steps/predecessor.ts',
    from: 'if (await isRefused(run, told ? LOOKS : 1))',
    to: 'if (told || (await isRefused(run, 1)))',
    caught: [
      {
        suite: known,
        test: 'first contact with what something else names not enrolled, the vendor ends by value: believed only where it is refused then (false)',
      },
    ],
  },
  {
    name: 'says nothing of the end of what was in place',
    file: 'rotation/steps/predecessor.ts',
    from: '  run.outcome.ended = [...(run.outcome.ended ?? []), `what was in place before is dead: ${why}`];\n',
    to: '',
    caught: [
      {
        suite: known,
        test: 'first contact with what something else names not enrolled, the vendor ends by value: believed only where it is refused then (true)',
      },
    ],
  },
];
