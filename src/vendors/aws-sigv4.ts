import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

export type AwsCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  /** Of temporary credentials (STS, OIDC). */
  readonly sessionToken?: Secret | undefined;
};

export type Signing = {
  readonly credentials: AwsCredentials;
  readonly region: string;
  /** The name that AWS signs for: `iam`, `sts`, `secretsmanager`, `ssm`. */
  readonly service: string;
  readonly clock: Clock;
};

/**
 * The same request with AWS Signature Version 4 in its `authorization` header; what it had in `x-amz-*`,
 * `content-type` and `host` is signed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signed(request: Request, { credentials, region, service, clock }: Signing): Promise<Request> {
  const body = request.body === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
  const at = clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d{3}/g, '');
  const headers = new Headers(request.headers);
  headers.set('x-amz-date', at);
  if (service === 's3') headers.set('x-amz-content-sha256', hash(body));
  if (credentials.sessionToken) headers.set('x-amz-security-token', credentials.sessionToken.reveal());

  const url = new URL(request.url);
  const canonical = new Map([['host', url.host]]);
  for (const [name, value] of headers) {
    if (name === 'content-type' || name.startsWith('x-amz-')) canonical.set(name, value.trim().replace(/ +/g, ' '));
  }
  const names = [...canonical.keys()].sort();
  const query = [...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');
  const text = [
    request.method,
    pathOf(url, service),
    query,
    ...names.map((name) => `${name}:${canonical.get(name)}`),
    '',
    names.join(';'),
    hash(body),
  ].join('\n');

  const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash(text)}`;
  const key = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => mac(last, part), `AWS4${credentials.secretAccessKey.reveal()}`);
  const signature = mac(key, toSign).toString('hex');
  headers.set(
    'authorization',
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  );
  return new Request(request.url, {
    method: request.method,
    headers,
    redirect: 'manual',
    signal: request.signal,
    ...(body.length === 0 ? {} : { body }),
  });
}

/** Every service but S3 has each segment of the path escaped once more than it is on the wire. */
function pathOf(url: URL, service: string): string {
  return service === 's3' ? url.pathname : url.pathname.split('/').map(escaped).join('/');
}

/** RFC 3986: everything but letters, digits and `-._~`. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function mac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
