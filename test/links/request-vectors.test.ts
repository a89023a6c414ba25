import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hpkeOpen, hpkePublicKey, hpkeSeal } from '../../src/crypto/hpke.ts';
import { type Bytes, fromBase64url, LinkRefused, sha256, toBase64url } from '../../src/links/derive.ts';
import { answerCode, answerDigest, openAnswer, sealAnswer } from '../../src/links/request-answer.ts';
import {
  makeCollectLink,
  makeRequestLink,
  parseCollectLink,
  parseRequestLink,
  publicKeyOf,
  requestKeys,
  requestPossession,
} from '../../src/links/request-link.ts';
import { type Frame, openQuestion, type Question, sealQuestion } from '../../src/links/request-question.ts';
import { pairOf, secondOpen, secondSeal } from './second-hpke.ts';

type Good = { [name: string]: string } & { name: string; frozen: Frame };
type Bad = { what: string; reason: string } & (
  | { of: 'link'; link: string }
  | { of: 'question'; id: string; contentKey: string; envelope: string }
  | { of: 'answer'; seed: string; id: string; frozen: Frame; answer: string }
);

const vectors: { rfc: { [name: string]: string }; good: Good[]; bad: Bad[] } = JSON.parse(
  readFileSync(new URL('../vectors/requests.json', import.meta.url), 'utf8'),
);

function bytes(text: string | undefined): Bytes {
  return fromBase64url(text ?? '') as Bytes;
}

function utf8(text: string): Bytes {
  return new Uint8Array(Buffer.from(text));
}

function hex(text: string | undefined): Bytes {
  return new Uint8Array(Buffer.from(text ?? '', 'hex'));
}

/** Padded as the format says, by hand. */
function padded(text: string): Buffer {
  const plain = Buffer.from(text);
  return Buffer.concat([plain, Buffer.from([0x80])], (Math.floor(plain.length / 512) + 1) * 512);
}

describe('HPKE', () => {
  const { rfc } = vectors;

  it('is that of RFC 9180 A.1.1, in ours and in a second implementation', async () => {
    const second = secondSeal(
      hex(rfc['pkR']),
      hex(rfc['info']),
      hex(rfc['pt']),
      hex(rfc['ikmE']),
      Buffer.from(hex(rfc['aad'])),
    );
    expect(second.sealed.toString('hex')).toBe(rfc['ct']);
    expect([second.enc, second.shared, second.key, second.nonce].map((one) => one.toString('hex'))).toEqual([
      rfc['enc'],
      rfc['shared_secret'],
      rfc['key'],
      rfc['base_nonce'],
    ]);
    expect(Buffer.from(await hpkePublicKey(hex(rfc['ikmR']))).toString('hex')).toBe(rfc['pkR']);
    const ours = await hpkeSeal(hex(rfc['pkR']), hex(rfc['info']), hex(rfc['pt']), hex(rfc['ikmE']));
    expect(Buffer.from(ours.subarray(0, 32)).toString('hex')).toBe(rfc['enc']);
  });

  it('opens what the other seals, both ways', async () => {
    const ikm = new Uint8Array(randomBytes(32));
    const [info, plain] = [utf8('info'), utf8('something')];
    const to = await hpkePublicKey(ikm);
    expect(secondOpen(ikm, info, await hpkeSeal(to, info, plain)).toString()).toBe('something');
    const { enc, sealed } = secondSeal(to, info, plain, randomBytes(32));
    expect(await hpkeOpen(ikm, info, new Uint8Array(Buffer.concat([enc, sealed])))).toEqual(plain);
  });
});

