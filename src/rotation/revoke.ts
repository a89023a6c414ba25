/**
 * Ends one credential at its provider, by id, and watches until the provider really refuses it. Only what is provably
 * ours is touched: where the provider can list, what carries our tag or was adopted; "the oldest" never.
 */
import { is, KeyturnError } from './errors.ts';
import { REQUEST_TIMEOUT } from './policy.ts';
import type { Clock, Listed, Minted, Provider } from './ports.ts';
import type { CredentialRecord } from './record.ts';
import { Secret } from './secret.ts';

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
  /** Turns an id that is itself a credential into what the journal keeps of it. */
  hash(id: Secret): Promise<string>;
};

/** Throws NEEDS_HUMAN (not provably ours), REVOKE_FAILED, REVOKE_UNCONFIRMED, and what the provider's reads throw. */
export async function revokeCredential(request: RevokeRequest): Promise<Proof> {
  const { provider, credential, clock } = request;
  if (provider.local) return 'local';
  if (credential.id === undefined) return human(request, 'its id is not known');
  const seen = await find(request);
  if (seen === 'absent') return 'absent';
  const id = seen === 'unlisted' ? credential.id : seen.id;
  if (seen === 'unlisted') {
    if (provider.idIsSecret) return human(request, 'its id is a secret, and the provider does not list');
    if (credential.adopted && credential.id !== request.adopt)
      return human(request, 'the configuration no longer says `adopt`');
  }
  if (provider.deactivate) await provider.deactivate(id).catch(ignoreUnknown);
  let gone = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await provider.revoke(id);
      gone = answer === 'gone' ? gone + 1 : 0;
      break;
    } catch (error) {
      if (is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') && attempt < 4) {
        await clock.sleep(1000 * 2 ** attempt);
        continue;
      }
      throw new KeyturnError('REVOKE_FAILED', {
        secret: request.secret,
        what: `${provider.account} did not revoke the credential ${label(request)}: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
        now: 'both-live',
        hint: `run again; Keyturn asks until it is gone. By hand: revoke ${label(request)} in the console of ${provider.account}`,
      });
    }
  }
  return watch(request, id, gone);
}

/** The listed credential that this record means, proved to be ours. */
async function find(request: RevokeRequest): Promise<Listed | 'absent' | 'unlisted'> {
  const { provider, credential, clock } = request;
  if (!provider.list) return 'unlisted';
  for (let listing = 1; listing <= Math.max(2, provider.successes); listing++) {
    if (listing > 1) await clock.sleep(REQUEST_TIMEOUT + Math.max(provider.listLag, provider.propagation));
    for (const listed of await provider.list()) {
      const same = provider.idIsSecret
        ? (await request.hash(new Secret(listed.id))) === credential.id
        : listed.id === credential.id;
      if (!same) continue;
      if (credential.adopted) {
        return listed.id === request.adopt
          ? listed
          : human(request, 'the configuration no longer says that it may be revoked (`adopt`)');
      }
      if (provider.tagged && listed.tag !== credential.tag)
        return human(request, 'it does not carry the tag that Keyturn gave it');
      return listed;
    }
  }
  return 'absent';
}

async function watch(request: RevokeRequest, id: string, goneAlready: number): Promise<Proof> {
  const { provider, clock } = request;
  const needed = Math.max(2, provider.successes);
  const pause = Math.max(1000, provider.propagation / needed);
  const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
  let streak = 0;
  let gone = goneAlready;
  for (;;) {
    let ended: boolean;
    let proof: Proof;
    const answer = request.value ? await provider.probe(request.value) : undefined;
    if (answer === 'rejected' || answer === 'accepted') {
      proof = 'refused';
      ended = answer === 'rejected';
    } else if (provider.list) {
      // The value is not at hand, or the probe says neither yes nor no.
      proof = 'absent';
      ended = !(await provider.list()).some((listed) => listed.id === id && listed.active !== false);
    } else {
      proof = 'gone';
      ended = (await provider.revoke(id).catch(() => undefined)) === 'gone';
      if (ended) gone++;
      if (gone >= 2) return proof;
    }
    streak = ended ? streak + 1 : 0;
    if (proof !== 'gone' && streak >= needed) return proof;
    if (clock.now().getTime() >= until) {
      throw new KeyturnError('REVOKE_UNCONFIRMED', {
        secret: request.secret,
        what: `${provider.account} still knows the credential ${label(request)} after it was revoked`,
        now: 'both-live',
        hint: 'run again later: Keyturn watches until it is refused',
      });
    }
    await clock.sleep(pause);
  }
}

function ignoreUnknown(error: unknown): void {
  // Deactivation is a courtesy before deletion; what failed here is found by the deletion.
  if (!(error instanceof KeyturnError)) throw error;
}

function label(request: RevokeRequest): string {
  return request.provider.idIsSecret ? `tagged ${request.credential.tag}` : `${request.credential.id}`;
}

function human(request: RevokeRequest, why: string): never {
  throw new KeyturnError('NEEDS_HUMAN', {
    secret: request.secret,
    what: `the credential ${label(request)} at ${request.provider.account} is not revoked: ${why}`,
    now: 'both-live',
    hint: `look at ${label(request)} in the console of ${request.provider.account}. If it is the one to end, end it there, then run \`keyturn rotate --only '${request.secret}'\``,
  });
}
