/** Who answers for a target's secret, and how they are asked for its next value. */
import type { Ask, Target } from '../rotation/model/target.ts';
import { parseDuration } from './duration.ts';
import { innermost, type Layer } from './layers.ts';
import { escrowWanted, hasEscrow } from './memory.ts';
import { askDefaults, type Raw, type RawLayer } from './schema.ts';
import type { Path, Problem } from './source.ts';

/** Logins and teams in their order, each once, however it is written. What a secret says stands instead of what the top says. */
export function ownerOf(layers: readonly Layer[], raw: Raw): Target['owner'] {
  const said = innermost(layers, 'owner')?.value ?? raw.owner;
  if (said === undefined) return undefined;
  const owners = typeof said === 'string' ? [said] : said;
  const seen = new Set<string>();
  return owners.filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()));
}

type Beside = {
  readonly raw: Raw;
  readonly manual: boolean;
  readonly owner: Target['owner'];
  readonly problems: Problem[];
};

/** Undefined where no layer has `ask`, and where a person makes nothing. What is missing for it is added to `problems`. */
export function askOf(layers: readonly Layer[], { raw, manual, owner, problems }: Beside): Ask | undefined {
  const said = innermost(layers, 'ask');
  if (said === undefined) return undefined;
  const path: Path = [...said.path, 'ask'];
  if (!manual) {
    problems.push({ path, says: 'only a key that a person makes is asked for: `provider: manual`' });
    return undefined;
  }
  if (owner === undefined)
    problems.push({
      path,
      says: 'nobody is named who could be asked: add `owner: [LOGIN]` to the secret or at the top',
    });
  if (!hasEscrow(raw)) problems.push({ path, says: escrowWanted('what opens the answer') });
  const { via = raw.links?.url === undefined ? 'github' : 'keyturn' } = raw.links ?? {};
  if (via !== 'keyturn' && via !== 'github')
    problems.push({
      path,
      says: `\`links: { via: ${via} }\` cannot carry a request: it needs \`links.url\` of a Keyturn link service, or \`links: { via: github }\``,
    });
  const merged: RawLayer['ask'] = Object.assign({}, ...layers.map((layer) => layer.fields.ask ?? {}));
  return {
    expires: parseDuration(merged?.expires ?? askDefaults.expires)!,
    confirm: merged?.confirm ?? askDefaults.confirm,
  };
}
