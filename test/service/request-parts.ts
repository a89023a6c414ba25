import { randomBytes } from 'node:crypto';
import type { NewRequest } from '../../src/service/requests/store.ts';
import { hash, mona } from './link-parts.ts';

/** A request as a store gets it. Who answers finds it by `handle`; who asked has `manage`. */
export function makeNewRequest(change: Partial<NewRequest> = {}): NewRequest {
  const id = change.id ?? randomBytes(16);
  return {
    id,
    handle: hash(id, hash(randomBytes(32))),
    manage: hash(randomBytes(32)),
    question: Buffer.concat([Buffer.from([1]), randomBytes(540)]),
    size: 512,
    expiresIn: 3600,
    creator: mona,
    digest: hash('digest', id),
    ...change,
  };
}

/** An answer of 512 padded bytes, or of so many. */
export function makeAnswer(writer: string, padded = 512) {
  const answer = Buffer.concat([Buffer.from([1]), randomBytes(48 + padded)]);
  return { writer: hash(writer), answer, digest: hash(answer) };
}
