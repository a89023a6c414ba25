/** What a job needs to show which value it used: its own token, and nothing of a configuration. */
import { makeProof } from '../crypto/proof-of-use.ts';
import { writeStatus } from '../forge/github/status.ts';
import type { ProofPlace } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { followed } from './clocks.ts';
import { variablesOf } from './forge.ts';
import { type Access, credential, type World } from './world.ts';

export type Proving = {
  /** Undefined: `box` is no public key. */
  seal(box: string, place: ProofPlace, value: Secret): Promise<string | undefined>;
  /** Throws PROOF_NOT_MADE where it is refused, and what GitHub's client throws. */
  write(status: Parameters<typeof writeStatus>[1]): Promise<void>;
};

/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
export async function composeProving(access: Pick<Access, 'journalToken'>, given: World): Promise<Proving> {
  const [{ github }, { apiIn, isJob }] = await Promise.all([
    import('../forge/github/client.ts'),
    import('../forge/github/environment.ts'),
  ]);
  const { world, clock } = followed(given);
  const variable = variablesOf(world.environment);
  const baseUrl = apiIn(variable);
  const client = github({
    http: world.http,
    clock,
    token: access.journalToken ?? credential(world.environment, 'GITHUB_TOKEN'),
    tokenName: 'journal-token',
    inActions: isJob(variable),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  });
  return {
    seal: (box, place, value) => makeProof(box, place, value),
    write: (status) => writeStatus(client, status),
  };
}
