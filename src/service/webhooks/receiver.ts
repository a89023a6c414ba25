/** GitHub's deliveries as a function: a request in, an answer out. It knows neither ports nor files. */
import { isUtf8 } from 'node:buffer';
import type { After } from '../after.ts';
import { BodyRefused } from '../body.ts';
import { sha256 } from '../bytes.ts';
import { forOperator } from '../operator-calls.ts';
import type { Log, Recorder } from '../record.ts';
import type { Peer, Service, ServiceRequest, ServiceResponse } from '../request.ts';
import { empty, json, notThere } from '../responses.ts';
import { SetupRefused } from '../store.ts';
import { kindOf } from './kind.ts';
import { type Fate, minutes } from './minutes.ts';
import { remembered } from './remembered.ts';
import { signed } from './signature.ts';
import { startRun } from './start-run.ts';

export type ReceiverOptions = {
  /** The value of KEYTURN_WEBHOOK_SECRET: one, or two with a comma while one is changed. */
  readonly secrets: string;
  /** The login of the organization whose deliveries count. */
  readonly organization: string;
  /** `owner/name:workflow.yml@ref`: what is started. */
  readonly dispatch: string;
  /** The value of KEYTURN_DISPATCH_TOKEN. */
  readonly token: string;
  /** `GITHUB_API_URL`; https://api.github.com without it. */
  readonly api?: string;
  readonly http: (request: Request) => Promise<Response>;
  /** Milliseconds, never backwards; of no particular beginning. */
  readonly elapsed: () => number;
  readonly after: After;
  /** Opens /healthz to who is not on this machine. */
  readonly operatorToken?: string;
  readonly record?: Recorder;
  /** Gets what was started and what was not: a kind, a number and a sentence of ours, never anything of a body. */
  readonly log?: Log;
};

export type Receiver = {
  readonly service: Service;
  /** Starts the runs that are owed at the end of their minute, now. */
  flush(): Promise<void>;
};

/** Bytes. GitHub sends at most 25 MiB; what counts here is a few kilobytes. */
export const mostBytes = 1_048_576;

/** The path to which GitHub sends. */
export const deliveries = '/v1/github';

/** Throws SetupRefused. */
export function receiver(options: ReceiverOptions): Receiver {
  const { organization, elapsed, after, record, log } = options;
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(organization)) {
    throw new SetupRefused('--organization is the login of the organization, such as --organization acme');
  }
  const isSigned = signed(options.secrets);
  const known = remembered(elapsed);
  const runs = minutes({
    start: startRun(options),
    remembered: known,
    elapsed,
    after,
    ...(log === undefined ? {} : { log }),
  });
  const health = forOperator(options.operatorToken, async () =>
    runs.failing() ? unavailable('not_dispatched') : json(200, { ok: true }),
  );

  /** One answer for whatever is wrong with a signature. */
  const unsigned = () => json(401, { error: 'signature' });

  async function take(request: ServiceRequest, peer: Peer | undefined): Promise<ServiceResponse> {
    const bytes = await request.body(mostBytes, { what: 'deliveries', who: peer?.caller ?? '' });
    if (!isSigned(bytes, request.header('x-hub-signature-256'))) return unsigned();
    const body = parsed(bytes);
    if (body === undefined) return json(400, { error: 'not_json' });
    const kind = kindOf(body.value, organization);
    const digest = sha256(bytes).toString('base64');
    if (kind === undefined || known.has(digest)) return empty();
    return answers[await runs.deliver(kind, digest)]();
  }

  async function answer(request: ServiceRequest, peer: Peer | undefined): Promise<ServiceResponse> {
    const { method } = request;
    try {
      if (request.path === '/healthz' && (method === 'GET' || method === 'HEAD'))
        return await health(request, peer, '');
      if (request.path !== deliveries) return notThere();
      return method === 'POST' ? await take(request, peer) : json(405, { error: 'method' }, { allow: 'POST' });
    } catch (error) {
      if (error instanceof BodyRefused && error.status !== 503) return json(error.status, { error: error.code });
      if (error instanceof BodyRefused) return unavailable('unavailable');
      log?.({ event: 'failed', route: routeOf(request.path) });
      return json(500, { error: 'internal' });
    }
  }

  return {
    async service(request, peer) {
      const started = elapsed();
      const answered = await answer(request, peer);
      const { method } = request;
      record?.({ method, route: routeOf(request.path), status: answered.status, milliseconds: elapsed() - started });
      return method === 'HEAD' ? { status: answered.status, headers: answered.headers } : answered;
    },
    flush: () => runs.flush(),
  };
}

/** GitHub does not retry: what is not 2xx stays on the webhook's page, for *Redeliver*. */
const answers: { readonly [fate in Fate]: () => ServiceResponse } = {
  taken: () => json(202, { dispatched: true }),
  joined: () => unavailable('joined'),
  refused: () => unavailable('not_dispatched'),
};

function unavailable(error: string): ServiceResponse {
  return json(503, { error }, { 'retry-after': '60' });
}

function routeOf(asked: string): string {
  return asked === deliveries || asked === '/healthz' ? asked : 'other';
}

/** Undefined: it is no JSON. */
function parsed(bytes: Uint8Array): { readonly value: unknown } | undefined {
  if (!isUtf8(bytes)) return undefined;
  try {
    return { value: JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as unknown };
  } catch {
    return undefined;
  }
}
