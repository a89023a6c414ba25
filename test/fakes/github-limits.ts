/**
 * GitHub's limits in front of any stand-in, for each credential: 100 requests at once, 900 points a minute (a read 1, a
 * write 5), 80 requests a minute and 500 an hour that make content (contents and git; a secret counts by its points), and
 * the hour's requests with their headers. GraphQL is counted apart: a query that changes nothing is a point, of 2,000 a
 * minute. What is answered with 304 is not one of the hour's requests. Periods slide, so whatever phase the real ones have, what passes here passes there.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
import type { Http } from '../../src/rotation/model/ports.ts';

export type LimitedOptions = {
  now(): Date;
  /** Requests an hour; 5,000. */
  readonly hourly?: number;
};

export type LimitedGitHub = {
  readonly http: Http;
  /** What was refused, and why. */
  readonly refused: readonly { readonly at: number; readonly why: string; readonly request: string }[];
  /** Requests that were let through. */
  readonly sent: () => number;
};

/** Units within the last `period` milliseconds, without going through them again for each request. */
class Period {
  readonly #entries: { at: number; units: number }[] = [];
  #first = 0;
  #sum = 0;
  readonly period: number;
  readonly most: number;

  constructor(period: number, most: number) {
    this.period = period;
    this.most = most;
  }

  /** Milliseconds until `units` more fit; 0: now. */
  wait(at: number, units: number): number {
    for (; this.#first < this.#entries.length; this.#first++) {
      const entry = this.#entries[this.#first]!;
      if (entry.at > at - this.period) break;
      this.#sum -= entry.units;
    }
    if (this.#sum + units <= this.most) return 0;
    return this.#entries[this.#first]!.at + this.period - at;
  }

  add(at: number, units: number): void {
    this.#entries.push({ at, units });
    this.#sum += units;
  }

  get left(): number {
    return this.most - this.#sum;
  }
}

class Account {
  open = 0;
  hour: { until: number; left: number } | undefined;
  graphHour: { until: number; left: number } | undefined;
  readonly points = new Period(60_000, 900);
  readonly graphPoints = new Period(60_000, 2_000);
  readonly contentOfMinute = new Period(60_000, 80);
  readonly contentOfHour = new Period(3_600_000, 500);
}

export function limitedGitHub(inner: Http, { now, hourly = 5_000 }: LimitedOptions): LimitedGitHub {
  const accounts = new Map<string, Account>();
  const refused: { at: number; why: string; request: string }[] = [];
  let sent = 0;

  const secondary = (seconds: number) =>
    new Response(JSON.stringify({ message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' }), {
      status: 403,
      headers: { 'content-type': 'application/json', 'retry-after': String(seconds), date: now().toUTCString() },
    });

  return {
    refused,
    sent: () => sent,
    async http(request) {
      const at = now().getTime();
      const credential = request.headers.get('authorization') ?? '';
      const account = accounts.get(credential) ?? new Account();
      accounts.set(credential, account);
      const read = request.method === 'GET' || request.method === 'HEAD';
      const path = new URL(request.url).pathname;
      const graph = path === '/graphql';
      const content = !read && /\/repos\/[^/]+\/[^/]+\/(contents|git)\b/.test(path) ? 1 : 0;
      const charges: [string, Period, number][] = [
        ['points a minute', account.points, graph ? 0 : read ? 1 : 5],
        ['GraphQL points a minute', account.graphPoints, graph ? 1 : 0],
        ['content a minute', account.contentOfMinute, content],
        ['content an hour', account.contentOfHour, content],
      ];
      const refuse = (why: string) => refused.push({ at, why, request: `${request.method} ${path}` });
      const fresh = { until: at + 3_600_000, left: hourly };
      if (account.hour === undefined || account.hour.until <= at) account.hour = { ...fresh };
      if (account.graphHour === undefined || account.graphHour.until <= at) account.graphHour = { ...fresh };
      const hour = graph ? account.graphHour : account.hour;
      const window = (left: number) => ({
        'x-ratelimit-resource': graph ? 'graphql' : 'core',
        'x-ratelimit-limit': String(hourly),
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': String(Math.ceil(hour.until / 1_000)),
      });
      if (hour.left === 0) {
        refuse('requests an hour');
        return new Response(JSON.stringify({ message: 'API rate limit exceeded for user ID 1.' }), {
          status: 403,
          headers: { 'content-type': 'application/json', date: now().toUTCString(), ...window(0) },
        });
      }
      for (const [why, period, units] of charges) {
        const wait = units === 0 ? 0 : period.wait(at, units);
        if (wait === 0) continue;
        refuse(why);
        return secondary(Math.ceil(wait / 1_000));
      }
      if (account.open >= 100) {
        refuse('requests at once');
        return secondary(1);
      }
      for (const [, period, units] of charges) if (units > 0) period.add(at, units);
      hour.left--;
      sent++;
      account.open++;
      try {
        const answer = await inner(request);
        if (answer.status === 304) hour.left++;
        const headers = new Headers(answer.headers);
        for (const [name, value] of Object.entries(window(hour.left))) headers.set(name, value);
        return new Response(answer.body, { status: answer.status, headers });
      } finally {
        account.open--;
      }
    },
  };
}
