/** `hold`: the brake, for the day on which the new key is accepted and breaks what uses it; `--release` ends it. */
import { compose } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { select } from '../config/select.ts';
import { untilOf } from '../config/until.ts';
import type { HoldRequest, Result } from '../rotation/run/options.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import type { Ending } from './ending.ts';
import { endingOf } from './reporting.ts';

/**
 * Journals a hold of these secrets, or its end, and does nothing else. It waits for no other run: whoever works on one of them
 * stops before the next key is minted, written or ended.
 *
 * Throws INPUT_INVALID for a time that is over or more than 90 days ahead, and what reading and writing the journal throws.
 */
export async function hold(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const chosen = select(configuration.targets, inputs.only);
  const request = requestOf(inputs, world);
  const ports = await compose(configuration, inputs, world);
  const result = await reconcile(ports, chosen, configuration.targets, { hold: request });
  return endingOf(result, { inputs, configuration, publicHome, insists: true, about: saidOf(request, result) });
}

function requestOf({ until, release, reason }: Inputs, { clock, environment }: World): HoldRequest {
  if (release) return { release: reason };
  const from = environment['GITHUB_ACTIONS'] === 'true' ? 'action' : 'cli';
  const at = untilOf(until ?? '', clock.now(), from);
  return { until: at, ...(reason === undefined ? {} : { reason }) };
}

function saidOf(request: HoldRequest, { outcomes }: Result): readonly string[] {
  if ('release' in request) return ['From now on these secrets are rotated and revoked again, as they are due.'];
  const held = outcomes.filter(({ hold, error }) => hold !== undefined && error === undefined);
  if (held.length === 0) return ['Nothing was put on hold.'];
  return [
    `On hold until ${request.until.toISOString()}: ${held.map(({ key }) => key).join(', ')}. No key of these is minted and none ends, unless it leaks.`,
  ];
}
