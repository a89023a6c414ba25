/** Everything that the seed of a journal is good for, as the engine is given it. */
import type { StateKeys } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { stateKeys } from './state-keys.ts';
import { proofPrint, shownBy } from './use-prints.ts';

/** The private halves stay inside. Throws a TypeError for a seed that is not 32 bytes. */
export function journalKeys(seed: Secret): StateKeys {
  const keys = stateKeys(seed);
  return {
    public: keys.public,
    get box() {
      return keys.box;
    },
    sign: keys.sign,
    fingerprint: keys.fingerprint,
    identity: keys.identity,
    shown: shownBy,
    proofPrint: (rotation, name, shown) => proofPrint(seed, rotation, name, shown),
    // Loaded when the first proof is opened: most runs open none.
    openProof: async (place, description) => (await import('./proof-of-use.ts')).openProof(seed, place, description),
  };
}
