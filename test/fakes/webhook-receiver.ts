import { Webhook } from 'standardwebhooks';

export type Delivery = { readonly id: string; readonly text: string; readonly verified: boolean };

export type FakeWebhook = {
  readonly deliveries: Delivery[];
  /** What it answers to the next requests, last one for good; 204 unless told. */
  answers: readonly (number | Response | Error)[];
  http(request: Request): Promise<Response>;
};

/** A receiver that checks signatures with the reference library. */
export function fakeWebhook(secret?: string): FakeWebhook {
  const fake: FakeWebhook = {
    deliveries: [],
    answers: [204],
    async http(request) {
      const text = await request.text();
      const headers = Object.fromEntries(request.headers);
      let verified = false;
      if (secret !== undefined) {
        try {
          new Webhook(secret).verify(text, headers);
          verified = true;
        } catch {
          return new Response('bad signature', { status: 401 });
        }
      }
      const [answer = 204, ...rest] = fake.answers;
      if (rest.length > 0) fake.answers = rest;
      if (answer instanceof Error) throw answer;
      if (typeof answer !== 'number') return answer.clone();
      if (answer >= 200 && answer <= 299) fake.deliveries.push({ id: headers['webhook-id'] ?? '', text, verified });
      return new Response(answer === 204 ? null : `said: ${text}`, { status: answer });
    },
  };
  return fake;
}
