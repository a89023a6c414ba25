/** The receiver for whoever has a listener of their own: a function of a cloud, a route of a server. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { realAfter } from '../after.ts';
import { readAll } from '../body.ts';
import type { Log } from '../record.ts';
import type { ServiceRequest } from '../request.ts';
import { type Receiver, receiver } from './receiver.ts';

export type WebhookEnvironment = {
  /** The secret of the webhook; two with a comma while one is changed. */
  readonly KEYTURN_WEBHOOK_SECRET: string;
  /** A fine-grained token with *Actions: write* on the repository of `dispatch`, and no other right. */
  readonly KEYTURN_DISPATCH_TOKEN: string;
  /** The login of the organization whose deliveries count. */
  readonly organization: string;
  /** `acme/keys:keyturn.yml@main`: the workflow that is started. */
  readonly dispatch: string;
  /** Of GitHub Enterprise Server: `https://HOST/api/v3`. */
  readonly api?: string;
  /** Sends the one request to GitHub: `fetch`. */
  readonly http: (request: Request) => Promise<Response>;
  /** Milliseconds, never backwards: `() => performance.now()`. */
  readonly elapsed: () => number;
  readonly log?: Log;
};

/** What is joined and remembered belongs to an environment: pass the same object each time. */
const receivers = new WeakMap<WebhookEnvironment, Receiver>();

/**
 * Answers one delivery of GitHub's, as `keyturn serve --webhooks` does. A run that is owed at the end of a minute is started
 * by a timer of this process; where the process is frozen between two calls, it is started with the next delivery.
 *
 * @throws SetupRefused for an environment that cannot work
 */
export async function receive(request: Request, env: WebhookEnvironment): Promise<Response> {
  const { KEYTURN_WEBHOOK_SECRET: secrets, KEYTURN_DISPATCH_TOKEN: token, ...rest } = env;
  const made = receivers.get(env) ?? receiver({ ...rest, secrets, token, after: realAfter });
  receivers.set(env, made);
  const { status, headers, body } = await made.service(requestOf(request));
  return new Response(typeof body === 'string' ? body : null, { status, headers: { ...headers } });
}

function requestOf({ method, url, headers, body }: Request): ServiceRequest {
  return {
    method,
    path: new URL(url).pathname,
    header: (name) => headers.get(name) ?? undefined,
    body: async (most) =>
      body === null ? new Uint8Array(0) : readAll(Readable.fromWeb(body as unknown as ReadableStream), most),
  };
}
