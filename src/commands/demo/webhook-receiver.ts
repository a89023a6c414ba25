import type { Http } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';

/** The message that docs/channels.md#webhook shows. */
export type Received = {
  readonly person: string;
  readonly link: Secret;
  readonly secrets: readonly string[];
  readonly expiresAt: string;
};

export type WebhookReceiver = { readonly http: Http; readonly messages: readonly Received[] };

/** Where the teammate's messages arrive. */
export function webhookReceiver(): WebhookReceiver {
  const messages: Received[] = [];
  return {
    messages,
    async http(request) {
      if (request.method !== 'POST') return new Response(null, { status: 405 });
      const { data } = (await request.json()) as { data: Omit<Received, 'link'> & { link: string } };
      messages.push({ ...data, link: new Secret(data.link) });
      return new Response(null, { status: 204 });
    },
  };
}
