/**
 * What is true in the world when an error is told, as far as this run saw and did it:
 * - `unchanged`: this run sent nothing that changes anything
 * - `recorded`: the run changed something (the journal, a link, another secret, a new credential that it ended again), but
 *   neither what this secret's destinations hold nor whether that works
 * - `perhaps-minted`: a mint was sent and its answer is not known, so one more credential may live
 * - `new-live`: a new credential lives, and none of this secret was before it, or what was is dead
 * - `both-live`: the old and the new credential live
 * - `rotated`: the new one stands in every destination
 * - `replaced`: the same, and the old one is dead
 * - `none-live`: the old one is dead, and no new one stands in its place
 * - `none-known`: the old one is dead, and whether a new one was minted is not known
 */
export type Now =
  | 'unchanged'
  | 'recorded'
  | 'perhaps-minted'
  | 'new-live'
  | 'both-live'
  | 'rotated'
  | 'replaced'
  | 'none-live'
  | 'none-known';

/** What is true now, as a sentence. */
export const nowSays: { readonly [now in Now]: string } = {
  unchanged: 'Nothing was changed.',
  recorded: 'Nothing that is in place was changed.',
  'perhaps-minted': 'A new credential may live at the provider; no destination was changed.',
  'new-live': 'Only a new credential lives.',
  'both-live': 'The old and the new credential both live.',
  rotated: 'The new credential is in place.',
  replaced: 'The new credential is in place, and the old one is dead.',
  'none-live': 'The old credential is dead, and no new one is in its place.',
  'none-known': 'The old credential is dead, and whether a new one lives is not known.',
};

/** The four exit statuses. 0 done or nothing to do, 1 failed or a human is needed, 2 bad input, 3 another run holds it. */
export type ExitStatus = 1 | 2 | 3;

type Row = { readonly says: string; readonly exit: ExitStatus };

