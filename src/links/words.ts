import { Secret } from '../rotation/model/secret.ts';

/**
 * A password that can be read out on the phone: five of the 2048 English words of BIP 39. These are 55 bits, more than
 * the service's slow-down lets anybody guess. The list is loaded when it is needed.
 */
export async function wordsPassword(random: Pick<typeof crypto, 'getRandomValues'> = crypto): Promise<Secret> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  // 2048 divides 65536: every word is as likely as any other.
  const drawn = random.getRandomValues(new Uint16Array(5));
  return new Secret([...drawn].map((number) => wordlist[number % wordlist.length]).join('-'));
}
