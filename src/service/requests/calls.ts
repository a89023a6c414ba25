/**
 * The calls of a request: what its creator may ask, what whoever has its link may, and what only who has the manage token
 * may. No call of a link's holder or of the creator hands an answer out.
 */
import { randomBytes } from 'node:crypto';
import { BodyRefused, readBinary, readObject } from '../body.ts';
import { fromBase64url, sha256 } from '../bytes.ts';
import type { Call } from '../caller.ts';
import { bearerOf } from '../caller.ts';
import type { Authority, Quota } from '../creation.ts';
import { type Creators, holderOf } from '../creators.ts';
import type { Metrics } from '../metrics.ts';
import type { Refusals } from '../refusals.ts';
import type { Peer, ServiceRequest, ServiceResponse } from '../request.ts';
import { empty, instant, json, notThere, times } from '../responses.ts';
import type { Store } from '../store.ts';
import { readAnswer, readRequest } from './new-request.ts';

type Context = {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly refused: Refusals;
  readonly creators: Creators;
  readonly quota: Quota;
};

export function requestCalls(context: Context) {
  return { ...holderCalls(context), ...askerCalls(context), ...creatorCalls(context) };
}

/** Whoever has the link. */
function holderCalls({ store, metrics, refused }: Context) {
  return {
    async look({ request, peer, handle }: Call): Promise<ServiceResponse> {
      await readObject(request, []);
      const found = await store.requests.look(handle);
      if (found === undefined) return refused.notFound(peer);
      const { question, expiresAt, filledAt, ...rest } = found;
      const asked = question === null ? {} : { question: text(question) };
      return json(200, { ...rest, ...asked, expiresAt: instant(expiresAt), ...times({ filledAt }) });
    },

    // Whether there is such a request is judged before a byte of the body is read, which may be large.
    async fill({ request, peer, handle }: Call): Promise<ServiceResponse> {
      if ((await store.requests.look(handle)) === undefined) return refused.notFound(peer);
      const body = await readObject(request, ['writer', 'answer'], { what: 'answers', who: text(handle) });
      const writer = sha256(readBinary(body['writer'], 16));
      const answer = readAnswer(body['answer']);
      const filled = await store.requests.fill(handle, { writer, answer, digest: sha256(answer) });
      if (filled === undefined) return refused.notFound(peer);
      switch (filled.outcome) {
        case 'filled':
          metrics.count('keyturn_requests_filled_total');
          return json(200, { filledAt: instant(filled.filledAt), writes: filled.writes });
        case 'other':
          return json(409, { error: 'filled', filledAt: instant(filled.filledAt) });
        case 'too-often':
          return json(429, { error: 'writes' }, { 'retry-after': '86400' });
        case 'too-large':
          throw new BodyRefused(400);
        case 'over':
          return json(410, { state: filled.state });
      }
    },

    async dispute({ request, peer, handle }: Call): Promise<ServiceResponse> {
      await readObject(request, []);
      const told = await store.requests.dispute(handle);
      if (told === undefined) return refused.notFound(peer);
      if (told !== 'disputed') return json(409, { state: told });
      metrics.count('keyturn_requests_disputed_total');
      return empty();
    },
  };
}

/** Who has S, by the manage token alone. */
function askerCalls({ store, metrics, refused }: Context) {
  return {
    async take({ request, peer, bearer, id }: Call): Promise<ServiceResponse> {
      const { expect } = await readObject(request, ['expect']);
      const digest = readBinary(expect, 32);
      const taken = await store.requests.take(id, manageOf(bearer), digest);
      if (taken === undefined) return refused.notFound(peer);
      switch (taken.outcome) {
        case 'taken':
          metrics.count('keyturn_requests_taken_total');
          return json(200, { answer: text(taken.answer), filledAt: instant(taken.filledAt) });
        case 'waiting':
          return json(409, { state: 'waiting' });
        case 'changed':
          return json(409, { error: 'changed' });
        case 'over':
          return json(410, { state: taken.state });
      }
    },

    async done({ request, peer, bearer, id }: Call): Promise<ServiceResponse> {
      await readObject(request, []);
      const told = await store.requests.done(id, manageOf(bearer));
      if (told === undefined) return refused.notFound(peer);
      return told === 'done' ? empty() : json(409, { state: told });
    },
  };
}

function creatorCalls({ store, metrics, refused, creators, quota }: Context) {
  async function authority(bearer: string): Promise<Authority> {
    const creator = await creators(bearer);
    return { manage: manageOf(bearer), creator: creator?.known ? creator.key : undefined };
  }

  return {
    async create(request: ServiceRequest, peer: Peer | undefined): Promise<ServiceResponse> {
      const creator = await creators(bearerOf(request));
      if (creator === undefined) {
        metrics.count('keyturn_refused_creators_total');
        return refused.failed(peer, json(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' }));
      }
      const asked = await readRequest(request, creator, holderOf(creator, peer));
      const tooMany = refused.tooManyCreations(creator, peer);
      if (tooMany !== undefined) return tooMany;
      const made = await store.requests.create(asked, quota);
      if (made.outcome === 'other') return json(409, { error: 'id_taken' });
      if (made.outcome === 'quota') {
        metrics.count('keyturn_quota_refusals_total');
        return json(429, { error: 'quota' }, { 'retry-after': '3600' });
      }
      if (made.outcome === 'created') metrics.count('keyturn_requests_created_total');
      return json(made.outcome === 'created' ? 201 : 200, { id: text(asked.id), expiresAt: instant(made.expiresAt) });
    },

    async status({ peer, bearer, id }: Call): Promise<ServiceResponse> {
      const by = await authority(bearer);
      const found = await store.requests.status(id, by);
      if (found === undefined) return by.creator === undefined ? refused.notFound(peer) : notThere();
      const { state, createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes } = found;
      const past = times({ filledAt, takenAt, disputedAt });
      const answered = digest === null ? {} : { digest: text(digest) };
      return json(200, {
        state,
        createdAt: instant(createdAt),
        expiresAt: instant(expiresAt),
        ...past,
        ...answered,
        writes,
      });
    },

    async end({ request, peer, bearer, id }: Call): Promise<ServiceResponse> {
      const { reason } = await readObject(request, ['reason']);
      if (reason !== undefined && reason !== 'superseded') throw new BodyRefused(400);
      const by = await authority(bearer);
      const ended = await store.requests.end(id, by, reason ?? 'destroyed');
      if (!ended) return by.creator === undefined ? refused.notFound(peer) : notThere();
      metrics.count('keyturn_requests_ended_total');
      return empty();
    },
  };
}

/** A bearer that is no manage token is looked up like any other, as one that no request has. */
function manageOf(bearer: string): Buffer {
  return sha256(fromBase64url(bearer, 32) ?? randomBytes(32));
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}
