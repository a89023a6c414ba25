/** The four kinds of adapters of one's own: what a module must have, and what is wrapped before a run takes it. */
import type { ChannelModule } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import type { DestinationContext, DestinationModule } from '../destinations/destination.ts';
import { destinations } from '../destinations/index.ts';
import { type LinkStore, linkKinds } from '../links/store.ts';
import { providers } from '../providers/index.ts';
import type { ProviderModule } from '../providers/provider.ts';
import type { Code } from '../rotation/model/errors.ts';
import type { Channel, Destination, Links, Provider } from '../rotation/model/ports.ts';
import { addressesOf, builtChannel, builtDestination, builtLinks, builtProvider } from './built.ts';
import {
  either,
  fields,
  having,
  invalid,
  listOf,
  method,
  numberFrom,
  oneOf,
  optional,
  plainData,
  type Rule,
  recordOf,
  text,
  textLike,
  truth,
} from './judge.ts';
import { type Promised, Promiser, type Values } from './promises.ts';
import { guarded, schema, strictSchema } from './schemas.ts';

type Rules = { readonly [part: string]: Rule<unknown> };

const HINT = 'docs/library.md has an example of each adapter';

/** A name that none of Keyturn's own adapters has. */
function nameOf(word: string, taken: object): Rule<string> {
  const named = textLike(/^[a-z][a-z0-9-]{0,62}$/, `the name of a ${word} is lower-case letters, digits and -`);
  return (value, path) => {
    const name = named(value, path);
    if (Object.hasOwn(taken, name))
      throw invalid(path, `Keyturn has a ${word} named ${name}: choose another name`, HINT);
    return name;
  };
}

const described: Rules = { title: text, sentence: text, options: strictSchema };

const providerRules: Rules = {
  ...described,
  name: nameOf('provider', providers),
  admin: either(Array.isArray, listOf(text), oneOf('none', 'one', 'any')),
  adminOptional: optional(truth),
  manual: optional(oneOf(true)),
  environment: optional(listOf(text)),
  settings: optional(listOf(text)),
  values: optional(listOf(text, 1)),
  permission: text,
  docs: text,
  example: recordOf(plainData),
  checked: text,
  rights: oneOf('named', 'inherited', 'owner'),
  notInherited: optional(text),
  origins: optional(method),
  variables: optional(method),
  check: optional(method),
  build: method,
};

const destinationRules: Rules = {
  ...described,
  kind: nameOf('destination', destinations),
  escrow: optional(numberFrom(1, Number.MAX_SAFE_INTEGER, 'a number of bytes')),
  insideActions: truth,
  nameFault: method,
  expand: method,
  origins: method,
  build: method,
};

const channelRules: Rules = {
  ...described,
  name: nameOf('channel', channels),
  reach: optional(schema),
  noticesOnly: optional(oneOf(true)),
  environment: method,
  build: method,
};

const storeRules: Rules = { parse: method, open: method, create: method };

/** What may be left out. */
const OPTIONAL = new Set(
  'adminOptional manual environment settings values notInherited origins variables check escrow reach noticesOnly'.split(
    ' ',
  ),
);

/** All that is missing is said at once. A module may be of a class: only what was written as fields is held to known names. */
function judged(word: string, rules: Rules, value: unknown, path: string): void {
  const needed = Object.keys(rules).filter((part) => !OPTIONAL.has(part));
  const module = having<{ readonly [part: string]: unknown }>()(value, path);
  const missing = needed.filter((part) => module[part] === undefined);
  if (missing.length > 1) throw invalid(path, `this ${word} has no \`${missing.join('`, no `')}\``, HINT);
  if (missing.length === 1) throw invalid(`${path}.${missing[0]}`, `this ${word} has no \`${missing[0]}\``, HINT);
  const above: unknown = Object.getPrototypeOf(module);
  if (above === null || Object.getPrototypeOf(above) === null) fields<object>(rules as never)(module, path);
  else for (const [part, rule] of Object.entries(rules)) rule(module[part], `${path}.${part}`);
}

/** One kind of adapter. `wrapped` is what a run takes. */
export type Kind<Module> = {
  judge(value: unknown, path: string): void;
  name(module: Module): string;
  wrapped(module: Module, values: Values): Module;
};

const atOnce = (gives: Rule<unknown>, broken: Code): Promised => ({ gives, broken, now: true });

