import type { Configuration } from './configuration.ts';
import { refuseStranger } from './events.ts';
import { formerDestinationsOf, formerOf } from './former.ts';
import { linksOf } from './links.ts';
import { escrowOf, journalOf } from './memory.ts';
import { notifyOf } from './notify.ts';
import { channelsOf, peopleOf } from './people.ts';
import { objections } from './problems.ts';
import { refusePasted } from './refuse-pasted.ts';
import { type Registries, registries } from './registries.ts';
import { requireAdmin } from './require-admin.ts';
import { targetsOf } from './resolve-targets.ts';
import { type Raw, Configuration as Schema } from './schema.ts';
import { select } from './select.ts';
import { refuseShared } from './siblings.ts';
import { invalid, type Problem, type Source } from './source.ts';

export type { Configuration, Named } from './configuration.ts';

/** What `load` knows beside the file. */
export type Context = {
  /** The environment variables; only their names and whether they are set matter here. */
  readonly environment: { readonly [name: string]: string | undefined };
  /** `owner/name` that this run is for. */
  readonly repository?: string | undefined;
  /** For messages. Default: `.github/keyturn.yml`. */
  readonly file?: string;
  /** Whether every admin credential of the selected targets must be there now. */
  readonly requireAdmin?: boolean;
  /** Narrows `requireAdmin`; the configuration keeps all targets. */
  readonly only?: string | undefined;
  /** GITHUB_EVENT_NAME of a run that will read credentials or the journal; it must be one that strangers cannot cause. */
  readonly event?: string | undefined;
  /** The other configurations of this checkout (`.github/keyturn*.yml`): each needs a journal and an escrow of its own. */
  readonly others?: readonly { readonly name: string; readonly text: string }[];
  readonly registries?: Registries;
};

/**
 * Text of `.github/keyturn.yml`, or the inputs that stand for it, to a configuration. Nothing is read or sent.
 * Throws CONFIG_INVALID (INPUT_INVALID for inputs), CONFIG_SECRET_PASTED, NOT_BUILT, ENVIRONMENT_MISSING, all of them with
 * line, column and field, none with a value; EVENT_REFUSED.
 */
export async function load(from: string | Source, context: Context): Promise<Configuration> {
  const source = typeof from === 'string' ? await yamlOf(from, context.file ?? '.github/keyturn.yml') : from;
  const { providers, destinations, channels } = context.registries ?? registries;
  refusePasted(source);
  refuseIf(source, objections(Schema, source.value ?? {}));
  const raw = (source.value ?? {}) as Raw;

  const { targets, problems } = await targetsOf({
    raw,
    source,
    registries: { providers, destinations, channels },
    inActions: context.environment['GITHUB_ACTIONS'] === 'true',
    repository: context.repository,
  });
  const sections = { raw, source, problems };
  const configuration: Configuration = {
    targets,
    links: linksOf(sections),
    channels: await channelsOf(sections, channels),
    people: await peopleOf(sections, channels),
    notify: await notifyOf(raw, channels, problems),
    cli: raw.cli,
    former: formerOf(sections),
    formerDestinations: await formerDestinationsOf(sections, destinations),
    journal: journalOf(sections, context.repository),
    escrow: await escrowOf(sections, destinations),
    public: raw.public ?? false,
    events: raw.events ?? [],
  };
  refuseIf(source, problems);
  await refuseShared(source, raw, context);
  refuseStranger(context.event, configuration.events);
  if (context.requireAdmin) requireAdmin(select(targets, context.only), context.environment);
  return configuration;
}

async function yamlOf(text: string, name: string): Promise<Source> {
  return (await import('./yaml-source.ts')).readYaml(text, name);
}

function refuseIf(source: Source, problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(source, problems);
}
