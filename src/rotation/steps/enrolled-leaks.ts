/**
 * A leaked text that no credential of the journal accounts for, compared with what `enrol` recorded. A secret of the
 * configuration is replaced at once and what was in it ended; of any other only a person knows what to do.
 */
import type { Context } from '../journal/context.ts';
import { readEnrolled } from '../journal/enrolled-file.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { recordWish } from '../journal/wishes.ts';
import { isManaged, type Match, slotsWith } from '../model/enrolled.ts';
import { type Enrolled, type EnrolledPorts, PRINT_KEY } from '../model/enrolled-ports.ts';
import { type Code, KeyturnError } from '../model/errors.ts';
import { isAboutPredecessor } from '../model/needs-human.ts';
import { isLive } from '../model/policy.ts';
import type { Alert } from '../model/ports.ts';
import { firstContact } from './due.ts';
import type { Leak } from './leak.ts';

/**
 * @param open alerts that no credential of the journal matches
 * @returns those whose credential is in the journal by now, so that they can be closed when it has ended
 * @throws KeyturnError what first contact and a commit throw
 */
export async function findEnrolledLeaks(
  context: Context,
  runs: readonly SecretRun[],
  open: readonly Alert[],
): Promise<readonly Leak[]> {
  const { notices, ports } = context;
  const there = open.length === 0 ? undefined : await readOrTell(context);
  if (!there) return [];
  const { given, enrolled } = there;
  const { prints } = given;
  if (prints?.key !== enrolled.printKey) {
    notices.push(
      prints
        ? `the secrets of this repository were enrolled under another ${PRINT_KEY}: no alert is compared with them until they are enrolled anew`
        : `${open.length} open alerts were not compared with enrolled secrets, for want of the print key: ${ports.variableHint([PRINT_KEY])}`,
    );
    return [];
  }
  const leaks: Leak[] = [];
  for (const alert of open) {
    for (const match of slotsWith(enrolled.slots, prints.whole(alert.secret))) {
      const leak = await answer(context, runs, given, { alert, match });
      if (leak) leaks.push(leak);
    }
  }
  return leaks;
}

/** What a person has to see to. */
const LOUD: readonly Code[] = ['JOURNAL_FORGED', 'JOURNAL_CORRUPT', 'JOURNAL_NEWER', 'INPUT_INVALID'];

type There = { readonly given: EnrolledPorts; readonly enrolled: Enrolled };

/** A file that is not this journal's is loud, and stops nothing: whoever may push to the branch can do no more. */
async function readOrTell({ ports, session, strays, notices }: Context): Promise<There | undefined> {
  if (!ports.enrolled) return undefined;
  try {
    const given = await ports.enrolled();
    const enrolled = (await readEnrolled(given, session))?.enrolled;
    return enrolled && { given, enrolled };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    if (LOUD.includes(error.code)) strays?.push(error);
    else notices.push(`alerts were not compared with enrolled secrets: ${error.message}; the next run does it`);
    return undefined;
  }
}

type Shown = { readonly alert: Alert; readonly match: Match };

async function answer(
  context: Context,
  runs: readonly SecretRun[],
  given: EnrolledPorts,
  shown: Shown,
): Promise<Leak | undefined> {
  const { slot, enrolled, former } = shown.match;
  const { document } = context.session;
  const run = await runOf(runs, slot);
  const { id } = former ?? enrolled;
  const known = run?.entry?.credentials.find((one) => id !== undefined && one.id === id);
  if (run && known) {
    run.noteEnrolledId(known.id);
    if (isLive(known) && !isMarked(run, known.rotation)) await wish(run, shown, [known.rotation]);
    return { alert: shown.alert, found: [{ run, rotation: known.rotation }] };
  }
  if (former?.ended !== undefined) return undefined;
  // What the slot had before, or what Keyturn has written over since: it is not what a rotation of today would end.
  if (!run || former !== undefined || isManaged(document, slot)) {
    context.strays?.push(stray(context, given, shown, run));
    return undefined;
  }
  return firstAnswer(run, shown);
}

/**
 * Never rotated: it is replaced in this run, and what was in it ends by the id that `enrol` read off it; where `adopt` names
 * another one, neither ends, and a person is shown both.
 */
async function firstAnswer(run: SecretRun, shown: Shown): Promise<Leak | undefined> {
  const { alert, match } = shown;
  const { id } = match.enrolled;
  const { adopt } = run.target;
  const disagrees = adopt !== undefined && id !== undefined && adopt !== id ? [adopt, id] : undefined;
  const { observed, human, wish: wished } = run.entry ?? {};
  const isUnderWay = observed?.exposed || isAboutPredecessor(human) || wished?.exposed !== undefined;
  run.noteEnrolledId(id);
  if (!isUnderWay) {
    run.tell('exposed', `alert ${nameOf(alert)} shows what is in its place`);
    const contact = { exposed: true, first: false, reason: 'exposed' };
    await firstContact(run, disagrees ? { ...contact, disagrees } : contact);
    if (run.entry) await wish(run, shown, run.entry.wish?.exposed ?? []);
  }
  const adopted = run.entry?.credentials.find((one) => one.adopted);
  return adopted && { alert, found: [{ run, rotation: adopted.rotation }] };
}

async function wish(run: SecretRun, { alert }: Shown, exposed: readonly string[]): Promise<void> {
  const { session } = run.context;
  await session.check();
  await recordWish(session, run.target.key, {
    reason: 'exposed',
    since: run.now(),
    causes: [`alert:${nameOf(alert)}`],
    ...(exposed.length === 0 ? {} : { exposed }),
  });
}

function isMarked(run: SecretRun, rotation: string): boolean {
  const one = run.entry?.credentials.find((each) => each.rotation === rotation);
  return one?.exposed === true || run.entry?.wish?.exposed?.includes(rotation) === true;
}

/** The secret of the configuration that writes this slot, if it may be rotated because of a leak. */
async function runOf(runs: readonly SecretRun[], slot: string): Promise<SecretRun | undefined> {
  for (const run of runs) {
    if (run.target.person || !run.target.policy.rotateWhen.includes('exposed')) continue;
    const addresses = await run.context.ports.addresses(run.target);
    if (addresses.some(({ key }) => key === slot)) return run;
  }
  return undefined;
}

function stray(
  { ports }: Context,
  { vendor }: EnrolledPorts,
  { alert, match: { slot, enrolled, former } }: Shown,
  run: SecretRun | undefined,
): KeyturnError {
  const known = enrolled.vendor === undefined ? undefined : vendor?.(enrolled.vendor);
  const id = (former ?? enrolled).id;
  const where =
    known === undefined
      ? 'the console of its vendor'
      : `the console of ${known.title}${known.console ? ` (${known.console})` : ''}`;
  const name = slot.slice(slot.lastIndexOf('/') + 1);
  const which =
    former === undefined ? (run ? 'what Keyturn has replaced since in' : 'the value of') : 'a former value of';
  const block = `secrets:\n  ${name}: { provider: NAME, admin: NAME_OF_THE_VARIABLE }`;
  return new KeyturnError('NEEDS_HUMAN', {
    what: `alert ${nameOf(alert)} shows ${which} ${slot}, and nothing tells Keyturn how to end it`,
    hint: `end ${id ?? 'it'} in ${where}${run || former ? '' : `, put a new value into the secret, and for the next time add a block:\n${block}`}${ports.repository === undefined ? '' : `\nthen close the alert in ${alert.repository}`}`,
  });
}

function nameOf({ repository, number }: Alert): string {
  return `${repository}#${number}`;
}
