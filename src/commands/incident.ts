/** `incident`: something was breached. Every credential that it had is replaced and ended, worst first. */
import { createHash } from 'node:crypto';
import { compose } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { IncidentInputs } from '../config/incident-inputs.ts';
import type { Configuration } from '../config/load.ts';
import { namedIn } from '../config/named.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { requireAdmin } from '../config/require-admin.ts';
import { timeBudget } from '../http/time-budget.ts';
import { evidenceOf } from '../report/incident-evidence.ts';
import { Session } from '../rotation/journal/session.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Ports } from '../rotation/model/ports.ts';
import type { JournalRecord } from '../rotation/model/record.ts';
import { noticesOf, tellOfFailure, tellPeople } from '../rotation/run/failure-notices.ts';
import { digestOf, enrolledSlots, type Opened, type Order } from '../rotation/run/incident/open.ts';
import { isAboutRepository, type Selection } from '../rotation/run/incident/select.ts';
import { tellOfRows } from '../rotation/run/incident/tell.ts';
import type { ReconcileOptions, Result } from '../rotation/run/options.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import type { Ending } from './ending.ts';
import { configuredOf, isNamed, named, ownOf } from './incident/known.ts';
import { listOf } from './incident/list.ts';
import { withBoards } from './incident/showing.ts';
import { insisting } from './insisting.ts';
import { endingOf } from './reporting.ts';

/** Whoever is asked about the list; false: nothing is to be done. */
export type Confirm = (lines: readonly string[], question: string) => Promise<boolean>;

type Asked = NonNullable<IncidentInputs['asked']>;

/**
 * Opens an incident, or does what a person decides about one, or shows one.
 * @throws KeyturnError INPUT_INVALID, INCIDENT_CHANGED, and what `reconcile` throws
 */
export async function incident(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  { publicHome, confirm }: { readonly publicHome: boolean; readonly confirm?: Confirm },
): Promise<Ending> {
  const given = (await inputs.incident?.()) as IncidentInputs;
  const isPublic = publicHome || configuration.public;
  const show = { inputs, configuration, publicHome: isPublic };
  if (given.report === undefined && !inputs.dryRun) requireAdmin(configuration.targets, world.environment);
  const ports = await compose(configuration, inputs, world);
  if (given.report !== undefined) return reported(given.report, ports, show);
  const { asked } = given;
  if (asked) mustMakeSense(asked, configuration, ports);
  const untrusted = isAboutRepository(asked?.selector ?? {}, ports.repository) && !given.here;
  const order = asked && (await orderOf(asked, given, { inputs, configuration, ports, confirm }));
  const budget = timeBudget(inputs.for, world.clock);
  const options: ReconcileOptions = {
    ...(order ? { incident: order } : {}),
    ...(asked ? {} : { decision: decisionOf(given, inputs) }),
    dryRun: inputs.dryRun || untrusted,
    ...(inputs.dryRun ? {} : { budget }),
  };
  const { targets } = configuration;
  const run = (keys?: readonly string[]) => {
    const again =
      keys === undefined || !order ? options : { ...options, keys, incident: { ...order, onlyOpen: true as const } };
    return reconcile(ports, targets, targets, again).catch(async (error: unknown) => {
      if (error instanceof KeyturnError && error.exit !== 2) await tellOfFailure(ports, error);
      throw error;
    });
  };
  const result = await insisting(run, world, budget);
  const { document } = result.session;
  if (!options.dryRun) {
    await tellPeople(ports, result.session, noticesOf(result));
    await tellOfRows(ports, result.session, configuredOf(configuration));
  }
  return ended(result, { ...show, untrusted, document, digest });
}

type Show = { readonly inputs: Inputs; readonly configuration: Configuration; readonly publicHome: boolean };

/** The report, and the exit status: 0 only where all of it is dead, or nothing was to be done. */
function ended(
  result: Result,
  {
    untrusted,
    document,
    ...show
  }: Show & { readonly untrusted: boolean; readonly document: JournalRecord; readonly digest: Order['digest'] },
): Ending {
  const { configuration } = show;
  const opened = result.incident;
  const about = aboutOf(opened, document, untrusted);
  const base = endingOf(result, { ...show, insists: true, about });
  const also = opened && 'id' in opened ? opened.id : undefined;
  if (opened?.is === 'refused' || untrusted) return { ...base, exit: 1 };
  if (opened?.is === 'shown' || opened?.is === 'empty') return base;
  return withBoards(base, { configuration, journal: result.session.document, also, insists: true });
}

