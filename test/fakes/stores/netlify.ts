import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

type Value = { id: string; value: string; context: string };
export type Variable = { key: string; scopes?: string[]; values: Value[]; is_secret: boolean; updated_at: string };

/** Netlify's environment variables of a team or a site: one value for each deploy context, secret ones never shown. */
export function fakeNetlify(clock: Clock) {
  /** `team/` or `team/site` -> its variables. */
  const places = new Map<string, Variable[]>([
    ['acme/', []],
    ['acme/site-1', []],
  ]);
  let count = 0;
  const now = () => clock.now().toISOString();
  const value = (context: string, text: string) => ({ id: `value-${++count}`, context, value: text });
  const put = (place: string, key: string, values: { [context: string]: string }, secret = false) =>
    places.get(place)!.push({
      key,
      values: Object.entries(values).map(([context, text]) => value(context, text)),
      is_secret: secret,
      updated_at: now(),
    });
  const shown = (one: Variable) => ({
    ...one,
    values: one.values.map((each) => (one.is_secret && each.context !== 'dev' ? { ...each, value: '' } : each)),
  });
  const store = new FakeStore(clock, ({ method, path, url, body }) => {
    const missing = () => json({ code: 404, message: 'Not Found' }, 404);
    const [, site] = /^\/api\/v1\/sites\/([^/]+)$/.exec(path) ?? [];
    if (site !== undefined) return places.has(`acme/${site}`) ? json({ id: site }) : missing();
    const [, account, inside, key] = /^\/api\/v1\/accounts\/([^/]+)(\/env)?(?:\/([^/]+))?$/.exec(path) ?? [];
    const all = places.get(`${account}/${url.searchParams.get('site_id') ?? ''}`);
    if (all === undefined) return missing();
    if (inside === undefined) return json({ id: account });
    if (method === 'POST') {
      for (const one of body as Variable[]) {
        if (all.some((other) => other.key === one.key)) return json({ code: 422, message: 'exists' }, 422);
        if (one.is_secret && (one.scopes === undefined || one.scopes.includes('post-processing')))
          return json({ code: 422, message: 'scopes' }, 422);
        put(`${account}/${url.searchParams.get('site_id') ?? ''}`, one.key, {}, one.is_secret);
        Object.assign(all.at(-1)!, {
          values: one.values.map((each) => value(each.context, each.value)),
          ...(one.scopes === undefined ? {} : { scopes: one.scopes }),
        });
      }
      return json([shown(all.at(-1)!)], 201);
    }
    const found = all.find((one) => one.key === key);
    if (found === undefined) return missing();
    if (method === 'GET') return json(shown(found));
    const { context, value: text } = body as Value;
    found.values = [...found.values.filter((one) => one.context !== context), value(context, text)];
    found.updated_at = now();
    return json(shown(found), 201);
  });
  return Object.assign(store, { places, put });
}
