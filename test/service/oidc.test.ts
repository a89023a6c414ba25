import { describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { CreatorsUnavailable } from '../../src/service/creators.ts';
import { githubIssuer, type OidcOptions, oidc } from '../../src/service/oidc.ts';
import { SetupRefused } from '../../src/service/store.ts';
import { makeBody, makeService } from './app-parts.ts';
import { handClock } from './link-parts.ts';

const audience = 'https://links.acme.dev';
const claims = {
  repository: 'acme/shop',
  repository_id: '1234',
  repository_owner_id: '99',
  ref: 'refs/heads/main',
  job_workflow_ref: 'acme/shop/.github/workflows/keyturn.yml@refs/heads/main',
};

/** An issuer whose keys can be turned, as GitHub turns its own. */
async function makeIssuer() {
  const clock = handClock();
  let pair: { kid: string; privateKey: CryptoKey; publicKey: CryptoKey };
  let up = true;
  const asked: string[] = [];
  async function turn(kid: string) {
    pair = { kid, ...(await generateKeyPair('RS256', { extractable: true })) };
  }
  await turn('one');
  return {
    clock,
    asked,
    turn,
    get pair() {
      return pair;
    },
    fall() {
      up = false;
    },
    http: async (request: Request) => {
      asked.push(request.url);
      if (!up) throw new TypeError('fetch failed');
      return Response.json({
        keys: [{ ...(await exportJWK(pair.publicKey)), kid: pair.kid, alg: 'RS256', use: 'sig' }],
      });
    },
    sign(change: Record<string, unknown> = {}, header: Record<string, unknown> = {}) {
      const now = Math.floor(clock.now() / 1000);
      return new SignJWT({ iss: githubIssuer, aud: audience, iat: now, exp: now + 300, ...claims, ...change })
        .setProtectedHeader({ alg: 'RS256', kid: pair.kid, ...header })
        .sign(pair.privateKey);
    },
  };
}

type Issuer = Awaited<ReturnType<typeof makeIssuer>>;

function creatorsOf(issuer: Issuer, change: Partial<OidcOptions> = {}) {
  return oidc({ audience, allow: ['acme/*'], http: issuer.http, now: issuer.clock.now, cooldown: 0, ...change });
}

describe('a job of an allowed repository', () => {
  it('is a creator, known by the number of its repository', async () => {
    const issuer = await makeIssuer();
    const creators = creatorsOf(issuer);
    const creator = { key: `github:${githubIssuer}:1234`, name: 'acme/shop', known: true };
    expect(await creators(await issuer.sign())).toEqual(creator);
    expect(await creators(await issuer.sign({ repository: 'Acme/Renamed' }))).toEqual({
      ...creator,
      name: 'Acme/Renamed',
    });
    expect(issuer.asked).toEqual([`${githubIssuer}/.well-known/jwks`]);
  });

  it('makes links, and asks after those of its repository only', async () => {
    const issuer = await makeIssuer();
    const { ask } = makeService({ creators: creatorsOf(issuer) });
    const { body, id } = makeBody();
    expect((await ask('POST', '/v1/links', await issuer.sign(), body)).status).toBe(201);
    expect((await ask('GET', `/v1/links/${id}`, await issuer.sign({ repository: 'acme/other-name' }))).status).toBe(
      200,
    );
    expect((await ask('GET', `/v1/links/${id}`, await issuer.sign({ repository_id: '5' }))).status).toBe(404);
  });

  it('is known again after the issuer turned its keys', async () => {
    const issuer = await makeIssuer();
    const creators = creatorsOf(issuer);
    const before = await issuer.sign();
    expect(await creators(before)).toBeDefined();
    await issuer.turn('two');
    expect(await creators(await issuer.sign())).toBeDefined();
    expect(await creators(before)).toBeUndefined();
  });

  it('may come from GitHub Enterprise Server', async () => {
    const issuer = await makeIssuer();
    const iss = 'https://github.acme.dev/_services/token';
    const creators = creatorsOf(issuer, { issuer: iss });
    expect(await creators(await issuer.sign({ iss }))).toMatchObject({ key: `github:${iss}:1234` });
    expect(await creators(await issuer.sign())).toBeUndefined();
    expect(issuer.asked[0]).toBe(`${iss}/.well-known/jwks`);
  });

  it.each<[string, Partial<OidcOptions>, boolean]>([
    ['its owner id', { ownerIds: ['99'] }, true],
    ['another owner id', { ownerIds: ['9'] }, false],
    ['its ref', { refs: ['refs/heads/*'] }, true],
    ['another ref', { refs: ['refs/tags/*'] }, false],
    ['its workflow', { workflows: ['acme/*/.github/workflows/keyturn.yml@refs/heads/main'] }, true],
    ['another workflow', { workflows: ['acme/shop/.github/workflows/other.yml@*'] }, false],
    ['an environment that it has not', { environments: ['production'] }, false],
    ['its own name', { allow: ['other/*', 'ACME/shop'] }, true],
    ['a name that only begins alike', { allow: ['acme/sho'] }, false],
    ['a dot that is no wildcard', { allow: ['acm./shop'] }, false],
  ])('is asked for %s where that is wanted', async (_, change, welcome) => {
    const issuer = await makeIssuer();
    expect((await creatorsOf(issuer, change)(await issuer.sign())) !== undefined).toBe(welcome);
  });
});

it('may be of any owner whose number is told, and of any on a server of its own', async () => {
  const issuer = await makeIssuer();
  expect(await creatorsOf(issuer, { allow: ['*/shop'], ownerIds: ['99'] })(await issuer.sign())).toBeDefined();
  expect(await creatorsOf(issuer, { allow: ['*/shop'], ownerIds: ['9'] })(await issuer.sign())).toBeUndefined();
  const iss = 'https://github.acme.dev/_services/token';
  expect(await creatorsOf(issuer, { allow: ['*/*'], issuer: iss })(await issuer.sign({ iss }))).toBeDefined();
});

describe('who is refused', () => {
  it.each<[string, (issuer: Issuer) => Promise<string> | string]>([
    ['a repository that is not allowed', (issuer) => issuer.sign({ repository: 'evil/shop' })],
    ['a repository that hides a slash', (issuer) => issuer.sign({ repository: 'acme/shop/evil' })],
    ['another audience', (issuer) => issuer.sign({ aud: 'https://links.acme.dev/' })],
    ['several audiences', (issuer) => issuer.sign({ aud: [audience, 'https://other.example'] })],
    ['another issuer', (issuer) => issuer.sign({ iss: 'https://evil.example' })],
    ['a token that has expired', (issuer) => issuer.sign({ exp: Math.floor(issuer.clock.now() / 1000) - 31 })],
    ['a token that is not yet valid', (issuer) => issuer.sign({ nbf: Math.floor(issuer.clock.now() / 1000) + 31 })],
    ['a token without an expiry', (issuer) => issuer.sign({ exp: undefined })],
    ['a token without a repository id', (issuer) => issuer.sign({ repository_id: undefined })],
    ['a repository id that is none', (issuer) => issuer.sign({ repository_id: '1:2' })],
    ['an unknown key', (issuer) => issuer.sign({}, { kid: 'other' })],
    [
      'no signature',
      (issuer) =>
        new UnsecuredJWT({ iss: githubIssuer, aud: audience, exp: issuer.clock.now() / 1000 + 60, ...claims }).encode(),
    ],
    [
      'the public key taken for a shared one',
      async (issuer) => {
        const shared = new TextEncoder().encode(JSON.stringify(await exportJWK(issuer.pair.publicKey)));
        return new SignJWT({ iss: githubIssuer, aud: audience, iat: 1, exp: 9e9, ...claims })
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(shared);
      },
    ],
    ['a changed claim', async (issuer) => changed(await issuer.sign({ repository: 'evil/shop' }))],
    ['what is no token', () => 'toy-example-not-a-token-0001'],
    ['nothing', () => ''],
  ])('has %s', async (_, tokenOf) => {
    const issuer = await makeIssuer();
    expect(await creatorsOf(issuer)(await tokenOf(issuer))).toBeUndefined();
  });

  it('is told to come back when the issuer cannot be asked', async () => {
    const issuer = await makeIssuer();
    issuer.fall();
    const creators = creatorsOf(issuer);
    await expect(creators(await issuer.sign())).rejects.toThrow(CreatorsUnavailable);
    const { ask } = makeService({ creators });
    expect((await ask('POST', '/v1/links', await issuer.sign(), makeBody().body)).status).toBe(503);
  });

  it('asks an issuer that is down no more than once in three seconds, whoever invents tokens meanwhile', async () => {
    const issuer = await makeIssuer();
    issuer.fall();
    const creators = creatorsOf(issuer, { cooldown: 10_000 });
    const flood = async () => {
      for (let index = 0; index < 20; index++) {
        await expect(creators(await issuer.sign({}, { kid: `made-up-${index}` }))).rejects.toThrow(CreatorsUnavailable);
      }
    };
    await flood();
    expect(issuer.asked.length).toBe(1);
    issuer.clock.pass(3_000);
    await flood();
    expect(issuer.asked.length).toBe(2);
  });

  it('causes no fetch for every key that a token names', async () => {
    const issuer = await makeIssuer();
    const creators = creatorsOf(issuer, { cooldown: 10_000 });
    for (let index = 0; index < 20; index++) {
      expect(await creators(await issuer.sign({}, { kid: `made-up-${index}` }))).toBeUndefined();
    }
    expect(issuer.asked.length).toBe(1);
    expect(await creators(await issuer.sign())).toBeDefined();
  });

  it('waits for keys with no more than 64 others', async () => {
    const issuer = await makeIssuer();
    let come = () => {};
    const gate = new Promise<void>((done) => {
      come = done;
    });
    const slow = async (request: Request) => {
      await gate;
      return issuer.http(request);
    };
    const creators = creatorsOf(issuer, { http: slow });
    const token = await issuer.sign();
    const told = Array.from({ length: 70 }, () =>
      creators(token).then(
        () => 'in',
        (error: Error) => error.name,
      ),
    );
    come();
    const outcomes = await Promise.all(told);
    expect(outcomes.filter((outcome) => outcome === 'in').length).toBe(64);
    expect(outcomes.filter((outcome) => outcome === 'CreatorsUnavailable').length).toBe(6);
    expect(await creators(token)).toBeDefined();
  });

  it('keeps nobody out whose key is at hand, while strangers wait for keys that they made up', async () => {
    const issuer = await makeIssuer();
    let gate = Promise.resolve();
    const creators = creatorsOf(issuer, {
      http: async (request) => {
        await gate;
        return issuer.http(request);
      },
    });
    const token = await issuer.sign();
    expect(await creators(token)).toBeDefined();
    let come = () => {};
    gate = new Promise<void>((done) => {
      come = done;
    });
    const strange = await issuer.sign({}, { kid: 'made-up' });
    const strangers = Array.from({ length: 70 }, () => creators(strange).catch(() => undefined));
    expect(await creators(token)).toBeDefined();
    come();
    await Promise.all(strangers);
  });

  it('asks again at once when the clock was set back after a failure', async () => {
    const issuer = await makeIssuer();
    const { clock, sign } = issuer;
    let up = false;
    const http = async (request: Request) => (up ? issuer.http(request) : Response.json({}, { status: 503 }));
    const creators = creatorsOf(issuer, { http });
    await expect(creators(await sign())).rejects.toThrow(CreatorsUnavailable);
    up = true;
    clock.pass(-3_600_000);
    expect(await creators(await sign())).toBeDefined();
  });

  it.each<[string, Partial<OidcOptions>]>([
    ['everybody', { allow: ['*/*'] }],
    ['every owner whose name begins alike', { allow: ['acme*/shop'] }],
    ['every owner whose name ends alike', { allow: ['*acme/shop'] }],
    ['an owner without a name', { allow: ['acme'] }],
    ['nobody', { allow: [] }],
    ['an owner whose number is anything', { ownerIds: ['*'] }],
    ['an owner whose number begins alike', { ownerIds: ['99', '9*'] }],
    ['an owner by name', { ownerIds: ['acme'] }],
    ['an owner without a number', { ownerIds: [''] }],
    ['an issuer over http', { issuer: 'http://github.acme.dev' }],
    ['an issuer with a slash behind it', { issuer: 'https://github.acme.dev/' }],
  ])('does not start for %s', async (_, change) => {
    const issuer = await makeIssuer();
    expect(() => creatorsOf(issuer, change)).toThrow(SetupRefused);
  });
});

function changed(token: string): string {
  const [header, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, repository: 'acme/shop' })).toString('base64url');
  return [header, other, signature].join('.');
}
