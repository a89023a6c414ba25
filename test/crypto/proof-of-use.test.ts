import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { makeProof, openProof, type ProofPlace } from '../../src/crypto/proof-of-use.ts';
import { stateKeys } from '../../src/crypto/state-keys.ts';
import { proofPrint, shownBy } from '../../src/crypto/use-prints.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

type Print = { rotation: string; is: string; print: string };
type Vector = { seed: string; description: string };
type Good = Vector & {
  box: string;
  place: ProofPlace;
  value: string;
  ikmE: string;
  digest: string;
  prints: Print[];
  verdict: string;
};
type Bad = Vector & { what: string; reason: string; run: Omit<ProofPlace, 'name'>; name: string };

const { proofs }: { proofs: { good: Good[]; bad: Bad[]; identity: { [name: string]: string }[] } } = JSON.parse(
  readFileSync(new URL('../vectors/requests.json', import.meta.url), 'utf8'),
);

describe('the vectors of proofs', () => {
  it('are all there', () => {
    expect([proofs.good.length, proofs.bad.length, proofs.identity.length]).toEqual([5, 9, 3]);
  });

  it.each(proofs.good)('are made, opened and known by their prints: $value', async (vector) => {
    const { place, prints } = vector;
    const [seed, value] = [new Secret(vector.seed), new Secret(vector.value)];
    expect(stateKeys(seed).box).toBe(vector.box);
    const ikmE = new Uint8Array(Buffer.from(vector.ikmE, 'base64url'));
    const made = await makeProof(vector.box, place, value, ikmE);
    expect(made).toBe(vector.description);
    expect(made).toHaveLength(111);
    expect(shownBy(place.name, value).reveal()).toBe(vector.digest);
    const opened = await openProof(seed, place, vector.description);
    const shown = 'shown' in opened ? opened.shown : new Secret('none');
    expect(shown.reveal()).toBe(vector.digest);
    const known = prints.find(({ rotation, print }) => proofPrint(seed, rotation, place.name, shown) === print);
    expect(known?.is ?? 'foreign').toBe(vector.verdict);
  });

  it.each(proofs.bad)('are refused with $reason: $what', async ({ seed, run, name, description, reason }) => {
    expect(await openProof(new Secret(seed), { ...run, name }, description)).toEqual({ refused: reason });
  });

  it.each(proofs.identity)('print whose key it is: $entry $identity', ({ seed, entry, identity, print }) => {
    expect(stateKeys(new Secret(seed ?? '')).identity(entry ?? '', identity ?? '')).toBe(print);
  });
});

it('another box each time, and none for what is no public key', async () => {
  const { box, place, value } = proofs.good[0] as Good;
  const made = () => makeProof(box, place, new Secret(value));
  expect(await made()).not.toBe(await made());
  for (const bad of ['A'.repeat(43), `${box}A`, `${box.slice(0, -1)}x`, '']) {
    expect(await makeProof(bad, place, new Secret(value))).toBeUndefined();
  }
});
