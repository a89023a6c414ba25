/** From the engine's record of a journal to what stands in `journal.json`: what repeats stands once. Never throws. */
import type { Json } from '../../rotation/model/ports.ts';
import { tagOf } from '../../rotation/model/record.ts';
import { sorted } from '../../rotation/model/record-text.ts';
import type { Credential, Document, Entry, Share } from './document.ts';
import { numberLines, placedLines, tableOf } from './places.ts';
import { CREDENTIAL_TIMES, SHARE_TIMES } from './schema.ts';
import { after, baseOf, since } from './span.ts';

type Written = { readonly [name: string]: unknown };

export function compacted(journal: Document): Written {
  const { secrets, ...rest } = journal;
  const ordered = inOrder(secrets);
  const logins = loginsIn(ordered.map(([, entry]) => entry));
  const entries = ordered.map(([key, entry]) => [key, compactEntry(journal.id, entry, logins)] as const);
  return {
    ...rest,
    ...(logins.size > 0 ? { people: [...logins].map(([id, login]) => `${word(id)} ${word(login)}`).sort() } : {}),
    secrets: Object.fromEntries(entries),
  };
}

export function inOrder<T>(named: { readonly [name: string]: T }): (readonly [string, T])[] {
  return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Id -> the login in its last share: a rename is seen there first. */
export function loginsIn(entries: readonly Entry[]): Logins {
  const found = new Map<string, string>();
  for (const { credentials } of entries)
    for (const { shares } of credentials) for (const { person } of shares) found.set(person.id, person.login);
  return found;
}

export type Logins = ReadonlyMap<string, string>;

export function compactEntry(journal: string, entry: Entry, logins: Logins): Written {
  const { credentials, fingerprints, observed, ...rest } = entry;
  const table = tableOf(addressesIn(credentials));
  const bindings = new Map<string, number>();
  const listed: Written[] = [];
  const single = new Map<string, number>();
  const written = credentials.map((credential, at) => {
    const { provider, account, options, admin } = credential;
    const binding = { provider, account, options, admin };
    const name = JSON.stringify(sorted(binding));
    const index = bindings.get(name) ?? listed.push(binding) - 1;
    bindings.set(name, index);
    const print = printOf(credential.fingerprint);
    if (typeof print === 'string' && !single.has(print)) single.set(print, at);
    const lines = placedLines(credential.destinations, table, baseOf(credential.times.intent));
    return {
      ...compactCredential(journal, credential, logins),
      ...(index === 0 ? {} : { binding: index }),
      ...(lines.length === 0 ? {} : { destinations: lines }),
    };
  });
  return {
    ...rest,
    credentials: written,
    fingerprints: fingerprints.map((print) => single.get(print) ?? print),
    ...(listed.length === 0 ? {} : { bindings: listed }),
    ...(table.written.length === 0 ? {} : { places: table.written }),
    ...(observed === undefined ? {} : { observed: compactObserved(observed, credentials, table.numberOf) }),
  };
}

function* addressesIn(credentials: readonly Credential[]) {
  for (const { destinations } of credentials) for (const { address } of destinations) yield address;
}

type Observed = NonNullable<Entry['observed']>;

/** A key stands for the first place that has it. */
function compactObserved(
  { destinations, ...rest }: Observed,
  credentials: readonly Credential[],
  numberOf: ReturnType<typeof tableOf>['numberOf'],
): Written {
  const numbers = new Map<string, number>();
  for (const address of addressesIn(credentials)) {
    const number = numberOf(address);
    if (number < (numbers.get(address.key) ?? Number.POSITIVE_INFINITY)) numbers.set(address.key, number);
  }
  const places = new Set(destinations.flatMap((key) => numbers.get(key) ?? []));
  return {
    ...rest,
    destinations: destinations.filter((key) => !numbers.has(key)),
    ...(places.size === 0 ? {} : { places: numberLines([...places]) }),
  };
}

function compactCredential(journal: string, credential: Credential, logins: Logins): Written {
  const {
    provider: _provider,
    account: _account,
    options: _options,
    admin: _admin,
    destinations: _destinations,
    tag,
    step,
    reason,
    fingerprint,
    times,
    seen,
    revokeNotBefore,
    collapsed,
    escrow,
    shares,
    ...rest
  } = credential;
  const base = baseOf(times.intent);
  const { intent, ...later } = times;
  const moments = { ...later, seen, until: revokeNotBefore };
  moments satisfies Only<typeof moments, (typeof CREDENTIAL_TIMES)[number]>;
  return {
    ...rest,
    ...(tag === derivedTag(journal, credential) ? {} : { tag }),
    ...(step === 'done' ? {} : { step }),
    ...(reason === 'max-age' ? {} : { reason }),
    ...(fingerprint === undefined ? {} : { fingerprint: printOf(fingerprint) }),
    times: `${intent}${momentsOf(moments, CREDENTIAL_TIMES, base)}`,
    ...(collapsed === undefined
      ? {}
      : {
          collapsed:
            collapsed.last === undefined ? `${collapsed.count}` : `${collapsed.count} ${since(base, collapsed.last)}`,
        }),
    ...(escrow === undefined ? {} : { escrow: `${escrow.state} ${escrow.counter} ${since(base, escrow.at)}` }),
    ...(shares.length === 0 ? {} : { shares: shares.map((share) => lineOf(share, logins, base)) }),
  };
}

export function derivedTag(
  journal: string,
  { rotation, adopted }: { readonly rotation: string; readonly adopted?: true | undefined },
): string {
  return adopted ? `adopted-${rotation.toLowerCase()}` : tagOf(journal, rotation);
}

/** What has only a `value` is written without its name. */
function printOf(fingerprint: Credential['fingerprint']): Json | undefined {
  const { value, ...more } = fingerprint ?? {};
  return value !== undefined && Object.keys(more).length === 0 ? value : fingerprint;
}

/** Does not compile if there is any other member, because that would not be written. */
type Only<T, Names> = { readonly [K in keyof T]: K extends Names ? T[K] : never };

type Moments = { readonly [name: string]: string | undefined };

/** ` minted+3s current+1m`. */
function momentsOf(moments: Moments, names: readonly string[], base: number): string {
  let text = '';
  for (const name of names) {
    const at = moments[name];
    if (at !== undefined) text += ` ${name}${after(base, at)}`;
  }
  return text;
}

/** When the link was drafted is counted from the credential's intent, and every other time from that. */
function lineOf(share: Share, logins: Logins, base: number): string {
  const { person, state, link, channel, drafted, ...times } = share;
  times satisfies Only<typeof times, (typeof SHARE_TIMES)[number]>;
  let text = `${word(person.id)} ${state}`;
  if (drafted !== undefined) text += ` drafted${after(base, drafted)}`;
  text += momentsOf(times, SHARE_TIMES, drafted === undefined ? base : Date.parse(drafted));
  if (link !== undefined) text += ` link=${word(link)}`;
  if (channel !== undefined) text += ` channel=${word(channel)}`;
  if (logins.get(person.id) !== person.login) text += ` login=${word(person.login)}`;
  return person.member ? `${text} member` : text;
}

function word(text: string): string {
  return !/[% ]/.test(text) ? text : text.replace(/[% ]/g, (one) => (one === ' ' ? '%20' : '%25'));
}
