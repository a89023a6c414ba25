import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { provider as gcp } from '../../src/providers/gcp-service-account-key.ts';
import type { Http, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { deployer, gcpServiceAccountKey as fake } from '../fakes/gcp-service-account-key.ts';
import { json } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'ktabcdefgh01jy0000000000000000000000';
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const recorded = JSON.parse(
  readFileSync(new URL('../fixtures/sdk/gcp-service-account-key.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'keyturn-gcp-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Sent = { method: string; url: string; auth?: string; body?: unknown };

/** What is sent, in the shape in which the SDK's requests were written down. */
function watched(http: Http): { http: Http; sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    http: async (request) => {
      const auth = request.headers.get('authorization');
      const text = await request.clone().text();
      const form = request.headers.get('content-type')?.includes('urlencoded');
      const body = text === '' ? undefined : form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
      const { method, url } = request;
      sent.push({ method, url, ...(auth === null ? {} : { auth }), ...(body === undefined ? {} : { body }) });
      return http(request);
    },
  };
}

function build(http: Http, how: { admin?: string; file?: object } = {}): Provider {
  const path = join(folder, 'credentials.json');
  if (how.file) writeFileSync(path, JSON.stringify(how.file));
  return gcp.build({
    options: gcp.options.parse(fake.options),
    admin: how.admin === undefined ? undefined : new Secret(how.admin),
    settings: how.file ? { GOOGLE_APPLICATION_CREDENTIALS: path } : {},
    http,
    clock: standingClock(),
    random,
  });
}

const federation = {
  type: 'external_account',
  audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/providers/acme',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  service_account_impersonation_url:
    'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/keyturn@toy.iam.gserviceaccount.com:generateAccessToken',
  credential_source: {
    url: 'https://oidc.example.com/token?audience=x',
    headers: { Authorization: 'Bearer toy-example-not-a-key-request' },
    format: { type: 'json', subject_token_field_name: 'value' },
  },
};

describe('keys of a Google Cloud service account', () => {
  it("are asked for as the vendor's SDK asks", async () => {
    const { http, sent } = watched(fake.start(standingClock()).http);
    const provider = build(http, { admin: fake.admin as string });
    await provider.check();
    const list = sent.at(-1);
    const minted = await provider.mint({ tag });
    const mint = sent.at(-1);
    await provider.probe(minted);
    const verify = sent.at(-1)!;
    const { assertion, ...rest } = verify.body as { assertion: string };
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', typ: 'JWT', kid: minted.id });
    const { iat, exp, ...claims } = decodeJwt(assertion);
    expect(exp! - iat!).toBeLessThanOrEqual(3_600);
    await provider.deactivate!(minted.id);
    const deactivate = sent.at(-1);
    await provider.revoke(minted.id);
    const revoke = sent.at(-1);
    const { federation: _, ...calls } = recorded;
    const ours = { mint, list, deactivate, revoke, verify: { ...verify, body: { ...rest, assertion: claims } } };
    expect(ours).toEqual(calls);
  });

  it('are one line of JSON that an SDK takes, and end when they are disabled', async () => {
    const provider = build(fake.start(standingClock()).http, { admin: fake.admin as string });
    const minted = await provider.mint({ tag });
    const text = minted.values['value']!.reveal();
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toMatchObject({
      type: 'service_account',
      client_email: deployer,
      private_key_id: minted.id,
    });
    await provider.deactivate!(minted.id);
    expect((await provider.list!()).find(({ id }) => id === minted.id)).toEqual({ id: minted.id, active: false });
    expect(await provider.probe(minted)).toBe('rejected');
  });

  it('are ten at most: the eleventh is refused, and none is ended to make room', async () => {
    const service = fake.start(standingClock());
    const provider = build(service.http, { admin: fake.admin as string });
    while (service.live().length < 10) await provider.mint({ tag });
    await expect(provider.mint({ tag })).rejects.toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining(`keys list --iam-account ${deployer}`),
    });
    expect(service.live()).toHaveLength(10);
  });

  it.each([
    ['Invalid JWT: Token must be a short-lived token and in a reasonable timeframe.', 'inconclusive'],
    ['Invalid JWT Signature.', 'rejected'],
    ['Invalid grant: account not found', 'rejected'],
  ])('are not called dead for the fault of a clock: %s', async (error_description, probe) => {
    const provider = build(fake.start(standingClock()).http, { admin: fake.admin as string });
    const minted = await provider.mint({ tag });
    const other = build(async () => json({ error: 'invalid_grant', error_description }, 400));
    expect(await other.probe(minted)).toBe(probe);
  });
});

describe('without a stored key', () => {
  const google: Http = async (request) => {
    const { host } = new URL(request.url);
    if (host === 'oidc.example.com') return json({ value: 'toy-example-not-a-key-oidc' });
    if (host === 'sts.googleapis.com') return json({ access_token: 'toy-example-not-a-key-sts', expires_in: 3_600 });
    if (host === 'iamcredentials.googleapis.com') return json({ accessToken: 'toy-example-not-a-key-sa' });
    return json({});
  };

  it("the job's own token is exchanged as google-auth-library does it", async () => {
    const { http, sent } = watched(google);
    await build(http, { file: federation }).check();
    expect(sent.slice(0, -1)).toEqual(recorded.federation);
    expect(sent.at(-1)!.auth).toBe('Bearer toy-example-not-a-key-sa');
  });

  it.each([
    ['its token', { token_url: 'https://sts.example.com/v1/token' }],
    [
      'its impersonation',
      { service_account_impersonation_url: 'https://iamcredentials.googleapis.com.example.com/v1/projects/' },
    ],
    ['its proof', { credential_source: { url: 'http://oidc.example.com/' } }],
  ])('a configuration that would send %s elsewhere is refused before anything is sent', async (_, change) => {
    const { http, sent } = watched(google);
    const provider = build(http, { file: { ...federation, ...change } });
    await expect(provider.check()).rejects.toMatchObject({
      code: 'PROVIDER_DENIED',
      hint: expect.stringContaining('needs'),
    });
    expect(sent).toEqual([]);
  });

  it('says which variable is missing, and which file cannot be read', async () => {
    await expect(build(google).check()).rejects.toMatchObject({ code: 'ENVIRONMENT_MISSING' });
    const provider = build(google, { file: federation });
    rmSync(join(folder, 'credentials.json'));
    await expect(provider.check()).rejects.toMatchObject({ code: 'ENVIRONMENT_MISSING' });
  });
});
