/** The body of a creation of a request. */
import { BodyRefused, readBinary, readObject } from '../body.ts';
import { sha256 } from '../bytes.ts';
import type { Creator } from '../link.ts';
import type { Holder, ServiceRequest } from '../request.ts';
import type { NewRequest } from './store.ts';

/** Seconds. */
const minExpiry = 60;
const maxExpiry = 1_209_600;
const fields = ['id', 'access', 'manage', 'question', 'size', 'expiresIn'];
const block = 512;
const maxQuestion = 8192;
const maxAnswer = 92_160;

/** Throws BodyRefused. */
export async function readRequest(request: ServiceRequest, creator: Creator, holder: Holder): Promise<NewRequest> {
  const body = await readObject(request, fields, holder);
  const id = readBinary(body['id'], 16);
  const access = readBinary(body['access'], 32);
  const manage = readBinary(body['manage'], 32);
  const question = readBinary(body['question']);
  const size = readInteger(body['size']);
  const seconds = readInteger(body['expiresIn']);
  if (!isSealed(question, 29, maxQuestion) || !isPadded(size, maxAnswer)) throw new BodyRefused(400);
  if (seconds < minExpiry || seconds > maxExpiry) throw new BodyRefused(400);
  // Parts of a fixed length first, then a text that shows its own end.
  const rest = JSON.stringify([creator.key, seconds, size]);
  const digest = sha256('request', id, access, manage, rest, question);
  return { id, handle: sha256(id, access), manage, question, size, expiresIn: seconds, creator, digest };
}

/** Version 1, `frame` bytes around a whole number of 512-byte blocks: all that can be told from outside. Throws BodyRefused. */
export function readAnswer(value: unknown): Buffer {
  const answer = readBinary(value);
  if (!isSealed(answer, 49, maxAnswer)) throw new BodyRefused(400);
  return answer;
}

function isSealed(bytes: Uint8Array, frame: number, most: number): boolean {
  return bytes[0] === 1 && isPadded(bytes.length - frame, most);
}

function isPadded(bytes: number, most: number): boolean {
  return bytes >= block && bytes <= most && bytes % block === 0;
}

function readInteger(value: unknown): number {
  if (!Number.isInteger(value)) throw new BodyRefused(400);
  return value as number;
}
