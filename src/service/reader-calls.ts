/** What whoever holds a link may ask: look, open, saved, dispute. Who has only an id learns nothing. */
import { readBinary, readObject } from './body.ts';
import { sha256 } from './bytes.ts';
import type { Call } from './caller.ts';
import type { Metrics } from './metrics.ts';
import type { Refusals } from './refusals.ts';
import type { ServiceResponse } from './request.ts';
import { empty, instant, json, opened, times } from './responses.ts';
import type { Store } from './store.ts';

type Context = { readonly store: Store; readonly metrics: Metrics; readonly refused: Refusals };

export function readerCalls({ store, metrics, refused }: Context) {
  return {
    async look({ request, peer, handle }: Call): Promise<ServiceResponse> {
      await readObject(request, []);
      const link = await store.look(handle);
      if (link === undefined) return refused.notFound(peer);
      const { openedAt, expiresAt, ...rest } = link;
      return json(200, { ...rest, expiresAt: instant(expiresAt), ...times({ openedAt }) });
    },

    async open({ request, peer, handle }: Call): Promise<ServiceResponse> {
      const body = await readObject(request, ['proof', 'reader']);
      const [proof, reader] = [sha256(readBinary(body['proof'], 32)), sha256(readBinary(body['reader'], 16))];
      const claimed = await store.claim(handle, proof, reader);
      if (claimed === undefined) return refused.notFound(peer);
      switch (claimed.outcome) {
        case 'opened':
          metrics.count(claimed.first ? 'keyturn_links_opened_total' : 'keyturn_links_opened_again_total');
          return opened(claimed.envelope, claimed.creator);
        case 'wrong':
          metrics.count('keyturn_wrong_proofs_total');
          if (claimed.wait === 0) return json(403, { error: 'wrong_proof' });
          return json(429, { error: 'wrong_proof' }, { 'retry-after': String(claimed.wait) });
        case 'wait':
          return json(429, { error: 'wait' }, { 'retry-after': String(claimed.wait) });
        case 'over':
          return json(410, { state: claimed.state, ...times({ openedAt: claimed.openedAt }) });
      }
    },

    async saved({ request, peer, handle }: Call): Promise<ServiceResponse> {
      const body = await readObject(request, ['reader']);
      const done = await store.saved(handle, sha256(readBinary(body['reader'], 16)));
      if (done === undefined) return refused.notFound(peer);
      if (done === 'waiting') return json(409, { error: 'not_opened' });
      if (done === 'over') return json(410, { error: 'not_yours' });
      metrics.count('keyturn_links_saved_total');
      return empty();
    },

    async dispute({ request, peer, handle }: Call): Promise<ServiceResponse> {
      await readObject(request, []);
      const done = await store.dispute(handle);
      if (done === undefined) return refused.notFound(peer);
      if (done === 'waiting') return json(409, { error: 'not_opened' });
      metrics.count('keyturn_links_disputed_total');
      return empty();
    },
  };
}
