import type { Report, SecretReport } from '../../src/report/report.ts';

const day = 86_400_000;
export const at = new Date('2026-11-21T14:00:00Z');
const before = (days: number) => new Date(at.getTime() - days * day);

export function secret(key: string, changes: Partial<SecretReport> = {}): SecretReport {
  const slash = key.lastIndexOf('/');
  return {
    key,
    person: undefined,
    environment: slash === -1 ? undefined : key.slice(0, slash),
    secret: key.slice(slash + 1),
    action: 'none',
    reason: undefined,
    stage: 'current',
    ageMs: 30 * day,
    maxAgeMs: 90 * day,
    dueAt: new Date('2027-01-16T14:00:00Z'),
    destinations: { done: 1, total: 1, skipped: [] },
    shares: [],
    next: 'rotates on 16 January 2027',
    notes: [],
    error: undefined,
    ...changes,
  };
}

export function report(changes: Partial<Report> = {}): Report {
  return {
    at,
    dryRun: false,
    publicHome: false,
    secrets: [],
    failures: [],
    abandoned: [],
    people: [],
    notices: [],
    ...changes,
  };
}

/** A day on which everything happens. */
export const busyDay: Report = report({
  secrets: [
    secret('production/SENDGRID_API_KEY', {
      action: 'rotated',
      reason: 'max-age',
      ageMs: 60_000,
      dueAt: new Date('2027-02-15T14:00:00Z'),
      destinations: { done: 11, total: 12, skipped: ['acme/old (archived)'] },
      shares: [
        { login: 'mona', state: 'saved' },
        { login: 'hubot', state: 'waiting' },
        { login: 'octo-cat', state: 'disputed' },
      ],
      next: 'the old credential is revoked on 22 November 2026 or when mona, @hubot and octo-cat have saved the new one',
      notes: ['hubot was sent a second link'],
    }),
    secret('production/DATADOG', {
      action: 'failed',
      reason: 'exposed',
      ageMs: 12 * day,
      maxAgeMs: 30 * day,
      destinations: { done: 0, total: 2, skipped: [] },
      next: 'runs again with the next run',
      error: {
        code: 'PROVIDER_DENIED',
        what: 'api.datadoghq.com refused the admin credential DD_ADMIN_API_KEY (403)',
        now: 'unchanged',
        hint: 'gh secret set DD_ADMIN_API_KEY\nthen: gh workflow run keyturn.yml -f only=production/DATADOG',
      },
    }),
    secret('DEPLOYER', {
      action: 'human',
      ageMs: 97 * day,
      dueAt: before(10),
      stage: 'previous',
      destinations: { done: 2, total: 2, skipped: [] },
      next: 'revoke it by hand: aws iam delete-access-key',
      error: {
        code: 'IN_USE',
        what: 'the old credential was used 2 hours ago',
        now: 'both-live',
        hint: 'keyturn revoke --only DEPLOYER --reason "seen in use"',
      },
    }),
    secret('development/TOY_KEY', { action: 'waiting', ageMs: 80 * day, next: 'waits for another run' }),
    secret('NEW_KEY', {
      action: 'planned',
      reason: 'new',
      stage: undefined,
      ageMs: undefined,
      next: '',
      destinations: { done: 0, total: 1, skipped: [] },
    }),
    secret('OLD_KEY', { ageMs: 95 * day, dueAt: undefined, next: 'rotates with the next run' }),
    secret('QUIET_KEY'),
  ],
  abandoned: ['production/GONE_KEY'],
  notices: ['exposed is off: the token may not read secret scanning alerts'],
});

/** A run whose time was over in the middle. */
export const longDay: Report = report({
  secrets: [
    secret('production/SENDGRID_API_KEY', {
      action: 'waiting',
      stage: 'pending',
      destinations: { done: 412, total: 1_000, skipped: [] },
      left: { destinations: 588, people: 0 },
      next: '412 of 1000 destinations have the new credential: the time of this run was over, and the next one writes the others',
    }),
    secret('production/STRIPE_API_KEY', {
      action: 'waiting',
      left: { destinations: 0, people: 0 },
      next: 'is left for the next run: the time of this one was over before its turn came',
    }),
  ],
  left: 'The time of this run (5h) was over before all was done. Left: 2 secrets (production/SENDGRID_API_KEY, production/STRIPE_API_KEY), 588 destinations to write. Nothing is lost, and old credentials live until their successors are everywhere. The next run goes on from here: by its schedule, or at once with `keyturn rotate`',
});

const asked = { login: 'mona', since: before(2), until: before(-5), host: 'links.acme.dev', refused: 0 } as const;

/** A day on which people are asked for keys, and to end old ones. */
export const askedDay: Report = report({
  secrets: [
    secret('production/STRIPE_SECRET_KEY', {
      action: 'waiting',
      reason: 'max-age',
      ask: { ...asked, state: 'waiting' },
      next: 'waits for the answer of mona, until 2026-11-26T14:00:00.000Z',
    }),
    secret('production/MAPS_KEY', {
      action: 'waiting',
      reason: 'max-age',
      ask: { ...asked, login: 'hubot', state: 'filled', refused: 2 },
      next: 'an answer waits since 2026-11-20T14:00:00.000Z: hubot has to confirm that it is theirs, by a run of this workflow with the code that their page showed',
    }),
    secret('production/BANK_KEY', {
      action: 'human',
      ask: { ...asked, state: 'taken', host: 'github' },
      next: '',
      error: {
        code: 'VERIFY_INCONCLUSIVE',
        what: 'a new key of production/BANK_KEY has been there since 2026-11-19T14:00:00.000Z, and bank.example.com neither accepts nor refuses it, or does not say whose it is',
        now: 'unchanged',
        hint: 'look at `verify` of production/BANK_KEY',
      },
    }),
    secret('production/MAIL_KEY', {
      action: 'waiting',
      ageMs: 9 * day,
      ends: [
        { login: 'octo-cat', since: before(95), told: { count: 1, at: before(7) } },
        { login: 'octo-cat', since: before(185), told: { count: 5, at: before(1) } },
      ],
      next: 'the old key, in use since 2026-08-18, is to be ended by octo-cat, and it still works',
    }),
  ],
  people: ['mona', 'hubot', 'octo-cat'],
});
