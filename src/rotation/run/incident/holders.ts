/**
 * Who may have had a credential, and since when. A place keeps no promise to forget: what was once written there was there
 * until it is proved dead.
 */
import type { Selector } from '../../model/incident.ts';
import type { CredentialRecord, EntryRecord, ShareRecord } from '../../model/record.ts';
import type { Evidence, Named } from './evidence.ts';
import { globOf, type Place, placeOf } from './places.ts';

/** Since when something that the selector means may have had it; undefined: it never did. */
export type Holders = {
  readonly credential: (key: string, entry: EntryRecord, credential: CredentialRecord) => string | undefined;
  /** What is in a place and not in the journal. `since`: when it was written there. */
  readonly place: (address: string, since: string, of?: Origin) => string | undefined;
};

/** Who made what is in a place, as far as that is known. */
export type Origin = { readonly vendor?: string; readonly provider?: string; readonly account?: string };

/** The rule of the one member that the selector has. */
export function holdersOf(selector: Selector, evidence: Evidence): Holders {
  const { provider, destination, repository, action, channel, person } = selector;
  if (provider !== undefined) return byProvider(provider, evidence.named);
  if (destination !== undefined) {
    const fits = kindAndGlob(destination);
    return inPlaces(({ kind, key }) => fits(kind, key));
  }
  if (repository !== undefined) return inRepository(repository, evidence);
  if (action !== undefined) {
    const seen = new Set(evidence.readBy?.(action) ?? []);
    return inPlaces(({ key }) => seen.has(key));
  }
  if (person !== undefined) return ofShares((share) => same(share.person.login, person), person);
  if (channel !== undefined) return ofShares((share) => share.channel === undefined || share.channel === channel);
  return { credential: (_key, _entry, one) => made(one), place: (_address, since) => since };
}

/** From the moment at which the provider may have made it. */
function made({ times }: CredentialRecord): string {
  return times.minted ?? times.intent;
}

function byProvider(text: string, named: Evidence['named']): Holders {
  const cut = text.indexOf(':');
  const name = cut < 0 ? text : text.slice(0, cut);
  const account = cut < 0 ? undefined : text.slice(cut + 1);
  const { providers, vendors, accounts }: Named = named(name);
  const isIt = (of: Origin) => {
    const byHand = of.provider === 'manual' && of.account !== undefined && accounts.includes(of.account);
    const known = (of.provider !== undefined && providers.includes(of.provider)) || byHand;
    const vendor = of.vendor !== undefined && vendors.includes(of.vendor);
    // Of which account an enrolled value is may not be known: then it may be of this one.
    return (known || vendor) && (account === undefined || of.account === undefined || of.account === account);
  };
  return {
    credential: (_key, _entry, one) => (isIt(one) ? made(one) : undefined),
    place: (_address, since, of = {}) => (isIt(of) ? since : undefined),
  };
}

/** From the moment at which a write was journalled, which may have arrived; what was adopted was there before. */
function written({ adopted, times }: CredentialRecord): string | undefined {
  return times.writing ?? (adopted ? times.intent : undefined);
}

function inPlaces(fits: (place: Place) => boolean): Holders {
  return {
    credential: (_key, _entry, one) =>
      one.destinations.some(({ address }) => fits(placeOf(address.key, address.kind))) ? written(one) : undefined,
    place: (address, since) => (fits(placeOf(address)) ? since : undefined),
  };
}

function inRepository(repository: string, { visible = {}, journal }: Evidence): Holders {
  const [owner = ''] = repository.split('/');
  const places = inPlaces(({ key, repository: of }) => {
    if (of === undefined) return false;
    if (same(of, repository)) return true;
    if (!same(of, `${owner}/*`)) return false;
    const others = `${key.slice(0, key.lastIndexOf('/'))}/*`;
    const readers = Object.hasOwn(visible, key) ? visible[key] : visible[others];
    return readers === undefined || readers.some((each) => same(each, repository));
  });
  const [home] = (journal.escrow.place ?? '').split(' ');
  if (!same(home, repository)) return places;
  return { ...places, credential: (...of) => earliest(places.credential(...of), of[2].escrow?.at) };
}

function ofShares(counts: (share: ShareRecord) => boolean, maker?: string): Holders {
  return {
    credential: (_key, _entry, one) =>
      earliest(
        ...one.shares.filter(counts).map(openedAt),
        maker !== undefined && same(one.maker?.login, maker) ? made(one) : undefined,
      ),
    place: () => undefined,
  };
}

/** Whether a link was opened is sometimes not known: it may have been since it was sent. */
function openedAt({ opened, saved, state, sent, drafted }: ShareRecord): string | undefined {
  if (opened !== undefined || saved !== undefined) return earliest(opened, saved);
  const maybe = state === 'opened' || state === 'saved' || state === 'disputed' || state === 'unknown';
  return maybe ? (sent ?? drafted) : undefined;
}

function kindAndGlob(text: string): (kind: string, key: string) => boolean {
  const cut = text.indexOf(':');
  if (cut < 0) return (kind) => kind === text;
  const [wanted, fits] = [text.slice(0, cut), globOf(text.slice(cut + 1))];
  return (kind, key) => kind === wanted && fits(key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : key);
}

function earliest(...times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
