/** GitHub's webhooks, for whoever has a listener of their own. */
import { SetupRefused } from '../service/store.ts';
import { receive as received, type WebhookEnvironment } from '../service/webhooks/receive.ts';
import { answering } from './callbacks.ts';
import { fields, having, invalid, method, numberFrom, optional, text, textLike } from './judge.ts';

const environment = fields<WebhookEnvironment>({
  KEYTURN_WEBHOOK_SECRET: text,
  KEYTURN_DISPATCH_TOKEN: text,
  organization: textLike(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'it is the login of an organization'),
  dispatch: textLike(/^[\w.-]+\/[\w.-]+:[\w.-]+\.ya?ml@[\w./-]+$/, 'it is `owner/name:workflow.yml@branch`'),
  api: optional(
    textLike(/^https?:\/\/[\w.:-]+(?:\/[\w./-]*)?$/, 'it is the address of an API, such as https://HOST/api/v3'),
  ),
  http: method,
  elapsed: method,
  log: optional(method),
} as never);

/** What is joined and remembered belongs to an environment: pass the same object each time. */
const judged = new WeakMap<WebhookEnvironment, WebhookEnvironment>();

/**
 * Answers one delivery of GitHub's, as `keyturn serve --webhooks` does. A run that is owed at the end of a minute is started
 * by a timer of this process; where the process is frozen between two calls, it is started with the next delivery.
 *
 * @throws KeyturnError INPUT_INVALID for an environment that cannot work, naming what is wrong
 */
export async function receive(request: Request, env: WebhookEnvironment): Promise<Response> {
  const asked = having<Request>('arrayBuffer')(request, 'request');
  // By its shape: it may be of another copy of `fetch`.
  if (typeof asked.url !== 'string' || !URL.canParse(asked.url) || typeof asked.headers?.get !== 'function')
    throw invalid('request', 'a Request is wanted');
  const known = judged.get(env) ?? watched(environment(env, 'env'));
  judged.set(env, known);
  try {
    return await received(request, known);
  } catch (error) {
    if (error instanceof SetupRefused) throw invalid('env', error.message, 'docs/webhooks.md describes each part');
    throw error;
  }
}

function watched(env: WebhookEnvironment): WebhookEnvironment {
  const milliseconds = numberFrom(0, Number.MAX_VALUE, 'milliseconds, from 0 on');
  return {
    ...env,
    http: answering(env.http, 'env.http'),
    elapsed: () => milliseconds(env.elapsed(), 'env.elapsed()'),
  };
}
