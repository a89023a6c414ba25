/**
 * Ends one credential at its provider, by id, and watches until the provider really refuses it. Only what is provably
 * ours is touched: where the provider can list, what carries our tag or was adopted; "the oldest" never.
 *
 * That a listing lacks an id proves nothing alone: a typing error, another tenant, a role that sees less or a list cut
 * short look the same. Absence counts only for an id that this account showed before, in a listing that shows a
 * credential which has to be there. Everything else is sent its revocation.
 */
import { is, KeyturnError } from '../model/errors.ts';
import { REQUEST_TIMEOUT } from '../model/policy.ts';
import type { Clock, Listed, Minted, Provider } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import { Secret } from '../model/secret.ts';
import type { Witness } from './witness.ts';

export type Proof = 'refused' | 'absent' | 'gone' | 'local';

export type RevokeRequest = {
  readonly provider: Provider;
  readonly credential: CredentialRecord;
  readonly secret: string;
  readonly clock: Clock;
  /** The id that the configuration says may be revoked although we did not mint it. */
  readonly adopt: string | undefined;
  /** The credential's own values, where this run happens to have them: the strongest proof is to be refused. */
  readonly value: Minted | undefined;
  readonly witness: Witness;
  /** Turns an id that is itself a credential into what the journal keeps of it. */
  hash(id: Secret): Promise<string>;
};

/** What the provider says of the credential before it is revoked. */
export type Located =
  | { readonly is: 'listed'; readonly listed: Listed }
  /** It was there before, and whole listings do not show it any more: dead, unless the provider ends it when told to. */
  | { readonly is: 'absent' }
  /** It is not listed, and that proves nothing; or there is no list. */
  | { readonly is: 'unseen' }
  | { readonly is: 'local' };

/**
 * Reads only. Throws NEEDS_HUMAN for what is not provably ours, and what the provider's reads throw.
 */
export async function locate(request: RevokeRequest): Promise<Located> {
  const { provider, credential, clock } = request;
  if (provider.local) return { is: 'local' };
  if (credential.id === undefined) return needsHuman(request, 'its id is not known');
  if (!provider.list) {
    if (provider.idIsSecret) return needsHuman(request, 'its id is a secret, and the provider does not list');
    return mayEnd(request, { is: 'unseen' });
  }
  const needed = Math.max(2, provider.successes);
  let whole = 0;
  for (let listing = 1; listing <= 2 * needed; listing++) {
    if (listing > 1) await clock.sleep(REQUEST_TIMEOUT + Math.max(provider.listLag, provider.propagation));
    const all = await provider.list();
    for (const listed of all) {
      if ((await keptAs(request, listed.id)) !== credential.id) continue;
      if (!credential.adopted && provider.tagged && listed.tag !== credential.tag)
        return needsHuman(request, 'it does not carry the tag that Keyturn gave it');
      return mayEnd(request, { is: 'listed', listed });
    }
    if (await request.witness.in(all)) whole++;
    if (whole >= needed) break;
    // Nothing could make these listings prove anything: no need to wait for more of them.
    const proves = provider.proofs?.absent !== false && request.witness.ids.length > 0 && credential.seen !== undefined;
    if (listing >= needed && !proves) break;
  }
  if (provider.proofs?.absent !== false && credential.seen !== undefined && whole >= needed) return { is: 'absent' };
  if (provider.idIsSecret) return needsHuman(request, 'its id is a secret, and the provider does not list it');
  return mayEnd(request, { is: 'unseen' });
}

function mayEnd(request: RevokeRequest, found: Located): Located {
  const { adopted, idFrom, id } = request.credential;
  if (adopted && idFrom === undefined && id !== request.adopt)
    return needsHuman(request, 'the configuration no longer says that it may be revoked (`adopt`)');
  return found;
}

function keptAs({ provider, hash }: RevokeRequest, id: string): Promise<string> | string {
  return provider.idIsSecret ? hash(new Secret(id)) : id;
}

export type Ended = {
  readonly proof: Proof;
  /** False where the provider only does not know it, and nothing shows that it would know what lives there. */
  readonly sure: boolean;
  /** How often the provider was asked whether it is dead; 0 where that did not have to be asked. */
  readonly asked: number;
};

/** Throws REVOKE_FAILED, REVOKE_UNCONFIRMED, OLD_KEY_ALIVE (nothing proves its death), and what the provider's reads throw. */
export async function revokeLocated(request: RevokeRequest, found: Located): Promise<Ended> {
  const { provider, credential, witness } = request;
  if (found.is === 'local') return { proof: found.is, sure: true, asked: 0 };
  // A hidden id that is not listed cannot be named to the provider.
  if (found.is === 'absent' && provider.idIsSecret) return { proof: found.is, sure: true, asked: 0 };
  const id = found.is === 'listed' ? found.listed.id : (credential.id as string);
  if (provider.deactivate && found.is !== 'absent') await provider.deactivate(id).catch(ignoreUnknown);
  // Sent even for what is absent: a list that is cut behind its witness hides what lives.
  const answer = await sendRevocation(request, id);
  if (found.is === 'absent' && answer === 'gone') return { proof: found.is, sure: true, asked: 0 };
  const watch = new Watch(request, id, found.is === 'listed', answer);
  const proof = await watch.until();
  const shown = found.is === 'listed' || answer === 'revoked' || witness.ids.length > 0;
  return { proof, sure: proof === 'refused' || shown, asked: watch.asked };
}

