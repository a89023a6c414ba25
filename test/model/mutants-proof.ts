/** Mutants of the proofs of use: an old key lives until each listed workflow has really used the new one. */
import type { Broken } from './mutants.ts';

const story = (name: string) => ({ story: name });
const uses = (test: string) => ({ suite: 'test/rotation/use-proofs.test.ts', test });
const first = (test: string) => ({ suite: 'test/rotation/first-proof.test.ts', test });
const forge = (test: string) => ({ suite: 'test/forge/github/proofs.test.ts', test });

const cached = story('the old key stays while the servers of a listed workflow go on with it');
const deadline = story('past the deadline it is an error, which ends nothing');

export const proving: readonly Broken[] = [
  {
    name: 'a proof is not bound to its run',
    file: 'crypto/proof-of-use.ts',
    from: "JSON.stringify(['keyturn/v1/proof', repositoryId, workflow, runId, attempt, name])",
    to: "JSON.stringify(['keyturn/v1/proof', repositoryId, workflow, runId && attempt && name])",
    caught: [uses('a proof that was copied from another run')],
  },
  {
    name: 'ends without any proof',
    file: 'rotation/steps/drain.ts',
    from: '(await proofsOf(run, current)) ?? (await runsOf(run, current))',
    to: '(await runsOf(run, current))',
    caught: [story('the old key ends once every listed workflow has shown the new one'), deadline],
  },
  {
    name: 'what leaked waits for proofs',
    file: 'rotation/steps/drain.ts',
    from: 'if (previous.exposed) return undefined;',
    to: 'if (previous.exposed && !run.target.policy.proof) return undefined;',
    caught: [story('what leaked ends although nothing was shown')],
  },
  {
    name: 'waits for proofs although `in-use: revoke` decides',
    file: 'rotation/steps/drain.ts',
    from: "if (run.target.policy.inUse === 'revoke' && now >= deadAt(previous, run.target.policy)) return undefined;",
    to: "if (run.target.policy.inUse === 'revoke' && now >= deadAt(previous, run.target.policy)) return proofsOf(run, current);",
    caught: [story('`in-use: revoke` ends it at `max-age`')],
  },
  {
    name: 'the old value is taken for a proof',
    file: 'rotation/steps/use-proofs.ts',
    from: "return own.stage === 'pending' ? 'other' : 'stale';",
    to: "return own.stage === 'pending' ? 'other' : 'current';",
    caught: [cached],
  },
  {
    name: 'one job with the new value is enough',
    file: 'rotation/steps/use-proofs.ts',
    from: 'if (other) {',
    to: "if (other && !values.has('current')) {",
    caught: [story('one job with the old value is enough, whatever the others show')],
  },
  {
    name: 'the deadline ends the old key',
    file: 'rotation/steps/unproved.ts',
    from: 'return { says, late: late(run, open) };',
    to: 'return undefined;',
    caught: [deadline],
  },
  {
    name: 'the deadline is never over',
    file: 'rotation/steps/unproved.ts',
    from: 'if (ports.clock.now().getTime() < deadline)',
    to: 'if (deadline > 0)',
    caught: [deadline],
  },
  {
    name: 'a run from before the write counts',
    file: 'rotation/steps/use-proofs.ts',
    from: 'return at === undefined ? undefined : time(at);',
    to: 'return at === undefined ? undefined : 0;',
    caught: [
      story('a run that was created before the new value was written shows nothing'),
      uses('a run that was created before the new value was written'),
    ],
  },
  {
    name: 'a run counts from the earliest time that any secret asks about',
    file: 'rotation/steps/use-proofs.ts',
    from: 'runs.filter(({ createdAt }) => createdAt.getTime() > writing),',
    to: 'runs,',
    caught: [uses('a run from before the write counts for no secret, though another one asks about an earlier time')],
  },
  {
    name: 'what cannot be opened is passed over for an older run',
    file: 'rotation/steps/use-proofs.ts',
    from: "if (values.has('unreadable')) return { is: 'unreadable', run: one.run };",
    to: '',
    caught: [uses('invented statuses can hold a key back, and cannot end one')],
  },
  {
    name: 'calls foreign what may be a key without a print',
    file: 'rotation/steps/use-proofs.ts',
    from: "return known && live.length > 0 ? 'foreign' : 'unknown';",
    to: "return 'foreign';",
    caught: [uses('is not called foreign while a live key has no print')],
  },
  {
    name: 'another environment’s value is foreign',
    file: 'rotation/steps/use-proofs.ts',
    from: "if (Object.values(secrets).some(({ credentials }) => credentials.some(has))) return 'other';",
    to: "if (Object.values(secrets).length < 0) return 'other';",
    caught: [uses('is nothing where it is the value of another environment')],
  },
  {
    name: 'a run that began beside the write is called old',
    file: 'rotation/steps/use-proofs.ts',
    from: 'one.createdAt.getTime() <= lastWrite + QUEUE_MARGIN',
    to: 'one.createdAt.getTime() < 0',
    caught: [uses('is no old value in a run that was created within two minutes of the last write')],
  },
  {
    name: 'what is proved is asked again',
    file: 'rotation/steps/use-proofs.ts',
    from: 'filter(({ name }) => !Object.hasOwn(proofs, name))',
    to: 'filter(({ name }) => name !== proofs.constructor.name)',
    caught: [story('what is proved once is proved, and is not asked again')],
  },
  {
    name: 'a limit ends the run of the secret',
    file: 'rotation/steps/use-proofs.ts',
    from: "if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;",
    to: 'if (error) throw error;',
    caught: [uses('is waited for, and ends nothing')],
  },
  {
    name: 'mints although a listed workflow could prove nothing',
    file: 'rotation/steps/unproved.ts',
    from: 'if (consumers.length === 0 || run.isUrgent',
    to: 'if (consumers.length >= 0 || run.isUrgent',
    caught: [uses('a workflow that is not there is an error, and nothing is minted')],
  },
  {
    name: 'what leaked waits for a workflow that could prove',
    file: 'rotation/steps/unproved.ts',
    from: 'if (consumers.length === 0 || run.isUrgent || run.entry?.observed?.exposed) return;',
    to: 'if (consumers.length === 0) return;',
    caught: [uses('what leaked is replaced although a workflow is disabled')],
  },
  {
    name: 'a fork proves',
    file: 'forge/github/proofs.ts',
    from: 'each.head_repository?.id === each.repository.id &&',
    to: '',
    caught: [uses('a run of a fork'), forge('of a fork does not count')],
  },
  {
    name: 'another branch proves',
    file: 'forge/github/proofs.ts',
    from: '(branch === undefined || each.head_branch === branch) &&',
    to: '',
    caught: [forge('of another branch does not count, although a server ignores what it was asked for')],
  },
  {
    name: 'a pull request proves',
    file: 'forge/github/proofs.ts',
    from: "  'merge_group',",
    to: "  'merge_group',\n  'pull_request',",
    caught: [uses('a run on `pull_request`'), forge('does not count on pull_request')],
  },
  {
    name: 'what is shown at another run counts for this one',
    file: 'forge/github/proofs.ts',
    from: "shown === undefined || state !== 'success' || !own",
    to: "shown === undefined || state !== 'success'",
    caught: [forge('of another workflow does not count, though it has proved the same at the same commit')],
  },
  {
    name: 'a value that may be another one’s is journalled as proved',
    file: 'rotation/steps/first-proof.ts',
    from: 'if (!current || !known) return due;',
    to: 'if (!current) return due;',
    caught: [first('counts as proved what is known to be in place alone (known: false)')],
  },
  {
    name: 'what stands behind the statuses that are read is passed over',
    file: 'forge/github/proofs.ts',
    from: 'if (found.length < PAGE) return all;',
    to: 'if (found.length < PAGE || number === PAGES) return all;',
    caught: [forge('proves nothing where statuses were piled upon what it showed')],
  },
  {
    name: 'another environment’s value makes the first key due',
    file: 'rotation/steps/use-proofs.ts',
    from: "if (known || values.has('unknown'))",
    to: "if (known || values.has('unknown') || values.has('other'))",
    caught: [
      first('what was in place before Keyturn (adopt: true) stays while nothing but what proves nothing was shown'),
    ],
  },
  {
    name: 'another value than the print’s makes the first key due',
    file: 'rotation/steps/use-proofs.ts',
    from: "if (known || values.has('unknown'))",
    to: 'if (values.size > 0)',
    caught: [first('where a print is known, another value makes nothing due')],
  },
  {
    name: 'a run from before the first contact makes the first key due',
    file: 'rotation/steps/first-proof.ts',
    from: 'if (current.adopted) return madeAt(current.rotation);',
    to: 'if (current.adopted) return new Date(0);',
    caught: [first('a run from before the first contact makes nothing due')],
  },
  {
    name: 'the first proof makes every key due',
    file: 'rotation/steps/first-proof.ts',
    from: "if (current.provider !== 'manual' || [REASON, 'max-age'].includes(current.reason)) return undefined;",
    to: '',
    caught: [first('what Keyturn has minted is not due for it, and asks nobody')],
  },
];
