import { sha256 } from './bytes.ts';
import { anybodyName, bareTokenName } from './creator-names.ts';
import type { Creator } from './link.ts';
import type { Holder, Peer } from './request.ts';
import { SetupRefused } from './store.ts';

/** One way to know who creates links. `undefined` = not one of these creators. Throws CreatorsUnavailable. */
export type Creators = (bearer: string) => Promise<Creator | undefined>;

/** The identity provider's keys cannot be fetched; nothing is wrong with the request. */
export class CreatorsUnavailable extends Error {
  constructor() {
    super('the keys of the identity provider cannot be fetched');
    this.name = 'CreatorsUnavailable';
  }
}

const shortest = 16;

/**
 * `KEYTURN_LINK_TOKENS`: `name:token` or a bare token, separated by commas or white space. A client may send the token
 * alone or together with its name. Throws SetupRefused for a token below 16 characters, a name that is none, and the
 * same name or token twice.
 */
export function tokens(text: string): Creators {
  const known = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part, index) => readToken(part, index));
  for (const taken of ['name', 'digest'] as const) {
    if (new Set(known.map((one) => one[taken])).size < known.length) {
      throw new SetupRefused('KEYTURN_LINK_TOKENS names one token twice');
    }
  }
  const byHash = new Map(known.flatMap(({ accepted, creator }) => accepted.map((hash) => [hash, creator] as const)));
  // A token is found by its hash, since what the time of the search tells of a hash says nothing about the token.
  return async (bearer) => byHash.get(sha256(bearer).toString('hex'));
}

type Token = { name: string; digest: string; accepted: readonly string[]; creator: Creator };

function readToken(part: string, index: number): Token {
  const colon = part.indexOf(':');
  const token = part.slice(colon + 1);
  if (token.length < shortest) {
    throw new SetupRefused(
      `token ${index + 1} of KEYTURN_LINK_TOKENS is shorter than ${shortest} characters; make one with: openssl rand -base64 32`,
    );
  }
  const digest = sha256(token).toString('hex');
  const name = colon < 0 ? '' : part.slice(0, colon);
  if (colon >= 0 && !/^[A-Za-z0-9._-]{1,64}$/.test(name)) {
    throw new SetupRefused(
      `the name of token ${index + 1} of KEYTURN_LINK_TOKENS may have letters, digits, and . _ - only`,
    );
  }
  // A bare token has no name to be known by, so it is known by its hash: the order of the list may change.
  const key = name === '' ? `token:#${digest.slice(0, 16)}` : `token:${name}`;
  const accepted = [digest, sha256(part).toString('hex')];
  return {
    name: key,
    digest,
    accepted,
    creator: { key, name: name === '' ? bareTokenName : name, known: true },
  };
}

/** `--open-creation`: everybody is the same unknown creator, so nobody can end such a link without its manage token. */
export const anybody: Creators = async () => ({ key: 'anybody', name: anybodyName, known: false });

/** Whose the body of a creation is. Where anybody may create, it is whoever calls from there. */
export function holderOf(creator: Creator, peer: Peer | undefined): Holder {
  return { what: 'creations', who: creator.known ? creator.key : `${creator.key} ${peer?.caller ?? ''}` };
}

/** The first that knows the bearer. Throws SetupRefused without any. */
export function anyOf(creators: readonly Creators[]): Creators {
  if (creators.length === 0) {
    throw new SetupRefused(
      "nobody could create a link: set KEYTURN_LINK_TOKENS, or let repositories in with --allow 'owner/*' (never a default secret)",
    );
  }
  return async (bearer) => {
    for (const one of creators) {
      const creator = await one(bearer);
      if (creator !== undefined) return creator;
    }
    return undefined;
  };
}
