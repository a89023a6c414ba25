/** The links of a configuration. */
import type { Configuration } from '../config/load.ts';
import type { Clients } from '../forge/github/clients.ts';
import { identityIn } from '../forge/github/environment.ts';
import { githubLinkStore } from '../forge/github/link-store.ts';
import { formerGithubRequests, githubRequestsIn } from '../forge/github/request-store.ts';
import { formerRequestsAt, linkStores, requestsAt } from '../links/index.ts';
import type { CreateOptions } from '../links/store.ts';
import type { FormerRequests, Links, Requests } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { homeOf, variablesOf } from './forge.ts';
import { credential, type World } from './world.ts';

/** Undefined where the configuration names no way to make them. */
export async function linksOf(
  configuration: Configuration,
  { keeper }: Clients,
  world: World,
): Promise<Links | undefined> {
  const { url, expires, via, password } = configuration.links;
  const { clock, environment, http } = world;
  const repository = homeOf(configuration, environment);
  const own = world.adapters?.links;
  if (own === undefined && (via === 'github' ? repository === undefined : url === undefined)) return undefined;
  const stores = linkStores(githubLinkStore({ client: keeper, repository }));
  const options: CreateOptions = {
    http,
    clock,
    expires,
    url: url ?? '',
    creator: () => creatorOf(configuration, world),
    block: (await import('../destinations/env-block.ts')).envBlock,
    ...(password ? { password: linkPassword } : {}),
  };
  const { shareRemark } = await import('../destinations/env-encode.ts');
  return {
    ...(await (own ?? stores[via]).create(options)),
    passwords: password,
    remark: (value) => shareRemark(value.reveal()),
  };
}

/** Who makes requests at the service of a configuration, as who makes links; undefined where it names no service. */
export function askingOf(
  configuration: Configuration,
  world: World,
): { readonly origin: string; readonly creator: () => Promise<Secret | undefined> } | undefined {
  const { url, via } = configuration.links;
  if (via !== 'keyturn' || url === undefined) return undefined;
  return { origin: new URL(url).origin, creator: () => creatorOf(configuration, world) };
}

/** Where owners of secrets are asked for values; undefined where the configuration names no place that can be answered. */
export function requestsOf(configuration: Configuration, { keeper }: Clients, world: World): Requests | undefined {
  const { http, clock, environment } = world;
  const asking = askingOf(configuration, world);
  if (asking !== undefined) return requestsAt(asking.origin, { http, clock, creator: asking.creator });
  const repository = homeOf(configuration, environment);
  if (configuration.links.via !== 'github' || repository === undefined) return undefined;
  return githubRequestsIn({ github: keeper, repository, clock });
}

/**
 * Where a request was made, whatever the configuration names today. At a service S alone acts, so that no token goes to a host
 * that the configuration does not name.
 */
export function formerRequestsOf(
  configuration: Configuration,
  { keeper }: Clients,
  { http, clock, environment }: World,
): (via: string) => FormerRequests | undefined {
  return (via) => {
    if (via !== 'github') return formerRequestsAt(via, { http, clock });
    const repository = homeOf(configuration, environment);
    return repository === undefined ? undefined : formerGithubRequests({ github: keeper, repository, clock });
  };
}

/** A job says who makes its links by its OIDC token; whoever has none, by a token of the service's own. */
async function creatorOf({ links: { via, url } }: Configuration, world: World): Promise<Secret | undefined> {
  const identity = via === 'keyturn' ? identityIn(variablesOf(world.environment)) : undefined;
  if (identity === undefined || url === undefined) return credential(world.environment, 'KEYTURN_LINK_TOKEN');
  const { creatorToken } = await import('../links/oidc.ts');
  return creatorToken(identity, new URL(url).origin, { http: world.http, clock: world.clock });
}

async function linkPassword(): Promise<Secret> {
  return (await import('../links/words.ts')).wordsPassword();
}
