/** Mutants of the rule *what a person gives is theirs, new, whole, and asked for once*. */
import type { Broken } from './mutants.ts';

const refused = 'test/rotation/ask-refused.test.ts';
const owners = 'test/rotation/ask-owners.test.ts';
const answers = 'test/rotation/ask-answers.test.ts';
const moved = 'test/rotation/ask-moved.test.ts';
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
    name: 'writes one key to two secrets that are answered at a time',
    file: `${steps}/use.ts`,
    from: 'also(claim(withoutRepeat(run, document, values)))',
    to: 'also(claim(document))',
    caught: [{ suite: refused, test: 'given for two secrets at a time is written to one of them alone' }],
  },
  {
    name: 'speaks of a request to a host that it was not made at',
    file: `${steps}/record.ts`,
    from: 'return requests?.via === via ? requests : undefined;',
    to: 'return requests ?? (via as never);',
    caught: [
      {
        suite: moved,
        test: 'is withdrawn where it was made, and asked for anew, and neither host is told what is the other’s',
      },
    ],
  },
  {
    name: 'leaves a request open at a place that is not configured any more',
    file: `${steps}/end.ts`,
    from: 'await former.withdraw(seed);',
    to: 'await former.state(seed);',
    caught: [
      { suite: moved, test: 'has its request withdrawn at once, and `links.url` with it, and S leaves the escrow' },
    ],
  },
  {
    name: 'keeps S of a secret that left the file while its service is down',
    file: 'rotation/run/ask-owners.ts',
    from: 'if (isGone || isOpen(ask)) {',
    to: 'if (isGone) {',
    caught: [
      { suite: moved, test: 'leaves no S behind while its service is down, with links at https://new.example.org' },
    ],
  },
  {
    name: 'takes the key that is in place for a new one',
    file: `${steps}/judge.ts`,
    from: 'if (await isInPlace(run, destinations, minted.values))',
    to: 'if (run.unconfirmed)',
    caught: [{ suite: answers, test: 'is the key that is in place already, as a place that can be read shows' }],
  },
  {
    name: 'takes a whole line for a key',
    file: `${steps}/not-new.ts`,
    from: 'name !== undefined && names.has(name)',
    to: 'name !== undefined && run.unconfirmed',
    caught: [{ suite: answers, test: 'is a whole line of a file, and nothing of it is said: NAME=value' }],
  },
  {
    name: 'loses a confirmation where the escrow is full',
    file: `${steps}/answered.ts`,
    from: 'const kept = confirmed ? await',
    to: 'const kept = run.unconfirmed ? await',
    caught: [
      { suite: answers, test: 'is not lost where the escrow is full: the answer is used as soon as there is room' },
    ],
  },
  {
    name: 'believes an answer that others could have put there',
    file: `${steps}/whose-key.ts`,
    from: '  if (requests.confirms) return true;\n',
    to: '',
    caught: [{ suite: answers, test: 'is wanted of every answer where others could write it: never' }],
  },
  {
    name: 'believes anybody that an old key was ended',
    file: `${steps}/old-key.ts`,
    from: 'hasOwner && ask === undefined && pressed !== undefined',
    to: 'run.unconfirmed',
    caught: [
      { suite: 'test/rotation/ended-by-owner.test.ts', test: 'is taken from an owner alone, where the secret has one' },
    ],
  },
  {
    name: 'asks for ever for what its place ends',
    file: `${steps}/follow.ts`,
    from: 'await loseAsk(run, ask, `request ${state.state}`);',
    to: 'await endAsk(run, ask, `request ${state.state}`);',
    caught: [
      {
        suite: 'test/rotation/ask-ended-there.test.ts',
        test: 'a request that was ended by somebody else there is asked for anew, and then it is an error',
      },
    ],
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
    from: 'await endRequest({ context }, ask).catch(',
    to: 'await Promise.resolve(true).catch(',
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
    from: 'refused >= REFUSALS ? withAskHuman',
    to: 'refused < 0 ? withAskHuman',
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
