/** Mutants of the rule *time*. */
import type { Broken } from './mutants.ts';

export const telling: readonly Broken[] = [
  {
    name: 'judges by the clock of its own machine',
    file: 'rotation/model/following-clock.ts',
    from: 'new Date(machine.getTime() + this.#offset)',
    to: 'machine',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run follows the host although the machine is 20000 ms ahead',
      },
    ],
  },
  {
    name: 'takes 20 s for noise',
    file: 'rotation/model/following-clock.ts',
    from: 'const NOISE = 2_000;',
    to: 'const NOISE = 20_000;',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run follows the host although the machine is -20000 ms ahead',
      },
    ],
  },
  {
    name: 'is silent about a machine that is ten minutes off',
    file: 'rotation/model/following-clock.ts',
    from: 'const WORTH_SAYING = 2 * 60_000;',
    to: 'const WORTH_SAYING = 20 * 60_000;',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run says so when the machine is off by 600000 ms',
      },
    ],
  },
  {
    name: 'complains of less than two minutes',
    file: 'rotation/model/following-clock.ts',
    from: 'const WORTH_SAYING = 2 * 60_000;',
    to: 'const WORTH_SAYING = 60_000;',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run says nothing of 119000 ms',
      },
    ],
  },
  {
    name: 'puts its clock back for an answer of the same second',
    file: 'rotation/model/following-clock.ts',
    from: 'if (!fits(this.#offset)) this.#offset',
    to: 'this.#offset',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run is not put back by another answer of the same second',
      },
    ],
  },
  {
    name: 'takes a slow answer for a clock that is behind',
    file: 'rotation/model/following-clock.ts',
    from: 'const highest = sent === undefined ? lowest :',
    to: 'const highest = sent !== undefined ? lowest :',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run follows the host although the machine is 20000 ms ahead',
      },
    ],
  },
  {
    name: 'believes a date that is none',
    file: 'rotation/model/following-clock.ts',
    from: 'if (Number.isNaN(there.getTime())) return;',
    to: '',
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run hears nothing in a date that is none',
      },
    ],
  },
  {
    name: 'says *behind* of what is ahead',
    file: 'rotation/model/following-clock.ts',
    from: "this.#offset < 0 ? 'ahead of' : 'behind'",
    to: "'behind'",
    caught: [
      {
        suite: 'test/rotation/following-clock.test.ts',
        test: 'the clock of a run says so when the machine is off by 600000 ms',
      },
    ],
  },
  {
    name: 'does not say in the report that a clock is wrong',
    file: 'rotation/run/reconcile.ts',
    from: '...complaintsAbout(ports.clock), ',
    to: '',
    caught: [
      {
        suite: 'test/rotation/wrong-clock.test.ts',
        test: 'on a machine that is -172800000 ms ahead it is said that its clock is wrong',
      },
    ],
  },
  {
    name: 'goes on with a journal of the future',
    file: 'rotation/journal/state-signature.ts',
    from: 'if (!fromFuture(document, at)) return document;',
    to: 'if (at) return document;',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'a journal of the future is found when it comes during a run',
      },
    ],
  },
  {
    name: 'believes a journal that is half an hour ahead',
    file: 'rotation/model/judgement.ts',
    from: 'const AHEAD = 10 * 60_000;',
    to: 'const AHEAD = 60 * 60_000;',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'a journal of the future is found when it comes during a run',
      },
    ],
  },
  {
    name: 'refuses a journal that is ten minutes ahead',
    file: 'rotation/model/judgement.ts',
    from: 'const AHEAD = 10 * 60_000;',
    to: 'const AHEAD = 60_000;',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'a journal of the future alive at 2026-03-01T12:10:00.000Z is opened at noon: true, whatever the machine says',
      },
    ],
  },
  {
    name: 'judges a file by another clock than its machine’s',
    file: 'rotation/journal/state-signature.ts',
    from: 'const at = found.at ?? (store.clock ?? clock).now();',
    to: 'const at = found.at ?? clock.now();',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'a journal of the future is judged by the clock of a file’s machine where no answer says the time',
      },
    ],
  },
  {
    name: 'judges a journal of GitHub’s by the machine',
    file: 'rotation/journal/state-signature.ts',
    from: 'const at = found.at ?? (store.clock ?? clock).now();',
    to: 'const at = (store.clock ?? clock).now();',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'a journal of the future alive at 2026-03-01T12:10:06.000Z is opened at noon: false, whatever the machine says',
      },
    ],
  },
  {
    name: 'lets a journal go back in time',
    file: 'rotation/journal/commit-form.ts',
    from: 'Number.isNaN(last) ? now : Math.max(now.getTime(), last)',
    to: 'now',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'the time of a commit is never earlier than the journal: alive at 2026-03-01T12:09:00.000Z becomes 2026-03-01T12:09:00.000Z at noon',
      },
    ],
  },
  {
    name: 'believes a journal of the future that comes during a run',
    file: 'rotation/journal/session.ts',
    from: 'const document = parseJournal(found, this.#ports);',
    to: 'const document = this.#ports.state.journal(found.text, this.#ports.journal.place);',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'a journal of the future is found when it comes during a run',
      },
    ],
  },
  {
    name: 'does not look at the times of links',
    file: 'rotation/model/record-times.ts',
    from: '      for (const { drafted, sent, announced, reminded, left } of shares) see(drafted, sent, announced, reminded, left);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'the last time of a journal counts links and what was shown, and not when what is adopted was written',
      },
    ],
  },
  {
    name: 'takes what a place says of an adopted one for a time of the journal',
    file: 'rotation/model/record-times.ts',
    from: 'if (adopted !== true) see(times.intent',
    to: 'see(times.intent',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'the last time of a journal counts links and what was shown, and not when what is adopted was written',
      },
    ],
  },
  {
    name: 'does not look at when an id was shown',
    file: 'rotation/model/record-times.ts',
    from: 'see(seen, told?.at, times.minted',
    to: 'see(times.minted',
    caught: [
      {
        suite: 'test/rotation/session-time.test.ts',
        test: 'the last time of a journal counts links and what was shown, and not when what is adopted was written',
      },
    ],
  },
  {
    name: 'issues an App’s token by the machine',
    file: 'forge/github/app-token.ts',
    from: 'const now = Math.floor(clock.now().getTime() / 1_000);',
    to: 'const now = Math.floor((clock instanceof FollowingClock ? clock.machine : clock).now().getTime() / 1_000);',
    caught: [
      {
        suite: 'test/forge/github/app-token.test.ts',
        test: 'tokens of a GitHub App are had by GitHub’s time on a machine that is 70 s ahead',
      },
    ],
  },
  {
    name: 'does not ask again after GitHub has said what time it is',
    file: 'forge/github/app-token.ts',
    from: 'if (refusedWith(error) !== 401 || clock.offset === before) throw error;',
    to: 'throw error;',
    caught: [
      {
        suite: 'test/forge/github/app-token.test.ts',
        test: 'tokens of a GitHub App are had by GitHub’s time on a machine that is 70 s ahead',
      },
    ],
  },
  {
    name: 'uses a token to its last second',
    file: 'forge/github/app-token.ts',
    from: 'const MARGIN = 5 * 60_000;',
    to: 'const MARGIN = 0;',
    caught: [
      {
        suite: 'test/forge/github/app-token.test.ts',
        test: 'tokens of a GitHub App are minted again before their hour is over',
      },
    ],
  },
  {
    name: 'gives up a token that is seconds old',
    file: 'forge/github/client.ts',
    from: 'answer.status === 401 && isYoung(secret)',
    to: 'answer.status === 499 && isYoung(secret)',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a token that is seconds old and is refused is tried again: a replica of GitHub’s does not know it yet',
      },
    ],
  },
  {
    name: 'tries an old token again',
    file: 'forge/github/client.ts',
    from: 'const YOUNG = 60_000;',
    to: 'const YOUNG = 6e9;',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a token that is seconds old is not tried again once it is older than a minute, nor is one that was given',
      },
    ],
  },
  {
    name: 'believes the date of a cache',
    file: 'http/host-time.ts',
    from: "date === null || answer.headers.has('age') ?",
    to: 'date === null ?',
    caught: [
      {
        suite: 'test/http/host-time.test.ts',
        test: 'who says what time it is is no cache, no host without a date, and nobody where the address is none',
      },
    ],
  },
  {
    name: 'believes the date of any host',
    file: 'http/host-time.ts',
    from: "if (base !== undefined && href.startsWith(base)) return 'GitHub';",
    to: "return 'GitHub';",
    caught: [
      {
        suite: 'test/http/host-time.test.ts',
        test: 'who says what time it is is GitHub, at the address that is configured and nowhere else',
      },
    ],
  },
  {
    name: 'believes a provider after GitHub',
    file: 'http/host-time.ts',
    from: ' && (clock.host === undefined || clock.host === host) ?',
    to: ' ?',
    caught: [
      {
        suite: 'test/http/host-time.test.ts',
        test: 'who says what time it is is the first provider that answers, until GitHub does',
      },
    ],
  },
  {
    name: 'leases a lock by its own clock',
    file: 'compose/journals.ts',
    from: "(journal.kind === 'file' ? until : clock.at(until))",
    to: 'until',
    caught: [
      {
        suite: 'test/rotation/wrong-clock.test.ts',
        test: 'on a machine that is -600000 ms ahead a lock on somebody’s own machine lasts six hours for a machine whose clock is right, and no longer',
      },
    ],
  },
];