export const providerKind: Kind<ProviderModule> = {
  judge: (value, path) => judged('provider', providerRules, value, path),
  name: ({ name }) => name,
  wrapped(module, values) {
    const name = `the provider ${module.name}`;
    const promiser = new Promiser(name, values);
    const unreadable = (gives: Rule<unknown>) => atOnce(gives, 'PROVIDER_UNREADABLE');
    return promiser.kept<ProviderModule>(module, factsOf(module, providerRules, name), {
      origins: unreadable(origins),
      variables: unreadable(listOf(text)),
      check: unreadable(issues),
      build: unreadable((made, path) => builtProvider(having<Provider>()(made, path), path, module.name, promiser)),
    });
  },
};

export const destinationKind: Kind<DestinationModule> = {
  judge: (value, path) => judged('destination', destinationRules, value, path),
  name: ({ kind }) => kind,
  wrapped(module, values) {
    const name = `the destination ${module.kind}`;
    const promiser = new Promiser(name, values);
    const unreachable = (gives: Rule<unknown>) => atOnce(gives, 'DESTINATION_UNREACHABLE');
    const takes = (given: readonly unknown[]) => [
      ...given.slice(0, -1),
      known(given.at(-1) as DestinationContext, values),
    ];
    return promiser.kept<DestinationModule>(module, factsOf(module, destinationRules, name), {
      nameFault: unreachable(optional(text)),
      expand: { gives: addressesOf(module.kind), broken: 'DESTINATION_UNREACHABLE', takes },
      origins: unreachable(optional(origins)),
      build: {
        ...unreachable((made, path) => builtDestination(having<Destination>()(made, path), path, promiser)),
        takes,
      },
    });
  },
};

/** What it reads of the environment is known from then on. */
function known(context: DestinationContext, values: Values): DestinationContext {
  return {
    ...context,
    variable(name) {
      const value = context.variable(name);
      values.learn(value);
      return value;
    },
  };
}

export const channelKind: Kind<ChannelModule> = {
  judge: (value, path) => judged('channel', channelRules, value, path),
  name: ({ name }) => name,
  wrapped(module, values) {
    const name = `the channel ${module.name}`;
    const promiser = new Promiser(name, values);
    return promiser.kept<ChannelModule>(module, factsOf(module, channelRules, name), {
      environment: atOnce(listOf(text), 'DELIVER_FAILED'),
      build: atOnce(
        (made, path) => builtChannel(having<Channel>()(made, path), path, module.name, promiser),
        'DELIVER_FAILED',
      ),
    });
  },
};

/** A whole store, as `defineLinkStore` takes it. */
export function judgeStore(value: unknown, path: string): void {
  judged('link store', storeRules, value, path);
}

/** What makes the links of a run. */
export function wrappedStore(store: Pick<LinkStore, 'create'>, values: Values): Pick<LinkStore, 'create'> {
  const promiser = new Promiser('the link store', values);
  return promiser.kept<Pick<LinkStore, 'create'>>(
    store,
    {},
    {
      create: {
        gives: (made, path) => builtLinks(having<Links>()(made, path), path, viaOf, promiser),
        broken: 'LINK_SERVICE_DOWN',
      },
    },
  );
}

/** Links are told apart by it for years: one of Keyturn's own says how its links are ended. */
const viaOf: Rule<string> = nameOf('kind of link', linkKinds);

const origins = listOf(fields<{ at: string; usual: true | undefined }>({ at: text, usual: optional(oneOf(true)) }));

const issues = listOf(
  fields<{ path: readonly (string | number)[]; message: string }>({
    path: listOf(either((part) => typeof part === 'number', numberFrom(0, 1e9, 'an index'), text)),
    message: text,
  }),
);

/** What is no method, read once, with schemas that neither throw nor wait. */
function factsOf(module: object, rules: Rules, name: string): object {
  const its = module as { readonly [part: string]: unknown };
  const facts = Object.entries(rules).flatMap(([part, rule]) => {
    const value = its[part];
    if (value === undefined || rule === method || typeof value === 'function') return [];
    const isSchema = part === 'options' || part === 'reach';
    return [[part, isSchema ? guarded(value as never, `${name}: \`${part}\``) : value]];
  });
  return Object.fromEntries(facts);
}
