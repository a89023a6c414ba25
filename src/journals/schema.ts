/**
 * The strict shape of `journal.json`, version 2, and of the escrow's text. What is not named here does not exist: a member
 * too many is refused like one too few, with the exact path.
 */
import { z } from 'zod';

/** One line of text that shows what it is: no control, no bidi mark, nothing unassigned. */
export const LINE = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

const line = (most: number) => z.string().min(1).max(most).regex(LINE);
const text = line(2000);
const reason = line(200);
export const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const ulid = z.string().regex(ULID);
const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const hash = base64url(43);
const count = z.int().min(0);
const yes = z.literal(true);
/** ISO 8601 in UTC with milliseconds, of a day that exists. */
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((given) => {
    const at = new Date(given);
    return !Number.isNaN(at.getTime()) && at.toISOString() === given;
  });
const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/);
/** `2.` and a keyed HMAC; without it, the HMAC of a journal that has no seed. */
const print = z.string().regex(/^(?:2\.)?[A-Za-z0-9_-]{43}$/);
const publicKey = z.string().regex(/^ed25519:[A-Za-z0-9_-]{43}$/);

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
const put = z.strictObject({ counter: z.int().min(1), at: time, state: z.enum(['held', 'lost', 'gone']) });

const share = z.strictObject({
  person,
  link: text.optional(),
  drafted: time.optional(),
  sent: time.optional(),
  expires: time.optional(),
  state: z.enum(['owed', 'waiting', 'opened', 'saved', 'expired', 'destroyed', 'superseded', 'disputed', 'unknown']),
  opened: time.optional(),
  saved: time.optional(),
  announced: time.optional(),
  reminded: time.optional(),
  left: time.optional(),
  channel: text.optional(),
});

const address = z.object({ kind: z.string().regex(/^[a-z][a-z0-9-]*$/), key: text, value: text }).catchall(json);
const destination = z.strictObject({ address, done: time.optional() });

/** `FILE[@BRANCH]`, or `OWNER/REPO:FILE[@BRANCH]`. */
const consumer = z.string().regex(/^(?:[\w.-]+\/[\w.-]+:)?[\w.-]+\.ya?ml(?:@[^\s\p{C}]+)?$/u);

const credential = z.strictObject({
  rotation: ulid,
  tag: z.string().regex(/^[a-z0-9-]+$/),
  stage: z.enum(['pending', 'current', 'previous', 'revoked', 'aborted', 'orphan']),
  step: z.enum(['minting', 'minted', 'escrowed', 'writing', 'done']),
  reason,
  provider: z.string().regex(/^[a-z][a-z0-9-]*$/),
  account: text,
  options,
  admin: z.union([z.null(), name, z.record(z.string().regex(/^[A-Za-z][\w-]*$/), name)]),
  id: text.optional(),
  baseline: z.array(text).optional(),
  fingerprint: z.record(text, print).optional(),
  times: z.strictObject({
    intent: time,
    minted: time.optional(),
    writing: time.optional(),
    current: time.optional(),
    previous: time.optional(),
    revoking: time.optional(),
    ended: time.optional(),
  }),
  seen: time.optional(),
  adopted: yes.optional(),
  exposed: yes.optional(),
  unsigned: yes.optional(),
  destinations: z.array(destination),
  collapsed: z.strictObject({ count, last: time.optional() }).optional(),
  escrow: put.optional(),
  shares: z.array(share),
  revokeNotBefore: time.optional(),
  proof: z.enum(['refused', 'absent', 'gone', 'local', 'confirmed']).optional(),
  maker: person.optional(),
  request: text.optional(),
  identity: hash.optional(),
  prints: z.record(text, hash).optional(),
  proofs: z.record(consumer, z.strictObject({ run: text, at: time })).optional(),
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
  observed: z.strictObject({ since: time, destinations: z.array(text), exposed: yes.optional() }).optional(),
  credentials: z.array(credential),
  fingerprints: z.array(print).max(32),
  human: human.optional(),
  person: person.optional(),
  closing: z.strictObject({ reason, since: time }).optional(),
  disputed: time.optional(),
  ask: ask.optional(),
  retiring: z.strictObject({ since: time, by, until: time.optional(), unproved: yes.optional() }).optional(),
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
export type WrittenEscrow = z.infer<typeof escrow>;
