/** Who is notified of what went wrong: once for each change, then daily, so that a broken schedule is neither silent nor noisy. */

import type { Session } from '../journal/session.ts';
import { type Code, KeyturnError, nowSays } from '../model/errors.ts';
import type { Notice, Ports } from '../model/ports.ts';
import { tell } from '../people/notify.ts';
import type { Result } from './options.ts';

/** A daily run is early sometimes: a notice of 20 hours ago counts as yesterday's, in milliseconds. */
const DAILY = 20 * 3_600_000;

const ofHumans: readonly Code[] = [
  'NEEDS_HUMAN',
  'OLD_KEY_ALIVE',
  'ADOPT_DISAGREES',
  'ASK_NOBODY',
  'ASK_UNANSWERED',
  'ASK_REFUSED',
  'ANSWER_CHANGED',
  'JOURNAL_CORRUPT',
  'JOURNAL_MISSING',
];
const ofAge: readonly Code[] = ['OVERDUE', 'IN_USE', 'USE_UNPROVED'];
/** Another run takes care of it: nobody has to do anything. */
const ofOthers: readonly Code[] = ['HELD', 'JOURNAL_CONFLICT'];

function aboutOf(code: Code): Notice['about'] {
  if (ofHumans.includes(code)) return 'human';
  return ofAge.includes(code) ? 'overdue' : 'failed';
}

function noticeOf(error: KeyturnError, secret: string | undefined): Notice {
  return {
    about: aboutOf(error.code),
    ...(secret === undefined ? {} : { secret }),
    what: error.message,
    ...(error.now === undefined ? {} : { now: nowSays[error.now] }),
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  };
}

/** One for each secret that failed, needs a human or is overdue. */
export function noticesOf({ outcomes }: Pick<Result, 'outcomes'>): readonly Notice[] {
  return outcomes.flatMap(({ key, error }) => (error && !ofOthers.includes(error.code) ? [noticeOf(error, key)] : []));
}

/**
 * Tells those who are to know, and journals that they were told. Never throws: a message that could not be sent is said
 * in the progress, and sent by the next run.
 */
export async function tellPeople(ports: Ports, session: Session, notices: readonly Notice[]): Promise<void> {
  const { notify, clock } = ports;
  if (!notify) return;
  const wanted = notices.filter(({ about }) => notify.on.includes(about));
  const now = clock.now().getTime();
  const last = session.document.noticed ?? {};
  const isNews = ({ secret = '', about }: Notice): boolean => {
    const said = Object.hasOwn(last, secret) ? last[secret] : undefined;
    return said === undefined || said.about !== about || now >= Date.parse(said.at) + DAILY;
  };
  const news = wanted.filter(isNews);
  const told = (await send(ports, news)) ? news : [];
  const mended = Object.keys(last).filter((key) => !notices.some(({ secret }) => secret === key));
  // Without a journal there is nothing to remember it in, and no reason to make one.
  if (!session.exists || (told.length === 0 && mended.length === 0)) return;
  try {
    await session.commit({
      message:
        told.length > 0
          ? `told people about ${told.map(({ secret }) => secret).join(', ')}`
          : `nothing is wrong with ${mended.join(', ')} any more`,
      apply({ noticed = {}, ...document }) {
        const kept = Object.entries(noticed).filter(([key]) => !mended.includes(key));
        const added = told.map(({ secret = '', about }) => [secret, { about, at: clock.now().toISOString() }] as const);
        const next = Object.fromEntries([...kept, ...added]);
        return Object.keys(next).length === 0 ? document : { ...document, noticed: next };
      },
    });
  } catch (error) {
    const why = error instanceof KeyturnError ? error.message : 'it failed';
    ports.progress({ step: 'notify', detail: `not journalled: ${why}` });
  }
}

/** What stopped the run as a whole; there may be no journal to remember that it was said. */
export function tellOfFailure(ports: Ports, error: KeyturnError): Promise<boolean> {
  const notice = noticeOf(error, undefined);
  const wanted = ports.notify?.on.includes(notice.about) && !ofOthers.includes(error.code);
  return wanted ? send(ports, [notice]) : Promise.resolve(false);
}

/** Whether anybody was told; the others are told with the next change, or tomorrow. */
async function send(ports: Ports, notices: readonly Notice[]): Promise<boolean> {
  if (notices.length === 0) return false;
  const failures = await tell(ports, notices);
  for (const { message } of failures) ports.progress({ step: 'notify', detail: message });
  return failures.length < (ports.notify?.to.length ?? 0);
}
