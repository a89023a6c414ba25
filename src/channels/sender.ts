import { visible } from '../rotation/model/foreign-text.ts';
import type { LinkMessage } from '../rotation/model/ports.ts';
import { isWebAddress } from './foreign-text.ts';
import type { Note } from './letter.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** `21 November 2026, 14:00 UTC`: no zone of a reader or of a server to guess. */
export function utc(date: Date): string {
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  const hours = String(date.getUTCHours()).padStart(2, '0');
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${hours}:${minutes} UTC`;
}

export function originOf({ repository }: LinkMessage['from']): string {
  return repository === undefined ? 'Keyturn' : visible(repository);
}

/** A link where it is one that a reader may be given to click on, else words. */
function runNote(text: string, run: string): Note {
  return isWebAddress(run) ? { text: `${text}:`, address: run } : { text: `${text}: ${visible(run)}` };
}

/**
 * Who asked, in which repository and run, and how to check that without trusting this message.
 * @param compare what the reader finds in the summary of the run
 */
export function senderNotes(from: LinkMessage['from'], compare: string): readonly Note[] {
  const origin = originOf(from);
  const actor = from.actor === undefined ? undefined : visible(from.actor);
  const starter = actor === undefined ? '' : `, started by ${actor}`;
  if (from.run === undefined) {
    return [
      { text: `Sent for ${origin} from a terminal${starter}.` },
      { text: `Ask ${actor ?? 'the owner of the repository'} in person or by a call, not by replying here.` },
    ];
  }
  return [
    runNote(`Sent by a workflow run of ${origin}${starter}`, from.run),
    {
      text: `Go to GitHub by yourself, not through this message, find that run under Actions, and compare: ${compare}`,
    },
  ];
}
