/** What the modules of one's own build for a run: its facts are judged, its methods kept to what they owe. */
import type {
  Address,
  Channel,
  Destination,
  Links,
  Listed,
  Minted,
  Provider,
  Readers,
} from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import {
  anyText,
  date,
  having,
  invalid,
  listOf,
  numberFrom,
  oneOf,
  optional,
  plainData,
  type Rule,
  recordOf,
  text,
  truth,
} from './judge.ts';
import type { Promised, Promiser } from './promises.ts';

const anything: Rule<undefined> = () => undefined;

/** A value of an adapter, which must not be a text: that could be printed. */
const kept: Rule<Secret> = (value, path) => {
  if (!(value instanceof Secret)) throw invalid(path, 'a Secret is wanted');
  return value;
};

type Rules = { readonly [part: string]: Rule<unknown> };

/** Those of `rules` that an object of whatever class has. */
function factsOf(made: object, path: string, rules: Rules): { readonly [part: string]: unknown } {
  const its = made as { readonly [part: string]: unknown };
  const facts = Object.entries(rules).map(([part, rule]) => [part, rule(its[part], `${path}.${part}`)] as const);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
}

/** An answer that may be of a class, and is copied as far as it is known. */
function answer<T>(rules: Rules): Rule<T> {
  return (value, path) => factsOf(having<object>()(value, path), path, rules) as T;
}

const milliseconds = numberFrom(0, 30 * 86_400_000, 'milliseconds, at most 30 days');
const count = numberFrom(1, 1_000_000, 'a number from 1 on');

/** A name that must be the one under which the adapter was brought. */
function same(name: string): Rule<string> {
  return (value, path) => {
    if (value !== name) throw invalid(path, 'the name of what was built is that of its module');
    return name;
  };
}

const providerFacts: Rules = {
  account: text,
  values: listOf(text, 1),
  concurrent: optional(count),
  propagation: milliseconds,
  successes: count,
  listLag: milliseconds,
  tagged: truth,
  showsUse: optional(truth),
  idIsSecret: truth,
  local: truth,
  manual: optional(answer({ console: text, note: optional(text), proves: truth })),
  maxBytes: optional(count),
  sample: optional(kept),
  proofs: optional(answer({ refused: truth, absent: truth, gone: truth })),
};

const listed = answer<Listed>({
  id: text,
  tag: optional(text),
  lastUsed: optional(date),
  active: optional(truth),
  unreadable: optional(oneOf(true)),
});

const identity: Rule<unknown> = (value, path) =>
  value === undefined || value === 'dead' ? value : answer({ id: text, account: optional(text) })(value, path);

export function builtProvider(made: Provider, path: string, name: string, promiser: Promiser): Provider {
  const facts = factsOf(made, path, { name: same(name), ...providerFacts });
  for (const owed of ['check', 'mint', 'probe', 'revoke'] as const) having<Provider>(owed)(made, path);
  const minted = answer<Minted>({
    id: text,
    values: (value, at) => {
      const values = recordOf(kept)(value, at);
      const missing = (facts['values'] as readonly string[]).find((one) => values[one] === undefined);
      if (missing !== undefined) throw invalid(at, 'one of the values of this provider is missing');
      return { ...values };
    },
  });
  const reads = (gives: Rule<unknown>): Promised => ({ gives, broken: 'PROVIDER_UNREADABLE' });
  // What it did is not known: the engine then looks, and never takes it for a no.
  const acts = (gives: Rule<unknown>): Promised => ({ gives, broken: 'HTTP_UNKNOWN' });
  return promiser.kept<Provider>(made, facts, {
    check: reads(anything),
    preflight: reads(listOf(text)),
    self: reads(optional(text)),
    mint: acts(minted),
    identify: reads(identity),
    endByValue: acts(anything),
    probe: reads(oneOf('accepted', 'rejected', 'inconclusive')),
    whose: reads(optional(text)),
    list: reads(listOf(listed)),
    deactivate: acts(anything),
    revoke: acts(oneOf('revoked', 'gone')),
  });
}

/** Of one kind, each for a value that there is. */
export function addressesOf(kind: string): Rule<readonly Address[]> {
  const one = answer<object>({ key: text, value: text });
  return listOf((value, path) => {
    const address = plainData(value, path) as unknown as Address;
    one(address, path);
    if (address.kind !== kind) throw invalid(`${path}.kind`, 'an address is of the kind of its destination');
    return { ...address };
  });
}

const readersFacts: Rules = { organization: optional(text), owner: optional(text) };

export function builtDestination(made: Destination, path: string, promiser: Promiser): Destination {
  const reads = (gives: Rule<unknown>): Promised => ({ gives, broken: 'DESTINATION_UNREACHABLE' });
  const acts = (gives: Rule<unknown>): Promised => ({ gives, broken: 'HTTP_UNKNOWN' });
  for (const owed of ['preflight', 'fits', 'write'] as const) having<Destination>(owed)(made, path);
  const readers: Rule<Readers> = (value, at) => {
    const its = having<Readers>('list')(value, at);
    const list = answer({ repositories: listOf(text), unseen: optional(text) });
    return promiser.kept<Readers>(its, factsOf(its, at, readersFacts), { list: reads(list) });
  };
  const address: Rule<unknown> = (value, at) => {
    answer({ kind: text, key: text, value: text })(value, at);
    return value;
  };
  const facts = factsOf(made, path, { address, place: text, readers: optional(readers) });
  const state = answer({ skipped: optional(text), note: optional(text), updatedAt: optional(date) });
  return promiser.kept<Destination>(made, facts, {
    preflight: reads(state),
    fits: { gives: anything, broken: 'VALUE_UNFIT', now: true },
    remark: { gives: optional(text), broken: 'DESTINATION_UNREACHABLE', now: true },
    write: acts(date),
    updatedAt: reads(optional(date)),
    remove: acts(anything),
    read: reads(optional(kept)),
  });
}

export function builtChannel(made: Channel, path: string, name: string, promiser: Promiser): Channel {
  for (const owed of ['reaches', 'check', 'send'] as const) having<Channel>(owed)(made, path);
  const sends: Promised = { gives: anything, broken: 'DELIVER_FAILED' };
  return promiser.kept<Channel>(made, factsOf(made, path, { name: same(name) }), {
    reaches: { gives: truth, broken: 'RECIPIENT_UNREACHABLE', now: true },
    check: sends,
    send: sends,
    sendPassword: sends,
    ask: sends,
    notify: sends,
  });
}

const states = ['waiting', 'opened', 'saved', 'expired', 'destroyed', 'superseded', 'disputed', 'unknown'] as const;

export function builtLinks(made: Links, path: string, via: Rule<string>, promiser: Promiser): Links {
  for (const owed of ['check', 'draft', 'create', 'receipt', 'destroy'] as const) having<Links>(owed)(made, path);
  const asks = (gives: Rule<unknown>): Promised => ({ gives, broken: 'LINK_SERVICE_DOWN' });
  return promiser.kept<Links>(made, factsOf(made, path, { via, strength: anyText, passwords: optional(truth) }), {
    remark: { gives: optional(text), broken: 'LINK_SERVICE_DOWN', now: true },
    check: asks(anything),
    draft: asks(answer({ id: text, link: kept, expiresAt: date, password: optional(kept) })),
    create: asks(anything),
    receipt: asks(
      answer({ state: oneOf(...states), openedAt: optional(date), openedBy: optional(text), savedAt: optional(date) }),
    ),
    destroy: asks(anything),
  });
}
