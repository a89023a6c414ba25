/** The whole service: store, creators, app, listener, and the timer that erases what is due. */
import { app } from './app.ts';
import { anybody, anyOf, type Creators, tokens } from './creators.ts';
import { pages as makePages } from './document.ts';
import type { Limits } from './limits.ts';
import { type Listening, listen } from './listen.ts';
import { measured } from './measured-store.ts';
import { metrics as makeMetrics } from './metrics.ts';
import type { OidcOptions } from './oidc.ts';
import { type Log, recorder } from './record.ts';
import { type Quota, StoreUnavailable } from './store.ts';
import { closeWithin, inTime } from './stores/deadline.ts';
import { openStore } from './stores/index.ts';

export type StartOptions = {
  readonly host: string;
  readonly port: number;
  /** `memory`, `sqlite:FILE`, `redis://...`, `postgres://...`. */
  readonly store: string;
  /** The value of KEYTURN_STORE_KEY, for the last two. */
  readonly storeKey?: string;
  /** The value of KEYTURN_LINK_TOKENS. */
  readonly tokens?: string;
  readonly openCreation?: boolean;
  /** Lets the jobs of GitHub Actions in by their OIDC tokens. */
  readonly oidc?: Omit<OidcOptions, 'now'>;
  readonly quota?: Quota;
  readonly limits?: Limits;
  /** How many reverse proxies of the operator stand in front; only these are believed in X-Forwarded-For. */
  readonly proxies?: number;
  readonly operatorToken?: string;
  /** After a backup was restored: its links may have been opened since it was made. */
  readonly forget?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds, never backwards; of no particular beginning. */
  readonly elapsed: () => number;
  readonly log?: Log;
};

export type Started = Listening & {
  /** Of the page at /l, hex. */
  readonly pageSha256: string;
  /** Of the page at /new, hex. */
  readonly newPageSha256: string;
  /** Of the pages of requests, by their path, hex. */
  readonly requestPagesSha256: { readonly '/r': string; readonly '/ask': string; readonly '/c': string };
  /** How many links and requests `forget` deleted. */
  readonly forgotten?: number;
};

/** Milliseconds between two sweeps. */
const sweepEvery = 400;
/** Milliseconds without a sweep after which the service reports itself unhealthy, since what is due is not erased. */
const unswept = 30_000;

/** Throws SetupRefused: nobody could create, the store does not hold its promises here, the address is taken. */
export async function start(options: StartOptions): Promise<Started> {
  const creators = await creatorsOf(options);
  const { elapsed, log } = options;
  const metrics = makeMetrics();
  const opened = await openStore(options.store, {
    now: options.now,
    key: options.storeKey,
    forgets: options.forget,
  });
  let sweptAt = elapsed();
  const store = measured(
    {
      ...opened,
      async check() {
        if (elapsed() - sweptAt > unswept) throw new StoreUnavailable('what is due has not been erased for too long');
        await opened.check();
      },
    },
    metrics,
    elapsed,
  );
  metrics.gauge('keyturn_requests_held', () => store.requests.held().catch(() => undefined));
  metrics.gauge('keyturn_links_held', () => store.held().catch(() => undefined));
  try {
    const forgotten = options.forget ? await store.forget() : undefined;
    const requestPages = { answer: makePages.answer(), ask: makePages.ask(), collect: makePages.collect() };
    const pages = { page: makePages.reveal(), newPage: makePages.new(), requestPages };
    const answer = app({ ...options, store, creators, ...pages, metrics });
    const listening = await listen(answer, { ...options, metrics, record: recorder(metrics, log) });
    let sweeping: Promise<void> = Promise.resolve();
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      sweeping = store
        .sweep()
        .then(() => {
          sweptAt = elapsed();
        })
        .catch(() => {
          metrics.count('keyturn_failed_sweeps_total');
          log?.({ event: 'the sweep failed' });
        })
        .finally(() => {
          busy = false;
        });
    }, sweepEvery);
    return {
      url: listening.url,
      pageSha256: pages.page.sha256,
      newPageSha256: pages.newPage.sha256,
      requestPagesSha256: {
        '/r': requestPages.answer.sha256,
        '/ask': requestPages.ask.sha256,
        '/c': requestPages.collect.sha256,
      },
      ...(forgotten === undefined ? {} : { forgotten }),
      async close() {
        await listening.close();
        clearInterval(timer);
        // A store that does not answer never ends its sweep; the stop must not wait for it.
        await inTime(sweeping, closeWithin).catch(() => {});
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function creatorsOf(options: StartOptions): Promise<Creators> {
  const known: Creators[] = [];
  if (options.tokens !== undefined && options.tokens.trim() !== '') known.push(tokens(options.tokens));
  if (options.oidc !== undefined) {
    const { oidc } = await import('./oidc.ts');
    known.push(oidc({ ...options.oidc, now: options.now }));
  }
  if (options.openCreation) known.push(anybody);
  return anyOf(known);
}
