/** The creator's side of a Keyturn link service (docs/protocol.md#calls-of-the-link-service). The reader's side is in reader.ts. */
import type { Answer } from '../http/call.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http, Links, Receipt, ReceiptState } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { makeKey, makeLink, sha256, toBase64url } from './derive.ts';
import { ask } from './request.ts';
import { sealContent } from './sealing.ts';

export type LinksOptions = {
  /** Of the service, e.g. `https://links.acme.dev`; http for loopback only. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** Milliseconds, 1 minute to 30 days. */
  readonly expires: number;
  /** The job's OIDC token or KEYTURN_LINK_TOKEN, asked for before each call (the former lives minutes). */
  readonly creator: () => Promise<Secret | undefined>;
  /** A password for each link; the draft then carries it, for another channel than the link's. */
  readonly password?: () => Promise<Secret>;
};

const states: readonly string[] = ['waiting', 'opened', 'saved', 'expired', 'destroyed', 'superseded', 'disputed'];

/** Throws CONFIG_INVALID for a url or a duration that no service of ours has. */
export function links(options: LinksOptions): Links {
  const { http, clock, random = crypto } = options;
  const origin = serviceOrigin(options.url);
  const seconds = Math.round(options.expires / 1000);
  if (seconds < 60 || seconds > 2_592_000) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: 'a link lives from 1 minute to 30 days',
      hint: 'set links.expires, e.g. to 24h',
    });
  }
  // The body that creates the link of a draft, by id. It has hashes and ciphertext only, so it is no Secret.
  const bodies = new Map<string, string>();

  async function bearer(): Promise<Secret> {
    const creator = await options.creator();
    if (creator !== undefined) return creator;
    throw new KeyturnError('LINK_CREATOR_MISSING', {
      what: `nothing tells ${origin} who creates links`,
      hint: "in a workflow add `permissions: { id-token: write }` to the job; elsewhere set KEYTURN_LINK_TOKEN to one of the service's tokens",
    });
  }

  async function send(method: string, path: string, body?: string): Promise<Answer> {
    const authorization = `Bearer ${(await bearer()).reveal()}`;
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    return ask(http, clock, `${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  }

  return {
    via: 'keyturn',
    strength: `${origin}: at most one reader per link, proved by possession of the link`,

    async check() {
      // An invalid body creates nothing: a known creator gets 400 for it, an unknown one 401.
      const answer = await send('POST', '/v1/links', '{}').catch((error: unknown) => {
        throw is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN') ? down(origin, error.message) : error;
      });
      if (answer.status === 400 && textOf(answer, 'error') === 'invalid') return;
      if (answer.status === 401) throw refused(origin, answer);
      throw down(origin, `${origin} answered ${answer.status}, not as a Keyturn link service`);
    },

    async draft(content) {
      const now = clock.now();
      const expiresAt = new Date(now.getTime() + seconds * 1000);
      const key = makeKey(random);
      const password = await options.password?.();
      const sealed = await sealContent(key, content, { issued: now, expires: expiresAt, password, random });
      const { id, access, proof, envelope } = sealed;
      const body = {
        id,
        access: toBase64url(await sha256(access)),
        proof: toBase64url(await sha256(proof)),
        // The creator may ask after it and end it anyway, so the manage token is thrown away.
        manage: toBase64url(random.getRandomValues(new Uint8Array(32))),
        envelope: toBase64url(envelope),
        expiresIn: seconds,
        password: password !== undefined,
      };
      bodies.set(id, JSON.stringify(body));
      return {
        id,
        link: new Secret(makeLink(origin, key)),
        expiresAt,
        ...(password === undefined ? {} : { password }),
      };
    },

    async create({ id }) {
      const body = bodies.get(id);
      if (body === undefined)
        throw new KeyturnError('INTERNAL', { what: "a link was to be made from another run's draft" });
      const answer = await send('POST', '/v1/links', body);
      if (answer.status !== 201 && answer.status !== 200) throw refused(origin, answer);
    },

    async receipt(id) {
      const answer = await send('GET', `/v1/links/${id}`);
      if (answer.status === 404) return { state: 'unknown' };
      if (answer.status !== 200) throw refused(origin, answer);
      return readReceipt(answer, origin);
    },

    async destroy(id, reason) {
      const body = reason === undefined ? undefined : JSON.stringify({ reason });
      const answer = await send('DELETE', `/v1/links/${id}`, body);
      if (answer.status !== 204 && answer.status !== 404) throw refused(origin, answer);
    },
  };
}

/** `url` without a slash at its end. Throws CONFIG_INVALID: not the address of a link service. */
export function serviceOrigin(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed?.hostname ?? '');
  const safe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && loopback);
  if (parsed === undefined || !safe || (url !== parsed.origin && url !== `${parsed.origin}/`)) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: 'the address of a link service is https://, a host, and nothing behind it',
      hint: 'set links.url (or --links-url), e.g. to https://links.acme.dev',
    });
  }
  return parsed.origin;
}

/** Why the service did not do what its creator asked. */
function refused(origin: string, answer: Answer): KeyturnError {
  if (answer.status === 401) {
    return new KeyturnError('LINK_CREATOR_MISSING', {
      what: `${origin} does not let this creator make links`,
      hint: "start the service with --allow 'owner/*' for this repository, or give KEYTURN_LINK_TOKEN one of its KEYTURN_LINK_TOKENS",
    });
  }
  if (answer.status >= 500) {
    return new KeyturnError('HTTP_UNKNOWN', { what: `${origin} answered ${answer.status}` });
  }
  if (isLimited(answer)) return limited(origin, answer, 'makes no more links for this creator just now');
  const quota = answer.status === 429 ? ': too many links of this creator are waiting' : '';
  return new KeyturnError('HTTP_REFUSED', { what: `${origin} answered ${answer.status}${quota}` });
}

function readReceipt(answer: Answer, origin: string): Receipt {
  const state = textOf(answer, 'state');
  if (state === undefined || !states.includes(state)) throw down(origin, `${origin} named a state that does not exist`);
  const openedAt = dateOf(answer, 'openedAt');
  const savedAt = dateOf(answer, 'savedAt');
  return {
    state: state as ReceiptState,
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(savedAt === undefined ? {} : { savedAt }),
  };
}

/** The service at `origin` cannot be used; `what` says how that shows. */
export function down(origin: string, what: string): KeyturnError {
  return new KeyturnError('LINK_SERVICE_DOWN', {
    what,
    hint: `ask it: curl -i -X POST ${origin}/v1/links (401 is a good sign); or start one: keyturn serve --url ${origin}`,
  });
}

/** What is true of a call that cannot be called back, where its answer does not come. */
export type Lost = {
  /** Where it was certainly not sent. */
  readonly unsent: string;
  /** Where it may have had its effect. */
  readonly perhaps: string;
  /** What to do then. */
  readonly hint: string;
};

/** The answer to a call did not come, or is none of the service's: `what` says how that shows. */
export function lostAnswer(what: string, { perhaps, hint }: Lost): KeyturnError {
  return new KeyturnError('LINK_SERVICE_DOWN', { what: `${what}; ${perhaps}`, hint });
}

/** Why no answer came; gives back everything else as it is. */
export function unanswered(origin: string, error: unknown, lost?: Lost): unknown {
  if (!is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN')) return error;
  if (lost === undefined) return down(origin, error.message);
  return error.code === 'HTTP_UNKNOWN'
    ? lostAnswer(error.message, lost)
    : down(origin, `${error.message}; ${lost.unsent}`);
}

/** Whether the caller is rate limited, which says nothing of the link or its password. */
export function isLimited(answer: Answer): boolean {
  return answer.status === 429 && textOf(answer, 'error') === 'too_many';
}

/** `what`: what the service does not do for now. */
export function limited(origin: string, answer: Answer, what: string): KeyturnError {
  const seconds = Number(answer.headers.get('retry-after') ?? '') || 60;
  return new KeyturnError('LINK_SERVICE_DOWN', {
    what: `${origin} ${what}`,
    hint: `wait ${seconds} s, then do the same again`,
  });
}

/** A member of a JSON object, if it is text. */
export function textOf(answer: Answer, name: string): string | undefined {
  const value = memberOf(answer, name);
  return typeof value === 'string' ? value : undefined;
}

/** A member of a JSON object, if it is a date. */
export function dateOf(answer: Answer, name: string): Date | undefined {
  const at = new Date(textOf(answer, name) ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** A member of a JSON object; undefined = there is none, or the answer is no object. */
export function memberOf(answer: Answer, name: string): unknown {
  let body: unknown;
  try {
    body = answer.json();
  } catch {
    return undefined;
  }
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  return (body as { [name: string]: unknown })[name];
}
