/** One run of a workflow, with the workflows that it calls: each job reads what its expressions can yield. */
import { calledInputs, contextsOf, environmentsOf, type RunContext } from './contexts.ts';
import type { Consumer, Finding } from './findings.ts';
import { type Given, type Handing, Marker, type Repository } from './marking.ts';
import { readsOf } from './reads.ts';
import { type File, labelOf, type Sources } from './sources.ts';
import { type Outcomes, outcomesOf } from './stores.ts';
import type { Job, Place, Workflow } from './workflow.ts';

/** A job that was looked at: what `--action` asks. */
export type JobSeen = {
  readonly repository: string;
  readonly file: string;
  readonly job: string;
  /** The actions and workflows that it uses, those of its local actions too. */
  readonly uses: readonly string[];
  /** The slots that it reads. */
  readonly slots: ReadonlySet<Finding>;
  /** All that it could see, where what it reads is not sure; else undefined. */
  readonly could?: () => ReadonlySet<Finding>;
  /** Text of a file that could not be read. */
  readonly unreadable?: string;
};

export type Run = {
  readonly at: Repository;
  readonly sources: Sources;
  readonly context: RunContext;
  readonly handing: Handing;
  readonly seen: (job: JobSeen) => void;
  readonly visited: (file: File) => void;
};

/** GitHub lets calls go that deep. */
const DEEPEST = 10;

type Call = {
  readonly file: File;
  readonly workflow: Workflow;
  readonly context: RunContext;
  /** What the caller handed on by name; undefined: the run's own slots. */
  readonly given?: Given;
  readonly depth: number;
};

export function follow(run: Run, file: File, workflow: Workflow): void {
  called(run, { file, workflow, context: run.context, depth: 0 });
}

function called(run: Run, call: Call): void {
  run.visited(call.file);
  for (const job of call.workflow.jobs) jobOf(run, call, job);
}

function jobOf(run: Run, call: Call, job: Job): void {
  const { file, workflow, context, given, depth } = call;
  const contexts = contextsOf(context, workflow, job);
  const outcomes = outcomesOf(run.at.stores.actions, environmentsOf(job, contexts()), depth > 0);
  const marker = new Marker(run.at, run.handing, { label: labelOf(file), file: run.handing.fileOf(file) });
  const handed = new Map<string, readonly Finding[]>();
  for (const place of job.places) {
    const { reads, whole } = readsOf(place.mentions, contexts(place.step));
    const found: Finding[] = [];
    if (whole !== undefined) found.push(...marker.whole(outcomes, whole, given));
    for (const read of reads) found.push(...marker.name(outcomes, read, given));
    consume(run, call, place, found);
    const { handed: name } = place.use;
    if (name !== undefined) handed.set(name, [...(handed.get(name) ?? []), ...found]);
  }
  const followed = job.calls.flatMap((uses) => followCall(run, call, job, { uses, outcomes, handed, marker }) ?? []);
  const used = [...job.calls, ...job.steps.flatMap(({ uses }) => uses)];
  const nested = used.filter(isLocal).flatMap((uses) => run.sources.action(file, uses)?.uses ?? []);
  run.seen({
    repository: run.at.name,
    file: labelOf(file),
    job: job.id,
    uses: [...used, ...nested],
    slots: new Set([...marker.touched, ...followed]),
    ...(marker.unsure ? { could: () => marker.everything(outcomes, given) } : {}),
  });
}

type Handover = {
  readonly uses: string;
  readonly outcomes: Outcomes;
  readonly handed: Given;
  readonly marker: Marker;
};

function followCall(run: Run, call: Call, job: Job, { uses, handed, marker }: Handover): readonly Finding[] {
  const given = job.inherits ? call.given : handed;
  const callee = call.depth < DEEPEST ? run.sources.called(call.file, uses) : undefined;
  const workflow = callee && run.sources.workflow(callee.text);
  if (callee !== undefined && workflow !== undefined && run.at.spend(20 * (1 + workflow.jobs.length))) {
    const inputs = calledInputs(workflow, job, contextsOf(call.context, call.workflow, job)());
    const context = { ...call.context, inputs };
    called(run, {
      file: callee,
      workflow,
      context,
      depth: call.depth + 1,
      ...(given === undefined ? {} : { given }),
    });
    return [];
  }
  const anywhere = outcomesOf(run.at.stores.actions, ['*'], true);
  const found = marker.unread(anywhere, `cannot read ${uses}`, given);
  for (const finding of found) finding.consumed({});
  for (const finding of [...(given?.values() ?? [])].flat()) consumedBy(run, finding, { uses }, call.depth === 0);
  return found;
}

function consume(run: Run, { file, given }: Call, { use }: Place, findings: readonly Finding[]): void {
  if (findings.length === 0 || use.condition !== undefined || use.handed !== undefined) return;
  const { uses, run: script, variable, input } = use;
  const by: Consumer = {
    ...(uses === undefined ? {} : { uses }),
    ...(script === undefined ? {} : { run: script }),
    ...(variable === undefined ? {} : { variable }),
  };
  const inner =
    uses !== undefined && isLocal(uses) && input !== undefined ? run.sources.action(file, uses)?.consumers(input) : [];
  const consumers = inner === undefined || inner.length === 0 ? [by] : inner;
  for (const finding of findings) for (const one of consumers) consumedBy(run, finding, one, given === undefined);
}

/** @param counts whether it is handed there by the file that reads it, not by one that was handed it */
function consumedBy(run: Run, finding: Finding, by: Consumer, counts: boolean): void {
  finding.consumed(by);
  if (counts && by.uses !== undefined && isForeign(by.uses, run.at.name) && !isPinned(by.uses)) finding.unpinned = true;
}

function isLocal(uses: string): boolean {
  return uses.startsWith('./');
}

function isForeign(uses: string, repository: string): boolean {
  const owner = repository.split('/')[0]!.toLowerCase();
  return !isLocal(uses) && uses.split('/')[0]!.toLowerCase() !== owner;
}

function isPinned(uses: string): boolean {
  return uses.startsWith('docker://') ? uses.includes('@sha256:') : /@(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(uses);
}
