/** Mutants of the rule *an answer is who asked's alone, and it is the one that was meant*. */
import type { Broken } from './mutants.ts';

const rules = 'service/requests/rules.ts';
const suite = 'test/service/request-rules.test.ts';
const whose = 'test/providers/whose.test.ts';
const options = 'test/config/ask-options.test.ts';
const commands = 'test/commands/ask-and-answer.test.ts';
const adapter = 'test/links/requests-at-a-service.test.ts';
const shelf = 'test/forge/github/requests-on-a-branch.test.ts';
const press = 'test/forge/github/pressed.test.ts';

export const requests: readonly Broken[] = [
  {
    name: 'hands out an answer that was not meant',
    file: rules,
    from: "  if (!same(row.digest, expect)) return { take: { outcome: 'changed' } };\n",
    to: '',
    caught: [
      {
        suite,
        test: 'is taken by its digest alone, for a week from the first answer, and again for a week from the first take',
      },
    ],
  },
  {
    name: 'lets any writer replace an answer',
    file: rules,
    from: 'row.filledAt !== null && !same(row.writer, writer)',
    to: 'row.filledAt === -1',
    caught: [
      { suite, test: 'is written until the expiry, and replaced by its writer alone, for a week from the first' },
    ],
  },
  {
    name: 'erases an answer that nobody took',
    file: rules,
    from: '  if (row.takenAt === null) return undefined;\n',
    to: '',
    caught: [{ suite, test: 'done, once it was taken, erases both; before that it would lose an answer' }],
  },
  {
    name: 'keeps an answer that is disputed',
    file: rules,
    from: '{ disputedAt: now, answer: null }',
    to: '{ disputedAt: now }',
    caught: [{ suite, test: 'a dispute, where there is something to dispute, erases the answer' }],
  },
  {
    name: 'takes an answer whose code nobody compared',
    file: 'commands/collect.ts',
    from: '    await compared(meant, service, input, io);\n',
    to: '',
    caught: [
      { suite: commands, test: 'take nothing where the codes are not equal, and nothing of what replaced the answer' },
    ],
  },
  {
    name: 'believes that what the service hands out is what it named',
    file: 'links/request-client.ts',
    from: '!== digest) return',
    to: "=== '') return",
    caught: [
      { suite: commands, test: 'that hands out another answer than it named gets nothing written' },
      { suite: adapter, test: 'open nothing that the service hands out in place of what it named' },
    ],
  },
  {
    name: 'takes its own request for somebody else’s, because it was sealed again',
    file: 'links/requests.ts',
    from: 'if (told.status === 409 && (await found(seed)).status === 200) return;',
    to: '',
    caught: [{ suite: adapter, test: 'are the same again for the same S, in another run and later' }],
  },
  {
    name: 'takes a request for ended that the service did not let it end',
    file: 'links/requests.ts',
    from: 'if (isUnknown(told)) return check();',
    to: 'if (isUnknown(told)) return;',
    caught: [{ suite: adapter, test: 'are not made for whom the service does not know, and not taken for ended' }],
  },
  {
    name: 'believes of any 404 that there is no such request',
    file: 'links/request-service.ts',
    from: "answer.status === 404 && textOf(answer, 'error') === 'not_found'",
    to: 'answer.status === 404',
    caught: [{ suite: adapter, test: 'are unknown only where the service itself says so' }],
  },
  {
    name: 'takes another answer from a repository than the one that is meant',
    file: 'forge/github/requests.ts',
    from: 'if (!(await isMeant(found.bytes, expect))) return true;',
    to: '',
    caught: [{ suite: shelf, test: 'give nothing but the answer that is meant' }],
  },
  {
    name: 'writes over the answer of whoever was first in a repository',
    file: 'forge/github/request-reader.ts',
    from: "if (first !== undefined) throw requestOver('filled');",
    to: 'if (first !== undefined) break;',
    caught: [{ suite: shelf, test: 'that two answer at the same moment have the answer of one' }],
  },
  {
    name: 'takes whoever started a run for who let it go once more',
    file: 'forge/github/pressed.ts',
    from: 'actor.id !== again?.id',
    to: 'false',
    caught: [
      { suite: press, test: 'is nobody where another person lets the run go once more, and its starter where they do' },
    ],
  },
  {
    name: 'takes any event for a press',
    file: 'forge/github/pressed.ts',
    from: "event !== 'workflow_dispatch' || ",
    to: '',
    caught: [{ suite: press, test: 'is nobody in a run of the event schedule' }],
  },
  {
    name: 'gives the public key no part in the id',
    file: 'links/request-link.ts',
    from: "    hkdf(key, 'request/id', 16),\n",
    to: "    hkdf(key.slice(0, 32), 'request/id', 16),\n",
    caught: [{ suite: 'test/links/request-vectors.test.ts', test: 'derive every value: one value' }],
  },
  {
    name: 'believes whose a key is of an answer that refuses it',
    file: 'providers/recipe/probe.ts',
    from: "return says === 'accepted' ?",
    to: 'return says ?',
    caught: [
      { suite: whose, test: 'recipe knows nothing of a key that is refused, whatever the answer says' },
      { suite: whose, test: 'manual knows nothing of a key that is refused, whatever the answer says' },
    ],
  },
  {
    name: 'names an account that nothing compares',
    file: 'providers/manual.ts',
    from: 'if (account !== undefined && verify?.identity === undefined)',
    to: 'if (account === undefined && verify?.identity === null)',
    caught: [
      {
        suite: whose,
        test: 'a key that is made by hand cannot be of a certain account where nothing says whose it is',
      },
    ],
  },
  {
    name: 'asks where nothing keeps what opens the answer',
    file: 'config/resolve-ask.ts',
    from: "if (!hasEscrow(raw)) problems.push({ path, says: escrowWanted('what opens the answer') });",
    to: '',
    caught: [{ suite: options, test: 'ask needs an escrow' }],
  },
  {
    name: 'asks nobody',
    file: 'config/resolve-ask.ts',
    from: '  if (owner === undefined)\n',
    to: '  if (owner?.length === 0)\n',
    caught: [{ suite: options, test: 'ask needs somebody who can be asked' }],
  },
  {
    name: 'leaves an owner no time to answer',
    file: 'config/resolve-policy.ts',
    from: '    ...usual,\n',
    to: '',
    caught: [{ suite: options, test: 'ask has its defaults, and leaves the owner time to answer' }],
  },
  {
    name: 'takes the code of another answer for this one',
    file: 'config/confirm-code.ts',
    from: "replaceAll('O', '0').replace(/[IL]/g, '1')",
    to: "replaceAll('O', '1').replace(/[IL]/g, '1')",
    caught: [
      { suite: 'test/config/confirm-input.test.ts', test: 'the code of an answer is read from "SBNI-9QXO-MWDC-9SPJ"' },
    ],
  },
];
