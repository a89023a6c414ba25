/**
 * A proof that a run used a value (docs/protocol.md#proofs-of-use): sealed to the journal's box, and bound to the run that
 * shows it. Who has the seed opens it and compares prints; nobody else can test a guess, not even of a PIN.
 */
import type { ProofOpened, ProofPlace } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { hpkeKeyBytes, hpkeOpen, hpkeSeal, hpkeTagBytes, isHpkePublicKey } from './hpke.ts';
import { derived } from './state-keys.ts';
import { seedBytes, shownOf } from './use-prints.ts';

export type { ProofOpened, ProofPlace } from '../rotation/model/ports.ts';

type Octets = Uint8Array<ArrayBuffer>;

const proofPrefix = 'kp1.';
const shownBytes = 32;

/**
 * The description of the commit status: 111 characters, whatever the value.
 *
 * @param box the journal's, in base64url; undefined is returned for what is no public key
 * @param ikmE in place of chance, for test vectors only
 */
export async function makeProof(
  box: string,
  place: ProofPlace,
  value: Secret,
  ikmE?: Octets,
): Promise<string | undefined> {
  const key = canonical(box);
  if (key === undefined || !isHpkePublicKey(key)) return undefined;
  const sealed = await hpkeSeal(key, proofInfo(place), octets(shownOf(place.name, value)), ikmE);
  return proofPrefix + Buffer.from(sealed).toString('base64url');
}

/** @param place the run that GitHub says the status stands at, never what the status says */
export async function openProof(seed: Secret, place: ProofPlace, description: string): Promise<ProofOpened> {
  const sealed = description.startsWith(proofPrefix) ? canonical(description.slice(proofPrefix.length)) : undefined;
  if (sealed?.length !== hpkeKeyBytes + shownBytes + hpkeTagBytes) return { refused: 'proof-shape' };
  const opened = await hpkeOpen(octets(derived(seedBytes(seed), 'box')), proofInfo(place), sealed);
  if (opened === undefined || opened.length !== shownBytes) return { refused: 'authentication' };
  return { shown: new Secret(Buffer.from(opened).toString('base64url')) };
}

function proofInfo({ repositoryId, workflow, runId, attempt, name }: ProofPlace): Octets {
  return octets(Buffer.from(JSON.stringify(['keyturn/v1/proof', repositoryId, workflow, runId, attempt, name])));
}

function canonical(text: string): Octets | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? octets(bytes) : undefined;
}

/** HPKE takes a whole buffer of its own, and Node's small buffers share one. */
function octets(bytes: Uint8Array): Octets {
  return new Uint8Array(bytes);
}
