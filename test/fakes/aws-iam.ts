import { createHash, createHmac } from 'node:crypto';
import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';

type Key = { user: string; secret: string; status: 'Active' | 'Inactive'; used?: Date };

const admin = { 'access-key-id': 'toy-example-not-a-key-iam', 'secret-access-key': 'toy-example-not-a-key-iam-secret' };

/** IAM's access keys of one user and STS's question who is asking, both with their signatures looked at. */
export const awsIam: FakeProvider = {
  options: { 'user-name': 'deployer' },
  scopes: [],
  untagged: true,
  admin,
  start(clock) {
    const keys = new Map<string, Key>([
      [admin['access-key-id'], { user: 'boss', secret: admin['secret-access-key'], status: 'Active' }],
      ['toy-foreign-key', { user: 'deployer', secret: 'toy-example-not-a-key-foreign', status: 'Active' }],
    ]);
    let made = 0;
    const of = (user: string) => [...keys].filter(([, key]) => key.user === user);
    const answer: Http = async (request) => {
      const url = new URL(request.url);
      const body = await request.clone().text();
      const form = request.method === 'GET' ? url.searchParams : new URLSearchParams(body);
      const asking = signer(request, url, body, keys, clock);
      if (typeof asking === 'string') return failed(403, asking);
      asking.used = clock.now();
      const action = form.get('Action') ?? '';
      const name = form.get('UserName') ?? asking.user;
      if (action === 'GetCallerIdentity')
        return xml(action, `<Arn>arn:aws:iam::000000000000:user/${asking.user}</Arn>`);
      // Behind an address of a test both services are one.
      if (url.hostname === 'sts.amazonaws.com') return failed(400, 'InvalidAction');
      if (asking.user !== 'boss') return failed(403, 'AccessDenied');
      if (name !== 'deployer' && form.has('UserName')) return failed(404, 'NoSuchEntity');
      if (action === 'ListAccessKeys') {
        // One a page: what AWS calls a page is its own affair.
        const all = of(name);
        const at = Number(form.get('Marker') ?? 0);
        const members = all
          .slice(at, at + 1)
          .map(
            ([id, { status }]) =>
              `<member><UserName>${name}</UserName><AccessKeyId>${id}</AccessKeyId><Status>${status}</Status></member>`,
          );
        const more =
          at + 1 < all.length
            ? `<IsTruncated>true</IsTruncated><Marker>${at + 1}</Marker>`
            : '<IsTruncated>false</IsTruncated>';
        return xml(action, `<AccessKeyMetadata>${members.join('')}</AccessKeyMetadata>${more}`);
      }
      if (action === 'CreateAccessKey') {
        if (of(name).length >= 2) return failed(409, 'LimitExceeded');
        const id = `toy-key-${++made}`;
        const secret = `toy-example-not-a-key-${made}/+`;
        keys.set(id, { user: name, secret, status: 'Active' });
        return xml(
          action,
          `<AccessKey><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${secret}</SecretAccessKey></AccessKey>`,
        );
      }
      const key = keys.get(form.get('AccessKeyId') ?? '');
      if (key === undefined) return failed(404, 'NoSuchEntity');
      if (action === 'GetAccessKeyLastUsed')
        return xml(
          action,
          key.used ? `<LastUsedDate>${key.used.toISOString()}</LastUsedDate>` : '<Region>N/A</Region>',
        );
      if (action === 'UpdateAccessKey') key.status = form.get('Status') as Key['status'];
      if (action === 'DeleteAccessKey') keys.delete(form.get('AccessKeyId') ?? '');
      return xml(action, '');
    };
    const http: Http = async (request) => {
      const response = await answer(request);
      response.headers.set('date', clock.now().toUTCString());
      return response;
    };
    return {
      http,
      // Room for two of the suite's: the limit itself is in test/providers/aws-iam.test.ts.
      foreign: ['toy-foreign-key'],
      live: () => of('deployer').map(([id]) => id),
    };
  },
};

/** Who signed, worked out from the request as it arrived; or the code of the refusal. */
function signer(request: Request, url: URL, body: string, keys: Map<string, Key>, clock: Clock): Key | string {
  const header = request.headers.get('authorization') ?? '';
  const [, id, scope, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(header) ?? [];
  const key = keys.get(id ?? '');
  if (key === undefined || key.status !== 'Active') return 'InvalidClientTokenId';
  const at = request.headers.get('x-amz-date') ?? '';
  const signed = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'));
  // "Signature expired: ... (... - 5 min.)" and "Signature not yet current" have this code too.
  if (!(Math.abs(clock.now().getTime() - signed) <= 5 * 60_000)) return 'SignatureDoesNotMatch';
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const query = [...url.searchParams].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).sort();
  const lines = names!.split(';').map((name) => `${name}:${name === 'host' ? url.host : request.headers.get(name)}`);
  const canonical = [request.method, '/', query.join('&'), ...lines, '', names, digest(body)].join('\n');
  const [date, region, service, end] = scope!.split('/') as [string, string, string, string];
  const signing = [date, region, service, end].reduce<string | Buffer>(
    (last, part) => mac(last, part),
    `AWS4${key.secret}`,
  );
  const expected = mac(signing, `AWS4-HMAC-SHA256\n${at}\n${scope}\n${digest(canonical)}`).toString('hex');
  return expected === signature ? key : 'SignatureDoesNotMatch';
}

function xml(action: string, inside: string): Response {
  return new Response(`<${action}Response><${action}Result>${inside}</${action}Result></${action}Response>`, {
    headers: { 'content-type': 'text/xml' },
  });
}

function failed(status: number, code: string): Response {
  return new Response(`<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code></Error></ErrorResponse>`, {
    status,
    headers: { 'content-type': 'text/xml' },
  });
}
