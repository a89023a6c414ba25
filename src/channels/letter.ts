/**
 * What every channel says, before it looks like anything: mail, Slack and Teams render the same letter. Every string in
 * one is harmless as a line of plain text (`visible`); none is escaped for HTML or for Slack yet.
 */

/** A stretch of a line: plain, important, or a name that is read letter by letter. */
export type Run = string | { readonly strong: string } | { readonly mono: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly more: number }
  /** To copy: a command, a link, a password; or lines of a configuration. */
  | { readonly kind: 'code'; readonly text: string }
  /** Left out where there are no buttons: what it does must be said beside it. */
  | { readonly kind: 'button'; readonly url: string; readonly label: string };

/** Smaller, at the end: how the reader can tell that this is no forgery. */
export type Note = { readonly text: string; readonly address?: string };

export type Letter = {
  readonly subject: string;
  /** The repository that it comes from. */
  readonly origin: string;
  readonly body: readonly Block[];
  readonly checks: readonly Note[];
};

export const checksHeading = 'Is this real?';

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}

/** The first `most` of a list, and how many more there are. */
export function list(items: readonly string[], most: number): Block {
  return { kind: 'list', items: items.slice(0, most), more: Math.max(0, items.length - most) };
}

/** The last line of a list that was cut; empty for a whole one. */
export function moreItems(more: number): readonly string[] {
  return more > 0 ? [`and ${more} more`] : [];
}

/** What stands in backticks is a command or a word to type, and is shown as one; in plain text the backticks stay. */
export function withCommands(run: Run): readonly Run[] {
  if (typeof run !== 'string') return [run];
  const parts = run.split('`');
  // A backtick that nothing closes quotes nothing.
  if (parts.length % 2 === 0) parts.push(`${parts.splice(-2, 1)[0]}\`${parts.splice(-1, 1)[0]}`);
  return parts.flatMap((part, at): readonly Run[] => (part === '' ? [] : [at % 2 === 1 ? { mono: part } : part]));
}

export function plainRun(run: Run): string {
  if (typeof run === 'string') return run;
  return 'strong' in run ? run.strong : run.mono;
}

function textOf(block: Block): string | undefined {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(plainRun).join('');
    case 'list':
      return [...block.items, ...moreItems(block.more)].map((item) => `  - ${item}`).join('\n');
    case 'code':
      return block.text.replace(/^/gm, '    ');
    case 'button':
      return undefined;
  }
}

/** Plain text: what stands first in a mail, and all that a reader without HTML sees. */
export function renderText({ body, checks }: Letter): string {
  const blocks = body.map(textOf).filter((text) => text !== undefined);
  const notes = checks.flatMap(({ text, address }) => (address === undefined ? [text] : [text, `    ${address}`]));
  return `${[...blocks, checksHeading.toUpperCase(), notes.join('\n')].join('\n\n')}\n`;
}

/**
 * The letter with as many items as the channel carries: some cut a message that is too large, some refuse it.
 * @param most bytes of the rendered form
 */
export function fitting<Rendered>(
  write: (shown: number) => Letter,
  render: (letter: Letter) => Rendered,
  most: number,
): Rendered {
  for (let shown = 40; ; shown = Math.floor(shown / 2)) {
    const rendered = render(write(shown));
    if (shown === 0 || Buffer.byteLength(JSON.stringify(rendered)) <= most) return rendered;
  }
}
