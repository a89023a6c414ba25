/** Requests of rotations at a Keyturn link service: the port `Requests` (docs/protocol.md#calls-of-requests). */
import type { Answer } from '../http/call.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type {
  FormerRequests,
  RequestFrame,
  RequestState,
  Requests,
  RotationQuestion,
} from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { down, serviceOrigin, textOf } from './client.ts';
import { fromBase64url } from './derive.ts';
import { answerCode } from './request-answer.ts';
import { asker, creationRefused, draftRequest, rotationQuestion, takeAnswer, unaskable } from './request-client.ts';
import { isUnknown, requestCaller, requestRefused, toldDate, type Wire } from './request-service.ts';

export type RequestsOptions = Wire & {
  /** Of the service, e.g. `https://links.acme.dev`; http for loopback only. */
  readonly url: string;
  /** The job's OIDC token or KEYTURN_LINK_TOKEN, asked for before each call that needs it (the former lives minutes). */
  readonly creator: () => Promise<Secret | undefined>;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
};

/** Seconds that a request at a service may live. */
const shortest = 60;
const longest = 1_209_600;
/** States that have nothing but their name. */
const plainStates = ['waiting', 'expired', 'destroyed', 'superseded', 'disputed'] as const;

/** Throws CONFIG_INVALID for a url that no service of ours has. */
export function requests(options: RequestsOptions): Requests {
  const { creator, random, clock, ...rest } = options;
  const wire: Wire = { http: rest.http, clock };
  const origin = serviceOrigin(options.url);
  const call = requestCaller(wire, origin);

  async function bearer(): Promise<Secret> {
    const made = await creator();
    if (made !== undefined) return made;
    throw new KeyturnError('LINK_CREATOR_MISSING', {
      what: `nothing tells ${origin} who asks`,
      hint: "in a workflow add `permissions: { id-token: write }` to the job; elsewhere set KEYTURN_LINK_TOKEN to one of the service's tokens",
    });
  }

  const drafted = async (question: RotationQuestion, seed: Secret | undefined) => {
    const seconds = Math.ceil((question.expires.getTime() - clock.now().getTime()) / 1000);
    const within = Math.min(Math.max(seconds, shortest), longest);
    try {
      return await draftRequest(origin, rotationQuestion(question), within, { random, seed });
    } catch (error) {
      throw unaskable(error, question);
    }
  };

  const { found, state, take, done } = bySeed(origin, wire);

  const check = async () => {
    // An invalid body creates nothing: a known creator gets 400 for it, an unknown one 401.
    const told = await call('POST', '/v1/requests', await bearer(), {});
    if (told.status === 400 && textOf(told, 'error') === 'invalid') return;
    if (told.status === 400) throw down(origin, `${origin} does not answer as a Keyturn link service`);
    throw creationRefused(origin, told);
  };

  return {
    via: origin,
    host: new URL(origin).host,
    check,

    async draft(question, seed) {
      const { id, seed: kept, link } = await drafted(question, seed);
      return { id, seed: kept, link };
    },

    async create({ seed }, question) {
      const { body } = await drafted(question, seed);
      const told = await call('POST', '/v1/requests', await bearer(), body);
      if (told.status === 201 || told.status === 200) {
        toldDate(origin, told, 'expiresAt');
        return;
      }
      // The same question is sealed under another nonce by each run, so its own request looks like somebody else's.
      if (told.status === 409 && (await found(seed)).status === 200) return;
      throw creationRefused(origin, told);
    },

    state,
    take,
    done,

    isDisputed: async (id) => isDisputed(origin, await call('GET', pathOf(id), await bearer())),

    async end(id, reason) {
      const told = await call('DELETE', pathOf(id), await bearer(), reason === undefined ? {} : { reason });
      if (told.status === 204) return;
      // A creator whom the service does not know is told the same as one who asks for what is not there.
      if (isUnknown(told)) return check();
      throw requestRefused(origin, told);
    },
  };
}

/**
 * Requests at a service that the configuration may not name any more, for whoever has S.
 * Throws CONFIG_INVALID for a url that no service of ours has.
 */
export function formerRequests({ url, http, clock }: Wire & { readonly url: string }): FormerRequests {
  const origin = serviceOrigin(url);
  const wire: Wire = { http, clock };
  const { state, take, done } = bySeed(origin, wire);
  return {
    host: new URL(origin).host,
    state,
    take,
    done,

    async withdraw(seed) {
      const { path, manage } = await asker(origin, seed, wire);
      const told = await requestCaller(wire, origin)('DELETE', path, manage, { reason: 'superseded' });
      if (told.status !== 204 && !isUnknown(told)) throw requestRefused(origin, told);
    },
  };
}

/** What S does at a service, without anybody's word on who makes requests. */
function bySeed(origin: string, wire: Wire) {
  const call = requestCaller(wire, origin);

  /** Whether it is there, as who has S asks. Nobody else is told of it, so this 404 is no other creator's. */
  const found = async (seed: Secret): Promise<Answer> => {
    const { path, manage } = await asker(origin, seed, wire);
    return call('GET', path, manage);
  };

  return {
    found,

    async state(seed: Secret): Promise<RequestState> {
      const told = await found(seed);
      if (isUnknown(told)) return { state: 'unknown' };
      if (told.status !== 200) throw requestRefused(origin, told);
      return stateOf(origin, told);
    },

    async take(seed: Secret, expect: string, frame: RequestFrame) {
      const taken = await takeAnswer(origin, await asker(origin, seed, wire), expect, frame);
      return typeof taken === 'string' ? undefined : taken;
    },

    async done(seed: Secret): Promise<void> {
      const { path, manage } = await asker(origin, seed, wire);
      const told = await call('POST', `${path}/done`, manage, {});
      if (told.status === 204 || isUnknown(told)) return;
      if (told.status !== 409) throw requestRefused(origin, told);
      const state = textOf(told, 'state');
      if (state !== 'waiting' && state !== 'filled') return;
      throw new KeyturnError('HTTP_REFUSED', { what: `${origin} says that the answer was never taken` });
    },
  };
}

async function stateOf(origin: string, told: Answer): Promise<RequestState> {
  const state = textOf(told, 'state');
  const plain = plainStates.find((name) => name === state);
  if (plain !== undefined) return { state: plain };
  const digest = textOf(told, 'digest') ?? '';
  const bytes = fromBase64url(digest);
  if ((state !== 'filled' && state !== 'taken') || bytes?.length !== 32) {
    throw down(origin, `${origin} named a state of a request that does not exist`);
  }
  return { state, digest, code: await answerCode(bytes), filledAt: toldDate(origin, told, 'filledAt') };
}

function pathOf(id: string): string {
  return `/v1/requests/${encodeURIComponent(id)}`;
}

function isDisputed(origin: string, told: Answer): boolean {
  if (told.status !== 200 && !isUnknown(told)) throw requestRefused(origin, told);
  return told.status === 200 && textOf(told, 'state') === 'disputed';
}
