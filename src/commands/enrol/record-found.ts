/** The last job: opens what the others read, and records it once. */
import { compose, composeEnrolling } from '../../compose/compose.ts';
import { variable, type World } from '../../compose/world.ts';
import type { Configuration } from '../../config/load.ts';
import { namedIn } from '../../config/named.ts';
import type { Inputs } from '../../config/read-inputs.ts';
import { complaintsAbout } from '../../rotation/model/following-clock.ts';
import { type Enrolling, recordEnrolled } from '../../rotation/run/enrol.ts';
import type { Ending } from '../ending.ts';
import { admit, type Run } from './admission.ts';
import { opened } from './found.ts';
import { proposeAdoptions } from './proposal.ts';
import { saysOf } from './says.ts';

export type Configured = {
  /** Reads the configuration, once the run is admitted. */
  readonly configured: () => Promise<Configuration>;
  /** The file that it is read from; undefined where inputs stand for one. */
  readonly file: { readonly name: string; readonly text: string } | undefined;
};

/**
 * Throws what `admit`, `opened` and `recordEnrolled` throw, and what the forge's lists throw.
 */
export async function recordFound(
  inputs: Inputs,
  { configured, file }: Configured,
  world: World,
  run: Run,
): Promise<Ending> {
  const admitted = admit(run, world);
  const found = opened(sealedIn(inputs.found ?? '', world), admitted);
  const configuration = await configured();
  const ports = await compose(configuration, inputs, world);
  const enrolled = await ports.enrolled?.();
  const environments = environmentsIn([...Object.keys(found.slots), ...(found.absent ?? [])]);
  const forge = composeEnrolling(configuration, inputs, world);
  const times = await forge.slotTimes(environments);
  const created = await ports.runs.createdAt();
  const asked = { found, times, created, configured: configuration.targets };
  const done: Enrolling = await recordEnrolled(ports, enrolled as NonNullable<typeof enrolled>, asked);
  const proposed = await proposeAdoptions(done, configuration, file, { ports, forge });
  const isPublic = run.isPublic || configuration.public;
  const { about, notices } = saysOf(done, { found, times, isPublic });
  return {
    exit: 0,
    report: {
      at: ports.clock.now(),
      dryRun: false,
      publicHome: isPublic,
      secrets: [],
      failures: [],
      abandoned: [],
      people: namedIn(configuration),
      about,
      notices: [...proposed, ...notices, ...done.notices, ...complaintsAbout(ports.clock)],
    },
  };
}

/** Lines of the input; a name stands for the variable of that name, as one variable holds no more than 128 KiB. */
function sealedIn(text: string, { environment }: World): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => (/^FOUND_\d{2,4}$/.test(word) ? (variable(environment, word) ?? '') : word))
    .filter((word) => word !== '');
}

function environmentsIn(slots: readonly string[]): readonly string[] {
  return [...new Set(slots.flatMap((slot) => /^github:[^/]+\/[^/]+\/actions\/(.+)\/[^/]+$/.exec(slot)?.[1] ?? []))];
}
