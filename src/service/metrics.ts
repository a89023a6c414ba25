/**
 * Counters, gauges and histograms in Prometheus's text form
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). No label ever holds an id, an address or a creator.
 */
export type Metrics = {
  /** `values`: of the labels of `name`, in their order. */
  count(name: Counter, ...values: readonly string[]): void;
  time(name: Histogram, value: string, seconds: number): void;
  /** `read` is called at every rendering; undefined = the value is not known now. */
  gauge(name: Gauge, read: () => number | undefined | Promise<number | undefined>): void;
  render(): Promise<string>;
};

const counters = {
  keyturn_requests_total: {
    help: 'Requests answered, by route, method and status.',
    labels: ['route', 'method', 'status'],
  },
  keyturn_links_created_total: { help: 'Links created.', labels: [] },
  keyturn_links_opened_total: { help: 'Links opened for the first time.', labels: [] },
  keyturn_links_opened_again_total: { help: 'Links handed to the same reader again within a minute.', labels: [] },
  keyturn_links_saved_total: { help: 'Links reported as saved.', labels: [] },
  keyturn_links_disputed_total: { help: 'Links whose opening a recipient disputed.', labels: [] },
  keyturn_links_ended_total: { help: 'Links ended by their creator.', labels: [] },
  keyturn_requests_created_total: { help: 'Requests created.', labels: [] },
  keyturn_requests_filled_total: { help: 'Answers written, replaced ones included.', labels: [] },
  keyturn_requests_taken_total: { help: 'Answers handed to who asked, also again.', labels: [] },
  keyturn_requests_disputed_total: { help: 'Requests whose answer somebody disputed.', labels: [] },
  keyturn_requests_ended_total: { help: 'Requests ended by their creator.', labels: [] },
  keyturn_wrong_proofs_total: { help: 'Opens with a wrong password.', labels: [] },
  keyturn_refused_creators_total: { help: 'Creations by nobody we know.', labels: [] },
  keyturn_quota_refusals_total: { help: 'Creations beyond the quota of their creator.', labels: [] },
  keyturn_not_found_total: { help: 'Calls that found no link: unknown id, wrong or no bearer.', labels: [] },
  keyturn_rate_limited_total: {
    help: 'Calls answered 429 because of who called too often, by what was limited.',
    labels: ['limit'],
  },
  keyturn_overload_total: {
    help: 'What was refused or closed because the service is full, by what it was full of.',
    labels: ['what'],
  },
  keyturn_unavailable_total: { help: 'Calls that the store or the identity provider could not serve.', labels: [] },
  keyturn_failed_sweeps_total: { help: 'Sweeps that could not erase what was due.', labels: [] },
} as const;

const gauges = {
  keyturn_requests_in_flight: 'Requests that are worked on now.',
  keyturn_connections: 'Open connections.',
  keyturn_requests_held: 'Requests whose question or answer is still kept.',
  keyturn_links_held: 'Links whose envelope is still kept: waiting, or opened within the last minute.',
} as const;

const histograms = {
  keyturn_request_seconds: { help: 'What an answer took, by route.', label: 'route' },
  keyturn_store_seconds: { help: 'What the store took, by call.', label: 'call' },
} as const;

export type Counter = keyof typeof counters;
export type Gauge = keyof typeof gauges;
export type Histogram = keyof typeof histograms;

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

type Row = { readonly buckets: number[]; count: number; sum: number };

/** No label value has a comma, so it can separate them. */
const comma = ',';

export function metrics(): Metrics {
  const counted = new Map<Counter, Map<string, number>>();
  const timed = new Map<Histogram, Map<string, Row>>();
  const read = new Map<Gauge, () => number | undefined | Promise<number | undefined>>();

  return {
    count(name, ...values) {
      const series = values.join(comma);
      const rows = at(counted, name, () => new Map<string, number>());
      rows.set(series, (rows.get(series) ?? 0) + 1);
    },

    time(name, value, seconds) {
      const rows = at(timed, name, () => new Map<string, Row>());
      const row = at(rows, value, () => ({ buckets: bounds.map(() => 0), count: 0, sum: 0 }));
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
      for (const [name, { help, labels }] of Object.entries(counters)) {
        head(name, help, 'counter');
        const rows = counted.get(name as Counter) ?? new Map(labels.length === 0 ? [['', 0]] : []);
        for (const [series, value] of rows) lines.push(`${name}${write(labels, series.split(comma))} ${value}`);
      }
      for (const [name, help] of Object.entries(gauges)) {
        const value = await read.get(name as Gauge)?.();
        if (value === undefined) continue;
        head(name, help, 'gauge');
        lines.push(`${name} ${value}`);
      }
      for (const [name, { help, label }] of Object.entries(histograms)) {
        head(name, help, 'histogram');
        for (const [series, { buckets, count, sum }] of timed.get(name as Histogram) ?? []) {
          let below = 0;
          for (const [index, bound] of bounds.entries()) {
            below += buckets[index] ?? 0;
            lines.push(`${name}_bucket${write([label, 'le'], [series, String(bound)])} ${below}`);
          }
          lines.push(`${name}_bucket${write([label, 'le'], [series, '+Inf'])} ${count}`);
          lines.push(
            `${name}_sum${write([label], [series])} ${sum}`,
            `${name}_count${write([label], [series])} ${count}`,
          );
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

/** Every label value comes from this code, so nothing needs to be escaped. */
function write(labels: readonly string[], values: readonly string[]): string {
  return labels.length === 0 ? '' : `{${labels.map((label, index) => `${label}="${values[index]}"`).join(comma)}}`;
}
