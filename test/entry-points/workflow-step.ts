/** A workflow's job with Keyturn in it, played: its expressions are evaluated, and the built Action gets what the runner would give. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';
import type { FakeRun } from '../fakes/github.ts';
import { type ActionRan, type Harness, HOME } from './harness.ts';

type Texts = { readonly [name: string]: string };

type Step = {
  readonly uses?: string;
  readonly with?: { [input: string]: unknown };
  readonly env?: { [name: string]: unknown };
};

export type Job = {
  readonly environment?: string | { readonly name: string };
  readonly permissions?: { readonly [permission: string]: 'read' | 'write' };
  readonly steps: readonly Step[];
};

export type Play = {
  /** Of `workflow_dispatch`, as a person gave them; the defaults of the workflow are added. */
  readonly inputs?: Texts;
  readonly vars?: Texts;
  readonly event?: string;
  readonly configuration?: string | null;
  /** The run that was dispatched, instead of a new one. */
  readonly run?: FakeRun;
  /** What earlier steps of the job put into the environment. */
  readonly environment?: Texts;
};

/** The jobs of a workflow whose steps run Keyturn, in order. */
export function keyturnJobs(
  text: string,
): readonly { readonly name: string; readonly job: Job; readonly step: Step }[] {
  const { jobs, permissions } = parse(text) as { jobs: { [name: string]: Job }; permissions?: Job['permissions'] };
  return Object.entries(jobs).flatMap(([name, job]) =>
    job.steps
      .filter(({ uses }) => uses?.startsWith('keyturn/keyturn@'))
      .map((step) => ({ name, step, job: { ...(permissions === undefined ? {} : { permissions }), ...job } })),
  );
}

/** Plays one job: its token has exactly the permissions that it names, and only its own `env:` is handed over. */
export async function playJob(harness: Harness, text: string, name: string, play: Play = {}): Promise<ActionRan> {
  const { job, step } = keyturnJobs(text).find((each) => each.name === name)!;
  const { github } = harness;
  const environment = environmentOf(job);
  const token = jobToken(harness, job);
  const dispatch = (
    parse(text) as { on?: { workflow_dispatch?: { inputs?: { [name: string]: { default?: unknown } | null } } } }
  ).on?.workflow_dispatch;
  const defaults = Object.fromEntries(
    Object.entries(dispatch?.inputs ?? {}).map(([input, row]) => [input, row?.default ?? '']),
  );
  const event = play.event ?? (play.inputs === undefined ? 'schedule' : 'workflow_dispatch');
  const contexts = {
    inputs: event === 'schedule' ? {} : { ...defaults, ...play.inputs },
    secrets: { ...github.secretsOf(HOME, environment) },
    vars: play.vars ?? {},
    github: { token, repository: HOME, event_name: event },
    matrix: {},
  };
  const evaluated = (of: { [name: string]: unknown } = {}) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, textOf(String(value), contexts)]));
  const run = play.run ?? github.addRun(HOME, { status: 'in_progress' });
  return harness.action({
    event,
    queued: { run, pending: '' },
    inputs: { token: '', 'journal-token': token, ...evaluated(step.with) },
    environment: {
      TOY_ADMIN: undefined,
      WEBHOOK_SECRET: undefined,
      KEYTURN_LINK_TOKEN: undefined,
      ...evaluated(step.env),
      ...play.environment,
    },
    ...(play.configuration === undefined ? {} : { configuration: play.configuration }),
  });
}

export function environmentOf({ environment }: Job): string | undefined {
  return typeof environment === 'string' ? environment : environment?.name;
}

/** What `github.token` is in this job: it has exactly the permissions that the job names. */
export function jobToken(harness: Harness, { permissions = {} }: Job): string {
  return harness.github.addRunToken(HOME, { metadata: 'read', ...withoutIdentity(permissions) });
}

/** The stand-in's tokens know no identity; what needs one is given KEYTURN_LINK_TOKEN instead. */
function withoutIdentity(permissions: NonNullable<Job['permissions']>): NonNullable<Job['permissions']> {
  return Object.fromEntries(Object.entries(permissions).filter(([name]) => name !== 'id-token'));
}

function textOf(template: string, contexts: object): string {
  return template.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => {
    const { tokens } = new Lexer(expression.trim()).lex();
    const tree = new Parser(tokens, Object.keys(contexts), []).parse();
    return new Evaluator(tree, dictionary(contexts) as data.Dictionary).evaluate().coerceString();
  });
}

function dictionary(value: unknown): data.ExpressionData {
  if (typeof value === 'object' && value !== null)
    return new data.Dictionary(...Object.entries(value).map(([key, inside]) => ({ key, value: dictionary(inside) })));
  if (typeof value === 'boolean') return new data.BooleanData(value);
  return new data.StringData(String(value));
}
