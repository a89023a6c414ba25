/** Reads and writes `enrolled.json`: strict, one text for each content, and signed by the journal that it lies beside. */
import * as z from 'zod';
import { isSignedBy } from '../../crypto/state-keys.ts';
import { type Enrolled, type EnrolledFormat, FORMER } from '../../rotation/model/enrolled-ports.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { JOURNAL_LIMIT } from '../../rotation/model/record.ts';
import { canonical, NO_SIGNATURE, SIGNATURE_LINE, signedMessage } from '../../rotation/model/record-text.ts';
import { at } from './path.ts';
import { base64url, line, publicKey, text, time } from './schema.ts';
import { isCanonical, isTooLarge, jsonOf, newer, prototypeIn, versionOf, wrongPath } from './strict.ts';

/** The most parts that one value has. */
const PARTS = 32;
/** Where a part stands; `` is the whole value, which every table has. */
const part = z.string().max(2000);
const prints = z
  .record(part, base64url(22))
  .refine((table) => Object.hasOwn(table, '') && Object.keys(table).length <= PARTS);

const former = z.strictObject({
  prints,
  since: time,
  until: time,
  id: text.optional(),
  ended: time.optional(),
});

const slot = z.strictObject({
  at: time,
  since: time,
  prints,
  vendor: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .optional(),
  id: text.optional(),
  account: text.optional(),
  ended: time.optional(),
  former: z.array(former).min(1).max(FORMER).optional(),
});

const shape = z.strictObject({
  version: z.literal(2),
  journal: z.string().regex(/^[0-9a-z]{8}$/),
  key: publicKey.optional(),
  signature: base64url(86).optional(),
  at: time,
  printKey: z.string().regex(/^[0-9a-f]{8}$/),
  slots: z.record(line(2000), slot),
});

const read: EnrolledFormat['read'] = (file, place, { id, key }) => {
  if (isTooLarge(file)) throw full(`${place} is larger than ${JOURNAL_LIMIT} bytes`);
  const parsed = jsonOf(file);
  if (parsed === undefined) throw corrupt(place, '$');
  if ((versionOf(parsed, 'version') ?? 0) > 2) throw newer(place, '$.version');
  if (!isCanonical(parsed, file)) throw corrupt(place, '$ (not canonical)');
  const proto = prototypeIn(parsed);
  if (proto) throw corrupt(place, at(proto));
  const found = shape.safeParse(parsed);
  if (!found.success) throw corrupt(place, wrongPath(found.error.issues));
  const enrolled = found.data as Enrolled;
  // Of another journal, of another key or of none: by whoever may push to the branch.
  if (enrolled.journal !== id || enrolled.key !== key) throw forged(place, '$.key');
  if (key === undefined) {
    if (enrolled.signature !== undefined) throw forged(place, '$.signature');
    return enrolled;
  }
  if (!isSignedBy(key, signedMessage(file, 'enrolled'), enrolled.signature ?? '')) throw forged(place, '$.signature');
  return enrolled;
};

const write: EnrolledFormat['write'] = (enrolled, keys) => {
  const file = canonical(keys ? { ...enrolled, key: keys.public, signature: NO_SIGNATURE } : enrolled);
  if (isTooLarge(file)) throw full(`enrolled.json would be larger than ${JOURNAL_LIMIT} bytes`);
  if (!keys) return file;
  const signature = keys.sign(signedMessage(file, 'enrolled'));
  return file.replace(SIGNATURE_LINE, () => `  "signature": "${signature}",\n`);
};

export const enrolledFormat: EnrolledFormat = { read, write };

function corrupt(place: string, path: string): KeyturnError {
  return new KeyturnError('JOURNAL_CORRUPT', {
    what: `${place} cannot be read: ${path} is not what Keyturn writes`,
    hint: AGAIN,
    path,
  });
}

function forged(place: string, path: string): KeyturnError {
  return new KeyturnError('JOURNAL_FORGED', {
    what: `${place} was not signed by the journal that it lies beside: nothing of it is used`,
    hint: AGAIN,
    path,
  });
}

const AGAIN =
  '`git log -p` of the branch shows who wrote it. Delete the file there, and run the workflow that enrols once more: everything is then enrolled anew';

function full(what: string): KeyturnError {
  return new KeyturnError('JOURNAL_FULL', {
    what,
    hint: 'take slots out of the workflow that enrols, or split the repository over two configurations',
  });
}
