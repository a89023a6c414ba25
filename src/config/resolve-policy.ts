/** What a target's layers say together of its policy and of its recipients, member by member. */
import type { Ask, Consumer, Policy, Share } from '../rotation/model/target.ts';
import { formatDuration, parseDuration } from './duration.ts';
import type { Layer } from './layers.ts';
import { askLead, policyDefaults, type RawLayer } from './schema.ts';
import type { Path, Problem } from './source.ts';

type RawPolicy = NonNullable<RawLayer['policy']>;

/** What zod's partial leaves open is closed by the defaults. */
type Merged = { readonly [member in keyof typeof policyDefaults]: Exclude<RawPolicy[member], undefined> } & Pick<
  RawPolicy,
  'rotate-after' | 'repeats'
>;

/** Who receives the value; each login once, however it is written. */
export function shareOf(layers: readonly Layer[]): Share | undefined {
  const merged = Object.assign({}, ...layers.map((layer) => layer.fields.share ?? {})) as NonNullable<
    RawLayer['share']
  >;
  const seen = new Set<string>();
  const recipients = (merged.with ?? []).filter(
    (each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()),
  );
  return recipients.length === 0 ? undefined : { with: recipients, as: merged.as ?? 'copy' };
}

/** What else a policy depends on. */
type Beside = {
  /** Where a field would have to be written that no layer has. */
  readonly home: Path;
  readonly ask: Ask | undefined;
  readonly proof: readonly Consumer[] | undefined;
  readonly problems: Problem[];
};

/** The policy with every default in its place, in milliseconds. */
export function policyOf(layers: readonly Layer[], { home, ask, proof, problems }: Beside): Policy {
  const usual = ask ? { lead: formatDuration(ask.expires + parseDuration(askLead)!) } : {};
  const merged: Merged = {
    ...policyDefaults,
    ...usual,
    ...Object.assign({}, ...layers.map((layer) => layer.fields.policy ?? {})),
  };
  const maxAge = parseDuration(merged['max-age'])!;
  const overlap = parseDuration(merged.overlap)!;
  const lead = parseDuration(merged.lead)!;
  if (maxAge <= overlap + lead) {
    const said = (['max-age', 'overlap', 'lead'] as const).flatMap((member) => {
      const layer = layers.findLast((each) => Object.hasOwn(each.fields.policy ?? {}, member));
      return layer ? [{ layer, member }] : [];
    });
    // The innermost of the three is the one that overrides the others, so the problem is shown there.
    const last = said.sort((one, other) => layers.indexOf(other.layer) - layers.indexOf(one.layer))[0];
    const unset = ask ? `\`expires\` of \`ask\` and ${askLead}` : policyDefaults.lead;
    problems.push({
      path: [...(last?.layer.path ?? home), 'policy', ...(last ? [last.member] : [])],
      says: `\`max-age\` must be longer than \`overlap\` and \`lead\` (${unset} if not set) together, or a credential would be due the moment it is made`,
    });
  }
  return {
    maxAge,
    overlap,
    lead,
    receiptDeadline: parseDuration(merged['receipt-deadline'])!,
    quiet: parseDuration(merged.quiet)!,
    inUse: merged['in-use'],
    allowDowntime: merged['allow-downtime'],
    rotateWhen: merged['rotate-when'],
    signalsNamed: layers.some((layer) => layer.fields.policy?.['rotate-when'] !== undefined),
    receipt: merged.receipt,
    ...(proof ? { proof, proofDeadline: parseDuration(merged['proof-deadline'])! } : {}),
    ...(proof && merged['rotate-after'] ? { rotateAfter: merged['rotate-after'] } : {}),
    ...(merged.repeats === 'allow' ? { repeats: merged.repeats } : {}),
  };
}
