/** Mutants of the rule *a limit is a wait*. */
import type { Broken } from './mutants.ts';

export const limited: readonly Broken[] = [
  {
    name: 'does not know a limit by its message',
    file: 'forge/github/refusal.ts',
    from: 'return status === 403 && /rate limit|abuse detection/i.test(messageOf(text));',
    to: 'return false;',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a limit «secondary limit, bare» is waited for, and the write that met it is then sent',
      },
    ],
  },
  {
    name: 'takes a 403 with `retry-after` for a refusal',
    file: 'http/retry.ts',
    from: "(headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0')",
    to: "headers.get('x-ratelimit-remaining') === '0'",
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'call, limits a 403 with retry-after',
      },
    ],
  },
  {
    name: 'takes a 403 without any request left for a refusal',
    file: 'http/retry.ts',
    from: "(headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0')",
    to: "headers.has('retry-after')",
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'call, limits a 403 without any request left',
      },
    ],
  },
  {
    name: 'gives a limit on as 403 after its waits',
    file: 'http/call.ts',
    from: '      return { ...answer, status: 429 };\n    if (limited) {',
    to: '      return answer;\n    if (limited) {',
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'call, a 403 that is a limit is returned as 429 when it outlasts the patience, so that nobody takes it for "may not": {"retry-after":"3"}',
      },
    ],
  },
  {
    name: 'gives a limit on as 403 where it lasts too long',
    file: 'http/call.ts',
    from: 'if (wait > budget) return { ...answer, status: 429 };',
    to: 'if (wait > budget) return answer;',
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'call, a 403 that is a limit is returned as 429 when it outlasts the patience, so that nobody takes it for "may not": {"retry-after":"999999"}',
      },
    ],
  },
  {
    name: 'does not wait for a limit on a mint',
    file: 'http/call.ts',
    from: "(retry === 'never' && isRead(request.method))",
    to: "retry === 'never'",
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'call, what is sent again POST with retry never after 429 is sent 2 time(s)',
      },
    ],
  },
  {
    name: 'tells a limit as a missing permission',
    file: 'forge/github/refusal.ts',
    from: "if (isGitHubLimit(answer)) return 'limit';",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «secondary limit» of a read is RATE_LIMITED',
      },
    ],
  },
  {
    name: 'goes on writing after the first limit of an account',
    file: 'http/rate-limits.ts',
    from: 'if (left > EARLY && !isRead(request.method)) {',
    to: 'if (left > 1e12) {',
    caught: [
      {
        suite: 'test/http/rate-limits.test.ts',
        test: 'after an account’s first limit no write is sent until the wait is over, whoever sends it: 429 with retry-after',
      },
    ],
  },
  {
    name: 'holds reads at the gate',
    file: 'http/rate-limits.ts',
    from: 'if (left > EARLY && !isRead(request.method)) {',
    to: 'if (left > EARLY) {',
    caught: [
      {
        suite: 'test/http/rate-limits.test.ts',
        test: 'after an account’s first limit reads go on, and so do the writes of another account',
      },
    ],
  },
  {
    name: 'takes all accounts of a host for one',
    file: 'http/rate-limits.ts',
    from: "const credential = request.headers.get('authorization') ?? '';",
    to: "const credential = '';",
    caught: [
      {
        suite: 'test/http/rate-limits.test.ts',
        test: 'an account that is limited holds no write of another one at the same host',
      },
    ],
  },
  {
    name: 'takes every signature of AWS for another account',
    file: 'http/rate-limits.ts',
    from: '?.[1] ?? credential;',
    to: '?.[9] ?? credential;',
    caught: [
      {
        suite: 'test/http/rate-limits.test.ts',
        test: 'an account of AWS is known by the id of its key, whatever the signature',
      },
    ],
  },
  {
    name: 'opens the gate at the end of a shorter limit',
    file: 'http/rate-limits.ts',
    from: 'Math.max(until, closed.get(account)?.until ?? 0)',
    to: 'until',
    caught: [
      {
        suite: 'test/http/rate-limits.test.ts',
        test: 'an account stays limited to the end of the longest wait, whatever shorter one was met meanwhile',
      },
    ],
  },
  {
    name: 'does not read the message of a limit at the gate',
    file: 'http/rate-limits.ts',
    from: 'text: await peek(response) });',
    to: "text: '' });",
    caught: [
      {
        suite: 'test/http/rate-limits.test.ts',
        test: 'GitHub sees one write between its «secondary limit, bare» and the end of the wait, though many wait in the queue',
      },
    ],
  },
  {
    name: 'gives each client its own way around the gate',
    file: 'compose/compose.ts',
    from: 'http: holdAfterLimits(outside.http, clock, isGitHubLimit) };',
    to: 'http: outside.http };',
    caught: [
      {
        suite: 'test/compose/one-limit.test.ts',
        test: 'what one secret is told of a limit holds back the others at that account until it is over',
      },
    ],
  },
  {
    name: 'takes a limit on workflow runs for *may never be read*',
    file: 'forge/github/runs.ts',
    from: "(error.kind === 'permission' || error.kind === 'missing')",
    to: "(error.kind === 'limit' || error.kind === 'permission' || error.kind === 'missing')",
    caught: [
      {
        suite: 'test/forge/github/kind-by-call.test.ts',
        test: 'unfinished runs: undefined, after which a day is waited, only for who may never read them «primary limit»',
      },
    ],
  },
  {
    name: 'takes an address or a sign-on for *may never be read*',
    file: 'forge/github/runs.ts',
    from: "(error.kind === 'permission' || error.kind === 'missing')",
    to: "(error.kind === 'sso' || error.kind === 'ip' || error.kind === 'permission' || error.kind === 'missing')",
    caught: [
      {
        suite: 'test/forge/github/kind-by-call.test.ts',
        test: 'unfinished runs: undefined, after which a day is waited, only for who may never read them «ip allow list»',
      },
    ],
  },
  {
    name: 'takes a limit on alerts for none to be read',
    file: 'forge/github/alert-lists.ts',
    from: "  'permission',\n  'plan',",
    to: "  'permission',\n  'limit',\n  'plan',",
    caught: [
      {
        suite: 'test/forge/github/kind-by-call.test.ts',
        test: 'open alerts: unreadable is only what GitHub has none of for this token «primary limit»',
      },
    ],
  },
  {
    name: 'ends the old one although its use could not be asked',
    file: 'rotation/steps/drain.ts',
    from: '?? (await useOf(run, previous, now)),',
    to: '?? (await useOf(run, previous, now).catch(() => undefined)),',
    caught: [
      {
        suite: 'test/rotation/drain.test.ts',
        test: 'the old one waits waits while its use cannot be read',
      },
    ],
  },
  {
    name: 'fails instead of waiting while runs cannot be read',
    file: 'rotation/steps/drain.ts',
    from: 'if (!is(error, ...transientCodes)) throw error;',
    to: 'throw error;',
    caught: [
      {
        suite: 'test/rotation/drain.test.ts',
        test: 'the old one waits waits while runs cannot be read',
      },
    ],
  },
  {
    name: 'does not say that it ended without seeing the runs',
    file: 'rotation/steps/drain.ts',
    from: '  noteUnread(run);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/places-that-read.test.ts',
        test: 'a token without Actions: read is said when the old key was ended because of it, and never earlier than a day',
      },
    ],
  },
  {
    name: 'does not say before a rotation that runs cannot be read',
    file: 'rotation/steps/readers.ts',
    from: '    run.outcome.notes.push(`${says}: ${hint}`);',
    to: '    void says;\n    void hint;',
    caught: [
      {
        suite: 'test/rotation/places-that-read.test.ts',
        test: 'a token without Actions: read is said by a dry run, a rotation and doctor',
      },
    ],
  },
  {
    name: 'leaves the workflow runs out of doctor',
    file: 'rotation/run/doctor.ts',
    from: '  await examination.runs();\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/places-that-read.test.ts',
        test: 'what cannot be seen is off in doctor, with what to do',
      },
    ],
  },
  {
    name: 'reads a limit as 403',
    file: 'forge/github/refusal.ts',
    from: "return error.kind === 'sso' ? 403 : error.status;",
    to: "return error.kind === 'sso' || error.kind === 'limit' ? 403 : error.status;",
    caught: [
      {
        suite: 'test/forge/github/kind-by-call.test.ts',
        test: 'whether somebody is a member: only "not there", told to who sees members, is a departure «primary limit»',
      },
    ],
  },
  {
    name: 'reads a sign-on that GitHub hides as *not there*',
    file: 'forge/github/refusal.ts',
    from: "return error.kind === 'sso' ? 403 : error.status;",
    to: 'return error.status;',
    caught: [
      {
        suite: 'test/forge/github/kind-by-call.test.ts',
        test: 'when this run was queued «sso, as 404»',
      },
    ],
  },
  {
    name: 'takes a provider’s limit for an unreadable answer',
    file: 'providers/recipe/client.ts',
    from: 'if (status === 429 || status >= 500)',
    to: 'if (status >= 500)',
    caught: [
      {
        suite: 'test/providers/refusals.test.ts',
        test: 'algolia 429 with retry-after: nothing is known, nothing was done, nobody "may not"',
      },
    ],
  },
  {
    name: 'takes a limit on an organization for *kept from the token*',
    file: 'destinations/github-readers.ts',
    from: 'if (status !== 401 && status !== 403 && status !== 404) throw error;',
    to: 'if (status === undefined) throw error;',
    caught: [
      {
        suite: 'test/destinations/github-readers.test.ts',
        test: 'a limit on who reads it is no answer: nobody is taken for unseen because of it',
      },
    ],
  },
  {
    name: 'fails instead of waiting while a limit keeps the runs from being read',
    file: 'rotation/steps/drain.ts',
    from: "'RATE_LIMITED',",
    to: '',
    caught: [
      {
        suite: 'test/rotation/drain.test.ts',
        test: 'what cannot be read now is a wait for workflow runs that are answered with RATE_LIMITED',
      },
    ],
  },
];
