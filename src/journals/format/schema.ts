// biome-ignore-all lint/style/noExcessiveLinesPerFile: the format is one table, and every member of it stands here
/**
 * The strict shape of `journal.json`, version 2, and of the escrow's text. What is not named here does not exist: a member
 * too many is refused like one too few, with the exact path.
 */
import * as z from 'zod';
import { SPAN } from './span.ts';

/** One line of text that shows what it is: no control, no bidi mark, nothing unassigned. */
export const LINE = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

export const line = (most: number) => z.string().min(1).max(most).regex(LINE);
export const text = line(2000);
const reason = line(200);
export const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const ulid = z.string().regex(ULID);
export const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const hash = base64url(43);
const count = z.int().min(0);
const yes = z.literal(true);
/** ISO 8601 in UTC with milliseconds, of a day that exists. */
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((given) => {
    const at = new Date(given);
    return !Number.isNaN(at.getTime()) && at.toISOString() === given;
  });
const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/);
/** `2.` and a keyed HMAC; without it, the HMAC of a journal that has no seed. */
const print = z.string().regex(/^(?:2\.)?[A-Za-z0-9_-]{43}$/);
export const publicKey = z.string().regex(/^ed25519:[A-Za-z0-9_-]{43}$/);

type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain };
const json: z.ZodType<Plain> = z.json() as z.ZodType<Plain>;
const options = z.record(z.string().max(200), json);

const owner = z.strictObject({
  run: text,
  attempt: z.int().min(1),
  job: z.string().max(300).regex(LINE),
  key: text,
  lease: time.optional(),
});
const lock = z.strictObject({ owner, since: time });
const by = z.strictObject({ run: text, attempt: z.int().min(1), actor: text.optional() });
const person = z.strictObject({ id: text, login: text, member: yes.optional() });
/** A text of a line: a space is `%20` in it, and a percent sign `%25`. */
const WORD = `(?:[^ %]|%20|%25)+`;
const words = (source: string, most = 4000) =>
  z
    .string()
    .max(most)
    .regex(LINE)
    .regex(new RegExp(`^${source}$`, 'u'));
const MOMENT = `-?${SPAN}`;
const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const NUMBER = '(?:0|[1-9]\\d{0,8})';
const number = z.int().min(0);
const PUT_STATES = ['held', 'lost', 'gone'] as const;
const put = z.strictObject({ counter: z.int().min(1), at: time, state: z.enum(PUT_STATES) });

export const SHARE_STATES = [
  'owed',
  'waiting',
  'opened',
  'saved',
  'expired',
  'destroyed',
  'superseded',
  'disputed',
  'unknown',
] as const;
/** In the order in which they stand in a line, after `drafted`. */
export const SHARE_TIMES = ['sent', 'announced', 'reminded', 'expires', 'opened', 'saved', 'left'] as const;

/** `1234567 saved drafted+3s sent+1s expires+7d opened+2h saved+2h1m link=LINK`. */
const share = words(
  `${WORD} (?:${SHARE_STATES.join('|')})${['drafted', ...SHARE_TIMES].map((name) => `(?: ${name}[+-]${SPAN})?`).join('')}` +
    `(?: link=${WORD})?(?: channel=${WORD})?(?: login=${WORD})?(?: member)?`,
  16_000,
);

const address = z.object({ kind: z.string().regex(/^[a-z][a-z0-9-]*$/), key: text, value: text }).catchall(json);
const places = z.strictObject({ address, repositories: z.array(text).min(1).optional() });
/** `64 @3s*59 +1s open*4`: 59 places from number 64 on were written 3 s after the intent, one a second later, four are open. */
const placed = words(String.raw`${NUMBER}(?: (?:open|@-?${SPAN}|[+-]${SPAN})(?:\*[1-9]\d?)?)+`);
const numbers = words(String.raw`${NUMBER}(?: in(?:\*[1-9]\d?)?)`);

/** `FILE[@BRANCH]`, or `OWNER/REPO:FILE[@BRANCH]`. */
const consumer = z.string().regex(/^(?:[\w.-]+\/[\w.-]+:)?[\w.-]+\.ya?ml(?:@[^\s\p{C}]+)?$/u);

/** Below `.github/workflows`. */
const workflow = z.string().regex(/^[\w.-]+\.ya?ml$/);

