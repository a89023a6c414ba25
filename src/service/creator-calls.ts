/** What the creator of a link may ask: to make it, how it is, and to end it. */
import { BodyRefused, readObject } from './body.ts';
import { fromBase64url, sha256 } from './bytes.ts';
import { bearerOf, type Call } from './caller.ts';
import { type Creators, holderOf } from './creators.ts';
import type { Metrics } from './metrics.ts';
import { readLink } from './new-link.ts';
import type { Refusals } from './refusals.ts';
import type { Peer, ServiceRequest, ServiceResponse } from './request.ts';
import { empty, instant, json, notThere, times } from './responses.ts';
import type { Authority, Quota, Store } from './store.ts';

type Context = {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly refused: Refusals;
  readonly creators: Creators;
  readonly quota: Quota;
};

export function creatorCalls({ store, metrics, refused, creators, quota }: Context) {
  async function authority(bearer: string): Promise<Authority> {
    const manage = fromBase64url(bearer, 32);
    const creator = await creators(bearer);
    return { manage: manage && sha256(manage), creator: creator?.known ? creator.key : undefined };
  }

  return {
    // Who creates is judged before a byte of the body is read: only creators can make the service hold envelopes.
    async create(request: ServiceRequest, peer: Peer | undefined): Promise<ServiceResponse> {
      const creator = await creators(bearerOf(request));
      if (creator === undefined) {
        metrics.count('keyturn_refused_creators_total');
        return refused.failed(peer, json(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' }));
      }
      const link = await readLink(request, creator, holderOf(creator, peer));
      const tooMany = refused.tooManyCreations(creator, peer);
      if (tooMany !== undefined) return tooMany;
      const made = await store.create(link, quota);
      if (made.outcome === 'other') return json(409, { error: 'id_taken' });
      if (made.outcome === 'quota') {
        metrics.count('keyturn_quota_refusals_total');
        return json(429, { error: 'quota' }, { 'retry-after': '3600' });
      }
      if (made.outcome === 'created') metrics.count('keyturn_links_created_total');
      const body = { id: Buffer.from(link.id).toString('base64url'), expiresAt: instant(made.expiresAt) };
      return json(made.outcome === 'created' ? 201 : 200, body);
    },

    async status({ peer, bearer, id }: Call): Promise<ServiceResponse> {
      const by = await authority(bearer);
      const found = await store.status(id, by);
      if (found === undefined) return by.creator === undefined ? refused.notFound(peer) : notThere();
      const { state, createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found;
      const past = times({ openedAt, savedAt, disputedAt });
      return json(200, { state, createdAt: instant(createdAt), expiresAt: instant(expiresAt), ...past, tries });
    },

    async end({ request, peer, bearer, id }: Call): Promise<ServiceResponse> {
      const { reason } = await readObject(request, ['reason']);
      if (reason !== undefined && reason !== 'superseded') throw new BodyRefused(400);
      const by = await authority(bearer);
      const done = await store.end(id, by, reason ?? 'destroyed');
      if (!done) return by.creator === undefined ? refused.notFound(peer) : notThere();
      metrics.count('keyturn_links_ended_total');
      return empty();
    },
  };
}
