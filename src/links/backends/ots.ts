/**
 * `via: ots`: Luzifer's ots. OpenSSL's salted format, AES-256-CBC under PBKDF2-SHA-512 of a password in the fragment;
 * nothing in it notices a changed bit.
 */
import { call } from '../../http/call.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http, Links } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { dateOf, memberOf, textOf } from '../client.ts';
import { type Bytes, LinkRefused } from '../derive.ts';
import { type ForeignOptions, foreignDown, foreignLinks, mayAsk, randomText, unreachable } from './foreign.ts';
import type { ForeignLink } from './foreign-reader.ts';

const rounds = 300_000;
/** Milliseconds by which the server's clock may differ. */
const tolerance = 120_000;

export function otsLinks(options: ForeignOptions): Links {
  const { url, http, clock, random = crypto } = options;
  const { origin } = new URL(url);
  const seconds = Math.floor(options.expires / 1_000);

  /** Reads, and so burns, a secret. */
  async function end(id: string): Promise<void> {
    const { status } = await call(http, new Request(`${url}/api/get/${id}`), { clock });
    if (status !== 200 && status !== 404)
      throw new KeyturnError('HTTP_REFUSED', { what: `${origin} answered ${status}` });
  }

  async function store(secret: string): Promise<{ readonly id: string; readonly expiresAt: Date }> {
    const request = new Request(`${url}/api/create?expire=${seconds}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
    const answer = await call(http, request, { clock, retry: 'never' });
    const { status } = answer;
    const id = textOf(answer, 'secret_id');
    // It stops reading a body of more than twice its limit, and answers with an empty 200.
    if (status === 400 || status === 413 || (status === 200 && answer.text === '')) {
      throw new KeyturnError('HTTP_REFUSED', {
        what: `${origin} refused ${secret.length} characters`,
        hint: 'look at its `maxSecretSize` and at who may create',
      });
    }
    if (status !== 201 || id === undefined || !/^[0-9A-Za-z-]{1,64}$/.test(id))
      throw new KeyturnError(status >= 300 && status < 500 ? 'HTTP_REFUSED' : 'HTTP_UNKNOWN', {
        what: `${origin} answered ${status}`,
      });
    const expiresAt = dateOf(answer, 'expires_at');
    // A server may keep its secrets as long as it likes.
    if (expiresAt === undefined || expiresAt.getTime() > clock.now().getTime() + seconds * 1_000 + tolerance) {
      await end(id);
      throw foreignDown(url, 'keeps secrets longer than links.expires, and cannot be told otherwise');
    }
    return { id, expiresAt };
  }

  return foreignLinks(
    {
      via: 'ots',
      strength: `ots at ${origin}: at most one reader per link (from 1.21.8 on); anybody who knows the address without its key can use it up; the format does not notice a changed bit; no receipts`,

      async check() {
        const { status } = await call(http, new Request(`${url}/api/isWritable`), { clock }).catch(unreachable(url));
        if (status !== 204) throw foreignDown(url, 'does not answer as an ots that takes secrets');
        const settings = await call(http, new Request(`${url}/api/settings`), { clock }).catch(unreachable(url));
        // It may keep secrets longer than asked, and tells how long only when it stores one: so a word that is no secret is stored.
        if (memberOf(settings, 'disableExpiryOverride') !== true) return;
        const { id } = await store(Buffer.from('Salted__').toString('base64')).catch(unreachable(url));
        await end(id);
      },

      async make(text) {
        const password = randomText(random, 20);
        const { id, expiresAt } = await store(await sealed(text, password));
        return { id, link: new Secret(`${url}/#${id}%7C${password}`), expiresAt };
      },

      end,
    },
    options,
  );

  async function sealed(text: Secret, password: string): Promise<string> {
    const salt = random.getRandomValues(new Uint8Array(8));
    const { key, iv } = await stretched(password, salt);
    const plaintext = new TextEncoder().encode(text.reveal());
    const ciphertext = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plaintext);
    return Buffer.concat([Buffer.from('Salted__'), salt, new Uint8Array(ciphertext)]).toString('base64');
  }
}

async function stretched(password: string, salt: Bytes): Promise<{ readonly key: CryptoKey; readonly iv: Bytes }> {
  const text = new TextEncoder().encode(password);
  const from = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-512', salt, iterations: rounds };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(derivation, from, 384));
  const key = await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-CBC', false, ['encrypt', 'decrypt']);
  return { key, iv: bits.slice(32) };
}

/** `https://HOST/#ID%7CPASSWORD`, also as the command of ots writes it, without the slash; undefined for everything else. */
export function otsLink(text: string, wire: { readonly http: Http; readonly clock: Clock }) {
  const parts = /^(https?:\/\/[^?#\s]+?)\/?#([0-9A-Za-z-]{1,64})(?:%7C|\|)([A-Za-z0-9]{20})$/.exec(text);
  const [, url = '', id = '', password = ''] = parts ?? [];
  if (!parts || !mayAsk(url)) return undefined;
  const link: ForeignLink<string> = {
    origin: new URL(url).origin,
    id,
    async take() {
      const request = new Request(`${url}/api/get/${id}`);
      const answer = await call(wire.http, request, { clock: wire.clock, retry: 'never' });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw foreignDown(url, `answered ${answer.status}`);
      return textOf(answer, 'secret') ?? '';
    },
    async unseal(sealed) {
      const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
      const { key, iv } = await stretched(password, bytes.slice(8, 16));
      const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, bytes.slice(16)).catch(() => {
        throw new LinkRefused('authentication');
      });
      return new TextDecoder().decode(plain);
    },
  };
  return link;
}
