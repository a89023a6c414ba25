import { KeyturnError } from '../rotation/model/errors.ts';
import type { Http } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { realAfter } from '../service/after.ts';
import type { Listening } from '../service/listen.ts';
import type { Log } from '../service/record.ts';
import { SetupRefused } from '../service/store.ts';
import { start } from '../service/webhooks/start.ts';
import { parseListen } from './listen-address.ts';

/** What the flags and the environment say. */
export type ServeWebhooksInput = {
  /** `host:port`, `[::1]:port`; port 0 picks one. */
  readonly listen: string;
  readonly organization: string | undefined;
  /** `acme/keys:keyturn.yml@main`. */
  readonly dispatch: string | undefined;
  /** The value of KEYTURN_WEBHOOK_SECRET. */
  readonly secret: Secret | undefined;
  /** The value of KEYTURN_DISPATCH_TOKEN. */
  readonly token: Secret | undefined;
  /** The value of KEYTURN_METRICS_TOKEN: opens /healthz beyond loopback. */
  readonly metricsToken?: Secret | undefined;
  /** GITHUB_API_URL. */
  readonly api?: string | undefined;
  /** How many reverse proxies of our own stand in front; 0 unless told. */
  readonly proxies?: number;
};

export type ServeWebhooksIo = {
  readonly http: Http;
  /** Milliseconds that never go backwards. */
  readonly elapsed: () => number;
  readonly log?: Log;
};

/**
 * Starts the receiver of GitHub's webhooks; `close()` of what it returns stops it gracefully.
 *
 * @throws KeyturnError INPUT_INVALID with what to change
 */
export async function serveWebhooks(input: ServeWebhooksInput, io: ServeWebhooksIo): Promise<Listening> {
  const { secret, token, metricsToken, api, proxies, organization = '', dispatch = '' } = input;
  const at = parseListen(input.listen);
  refuseApi(api);
  try {
    return await start({
      ...io,
      ...at,
      organization,
      dispatch,
      secrets: secret?.reveal() ?? '',
      token: token?.reveal() ?? '',
      after: realAfter,
      ...(metricsToken === undefined ? {} : { operatorToken: metricsToken.reveal() }),
      ...(api === undefined ? {} : { api }),
      ...(proxies === undefined ? {} : { proxies }),
    });
  } catch (error) {
    if (!(error instanceof SetupRefused)) throw error;
    throw new KeyturnError('INPUT_INVALID', { what: error.message, hint: 'keyturn serve --help' });
  }
}

/** The token goes there. */
function refuseApi(api: string | undefined): void {
  if (api === undefined) return;
  const url = URL.canParse(api) ? new URL(api) : undefined;
  const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: 'GITHUB_API_URL is no https:// address',
    hint: 'leave it out for github.com; https://HOST/api/v3 for a server of your own',
  });
}
