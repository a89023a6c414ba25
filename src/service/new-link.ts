/** The body of a creation. */
import { BodyRefused, readBinary, readObject } from './body.ts';
import { sha256 } from './bytes.ts';
import type { Creator } from './link.ts';
import type { Holder, ServiceRequest } from './request.ts';
import type { NewLink } from './store.ts';

/** Seconds. */
const minExpiry = 60;
const maxExpiry = 2_592_000;
const versions = [1];
const fields = ['id', 'access', 'proof', 'manage', 'envelope', 'expiresIn', 'password'];

/** Throws BodyRefused. */
export async function readLink(request: ServiceRequest, creator: Creator, holder: Holder): Promise<NewLink> {
  const body = await readObject(request, fields, holder);
  const { expiresIn, password } = body;
  const id = readBinary(body['id'], 16);
  const access = readBinary(body['access'], 32);
  const proof = readBinary(body['proof'], 32);
  const manage = readBinary(body['manage'], 32);
  const envelope = readBinary(body['envelope']);
  if (!isEnvelope(envelope) || typeof password !== 'boolean') throw new BodyRefused(400);
  if (!Number.isInteger(expiresIn)) throw new BodyRefused(400);
  const seconds = expiresIn as number;
  if (seconds < minExpiry || seconds > maxExpiry) throw new BodyRefused(400);
  // Parts of a fixed length first, then a text that shows its own end.
  const rest = JSON.stringify([creator.key, seconds, password]);
  const digest = sha256(id, access, proof, manage, rest, envelope);
  return { id, handle: sha256(id, access), proof, manage, envelope, expiresIn: seconds, password, creator, digest };
}

/** 0x01, nonce, a whole number of 512-byte blocks, tag: all that can be told from outside. */
function isEnvelope(envelope: Uint8Array): boolean {
  const padded = envelope.length - 29;
  return versions.includes(envelope[0] ?? 0) && padded >= 512 && padded <= 92_160 && padded % 512 === 0;
}
