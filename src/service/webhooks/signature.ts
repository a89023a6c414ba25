/** https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { SetupRefused } from '../store.ts';

/** Whether `header` (X-Hub-Signature-256) signs exactly these bytes. */
export type Signed = (body: Uint8Array, header: string | undefined) => boolean;

const leastLength = 16;

/** `text`: one secret, or two with a comma while one is changed for the other. Throws SetupRefused. */
export function signed(text: string): Signed {
  const secrets = text
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  if (secrets.length < 1 || secrets.length > 2 || secrets.some(({ length }) => length < leastLength)) {
    throw new SetupRefused(
      `KEYTURN_WEBHOOK_SECRET is the secret of the webhook, at least ${leastLength} characters; two with a comma while one is changed (\`openssl rand -hex 32\` makes one)`,
    );
  }
  return (body, header = '') => {
    const claimed = /^sha256=([0-9a-f]{64})$/.exec(header)?.[1] ?? '';
    // What has no signature is compared too, and every secret, so that the time says nothing about either.
    const given = claimed === '' ? Buffer.alloc(32) : Buffer.from(claimed, 'hex');
    const right = secrets.filter((secret) =>
      timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given),
    );
    return claimed !== '' && right.length > 0;
  };
}
