/** What each command of the command line does. */
import type { Command } from '../config/commands.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { heedNoGitRedirections, refuseExposedProcess } from '../start.ts';
import { auditHistory } from './audit.ts';
import { work } from './configured.ts';
import { playDemo } from './demo.ts';
import { begin } from './init.ts';
import { inventory } from './inventory.ts';
import { open } from './open.ts';
import { listProviders } from './providers.ts';
import { end } from './render.ts';
import { answer, collect, request } from './requests.ts';
import { serve } from './serve.ts';
import { share } from './share.ts';
import { tryOne } from './try.ts';

/** Does it; `rest` are the words that are no flags. Returns the exit status. */
export async function run(inputs: Inputs, rest: readonly string[]): Promise<number> {
  refuseExposedProcess();
  heedNoGitRedirections();
  const json = inputs.flags.json === 'true';
  if (rest.length > wordsTaken(inputs.command)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` takes no words beside its flags`,
      hint: `keyturn ${inputs.command} --help`,
    });
  }
  switch (inputs.command) {
    case 'rotate':
    case 'revoke':
    case 'onboard':
    case 'offboard':
    case 'hold':
    case 'retire':
    case 'incident':
    case 'status':
    case 'doctor':
      return end(await work(inputs, json), json);
    case 'inventory':
      return inventory(inputs, json);
    case 'open':
      return open(inputs, rest, json);
    case 'answer':
      return answer(inputs, rest, json);
    case 'request':
      return request(inputs, rest, json);
    case 'collect':
      return collect(inputs, rest, json);
    case 'share':
      return share(inputs, json);
    case 'audit':
      return auditHistory(inputs, json);
    case 'init':
      return begin(inputs, json);
    case 'providers':
      return listProviders(rest[0], json);
    case 'try':
      return tryOne(inputs, rest[0], json);
    case 'serve':
      return serve(inputs, json);
    case 'demo':
      return playDemo(inputs, json);
    default:
      throw new KeyturnError('INTERNAL', {
        what: `no code does \`${inputs.command}\``,
        hint: 'please report it',
      });
  }
}

/** How many words that are no flags a command takes. */
function wordsTaken(command: Command): number {
  if (command === 'open' || command === 'request') return Number.POSITIVE_INFINITY;
  return ['providers', 'answer', 'collect', 'try'].includes(command) ? 1 : 0;
}
