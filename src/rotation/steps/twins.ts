/**
 * Before Keyturn first writes a secret: does what is in it today stand elsewhere, too? A rotation that left a twin behind
 * would end the key that the twin still holds.
 */
import type { Context } from '../journal/context.ts';
import { comparesPrints, readEnrolled } from '../journal/enrolled-file.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { isManaged, twinsOf } from '../model/enrolled.ts';
import type { Enrolled } from '../model/enrolled-ports.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Destination, DestinationState } from '../model/ports.ts';

/** Read once a run, and only where something is rotated that Keyturn did not make. */
const known = new WeakMap<Context, Promise<Enrolled | undefined>>();

function enrolledOf(context: Context): Promise<Enrolled | undefined> {
  const found = known.get(context) ?? read(context);
  known.set(context, found);
  return found;
}

async function read(context: Context): Promise<Enrolled | undefined> {
  const { ports, session, notices } = context;
  if (!ports.enrolled || !comparesPrints(context)) return undefined;
  try {
    return (await readEnrolled(await ports.enrolled(), session))?.enrolled;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    notices.push(`what was enrolled is not used, so twins are not seen: ${error.message}`);
    return undefined;
  }
}

type Place = { readonly destination: Destination; readonly state: DestinationState };

/** Throws TWIN_LEFT_BEHIND; what leaked is replaced all the same, and the twins are told. */
export async function refuseTwinsLeftBehind(run: SecretRun, places: readonly Place[]): Promise<void> {
  const { context, outcome, target } = run;
  const { document } = context.session;
  if (target.person || run.entry?.credentials.some(({ adopted }) => !adopted)) return;
  const slots = (await enrolledOf(context))?.slots ?? {};
  const written = places.map(({ destination }) => destination.address.key);
  const behind = new Set<string>();
  for (const { destination, state } of places) {
    const { key } = destination.address;
    const enrolled = slots[key];
    if (!enrolled) continue;
    if (state.updatedAt && state.updatedAt.getTime() > Date.parse(enrolled.since)) {
      outcome.notes.push(
        `${destination.place} has changed since it was enrolled: whether its value stands elsewhere, too, is not known`,
      );
      continue;
    }
    for (const twin of twinsOf(slots, key)) if (!written.includes(twin) && !isManaged(document, twin)) behind.add(twin);
  }
  if (behind.size === 0) return;
  const named = [...behind].sort().join(', ');
  const what = `the value of ${target.key} stands in ${named} as well, which this rotation would not write`;
  if (run.isUrgent || run.entry?.observed?.exposed) {
    outcome.notes.push(`${what}: when the old key is dead, they do not work any more`);
    return;
  }
  throw new KeyturnError('TWIN_LEFT_BEHIND', {
    secret: target.key,
    what,
    hint: `add them to the \`destinations\` of ${target.key}, or give each a key of its own and start keyturn-enrol.yml again`,
  });
}
