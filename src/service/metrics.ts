/** Counters in Prometheus's text form. No label ever holds an id, an address or a creator. */
export type Metrics = {
  count(name: Counter, labels?: string): void;
  render(): string;
};

const counters = {
  keyturn_requests_total: 'Requests answered, by call and status.',
  keyturn_links_created_total: 'Links created.',
  keyturn_links_opened_total: 'Links opened for the first time.',
  keyturn_links_opened_again_total: 'Links handed to the same reader again within a minute.',
  keyturn_links_saved_total: 'Links reported as saved.',
  keyturn_links_disputed_total: 'Links whose opening a recipient disputed.',
  keyturn_links_ended_total: 'Links ended by their creator.',
  keyturn_wrong_proofs_total: 'Opens with a wrong password.',
  keyturn_refused_creators_total: 'Creations by nobody we know.',
  keyturn_not_found_total: 'Calls that found no link: unknown id, wrong or no bearer.',
  keyturn_unavailable_total: 'Calls that the store could not serve.',
} as const;

export type Counter = keyof typeof counters;

export function metrics(): Metrics {
  const values = new Map<Counter, Map<string, number>>();
  return {
    count(name, labels = '') {
      const row = values.get(name) ?? new Map<string, number>();
      values.set(name, row.set(labels, (row.get(labels) ?? 0) + 1));
    },
    render() {
      const lines: string[] = [];
      for (const [name, help] of Object.entries(counters)) {
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
        const row = values.get(name as Counter) ?? new Map([['', 0]]);
        for (const [labels, value] of row) lines.push(`${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}
