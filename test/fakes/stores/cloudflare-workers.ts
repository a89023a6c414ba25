import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

/** Secrets of Workers: names and types are all that is shown; every write deploys a version. */
export function fakeCloudflareWorkers(clock: Clock) {
  const account = '0123456789abcdef0123456789abcdef';
  const scripts = new Map<string, Map<string, string>>([['shop', new Map()]]);
  const answer = (result: unknown) => json({ success: true, errors: [], messages: [], result });
  const failed = (code: number, status: number) => json({ success: false, errors: [{ code }], result: null }, status);
  const store = new FakeStore(clock, ({ method, path, body }) => {
    const [, of, script] = /^\/client\/v4\/accounts\/([^/]+)\/workers\/scripts\/([^/]+)\/secrets$/.exec(path) ?? [];
    const all = scripts.get(script ?? '');
    if (of !== account || all === undefined) return failed(10_007, 404);
    if (method === 'GET') return answer([...all.keys()].map((name) => ({ name, type: 'secret_text' })));
    const { name, text, type } = body as { name: string; text: string; type: string };
    if (type !== 'secret_text' || new TextEncoder().encode(text).length > 5_120) return failed(10_021, 400);
    all.set(name, text);
    return answer({ name, type });
  });
  return Object.assign(store, { account, scripts });
}
