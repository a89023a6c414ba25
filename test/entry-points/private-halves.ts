/**
 * What follows from the seed in an escrow's text and must appear nowhere: the private half of every key that is derived
 * from it. Derived here once more, from RFC 5869 and RFC 9180, so that the leak check believes nothing of what it checks.
 */
import { createHmac, hkdfSync } from 'node:crypto';

/** As `[value, label]`, in the forms in which bytes are printed. Empty for a text that holds no seed. */
export function privateHalves(text: string): readonly (readonly [value: string, label: string])[] {
  const seed = seedOf(text);
  if (seed === undefined) return [];
  const bytes = Buffer.from(seed, 'base64url');
  const derived = (label: string) => Buffer.from(hkdfSync('sha256', bytes, '', `keyturn/v2/${label}`, 32));
  const halves: readonly (readonly [Buffer, string])[] = [
    [bytes, 'the seed'],
    ...['sign', 'fingerprint', 'box', 'proof-print', 'proof-identity'].map(
      (label) => [derived(label), `D(${label}) of the seed`] as const,
    ),
    [boxKey(derived('box')), 'the private half of the box'],
  ];
  return halves.flatMap(([half, label]) => printed(half).map((form) => [form, label] as const));
}

/** The seed of an escrow's text; undefined where it holds none. */
export function seedOf(text: string): string | undefined {
  try {
    const { seed } = JSON.parse(text) as { seed?: unknown };
    return typeof seed === 'string' ? seed : undefined;
  } catch {
    return undefined;
  }
}

/** Base64 in both alphabets and at each offset within other bytes, hex plain and as `Buffer` shows itself, decimals. */
function printed(bytes: Buffer): readonly string[] {
  const hex = bytes.toString('hex');
  const shifted = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(before === 0 ? 0 : 4)
      .slice(0, -4),
  );
  return [
    ...shifted,
    ...shifted.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.replace(/..(?=.)/g, '$& '),
    [...bytes].join(','),
    [...bytes].join(', '),
  ];
}

/** The private key of DeriveKeyPair for DHKEM(X25519, HKDF-SHA256), RFC 9180 section 7.1.3. */
function boxKey(ikm: Buffer): Buffer {
  const suite = Buffer.from('KEM\x00\x20', 'latin1');
  const labeled = (label: string, rest: Buffer) =>
    Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), rest]);
  const prk = createHmac('sha256', '').update(labeled('dkp_prk', ikm)).digest();
  const info = Buffer.concat([Buffer.from([0, 32]), labeled('sk', Buffer.alloc(0)), Buffer.from([1])]);
  return createHmac('sha256', prk).update(info).digest();
}
