/**
 * What the pages of other link systems do with a link, written from what they publish about their formats and sharing
 * nothing with what makes the links: Node's own ciphers here, WebCrypto there; OpenPGP.js here, packets of our own there.
 */
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { decrypt, readMessage } from 'openpgp';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { Document } from '../fakes/privatebin.ts';

const headers = { 'x-requested-with': 'JSONHttpRequest' };

async function fetched<T>(http: Http, url: string, more: RequestInit = {}): Promise<T> {
  const answer = await http(new Request(url, more));
  if (!answer.ok) throw new Error(`nothing there: ${answer.status}`);
  return (await answer.json()) as T;
}

type Paste = {
  status: number;
  adata: [[string, string, number, number, number, ...string[]], ...unknown[]];
  ct: string;
};

/** https://github.com/PrivateBin/PrivateBin/wiki/Encryption-format; passwords are taken as Latin-1. */
export async function readPrivateBin(link: string, http: Http, password = ''): Promise<string> {
  const [, base, id, encoded] = /^(https?:\/\/[^?]+)\?([0-9a-f]{16})#-([1-9A-HJ-NP-Za-km-z]+)$/.exec(link) ?? [];
  const paste = await fetched<Paste>(http, `${base}?pasteid=${id}`, { headers });
  if (paste.status !== 0) throw new Error('there is no such document');
  const [iv, salt, iterations, keyBits, tagBits] = paste.adata[0];
  const passphrase = Buffer.concat([unBase58(encoded ?? ''), Buffer.from(password, 'latin1')]);
  const key = pbkdf2Sync(passphrase, Buffer.from(salt, 'base64'), iterations, keyBits / 8, 'sha256');
  const sealed = Buffer.from(paste.ct, 'base64');
  const authTagLength = tagBits / 8;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength });
  decipher.setAAD(Buffer.from(JSON.stringify(paste.adata)));
  decipher.setAuthTag(sealed.subarray(-authTagLength));
  const opened = Buffer.concat([decipher.update(sealed.subarray(0, -authTagLength)), decipher.final()]);
  return (JSON.parse(opened.toString()) as { paste: string }).paste;
}

/** What its page posts when a person writes something there that is burnt after reading: packed, unlike what we post. */
export function writePrivateBin(key: Uint8Array, paste: string, password = ''): Document {
  const [iv, salt] = [randomBytes(16), randomBytes(8)];
  const spec = [iv.toString('base64'), salt.toString('base64'), 100_000, 256, 128, 'aes', 'gcm', 'zlib'] as const;
  const adata = [spec, 'plaintext', 0, 1] as const;
  const passphrase = Buffer.concat([key, Buffer.from(password, 'latin1')]);
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync(passphrase, salt, 100_000, 32, 'sha256'), iv);
  cipher.setAAD(Buffer.from(JSON.stringify(adata)));
  const sealed = [cipher.update(deflateRawSync(JSON.stringify({ paste }))), cipher.final(), cipher.getAuthTag()];
  return { v: 2, adata, ct: Buffer.concat(sealed).toString('base64'), meta: { expire: '1day' } };
}

function unBase58(text: string): Buffer {
  const alphabet = [...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'];
  const bytes = [0];
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  // The page fills a key that begins with zeros up to its length.
  return Buffer.concat([Buffer.alloc(Math.max(0, 32 - bytes.length)), Buffer.from(bytes.reverse())]);
}

/** https://github.com/jhaals/yopass: what its page does, by the library that its page uses. */
export async function readYopass(link: string, http: Http): Promise<string> {
  const [, base, id, key] = /^(https?:\/\/[^#]+)\/#\/s\/([A-Za-z0-9-]+)\/([A-Za-z0-9]{22})$/.exec(link) ?? [];
  const { message } = await fetched<{ message: string }>(http, `${base}/secret/${id}`);
  const armored = await readMessage({ armoredMessage: message });
  return (await decrypt({ message: armored, passwords: key ?? '', format: 'utf8' })).data;
}

/** https://github.com/Luzifer/ots: OpenSSL's `enc -aes-256-cbc -pbkdf2 -iter 300000 -md sha512`. */
export async function readOts(link: string, http: Http): Promise<string> {
  const [base, fragment] = link.split('/#') as [string, string];
  const [id, password] = decodeURIComponent(fragment).split('|') as [string, string];
  const { secret } = await fetched<{ secret: string }>(http, `${base}/api/get/${id}`);
  const sealed = Buffer.from(secret, 'base64');
  const bits = pbkdf2Sync(password, sealed.subarray(8, 16), 300_000, 48, 'sha512');
  const decipher = createDecipheriv('aes-256-cbc', bits.subarray(0, 32), bits.subarray(32));
  return Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]).toString();
}
