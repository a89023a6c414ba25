/** `via: yopass`: an OpenPGP message at a Yopass server, whose key stands in the fragment. */
import { type Answer, call } from '../../http/call.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http, Links } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { memberOf, textOf } from '../client.ts';
import { ask } from '../request.ts';
import { type ForeignOptions, foreignDown, foreignLinks, longest, mayAsk, randomText, unreachable } from './foreign.ts';
import type { ForeignLink } from './foreign-reader.ts';
import { openpgpMessage, readOpenpgpMessage } from './openpgp-message.ts';

export type YopassOptions = ForeignOptions & {
  /** An API token, where the server wants one (KEYTURN_LINK_TOKEN). */
  readonly creator?: () => Promise<Secret | undefined>;
};

const choices = [3_600, 86_400, 604_800];
/** The limit of a server with default settings, in characters of the armoured message. */
const commonLimit = 10_000;

/** Throws CONFIG_INVALID. */
export function yopassLinks(options: YopassOptions): Links {
  const { url, http, clock, random = crypto } = options;
  const { origin } = new URL(url);
  const seconds = longest(choices, options.expires, 'yopass');
  let settings: Promise<Answer> | undefined;

  /** The server's own `--force-expiration`, in seconds. Its configuration is fetched once. */
  async function forced(): Promise<number | undefined> {
    settings ??= call(http, new Request(`${url}/config`), { clock });
    settings.catch(() => {
      settings = undefined;
    });
    const answer = await settings.catch(unreachable(url));
    if (answer.status !== 200 || typeof memberOf(answer, 'DISABLE_UPLOAD') !== 'boolean')
      throw foreignDown(url, 'does not answer as a Yopass');
    if (memberOf(answer, 'READ_ONLY') === true) throw foreignDown(url, 'is read-only: name the instance that creates');
    if (memberOf(answer, 'REQUIRE_AUTH') === true && (await options.creator?.()) === undefined) throw closed();
    const force = memberOf(answer, 'FORCE_EXPIRATION');
    if (typeof force !== 'number') return undefined;
    if (force * 1_000 <= options.expires) return force;
    throw foreignDown(url, `makes only links that live ${force} s, longer than links.expires`);
  }

  return foreignLinks(
    {
      via: 'yopass',
      strength: `Yopass at ${origin}: at most one reader per link; anybody who knows the address without its key can use it up or end it; whether it waits is known, whether it was opened is not`,

      async check() {
        await forced();
      },

      async make(text) {
        const expiration = (await forced()) ?? seconds;
        const key = randomText(random, 22);
        const message = openpgpMessage(text, key, random);
        const creator = await options.creator?.();
        const headers = {
          'content-type': 'application/json',
          ...(creator === undefined ? {} : { authorization: `Bearer ${creator.reveal()}` }),
        };
        const body = JSON.stringify({ expiration, message, one_time: true, require_auth: false });
        const request = new Request(`${url}/create/secret`, { method: 'POST', headers, body });
        const answer = await call(http, request, { clock, retry: 'never' });
        const id = textOf(answer, 'message');
        if (answer.status !== 200 || id === undefined || !/^[A-Za-z0-9-]{22,36}$/.test(id))
          throw refused(answer, message);
        return {
          id,
          link: new Secret(`${url}/#/s/${id}/${key}`),
          expiresAt: new Date(clock.now().getTime() + expiration * 1_000),
        };
      },

      waits: (id) => waits({ http, clock }, url, id),

      async end(id) {
        const { status } = await ask(http, clock, `${url}/secret/${id}`, { method: 'DELETE' });
        if (status !== 204 && status !== 200 && status !== 404)
          throw new KeyturnError('HTTP_REFUSED', { what: `${origin} answered ${status}` });
      },
    },
    options,
  );

  function refused({ status }: Answer, message: string): KeyturnError {
    if (status >= 500 || status === 200)
      return new KeyturnError('HTTP_UNKNOWN', { what: `${origin} answered ${status}` });
    if (status === 401 || status === 403) return closed();
    if (status === 413 || (status === 400 && message.length > commonLimit)) {
      return new KeyturnError('VALUE_UNFIT', {
        what: `the values for one recipient make a message of ${message.length} characters, more than ${origin} takes`,
        hint: `start it with --max-length ${Math.ceil(message.length / 10_000) * 10_000}`,
      });
    }
    return new KeyturnError('HTTP_REFUSED', { what: `${origin} answered ${status}` });
  }

  function closed(): KeyturnError {
    return new KeyturnError('LINK_CREATOR_MISSING', {
      what: `${origin} does not let everybody create links`,
      hint: 'set KEYTURN_LINK_TOKEN to one of its API tokens',
    });
  }
}

/** undefined: a server with `--prefetch-secret=false` does not tell, and has no such page. */
async function waits(
  wire: { readonly http: Http; readonly clock: Clock },
  url: string,
  id: string,
): Promise<boolean | undefined> {
  const answer = await ask(wire.http, wire.clock, `${url}/secret/${id}/status`, { method: 'GET' });
  const { status } = answer;
  if (status === 200) return true;
  if (status === 404) return textOf(answer, 'message') === undefined ? undefined : false;
  throw new KeyturnError('HTTP_REFUSED', { what: `${new URL(url).origin} answered ${status}` });
}

/** `https://HOST/#/s/ID/KEY` as Keyturn makes it; undefined for everything else. */
export function yopassLink(text: string, wire: { readonly http: Http; readonly clock: Clock }) {
  const parts = /^(https?:\/\/[^?#\s]+)\/#\/s\/([A-Za-z0-9-]{22,36})\/([A-Za-z0-9]{22})$/.exec(text);
  const [, url = '', id = '', key = ''] = parts ?? [];
  if (!parts || !mayAsk(url)) return undefined;
  const link: ForeignLink<string> = {
    origin: new URL(url).origin,
    id,
    waits: () => waits(wire, url, id),
    async take() {
      const answer = await call(wire.http, new Request(`${url}/secret/${id}`), { clock: wire.clock, retry: 'never' });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw foreignDown(url, `answered ${answer.status}`);
      return textOf(answer, 'message') ?? '';
    },
    unseal: async (message) => readOpenpgpMessage(message, key),
  };
  return link;
}
