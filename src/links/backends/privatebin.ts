/**
 * `via: privatebin`: PrivateBin's format version 2 (https://github.com/PrivateBin/PrivateBin/wiki/Encryption-format).
 * AES-256-GCM under PBKDF2 of a random key in the fragment, the parameters as additional data.
 */
import { inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { call } from '../../http/call.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http, Links } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { memberOf, textOf } from '../client.ts';
import { type Bytes, LinkRefused, makeKey } from '../derive.ts';
import { type ForeignOptions, foreignDown, foreignLinks, longest, mayAsk, unreachable } from './foreign.ts';
import type { ForeignLink } from './foreign-reader.ts';

export type PrivateBinOptions = ForeignOptions & {
  /** Of ASCII: PrivateBin's page takes the low byte of each character. */
  readonly password?: () => Promise<Secret>;
};

/** Seconds of PrivateBin's own choices, as its configuration ships. */
const choices: { readonly [name: string]: number } = {
  '5min': 300,
  '10min': 600,
  '1hour': 3_600,
  '1day': 86_400,
  '1week': 604_800,
  '1month': 2_592_000,
};
const rounds = 100_000;
/** Seconds between two documents that are waited for; a server that is not told otherwise wants ten. */
const longestWait = 60;
const waits = 3;
/** Bytes that a document may inflate to. */
const maxOutputLength = 1_048_576;
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const headers = { 'x-requested-with': 'JSONHttpRequest', 'content-type': 'application/json' };

/** Reads, and so burns, a document. */
function reading(base: string, id: string): Request {
  return new Request(`${base}?pasteid=${id}`, { headers });
}

/** Throws CONFIG_INVALID. */
export function privatebinLinks(options: PrivateBinOptions): Links {
  const { http, clock, random = crypto } = options;
  const base = `${options.url}/`;
  const seconds = longest(Object.values(choices), options.expires, 'privatebin');
  const expire = Object.keys(choices).find((name) => choices[name] === seconds)!;
  const read = (id: string) => call(http, reading(base, id), { clock });

  return foreignLinks(
    {
      via: 'privatebin',
      strength: `PrivateBin at ${new URL(base).origin}: best effort, two who open at the same moment may both be served; anybody who knows the address can use it up; no receipts`,

      async check() {
        // A random id, which no document has: only PrivateBin says in JSON that there is no such document.
        const name = Buffer.from(random.getRandomValues(new Uint8Array(8))).toString('hex');
        const answer = await read(name).catch(unreachable(base));
        if (answer.status !== 200 || memberOf(answer, 'status') !== 1)
          throw foreignDown(base, 'does not answer as a PrivateBin');
        const page = await call(http, new Request(base), { clock }).catch(unreachable(base));
        const offers = (choice: string) => page.text.includes(`value="${choice}"`);
        // A choice that a server does not know becomes its own default, a week or for ever, without a word.
        if (page.status !== 200 || !page.text.includes('id="pasteExpiration"') || offers(expire)) return;
        throw new KeyturnError('CONFIG_INVALID', {
          what: `${base} does not offer ${expire}, and would keep links as long as it likes`,
          hint: `set links.expires to one of ${Object.keys(choices).filter(offers).join(', ')}, or put ${expire} back into its \`[expire_options]\``,
        });
      },

      async make(text) {
        const password = await options.password?.();
        for (let wait = 0; ; wait++) {
          const key = makeKey(random);
          const body = await sealed(text, key, password);
          const answer = await call(http, new Request(base, { method: 'POST', headers, body }), {
            clock,
            retry: 'never',
          });
          const id = textOf(answer, 'id');
          if (
            answer.status === 200 &&
            memberOf(answer, 'status') === 0 &&
            id !== undefined &&
            /^[0-9a-f]{16}$/.test(id)
          ) {
            return {
              id,
              link: new Secret(`${base}?${id}#-${base58(key)}`),
              expiresAt: new Date(clock.now().getTime() + seconds * 1_000),
              ...(password === undefined ? {} : { password }),
            };
          }
          if (answer.status >= 500)
            throw new KeyturnError('HTTP_UNKNOWN', { what: `${base} answered ${answer.status}` });
          const says = answer.status === 200 ? 'refused the document' : `answered ${answer.status}`;
          const pause = pauseOf(textOf(answer, 'message') ?? '');
          if (memberOf(answer, 'status') !== 1 || pause === undefined || wait === waits) {
            throw new KeyturnError('HTTP_REFUSED', {
              what: `${base} ${says}`,
              hint: "look at its log: its size limit, its `creators`, or its `[traffic] limit`, which a workflow's address may be exempted from",
            });
          }
          await clock.sleep(pause);
        }
      },

      // Its delete token is known only to the run that made it; reading, which needs none, destroys it as well.
      async end(id) {
        const answer = await read(id);
        if (answer.status !== 200)
          throw new KeyturnError('HTTP_REFUSED', { what: `${base} answered ${answer.status}` });
      },
    },
    options,
  );

  async function sealed(text: Secret, key: Bytes, password: Secret | undefined): Promise<string> {
    const iv = random.getRandomValues(new Uint8Array(16));
    const salt = random.getRandomValues(new Uint8Array(8));
    const spec = [base64(iv), base64(salt), rounds, 256, 128, 'aes', 'gcm', 'none'];
    // The last two: no discussion, burn after reading.
    const adata = [spec, 'plaintext', 0, 1];
    const contentKey = await stretched(key, salt, rounds, password);
    const additionalData = new TextEncoder().encode(JSON.stringify(adata));
    const plaintext = new TextEncoder().encode(JSON.stringify({ paste: text.reveal() }));
    const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, contentKey, plaintext);
    return JSON.stringify({ v: 2, adata, ct: base64(new Uint8Array(ct)), meta: { expire } });
  }
}

