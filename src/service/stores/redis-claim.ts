import { type Claim, claim } from '../link.ts';
import { type Store, StoreUnavailable } from '../store.ts';
import { batching } from './batching.ts';
import { otherKey } from './compatibility.ts';
import { type Run, rowBy, text } from './redis-rows.ts';
import { claimsPerRun } from './redis-script.ts';
import { stepAgain } from './stepping.ts';
import type { Wrap } from './wrap.ts';

/** The script's outcome for one claim, and what belongs to it (redis-script.ts). */
type Answered = readonly [string, number, string, string, string];

/** Claims of one tick of the event loop go out as one run of the script. */
export function redisClaim(run: Run, { unwrap, mark }: Wrap): Store['claim'] {
  const markText = text(mark);
  const ask = batching<readonly [handle: string, proof: string, reader: string], Answered>(
    claimsPerRun,
    (all) => run('claim', markText, ...all.flat()) as Promise<readonly Answered[]>,
  );

  async function tryClaim(handle: string, proof: Uint8Array, reader: Uint8Array): Promise<Claim | undefined | 'again'> {
    const answered = await ask([handle, text(proof), text(reader)]);
    if (answered[0] === 'opened') {
      const envelope = unwrap(Buffer.from(answered[4], 'base64url'), Buffer.from(answered[2], 'base64url'));
      return { outcome: 'opened', first: answered[1] === 1, envelope, creator: answered[3] };
    }
    if (answered[0] === 'wrong') return { outcome: 'wrong', tries: answered[1], wait: Number(answered[2]) };
    if (answered[0] === 'other key') throw otherKey();
    if (answered[0] === 'failed') throw new StoreUnavailable('Redis did not do it (a link is not as it was written)');
    const found = await rowBy(run, 'find', handle);
    if (found === undefined) return undefined;
    const judged = claim(found.row, proof, reader, found.at);
    return judged.change !== undefined || judged.claim.outcome === 'opened' ? 'again' : judged.claim;
  }

  return (handle, proof, reader) => stepAgain(() => tryClaim(text(handle), proof, reader));
}
