/** Mutants of the rules of an ask that only a history shows: they are seen by walks, or by a story of killed runs. */
import type { Broken } from './mutants.ts';

const walks = 'test/model/asks.test.ts';
const caught = [
  {
    suite: walks,
    test: 'whoever is asked, whoever answers, and whatever fails: walks of 25 seeds from 1 on',
  },
];
const lost = 'test/rotation/ask-forgotten.test.ts';
const refused = 'test/rotation/ask-refused.test.ts';
const adversaries = 'test/rotation/ask-adversaries.test.ts';
const steps = 'rotation/steps/ask';

export const walking: readonly Broken[] = [
  {
    name: 'opens whatever answer the service hands out',
    file: 'links/request-client.ts',
    from: "  if (toBase64url(await answerDigest(bytes)) !== digest) return 'other';\n",
    to: '',
    caught: [
      {
        suite: adversaries,
        test: 'swaps the answer that was confirmed: nothing of it is opened, and it is asked for again',
      },
    ],
  },
  {
    name: 'hands out another answer than the one that was named',
    file: 'service/requests/rules.ts',
    from: "  if (!same(row.digest, expect)) return { take: { outcome: 'changed' } };\n",
    to: '',
    caught: [
      {
        suite: 'test/service/request-rules.test.ts',
        test: 'is taken by its digest alone, for a week from the first answer, and again for a week from the first take',
      },
    ],
  },
  {
    name: 'lets whoever comes later replace an answer',
    file: 'service/requests/rules.ts',
    from: 'row.filledAt !== null && !same(row.writer, writer)',
    to: 'row.filledAt !== null && row.writer === null',
    caught,
  },
  {
    name: 'believes anybody whose code is right, owner or not',
    file: `${steps}/whose-key.ts`,
    from: 'if (pressed?.id !== ask.owner.id) return false;',
    to: 'if (pressed === undefined) return false;',
    caught,
  },
  {
    name: 'takes an answer that has to be confirmed and is not',
    file: `${steps}/answered.ts`,
    from: 'if (wants && !confirmed) return',
    to: 'if (run.unconfirmed && !confirmed) return',
    caught,
  },
  {
    name: 'drops the record of an ask before its request has ended',
    file: `${steps}/end.ts`,
    from: "  else if (ask.step !== 'used') await endAsk(run, ask, why);\n",
    to: '',
    caught: [
      { suite: walks, test: 'whoever is asked, whoever answers, and whatever fails: walks of 25 seeds from 26 on' },
    ],
  },
  {
    name: 'makes a request before S is in the escrow',
    file: `${steps}/open.ts`,
    from: '  const put = await escrow.put(ask.rotation, { ask: draft.seed });\n',
    to: '  await requests.create(draft, question);\n  const put = await escrow.put(ask.rotation, { ask: draft.seed });\n',
    caught,
  },
  {
    name: 'does not compare whose key it is',
    file: `${steps}/whose-key.ts`,
    from: "const equal = 'account' in wanted ? wanted.account === told : wanted.print === identity;",
    to: "const equal = 'account' in wanted ? wanted.account !== '' : wanted.print !== '';",
    caught,
  },
  {
    name: 'takes a key that was given before',
    file: `${steps}/judge.ts`,
    from: "if (known === 'here')",
    to: "if (known === 'here' && run.unconfirmed)",
    caught: [{ suite: refused, test: 'is asked for again, with the reason, where it is the key that is in place' }],
  },
  {
    name: 'takes a key that the vendor neither takes nor refuses',
    file: `${steps}/judge.ts`,
    from: "  if (probe === 'inconclusive') return { is: 'unknown' };\n",
    to: "  if (probe === 'inconclusive') return { is: 'good' };\n",
    caught: [
      {
        suite: refused,
        test: 'that the vendor neither takes nor refuses stays, and is a matter for a person after a day',
      },
    ],
  },
  {
    name: 'takes a key that the vendor refuses',
    file: `${steps}/judge.ts`,
    from: "  if (probe === 'accepted') return { is: 'good' };\n",
    to: "  if (probe !== 'inconclusive') return { is: 'good' };\n",
    caught: [{ suite: refused, test: 'is asked for again, with the reason, where it is one that the vendor refuses' }],
  },
  {
    name: 'leaves a request open, and makes the next one',
    file: `${steps}/end.ts`,
    from: "await placeOf(run, ask)?.end(ask.id, 'superseded');",
    to: 'await placeOf(run, ask)?.check();',
    caught,
  },
  {
    name: 'leaves the request of a used answer open',
    file: `${steps}/use.ts`,
    from: 'if (seed) await requests?.done(seed);',
    to: 'if (seed) await requests?.check();',
    caught,
  },
  {
    name: 'drafts another link each time',
    file: `${steps}/follow.ts`,
    from: 'await requests.draft(question, seed)',
    to: 'await requests.draft(question)',
    caught,
  },
  {
    name: 'never reminds',
    file: `${steps}/follow.ts`,
    from: 'now >= halfway(ask)',
    to: 'now < 0 * halfway(ask)',
    caught,
  },
  {
    name: 'waits for what has expired',
    file: `${steps}/follow.ts`,
    from: "    case 'expired':\n      break;\n",
    to: "    case 'expired':\n      return 'waits';\n",
    caught,
  },
  {
    name: 'waits for a disputed request',
    file: `${steps}/follow.ts`,
    from: "      await disputeAsk(run, ask);\n      return 'over';\n",
    to: "      return 'waits';\n",
    caught,
  },
  {
    name: 'tells nobody that an answer waits',
    file: `${steps}/answered.ts`,
    from: '  await tellUnconfirmed(run, ask);\n',
    to: '',
    caught,
  },
  {
    name: 'uses the answer of an owner who has left',
    file: `${steps}/follow.ts`,
    from: 'const owner = (await ownersOf(run)).find(({ id }) => id === ask.owner.id);',
    to: 'const owner = ((await ownersOf(run)).find(({ id }) => id === ask.owner.id) ?? { ...ask.owner, reach: {} }) as Person | undefined;',
    caught,
  },
  {
    name: 'writes what was disputed before it was written',
    file: 'rotation/run/advance-secret.ts',
    from: '(isLeaked(run, pending) || isDisputed(run, pending))',
    to: 'isLeaked(run, pending)',
    caught: [
      {
        suite: lost,
        test: 'an answer that is disputed before a killed run has written it is written by no later run',
      },
    ],
  },
  {
    name: 'asks for ever for an answer that is gone',
    file: `${steps}/use.ts`,
    from: "    if (is(error, 'LINK_GONE')) return undefined;\n",
    to: '',
    caught: [
      { suite: lost, test: 'an answer that was used, and that nobody has any more after a week, is asked for anew' },
    ],
  },
  {
    name: 'asks for ever for an id that is never used again',
    file: `${steps}/follow.ts`,
    from: "if (!is(error, 'LINK_GONE', 'HTTP_REFUSED')) throw error;",
    to: 'if (!run.unconfirmed) throw error;',
    caught: [{ suite: lost, test: 'a request that the service forgot and takes no more is asked for anew' }],
  },
  {
    name: 'forgets the request of before a new seed',
    file: 'rotation/model/without-seed.ts',
    from: '...(ask ? { ask: overAsk(ask) } : {}),',
    to: '',
    caught: [{ suite: lost, test: 'a request of before a new seed ends, although nothing else of it is believed' }],
  },
  {
    name: 'lets a key that was never in place say whose the next one has to be',
    file: `${steps}/whose-key.ts`,
    from: 'identity !== undefined && times.current',
    to: 'identity !== undefined && times.intent',
    caught: [{ suite: lost, test: 'a key that was never in place does not say whose the next one has to be' }],
  },
  {
    name: 'forgets how many answers were refused',
    file: `${steps}/open.ts`,
    from: '...(refused > 0 && refused < 3 ? { refused } : {}),',
    to: '...(refused > 3 ? { refused } : {}),',
    caught: [
      {
        suite: refused,
        test: 'three times in a row is a matter for a person, and nobody is asked until they have looked',
      },
    ],
  },
  {
    name: 'sends the next link by the channel that a thief reads',
    file: `${steps}/send.ts`,
    from: 'isDistrusted(run) && ways.length > 1 ? ways.slice(1) : ways',
    to: 'ways',
    caught: [{ suite: adversaries, test: 'is disputed: another request goes another way, and its answer is used' }],
  },
];