/**
 * Milliseconds that a server wants between two documents, by its refusal, whose language is the server's: a number that
 * stands alone. A size has decimals there. undefined = it refuses for another reason, or for longer than is waited.
 */
function pauseOf(message: string): number | undefined {
  const seconds = Number(/(?<![\d.,])\d+(?![\d.,])/.exec(message)?.[0] ?? Number.NaN);
  // It counts whole seconds, and more than that many have to be past.
  return seconds <= longestWait ? (seconds + 1) * 1_000 : undefined;
}

async function stretched(
  key: Uint8Array,
  salt: Bytes,
  iterations: number,
  password: Secret | undefined,
): Promise<CryptoKey> {
  // Latin-1 keeps the low byte of each character, as PrivateBin's page does.
  const passphrase = new Uint8Array([...key, ...Buffer.from(password?.reveal() ?? '', 'latin1')]);
  const from = await crypto.subtle.importKey('raw', passphrase, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The only parameters that Keyturn and PrivateBin's own page make; a stranger's document may not choose others. */
const documented = z.object({
  adata: z.tuple([
    z.tuple([
      z.string().max(24),
      z.string().max(14),
      z.literal(rounds),
      z.literal(256),
      z.literal(128),
      z.literal('aes'),
      z.literal('gcm'),
      z.enum(['none', 'zlib']),
    ]),
    z.string(),
    z.number(),
    z.number(),
  ]),
  ct: z.string(),
});

/** `https://HOST/?ID#-KEY`, of what is burnt after reading; undefined for everything else. */
export function privatebinLink(text: string, wire: { readonly http: Http; readonly clock: Clock }) {
  const parts = /^(https?:\/\/[^?#\s]+\/)\?([0-9a-f]{16})#-([1-9A-HJ-NP-Za-km-z]{32,44})$/.exec(text);
  const [, base = '', id = '', fragment = ''] = parts ?? [];
  if (!parts || !mayAsk(base)) return undefined;
  const link: ForeignLink<z.infer<typeof documented>> = {
    origin: new URL(base).origin,
    id,
    passwordSpends: true,
    async take() {
      const answer = await call(wire.http, reading(base, id), { clock: wire.clock, retry: 'never' });
      if (answer.status !== 200) throw foreignDown(base, `answered ${answer.status}`);
      if (memberOf(answer, 'status') === 1) return undefined;
      const found = documented.safeParse(answer.json());
      if (found.success) return found.data;
      throw new KeyturnError('LINK_INVALID', {
        what: 'the document is of a kind that is not read here, and is spent now',
        hint: 'ask the sender for a new one, and open that in a browser',
      });
    },
    async unseal({ adata, ct }, password) {
      const [iv, salt, , , , , , packing] = adata[0];
      const key = await stretched(unBase58(fragment), bytesOf(salt), rounds, password);
      const additionalData = new TextEncoder().encode(JSON.stringify(adata));
      const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData };
      const plain = await crypto.subtle.decrypt(algorithm, key, bytesOf(ct)).catch(() => {
        // The document does not say whether it has a password.
        throw new LinkRefused('password');
      });
      const text = packing === 'zlib' ? inflateRawSync(plain, { maxOutputLength }) : Buffer.from(plain);
      const { paste } = z.object({ paste: z.string().min(1) }).parse(JSON.parse(text.toString()));
      return paste;
    },
  };
  return link;
}

function bytesOf(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Bitcoin's base 58: leading zero bytes are kept as ones. */
export function base58(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)] + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return alphabet[0]!.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** 32 bytes. */
function unBase58(text: string): Uint8Array {
  let number = 0n;
  for (const character of text) number = number * 58n + BigInt(alphabet.indexOf(character));
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
}
