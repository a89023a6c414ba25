/** Writes YAML in the many ways that people do: blocks, flow, quotes, anchors, merges, comments, doubled keys. */
import type { Draw } from './organizations.ts';

type Tree = { [key: string]: unknown };

export function writeYaml(value: Tree, draw: Draw): string {
  const writer = new Writer(draw);
  return `${draw.chance(0.2) ? '# made: ${{ secrets.COMMENT }}\n' : ''}${writer.map(value, 0)}`;
}

class Writer {
  readonly #draw: Draw;
  readonly #anchors = new Map<string, string>();

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  map(value: Tree, depth: number): string {
    const pad = '  '.repeat(depth);
    let text = '';
    for (const [key, one] of Object.entries(value)) {
      const isMapping = typeof one === 'object' && one !== null && !Array.isArray(one);
      const entries = isMapping ? Object.entries(one) : [];
      if (isMapping && entries.length > 1 && key !== 'jobs' && this.#draw.chance(0.1)) {
        // A part of it comes by a merge, or under the same key once more.
        const [first, ...rest] = entries;
        if (this.#draw.chance(0.5)) {
          text += `${pad}${this.#key(key)}:\n${pad}  <<: ${JSON.stringify(Object.fromEntries([first!]))}\n${this.map(Object.fromEntries(rest), depth + 1)}`;
        } else {
          text += `${pad}${this.#key(key)}:\n${this.map(Object.fromEntries([first!]), depth + 1)}`;
          text += `${pad}${this.#key(key)}:\n${this.map(Object.fromEntries(rest), depth + 1)}`;
        }
      } else {
        text += `${pad}${this.#key(key)}:${this.#value(one, depth)}`;
      }
    }
    return text === '' ? `${pad}{}\n` : text;
  }

  #key(key: string): string {
    return /^[A-Za-z_][\w-]*$/.test(key) && this.#draw.chance(0.9) ? key : JSON.stringify(key);
  }

  #value(value: unknown, depth: number): string {
    const pad = '  '.repeat(depth + 1);
    if (typeof value !== 'object' || value === null) return ` ${this.#scalar(value, depth)}\n`;
    if (this.#draw.chance(0.15)) return ` ${JSON.stringify(value)}\n`;
    if (!Array.isArray(value))
      return Object.keys(value).length === 0 ? ' {}\n' : `\n${this.map(value as Tree, depth + 1)}`;
    if (value.length === 0) return ' []\n';
    return `\n${value
      .map((item) => {
        if (typeof item !== 'object' || item === null) return `${pad}- ${this.#scalar(item, depth + 1)}\n`;
        if (Array.isArray(item) || this.#draw.chance(0.2)) return `${pad}- ${JSON.stringify(item)}\n`;
        return `${pad}-\n${this.map(item as Tree, depth + 2)}`;
      })
      .join('')}`;
  }

  #scalar(value: unknown, depth: number): string {
    if (typeof value !== 'string') return this.#draw.pick(unlikeText(value));
    const known = this.#anchors.get(value);
    if (known !== undefined && this.#draw.chance(0.7)) return `*${known}`;
    const written = this.#written(value, depth);
    if (known !== undefined || written.startsWith('|') || written.startsWith('>') || !this.#draw.chance(0.1))
      return written;
    const name = `a${this.#anchors.size}`;
    this.#anchors.set(value, name);
    return `&${name} ${written}`;
  }

  #written(value: string, depth: number): string {
    const pad = '  '.repeat(depth + 2);
    const isPlain =
      !/^(?:true|false|null)$/i.test(value) &&
      /^[A-Za-z$./][^\n]*$/.test(value) &&
      !/: |#|[ :]$|\*\/|["\t]/.test(value);
    const lines = value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${pad}${line}`)
      .join('\n');
    if (!/^\s/.test(value) && this.#draw.chance(0.15)) return `${value.endsWith('\n') ? '|' : '|-'}\n${lines}`;
    if (!value.includes('\n') && !/^\s/.test(value) && this.#draw.chance(0.15)) return `>-\n${lines}`;
    if (isPlain && this.#draw.chance(0.5)) return `${value}${this.#draw.chance(0.1) ? ' # a comment' : ''}`;
    return value.includes('\n') || this.#draw.chance(0.5) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  }
}

/** The ways in which YAML writes what is no text. */
function unlikeText(value: unknown): readonly string[] {
  if (value === null) return ['~', 'null', 'Null', 'NULL', ''];
  if (typeof value === 'boolean') return value ? ['true', 'True', 'TRUE'] : ['false', 'False', 'FALSE'];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return [JSON.stringify(value)];
  const decimal = String(value);
  const hex = value.toString(16);
  return [
    decimal,
    `${decimal}.0`,
    `${decimal}.`,
    `0${decimal}`,
    `+${decimal}`,
    `0x${hex}`,
    `0o${value.toString(8)}`,
    `${decimal}e0`,
  ];
}
