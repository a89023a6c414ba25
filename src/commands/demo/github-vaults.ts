import type { Clock, Random } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { type Asked, invalid, notFound, type Route, whole } from './github-routes.ts';
import { json } from './network.ts';
import { type SealedBoxOpener, sealedBoxOpener } from './sealed-box-opener.ts';

/** A sealed value that was put, and what was in it. */
export type Arrival = {
  /** The environment, or undefined for a secret of the repository. */
  readonly environment: string | undefined;
  readonly name: string;
  /** Length of the sealed box in bytes. */
  readonly sealed: number;
  readonly value: Secret;
};

type Stored = { readonly value: Secret; readonly createdAt: Date; readonly updatedAt: Date };
type Vault = { readonly opener: SealedBoxOpener; readonly secrets: Map<string, Stored> };

/** The secrets of the repository (undefined) and of its environments, each vault with a key pair of its own. */
export class Vaults {
  readonly #clock: Clock;
  readonly #vaults = new Map<string, Vault>();
  readonly #arrivals: Arrival[] = [];

  constructor(clock: Clock, random: Pick<Random, 'bytes'>, environments: readonly string[]) {
    this.#clock = clock;
    for (const environment of ['', ...environments])
      this.#vaults.set(environment, { opener: sealedBoxOpener(random), secrets: new Map() });
  }

  /** Every PUT of a secret, in order. */
  get arrivals(): readonly Arrival[] {
    return this.#arrivals;
  }

  secret(environment: string | undefined, name: string): Secret | undefined {
    return this.#vaults.get(environment ?? '')?.secrets.get(name)?.value;
  }

  place(environment: string | undefined, name: string, value: Secret, at: Date): void {
    this.#vaults.get(environment ?? '')?.secrets.set(name, { value, createdAt: at, updatedAt: at });
  }

  /** @param here path of the repository's API */
  routes(here: string): readonly Route[] {
    const secrets = `${here}(?:/actions|/environments/(?<environment>[^/]+))/secrets`;
    return [
      ['GET', whole(`${secrets}/public-key`), (asked) => this.#showKey(asked)],
      ['GET', whole(`${secrets}/(?<name>\\w+)`), (asked) => this.#showSecret(asked)],
      ['PUT', whole(`${secrets}/(?<name>\\w+)`), (asked) => this.#putSecret(asked)],
    ];
  }

  #vaultOf({ part }: Asked): Vault | undefined {
    return this.#vaults.get(decodeURIComponent(part['environment'] ?? ''));
  }

  #showKey(asked: Asked): Response {
    const vault = this.#vaultOf(asked);
    return vault ? json({ key_id: vault.opener.keyId, key: vault.opener.publicKey }) : notFound();
  }

  #showSecret(asked: Asked): Response {
    const name = asked.part['name'] ?? '';
    const found = this.#vaultOf(asked)?.secrets.get(name);
    if (found === undefined) return notFound();
    return json({ name, created_at: time(found.createdAt), updated_at: time(found.updatedAt) });
  }

  #putSecret(asked: Asked): Response {
    const vault = this.#vaultOf(asked);
    if (vault === undefined) return notFound();
    const name = asked.part['name'] ?? '';
    const { encrypted_value: sealed, key_id: keyId } = asked.body;
    if (keyId !== vault.opener.keyId || typeof sealed !== 'string') return invalid('The key_id is not of this vault');
    const value = vault.opener.open(sealed);
    if (value === undefined) return invalid('encrypted_value was not sealed for this key');
    const before = vault.secrets.get(name);
    const now = this.#clock.now();
    vault.secrets.set(name, { value, createdAt: before?.createdAt ?? now, updatedAt: now });
    const environment = asked.part['environment'];
    this.#arrivals.push({ environment, name, sealed: Buffer.from(sealed, 'base64').length, value });
    return before ? new Response(null, { status: 204 }) : json({}, 201);
  }
}

function time(date: Date): string {
  return date.toISOString().replace(/\.\d+/, '');
}