const STAGES = ['pending', 'current', 'previous', 'revoked', 'aborted', 'orphan'] as const;
/** In the order in which they stand in a line, after the intent. */
export const CREDENTIAL_TIMES = [
  'minted',
  'seen',
  'writing',
  'current',
  'previous',
  'until',
  'revoking',
  'ended',
] as const;

const binding = z.strictObject({
  provider: z.string().regex(/^[a-z][a-z0-9-]*$/),
  account: text,
  options,
  admin: z.union([z.null(), name, z.record(z.string().regex(/^[A-Za-z][\w-]*$/), name)]),
});

/** How often a person was told to end it, and when last. */
const told = z.strictObject({ count: z.int().min(1), at: time });

const credential = z.strictObject({
  rotation: ulid,
  binding: number.optional(),
  stage: z.enum(STAGES),
  step: z.enum(['minting', 'minted', 'escrowed', 'writing', 'done']).optional(),
  reason: reason.optional(),
  id: text.optional(),
  baseline: z.array(text).optional(),
  fingerprint: z.union([print, z.record(text, print)]).optional(),
  /** `2026-11-29T09:02:00.000Z minted+3s current+1m`. */
  times: words(`${TIME}${CREDENTIAL_TIMES.map((name) => `(?: ${name}[+-]${SPAN})?`).join('')}`),
  adopted: yes.optional(),
  idFrom: z.enum(['enrolled', 'identified']).optional(),
  exposed: yes.optional(),
  unsigned: yes.optional(),
  destinations: z.array(placed).min(1).optional(),
  /** `12 3s`: of an ended one, how many destinations it had, and when the last of them was written. */
  collapsed: words(`${NUMBER}(?: ${MOMENT})?`).optional(),
  /** `held 3 4s`: state, the number of the text that first held it, and when that was put. */
  escrow: words(`(?:${PUT_STATES.join('|')}) [1-9]\\d{0,15} ${MOMENT}`).optional(),
  shares: z.array(share).min(1).optional(),
  proof: z.enum(['refused', 'absent', 'gone', 'local', 'confirmed']).optional(),
  maker: person.optional(),
  told: told.optional(),
  request: text.optional(),
  identity: hash.optional(),
  prints: z.record(text, hash).optional(),
  proofs: z.record(consumer, z.strictObject({ run: text, at: time })).optional(),
  /** `at`: since when it is owed; `started`: when the forge took it, `run`: as which, where it says so. */
  after: z.record(workflow, z.strictObject({ at: time, started: time.optional(), run: text.optional() })).optional(),
});

const human = z.strictObject({
  code: z.enum([
    'MINT_UNKNOWN',
    'WRITTEN_BY_OTHERS',
    'HOLDS_IT',
    'NOT_OURS',
    'VALUE_CHANGED',
    'BINDING_UNKNOWN',
    'UNSIGNED',
    'VERIFY_INCONCLUSIVE',
    'DISPUTED_AGAIN',
    'ASK_NOBODY',
    'ASK_UNANSWERED',
    'ASK_REFUSED',
    'OLD_KEY_ALIVE',
    'ADOPT_DISAGREES',
  ]),
  since: time,
  rotation: ulid.optional(),
  place: text.optional(),
  ids: z.array(text).optional(),
});

const ask = z.strictObject({
  rotation: ulid,
  id: base64url(22),
  via: text,
  owner: person,
  reason,
  since: time,
  expires: time,
  fields: z.array(z.strictObject({ name: text, lines: yes.optional() })),
  size: z.int().min(512).max(92160).multipleOf(512),
  step: z.enum(['asked', 'sent', 'taken', 'refused', 'used']),
  escrow: put.optional(),
  sent: time.optional(),
  reminded: time.optional(),
  told: time.optional(),
  confirmed: text.optional(),
  refused: count.optional(),
  unanswered: count.optional(),
});

const cause = z
  .string()
  .regex(new RegExp(`^(?:alert:[\\w.-]+/[\\w.-]+#\\d+|(?:person|by):[\\w-]+|incident:${ULID.source.slice(1, -1)})$`));

