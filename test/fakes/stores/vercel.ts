import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

export type Env = {
  id: string;
  key: string;
  value: string;
  target: string[];
  type: string;
  updatedAt: number;
  comment?: string;
};

/** Vercel's environment variables: several of one key for different environments, `sensitive` ones never shown. */
export function fakeVercel(clock: Clock) {
  const projects = new Map<string, Env[]>([['shop', []]]);
  let count = 0;
  const put = (project: string, key: string, value: string, target: string[], type = 'encrypted') =>
    projects
      .get(project)!
      .push({ id: `env_${++count}`, key, value, target, type, updatedAt: clock.now().getTime(), comment: 'by hand' });
  const shown = ({ value, ...env }: Env) => (env.type === 'sensitive' ? env : { ...env, value });
  const store = new FakeStore(clock, ({ method, path, url, body }) => {
    const [, project, id] = /^\/v\d+\/projects\/([^/]+)\/env(?:\/([^/]+))?$/.exec(path) ?? [];
    const all = projects.get(project ?? '');
    if (all === undefined) return json({ error: { code: 'not_found' } }, 404);
    if (method === 'GET') return json({ envs: all.map(shown) });
    if (method === 'PATCH') {
      const found = all.find((one) => one.id === id);
      if (found === undefined) return json({ error: { code: 'not_found' } }, 404);
      Object.assign(found, body, { updatedAt: clock.now().getTime() });
      return json(shown(found));
    }
    const made = body as Env;
    const clash = all.some((one) => one.key === made.key && one.target.some((each) => made.target.includes(each)));
    if (clash && url.searchParams.get('upsert') !== 'true') return json({ error: { code: 'ENV_CONFLICT' } }, 400);
    if (made.type === 'sensitive' && made.target.includes('development')) return json({ error: {} }, 400);
    const env = { ...made, id: `env_${++count}`, updatedAt: clock.now().getTime() };
    all.push(env);
    return json({ created: shown(env), failed: [] }, 201);
  });
  return Object.assign(store, { projects, put });
}