async function sendRevocation(request: RevokeRequest, id: string): Promise<'revoked' | 'gone'> {
  const { provider, clock } = request;
  for (let attempt = 1; ; attempt++) {
    try {
      return await provider.revoke(id);
    } catch (error) {
      if (is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') && attempt < 4) {
        await clock.sleep(1000 * 2 ** attempt);
        continue;
      }
      throw new KeyturnError('REVOKE_FAILED', {
        secret: request.secret,
        what: `${provider.account} did not revoke the credential ${label(request)}: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
        hint: `run again; Keyturn asks until it is gone. By hand: revoke ${label(request)} in the console of ${provider.account}`,
      });
    }
  }
}

/** Looks at a credential that was revoked until the provider agrees often enough that it is dead. */
class Watch {
  readonly #request: RevokeRequest;
  readonly #id: string;
  /** The provider has shown it, or ended it when told to: only then do `gone` and a list without it prove its end. */
  readonly #known: boolean;
  /** It said that it ended it: whatever its answers prove of others, now they speak of what it did. */
  readonly #told: boolean;
  #gone: number;
  #asked = 0;

  constructor(request: RevokeRequest, id: string, listed: boolean, answer: 'revoked' | 'gone') {
    this.#request = request;
    this.#id = id;
    this.#known = listed || answer === 'revoked' || request.credential.seen !== undefined;
    this.#told = answer === 'revoked';
    this.#gone = answer === 'gone' && this.#counts('gone') ? 1 : 0;
  }

  get asked(): number {
    return this.#asked;
  }

  async until(): Promise<Proof> {
    const { provider, clock } = this.#request;
    const needed = Math.max(2, provider.successes);
    const pause = Math.max(1000, provider.propagation / needed);
    const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
    let streak = 0;
    for (;;) {
      const { proof, ended } = await this.#look();
      this.#asked++;
      if (proof === 'gone' && this.#gone >= 2) return proof;
      // What proves nothing either way neither counts nor breaks what has counted.
      if (ended !== undefined) streak = ended ? streak + 1 : 0;
      if (proof !== 'gone' && streak >= needed) return proof;
      if (clock.now().getTime() >= until) throw this.#unconfirmed();
      await clock.sleep(pause);
    }
  }

  async #look(): Promise<{ readonly proof: Proof; readonly ended: boolean | undefined }> {
    const request = this.#request;
    const { provider, value } = request;
    const answer = value && provider.proofs?.refused !== false ? await provider.probe(value) : undefined;
    if (answer === 'rejected' || answer === 'accepted') return { proof: 'refused', ended: answer === 'rejected' };
    if (!this.#known) throw neverShown(request);
    // The value is not at hand, or the probe says neither yes nor no.
    if (provider.list) {
      const all = await provider.list();
      const there = all.some((listed) => listed.id === this.#id && listed.active !== false);
      const whole = request.witness.ids.length === 0 || (await request.witness.in(all));
      if (there) return { proof: 'absent', ended: false };
      return { proof: 'absent', ended: whole && this.#counts('absent') ? true : undefined };
    }
    const ended = (await provider.revoke(this.#id).catch(() => undefined)) === 'gone';
    if (ended && this.#counts('gone')) this.#gone++;
    return { proof: 'gone', ended };
  }

  #counts(proof: 'absent' | 'gone'): boolean {
    return this.#told || this.#request.provider.proofs?.[proof] !== false;
  }

  #unconfirmed(): KeyturnError {
    const { provider, secret } = this.#request;
    return new KeyturnError('REVOKE_UNCONFIRMED', {
      secret,
      what: `${provider.account} was told to revoke the credential ${label(this.#request)}, and does not show yet that it is dead`,
      hint: 'run again later: Keyturn watches until it is refused',
    });
  }
}

/** An id that was never shown, and that the provider says it does not know: a typing error looks just like a dead key. */
function neverShown(request: RevokeRequest): KeyturnError {
  const { provider, credential, secret } = request;
  return new KeyturnError('OLD_KEY_ALIVE', {
    secret,
    what: `${provider.account} says that it knows no credential ${label(request)}, but it never showed it to this admin credential: whether it is dead is not known`,
    hint: `look for ${label(request)} in the console of ${provider.account}${credential.adopted ? ' (is `adopt` spelt right, and of this account?)' : ''}. When it is dead, run \`keyturn rotate --only '${secret}' --ended\``,
  });
}

function ignoreUnknown(error: unknown): void {
  // Deactivation is a courtesy before deletion; what failed here is found by the deletion.
  if (!(error instanceof KeyturnError)) throw error;
}

function label(request: RevokeRequest): string {
  return request.provider.idIsSecret ? `tagged ${request.credential.tag}` : `${request.credential.id}`;
}

function needsHuman(request: RevokeRequest, why: string): never {
  throw new KeyturnError('NEEDS_HUMAN', {
    secret: request.secret,
    what: `the credential ${label(request)} at ${request.provider.account} is not revoked: ${why}`,
    hint: `look at ${label(request)} in the console of ${request.provider.account}. If it is the one to end, end it there, then run \`keyturn rotate --only '${request.secret}' --ended\``,
  });
}
