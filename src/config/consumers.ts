/** `policy: { proof }` and `after`: workflows that use a secret, and those that start anew once it is published. */
import type { Consumer, Target } from '../rotation/model/target.ts';
import { innermost, type Layer } from './layers.ts';
import { escrowWanted, hasEscrow } from './memory.ts';
import type { Raw } from './schema.ts';
import type { Path, Problem } from './source.ts';

const TWICE = 'this workflow is there twice';

type Beside = {
  readonly raw: Raw;
  /** `owner/name` of this run, whose workflows they are where nothing else is named. */
  readonly repository: string | undefined;
  readonly problems: Problem[];
};

/** Undefined where no workflow has to prove anything; an empty list in an inner layer ends what an outer one says. */
export function proofOf(layers: readonly Layer[], { raw, repository, problems }: Beside): Target['policy']['proof'] {
  const layer = layers.findLast(({ fields }) => fields.policy?.proof !== undefined);
  const texts = layer?.fields.policy?.proof ?? [];
  const own = layers.findLast(({ fields, path }) => path[0] === 'secrets' && fields.policy?.['rotate-after']);
  if (texts.length === 0 && own)
    problems.push({
      path: [...own.path, 'policy', 'rotate-after'],
      says: 'no workflow is listed whose proof could come first: add `proof: [FILE]`',
    });
  if (layer === undefined || texts.length === 0) return undefined;
  const path: Path = [...layer.path, 'policy', 'proof'];
  // Proofs are opened with the seed, and the journal's signature vouches for what they came to.
  if (!hasEscrow(raw)) problems.push({ path, says: escrowWanted('the key that opens proofs') });
  const consumers = texts.map((text) => consumerOf(text, repository));
  for (const [index, consumer] of consumers.entries()) {
    if (consumer === undefined)
      problems.push({
        path: [...path, index],
        says: 'nothing says whose workflow this is: write OWNER/REPO:FILE, or set GITHUB_REPOSITORY',
      });
    else if (consumers.findIndex((each) => each?.name === consumer.name) !== index)
      problems.push({ path: [...path, index], says: TWICE });
  }
  return consumers.filter((consumer) => consumer !== undefined);
}

/** Workflow files, each once; undefined where none is named. */
export function afterOf(layers: readonly Layer[], problems: Problem[]): Target['after'] {
  const said = innermost(layers, 'after');
  if (said === undefined || said.value.length === 0) return undefined;
  for (const [index, file] of said.value.entries()) {
    if (said.value.indexOf(file) !== index) problems.push({ path: [...said.path, 'after', index], says: TWICE });
  }
  return said.value;
}

/** @param text fits the pattern of the schema */
function consumerOf(text: string, home: string | undefined): Consumer | undefined {
  const [, repository = home, file = '', branch] = /^(?:([^:@]+):)?([^:@]+)(?:@(.+))?$/.exec(text) ?? [];
  if (repository === undefined) return undefined;
  // The journal keeps proofs by this name. GitHub ignores case in repositories, but not in files and branches.
  const name = `${repository.toLowerCase()}:${file}${branch === undefined ? '' : `@${branch}`}`;
  return { name, repository, file, ...(branch === undefined ? {} : { branch }) };
}
