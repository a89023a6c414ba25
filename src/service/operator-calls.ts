/** What whoever runs the service may ask, on its machine or with the operator's token. */
import { sha256 } from './bytes.ts';
import { bearerOf, isLocal } from './caller.ts';
import type { Metrics } from './metrics.ts';
import type { ServiceResponse } from './request.ts';
import { always, json, notThere } from './responses.ts';
import type { Work } from './router.ts';
import type { Store } from './store.ts';

type Context = { readonly store: Store; readonly metrics: Metrics; readonly operatorToken: string | undefined };

export function operatorCalls({ store, metrics, operatorToken }: Context) {
  return {
    health: forOperator(operatorToken, async () => {
      await store.check();
      return json(200, { ok: true, store: store.kind });
    }),

    metrics: forOperator(operatorToken, async () => {
      const headers = { ...always, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
      return { status: 200, headers, body: await metrics.render() };
    }),
  };
}

/** Everybody else learns nothing. */
export function forOperator(operatorToken: string | undefined, answer: () => Promise<ServiceResponse>): Work {
  return async (request, peer) => {
    const known = operatorToken !== undefined && sha256(bearerOf(request)).equals(sha256(operatorToken));
    return known || isLocal(request, peer) ? answer() : notThere();
  };
}
