import type { Clock } from '../../../src/rotation/model/ports.ts';
import { json } from '../wire.ts';
import { FakeStore } from './fake-store.ts';

type Version = { value: string; contentType?: string; tags?: { [name: string]: string }; updated: number };

export const azureIds = {
  tenant: '00000000-0000-0000-0000-000000000001',
  client: '00000000-0000-0000-0000-000000000002',
};

/** A key vault, the tenant's token endpoint before it, and GitHub's, which gives the job its own token. */
export function fakeAzureKeyVault(clock: Clock) {
  const secrets = new Map<string, Version[]>();
  const state = { gone: false };
  const logins: { [name: string]: string }[] = [];
  const put = (name: string, value: string, more: Partial<Version> = {}) =>
    secrets.set(name, [
      ...(secrets.get(name) ?? []),
      { value, updated: Math.floor(clock.now().getTime() / 1_000), ...more },
    ]);
  const store: FakeStore = new FakeStore(clock, ({ method, path, url, body }) => {
    if (url.host === 'token.actions.test') return json({ value: `toy-oidc-for ${url.searchParams.get('audience')}` });
    if (url.host === 'login.microsoftonline.com') {
      const form = body as { [name: string]: string };
      logins.push(form);
      const known =
        form['client_secret'] === 'toy-example-not-a-key-client' ||
        form['client_assertion'] === 'toy-oidc-for api://AzureADTokenExchange';
      if (path !== `/${azureIds.tenant}/oauth2/v2.0/token` || form['client_id'] !== azureIds.client || !known)
        return json({ error: 'invalid_client' }, 401);
      store.given.add('toy-example-not-a-key-azure');
      return json({ access_token: 'toy-example-not-a-key-azure', expires_in: 3_599 });
    }
    if (state.gone) return json({ error: { code: 'VaultNotFound' } }, 404);
    const [, name] = /^\/secrets\/([0-9A-Za-z-]{1,127})$/.exec(path) ?? [];
    if (name === undefined || !url.searchParams.has('api-version'))
      return json({ error: { code: 'BadParameter' } }, 400);
    if (method === 'PUT') {
      const { value, contentType, tags } = body as Version;
      put(name, value, {
        ...(contentType === undefined ? {} : { contentType }),
        ...(tags === undefined ? {} : { tags }),
      });
    }
    const current = secrets.get(name)?.at(-1);
    if (current === undefined) return json({ error: { code: 'SecretNotFound' } }, 404);
    const { updated, ...rest } = current;
    return json({
      ...rest,
      id: `https://shop.vault.azure.net/secrets/${name}/1`,
      attributes: { enabled: true, updated },
    });
  });
  return Object.assign(store, { secrets, logins, put, state });
}