/** One row per code; exit statuses, `docs/errors.md` and the first line of every message are rendered from it. */
export const codes = {
  CONFIG_INVALID: { says: 'the configuration is not valid', exit: 2 },
  CONFIG_SECRET_PASTED: { says: 'the configuration contains what looks like a credential', exit: 2 },
  INPUT_INVALID: { says: 'an input is not valid', exit: 2 },
  ENVIRONMENT_MISSING: { says: 'an environment variable that the configuration names is not set', exit: 2 },
  NOT_BUILT: { says: 'this version of Keyturn cannot do that yet', exit: 2 },
  EVENT_REFUSED: { says: 'Keyturn does not run on this event', exit: 2 },
  DISPATCH_FAILED: { says: 'the workflow that does this could not be started', exit: 1 },
  DISPATCH_UNFINISHED: { says: 'the workflow that does this was not seen to do it', exit: 1 },
  AFTER_FAILED: { says: 'a workflow that has to restart with the new value could not be started', exit: 1 },
  HOME_UNGUARDED: { says: 'what holds the credentials of Keyturn lets in more than it should', exit: 1 },
  LINK_CREATOR_MISSING: { says: 'no credential for the link service', exit: 2 },
  PREFLIGHT_DENIED: { says: 'a check before the rotation failed', exit: 1 },
  TWIN_LEFT_BEHIND: { says: 'the value stands in other secrets as well, which would be left behind', exit: 1 },
  TOKEN_DENIED: { says: 'the GitHub token may not do this', exit: 1 },
  TOKEN_SSO: { says: 'the GitHub token is not authorized for single sign-on', exit: 1 },
  TOKEN_IP: { says: 'GitHub does not let this machine in, by its address', exit: 1 },
  TOKEN_POLICY: { says: 'a policy of the organization forbids this kind of GitHub token', exit: 1 },
  APP_SUSPENDED: { says: 'the installation of the GitHub App is suspended', exit: 1 },
  PLAN_LIMIT: { says: 'the plan at GitHub does not include this', exit: 1 },
  RATE_LIMITED: { says: 'a rate limit asks for a longer wait than Keyturn makes', exit: 1 },
  OUT_OF_TIME: { says: 'the time that the run was given is over', exit: 1 },
  PROVIDER_UNREACHABLE: { says: 'the provider could not be reached', exit: 1 },
  PROVIDER_DENIED: { says: 'the provider refused the admin credential', exit: 1 },
  PROVIDER_UNREADABLE: { says: 'the provider answered with something unexpected', exit: 1 },
  PROVIDER_FULL: { says: 'the provider has no room for one more credential', exit: 1 },
  DESTINATION_UNREACHABLE: { says: 'a destination could not be reached', exit: 1 },
  DESTINATION_DENIED: { says: 'a destination refuses to be written', exit: 1 },
  DESTINATION_MISSING: { says: 'a destination does not exist', exit: 1 },
  VALUE_UNFIT: { says: 'a value does not fit its destination', exit: 1 },
  RECIPIENT_UNREACHABLE: { says: 'no channel reaches a recipient', exit: 1 },
  TEAM_UNREADABLE: { says: 'a team could not be read', exit: 1 },
  MINT_FAILED: { says: 'the provider did not mint a credential', exit: 1 },
  MINT_UNKNOWN: { says: 'it is not known whether the provider minted a credential', exit: 1 },
  OLD_KEY_ALIVE: { says: 'the old credential is not proved dead', exit: 1 },
  ADOPT_DISAGREES: { says: 'two sources name different old credentials', exit: 1 },
  INCIDENT_CHANGED: { says: 'the incident is about other credentials than those that were shown', exit: 1 },
  INCIDENT_OPEN: { says: 'an incident is not over', exit: 1 },
  VERIFY_REJECTED: { says: 'the provider refused the credential that it had just minted', exit: 1 },
  VERIFY_INCONCLUSIVE: { says: 'the new credential could not be proved to work', exit: 1 },
  WRITE_FAILED: { says: 'a destination could not be written', exit: 1 },
  DELIVER_FAILED: { says: 'a recipient could not be given a link', exit: 1 },
  LINK_SERVICE_DOWN: { says: 'the link service does not answer as it should', exit: 1 },
  LINK_PUBLIC: { says: 'the links would be public', exit: 1 },
  LINK_GONE: { says: 'the link is over', exit: 1 },
  LINK_INVALID: { says: 'this is not a link that Keyturn can open', exit: 2 },
  PASSWORD_WRONG: { says: 'the password is not the one of this link', exit: 1 },
  PASSWORD_WAIT: { says: 'too many wrong passwords were tried, and none is judged for a while', exit: 1 },
  REVOKE_FAILED: { says: 'the old credential could not be revoked', exit: 1 },
  REVOKE_UNCONFIRMED: { says: 'the provider still accepts a credential that was revoked', exit: 1 },
  ASK_NOBODY: { says: 'nobody is left who can be asked for a new key', exit: 1 },
  ASK_UNANSWERED: { says: 'requests for a new key were not answered', exit: 1 },
  ASK_REFUSED: { says: 'the keys that were given could not be used', exit: 1 },
  ANSWER_CHANGED: { says: 'the link service handed out another answer than the one that it named', exit: 1 },
  JOURNAL_UNREACHABLE: { says: 'the journal could not be read or written', exit: 1 },
  JOURNAL_CONFLICT: { says: 'another run changed the journal at the same time', exit: 3 },
  JOURNAL_CORRUPT: { says: 'the journal is not one that this version can read', exit: 1 },
  JOURNAL_OLD: { says: 'the journal was written by an earlier version', exit: 1 },
  JOURNAL_NEWER: { says: 'the journal was written by a later version', exit: 1 },
  JOURNAL_FORGED: { says: 'the journal is not signed by the key of its escrow', exit: 1 },
  JOURNAL_KEY: { says: 'the journal has another key than the configuration names', exit: 1 },
  JOURNAL_UNSIGNED: { says: 'the journal is not signed', exit: 1 },
  JOURNAL_ROLLED_BACK: { says: 'the journal is older than what Keyturn last wrote', exit: 1 },
  JOURNAL_FORKED: { says: 'the journal did not grow out of what Keyturn last wrote', exit: 1 },
  JOURNAL_FUTURE: { says: 'the journal was written in the future', exit: 1 },
  JOURNAL_MISSING: { says: 'the journal is gone although the provider lists credentials of ours', exit: 1 },
  JOURNAL_FULL: { says: 'the journal has grown too large', exit: 1 },
  JOURNAL_PUBLIC: { says: 'the journal would be public', exit: 1 },
  SEED_LOST: { says: 'the key that signs the journal is gone', exit: 1 },
  ESCROW_FOREIGN: { says: 'the escrow holds something that Keyturn did not write for this journal', exit: 1 },
  VALUE_CHANGED: { says: 'a value in the escrow is not the one that was minted', exit: 1 },
  BINDING_UNKNOWN: { says: 'the configuration does not know where a recorded credential is to be ended', exit: 1 },
  ESCROW_NOT_WIRED: { says: 'the workflow does not hand KEYTURN_PENDING to Keyturn', exit: 1 },
  ESCROW_FULL: { says: 'the escrow has no room for one more value', exit: 1 },
  ESCROW_FAILED: { says: 'the escrow could not be written', exit: 1 },
  HELD: { says: 'another run holds this secret', exit: 3 },
  ON_HOLD: { says: 'this secret is on hold', exit: 1 },
  NEEDS_HUMAN: { says: 'this needs a human', exit: 1 },
  OVERDUE: { says: 'a credential has outlived its max-age', exit: 1 },
  NOT_RETIRED: { says: 'something still speaks against retiring this secret', exit: 1 },
  RETIRING: { says: 'the retirement of this secret is not over', exit: 1 },
  IN_USE: { says: 'the old credential is still in use', exit: 1 },
  USE_UNPROVED: { says: 'a listed workflow has not shown that it uses the new credential', exit: 1 },
  PROOF_NOT_MADE: { says: 'this job could not show which value it used', exit: 1 },
  FILE_REFUSED: { says: 'the file may not be written', exit: 1 },
  HTTP_NOT_SENT: { says: 'the request could not be sent', exit: 1 },
  HTTP_UNKNOWN: { says: 'it is not known whether the request took effect', exit: 1 },
  HTTP_REFUSED: { says: 'the request was refused', exit: 1 },
  INTERNAL: { says: 'Keyturn has a bug', exit: 1 },
} as const satisfies Record<string, Row>;

