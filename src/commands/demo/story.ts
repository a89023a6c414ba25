/** The story, chapter by chapter. */
import { cast } from './configuration.ts';
import { tellArrivals, tellCommits, tellKeys, tellOutcomes } from './findings.ts';
import type { DemoInput, DemoIo } from './io.ts';
import { awaitSaved, invite, playRecipient } from './recipient.ts';
import { minute, run, type Stage, unexpected } from './stage.ts';
import type { Teller } from './teller.ts';

const JUMP_HOURS = 25;

/**
 * Tells all of it, and checks what it tells.
 * @throws KeyturnError whatever stops a rotation; LINK_GONE if the link ends without having been saved; INTERNAL
 */
export async function tell(stage: Stage, teller: Teller, input: DemoInput, io: DemoIo): Promise<void> {
  introduce(stage, teller);
  await tellBefore(stage, teller);

  teller.heading('2. Keyturn runs');
  const first = await run(stage, teller, io, 1);
  teller.line();
  tellOutcomes(teller, first.result, 1);

  teller.heading('3. What arrived at GitHub');
  teller.say("Sealed boxes. Each was opened with GitHub's private key; does it hold ...");
  teller.line();
  tellArrivals(stage, teller);

  teller.heading('4. What the journal says');
  const told = tellCommits(stage, teller, 0);

  teller.heading(`5. What ${cast.teammate} gets`);
  await tellLink(stage, teller, input, io);
  await awaitSaved(stage, teller, first, io);

  await tellLater(stage, teller, io, told);
  teller.line();
  await tellIdle(stage, teller, io);
  conclude(teller, io);
  teller.event({ event: 'done' });
}

function introduce({ service }: Stage, teller: Teller): void {
  teller.event({ event: 'started', service });
  teller.line(teller.paint('bold', 'Keyturn: the life of a key, on this machine'));
  teller.line();
  teller.say(
    `a stand-in for GitHub with the repository ${cast.repository}; it opens every sealed box`,
    '  GitHub     ',
  );
  teller.say('a stand-in that really mints, accepts, refuses and revokes keys', '  provider   ');
  teller.say(`the real service, at ${service}`, '  links      ');
  teller.line();
  teller.say('Everything else is what runs in a workflow. Nothing leaves this machine, and no file is written.');
}

async function tellBefore(stage: Stage, teller: Teller): Promise<void> {
  teller.heading('1. What is there now');
  await tellKeys(stage, teller, 'before', [...stage.provider.keys]);
  teller.line();
  teller.say(
    'max-age is 90 days. The last day of it is the overlap, in which two keys live, and three more are kept for late crons: from day 86 on a key is due. These two are.',
  );
}

async function tellLink(stage: Stage, teller: Teller, input: DemoInput, io: DemoIo): Promise<void> {
  const [message] = stage.receiver.messages;
  if (message === undefined) throw unexpected('no message came to the webhook');
  teller.event({
    event: 'message',
    person: message.person,
    channel: 'webhook',
    secrets: message.secrets,
    expiresAt: message.expiresAt,
  });
  teller.say(
    `One message by webhook: ${message.secrets.join(', ')}, until ${minute(message.expiresAt)}, and one link:`,
  );
  teller.line();
  teller.line(`  ${teller.paint('bold', message.link.reveal())}`);
  teller.line();
  teller.event({ event: 'link', link: message.link.reveal() });
  if (input.yes) await playRecipient(stage, teller, message.link);
  else invite(teller, io);
}

/** @param told how many commits of the journal were told already */
async function tellLater(stage: Stage, teller: Teller, io: DemoIo, told: number): Promise<void> {
  teller.heading(`6. ${JUMP_HOURS} hours later`);
  stage.clock.skip(JUMP_HOURS * 3_600_000);
  teller.event({ event: 'clock', hours: JUMP_HOURS });
  teller.say(
    "The demo's clock was put forward. The overlap is over, the receipt is in, no workflow run holds the old value, the provider reports no use of it for a day: the next run may revoke.",
  );
  teller.line();
  const second = await run(stage, teller, io, 2);
  teller.line();
  tellOutcomes(teller, second.result, 2);
  teller.line();
  tellCommits(stage, teller, told);
  teller.line();
  const after = await tellKeys(stage, teller, 'after', stage.provider.keys);
  const replaced = ['key-1', 'key-2'];
  if (after.some(({ id, accepted }) => accepted === replaced.includes(id))) {
    throw unexpected('the provider accepts what it should refuse, or the other way round');
  }
}

async function tellIdle(stage: Stage, teller: Teller, io: DemoIo): Promise<void> {
  const { github } = stage;
  const requests = github.requests();
  const third = await run(stage, teller, io, 3);
  if (third.result.outcomes.some(({ action }) => action !== 'none')) {
    throw unexpected('the third run found something to do');
  }
  const used = github.requests() - requests;
  teller.event({ event: 'idle', requests: used });
  teller.say(
    `And once more: nothing is due, and finding that out took ${used} request${used === 1 ? '' : 's'} to GitHub.`,
  );
}

function conclude(teller: Teller, { program }: DemoIo): void {
  teller.heading('What you saw');
  teller.say(
    'Two keys were replaced, and at no moment did a place hold a dead one. The old ones were revoked by id, only after everything and everyone had moved over. The key that Keyturn did not make was not touched.',
  );
  teller.line();
  teller.say('docs/demo.md says what was real here and what was not,', '  ');
  teller.say('docs/configuration.md how to say the same of your own keys;', '  ');
  teller.say(`${program} rotate --dry-run tells what would be done, and changes nothing.`, '  ');
}
