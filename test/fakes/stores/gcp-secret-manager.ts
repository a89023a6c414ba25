import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

type Version = { data: string; state: 'ENABLED' | 'DISABLED' };

/** Google's Secret Manager, its token exchange, and GitHub's endpoint for the job's own token. */
export function fakeGcpSecretManager(clock: Clock) {
  const provider = 'projects/123/locations/global/workloadIdentityPools/github/providers/acme';
  const secrets = new Map<string, Version[]>();
  const failed = (code: number, status: string) => json({ error: { code, status } }, code);
  const store: FakeStore = new FakeStore(clock, ({ method, path, url, body }) => {
    if (url.host === 'token.actions.test') return json({ value: `toy-oidc-for ${url.searchParams.get('audience')}` });
    if (url.host === 'sts.googleapis.com') {
      const asked = body as { [name: string]: string };
      const known =
        asked['audience'] === `//iam.googleapis.com/${provider}` &&
        asked['subjectToken'] === `toy-oidc-for https://iam.googleapis.com/${provider}`;
      if (!known) return failed(400, 'INVALID_ARGUMENT');
      store.given.add('toy-example-not-a-key-gcp');
      return json({ access_token: 'toy-example-not-a-key-gcp', token_type: 'Bearer', expires_in: 3_599 });
    }
    const [, name, rest] = /^\/v1\/projects\/shop\/secrets\/([^/:]+)(.*)$/.exec(path) ?? [];
    const versions = secrets.get(name ?? '');
    if (versions === undefined) return failed(404, 'NOT_FOUND');
    const named = (number: number) => `projects/123/secrets/${name}/versions/${number}`;
    if (method === 'POST' && rest === ':addVersion') {
      const { data } = (body as { payload: { data: string } }).payload;
      versions.push({ data, state: 'ENABLED' });
      return json({ name: named(versions.length), state: 'ENABLED', createTime: clock.now().toISOString() });
    }
    if (rest === '') return json({ name: `projects/123/secrets/${name}` });
    if (rest !== '/versions/latest:access') return failed(404, 'NOT_FOUND');
    const latest = versions.at(-1);
    if (latest === undefined) return failed(404, 'NOT_FOUND');
    if (latest.state !== 'ENABLED') return failed(400, 'FAILED_PRECONDITION');
    return json({ name: named(versions.length), payload: { data: latest.data } });
  });
  return Object.assign(store, { secrets, provider });
}
