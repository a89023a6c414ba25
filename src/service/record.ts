/** What metrics and log get of a request: never an address, an id, or a bearer. */
import type { Metrics } from './metrics.ts';

export type LogEvent = { readonly event: string; readonly [field: string]: string | number };
export type Log = (event: LogEvent) => void;

export type Seen = {
  readonly method: string;
  /** The template of its path, e.g. `/v1/links/{id}/open`; never the path itself. */
  readonly route: string;
  readonly status: number;
  /** How long the response took; undefined = the request was refused before any work. */
  readonly milliseconds?: number;
};

export type Recorder = (seen: Seen) => void;

/** Other methods share one series: a client could invent any number of them. */
const methods = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'PATCH']);

export function recorder(metrics: Metrics, log?: Log): Recorder {
  return ({ method, route, status, milliseconds }) => {
    const known = methods.has(method) ? method : 'other';
    metrics.count('keyturn_requests_total', route, known, String(status));
    if (milliseconds !== undefined) metrics.time('keyturn_request_seconds', route, milliseconds / 1000);
    const ms = milliseconds === undefined ? {} : { ms: Math.round(milliseconds * 10) / 10 };
    log?.({ event: 'request', method: known, route, status, ...ms });
  };
}
