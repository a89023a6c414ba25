/** The teammate of the story, played by the demo or by the person who watches it. */
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Links } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { open } from '../open.ts';
import { cast } from './configuration.ts';
import type { DemoIo } from './io.ts';
import { accepts, minute, type Run, type Stage, unexpected } from './stage.ts';
import type { Teller } from './teller.ts';

/** Real milliseconds between two questions for the receipt. */
const POLL = 500;

/** Opens the link, shows that the provider accepts what is in it, and saves it. */
export async function playRecipient(stage: Stage, teller: Teller, link: Secret): Promise<void> {
  const opened = await open({ link, print: true }, stage);
  teller.say(`Played by the demo: ${cast.teammate} opens it, from "${opened.creator}", and finds`);
  for (const { key, value } of opened.entries) {
    const answer = (await accepts(stage, value))
      ? teller.paint('good', 'accepts it')
      : teller.paint('bad', 'refuses it');
    teller.row(`    ${key} = ${value}, `, `and the provider ${answer}`);
  }
  await opened.saved();
}

/** Says how the person who watches opens the link. */
export function invite(teller: Teller, { program }: DemoIo): void {
  teller.say('Open it in a browser: hold the button, look, then press "I have saved it". Or in another terminal:');
  teller.line();
  teller.line(`    ${program} open --print`);
  teller.line();
  teller.say('and give it the link when it asks. It opens once. Ctrl-C ends the demo.');
  teller.line();
}

/** Asks the link service, as every run does, until the values are saved. */
export async function awaitSaved({ clock }: Stage, teller: Teller, { ports, result }: Run, io: DemoIo): Promise<void> {
  const links = ports.links as Links;
  const shares = Object.values(result.session.document.secrets).flatMap(({ credentials }) =>
    credentials.filter(({ stage }) => stage === 'current').flatMap((credential) => credential.shares),
  );
  const id = shares[0]?.link;
  if (id === undefined) throw unexpected('the journal knows no link');
  teller.say('waiting ...');
  for (let last = 'waiting'; last !== 'saved'; ) {
    const { state } = await links.receipt(id);
    if (state === last) {
      await io.clock.sleep(POLL);
      continue;
    }
    last = state;
    teller.event({ event: 'receipt', person: cast.teammate, state });
    teller.say(`${state}, ${minute(clock.now().toISOString())}`);
    if (state !== 'opened' && state !== 'saved') {
      throw new KeyturnError('LINK_GONE', {
        what: `the link is ${state}; the old key would live until the receipt deadline, and the next run would say so`,
        hint: `${io.program} demo`,
      });
    }
  }
}