const entry = z.strictObject({
  revision: count,
  salt: base64url(22),
  lock: lock.optional(),
  wish: z
    .strictObject({
      reason,
      since: time,
      first: yes.optional(),
      exposed: z.array(ulid).optional(),
      causes: z.array(cause).optional(),
    })
    .optional(),
  hold: z.strictObject({ since: time, until: time, by, reason: reason.optional() }).optional(),
  observed: z
    .strictObject({
      since: time,
      destinations: z.array(text),
      /** Those of `destinations` that are places of this entry: `0 in*12`. */
      places: z.array(numbers).min(1).optional(),
      exposed: yes.optional(),
      told: told.optional(),
    })
    .optional(),
  bindings: z.array(binding).min(1).optional(),
  places: z.array(places).min(1).optional(),
  credentials: z.array(credential),
  /** A number is that of the credential whose only value it is of. */
  fingerprints: z.array(z.union([print, number])).max(32),
  human: human.optional(),
  person: person.optional(),
  closing: z.strictObject({ reason, since: time }).optional(),
  disputed: time.optional(),
  ask: ask.optional(),
  retiring: z
    .strictObject({ since: time, by, grace: count.optional(), until: time.optional(), unproved: yes.optional() })
    .optional(),
  retired: time.optional(),
});

const incident = z.strictObject({
  selector: z.strictObject({
    provider: text.optional(),
    destination: text.optional(),
    repository: text.optional(),
    action: text.optional(),
    channel: text.optional(),
    person: text.optional(),
    all: yes.optional(),
  }),
  since: time,
  until: time,
  reason: reason.optional(),
  by,
  opened: time,
  released: z.array(text).optional(),
  closed: time.optional(),
  items: z.record(
    text,
    z.strictObject({
      kind: z.enum(['item', 'unproved', 'own', 'foreign']),
      ended: time.optional(),
      proof: text.optional(),
      told: time.optional(),
      accepted: z.strictObject({ by, at: time, reason }).optional(),
    }),
  ),
});

export const journal = z.strictObject({
  version: z.literal(2),
  id: z.string().regex(/^[0-9a-z]{8}$/),
  seq: z.int().min(1),
  chain: z.array(hash).max(64),
  alive: time,
  by,
  nonce: base64url(16),
  says: z.array(z.string().max(2000).regex(LINE)),
  key: publicKey.optional(),
  signature: base64url(86).optional(),
  box: hash.optional(),
  escrow: z.strictObject({
    counter: count,
    at: time.optional(),
    place: text.optional(),
    lock: lock.optional(),
  }),
  reseeded: z.strictObject({ from: publicKey, seq: z.int().min(1) }).optional(),
  offboarded: z
    .array(
      z.strictObject({
        person,
        since: time,
        secrets: z.array(text).optional(),
        except: z.array(text).optional(),
      }),
    )
    .optional(),
  noticed: z.record(z.string().max(2000).regex(LINE), z.strictObject({ about: text, at: time })).optional(),
  incidents: z.record(ulid, incident).optional(),
  /** GitHub's public keys as they were last seen, by whose secrets they seal. */
  keys: z.record(text, z.strictObject({ id: line(200), key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) })).optional(),
  /** The open alerts as they were last looked at, by organization or repository. */
  signals: z.record(text, z.strictObject({ etag: line(200).optional(), newest: time.optional() })).optional(),
  /** `ID LOGIN` of everybody who is in a share. */
  people: z
    .array(words(`${WORD} ${WORD}`, 16_000))
    .min(1)
    .optional(),
  secrets: z.record(text, entry),
});

const values = z.record(text, z.string());

export const escrow = z.strictObject({
  v: z.literal(2),
  journal: z.string().regex(/^[0-9a-z]{8}$/),
  seed: base64url(43),
  counter: z.int().min(1),
  anchor: z.strictObject({ seq: z.int().min(1), hash }),
  entries: z.record(
    ulid,
    z.union([z.strictObject({ id: text, values, old: values.optional() }), z.strictObject({ ask: base64url(43) })]),
  ),
});

export type WrittenJournal = z.infer<typeof journal>;
export type WrittenEntry = z.infer<typeof entry>;
export type WrittenCredential = z.infer<typeof credential>;
export type WrittenBinding = z.infer<typeof binding>;
export type WrittenEscrow = z.infer<typeof escrow>;
