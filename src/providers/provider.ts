import type { z } from 'zod';
import type { AdminShape } from '../recipes/check.ts';
import type { Clock, Http, Json, Origin, Proofs, Provider, Random } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

export type { AdminShape };

/**
 * For a vendor whose address does not say whose keys are meant: only the admin credential does. With another tenant's,
 * every id of ours is `gone`, and no other answer shows it.
 */
export const tenantOfAdmin: Proofs = { refused: true, absent: true, gone: false };

export type Admin = Secret | { readonly [part: string]: Secret } | undefined;

export type BuildContext<Options> = {
  readonly options: Options;
  readonly admin: Admin;
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Random;
  /** What `environment` and `variables` name, where it is set. */
  readonly environment?: { readonly [name: string]: Secret | undefined };
  /** What `settings` names, where it is set. */
  readonly settings?: { readonly [name: string]: string | undefined };
};

/** What is wrong with options that fit the schema, and where. */
export type OptionIssue = { readonly path: readonly (string | number)[]; readonly message: string };

/** One provider: what the configuration may say about it, and how it is built. Its file exports it as `provider`. */
export type ProviderModule<Options = unknown> = {
  readonly name: string;
  readonly title: string;
  /** One line for the docs. */
  readonly sentence: string;
  /** Strict. Parsing twice gives the same: the journal may keep what was parsed or what was written. */
  readonly options: z.ZodType<Options>;
  /** What the configuration's `admin` must be; `any` leaves it to the recipe. */
  readonly admin: AdminShape;
  /** `admin` may be left out: the standard variables that `environment` names are used then. */
  readonly adminOptional?: boolean;
  /** A person mints and revokes. */
  readonly manual?: true;
  /** Standard variables of the vendor (`AWS_*`) that are read where they are set. */
  readonly environment?: readonly string[];
  /** The same for those that are no secret: an address that were one would be masked in every line. */
  readonly settings?: readonly string[];
  /** The names of one credential's values, where there are several and every credential has them. */
  readonly values?: readonly string[];
  /** The least that the admin credential must be allowed; shown where the provider denies something. */
  readonly permission: string;
  /** The vendor's page. */
  readonly docs: string;
  /** Options that fit, for the docs and `keyturn providers`. */
  readonly example: { readonly [name: string]: Json };
  /** What the requests were checked against, for docs/providers.md. */
  readonly checked: string;
  /** Where the new one's rights come from: the options, the one replaced unless options say them, or whose key it is. */
  readonly rights: 'named' | 'inherited' | 'owner';
  /** What is not taken over from the one that is replaced, a clause for the docs. */
  readonly notInherited?: string;
  /**
   * Where the admin credential is sent, as far as the options say it: an origin, a server, a program's whole argv. Pure.
   * What is `usual` is the vendor's own, whatever the options are. Left out: only options that the configuration has are
   * known. Throws CONFIG_INVALID for what is no address.
   */
  origins?(options: Options): readonly Origin[];
  /** Further variables that the options name, read like those of `environment`. */
  variables?(options: Options): readonly string[];
  /** More than the schema can say, where `admin` matters. */
  check?(options: Options, admin: string | { readonly [part: string]: string } | undefined): readonly OptionIssue[];
  /** Throws CONFIG_INVALID if options and admin do not fit each other. */
  build(context: BuildContext<Options>): Provider;
};

export type OptionTable = { readonly [name: string]: Json };
