/** The links of a configuration. */
import type { Configuration } from '../config/load.ts';
import type { Clients } from '../forge/github/clients.ts';
import { identityIn } from '../forge/github/environment.ts';
import { githubLinkStore } from '../forge/github/link-store.ts';
import { linkStores } from '../links/index.ts';
import type { CreateOptions } from '../links/store.ts';
import type { Links } from '../rotation/model/ports.ts';
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
  if (via === 'github' ? repository === undefined : url === undefined) return undefined;
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
    ...(await stores[via].create(options)),
    passwords: password,
    remark: (value) => shareRemark(value.reveal()),
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
