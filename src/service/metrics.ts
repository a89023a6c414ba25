/**
 * Counters, gauges and histograms in Prometheus's text form
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). No label ever holds an id, an address or a creator.
 */
export type Labels = { readonly [name: string]: string };

export type Metrics = {
  count(name: Counter, labels?: Labels): void;
  time(name: Histogram, labels: Labels, seconds: number): void;
  /** Asked at every reading; undefined = it cannot be told now. */
  gauge(name: Gauge, read: () => number | undefined | Promise<number | undefined>): void;
  render(): Promise<string>;
};

const counters = {
  keyturn_requests_total: 'Requests answered, by route, method and status.',
  keyturn_links_created_total: 'Links created.',
  keyturn_links_opened_total: 'Links opened for the first time.',
  keyturn_links_opened_again_total: 'Links handed to the same reader again within a minute.',
  keyturn_links_saved_total: 'Links reported as saved.',
  keyturn_links_disputed_total: 'Links whose opening a recipient disputed.',
  keyturn_links_ended_total: 'Links ended by their creator.',
  keyturn_wrong_proofs_total: 'Opens with a wrong password.',
  keyturn_refused_creators_total: 'Creations by nobody we know.',
  keyturn_quota_refusals_total: 'Creations beyond the quota of their creator.',
  keyturn_not_found_total: 'Calls that found no link: unknown id, wrong or no bearer.',
  keyturn_rate_limited_total: 'Calls answered 429 because of who called too often, by what was limited.',
  keyturn_overload_total: 'What was refused or closed because the service is full, by what it was full of.',
  keyturn_unavailable_total: 'Calls that the store or the identity provider could not serve.',
  keyturn_failed_sweeps_total: 'Sweeps that could not erase what was due.',
} as const;

const gauges = {
  keyturn_requests_in_flight: 'Requests that are worked on now.',
  keyturn_connections: 'Open connections.',
  keyturn_links_held: 'Links whose envelope is still kept: waiting, or opened within the last minute.',
} as const;

const histograms = {
  keyturn_request_seconds: 'What an answer took, by route.',
  keyturn_store_seconds: 'What the store took, by call.',
} as const;

export type Counter = keyof typeof counters;
export type Gauge = keyof typeof gauges;
export type Histogram = keyof typeof histograms;

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

type Row = { readonly labels: Labels; readonly buckets: number[]; count: number; sum: number };

export function metrics(): Metrics {
  const counted = new Map<Counter, Map<string, number>>();
  const timed = new Map<Histogram, Map<string, Row>>();
  const read = new Map<Gauge, () => number | undefined | Promise<number | undefined>>();

  return {
    count(name, labels = {}) {
      const series = write(labels);
      const rows = at(counted, name, () => new Map<string, number>());
      rows.set(series, (rows.get(series) ?? 0) + 1);
    },

    time(name, labels, seconds) {
      const rows = at(timed, name, () => new Map<string, Row>());
      const row = at(rows, write(labels), () => ({ labels, buckets: bounds.map(() => 0), count: 0, sum: 0 }));
      const bucket = bounds.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) row.buckets[bucket] = (row.buckets[bucket] ?? 0) + 1;
      row.count++;
      row.sum += seconds;
    },

    gauge(name, value) {
      read.set(name, value);
    },

    async render() {
      const lines: string[] = [];
      const head = (name: string, help: string, type: string) =>
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
      for (const [name, help] of Object.entries(counters)) {
        head(name, help, 'counter');
        const rows = counted.get(name as Counter) ?? new Map([['', 0]]);
        for (const [labels, value] of rows) lines.push(`${name}${labels} ${value}`);
      }
      for (const [name, help] of Object.entries(gauges)) {
        const value = await read.get(name as Gauge)?.();
        if (value === undefined) continue;
        head(name, help, 'gauge');
        lines.push(`${name} ${value}`);
      }
      for (const [name, help] of Object.entries(histograms)) {
        head(name, help, 'histogram');
        for (const { labels, buckets, count, sum } of timed.get(name as Histogram)?.values() ?? []) {
          let below = 0;
          for (const [index, bound] of bounds.entries()) {
            below += buckets[index] ?? 0;
            lines.push(`${name}_bucket${write({ ...labels, le: String(bound) })} ${below}`);
          }
          lines.push(`${name}_bucket${write({ ...labels, le: '+Inf' })} ${count}`);
          lines.push(`${name}_sum${write(labels)} ${sum}`, `${name}_count${write(labels)} ${count}`);
        }
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** Every label value is one of ours, so nothing needs to be escaped. */
function write(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
