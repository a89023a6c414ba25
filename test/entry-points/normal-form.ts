import type { Harness, Ran, Seen } from './harness.ts';

/** A known value, and the word that stands for it in an approved text. */
export type Word = readonly [value: string, word: string];

/**
 * A conversation without what differs from run to run: ids, times and ports get stable words, numbered in the order in
 * which they come; a value that was masked gets its name.
 */
export class NormalForm {
  readonly #words: readonly Word[];
  readonly #seen = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(harness: Harness, values: readonly Word[]) {
    const hosts = Object.entries(harness.urls).map(([host, url]): Word => [url, `http://${host}`]);
    const ports = hosts.map(([url, word]): Word => [url.replace('http://', ''), word.replace('http://', '')]);
    this.#words = [...values, ...hosts, ...ports];
  }

  #numbered(kind: string, text: string): string {
    const known = this.#seen.get(`${kind} ${text}`);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const word = `<${kind} ${count}>`;
    this.#seen.set(`${kind} ${text}`, word);
    return word;
  }

  text(text: string): string {
    let normal = text;
    for (const [value, word] of this.#words) normal = normal.replaceAll(value, word);
    return (
      normal
        // In Markdown each underscore has a backslash before it.
        .replace(/\bed25519:(?:[A-Za-z0-9-]|\\?_){43}/g, 'ed25519:<key>')
        .replace(/(?<=\bbox: \\?")(?:[A-Za-z0-9-]|\\?_){43}/g, '<box>')
        .replace(/\bkt[0-9a-z]{34}\b/g, (tag) => this.#numbered('tag', tag))
        .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, (ulid) => this.#numbered('rotation', ulid))
        .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?/g, '<time>')
        .replace(/\b\d{1,2} [A-Z][a-z]{2} (?:\d{4} )?\d\d:\d\d UTC\b/g, '<short time>')
        .replace(/(?<=<short time>, in )\d+[smhd]\b/g, '<age>')
        .replace(/\b\d+[smhd] of (?=\d+[smhd])/g, '<age> of ')
        .replace(/\/v1\/links\/[\w-]{22}/g, (path) => `/v1/links/${this.#numbered('link', path)}`)
        .replace(/(?<=\/runs\/)\d+/g, '<run>')
        .replace(/(?<=created=)[^&]+/g, '<time>')
    );
  }

  /**
   * Standard output: all the forms of one value, which follow each other, become one line. A value that nobody named is
   * shown as such, not as it is.
   */
  output({ stdout }: Ran): string {
    const lines: string[] = [];
    for (const line of stdout.split('\n')) {
      const normal = line.startsWith('::add-mask::') ? `::add-mask::${this.#maskName(line)}` : this.text(line);
      if (normal.startsWith('::add-mask::') && lines.at(-1) === normal) continue;
      lines.push(normal);
    }
    return lines.join('\n').trim();
  }

  #maskName(line: string): string {
    const data = line.slice('::add-mask::'.length).replaceAll('%25', '%');
    for (const [value, word] of this.#words) {
      if (formsOf(value).includes(data)) return word;
    }
    return '<a value without a name>';
  }

  /** Requests, in order; reads that stand next to each other may be sent side by side, and are sorted. */
  requests(requests: readonly Seen[]): string {
    const lines = requests.map(({ host, method, path, status }) => {
      const read = method === 'GET' || method === 'HEAD';
      const to = `${host.padEnd(7)} ${method.padEnd(6)}`;
      return { read, line: `${to} ${this.text(decodeURIComponent(path))} -> ${status}` };
    });
    const groups: (typeof lines)[] = [];
    for (const line of lines) {
      const last = groups.at(-1);
      if (last?.[0]?.read && line.read) last.push(line);
      else groups.push([line]);
    }
    return groups.flatMap((group) => group.map(({ line }) => line).sort()).join('\n');
  }
}

/** What a value may look like in a log. */
export function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(`${value}:`).toString('base64'),
  ];
}
