/** What keeps an old credential for want of a proof of use, and what a person does about it. */
import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { time } from '../model/policy.ts';
import type { Ports } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import { awaited, type Unproved, unproved } from './use-proofs.ts';

const DAY = 86_400_000;
/** How long proofs are waited for where the policy does not say. */
const DEADLINE = 7 * DAY;

export type Unseen = {
  /** Why it stays, a sentence without its subject. */
  readonly says: string;
  /** Once the deadline is over. */
  readonly late?: KeyturnError;
};

/**
 * Undefined: every listed workflow has shown the current credential. Journals which have, and notes at once what a person has
 * to mend. Throws what `unproved` throws.
 */
export async function unprovedUse(run: SecretRun, current: CredentialRecord): Promise<Unseen | undefined> {
  if (awaited(run, current).length === 0) return undefined;
  const { ports, session } = run.context;
  const open = session.keys && ports.proofs ? await unproved(run, current) : undefined;
  if (open === undefined) return { says: withoutSeed(run) };
  if (open.length === 0) return undefined;
  for (const one of open) noteMending(run, one);
  const names = open.map(({ consumer }) => consumer.name);
  const deadline = time(current.times.current ?? current.times.intent) + (run.target.policy.proofDeadline ?? DEADLINE);
  const says = `waits for ${names.join(' and ')} to show the new one`;
  if (ports.clock.now().getTime() < deadline)
    return { says: `${says}, until ${new Date(deadline).toISOString()} without an error` };
  return { says, late: late(run, open) };
}

function withoutSeed({ context }: SecretRun): string {
  const why = context.session.keys === undefined ? 'this run has no seed to open them with' : 'none can be asked here';
  return `waits for proofs of use, and ${why}`;
}

function late(run: SecretRun, open: readonly Unproved[]): KeyturnError {
  const { key } = run.target;
  const { proofs } = run.context.ports;
  const commands = open.map(({ consumer }) => proofs?.start(consumer) ?? '');
  return new KeyturnError('USE_UNPROVED', {
    secret: key,
    what: `the previous credential of ${key} is kept: ${open.map((one) => shownSays(one)).join('; ')}`,
    hint: `${commands.join('\n')}\nor, where one does not use ${key} any more, take it out of \`proof\``,
  });
}

/** What a workflow has shown, with its name in front. */
export function shownSays({ consumer: { name }, shown }: Unproved): string {
  switch (shown.is) {
    case 'stale':
      return `${name} has shown the old value (${shown.run})`;
    case 'foreign':
      return `${name} has shown a value that no credential of this secret has (${shown.run})`;
    case 'unreadable':
      return `${name} has shown something that cannot be opened (${shown.run})`;
    case 'disabled':
      return `${name} is disabled`;
    case 'missing':
      return `${name} is not there`;
    case 'denied':
      return `${name} may not be read`;
    case 'unasked':
      return `${name} could not be asked: ${shown.why}`;
    default:
      return `${name} has shown nothing yet`;
  }
}

/** What does not mend itself is said in every run, long before the deadline. */
function noteMending(run: SecretRun, one: Unproved): void {
  const cure = cureOf(run, one);
  const note = `${shownSays(one)}: ${cure}`;
  if (cure !== undefined && !run.outcome.notes.includes(note)) run.outcome.notes.push(note);
}

function cureOf({ context, target }: SecretRun, { consumer, shown }: Unproved): string | undefined {
  const { ports, session } = context;
  const proofs = ports.proofs as NonNullable<Ports['proofs']>;
  const start = proofs.start(consumer);
  switch (shown.is) {
    case 'stale':
      return `deploy or restart what still has it, then ${start}`;
    case 'foreign':
      return `look for another secret of the same name, of the environment, the repository or the organization, which hides it there; then ${start}`;
    case 'unreadable':
      return `its step has to have box: "${session.keys?.box}"; then ${start}`;
    case 'disabled':
      return proofs.enable(consumer);
    case 'missing':
      return `correct \`proof\` of ${target.key}, or add that workflow`;
    case 'denied':
      return `give the token ${proofs.permission} for ${consumer.repository}`;
    default:
      return undefined;
  }
}

/**
 * Before a rotation: each listed workflow is there and active, and its runs and statuses may be read. What leaked is not
 * kept waiting for that. Throws PREFLIGHT_DENIED, and what `UseProofs` throws.
 */
export async function refuseUnprovable(run: SecretRun): Promise<void> {
  const { proofs } = run.context.ports;
  const consumers = awaited(run, undefined);
  if (consumers.length === 0 || run.isUrgent || run.entry?.observed?.exposed) return;
  if (!proofs) {
    throw new KeyturnError('PREFLIGHT_DENIED', {
      secret: run.target.key,
      what: `${run.target.key} lists workflows under \`proof\`, and nothing here can ask what they show`,
      hint: 'run it where the forge can be asked',
    });
  }
  for (const consumer of consumers) {
    const wrong = await unprovable(proofs, consumer);
    if (wrong) throw new KeyturnError('PREFLIGHT_DENIED', { secret: run.target.key, ...wrong });
  }
}

/** Why no proof could come from a workflow; undefined: one can. Throws what `UseProofs` throws. */
export async function unprovable(
  proofs: NonNullable<Ports['proofs']>,
  consumer: Unproved['consumer'],
): Promise<{ readonly what: string; readonly hint: string } | undefined> {
  const state = await proofs.state(consumer);
  const { name, repository } = consumer;
  if (state === 'missing') {
    return {
      what: `\`proof\` lists ${name}, and ${repository} has no such workflow, or the token does not see it`,
      hint: `correct it, or give the token ${proofs.permission} for ${repository}`,
    };
  }
  if (state === 'disabled') {
    return {
      what: `\`proof\` lists ${name}, which is disabled: it could prove nothing`,
      hint: proofs.enable(consumer),
    };
  }
  if (state === 'active' && (await proofs.readable(consumer))) return undefined;
  return {
    what: `\`proof\` lists ${name}, whose runs or commit statuses may not be read`,
    hint: `give the token ${proofs.permission} for ${repository}`,
  };
}