describe('the request vectors', () => {
  it('are all there', () => {
    expect([vectors.good.length, vectors.bad.length]).toEqual([10, 57]);
  });

  it.each(vectors.good)('derive every value: $name', async (vector) => {
    const { key, manage, sealing } = await requestKeys(bytes(vector['seed']));
    expect(toBase64url(key)).toBe(vector['fragment']);
    expect(toBase64url(key.subarray(0, 32))).toBe(vector['K']);
    expect(toBase64url(publicKeyOf(key))).toBe(vector['publicKey']);
    expect(pairOf(sealing).secret.toString('base64url')).toBe(vector['privateKey']);
    expect(toBase64url(manage)).toBe(vector['manage']);
    expect(toBase64url(await sha256(manage))).toBe(vector['manageHash']);
    const { origin, key: parsed } = parseRequestLink(vector['link'] ?? '');
    expect(parsed).toEqual(key);
    expect(makeRequestLink(origin, key)).toBe(vector['link']);
    const { id, access, contentKey } = await requestPossession(parsed);
    expect([id, toBase64url(access), toBase64url(contentKey)]).toEqual([
      vector['id'],
      vector['access'],
      vector['contentKey'],
    ]);
    const accessHash = await sha256(access);
    expect(toBase64url(accessHash)).toBe(vector['accessHash']);
    expect(toBase64url(await sha256(new Uint8Array([...bytes(id), ...accessHash])))).toBe(vector['handle']);
    const kept = makeCollectLink(origin, bytes(vector['seed']));
    expect(parseCollectLink(kept)).toEqual({ origin, seed: bytes(vector['seed']) });
  });

  it.each(vectors.good)('seal and open the question to the byte: $name', async (vector) => {
    const { v: _, ...question } = JSON.parse(vector['question'] ?? '') as Question & { v: 1 };
    const [contentKey, id] = [bytes(vector['contentKey']), vector['id'] ?? ''];
    const sealed = await sealQuestion(contentKey, id, question, bytes(vector['questionNonce']));
    expect(toBase64url(sealed)).toBe(vector['questionEnvelope']);
    expect(await openQuestion(contentKey, id, vector['questionEnvelope'] ?? '')).toEqual(question);
    expect({ fields: question.fields, size: question.size }).toEqual(vector.frozen);
  });

  it.each(vectors.good)(
    'seal and open the answer to the byte, and a second implementation does: $name',
    async (vector) => {
      const { key, sealing } = await requestKeys(bytes(vector['seed']));
      const id = vector['id'] ?? '';
      const entries = JSON.parse(vector['entries'] ?? '');
      const answer = await sealAnswer({ key, id }, vector.frozen, entries, bytes(vector['ikmE']));
      expect(toBase64url(answer)).toBe(vector['answer']);
      const opened = await openAnswer({ sealing, id }, vector.frozen, vector['answer'] ?? '');
      expect(Object.entries(opened)).toEqual(Object.entries(entries));
      const digest = await answerDigest(answer);
      expect([toBase64url(digest), await answerCode(digest)]).toEqual([vector['answerDigest'], vector['code']]);
      const info = utf8(`keyturn/v1/answer/${id}`);
      const text = padded(`{"v":1,"entries":${JSON.stringify(entries)}}`);
      expect(secondOpen(sealing, info, answer.subarray(1)).equals(text)).toBe(true);
      const second = secondSeal(publicKeyOf(key), info, text, bytes(vector['ikmE']));
      expect(Buffer.concat([Buffer.from([1]), second.enc, second.sealed]).toString('base64url')).toBe(vector['answer']);
    },
  );

  it.each(vectors.bad)('refuse the $of with $reason: $what', async (vector) => {
    const refusal = await judge(vector).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LinkRefused);
    expect((refusal as LinkRefused).code).toBe(vector.reason);
  });
});

async function judge(vector: Bad): Promise<unknown> {
  switch (vector.of) {
    case 'link':
      return parseRequestLink(vector.link);
    case 'question':
      return openQuestion(bytes(vector.contentKey), vector.id, vector.envelope);
    case 'answer': {
      const { sealing } = await requestKeys(bytes(vector.seed));
      return openAnswer({ sealing, id: vector.id }, vector.frozen, vector.answer);
    }
  }
}

describe('whoever answers', () => {
  const frame: Frame = { fields: [{ name: 'key' }, { name: 'file', lines: true }], size: 512 };

  async function sealed(entries: { [name: string]: string }, of: Frame = frame) {
    const { key } = await requestKeys(new Uint8Array(randomBytes(32)));
    const { id } = await requestPossession(key);
    return sealAnswer({ key, id }, of, entries);
  }

  it.each([
    ['name', { key: 'a' }],
    ['name', { key: 'a', file: 'b', other: 'c' }],
    ['value', { key: '', file: 'b' }],
    ['value-space', { key: ' a', file: 'b' }],
    ['value-space', { key: 'a\u00a0', file: 'b' }],
    ['value-lines', { key: 'a\nb', file: 'b' }],
    ['value-space', { key: 'a', file: 'b ' }],
    ['value-space', { key: 'a', file: '\n' }],
    ['too-long', { key: 'a', file: 'b'.repeat(600) }],
  ])('is told %s before anything is sealed', async (code, entries) => {
    await expect(sealed(entries as { [name: string]: string })).rejects.toMatchObject({ code });
  });

  it('may paste a file, whose last line ends', async () => {
    expect((await sealed({ key: 'a', file: '-----\nb\n-----\n' })).length).toBe(561);
  });

  it('may give up to 256 names where any may come', async () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}`, 'x']));
    const any: Frame = { fields: [], size: 16_384 };
    expect((await sealed(many(256), any)).length % 512).toBe(49);
    await expect(sealed(many(257), any)).rejects.toMatchObject({ code: 'name' });
  });
});
