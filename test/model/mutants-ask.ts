/** Mutants of the rule *what a person gives is theirs, new, whole, and asked for once*. */
import type { Broken } from './mutants.ts';

const refused = 'test/rotation/ask-refused.test.ts';
const owners = 'test/rotation/ask-owners.test.ts';
const adversaries = 'test/rotation/ask-adversaries.test.ts';
const course = 'test/rotation/ask-course.test.ts';
const steps = 'rotation/steps/ask';

export const owning: readonly Broken[] = [
  {
    name: 'takes an answer that nobody confirmed',
    file: `${steps}/answered.ts`,
    from: '  if (wants && !confirmed) return unconfirmed(run, answered);\n',
    to: '',
    caught: [{ suite: adversaries, test: 'answers first: without the confirmation of who was asked nothing is taken' }],
  },
  {
    name: 'lets anybody confirm',
    file: `${steps}/whose-key.ts`,
    from: '  if (pressed?.id !== ask.owner.id) return false;\n',
    to: '',
    caught: [{ suite: adversaries, test: 'answers first: without the confirmation of who was asked nothing is taken' }],
  },
  {
    name: 'believes a code of the journal before the answer is taken',
    file: `${steps}/whose-key.ts`,
    from: "filled.state === 'taken' && ask.confirmed === filled.code",
    to: 'ask.confirmed === filled.code',
    caught: [{ suite: adversaries, test: 'counts for nothing before the answer is taken' }],
  },
  {
    name: 'takes any answer for the one that was confirmed before',
    file: `${steps}/answered.ts`,
    from: "ask.step === 'taken' && ask.confirmed !== undefined && ask.confirmed !== state.code",
    to: 'run.unconfirmed',
    caught: [{ suite: adversaries, test: 'swaps it after it was taken: the journal knows the code' }],
  },
  {
    name: 'writes a key of another account',
    file: `${steps}/answered.ts`,
    from: "told.is === 'other'",
    to: "told.is === 'unwanted' && run.unconfirmed",
    caught: [{ suite: refused, test: 'is of another account, and is never written, confirmed or not' }],
  },
  {
    name: 'takes a key that does not tell whose it is for the right one',
    file: `${steps}/answered.ts`,
    from: "told.is === 'untold' && !confirmed",
    to: 'run.unconfirmed && !confirmed',
    caught: [{ suite: course, test: 'whose key cannot be told after all confirms the answer that was taken' }],
  },
  {
    name: 'does not look whether another secret has the key',
    file: `${steps}/judge.ts`,
    from: "known === 'elsewhere'",
    to: 'run.unconfirmed',
    caught: [{ suite: refused, test: 'is the key of another secret, unless the policy lets it pass' }],
  },
  {
    name: 'writes one key to two secrets that are answered at a time',
    file: `${steps}/use.ts`,
    from: 'also(claim(withoutRepeat(run, document, values)))',
    to: 'also(claim(document))',
    caught: [{ suite: refused, test: 'given for two secrets at a time is written to one of them alone' }],
  },
  {
    name: 'asks who has left',
    file: `${steps}/follow.ts`,
    from: '  if (!owner) {\n',
    to: '  if (!owner && run.unconfirmed) {\n',
    caught: [{ suite: owners, test: 'leaves: what they answered is not used, and the next one is asked' }],
  },
  {
    name: 'asks who was offboarded',
    file: 'rotation/people/owners.ts',
    from: '!isOffboarded(session.document, id, target.key)',
    to: "id !== ''",
    caught: [{ suite: owners, test: 'is offboarded by a command: the same' }],
  },
  {
    name: 'forgets the request of a secret that is not configured any more',
    file: 'rotation/run/ask-owners.ts',
    from: "await requests.end(id, 'superseded')",
    to: 'await requests.check()',
    caught: [{ suite: owners, test: 'when its secret leaves the file' }],
  },
  {
    name: 'leaves the request open that somebody has answered at a terminal',
    file: 'rotation/steps/rotate.ts',
    from: '  if (run.entry?.ask) await endRequest(run, run.entry.ask);\n',
    to: '',
    caught: [{ suite: owners, test: 'when somebody gives the key at a terminal' }],
  },
  {
    name: 'keeps S of a request that is over',
    file: 'rotation/journal/verified-values.ts',
    from: "ask?.step !== 'refused' && ",
    to: '',
    caught: [
      {
        suite: owners,
        test: 'is the next one after the time is over; then it is an error, and once a week somebody is asked again',
      },
    ],
  },
  {
    name: 'asks for ever although every answer is refused',
    file: `${steps}/end.ts`,
    from: 'refused >= REFUSALS ?',
    to: 'refused < 0 ?',
    caught: [
      {
        suite: refused,
        test: 'three times in a row is a matter for a person, and nobody is asked until they have looked',
      },
    ],
  },
  {
    name: 'does not hear that an answer was disputed after it was used',
    file: `${steps}/disputed.ts`,
    from: 'if (await requests.isDisputed(request)) disputed.push(one);',
    to: 'await requests.isDisputed(request);',
    caught: [
      {
        suite: adversaries,
        test: 'is found out within a week of the use: what was published is replaced as if it had leaked',
      },
    ],
  },
  {
    name: 'asks one person for everything at once',
    file: `${steps}/open.ts`,
    from: 'if (count < MOST_OPEN) return true;',
    to: 'if (count < 1000) return true;',
    caught: [{ suite: owners, test: 'gets one message a run, with at most ten requests, the longest due first' }],
  },
  {
    name: 'forgets who made a key',
    file: 'rotation/steps/publish.ts',
    from: "[...owed, { person: maker, state: 'saved', ...left }]",
    to: 'owed',
    caught: [{ suite: owners, test: 'has the key, so that their leaving rotates it' }],
  },
];
