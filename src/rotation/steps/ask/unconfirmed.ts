/** An answer that its owner has not confirmed: they are told daily by all their channels, and so is whoever is to be notified. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import { time } from '../../model/policy.ts';
import type { Notice, NoticeMessage } from '../../model/ports.ts';
import type { AskRecord } from '../../model/record.ts';
import { tell } from '../../people/notify.ts';
import { ownersOf } from '../../people/owners.ts';
import { noteTold } from './end.ts';

/** A daily run is early sometimes, in milliseconds. */
const DAILY = 20 * 3_600_000;

export async function tellUnconfirmed(run: SecretRun, ask: AskRecord): Promise<void> {
  const { ports } = run.context;
  const now = ports.clock.now().getTime();
  // An answer that is taken counts the time from that.
  if (ask.told !== undefined && now < time(ask.told) + DAILY) return;
  const notice: Notice = {
    about: 'human',
    secret: run.target.key,
    what: `an answer to the request for ${run.target.key} waits for ${ask.owner.login}: was it you?`,
    now: 'Nothing was changed.',
    hint: 'if it was you, start this workflow by hand (Run workflow), with the code that your page showed as `confirm`. If it was not you, open the link again and report it there',
  };
  const message: NoticeMessage = { notices: [notice], from: ports.from };
  const owner = (await ownersOf(run)).find(({ id }) => id === ask.owner.id);
  const told = new Set<string>();
  for (const channel of ports.channels) {
    if (!owner || !channel.notify || !channel.reaches(owner)) continue;
    try {
      await channel.notify(message, owner);
      told.add(owner.id);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      run.outcome.notes.push(`${owner.login} could not be told by ${channel.name}: ${error.message}`);
    }
  }
  await tell(ports, [notice], [...told]);
  await noteTold(run, ask, `${ask.owner.login} told that an answer waits`);
}
