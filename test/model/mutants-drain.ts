/** Mutants of when something is due and when something may end. */
import type { Broken } from './mutants.ts';

const overlap = { story: 'the old one lives until its overlap is over, and no longer' };
const receipts = { story: 'the old one waits for a receipt, until the receipt deadline' };
const runs = { story: 'a workflow run that holds the old value holds back the revocation until it ends' };
const use = { story: 'the old one is not revoked while somebody uses it, and is once it is quiet' };
const late = { story: 'a destination that somebody wrote manually gets its value again before the old one ends' };
const age = { story: 'a rotation begins so early that the old one ends before its max-age' };
const policy = (test: string) => ({ suite: 'test/rotation/policy.test.ts', test });
const drain = (test: string) => ({ suite: 'test/rotation/drain.test.ts', test });
const due = (test: string) => ({ suite: 'test/rotation/due.test.ts', test });

export const draining: readonly Broken[] = [
  // overlap
  {
    name: 'ignores the overlap',
    file: 'rotation/steps/drain.ts',
    from: 'if (now < overlapEnds)',
    to: 'if (now < 0)',
    caught: [overlap, { everyFault: 'many keys, one repository' }, drain('waits for the overlap')],
  },
  {
    name: 'revokes the old one at publication',
    file: 'rotation/model/policy.ts',
    from: 'published.getTime() + (exposed ? 0 : policy.overlap)',
    to: 'published.getTime() + 0 * policy.overlap',
    caught: [
      overlap,
      { everyFault: 'many keys, one repository' },
      policy('counts the overlap from publication, and has none if it is exposed'),
    ],
  },
  {
    name: 'waits for nobody to have the successor',
    file: 'rotation/steps/drain.ts',
    from: 'current.destinations.some((one) => one.done === undefined)',
    to: 'false',
    caught: [drain('waits until its successor is in every destination')],
  },
  {
    name: 'ends what was half written before there is a successor',
    file: 'rotation/steps/drain.ts',
    from: 'previous.revokeNotBefore === undefined ||',
    to: '',
    caught: [drain('waits while it has no successor that was published after it')],
  },
  // receipts
  {
    name: 'waits for no receipt',
    file: 'rotation/steps/drain.ts',
    from: 'if (waiting.length > 0)',
    to: 'if (waiting.length > 1e9)',
    caught: [
      receipts,
      { everyFault: 'many keys, three repositories, shared' },
      drain('waits for a receipt until the deadline'),
    ],
  },
  {
    name: 'waits for receipts for ever',
    file: 'rotation/steps/drain.ts',
    from: 'const waiting = open.filter((deadline) => now < deadline);',
    to: 'const waiting = open;',
    caught: [receipts, drain('waits for no receipt after the deadline')],
  },
  {
    name: 'counts the receipt deadline from a reminder',
    file: 'rotation/people/receipts.ts',
    from: 'share.announced ?? share.sent ?? current.times.current',
    to: 'share.sent ?? current.times.current',
    caught: [{ story: 'the receipt deadline counts from the first message, not from a reminder' }],
  },
  {
    name: 'counts the receipt deadline from publication',
    file: 'rotation/people/receipts.ts',
    from: 'share.announced ?? share.sent ?? current.times.current',
    to: 'current.times.current',
    caught: [{ story: 'the receipt deadline counts from the message that really went out' }],
  },
  {
    name: 'takes opened for saved',
    file: 'rotation/people/receipts.ts',
    from: "|| (state === 'opened' && enough === 'saved')",
    to: '',
    caught: [
      { story: 'opened is no receipt where saved is asked for' },
      drain('waits for a receipt of who only opened'),
    ],
  },
  {
    name: 'takes an expired link for a receipt',
    file: 'rotation/people/receipts.ts',
    from: "(['owed', 'waiting', 'expired'].includes(state) ||",
    to: "(['owed', 'waiting'].includes(state) ||",
    caught: [drain('waits for a receipt of who let it expire')],
  },
  {
    name: 'waits for who has saved',
    file: 'rotation/people/receipts.ts',
    from: "(['owed', 'waiting', 'expired'].includes(state) ||",
    to: "(['owed', 'waiting', 'expired', 'saved'].includes(state) ||",
    caught: [{ story: 'the last receipt ends the wait' }, drain('once everybody has saved')],
  },
  {
    name: 'forgets who is owed a link',
    file: 'rotation/steps/deliver.ts',
    from: "share.state === 'owed' ||",
    to: '',
    caught: [receipts],
  },
  // workflow runs
  {
    name: 'ignores workflow runs that may hold the old value',
    file: 'rotation/steps/drain.ts',
    from: 'if (unfinished.length > 0)',
    to: 'if (unfinished.length > 1e9)',
    caught: [runs, { everyFault: 'workflow runs that hold the old one' }, drain('waits for unfinished workflow runs')],
  },
  {
    name: 'asks for workflow runs that began before the write, to the second',
    file: 'rotation/steps/drain.ts',
    from: 'new Date(time(done) + QUEUE_MARGIN)',
    to: 'new Date(time(done))',
    caught: [drain('asks for runs that were queued until two minutes after the write')],
  },
  {
    name: 'takes workflow runs that cannot be read for none',
    file: 'rotation/steps/drain.ts',
    from: "return { kind: 'unread', says:",
    to: "if (previous) return undefined;\n    return { kind: 'unread', says:",
    caught: [
      { story: 'nothing is ended while the workflow runs cannot be read' },
      drain('waits while runs cannot be read'),
    ],
  },
  {
    name: 'does not wait a day where workflow runs may not be read',
    file: 'rotation/steps/readers.ts',
    from: 'const UNREADABLE_WAIT = 86_400_000;',
    to: 'const UNREADABLE_WAIT = 3_600_000;',
    caught: [
      { story: 'without *Actions: read* the old one lives for a day after the write, and it is said why' },
      drain('waits a day where runs may not be read'),
    ],
  },
  // use
  {
    name: 'does not look when the old one was last used',
    file: 'rotation/steps/drain.ts',
    from: '(await runsOf(run, current)) ?? (await useOf(run, previous, now))',
    to: '(await runsOf(run, current)) ?? (await useOf(run, previous, 8e15))',
    caught: [use, { everyFault: 'servers that use the old one' }, drain('waits for quiet')],
  },
  {
    name: 'believes one listing that does not show the use',
    file: 'rotation/steps/drain.ts',
    from: 'if (listed || listing === 2) return listed;',
    to: 'if (listed || listing === 1) return listed;',
    caught: [drain('looks twice for its last use')],
  },
  // updated_at
  {
    name: 'believes that a destination still holds what it wrote',
    file: 'rotation/steps/drain.ts',
    from: 'return at !== undefined && at.getTime() <= time(record.done) + WRITE_MARGIN;',
    to: 'return at !== undefined;',
    caught: [late, drain('writes a destination again that was written later, then ends it')],
  },
  {
    name: 'believes a readable destination whatever it holds',
    file: 'rotation/steps/drain.ts',
    from: "(await run.context.ports.fingerprint(run.entry?.salt ?? '', value)) === print",
    to: 'print.length > 0',
    caught: [{ story: 'where a store keeps no times, a late writer is seen by what it wrote' }],
  },
  {
    name: 'revokes without a last look at the destinations',
    file: 'rotation/steps/drain.ts',
    from: 'if (!(await rewriteLate(run))) return;',
    to: '',
    caught: [late, drain('writes a destination again that was written later, then ends it')],
  },
  // in-use and max-age
  {
    name: 'takes `in-use: hold` for `revoke`',
    file: 'rotation/steps/drain.ts',
    from: "run.target.policy.inUse === 'revoke' && now",
    to: 'now',
    caught: [
      { story: 'from max-age on `in-use: hold` holds what is in use, and is loud' },
      drain('holds what is in use after its max-age, and is loud'),
    ],
  },
  {
    name: 'takes `in-use: revoke` for `hold`',
    file: 'rotation/steps/drain.ts',
    from: "run.target.policy.inUse === 'revoke' && now",
    to: 'now < 0 && now',
    caught: [
      { story: '`in-use: revoke` ends what is in use at max-age, and not before' },
      { everyFault: 'use that never ends, and `in-use: revoke`' },
    ],
  },
  {
    name: 'lets `in-use: revoke` end what is in use before its max-age',
    file: 'rotation/steps/drain.ts',
    from: 'now >= deadAt(previous, run.target.policy)) return undefined;',
    to: 'now >= 0) return undefined;',
    caught: [
      { story: '`in-use: revoke` ends what is in use at max-age, and not before' },
      { everyFault: 'use that never ends, and `in-use: revoke`' },
      drain('ends what is in use at its max-age with `in-use: revoke`, not before'),
    ],
  },
  {
    name: 'lets `in-use: revoke` wait for no receipt',
    file: 'rotation/steps/drain.ts',
    from: 'const open = openShares(run).map(',
    to: "const open = (run.target.policy.inUse === 'revoke' ? [] : openShares(run)).map(",
    caught: [{ story: '`in-use: revoke` still waits for receipts' }],
  },
  // exposure
  {
    name: 'drains what is exposed',
    file: 'rotation/steps/drain.ts',
    from: 'if (previous.exposed) return undefined;',
    to: '',
    caught: [
      { story: 'what secret scanning finds ends in the same run, and waits for nobody' },
      drain('waits for nobody if it is exposed, once its successor is everywhere'),
    ],
  },
  {
    name: 'closes an alert whose credential lives',
    file: 'rotation/steps/exposure.ts',
    from: "one.stage !== 'revoked' && one.stage !== 'aborted')) continue;",
    to: "one.stage === 'pending')) continue;",
    caught: [{ story: 'an alert stays open as long as what it shows lives' }],
  },
  {
    name: 'exposes the successor when it is told again',
    file: 'rotation/run/requested.ts',
    from: 'if (options.exposed && !options.successor && isUnderWay(entry)) return;',
    to: '',
    caught: [{ story: 'a second `revoke` never ends the fresh successor' }],
  },
  // age, first contact
  {
    name: 'rotates at max-age only',
    file: 'rotation/model/policy.ts',
    from: 'return bornAt + policy.maxAge - policy.overlap - policy.lead;',
    to: 'return bornAt + policy.maxAge;',
    caught: [age, policy('is due so early that overlap and lead still fit before its max-age')],
  },
  {
    name: 'leaves no lead for a late schedule',
    file: 'rotation/model/policy.ts',
    from: '- policy.overlap - policy.lead;',
    to: '- policy.overlap;',
    caught: [age, policy('is due so early that overlap and lead still fit before its max-age')],
  },
  {
    name: 'counts the age from the mint, not from the intent',
    file: 'rotation/model/policy.ts',
    from: 'return time(credential.times.intent);',
    to: 'return time(credential.times.minted ?? credential.times.intent);',
    caught: [policy('is born at its intent: it may have existed since')],
  },
  {
    name: 'does not fill a place that is added',
    file: 'rotation/model/policy.ts',
    from: "return 'destination-added';",
    to: 'return undefined;',
    caught: [{ story: 'a place that is added makes the secret due' }, policy('is due because a place was added')],
  },
  {
    name: 'takes what was there before for new',
    file: 'rotation/steps/due.ts',
    from: 'new Date(Math.min(...times)).toISOString() : run.now()',
    to: 'run.now() : run.now()',
    caught: [
      { story: 'a key that was there before is rotated when its place is old enough, and not before' },
      due('takes the age of the oldest place'),
    ],
  },
  {
    name: 'takes the age of the youngest place',
    file: 'rotation/steps/due.ts',
    from: 'Math.min(...times)',
    to: 'Math.max(...times)',
    caught: [due('takes the age of the oldest place')],
  },
  {
    name: 'takes a place without a value for one that has it',
    file: 'rotation/steps/due.ts',
    from: 'there.length < found.length ? [] : there.map(',
    to: 'found.map(',
    caught: [due('is due where one place has no value')],
  },
  {
    name: 'takes an adopted place without a value for one that has it',
    file: 'rotation/steps/due.ts',
    from: 'recordAdopted(run, adopted, { since, holders, exposed, first, reason })',
    to: 'recordAdopted(run, adopted, { since, holders: found, exposed, first, reason })',
    caught: [{ story: 'a secret that was never seen and is adopted is due where a place lacks its value' }],
  },
  {
    name: 'adopts an id that the provider does not list',
    file: 'rotation/steps/adoptable.ts',
    from: 'if (exposed) return undefined;\n  throw notListed(',
    to: 'if (adopt) return { id: adopt, seen: true };\n  throw notListed(',
    caught: [
      { story: 'an adopted id that is a typo is not *revoked*, and somebody is told' },
      { story: 'an adopted id of another account is not *revoked*, and somebody is told' },
      { story: 'an adopted id that no listing ever showed is not *revoked* as absent' },
    ],
  },
  {
    name: 'forgets that what was there at first contact leaked',
    file: 'rotation/steps/due.ts',
    from: '...(exposed ? { wish: { ...entry.wish, ...wish, exposed: [record.rotation] } } : {}),',
    to: '...(exposed ? { wish: { ...entry.wish, ...wish } } : {}),',
    caught: [{ story: '`revoke` of a secret that was never seen ends what `adopt` names, in this run' }],
  },
  {
    name: 'ends a first contact that leaves a leaked key alive with 0',
    file: 'rotation/steps/publish.ts',
    from: "human: { code: 'OLD_KEY_ALIVE', since, ...(ids.length === 0 ? {} : { ids }) },",
    to: '',
    caught: [
      { story: '`revoke` of a secret that was never seen replaces it at once, and says that its old one lives' },
    ],
  },
  {
    name: 'believes its machine’s clock',
    file: 'rotation/model/following-clock.ts',
    from: 'return new Date(machine.getTime() + this.#offset);',
    to: 'return machine;',
    caught: [
      { story: 'a machine that is 172800 s ahead ends nothing early and rotates on time' },
      { story: 'a machine that is 172800 s behind ends nothing early and rotates on time' },
    ],
  },
];
