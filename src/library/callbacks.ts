/** The functions that a caller hands in, each judged by what it gives whenever it is called. */
import type { Clock, Http, Progress } from '../rotation/model/ports.ts';
import { network, clock as realClock } from '../world.ts';
import { date, having, invalid, method, optional, type Rule } from './judge.ts';

export type Wired = { readonly http?: Http | undefined; readonly clock?: Clock | undefined };

export const wireRules = {
  http: optional(method) as Rule<Http | undefined>,
  clock: optional(having<Clock>('now', 'sleep')),
};

/** The network and the time of one call. */
export async function wireOf(
  { http, clock }: Wired,
  environment = process.env,
): Promise<Required<{ http: Http; clock: Clock }>> {
  return {
    http: http === undefined ? await network({ ...environment }) : answering(http, 'http'),
    clock: clock === undefined ? realClock : telling(clock),
  };
}

/** Throws INPUT_INVALID for what is no Response; an error of the network stays what it is. */
export function answering(http: Http, path: string): Http {
  return async (request) => {
    const response: unknown = await http(request);
    // By its shape: it may be of another copy of `fetch`.
    const { status, headers, body } = (response ?? {}) as { [part: string]: unknown };
    const hasHeaders = typeof (headers as { get?: unknown } | undefined)?.get === 'function';
    if (typeof status !== 'number' || !hasHeaders || body === undefined)
      throw invalid(`${path}()`, 'a Response is wanted, and it gave something else');
    return response as Response;
  };
}

function telling(clock: Clock): Clock {
  return {
    now: () => date(clock.now(), 'clock.now()'),
    sleep: async (milliseconds) => {
      await clock.sleep(milliseconds);
    },
  };
}

/** A listener that fails changes nothing of what it listens to. */
export function listening(progress: ((progress: Progress) => void) | undefined): (progress: Progress) => void {
  return (step) => {
    try {
      Promise.resolve(progress?.(step) as unknown).catch(() => {});
    } catch {
      // Nor does one that throws at once.
    }
  };
}

/** A callback that refuses by throwing: what it gives could be meant as a refusal, and would not be heard. */
export async function silent(given: unknown, path: string): Promise<void> {
  if ((await given) !== undefined) throw invalid(`${path}()`, 'nothing is to be given: it refuses by what it throws');
}
