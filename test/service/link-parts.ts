import { createHash, randomBytes } from 'node:crypto';
import type { NewLink } from '../../src/service/store.ts';

export function hash(...parts: (Uint8Array | string)[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** A clock that the test moves. */
export function handClock(start = Date.parse('2026-03-01T12:00:00Z')) {
  let at = start;
  return {
    now: () => at,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

export const mona = { key: 'token:mona', name: 'mona', known: true };
export const hubot = { key: 'token:hubot', name: 'hubot', known: true };

/** A link as a store gets it, and what its reader and its creator know about it. */
export function makeNewLink(change: Partial<NewLink> = {}) {
  const id = randomBytes(16);
  const access = randomBytes(32);
  const proof = randomBytes(32);
  const manage = randomBytes(32);
  const envelope = Buffer.concat([Buffer.from([1]), randomBytes(540)]);
  const link: NewLink = {
    id,
    handle: hash(id, hash(access)),
    proof: hash(proof),
    manage: hash(manage),
    envelope,
    expiresIn: 3600,
    password: false,
    creator: mona,
    digest: hash('digest', id),
    ...change,
  };
  return { link, access, proof, manage };
}