export type Code = keyof typeof codes;

export type Details = {
  /** What happened, one sentence, without any foreign body, header, query or value. */
  readonly what?: string;
  /** What is true now, where that is known at the throw. */
  readonly now?: Now;
  /** The exact next command or edit. */
  readonly hint?: string;
  /** The secret's key in the journal, `environment/NAME`. */
  readonly secret?: string;
  /** Where in the journal or in the escrow's text, as `$.secrets["production/X"].revision`; never what stands there. */
  readonly path?: string;
  /** Of a message: nobody has taken it, so that it may go another way. Left out: somebody may have. */
  readonly untaken?: boolean;
};

/**
 * The one error that Keyturn throws at its users. It never has a `cause`: a foreign error may carry a header, a URL
 * with a query or a body.
 */
export class KeyturnError extends Error {
  readonly code: Code;
  /** Undefined where nobody has said what is true now. Bad input (exit 2) is found before anything is touched. */
  readonly now: Now | undefined;
  readonly hint: string | undefined;
  readonly secret: string | undefined;
  readonly path: string | undefined;
  readonly untaken: boolean;

  constructor(code: Code, details: Details = {}) {
    refuseWrong(code, details);
    super(details.what ?? codes[code].says);
    this.name = 'KeyturnError';
    this.code = code;
    this.now = details.now ?? (codes[code].exit === 2 ? 'unchanged' : undefined);
    this.hint = details.hint;
    this.secret = details.secret;
    this.path = details.path;
    this.untaken = details.untaken ?? codes[code].exit === 2;
  }

  get exit(): ExitStatus {
    return codes[this.code].exit;
  }

  /** The same error with what is true now. */
  knowing(now: Now): KeyturnError {
    return new KeyturnError(this.code, {
      what: this.message,
      now,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      ...(this.secret === undefined ? {} : { secret: this.secret }),
      ...(this.path === undefined ? {} : { path: this.path }),
      untaken: this.untaken,
    });
  }
}

/** What adapters of one's own, which no type holds, may make of it: a part that is no text could be anything. */
function refuseWrong(code: unknown, details: unknown): void {
  const wrong = (what: string) => new KeyturnError('INPUT_INVALID', { what });
  if (typeof code !== 'string' || !Object.hasOwn(codes, code))
    throw wrong('code: one of the codes of docs/errors.md is wanted');
  if (Object.prototype.toString.call(details) !== '[object Object]') throw wrong('details: an object is wanted');
  const given = details as { readonly [part: string]: unknown };
  for (const part of ['what', 'hint', 'secret', 'path'])
    if (given[part] !== undefined && typeof given[part] !== 'string') throw wrong(`details.${part}: a text is wanted`);
  if (given['now'] !== undefined && !Object.hasOwn(nowSays, given['now'] as string))
    throw wrong('details.now: it is none of the words of `Now`');
}

/** Whether `error` is ours and has one of these codes. */
export function is(error: unknown, ...wanted: Code[]): error is KeyturnError {
  return error instanceof KeyturnError && wanted.includes(error.code);
}