function aboutOf(opened: Opened | undefined, document: JournalRecord, untrusted: boolean): readonly string[] {
  if (opened === undefined) return ['it is journalled'];
  if ('id' in opened)
    return [`incident ${opened.id}${opened.is === 'known' ? ', which was open: this run went on with it' : ''}`];
  const lines = listOf(opened.selection, document);
  const list = lines.length === 0 ? ['nothing is known to have been there in that time'] : lines;
  if (opened.is === 'refused') return ['nobody said yes: nothing was done', ...list];
  if (opened.is === 'empty') return list;
  const expect = `expect: ${digestOf(opened.selection, digest)}`;
  if (!untrusted) return [...list, expect];
  return [
    'this repository runs Keyturn, so no run here is to be trusted: a person ends each of these, or `keyturn incident ... --here` on a machine that is safe',
    ...list,
    ...byHandOf(opened.selection, document),
  ];
}

/** What a person needs in the console. */
function byHandOf({ rows }: Selection, { secrets }: JournalRecord): readonly string[] {
  return rows.flatMap(({ row, key, rotation }) => {
    const credential =
      key === undefined ? undefined : secrets[key]?.credentials.find((one) => one.rotation === rotation);
    return credential ? [`${row}: id ${credential.id ?? credential.tag}, account ${credential.account}`] : [];
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Throws INPUT_INVALID. */
function mustMakeSense({ selector, since }: Asked, configuration: Configuration, ports: Ports): void {
  const provider = selector.provider?.split(':')[0];
  if (provider !== undefined && !isNamed(provider, configuration)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`provider` names neither a provider nor a vendor',
      hint: 'keyturn providers lists the providers; keys of a recipe of your own are `recipe`, or `recipe:HOST` for those of one host',
    });
  }
  if (since > ports.clock.now().toISOString()) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`since` is in the future',
      hint: 'the day, or the moment, since when it was breached',
    });
  }
}

type Around = {
  readonly inputs: Inputs;
  readonly configuration: Configuration;
  readonly ports: Ports;
  readonly confirm: Confirm | undefined;
};

async function orderOf(
  { selector, since, until }: Asked,
  { expect, yes }: IncidentInputs,
  { inputs, configuration, ports, confirm }: Around,
): Promise<Order> {
  const { reason } = inputs;
  return {
    selector,
    since,
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
    ...(expect === undefined ? {} : { expect }),
    known: {
      named,
      own: ownOf(configuration),
      ...(ports.repository === undefined ? {} : { home: ports.repository }),
    },
    digest,
    ...(yes || inputs.dryRun || confirm === undefined
      ? {}
      : {
          confirm: (selection, document) => confirm(listOf(selection, document), 'Replace and end all of these now?'),
        }),
  };
}

function decisionOf(
  { dead, accept, release }: IncidentInputs,
  { reason }: Inputs,
): NonNullable<ReconcileOptions['decision']> {
  return {
    ...(dead === undefined ? {} : { dead }),
    ...(accept === undefined ? {} : { accept: { rows: accept, reason: reason ?? '' } }),
    ...(release === undefined ? {} : { release }),
  };
}

/** Throws INPUT_INVALID for an incident that the journal does not have. */
async function reported(id: string, ports: Ports, { configuration, publicHome }: Show): Promise<Ending> {
  const session = await Session.look(ports);
  const { document } = session;
  if (document.incidents === undefined || !Object.hasOwn(document.incidents, id)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`report` names no incident of this journal',
      hint: `there are ${Object.keys(document.incidents ?? {}).join(', ') || 'none'}; older ones are in its history`,
    });
  }
  const notices: string[] = [];
  const known = { named, enrolled: await enrolledSlots({ ports, session, notices }) };
  const evidence = evidenceOf(document, id, { known, publicHome });
  const at = new Date(document.alive ?? 0);
  const report = { at, dryRun: false, publicHome, secrets: [], failures: [], abandoned: [], notices, evidence };
  return { report: { ...report, people: namedIn(configuration) }, exit: 0 };
}
