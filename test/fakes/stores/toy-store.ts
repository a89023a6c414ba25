import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

/** The store of the example in docs/destinations.md: variables of a team with a time each. */
export function fakeToyStore(clock: Clock) {
  const teams = new Map<string, Map<string, { value: string; updated_at: string; note: string }>>([
    ['acme', new Map()],
  ]);
  const put = (team: string, name: string, value: string, note = '') =>
    teams.get(team)!.set(name, { value, updated_at: clock.now().toISOString(), note });
  const store = new FakeStore(clock, ({ method, path, body }) => {
    const [, team, name] = /^\/v1\/teams\/([^/]+)(?:\/variables\/([^/]+))?$/.exec(path) ?? [];
    const all = teams.get(team ?? '');
    if (all === undefined) return json({ error: 'no_team' }, 404);
    if (name === undefined) return json({ team });
    if (method === 'PUT') {
      const { value, note } = body as { value: string; note?: string };
      put(team!, name, value, note ?? '');
    }
    const found = all.get(name);
    return found === undefined ? json({ error: 'no_variable' }, 404) : json({ data: found });
  });
  return Object.assign(store, { teams, put });
}
