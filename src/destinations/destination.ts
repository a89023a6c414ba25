import type { z } from 'zod';
import type { GitHub } from '../forge/github/client.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Clock, Destination, Http, Origin } from '../rotation/model/ports.ts';
import type { SealingKeys } from '../rotation/model/sealing-keys.ts';
import type { Secret } from '../rotation/model/secret.ts';

/** What a destination is built with. Nothing here sends a request until it is used. */
export type DestinationContext = {
  readonly http: Http;
  readonly clock: Clock;
  /** GitHub with the token that writes secrets. One per run: what it was asked is kept with it. Throws TOKEN_DENIED. */
  github(): Promise<GitHub>;
  /** Public keys from run to run; left out = each run asks for them. */
  readonly keys?: SealingKeys;
  /** `owner/name` of the repository that this run is for (`GITHUB_REPOSITORY`), if there is one. */
  readonly repository: string | undefined;
  /** The value of an environment variable that is a credential (`VAULT_TOKEN`, ...), if it is set. */
  variable(name: string): Secret | undefined;
  /** The value of one that is no credential (`AWS_REGION`, ...): as a `Secret` it would be masked in every line of the log. */
  setting(name: string): string | undefined;
  /** What relative file paths are relative to. */
  readonly directory: string;
};

/** What `expand` needs to know of the secret besides the entry in `destinations`. */
export type ExpandRequest = {
  /** Name of a value of the credential -> name of the secret that holds it. */
  readonly values: { readonly [value: string]: string };
};

/** One kind of destination: what the configuration may say about it, and how it is built from that. */
export type DestinationModule<Options = unknown> = {
  /** The name in `destinations: [ { KIND: ... } ]` and in every `Address`. */
  readonly kind: string;
  readonly title: string;
  /** What it does, for the docs and the schema. */
  readonly sentence: string;
  /** What may stand under the kind's name; strict. */
  readonly options: z.ZodType<Options>;
  /** It can be read back and changed by compare-and-swap, so it may serve as the escrow: the most bytes that fit. */
  readonly escrow?: number;
  /** Whether it makes sense in a GitHub Actions job: a file there is gone when the job ends. */
  readonly insideActions: boolean;
  /** The sentence of why a secret cannot have this name here; `undefined` = it can. Pure. */
  nameFault(name: string): string | undefined;
  /**
   * One entry of `destinations` -> one address per place and value. Reads only, and only where the entry names no fixed
   * places (`topic`). Throws CONFIG_INVALID, DESTINATION_UNREACHABLE, TOKEN_DENIED.
   */
  expand(options: Options, request: ExpandRequest, context: DestinationContext): Promise<readonly Address[]>;
  /**
   * Where a write to this address sends the value and the credential that it needs; what the run's own environment decides
   * is not named. Undefined: the address is not one of its own. Pure.
   */
  origins(address: Address): readonly Origin[] | undefined;
  /** From plain data that may be years old. Sends nothing; throws JOURNAL_CORRUPT if the address is not one of its own. */
  build(address: Address, context: DestinationContext): Destination;
};

/**
 * An address as this kind of destination keeps it. `keyOf` is undefined for one that cannot be; `what` names the kind.
 * Throws JOURNAL_CORRUPT if the address is not one of its own.
 */
export function ownAddress<Own extends { readonly key: string }>(
  given: Address,
  schema: z.ZodType<Own>,
  keyOf: (own: Own) => string | undefined,
  what: string,
): Own {
  const own = schema.safeParse(given).data;
  if (own !== undefined && keyOf(own) === own.key) return own;
  throw new KeyturnError('JOURNAL_CORRUPT', { what: `the journal has an address of ${what} that is none` });
}

/** A credential of several values cannot have the one name that the entry gives. `things` are what would be named instead. */
export function severalNamed(kind: string, things: 'secrets' | 'variables'): KeyturnError {
  return new KeyturnError('CONFIG_INVALID', {
    what: `\`name\` under \`${kind}\` is for a secret with one value`,
    hint: `name the ${things} under \`values\` instead`,
  });
}

/** One origin and the NAMEs of the credentials that it is sent. `usual`: both are what the vendor's own documents say. */
export function sentTo(origin: string, credentials: readonly string[], usual: boolean): Origin {
  return { at: [origin, ...[...credentials].sort()].join(' '), ...(usual ? { usual: true } : {}) };
}
