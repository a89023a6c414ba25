/** What a refused journal or escrow means, and how exactly to fix it. */
import { type Code, KeyturnError } from '../model/errors.ts';
import type { Refused } from '../model/judgement.ts';
import type { Ports } from '../model/ports.ts';

type Sentences = { readonly what: string; readonly hint: string };

/** The error for a refused journal or escrow. Nothing was changed. */
export function refusal(
  { refused, path }: Refused,
  { journal, escrow, pin }: Pick<Ports, 'journal' | 'escrow' | 'pin'>,
): KeyturnError {
  const told = says(refused, { path, journal: journal.place, escrow, pin });
  return new KeyturnError(refused, { ...told, path, now: 'unchanged' });
}

/** The same error, with the commands that begin with a new seed where the old one was overwritten. */
export function withNewSeed(error: KeyturnError, escrow: NonNullable<Ports['escrow']>): KeyturnError {
  return new KeyturnError(error.code, {
    what: error.message,
    hint: `${error.hint ?? ''}: ${newSeedCommands(escrow)}`,
    ...(error.path === undefined ? {} : { path: error.path }),
    now: 'unchanged',
  });
}

type Given = {
  readonly path: string;
  readonly journal: string;
  readonly escrow: Ports['escrow'];
  readonly pin: string | undefined;
};

function says(code: Code, { path, journal, escrow: store, pin }: Given): Sentences {
  const escrow = store?.place ?? 'the escrow';
  const branch = /@([^@]+)$/.exec(journal)?.[1] ?? 'keyturn-journal';
  const audit = `\`git fetch origin ${branch} && keyturn audit\` names the last good commit; restore it with \`git push --force origin COMMIT:${branch}\``;
  switch (code) {
    case 'ESCROW_FOREIGN':
      return {
        what: `${escrow} belongs to another journal than ${journal}: nothing was done, and it was not overwritten`,
        hint: `if somebody replaced the journal: ${audit}. If two configurations use that place, name one for each: \`escrow: { github: { environment: NAME } }\`. If somebody overwrote the escrow: ${newSeedCommands(store)}`,
      };
    case 'JOURNAL_KEY':
      return {
        what: `the key of ${journal} or of ${escrow} is not the one that the configuration names (${pin ?? 'none'})`,
        hint: `${audit}. If it finds nothing wrong, somebody overwrote the escrow: take \`journal: { key }\` out by review, ${newSeedCommands(store)}. If a new seed was made on purpose, change \`journal: { key }\` by review`,
      };
    case 'JOURNAL_MISSING':
      return {
        what: `${journal} does not exist, but there was a journal: ${pin === undefined ? 'its escrow or credentials that it made are there' : 'the configuration names its key'}`,
        hint: `is that the right branch? \`journal: { branch }\` names it. If it was deleted, restore the branch from any clone (\`git push origin COMMIT:refs/heads/${branch}\`): the escrow proves whether it is recent. If it is gone for good, or those credentials are another repository's, \`keyturn doctor --repair new-journal\` names what is listed and begins anew`,
      };
    case 'JOURNAL_UNSIGNED':
      return { what: `${journal} is not signed, although there is an escrow that would sign it`, hint: audit };
    case 'JOURNAL_FORGED':
      return {
        what: `${journal} was written by somebody who does not have the key of ${escrow}: nothing of it is believed`,
        // Both keys may be right by themselves: then it is the escrow that somebody replaced.
        hint:
          path === '$.key'
            ? `${audit}. If it finds nothing wrong, somebody overwrote the escrow: ${newSeedCommands(store)}`
            : audit,
      };
    case 'JOURNAL_ROLLED_BACK':
      return {
        what: `${journal} is older than what Keyturn last wrote: somebody set the branch back`,
        hint: `restore the newest commit from any clone (\`git push --force origin COMMIT:${branch}\`); \`keyturn audit\` shows which it is`,
      };
    case 'JOURNAL_FORKED':
      return { what: `${journal} did not grow out of what Keyturn last wrote`, hint: audit };
    case 'ESCROW_NOT_WIRED':
      return {
        what: `${escrow} exists, but this run was not given it`,
        hint: `${handOverOf(store)}; if the journal or the escrow has moved, name a \`branch\` under \`journal\`. If it is handed over, somebody overwrote the secret with nothing: \`keyturn doctor --repair new-seed\``,
      };
    case 'SEED_LOST':
      return {
        what: `${journal} is signed, and ${escrow}, which holds the key, is gone: nothing is minted, delivered or revoked`,
        hint: "was the secret deleted, or another place named under `escrow`? Name the place that has it. If it is gone: `keyturn doctor --repair new-seed`; for a journal that is not this one's, name a `branch` under `journal`",
      };
    default:
      return { what: `${journal} cannot be used`, hint: 'run `keyturn doctor`' };
  }
}

/** The commands that give up an overwritten escrow. */
function newSeedCommands(escrow: Ports['escrow']): string {
  const command = escrow?.home === undefined ? undefined : escrow.cures?.deletion(escrow.home);
  const deleted = command === undefined ? `delete ${escrow?.place ?? 'it'}` : `\`${command}\``;
  return `${deleted}, then \`keyturn doctor --repair new-seed\``;
}

/** How a run is given the escrow. */
export function handOverOf(escrow: Ports['escrow']): string {
  return escrow?.cures?.handOver ?? 'give it to the run as the input `pending`';
}
