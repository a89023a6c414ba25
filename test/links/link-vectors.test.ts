import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  type Bytes,
  fromBase64url,
  LinkRefused,
  parseLink,
  possession,
  sha256,
  stretch,
  toBase64url,
  unlock,
} from '../../src/links/derive.ts';
import { open, seal, sealBytes } from '../../src/links/envelope.ts';

type Good = {
  name: string;
  link: string;
  K: string;
  password?: string;
  samePasswords?: string[];
  id: string;
  access: string;
  accessHash: string;
  P: string;
  proof: string;
  proofHash: string;
  contentKey: string;
  nonce: string;
  plaintext: string;
  plaintextLength: number;
  paddedLength: number;
  envelope: string;
  envelopeLength: number;
  content: {
    v: 1;
    entries: Record<string, string>;
    rotations?: Record<string, string>;
    from: string;
    note: string;
    issued: string;
    expires?: string;
  };
};
type Bad = { name: string; code: string; link: string; envelope: string; password?: string };

const vectors: { good: Good[]; bad: Bad[] } = JSON.parse(
  readFileSync(new URL('../vectors/links.json', import.meta.url), 'utf8'),
);

async function read(link: string, envelope: string, password: string | undefined) {
  const { key } = parseLink(link);
  const { contentKey } = await unlock(key, await stretch(key, password));
  const { id } = await possession(key);
  return open(contentKey, id, envelope);
}

function bytes(text: string): Bytes {
  return fromBase64url(text) as Bytes;
}

describe('the link vectors', () => {
  it('are all there', () => {
    expect([vectors.good.length, vectors.bad.length]).toEqual([14, 62]);
  });

  it.each(vectors.good)('derive every value and open: $name', async (vector) => {
    const { key, origin } = parseLink(vector.link);
    expect([origin, toBase64url(key)]).toEqual(['https://links.example', vector.K]);
    const { id, access } = await possession(key);
    expect(id).toBe(vector.id);
    expect(toBase64url(access)).toBe(vector.access);
    expect(toBase64url(await sha256(access))).toBe(vector.accessHash);
    for (const password of vector.samePasswords ?? [vector.password]) {
      const stretched = await stretch(key, password);
      expect(toBase64url(stretched)).toBe(vector.P);
      const { proof, contentKey } = await unlock(key, stretched);
      expect(toBase64url(proof)).toBe(vector.proof);
      expect(toBase64url(await sha256(proof))).toBe(vector.proofHash);
      expect(toBase64url(contentKey)).toBe(vector.contentKey);
    }
    const content = await read(vector.link, vector.envelope, vector.password);
    expect(Object.entries(content.entries)).toEqual(Object.entries(vector.content.entries));
    expect(Object.entries(content.rotations)).toEqual(Object.entries(vector.content.rotations ?? {}));
    expect([content.from, content.note, content.issued, content.expires]).toEqual([
      vector.content.from,
      vector.content.note,
      vector.content.issued,
      vector.content.expires,
    ]);
  });

  it.each(vectors.good)('seal to the byte: $name', async (vector) => {
    const plaintext = bytes(vector.plaintext);
    expect(plaintext.length).toBe(vector.plaintextLength);
    const blocks = vector.paddedLength / 512;
    const more = vector.name === 'more padding than needed';
    const envelope = await sealBytes(
      bytes(vector.contentKey),
      vector.id,
      plaintext,
      more ? { nonce: bytes(vector.nonce), blocks } : { nonce: bytes(vector.nonce) },
    );
    expect(envelope.length).toBe(vector.envelopeLength);
    expect(toBase64url(envelope)).toBe(vector.envelope);
    if (more) return;
    // The page's and the Action's own way in: from content, not from bytes.
    const { v: _, ...content } = vector.content;
    const sealed = await seal(bytes(vector.contentKey), vector.id, content as never, bytes(vector.nonce));
    expect(toBase64url(sealed)).toBe(vector.envelope);
  });

  it.each(vectors.bad)('refuse with $code: $name', async (vector) => {
    const refusal = await read(vector.link, vector.envelope, vector.password).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LinkRefused);
    expect((refusal as LinkRefused).code).toBe(vector.code);
  });
});
