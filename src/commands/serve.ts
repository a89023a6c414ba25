import { makeLink, parseLink } from '../links/derive.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { Log } from '../service/record.ts';
import { type Started, start } from '../service/start.ts';
import { SetupRefused } from '../service/store.ts';
import { parseListen } from './listen-address.ts';

/** What the flags and the environment say. */
export type ServeInput = {
  /** `host:port`, `[::1]:port`; port 0 picks one. */
  readonly listen: string;
  /** `memory`, `sqlite:FILE`, `redis://...`, `postgres://...`. */
  readonly store: string;
  /** The value of KEYTURN_STORE_KEY, for the last two. */
  readonly storeKey?: Secret | undefined;
  /** Where the world reaches it, e.g. `https://links.acme.dev`. */
  readonly url?: string | undefined;
  /** `acme/*`: whose workflows may create links, by their OIDC tokens; then `url` or `audience` is needed. */
  readonly allow?: readonly string[];
  /** Of those tokens; the origin of `url` unless told. */
  readonly audience?: string | undefined;
  /** Of those tokens, for GitHub Enterprise Server. */
  readonly issuer?: string | undefined;
  readonly allowOwnerIds?: readonly string[];
  readonly allowRefs?: readonly string[];
  readonly allowWorkflows?: readonly string[];
  readonly allowEnvironments?: readonly string[];
  /** The value of KEYTURN_LINK_TOKENS. */
  readonly tokens?: Secret | undefined;
  readonly openCreation?: boolean;
  /** The value of KEYTURN_METRICS_TOKEN: opens /healthz and /metrics beyond loopback. */
  readonly metricsToken?: Secret | undefined;
  /** How many reverse proxies of our own stand in front and add to X-Forwarded-For; 0 unless told. */
  readonly proxies?: number;
  /** Delete every link first, after a backup was restored. */
  readonly forget?: boolean;
};

export type ServeIo = {
  readonly clock: Clock;
  /** Fetches the issuer's keys; needed with `allow`. */
  readonly http?: Http;
  /** Milliseconds that never go backwards; the clock's unless told. */
  readonly elapsed?: () => number;
  readonly log?: Log;
};

/**
 * Starts the link service; `close()` of what it returns stops it gracefully.
 *
 * @throws KeyturnError INPUT_INVALID with what to change: an address, a store, nobody who could create links.
 */
export async function serve(input: ServeInput, io: ServeIo): Promise<Started> {
  const { host, port } = parseListen(input.listen);
  refuseAddress(input.url);
  const { tokens, metricsToken, openCreation, forget, proxies } = input;
  const now = () => io.clock.now().getTime();
  const oidc = oidcOf(input, io);
  try {
    return await start({
      host,
      port,
      store: input.store,
      now,
      elapsed: io.elapsed ?? now,
      ...(io.log === undefined ? {} : { log: io.log }),
      ...(tokens === undefined ? {} : { tokens: tokens.reveal() }),
      ...(metricsToken === undefined ? {} : { operatorToken: metricsToken.reveal() }),
      ...(input.storeKey === undefined ? {} : { storeKey: input.storeKey.reveal() }),
      ...(oidc === undefined ? {} : { oidc }),
      ...(openCreation === undefined ? {} : { openCreation }),
      ...(proxies === undefined ? {} : { proxies }),
      ...(forget === undefined ? {} : { forget }),
    });
  } catch (error) {
    if (!(error instanceof SetupRefused)) throw error;
    throw new KeyturnError('INPUT_INVALID', { what: error.message, hint: 'keyturn serve --help' });
  }
}

function oidcOf(input: ServeInput, io: ServeIo) {
  const { allow = [], issuer, allowOwnerIds, allowRefs, allowWorkflows, allowEnvironments } = input;
  if (allow.length === 0) return undefined;
  const audience = input.audience ?? originOf(input.url);
  if (audience === undefined || io.http === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'tokens of workflows name the service that they are for, and this one does not know its own address',
      hint: '--url https://links.acme.dev (or --audience)',
    });
  }
  return {
    audience,
    allow,
    http: io.http,
    ...(issuer === undefined ? {} : { issuer }),
    ...(allowOwnerIds === undefined ? {} : { ownerIds: allowOwnerIds }),
    ...(allowRefs === undefined ? {} : { refs: allowRefs }),
    ...(allowWorkflows === undefined ? {} : { workflows: allowWorkflows }),
    ...(allowEnvironments === undefined ? {} : { environments: allowEnvironments }),
  };
}

/** An address at which no reader would open a link: behind a path, or over plain http to the world. */
function refuseAddress(url: string | undefined): void {
  if (url === undefined || opensLinks(url)) return;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const why =
    parsed === undefined || !/^https?:$/.test(parsed.protocol)
      ? '`--url` is no address of a service'
      : url.replace(/\/$/, '') === parsed.origin
        ? '`--url` is plain http on a name that others reach, where browsers decrypt nothing'
        : '`--url` has something behind its host, and links have `/l` there';
  throw new KeyturnError('INPUT_INVALID', {
    what: why,
    hint: 'give the service a host of its own behind TLS, such as --url https://links.acme.dev',
  });
}

/** Judged by what reads links. */
function opensLinks(url: string): boolean {
  try {
    parseLink(makeLink(url.replace(/\/$/, ''), new Uint8Array(32)));
    return true;
  } catch {
    return false;
  }
}

function originOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (URL.canParse(url) && new URL(url).origin !== 'null') return new URL(url).origin;
  throw new KeyturnError('INPUT_INVALID', { what: 'url is no address', hint: '--url https://links.acme.dev' });
}
