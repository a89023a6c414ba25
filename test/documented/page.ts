/** A page of Markdown, taken apart into what can be checked. */

export type Block = {
  /** The word behind the fence, such as `sh` or `yaml`; empty where there is none. */
  readonly language: string;
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
};

export type Span = { readonly text: string; readonly line: number };

export type Page = {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Inline code. */
  readonly spans: readonly Span[];
  /** Lines outside of blocks, without their inline code and without the targets of links. */
  readonly prose: readonly Span[];
  /** Targets of links and images. */
  readonly links: readonly Span[];
};

const fence = /^( *)```([^\n`]*)$/;
const link = /\]\(([^()\s]*(?:\([^()]*\))?[^()\s]*)\)/g;
const html = /\b(?:src|srcset|href)="([^"]+)"/g;

/** A fence that is never closed runs to the end of the page, as it does where the page is shown. */
export function pageOf(path: string, text: string): Page {
  const blocks: Block[] = [];
  const spans: Span[] = [];
  const prose: Span[] = [];
  const links: Span[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const opened = fence.exec(lines[at]!);
    if (opened) {
      const [, indent = '', language = ''] = opened;
      const end = lines.findIndex((line, index) => index > at && line.trim() === '```');
      const inside = lines.slice(at + 1, end < 0 ? undefined : end);
      const shorn = inside.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
      blocks.push({ language: language.trim(), text: `${shorn.join('\n')}\n`, line: at + 2 });
      at = end < 0 ? lines.length : end;
      continue;
    }
    const line = at + 1;
    const bare = lines[at]!.replace(/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g, (_, __, code: string) => {
      spans.push({ text: code.trim(), line });
      return '``';
    });
    links.push(...[...bare.matchAll(link), ...bare.matchAll(html)].map(([, to]) => ({ text: to!, line })));
    prose.push({ text: bare.replace(link, ']'), line });
  }
  return { path, text, blocks, spans, prose, links };
}

/** What a page can be linked to by, as GitHub makes it of its headings: the second of a name gets `-1`. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const taken = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replace(/^( *)```[\s\S]*?^ *```$/gm, '').matchAll(/^#+ +(.+?) *#*$/gm)) {
    const name = heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    anchors.add(before === 0 ? name : `${name}-${before}`);
  }
  for (const [, id] of text.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id!);
  return anchors;
}
