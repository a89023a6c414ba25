import { type Answer, call } from '../http/call.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Origin } from '../rotation/model/ports.ts';
import { signed } from '../vendors/aws-sigv4.ts';
import type { DestinationContext } from './destination.ts';

export type AwsService = {
  /** As it is signed and as its host begins: `secretsmanager`, `ssm`. */
  readonly service: 'secretsmanager' | 'ssm';
  /** Before the dot in `X-Amz-Target`. */
  readonly target: string;
  readonly region: string;
  /** For people. */
  readonly place: string;
};

/** What AWS refused, by the name of its error: `ResourceNotFoundException`. Codes as in DESTINATION_*. */
export class AwsRefusal extends KeyturnError {
  readonly type: string;

  constructor(type: string, ...details: ConstructorParameters<typeof KeyturnError>) {
    super(...details);
    this.type = type;
  }
}

export function refusedAs(error: unknown, ...types: string[]): boolean {
  return error instanceof AwsRefusal && types.includes(error.type);
}

const waits = 4;

/**
 * One call of an AWS JSON 1.1 service. It must be idempotent, because it is repeated after throttling, 5xx and lost answers.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html
 *
 * @throws KeyturnError AwsRefusal (DESTINATION_DENIED, HTTP_REFUSED), ENVIRONMENT_MISSING, HTTP_NOT_SENT, HTTP_UNKNOWN
 */
export async function askAws(
  context: DestinationContext,
  to: AwsService,
  action: string,
  body: { readonly [name: string]: unknown },
): Promise<{ readonly [name: string]: unknown }> {
  for (let waited = 0; ; waited++) {
    try {
      const answer = await once(context, to, action, body);
      if (answer.status >= 500) throw unknown(to, action, answer.status);
      if (answer.status === 200) return answer.json() as { readonly [name: string]: unknown };
      const refusal = refused(to, action, answer);
      if (!/^(Throttling|TooManyRequests|TooManyUpdates|RequestLimitExceeded)/.test(refusal.type) || waited >= waits)
        throw refusal;
    } catch (error) {
      if (!is(error, 'HTTP_UNKNOWN') || waited >= waits) throw error;
    }
    await context.clock.sleep(500 * 2 ** waited);
  }
}

async function once(context: DestinationContext, to: AwsService, action: string, body: object): Promise<Answer> {
  const { http, clock, variable, setting } = context;
  const { service, region } = to;
  const accessKeyId = setting('AWS_ACCESS_KEY_ID');
  const secretAccessKey = variable('AWS_SECRET_ACCESS_KEY');
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: `${to.place} needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and they are not set`,
      hint: 'in a workflow, run aws-actions/configure-aws-credentials with `role-to-assume` before Keyturn',
    });
  }
  const own = service === 'ssm' ? 'AWS_ENDPOINT_URL_SSM' : 'AWS_ENDPOINT_URL_SECRETS_MANAGER';
  const elsewhere = setting(own) ?? setting('AWS_ENDPOINT_URL');
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const request = new Request(elsewhere ?? `https://${service}.${region}.${domain}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${to.target}.${action}` },
    body: JSON.stringify(body),
  });
  const credentials = { accessKeyId, secretAccessKey, sessionToken: variable('AWS_SESSION_TOKEN') };
  return call(http, await signed(request, { credentials, region, service, clock }), { clock });
}

function unknown({ place }: AwsService, action: string, status: number): KeyturnError {
  return new KeyturnError('HTTP_UNKNOWN', { what: `${place}: ${action} answered ${status}` });
}

const credentialFaults = new Set([
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'IncompleteSignature',
  'MissingAuthenticationToken',
  'SignatureDoesNotMatch',
]);

function refused({ place, service }: AwsService, action: string, { status, text }: Answer): AwsRefusal {
  const type = typeOf(text);
  const what = `${place}: ${action} was refused (${status}${type === '' ? '' : ` ${type}`})`;
  if (credentialFaults.has(type)) {
    return new AwsRefusal(type, 'DESTINATION_DENIED', {
      what,
      hint: 'check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: expired, or not of one set?',
    });
  }
  if (status === 401 || status === 403 || type.startsWith('AccessDenied')) {
    return new AwsRefusal(type, 'DESTINATION_DENIED', {
      what,
      hint: `allow ${service}:${action} (and kms:Decrypt and kms:GenerateDataKey where it has a key of its own) to the role that the job assumes`,
    });
  }
  return new AwsRefusal(type, 'HTTP_REFUSED', { what });
}

/** `com.amazonaws.secretsmanager#ResourceNotFoundException`; only a plain name is believed. */
function typeOf(text: string): string {
  try {
    const { __type: type } = JSON.parse(text) as { __type?: unknown };
    return /(?:^|#)([A-Za-z]{1,80})$/.exec(String(type))?.[1] ?? '';
  } catch {
    return '';
  }
}

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** The region of one entry: its own, its ARN's, then the environment's. Throws CONFIG_INVALID. */
export function regionOf(given: string | undefined, name: string, { setting }: DestinationContext): string {
  const arn = /^arn:[\w-]+:\w+:([a-z0-9-]+):/.exec(name)?.[1];
  const region = given ?? arn ?? setting('AWS_REGION') ?? setting('AWS_DEFAULT_REGION');
  if (region !== undefined && REGION.test(region)) return region;
  throw new KeyturnError('CONFIG_INVALID', {
    what: region === undefined ? 'an AWS destination has no region' : 'the region of an AWS destination is none',
    hint: 'add `region: eu-west-1` to it, or set AWS_REGION',
  });
}

/** AWS's own hosts, and no credential but the run's own: only what is no region could lead elsewhere. */
export function awsOrigins({ region }: { readonly region: string }): readonly Origin[] | undefined {
  return REGION.test(region) ? [] : undefined;
}

/** AWS's JSON has times in seconds. */
export function awsTime(seconds: unknown, place: string): Date {
  const at = new Date(typeof seconds === 'number' ? seconds * 1_000 : Number.NaN);
  if (Number.isNaN(at.getTime()))
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without a time` });
  return at;
}
