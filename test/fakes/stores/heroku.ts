import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

/** Config vars of Heroku apps: one map, of which a PATCH changes what it names; each makes a release. */
export function fakeHeroku(clock: Clock) {
  const apps = new Map<string, { [name: string]: string }>([['shop', {}]]);
  const releases: string[] = [];
  const store = new FakeStore(clock, ({ method, path, body }) => {
    const [, app] = /^\/apps\/([^/]+)\/config-vars$/.exec(path) ?? [];
    const all = apps.get(app ?? '');
    if (all === undefined) return json({ id: 'not_found', message: "Couldn't find that app." }, 404);
    if (method === 'PATCH') {
      for (const [name, value] of Object.entries(body as { [name: string]: string | null })) {
        if (value === null) delete all[name];
        else all[name] = value;
      }
      releases.push(app!);
    }
    return json(all);
  });
  return Object.assign(store, { apps, releases });
}
